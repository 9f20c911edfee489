//! The real window: how soon figures and charts follow the hand, on the calculator and on the canvas
//! of the loops.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]
#![allow(dead_code, reason = "other benches use the rest of what pages share")]

mod page;

use anyhow::Result;
use growth_i18n::Language;
use page::{
    KeyTimes, key_times, line, percentile,
    window::{Window, say},
};

/// Changes that are measured.
const MOVES: usize = 120;

/// Milliseconds between a change and the next, as a hand on the arrow key.
const BETWEEN_MOVES: u32 = 60;

/// Without a GPU, what is asked for is painted this late at most, 95 times of 100. Milliseconds.
const PAINTED_LIMIT: f64 = 33.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let data = tempfile::tempdir()?;
    let window = Window::open(data.path()).await?;
    window.click(Language::Ru.native_name()).await?;
    window
        .click_first(&say(Language::Ru, "app-start-sample"))
        .await?;
    window.resize(1600, 1000).await?;

    window.section("economics").await?;
    window.until_figure("ltv_gross_margin", "").await?;
    window.settled().await?;
    let slider = key_times(
        &window,
        "#input-arpa_per_month [role=slider]",
        &["ArrowRight", "ArrowLeft"],
        &["[data-figure=ltv_gross_margin]", "main .drawing"],
        MOVES,
        BETWEEN_MOVES,
    )
    .await?;
    report("slider", &slider, 8.0)?;
    // The small figures below the chart follow a frame after the leading ones.
    let others = key_times(
        &window,
        "#input-arpa_per_month [role=slider]",
        &["ArrowRight", "ArrowLeft"],
        &["[data-figure=ltv_revenue]"],
        MOVES,
        BETWEEN_MOVES,
    )
    .await?;
    line(
        "slider to the other figures, 95th percentile",
        "ms",
        percentile(&others.updated, 0.95)?,
        None,
    );

    window.section("loops").await?;
    window.wait_for(".panel-side .drawing svg").await?;
    window.still().await?;
    // What to improve first, opened where it is edited.
    window
        .wait_for(".panel-side .levers button")
        .await?
        .click()
        .await?;
    let edit = key_times(
        &window,
        ".inspector input[inputmode=decimal]",
        &["ArrowUp", "ArrowDown"],
        &[".panel-side .drawing"],
        MOVES,
        BETWEEN_MOVES,
    )
    .await?;
    report("edit of a loop", &edit, 12.0)?;
    window.close().await
}

fn report(what: &str, times: &KeyTimes, limit: f64) -> Result<()> {
    line(
        &format!("{what} to updated, median"),
        "ms",
        percentile(&times.updated, 0.5)?,
        None,
    );
    line(
        &format!("{what} to updated, 95th percentile"),
        "ms",
        percentile(&times.updated, 0.95)?,
        Some(limit),
    );
    line(
        &format!("{what} to painted, 95th percentile"),
        "ms",
        percentile(&times.painted, 0.95)?,
        Some(PAINTED_LIMIT),
    );
    Ok(())
}
