//! What a task must not contradict of the plan around it.

use growth_model::ModelError;
use growth_model::roadmap as model;

pub(super) use super::details::{check as details, checked_texts as texts};
use super::types::{RoadmapPlan, RoadmapTask, model_plan};
use crate::{Result, TaskId};

/// Refuses a plan that the change of `task` would make contradict itself, at the field of the task.
pub(super) fn plan(plan: &RoadmapPlan, tasks: &[RoadmapTask], task: &TaskId) -> Result<()> {
    let place = tasks.iter().position(|other| other.id == *task);
    if let Some(changed) = place.and_then(|place| tasks.get(place))
        && changed.details.start < plan.start_date
    {
        return Err(ModelError::Inconsistent {
            field: "details.start".to_owned(),
            rule: "before_the_plan",
        }
        .into());
    }
    let placed = model::schedule(&model::ScheduleInput {
        plan: model_plan(plan, tasks),
        today: None,
        moves: Vec::new(),
    });
    match placed {
        Ok(_) => Ok(()),
        Err(error) => Err(at_the_task(error, place).into()),
    }
}

/// The path of a field of the plan as the path of a field of the task that was changed; what is
/// refused elsewhere (a circle that the change closes) is said at its predecessors.
fn at_the_task(mut error: ModelError, place: Option<usize>) -> ModelError {
    let own = place.map(|place| format!("plan.tasks[{place}]."));
    let (ModelError::OutOfRange { field, .. }
    | ModelError::NotWhole { field, .. }
    | ModelError::Required { field }
    | ModelError::Inconsistent { field, .. }) = &mut error;
    let path = match own.as_deref().and_then(|own| field.strip_prefix(own)) {
        Some(rest) => format!("details.{rest}"),
        None if field.contains(".predecessors") => "details.predecessors".to_owned(),
        None => field.clone(),
    };
    *field = path;
    error
}
