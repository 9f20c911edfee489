//! Leads through `growth call`: from a table to scores, and the folder for the client's engineer, run
//! as an engineer would run it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use growth_tests::Cli;
use serde_json::{Value, json};

/// A made list of leads that holds every kind of column: words, numbers with gaps, yes and no, dates.
fn leads() -> Value {
    let sources = ["ads", "loop", "search, organic", "fair \"Дом\""];
    let mut state = 88_172_645_463_325_252_u64;
    // Xorshift (Marsaglia 2003): a list that is the same everywhere.
    let mut unit = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let rows: Vec<Value> = (0..3000)
        .map(|i| {
            let source = (unit() * 4.0) as usize;
            let employees = (unit() * 4.0).exp() * 3.0;
            let budget = (unit() < 0.6).then(|| (unit() * 100.0).round() * 1000.0 + 0.1);
            let asked = unit() < 0.4;
            let bent = if (10.0..40.0).contains(&employees) {
                1.5
            } else {
                -0.5
            };
            let odds: f64 =
                -2.0 + [0.0, 1.6, 0.2, -1.2][source] + bent + if asked { 0.8 } else { 0.0 };
            let won = unit() < 1.0 / (1.0 + (-odds).exp());
            let (month, day) = (i / 250 + 1, i % 28 + 1);
            json!([
                format!("2025-{month:02}-{day:02}"),
                sources[source],
                employees,
                budget,
                if asked { "да" } else { "нет" },
                if i % 9 == 0 {
                    json!(null)
                } else {
                    json!(format!("2024-{:02}-{day:02}", 13 - month))
                },
                if won { 1 } else { 0 },
            ])
        })
        .collect();
    json!({
        "columns": ["created", "source", "employees", "budget", "asked for a demo", "founded", "won"],
        "rows": rows,
    })
}

/// Trains, and writes the folder.
fn exported(folder: &Path, exclude: &Value) -> Result<Value> {
    let cli = Cli::new(folder);
    let table = leads();
    let trained = cli.call(
        "leads.train",
        &json!({
            "table": table,
            "outcome": { "column": "won" },
            "dates": { "created": "created" },
            "exclude": exclude,
            "seed": 3,
        }),
    )?;
    let model = trained["model"]["value"].clone();
    ensure!(model.is_object(), "no model: {trained}");
    let asked = json!({ "model": model, "examples": table });
    let files = cli.call("leads.export", &asked)?;
    for file in files["files"].as_array().context("files")? {
        let name = file["name"].as_str().context("a name")?;
        std::fs::write(folder.join(name), file["text"].as_str().context("a text")?)?;
    }
    Ok(trained)
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<String> {
    let run = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .with_context(|| program.to_owned())?;
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    let problem = String::from_utf8_lossy(&run.stderr);
    ensure!(
        run.status.success(),
        "{program} {arguments:?}: {said}{problem}"
    );
    Ok(said)
}

/// Reads `expected.csv` with quotes, and compares each row with what the script says.
const CHECK_JS: &str = r#"
const fs = require("fs");
const { probability } = require("./score.js");
const rows = [];
let row = [], cell = "", quoted = false;
const text = fs.readFileSync("expected.csv", "utf8");
for (let i = 0; i < text.length; i++) {
  const c = text[i];
  if (quoted) {
    if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; }
    else if (c === '"') quoted = false;
    else cell += c;
  } else if (c === '"') quoted = true;
  else if (c === ",") { row.push(cell); cell = ""; }
  else if (c === "\n") { row.push(cell); rows.push(row); row = []; cell = ""; }
  else cell += c;
}
const head = rows.shift();
let worst = 0;
for (const cells of rows) {
  const lead = Object.fromEntries(head.map((name, i) => [name, cells[i]]));
  worst = Math.max(worst, Math.abs(probability(lead) - Number(lead.probability)));
}
console.log(rows.length, worst < 1e-12 ? "same" : worst);
"#;

