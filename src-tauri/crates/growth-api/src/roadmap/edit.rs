//! Changing plans and tasks.

mod linked;
mod moves;
mod plans;
mod tasks;

use growth_workspace::{
    Committed, PlanId, TaskId,
    roadmap::{RoadmapTask, TaskDetails},
};

use crate::{Context, Request};

pub(super) fn requests() -> Vec<Request> {
    let mut requests = plans::requests();
    requests.extend(tasks::requests());
    requests.extend(moves::requests());
    requests.extend(linked::requests());
    requests
}

/// A task as it was written.
#[shape(Eq)]
pub struct TaskRef {
    /// The task.
    pub task_id: TaskId,
    /// Its plan.
    pub plan_id: PlanId,
    /// What to do.
    pub title: String,
    /// Everything that can be changed, as it is now.
    pub details: TaskDetails,
}

fn written(committed: Committed<RoadmapTask>, context: &Context<'_>) -> Committed<TaskRef> {
    let Committed { value, changed } = committed;
    Committed {
        value: TaskRef {
            title: value.title(context.language),
            task_id: value.id,
            plan_id: value.plan_id,
            details: value.details,
        },
        changed,
    }
}
