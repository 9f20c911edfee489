//! What a list of purchases tells about unit economics.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;

use crate::checks::{amount, date_in_range};
use crate::{ModelError, Outcome, Reason};

/// One row of a list of purchases.
#[shape(Eq, deny_unknown_fields)]
pub struct Purchase {
    /// Who: a number that the caller gives to each customer.
    pub customer: u32,
    /// When, a civil date of the years 1900 to 2199.
    pub date: NaiveDate,
    /// What was paid, −1e15…1e15; a negative amount is a refund. Money.
    pub amount: Decimal,
    /// How many units, if it is known, −1e15…1e15.
    pub quantity: Option<Decimal>,
}

/// An order of nobody in particular: a guest, a walk-in. It is revenue, but no customer's.
#[shape(Eq, deny_unknown_fields)]
pub struct AnonymousOrder {
    /// When, a civil date of the years 1900 to 2199.
    pub date: NaiveDate,
    /// What was paid, −1e15…1e15; a negative amount is a refund. Money.
    pub amount: Decimal,
    /// How many units, if it is known, −1e15…1e15.
    pub quantity: Option<Decimal>,
}

/// What a list of purchases tells. A customer's rows of one day are one order (MATHEMATICS.md C.1);
/// rows of amount zero count, refunds do not: they are summed up apart and reduce nothing.
#[shape(Eq)]
pub struct PurchaseSummary {
    /// Rows that were read, refunds included.
    pub rows: u64,
    /// Orders: days on which a customer bought, summed over the customers, and anonymous orders.
    pub orders: u64,
    /// Anonymous orders among them. They belong to no customer, so that what is said of customers is
    /// said without them.
    #[serde(default)]
    pub anonymous_orders: u64,
    /// Customers with at least one order.
    pub customers: u64,
    /// Sum of the orders, before refunds. Money.
    pub revenue: Decimal,
    /// Sum of the quantities of the orders; missing when no row has one.
    pub units: Outcome<Decimal>,
    /// Rows with a negative amount.
    pub refund_rows: u64,
    /// Sum of the refunds, ≥ 0. Money.
    pub refunds: Decimal,
    /// Date of the first order.
    pub first_date: Outcome<NaiveDate>,
    /// Date of the last order.
    pub last_date: Outcome<NaiveDate>,
    /// Revenue / orders. Money per order.
    pub average_order_value: Outcome<Decimal>,
    /// Orders / customers, the first order included. What customers still have before them is not
    /// in it: of a young list it is too low.
    pub purchases_per_lifetime: Outcome<Decimal>,
    /// Mean days from the first to the last order, over all customers; those with one order have 0.
    pub observed_lifetime_days: Outcome<Decimal>,
    /// The same over the customers with at least two orders.
    pub observed_lifetime_days_returning: Outcome<Decimal>,
    /// Customers with at least two orders / customers. Fraction.
    pub repeat_share: Outcome<Decimal>,
    /// Revenue / customer-months with an order: what an active customer brings in a month. Money.
    pub revenue_per_active_customer_month: Outcome<Decimal>,
    /// New customers / months that the list covers from their first to their last day.
    pub new_customers_per_full_month: Outcome<Decimal>,
    /// Every month from the first to the last order, also those without one.
    pub months: Vec<PurchaseMonth>,
}

/// One calendar month of purchases.
#[shape(Eq)]
pub struct PurchaseMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Whether the list covers the month from its first to its last day, as far as its first and
    /// last order tell.
    pub full: bool,
    /// Sum of the orders. Money.
    pub revenue: Decimal,
    /// Sum of the refunds, ≥ 0. Money.
    pub refunds: Decimal,
    /// Orders.
    pub orders: u64,
    /// Customers whose first order was in this month.
    pub new_customers: u64,
    /// Customers with an order in this month.
    pub active_customers: u64,
}

