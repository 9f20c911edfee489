//! The requests beside `evaluate`, figure by figure: `tests/cases/economics_*.json`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

mod case_files;

use case_files::{Answer, check, read, write};
use growth_model::economics::{
    break_even, channels, compare, convert_rate, goal_seek, ltv_series, monte_carlo, sensitivity,
};
use serde_json::Value;

fn answer(request: &str, input: &Value) -> Answer {
    Ok(match request {
        "economics.ltv_series" => write(ltv_series(&read(input))?),
        "economics.convert_rate" => write(convert_rate(&read(input))?),
        "economics.channels" => write(channels(&read(input))?),
        "economics.goal_seek" => write(goal_seek(&read(input))?),
        "economics.break_even" => write(break_even(&read(input))?),
        "economics.sensitivity" => write(sensitivity(&read(input))?),
        "economics.compare" => write(compare(&read(input))?),
        "economics.monte_carlo" => {
            write(monte_carlo(&read(input), &|_| true)?.expect("not cancelled"))
        }
        other => panic!("no request {other}"),
    })
}

#[test]
fn series_of_payments_and_rates() {
    check(
        include_str!("../../../../tests/cases/economics_series_and_rates.json"),
        answer,
    );
}

#[test]
fn cac_by_channel() {
    check(
        include_str!("../../../../tests/cases/economics_channels.json"),
        answer,
    );
}

#[test]
fn goals_and_break_even() {
    check(
        include_str!("../../../../tests/cases/economics_goals.json"),
        answer,
    );
}

#[test]
fn tornado_and_scenarios() {
    check(
        include_str!("../../../../tests/cases/economics_comparisons.json"),
        answer,
    );
}

#[test]
fn uncertainty() {
    check(
        include_str!("../../../../tests/cases/economics_uncertainty.json"),
        answer,
    );
}