#[test]
fn the_javascript_says_what_the_program_says() -> Result<()> {
    for (exclude, kind) in [(json!([]), "boosting"), (json!(["employees"]), "logistic")] {
        let folder = tempfile::tempdir()?;
        let trained = exported(folder.path(), &exclude)?;
        assert_eq!(
            trained["chosen"]["value"], kind,
            "{}",
            trained["difference"]
        );
        let said = run(folder.path(), "node", &["-e", CHECK_JS])?;
        assert_eq!(said.trim(), "20 same", "{kind}");
    }
    Ok(())
}

/// The linear model needs no package, so any Python will do.
#[test]
fn the_python_of_a_linear_model_says_what_the_program_says() -> Result<()> {
    if Command::new("python3").arg("--version").output().is_err() {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    exported(folder.path(), &json!(["employees"]))?;
    let said = run(folder.path(), "python3", &["score.py", "--check"])?;
    assert!(said.starts_with("20 leads"), "{said}");
    Ok(())
}

/// Installs LightGBM into a folder of its own and compares probabilities and reasons.
#[test]
#[ignore = "installs the Python package lightgbm (100 MB): cargo xtask test lightgbm"]
fn lightgbm_says_what_the_program_says() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let trained = exported(folder.path(), &json!([]))?;
    assert_eq!(trained["chosen"]["value"], "boosting");
    // The step of that name tells where; what is installed there is kept for the next time.
    #[allow(clippy::disallowed_methods, reason = "a test is told where to install")]
    let home = std::env::var_os("GROWTH_LIGHTGBM").context("GROWTH_LIGHTGBM names a folder")?;
    let home = std::path::PathBuf::from(home);
    let python = home.join("bin/python");
    let python = python.to_str().context("a path")?;
    let there = Command::new(python)
        .args(["-c", "import lightgbm"])
        .output();
    if !there.is_ok_and(|run| run.status.success()) {
        let home = home.to_str().context("a path")?;
        run(folder.path(), "python3", &["-m", "venv", home])?;
        run(
            folder.path(),
            python,
            &["-m", "pip", "install", "--quiet", "lightgbm>=4,<5"],
        )?;
    }
    let said = run(folder.path(), python, &["score.py", "--check"])?;
    assert!(said.starts_with("20 leads"), "{said}");
    // Reasons: what the program says of a lead, and LightGBM's Shapley values of its columns.
    let table = leads();
    let some: Vec<Value> = table["rows"].as_array().context("rows")?[..200].to_vec();
    let scored = Cli::new(folder.path()).call(
        "leads.score",
        &json!({
            "model": trained["model"]["value"],
            "table": { "columns": table["columns"], "rows": some },
        }),
    )?;
    let asked = json!({ "leads": scored["leads"], "columns": table["columns"], "rows": some });
    std::fs::write(folder.path().join("asked.json"), asked.to_string())?;
    let said = run(folder.path(), python, &["-c", CHECK_REASONS])?;
    assert_eq!(said.trim(), "same", "{said}");
    Ok(())
}

const CHECK_REASONS: &str = r#"
import json, lightgbm, numpy, score
asked = json.load(open("asked.json", encoding="utf-8"))
leads = [dict(zip(asked["columns"], row)) for row in asked["rows"]]
features = score.SCHEMA["features"]
rows = numpy.array([[score.read(f, lead) for f in features] for lead in leads], dtype=float)
model = lightgbm.Booster(model_file="model.txt")
probabilities = model.predict(rows)
shap = model.predict(rows, pred_contrib=True)
worst = 0.0
for lead, p, row in zip(asked["leads"], probabilities, shap):
    worst = max(worst, abs(lead["probability"] - p))
    by_column = {}
    for feature, value in zip(features, row):
        by_column[feature["column"]] = by_column.get(feature["column"], 0.0) + value
    for reason in lead["reasons_for"] + lead["reasons_against"]:
        worst = max(worst, abs(reason["log_odds"] - by_column[reason["column"]]))
print("same" if worst < 1e-12 else worst)
"#;
