//! All that a list of purchases says of its customers' future, in one answer.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::bootstrap::{Interval, IntervalInput, bootstrap};
use super::fit::{Fitted, fit_rows};
use super::histories::Histories;
use super::holdout::{Holdout, HoldoutInput, mean_amount};
use super::message::{MessagePlan, Writer};
use super::model::{PurchaseModel, PurchaseParams};
use super::rows::CustomerRow;
use super::spend::{SpendFitted, fit_spend_rows};
use super::value::Horizon;
use crate::checks::{count, fraction, real, within};
use crate::{ModelError, Outcome, Reason};

/// Days of a month, as in the calculator.
const MONTH_DAYS: f64 = 30.0;
/// Longest horizon. Months.
const MAX_MONTHS: u32 = 60;
/// Share of the refits that the intervals hold.
const LEVEL: f64 = 0.9;
/// From this probability on a customer counts as still there, and below the other as gone.
const STAYS: f64 = 0.7;
const GONE: f64 = 0.3;

/// What a forecast assumes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
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

    fn plan(&self) -> Option<MessagePlan> {
        Some(MessagePlan {
            gross_margin: self.gross_margin?,
            message_cost: self.message_cost?,
            horizon_days: (f64::from(self.horizon_months) * MONTH_DAYS) as u32,
        })
    }
}

/// What a list of purchases says of its customers' future.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
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
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CustomerState {
    /// Probability of at least 0.7.
    Stays,
    /// Between.
    Fading,
    /// Below 0.3.
    Gone,
}

/// Customers of one state.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
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

/// The fitted models, ready for customers.
struct Models {
    model: PurchaseModel,
    params: PurchaseParams,
    /// MBG/NBD, for customers with one purchase and for days to write.
    modified: PurchaseParams,
    amount: Amount,
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
        let spend = fit_spend_rows(&summary.customers, None);
        let amount = match spend.params.value() {
            Some(params) if params.q > 1.0 => Amount::Spend(*params),
            _ => Amount::Same(mean_amount(&summary.customers)),
        };
        let mut forecast = Forecast {
            observed_until: summary.observed_until.clone(),
            customers: summary.customers.len() as u64,
            repeat_customers: summary.repeat_customers,
            repeat_purchases: summary.repeat_purchases,
            refunded_customers: summary.refunds.len() as u64,
            fit: holdout.refit.clone(),
            holdout,
            spend,
            alive: Outcome::undefined(Reason::TooFewObservations),
            purchases: Outcome::undefined(Reason::TooFewObservations),
            value: Outcome::undefined(Reason::TooFewObservations),
            states: Vec::new(),
            list: Vec::new(),
        };
        let fitted = forecast
            .fit
            .clone()
            .and_then(|fit| fit.params.map(|params| (fit.model, params)));
        let modified = fit_rows(PurchaseModel::MbgNbd, &summary.groups).params;
        let models = match (&fitted, &modified) {
            (Outcome::Value { value }, Outcome::Value { value: modified }) => Models {
                model: value.0,
                params: value.1,
                modified: *modified,
                amount,
            },
            (Outcome::Value { .. }, none) => {
                let none = none.clone().map(|_| ());
                forecast.refuse(&none);
                return Ok(Some(forecast));
            }
            (none, _) => {
                let none = none.clone().map(|_| ());
                forecast.refuse(&none);
                return Ok(Some(forecast));
            }
        };
        let Some((alive, purchases)) = intervals(options, models.model, &summary.groups, proceed)?
        else {
            return Ok(None);
        };
        forecast.alive = alive;
        forecast.purchases = purchases;
        models.list(self, options, &summary.customers, &mut forecast);
        Ok(Some(forecast))
    }
}

impl Forecast {
    fn refuse(&mut self, none: &Outcome<()>) {
        let again = || none.clone().map(|()| 0.0);
        let interval = none
            .clone()
            .and_then(|()| Outcome::undefined(Reason::NotIdentifiable));
        self.alive = interval.clone();
        self.purchases = interval;
        self.value = again();
    }
}

type Both = (Outcome<Interval>, Outcome<Interval>);

