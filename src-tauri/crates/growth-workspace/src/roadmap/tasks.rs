//! Tasks: adding, changing, moving and deleting them.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::roadmap as model;
use rusqlite::params;

use super::details::{TaskDetails, TaskStatus, TaskTexts};
use super::types::{RoadmapTask, StoredTexts, in_language, model_plan};
use super::{check, deleted, plan, plans, status};
use crate::sql::entity;
use crate::{Language, PlanId, Result, TaskId, Tx, View};

/// The tasks of a plan, in its order.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such plan.
pub fn tasks(view: &View<'_>, id: &PlanId) -> Result<Vec<RoadmapTask>> {
    plan(view, id)?;
    entity::list(view, "plan_id = ?1 ORDER BY position, id", [id])
}

/// A task.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn task(view: &View<'_>, id: &TaskId) -> Result<RoadmapTask> {
    entity::get(view, id)
}

/// A task to insert, that comes from no template.
pub(super) fn new(
    tx: &Tx<'_>,
    plan: &PlanId,
    position: i64,
    texts: StoredTexts,
    details: TaskDetails,
) -> RoadmapTask {
    RoadmapTask {
        was_done: details.status == TaskStatus::Done,
        id: tx.new_id(),
        plan_id: plan.clone(),
        position,
        template_task: None,
        texts,
        details,
        waits_for_layers: Vec::new(),
        baseline: None,
        template_version: None,
        updated_at: tx.now(),
    }
}

/// Replaces what a task waits for.
pub(super) fn set_predecessors(tx: &Tx<'_>, id: &TaskId, predecessors: &[TaskId]) -> Result<()> {
    tx.conn
        .prepare_cached("DELETE FROM plan_dependencies WHERE task_id = ?1")?
        .execute([id])?;
    let mut statement = tx.conn.prepare_cached(
        "INSERT INTO plan_dependencies (task_id, predecessor_id, position) VALUES (?1, ?2, ?3)",
    )?;
    for (position, predecessor) in (0_i64..).zip(predecessors) {
        statement.execute(params![id, predecessor, position])?;
    }
    Ok(())
}

/// New planned days of a task.
pub(super) fn set_dates(
    tx: &Tx<'_>,
    task: &RoadmapTask,
    start: NaiveDate,
    finish: NaiveDate,
) -> Result<()> {
    let mut moved = task.clone();
    (moved.details.start, moved.details.finish) = (start, finish);
    entity::update(tx, task, &moved)?;
    Ok(())
}

/// A task whose planned days have changed along with another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The task.
    pub task: TaskId,
    /// First day it is planned for now.
    pub start: NaiveDate,
    /// Last day it is planned for now.
    pub finish: NaiveDate,
}

/// Adds a task at the end of a plan.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the plan; [`crate::WorkspaceError::Invalid`] or
/// [`crate::WorkspaceError::Model`] for the field that is refused.
pub fn add(
    tx: &Tx<'_>,
    id: &PlanId,
    texts: &TaskTexts,
    details: &TaskDetails,
    today: NaiveDate,
) -> Result<RoadmapTask> {
    let home = plan(tx, id)?;
    let texts = check::texts(texts)?;
    let mut details = details.clone();
    check::details(&mut details)?;
    status::settle(None, &mut details, today);
    details
        .phase
        .get_or_insert(plans::phase_of(home.start_date, details.start));
    let mut all = tasks(tx, id)?;
    let position = all.last().map_or(0, |last| last.position + 1);
    let made = new(tx, id, position, StoredTexts::own(texts), details);
    all.push(made.clone());
    check::plan(&home, &all, &made.id)?;
    entity::insert(tx, &made)?;
    set_predecessors(tx, &made.id, &made.details.predecessors)?;
    plans::touch(tx, id)?;
    task(tx, &made.id)
}

