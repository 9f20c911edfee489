//! What a delay of the plan does to a KPI.
//!
//! **Method.** The KPI is to go from its baseline to its goal in a straight line over the days of
//! the plan. The work of the plan is what moves it, so it stands where the *done* part of the plan
//! puts it: at the earned schedule ES instead of at today. If the pace stays as it was, the work of
//! `90·SPI(t)` days will be done on day 90, and the KPI is then
//! `baseline + (goal − baseline)·min(1, SPI(t))`. Nine days behind on day 30, SPI(t) is 0.7, and an
//! LTV/CAC that was to go from 1.0 to 3.0 will be 2.4.
//!
//! Once measurements reach over a week, they know better: the forecast goes on from the last one by the
//! slope of the least squares through all of them, whatever the plan does.
//!
//! The measured KPI has a delay of its own: today less the day for which the measured value was
//! planned. Both delays are in days, on one axis.

use rust_decimal::Decimal;

use super::calendar::PLAN_DAYS;
use crate::checks::{amount, count, finite, inconsistent, not_negative, real};
use crate::{ModelError, Outcome, Reason};

/// A KPI, its way to the goal, and where the plan is.
#[shape(Eq, deny_unknown_fields)]
pub struct KpiInput {
    /// The KPI when the plan began, in its unit, −1e15…1e15.
    pub baseline: Decimal,
    /// The KPI that is to be reached on the last day, in its unit, −1e15…1e15; above or below the
    /// baseline.
    pub goal: Decimal,
    /// Length of the plan, 1…3660. Days.
    #[serde(default = "plan_days")]
    pub planned_days: u32,
    /// Days that have passed, 0…3660. Days.
    pub at_day: u32,
    /// ES of the plan, ≥ 0: the day for which the work that is done was planned. Days.
    pub earned_schedule_days: Decimal,
    /// The KPI as measured now, in its unit, −1e15…1e15.
    pub actual: Option<Decimal>,
    /// The KPI as measured so far, in the order of days, at most 3660 values.
    #[serde(default)]
    pub measured: Vec<KpiMeasurement>,
    /// The lowest value that the KPI can have, in its unit; a trend ends there.
    pub least: Option<Decimal>,
}

/// The KPI on a day on which it was measured.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct KpiMeasurement {
    /// Day of the plan, −3660…3660; later than the one before.
    pub day: i32,
    /// The KPI, in its unit, −1e15…1e15.
    pub value: Decimal,
}

/// What a forecast goes by.
#[shape(Copy, Eq)]
pub enum KpiForecastBasis {
    /// The measurements so far.
    Trend,
    /// The work of the plan that is done.
    Plan,
}

fn plan_days() -> u32 {
    PLAN_DAYS
}

/// What a delay does to a KPI.
#[shape]
pub struct KpiForecast {
    /// The KPI that was planned for now.
    pub planned_now: f64,
    /// Days that the plan is behind (ahead when negative): now − ES. Days.
    pub plan_slip_days: f64,
    /// What the forecast goes by.
    pub basis: KpiForecastBasis,
    /// The KPI on the last day, if it goes on as it did so far.
    pub forecast_at_end: Outcome<f64>,
    /// What is missing to the goal then: goal − forecast.
    pub shortfall_at_end: Outcome<f64>,
    /// Day on which the goal will be reached then. Day of the plan.
    pub goal_day: Outcome<f64>,
    /// Days that the measured KPI is behind its way (ahead when negative); missing without a
    /// measurement. Days.
    pub kpi_slip_days: Outcome<f64>,
    /// The way week by week: the last day of every week of the plan.
    pub path: Vec<KpiPoint>,
}

/// The KPI on one day.
#[shape]
pub struct KpiPoint {
    /// Day of the plan.
    pub day: u32,
    /// As planned.
    pub planned: f64,
    /// As it went on so far: by a trend, on its line through the last measurement.
    pub forecast: Outcome<f64>,
}

