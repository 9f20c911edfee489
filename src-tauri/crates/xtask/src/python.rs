//! Python packages in folders of their own.

use std::path::PathBuf;

use anyhow::Result;

use crate::{paths::Paths, process::Run};

/// The Python of a folder in the cache with these packages, which is made once.
pub(crate) fn environment(paths: &Paths, name: &str, packages: &[&str]) -> Result<PathBuf> {
    let folder = paths.cache.join(name);
    let python = if cfg!(windows) {
        folder.join("Scripts/python.exe")
    } else {
        folder.join("bin/python")
    };
    if !python.exists() {
        println!(
            "Python with {}: making it once, in {}.",
            packages.join(", "),
            folder.display()
        );
        Run::new("python3")
            .args(["-m", "venv"])
            .args([&folder])
            .run()?;
    }
    Run::new(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(packages)
        .run()?;
    Ok(python)
}
