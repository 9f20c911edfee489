//! Projects, purchases, undo and backups through the API.

use anyhow::{Context as _, Result};
use growth_tests::{Cli, repository};
use serde_json::{Value, json};

fn project(cli: &Cli, name: &str) -> Result<Value> {
    let input = json!({ "name": name, "client": "", "currency": "RUB", "language": "ru" });
    Ok(cli.call("projects.create", &input)?["value"]["id"].clone())
}

fn names(cli: &Cli) -> Result<Vec<String>> {
    let answer = cli.call("projects.list", &json!({}))?;
    let projects = answer["projects"].as_array().cloned().unwrap_or_default();
    Ok(projects
        .iter()
        .map(|project| project["name"].as_str().unwrap_or_default().to_owned())
        .collect())
}

#[test]
fn undo_and_redo_work_across_restarts() -> Result<()> {
    let cli = Cli::fresh()?;
    project(&cli, "Первый")?;
    project(&cli, "Второй")?;
    cli.call("history.undo", &json!({}))?;
    assert_eq!(names(&cli)?, ["Первый"]);
    cli.call("history.redo", &json!({}))?;
    assert_eq!(names(&cli)?.len(), 2);
    let history = cli.call("history.list", &json!({}))?;
    let newest = history["entries"][0]["text"].as_str().context("a text")?;
    assert!(newest.contains("Второй"), "{newest}");
    Ok(())
}

#[test]
fn a_change_of_an_input_is_one_readable_step() -> Result<()> {
    let cli = Cli::fresh()?;
    let sample = cli.call(
        "projects.create_sample",
        &json!({ "kind": "saas", "language": "ru" }),
    )?;
    let economics = cli.call(
        "economics.get",
        &json!({ "project_id": sample["value"]["id"] }),
    )?;
    let scenario = &economics["scenarios"][0];
    let mut inputs = scenario["inputs"].clone();
    inputs["subscription"]["churn_per_month"] = json!("0.04");
    cli.call(
        "economics.save",
        &json!({ "scenario_id": scenario["id"], "inputs": inputs }),
    )?;
    let answer = cli
        .run(&["call", "--lang", "ru", "history.state"], "")?
        .json()?;
    let undo = answer["undo"]["text"].as_str().context("a step to undo")?;
    assert!(undo.contains('5') && undo.contains("4\u{a0}%"), "{undo}");
    let undone = cli.call("history.undo", &json!({}))?;
    assert!(
        undone["changed"].to_string().contains("scenarios"),
        "{undone}"
    );
    let after = cli.call(
        "economics.get",
        &json!({ "project_id": sample["value"]["id"] }),
    )?;
    assert_eq!(after["scenarios"][0]["inputs"], scenario["inputs"]);
    Ok(())
}

#[test]
fn real_purchases_become_figures() -> Result<()> {
    let cli = Cli::fresh()?;
    let project_id = project(&cli, "CDNOW")?;
    let path = repository().join("tests/fixtures/cdnow_sample_transactions.csv");
    let imported = cli.call(
        "datasets.import",
        &json!({ "project_id": project_id, "path": path }),
    )?;
    let dataset = cli.call(
        "datasets.view",
        &json!({
            "id": imported["value"]["id"],
            "chart": { "theme": "light", "width": 640, "height": 320 },
        }),
    )?;
    assert_eq!(dataset["summary"]["rows"], 6919);
    assert_eq!(dataset["summary"]["customers"], 2357);
    let economics = cli.call("economics.get", &json!({ "project_id": project_id }))?;
    let scenario_id = &economics["active_scenario_id"];
    cli.call(
        "datasets.apply",
        &json!({
            "dataset_id": imported["value"]["id"], "scenario_id": scenario_id,
        }),
    )?;
    let after = cli.call("economics.get", &json!({ "project_id": project_id }))?;
    assert!(
        after["scenarios"][0]["inputs"]["one_off"]["average_order_value"].is_string(),
        "{after}"
    );
    cli.call("history.undo", &json!({}))?;
    cli.call("history.undo", &json!({}))?;
    let none = cli.call("datasets.list", &json!({ "project_id": project_id }))?;
    assert_eq!(none["datasets"], json!([]));
    Ok(())
}

#[test]
fn a_backup_brings_back_what_was() -> Result<()> {
    let cli = Cli::fresh()?;
    project(&cli, "До")?;
    let backup = cli.call("backups.create", &json!({}))?;
    project(&cli, "После")?;
    cli.call("backups.restore", &json!({ "id": backup["id"] }))?;
    assert_eq!(names(&cli)?, ["До"]);
    let backups = cli.call("backups.list", &json!({}))?;
    assert!(
        backups["backups"]
            .as_array()
            .is_some_and(|list| list.len() >= 2),
        "{backups}"
    );
    Ok(())
}

#[test]
fn a_newer_workspace_is_refused_and_not_touched() -> Result<()> {
    let data = tempfile::tempdir()?;
    let path = data.path().join("newer.growth");
    let mut bytes = std::fs::read(repository().join("tests/fixtures/workspace-v1.growth"))?;
    // Where SQLite keeps `user_version`: the version of the schema.
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    std::fs::write(&path, &bytes)?;
    let before = std::fs::read(&path)?;
    let answer = Cli::new(data.path()).run(
        &[
            "call",
            "--workspace",
            &path.display().to_string(),
            "projects.list",
        ],
        "",
    )?;
    assert_eq!(answer.json()?["error"]["code"], "workspace_too_new");
    assert_eq!(std::fs::read(&path)?, before);
    Ok(())
}

