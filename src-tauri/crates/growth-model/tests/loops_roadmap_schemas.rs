//! Every question and answer of loops and roadmap describes itself, refuses what it does not know,
//! and writes money and rates as text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use growth_model::{loops, roadmap};
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

/// Every object that is listed in the schema of an input refuses fields that it does not list.
fn refuses_unknown<T: JsonSchema>() {
    fn check(name: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                if fields.contains_key("properties") {
                    let closed = fields.get("additionalProperties") == Some(&json!(false));
                    assert!(closed, "{name}: {value}");
                }
                fields.values().for_each(|field| check(name, field));
            }
            Value::Array(items) => items.iter().for_each(|item| check(name, item)),
            _ => {}
        }
    }
    check(std::any::type_name::<T>(), schema_for!(T).as_value());
}

#[test]
fn inputs_refuse_what_they_do_not_know() {
    refuses_unknown::<loops::SimulationInput>();
    refuses_unknown::<loops::AnalysisInput>();
    refuses_unknown::<loops::UncertaintyInput>();
    refuses_unknown::<loops::ViralQuestion>();
    refuses_unknown::<loops::SingleLoopQuestion>();
    refuses_unknown::<loops::ActiveBaseQuestion>();
    refuses_unknown::<loops::DiffusionQuestion>();
    refuses_unknown::<loops::TimingQuestion>();
    refuses_unknown::<loops::MatrixQuestion>();
    refuses_unknown::<loops::chain::Chain>();
    refuses_unknown::<loops::chain::Observation>();
    refuses_unknown::<roadmap::CalendarInput>();
    refuses_unknown::<roadmap::ScheduleInput>();
    refuses_unknown::<roadmap::ProgressInput>();
    refuses_unknown::<roadmap::EarnedValueInput>();
    refuses_unknown::<roadmap::EarnedScheduleInput>();
    refuses_unknown::<roadmap::CriticalPathInput>();
    refuses_unknown::<roadmap::ThroughputInput>();
    refuses_unknown::<roadmap::PertInput>();
    refuses_unknown::<roadmap::KpiInput>();
    refuses_unknown::<roadmap::PlanFromTemplateInput>();
}

#[test]
fn a_misspelt_field_is_refused() {
    let misspelt = json!({
        "ecosystem": {"loops": [{
            "id": "a", "views_per_asset_per_step": 1, "conversion": "0.1", "conversoin": "0.2"
        }]},
        "horizon_steps": 5
    });
    let error = serde_json::from_value::<loops::SimulationInput>(misspelt).unwrap_err();
    assert!(error.to_string().contains("conversoin"), "{error}");
    let misspelt = json!({"mode": "budget", "per_step": {"amount": 1}, "cac": 1, "cap": 2});
    let error = serde_json::from_value::<loops::PaidInflow>(misspelt).unwrap_err();
    assert!(error.to_string().contains("cap"), "{error}");
}

#[test]
fn a_date_that_no_calendar_has_is_refused() {
    let leap =
        |date: &str| serde_json::from_value::<roadmap::CalendarInput>(json!({"start_date": date}));
    assert!(leap("2028-02-29").is_ok());
    assert!(leap("2027-02-29").is_err());
    assert!(leap("2027-13-01").is_err());
}

#[test]
fn an_ecosystem_survives_being_written_and_read() {
    let input: loops::SimulationInput = serde_json::from_value(json!({
        "ecosystem": {
            "market_size": 1000.5,
            "loops": [{
                "id": "content",
                "actions_per_newcomer": {"each": "0.25", "by_source": {"paid": 0.125}},
                "views_per_asset_per_step": 10,
                "conversion": "0.10"
            }]
        },
        "horizon_steps": 5,
        "acquisition": {"mode": "budget", "per_step": {"amount": "100.00"}, "cac": 12.5}
    }))
    .unwrap();
    let written = serde_json::to_value(&input).unwrap();
    // Exact decimals are text, with the digits that were typed.
    assert_eq!(written["ecosystem"]["loops"][0]["conversion"], "0.10");
    assert_eq!(written["acquisition"]["per_step"]["amount"], "100.00");
    assert_eq!(written["ecosystem"]["loops"][0]["delay_steps"], 1);
    let read: loops::SimulationInput = serde_json::from_value(written).unwrap();
    assert_eq!(read, input);
}
