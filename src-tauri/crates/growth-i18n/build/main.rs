//! Checks the catalogues of texts and generates typed functions from them.
//!
//! A catalogue that does not parse, a text that one language lacks, a variable that differs between
//! languages, a plural form that is missing: each fails the build with its file and line.

// Cargo and build scripts talk through the environment and standard output.
#![allow(clippy::print_stdout, clippy::disallowed_methods)]

mod catalogue;
mod check;
mod generate;

use std::{env, fs, path::Path, process::ExitCode};

/// Languages, the reference language first. A folder of `locales/` each.
const LANGUAGES: [&str; 2] = ["en", "ru"];

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                // Cargo shows these lines as errors of the build.
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build");
    let catalogues = catalogue::read_all(Path::new("locales"), &LANGUAGES)?;
    check::check(&catalogues)?;
    let out = env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR: {error}")])?;
    fs::write(
        Path::new(&out).join("catalogues.rs"),
        generate::generate(&catalogues),
    )
    .map_err(|error| vec![format!("{out}: {error}")])
}
