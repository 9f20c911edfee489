//! The cases written as data, asked through the command line as a script would ask them.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, repository};
use rust_decimal::Decimal;
use serde_json::Value;

fn read(file: &str) -> Result<Vec<Value>> {
    let path = repository().join("tests/cases").join(file);
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

/// What `expected` names must be in `found`; numbers within `tolerance`, or that of their key.
fn same(found: &Value, expected: &Value, path: &str, tolerance: f64, keys: &Value) -> Result<()> {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            for (key, expected) in expected {
                let inner = keys[key].as_f64().unwrap_or(tolerance);
                let found = found.get(key).unwrap_or(&Value::Null);
                same(found, expected, &format!("{path}.{key}"), inner, keys)?;
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            ensure!(found.len() == expected.len(), "{path}: {found:?}");
            for (i, (found, expected)) in found.iter().zip(expected).enumerate() {
                same(found, expected, &format!("{path}[{i}]"), tolerance, keys)?;
            }
        }
        (Value::Number(found), Value::Number(expected)) => {
            let (x, y) = (found.as_f64(), expected.as_f64());
            let (x, y) = (x.unwrap_or(f64::NAN), y.unwrap_or(f64::NAN));
            let allowed = tolerance.max(1e-12 * y.abs().max(1.0));
            ensure!((x - y).abs() <= allowed, "{path}: found {x}, expected {y}");
        }
        _ => ensure!(found == expected, "{path}: {found}, expected {expected}"),
    }
    Ok(())
}

/// The cases of a file through the command line, as a script would ask them.
fn cases(request: &str, file: &str) -> Result<()> {
    let cli = Cli::fresh()?;
    let mut checked = 0;
    for case in read(file)? {
        // A list too long to write down is the model's own test.
        if case["input"].to_string().contains("\"repeat\"") {
            continue;
        }
        let name = case["name"].as_str().unwrap_or_default();
        if case["expect"].is_object() {
            let answer = cli.call(request, &case["input"])?;
            same(&answer, &case["expect"], "", 0.0, &case["tolerance"]).context(name.to_owned())?;
        } else {
            let refusal = cli
                .refusal(request, &case["input"])
                .context(name.to_owned())?;
            if case["refused"].is_object() {
                ensure!(
                    refusal["code"] == case["refused"]["code"],
                    "{name}: {refusal}"
                );
                ensure!(
                    refusal["field"] == case["refused"]["field"],
                    "{name}: {refusal}"
                );
            }
        }
        checked += 1;
    }
    ensure!(checked > 20, "the file lost cases: {checked}");
    Ok(())
}

#[test]
fn scores_match_their_cases() -> Result<()> {
    cases("audit.score", "audit_score.json")
}

#[test]
fn journeys_match_their_cases() -> Result<()> {
    cases("audit.journey", "audit_journey.json")
}

#[test]
fn priorities_match_their_cases() -> Result<()> {
    cases("audit.prioritise", "audit_prioritise.json")
}

/// Whether a value is the one that stands in a file of cases with JSON pointers.
fn equal(found: &Value, wanted: &Value) -> Result<bool> {
    if let Some(rounded) = wanted["rounded"].as_str() {
        if let Some(found) = found.as_f64() {
            let digits = rounded
                .split_once('.')
                .map_or(0, |(_, digits)| digits.len());
            return Ok(format!("{found:.digits$}") == rounded);
        }
        let rounded: Decimal = rounded.parse()?;
        let found: Decimal = found.as_str().context("a decimal")?.parse()?;
        return Ok(found.round_dp(rounded.scale()) == rounded);
    }
    if let Some(near) = wanted["near"].as_f64() {
        let within = wanted["within"].as_f64().context("within")?;
        return Ok((found.as_f64().context("a number")? - near).abs() <= within);
    }
    Ok(match (found.as_f64(), wanted.as_f64()) {
        (Some(found), Some(wanted)) => (found - wanted).abs() <= 1e-9 * wanted.abs().max(1e-3),
        _ => found == wanted,
    })
}

/// The cases of a file in which every case names its request.
fn requests(file: &str) -> Result<()> {
    let cli = Cli::fresh()?;
    for case in read(file)? {
        let name = case["name"].as_str().context("a name")?;
        let request = case["request"].as_str().context("a request")?;
        if let Some(refused) = case["refused"].as_object() {
            let refusal = cli
                .refusal(request, &case["input"])
                .context(name.to_owned())?;
            for key in ["code", "field"] {
                ensure!(refusal[key] == refused[key], "{name}: {refusal}");
            }
            continue;
        }
        let answer = cli.call(request, &case["input"]).context(name.to_owned())?;
        let expected = case["expect"].as_object().context("expectations")?;
        ensure!(!expected.is_empty(), "{name} expects nothing");
        for (pointer, wanted) in expected {
            let found = answer.pointer(pointer).unwrap_or(&Value::Null);
            let same = equal(found, wanted).with_context(|| format!("{name}: {pointer}"))?;
            ensure!(same, "{name}: {pointer} should be {wanted}, is {found}");
        }
    }
    Ok(())
}

#[test]
fn series_rates_channels_goals_and_comparisons_match_their_cases() -> Result<()> {
    for file in [
        "economics_series_and_rates.json",
        "economics_channels.json",
        "economics_goals.json",
        "economics_comparisons.json",
    ] {
        requests(file)?;
    }
    Ok(())
}

#[test]
fn experiments_match_their_cases() -> Result<()> {
    for file in [
        "experiments_published.json",
        "experiments_reference.json",
        "experiments_running.json",
    ] {
        requests(file)?;
    }
    Ok(())
}

/// Where figures are none, numbers meet their limits, and inputs are refused.
#[test]
fn the_edges_of_the_computations_match_their_cases() -> Result<()> {
    requests("edges.json")
}
