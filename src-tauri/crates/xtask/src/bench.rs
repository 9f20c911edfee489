//! `cargo xtask bench`: runs the benches and writes a table.
//!
//! A bench is a program `tests/examples/bench_<name>.rs` that prints one JSON object per measured
//! value (see [`Metric`]). What starts with `bench_window` opens the real window and is run on a
//! screen of its own. A new file is a new bench; nothing else has to be told.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use anyhow::{Context as _, Result, bail, ensure};

use crate::{
    machine,
    metrics::{Metric, read_baseline, write_baseline},
    npm,
    paths::Paths,
    process::Run,
    steps::{self, Step},
    system::{self, Need},
    test, tools,
};

const FOLDER: &str = "tests/examples";
const BASELINE: &str = "tests/bench-baseline.json";
/// The whole workspace at once: single packages resolve to other features and build much twice.
const PROGRAMS: &str = "build --release --workspace --bins --examples";

pub(crate) fn bench(paths: &Paths, options: &[&str]) -> Result<()> {
    let save = options.contains(&"--save");
    let filters: Vec<&str> = options
        .iter()
        .copied()
        .filter(|option| *option != "--save")
        .collect();
    if let Some(unknown) = filters.iter().find(|filter| filter.starts_with('-')) {
        bail!("there is no option `{unknown}`");
    }
    let benches: Vec<String> = names(paths)?
        .into_iter()
        .filter(|name| filters.is_empty() || filters.iter().any(|filter| name.contains(filter)))
        .collect();
    ensure!(!benches.is_empty(), "no bench in {FOLDER} has such a name");
    prepare(paths, benches.iter().any(|name| needs_window(name)))?;

    let mut metrics = Vec::new();
    for name in &benches {
        println!("\n{name}");
        for line in run_of(paths, name).output()?.lines() {
            if line.starts_with('{') {
                let metric = Metric::read(line).with_context(|| name.clone())?;
                println!("  {}: {} {}", metric.name, shown(metric.value), metric.unit);
                metrics.push(metric);
            } else {
                println!("  {line}");
            }
        }
    }
    finish(paths, &metrics, save)
}

fn finish(paths: &Paths, metrics: &[Metric], save: bool) -> Result<()> {
    let baseline_path = paths.root.join(BASELINE);
    let mut kept = match fs::read_to_string(&baseline_path) {
        Ok(text) => read_baseline(&text).context(BASELINE)?,
        Err(_) => BTreeMap::new(),
    };
    let commit = Run::new("git")
        .args(["log", "-1", "--format=%h of %cs"])
        .folder(&paths.root)
        .answer()
        .unwrap_or_default();
    let table = table(metrics, &kept, &machine::description(), commit.trim());
    let folder = paths.root.join("target");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("bench.md"), &table)?;
    println!("\n{table}\nThe table is in target/bench.md.");
    if save {
        kept.extend(
            metrics
                .iter()
                .map(|metric| (metric.name.clone(), metric.value)),
        );
        fs::write(&baseline_path, write_baseline(&kept))?;
        println!("The results are kept in {BASELINE}.");
    }
    let over: Vec<&str> = metrics
        .iter()
        .filter(|metric| metric.limit.is_some_and(|limit| metric.value > limit))
        .map(|metric| metric.name.as_str())
        .collect();
    ensure!(over.is_empty(), "over the limit: {}", over.join(", "));
    Ok(())
}

fn prepare(paths: &Paths, window: bool) -> Result<()> {
    let mut steps = Vec::new();
    if window {
        steps.push(Step::new(
            "packages",
            "the system's packages",
            "cargo xtask setup",
            || system::ensure(&[Need::Window, Need::Test]),
        ));
        steps.push(Step::new(
            "tools",
            "tauri-driver",
            "cargo xtask setup",
            || tools::ensure(paths),
        ));
    }
    steps.push(Step::new(
        "npm",
        "the UI's packages",
        "cargo xtask setup",
        || npm::ensure_packages(paths),
    ));
    if window {
        steps.push(Step::new("ui", "the built UI", "cargo xtask setup", || {
            npm::ensure_build(paths)
        }));
    }
    steps.push(Step::run(
        "build",
        "the benches, optimised (the first time takes minutes)",
        Run::cargo(PROGRAMS).folder(&paths.root),
    ));
    steps::all(&steps)
}

