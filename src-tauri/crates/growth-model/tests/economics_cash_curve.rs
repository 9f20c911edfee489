//! Cash of a cohort against a month-by-month calculation: `tests/cases/economics_cash_curve.json`.

use std::error::Error;

use growth_model::Outcome;
use growth_model::economics::{CashPoint, Inputs, cash_curve, evaluate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Value, json};

const CASES: &str = include_str!("../../../../tests/cases/economics_cash_curve.json");

#[derive(Deserialize)]
struct Case {
    name: String,
    inputs: Inputs,
    months: u32,
    expect: Expected,
}

#[derive(Deserialize)]
struct Expected {
    points: usize,
    first: Vec<CashPoint>,
    last: CashPoint,
    max_drawdown: Decimal,
    break_even_payment: Value,
    break_even_day: Value,
    payback_continuous_days: Value,
}

/// The expected number, rounded as it is written, or the expected non-value.
fn same(found: &Outcome<Decimal>, expected: &Value) -> bool {
    match (found, expected) {
        (Outcome::Value { value }, Value::String(text)) => {
            text.parse::<Decimal>().is_ok_and(|wanted| {
                value.round_dp(wanted.scale().max(8)) == wanted
                    || value.round_dp(wanted.scale()) == wanted
            })
        }
        (found, expected) => serde_json::to_value(found).is_ok_and(|found| &found == expected),
    }
}

fn close(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= Decimal::new(1, 7)
}

#[test]
fn every_case_comes_out() -> Result<(), Box<dyn Error>> {
    for case in serde_json::from_str::<Vec<Case>>(CASES)? {
        let name = case.name;
        let curve = cash_curve(&case.inputs, case.months)?;
        let curve = curve.value().ok_or_else(|| format!("{name}: {curve:?}"))?;
        let expect = case.expect;
        assert_eq!(curve.points.len(), expect.points, "{name}");
        let last = curve.points.last().cloned().into_iter();
        for (found, wanted) in
            (curve.points.iter().cloned().zip(&expect.first)).chain(last.zip([&expect.last]))
        {
            assert_eq!(found.payment, wanted.payment, "{name}");
            for (found, wanted) in [
                (found.day, wanted.day),
                (found.cash, wanted.cash),
                (found.cumulative, wanted.cumulative),
            ] {
                assert!(close(found, wanted), "{name}: {found} for {wanted}");
            }
        }
        assert!(
            close(curve.max_drawdown, expect.max_drawdown),
            "{name}: {}",
            curve.max_drawdown
        );
        assert_eq!(
            json!(curve.break_even_payment),
            expect.break_even_payment,
            "{name}"
        );
        assert!(
            same(&curve.break_even_day, &expect.break_even_day),
            "{name}: {:?}",
            curve.break_even_day
        );
        assert!(
            same(
                &curve.payback_continuous_days,
                &expect.payback_continuous_days
            ),
            "{name}: {:?} for {}",
            curve.payback_continuous_days,
            expect.payback_continuous_days
        );
    }
    Ok(())
}

#[test]
fn refuses_at_the_field() {
    let refused =
        |months| cash_curve(&Inputs::default(), months).map_err(|error| error.field().to_owned());
    assert_eq!(refused(0), Err("months".to_owned()));
    assert_eq!(refused(1201), Err("months".to_owned()));
    assert!(matches!(refused(12), Ok(Outcome::Missing { .. })));
}

proptest! {
    /// The closed form finds the payment at which the summed cash turns, and the simple payback,
    /// which ignores churn, is never the later one.
    #[test]
    fn break_even_is_where_the_curve_turns(
        arpa in 1u32..100_000, churn in 0u32..1000, margin in 1u32..100, cost in 1u32..10_000_000,
        customers in 1u32..10_000, arrears: bool,
    ) {
        let inputs: Inputs = serde_json::from_value(json!({
            "subscription": {"arpa_per_month": arpa, "churn_per_month": Decimal::new(churn.into(), 3)},
            "gross_margin": Decimal::new(margin.into(), 2),
            "acquisition": {"marketing_cost": cost, "new_customers": customers},
            "assumptions": {"payment_timing": if arrears { "arrears" } else { "advance" }},
        })).unwrap();
        let curve = cash_curve(&inputs, 1200).unwrap();
        let curve = curve.value().unwrap();
        let tolerance = Decimal::from(cost) * Decimal::new(1, 8);
        let turn = curve.points.iter().find(|point| point.cumulative >= -tolerance);
        match (&curve.break_even_payment, turn) {
            (Outcome::Value { value }, Some(point)) => prop_assert_eq!(*value, point.payment),
            (Outcome::Value { value }, None) => prop_assert!(*value > 1200),
            (Outcome::Never { .. }, None) => {}
            // Where churn leaves just the cost, the sum approaches it without ever reaching it.
            (Outcome::Never { .. }, Some(point)) => prop_assert!(point.cumulative < tolerance),
            (other, _) => prop_assert!(false, "{other:?}"),
        }
        let simple = evaluate(&inputs).unwrap().payback_days.outcome;
        if let (Outcome::Value { value: simple }, Outcome::Value { value: churned }) =
            (simple, &curve.payback_continuous_days)
        {
            prop_assert!(simple <= *churned + Decimal::new(1, 6));
        }
    }
}
