//! Tasks: adding, changing, moving and deleting them.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::roadmap as model;

use super::types::{RoadmapTask, StoredTexts, TaskDetails, TaskTexts, in_language, model_plan};
use super::{check, plan, plans, status, task, tasks, write};
use crate::{Language, PlanId, Result, TaskId, Tx};

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
    let stored = StoredTexts {
        title: Some(texts.title),
        description: Some(texts.description),
        deliverable: Some(texts.deliverable),
        done_when: Some(texts.done_when),
    };
    let made = write::insert(tx, id, position, None, &stored, &details, &[])?;
    let mut candidate = task(tx, &made)?;
    candidate
        .details
        .predecessors
        .clone_from(&details.predecessors);
    all.push(candidate);
    check::plan(&home, &all, &made)?;
    write::set_predecessors(tx, &made, &details.predecessors)?;
    plans::touch(tx, id)?;
    task(tx, &made)
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
) -> Result<Vec<&'static str>> {
    let before = task(tx, id)?;
    let home = plan(tx, &before.plan_id)?;
    let stored = stored(&before, check::texts(texts)?);
    let mut details = details.clone();
    check::details(&mut details)?;
    status::settle(Some(&before.details), &mut details, today);
    details.phase.get_or_insert(
        before
            .details
            .phase
            .unwrap_or(plans::phase_of(home.start_date, details.start)),
    );
    let changed = differences(&before, &stored, &details);
    if changed.is_empty() {
        return Ok(changed);
    }
    let mut all = tasks(tx, &before.plan_id)?;
    if let Some(own) = all.iter_mut().find(|other| other.id == *id) {
        own.details = details.clone();
    }
    check::plan(&home, &all, id)?;
    write::update(tx, id, &stored, &details)?;
    if before.details.predecessors != details.predecessors {
        write::set_predecessors(tx, id, &details.predecessors)?;
    }
    plans::touch(tx, &before.plan_id)?;
    Ok(changed)
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

fn differences(
    before: &RoadmapTask,
    texts: &StoredTexts,
    details: &TaskDetails,
) -> Vec<&'static str> {
    let was = &before.details;
    [
        ("title", before.texts.title != texts.title),
        ("description", before.texts.description != texts.description),
        ("deliverable", before.texts.deliverable != texts.deliverable),
        ("done_when", before.texts.done_when != texts.done_when),
        ("notes", was.notes != details.notes),
        ("owner", was.owner != details.owner),
        ("phase", was.phase != details.phase),
        ("status", was.status != details.status),
        ("progress", was.progress != details.progress),
        (
            "effort",
            was.effort_person_days != details.effort_person_days,
        ),
        ("estimate", was.estimate != details.estimate),
        (
            "actual",
            was.actual_person_days != details.actual_person_days,
        ),
        (
            "dates",
            (was.start, was.finish) != (details.start, details.finish),
        ),
        (
            "actual_dates",
            (was.actual_start, was.actual_finish) != (details.actual_start, details.actual_finish),
        ),
        ("predecessors", was.predecessors != details.predecessors),
        ("automation", was.is_automation != details.is_automation),
        ("checklist", was.checklist != details.checklist),
        ("links", was.links != details.links),
    ]
    .into_iter()
    .filter_map(|(name, changed)| changed.then_some(name))
    .collect()
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
        write::set_dates(tx, task, new.start, new.finish)?;
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
    tx.conn
        .prepare_cached("DELETE FROM plan_tasks WHERE id = ?1")?
        .execute([id])?;
    plans::touch(tx, &gone.plan_id)
}
