//! The same from counts that a person copied out of another program.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::table::{self, month_text, part};
use super::{LISTED_PURCHASES, RepeatStep, Retention, repeat};
use crate::checks::{inconsistent, within};
use crate::{ModelError, Outcome, Reason};

/// Most cohorts and most ages that can be typed.
const MOST: u32 = 120;
/// Largest count.
const MOST_CUSTOMERS: u64 = 1_000_000_000_000;

/// Counts as another program shows them. Either part may be empty.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct TypedRetention {
    /// The cohorts, in any order; each month once, at most 120.
    pub cohorts: Vec<TypedCohort>,
    /// Customers with at least one purchase, with at least two, and so on: each at most as many as
    /// the one before; at most 12.
    pub buyers: Vec<u64>,
}

/// One cohort.
#[shape(Eq, deny_unknown_fields)]
pub struct TypedCohort {
    /// Any day of the month of the first purchase.
    pub month: NaiveDate,
    /// Customers, 0…1e12.
    pub size: u64,
    /// Those who bought again one month later, two months later, and so on; `null` where it is not
    /// known. Each at most `size`; at most 119.
    #[serde(default)]
    pub active: Vec<Option<u64>>,
}

/// Reads who comes back from counts.
///
/// # Errors
/// A month that stands twice (`cohorts[2].month`, rule `month_twice`), more active customers than
/// the cohort has (`more_than_size`), more customers with a later purchase than with the one before
/// (`more_than_before`), too many cohorts, ages or purchases.
pub fn typed(input: &TypedRetention) -> Result<Retention, ModelError> {
    check(input)?;
    let mut rows: Vec<(i32, &TypedCohort)> = input
        .cohorts
        .iter()
        .map(|cohort| (table::month(cohort.month), cohort))
        .collect();
    rows.sort_by_key(|(month, _)| *month);
    let cohorts: Vec<_> = rows
        .into_iter()
        .map(|(month, cohort)| {
            let active = [Some(cohort.size)].into_iter().chain(cohort.active.clone());
            table::cohort(month_text(month), cohort.size, active.collect())
        })
        .collect();
    let steps: Vec<RepeatStep> = input
        .buyers
        .windows(2)
        .zip(2..)
        .filter_map(|(pair, purchase)| {
            let (before, customers) = (*pair.first()?, *pair.last()?);
            Some(RepeatStep {
                purchase,
                before,
                customers,
                repeat_probability: part(customers, before)?,
                median_days: Outcome::undefined(Reason::TooFewObservations),
            })
        })
        .collect();
    let of_cohorts: u64 = cohorts.iter().map(|cohort| cohort.size).sum();
    let first = input.buyers.first().copied();
    Ok(Retention {
        observed_until: Outcome::undefined(Reason::NoPurchases),
        customers: first.unwrap_or(of_cohorts),
        average: table::average(&cohorts),
        cohorts,
        largest_loss: repeat::largest_loss(&steps),
        repeat_share: first
            .zip(input.buyers.get(1).copied())
            .and_then(|(all, again)| part(again, all))
            .map_or(Outcome::undefined(Reason::NoRepeatPurchases), Outcome::of),
        second_within: Vec::new(),
        repeat: steps,
    })
}

fn check(input: &TypedRetention) -> Result<(), ModelError> {
    let long = |field: String, found: usize, most: usize| {
        let (found, most) = (Decimal::from(found), Decimal::from(most));
        within(|| field, found, Some(Decimal::ZERO), Some(most)).map(drop)
    };
    let most = MOST as usize;
    long("cohorts".to_owned(), input.cohorts.len(), most)?;
    long("buyers".to_owned(), input.buyers.len(), LISTED_PURCHASES)?;
    let mut seen = std::collections::BTreeSet::new();
    for (i, cohort) in input.cohorts.iter().enumerate() {
        let field = |name: &str| format!("cohorts[{i}].{name}");
        if !seen.insert(table::month(cohort.month)) {
            return Err(inconsistent(field("month"), "month_twice"));
        }
        size(|| field("size"), cohort.size)?;
        long(field("active"), cohort.active.len(), most - 1)?;
        for (age, active) in cohort.active.iter().enumerate() {
            if active.is_some_and(|active| active > cohort.size) {
                return Err(inconsistent(
                    format!("cohorts[{i}].active[{age}]"),
                    "more_than_size",
                ));
            }
        }
    }
    for (i, buyers) in input.buyers.iter().enumerate() {
        size(|| format!("buyers[{i}]"), *buyers)?;
        if i > 0
            && input
                .buyers
                .get(i - 1)
                .is_some_and(|before| buyers > before)
        {
            return Err(inconsistent(format!("buyers[{i}]"), "more_than_before"));
        }
    }
    Ok(())
}

fn size(field: impl FnOnce() -> String, value: u64) -> Result<(), ModelError> {
    let most = Decimal::from(MOST_CUSTOMERS);
    within(field, value.into(), Some(Decimal::ZERO), Some(most)).map(drop)
}
