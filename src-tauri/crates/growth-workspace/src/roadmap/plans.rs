//! Plans: making, changing and deleting them.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::roadmap as model;
use growth_model::roadmap::{BaselineDates, RoadmapPhase, Weekday, WorkingDays};
use rusqlite::params;
use rust_decimal::Decimal;

use super::details::TaskDetails;
use super::types::{NewPlan, NewTask, RoadmapPlan, model_plan};
use super::{baselines, check, status, tasks};
use crate::limits;
use crate::sql::entity;
use crate::{PlanId, ProjectId, Result, TaskId, Tx, View, WorkspaceError, projects, text};

/// Days of holidays and extra working dates that a calendar may name.
const MOST_DATES: i64 = 1_000;

/// The plans of a project, the earliest first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn plans(view: &View<'_>, project: &ProjectId) -> Result<Vec<RoadmapPlan>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY start_date, id", [project])
}

/// The active plan of every project that has one: for a list of projects.
///
/// # Errors
/// What reading may fail with.
pub fn plans_of_all(view: &View<'_>) -> Result<BTreeMap<ProjectId, RoadmapPlan>> {
    let plans: Vec<RoadmapPlan> = entity::list(view, "is_active ORDER BY id", [])?;
    Ok(plans
        .into_iter()
        .map(|plan| (plan.project_id.clone(), plan))
        .collect())
}

/// A plan.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn plan(view: &View<'_>, id: &PlanId) -> Result<RoadmapPlan> {
    entity::get(view, id)
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
/// [`WorkspaceError::Model`] for tasks that contradict each other, and for a start that is years
/// from today.
pub fn create(
    tx: &Tx<'_>,
    project: &ProjectId,
    new: &NewPlan,
    today: NaiveDate,
) -> Result<RoadmapPlan> {
    projects::get(tx, project)?;
    let name = text::name("name", &new.name)?;
    check_calendar(&new.working_days)?;
    limits::plan_start("start_date", new.start_date, tx.today())?;
    let id: PlanId = tx.new_id();
    let plan = RoadmapPlan {
        id: id.clone(),
        project_id: project.clone(),
        name,
        start_date: new.start_date,
        working_days: new.working_days.clone(),
        check_in_weekday: new.check_in_weekday,
        template_version: new.template_version,
        active: false,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::insert(tx, &plan)?;
    activate(tx, &id)?;
    let dates = insert_tasks(tx, &id, new, today)?;
    baselines::freeze(tx, &id, "", today, &dates)?;
    let made = self::plan(tx, &id)?;
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
        let mut row = tasks::new(tx, plan, position, task.texts.clone(), details.clone());
        row.template_task.clone_from(&task.template_task);
        row.waits_for_layers.clone_from(&task.waits_for_layers);
        entity::insert(tx, &row)?;
        let id = row.id;
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
        tasks::set_predecessors(tx, id, &before)?;
    }
    Ok(dates)
}

/// Phase of the week that a date falls into.
pub(super) fn phase_of(start: NaiveDate, date: NaiveDate) -> RoadmapPhase {
    let day = u32::try_from(model::day_of_date(start, date)).unwrap_or(1);
    RoadmapPhase::of_week(model::week_of_day(day.max(1)))
}

/// A change of a plan; what is absent stays.
#[shape(Default, Eq, default, deny_unknown_fields)]
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
pub fn update(tx: &Tx<'_>, id: &PlanId, patch: &PlanPatch) -> Result<Vec<String>> {
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
    let changed = entity::update(tx, &before, &after)?;
    if changed.is_empty() {
        return Ok(changed);
    }
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
    entity::delete(tx, &gone)?;
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
    entity::touch::<RoadmapPlan>(tx, id)?;
    projects::touch(tx, &plan(tx, id)?.project_id)
}