/// Customers who are still there, by MBG/NBD, and purchases within the horizon, by the chosen model.
fn intervals(
    options: &ForecastOptions,
    model: PurchaseModel,
    groups: &[CustomerRow],
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Option<Both>, ModelError> {
    let input = |model| IntervalInput {
        model,
        customers: groups.to_vec(),
        times: vec![f64::from(options.horizon_months) * MONTH_DAYS],
        draws: options.draws,
        seed: options.seed,
        level: LEVEL,
    };
    let half = |done: u32| proceed(done / 2);
    let Some(modified) = bootstrap(&input(PurchaseModel::MbgNbd), &half)? else {
        return Ok(None);
    };
    let alive = modified.intervals.as_ref().map(|found| found.alive);
    let chosen = if model == PurchaseModel::MbgNbd {
        modified
    } else {
        let rest = |done: u32| proceed(options.draws / 2 + done / 2);
        match bootstrap(&input(model), &rest)? {
            Some(chosen) => chosen,
            None => return Ok(None),
        }
    };
    let purchases = chosen.intervals.and_then(|found| {
        let total = found.total_purchases.first().copied();
        total.map_or(Outcome::undefined(Reason::NotIdentifiable), Outcome::of)
    });
    Ok(Some((alive, purchases)))
}

impl Models {
    fn list(
        &self,
        histories: &Histories,
        options: &ForecastOptions,
        rows: &[CustomerRow],
        forecast: &mut Forecast,
    ) {
        use chrono::Datelike;
        let Some(end) = forecast.observed_until.value().copied() else {
            return;
        };
        let horizon = Horizon {
            months: options.horizon_months,
            units_per_month: MONTH_DAYS,
            discount: real(options.discount_per_month),
        };
        let margin = options.gross_margin.map_or(1.0, real);
        let plan = options.plan();
        let writer = plan.as_ref().map(|plan| Writer {
            model: PurchaseModel::MbgNbd,
            params: self.modified,
            amount: self.amount,
            plan,
            unit_days: 1.0,
        });
        let states = [
            CustomerState::Stays,
            CustomerState::Fading,
            CustomerState::Gone,
        ];
        forecast.states = states
            .map(|state| StateTotal {
                state,
                customers: 0,
                value: 0.0,
                value_if_alive: 0.0,
            })
            .to_vec();
        let mut total = 0.0;
        let bought = histories
            .in_order()
            .into_iter()
            .filter_map(|(customer, history)| {
                let days = history.until(end.num_days_from_ce());
                (!days.is_empty()).then_some((customer, days))
            });
        for ((customer, days), row) in bought.zip(rows) {
            let one_time = row.frequency == 0;
            let p_chosen = self.model.alive_after(&self.params, row, 0.0);
            let p_alive = if one_time {
                PurchaseModel::MbgNbd.alive_after(&self.modified, row, 0.0)
            } else {
                p_chosen
            };
            let (alone, present) =
                horizon.purchases(|time| self.model.expected_alive(&self.params, row, time));
            let amount = self.amount.of(row).value().copied().unwrap_or(0.0);
            let value = p_chosen * present * amount * margin;
            let state = if p_alive >= STAYS {
                CustomerState::Stays
            } else if p_alive >= GONE {
                CustomerState::Fading
            } else {
                CustomerState::Gone
            };
            total += value;
            if let Some(sum) = forecast.states.iter_mut().find(|sum| sum.state == state) {
                sum.customers += 1;
                sum.value += value;
                sum.value_if_alive += present * amount * margin;
            }
            let last = days.last().map_or(end.num_days_from_ce(), |day| day.day);
            forecast.list.push(CustomerForecast {
                customer,
                last_purchase: NaiveDate::from_num_days_from_ce_opt(last).unwrap_or(end),
                purchases: row.frequency + 1,
                total: days
                    .iter()
                    .map(|day| day.amount)
                    .sum::<Decimal>()
                    .normalize(),
                p_alive,
                state,
                expected_purchases: p_chosen * alone,
                value,
                write_on: writer.as_ref().map_or_else(
                    || Outcome::missing("message_cost"),
                    |writer| writer.message(row, end).write_on,
                ),
            });
        }
        forecast.value = if total.is_finite() {
            Outcome::of(total)
        } else {
            Outcome::undefined(Reason::TooLarge)
        };
    }
}
