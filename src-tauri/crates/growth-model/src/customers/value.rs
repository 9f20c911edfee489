//! What a customer's future purchases are worth.

use rust_decimal::Decimal;

use super::alike::Alike;
use super::amount::Amount;
use super::model::{PurchaseModel, PurchaseParams};
use super::rows::{CustomerRow, check_rows};
use super::spend::SpendParams;
use crate::checks::{count, fraction, real_within, within};
use crate::{ModelError, Outcome, Reason};

/// Longest horizon. Months.
const MAX_MONTHS: u32 = 600;

/// Fitted models, customers, and the horizon.
#[shape(deny_unknown_fields)]
pub struct ValueInput {
    /// The model of purchases.
    pub model: PurchaseModel,
    /// Its parameters, in the unit of time of the rows.
    pub params: PurchaseParams,
    /// The model of spending. Either this or `amount`.
    pub spend: Option<SpendParams>,
    /// Amount of every purchase, where there is no model of spending. Money, 0…1e15.
    pub amount: Option<Decimal>,
    /// The customers.
    pub customers: Vec<CustomerRow>,
    /// Months that are looked ahead, 1…600.
    pub horizon_months: u32,
    /// Units of time in a month: 30 for days, 4.345 for weeks, 1 for months. 1e-6…1e6.
    pub units_per_month: f64,
    /// Discount per month, 0…1. Fraction. For a yearly rate d it is (1 + d)^(1/12) − 1.
    #[serde(default)]
    pub discount_per_month: Decimal,
    /// Gross margin, −1000…1. Fraction. With it the value is margin; without, revenue.
    pub gross_margin: Option<Decimal>,
}

/// What future purchases are worth.
#[shape]
pub struct CustomerValues {
    /// The customers, as they were given.
    pub customers: Vec<CustomerValue>,
    /// Value of all of them together. Money.
    pub total: Outcome<f64>,
    /// Value of the repeat purchases of a customer of whom nothing is known yet. Money.
    pub new_customer: Outcome<f64>,
}

/// What the future purchases of one customer are worth.
#[shape(skip_serializing_none)]
pub struct CustomerValue {
    /// Who.
    pub customer: Option<u32>,
    /// Customers that this is said of.
    pub count: u32,
    /// Expected purchases within the horizon, not discounted.
    pub expected_purchases: f64,
    /// Expected amount of a purchase. Money.
    pub expected_amount: Outcome<f64>,
    /// Present value of the purchases within the horizon, past ones not included:
    /// `Σ E[M]·(E[X(i·w)] − E[X((i−1)·w)])/(1+d)^i`, i = 1…months, times the margin when one is given.
    /// Money.
    pub value: Outcome<f64>,
}

/// Checked numbers of the horizon.
pub(super) struct Horizon {
    pub(super) months: u32,
    pub(super) units_per_month: f64,
    pub(super) discount: f64,
}

impl Horizon {
    /// Expected purchases in all, and discounted month by month, of what is expected within times.
    pub(super) fn purchases(&self, expected: impl Fn(&[f64]) -> Vec<f64>) -> (f64, f64) {
        let ends: Vec<f64> = (1..=self.months)
            .map(|month| f64::from(month) * self.units_per_month)
            .collect();
        let (mut before, mut present) = (0.0, 0.0);
        let mut factor = 1.0;
        for within in expected(&ends) {
            factor /= 1.0 + self.discount;
            present += (within - before) * factor;
            before = within;
        }
        (before, present)
    }
}

/// Says what the future purchases of each customer are worth.
///
/// # Errors
/// Parameters, rows or the horizon outside their range, neither or both of `spend` and `amount`.
pub fn value(input: &ValueInput) -> Result<CustomerValues, ModelError> {
    input.params.check("params")?;
    check_rows(&input.customers)?;
    let horizon = horizon(input)?;
    let factor = match input.gross_margin {
        Some(margin) => {
            let (min, max) = (Decimal::from(-1000), Decimal::ONE);
            within(|| "gross_margin".to_owned(), margin, Some(min), Some(max))?
        }
        None => 1.0,
    };
    let amount = Amount::new(input.spend, input.amount, &input.customers)?;
    let alive = |row: &CustomerRow| input.model.alive_after(&input.params, row, 0.0);
    // What is expected of those who are there, once for each kind.
    let alike = Alike::new(&input.customers);
    let expected = alike.each(|row| {
        horizon.purchases(|times| input.model.expected_alive(&input.params, row, times))
    });
    let customers: Vec<CustomerValue> = input
        .customers
        .iter()
        .zip(expected.iter())
        .map(|(row, (expected_purchases, present))| {
            let p_alive = alive(row);
            let present = p_alive * present;
            let expected_amount = amount.of(row);
            CustomerValue {
                customer: row.customer,
                count: row.count,
                expected_purchases: p_alive * expected_purchases,
                value: expected_amount
                    .clone()
                    .and_then(|amount| finite(amount * present * factor)),
                expected_amount,
            }
        })
        .collect();
    let (_, present) = horizon.purchases(|times| input.model.expected_new(&input.params, times));
    let unknown = CustomerRow {
        customer: None,
        frequency: 0,
        recency: 0.0,
        age: 0.0,
        monetary: None,
        count: 1,
    };
    Ok(CustomerValues {
        total: customers.iter().fold(Outcome::of(0.0), |sum, customer| {
            sum.zip(customer.value.clone())
                .and_then(|(sum, value)| finite(sum + value * f64::from(customer.count)))
        }),
        new_customer: amount
            .of(&unknown)
            .and_then(|amount| finite(amount * present * factor)),
        customers,
    })
}

fn horizon(input: &ValueInput) -> Result<Horizon, ModelError> {
    let name = |name: &'static str| move || name.to_owned();
    count(name("horizon_months"), input.horizon_months, 1, MAX_MONTHS)?;
    Ok(Horizon {
        months: input.horizon_months,
        units_per_month: real_within(name("units_per_month"), input.units_per_month, 1e-6, 1e6)?,
        discount: fraction(name("discount_per_month"), input.discount_per_month)?,
    })
}

fn finite(value: f64) -> Outcome<f64> {
    if value.is_finite() {
        // Not −0.
        Outcome::of(value + 0.0)
    } else {
        Outcome::undefined(Reason::TooLarge)
    }
}
