//! The process of the page ends, and the window has a page again.

use std::{
    fs,
    process::{Child, Command},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{environment, program};

/// Longest wait for a process: a busy machine is slow, not wrong.
const PATIENCE: Duration = Duration::from_secs(60);

struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Processes of pages below the program, which may start them by way of another one.
fn pages(program: u32) -> Vec<u32> {
    let stat = |pid: u32| {
        let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let (before, after) = text.rsplit_once(')')?;
        let parent: u32 = after.split_whitespace().nth(1)?.parse().ok()?;
        Some((before.split_once('(')?.1.to_owned(), parent))
    };
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid| {
            let Some((name, mut parent)) = stat(*pid) else {
                return false;
            };
            while parent > 1 && parent != program {
                parent = stat(parent).map_or(0, |(_, parent)| parent);
            }
            name.starts_with("WebKitWebProces") && parent == program
        })
        .collect()
}

/// A process of a page that is not one of `known`.
fn another(program: u32, known: &[u32]) -> Result<u32> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        if let Some(page) = pages(program).into_iter().find(|pid| !known.contains(pid)) {
            return Ok(page);
        }
        sleep(Duration::from_millis(200));
    }
    anyhow::bail!("the window has no page")
}

#[test]
fn a_page_whose_process_ended_is_loaded_again() -> Result<()> {
    let data = tempfile::tempdir()?;
    let window = Command::new(program("growth-architect")?)
        .envs(environment(data.path())?)
        .spawn()
        .context("the window")?;
    let window = Ended(window);
    let first = another(window.0.id(), &[])?;
    // A page that has been loaded, not one that is about to be.
    sleep(Duration::from_secs(2));
    let killed = Command::new("kill")
        .args(["-9", &first.to_string()])
        .status()?;
    ensure!(killed.success(), "the page lives on");
    another(window.0.id(), &[first])?;
    Ok(())
}