/// Reads purchases one by one, in any order, and sums them up. What it keeps grows with the
/// customers and their days of purchase, not with the rows.
#[derive(Debug, Clone, Default)]
pub struct PurchaseSummaryBuilder {
    rows: u64,
    refund_rows: u64,
    units: Option<Decimal>,
    anonymous_orders: u64,
    /// Revenue of anonymous orders.
    anonymous_revenue: Decimal,
    /// First and last day of anonymous orders.
    anonymous_days: Option<(NaiveDate, NaiveDate)>,
    /// Days with an order of each customer, ascending, as days since the common era.
    days: HashMap<u32, Vec<i32>>,
    months: BTreeMap<Month, Sums>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    revenue: Decimal,
    refunds: Decimal,
    orders: u64,
    new_customers: u64,
    active_customers: u64,
}

/// A calendar month, by its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Month(NaiveDate);

impl Month {
    fn of(date: NaiveDate) -> Self {
        Self(date.with_day(1).unwrap_or(date))
    }

    fn next(self) -> Option<Self> {
        self.0.checked_add_months(Months::new(1)).map(Self)
    }

    fn last_day(self) -> Option<NaiveDate> {
        self.next().and_then(|next| next.0.pred_opt())
    }
}

impl PurchaseSummaryBuilder {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Rows read so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Takes one row.
    ///
    /// # Errors
    /// [`ModelError`] at `amount`, `quantity` or `date` when it is outside its range; the row is not
    /// counted then.
    pub fn add(&mut self, purchase: &Purchase) -> Result<(), ModelError> {
        check_purchase(purchase)?;
        self.rows += 1;
        let month = self.months.entry(Month::of(purchase.date)).or_default();
        if purchase.amount.is_sign_negative() && !purchase.amount.is_zero() {
            self.refund_rows += 1;
            month.refunds -= purchase.amount;
            return Ok(());
        }
        month.revenue += purchase.amount;
        if let Some(quantity) = purchase.quantity {
            self.units = Some(self.units.unwrap_or_default() + quantity);
        }
        let days = self.days.entry(purchase.customer).or_default();
        let day = purchase.date.num_days_from_ce();
        // Lists are mostly in the order of time, so the day mostly comes last.
        match days.last() {
            Some(&last) if last == day => {}
            Some(&last) if last > day => {
                if let Err(place) = days.binary_search(&day) {
                    days.insert(place, day);
                }
            }
            _ => days.push(day),
        }
        Ok(())
    }

    /// Takes one order of nobody in particular.
    ///
    /// # Errors
    /// As [`Self::add`].
    pub fn add_anonymous(&mut self, order: &AnonymousOrder) -> Result<(), ModelError> {
        amount("amount", order.amount)?;
        if let Some(quantity) = order.quantity {
            amount("quantity", quantity)?;
        }
        date_in_range("date", order.date)?;
        self.rows += 1;
        let month = self.months.entry(Month::of(order.date)).or_default();
        if order.amount.is_sign_negative() && !order.amount.is_zero() {
            self.refund_rows += 1;
            month.refunds -= order.amount;
            return Ok(());
        }
        month.revenue += order.amount;
        month.orders += 1;
        self.anonymous_orders += 1;
        self.anonymous_revenue += order.amount;
        if let Some(quantity) = order.quantity {
            self.units = Some(self.units.unwrap_or_default() + quantity);
        }
        let (first, last) = self.anonymous_days.unwrap_or((order.date, order.date));
        self.anonymous_days = Some((first.min(order.date), last.max(order.date)));
        Ok(())
    }

