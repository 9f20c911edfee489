//! Where the work will be, week by week, if it goes on as it did (MATHEMATICS.md F.3).
//!
//! **Method.** The earned schedule ES says for which day the work that is done was planned; ES/now
//! is the pace. The plan goes on at that pace, so it ends on day `length/SPI(t)`. How sure that is
//! comes from the weeks that have passed: their gains of ES differ, and the remaining weeks are
//! taken to differ as much. After `n` more weeks ES is `ES + n·gain ± 1.2816·σ·√n`, the middle 80 %
//! of what may come.

use chrono::{Days, NaiveDate};

use super::earned_value::{EarnedValue, time_earned};
use crate::{Outcome, Reason};

/// Standard deviations around the mean that hold the middle 80 %.
const MIDDLE: f64 = 1.281_551_565_544_600_5;
/// A forecast further away than this is no forecast. Days.
const FARTHEST: f64 = 36_500.0;
/// Weeks that have to pass before their differences tell anything.
const FEWEST_WEEKS: usize = 2;

/// How much of the work was done when.
#[shape]
pub struct DonePoint {
    /// Day of the plan, at its end.
    pub day: u32,
    /// Share of all work that was to be done by then. Fraction.
    pub planned_share: f64,
    /// Share that was done. Fraction.
    pub done_share: f64,
}

/// The way to the end at the pace so far.
#[shape]
pub struct PaceForecast {
    /// When the plan will end.
    pub finish_date: Outcome<NaiveDate>,
    /// When it will end if the remaining weeks go well: the early end of the middle 80 %.
    pub earliest_date: Outcome<NaiveDate>,
    /// When it will end if they go badly: the late end of the middle 80 %.
    pub latest_date: Outcome<NaiveDate>,
    /// Share of all work that will be done on the last day of the plan. Fraction.
    pub share_at_end: Outcome<f64>,
    /// The low end of its middle 80 %. Fraction.
    pub share_at_end_low: Outcome<f64>,
    /// The high end of its middle 80 %. Fraction.
    pub share_at_end_high: Outcome<f64>,
    /// The way from now to the last day of the plan; empty when there is no forecast.
    pub path: Vec<PacePoint>,
}

/// What will be done by a day.
#[shape]
pub struct PacePoint {
    /// Day of the plan, at its end.
    pub day: u32,
    /// Share of all work. Fraction.
    pub share: f64,
    /// The low end of its middle 80 %; equal to the share while too few weeks have passed.
    pub low: f64,
    /// The high end of its middle 80 %.
    pub high: f64,
}

/// What the pace is computed from.
pub(super) struct Way<'a> {
    pub start_date: NaiveDate,
    /// Length of the plan. Days.
    pub planned_days: u32,
    pub measured: &'a EarnedValue,
    /// EV at the end of every full week that has passed, the oldest first.
    pub earned_by_week: &'a [f64],
    pub now: u32,
    /// When everything that is done was finished, for a plan that is all done.
    pub ended: Option<NaiveDate>,
}

