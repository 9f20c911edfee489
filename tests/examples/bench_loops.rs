//! How fast an ecosystem of three loops runs: once, ten thousand times, and as the window asks for it
//! while it is edited; beside BPTK-Py, which must come to the same customers.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{
    hint::black_box,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
    time::Instant,
};

use anyhow::{Context as _, Result, ensure};
use desk::Desk;
use growth_model::loops::{SimulationInput, UncertaintyInput, simulate, uncertainty};
use serde_json::{Value, json};

/// Three years of days.
const STEPS: u32 = 1_095;
const CHURN: f64 = 0.002;
const MARKET: f64 = 50_000.0;
const SEED: f64 = 100.0;
const PAID: f64 = 5.0;
/// Name, actions once, actions per step, delay, decay, customers per asset and step.
const LOOPS: [(&str, f64, f64, u32, f64, f64); 3] = [
    ("content", 0.0, 0.01, 1, 0.02, 0.004),
    ("ambassador", 0.2, 0.0, 60, 0.005, 0.004),
    ("integration", 0.0, 0.001, 7, 0.003, 0.002),
];
/// The release of the peer that is measured.
const PEER: &str = "BPTK-Py==3.2.0";

fn main() -> Result<()> {
    let input: SimulationInput = serde_json::from_value(json!({
        "ecosystem": ecosystem(),
        "horizon_steps": STEPS,
        "acquisition": { "mode": "customers", "per_step": { "amount": PAID } },
    }))?;
    let simulate_us = median_us(500, || {
        let _ = black_box(simulate(black_box(&input)));
    });
    let customers = simulate(&input)?.cumulative_customers;
    let mut measured = json!({
        "name": "loops.simulate (3 loops, 1,095 days)", "unit": "µs",
        "value": simulate_us, "limit": 100,
    });
    match peer(&customers) {
        Ok(seconds) => {
            measured["baseline"] = json!(seconds * 1e6);
            println!("{measured}");
            println!(
                "{}",
                json!({ "name": "loops.simulate, share of BPTK-Py's time", "unit": "%",
                    "value": simulate_us / (seconds * 1e6) * 100.0, "limit": 1 })
            );
        }
        Err(reason) => {
            println!("{measured}");
            println!("no peer: {reason:#}");
        }
    }
    many_times()?;
    edited()
}

fn ecosystem() -> Value {
    let loops: Vec<Value> = LOOPS
        .iter()
        .map(|(id, once, each_step, delay, decay, per_asset)| {
            json!({
                "id": id,
                "customers": { "churn_per_step": CHURN },
                "actions_per_newcomer": { "each": once },
                "actions_per_active_per_step": { "each": each_step },
                "delay_steps": delay,
                "asset_decay_per_step": decay,
                "views_per_asset_per_step": 1,
                "conversion": per_asset,
            })
        })
        .collect();
    json!({
        "step": "day",
        "paid": { "churn_per_step": CHURN, "at_start": SEED },
        "market_size": MARKET,
        "loops": loops,
    })
}

/// Ten thousand simulations with three uncertain rates.
fn many_times() -> Result<()> {
    let rates: Vec<Value> = LOOPS
        .iter()
        .map(|(id, .., per_asset)| {
            json!({
                "rate": { "name": "conversion", "loop": id },
                "distribution": {
                    "kind": "triangular", "min": per_asset * 0.5, "mode": per_asset, "max": per_asset * 1.5,
                },
            })
        })
        .collect();
    let input: UncertaintyInput = serde_json::from_value(json!({
        "ecosystem": ecosystem(),
        "horizon_steps": STEPS,
        "acquisition": { "mode": "customers", "per_step": { "amount": PAID } },
        "rates": rates, "draws": 10_000, "seed": 1,
    }))?;
    let start = Instant::now();
    uncertainty(&input, &|_| true)?.context("not cancelled")?;
    println!(
        "{}",
        json!({ "name": "loops.uncertainty (10,000 × 1,095 days)", "unit": "s",
            "value": start.elapsed().as_secs_f64(), "limit": 2 })
    );
    Ok(())
}

/// What the window asks for at every step of a slider.
fn edited() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path());
    let sample = desk.ask("projects.create_sample", json!({ "kind": "saas" }))?;
    let made = desk.ask(
        "loops.create_from_template",
        json!({ "project_id": sample["value"]["id"], "template": "ecosystem" }),
    )?;
    let mut graph = made["value"]["graph"].clone();
    graph["settings"]["step"] = json!("day");
    graph["settings"]["horizon_weeks"] = json!(156);
    let view = json!({
        "id": made["value"]["id"], "graph": graph, "charts": ["new_customers"],
        "chart": { "theme": "light", "width": 420, "height": 240 },
    });
    desk.ask("loops.view", view.clone())?;
    let view_us = median_us(200, || {
        let _ = black_box(desk.ask("loops.view", view.clone()));
    });
    println!(
        "{}",
        json!({ "name": "loops.view (3 loops, 3 years of days, chart)", "unit": "ms",
            "value": view_us / 1e3, "limit": 12 })
    );
    Ok(())
}

/// Seconds that the peer takes for the same simulation, once it has come to the same customers.
fn peer(customers: &[f64]) -> Result<f64> {
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").context("run by xtask")?);
    let folder = tempfile::tempdir()?;
    let venv = folder.path().join("venv");
    done(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
    let bin = venv.join("bin");
    done(Command::new(bin.join("pip")).args(["install", "--quiet", PEER]))?;
    let mut peer = Command::new(bin.join("python"))
        .arg(here.join("examples/peers/loops_bptk.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let loops: Vec<Value> = LOOPS
        .iter()
        .map(|(id, once, each_step, delay, decay, per_asset)| {
            json!({ "id": id, "once": once, "each_step": each_step, "delay": delay,
                "decay": decay, "yield": per_asset })
        })
        .collect();
    let spec = json!({
        "steps": STEPS, "market": MARKET, "churn": CHURN, "seed": SEED, "paid": PAID, "runs": 3,
        "loops": loops,
    });
    peer.stdin
        .take()
        .context("a pipe")?
        .write_all(spec.to_string().as_bytes())?;
    let answer: Value = serde_json::from_slice(&peer.wait_with_output()?.stdout)?;
    let theirs: Vec<f64> = serde_json::from_value(answer["customers"].clone())?;
    ensure!(theirs.len() == customers.len(), "another number of steps");
    for (step, (ours, theirs)) in customers.iter().zip(&theirs).enumerate() {
        let apart = (ours - theirs).abs() / ours.abs().max(1.0);
        ensure!(apart < 1e-9, "step {step}: {ours} against {theirs}");
    }
    answer["seconds"].as_f64().context("a time")
}

fn done(command: &mut Command) -> Result<()> {
    ensure!(command.status()?.success(), "{command:?} failed");
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
