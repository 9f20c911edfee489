//! Writing tasks.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_workspace::{
    Committed, PlanId, TaskId,
    limits::MAX_TASKS,
    roadmap::{TaskChange, TaskDetails, TaskTexts, TasksPatch},
};
use rust_decimal::Decimal;

use super::super::plan::today_or;
use super::{TaskRef, written};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request("roadmap.add_task", "Adds a task to a plan.", add_task),
        request("roadmap.save_task", "Changes a task.", save_task),
        request(
            "roadmap.set_progress",
            "Sets how much of a task is done; status and real dates follow.",
            set_progress,
        ),
        request("roadmap.delete_task", "Deletes a task.", delete_task),
        request(
            "roadmap.change_tasks",
            "Gives several tasks of a plan the same person, phase or state, as one step.",
            change_tasks,
        ),
        request(
            "roadmap.delete_tasks",
            "Deletes several tasks of a plan, as one step.",
            delete_tasks,
        ),
    ]
}

/// A task to add.
#[shape(Eq, deny_unknown_fields)]
pub struct AddTask {
    /// The plan.
    pub plan_id: PlanId,
    /// Its texts.
    pub texts: TaskTexts,
    /// Everything else.
    pub details: TaskDetails,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn add_task(context: &Context<'_>, input: AddTask) -> Result<Committed<TaskRef>, Failure> {
    let change = TaskChange {
        texts: &input.texts,
        details: &input.details,
        today: today_or(context, input.today),
        language: context.language,
    };
    context.app.with(|workspace| {
        Ok(written(
            workspace.add_task(&input.plan_id, change)?,
            context,
        ))
    })
}

/// A task to save.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveTask {
    /// The task.
    pub task_id: TaskId,
    /// All its texts. Those that are the template's stay in the reader's language.
    pub texts: TaskTexts,
    /// Everything else. When the status changes, progress and real dates follow; else the status
    /// follows the progress.
    pub details: TaskDetails,
    /// Id that all saves of one gesture share, so that it is one undo step.
    pub gesture: Option<String>,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn save_task(context: &Context<'_>, input: SaveTask) -> Result<Committed<TaskRef>, Failure> {
    let change = TaskChange {
        texts: &input.texts,
        details: &input.details,
        today: today_or(context, input.today),
        language: context.language,
    };
    let gesture = input.gesture.as_deref();
    context.app.with(|workspace| {
        let saved = workspace.save_task(&input.task_id, change, gesture)?;
        Ok(written(saved, context))
    })
}

/// How much of a task is done.
#[shape(Eq, deny_unknown_fields)]
pub struct SetProgress {
    /// The task.
    pub task_id: TaskId,
    /// Share that is done, 0…1. Fraction.
    pub progress: Decimal,
    /// Id that all steps of one drag share, so that the drag is one undo step.
    pub gesture: Option<String>,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn set_progress(context: &Context<'_>, input: SetProgress) -> Result<Committed<TaskRef>, Failure> {
    if input.progress < Decimal::ZERO || input.progress > Decimal::ONE {
        return Err(ModelError::OutOfRange {
            field: "progress".to_owned(),
            value: input.progress,
            min: Some(Decimal::ZERO),
            max: Some(Decimal::ONE),
        }
        .into());
    }
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let saved = workspace.set_task_progress(
            &input.task_id,
            input.progress,
            today,
            context.language,
            input.gesture.as_deref(),
        )?;
        Ok(written(saved, context))
    })
}

/// A task to delete.
#[shape(Eq, deny_unknown_fields)]
pub struct DeleteTask {
    /// The task.
    pub task_id: TaskId,
}

fn delete_task(context: &Context<'_>, input: DeleteTask) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_plan_task(&input.task_id, context.language)?))
}

/// Tasks to change alike.
#[shape(Eq, deny_unknown_fields)]
pub struct ChangeTasks {
    /// Their plan.
    pub plan_id: PlanId,
    /// The tasks, 1…5000.
    pub task_ids: Vec<TaskId>,
    /// What they get.
    pub change: TasksPatch,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn change_tasks(context: &Context<'_>, input: ChangeTasks) -> Result<Committed<()>, Failure> {
    check_tasks(&input.task_ids)?;
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        Ok(workspace.change_tasks(
            &input.plan_id,
            &input.task_ids,
            &input.change,
            today,
            context.language,
        )?)
    })
}

/// Tasks to delete.
#[shape(Eq, deny_unknown_fields)]
pub struct DeleteTasks {
    /// Their plan.
    pub plan_id: PlanId,
    /// The tasks, 1…5000.
    pub task_ids: Vec<TaskId>,
}

fn delete_tasks(context: &Context<'_>, input: DeleteTasks) -> Result<Committed<()>, Failure> {
    check_tasks(&input.task_ids)?;
    context
        .app
        .with(|workspace| Ok(workspace.delete_plan_tasks(&input.plan_id, &input.task_ids)?))
}

fn check_tasks(tasks: &[TaskId]) -> Result<(), ModelError> {
    if (1..=MAX_TASKS).contains(&tasks.len()) {
        return Ok(());
    }
    Err(ModelError::OutOfRange {
        field: "task_ids".to_owned(),
        value: tasks.len().into(),
        min: Some(Decimal::ONE),
        max: Some(MAX_TASKS.into()),
    })
}
