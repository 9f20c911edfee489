//! The day to write: when it costs more to go on waiting than to send a message.

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use super::amount::Amount;
use super::model::{PurchaseModel, PurchaseParams};
use super::rows::{CustomerRow, check_rows};
use super::spend::SpendParams;
use super::summary::{check_unit, one_day};
use crate::checks::{SMALLEST_POSITIVE, count, fraction, real, within};
use crate::{ModelError, Outcome, Reason};

/// Farthest day that is looked at. Days ahead.
const FARTHEST: u32 = 3_660;

/// A fitted model, customers, and what a message costs and what is at stake.
#[shape(deny_unknown_fields)]
pub struct MessageInput {
    /// The model of purchases. With BG/NBD nobody who bought once is ever written to.
    pub model: PurchaseModel,
    /// Its parameters, in the unit of time of the rows.
    pub params: PurchaseParams,
    /// The model of spending. Either this or `amount`.
    pub spend: Option<SpendParams>,
    /// Amount of every purchase, where there is no model of spending. Money, 0…1e15.
    pub amount: Option<Decimal>,
    /// The customers.
    pub customers: Vec<CustomerRow>,
    /// What is at stake and what a message costs.
    pub plan: MessagePlan,
    /// The last day of observation.
    pub observed_until: NaiveDate,
    /// Days per unit of time of the rows; 1 when absent.
    #[serde(default = "one_day")]
    pub unit_days: f64,
}

/// What is at stake and what a message costs.
#[shape(Eq, deny_unknown_fields)]
pub struct MessagePlan {
    /// Gross margin, 0…1. Fraction.
    pub gross_margin: Decimal,
    /// What one message costs, with the work on it and the discount in it. Money, 0.000001…1e15.
    pub message_cost: Decimal,
    /// Days of purchases that a customer who stays would still bring: 365 when absent, 1…3660.
    #[serde(default = "year")]
    pub horizon_days: u32,
}

fn year() -> u32 {
    365
}

/// When to write to whom.
#[shape]
pub struct Messages {
    /// The customers, as they were given.
    pub customers: Vec<CustomerMessage>,
    /// Customers with a day to write.
    pub to_write: u64,
}

/// When to write to one customer.
#[shape(skip_serializing_none)]
pub struct CustomerMessage {
    /// Who.
    pub customer: Option<u32>,
    /// Customers that this is said of.
    pub count: u32,
    /// Probability that the customer still buys, at the end of observation, 0…1.
    pub p_alive: f64,
    /// Expected margin of the horizon, of a customer who still buys. Money.
    pub margin_at_stake: Outcome<f64>,
    /// The first day on which `(P(alive) now − P(alive) then) × margin at stake` exceeds the cost of
    /// the message, if there is no purchase until then. Never where that loss stays below the cost
    /// (`not_worth_a_message`) for ten years.
    pub write_on: Outcome<NaiveDate>,
    /// Probability that the customer still buys, on that day.
    pub p_alive_then: Outcome<f64>,
}

/// Says on which day a message to each customer pays.
///
/// # Errors
/// Parameters, rows or the plan outside their range, neither or both of `spend` and `amount`.
pub fn day_to_write(input: &MessageInput) -> Result<Messages, ModelError> {
    input.params.check("params")?;
    check_rows(&input.customers)?;
    check_unit(input.unit_days)?;
    input.plan.check().map_err(|error| error.within("plan"))?;
    let amount = Amount::new(input.spend, input.amount, &input.customers)?;
    let writer = Writer {
        model: input.model,
        params: input.params,
        amount,
        plan: &input.plan,
        unit_days: input.unit_days,
    };
    let customers: Vec<CustomerMessage> = input
        .customers
        .iter()
        .map(|row| writer.message(row, input.observed_until))
        .collect();
    Ok(Messages {
        to_write: customers
            .iter()
            .filter(|customer| customer.write_on.value().is_some())
            .map(|customer| u64::from(customer.count))
            .sum(),
        customers,
    })
}

impl MessagePlan {
    pub(super) fn check(&self) -> Result<(), ModelError> {
        let name = |name: &'static str| move || name.to_owned();
        let most = Decimal::from(1_000_000_000_000_000_i64);
        fraction(name("gross_margin"), self.gross_margin)?;
        within(
            name("message_cost"),
            self.message_cost,
            Some(SMALLEST_POSITIVE),
            Some(most),
        )?;
        count(name("horizon_days"), self.horizon_days, 1, FARTHEST)?;
        Ok(())
    }
}

/// Finds days to write.
pub(super) struct Writer<'a> {
    pub(super) model: PurchaseModel,
    pub(super) params: PurchaseParams,
    pub(super) amount: Amount,
    pub(super) plan: &'a MessagePlan,
    pub(super) unit_days: f64,
}

impl Writer<'_> {
    pub(super) fn message(&self, row: &CustomerRow, today: NaiveDate) -> CustomerMessage {
        let p_alive = self.model.alive_after(&self.params, row, 0.0);
        let at_stake = self.at_stake(row);
        let days = at_stake
            .clone()
            .and_then(|at_stake| self.days_ahead(row, p_alive, at_stake));
        CustomerMessage {
            customer: row.customer,
            count: row.count,
            p_alive,
            margin_at_stake: at_stake,
            write_on: days.clone().and_then(|days| {
                let date = today.checked_add_days(Days::new(days.into()));
                date.map_or(Outcome::never(Reason::NotWorthAMessage), Outcome::of)
            }),
            p_alive_then: days.map(|days| self.alive_on(row, days)),
        }
    }

    /// Days until the message.
    pub(super) fn first_day(&self, row: &CustomerRow) -> Outcome<u32> {
        let p_alive = self.model.alive_after(&self.params, row, 0.0);
        self.at_stake(row)
            .and_then(|at_stake| self.days_ahead(row, p_alive, at_stake))
    }

    /// Margin of the horizon of a customer who is still there. Money.
    fn at_stake(&self, row: &CustomerRow) -> Outcome<f64> {
        let time = f64::from(self.plan.horizon_days) / self.unit_days;
        let purchases = self.model.expected_alive(&self.params, row, &[time]);
        let purchases: f64 = purchases.into_iter().sum();
        self.amount
            .of(row)
            .map(|amount| amount * purchases * real(self.plan.gross_margin))
    }

    fn alive_on(&self, row: &CustomerRow, days: u32) -> f64 {
        let later = f64::from(days) / self.unit_days;
        self.model.alive_after(&self.params, row, later)
    }

    /// The probability only falls with silence, so the first day is found by halving.
    fn days_ahead(&self, row: &CustomerRow, now: f64, at_stake: f64) -> Outcome<u32> {
        let cost = real(self.plan.message_cost);
        let pays = |days: u32| (now - self.alive_on(row, days)) * at_stake > cost;
        if !pays(FARTHEST) {
            return Outcome::never(Reason::NotWorthAMessage);
        }
        let (mut waits, mut writes) = (0, FARTHEST);
        while writes - waits > 1 {
            let middle = u32::midpoint(waits, writes);
            if pays(middle) {
                writes = middle;
            } else {
                waits = middle;
            }
        }
        Outcome::of(writes)
    }
}
