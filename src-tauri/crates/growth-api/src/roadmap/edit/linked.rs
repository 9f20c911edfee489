//! Tasks that come of a growth point or a loop.

use chrono::NaiveDate;
use growth_model::{ModelError, roadmap::GrowthPointWork};
use growth_workspace::{
    Committed, ProjectId, Workspace,
    roadmap::{self, LinkKind, TaskChange, TaskDetails, TaskLink, TaskTexts},
};
use rust_decimal::Decimal;

use super::super::{plan::today_or, targets::Targets};
use super::{TaskRef, written};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "roadmap.add_from_growth_point",
            "Makes a task of a growth point in the plan that is worked on.",
            add_from_growth_point,
        ),
        request(
            "roadmap.add_from_loop",
            "Makes a task of a loop in the plan that is worked on.",
            add_from_loop,
        ),
    ]
}

/// A growth point to put into the plan.
#[shape(Eq, deny_unknown_fields)]
pub struct AddFromGrowthPoint {
    /// The project.
    pub project_id: ProjectId,
    /// The growth point.
    pub growth_point_id: String,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn add_from_growth_point(
    context: &Context<'_>,
    input: AddFromGrowthPoint,
) -> Result<Committed<TaskRef>, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let targets = Targets::of(&workspace.view(), &input.project_id, context.language)?;
        let Some(point) = targets
            .growth_points
            .iter()
            .find(|point| point.id == input.growth_point_id)
        else {
            return Err(gone("growth_point_id"));
        };
        let link = TaskLink {
            kind: LinkKind::GrowthPoint,
            id: point.id.clone(),
        };
        let work = GrowthPointWork {
            id: point.id.clone(),
            effort_person_days: point.effort_person_days,
        };
        let done_when = growth_i18n::text(context.language, "roadmap-growth_point-done_when", &[]);
        let texts = TaskTexts {
            title: point.title.clone(),
            done_when,
            ..TaskTexts::default()
        };
        add_linked(
            context,
            workspace,
            &input.project_id,
            link,
            texts,
            work.effort_person_days,
            today,
        )
    })
}

/// A loop to put into the plan.
#[shape(Eq, deny_unknown_fields)]
pub struct AddFromLoop {
    /// The project.
    pub project_id: ProjectId,
    /// The loop.
    pub loop_id: String,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn add_from_loop(context: &Context<'_>, input: AddFromLoop) -> Result<Committed<TaskRef>, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let targets = Targets::of(&workspace.view(), &input.project_id, context.language)?;
        let Some(chosen) = targets.loops.iter().find(|found| found.id == input.loop_id) else {
            return Err(gone("loop_id"));
        };
        let link = TaskLink {
            kind: LinkKind::Loop,
            id: chosen.id.clone(),
        };
        let texts = TaskTexts {
            title: growth_i18n::text(
                context.language,
                "roadmap-loop-title",
                &[("loop", chosen.name.as_str().into())],
            ),
            done_when: growth_i18n::text(context.language, "roadmap-loop-done_when", &[]),
            ..TaskTexts::default()
        };
        add_linked(
            context,
            workspace,
            &input.project_id,
            link,
            texts,
            None,
            today,
        )
    })
}

fn gone(field: &str) -> Failure {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule: "link_is_gone",
    }
    .into()
}

/// Adds a task about something to the active plan, from the next working day on; when the plan has
/// one about it already, that is the answer.
fn add_linked(
    context: &Context<'_>,
    workspace: &mut Workspace,
    project: &ProjectId,
    link: TaskLink,
    texts: TaskTexts,
    effort: Option<Decimal>,
    today: NaiveDate,
) -> Result<Committed<TaskRef>, Failure> {
    let view = workspace.view();
    let Some(plan) = roadmap::active_plan(&view, project)? else {
        return Err(ModelError::Inconsistent {
            field: "project_id".to_owned(),
            rule: "no_plan_yet",
        }
        .into());
    };
    let present = roadmap::tasks(&view, &plan.id)?
        .into_iter()
        .find(|task| task.template_task.is_none() && task.details.links.contains(&link));
    if let Some(task) = present {
        return Ok(written(
            Committed {
                value: task,
                changed: Vec::new(),
            },
            context,
        ));
    }
    let effort = effort.unwrap_or(5.into());
    let first = today.max(plan.start_date);
    let days = effort.ceil().max(Decimal::ONE);
    let days: usize = days.to_string().parse().unwrap_or(1);
    let date = |number| plan.working_days.nth_from(first, number).unwrap_or(first);
    let details = TaskDetails {
        effort_person_days: effort,
        links: vec![link],
        ..TaskDetails::planned(date(0), date(days - 1))
    };
    let change = TaskChange {
        texts: &texts,
        details: &details,
        today,
        language: context.language,
    };
    Ok(written(workspace.add_task(&plan.id, change)?, context))
}
