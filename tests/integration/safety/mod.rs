//! No record locks a project, no path is taken on trust, no loss goes unnoticed.

mod files;
mod limits;
mod paths;
mod records;

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use rusqlite::Connection;
use serde_json::{Value, json};

/// A sample project; its id.
fn sample(cli: &Cli, kind: &str) -> Result<Value> {
    let input = json!({ "kind": kind, "language": "en" });
    Ok(cli.call("projects.create_sample", &input)?["value"]["id"].clone())
}

/// The user's own workspace file, past the program: what an older version left, or another program.
fn database(data: &std::path::Path) -> Result<Connection> {
    let path = data.join("workspace").join("workspace.growth");
    Connection::open(&path).with_context(|| path.display().to_string())
}

/// How charts are asked for.
fn chart() -> Value {
    json!({ "theme": "light", "width": 640, "height": 240 })
}
