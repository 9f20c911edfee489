//! Plans: making, changing and deleting them.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::roadmap as model;
use growth_model::roadmap::{BaselineDates, RoadmapPhase, Weekday, WorkingDays};
use rusqlite::{OptionalExtension, params};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::types::{NewPlan, NewTask, RoadmapPlan, TaskDetails, model_plan};
use super::{PLANS, baselines, check, status, tasks, write};
use crate::sql::{Columns, json_text, name_of, time_text};
use crate::{PlanId, ProjectId, Result, TaskId, Tx, View, WorkspaceError, projects, text};

/// Days of holidays and extra working dates that a calendar may name.
const MOST_DATES: i64 = 1_000;

/// The plans of a project, the earliest first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn plans(view: &View<'_>, project: &ProjectId) -> Result<Vec<RoadmapPlan>> {
    projects::get(view, project)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM plans WHERE project_id = ?1 ORDER BY start_date, id")?;
    let mut rows = statement.query([project])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The active plan of every project that has one: for a list of projects.
///
/// # Errors
/// What reading may fail with.
pub fn plans_of_all(view: &View<'_>) -> Result<BTreeMap<ProjectId, RoadmapPlan>> {
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM plans WHERE is_active ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let plan = read(row)?;
        found.insert(plan.project_id.clone(), plan);
    }
    Ok(found)
}

/// A plan.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn plan(view: &View<'_>, id: &PlanId) -> Result<RoadmapPlan> {
    view.conn
        .prepare_cached("SELECT * FROM plans WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("plan", id)))
}

/// The plan of a project that is worked on.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn active_plan(view: &View<'_>, project: &ProjectId) -> Result<Option<RoadmapPlan>> {
    Ok(plans(view, project)?.into_iter().find(|plan| plan.active))
}

/// Makes a plan with its tasks, freezes its baseline, and makes it the active one.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project, [`WorkspaceError::Invalid`] for `name`,
/// [`WorkspaceError::Model`] for tasks that contradict each other.
pub fn create(
    tx: &Tx<'_>,
    project: &ProjectId,
    new: &NewPlan,
    today: NaiveDate,
) -> Result<RoadmapPlan> {
    projects::get(tx, project)?;
    let name = text::name("name", &new.name)?;
    check_calendar(&new.working_days)?;
    let id: PlanId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO plans (id, project_id, name, start_date, working_days, check_in_weekday,
                 template_version, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
        )?
        .execute(params![
            id,
            project,
            name,
            new.start_date.to_string(),
            json_text(PLANS, "working_days", &new.working_days)?,
            new.check_in_weekday
                .map(|day| name_of(PLANS, "check_in_weekday", day))
                .transpose()?,
            new.template_version,
            time_text(tx.now()),
        ])?;
    activate(tx, &id)?;
    let dates = insert_tasks(tx, &id, new, today)?;
    baselines::freeze(tx, &id, "", today, &dates)?;
    let made = plan(tx, &id)?;
    let placed = model::ScheduleInput {
        plan: model_plan(&made, &tasks(tx, &id)?),
        today: None,
        moves: Vec::new(),
    };
    model::schedule(&placed)?;
    Ok(made)
}

fn insert_tasks(
    tx: &Tx<'_>,
    plan: &PlanId,
    new: &NewPlan,
    today: NaiveDate,
) -> Result<Vec<(TaskId, BaselineDates)>> {
    let mut ids: HashMap<&str, TaskId> = HashMap::new();
    let mut dates = Vec::with_capacity(new.tasks.len());
    for (position, task) in (0_i64..).zip(&new.tasks) {
        let mut details = task.details.clone();
        status::settle(None, &mut details, today);
        check::details(&mut details)?;
        details
            .phase
            .get_or_insert(phase_of(new.start_date, details.start));
        let id = write::insert(
            tx,
            plan,
            position,
            task.template_task.as_deref(),
            &task.texts,
            &details,
            &task.waits_for_layers,
        )?;
        dates.push((
            id.clone(),
            task.baseline.unwrap_or(BaselineDates {
                start: details.start,
                finish: details.finish,
            }),
        ));
        ids.insert(&task.key, id);
    }
    for (task, (id, _)) in new.tasks.iter().zip(&dates) {
        let before: Vec<TaskId> = task
            .predecessors
            .iter()
            .filter_map(|key| ids.get(key.as_str()).cloned())
            .collect();
        write::set_predecessors(tx, id, &before)?;
    }
    Ok(dates)
}

