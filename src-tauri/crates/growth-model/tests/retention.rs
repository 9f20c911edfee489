//! Cohort tables and repeat rates against plain sets of days, written by another program:
//! `tests/cases/retention_cohorts.json`.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod cdnow;

use std::error::Error;

use cdnow::cdnow;
use chrono::NaiveDate;
use growth_model::purchases::Purchase;
use growth_model::retention::{
    Retention, RetentionInput, TypedCohort, TypedRetention, cohorts, typed,
};
use growth_model::{Outcome, Reason};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde::Deserialize;

const CASES: &str = include_str!("../../../../tests/cases/retention_cohorts.json");

#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(default)]
    purchases: Vec<Purchase>,
    fixture: Option<String>,
    observed_until: Option<NaiveDate>,
    expect: Option<Expected>,
}

#[derive(Deserialize)]
struct Expected {
    observed_until: NaiveDate,
    customers: u64,
    cohorts: Vec<ExpectedCohort>,
    /// Active customers and customers, by age.
    average: Vec<(u64, u64)>,
    repeat: Vec<ExpectedStep>,
    largest_loss: Option<u32>,
    second_within: Vec<ExpectedWithin>,
}

#[derive(Deserialize)]
struct ExpectedCohort {
    month: String,
    size: u64,
    active: Vec<Option<u64>>,
}

#[derive(Deserialize)]
struct ExpectedStep {
    purchase: u32,
    before: u64,
    customers: u64,
    median_days: Option<f64>,
}

#[derive(Deserialize)]
struct ExpectedWithin {
    days: u32,
    observed: u64,
    returned: u64,
}

fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

#[test]
fn every_case_comes_out() -> Result<(), Box<dyn Error>> {
    let cases: Vec<Case> = serde_json::from_str(CASES)?;
    assert!(cases.len() >= 10);
    for case in cases {
        let purchases = if case.fixture.is_some() {
            cdnow()
        } else {
            case.purchases
        };
        let found = cohorts(&RetentionInput {
            purchases,
            observed_until: case.observed_until,
        })?;
        check(&case.name, &found, case.expect.as_ref());
    }
    Ok(())
}

#[track_caller]
fn check(name: &str, found: &Retention, expected: Option<&Expected>) {
    let Some(expected) = expected else {
        assert_eq!(found.customers, 0, "{name}");
        assert!(
            found.cohorts.is_empty() && found.average.is_empty(),
            "{name}"
        );
        assert_eq!(
            found.repeat_share,
            Outcome::undefined(Reason::NoPurchases),
            "{name}"
        );
        return;
    };
    assert_eq!(found.observed_until, Outcome::of(expected.observed_until));
    assert_eq!(found.customers, expected.customers, "{name}");
    assert_eq!(found.cohorts.len(), expected.cohorts.len(), "{name}");
    for (found, expected) in found.cohorts.iter().zip(&expected.cohorts) {
        assert_eq!(found.month, expected.month, "{name}");
        assert_eq!(found.size, expected.size, "{name}: {}", found.month);
        assert_eq!(found.active, expected.active, "{name}: {}", found.month);
        let shares: Vec<Option<f64>> = expected
            .active
            .iter()
            .map(|active| active.map(|active| ratio(active, expected.size)))
            .collect();
        assert_eq!(found.retention, shares, "{name}: {}", found.month);
    }
    assert_eq!(found.average.len(), expected.average.len(), "{name}");
    for (age, (found, (active, customers))) in
        (0..).zip(found.average.iter().zip(&expected.average))
    {
        assert_eq!((found.age, found.customers), (age, *customers), "{name}");
        let share = if *customers == 0 {
            Outcome::undefined(Reason::TooFewObservations)
        } else {
            Outcome::of(ratio(*active, *customers))
        };
        assert_eq!(found.retention, share, "{name}: age {age}");
    }
    assert_eq!(found.repeat.len(), expected.repeat.len(), "{name}");
    for (found, expected) in found.repeat.iter().zip(&expected.repeat) {
        assert_eq!(
            (found.purchase, found.before, found.customers),
            (expected.purchase, expected.before, expected.customers),
            "{name}"
        );
        assert_eq!(
            found.repeat_probability.to_bits(),
            ratio(expected.customers, expected.before).to_bits(),
            "{name}"
        );
        assert_eq!(
            found.median_days.value(),
            expected.median_days.as_ref(),
            "{name}: purchase {}",
            found.purchase
        );
    }
    assert_eq!(
        found.largest_loss.value().map(|step| step.purchase),
        expected.largest_loss,
        "{name}"
    );
    for (found, expected) in found.second_within.iter().zip(&expected.second_within) {
        assert_eq!(
            (found.days, found.observed, found.returned),
            (expected.days, expected.observed, expected.returned),
            "{name}"
        );
        assert_eq!(
            found.share.value().copied(),
            (expected.observed > 0).then(|| ratio(expected.returned, expected.observed)),
            "{name}: within {} days",
            found.days
        );
    }
}

fn cohort(month: &str, size: u64, active: &[Option<u64>]) -> TypedCohort {
    TypedCohort {
        month: month.parse().unwrap(),
        size,
        active: active.to_vec(),
    }
}

