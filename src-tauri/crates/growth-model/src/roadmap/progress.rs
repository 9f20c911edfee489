//! Planned and earned value of a dated plan.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::calendar::{PLAN_DAYS, day_of_date};
use super::earned_value::{BaselineTask, EarnedValue, EarnedValueInput, earned_value};
use super::plan::Plan;
use crate::ModelError;
use crate::checks::inconsistent;

/// A dated plan to measure.
#[shape(Eq, deny_unknown_fields)]
pub struct ProgressInput {
    /// The plan. A task without a baseline counts with its planned dates.
    pub plan: Plan,
    /// The day at whose end one looks.
    pub today: NaiveDate,
    /// Length of the plan, 1…3660. Days.
    #[serde(default = "plan_days")]
    pub planned_days: u32,
    /// What the work has cost so far, ≥ 0. Person-days.
    pub actual_cost: Option<Decimal>,
}

fn plan_days() -> u32 {
    PLAN_DAYS
}

/// Measures a dated plan: its baseline against what is done. Before its start nothing is planned
/// and no time has passed.
///
/// # Errors
/// A plan that contradicts itself, a baseline that begins before the plan.
pub fn progress(input: &ProgressInput) -> Result<EarnedValue, ModelError> {
    input.plan.network("plan")?;
    input.plan.check_date(input.today, || "today".to_owned())?;
    let start = input.plan.start_date;
    let day = |date: NaiveDate| u32::try_from(day_of_date(start, date)).unwrap_or(0);
    let mut tasks = Vec::with_capacity(input.plan.tasks.len());
    for (index, task) in input.plan.tasks.iter().enumerate() {
        let (first, last, field) = match task.baseline {
            Some(baseline) => (baseline.start, baseline.finish, "baseline.start"),
            None => (task.start, task.finish, "start"),
        };
        if first < start {
            return Err(inconsistent(
                format!("plan.tasks[{index}].{field}"),
                "before_the_plan",
            ));
        }
        tasks.push(BaselineTask {
            weight: task.effort_person_days,
            start_day: day(first),
            finish_day: day(last),
            done: task.progress,
        });
    }
    earned_value(&EarnedValueInput {
        tasks,
        at_day: day(input.today),
        planned_days: input.planned_days,
        actual_cost: input.actual_cost,
    })
}
