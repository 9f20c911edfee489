//! Recency, frequency and money as classes: the score of marketing, not of the models.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::histories::Histories;
use crate::checks::real;
use crate::purchases::Purchase;
use crate::sampling::quantile_of_sorted;
use crate::{ModelError, Outcome, Reason};

/// Where the classes part: fifths of the customers.
const PARTS: [f64; 4] = [0.2, 0.4, 0.6, 0.8];

/// A list of purchases, and until when it is complete.
#[shape(Eq, deny_unknown_fields)]
pub struct ScoresInput {
    /// The purchases, in any order; read as by `customers.summary`.
    pub purchases: Vec<Purchase>,
    /// The last day that the list covers; the day of the last purchase when absent.
    pub observed_until: Option<NaiveDate>,
}

/// The classes.
#[shape]
pub struct Scores {
    /// The last day of observation. Undefined without purchases.
    pub observed_until: Outcome<NaiveDate>,
    /// Values that part the classes; undefined without customers.
    pub thresholds: Outcome<Thresholds>,
    /// The customers, in the order of their numbers.
    pub customers: Vec<CustomerScore>,
    /// Customers by class, best first. Classes without customers are left out: customers who are equal
    /// are never parted, so empty classes are normal.
    pub classes: Vec<ScoreClass>,
}

/// 20th, 40th, 60th and 80th percentile over the customers (linear interpolation, R type 7).
#[shape]
pub struct Thresholds {
    /// Days since the last purchase.
    pub recency_days: [f64; 4],
    /// Days of purchase.
    pub purchases: [f64; 4],
    /// Sum of the purchases. Money.
    pub total: [f64; 4],
}

/// A customer's numbers and classes, 1 (worst) to 5 (best).
#[shape]
pub struct CustomerScore {
    /// Who.
    pub customer: u32,
    /// Days since the last purchase.
    pub recency_days: u32,
    /// Days of purchase, the first included.
    pub purchases: u32,
    /// Sum of the purchases, before refunds. Money.
    pub total: Decimal,
    /// 5 − thresholds that `recency_days` exceeds.
    pub r: u8,
    /// 1 + thresholds that `purchases` exceeds.
    pub f: u8,
    /// 1 + thresholds that `total` exceeds.
    pub m: u8,
}

/// Customers of one class.
#[shape(Copy, Eq)]
pub struct ScoreClass {
    /// Recency.
    pub r: u8,
    /// Frequency.
    pub f: u8,
    /// Money.
    pub m: u8,
    /// Customers.
    pub customers: u64,
}

/// Puts customers into classes by how recently, how often and for how much they bought.
///
/// # Errors
/// As [`Histories::add`], with the place in the list.
pub fn scores(input: &ScoresInput) -> Result<Scores, ModelError> {
    Ok(Histories::read(&input.purchases)?.scores(input.observed_until))
}

impl Histories {
    /// Classes of all customers who bought up to `until` (the day of the last purchase when it is not
    /// given).
    pub fn scores(&self, until: Option<NaiveDate>) -> Scores {
        let end = self.end(until);
        let mut customers: Vec<CustomerScore> = self
            .in_order()
            .into_iter()
            .filter_map(|(customer, history)| {
                let days = history.until(end?);
                let last = days.last()?;
                Some(CustomerScore {
                    customer,
                    recency_days: u32::try_from(end? - last.day).ok()?,
                    purchases: u32::try_from(days.len()).ok()?,
                    total: days
                        .iter()
                        .map(|day| day.amount)
                        .sum::<Decimal>()
                        .normalize(),
                    r: 0,
                    f: 0,
                    m: 0,
                })
            })
            .collect();
        let thresholds = thresholds(&customers);
        let mut classes: BTreeMap<[u8; 3], u64> = BTreeMap::new();
        if let Some(thresholds) = &thresholds {
            for customer in &mut customers {
                customer.r =
                    5 - exceeded(thresholds.recency_days, f64::from(customer.recency_days));
                customer.f = 1 + exceeded(thresholds.purchases, f64::from(customer.purchases));
                customer.m = 1 + exceeded(thresholds.total, real(customer.total));
                *classes
                    .entry([customer.r, customer.f, customer.m])
                    .or_default() += 1;
            }
        }
        Scores {
            observed_until: end
                .and_then(NaiveDate::from_num_days_from_ce_opt)
                .map_or(Outcome::undefined(Reason::NoPurchases), Outcome::of),
            thresholds: thresholds.map_or(Outcome::undefined(Reason::NoPurchases), Outcome::of),
            customers,
            classes: classes
                .into_iter()
                .rev()
                .map(|([r, f, m], customers)| ScoreClass { r, f, m, customers })
                .collect(),
        }
    }
}

fn thresholds(customers: &[CustomerScore]) -> Option<Thresholds> {
    let parts = |of: fn(&CustomerScore) -> f64| {
        let mut sorted: Vec<f64> = customers.iter().map(of).collect();
        sorted.sort_unstable_by(f64::total_cmp);
        let mut values = [0.0; 4];
        for (value, part) in values.iter_mut().zip(PARTS) {
            *value = quantile_of_sorted(&sorted, part)?;
        }
        Some(values)
    };
    Some(Thresholds {
        recency_days: parts(|customer| f64::from(customer.recency_days))?,
        purchases: parts(|customer| f64::from(customer.purchases))?,
        total: parts(|customer| real(customer.total))?,
    })
}

fn exceeded(thresholds: [f64; 4], value: f64) -> u8 {
    thresholds
        .into_iter()
        .map(|threshold| u8::from(value > threshold))
        .sum()
}