/// Phase of the week that a date falls into.
pub(super) fn phase_of(start: NaiveDate, date: NaiveDate) -> RoadmapPhase {
    let day = u32::try_from(model::day_of_date(start, date)).unwrap_or(1);
    RoadmapPhase::of_week(model::week_of_day(day.max(1)))
}

/// A change of a plan; what is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PlanPatch {
    /// Its name, 1…200 characters.
    pub name: Option<String>,
    /// Which days are worked.
    pub working_days: Option<WorkingDays>,
    /// Whether there is a weekly check-in.
    pub has_check_in: Option<bool>,
    /// Weekday of the weekly check-in.
    pub check_in_weekday: Option<Weekday>,
}

/// Changes a plan. Answers with the names of what has changed.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `name` or `working_days`,
/// [`WorkspaceError::Model`] for a calendar without working days.
pub fn update(tx: &Tx<'_>, id: &PlanId, patch: &PlanPatch) -> Result<Vec<&'static str>> {
    let before = plan(tx, id)?;
    let mut after = before.clone();
    if let Some(name) = &patch.name {
        after.name = text::name("name", name)?;
    }
    if let Some(days) = &patch.working_days {
        check_calendar(days)?;
        after.working_days = days.clone();
    }
    if let Some(day) = patch.check_in_weekday {
        after.check_in_weekday = Some(day);
    }
    match patch.has_check_in {
        Some(false) => after.check_in_weekday = None,
        Some(true) => {
            after.check_in_weekday.get_or_insert(Weekday::Friday);
        }
        None => {}
    }
    let changed: Vec<&'static str> = [
        ("name", before.name != after.name),
        ("working_days", before.working_days != after.working_days),
        (
            "check_in",
            before.check_in_weekday != after.check_in_weekday,
        ),
    ]
    .into_iter()
    .filter_map(|(name, changed)| changed.then_some(name))
    .collect();
    if changed.is_empty() {
        return Ok(changed);
    }
    tx.conn
        .prepare_cached(
            "UPDATE plans SET name = ?2, working_days = ?3, check_in_weekday = ?4, updated_at = ?5
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            after.name,
            json_text(PLANS, "working_days", &after.working_days)?,
            after
                .check_in_weekday
                .map(|day| name_of(PLANS, "check_in_weekday", day))
                .transpose()?,
            time_text(tx.now()),
        ])?;
    // A calendar on which the plan cannot be laid out is refused.
    model::schedule(&model::ScheduleInput {
        plan: model_plan(&after, &tasks(tx, id)?),
        today: None,
        moves: Vec::new(),
    })?;
    projects::touch(tx, &before.project_id)?;
    Ok(changed)
}

fn check_calendar(days: &WorkingDays) -> Result<()> {
    if days.weekdays.is_empty() {
        return Err(ModelError::Required {
            field: "working_days.weekdays".to_owned(),
        }
        .into());
    }
    for dates in [&days.holidays, &days.extra_working_dates] {
        if dates.len() as i64 > MOST_DATES {
            return Err(WorkspaceError::invalid(
                "working_days",
                crate::InvalidRule::OutOfRange {
                    min: 0,
                    max: MOST_DATES,
                },
            ));
        }
    }
    Ok(())
}

