//! Summaries of purchases against plain dictionaries in exact fractions:
//! `tests/cases/purchases_summary.json`.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod cdnow;

use std::error::Error;

use cdnow::cdnow;
use growth_model::purchases::{AnonymousOrder, Purchase, PurchaseSummary, PurchaseSummaryBuilder};
use growth_model::{ModelError, Outcome};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Map, Value, json};

const CASES: &str = include_str!("../../../../tests/cases/purchases_summary.json");

#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(default)]
    rows: Vec<Purchase>,
    fixture: Option<String>,
    expect: Map<String, Value>,
}

fn summary(rows: &[Purchase]) -> PurchaseSummary {
    let mut builder = PurchaseSummaryBuilder::new();
    for row in rows {
        builder.add(row).unwrap();
    }
    builder.finish()
}

/// Text of numbers is compared as numbers, at the digits that are written.
fn same(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Object(found), Value::Null) => found["status"] != "value",
        (Value::Object(found), Value::String(_)) => {
            found.get("value").is_some_and(|value| same(value, wanted))
        }
        (Value::String(found), Value::String(text)) if found != text => {
            match (found.parse::<Decimal>(), text.parse::<Decimal>()) {
                (Ok(found), Ok(wanted)) => found.round_dp(12) == wanted,
                _ => false,
            }
        }
        (Value::Array(found), Value::Array(wanted)) => {
            found.len() == wanted.len() && found.iter().zip(wanted).all(|(a, b)| same(a, b))
        }
        (Value::Object(found), Value::Object(wanted)) => {
            wanted.iter().all(|(key, wanted)| same(&found[key], wanted))
        }
        (found, wanted) => found == wanted,
    }
}

#[test]
fn every_case_comes_out() -> Result<(), Box<dyn Error>> {
    for case in serde_json::from_str::<Vec<Case>>(CASES)? {
        let rows = if case.fixture.is_some() {
            cdnow()
        } else {
            case.rows
        };
        let found = serde_json::to_value(summary(&rows))?;
        for (key, wanted) in &case.expect {
            assert!(
                same(&found[key], wanted),
                "{}: {key} is {} instead of {wanted}",
                case.name,
                found[key]
            );
        }
        // What is not expected as a number must be no number.
        for (key, found) in found.as_object().ok_or("no object")? {
            let expected = case.expect.get(key).is_some_and(|wanted| !wanted.is_null());
            let value = found.get("status").is_none_or(|status| status == "value");
            assert_eq!(expected, value, "{}: {key} is {found}", case.name);
        }
    }
    Ok(())
}

#[test]
fn refuses_what_cannot_be_summed() {
    let row = |amount: &str, quantity: Option<&str>, date: &str| Purchase {
        customer: 0,
        date: date.parse().unwrap(),
        amount: amount.parse().unwrap(),
        quantity: quantity.map(|text| text.parse().unwrap()),
    };
    let mut builder = PurchaseSummaryBuilder::new();
    let mut field = |row| {
        builder
            .add(&row)
            .map_err(|error: ModelError| error.field().to_owned())
    };
    assert_eq!(
        field(row("1000000000000001", None, "2026-01-01")),
        Err("amount".to_owned())
    );
    assert_eq!(
        field(row("-1000000000000001", None, "2026-01-01")),
        Err("amount".to_owned())
    );
    assert_eq!(
        field(row("1", Some("9999999999999999"), "2026-01-01")),
        Err("quantity".to_owned())
    );
    assert_eq!(field(row("1", None, "1899-12-31")), Err("date".to_owned()));
    assert_eq!(field(row("1", None, "2200-01-01")), Err("date".to_owned()));
    assert_eq!(builder.rows(), 0);
    assert!(matches!(
        builder.finish().average_order_value,
        Outcome::Undefined { .. }
    ));
}

proptest! {
    /// The order of the rows tells nothing, and every row is in exactly one month.
    #[test]
    fn the_order_of_rows_does_not_matter(
        rows in prop::collection::vec((0u32..6, 0i64..500, -500i64..2000), 0..80),
        order in any::<prop::sample::Index>(),
    ) {
        let rows: Vec<_> = rows.into_iter().map(|(customer, day, cents)| Purchase {
            customer,
            date: "2025-03-15".parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(day as u64),
            amount: Decimal::new(cents, 2),
            quantity: None,
        }).collect();
        let found = summary(&rows);
        let mut turned = rows.clone();
        turned.reverse();
        if !turned.is_empty() {
            let middle = order.index(turned.len());
            turned.rotate_left(middle);
        }
        prop_assert_eq!(&summary(&turned), &found);
        let sum = |part: fn(&growth_model::purchases::PurchaseMonth) -> Decimal| {
            found.months.iter().map(part).sum::<Decimal>()
        };
        prop_assert_eq!(sum(|month| month.revenue), found.revenue);
        prop_assert_eq!(sum(|month| month.refunds), found.refunds);
        prop_assert_eq!(sum(|month| month.new_customers.into()), Decimal::from(found.customers));
        prop_assert_eq!(sum(|month| month.orders.into()), Decimal::from(found.orders));
        let all: Decimal = rows.iter().map(|row| row.amount).sum();
        prop_assert_eq!(found.revenue - found.refunds, all);
    }
}

#[test]
fn the_summary_is_json_and_back() -> Result<(), Box<dyn Error>> {
    let found = summary(&cdnow());
    let back: PurchaseSummary = serde_json::from_value(json!(found))?;
    assert_eq!(back, found);
    Ok(())
}

#[test]
fn anonymous_orders_are_revenue_and_nobody_s() {
    let day = |day: u32| chrono::NaiveDate::from_ymd_opt(2025, 1, day).unwrap();
    let mut builder = PurchaseSummaryBuilder::new();
    builder
        .add(&Purchase {
            customer: 0,
            date: day(10),
            amount: Decimal::from(100),
            quantity: None,
        })
        .unwrap();
    for (at, amount) in [(5, 50), (20, 30), (21, -10)] {
        builder
            .add_anonymous(&AnonymousOrder {
                date: day(at),
                amount: Decimal::from(amount),
                quantity: None,
            })
            .unwrap();
    }
    let summary = builder.finish();
    assert_eq!((summary.customers, summary.orders), (1, 3));
    assert_eq!(summary.anonymous_orders, 2);
    assert_eq!(summary.revenue, Decimal::from(180));
    assert_eq!(summary.refunds, Decimal::from(10));
    assert_eq!(
        summary.average_order_value.value(),
        Some(&Decimal::from(60))
    );
    assert_eq!(summary.purchases_per_lifetime.value(), Some(&Decimal::ONE));
    assert_eq!(summary.first_date.value(), Some(&day(5)));
    assert_eq!(summary.last_date.value(), Some(&day(20)));
    assert_eq!(summary.months[0].orders, 3);
    assert_eq!(summary.months[0].new_customers, 1);
}
