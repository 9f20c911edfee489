//! `cargo xtask pictures`: the README's pictures, from the sample in the real window.

use anyhow::Result;

use crate::{
    paths::{BUILD, Paths},
    process::Run,
    steps::{self, Step},
    test, tools,
};

const FOLDER: &str = "icons";

pub(crate) fn write(paths: &Paths) -> Result<()> {
    let mut all = test::setup_steps(paths);
    all.extend([
        Step::run(
            "build",
            "the window and what photographs it",
            Run::cargo(BUILD).folder(&paths.root),
        )
        .essential(),
        Step::run(
            "pictures",
            "one picture a section",
            in_window(
                paths,
                Run::new(paths.target.join("debug/examples/pictures"))
                    .args([paths.root.join(FOLDER)]),
            ),
        ),
    ]);
    steps::all(&all)
}

fn in_window(paths: &Paths, run: Run) -> Run {
    let run = run
        .env("TAURI_DRIVER", tools::tauri_driver(paths))
        .env("CARGO_MANIFEST_DIR", paths.root.join("tests"))
        .folder(&paths.root);
    test::on_a_screen(run)
}
