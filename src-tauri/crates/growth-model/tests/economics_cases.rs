//! Published and independently computed figures: `tests/cases/economics_evaluate.json`.

use std::error::Error;

use growth_model::Outcome;
use growth_model::economics::{Evaluation, Figure, FigureName, Inputs, evaluate};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Map, Value};

const CASES: &str = include_str!("../../../../tests/cases/economics_evaluate.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[allow(
        dead_code,
        reason = "tells the reader of the file where the numbers are from"
    )]
    source: String,
    inputs: Inputs,
    #[serde(default)]
    expect: Map<String, Value>,
    refused: Option<Refused>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    code: String,
    field: String,
}

/// What differs, as text; empty when the figure is as expected.
fn difference(figure: &Figure, expected: &Value) -> Result<Option<String>, Box<dyn Error>> {
    let found = serde_json::to_value(figure)?;
    for (key, wanted) in expected.as_object().ok_or("expectation is no object")? {
        let same = match key.as_str() {
            "value" => figure.outcome.value() == Some(&text(wanted)?.parse()?),
            "rounded" => {
                let wanted: Decimal = text(wanted)?.parse()?;
                figure
                    .outcome
                    .value()
                    .is_some_and(|value| value.round_dp(wanted.scale()) == wanted)
            }
            key => &found[key] == wanted,
        };
        if !same {
            return Ok(Some(format!("expected {key} {wanted}, found {found}")));
        }
    }
    Ok(None)
}

fn text(value: &Value) -> Result<&str, Box<dyn Error>> {
    Ok(value.as_str().ok_or("number is not written as text")?)
}

fn verdict_difference(
    evaluation: &Evaluation,
    expected: &Value,
) -> Result<Option<String>, Box<dyn Error>> {
    let found = serde_json::to_value(&evaluation.verdict)?;
    let differs = expected
        .as_object()
        .ok_or("expectation is no object")?
        .iter()
        .any(|(key, wanted)| &found[key] != wanted);
    Ok(differs.then(|| format!("expected verdict {expected}, found {found}")))
}

#[test]
fn every_case_comes_out() -> Result<(), Box<dyn Error>> {
    let cases: Vec<Case> = serde_json::from_str(CASES)?;
    assert!(cases.len() >= 50, "the file lost cases: {}", cases.len());
    let mut failures = Vec::new();
    for case in cases {
        let mut fail = |what: String| failures.push(format!("{}: {what}", case.name));
        match (evaluate(&case.inputs), &case.refused) {
            (Err(error), Some(refused)) => {
                if (error.code(), error.field()) != (refused.code.as_str(), refused.field.as_str())
                {
                    fail(format!("refused differently: {error}"));
                }
            }
            (Err(error), None) => fail(format!("refused: {error}")),
            (Ok(_), Some(_)) => fail("was not refused".to_owned()),
            (Ok(evaluation), None) => {
                assert!(!case.expect.is_empty(), "{} expects nothing", case.name);
                for (name, expected) in &case.expect {
                    let difference = if name == "verdict" {
                        verdict_difference(&evaluation, expected)?
                    } else {
                        let name: FigureName = serde_json::from_value(Value::from(name.as_str()))?;
                        difference(evaluation.figure(name), expected)?
                    };
                    if let Some(difference) = difference {
                        fail(format!("{name}: {difference}"));
                    }
                }
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    Ok(())
}

#[test]
fn levers_are_the_closed_forms() -> Result<(), Box<dyn Error>> {
    // MATHEMATICS.md A.9 on its second example: gR/(cρ), ρ·CAC·c/g, gR/(ρCAC), ρ·CAC·c/R for ρ = 3;
    // D·gR/dpm, CAC·dpm/(D g), CAC·dpm/(D R) for D = 45 days; CPL/LTV, CR·LTV for the lead.
    let cases: Vec<Case> = serde_json::from_str(CASES)?;
    let subscription = cases
        .iter()
        .find(|case| case.name == "subscription example")
        .ok_or("no such case")?;
    let evaluation = evaluate(&subscription.inputs)?;
    let needed = |figure: &Figure| -> Vec<Option<String>> {
        let goal = figure.explanation.goal.as_ref();
        goal.into_iter()
            .flat_map(|goal| &goal.levers)
            .map(|lever| {
                lever
                    .needed
                    .value()
                    .map(|value| value.round_dp(6).normalize().to_string())
            })
            .collect()
    };
    let some = |texts: &[&str]| -> Vec<Option<String>> {
        texts.iter().map(|text| Some((*text).to_owned())).collect()
    };
    assert_eq!(
        needed(&evaluation.ltv_to_cac),
        some(&["10133.333333", "900", "0.105556", "0.378947"])
    );
    // The margin would have to be above 100 %: 4800·30/(45·1900) = 1.68.
    let mut payback = some(&["2280", "4000"]);
    payback.push(None);
    assert_eq!(needed(&evaluation.payback_days), payback);
    assert_eq!(
        needed(&evaluation.margin_per_lead),
        some(&["0.009868", "1900"])
    );
    let goal = evaluation.payback_days.explanation.goal.ok_or("no goal")?;
    assert!(!goal.reached);
    assert!(matches!(
        goal.levers.last().map(|lever| &lever.needed),
        Some(Outcome::Infeasible { .. })
    ));
    Ok(())
}
