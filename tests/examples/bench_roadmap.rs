//! How fast a plan of 500 tasks is laid out again, measured and forecast.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{hint::black_box, time::Instant};

use anyhow::Result;
use desk::Desk;
use growth_model::roadmap::{
    Move, OutlookInput, Plan, ScheduleInput, date_of_day, outlook, schedule,
};
use serde_json::{Value, json};

const TASKS: usize = 500;
const RUNS: usize = 100;

/// Tasks in chains of ten that also wait for each other across chains; a third of them is done.
fn plan() -> Result<Plan> {
    let start = serde_json::from_value(json!("2025-12-01"))?;
    let day = |number: usize| date_of_day(start, number as u32 + 1, "start_date").ok();
    let tasks: Vec<Value> = (0..TASKS)
        .map(|index| {
            let place = index % 10;
            let first = place * 8 + index / 10 % 5;
            let mut waits = Vec::new();
            if place > 0 {
                waits.push(format!("t{}", index - 1));
            }
            if index >= 20 && place > 4 {
                waits.push(format!("t{}", index - 14));
            }
            let done = place < 3;
            json!({
                "id": format!("t{index}"), "start": day(first), "finish": day(first + 4),
                "effort_person_days": "2.5", "predecessors": waits,
                "progress": if done { "1" } else { "0" },
                "actual_start": done.then(|| day(first)), "actual_finish": done.then(|| day(first + 5)),
                "baseline": { "start": day(first), "finish": day(first + 4) },
            })
        })
        .collect();
    Ok(serde_json::from_value(
        json!({ "start_date": "2025-12-01", "tasks": tasks }),
    )?)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() -> Result<()> {
    let plan = plan()?;
    let today = serde_json::from_value(json!("2025-12-28"))?;
    let mut times = Vec::with_capacity(RUNS);
    for run in 0..RUNS {
        let moved = ScheduleInput {
            plan: plan.clone(),
            today: Some(today),
            moves: vec![Move {
                task: format!("t{}", 10 * (run % 50) + 5),
                start: today,
            }],
        };
        let input = OutlookInput {
            plan: plan.clone(),
            today,
            planned_days: 90,
            actual_cost: None,
        };
        let start = Instant::now();
        black_box(schedule(&moved)?);
        black_box(outlook(&input)?);
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    let line = |name: &str, value: f64, limit: f64| {
        println!(
            "{}",
            json!({ "name": name, "unit": "ms", "value": value, "limit": limit })
        );
    };
    line("reschedule and forecast (500 tasks)", median(times), 5.0);

    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path());
    let sample = desk.ask("projects.create_sample", json!({ "kind": "saas" }))?;
    let project = &sample["value"]["id"];
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        black_box(desk.ask("roadmap.get", json!({ "project_id": project }))?);
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    line("roadmap opens (48 tasks)", median(times), 50.0);
    Ok(())
}
