//! Reads purchases one by one.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::{Retention, repeat, table};
use crate::customers::Histories;
use crate::purchases::Purchase;
use crate::{ModelError, Outcome, Reason};

/// Reads purchases one by one, in any order. What it keeps grows with the customers and their days
/// of purchase, not with the rows.
#[derive(Debug, Clone, Default)]
pub struct RetentionBuilder {
    histories: Histories,
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
        self.histories.add(purchase)
    }

    /// The purchases, sorted by customer and day.
    pub fn histories(&self) -> &Histories {
        &self.histories
    }

    /// Mean amount of the first, second, … purchase, as far as anybody has made it: at most `most`
    /// of them. Money.
    pub fn mean_amounts(&self, most: usize) -> Vec<Decimal> {
        let mut sums: Vec<(Decimal, u64)> = Vec::new();
        for (_, history) in self.histories.all() {
            for (place, day) in history.days.iter().take(most).enumerate() {
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
        let customers: Vec<Vec<i32>> = (self.histories.all())
            .map(|(_, history)| history.until(last).iter().map(|day| day.day).collect())
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
