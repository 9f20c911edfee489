//! Baselines: the dates as they were agreed, and agreed again.

use chrono::NaiveDate;
use growth_model::roadmap as model;
use growth_model::roadmap::BaselineDates;
use rusqlite::params;

use super::types::{Baseline, model_plan};
use super::{plan, plans, tasks};
use crate::sql::entity;
use crate::{PlanId, Result, TaskId, Tx, View, text};

/// The baselines of a plan, the oldest first.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such plan.
pub fn baselines(view: &View<'_>, id: &PlanId) -> Result<Vec<Baseline>> {
    plan(view, id)?;
    entity::list(view, "plan_id = ?1 ORDER BY number", [id])
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
    let all = tasks(tx, id)?;
    let placed = model::schedule(&model::ScheduleInput {
        plan: model_plan(&agreed, &all),
        today: Some(today),
        moves: Vec::new(),
    })?;
    let mut dates = Vec::with_capacity(all.len());
    for (task, spot) in all.iter().zip(&placed.tasks) {
        // Work that began before the plan counts from its first day.
        let start = spot.start.max(agreed.start_date);
        let finish = spot.finish.max(start);
        if task.details.progress < rust_decimal::Decimal::ONE
            && (start, finish) != (task.details.start, task.details.finish)
        {
            tasks::set_dates(tx, task, start, finish)?;
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
    let baseline = Baseline {
        id: tx.new_id(),
        plan_id: plan.clone(),
        number: baselines(tx, plan)?
            .last()
            .map_or(1, |last| last.number + 1),
        reason: reason.to_owned(),
        made_on,
        finish_date: None,
    };
    entity::insert(tx, &baseline)?;
    let mut statement = tx.conn.prepare_cached(
        "INSERT INTO plan_baseline_tasks (baseline_id, task_id, start, finish)
         VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (task, dates) in dates {
        statement.execute(params![
            baseline.id,
            task,
            dates.start.to_string(),
            dates.finish.to_string()
        ])?;
    }
    Ok(())
}
