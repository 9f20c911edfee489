//! `cargo xtask codegen`: what is generated from the Rust code and committed.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::{
    paths::{BUILD, Paths},
    process::Run,
};

/// One generated file.
struct Generated {
    /// Path in the repository.
    path: &'static str,
    /// The program of the project that prints it.
    program: &'static str,
    /// Its arguments.
    arguments: &'static [&'static str],
}

const GENERATED: [Generated; 2] = [
    Generated {
        path: "ui/src/i18n/keys.generated.ts",
        program: "growth-message-keys",
        arguments: &[],
    },
    Generated {
        path: "ui/src/api/generated.ts",
        program: "growth",
        arguments: &["requests", "--typescript"],
    },
];

/// Writes the files.
pub(crate) fn write(paths: &Paths) -> Result<()> {
    Run::cargo(BUILD).folder(&paths.root).run()?;
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

/// Fails when a file is not what the built programs would write.
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
        Run::new(paths.program(self.program))
            .args(self.arguments)
            .folder(&paths.root)
            .output()
    }
}
