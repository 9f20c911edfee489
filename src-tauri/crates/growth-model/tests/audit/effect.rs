//! What a growth point is worth in money.

use std::error::Error;

use growth_model::{
    ModelError, Outcome, Reason,
    audit::{EffectInput, EffectRange, GrowthEffect, effect},
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn Error>>;

/// The second example of MATHEMATICS.md A.1: LTV 30 400, CAC 4 800, 150 new customers a month.
fn saas() -> Value {
    json!({
        "model": "subscription",
        "subscription": { "arpa_per_month": 1900, "churn_per_month": 0.05 },
        "gross_margin": 0.8,
        "acquisition": {
            "marketing_cost": 420_000, "salaries_cost": 260_000, "software_cost": 40_000,
            "leads": 2400, "new_customers": 150
        }
    })
}

fn read(inputs: Value, changes: Value) -> Result<EffectInput, serde_json::Error> {
    serde_json::from_value(
        [("inputs", inputs), ("changes", changes)]
            .into_iter()
            .collect(),
    )
}

fn changed(inputs: Value, changes: Value) -> Result<GrowthEffect, Box<dyn Error>> {
    let input: EffectInput = read(inputs, changes)?;
    Ok(effect(&input)?)
}

fn refused(inputs: Value, changes: Value) -> Result<ModelError, Box<dyn Error>> {
    let input: EffectInput = read(inputs, changes)?;
    effect(&input).err().ok_or_else(|| "was computed".into())
}

fn value(text: &str) -> Result<Outcome<Decimal>, Box<dyn Error>> {
    Ok(Outcome::of(text.parse()?))
}

#[test]
fn less_churn_is_worth_what_the_calculator_says() -> Tested {
    // 1900·0.8/0.04 = 38 000, /0.038 = 40 000, /0.02 = 76 000; 150·(LTV − 4800).
    let effect = changed(
        saas(),
        json!([{ "field": "churn_per_month", "kind": "by", "low": -0.01, "likely": -0.012, "high": -0.03 }]),
    )?;
    assert_eq!(effect.before.value_per_month, value("3840000")?);
    assert_eq!(effect.low.after.ltv_gross_margin, value("38000")?);
    assert_eq!(effect.likely.delta.ltv_gross_margin, value("9600")?);
    assert_eq!(effect.high.delta.value_per_month, value("6840000")?);
    assert_eq!(effect.likely.delta.cac, value("0")?);
    assert_eq!(effect.likely.delta.payback_days, value("0")?);
    assert_eq!(
        effect.delta_value_range,
        Outcome::of(EffectRange {
            from: "1140000".parse()?,
            to: "6840000".parse()?
        })
    );
    Ok(())
}

#[test]
fn several_changes_take_effect_together_and_absolutely_or_as_a_share() -> Tested {
    // 180 customers for 756 000: CAC 4200; 2090·0.8/0.05 = 33 440; payback 4200·30/1672.
    let effect = changed(
        saas(),
        json!([
            { "field": "arpa_per_month", "kind": "by_share", "low": 0, "likely": 0.1, "high": 0.2 },
            { "field": "new_customers", "kind": "to", "low": 150, "likely": 180, "high": 200 },
            { "field": "marketing_cost", "kind": "by", "low": 36000, "likely": 36000, "high": 36000 }
        ]),
    )?;
    assert_eq!(effect.likely.after.cac, value("4200")?);
    assert_eq!(effect.likely.after.ltv_gross_margin, value("33440")?);
    assert_eq!(effect.likely.after.value_per_month, value("5263200")?);
    let payback = effect
        .likely
        .after
        .payback_days
        .value()
        .copied()
        .unwrap_or_default();
    assert_eq!(payback.round_dp(6), "75.358852".parse()?);
    assert_eq!(
        effect.low.delta.cac,
        value("240")?,
        "the low end only costs"
    );
    assert_eq!(effect.low.delta.value_per_month, value("-36000")?);
    Ok(())
}

#[test]
fn without_changes_nothing_moves() -> Tested {
    let effect = changed(saas(), json!([]))?;
    assert_eq!(effect.before, effect.high.after);
    assert_eq!(effect.high.delta.value_per_month, value("0")?);
    Ok(())
}

#[test]
fn what_is_not_a_number_says_so() -> Tested {
    let to_zero = json!([{ "field": "churn_per_month", "kind": "to", "low": 0.04, "likely": 0.03, "high": 0 }]);
    let effect = changed(saas(), to_zero)?;
    let unbounded = Outcome::unbounded(Reason::NoChurn);
    assert_eq!(effect.high.delta.ltv_gross_margin, unbounded);
    assert_eq!(effect.high.delta.value_per_month, unbounded);
    assert_eq!(
        effect.delta_value_range,
        Outcome::unbounded(Reason::NoChurn)
    );
    assert!(effect.likely.delta.value_per_month.value().is_some());

    let mut nobody = saas();
    nobody["acquisition"]["new_customers"] = json!(0);
    let effect = changed(
        nobody,
        json!([{ "field": "new_customers", "kind": "to", "low": 1, "likely": 2, "high": 3 }]),
    )?;
    assert_eq!(
        effect.before.cac,
        Outcome::undefined(Reason::NoNewCustomers)
    );
    assert_eq!(effect.likely.delta.cac, effect.before.cac);
    assert_eq!(effect.likely.after.cac, value("360000")?);
    Ok(())
}

#[test]
fn a_change_of_what_has_not_been_entered_names_it() -> Tested {
    let mut inputs = saas();
    inputs["gross_margin"] = Value::Null;
    let effect = changed(
        inputs,
        json!([{ "field": "gross_margin", "kind": "by", "low": 0.01, "likely": 0.02, "high": 0.03 }]),
    )?;
    assert_eq!(effect.low.after.cac, Outcome::missing("gross_margin"));
    assert_eq!(
        effect.low.delta.ltv_gross_margin,
        Outcome::missing("gross_margin")
    );
    Ok(())
}

#[test]
fn what_the_calculator_takes_for_zero_can_be_changed_from_zero() -> Tested {
    let mut inputs = saas();
    inputs["acquisition"]["software_cost"] = Value::Null;
    let effect = changed(
        inputs,
        json!([
            { "field": "software_cost", "kind": "by", "low": 40000, "likely": 40000, "high": 40000 },
            { "field": "expansion_per_month", "kind": "by", "low": 0, "likely": 0.01, "high": 0.02 }
        ]),
    )?;
    assert_eq!(effect.low.after.cac, value("4800")?);
    assert!(
        effect.high.delta.ltv_gross_margin.value() > effect.likely.delta.ltv_gross_margin.value()
    );
    Ok(())
}

#[test]
fn what_makes_no_sense_is_refused_at_its_place() -> Tested {
    let change = |field: &str, low: f64, likely: f64, high: f64| json!({ "field": field, "kind": "by", "low": low, "likely": likely, "high": high });
    let churn = change("churn_per_month", -0.01, -0.02, -0.03);
    for (changes, field, rule) in [
        (
            json!([churn.clone(), churn]),
            "changes[1].field",
            "changed_twice",
        ),
        (
            json!([change("average_order_value", 1.0, 2.0, 3.0)]),
            "changes[0].field",
            "field_not_in_model",
        ),
        (
            json!([change("days_per_month", 0.0, 0.1, 0.2)]),
            "changes[0].field",
            "not_an_effect",
        ),
        (
            json!([change("leads", 1.0, 5.0, 3.0)]),
            "changes[0].likely",
            "likely_outside_range",
        ),
    ] {
        match refused(saas(), changes)? {
            ModelError::Inconsistent { field: f, rule: r } => {
                assert_eq!((f.as_str(), r), (field, rule));
            }
            other => return Err(other.into()),
        }
    }
    let error = refused(
        saas(),
        json!([change("churn_per_month", -0.01, -0.02, -0.06)]),
    )?;
    assert_eq!(
        (error.code(), error.field()),
        ("out_of_range", "changes[0].high")
    );
    let huge = json!([{ "field": "leads", "kind": "by_share", "low": "79228162514264337593543950335", "likely": "79228162514264337593543950335", "high": "79228162514264337593543950335" }]);
    assert_eq!(refused(saas(), huge)?.field(), "changes[0].low");
    let mut inputs = saas();
    inputs["gross_margin"] = json!(2);
    assert_eq!(refused(inputs, json!([]))?.field(), "inputs.gross_margin");
    Ok(())
}