    /// The summary of all rows.
    pub fn finish(mut self) -> PurchaseSummary {
        let customers = self.days.len() as u64;
        let named_orders: u64 = self.days.values().map(|days| days.len() as u64).sum();
        let orders = named_orders + self.anonymous_orders;
        let spans = || {
            self.days
                .values()
                .filter_map(|days| Some((*days.first()?, *days.last()?)))
        };
        let earliest = spans().map(|(first, _)| first).min().and_then(date);
        let latest = spans().map(|(_, last)| last).max().and_then(date);
        let (first, last) = match self.anonymous_days {
            None => (earliest, latest),
            Some((begin, end)) => (
                Some(earliest.map_or(begin, |day| day.min(begin))),
                Some(latest.map_or(end, |day| day.max(end))),
            ),
        };
        let lifetime: i64 = spans().map(|(first, last)| i64::from(last - first)).sum();
        let returning = self.days.values().filter(|days| days.len() > 1).count() as u64;
        let revenue: Decimal = self.months.values().map(|sums| sums.revenue).sum();
        let refunds: Decimal = self.months.values().map(|sums| sums.refunds).sum();
        for days in self.days.values() {
            count_customer(&mut self.months, days);
        }
        let months = covered_months(&self.months, first, last);
        let active: u64 = months.iter().map(|month| month.active_customers).sum();
        let full = || months.iter().filter(|month| month.full);
        let none = |count: u64| (count == 0).then_some(Reason::NoPurchases);
        PurchaseSummary {
            rows: self.rows,
            orders,
            anonymous_orders: self.anonymous_orders,
            customers,
            revenue: revenue.normalize(),
            units: self.units.map_or_else(
                || Outcome::missing("quantity"),
                |units| Outcome::of(units.normalize()),
            ),
            refund_rows: self.refund_rows,
            refunds: refunds.normalize(),
            first_date: known(first),
            last_date: known(last),
            average_order_value: ratio(revenue, orders, none(orders)),
            purchases_per_lifetime: ratio(named_orders.into(), customers, none(customers)),
            observed_lifetime_days: ratio(lifetime.into(), customers, none(customers)),
            observed_lifetime_days_returning: ratio(
                lifetime.into(),
                returning,
                none(customers).or((returning == 0).then_some(Reason::NoRepeatPurchases)),
            ),
            repeat_share: ratio(returning.into(), customers, none(customers)),
            revenue_per_active_customer_month: ratio(
                revenue - self.anonymous_revenue,
                active,
                none(active),
            ),
            new_customers_per_full_month: ratio(
                full().map(|month| month.new_customers).sum::<u64>().into(),
                full().count() as u64,
                none(customers).or((full().count() == 0).then_some(Reason::NoFullMonth)),
            ),
            months,
        }
    }
}

/// Counts a customer's orders, first month and active months.
fn count_customer(months: &mut BTreeMap<Month, Sums>, days: &[i32]) {
    let mut previous = None;
    for day in days.iter().copied().filter_map(date) {
        let month = Month::of(day);
        let sums = months.entry(month).or_default();
        sums.orders += 1;
        if previous.is_none() {
            sums.new_customers += 1;
        }
        if previous != Some(month) {
            sums.active_customers += 1;
        }
        previous = Some(month);
    }
}

/// The months from the first to the last order, and those with refunds only before or after it.
fn covered_months(
    sums: &BTreeMap<Month, Sums>,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
) -> Vec<PurchaseMonth> {
    let mut covered = Vec::new();
    let ends = sums.keys().next().zip(sums.keys().next_back());
    let Some((&(mut month), &end)) = ends else {
        return covered;
    };
    loop {
        let found = sums.get(&month).copied().unwrap_or_default();
        let begun = first.is_some_and(|first| first <= month.0);
        let ended = month.last_day().is_some_and(|day| last >= Some(day));
        covered.push(PurchaseMonth {
            month: month.0.format("%Y-%m").to_string(),
            full: begun && ended,
            revenue: found.revenue.normalize(),
            refunds: found.refunds.normalize(),
            orders: found.orders,
            new_customers: found.new_customers,
            active_customers: found.active_customers,
        });
        match month.next() {
            Some(next) if next <= end => month = next,
            _ => return covered,
        }
    }
}

/// Refuses what cannot be summed up exactly.
pub(crate) fn check_purchase(purchase: &Purchase) -> Result<(), ModelError> {
    amount("amount", purchase.amount)?;
    if let Some(quantity) = purchase.quantity {
        amount("quantity", quantity)?;
    }
    date_in_range("date", purchase.date)
}

fn date(days: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(days)
}

fn known(date: Option<NaiveDate>) -> Outcome<NaiveDate> {
    date.map_or(Outcome::undefined(Reason::NoPurchases), Outcome::of)
}

/// `total / count`, unless there is a reason why not.
fn ratio(total: Decimal, count: u64, reason: Option<Reason>) -> Outcome<Decimal> {
    if let Some(reason) = reason {
        return Outcome::undefined(reason);
    }
    Outcome::exact(total.checked_div(count.into()))
}
