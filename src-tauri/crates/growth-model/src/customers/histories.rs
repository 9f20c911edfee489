//! Purchases sorted by customer and day.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::ModelError;
use crate::purchases::{Purchase, check_purchase};

/// A day, as days since the common era, and the sum of a customer's amounts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) day: i32,
    pub(crate) amount: Decimal,
}

/// What one customer did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct History {
    /// Days with a purchase, ascending.
    pub(crate) days: Vec<Day>,
    /// Refunds, in the order of the rows: the day, and what went back (> 0).
    pub(crate) refunds: Vec<Day>,
}

/// Reads purchases one by one, in any order. What it keeps grows with the customers and their days
/// of purchase, not with the rows. Rows of one day are one purchase; a negative amount is a refund
/// and no purchase; an amount of zero is a purchase.
#[derive(Debug, Clone, Default)]
pub struct Histories {
    customers: HashMap<u32, History>,
}

impl Histories {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one row.
    ///
    /// # Errors
    /// [`ModelError`] at `amount`, `quantity` or `date` when it is outside its range; the row is not
    /// counted then.
    pub fn add(&mut self, purchase: &Purchase) -> Result<(), ModelError> {
        check_purchase(purchase)?;
        let day = purchase.date.num_days_from_ce();
        let amount = purchase.amount;
        let History { days, refunds } = self.customers.entry(purchase.customer).or_default();
        if amount.is_sign_negative() && !amount.is_zero() {
            refunds.push(Day {
                day,
                amount: -amount,
            });
            return Ok(());
        }
        // Lists are mostly in the order of time, so the day mostly comes last.
        match days.last_mut() {
            Some(last) if last.day == day => last.amount += amount,
            Some(last) if last.day > day => match days.binary_search_by_key(&day, |day| day.day) {
                Ok(place) => {
                    if let Some(found) = days.get_mut(place) {
                        found.amount += amount;
                    }
                }
                Err(place) => days.insert(place, Day { day, amount }),
            },
            _ => days.push(Day { day, amount }),
        }
        Ok(())
    }

    /// Reads a list, with the place in it in every refusal (`purchases[3].date`).
    pub(crate) fn read(purchases: &[Purchase]) -> Result<Self, ModelError> {
        let mut histories = Self::new();
        for (i, purchase) in purchases.iter().enumerate() {
            histories
                .add(purchase)
                .map_err(|error| error.within(&format!("purchases[{i}]")))?;
        }
        Ok(histories)
    }

    /// The customers, in no particular order.
    pub(crate) fn all(&self) -> impl Iterator<Item = (u32, &History)> {
        self.customers
            .iter()
            .map(|(customer, history)| (*customer, history))
    }

    /// The customers in the order of their numbers.
    pub(crate) fn in_order(&self) -> Vec<(u32, &History)> {
        let mut all: Vec<_> = self.all().collect();
        all.sort_unstable_by_key(|(customer, _)| *customer);
        all
    }

    /// The last day of observation: `until`, or the day of the last purchase; `None` without a
    /// purchase up to then.
    pub(crate) fn end(&self, until: Option<NaiveDate>) -> Option<i32> {
        let until = until.map(|until| until.num_days_from_ce());
        let days = || self.customers.values().flat_map(|history| &history.days);
        match until {
            Some(until) => days().any(|day| day.day <= until).then_some(until),
            None => days().map(|day| day.day).max(),
        }
    }
}

impl History {
    /// The days of purchase up to `end`.
    pub(crate) fn until(&self, end: i32) -> &[Day] {
        let seen = self.days.partition_point(|day| day.day <= end);
        self.days.get(..seen).unwrap_or_default()
    }
}