/// Forecasts a KPI from the delay of the plan; the method is told at [the module](self).
///
/// # Errors
/// A number outside its range.
pub fn kpi_forecast(input: &KpiInput) -> Result<KpiForecast, ModelError> {
    let days = count(|| "planned_days".to_owned(), input.planned_days, 1, 3_660)? as f64;
    let now = count(|| "at_day".to_owned(), input.at_day, 0, 3_660)? as f64;
    let earned = not_negative(
        || "earned_schedule_days".to_owned(),
        input.earned_schedule_days,
    )?;
    amount("baseline", input.baseline)?;
    amount("goal", input.goal)?;
    if let Some(actual) = input.actual {
        amount("actual", actual)?;
    }
    let (baseline, goal) = (real(input.baseline), real(input.goal));
    // Differences of the exact numbers: of the doubles, a goal next to the baseline has none.
    let way = real(input.goal - input.baseline);
    let at = |day: f64| baseline + way * (day / days).clamp(0.0, 1.0);
    let pace = if now > 0.0 {
        finite(earned / now)
    } else {
        Outcome::undefined(Reason::NotBegun)
    };
    let trend = Trend::of(input)?;
    let forecast = |day: f64| match &trend {
        Some(trend) => trend.at(day),
        None => pace.clone().map(|pace| at(day * pace)),
    };
    let goal_day = match &trend {
        Some(trend) => trend.reaches(goal),
        None => pace.clone().and_then(|pace| {
            if pace > 0.0 {
                finite(days / pace)
            } else {
                Outcome::undefined(Reason::NoProgress)
            }
        }),
    };
    let end = forecast(days);
    Ok(KpiForecast {
        planned_now: at(now),
        plan_slip_days: now - earned,
        shortfall_at_end: end.clone().map(|end| goal - end),
        basis: match trend {
            Some(_) => KpiForecastBasis::Trend,
            None => KpiForecastBasis::Plan,
        },
        forecast_at_end: end,
        goal_day,
        kpi_slip_days: match input.actual {
            None => Outcome::missing("actual"),
            Some(_) if input.goal == input.baseline => Outcome::undefined(Reason::GoalAtBaseline),
            Some(actual) => finite(now - real(actual - input.baseline) / way * days),
        },
        path: (0..=input.planned_days)
            .filter(|day| day % 7 == 0 || *day == input.planned_days)
            .map(|day| KpiPoint {
                day,
                planned: at(f64::from(day)),
                forecast: forecast(f64::from(day)),
            })
            .collect(),
    })
}

/// Least days between the first measurement and the last that make a trend.
const TREND_DAYS: f64 = 7.0;

/// The straight line of the measurements, through the last one.
struct Trend {
    day: f64,
    value: f64,
    per_day: f64,
    least: f64,
}

impl Trend {
    /// `None` where the measurements do not reach over a week.
    fn of(input: &KpiInput) -> Result<Option<Self>, ModelError> {
        let length = u32::try_from(input.measured.len()).unwrap_or(u32::MAX);
        count(|| "measured".to_owned(), length, 0, 3_660)?;
        let mut before = None;
        for (place, one) in input.measured.iter().enumerate() {
            let field = |name: &str| format!("measured[{place}].{name}");
            if !(-3_660..=3_660).contains(&one.day) {
                return Err(inconsistent(field("day"), "day_of_plan"));
            }
            if before.is_some_and(|before| before >= one.day) {
                return Err(inconsistent(field("day"), "not_later"));
            }
            amount(&field("value"), one.value)?;
            before = Some(one.day);
        }
        if let Some(least) = input.least {
            amount("least", least)?;
        }
        let points: Vec<(f64, f64)> = (input.measured.iter())
            .map(|one| (f64::from(one.day), real(one.value)))
            .collect();
        let (Some(first), Some(&(day, value))) = (points.first(), points.last()) else {
            return Ok(None);
        };
        if day - first.0 < TREND_DAYS {
            return Ok(None);
        }
        let many = points.len() as f64;
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / many;
        let (mean_day, mean_value) = (mean(|point| point.0), mean(|point| point.1));
        let (mut together, mut alone) = (0.0, 0.0);
        for (day, value) in &points {
            together += (day - mean_day) * (value - mean_value);
            alone += (day - mean_day) * (day - mean_day);
        }
        Ok(Some(Self {
            day,
            value,
            per_day: together / alone,
            least: input.least.map_or(f64::NEG_INFINITY, real),
        }))
    }

    fn at(&self, day: f64) -> Outcome<f64> {
        finite((self.value + self.per_day * (day - self.day)).max(self.least))
    }

    fn reaches(&self, goal: f64) -> Outcome<f64> {
        let way = goal - self.value;
        if way == 0.0 {
            Outcome::of(self.day)
        } else if way * self.per_day > 0.0 && goal >= self.least {
            finite(self.day + way / self.per_day)
        } else {
            Outcome::undefined(Reason::NoProgress)
        }
    }
}
