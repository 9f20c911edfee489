//! From purchases to what the models need.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::histories::{Day, Histories, History};
use super::rows::CustomerRow;
use crate::checks::real_within;
use crate::purchases::Purchase;
use crate::sampling::quantile_of_sorted;
use crate::{ModelError, Outcome, Reason};

/// A list of purchases, until when it is complete, and the unit of time.
#[shape(deny_unknown_fields)]
pub struct SummaryInput {
    /// The purchases, in any order. A customer's rows of one day are one purchase; negative amounts
    /// are refunds and no purchases; amounts of zero are purchases.
    pub purchases: Vec<Purchase>,
    /// The last day that the list covers; the day of the last purchase when absent. What lies after
    /// it is ignored.
    pub observed_until: Option<NaiveDate>,
    /// Days per unit of time: 1 (days) when absent, 7 for weeks. 0.01…3660.
    #[serde(default = "one_day")]
    pub unit_days: f64,
}

pub(super) fn one_day() -> f64 {
    1.0
}

pub(super) fn check_unit(unit_days: f64) -> Result<(), ModelError> {
    real_within(|| "unit_days".to_owned(), unit_days, 0.01, 3660.0).map(drop)
}

/// What the models need, and what they leave out.
#[shape]
pub struct CustomerSummary {
    /// The last day of observation. Undefined without purchases.
    pub observed_until: Outcome<NaiveDate>,
    /// Days per unit of all times below.
    pub unit_days: f64,
    /// Every customer with a purchase, in the order of their numbers.
    pub customers: Vec<CustomerRow>,
    /// The same without names and money: customers with equal x, t_x and T are one row. Enough to fit
    /// a model of purchases.
    pub groups: Vec<CustomerRow>,
    /// Purchases after the first, over all customers.
    pub repeat_purchases: u64,
    /// Customers with at least one of them.
    pub repeat_customers: u64,
    /// Median time between two purchases of a customer. Units.
    pub median_gap: Outcome<f64>,
    /// Time from the first purchase of all to the end of observation. Units.
    pub span: Outcome<f64>,
    /// Customers who got money back. It reduces none of the numbers above.
    pub refunds: Vec<RefundedCustomer>,
    /// Days of purchase after the end of observation. Not counted above.
    pub later_purchases: u64,
    /// Customers whose first purchase lies after the end of observation. Not listed above.
    pub later_customers: u64,
}

/// Refunds of one customer up to the end of observation.
#[shape(Eq)]
pub struct RefundedCustomer {
    /// Who.
    pub customer: u32,
    /// Rows.
    pub rows: u64,
    /// Sum, > 0. Money.
    pub refunds: Decimal,
    /// What the customer paid, before refunds. Money.
    pub purchases: Decimal,
    /// Whether more went back than was paid: mostly a sign that the list begins too late.
    pub exceeds_purchases: bool,
}

/// Sums up a list of purchases per customer, as `summary_data_from_transaction_data` of the Python
/// package lifetimes does for days.
///
/// # Errors
/// As [`Histories::add`], with the place in the list; a unit of less than 0.01 or more than 3660
/// days.
pub fn summary(input: &SummaryInput) -> Result<CustomerSummary, ModelError> {
    check_unit(input.unit_days)?;
    let histories = Histories::read(&input.purchases)?;
    Ok(histories.summary(input.observed_until, input.unit_days))
}

