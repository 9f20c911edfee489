//! `cargo xtask test`: sets up, then all checks and tests, the quick ones first.

use anyhow::{Result, bail};

use crate::{
    calendar, codegen, machine, npm,
    paths::{BUILD, Paths},
    process::Run,
    steps::{self, Step},
    system::{self, Need},
    tools,
};

/// Tests in the real window; they need a display, a WebDriver and the built window.
const JOURNEYS: &str = "binary(e2e)";
/// A walk through the real window by chance.
const ROBOT: &str = "binary(robot)";
const SCREEN: &str = "-screen 0 1600x1000x24";

/// What the other commands do first, alone.
pub(crate) fn setup(paths: &Paths) -> Result<()> {
    steps::all(&setup_steps(paths))
}

pub(crate) fn test(paths: &Paths, options: &[&str]) -> Result<()> {
    match options {
        ["--list"] => {
            for step in steps(paths) {
                println!("{:<12} {}", step.name, step.what);
            }
            Ok(())
        }
        ["lightgbm"] => lightgbm(paths),
        [first, ..] if !first.starts_with('-') => filtered(paths, options),
        _ => steps::all(&steps::chosen(steps(paths), options)?),
    }
}

/// Only tests whose name contains one of the words.
fn filtered(paths: &Paths, words: &[&str]) -> Result<()> {
    if words.iter().any(|word| word.starts_with('-')) {
        bail!("a filter is a word, `cargo xtask help` lists the options");
    }
    steps::all(&[
        Step::run(
            "tests",
            format!("Rust tests with {}", words.join(", ")),
            tests(paths).args(["--no-tests", "warn"]).args(words),
        ),
        Step::run(
            "vitest",
            format!("tests of the UI with {}", words.join(", ")),
            npm::script(paths, "test")
                .env("GROWTH_PROGRAM", paths.program("growth"))
                .args(["--", "--passWithNoTests", "-t"])
                .args([words.join("|")]),
        ),
    ])
}

/// Compares exported models of leads with the Python package LightGBM, which is installed into a
/// folder of its own in the cache. Not part of the tests: it needs the network once.
fn lightgbm(paths: &Paths) -> Result<()> {
    let build = Step::run(
        "build",
        "the programs under test",
        Run::cargo(BUILD).folder(&paths.root),
    );
    let compare = Step::run(
        "lightgbm",
        "exported models against LightGBM",
        tools::nextest(paths)
            .args(["run", "--workspace", "--run-ignored", "only", "-E"])
            .args(["test(lightgbm_says_what_the_program_says)"])
            .env("GROWTH_LIGHTGBM", paths.cache.join("lightgbm"))
            .folder(&paths.root),
    );
    steps::all(&[build, compare])
}

pub(crate) fn setup_steps(paths: &Paths) -> Vec<Step<'_>> {
    [
        Step::new(
            "packages",
            "the system's packages",
            "cargo xtask setup",
            || system::ensure(&[Need::Window, Need::Test]),
        ),
        Step::new(
            "tools",
            "cargo-nextest and tauri-driver",
            "cargo xtask setup",
            || tools::ensure(paths),
        ),
        Step::new("npm", "the UI's packages", "cargo xtask setup", || {
            npm::ensure_packages(paths)
        }),
        Step::new("ui", "the built UI", "cargo xtask setup", || {
            npm::ensure_build(paths)
        }),
    ]
    .into_iter()
    .map(Step::essential)
    .collect()
}

fn steps(paths: &Paths) -> Vec<Step<'_>> {
    let cargo = |line: &str| Run::cargo(line).folder(&paths.root);
    let npm = |name: &str| npm::script(paths, name);
    let room = Step::new(
        "room",
        "whether the disk has room for a build",
        "df -h",
        || machine::require_room(paths),
    );
    let mut steps = vec![room.essential()];
    steps.extend(setup_steps(paths));
    steps.extend([
        Step::run(
            "rustfmt",
            "the format of the Rust code",
            cargo("fmt --all --check"),
        ),
        Step::run(
            "prettier",
            "the format of the UI's code",
            npm("format:check"),
        ),
        Step::run("eslint", "lints of the UI", npm("lint")),
        Step::run("types", "types of the UI", npm("check")),
        Step::run(
            "build",
            "the programs under test, and lints of the Rust code",
            cargo(BUILD).linted(),
        )
        .essential(),
        Step::run(
            "vitest",
            "tests of the UI over the built program",
            npm("test").env("GROWTH_PROGRAM", paths.program("growth")),
        ),
        Step::new(
            "codegen",
            "whether what is generated is up to date",
            "cargo xtask codegen",
            || codegen::check(paths),
        ),
        Step::run(
            "tests",
            "unit, property, snapshot and black-box tests, and their lints",
            tests(paths).linted(),
        ),
        Step::new(
            "calendar",
            "what rests on the sample, on other days and in other places",
            "cargo xtask test --only calendar",
            || calendar::run(paths),
        ),
        Step::run(
            "doctests",
            "examples in the documentation",
            cargo("test --quiet --doc --workspace").linted(),
        ),
    ]);
    // There is no WebDriver for the system's web view on macOS.
    if !cfg!(target_os = "macos") {
        steps.push(Step::run(
            "journeys",
            "journeys in the real window",
            in_window(paths, JOURNEYS).linted(),
        ));
        steps.push(Step::run(
            "robot",
            "a robot that walks through the real window by chance",
            robot(paths).linted(),
        ));
    }
    steps
}

