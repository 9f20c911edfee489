//! How far the plan is, in work and in time (MATHEMATICS.md F.2, F.3).

use rust_decimal::Decimal;

use super::calendar::PLAN_DAYS;
use super::network::MOST_TASKS;
use crate::checks::{at_most, count, finite, fraction, inconsistent, not_negative, reaches};
use crate::{ModelError, Outcome, Reason};

/// Periods that a plan may have.
const LONGEST_PLAN: u32 = 3_660;

/// Tasks of the baseline and what is done of them.
#[shape(Eq, deny_unknown_fields)]
pub struct EarnedValueInput {
    /// Tasks as they were planned when the baseline was frozen, at most 20000.
    pub tasks: Vec<BaselineTask>,
    /// Day of the plan at whose end one looks, 0…3660. Days.
    pub at_day: u32,
    /// Length of the plan, 1…3660. Days.
    #[serde(default = "plan_days")]
    pub planned_days: u32,
    /// What the work has cost so far, in the unit of the weights, ≥ 0.
    pub actual_cost: Option<Decimal>,
}

fn plan_days() -> u32 {
    PLAN_DAYS
}

/// A task of the baseline.
#[shape(Eq, deny_unknown_fields)]
pub struct BaselineTask {
    /// Planned effort, ≥ 0. Person-days.
    pub weight: Decimal,
    /// First planned day, from 1. Day of the plan.
    pub start_day: u32,
    /// Last planned day, not before the first. Day of the plan.
    pub finish_day: u32,
    /// Share that is done, 0…1. Fraction.
    pub done: Decimal,
}

/// A plan given by its curve instead of by its tasks.
#[shape(Eq, deny_unknown_fields)]
pub struct EarnedScheduleInput {
    /// Work that was to be done by the end of period 1, 2, …, never falling; the last is the whole.
    pub planned_value: Vec<Decimal>,
    /// Work that is done, from 0 to the whole.
    pub earned_value: Decimal,
    /// Periods that have passed, ≥ 0.
    pub at_period: u32,
    /// What the work has cost so far, in the same unit, ≥ 0.
    pub actual_cost: Option<Decimal>,
}

/// Work and time, planned and earned. Work is in person-days, or in the unit of the curve; time in
/// days, or in its periods.
#[shape]
pub struct EarnedValue {
    /// PV: work that was to be done by now.
    pub planned_value: f64,
    /// EV: work that is done, at its planned size.
    pub earned_value: f64,
    /// BAC: all work.
    pub budget_at_completion: f64,
    /// SV = EV − PV.
    pub schedule_variance: f64,
    /// SPI = EV/PV. Returns to 1 when everything is done, however late: not the figure to watch.
    pub spi: Outcome<f64>,
    /// CV = EV − AC; missing without a cost.
    pub cost_variance: Outcome<f64>,
    /// CPI = EV/AC; missing without a cost.
    pub cpi: Outcome<f64>,
    /// EAC = BAC/CPI; missing without a cost.
    pub estimate_at_completion: Outcome<f64>,
    /// ES: when the work that is done was to be done.
    pub earned_schedule: Outcome<f64>,
    /// SV(t) = ES − now: how far ahead (behind when negative).
    pub schedule_variance_time: Outcome<f64>,
    /// SPI(t) = ES/now: the figure to watch. Below 1 the plan is late. Undefined before the first
    /// planned day and as long as nothing is done.
    pub spi_time: Outcome<f64>,
    /// Planned length / SPI(t): when the plan will end at this pace.
    pub forecast_finish: Outcome<f64>,
    /// PV at the end of period 0, 1, 2, …
    pub planned_value_curve: Vec<f64>,
}

/// Measures a plan of tasks. A task's work is spread evenly over its planned days.
///
/// # Errors
/// A number outside its range, a finish before its start.
pub fn earned_value(input: &EarnedValueInput) -> Result<EarnedValue, ModelError> {
    count(|| "at_day".to_owned(), input.at_day, 0, LONGEST_PLAN)?;
    let planned = count(
        || "planned_days".to_owned(),
        input.planned_days,
        1,
        LONGEST_PLAN,
    )?;
    at_most("tasks", input.tasks.len(), MOST_TASKS as u32)?;
    let mut last = planned;
    let mut tasks = Vec::with_capacity(input.tasks.len());
    for (index, task) in input.tasks.iter().enumerate() {
        let at = |name: &str| format!("tasks[{index}].{name}");
        let start = count(|| at("start_day"), task.start_day, 1, LONGEST_PLAN)?;
        let finish = count(|| at("finish_day"), task.finish_day, 1, LONGEST_PLAN)?;
        if finish < start {
            return Err(inconsistent(at("finish_day"), "finish_before_start"));
        }
        last = last.max(finish);
        let weight = not_negative(|| at("weight"), task.weight)?;
        let done = fraction(|| at("done"), task.done)?;
        tasks.push((weight, start, finish, done));
    }
    let curve: Vec<f64> = (0..=last)
        .map(|day| {
            tasks
                .iter()
                .map(|&(weight, start, finish, _)| weight * planned_share(day, start, finish))
                .sum()
        })
        .collect();
    let earned = tasks.iter().map(|(weight, _, _, done)| weight * done).sum();
    measure(
        curve,
        earned,
        input.at_day,
        planned as f64,
        input.actual_cost,
    )
}

