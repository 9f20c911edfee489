//! Changing a plan as a whole.

use chrono::NaiveDate;
use growth_workspace::{
    Committed, PlanId,
    roadmap::{Baseline, PlanPatch, RoadmapPlan},
};

use super::super::{plan::today_or, start::usual_name};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "roadmap.update_plan",
            "Changes the name, calendar or weekly check-in of a plan.",
            update_plan,
        ),
        request(
            "roadmap.activate_plan",
            "Makes a plan the one that is worked on.",
            activate_plan,
        ),
        request("roadmap.delete_plan", "Deletes a plan.", delete_plan),
        request(
            "roadmap.rebaseline",
            "Agrees on the dates as they are expected today, with a reason.",
            rebaseline,
        ),
        request(
            "roadmap.roll_over",
            "Begins the next quarter with what is not finished.",
            roll_over,
        ),
    ]
}

/// A change of a plan.
#[shape(Eq, deny_unknown_fields)]
pub struct UpdatePlan {
    /// The plan.
    pub plan_id: PlanId,
    /// What changes.
    pub change: PlanPatch,
}

fn update_plan(
    context: &Context<'_>,
    input: UpdatePlan,
) -> Result<Committed<RoadmapPlan>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.update_plan(&input.plan_id, &input.change)?))
}

/// A plan, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct PlanRef {
    /// The plan.
    pub plan_id: PlanId,
}

fn activate_plan(context: &Context<'_>, input: PlanRef) -> Result<Committed<RoadmapPlan>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.activate_plan(&input.plan_id)?))
}

fn delete_plan(context: &Context<'_>, input: PlanRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_plan(&input.plan_id)?))
}

/// New dates to agree on.
#[shape(Eq, deny_unknown_fields)]
pub struct Rebaseline {
    /// The plan.
    pub plan_id: PlanId,
    /// Why, 1…200 characters.
    pub reason: String,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn rebaseline(context: &Context<'_>, input: Rebaseline) -> Result<Committed<Baseline>, Failure> {
    let today = today_or(context, input.today);
    context
        .app
        .with(|workspace| Ok(workspace.rebaseline_plan(&input.plan_id, &input.reason, today)?))
}

/// The next quarter.
#[shape(Eq, deny_unknown_fields)]
pub struct RollOver {
    /// The plan that ends.
    pub plan_id: PlanId,
    /// Day 1 of the new plan.
    pub start_date: NaiveDate,
    /// Name of the new plan; named after its start when absent.
    pub name: Option<String>,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn roll_over(context: &Context<'_>, input: RollOver) -> Result<Committed<RoadmapPlan>, Failure> {
    let today = today_or(context, input.today);
    let name = match input.name.as_deref().map(str::trim) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => usual_name(input.start_date, context.language),
    };
    context.app.with(|workspace| {
        Ok(workspace.roll_over_plan(&input.plan_id, &name, input.start_date, today)?)
    })
}
