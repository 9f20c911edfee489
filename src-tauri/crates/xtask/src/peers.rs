//! What other programs answer on the same data: GrowthBook's `gbstats` and `statsmodels`, in a folder
//! of their own. The answers are kept as cases, which the ordinary tests read; this asks the programs
//! again.

use anyhow::{Result, bail};

use crate::{paths::Paths, process::Run, python};

/// The versions whose answers are kept.
const PACKAGES: [&str; 4] = [
    "statsmodels==0.15.0",
    "gbstats==0.8.0",
    "scipy==1.17.1",
    "mpmath==1.3.0",
];

/// Compares the kept answers with those of the programs, or writes them anew.
pub(crate) fn peers(paths: &Paths, options: &[&str]) -> Result<()> {
    if let Some(other) = options.iter().find(|option| **option != "--write") {
        bail!("there is no option `{other}`");
    }
    let python = python::environment(paths, "peers", &PACKAGES)?;
    Run::new(python)
        .args([paths.root.join("tests/cases/experiments_reference.py")])
        .args(options)
        .run()
}
