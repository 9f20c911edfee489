//! What a person does with plans and tasks: each action is one named undo step.

use chrono::NaiveDate;
use growth_model::roadmap::RoadmapPhase;
use rust_decimal::Decimal;

use super::{
    Baseline, ImportRow, ImportedTasks, NewPlan, PlanPatch, RoadmapPlan, RoadmapTask, Shift,
    TaskDetails, TaskStatus, TaskTexts, activate, add, create, delete, delete_task, import,
    move_task, plan, rebaseline, roll_over, save, task, update,
};
use crate::{
    Coalesce, Committed, Language, Operation, PlanId, ProjectId, Result, TaskId, Tx, Workspace,
    WorkspaceError, sql::entity::Entity as _,
};

/// Texts and details of a task to save.
#[derive(Debug, Clone, Copy)]
pub struct TaskChange<'a> {
    /// Its texts in the language of `language`.
    pub texts: &'a TaskTexts,
    /// Everything else.
    pub details: &'a TaskDetails,
    /// The day it is.
    pub today: NaiveDate,
    /// Language in which the history names the task.
    pub language: Language,
}

/// What several tasks get alike; what is absent stays as it is.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct TasksPatch {
    /// Who does them; empty for nobody.
    pub owner: Option<String>,
    /// Phase that they belong to.
    pub phase: Option<RoadmapPhase>,
    /// How they stand; progress and real dates follow.
    pub status: Option<TaskStatus>,
}

impl Workspace {
    /// Makes a plan; see [`create`].
    pub fn start_plan(
        &mut self,
        project: &ProjectId,
        new: &NewPlan,
        today: NaiveDate,
    ) -> Result<Committed<RoadmapPlan>> {
        self.transact_described(None, |tx| {
            let made = create(tx, project, new, today)?;
            let operation = Operation::StartPlan {
                plan: made.name.clone(),
            };
            Ok((operation, made))
        })
    }

    /// Takes what is not finished into the next quarter; see [`roll_over`].
    pub fn roll_over_plan(
        &mut self,
        id: &PlanId,
        name: &str,
        start_date: NaiveDate,
        today: NaiveDate,
    ) -> Result<Committed<RoadmapPlan>> {
        self.transact_described(None, |tx| {
            let from = plan(tx, id)?.name;
            let made = roll_over(tx, id, name, start_date, today)?;
            let operation = Operation::RollOverPlan {
                from,
                to: made.name.clone(),
            };
            Ok((operation, made))
        })
    }

