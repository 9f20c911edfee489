//! Reading tasks.

use std::collections::HashMap;

use growth_model::roadmap::BaselineDates;
use rusqlite::OptionalExtension;

use super::types::{RoadmapTask, StoredTexts, TaskDetails, ThreePoint};
use super::{TASKS, plan};
use crate::sql::Columns;
use crate::{PlanId, Result, TaskId, View, WorkspaceError};

const SELECT: &str = "SELECT plan_tasks.*, plans.template_version AS template_version,
        agreed.start AS baseline_start, agreed.finish AS baseline_finish
    FROM plan_tasks
    JOIN plans ON plans.id = plan_tasks.plan_id
    LEFT JOIN plan_baseline_tasks AS agreed
        ON agreed.task_id = plan_tasks.id AND agreed.baseline_id =
           (SELECT id FROM plan_baselines WHERE plan_id = plans.id ORDER BY number DESC LIMIT 1)";

/// The tasks of a plan, in its order.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such plan.
pub fn tasks(view: &View<'_>, id: &PlanId) -> Result<Vec<RoadmapTask>> {
    plan(view, id)?;
    let mut waits_for = predecessors(
        view,
        "task_id IN (SELECT id FROM plan_tasks WHERE plan_id = ?1)",
        id.as_str(),
    )?;
    let sql = format!("{SELECT} WHERE plan_tasks.plan_id = ?1 ORDER BY position, plan_tasks.id");
    let mut statement = view.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    let mut tasks = Vec::new();
    while let Some(row) = rows.next()? {
        let mut task = read(row)?;
        task.details.predecessors = waits_for.remove(&task.id).unwrap_or_default();
        tasks.push(task);
    }
    Ok(tasks)
}

/// A task.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn task(view: &View<'_>, id: &TaskId) -> Result<RoadmapTask> {
    let mut task = view
        .conn
        .prepare_cached(&format!("{SELECT} WHERE plan_tasks.id = ?1"))?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("task", id)))?;
    task.details.predecessors = predecessors(view, "task_id = ?1", id.as_str())?
        .remove(id)
        .unwrap_or_default();
    Ok(task)
}

fn predecessors(
    view: &View<'_>,
    condition: &str,
    parameter: &str,
) -> Result<HashMap<TaskId, Vec<TaskId>>> {
    let mut statement = view.conn.prepare_cached(&format!(
        "SELECT task_id, predecessor_id FROM plan_dependencies WHERE {condition}
         ORDER BY task_id, position"
    ))?;
    let mut rows = statement.query([parameter])?;
    let mut found: HashMap<TaskId, Vec<TaskId>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}

fn read(row: &rusqlite::Row<'_>) -> Result<RoadmapTask> {
    let columns = Columns::new(TASKS, row);
    let optional_date = |column: &'static str| match columns.text(column)? {
        None => Ok(None),
        Some(_) => columns.date(column).map(Some),
    };
    let estimate = match columns.decimal("likely_days")? {
        None => None,
        Some(likely_days) => Some(ThreePoint {
            optimistic_days: columns.required_decimal("optimistic_days")?,
            likely_days,
            pessimistic_days: columns.required_decimal("pessimistic_days")?,
        }),
    };
    let baseline = match optional_date("baseline_start")? {
        None => None,
        Some(start) => Some(BaselineDates {
            start,
            finish: columns.date("baseline_finish")?,
        }),
    };
    Ok(RoadmapTask {
        id: columns.get("id")?,
        plan_id: columns.get("plan_id")?,
        position: columns.get("position")?,
        template_task: columns.get("template_task")?,
        texts: StoredTexts {
            title: columns.get("title")?,
            description: columns.get("description")?,
            deliverable: columns.get("deliverable")?,
            done_when: columns.get("done_when")?,
        },
        details: TaskDetails {
            notes: columns.get("notes")?,
            owner: columns.get("owner")?,
            phase: Some(columns.named("phase")?),
            status: columns.named("status")?,
            progress: columns.required_decimal("progress")?,
            effort_person_days: columns.required_decimal("effort_person_days")?,
            estimate,
            actual_person_days: columns.decimal("actual_person_days")?,
            start: columns.date("start")?,
            finish: columns.date("finish")?,
            actual_start: optional_date("actual_start")?,
            actual_finish: optional_date("actual_finish")?,
            predecessors: Vec::new(),
            is_automation: columns.get("is_automation")?,
            checklist: columns.json("checklist")?,
            links: columns.json("links")?,
        },
        waits_for_layers: columns.json("waits_for_layers")?,
        baseline,
        template_version: columns.get("template_version")?,
        updated_at: columns.time("updated_at")?,
    })
}