/// `cargo xtask robot`: walks of chosen seeds and of a chosen length.
pub(crate) fn walk(paths: &Paths, options: &[&str]) -> Result<()> {
    let mut run = robot(paths);
    let mut rest = options;
    while let [name, value, more @ ..] = rest {
        let variable = match *name {
            "--seed" => "GROWTH_ROBOT_SEEDS",
            "--steps" => "GROWTH_ROBOT_STEPS",
            _ => break,
        };
        run = run.env(variable, *value);
        rest = more;
    }
    if !rest.is_empty() {
        bail!(
            "`cargo xtask robot` takes `--seed N[,N…]` and `--steps M`, not `{}`",
            rest.join(" ")
        );
    }
    let build = Step::run(
        "build",
        "the programs under test",
        Run::cargo(BUILD).folder(&paths.root),
    );
    let walk = Step::run("robot", "a walk through the real window", run);
    steps::all(&[build, walk])
}

/// The robot tells what it does as it goes.
fn robot(paths: &Paths) -> Run {
    in_window(paths, ROBOT).args(["--no-capture"])
}

fn tests(paths: &Paths) -> Run {
    tools::nextest(paths)
        // Without the examples: each is linked for as long as a test, and none is run.
        .args(["run", "--no-fail-fast", "--workspace", "--tests", "-E"])
        .args([format!("not ({JOURNEYS} or {ROBOT})")])
        .folder(&paths.root)
}

fn in_window(paths: &Paths, tests: &str) -> Run {
    // One window at a time: two would fight for the focus.
    let run = tools::nextest(paths)
        // The same packages as the other tests, so that nothing is built a second time.
        .args([
            "run",
            "--workspace",
            "--tests",
            "-j",
            "1",
            "--no-fail-fast",
            "-E",
            tests,
        ])
        .env("TAURI_DRIVER", tools::tauri_driver(paths))
        .folder(&paths.root);
    on_a_screen(run)
}

/// The same on a screen of its own, where one can be made.
pub(crate) fn on_a_screen(run: Run) -> Run {
    if cfg!(target_os = "linux") {
        run.under("xvfb-run", ["-a", "-s", SCREEN])
    } else {
        run
    }
}

#[cfg(test)]
mod tests_of_steps {
    use std::{collections::BTreeSet, path::PathBuf};

    use super::{JOURNEYS, Paths, in_window, steps};

    fn paths() -> Paths {
        Paths {
            root: PathBuf::from("/checkout"),
            ui: PathBuf::from("/checkout/ui"),
            target: PathBuf::from("/cache/target"),
            cache: PathBuf::from("/cache"),
        }
    }

    #[test]
    fn every_step_has_a_name_of_its_own_and_a_way_to_repeat_it() {
        let paths = paths();
        let steps = steps(&paths);
        let names: BTreeSet<_> = steps.iter().map(|step| step.name).collect();
        assert_eq!(names.len(), steps.len());
        assert!(
            steps
                .iter()
                .all(|step| !step.repeat.is_empty() && !step.what.is_empty())
        );
    }

    #[test]
    fn the_packages_of_the_ui_come_before_what_is_built_with_them() {
        let paths = paths();
        let names: Vec<_> = steps(&paths).iter().map(|step| step.name).collect();
        let at = |name| names.iter().position(|known| *known == name);
        assert!(at("npm") < at("ui") && at("ui") < at("build") && at("build") < at("tests"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn journeys_have_a_screen_of_their_own() {
        let shown = in_window(&paths(), JOURNEYS).to_string();
        assert!(
            shown.contains("xvfb-run -a -s '-screen 0 1600x1000x24' cargo nextest"),
            "{shown}"
        );
        assert!(shown.contains("TAURI_DRIVER="), "{shown}");
    }
}
