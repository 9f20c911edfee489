//! Every KPI of the last check-in against its way from the baseline to the goal.

use chrono::NaiveDate;
use growth_model::{
    Outcome,
    kpi::{KpiFigures, KpiName, Standing, StandingInput, figures, reached, standing},
    roadmap::{KpiForecast, KpiInput, KpiMeasurement, PLAN_DAYS, kpi_forecast},
};
use growth_workspace::kpi::{CheckIn, KpiTarget};
use rust_decimal::{
    Decimal,
    prelude::{FromPrimitive as _, ToPrimitive as _},
};

use super::path::Clock;
use crate::Failure;

/// Where a KPI stands.
#[shape(skip_serializing_none)]
pub struct KpiStanding {
    /// Which KPI.
    pub kpi: KpiName,
    /// Its value in the last check-in; missing without one. In its unit.
    pub value: Outcome<Decimal>,
    /// Day of that check-in.
    pub date: Option<NaiveDate>,
    /// Where it came from: the target's baseline, or the first check-in. In its unit.
    pub baseline: Option<Decimal>,
    /// Whether a person set the baseline.
    pub baseline_is_set: bool,
    /// Where it is to be: the target's goal, or what the guide asks. In its unit.
    pub goal: Option<Decimal>,
    /// Whether a person set the goal.
    pub goal_is_set: bool,
    /// Day of the plan by which the goal is to be reached.
    pub by_day: u32,
    /// Whether it is at its goal; absent without a goal or a value.
    pub is_reached: Option<bool>,
    /// What was planned for the day of the check-in; absent without baseline and goal. In its unit.
    pub planned: Option<f64>,
    /// The value against that.
    pub standing: Option<Standing>,
    /// Days that the value is behind its way (ahead when negative).
    pub kpi_slip_days: Option<f64>,
    /// What the delay of the plan does to it; absent without a plan that has begun.
    pub forecast: Option<KpiForecast>,
}

impl KpiStanding {
    /// Whether there is a way to go: what the guide asks is none for a KPI that began beyond it.
    fn has_way(&self) -> bool {
        match (self.baseline, self.goal) {
            (Some(from), Some(to)) => self.goal_is_set || !reached(self.kpi, from, to),
            _ => false,
        }
    }

    /// What is planned for a day: evenly from the baseline to the goal.
    pub(crate) fn planned_at(&self, day: f64) -> Option<f64> {
        if !self.has_way() {
            return None;
        }
        let (from, to) = (self.baseline?.to_f64()?, self.goal?.to_f64()?);
        Some(from + (to - from) * (day / f64::from(self.by_day)).clamp(0.0, 1.0))
    }
}

/// Where every KPI stands, in the order of the screen.
pub(crate) fn standings(
    check_ins: &[CheckIn],
    targets: &[KpiTarget],
    clock: Option<&Clock>,
) -> Result<Vec<KpiStanding>, Failure> {
    let measured: Vec<KpiFigures> = (check_ins.iter())
        .map(|check_in| figures(&check_in.numbers))
        .collect::<Result<_, _>>()?;
    let (first, last) = (measured.first(), measured.last());
    let date = check_ins.last().map(|check_in| check_in.date);
    KpiName::ALL
        .into_iter()
        .map(|kpi| {
            let target = targets.iter().find(|target| target.kpi == kpi);
            let baseline = target.and_then(|target| target.baseline);
            let goal = target.and_then(|target| target.goal);
            let mut one = KpiStanding {
                kpi,
                value: last.map_or_else(
                    || Outcome::missing("check_in"),
                    |last| last.get(kpi).clone(),
                ),
                date,
                baseline: baseline.or_else(|| first?.get(kpi).value().copied()),
                baseline_is_set: baseline.is_some(),
                goal: goal.or_else(|| kpi.guide_goal()),
                goal_is_set: goal.is_some(),
                by_day: target.map_or(PLAN_DAYS, |target| target.by_day),
                is_reached: None,
                planned: None,
                standing: None,
                kpi_slip_days: None,
                forecast: None,
            };
            let value = one.value.value().copied();
            one.is_reached = value
                .zip(one.goal)
                .map(|(value, goal)| reached(kpi, value, goal));
            if let Some(clock) = clock {
                let so_far = (check_ins.iter().zip(&measured))
                    .filter_map(|(check_in, figures)| {
                        let day = i32::try_from(clock.day_of(check_in.date)).ok()?;
                        let value = *figures.get(kpi).value()?;
                        Some(KpiMeasurement { day, value })
                    })
                    .collect();
                place(&mut one, clock, value, so_far);
            }
            // The check-in that the way begins with is neither behind it nor ahead.
            if check_ins.len() == 1 && !one.baseline_is_set {
                (one.planned, one.standing, one.kpi_slip_days) = (None, None, None);
            }
            Ok(one)
        })
        .collect()
}

/// Puts a KPI beside its way. One that is beyond every amount has none.
fn place(
    one: &mut KpiStanding,
    clock: &Clock,
    value: Option<Decimal>,
    so_far: Vec<KpiMeasurement>,
) {
    let (Some(baseline), Some(goal), true) = (one.baseline, one.goal, one.has_way()) else {
        return;
    };
    let input = |at_day: u32, earned: Decimal, actual| KpiInput {
        baseline,
        goal,
        planned_days: one.by_day,
        at_day,
        earned_schedule_days: earned,
        actual,
        measured: Vec::new(),
        // Only money can be lost; costs, days and ratios end at nothing.
        least: (one.kpi != KpiName::MarginPerLead).then_some(Decimal::ZERO),
    };
    if let (Some(date), Some(value)) = (one.date, value) {
        let day = u32::try_from(clock.day_of(date)).unwrap_or(0).min(3_660);
        if let Ok(then) = kpi_forecast(&input(day, day.into(), Some(value))) {
            one.kpi_slip_days = then.kpi_slip_days.value().copied();
            one.planned = Some(then.planned_now);
            one.standing = Some(standing(StandingInput {
                name: one.kpi,
                actual: value,
                planned: then.planned_now,
            }));
        }
    }
    if clock.day >= 1
        && let Some(earned) = clock.earned_schedule().and_then(Decimal::from_f64)
    {
        let forecast = KpiInput {
            measured: so_far,
            ..input(clock.model_day(), earned, value)
        };
        one.forecast = kpi_forecast(&forecast).ok();
    }
}