impl Histories {
    /// What the models need of the customers, up to `until` (the day of the last purchase when it is
    /// not given).
    pub fn summary(&self, until: Option<NaiveDate>, unit_days: f64) -> CustomerSummary {
        let none = Outcome::undefined(Reason::NoPurchases);
        let Some(end) = self.end(until) else {
            return CustomerSummary {
                observed_until: Outcome::undefined(Reason::NoPurchases),
                unit_days,
                customers: Vec::new(),
                groups: Vec::new(),
                repeat_purchases: 0,
                repeat_customers: 0,
                median_gap: none.clone(),
                span: none,
                refunds: self.refunded(until.map_or(i32::MAX, days_of)),
                later_purchases: self.all().map(|(_, history)| count(&history.days)).sum(),
                later_customers: self
                    .all()
                    .filter(|(_, history)| !history.days.is_empty())
                    .count() as u64,
            };
        };
        let in_order = self.in_order();
        let mut customers = Vec::with_capacity(in_order.len());
        let mut gaps: Vec<f64> = Vec::new();
        let (mut later_purchases, mut later_customers) = (0, 0);
        let mut first_of_all = end;
        for (customer, history) in &in_order {
            let days = history.until(end);
            later_purchases += count(&history.days) - count(days);
            let Some(first) = days.first() else {
                later_customers += u64::from(!history.days.is_empty());
                continue;
            };
            first_of_all = first_of_all.min(first.day);
            gaps.extend(days.windows(2).filter_map(|pair| {
                Some(f64::from(pair.last()?.day - pair.first()?.day) / unit_days)
            }));
            customers.extend(row(*customer, days, end, unit_days));
        }
        gaps.sort_unstable_by(f64::total_cmp);
        CustomerSummary {
            observed_until: NaiveDate::from_num_days_from_ce_opt(end)
                .map_or(Outcome::undefined(Reason::NoPurchases), Outcome::of),
            unit_days,
            groups: group(&customers),
            repeat_purchases: customers.iter().map(|row| u64::from(row.frequency)).sum(),
            repeat_customers: customers.iter().filter(|row| row.frequency > 0).count() as u64,
            customers,
            median_gap: quantile_of_sorted(&gaps, 0.5)
                .map_or(Outcome::undefined(Reason::NoRepeatPurchases), Outcome::of),
            span: Outcome::of(f64::from(end - first_of_all) / unit_days),
            refunds: self.refunded(end),
            later_purchases,
            later_customers,
        }
    }

    fn refunded(&self, end: i32) -> Vec<RefundedCustomer> {
        self.in_order()
            .into_iter()
            .filter_map(|(customer, history)| refunds(customer, history, end))
            .collect()
    }
}

fn days_of(date: NaiveDate) -> i32 {
    use chrono::Datelike;
    date.num_days_from_ce()
}

fn count(days: &[Day]) -> u64 {
    days.len() as u64
}

/// The row of a customer with the purchases `days`, observed until `end`; `None` without purchases.
pub(super) fn row(customer: u32, days: &[Day], end: i32, unit_days: f64) -> Option<CustomerRow> {
    let (first, last) = (days.first()?, days.last()?);
    let repeats = days.get(1..).unwrap_or_default();
    let spent: Decimal = repeats.iter().map(|day| day.amount).sum();
    Some(CustomerRow {
        customer: Some(customer),
        frequency: u32::try_from(repeats.len()).ok()?,
        recency: f64::from(last.day - first.day) / unit_days,
        age: f64::from(end - first.day) / unit_days,
        monetary: Some(
            spent
                .checked_div(Decimal::from(repeats.len()))
                .unwrap_or_default()
                .normalize(),
        ),
        count: 1,
    })
}

fn refunds(customer: u32, history: &History, end: i32) -> Option<RefundedCustomer> {
    let (mut rows, mut refunds) = (0, Decimal::ZERO);
    for refund in history.refunds.iter().filter(|refund| refund.day <= end) {
        rows += 1;
        refunds += refund.amount;
    }
    let purchases: Decimal = history.until(end).iter().map(|day| day.amount).sum();
    (rows > 0).then(|| RefundedCustomer {
        customer,
        rows,
        refunds: refunds.normalize(),
        purchases: purchases.normalize(),
        exceeds_purchases: refunds > purchases,
    })
}

/// Puts customers with equal x, t_x and T together, in the order of these three; who they are and
/// what they paid is dropped.
pub fn group(customers: &[CustomerRow]) -> Vec<CustomerRow> {
    let mut groups: BTreeMap<(u32, u64, u64), u32> = BTreeMap::new();
    for row in customers {
        // Times are never negative, so their bits are in their order.
        let key = (row.frequency, row.recency.to_bits(), row.age.to_bits());
        let count = groups.entry(key).or_default();
        *count = count.saturating_add(row.count);
    }
    groups
        .into_iter()
        .map(|((frequency, recency, age), count)| CustomerRow {
            customer: None,
            frequency,
            recency: f64::from_bits(recency),
            age: f64::from_bits(age),
            monetary: None,
            count,
        })
        .collect()
}
