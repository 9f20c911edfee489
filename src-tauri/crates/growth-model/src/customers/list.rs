//! The customers of a forecast, one by one.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use super::alike::Alike;
use super::amount::Amount;
use super::forecast::{
    CustomerForecast, CustomerState, Forecast, ForecastOptions, MONTH_DAYS, StateTotal,
};
use super::histories::{Day, Histories};
use super::message::Writer;
use super::model::{PurchaseModel, PurchaseParams};
use super::rows::CustomerRow;
use super::value::Horizon;
use crate::checks::real;
use crate::{Outcome, Reason};

/// From this probability on a customer counts as still there, and below the other as gone.
const STAYS: f64 = 0.7;
const GONE: f64 = 0.3;

/// The fitted models, ready for customers.
pub(super) struct Models {
    pub(super) model: PurchaseModel,
    pub(super) params: PurchaseParams,
    /// MBG/NBD, for customers with one purchase and for days to write.
    pub(super) modified: PurchaseParams,
    pub(super) amount: Amount,
}

/// Customers with what is expected of them, and their sums.
pub(super) struct Listed {
    pub(super) customers: Vec<CustomerForecast>,
    pub(super) states: Vec<StateTotal>,
    pub(super) value: Outcome<f64>,
}

impl CustomerState {
    /// All states, the best first.
    pub const ALL: [Self; 3] = [Self::Stays, Self::Fading, Self::Gone];

    fn of(p_alive: f64) -> Self {
        if p_alive >= STAYS {
            Self::Stays
        } else if p_alive >= GONE {
            Self::Fading
        } else {
            Self::Gone
        }
    }
}

impl Models {
    /// `rows` are those of the customers who bought, in the order of their numbers.
    pub(super) fn list(
        &self,
        histories: &Histories,
        options: &ForecastOptions,
        forecast: &Forecast,
        rows: &[CustomerRow],
    ) -> Listed {
        let mut listed = Listed {
            customers: Vec::with_capacity(rows.len()),
            states: CustomerState::ALL
                .map(|state| StateTotal {
                    state,
                    customers: 0,
                    value: 0.0,
                    value_if_alive: 0.0,
                })
                .to_vec(),
            value: Outcome::undefined(Reason::NoPurchases),
        };
        let Some(end) = forecast.observed_until.value().copied() else {
            return listed;
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
        let mut total = 0.0;
        let bought = histories
            .in_order()
            .into_iter()
            .filter_map(|(customer, history)| {
                let days = history.until(end.num_days_from_ce());
                (!days.is_empty()).then_some((customer, days))
            });
        let alike = Alike::new(rows);
        let expected = alike.each(|row| {
            horizon.purchases(|times| self.model.expected_alive(&self.params, row, times))
        });
        for (((customer, days), row), (alone, present)) in bought.zip(rows).zip(expected.iter()) {
            let p_chosen = self.model.alive_after(&self.params, row, 0.0);
            let p_alive = if row.frequency == 0 {
                PurchaseModel::MbgNbd.alive_after(&self.modified, row, 0.0)
            } else {
                p_chosen
            };
            let amount = self.amount.of(row).value().copied().unwrap_or(0.0);
            let value = p_chosen * present * amount * margin;
            let state = CustomerState::of(p_alive);
            total += value;
            if let Some(sum) = listed.states.iter_mut().find(|sum| sum.state == state) {
                sum.customers += 1;
                sum.value += value;
                sum.value_if_alive += present * amount * margin;
            }
            listed.customers.push(CustomerForecast {
                customer,
                last_purchase: last_day(days, end),
                purchases: row.frequency + 1,
                total: total_of(days),
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
        listed.value = if total.is_finite() {
            Outcome::of(total)
        } else {
            Outcome::undefined(Reason::TooLarge)
        };
        listed
    }
}

fn last_day(days: &[Day], end: NaiveDate) -> NaiveDate {
    days.last()
        .and_then(|day| NaiveDate::from_num_days_from_ce_opt(day.day))
        .unwrap_or(end)
}

fn total_of(days: &[Day]) -> Decimal {
    let sum: Decimal = days.iter().map(|day| day.amount).sum();
    sum.normalize()
}
