//! Independently computed figures: `tests/cases/audit_{score,prioritise,journey}.json`.
//!
//! `expect` holds what must be in the answer; what it leaves out is not compared. Numbers may differ
//! by rounding, or by the `tolerance` given for a key.

use std::{collections::BTreeMap, error::Error};

use growth_model::{
    ModelError,
    audit::{journey, prioritise, score},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[allow(
        dead_code,
        reason = "tells the reader of the file where the numbers are from"
    )]
    source: String,
    input: Value,
    #[serde(default)]
    tolerance: BTreeMap<String, f64>,
    expect: Option<Value>,
    refused: Option<Refused>,
    /// The input is not even of the right shape.
    #[serde(default)]
    unreadable: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    code: String,
    field: String,
    rule: Option<String>,
}

#[test]
fn scores_come_out() -> Result<(), Box<dyn Error>> {
    check(
        include_str!("../../../../../tests/cases/audit_score.json"),
        47,
        score,
    )
}

#[test]
fn priorities_come_out() -> Result<(), Box<dyn Error>> {
    check(
        include_str!("../../../../../tests/cases/audit_prioritise.json"),
        30,
        prioritise,
    )
}

#[test]
fn journeys_come_out() -> Result<(), Box<dyn Error>> {
    check(
        include_str!("../../../../../tests/cases/audit_journey.json"),
        88,
        journey,
    )
}

fn check<I: DeserializeOwned, O: Serialize>(
    file: &str,
    at_least: usize,
    compute: fn(&I) -> Result<O, ModelError>,
) -> Result<(), Box<dyn Error>> {
    let cases: Vec<Case> = serde_json::from_str(file)?;
    assert!(
        cases.len() >= at_least,
        "the file lost cases: {}",
        cases.len()
    );
    let mut failures = Vec::new();
    for case in cases {
        if let Err(what) = outcome(&case, compute) {
            failures.push(format!("{}: {what}", case.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    Ok(())
}

fn outcome<I: DeserializeOwned, O: Serialize>(
    case: &Case,
    compute: fn(&I) -> Result<O, ModelError>,
) -> Result<(), String> {
    let mut input = case.input.clone();
    repeat(&mut input);
    let input: I = match (serde_json::from_value(input), case.unreadable) {
        (Ok(input), false) => input,
        (Err(_), true) => return Ok(()),
        (Ok(_), true) => return Err("was read, although it is not of the right shape".into()),
        (Err(error), false) => return Err(format!("cannot be read: {error}")),
    };
    match (compute(&input), &case.expect, &case.refused) {
        (Ok(found), Some(expected), None) => {
            let found = serde_json::to_value(found).map_err(|error| error.to_string())?;
            same(&found, expected, "", 0.0, &case.tolerance)
        }
        (Err(error), None, Some(refused)) => {
            let rule = match &error {
                ModelError::Inconsistent { rule, .. } => Some((*rule).to_owned()),
                _ => None,
            };
            if error.code() == refused.code
                && error.field() == refused.field
                && rule == refused.rule
            {
                Ok(())
            } else {
                Err(format!("refused for another reason: {error}"))
            }
        }
        (Ok(_), ..) => Err("was computed, although it should be refused".into()),
        (Err(error), ..) => Err(format!("was refused: {error}")),
    }
}

/// `{"repeat": x, "times": n}` stands for a list too long to write down.
fn repeat(value: &mut Value) {
    if let Some(object) = value.as_object_mut() {
        if let (Some(item), Some(times)) = (object.get("repeat"), object.get("times")) {
            let times = times.as_u64().unwrap_or(0) as usize;
            *value = Value::Array(vec![item.clone(); times]);
            return;
        }
        object.values_mut().for_each(repeat);
    }
}

fn same(
    found: &Value,
    expected: &Value,
    path: &str,
    tolerance: f64,
    tolerances: &BTreeMap<String, f64>,
) -> Result<(), String> {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            for (key, expected) in expected {
                let inner = tolerances.get(key).copied().unwrap_or(tolerance);
                let found = found.get(key).unwrap_or(&Value::Null);
                same(found, expected, &format!("{path}.{key}"), inner, tolerances)?;
            }
            Ok(())
        }
        (Value::Array(found), Value::Array(expected)) => {
            if found.len() != expected.len() {
                return Err(format!("{path}: found {found:?}, expected {expected:?}"));
            }
            for (i, (found, expected)) in found.iter().zip(expected).enumerate() {
                same(
                    found,
                    expected,
                    &format!("{path}[{i}]"),
                    tolerance,
                    tolerances,
                )?;
            }
            Ok(())
        }
        (Value::Number(_), Value::Number(_)) => {
            let (Some(x), Some(y)) = (found.as_f64(), expected.as_f64()) else {
                return Err(format!("{path}: not a number"));
            };
            let allowed = tolerance.max(1e-12 * y.abs().max(1.0));
            if (x - y).abs() <= allowed {
                Ok(())
            } else {
                Err(format!("{path}: found {x}, expected {y}"))
            }
        }
        _ if found == expected => Ok(()),
        _ => Err(format!("{path}: found {found}, expected {expected}")),
    }
}
