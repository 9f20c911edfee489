//! Importing a million purchases: time from the file to the data set, and the memory it takes.
//!
//! Ten million rows of two million customers (289 MB) took 62 s and 606 MB, and became a file of 430 MB, on
//! a machine that needed 4.7 s for a million.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{fs::File, io::Write as _, path::Path, process::Command, time::Instant};

use anyhow::{Context as _, Result, ensure};
use desk::Desk;
use growth_tests::peak_memory_mb;
use serde_json::json;

const ROWS: u32 = 1_000_000;
const CUSTOMERS: u32 = 200_000;

fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("purchases.csv");
    write_purchases(&path)?;
    let desk = Desk::new(folder.path());
    let project = desk.ask(
        "projects.create",
        json!({ "name": "Bench", "currency": "RUB" }),
    )?;
    let before_mb = peak_memory_mb()?;
    let start = Instant::now();
    let import = json!({ "project_id": project["value"]["id"], "path": path });
    let dataset = desk.ask("datasets.import", import)?;
    let seconds = start.elapsed().as_secs_f64();
    let rows = dataset["value"]["row_count"].as_u64();
    anyhow::ensure!(rows == Some(u64::from(ROWS)), "{rows:?} rows were read");
    let mut imported = json!({ "name": "import of 1,000,000 purchases", "unit": "s", "value": seconds, "limit": 10 });
    match peer_seconds(&path) {
        // It keeps nothing, checks no row and asks nobody: a border, not a goal.
        Ok(peer) => imported["baseline"] = peer.into(),
        Err(problem) => println!("without polars: {problem:#}"),
    }
    println!("{imported}");
    println!(
        "{}",
        json!({
            "name": "memory that the import adds", "unit": "MB",
            "value": peak_memory_mb()? - before_mb, "limit": 200,
        })
    );
    Ok(())
}

/// The same file in polars, in an environment that is thrown away.
fn peer_seconds(purchases: &Path) -> Result<f64> {
    const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/peers/purchases.py");
    let folder = tempfile::tempdir()?;
    let python = folder.path().join("bin/python");
    output(
        Command::new("python3")
            .args(["-m", "venv"])
            .arg(folder.path()),
    )?;
    output(Command::new(&python).args(["-m", "pip", "install", "--quiet", "polars"]))?;
    Ok(output(Command::new(&python).arg(SCRIPT).arg(purchases))?
        .trim()
        .parse()?)
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.output().context("python3")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// Purchases that look random and are the same each time.
fn write_purchases(path: &Path) -> Result<()> {
    let mut file = std::io::BufWriter::new(File::create(path)?);
    writeln!(file, "customer_id,date,quantity,amount")?;
    let mut state = 42_u64;
    for _ in 0..ROWS {
        // Knuth's MMIX generator: repeatable, and good enough to scatter rows.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let bits = state >> 20;
        let (customer, month, day) = (bits % u64::from(CUSTOMERS), 1 + bits % 12, 1 + bits % 28);
        writeln!(
            file,
            "c{customer},2025-{month:02}-{day:02},{},{}.{:02}",
            1 + bits % 3,
            10 + bits % 990,
            bits % 100
        )?;
    }
    file.flush()?;
    Ok(())
}
