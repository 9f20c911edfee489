//! Writing tasks.

use rusqlite::params;

use growth_model::audit::Layer;

use super::TASKS;
use super::types::{RoadmapTask, StoredTexts, TaskDetails};
use crate::sql::{json_text, name_of, time_text};
use crate::{PlanId, Result, TaskId, Tx, WorkspaceError};

/// A new row, with everything but its predecessors.
pub(super) fn insert(
    tx: &Tx<'_>,
    plan: &PlanId,
    position: i64,
    template_task: Option<&str>,
    texts: &StoredTexts,
    details: &TaskDetails,
    waits_for_layers: &[Layer],
) -> Result<TaskId> {
    let id: TaskId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO plan_tasks (id, plan_id, position, template_task, phase, status, progress,
                 effort_person_days, start, finish, waits_for_layers, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, '', '', '0', '0', '', '', ?5, ?6, ?6)",
        )?
        .execute(params![
            id,
            plan,
            position,
            template_task,
            json_text(TASKS, "waits_for_layers", &waits_for_layers)?,
            time_text(tx.now()),
        ])?;
    update(tx, &id, texts, details)?;
    Ok(id)
}

/// Writes what a person can change, but for the predecessors.
pub(super) fn update(
    tx: &Tx<'_>,
    id: &TaskId,
    texts: &StoredTexts,
    details: &TaskDetails,
) -> Result<()> {
    let phase = details
        .phase
        .ok_or_else(|| WorkspaceError::unreadable(TASKS, "phase", "absent"))?;
    let estimate = details.estimate;
    let decimal = |value: rust_decimal::Decimal| value.to_string();
    tx.conn
        .prepare_cached(
            "UPDATE plan_tasks SET title = ?2, description = ?3, deliverable = ?4, done_when = ?5,
                 notes = ?6, owner = ?7, phase = ?8, status = ?9, progress = ?10,
                 effort_person_days = ?11, optimistic_days = ?12, likely_days = ?13,
                 pessimistic_days = ?14, actual_person_days = ?15, start = ?16, finish = ?17,
                 actual_start = ?18, actual_finish = ?19, is_automation = ?20, checklist = ?21,
                 links = ?22, updated_at = ?23
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            texts.title,
            texts.description,
            texts.deliverable,
            texts.done_when,
            details.notes,
            details.owner,
            name_of(TASKS, "phase", phase)?,
            name_of(TASKS, "status", details.status)?,
            decimal(details.progress),
            decimal(details.effort_person_days),
            estimate.map(|estimate| decimal(estimate.optimistic_days)),
            estimate.map(|estimate| decimal(estimate.likely_days)),
            estimate.map(|estimate| decimal(estimate.pessimistic_days)),
            details.actual_person_days.map(decimal),
            details.start.to_string(),
            details.finish.to_string(),
            details.actual_start.map(|date| date.to_string()),
            details.actual_finish.map(|date| date.to_string()),
            details.is_automation,
            json_text(TASKS, "checklist", &details.checklist)?,
            json_text(TASKS, "links", &details.links)?,
            time_text(tx.now()),
        ])?;
    Ok(())
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
    start: chrono::NaiveDate,
    finish: chrono::NaiveDate,
) -> Result<()> {
    tx.conn
        .prepare_cached(
            "UPDATE plan_tasks SET start = ?2, finish = ?3, updated_at = ?4 WHERE id = ?1",
        )?
        .execute(params![
            task.id,
            start.to_string(),
            finish.to_string(),
            time_text(tx.now())
        ])?;
    Ok(())
}