fn names(paths: &Paths) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(paths.root.join(FOLDER)).context(FOLDER)? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        if let Some(name) = file
            .strip_suffix(".rs")
            .filter(|name| name.starts_with("bench_"))
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn needs_window(name: &str) -> bool {
    name.starts_with("bench_window")
}

fn run_of(paths: &Paths, name: &str) -> Run {
    let run = Run::new(paths.target.join("release/examples").join(name))
        // A bench finds the repository as a test does.
        .env("CARGO_MANIFEST_DIR", paths.root.join("tests"))
        .folder(&paths.root);
    if !needs_window(name) {
        return run;
    }
    let mut run = run.env("TAURI_DRIVER", tools::tauri_driver(paths));
    if cfg!(target_os = "linux") {
        // Without a GPU, the default renderer of WebKitGTK is three times slower.
        run = run.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }
    test::on_a_screen(run)
}

fn table(metrics: &[Metric], kept: &BTreeMap<String, f64>, machine: &str, commit: &str) -> String {
    let mut table = format!("# Measures\n\n{machine}\n\nCommit {commit}\n\n");
    table.push_str("| measure | value | limit | peer, same run | of peer | kept | of kept |\n");
    table.push_str("|---|--:|--:|--:|--:|--:|--:|\n");
    for metric in metrics {
        let with_unit = |value: Option<f64>| {
            value.map_or_else(String::new, |value| {
                format!("{} {}", shown(value), metric.unit)
            })
        };
        let ratio = |base: Option<f64>| {
            base.filter(|base| *base != 0.0)
                .map_or_else(String::new, |base| format!("{:.2}×", metric.value / base))
        };
        let before = kept.get(&metric.name).copied();
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {} | {} | {} |",
            metric.name.replace('|', "\\|"),
            with_unit(Some(metric.value)),
            with_unit(metric.limit),
            with_unit(metric.baseline),
            ratio(metric.baseline),
            with_unit(before),
            ratio(before),
        );
    }
    table
}

/// Three significant digits, or a whole number.
fn shown(value: f64) -> String {
    let size = value.abs();
    if size >= 100.0 || value == 0.0 {
        format!("{value:.0}")
    } else if size >= 10.0 {
        format!("{value:.1}")
    } else if size >= 1.0 {
        format!("{value:.2}")
    } else {
        format!("{value:.4}")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Metric, shown, table};

    #[test]
    fn the_table_shows_peers_limits_and_what_was_before() {
        let metric = |name: &str, baseline, limit| Metric {
            name: name.to_owned(),
            unit: "ms".to_owned(),
            value: 50.0,
            baseline,
            limit,
        };
        let metrics = [
            metric("a", Some(200.0), Some(60.0)),
            metric("b", None, None),
        ];
        let kept = BTreeMap::from([("b".to_owned(), 40.0)]);
        let table = table(&metrics, &kept, "A machine", "abc");
        assert!(table.contains("\nA machine\n"), "{table}");
        assert!(
            table.contains("| a | 50.0 ms | 60.0 ms | 200 ms | 0.25× |  |  |\n"),
            "{table}"
        );
        assert!(
            table.contains("| b | 50.0 ms |  |  |  | 40.0 ms | 1.25× |\n"),
            "{table}"
        );
    }

    #[test]
    fn values_have_three_digits() {
        let all = [0.0, 0.01234, 1.2345, 12.345, 123.45, 1234.5].map(shown);
        assert_eq!(all, ["0", "0.0123", "1.23", "12.3", "123", "1234"]);
    }
}
