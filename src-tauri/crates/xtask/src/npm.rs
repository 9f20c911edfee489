//! The UI's packages and its build.

use anyhow::{Context as _, Result};

use crate::{paths::Paths, process::Run, stamp::Fingerprint};

/// A script of `ui/package.json`.
pub(crate) fn script(paths: &Paths, name: &str) -> Run {
    Run::new("npm")
        .args(["run", "--silent", name])
        .folder(&paths.ui)
}

/// Installs the packages when the lock file has changed since they were installed.
pub(crate) fn ensure_packages(paths: &Paths) -> Result<()> {
    let node = Run::new("node")
        .args(["--version"])
        .output()
        .context("Node.js 20.19 or newer, with npm, is needed: https://nodejs.org")?;
    let wanted = Fingerprint::of(
        &[
            paths.ui.join("package.json"),
            paths.ui.join("package-lock.json"),
        ],
        &[node.trim()],
    )?;
    let stamp = paths.ui.join("node_modules/.installed-for");
    if wanted.is_in(&stamp) {
        println!("UI packages: up to date.");
        return Ok(());
    }
    println!("UI packages: npm ci.");
    Run::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .folder(&paths.ui)
        .run()?;
    wanted.keep(&stamp)
}

/// Builds the UI when its sources have changed since it was built.
pub(crate) fn ensure_build(paths: &Paths) -> Result<()> {
    let sources: Vec<_> = [
        "src",
        "public",
        "index.html",
        "package.json",
        "package-lock.json",
        "svelte.config.js",
        "tsconfig.json",
        "vite.config.ts",
    ]
    .iter()
    .map(|name| paths.ui.join(name))
    .chain([paths.root.join("src-tauri/crates/growth-i18n/locales")])
    .collect();
    let wanted = Fingerprint::of(&sources, &[])?;
    let stamp = paths.ui.join("node_modules/.built-from");
    if wanted.is_in(&stamp) && paths.ui.join("dist/index.html").exists() {
        println!("UI: built already.");
        return Ok(());
    }
    println!("UI: building.");
    script(paths, "build").run()?;
    wanted.keep(&stamp)
}