/// Tags are words between commas, each once; they are found, taken back, and stay out of a playbook.
#[test]
fn tags_group_projects_and_are_not_the_playbooks() -> Result<()> {
    let cli = Cli::fresh()?;
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Кофейня", "currency": "RUB", "tags": "VIP,  кофе; vip,," }),
    )?;
    let id = made["value"]["id"].clone();
    assert_eq!(made["value"]["tags"], "VIP, кофе");
    let found = |search: &str| -> Result<usize> {
        let list = cli.call("projects.list", &json!({ "search": search }))?;
        Ok(list["projects"].as_array().map_or(0, Vec::len))
    };
    assert_eq!((found("vip")?, found("чай")?), (1, 0));
    let change = |tags: &str| json!({ "id": id, "change": { "tags": tags } });
    cli.call("projects.update", &change("чай"))?;
    assert_eq!((found("vip")?, found("чай")?), (0, 1));
    cli.call("history.undo", &json!({}))?;
    assert_eq!(found("vip")?, 1);
    let long = "слово, ".repeat(40);
    let refused = cli.refusal("projects.update", &change(&long))?;
    assert_eq!(refused["field"], "tags", "{refused}");
    let playbook = cli.call(
        "projects.make_playbook",
        &json!({ "id": id, "name": "Образец", "scenarios": false }),
    )?;
    assert_eq!(playbook["value"]["tags"], "");
    Ok(())
}

/// What the business lives on decides what a project begins with; what is published is an assumption
/// with its source until somebody types something better.
#[test]
fn the_kind_of_business_decides_what_a_project_begins_with() -> Result<()> {
    let cli = Cli::fresh()?;
    let kinds = cli.call("projects.kinds", &json!({}))?;
    let kinds = kinds["kinds"].as_array().context("kinds")?;
    assert_eq!(kinds.len(), 8);
    let chart = json!({ "theme": "light", "width": 400, "height": 200 });
    let made = cli.call(
        "projects.create",
        &json!({
            "name": "Касса", "currency": "RUB", "language": "ru",
            "business_kind": "saas", "assume_published": true,
        }),
    )?;
    let id = &made["value"]["id"];
    let scenarios = cli.call("economics.get", &json!({ "project_id": id }))?;
    let scenario = &scenarios["scenarios"][0];
    let inputs = &scenario["inputs"];
    assert_eq!(inputs["model"], "subscription");
    assert_eq!(inputs["subscription"]["churn_per_month"], "0.0515");
    let view = cli.call(
        "economics.view",
        &json!({ "scenario_id": scenario["id"], "inputs": inputs, "chart": chart }),
    )?;
    let told = view.to_string();
    assert!(
        told.contains("Assumption, not measured: Annual Subscription"),
        "{told}"
    );
    // A loop of other programs, and customers by their common name.
    let loops = cli.call("loops.list", &json!({ "project_id": id }))?;
    assert_eq!(
        loops["ecosystems"].as_array().map(Vec::len),
        Some(1),
        "{loops}"
    );

    let school = cli.call(
        "projects.create",
        &json!({
            "name": "Школа", "currency": "RUB", "language": "ru",
            "business_kind": "education", "assume_published": true,
        }),
    )?;
    let school = &school["value"]["id"];
    let loops = cli.call("loops.list", &json!({ "project_id": school }))?;
    let drawing = json!({ "id": loops["ecosystems"][0]["id"] });
    let drawing = cli.call("loops.get", &drawing)?.to_string();
    assert!(
        drawing.contains("\"Ученики\"") && drawing.contains("\"Новые ученики\""),
        "{drawing}"
    );

    // Of what cannot be trusted, nothing is assumed.
    let scenarios = cli.call("economics.get", &json!({ "project_id": school }))?;
    assert_eq!(scenarios["scenarios"][0]["sources"], json!([]));

    // The audit's layers weigh by it, from when it is said on.
    let audit = cli.call("audit.create", &json!({ "project_id": school }))?;
    let weights = |cli: &Cli| -> Result<String> {
        let view = cli.call(
            "audit.view",
            &json!({ "id": audit["value"]["id"], "chart": chart }),
        )?;
        Ok(view["weights_text"].as_str().unwrap_or_default().to_owned())
    };
    let shown = weights(&cli)?;
    assert!(shown.contains("×1.25"), "{shown}");
    let other = json!({ "id": school, "change": { "business_kind": "other" } });
    cli.call("projects.update", &other)?;
    assert_eq!(weights(&cli)?, "");
    let undone = cli.call("history.undo", &json!({}))?;
    assert!(
        undone.to_string().contains("what the business lives on"),
        "{undone}"
    );
    assert_eq!(weights(&cli)?, shown);
    let refused = cli.refusal(
        "projects.create",
        &json!({ "name": "X", "currency": "RUB", "business_kind": "bakery" }),
    )?;
    assert_eq!(refused["field"], "business_kind", "{refused}");
    Ok(())
}
