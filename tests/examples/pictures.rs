//! The README's pictures, taken from the sample in the real window: `cargo xtask pictures` runs it.
#![allow(
    clippy::print_stdout,
    reason = "the benches that share the page answer so"
)]
#![allow(dead_code, reason = "benches use the rest of what pages share")]

mod page;

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use growth_i18n::Language;
use page::window::{Window, say};

/// The README is in English.
const LANGUAGE: Language = Language::En;

/// Sections that are shown.
const SECTIONS: [&str; 5] = ["overview", "economics", "loops", "roadmap", "automation"];

/// Writes `<section>.png` into the folder that is the only argument.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .context("the folder for the pictures is missing")?;
    let data = tempfile::tempdir()?;
    let window = Window::open(data.path()).await?;
    window.resize(1_280, 800).await?;
    window.click(LANGUAGE.native_name()).await?;
    window
        .click_first(&say(LANGUAGE, "app-start-sample"))
        .await?;
    window.section("settings").await?;
    window.click(&say(LANGUAGE, "theme-light")).await?;
    for section in SECTIONS {
        window.section(section).await?;
        window.still().await?;
        let picture = window.client.screenshot().await?;
        std::fs::write(folder.join(format!("{section}.png")), picture)?;
    }
    window.close().await
}
