//! The real window: from a start to the first screen that can be used, and its memory when nothing
//! happens.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]
#![allow(dead_code, reason = "other benches use the rest of what pages share")]

mod page;

use std::{collections::BTreeSet, fs, time::Instant};

use anyhow::Result;
use growth_i18n::Language;
use page::{
    line, percentile,
    window::{Window, say},
};

/// Starts that are measured; the first, which reads the program from disk, is not.
const STARTS: usize = 5;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let data = tempfile::tempdir()?;
    let first = Window::open(data.path()).await?;
    first.click(Language::Ru.native_name()).await?;
    first
        .click_first(&say(Language::Ru, "app-start-sample"))
        .await?;
    first.section("economics").await?;
    first.settled().await?;
    first.close().await?;
    let mut times = Vec::new();
    for start in 0..STARTS {
        let begun = Instant::now();
        let window = Window::open(data.path()).await?;
        times.push(begun.elapsed().as_secs_f64() * 1e3);
        if start + 1 == STARTS {
            tokio::time::sleep(std::time::Duration::from_secs(3)).await;
            let memory_mb = memory_below_mb(window.driver_id())?;
            line("memory of the idle window", "MB", memory_mb, None);
        }
        window.close().await?;
    }
    line(
        "start to interactive, with the test driver",
        "ms",
        percentile(&times, 0.5)?,
        None,
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
