//! `cargo xtask codegen`: what is generated from the Rust code and committed.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::{paths::Paths, process::Run};

/// One generated file.
struct Generated {
    /// Path in the repository.
    path: &'static str,
    /// Cargo's arguments that print it.
    command: &'static str,
}

const GENERATED: [Generated; 2] = [
    Generated {
        path: "ui/src/i18n/keys.generated.ts",
        command: "run --quiet -p growth-i18n --bin growth-message-keys",
    },
    Generated {
        path: "ui/src/api/generated.ts",
        command: "run --quiet -p growth-cli -- requests --typescript",
    },
];

/// Writes the files.
pub(crate) fn write(paths: &Paths) -> Result<()> {
    for generated in &GENERATED {
        let path = paths.root.join(generated.path);
        let text = generated.text(paths)?;
        let state = if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            "unchanged"
        } else {
            fs::write(&path, text).with_context(|| path.display().to_string())?;
            "written"
        };
        println!("{}: {state}", generated.path);
    }
    Ok(())
}

/// Fails when a file is not what would be written.
pub(crate) fn check(paths: &Paths) -> Result<()> {
    let mut stale = Vec::new();
    for generated in &GENERATED {
        let text = generated.text(paths)?;
        // Git may have given the file the line ends of Windows.
        let is_current = fs::read_to_string(paths.root.join(generated.path))
            .is_ok_and(|old| old.replace("\r\n", "\n") == text);
        if !is_current {
            stale.push(generated.path);
        }
    }
    if !stale.is_empty() {
        bail!(
            "out of date: {}; run `cargo xtask codegen` and commit",
            stale.join(", ")
        );
    }
    println!("{} generated files are up to date.", GENERATED.len());
    Ok(())
}

impl Generated {
    fn text(&self, paths: &Paths) -> Result<String> {
        Run::cargo(self.command).folder(&paths.root).output()
    }
}
