//! How fast figures follow a slider: the model alone, and everything that the window asks for.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{hint::black_box, time::Instant};

use anyhow::Result;
use desk::Desk;
use growth_model::economics::{Inputs, evaluate};
use serde_json::json;

fn main() -> Result<()> {
    let inputs: Inputs = serde_json::from_value(json!({
        "subscription": { "arpa_per_month": "1900", "churn_per_month": "0.05" },
        "gross_margin": "0.8",
        "acquisition": {
            "marketing_cost": "420000", "salaries_cost": "260000", "software_cost": "40000",
            "leads": "2400", "new_customers": "150",
        },
    }))?;
    let evaluate_us = median_us(2_000, || {
        let _ = black_box(evaluate(black_box(&inputs)));
    });
    println!(
        "{}",
        json!({ "name": "economics.evaluate", "unit": "µs", "value": evaluate_us, "limit": 20 })
    );

    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path());
    let sample = desk.ask("projects.create_sample", json!({ "kind": "saas" }))?;
    let scenario_id = &sample["value"]["active_scenario_id"];
    let view = json!({
        "scenario_id": scenario_id,
        "inputs": inputs,
        "chart": { "theme": "light", "width": 1000, "height": 460 },
    });
    desk.ask("economics.view", view.clone())?;
    let view_us = median_us(500, || {
        let _ = black_box(desk.ask("economics.view", view.clone()));
    });
    println!(
        "{}",
        json!({ "name": "economics.view (figures, texts, chart)", "unit": "ms", "value": view_us / 1e3 })
    );
    Ok(())
}

/// Median time of a run. Microseconds.
fn median_us(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
