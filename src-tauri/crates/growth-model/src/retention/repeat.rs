//! From purchase to purchase.

use chrono::{Datelike, NaiveDate};

use super::table::part;
use super::{LISTED_PURCHASES, RepeatStep, SECOND_WITHIN_DAYS, SecondWithin};
use crate::{Outcome, Reason};

/// Who goes on to the second, third, … purchase.
pub(super) fn steps(customers: &[Vec<i32>]) -> Vec<RepeatStep> {
    let reached = |purchases: usize| {
        customers
            .iter()
            .filter(|days| days.len() >= purchases)
            .count() as u64
    };
    let mut steps = Vec::new();
    let mut before = reached(1);
    for (number, purchase) in (2..=LISTED_PURCHASES).zip(2..) {
        let made = reached(number);
        let Some(repeat_probability) = part(made, before) else {
            break;
        };
        let gaps = customers
            .iter()
            .filter_map(|days| Some(days.get(number - 1)? - days.get(number - 2)?))
            .collect();
        steps.push(RepeatStep {
            purchase,
            before,
            customers: made,
            repeat_probability,
            median_days: median(gaps),
        });
        before = made;
    }
    steps
}

/// The step at which most customers are lost; the first of equals.
pub(super) fn largest_loss(steps: &[RepeatStep]) -> Outcome<RepeatStep> {
    let lost = |step: &RepeatStep| step.before - step.customers;
    steps
        .iter()
        .filter(|step| lost(step) > 0)
        .reduce(|largest, next| {
            if lost(next) > lost(largest) {
                next
            } else {
                largest
            }
        })
        .map_or(Outcome::undefined(Reason::NoRepeatPurchases), |step| {
            Outcome::of(step.clone())
        })
}

pub(super) fn share(customers: &[Vec<i32>]) -> Outcome<f64> {
    let returned = customers.iter().filter(|days| days.len() > 1).count() as u64;
    part(returned, customers.len() as u64)
        .map_or(Outcome::undefined(Reason::NoPurchases), Outcome::of)
}

/// Of the customers observed for so many days after their first purchase, those who bought again
/// within them. The younger ones are left out: they would make it look worse than it is.
pub(super) fn second_within(customers: &[Vec<i32>], end: NaiveDate) -> Vec<SecondWithin> {
    let end = end.num_days_from_ce();
    SECOND_WITHIN_DAYS
        .into_iter()
        .map(|days| {
            let time = days.cast_signed();
            let (mut observed, mut returned) = (0, 0);
            for dates in customers {
                let Some(first) = dates.first() else {
                    continue;
                };
                if first + time <= end {
                    observed += 1;
                    returned += u64::from(dates.get(1).is_some_and(|next| next - first <= time));
                }
            }
            SecondWithin {
                days,
                observed,
                returned,
                share: part(returned, observed)
                    .map_or(Outcome::undefined(Reason::TooFewObservations), Outcome::of),
            }
        })
        .collect()
}

fn median(mut days: Vec<i32>) -> Outcome<f64> {
    days.sort_unstable();
    let upper = days.get(days.len() / 2);
    let lower = days
        .len()
        .checked_sub(1)
        .and_then(|last| days.get(last / 2));
    match lower.zip(upper) {
        Some((lower, upper)) => Outcome::of(f64::midpoint(f64::from(*lower), f64::from(*upper))),
        None => Outcome::undefined(Reason::NoRepeatPurchases),
    }
}
