//! A robot that walks through the real window by chance: clicks, keys, shortcuts, edits, undo, in every
//! section of both samples. It fails on what must never happen, whatever one does: an error screen, an
//! uncaught exception, a console error, a page that takes no clicks, something that axe finds, an edit
//! that is lost.
//!
//! A walk follows from its seed: `cargo xtask robot --seed N --steps M` repeats one.

#![allow(clippy::print_stdout, reason = "the walk is told as it goes")]

mod edit;
mod page;
mod random;
mod walk;
#[allow(dead_code, reason = "journeys use the rest of it")]
#[path = "../window.rs"]
mod window;

use anyhow::{Context as _, Result, bail, ensure};

/// Seeds of the walks; the environment names others.
const SEEDS: &str = "1,2";
/// Steps of each.
const STEPS: usize = 120;

#[allow(
    clippy::disallowed_methods,
    reason = "the person who starts the walk chooses it"
)]
fn seeds() -> Result<Vec<u64>> {
    let named = std::env::var("GROWTH_ROBOT_SEEDS").unwrap_or_else(|_| SEEDS.to_owned());
    named
        .split(',')
        .map(|seed| seed.trim().parse().context("GROWTH_ROBOT_SEEDS: numbers"))
        .collect()
}

#[allow(
    clippy::disallowed_methods,
    reason = "the person who starts the walk chooses it"
)]
fn steps() -> Result<usize> {
    std::env::var("GROWTH_ROBOT_STEPS").map_or(Ok(STEPS), |steps| {
        steps.trim().parse().context("GROWTH_ROBOT_STEPS: a number")
    })
}

#[tokio::test]
async fn whatever_one_does_the_window_goes_on() -> Result<()> {
    let steps = steps()?;
    let mut failed = Vec::new();
    for seed in seeds()? {
        println!("robot: seed {seed}, {steps} steps");
        if let Err(error) = walk::walk(seed, steps).await {
            println!("robot: seed {seed} failed: {error:#}");
            failed.push(format!(
                "seed {seed}: {error:#}\n  again: cargo xtask robot --seed {seed} --steps {steps}"
            ));
        }
    }
    ensure!(failed.is_empty(), "{}", failed.join("\n\n"));
    Ok(())
}

/// A robot that sees nothing would be content with everything.
#[tokio::test]
async fn the_robot_notices_what_breaks() -> Result<()> {
    const BREAKAGES: &[(&str, &str)] = &[
        ("console error", "console.error('broken')"),
        (
            "uncaught exception",
            "setTimeout(() => { throw new Error('broken') })",
        ),
        ("unhandled rejection", "Promise.reject(new Error('broken'))"),
        (
            "error screen",
            "const screen = document.createElement('div');
             screen.className = 'failure';
             document.querySelector('main').append(screen)",
        ),
        (
            "answer to history.undo",
            "window.__TAURI_INTERNALS__.invoke('call',
                { request: 'history.undo', payload: { of: 1 }, speech: { language: 'ru' } }).catch(() => 0)",
        ),
        (
            "stuck pointer",
            "document.body.style.pointerEvents = 'none'",
        ),
        (
            "stays busy",
            "document.querySelector('main').ariaBusy = 'true'",
        ),
    ];
    let data = tempfile::tempdir()?;
    let page = page::Page::open(data.path()).await?;
    for (what, script) in BREAKAGES {
        page.reload().await?;
        page.rest().await?;
        page.window.script(script, vec![]).await?;
        match page.rest().await {
            Ok(()) => bail!("the robot did not notice: {what}"),
            Err(error) => ensure!(
                format!("{error:#}").contains(what),
                "{what} was taken for something else: {error:#}"
            ),
        }
    }
    page.window.close().await
}
