//! Published and independently computed figures of the roadmap: `tests/cases/roadmap_*.json`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

mod case_files;

use case_files::{Answer, check, read, write};
use growth_model::roadmap;
use serde_json::Value;

fn answer(request: &str, input: &Value) -> Answer {
    Ok(match request {
        "roadmap.calendar" => write(roadmap::calendar(&read(input))?),
        "roadmap.critical_path" => write(roadmap::critical_path(&read(input))?),
        "roadmap.earned_value" => write(roadmap::earned_value(&read(input))?),
        "roadmap.earned_schedule" => write(roadmap::earned_schedule(&read(input))?),
        "roadmap.forecast" => write(roadmap::forecast(&read(input))?),
        "roadmap.pert" => write(roadmap::pert(&read(input), &|_| true)?.expect("not cancelled")),
        "roadmap.progress" => write(roadmap::progress(&read(input))?),
        "roadmap.schedule" => write(roadmap::schedule(&read(input))?),
        "roadmap.kpi_forecast" => write(roadmap::kpi_forecast(&read(input))?),
        other => panic!("no request {other}"),
    })
}

#[test]
fn earned_value_and_earned_schedule() {
    check(
        include_str!("../../../../tests/cases/roadmap_earned_value.json"),
        answer,
    );
}

#[test]
fn schedules() {
    check(
        include_str!("../../../../tests/cases/roadmap_schedule.json"),
        answer,
    );
}

#[test]
fn forecasts() {
    check(
        include_str!("../../../../tests/cases/roadmap_forecast.json"),
        answer,
    );
}

#[test]
fn refusals() {
    check(
        include_str!("../../../../tests/cases/roadmap_refused.json"),
        answer,
    );
}
