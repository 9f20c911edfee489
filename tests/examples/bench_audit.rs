//! How fast an audit opens with all its answers, its instruments and its growth points.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{hint::black_box, time::Instant};

use anyhow::{Context as _, Result};
use desk::Desk;
use serde_json::{Value, json};

const RUNS: usize = 50;

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
    // What the screen asks for when it opens.
    let asked = [
        ("audit.list", json!({ "project_id": project })),
        ("audit.view", view),
        ("audit.growth_points", json!({ "project_id": project })),
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
    let name = format!("audit opens ({} answers, 8 growth points)", questions.len());
    println!(
        "{}",
        json!({ "name": name, "unit": "ms", "value": times[RUNS / 2], "limit": 100 })
    );
    Ok(())
}
