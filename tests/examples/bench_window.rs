//! The real window: from a start to the first screen that can be used, its memory when nothing
//! happens, and how soon figures and chart are painted after a slider has moved.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]
#![allow(
    dead_code,
    reason = "the journeys use the rest of the window's harness"
)]

#[path = "../e2e/window.rs"]
mod window;

use std::{collections::BTreeSet, fs, time::Instant};

use anyhow::{Context as _, Result};
use growth_i18n::Language;
use serde_json::json;
use window::{Window, say};

/// Starts that are measured; the first, which reads the program from disk, is not.
const STARTS: usize = 5;

/// Moves of the slider that are measured.
const MOVES: usize = 120;

/// Milliseconds between a move and the next, as a hand on the arrow key.
const BETWEEN_MOVES: u32 = 60;

/// What is painted by now was asked for this late at most, 95 times of 100. Milliseconds.
const PAINTED_LIMIT: f64 = 100.0;

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
            println!(
                "{}",
                json!({ "name": "memory of the idle window", "unit": "MB", "value": memory_mb })
            );
        }
        window.close().await?;
    }
    slider(data.path()).await?;
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

/// From a key on the slider to the frame that shows the new figure: seen by the page itself, so that
/// the test driver's own time does not count.
async fn slider(data: &std::path::Path) -> Result<()> {
    const MEASURE: &str = r"
        const [moves, between, done] = arguments;
        const thumb = document.querySelector('#input-arpa_per_month [role=slider]');
        const figure = document.querySelector('[data-figure=ltv_gross_margin]');
        const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
        const painted = (before) => new Promise((resolve) => {
            const observer = new MutationObserver(() => {
                if (figure.innerText === before) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
            });
            observer.observe(figure, { subtree: true, childList: true, characterData: true });
        });
        (async () => {
            const times = [];
            thumb.focus();
            for (let move = 0; move < moves; move += 1) {
                const shown = painted(figure.innerText);
                const start = performance.now();
                thumb.dispatchEvent(new KeyboardEvent('keydown',
                    { key: 'ArrowRight', code: 'ArrowRight', bubbles: true, cancelable: true }));
                times.push((await shown) - start);
                await wait(between);
            }
            done(times);
        })();
    ";
    let window = Window::open(data).await?;
    window.resize(1600, 1000).await?;
    window.section("economics").await?;
    window
        .wait_for("#input-arpa_per_month [role=slider]")
        .await?;
    window.until_figure("ltv_gross_margin", "").await?;
    let answer = window
        .client
        .execute_async(MEASURE, vec![json!(MOVES), json!(BETWEEN_MOVES)])
        .await?;
    let mut times: Vec<f64> = serde_json::from_value(answer).context("times of the slider")?;
    times.sort_by(f64::total_cmp);
    for (name, share, limit) in [
        ("slider to painted, median", 0.5, None),
        (
            "slider to painted, 95th percentile",
            0.95,
            Some(PAINTED_LIMIT),
        ),
    ] {
        let place = (share * times.len() as f64) as usize;
        let value = times.get(place).context("no times")?;
        let mut line = json!({ "name": name, "unit": "ms", "value": value });
        if let Some(limit) = limit {
            line["limit"] = json!(limit);
        }
        println!("{line}");
    }
    window.close().await
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
