//! A sequence in n8n: it imports the workflow, plays the recorded events and answers what was planned.

use anyhow::{Context as _, Result, ensure};
use growth_tests::Cli;

use super::engine::N8n;
use super::transcript::{scripts, skeleton};
use crate::automation::sequences::{input, workflow};

#[test]
#[ignore = "needs n8n (2 GB): cargo xtask n8n"]
fn n8n_plans_as_the_program() -> Result<()> {
    let data = tempfile::tempdir()?;
    let workflow = workflow(&Cli::new(data.path()), &input())?;
    let path = data.path().join("sequence.n8n.json");
    std::fs::write(&path, workflow.to_string())?;
    let folder = data.path().join("engine");
    std::fs::create_dir(&folder)?;
    let n8n = N8n::installed(&folder)?;
    let held = n8n.import(&path)?;
    assert_eq!(skeleton(&held), skeleton(&workflow), "as n8n holds it");
    ensure!(scripts(&held) == scripts(&workflow), "another script");
    let run = n8n.execute(workflow["id"].as_str().context("an id")?)?;
    let answer = &run["Compare with the rehearsal"][0]["data"]["main"][0][0]["json"];
    assert_eq!(answer["equal"], true, "{answer:#}");
    ensure!(answer["messages"].as_u64() > Some(100), "{answer:#}");
    println!(
        "n8n {}: {} decisions, {} messages",
        n8n.version(),
        answer["decisions"],
        answer["messages"]
    );
    Ok(())
}
