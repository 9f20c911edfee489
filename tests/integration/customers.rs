//! Customer models through `growth call`, against published figures: `tests/cases/customers.json`.

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, repository};
use serde_json::{Value, json};

fn read(path: &str) -> Result<String> {
    Ok(std::fs::read_to_string(repository().join(path))?)
}

/// The public sample of purchases.
fn cdnow() -> Result<Value> {
    let text = read("tests/fixtures/cdnow_sample_transactions.csv")?;
    text.lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let cell = |i: usize| cells.get(i).copied().context("a cell");
            Ok(json!({
                "customer": cell(0)?.parse::<u32>()?,
                "date": cell(1)?,
                "amount": cell(3)?,
            }))
        })
        .collect()
}

/// The input of a case, with what the fixture stands for.
fn input(cli: &Cli, case: &Value) -> Result<Value> {
    let mut input = case["input"].clone();
    let fixture = &case["cdnow"];
    match fixture["as"].as_str() {
        Some("purchases") => input["purchases"] = cdnow()?,
        Some(list) => {
            let asked = json!({
                "purchases": cdnow()?,
                "observed_until": fixture["until"],
                "unit_days": fixture["unit_days"],
            });
            input["customers"] = cli.call("customers.summary", &asked)?[list].clone();
        }
        None => {}
    }
    Ok(input)
}

#[test]
fn published_figures_come_out() -> Result<()> {
    let cli = Cli::fresh()?;
    let cases: Vec<Value> = serde_json::from_str(&read("tests/cases/customers.json")?)?;
    for case in cases {
        let name = case["name"].as_str().context("a name")?;
        let request = case["request"].as_str().context("a request")?;
        let input = input(&cli, &case)?;
        if let Some(refused) = case.get("refused") {
            let error = cli.refusal(request, &input).context(name.to_owned())?;
            assert_eq!(error["code"], refused["code"], "{name}: {error}");
            assert_eq!(error["field"], refused["field"], "{name}: {error}");
            continue;
        }
        let found = cli.call(request, &input).context(name.to_owned())?;
        for (path, wanted) in case["expect"].as_object().context("expectations")? {
            let found = found.pointer(path).unwrap_or(&Value::Null);
            match wanted["near"].as_f64() {
                Some(near) => {
                    let within = wanted["within"].as_f64().context("a width")?;
                    let within = within * 1.0_f64.max(near.abs() * 1e-3);
                    let off = (found.as_f64().unwrap_or(f64::NAN) - near).abs();
                    ensure!(off <= within, "{name}, {path}: {found} for {near}");
                }
                None => assert_eq!(found, wanted, "{name}, {path}"),
            }
        }
    }
    Ok(())
}

#[test]
fn misspelt_fields_are_refused() -> Result<()> {
    let cli = Cli::fresh()?;
    for (request, input, field) in [
        (
            "customers.fit",
            json!({ "model": "bg_nbd", "customer": [] }),
            "customer",
        ),
        (
            "customers.predict",
            json!({ "model": "bg_nbd", "params": { "r": 1, "alpha": 1, "a": 1, "b": 1, "s": 1 }, "times": [] }),
            "params.s",
        ),
        (
            "retention.survival",
            json!({ "observation": [] }),
            "observation",
        ),
        (
            "retention.sbg",
            json!({ "cohorts": [{ "customers": 1, "active": [], "age": 3 }] }),
            "cohorts[0].age",
        ),
    ] {
        let error = cli.refusal(request, &input)?;
        assert_eq!(error["code"], "unknown_field", "{request}: {error}");
        assert_eq!(error["field"], field, "{request}: {error}");
    }
    Ok(())
}