impl Way<'_> {
    pub(super) fn forecast(&self) -> PaceForecast {
        let pace = self.measured.spi_time.clone();
        if let Some(ended) = self.ended {
            return self.all_done(ended);
        }
        let spread = self.spread();
        let finish = |sign: f64| {
            let spread = if sign == 0.0 {
                Outcome::of(0.0)
            } else {
                spread.clone()
            };
            pace.clone()
                .zip(spread)
                .and_then(|(pace, spread)| self.finish(pace, sign * spread))
        };
        let at_end = |sign: f64| {
            let spread = if sign == 0.0 {
                Outcome::of(0.0)
            } else {
                spread.clone()
            };
            pace.clone().zip(spread).map(|(pace, spread)| {
                self.share_at(self.planned_days.max(self.now), pace, sign * spread)
            })
        };
        let path = match (pace.value(), self.measured.earned_schedule.value()) {
            (Some(&pace), Some(_)) => self.path(pace, spread.value().copied().unwrap_or(0.0)),
            _ => Vec::new(),
        };
        PaceForecast {
            finish_date: finish(0.0),
            earliest_date: finish(1.0),
            latest_date: finish(-1.0),
            share_at_end: at_end(0.0),
            share_at_end_low: at_end(-1.0),
            share_at_end_high: at_end(1.0),
            path,
        }
    }

    fn all_done(&self, ended: NaiveDate) -> PaceForecast {
        PaceForecast {
            finish_date: Outcome::of(ended),
            earliest_date: Outcome::of(ended),
            latest_date: Outcome::of(ended),
            share_at_end: Outcome::of(1.0),
            share_at_end_low: Outcome::of(1.0),
            share_at_end_high: Outcome::of(1.0),
            path: Vec::new(),
        }
    }

    /// Standard deviation of the weekly gains of ES, times what the middle 80 % takes.
    fn spread(&self) -> Outcome<f64> {
        let curve = &self.measured.planned_value_curve;
        let mut before = 0.0;
        let mut gains = Vec::with_capacity(self.earned_by_week.len());
        for &earned in self.earned_by_week {
            let Some(&schedule) = time_earned(curve, earned).value() else {
                return Outcome::undefined(Reason::NoWork);
            };
            gains.push(schedule - before);
            before = schedule;
        }
        if gains.len() < FEWEST_WEEKS {
            return Outcome::undefined(Reason::TooFewObservations);
        }
        let count = gains.len() as f64;
        let mean = gains.iter().sum::<f64>() / count;
        let squares: f64 = gains.iter().map(|gain| (gain - mean).powi(2)).sum();
        Outcome::of(MIDDLE * (squares / (count - 1.0)).sqrt())
    }

    fn earned(&self) -> f64 {
        self.measured
            .earned_schedule
            .value()
            .copied()
            .unwrap_or(0.0)
    }

    /// ES on a day to come.
    fn schedule_at(&self, day: u32, pace: f64, spread: f64) -> f64 {
        let days = f64::from(day.saturating_sub(self.now));
        self.earned() + pace * days + spread * (days / 7.0).sqrt()
    }

    fn share_at(&self, day: u32, pace: f64, spread: f64) -> f64 {
        // Work that is done does not come undone.
        let schedule = self.schedule_at(day, pace, spread).max(self.earned());
        let curve = &self.measured.planned_value_curve;
        let whole = self.measured.budget_at_completion;
        if whole <= 0.0 {
            return 0.0;
        }
        planned_at(curve, schedule) / whole
    }

    /// The day on which ES reaches the length of the plan: `pace·x + spread·√(x/7) = rest`, a
    /// quadratic in `√x`.
    fn finish(&self, pace: f64, spread: f64) -> Outcome<NaiveDate> {
        if pace <= 0.0 {
            return Outcome::undefined(Reason::NoProgress);
        }
        let rest = (self.length() - self.earned()).max(0.0);
        let per_root = spread / 7.0_f64.sqrt();
        let root = (-per_root + (per_root * per_root + 4.0 * pace * rest).sqrt()) / (2.0 * pace);
        let day = f64::from(self.now) + root * root;
        if day > FARTHEST {
            return Outcome::undefined(Reason::TooLarge);
        }
        let day = (day - 1e-9).ceil().max(1.0) as u64;
        self.start_date
            .checked_add_days(Days::new(day - 1))
            .map_or(Outcome::undefined(Reason::TooLarge), Outcome::of)
    }

    /// Length of the plan, longer when its tasks are planned beyond it. Days.
    fn length(&self) -> f64 {
        let last = self.measured.planned_value_curve.len().saturating_sub(1);
        f64::from(self.planned_days).max(last as f64)
    }

    fn path(&self, pace: f64, spread: f64) -> Vec<PacePoint> {
        let end = self.planned_days;
        std::iter::once(self.now)
            .chain((self.now + 1..end).filter(|day| day % 7 == 0))
            .chain((end > self.now).then_some(end))
            .map(|day| PacePoint {
                day,
                share: self.share_at(day, pace, 0.0),
                low: self.share_at(day, pace, -spread),
                high: self.share_at(day, pace, spread),
            })
            .collect()
    }
}

/// PV at a time between two days.
fn planned_at(curve: &[f64], day: f64) -> f64 {
    let Some(&last) = curve.last() else {
        return 0.0;
    };
    let below = day.floor().max(0.0);
    let index = below as usize;
    match (curve.get(index), curve.get(index + 1)) {
        (Some(&low), Some(&high)) => low + (high - low) * (day - below).clamp(0.0, 1.0),
        _ => last,
    }
}