#[test]
fn typed_counts_say_the_same_as_the_purchases_behind_them() -> Result<(), Box<dyn Error>> {
    let counted = cohorts(&RetentionInput {
        purchases: cdnow(),
        observed_until: None,
    })?;
    let copied = typed(&TypedRetention {
        cohorts: counted
            .cohorts
            .iter()
            .rev()
            .map(|found| {
                cohort(
                    &format!("{}-17", found.month),
                    found.size,
                    &found.active[1..],
                )
            })
            .collect(),
        buyers: [counted.customers]
            .into_iter()
            .chain(counted.repeat.iter().map(|step| step.customers))
            .collect(),
    })?;
    assert_eq!(copied.cohorts, counted.cohorts);
    assert_eq!(copied.average, counted.average);
    assert_eq!(copied.customers, counted.customers);
    assert_eq!(copied.repeat_share, counted.repeat_share);
    let probabilities = |found: &Retention| -> Vec<f64> {
        found.repeat.iter().map(|s| s.repeat_probability).collect()
    };
    assert_eq!(probabilities(&copied), probabilities(&counted));
    assert_eq!(
        copied.largest_loss.value().map(|step| step.purchase),
        counted.largest_loss.value().map(|step| step.purchase)
    );
    Ok(())
}

#[test]
fn typed_counts_may_have_holes_and_may_be_empty() -> Result<(), Box<dyn Error>> {
    let found = typed(&TypedRetention {
        cohorts: vec![
            cohort("2026-02-01", 10, &[None, Some(2)]),
            cohort("2026-01-01", 30, &[Some(12)]),
            cohort("2026-03-01", 0, &[]),
        ],
        buyers: vec![],
    })?;
    assert_eq!(found.customers, 40);
    let months: Vec<&str> = found.cohorts.iter().map(|c| c.month.as_str()).collect();
    assert_eq!(months, ["2026-01", "2026-02", "2026-03"]);
    assert_eq!(found.cohorts[1].retention, [Some(1.0), None, Some(0.2)]);
    assert_eq!(found.cohorts[2].retention, [None]);
    assert_eq!(found.average[1].retention, Outcome::of(0.4));
    assert_eq!(found.average[1].customers, 30);
    assert!(matches!(found.largest_loss, Outcome::Undefined { .. }));

    let nothing = typed(&TypedRetention::default())?;
    assert_eq!(nothing.customers, 0);
    assert!(nothing.average.is_empty());
    // Nobody came back: everybody is lost before the second purchase.
    let once = typed(&TypedRetention {
        cohorts: vec![],
        buyers: vec![5, 0, 0],
    })?;
    assert_eq!(once.repeat_share, Outcome::of(0.0));
    assert_eq!(once.largest_loss.value().map(|step| step.purchase), Some(2));
    // Everybody came back: nobody is lost.
    let all = typed(&TypedRetention {
        cohorts: vec![],
        buyers: vec![5, 5],
    })?;
    assert!(matches!(all.largest_loss, Outcome::Undefined { .. }));
    Ok(())
}

#[test]
fn refuses_counts_that_cannot_be() {
    let field = |cohorts: Vec<TypedCohort>, buyers: Vec<u64>| {
        typed(&TypedRetention { cohorts, buyers })
            .map(drop)
            .map_err(|error| error.field().to_owned())
    };
    let january = || cohort("2026-01-01", 10, &[]);
    assert_eq!(
        field(vec![january(), cohort("2026-01-31", 3, &[])], vec![]),
        Err("cohorts[1].month".to_owned())
    );
    assert_eq!(
        field(vec![cohort("2026-01-01", 10, &[Some(3), Some(11)])], vec![]),
        Err("cohorts[0].active[1]".to_owned())
    );
    assert_eq!(field(vec![], vec![5, 6]), Err("buyers[1]".to_owned()));
    assert_eq!(field(vec![], vec![1; 13]), Err("buyers".to_owned()));
    assert_eq!(
        field(vec![cohort("2026-01-01", u64::MAX, &[])], vec![]),
        Err("cohorts[0].size".to_owned())
    );
    assert_eq!(
        field(vec![cohort("2026-01-01", 1, &[None; 120])], vec![]),
        Err("cohorts[0].active".to_owned())
    );
    assert_eq!(field(vec![january()], vec![5, 5, 0]), Ok(()));
}

#[test]
fn a_purchase_outside_the_calendar_is_refused_with_its_place() {
    let row = |date: &str| Purchase {
        customer: 1,
        date: date.parse().unwrap(),
        amount: Decimal::ONE,
        quantity: None,
    };
    let refused = cohorts(&RetentionInput {
        purchases: vec![row("2026-01-01"), row("1899-12-31")],
        observed_until: None,
    })
    .unwrap_err();
    assert_eq!(refused.field(), "purchases[1].date");
}

proptest! {
    /// Every customer is in one cohort, nobody is counted twice, and the order of rows tells nothing.
    #[test]
    fn cohorts_partition_the_customers(
        rows in prop::collection::vec((0u32..8, 0u64..700), 1..60),
        until in 0u64..800,
    ) {
        let first: NaiveDate = "2024-01-15".parse().unwrap();
        let day = |offset: u64| first + chrono::Days::new(offset);
        let purchases: Vec<Purchase> = rows
            .iter()
            .map(|(customer, offset)| Purchase {
                customer: *customer,
                date: day(*offset),
                amount: Decimal::ONE,
                quantity: None,
            })
            .collect();
        let mut turned = purchases.clone();
        turned.reverse();
        let read = |purchases| {
            cohorts(&RetentionInput { purchases, observed_until: Some(day(until)) }).unwrap()
        };
        let found = read(purchases);
        prop_assert_eq!(&read(turned), &found);
        prop_assert_eq!(found.cohorts.iter().map(|c| c.size).sum::<u64>(), found.customers);
        for cohort in &found.cohorts {
            prop_assert_eq!(cohort.active.first().copied(), Some(Some(cohort.size)));
            prop_assert!(cohort.active.iter().flatten().all(|active| *active <= cohort.size));
        }
        let mut before = found.customers;
        for step in &found.repeat {
            prop_assert_eq!(step.before, before);
            prop_assert!(step.customers <= before);
            before = step.customers;
        }
    }
}
