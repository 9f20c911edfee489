//! Published and independently computed figures of growth loops: `tests/cases/loops_*.json`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

mod case_files;

use case_files::{Answer, check, read, write};
use growth_model::loops;
use growth_model::loops::chain::{Chain, Observation};
use serde_json::Value;

fn answer(request: &str, input: &Value) -> Answer {
    Ok(match request {
        "loops.chain" => write(read::<Chain>(input).k()?),
        "loops.estimate" => write(read::<Observation>(input).estimate()?),
        "loops.viral" => write(loops::viral_growth(&read(input))?),
        "loops.single" => write(loops::single_loop(&read(input))?),
        "loops.active_base" => write(loops::active_base(&read(input))?),
        "loops.diffusion" => write(loops::diffusion(&read(input))?),
        "loops.timing" => write(loops::timing(&read(input))?),
        "loops.joint_k" => write(loops::joint_k(&read(input))?),
        "loops.analyse" => write(loops::analyse(&read(input))?),
        "loops.simulate" => write(loops::simulate(&read(input))?),
        "loops.uncertainty" => {
            write(loops::uncertainty(&read(input), &|_| true)?.expect("not cancelled"))
        }
        other => panic!("no request {other}"),
    })
}

#[test]
fn closed_formulas() {
    check(
        include_str!("../../../../tests/cases/loops_formulas.json"),
        answer,
    );
}

#[test]
fn ecosystems() {
    check(
        include_str!("../../../../tests/cases/loops_ecosystems.json"),
        answer,
    );
}

#[test]
fn refusals() {
    check(
        include_str!("../../../../tests/cases/loops_refused.json"),
        answer,
    );
}
