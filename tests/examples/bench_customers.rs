//! Customers and leads: from purchases to a forecast, and a model of leads, with peers beside them.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

mod desk;

use std::{
    fs::File,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context as _, Result, ensure};
use desk::Desk;
use growth_model::{
    customers::{
        self, FitInput, PredictInput, PurchaseModel, SpendFitInput, SummaryInput, ValueInput,
    },
    leads::{TrainInput, train},
    purchases::Purchase,
};
use growth_tests::repository;
use rust_decimal::Decimal;
use serde_json::{Value, json};

const ROWS: u64 = 1_000_000;
const CUSTOMERS: u64 = 200_000;
const LEADS: usize = 50_000;
const COLUMNS: usize = 30;

fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path());
    let project = desk.ask(
        "projects.create",
        json!({ "name": "Bench", "currency": "RUB" }),
    )?;
    let project = &project["value"]["id"];
    cdnow(&desk, project)?;
    million(&desk, project, folder.path())?;
    leads(&desk, folder.path())
}

/// From the CSV of CDNOW to a value for each customer: what `lifetimes` does with it, step by step, and
/// what a person asks the program for, which keeps the purchases, tests the model on a hold-out and refits
/// it for its intervals.
fn cdnow(desk: &Desk, project: &Value) -> Result<()> {
    let path = repository().join("tests/fixtures/cdnow_sample_transactions.csv");
    let start = Instant::now();
    value_of_each(&path)?;
    let seconds = start.elapsed().as_secs_f64();
    let mut metric = json!({
        "name": "CDNOW from CSV to a value for each customer", "unit": "s", "value": seconds,
    });
    match peer("customers.py", &["lifetimes", "pandas"], &path) {
        Ok(peer) => {
            metric["baseline"] = peer.into();
            metric["limit"] = (peer / 10.0).into();
        }
        Err(problem) => println!("without lifetimes: {problem:#}"),
    }
    println!("{metric}");
    let start = Instant::now();
    let import = json!({ "project_id": project, "path": path });
    let dataset = desk.ask("datasets.import", import)?;
    let options = json!({ "draws": 20 });
    let input = json!({ "dataset_id": dataset["value"]["id"], "options": options });
    desk.ask("customers.forecast", input)?;
    println!(
        "{}",
        json!({
            "name": "CDNOW imported, tested and forecast with 20 refits", "unit": "s",
            "value": start.elapsed().as_secs_f64(),
        })
    );
    Ok(())
}

/// BG/NBD, Gamma-Gamma and a value over a year for each customer, as `customers.py` has them.
fn value_of_each(path: &Path) -> Result<()> {
    let text = std::fs::read_to_string(path)?;
    let purchases = text
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split(',');
            let mut cell = || cells.next().context("a cell");
            let (customer, date, quantity) = (cell()?, cell()?, cell()?);
            Ok(Purchase {
                customer: customer.parse()?,
                date: date.parse()?,
                amount: cell()?.parse()?,
                quantity: Some(quantity.parse()?),
            })
        })
        .collect::<Result<_>>()?;
    let found = customers::summary(&SummaryInput {
        purchases,
        observed_until: None,
        unit_days: 1.0,
    })?;
    let model = PurchaseModel::BgNbd;
    let fitted = customers::fit(&FitInput {
        model,
        customers: found.groups,
        at: None,
    })?;
    let params = *fitted.params.value().context("a model of purchases")?;
    customers::predict(&PredictInput {
        model,
        params,
        customers: found.customers.clone(),
        times: vec![360.0],
    })?;
    let spend = customers::spend_fit(&SpendFitInput {
        customers: found.customers.clone(),
        at: None,
    })?;
    let worth = customers::value(&ValueInput {
        model,
        params,
        spend: Some(*spend.params.value().context("a model of spending")?),
        amount: None,
        customers: found.customers,
        horizon_months: 12,
        units_per_month: 30.0,
        discount_per_month: Decimal::new(1, 2),
        gross_margin: None,
    })?;
    ensure!(worth.total.value().is_some(), "no value");
    Ok(())
}

/// A forecast with 200 refits for its intervals, from a million purchases.
fn million(desk: &Desk, project: &Value, folder: &Path) -> Result<()> {
    let path = folder.join("purchases.csv");
    write_purchases(&path)?;
    let import = json!({ "project_id": project, "path": path });
    let dataset = desk.ask("datasets.import", import)?;
    let start = Instant::now();
    let input = json!({ "dataset_id": dataset["value"]["id"], "options": { "draws": 200 } });
    let forecast = desk.ask("customers.forecast", input)?;
    let seconds = start.elapsed().as_secs_f64();
    let customers = forecast["value"]["found"]["customers"].as_u64();
    ensure!(customers > Some(CUSTOMERS / 2), "{customers:?} customers");
    println!(
        "{}",
        json!({
            "name": "forecast from 1,000,000 purchases with 200 refits", "unit": "s",
            "value": seconds,
        })
    );
    let start = Instant::now();
    let list = json!({ "dataset_id": dataset["value"]["id"], "limit": 50 });
    desk.ask("customers.list", list.clone())?;
    println!(
        "{}",
        json!({
            "name": "its list of customers, made", "unit": "s",
            "value": start.elapsed().as_secs_f64(),
        })
    );
    let start = Instant::now();
    desk.ask("customers.list", list)?;
    println!(
        "{}",
        json!({
            "name": "its list of customers, filtered anew", "unit": "ms",
            "value": start.elapsed().as_secs_f64() * 1000.0, "limit": 500,
        })
    );
    Ok(())
}

