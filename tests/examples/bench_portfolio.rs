//! A large workspace: a thousand projects with sixty actual months each opens and shows its list.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::time::Instant;

use anyhow::{Context as _, Result};
use desk::Desk;
use serde_json::{Value, json};

const PROJECTS: u32 = 1_000;
const MONTHS: u32 = 60;
const RUNS: u32 = 5;

fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    fill(&Desk::new(folder.path()))?;
    let mut best_ms = f64::INFINITY;
    for _ in 0..RUNS {
        // A program that has just been started: nothing of the workspace is in its memory.
        let start = Instant::now();
        let desk = Desk::new(folder.path());
        desk.ask("app.start", json!({}))?;
        let list = desk.ask("projects.list", json!({}))?;
        best_ms = best_ms.min(start.elapsed().as_secs_f64() * 1e3);
        let found = list["projects"].as_array().map_or(0, Vec::len);
        anyhow::ensure!(found == PROJECTS as usize, "{found} projects");
    }
    println!(
        "{}",
        json!({
            "name": "1,000 projects of 60 months: open and list",
            "unit": "ms",
            "value": best_ms,
            "limit": 200,
        })
    );
    Ok(())
}

fn fill(desk: &Desk) -> Result<()> {
    desk.ask("app.start", json!({}))?;
    let months: Vec<Value> = (0..MONTHS)
        .map(|index| {
            json!({
                "month": format!("{:04}-{:02}", 2021 + index / 12, 1 + index % 12),
                "marketing_cost": "420000", "salaries_cost": "260000", "software_cost": "40000",
                "leads": "2400", "new_customers": "150", "active_customers": "1500",
                "churned_customers": "67", "revenue": "2850000", "gross_margin": "0.8",
            })
        })
        .collect();
    for number in 0..PROJECTS {
        let made = desk.ask(
            "projects.create",
            json!({
                "name": format!("Project {number}"), "currency": "RUB", "stage": "growth",
                "language": "ru",
            }),
        )?;
        let project = made["value"]["id"].as_str().context("an id")?;
        desk.ask(
            "months.save",
            json!({ "project_id": project, "months": months }),
        )?;
    }
    Ok(())
}