    /// Changes a plan; see [`update`]. Typing joins into one step.
    pub fn update_plan(
        &mut self,
        id: &PlanId,
        patch: &PlanPatch,
    ) -> Result<Committed<RoadmapPlan>> {
        let key = format!("{id}/plan/{}", patch.name.is_some());
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let fields = update(tx, id, patch)?;
            let after = plan(tx, id)?;
            let operation = Operation::ChangePlan {
                plan: after.name.clone(),
                fields,
            };
            Ok((operation, after))
        })
    }

    /// Makes a plan the one that is worked on; see [`activate`].
    pub fn activate_plan(&mut self, id: &PlanId) -> Result<Committed<RoadmapPlan>> {
        self.transact_described(None, |tx| {
            let chosen = activate(tx, id)?;
            let operation = Operation::ActivatePlan {
                plan: chosen.name.clone(),
            };
            Ok((operation, chosen))
        })
    }

    /// Deletes a plan; see [`delete`].
    pub fn delete_plan(&mut self, id: &PlanId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = plan(tx, id)?.name;
            delete(tx, id)?;
            Ok((Operation::DeletePlan { plan: name }, ()))
        })
    }

    /// Agrees on new dates; see [`rebaseline`].
    pub fn rebaseline_plan(
        &mut self,
        id: &PlanId,
        reason: &str,
        today: NaiveDate,
    ) -> Result<Committed<Baseline>> {
        self.transact_described(None, |tx| {
            let baseline = rebaseline(tx, id, reason, today)?;
            let operation = Operation::RebaselinePlan {
                plan: plan(tx, id)?.name,
                reason: baseline.reason.clone(),
            };
            Ok((operation, baseline))
        })
    }

    /// Adds a task; see [`add`].
    pub fn add_task(
        &mut self,
        id: &PlanId,
        change: TaskChange<'_>,
    ) -> Result<Committed<RoadmapTask>> {
        self.transact_described(None, |tx| {
            let made = add(tx, id, change.texts, change.details, change.today)?;
            let operation = Operation::AddTask {
                task: made.title(change.language),
            };
            Ok((operation, made))
        })
    }

    /// Changes a task; see [`save`]. Changes of the same fields join into one step: those of one
    /// `gesture`, or without one those within two seconds (typing).
    pub fn save_task(
        &mut self,
        id: &TaskId,
        change: TaskChange<'_>,
        gesture: Option<&str>,
    ) -> Result<Committed<RoadmapTask>> {
        let key = format!("{id}/task");
        let coalesce = Coalesce { key: &key, gesture };
        self.transact_described(Some(coalesce), |tx| {
            let before = task(tx, id)?.details.progress;
            let fields = save(tx, id, change.texts, change.details, change.today)?;
            let after = task(tx, id)?;
            let operation = describe(&after, before, fields, change.language);
            Ok((operation, after))
        })
    }

    /// Sets how much of a task is done; status and real dates follow.
    pub fn set_task_progress(
        &mut self,
        id: &TaskId,
        progress: Decimal,
        today: NaiveDate,
        language: Language,
        gesture: Option<&str>,
    ) -> Result<Committed<RoadmapTask>> {
        let before = task(&self.view(), id)?;
        let details = TaskDetails {
            progress,
            ..before.details.clone()
        };
        let change = TaskChange {
            texts: &before.texts_in(language),
            details: &details,
            today,
            language,
        };
        self.save_task(id, change, gesture)
    }

    /// Lets a task begin on another day; see [`move_task`]. The moves of one `gesture` are one step.
    pub fn move_plan_task(
        &mut self,
        id: &TaskId,
        start: NaiveDate,
        language: Language,
        gesture: Option<&str>,
    ) -> Result<Committed<Vec<Shift>>> {
        let key = format!("{id}/move");
        let coalesce = gesture.map(|_| Coalesce { key: &key, gesture });
        self.transact_described(coalesce, |tx| {
            let before = task(tx, id)?;
            let shifts = move_task(tx, id, start)?;
            let after = task(tx, id)?;
            let operation = Operation::MoveTask {
                task: before.title(language),
                from: before.details.start,
                to: after.details.start,
                others: shifts.iter().filter(|shift| shift.task != *id).count() as u64,
            };
            Ok((operation, shifts))
        })
    }

    /// Adds the tasks of a file; see [`import`].
    pub fn import_tasks(
        &mut self,
        id: &PlanId,
        rows: &[ImportRow],
        today: NaiveDate,
    ) -> Result<Committed<ImportedTasks>> {
        self.transact_described(None, |tx| {
            let imported = import(tx, id, rows, today)?;
            let operation = Operation::ImportTasks {
                plan: plan(tx, id)?.name,
                count: imported.added.into(),
            };
            Ok((operation, imported))
        })
    }

    /// Changes several tasks of a plan alike, in one step.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`] for a task that is not of this plan; what [`save`] refuses.
    pub fn change_tasks(
        &mut self,
        id: &PlanId,
        tasks: &[TaskId],
        patch: &TasksPatch,
        today: NaiveDate,
        language: Language,
    ) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let home = plan(tx, id)?;
            let mut fields: Vec<String> = Vec::new();
            for one in tasks {
                let before = of_plan(tx, id, one)?;
                let mut details = before.details.clone();
                if let Some(owner) = &patch.owner {
                    details.owner.clone_from(owner);
                }
                details.phase = patch.phase.or(details.phase);
                details.status = patch.status.unwrap_or(details.status);
                let texts = before.texts_in(language);
                for name in save(tx, one, &texts, &details, today)? {
                    if !fields.contains(&name) {
                        fields.push(name);
                    }
                }
            }
            let operation = Operation::ChangeTasks {
                plan: home.name,
                count: tasks.len() as u64,
                fields,
            };
            Ok((operation, ()))
        })
    }

    /// Deletes several tasks of a plan, in one step; see [`delete_task`].
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`] for a task that is not of this plan.
    pub fn delete_plan_tasks(&mut self, id: &PlanId, tasks: &[TaskId]) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let home = plan(tx, id)?;
            for one in tasks {
                of_plan(tx, id, one)?;
                delete_task(tx, one)?;
            }
            let operation = Operation::DeleteTasks {
                plan: home.name,
                count: tasks.len() as u64,
            };
            Ok((operation, ()))
        })
    }

    /// Deletes a task; see [`delete_task`].
    pub fn delete_plan_task(&mut self, id: &TaskId, language: Language) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let title = task(tx, id)?.title(language);
            delete_task(tx, id)?;
            Ok((Operation::DeleteTask { task: title }, ()))
        })
    }
}

/// A task, if it is of this plan.
fn of_plan(tx: &Tx<'_>, id: &PlanId, one: &TaskId) -> Result<RoadmapTask> {
    let found = task(tx, one)?;
    if found.plan_id == *id {
        return Ok(found);
    }
    Err(WorkspaceError::NotFound {
        entity: RoadmapTask::NAME,
        id: one.to_string(),
    })
}

/// Progress has a line of its own; its status and dates only follow it.
fn describe(
    after: &RoadmapTask,
    before: Decimal,
    fields: Vec<String>,
    language: Language,
) -> Operation {
    const FOLLOWING: [&str; 4] = ["progress", "status", "actual_start", "actual_finish"];
    let task = after.title(language);
    if before != after.details.progress
        && fields.iter().all(|name| FOLLOWING.contains(&name.as_str()))
    {
        return Operation::SetTaskProgress {
            task,
            from: before,
            to: after.details.progress,
        };
    }
    Operation::SaveTask { task, fields }
}
