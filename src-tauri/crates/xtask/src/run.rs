//! `cargo xtask run`: sets up, builds, and opens the window.

use anyhow::Result;

use crate::{
    npm,
    paths::{BUILD, Paths},
    process::Run,
    steps::{self, Step},
    system::{self, Need},
};

pub(crate) fn run(paths: &Paths) -> Result<()> {
    if !system::has_display() {
        return demo(paths);
    }
    steps::all(&set_up(paths))?;
    println!("\nOpening the window.");
    Run::new(paths.program("growth-architect"))
        .folder(&paths.root)
        .run()
}

/// The same job without a window: the sample project, its figures, its PDF and CSV.
fn demo(paths: &Paths) -> Result<()> {
    println!(
        "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open.\n\
         The same job through the command line: the sample project, its figures, PDF and CSV."
    );
    let out = paths.root.join("target/demo");
    let mut all = set_up(paths);
    all.push(Step::run(
        "demo",
        "the sample project",
        Run::new(paths.program("growth"))
            .args(["demo", "--out"])
            .args([&out])
            .folder(&paths.root),
    ));
    steps::all(&all)?;
    println!("\nThe documents are in {}.", out.display());
    Ok(())
}

/// The whole workspace is built either way, the window with its UI too: asking for less would build
/// the dependencies twice.
fn set_up(paths: &Paths) -> Vec<Step<'_>> {
    vec![
        Step::new(
            "packages",
            "the system's packages",
            "cargo xtask setup",
            || system::ensure(&[Need::Window]),
        ),
        Step::new("npm", "the UI's packages", "cargo xtask run", || {
            npm::ensure_packages(paths)
        }),
        Step::new("ui", "the built UI", "cargo xtask run", || {
            npm::ensure_build(paths)
        }),
        Step::run(
            "build",
            "the programs (the first time takes minutes)",
            Run::cargo(BUILD).folder(&paths.root),
        ),
    ]
}
