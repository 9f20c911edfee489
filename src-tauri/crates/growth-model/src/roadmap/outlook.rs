//! A dated plan at a glance: on its days, how far it is, and when it will end.

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use super::calendar::{PLAN_DAYS, day_of_date};
use super::earned_value::EarnedValue;
use super::pace::{DonePoint, PaceForecast, Way};
use super::plan::{Plan, Task};
use super::progress::{ProgressInput, progress};
use super::schedule::{Schedule, ScheduleInput, schedule};
use super::throughput::{ThroughputForecast, ThroughputInput, forecast};
use crate::checks::{count, real};
use crate::{ModelError, Outcome};

/// Past weeks that the throughput is learnt from.
const MOST_WEEKS: u32 = 260;
/// Largest backlog that the throughput forecast takes.
const LARGEST_BACKLOG: usize = 2_000;

/// A plan to look at.
#[shape(Eq, deny_unknown_fields)]
pub struct OutlookInput {
    /// The plan.
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

/// A plan at a glance.
#[shape]
pub struct Outlook {
    /// Day of the plan that today is: 0 and below before its start.
    pub day: i64,
    /// The tasks on their days, as of today.
    pub schedule: Schedule,
    /// Planned and earned value, and earned schedule.
    pub progress: EarnedValue,
    /// The end of the plan at the pace so far, with a range.
    pub pace: PaceForecast,
    /// How much was done by the end of day 0, of every full week, and of today.
    pub history: Vec<DonePoint>,
    /// Tasks finished in each full week that has passed, the oldest first.
    pub finished_per_week: Vec<u32>,
    /// The end of the backlog from the tasks finished per week.
    pub throughput: ThroughputForecast,
    /// The same as dates.
    pub throughput_dates: ThroughputDates,
}

/// When the backlog is done, by the tasks finished per week.
#[shape(Eq)]
pub struct ThroughputDates {
    /// With a probability of 50 %.
    pub p50: Outcome<NaiveDate>,
    /// With 85 %.
    pub p85: Outcome<NaiveDate>,
    /// With 95 %.
    pub p95: Outcome<NaiveDate>,
}

/// Looks at a plan: schedule, earned value, pace and throughput as of one day.
///
/// What was done on a day that has passed follows from when a task began and ended: its share grew
/// evenly from its first day to its last, or to today.
///
/// # Errors
/// A plan that contradicts itself (see [`Plan`]), a baseline that begins before the plan.
pub fn outlook(input: &OutlookInput) -> Result<Outlook, ModelError> {
    let planned_days = input.planned_days;
    count(|| "planned_days".to_owned(), planned_days, 1, 3_660)?;
    let plan = &input.plan;
    let schedule = schedule(&ScheduleInput {
        plan: plan.clone(),
        today: Some(input.today),
        moves: Vec::new(),
    })?;
    let measured = progress(&ProgressInput {
        plan: plan.clone(),
        today: input.today,
        planned_days,
        actual_cost: input.actual_cost,
    })?;
    let day = day_of_date(plan.start_date, input.today);
    let now = u32::try_from(day).unwrap_or(0);
    let weeks = (now / 7).min(MOST_WEEKS);
    let done: Vec<Done> = plan
        .tasks
        .iter()
        .map(|task| Done::of(task, plan.start_date, day))
        .collect();
    let earned_at = |at: i64| done.iter().map(|task| task.earned_by(at)).sum::<f64>();
    let earned_by_week: Vec<f64> = (1..=weeks)
        .map(|week| earned_at(i64::from(week) * 7))
        .collect();
    let finished_per_week: Vec<u32> = (1..=weeks)
        .map(|week| {
            let last = i64::from(week) * 7;
            let finished = |task: &&Done| task.finished.is_some_and(|d| d > last - 7 && d <= last);
            u32::try_from(done.iter().filter(finished).count()).unwrap_or(u32::MAX)
        })
        .collect();
    let backlog = plan.tasks.iter().filter(|task| !task.is_done()).count();
    let throughput = forecast(&ThroughputInput {
        backlog: backlog.min(LARGEST_BACKLOG) as u32,
        finished_per_week: finished_per_week.clone(),
    })?;
    let learnt_until = i64::from(weeks) * 7;
    let date = |outcome: &Outcome<u32>| {
        outcome.clone().and_then(|n| {
            let day = learnt_until + i64::from(n) * 7;
            u64::try_from(day - 1)
                .ok()
                .and_then(|days| plan.start_date.checked_add_days(Days::new(days)))
                .map_or(Outcome::undefined(crate::Reason::TooLarge), Outcome::of)
        })
    };
    let throughput_dates = if backlog == 0 {
        ThroughputDates {
            p50: schedule.finish_date.clone(),
            p85: schedule.finish_date.clone(),
            p95: schedule.finish_date.clone(),
        }
    } else {
        ThroughputDates {
            p50: date(&throughput.weeks_p50),
            p85: date(&throughput.weeks_p85),
            p95: date(&throughput.weeks_p95),
        }
    };
    let pace = Way {
        start_date: plan.start_date,
        planned_days,
        measured: &measured,
        earned_by_week: &earned_by_week,
        now,
        ended: (backlog == 0)
            .then(|| schedule.finish_date.value().copied())
            .flatten(),
    }
    .forecast();
    let history = history(&measured, &earned_by_week, now);
    Ok(Outlook {
        day,
        schedule,
        progress: measured,
        pace,
        history,
        finished_per_week,
        throughput,
        throughput_dates,
    })
}

fn history(measured: &EarnedValue, earned_by_week: &[f64], now: u32) -> Vec<DonePoint> {
    let whole = measured.budget_at_completion;
    if whole <= 0.0 {
        return Vec::new();
    }
    let curve = &measured.planned_value_curve;
    let point = |day: u32, earned: f64| DonePoint {
        day,
        planned_share: curve.get(day as usize).copied().unwrap_or(whole) / whole,
        done_share: earned / whole,
    };
    let mut points = vec![point(0, 0.0)];
    points.extend(
        (1..)
            .zip(earned_by_week)
            .map(|(week, &earned)| point(week * 7, earned)),
    );
    match points.last_mut() {
        Some(last) if last.day == now => last.done_share = measured.earned_value / whole,
        _ => points.push(point(now, measured.earned_value)),
    }
    points
}

/// How a task came to what is done of it.
struct Done {
    weight: f64,
    share: f64,
    first: i64,
    last: i64,
    /// Day on which it was finished.
    finished: Option<i64>,
}

impl Done {
    fn of(task: &Task, start: NaiveDate, today: i64) -> Self {
        let day = |date| day_of_date(start, date);
        let first = day(task.actual_start.unwrap_or(task.start));
        let finished = task
            .is_done()
            .then(|| day(task.actual_finish.unwrap_or(task.finish)).min(today));
        let last = finished.unwrap_or(today);
        Self {
            weight: real(task.effort_person_days),
            share: real(task.progress),
            first: first.min(last),
            last,
            finished,
        }
    }

    fn earned_by(&self, day: i64) -> f64 {
        let days = (self.last - self.first + 1) as f64;
        let part = ((day - self.first + 1) as f64 / days).clamp(0.0, 1.0);
        self.weight * self.share * part
    }
}