/// Training on 50,000 leads of 30 columns: two kinds of models, tested and trained. The table is in memory,
/// as it is for the peer; what a person asks the program for brings it along.
fn leads(desk: &Desk, folder: &Path) -> Result<()> {
    let path = folder.join("leads.csv");
    let table = write_leads(&path)?;
    let input = json!({
        "table": table, "outcome": { "column": "won" }, "dates": { "created": "created" },
    });
    let leads: TrainInput = serde_json::from_value(input.clone())?;
    let start = Instant::now();
    let trained = train(&leads, &|_| true)?.context("a model")?;
    let seconds = start.elapsed().as_secs_f64();
    ensure!(trained.model.value().is_some(), "no model");
    let mut metric = json!({
        "name": "training on 50,000 leads of 30 columns", "unit": "s", "value": seconds,
    });
    match peer("leads.py", &["lightgbm>=4,<5", "numpy"], &path) {
        Ok(peer) => {
            metric["baseline"] = peer.into();
            metric["limit"] = (peer * 1.5).into();
        }
        Err(problem) => println!("without lightgbm: {problem:#}"),
    }
    println!("{metric}");
    let start = Instant::now();
    let trained = desk.ask("leads.train", input)?;
    ensure!(trained["model"]["status"] == "value", "no model");
    println!(
        "{}",
        json!({
            "name": "the same, asked for with its table", "unit": "s",
            "value": start.elapsed().as_secs_f64(),
        })
    );
    Ok(())
}

/// The seconds that a script says, in an environment that is thrown away.
fn peer(script: &str, packages: &[&str], file: &Path) -> Result<f64> {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("examples/peers")
        .join(script);
    let folder = tempfile::tempdir()?;
    let python = folder.path().join("bin/python");
    output(
        Command::new("python3")
            .args(["-m", "venv"])
            .arg(folder.path()),
    )?;
    output(
        Command::new(&python)
            .args(["-m", "pip", "install", "--quiet"])
            .args(packages),
    )?;
    let said = output(Command::new(&python).arg(script).arg(file))?;
    Ok(said.lines().last().unwrap_or_default().trim().parse()?)
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

/// Knuth's MMIX generator: repeatable, and good enough to scatter rows.
struct Stream(u64);

impl Stream {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 20
    }

    fn share(&mut self) -> f64 {
        (self.next() % 1_000_000) as f64 / 1e6
    }
}

/// Purchases of two years: each customer comes back for a while, and leaves.
fn write_purchases(path: &Path) -> Result<()> {
    let mut file = std::io::BufWriter::new(File::create(path)?);
    writeln!(file, "customer_id,date,amount")?;
    let mut stream = Stream(42);
    let first = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).context("a day")?;
    let (mut rows, mut customer) = (0, 0);
    while rows < ROWS {
        let mut day = stream.share() * 500.0;
        let gap = 20.0 + stream.share() * 60.0;
        let leaves = 0.05 + stream.share() * 0.25;
        loop {
            let date = first + chrono::Days::new(day as u64);
            let amount = 100 + stream.next() % 4_900;
            writeln!(file, "c{},{date},{amount}.50", customer % CUSTOMERS)?;
            rows += 1;
            day += 1.0 - (1.0 - stream.share()).ln() * gap;
            if rows >= ROWS || day > 730.0 || stream.share() < leaves {
                break;
            }
        }
        customer += 1;
    }
    file.flush()?;
    Ok(())
}

/// Leads with numbers, words and gaps, as CSV and as the table that the program takes.
fn write_leads(path: &Path) -> Result<Value> {
    let mut file = std::io::BufWriter::new(File::create(path)?);
    let mut stream = Stream(7);
    let mut columns: Vec<String> = (0..COLUMNS - 1).map(|place| format!("c{place}")).collect();
    columns.insert(0, "created".to_owned());
    columns.push("won".to_owned());
    writeln!(file, "{}", columns.join(","))?;
    let words = ["ads", "loop", "fair", "search", "partner", "mail"];
    let first = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).context("a day")?;
    let rows: Vec<Value> = (0..LEADS)
        .map(|lead| {
            let date = (first + chrono::Days::new(lead as u64 / 70)).to_string();
            let mut odds = -2.0;
            let mut cells = vec![json!(date)];
            for column in 0..COLUMNS - 1 {
                if column % 5 == 0 {
                    let word = (stream.next() % 6) as usize;
                    odds += if word == column % 6 { 0.8 } else { -0.1 };
                    cells.push(json!(words[word]));
                } else {
                    let number = (stream.share() * 100.0).round();
                    odds += if column < 8 && number > 60.0 {
                        0.7
                    } else {
                        0.0
                    };
                    cells.push(json!(number));
                }
            }
            let won = stream.share() < 1.0 / (1.0 + f64::exp(-odds));
            cells.push(json!(u8::from(won)));
            json!(cells)
        })
        .collect();
    for row in &rows {
        let cells: Vec<String> = row
            .as_array()
            .context("a row")?
            .iter()
            .map(|cell| match cell {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            })
            .collect();
        writeln!(file, "{}", cells.join(","))?;
    }
    file.flush()?;
    Ok(json!({ "columns": columns, "rows": rows }))
}
