//! The calculator through `growth call`: the examples and the edge cases of its mathematics.

use anyhow::Result;
use growth_tests::Cli;
use serde_json::{Value, json};

fn subscription() -> Value {
    json!({
        "model": "subscription",
        "subscription": { "arpa_per_month": "1900", "churn_per_month": 0.05 },
        "gross_margin": "0.8",
        "acquisition": {
            "marketing_cost": 420_000, "salaries_cost": 260_000, "software_cost": "40000",
            "leads": 2400, "new_customers": 150,
        },
    })
}

fn one_off() -> Value {
    json!({
        "model": "one_off",
        "one_off": {
            "average_order_value": 2500, "purchases_per_lifetime": "3.2", "lifetime_days": 240,
        },
        "gross_margin": 0.4,
        "acquisition": {
            "marketing_cost": 300_000, "salaries_cost": 150_000, "software_cost": 50_000,
            "leads": 5000, "new_customers": 250,
        },
    })
}

/// The value of a figure; NaN, which nothing is close to, where it has none.
fn number(evaluation: &Value, figure: &str) -> f64 {
    evaluation[figure]["value"]
        .as_str()
        .and_then(|text| text.parse().ok())
        .unwrap_or(f64::NAN)
}

#[track_caller]
fn close(actual: f64, expected: f64) {
    assert!(
        (actual - expected).abs() < 5e-4,
        "{actual} is not {expected}"
    );
}

#[test]
fn the_subscription_example() -> Result<()> {
    let cli = Cli::fresh()?;
    let answer = cli.call("economics.evaluate", &subscription())?;
    for (figure, expected) in [
        ("ltv_revenue", 38_000.0),
        ("ltv_gross_margin", 30_400.0),
        ("cac", 4_800.0),
        ("ltv_to_cac", 6.333),
        ("ltv_to_cac_revenue", 7.917),
        ("payback_days", 94.737),
        ("payback_days_revenue", 75.789),
        ("cost_per_lead", 300.0),
        ("margin_per_lead", 1_600.0),
    ] {
        close(number(&answer, figure), expected);
    }
    assert_eq!(answer["ltv_to_cac"]["band"], "scale");
    assert_eq!(answer["payback_days"]["band"], "redesign_funnel");
    assert_eq!(
        answer["verdict"],
        json!({ "status": "value", "value": "bad" })
    );
    Ok(())
}

#[test]
fn the_one_off_example() -> Result<()> {
    let cli = Cli::fresh()?;
    let answer = cli.call("economics.evaluate", &one_off())?;
    for (figure, expected) in [
        ("ltv_revenue", 8_000.0),
        ("ltv_gross_margin", 3_200.0),
        ("cac", 2_000.0),
        ("ltv_to_cac_revenue", 4.0),
        ("payback_days_revenue", 60.0),
        ("ltv_to_cac", 1.6),
        ("payback_days", 150.0),
        ("margin_per_lead", 60.0),
        ("margin_per_lead_first_order", -50.0),
    ] {
        close(number(&answer, figure), expected);
    }
    Ok(())
}