/// Replaces texts and details of a task. Status, progress and real dates follow each other. Answers
/// with the names of what has changed; without a change nothing is written.
///
/// # Errors
/// As [`add`].
pub fn save(
    tx: &Tx<'_>,
    id: &TaskId,
    texts: &TaskTexts,
    details: &TaskDetails,
    today: NaiveDate,
) -> Result<Vec<String>> {
    let before = task(tx, id)?;
    let home = plan(tx, &before.plan_id)?;
    let mut after = before.clone();
    after.texts = stored(&before, check::texts(texts)?);
    after.details = details.clone();
    let details = &mut after.details;
    check::details(details)?;
    status::settle(Some(&before.details), details, today);
    details.phase = details.phase.or(before.details.phase);
    after.was_done |= after.details.status == TaskStatus::Done;
    if after == before {
        return Ok(Vec::new());
    }
    let mut all = tasks(tx, &before.plan_id)?;
    if let Some(own) = all.iter_mut().find(|other| other.id == *id) {
        own.clone_from(&after);
    }
    check::plan(&home, &all, id)?;
    let mut changed = entity::update(tx, &before, &after)?;
    // What the program notes for itself is no change that a person made.
    changed.retain(|field| field != "was_done");
    if before.details.predecessors != after.details.predecessors {
        set_predecessors(tx, id, &after.details.predecessors)?;
    }
    plans::touch(tx, &before.plan_id)?;
    Ok(changed)
}

/// Marks a task as done today.
pub(crate) fn set_done(tx: &Tx<'_>, task: &RoadmapTask) -> Result<()> {
    let mut done = task.clone();
    done.details.status = TaskStatus::Done;
    done.was_done = true;
    status::settle(Some(&task.details), &mut done.details, tx.today());
    entity::update(tx, task, &done)?;
    plans::touch(tx, &task.plan_id)
}

/// Texts to keep: those that are the template's, in whichever language, stay the template's.
fn stored(task: &RoadmapTask, texts: TaskTexts) -> StoredTexts {
    let template = task.template();
    let keep = |own: String, of: fn(&model::PlanTask) -> &model::PlanText| match template {
        Some(template)
            if [Language::Ru, Language::En]
                .into_iter()
                .any(|language| in_language(of(template), language) == own) =>
        {
            None
        }
        _ => Some(own),
    };
    StoredTexts {
        title: keep(texts.title, |task| &task.title),
        description: keep(texts.description, |task| &task.description),
        deliverable: keep(texts.deliverable, |task| &task.deliverable),
        done_when: keep(texts.done_when, |task| &task.done_when),
    }
}

/// Lets a task begin on another day; what waits for it moves as far as it must. Answers with the new
/// days of everything that moved, the task itself first.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`]; [`crate::WorkspaceError::Model`] for `start`: before the
/// plan, too far away, or a task that has begun.
pub fn move_task(tx: &Tx<'_>, id: &TaskId, start: NaiveDate) -> Result<Vec<Shift>> {
    let moved = task(tx, id)?;
    let home = plan(tx, &moved.plan_id)?;
    let all = tasks(tx, &moved.plan_id)?;
    if start < home.start_date {
        return Err(ModelError::Inconsistent {
            field: "start".to_owned(),
            rule: "before_the_plan",
        }
        .into());
    }
    let plan = model_plan(&home, &all);
    let laid_out = |moves: Vec<model::Move>| {
        model::schedule(&model::ScheduleInput {
            plan: plan.clone(),
            today: None,
            moves,
        })
    };
    let before = laid_out(Vec::new())?;
    let after = laid_out(vec![model::Move {
        task: id.to_string(),
        start,
    }])
    .map_err(at_start)?;
    let mut shifts = Vec::new();
    for ((task, old), new) in all.iter().zip(&before.tasks).zip(&after.tasks) {
        let is_moved = task.id == *id;
        if !is_moved && (old.start, old.finish) == (new.start, new.finish) {
            continue;
        }
        if (task.details.start, task.details.finish) == (new.start, new.finish) {
            continue;
        }
        set_dates(tx, task, new.start, new.finish)?;
        let shift = Shift {
            task: task.id.clone(),
            start: new.start,
            finish: new.finish,
        };
        if is_moved {
            shifts.insert(0, shift);
        } else {
            shifts.push(shift);
        }
    }
    if !shifts.is_empty() {
        plans::touch(tx, &moved.plan_id)?;
    }
    Ok(shifts)
}

/// Refusals of a move are about the day that was asked for.
fn at_start(error: ModelError) -> ModelError {
    match error {
        ModelError::Inconsistent { field, rule } if field.starts_with("moves[") => {
            ModelError::Inconsistent {
                field: "start".to_owned(),
                rule,
            }
        }
        other => other,
    }
}

/// Deletes a task. What waited for it waits no more.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn delete_task(tx: &Tx<'_>, id: &TaskId) -> Result<()> {
    let gone = task(tx, id)?;
    deleted::remember(tx, &gone)?;
    entity::delete(tx, &gone)?;
    plans::touch(tx, &gone.plan_id)
}
