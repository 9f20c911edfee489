//! Draws one chart of each kind in both languages and all themes, for a person to look at:
//! `cargo run -p growth-report --example gallery -- FOLDER`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::{error::Error, fs, path::PathBuf};

use growth_i18n::Language;
use growth_report::charts::Theme;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    fs::create_dir_all(&folder)?;
    for language in Language::ALL {
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
