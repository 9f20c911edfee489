//! Baselines: the dates as they were agreed, and agreed again.

use chrono::NaiveDate;
use growth_model::roadmap as model;
use growth_model::roadmap::BaselineDates;
use rusqlite::params;

use super::types::{Baseline, model_plan};
use super::{plan, plans, tasks, write};
use crate::sql::{Columns, time_text};
use crate::{BaselineId, PlanId, Result, TaskId, Tx, View, text};

/// The baselines of a plan, the oldest first.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such plan.
pub fn baselines(view: &View<'_>, id: &PlanId) -> Result<Vec<Baseline>> {
    plan(view, id)?;
    let mut statement = view.conn.prepare_cached(
        "SELECT plan_baselines.*, (SELECT max(finish) FROM plan_baseline_tasks
             WHERE baseline_id = plan_baselines.id) AS finish_date
         FROM plan_baselines WHERE plan_id = ?1 ORDER BY number",
    )?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::new("plan_baselines", row);
        found.push(Baseline {
            id: columns.get("id")?,
            number: u32::try_from(columns.count("number")?).unwrap_or(u32::MAX),
            reason: columns.get("reason")?,
            made_on: columns.date("made_on")?,
            finish_date: match columns.text("finish_date")? {
                None => None,
                Some(_) => Some(columns.date("finish_date")?),
            },
        });
    }
    Ok(found)
}

/// Agrees on the dates as they are expected today: what is not done gets its expected days as
/// planned days, and all of them become the new baseline.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`], [`crate::WorkspaceError::Invalid`] for `reason`, which must
/// not be empty.
pub fn rebaseline(tx: &Tx<'_>, id: &PlanId, reason: &str, today: NaiveDate) -> Result<Baseline> {
    let reason = text::name("reason", reason)?;
    let agreed = plan(tx, id)?;
    let tasks = tasks(tx, id)?;
    let placed = model::schedule(&model::ScheduleInput {
        plan: model_plan(&agreed, &tasks),
        today: Some(today),
        moves: Vec::new(),
    })?;
    let mut dates = Vec::with_capacity(tasks.len());
    for (task, spot) in tasks.iter().zip(&placed.tasks) {
        // Work that began before the plan counts from its first day.
        let start = spot.start.max(agreed.start_date);
        let finish = spot.finish.max(start);
        if task.details.progress < rust_decimal::Decimal::ONE
            && (start, finish) != (task.details.start, task.details.finish)
        {
            write::set_dates(tx, task, start, finish)?;
        }
        dates.push((task.id.clone(), BaselineDates { start, finish }));
    }
    freeze(tx, id, &reason, today, &dates)?;
    plans::touch(tx, id)?;
    let mut all = baselines(tx, id)?;
    all.pop()
        .ok_or_else(|| crate::WorkspaceError::not_found("baseline", id))
}

/// Writes a baseline.
pub(super) fn freeze(
    tx: &Tx<'_>,
    plan: &PlanId,
    reason: &str,
    made_on: NaiveDate,
    dates: &[(TaskId, BaselineDates)],
) -> Result<()> {
    let id: BaselineId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO plan_baselines (id, plan_id, number, reason, made_on, created_at)
             SELECT ?1, ?2, 1 + coalesce(max(number), 0), ?3, ?4, ?5
             FROM plan_baselines WHERE plan_id = ?2",
        )?
        .execute(params![
            id,
            plan,
            reason,
            made_on.to_string(),
            time_text(tx.now())
        ])?;
    let mut statement = tx.conn.prepare_cached(
        "INSERT INTO plan_baseline_tasks (baseline_id, task_id, start, finish)
         VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (task, dates) in dates {
        statement.execute(params![
            id,
            task,
            dates.start.to_string(),
            dates.finish.to_string()
        ])?;
    }
    Ok(())
}
