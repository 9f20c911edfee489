//! How fast the overview and the check-in of a project with a year of data open.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{hint::black_box, time::Instant};

use anyhow::{Context as _, Result};
use chrono::{Days, NaiveDate};
use desk::Desk;
use serde_json::{Value, json};

const WEEKS: u64 = 52;
const RUNS: usize = 50;

fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path());
    // Twelve actual months, two audits with growth points, a plan of 48 tasks, loops.
    let sample = desk.ask("projects.create_sample", json!({ "kind": "saas" }))?;
    let project = &sample["value"]["id"];
    let weeks = a_year_of_check_ins(&desk, project)?;
    anyhow::ensure!(weeks >= WEEKS as usize, "{weeks} check-ins");
    let drawing =
        |width: u32, height: u32| json!({ "theme": "light", "width": width, "height": height });
    let overview = json!({
        "project_id": project, "sparkline": drawing(120, 28), "chart": drawing(640, 260),
    });
    let check_in = json!({
        "project_id": project, "kpi": "payback_days", "chart": drawing(640, 300),
    });
    for (name, asked) in [
        (
            "overview opens (a year of data)",
            [("overview.view", overview)].as_slice(),
        ),
        (
            "check-in opens (52 check-ins)",
            &[
                ("kpi.view", check_in),
                ("kpi.draft", json!({ "project_id": project })),
            ],
        ),
    ] {
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let start = Instant::now();
            for (request, input) in asked {
                black_box(desk.ask(request, input.clone())?);
            }
            times.push(start.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_by(f64::total_cmp);
        println!(
            "{}",
            json!({ "name": name, "unit": "ms", "value": times[RUNS / 2], "limit": 100 })
        );
    }
    Ok(())
}

/// Adds a check-in for every week of the year before the sample's own; tells how many there are.
fn a_year_of_check_ins(desk: &Desk, project: &Value) -> Result<usize> {
    let kept = |desk: &Desk| desk.ask("kpi.check_ins", json!({ "project_id": project }));
    let first = kept(desk)?["check_ins"][0].clone();
    let day: NaiveDate = serde_json::from_value(first["date"].clone())?;
    for week in 1..=WEEKS {
        let mut numbers = first["numbers"].clone();
        numbers["inputs"]["acquisition"]["leads"] = json!((2400 - 15 * week).to_string());
        numbers["inputs"]["acquisition"]["new_customers"] = json!((150 - week).to_string());
        let date = day
            .checked_sub_days(Days::new(7 * week))
            .context("a day before")?;
        desk.ask(
            "kpi.save_check_in",
            json!({ "project_id": project, "date": date, "numbers": numbers, "note": "Замер." }),
        )?;
    }
    let check_ins = kept(desk)?;
    Ok(check_ins["check_ins"].as_array().map_or(0, Vec::len))
}
