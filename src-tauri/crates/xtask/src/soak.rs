//! `cargo xtask soak`: kills, undo sequences, random requests and damaged files for as long as one likes,
//! from seeds that repeat a run. It ends with the figures, or with the seed that found something.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    paths::{BUILD, Paths},
    process::Run,
    tools,
};

/// What is let loose: the tests, and what their environment is told.
struct Ordeal {
    /// What the tests count.
    name: &'static str,
    filter: &'static str,
    /// Variable of the seed, and how much is done in one round.
    seed: &'static str,
    amount: (&'static str, &'static str),
}

const ORDEALS: [Ordeal; 4] = [
    Ordeal {
        name: "kills",
        filter: "test(/^kill::a_hundred_kills/)",
        seed: "GROWTH_SOAK_SEED",
        amount: ("GROWTH_SOAK_KILLS", "100"),
    },
    Ordeal {
        name: "undo sequences",
        filter: "test(/^undo_property::/)",
        seed: "PROPTEST_RNG_SEED",
        amount: ("GROWTH_SOAK_CASES", "48"),
    },
    Ordeal {
        name: "fuzzed inputs",
        filter: "test(/^fuzz::random_requests/)",
        seed: "GROWTH_FUZZ_SEED",
        amount: ("GROWTH_FUZZ_ROUNDS", "80"),
    },
    Ordeal {
        name: "damaged files",
        // A journey in the window has the same name.
        filter: "binary(suite) & test(/^damage::/)",
        seed: "GROWTH_SOAK_SEED",
        amount: ("GROWTH_SOAK_FILES", "120"),
    },
];

/// How a test tells a figure: `soak: 100 kills`.
const MARK: &str = "soak: ";

struct Options {
    minutes: u64,
    seed: u64,
}

fn options(arguments: &[&str]) -> Result<Options> {
    let mut options = Options {
        minutes: 10,
        seed: 1,
    };
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        let value = rest.next().with_context(|| format!("{name} what?"))?;
        let number = value
            .parse()
            .with_context(|| format!("{name} takes a number"))?;
        match *name {
            "--minutes" => options.minutes = number,
            "--seed" => options.seed = number,
            other => bail!("`soak` knows no `{other}`"),
        }
    }
    Ok(options)
}

pub(crate) fn soak(paths: &Paths, arguments: &[&str]) -> Result<()> {
    let Options { minutes, seed } = options(arguments)?;
    Run::cargo(BUILD).folder(&paths.root).run()?;
    // What is built is no part of the time.
    tools::nextest(paths)
        .args(["run", "--workspace", "--no-run", "--cargo-quiet"])
        .folder(&paths.root)
        .run()?;
    let begun = Instant::now();
    let time = Duration::from_secs(minutes * 60);
    let mut figures: BTreeMap<String, u64> = BTreeMap::new();
    let mut round = seed;
    while round == seed || begun.elapsed() < time {
        for ordeal in &ORDEALS {
            let said = run(paths, ordeal, round).with_context(|| {
                format!(
                    "{} with the seed {round}: `cargo xtask soak --seed {round} --minutes 0` repeats it",
                    ordeal.name
                )
            })?;
            let found = count(&said, &mut figures);
            if found == 0 {
                bail!("{} told no figure", ordeal.name);
            }
        }
        let minutes = begun.elapsed().as_secs() / 60;
        println!("round {round}, {minutes} min: {}", told(&figures));
        round += 1;
    }
    println!("\n{}\nlost: nothing", told(&figures));
    Ok(())
}

fn run(paths: &Paths, ordeal: &Ordeal, seed: u64) -> Result<String> {
    tools::nextest(paths)
        .args(["run", "--workspace", "--no-capture", "--cargo-quiet", "-E"])
        .args([ordeal.filter])
        .folder(&paths.root)
        .env(ordeal.seed, seed.to_string())
        .env(ordeal.amount.0, ordeal.amount.1)
        .output()
}

/// Adds up the figures in what the tests said; answers how many there were.
fn count(said: &str, figures: &mut BTreeMap<String, u64>) -> usize {
    let mut found = 0;
    for line in said.lines() {
        // The harness may write its own words before.
        let figure = line
            .split_once(MARK)
            .and_then(|(_, figure)| figure.split_once(' '))
            .and_then(|(number, name)| Some((number.parse::<u64>().ok()?, name.trim())));
        if let Some((number, name)) = figure {
            *figures.entry(name.to_owned()).or_default() += number;
            found += 1;
        }
    }
    found
}

fn told(figures: &BTreeMap<String, u64>) -> String {
    figures
        .iter()
        .map(|(name, number)| format!("{number} {name}"))
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_added_up() {
        let mut figures = BTreeMap::new();
        let said = "running 1 test\nsoak: 100 kills\nsoak: 3 torn journals\nok\nsoak: x kills";
        assert_eq!(count(said, &mut figures), 2);
        assert_eq!(count("test a ... soak: 20 kills", &mut figures), 1);
        assert_eq!(told(&figures), "120 kills, 3 torn journals");
        assert_eq!(count("ok", &mut figures), 0);
    }

    #[test]
    fn options_are_numbers() {
        let read = options(&["--minutes", "60", "--seed", "7"]).ok();
        assert_eq!(read.map(|o| (o.minutes, o.seed)), Some((60, 7)));
        for wrong in [&["--minutes"][..], &["--minutes", "x"], &["--hours", "1"]] {
            assert!(options(wrong).is_err(), "{wrong:?}");
        }
    }
}
