//! The real window: from a cold start to the first screen that can be used, and its memory when
//! nothing happens.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]
#![allow(
    dead_code,
    reason = "the journeys use the rest of the window's harness"
)]

#[path = "../e2e/window.rs"]
mod window;

use std::{collections::BTreeSet, fs, time::Instant};

use anyhow::Result;
use serde_json::json;
use window::Window;

/// Starts that are measured; the first, which reads the program from disk, is not.
const STARTS: usize = 5;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let data = tempfile::tempdir()?;
    Window::open(data.path()).await?.close().await?;
    let mut times = Vec::new();
    for start in 0..STARTS {
        let begun = Instant::now();
        let window = Window::open(data.path()).await?;
        times.push(begun.elapsed().as_secs_f64() * 1e3);
        if start + 1 == STARTS {
            tokio::time::sleep(std::time::Duration::from_secs(3)).await;
            let memory_mb = memory_below_mb(window.driver_id())?;
            println!(
                "{}",
                json!({ "name": "memory of the idle window", "unit": "MB", "value": memory_mb })
            );
        }
        window.close().await?;
    }
    times.sort_by(f64::total_cmp);
    println!(
        "{}",
        json!({
            "name": "start to interactive, with the test driver", "unit": "ms",
            "value": times[times.len() / 2],
        })
    );
    Ok(())
}

/// Memory of the program and its web processes, shared pages counted once: what is below a process,
/// the drivers of the test left out.
fn memory_below_mb(root: u32) -> Result<f64> {
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let path = entry?.path();
        let Some(id) = path
            .file_name()
            .and_then(|name| name.to_str()?.parse::<u32>().ok())
        else {
            continue;
        };
        // A process may have ended since it was listed.
        let Ok(status) = fs::read_to_string(path.join("status")) else {
            continue;
        };
        let field = |name: &str| {
            status
                .lines()
                .find_map(|line| line.strip_prefix(name).map(|rest| rest.trim().to_owned()))
                .unwrap_or_default()
        };
        let parent: u32 = field("PPid:").parse().unwrap_or_default();
        parents.push((id, parent, field("Name:")));
    }
    let mut family = BTreeSet::from([root]);
    loop {
        let size = family.len();
        for (id, parent, _) in &parents {
            if family.contains(parent) {
                family.insert(*id);
            }
        }
        if family.len() == size {
            break;
        }
    }
    let kilobytes: u64 = parents
        .iter()
        .filter(|(id, _, name)| family.contains(id) && !name.to_lowercase().contains("driver"))
        .filter_map(|(id, ..)| {
            let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
            let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        })
        .sum();
    Ok(kilobytes as f64 / 1024.0)
}
