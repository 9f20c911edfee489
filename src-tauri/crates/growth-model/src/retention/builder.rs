//! Reads purchases one by one.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::{Retention, repeat, table};
use crate::purchases::{Purchase, check_purchase};
use crate::{ModelError, Outcome, Reason};

/// A customer's day of purchase, as days since the common era, and what was paid on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) day: i32,
    pub(super) amount: Decimal,
}

/// Reads purchases one by one, in any order. What it keeps grows with the customers and their days
/// of purchase, not with the rows.
#[derive(Debug, Clone, Default)]
pub struct RetentionBuilder {
    days: HashMap<u32, Vec<Day>>,
}

impl RetentionBuilder {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one row. Refunds are passed over.
    ///
    /// # Errors
    /// [`ModelError`] at `amount`, `quantity` or `date` when it is outside its range; the row is not
    /// counted then.
    pub fn add(&mut self, purchase: &Purchase) -> Result<(), ModelError> {
        check_purchase(purchase)?;
        if purchase.amount.is_sign_negative() && !purchase.amount.is_zero() {
            return Ok(());
        }
        let days = self.days.entry(purchase.customer).or_default();
        let day = purchase.date.num_days_from_ce();
        match days.binary_search_by_key(&day, |found| found.day) {
            Ok(place) => {
                if let Some(found) = days.get_mut(place) {
                    found.amount += purchase.amount;
                }
            }
            Err(place) => days.insert(
                place,
                Day {
                    day,
                    amount: purchase.amount,
                },
            ),
        }
        Ok(())
    }

    /// Mean amount of the first, second, … purchase, as far as anybody has made it: at most `most`
    /// of them. Money.
    pub fn mean_amounts(&self, most: usize) -> Vec<Decimal> {
        let mut sums: Vec<(Decimal, u64)> = Vec::new();
        for days in self.days.values() {
            for (place, day) in days.iter().take(most).enumerate() {
                match sums.get_mut(place) {
                    Some((sum, count)) => {
                        *sum += day.amount;
                        *count += 1;
                    }
                    None => sums.push((day.amount, 1)),
                }
            }
        }
        sums.into_iter()
            .filter_map(|(sum, count)| sum.checked_div(count.into()))
            .collect()
    }

    /// What all rows tell. `until` is the last day that they cover; the day of the last purchase
    /// when it is not given.
    pub fn finish(&self, until: Option<NaiveDate>) -> Retention {
        let last = until.map_or(i32::MAX, |until| until.num_days_from_ce());
        let customers: Vec<Vec<i32>> = (self.days.values())
            .map(|days| {
                (days.iter().map(|day| day.day))
                    .take_while(|day| *day <= last)
                    .collect()
            })
            .filter(|days: &Vec<i32>| !days.is_empty())
            .collect();
        let last = customers.iter().filter_map(|days| days.last()).max();
        let end = last.and_then(|last| until.or(NaiveDate::from_num_days_from_ce_opt(*last)));
        let Some(end) = end else {
            return table::nothing(Reason::NoPurchases);
        };
        let cohorts = table::cohorts(&customers, end);
        let repeat = repeat::steps(&customers);
        Retention {
            observed_until: Outcome::of(end),
            customers: customers.len() as u64,
            average: table::average(&cohorts),
            cohorts,
            largest_loss: repeat::largest_loss(&repeat),
            repeat_share: repeat::share(&customers),
            second_within: repeat::second_within(&customers, end),
            repeat,
        }
    }
}
