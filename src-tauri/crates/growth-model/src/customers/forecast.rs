//! All that a list of purchases says of its customers' future, in one answer.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::amount::Amount;
use super::bootstrap::{Interval, IntervalInput, intervals_of};
use super::fit::{Fitted, fit_rows};
use super::histories::Histories;
use super::holdout::{Holdout, HoldoutInput, mean_amount};
use super::list::Models;
use super::message::MessagePlan;
use super::model::{PurchaseModel, PurchaseParams};
use super::rows::CustomerRow;
use super::spend::{SpendFitted, fit_spend_rows};
use crate::checks::{count, fraction, within};
use crate::{ModelError, Outcome, Reason};

/// Days of a month, as in the calculator.
pub(super) const MONTH_DAYS: f64 = 30.0;
/// Longest horizon. Months.
const MAX_MONTHS: u32 = 60;
/// Share of the refits that the intervals hold.
const LEVEL: f64 = 0.9;

/// What a forecast assumes.
#[shape(Eq, default, deny_unknown_fields)]
pub struct ForecastOptions {
    /// The last day that the purchases cover; the day of the last one when absent.
    pub observed_until: Option<NaiveDate>,
    /// Months that are looked ahead, 1…60.
    pub horizon_months: u32,
    /// Discount per month, 0…1. Fraction.
    pub discount_per_month: Decimal,
    /// Gross margin, 0…1. Fraction. Values are revenue when absent, and there are no days to write.
    pub gross_margin: Option<Decimal>,
    /// What one message costs. Money, 0.000001…1e15. No days to write when absent.
    pub message_cost: Option<Decimal>,
    /// Refits for the intervals, 20…10000.
    pub draws: u32,
    /// Seed of what is drawn at random.
    pub seed: u64,
}

impl Default for ForecastOptions {
    fn default() -> Self {
        Self {
            observed_until: None,
            horizon_months: 12,
            discount_per_month: Decimal::ZERO,
            gross_margin: None,
            message_cost: None,
            draws: 200,
            seed: 1,
        }
    }
}

impl ForecastOptions {
    /// Refuses options outside their range.
    ///
    /// # Errors
    /// [`ModelError::OutOfRange`] with the option's name.
    pub fn check(&self) -> Result<(), ModelError> {
        let name = |name: &'static str| move || name.to_owned();
        count(name("horizon_months"), self.horizon_months, 1, MAX_MONTHS)?;
        fraction(name("discount_per_month"), self.discount_per_month)?;
        count(name("draws"), self.draws, 20, 10_000)?;
        if let Some(margin) = self.gross_margin {
            fraction(name("gross_margin"), margin)?;
        }
        if let Some(cost) = self.message_cost {
            let least = crate::checks::SMALLEST_POSITIVE;
            let most = Decimal::from(1_000_000_000_000_000_i64);
            within(name("message_cost"), cost, Some(least), Some(most))?;
        }
        Ok(())
    }

    pub(super) fn plan(&self) -> Option<MessagePlan> {
        Some(MessagePlan {
            gross_margin: self.gross_margin?,
            message_cost: self.message_cost?,
            horizon_days: (f64::from(self.horizon_months) * MONTH_DAYS) as u32,
        })
    }
}

/// What a list of purchases says of its customers' future.
#[shape]
pub struct Forecast {
    /// The last day of observation. Undefined without purchases.
    pub observed_until: Outcome<NaiveDate>,
    /// Customers with a purchase.
    pub customers: u64,
    /// Those who bought again.
    pub repeat_customers: u64,
    /// Purchases after the first.
    pub repeat_purchases: u64,
    /// Customers who got money back.
    pub refunded_customers: u64,
    /// What the models would have predicted for the last third of the time.
    pub holdout: Holdout,
    /// The model that forecasts are made with, fitted to everything, in days. Undefined as in the
    /// hold-out.
    pub fit: Outcome<Fitted>,
    /// MBG/NBD fitted to everything, in days: of customers with one purchase, and for days to write.
    pub modified: Outcome<PurchaseParams>,
    /// The model of spending.
    pub spend: SpendFitted,
    /// Customers who are still there, with its interval.
    pub alive: Outcome<Interval>,
    /// Purchases within the horizon, new customers not included, with its interval.
    pub purchases: Outcome<Interval>,
    /// What these purchases are worth, discounted. Money: margin, or revenue without a margin.
    pub value: Outcome<f64>,
    /// Customers in each state.
    pub states: Vec<StateTotal>,
    /// The customers, in the order of their numbers. Empty where there is no model.
    pub list: Vec<CustomerForecast>,
}

/// Whether a customer is still there.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum CustomerState {
    /// Probability of at least 0.7.
    Stays,
    /// Between.
    Fading,
    /// Below 0.3.
    Gone,
}

/// Customers of one state.
#[shape(Copy)]
pub struct StateTotal {
    /// The state.
    pub state: CustomerState,
    /// Customers.
    pub customers: u64,
    /// What their future purchases are worth. Money.
    pub value: f64,
    /// What they would be worth if all of them were still there. Money.
    pub value_if_alive: f64,
}

/// One customer.
#[shape]
pub struct CustomerForecast {
    /// Who.
    pub customer: u32,
    /// Day of the last purchase.
    pub last_purchase: NaiveDate,
    /// Purchases, the first included.
    pub purchases: u32,
    /// Sum of the purchases, before refunds. Money.
    pub total: Decimal,
    /// Probability that the customer still buys, 0…1. Of customers with one purchase always by
    /// MBG/NBD, because BG/NBD holds all of them for alive.
    pub p_alive: f64,
    /// The state that follows from it.
    pub state: CustomerState,
    /// Expected purchases within the horizon.
    pub expected_purchases: f64,
    /// What they are worth. Money.
    pub value: f64,
    /// The day to write. Missing without a margin or the cost of a message.
    pub write_on: Outcome<NaiveDate>,
}

