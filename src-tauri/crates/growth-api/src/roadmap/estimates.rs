//! When the plan ends by the three-point estimates of what is left.

use std::collections::HashSet;

use chrono::NaiveDate;
use growth_model::{
    Outcome,
    roadmap::{self as model, PLAN_DAYS, PertInput, UncertainActivity},
};
use growth_workspace::roadmap::{RoadmapPlan, RoadmapTask};
use rust_decimal::Decimal;

use super::plan::EstimatedFinish;
use crate::Failure;

/// Simulations: enough for whole days, and quick.
const DRAWS: u32 = 2_000;
const SEED: u64 = 90;

/// Simulates what is left from today on, in working days. A task without three estimates takes its
/// planned days; one that is planned for later waits until then.
pub(super) fn estimates(
    plan: &RoadmapPlan,
    tasks: &[RoadmapTask],
    today: NaiveDate,
) -> Result<Outcome<EstimatedFinish>, Failure> {
    let left: Vec<&RoadmapTask> = tasks
        .iter()
        .filter(|task| task.details.progress < Decimal::ONE)
        .collect();
    if !left.iter().any(|task| task.details.estimate.is_some()) {
        return Ok(Outcome::missing("details.estimate"));
    }
    let days = &plan.working_days;
    let begin = today.max(plan.start_date);
    let open: HashSet<String> = left.iter().map(|task| task.id.to_string()).collect();
    let mut activities = Vec::new();
    for task in &left {
        let details = &task.details;
        let rest = Decimal::ONE - details.progress;
        let (least, likely, most) = match details.estimate {
            Some(estimate) => (
                estimate.optimistic_days * rest,
                estimate.likely_days * rest,
                estimate.pessimistic_days * rest,
            ),
            None => {
                let planned = days.between(details.start, details.finish).len().max(1);
                let fixed = Decimal::from(planned) * rest;
                (fixed, fixed, fixed)
            }
        };
        let id = task.id.to_string();
        let mut predecessors: Vec<String> = details
            .predecessors
            .iter()
            .map(ToString::to_string)
            .filter(|id| open.contains(id))
            .collect();
        if details.progress.is_zero() && details.start > begin {
            // What is planned for later is not begun before.
            let wait = days.between(begin, details.start).len().saturating_sub(1);
            let name = format!("{id}/wait");
            activities.push(fixed(name.clone(), wait.into()));
            predecessors.push(name);
        }
        activities.push(UncertainActivity {
            id,
            optimistic_days: least,
            likely_days: likely,
            pessimistic_days: most,
            predecessors,
        });
    }
    let deadline = model::date_of_day(plan.start_date, PLAN_DAYS, "start_date")?;
    let forecast = model::pert(
        &PertInput {
            activities,
            deadline_days: days.between(begin, deadline).len().into(),
            draws: DRAWS,
            seed: SEED,
        },
        &|_| true,
    )?;
    let Some(forecast) = forecast else {
        return Err(Failure::Cancelled);
    };
    let date = |length: f64| {
        let number = ((length - 1e-9).ceil().max(1.0) as usize).saturating_sub(1);
        days.nth_from(begin, number).unwrap_or(begin)
    };
    Ok(Outcome::of(EstimatedFinish {
        p50: date(forecast.p50_days),
        p85: date(forecast.p85_days),
        p95: date(forecast.p95_days),
        deadline_probability: forecast.deadline_probability,
    }))
}

fn fixed(id: String, days: Decimal) -> UncertainActivity {
    UncertainActivity {
        id,
        optimistic_days: days,
        likely_days: days,
        pessimistic_days: days,
        predecessors: Vec::new(),
    }
}
