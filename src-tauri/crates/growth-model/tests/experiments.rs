//! Published figures of experiments, bad input, and what other programs answer on the same data:
//! `tests/cases/experiments_*.json`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

mod case_files;

use case_files::{Answer, check, read, write};
use growth_model::experiments as x;
use serde_json::{Value, json};

fn answer(request: &str, input: &Value) -> Answer {
    Ok(match request {
        "experiments.compare" => write(x::compare(&read(input))?),
        "experiments.compare_means" => write(x::compare_means(&read(input))?),
        "experiments.sample_size" => write(x::sample_size(&read(input))?),
        "experiments.power" => write(x::power(&read(input))?),
        "experiments.detectable" => write(x::detectable(&read(input))?),
        "experiments.duration" => write(x::duration(&read(input))?),
        "experiments.bayes" => write(x::bayes(&read(input))?),
        "experiments.sequential" => write(x::sequential(&read(input))?),
        "experiments.frequentist_lift" => write(x::lift(&read(input))?),
        "experiments.srm" => write(x::srm(&read(input))?),
        "experiments.correct" => write(x::correct(&read(input))?),
        "experiments.peeking" => write(x::peeking(&read(input))?),
        "experiments.portfolio" => write(x::portfolio(&read(input))?),
        other => panic!("no request {other}"),
    })
}

#[test]
fn published_figures_and_bad_input() {
    check(
        include_str!("../../../../tests/cases/experiments_published.json"),
        answer,
    );
}

#[test]
fn agrees_with_statsmodels_scipy_and_growthbook() {
    check(
        include_str!("../../../../tests/cases/experiments_reference.json"),
        answer,
    );
}

#[test]
fn losses_differ_by_the_means() {
    for (a, b) in [
        ((40, 2), (37, 5)),
        ((3_000, 290), (2_900, 300)),
        ((7, 0), (90_000, 44_000)),
    ] {
        let found = answer(
            "experiments.bayes",
            &json!({
                "arms": [
                    {"visitors": a.0, "conversions": a.1},
                    {"visitors": b.0, "conversions": b.1},
                ],
                "prior": {"alpha": "0.7", "beta": "2.5"},
            }),
        )
        .unwrap();
        let figure = |pointer: &str| found.pointer(pointer).unwrap().as_f64().unwrap();
        let losses = figure("/arms/0/expected_loss") - figure("/arms/1/expected_loss");
        let means = figure("/arms/1/mean") - figure("/arms/0/mean");
        assert!((losses - means).abs() < 1e-13, "{losses} {means}");
        let best = figure("/arms/0/chance_to_be_best") + figure("/arms/1/chance_to_be_best");
        assert!((best - 1.0).abs() < 1e-12, "{best}");
    }
}

#[test]
fn many_arms_share_one_chance() {
    let arms: Vec<Value> = (0..10)
        .map(|i| json!({"visitors": 1_000 * (i + 1), "conversions": 31 * (i + 1) + i}))
        .collect();
    let found = answer("experiments.bayes", &json!({ "arms": arms })).unwrap();
    let sum: f64 = (0..10)
        .map(|i| found["arms"][i]["chance_to_be_best"].as_f64().unwrap())
        .sum();
    assert!((sum - 1.0).abs() < 1e-12, "{sum}");
}
