//! Tools of the tests that come from crates.io. They live in the cache, so that nothing on the
//! `PATH` changes.

use std::{env, path::PathBuf};

use anyhow::Result;

use crate::{paths::Paths, process::Run};

/// Version 3 is not finished.
const TAURI_DRIVER: &str = "2.1.0";

/// Sees to it that `cargo nextest` and `tauri-driver` are there.
pub(crate) fn ensure(paths: &Paths) -> Result<()> {
    if nextest(paths).args(["--version"]).succeeds() {
        println!("cargo-nextest: there.");
    } else {
        // Unoptimised, it is built in half the time, and waits for the tests anyway.
        install(
            paths,
            &[
                "--debug",
                "--no-default-features",
                "--features",
                "default-no-update",
                "cargo-nextest",
            ],
        )?;
    }
    // There is no WebDriver for the system's web view on macOS.
    if cfg!(target_os = "macos") {
        return Ok(());
    }
    if tauri_driver(paths).exists() {
        println!("tauri-driver: there.");
        Ok(())
    } else {
        install(
            paths,
            &["--debug", "--version", TAURI_DRIVER, "tauri-driver"],
        )
    }
}

fn install(paths: &Paths, what: &[&str]) -> Result<()> {
    let tool = what.last().copied().unwrap_or_default();
    println!(
        "{tool}: building it once, into {}.",
        folder(paths).display()
    );
    Run::cargo("install --locked --quiet --root")
        .args([folder(paths)])
        .args(what)
        // Beside the tools: their unlike settings would rebuild the project's own dependencies.
        .env("CARGO_TARGET_DIR", paths.cache.join("tools-target"))
        .run()
}

/// The WebDriver server of Tauri: one that is named in the environment, or ours.
pub(crate) fn tauri_driver(paths: &Paths) -> PathBuf {
    env::var_os("TAURI_DRIVER").map_or_else(
        || binaries(paths).join(format!("tauri-driver{}", env::consts::EXE_SUFFIX)),
        PathBuf::from,
    )
}

/// `cargo nextest`, wherever it is.
pub(crate) fn nextest(paths: &Paths) -> Run {
    let mut folders: Vec<PathBuf> = env::var_os("PATH")
        .map(|path| env::split_paths(&path).collect())
        .unwrap_or_default();
    folders.push(binaries(paths));
    let run = Run::cargo("nextest");
    match env::join_paths(folders) {
        Ok(path) => run.env("PATH", path),
        // A folder of the PATH has a separator in its name: leave it as it is.
        Err(_) => run,
    }
}

fn folder(paths: &Paths) -> PathBuf {
    paths.cache.join("tools")
}

fn binaries(paths: &Paths) -> PathBuf {
    folder(paths).join("bin")
}
