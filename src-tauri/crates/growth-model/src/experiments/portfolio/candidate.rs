//! A test before it has a place.

use rust_decimal::Decimal;

use super::placing::Calendar;
use super::{PortfolioTest, RunningTest};
use crate::checks::{count, fraction, not_negative};
use crate::experiments::duration::{days, whole_weeks};
use crate::experiments::effect::{EffectSizes, Metric};
use crate::experiments::input::positive_share;
use crate::experiments::power::smallest_effect;
use crate::experiments::sample_size::visitors_for;
use crate::{ModelError, Outcome, Reason};

/// A checked test.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) page: Option<String>,
    pub(super) traffic_share: f64,
    pub(super) chance_of_winning: f64,
    pub(super) money: Option<f64>,
    pub(super) earliest_week: u32,
    pub(super) weeks_needed: Outcome<u64>,
    metric: Metric,
    delta: f64,
    alpha: f64,
    power: f64,
}

/// A checked test that runs already.
#[derive(Debug, Clone)]
pub(super) struct Running {
    pub(super) page: Option<String>,
    pub(super) traffic_share: f64,
    first_week: u32,
    last_week: u32,
}

impl Running {
    pub(super) fn read(test: &RunningTest, calendar: &Calendar) -> Result<Self, ModelError> {
        let weeks = calendar.weeks();
        count(|| "first_week".to_owned(), test.first_week, 1, weeks)?;
        let last = test.last_week;
        count(|| "last_week".to_owned(), last, test.first_week, weeks)?;
        Ok(Self {
            page: test.page.clone(),
            traffic_share: positive_share(|| "traffic_share".to_owned(), test.traffic_share)?,
            first_week: test.first_week,
            last_week: test.last_week,
        })
    }

    pub(super) fn runs_in(&self, week: u32) -> bool {
        (self.first_week..=self.last_week).contains(&week)
    }
}

impl Candidate {
    pub(super) fn read(
        test: &PortfolioTest,
        calendar: &Calendar,
        alpha: f64,
        power: f64,
    ) -> Result<Self, ModelError> {
        let metric = test.metric.metric("metric")?;
        let delta = test.effect.on(metric, "effect")?;
        let traffic_share = positive_share(|| "traffic_share".to_owned(), test.traffic_share)?;
        let chance_of_winning =
            fraction(|| "chance_of_winning".to_owned(), test.chance_of_winning)?;
        let money = test
            .money_if_won
            .map(|money| not_negative(|| "money_if_won".to_owned(), money))
            .transpose()?;
        count(
            || "earliest_week".to_owned(),
            test.earliest_week,
            1,
            calendar.weeks(),
        )?;
        let weekly = Decimal::try_from(calendar.weekly_visitors).unwrap_or_default();
        let weeks_needed = visitors_for(metric, delta, alpha, power)
            .and_then(|per_arm| per_arm.checked_mul(2).into())
            .and_then(|total| days(total, weekly, test.traffic_share))
            .map(|days| whole_weeks(days) / 7);
        Ok(Self {
            page: test.page.clone(),
            traffic_share,
            chance_of_winning,
            money,
            earliest_week: test.earliest_week,
            weeks_needed,
            metric,
            delta,
            alpha,
            power,
        })
    }

    /// Chance that the effect is seen with so many visitors in two equal arms.
    pub(super) fn chance_of_decision(&self, visitors: f64) -> f64 {
        if visitors <= 0.0 {
            return 0.0;
        }
        let arm = visitors / 2.0;
        self.metric.power(self.delta, arm, arm, self.alpha).0
    }

    /// The smallest rise that so many visitors in two equal arms show.
    pub(super) fn detectable(&self, visitors: f64) -> Outcome<EffectSizes> {
        if visitors <= 0.0 {
            return Outcome::undefined(Reason::NoVisitors);
        }
        let arm = visitors / 2.0;
        smallest_effect(self.metric, 1.0, |delta| {
            let (right, wrong) = self.metric.power(delta, arm, arm, self.alpha);
            right + wrong >= self.power
        })
    }
}
