//! The documented interface: every type has a JSON Schema in which every property is explained.
#![allow(clippy::panic, reason = "helpers of tests fail like tests")]

use growth_model::economics::{
    BreakEven, BreakEvenInput, CashCurve, Channels, ChannelsInput, CompareInput, Comparison,
    Evaluation, GoalSeek, GoalSeekInput, Inputs, Lifecycle, LifecycleInput, MonteCarlo,
    MonteCarloInput, Months, MonthsInput, RateInput, Rates, Sensitivity, SensitivityInput,
};
use growth_model::purchases::{Purchase, PurchaseSummary};
use schemars::{Schema, schema_for};
use serde_json::Value;

fn properties_without_description(schema: &Value, path: &str, found: &mut Vec<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                for (name, property) in properties {
                    // The tag of a variant is explained by the variant; payloads by their type.
                    let explained = property.get("description").is_some()
                        || property.get("const").is_some()
                        || property.get("$ref").is_some();
                    if !explained {
                        found.push(format!("{path}.{name}"));
                    }
                }
            }
            for (key, value) in object {
                properties_without_description(value, &format!("{path}/{key}"), found);
            }
        }
        Value::Array(values) => {
            for value in values {
                properties_without_description(value, path, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_property_is_explained() {
    let schemas: [(&str, Schema); 23] = [
        ("Inputs", schema_for!(Inputs)),
        ("Evaluation", schema_for!(Evaluation)),
        ("CashCurve", schema_for!(CashCurve)),
        ("LifecycleInput", schema_for!(LifecycleInput)),
        ("Lifecycle", schema_for!(Lifecycle)),
        ("GoalSeekInput", schema_for!(GoalSeekInput)),
        ("GoalSeek", schema_for!(GoalSeek)),
        ("BreakEvenInput", schema_for!(BreakEvenInput)),
        ("BreakEven", schema_for!(BreakEven)),
        ("CompareInput", schema_for!(CompareInput)),
        ("Comparison", schema_for!(Comparison)),
        ("SensitivityInput", schema_for!(SensitivityInput)),
        ("Sensitivity", schema_for!(Sensitivity)),
        ("MonteCarloInput", schema_for!(MonteCarloInput)),
        ("MonteCarlo", schema_for!(MonteCarlo)),
        ("ChannelsInput", schema_for!(ChannelsInput)),
        ("Channels", schema_for!(Channels)),
        ("RateInput", schema_for!(RateInput)),
        ("Rates", schema_for!(Rates)),
        ("MonthsInput", schema_for!(MonthsInput)),
        ("Months", schema_for!(Months)),
        ("Purchase", schema_for!(Purchase)),
        ("PurchaseSummary", schema_for!(PurchaseSummary)),
    ];
    let mut found = Vec::new();
    for (name, schema) in schemas {
        let value = schema.to_value();
        assert!(
            value.get("description").is_some(),
            "{name} is not explained"
        );
        properties_without_description(&value, name, &mut found);
    }
    assert!(found.is_empty(), "{found:#?}");
}
