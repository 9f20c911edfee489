//! A million draws of the full model with four uncertain inputs, beside the same in NumPy, measured
//! in the same run. Without Python or a network for `pip`, the peer is left out.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

use std::{
    hint::black_box,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context as _, Result, ensure};
use growth_model::economics::{MonteCarloInput, monte_carlo};
use serde_json::{Value, json};

const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/peers/monte_carlo.py");
const RUNS: u64 = 5;

fn main() -> Result<()> {
    let mut best_ms = f64::INFINITY;
    for seed in 0..RUNS {
        let input: MonteCarloInput = serde_json::from_value(question(seed))?;
        let start = Instant::now();
        black_box(monte_carlo(black_box(&input), &|_| true)?);
        best_ms = best_ms.min(start.elapsed().as_secs_f64() * 1e3);
    }
    let mut metric = json!({
        "name": "1,000,000 Monte Carlo draws, four uncertain inputs",
        "unit": "ms",
        "value": best_ms,
    });
    match peer_ms() {
        Ok(ms) => {
            metric["baseline"] = ms.into();
            // Three times faster than the same in NumPy.
            metric["limit"] = (ms / 3.0).into();
        }
        Err(problem) => println!("without NumPy: {problem:#}"),
    }
    println!("{metric}");
    Ok(())
}

fn question(seed: u64) -> Value {
    let pert = |field: &str, min: &str, mode: &str, max: &str| {
        json!({ "field": field, "distribution": {
            "kind": "pert", "min": min, "mode": mode, "max": max,
        } })
    };
    json!({
        "inputs": {
            "gross_margin": "0.8",
            "acquisition": { "salaries_cost": "260000", "software_cost": "40000", "leads": "2400" },
        },
        "uncertain": [
            pert("arpa_per_month", "1700", "1900", "2150"),
            pert("churn_per_month", "0.035", "0.05", "0.075"),
            pert("marketing_cost", "380000", "420000", "480000"),
            { "field": "new_customers", "distribution": {
                "kind": "triangular", "min": "115", "mode": "150", "max": "175",
            } },
        ],
        "draws": 1_000_000,
        "seed": seed,
    })
}

/// The same in NumPy, in an environment that is thrown away.
fn peer_ms() -> Result<f64> {
    let folder = tempfile::tempdir()?;
    run(Command::new("python3")
        .args(["-m", "venv"])
        .arg(folder.path()))?;
    let python: PathBuf = [folder.path(), Path::new("bin/python")].iter().collect();
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "numpy"]))?;
    let seconds: f64 = run(Command::new(&python).arg(PEER))?.trim().parse()?;
    Ok(seconds * 1e3)
}

fn run(command: &mut Command) -> Result<String> {
    let output = command.output().context("python3")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(String::from_utf8(output.stdout)?)
}
