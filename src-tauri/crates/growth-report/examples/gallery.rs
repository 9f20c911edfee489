//! Draws one chart of each kind, a report and its tables, in both languages, for a person to look at:
//! `cargo run -p growth-report --example gallery -- FOLDER`.
#![allow(clippy::print_stdout, reason = "a command prints")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::{error::Error, fs, path::PathBuf, time::Instant};

use growth_i18n::Language;
use growth_report::{
    charts::Theme,
    csv,
    document::{pages_svg, pdf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    fs::create_dir_all(&folder)?;
    for language in Language::ALL {
        let report = common::report(language);
        for round in ["cold", "warm"] {
            let start = Instant::now();
            let bytes = pdf(&report)?;
            println!(
                "{language}: {round} PDF, {} bytes, {:?}",
                bytes.len(),
                start.elapsed()
            );
            fs::write(folder.join(format!("report-{language}.pdf")), bytes)?;
        }
        let start = Instant::now();
        let pages = pages_svg(&report)?;
        println!(
            "{language}: {} pages as SVG, {:?}",
            pages.len(),
            start.elapsed()
        );
        for (number, page) in pages.iter().enumerate() {
            fs::write(
                folder.join(format!("page-{language}-{}.svg", number + 1)),
                page,
            )?;
        }
        for (name, bytes) in csv::files(&report) {
            fs::write(folder.join(format!("{language}-{name}")), bytes)?;
        }
        for (theme, theme_name) in [
            (Theme::Light, "light"),
            (Theme::Dark, "dark"),
            (Theme::Print, "print"),
        ] {
            for (name, chart) in common::one_of_each(language, theme) {
                let file = folder.join(format!("{name}-{language}-{theme_name}.svg"));
                fs::write(file, chart.svg)?;
            }
        }
    }
    Ok(())
}