/// Share of a task that was to be done by the end of `day`: `(d − s + 1)/(f − s + 1)` within 0…1.
pub fn planned_share(day: usize, start: usize, finish: usize) -> f64 {
    if day < start {
        0.0
    } else if day >= finish {
        1.0
    } else {
        (day - start + 1) as f64 / (finish - start + 1) as f64
    }
}

/// Measures a plan that is given by its curve.
///
/// # Errors
/// A curve that falls, more earned than there is to earn, a number outside its range.
pub fn earned_schedule(input: &EarnedScheduleInput) -> Result<EarnedValue, ModelError> {
    count(|| "at_period".to_owned(), input.at_period, 0, LONGEST_PLAN)?;
    count(
        || "planned_value".to_owned(),
        u32::try_from(input.planned_value.len()).unwrap_or(u32::MAX),
        1,
        LONGEST_PLAN,
    )?;
    let mut curve = Vec::with_capacity(input.planned_value.len() + 1);
    curve.push(0.0);
    let mut before = Decimal::ZERO;
    for (index, &value) in input.planned_value.iter().enumerate() {
        let field = || format!("planned_value[{index}]");
        curve.push(not_negative(field, value)?);
        if value < before {
            return Err(inconsistent(field(), "planned_value_falls"));
        }
        before = value;
    }
    let earned = not_negative(|| "earned_value".to_owned(), input.earned_value)?;
    if input.earned_value > before {
        return Err(inconsistent("earned_value", "earned_above_planned"));
    }
    let whole = curve.last().copied().unwrap_or(0.0);
    // The plan ends where everything was to be done; a flat tail is no part of it.
    let planned = curve.iter().position(|&value| value >= whole).unwrap_or(0);
    measure(
        curve,
        earned,
        input.at_period,
        planned as f64,
        input.actual_cost,
    )
}

fn measure(
    curve: Vec<f64>,
    earned: f64,
    now: u32,
    planned_length: f64,
    actual_cost: Option<Decimal>,
) -> Result<EarnedValue, ModelError> {
    let whole = curve.last().copied().unwrap_or(0.0);
    let planned = curve.get(now as usize).copied().unwrap_or(whole);
    let cost = actual_cost
        .map(|cost| not_negative(|| "actual_cost".to_owned(), cost))
        .transpose()?
        .map_or_else(|| Outcome::missing("actual_cost"), Outcome::of);
    let cpi = cost.clone().and_then(|cost| {
        if cost > 0.0 {
            finite(earned / cost)
        } else {
            Outcome::undefined(Reason::NothingSpent)
        }
    });
    let now = f64::from(now);
    let schedule = time_earned(&curve, earned);
    let spi_time = schedule.clone().and_then(|schedule| {
        if now <= 0.0 {
            Outcome::undefined(Reason::NotBegun)
        } else if planned <= 0.0 {
            // What is not to begin yet is neither early nor late.
            Outcome::undefined(Reason::NothingPlanned)
        } else if earned <= 0.0 {
            Outcome::undefined(Reason::NoProgress)
        } else {
            Outcome::of(schedule / now)
        }
    });
    Ok(EarnedValue {
        planned_value: planned,
        earned_value: earned,
        budget_at_completion: whole,
        schedule_variance: earned - planned,
        spi: if planned > 0.0 {
            finite(earned / planned)
        } else {
            Outcome::undefined(Reason::NothingPlanned)
        },
        cost_variance: cost.map(|cost| earned - cost),
        estimate_at_completion: cpi.clone().and_then(|cpi| {
            if cpi > 0.0 {
                finite(whole / cpi)
            } else {
                Outcome::undefined(Reason::NoProgress)
            }
        }),
        cpi,
        schedule_variance_time: schedule.clone().map(|schedule| schedule - now),
        forecast_finish: spi_time.clone().and_then(|pace| {
            if pace > 0.0 {
                finite(planned_length / pace)
            } else {
                Outcome::undefined(Reason::NoProgress)
            }
        }),
        earned_schedule: schedule,
        spi_time,
        planned_value_curve: curve,
    })
}

/// ES: the time at which the curve reaches what is earned, linear within a period. On a flat
/// stretch it is the end of the stretch; for all work it is when the curve first has all of it.
pub(super) fn time_earned(curve: &[f64], earned: f64) -> Outcome<f64> {
    let whole = curve.last().copied().unwrap_or(0.0);
    if whole <= 0.0 {
        return Outcome::undefined(Reason::NoWork);
    }
    if reaches(earned, whole) {
        let first = curve.iter().position(|&value| reaches(value, whole));
        return Outcome::of(first.unwrap_or(0) as f64);
    }
    // The curve never falls, so the periods that are fully earned come first.
    let complete = curve.partition_point(|&value| reaches(earned, value));
    let (Some(&below), Some(&above)) = (
        complete.checked_sub(1).and_then(|last| curve.get(last)),
        curve.get(complete),
    ) else {
        return Outcome::of(0.0);
    };
    let part = ((earned - below) / (above - below)).clamp(0.0, 1.0);
    Outcome::of((complete - 1) as f64 + part)
}
