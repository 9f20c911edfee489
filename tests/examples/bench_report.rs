//! Setting a report: the PDF of a sample, and the pages of its preview.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::time::Instant;

use anyhow::Result;
use desk::Desk;
use serde_json::json;

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
    let start = Instant::now();
    let preview = desk.ask("report.preview", json!({ "project_id": project_id }))?;
    let preview_ms = start.elapsed().as_secs_f64() * 1e3;
    let pages = preview["pages"].as_array().map_or(0, Vec::len);
    println!(
        "{}",
        json!({ "name": format!("preview of {pages} pages"), "unit": "ms", "value": preview_ms })
    );
    Ok(())
}