impl Histories {
    /// The forecast. `proceed` hears how many of the refits are done and says whether to go on;
    /// `None` when it said no.
    ///
    /// # Errors
    /// Options outside their range.
    pub fn forecast(
        &self,
        options: &ForecastOptions,
        proceed: &(dyn Fn(u32) -> bool + Sync),
    ) -> Result<Option<Forecast>, ModelError> {
        options.check()?;
        let summary = self.summary(options.observed_until, 1.0);
        let holdout = self.holdout(&HoldoutInput {
            purchases: Vec::new(),
            observed_until: options.observed_until,
            calibrate_until: None,
            models: vec![PurchaseModel::BgNbd, PurchaseModel::MbgNbd],
            unit_days: 1.0,
            step_days: 7,
            message: options.plan(),
        })?;
        let modified = match holdout.refit.value() {
            Some(fit) if fit.model == PurchaseModel::MbgNbd => fit.params.clone(),
            _ => fit_rows(PurchaseModel::MbgNbd, &summary.groups).params,
        };
        let mut forecast = Forecast {
            observed_until: summary.observed_until.clone(),
            customers: summary.customers.len() as u64,
            repeat_customers: summary.repeat_customers,
            repeat_purchases: summary.repeat_purchases,
            refunded_customers: summary.refunds.len() as u64,
            fit: holdout.refit.clone(),
            holdout,
            modified,
            spend: fit_spend_rows(&summary.customers, None),
            alive: Outcome::undefined(Reason::TooFewObservations),
            purchases: Outcome::undefined(Reason::TooFewObservations),
            value: Outcome::undefined(Reason::TooFewObservations),
            states: Vec::new(),
            list: Vec::new(),
        };
        let Some(models) = forecast.models(&summary.customers) else {
            forecast.refuse();
            return Ok(Some(forecast));
        };
        let Some((alive, purchases)) = intervals(options, &models, &summary.groups, proceed) else {
            return Ok(None);
        };
        forecast.alive = alive;
        forecast.purchases = purchases;
        let listed = models.list(self, options, &forecast, &summary.customers);
        forecast.value = listed.value;
        forecast.states = listed.states;
        forecast.list = listed.customers;
        Ok(Some(forecast))
    }

    /// The list of a forecast whose fits are kept: the same customers as when it was made.
    ///
    /// # Errors
    /// Options outside their range.
    pub fn list(
        &self,
        forecast: &Forecast,
        options: &ForecastOptions,
    ) -> Result<Vec<CustomerForecast>, ModelError> {
        options.check()?;
        let summary = self.summary(options.observed_until, 1.0);
        Ok(forecast
            .models(&summary.customers)
            .map(|models| models.list(self, options, forecast, &summary.customers))
            .map_or_else(Vec::new, |listed| listed.customers))
    }
}

impl Forecast {
    /// The fitted models; `None` where there is none.
    fn models(&self, rows: &[CustomerRow]) -> Option<Models> {
        let fit = self.fit.value()?;
        Some(Models {
            model: fit.model,
            params: *fit.params.value()?,
            modified: *self.modified.value()?,
            amount: match self.spend.params.value() {
                Some(params) if params.q > 1.0 => Amount::Spend(*params),
                _ => Amount::Same(mean_amount(rows)),
            },
        })
    }

    fn refuse(&mut self) {
        let fitted = self.fit.clone().and_then(|fit| fit.params);
        let none = fitted.and_then(|_| self.modified.clone());
        let undefined = |_| Outcome::undefined(Reason::NotIdentifiable);
        self.alive = none.clone().and_then(undefined);
        self.purchases = self.alive.clone();
        self.value = none.and_then(|_| Outcome::undefined(Reason::NotIdentifiable));
    }
}

type Both = (Outcome<Interval>, Outcome<Interval>);

/// Customers who are still there, by MBG/NBD, and purchases within the horizon, by the chosen model;
/// `None` when `proceed` said no.
fn intervals(
    options: &ForecastOptions,
    models: &Models,
    groups: &[CustomerRow],
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Option<Both> {
    let input = |model, times| IntervalInput {
        model,
        customers: Vec::new(),
        times,
        draws: options.draws,
        seed: options.seed,
        level: LEVEL,
    };
    let ahead = vec![f64::from(options.horizon_months) * MONTH_DAYS];
    let both = models.model == PurchaseModel::MbgNbd;
    let times = if both { ahead.clone() } else { Vec::new() };
    let half = |done: u32| proceed(if both { done } else { done / 2 });
    let modified = input(PurchaseModel::MbgNbd, times);
    let modified = intervals_of(&modified, &models.modified, groups, &half)?;
    let alive = modified.as_ref().map(|found| found.alive);
    let chosen = if both {
        modified
    } else {
        let rest = |done: u32| proceed(options.draws / 2 + done / 2);
        intervals_of(&input(models.model, ahead), &models.params, groups, &rest)?
    };
    let purchases = chosen.and_then(|found| {
        let total = found.total_purchases.first().copied();
        total.map_or(Outcome::undefined(Reason::NotIdentifiable), Outcome::of)
    });
    Some((alive, purchases))
}
