//! Setting a report: the PDF of a sample, and the pages of its preview.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::time::Instant;

use anyhow::Result;
use desk::Desk;
use serde_json::{Value, json};

fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path());
    let sample = desk.ask("projects.create_sample", json!({ "kind": "shop" }))?;
    let project_id = &sample["value"]["id"];
    let path = folder.path().join("report.pdf");
    let export = json!({ "project_id": project_id, "format": "pdf", "path": path });
    let start = Instant::now();
    desk.ask("report.export", export)?;
    let pdf_ms = start.elapsed().as_secs_f64() * 1e3;
    println!(
        "{}",
        json!({ "name": "report as PDF, the first of a process", "unit": "ms", "value": pdf_ms, "limit": 1000 })
    );
    let long = long(&desk, project_id)?;
    let export =
        json!({ "project_id": long, "format": "pdf", "path": folder.path().join("long.pdf") });
    let start = Instant::now();
    desk.ask("report.export", export)?;
    let long_ms = start.elapsed().as_secs_f64() * 1e3;
    let pages = &desk.ask("report.preview", json!({ "project_id": long, "pages": [] }))?["count"];
    println!(
        "{}",
        json!({ "name": format!("report of {pages} pages as PDF"), "unit": "ms", "value": long_ms, "limit": 1000 })
    );
    let start = Instant::now();
    let preview = desk.ask("report.preview", json!({ "project_id": project_id }))?;
    let preview_ms = start.elapsed().as_secs_f64() * 1e3;
    let pages = &preview["count"];
    println!(
        "{}",
        json!({ "name": format!("preview of {pages} pages"), "unit": "ms", "value": preview_ms })
    );
    Ok(())
}

/// A project whose report has sixty pages and more: many scenarios beside each other.
fn long(desk: &Desk, original: &Value) -> Result<Value> {
    let copy = desk.ask("projects.duplicate", json!({ "id": original }))?;
    let id = copy["value"]["id"].clone();
    let economics = desk.ask("economics.get", json!({ "project_id": id }))?;
    let first = &economics["scenarios"][0]["id"];
    let mut ids = vec![first.clone()];
    for number in 0..90 {
        let input = json!({ "id": first, "name": format!("Вариант {number}") });
        let made = desk.ask("economics.duplicate_scenario", input)?;
        ids.push(made["value"]["id"].clone());
    }
    desk.ask(
        "report.update",
        json!({ "project_id": id, "change": { "scenarios": ids } }),
    )?;
    Ok(id)
}
