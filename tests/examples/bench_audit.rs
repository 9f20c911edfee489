//! How fast an audit opens with all its answers, its seven instruments and its growth points; two of
//! the instruments are read from 70,000 imported purchases.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{fmt::Write as _, hint::black_box, time::Instant};

use anyhow::{Context as _, Result};
use desk::Desk;
use serde_json::{Value, json};

const RUNS: usize = 50;
const PURCHASES: u32 = 70_000;

fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path());
    let sample = desk.ask("projects.create_sample", json!({ "kind": "saas" }))?;
    let project = &sample["value"]["id"];
    let audits = desk.ask("audit.list", json!({ "project_id": project }))?;
    let audit = audits["audits"][0]["id"].clone();
    // Nothing is left open: every question has an answer and a note.
    let view = json!({ "id": audit, "chart": { "theme": "light", "width": 480, "height": 360 } });
    let questions: Vec<Value> = desk.ask("audit.view", view.clone())?["layers"]
        .as_array()
        .context("layers")?
        .iter()
        .filter_map(|layer| layer["questions"].as_array())
        .flatten()
        .cloned()
        .collect();
    for question in &questions {
        let said = json!({
            "audit_id": audit, "question": question["id"], "answer": 2,
            "note": "Видели в записях, подтверждено тремя разговорами.",
        });
        desk.ask("audit.answer", said)?;
    }
    let purchases = folder.path().join("purchases.csv");
    std::fs::write(&purchases, list(PURCHASES)?)?;
    let imported = desk.ask(
        "datasets.import",
        json!({ "project_id": project, "path": purchases }),
    )?;
    let rests_on = json!({ "numbers_from": "dataset", "dataset_id": imported["value"]["id"] });
    for request in ["audit.save_lifecycle", "audit.save_retention"] {
        desk.ask(
            request,
            json!({ "project_id": project, "profile": rests_on }),
        )?;
    }
    // What the screen asks for when it opens, and every instrument.
    let of_project = json!({ "project_id": project });
    let drawn = json!({
        "project_id": project, "chart": { "theme": "light", "width": 640, "height": 300 },
    });
    let asked = [
        ("audit.list", of_project.clone()),
        ("audit.view", view),
        ("audit.growth_points", of_project.clone()),
        ("audit.journeys", of_project.clone()),
        ("audit.lifecycle_profit", drawn.clone()),
        ("audit.shareable_actions", of_project.clone()),
        ("audit.service_matrix", of_project.clone()),
        ("audit.tracking_map", of_project),
        ("audit.retention_map", drawn),
        (
            "audit.experiment_log",
            json!({ "project_id": project, "window_days": 90 }),
        ),
    ];
    let mut times: Vec<f64> = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        for (request, input) in &asked {
            black_box(desk.ask(request, input.clone())?);
        }
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let name = format!(
        "audit opens ({} answers, 7 instruments, 70 000 purchases)",
        questions.len()
    );
    println!(
        "{}",
        json!({ "name": name, "unit": "ms", "value": times[RUNS / 2], "limit": 100 })
    );
    Ok(())
}

/// Purchases of a shop: three to a customer on average, spread over a year and a half.
fn list(purchases: u32) -> Result<String> {
    let mut text = String::from("customer,date,amount\n");
    let start = chrono::NaiveDate::from_ymd_opt(2025, 1, 1).context("a date")?;
    for row in 0..purchases {
        let customer = row * 7919 % (purchases / 3);
        let day = start + chrono::Days::new(u64::from(row) * 540 / u64::from(purchases));
        let amount = 300 + row * 37 % 4000;
        writeln!(text, "c{customer},{day},{amount}")?;
    }
    Ok(text)
}
