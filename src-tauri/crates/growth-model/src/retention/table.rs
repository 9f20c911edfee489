//! The table: months of the first purchase by age.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{AverageRetention, Cohort, Retention};
use crate::{Outcome, Reason};

/// Months since the common era.
pub(super) fn month(date: NaiveDate) -> i32 {
    date.year() * 12 + date.month0().cast_signed()
}

pub(super) fn month_text(month: i32) -> String {
    format!(
        "{:04}-{:02}",
        month.div_euclid(12),
        month.rem_euclid(12) + 1
    )
}

/// Nothing can be told.
pub(super) fn nothing(reason: Reason) -> Retention {
    Retention {
        observed_until: Outcome::undefined(reason),
        customers: 0,
        cohorts: Vec::new(),
        average: Vec::new(),
        repeat: Vec::new(),
        largest_loss: Outcome::undefined(reason),
        repeat_share: Outcome::undefined(reason),
        second_within: Vec::new(),
    }
}

/// The cohorts, in the order of time. `customers` are the days of purchase of each, ascending; `end`
/// is the last observed day.
pub(super) fn cohorts(customers: &[Vec<i32>], end: NaiveDate) -> Vec<Cohort> {
    // The last month that was observed at all, and the last that was observed to its end.
    let last = month(end);
    let ended = match end.succ_opt() {
        Some(next) if next.month() == end.month() => last - 1,
        _ => last,
    };
    let mut rows: BTreeMap<i32, Vec<u64>> = BTreeMap::new();
    for days in customers {
        let mut months: Vec<i32> = days
            .iter()
            .filter_map(|day| NaiveDate::from_num_days_from_ce_opt(*day))
            .map(month)
            .collect();
        months.dedup();
        let Some(&begun) = months.first() else {
            continue;
        };
        let row = rows
            .entry(begun)
            .or_insert_with(|| vec![0; span(begun, last)]);
        for month in months {
            if let Some(cell) = row.get_mut(span(begun, month) - 1) {
                *cell += 1;
            }
        }
    }
    rows.into_iter()
        .map(|(begun, counts)| {
            let seen = span(begun, ended.max(begun));
            let size = counts.first().copied().unwrap_or(0);
            let active = counts
                .into_iter()
                .enumerate()
                .map(|(age, count)| (age < seen).then_some(count));
            cohort(month_text(begun), size, active.collect())
        })
        .collect()
}

/// Months from `first` to `last`, both included.
fn span(first: i32, last: i32) -> usize {
    usize::try_from(last - first + 1).unwrap_or(0)
}

pub(super) fn cohort(month: String, size: u64, active: Vec<Option<u64>>) -> Cohort {
    Cohort {
        retention: active
            .iter()
            .map(|active| active.and_then(|active| part(active, size)))
            .collect(),
        month,
        size,
        active,
    }
}

/// The average at each age over the cohorts that were observed at it.
pub(super) fn average(cohorts: &[Cohort]) -> Vec<AverageRetention> {
    let ages = cohorts.iter().map(|cohort| cohort.active.len()).max();
    (0..ages.unwrap_or(0))
        .zip(0..)
        .map(|(place, age)| {
            let (mut active, mut customers) = (0, 0);
            for cohort in cohorts {
                if let Some(Some(count)) = cohort.active.get(place) {
                    active += count;
                    customers += cohort.size;
                }
            }
            AverageRetention {
                age,
                retention: part(active, customers)
                    .map_or(Outcome::undefined(Reason::TooFewObservations), Outcome::of),
                customers,
            }
        })
        .collect()
}

pub(super) fn part(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