/// Each row: what is set, which figure, and its status (a number stands for a value).
#[test]
fn the_edge_cases() -> Result<()> {
    let cli = Cli::fresh()?;
    let rows = [
        (
            json!([["/subscription/churn_per_month", 0]]),
            "ltv_gross_margin",
            json!("unbounded"),
        ),
        (
            json!([
                ["/subscription/churn_per_month", 0],
                ["/assumptions/horizon_months", 24]
            ]),
            "ltv_gross_margin",
            json!(36_480.0),
        ),
        (
            json!([
                ["/subscription/churn_per_month", 0],
                ["/assumptions/discount_per_month", "0.01"]
            ]),
            "ltv_gross_margin",
            json!(153_520.0),
        ),
        (
            json!([["/subscription/churn_per_month", 1]]),
            "ltv_gross_margin",
            json!(1_520.0),
        ),
        (
            json!([["/subscription/expansion_per_month", "0.06"]]),
            "ltv_gross_margin",
            json!("unbounded"),
        ),
        (
            json!([["/acquisition/new_customers", 0]]),
            "cac",
            json!("undefined"),
        ),
        (
            json!([["/acquisition/new_customers", 0]]),
            "ltv_to_cac",
            json!("undefined"),
        ),
        (
            json!([["/acquisition/new_customers", 0]]),
            "payback_days",
            json!("undefined"),
        ),
        (free(), "cac", json!(0.0)),
        (free(), "ltv_to_cac", json!("unbounded")),
        (free(), "payback_days", json!(0.0)),
        (
            json!([["/gross_margin", "-0.1"]]),
            "payback_days",
            json!("never"),
        ),
        (
            json!([["/acquisition/leads", 0]]),
            "cost_per_lead",
            json!("undefined"),
        ),
        (
            json!([["/acquisition/leads", 0]]),
            "margin_per_lead",
            json!("undefined"),
        ),
        (
            json!([["/acquisition/leads", null]]),
            "margin_per_lead",
            json!("missing"),
        ),
    ];
    for (changes, figure, expected) in rows {
        let answer = cli.call("economics.evaluate", &changed(&changes))?;
        match expected {
            Value::String(status) => {
                assert_eq!(answer[figure]["status"], status, "{changes} → {figure}");
                assert!(answer[figure].get("value").is_none());
            }
            value => close(number(&answer, figure), value.as_f64().unwrap_or(f64::NAN)),
        }
    }
    Ok(())
}

fn free() -> Value {
    json!([
        ["/acquisition/marketing_cost", 0],
        ["/acquisition/salaries_cost", 0],
        ["/acquisition/software_cost", 0],
    ])
}

fn changed(changes: &Value) -> Value {
    let mut inputs = subscription();
    inputs["assumptions"] = json!({});
    for change in changes.as_array().into_iter().flatten() {
        let path = change[0].as_str().unwrap_or_default();
        let (parent, name) = path.rsplit_once('/').unwrap_or_default();
        if let Some(object) = inputs.pointer_mut(parent) {
            object[name] = change[1].clone();
        }
    }
    inputs
}

#[test]
fn what_is_invalid_is_refused_at_its_field() -> Result<()> {
    let cli = Cli::fresh()?;
    for (field, value) in [
        ("subscription.churn_per_month", json!("-0.01")),
        ("subscription.churn_per_month", json!("1.01")),
        ("gross_margin", json!("1.2")),
        ("acquisition.new_customers", json!(-1)),
        ("acquisition.marketing_cost", json!(-1)),
        ("assumptions.days_per_month", json!(0)),
    ] {
        let path = format!("/{}", field.replace('.', "/"));
        let error = cli.refusal("economics.evaluate", &changed(&json!([[path, value]])))?;
        assert_eq!(error["field"], field, "{error}");
        assert_eq!(error["code"], "out_of_range", "{error}");
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|message| !message.is_empty())
        );
    }
    Ok(())
}

#[test]
fn a_misspelt_field_is_not_ignored() -> Result<()> {
    let cli = Cli::fresh()?;
    let mut inputs = subscription();
    inputs["acquisition"]["new_custmers"] = json!(5);
    let error = cli.refusal("economics.evaluate", &inputs)?;
    assert_eq!(error["code"], "unknown_field");
    assert_eq!(error["field"], "acquisition.new_custmers");
    Ok(())
}

#[test]
fn nothing_entered_yet_is_no_error() -> Result<()> {
    let cli = Cli::fresh()?;
    let answer = cli.call("economics.evaluate", &json!({}))?;
    assert_eq!(answer["cac"]["status"], "missing");
    assert!(
        answer["cac"]["fields"]
            .as_array()
            .is_some_and(|fields| !fields.is_empty())
    );
    Ok(())
}
