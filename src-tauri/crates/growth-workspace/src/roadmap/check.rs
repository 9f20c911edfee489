//! What a task must not contradict: its own dates, and the plan around it.

use growth_model::ModelError;
use growth_model::roadmap as model;

use super::types::{RoadmapPlan, RoadmapTask, TaskDetails, TaskTexts, model_plan};
use crate::{InvalidRule, Result, TaskId, WorkspaceError, text};

/// Items of a checklist.
const MOST_ITEMS: i64 = 100;
/// Links of a task.
const MOST_LINKS: i64 = 20;
/// Effort of one task, actual or planned. Person-days.
const MOST_EFFORT: i64 = 10_000;

/// Texts without spaces around them, refused where they are too long or the title is empty.
pub(super) fn texts(texts: &TaskTexts) -> Result<TaskTexts> {
    Ok(TaskTexts {
        title: text::name("texts.title", &texts.title)?,
        description: text::note("texts.description", &texts.description)?,
        deliverable: text::note("texts.deliverable", &texts.deliverable)?,
        done_when: text::note("texts.done_when", &texts.done_when)?,
    })
}

/// What can be said of a task without its plan.
pub(super) fn details(details: &mut TaskDetails) -> Result<()> {
    details.notes = text::note("details.notes", &details.notes)?;
    details.owner = text::line("details.owner", &details.owner)?;
    for item in &mut details.checklist {
        item.text = text::name("details.checklist", &item.text)?;
    }
    at_most("details.checklist", details.checklist.len(), MOST_ITEMS)?;
    at_most("details.links", details.links.len(), MOST_LINKS)?;
    for link in &details.links {
        text::name("details.links", &link.id)?;
    }
    for (field, value) in [
        ("effort_person_days", Some(details.effort_person_days)),
        ("actual_person_days", details.actual_person_days),
    ] {
        let Some(value) = value else { continue };
        let most = MOST_EFFORT.into();
        if value.is_sign_negative() && !value.is_zero() || value > most {
            return Err(ModelError::OutOfRange {
                field: format!("details.{field}"),
                value,
                min: Some(0.into()),
                max: Some(most),
            }
            .into());
        }
    }
    if let Some(estimate) = details.estimate {
        let refuse = |field: &str, rule| {
            Err(ModelError::Inconsistent {
                field: format!("details.estimate.{field}"),
                rule,
            }
            .into())
        };
        if estimate.optimistic_days.is_sign_negative() {
            return Err(ModelError::OutOfRange {
                field: "details.estimate.optimistic_days".to_owned(),
                value: estimate.optimistic_days,
                min: Some(0.into()),
                max: None,
            }
            .into());
        }
        if estimate.pessimistic_days < estimate.optimistic_days {
            return refuse("pessimistic_days", "min_above_max");
        }
        if estimate.likely_days < estimate.optimistic_days
            || estimate.likely_days > estimate.pessimistic_days
        {
            return refuse("likely_days", "mode_outside_range");
        }
    }
    Ok(())
}

fn at_most(field: &'static str, length: usize, max: i64) -> Result<()> {
    if length as i64 > max {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::OutOfRange { min: 0, max },
        ));
    }
    Ok(())
}

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
