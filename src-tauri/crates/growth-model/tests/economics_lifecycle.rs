//! Purchase by purchase: `tests/cases/economics_lifecycle.json`.

use std::error::Error;

use growth_model::economics::{LifecycleInput, lifecycle};
use serde::Deserialize;
use serde_json::{Value, json};

const CASES: &str = include_str!("../../../../tests/cases/economics_lifecycle.json");

#[derive(Deserialize)]
struct Case {
    name: String,
    input: LifecycleInput,
    expect: Value,
}

#[test]
fn every_case_comes_out() -> Result<(), Box<dyn Error>> {
    for case in serde_json::from_str::<Vec<Case>>(CASES)? {
        let found = lifecycle(&case.input)?;
        let found = found
            .value()
            .ok_or_else(|| format!("{}: {found:?}", case.name))?;
        assert_eq!(json!(found), case.expect, "{}", case.name);
    }
    Ok(())
}

#[test]
fn refuses_at_the_field() -> Result<(), Box<dyn Error>> {
    let good = json!({"repeat_probability": 1, "order_value": 100, "gross_margin": 0.5});
    let with = |key: &str, value: Value| {
        let mut changed = good.clone();
        changed[key] = value;
        changed
    };
    for (purchases, field, code) in [
        (vec![], "purchases", "required"),
        (
            vec![with("repeat_probability", json!(0.9))],
            "purchases[0].repeat_probability",
            "inconsistent",
        ),
        (
            vec![with("trigger_cost", json!(5))],
            "purchases[0].trigger_cost",
            "inconsistent",
        ),
        (
            vec![good.clone(), with("repeat_probability", json!(1.1))],
            "purchases[1].repeat_probability",
            "out_of_range",
        ),
        (
            vec![good.clone(), with("gross_margin", json!(1.5))],
            "purchases[1].gross_margin",
            "out_of_range",
        ),
        (
            vec![with("order_value", json!(-1))],
            "purchases[0].order_value",
            "out_of_range",
        ),
        (vec![good.clone(); 1001], "purchases", "inconsistent"),
    ] {
        let input: LifecycleInput =
            serde_json::from_value(json!({"cac": 10, "purchases": purchases}))?;
        let error = lifecycle(&input)
            .err()
            .ok_or_else(|| format!("{field} was not refused"))?;
        assert_eq!((error.field(), error.code()), (field, code));
    }
    Ok(())
}