/// Makes a plan the one that is worked on.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn activate(tx: &Tx<'_>, id: &PlanId) -> Result<RoadmapPlan> {
    let chosen = plan(tx, id)?;
    tx.conn
        .prepare_cached(
            "UPDATE plans SET is_active = (id = ?1)
             WHERE project_id = ?2 AND is_active <> (id = ?1)",
        )?
        .execute(params![id, chosen.project_id])?;
    projects::touch(tx, &chosen.project_id)?;
    plan(tx, id)
}

/// Deletes a plan with its tasks. When it was the active one, the latest of the others becomes it.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &PlanId) -> Result<()> {
    let gone = plan(tx, id)?;
    tx.conn
        .prepare_cached("DELETE FROM plans WHERE id = ?1")?
        .execute([id])?;
    if gone.active
        && let Some(latest) = plans(tx, &gone.project_id)?.last()
    {
        activate(tx, &latest.id)?;
    }
    projects::touch(tx, &gone.project_id)
}

/// Begins the next quarter: a plan with what is not finished in this one, from a day on, in the same
/// order and as far apart as it is expected now. The old plan stays as it is.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `name`.
pub fn roll_over(
    tx: &Tx<'_>,
    id: &PlanId,
    name: &str,
    start_date: NaiveDate,
    today: NaiveDate,
) -> Result<RoadmapPlan> {
    let old = plan(tx, id)?;
    let all = tasks(tx, id)?;
    let placed = model::schedule(&model::ScheduleInput {
        plan: model_plan(&old, &all),
        today: None,
        moves: Vec::new(),
    })?;
    let left: Vec<_> = all
        .iter()
        .zip(&placed.tasks)
        .filter(|(task, _)| task.details.progress < Decimal::ONE)
        .collect();
    let first = left.iter().map(|(_, spot)| spot.start).min();
    let tasks = left
        .into_iter()
        .map(|(task, spot)| {
            let offset = (spot.start - first.unwrap_or(spot.start)).num_days();
            let date = |days: i64| {
                start_date
                    .checked_add_signed(chrono::TimeDelta::days(days))
                    .and_then(|date| old.working_days.nth_from(date, 0))
                    .ok_or_else(|| ModelError::Inconsistent {
                        field: "start_date".to_owned(),
                        rule: "date_out_of_calendar",
                    })
            };
            let start = date(offset)?;
            let days = (spot.duration_working_days as usize).saturating_sub(1);
            let finish = old.working_days.nth_from(start, days).unwrap_or(start);
            Ok(NewTask {
                key: task.id.to_string(),
                template_task: task.template_task.clone(),
                texts: task.texts.clone(),
                details: TaskDetails {
                    start,
                    finish,
                    phase: None,
                    ..task.details.clone()
                },
                predecessors: task
                    .details
                    .predecessors
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
                waits_for_layers: task.waits_for_layers.clone(),
                baseline: None,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let new = NewPlan {
        name: name.to_owned(),
        start_date,
        working_days: old.working_days.clone(),
        check_in_weekday: old.check_in_weekday,
        template_version: old.template_version,
        tasks,
    };
    create(tx, &old.project_id, &new, today)
}

/// Notes that a plan was changed.
pub(super) fn touch(tx: &Tx<'_>, id: &PlanId) -> Result<()> {
    tx.conn
        .prepare_cached("UPDATE plans SET updated_at = ?2 WHERE id = ?1")?
        .execute(params![id, time_text(tx.now())])?;
    projects::touch(tx, &plan(tx, id)?.project_id)
}

fn read(row: &rusqlite::Row<'_>) -> Result<RoadmapPlan> {
    let columns = Columns::new(PLANS, row);
    Ok(RoadmapPlan {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        name: columns.get("name")?,
        start_date: columns.date("start_date")?,
        working_days: columns.json("working_days")?,
        check_in_weekday: match columns.text("check_in_weekday")? {
            None => None,
            Some(_) => Some(columns.named("check_in_weekday")?),
        },
        template_version: columns.get("template_version")?,
        active: columns.get("is_active")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}
