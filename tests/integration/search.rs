//! One search over everything that a project has.

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

fn sample(kind: &str) -> Result<(Cli, Value)> {
    let cli = Cli::fresh()?;
    let made = cli.call(
        "projects.create_sample",
        &json!({ "kind": kind, "language": "ru" }),
    )?;
    let id = made["value"]["id"].clone();
    Ok((cli, id))
}

fn hits(cli: &Cli, project: &Value, text: &str) -> Result<Vec<Value>> {
    let found = cli.call(
        "search.find",
        &json!({ "project_id": project, "text": text }),
    )?;
    Ok(found["hits"].as_array().context("hits")?.clone())
}

fn kinds(found: &[Value]) -> Vec<&str> {
    found
        .iter()
        .filter_map(|hit| hit["kind"].as_str())
        .collect()
}

#[test]
fn questions_figures_and_inputs_are_found_in_both_languages() -> Result<()> {
    let (cli, project) = sample("saas")?;
    for text in ["gross margin", "валовая маржа"] {
        let found = hits(&cli, &project, text)?;
        let input = found
            .iter()
            .find(|hit| hit["kind"] == "input")
            .context("the input")?;
        assert_eq!(input["id"], "gross_margin", "{text}");
    }
    assert!(kinds(&hits(&cli, &project, "ltv cac")?).contains(&"figure"));
    let english = hits(&cli, &project, "full cac salaries")?;
    let russian = hits(&cli, &project, "полный cac с зарплатами")?;
    let question = |found: &[Value]| {
        found
            .iter()
            .find(|hit| hit["kind"] == "question")
            .map(|hit| hit["id"].clone())
    };
    assert!(question(&english).is_some(), "{english:?}");
    assert!(question(&russian).is_some(), "{russian:?}");
    Ok(())
}

#[test]
fn every_kind_of_thing_is_found_by_its_own_name() -> Result<()> {
    let (cli, project) = sample("saas")?;
    let of_project = json!({ "project_id": project });
    let task = cli.call("roadmap.get", &of_project)?["plan"]["tasks"][0]["title"].clone();
    let ecosystem = cli.call("loops.list", &of_project)?["ecosystems"][0].clone();
    let scenario = cli.call("economics.get", &of_project)?["scenarios"][0]["name"].clone();
    let graph = cli.call("loops.get", &json!({ "id": ecosystem["id"] }))?["graph"].clone();
    for (kind, name) in [
        ("task", task),
        ("loop", ecosystem["loops"][0]["name"].clone()),
        ("step", graph["nodes"][0]["name"].clone()),
        ("scenario", scenario),
    ] {
        let name = name.as_str().context("a name")?;
        let found = hits(&cli, &project, name)?;
        let own = found.iter().find(|hit| hit["kind"] == kind);
        assert_eq!(own.context(kind)?["title"], name);
    }
    Ok(())
}

#[test]
fn what_is_opened_last_is_answered_while_it_is_there() -> Result<()> {
    let (cli, project) = sample("saas")?;
    let plan = cli.call("roadmap.get", &json!({ "project_id": project }))?["plan"].clone();
    let id = plan["tasks"][0]["id"].as_str().context("an id")?.to_owned();
    let key = format!("task:{id}");
    let ask = json!({
        "project_id": project, "recent": ["figure:cac", key, "task:gone"],
    });
    let found = cli.call("search.find", &ask)?;
    assert_eq!(found["hits"], json!([]));
    let keys: Vec<&str> = found["recent"]
        .as_array()
        .context("recent")?
        .iter()
        .filter_map(|hit| hit["key"].as_str())
        .collect();
    assert_eq!(keys, ["figure:cac", key.as_str()]);
    // What was opened last is among what fits, too.
    let ask = json!({
        "project_id": project, "recent": [key], "text": plan["tasks"][0]["title"],
    });
    let found = cli.call("search.find", &ask)?;
    assert_eq!(found["hits"][0]["key"], key.as_str());
    cli.call("roadmap.delete_task", &json!({ "task_id": id }))?;
    assert_eq!(cli.call("search.find", &ask)?["recent"], json!([]));
    Ok(())
}

#[test]
fn customers_are_found_by_their_names() -> Result<()> {
    let (cli, project) = sample("shop")?;
    let file = growth_tests::repository().join("tests/fixtures/cdnow_sample_transactions.csv");
    let made = cli.call(
        "datasets.import",
        &json!({ "project_id": project, "path": file }),
    )?;
    let dataset = made["value"]["id"].clone();
    let options = json!({ "horizon_months": 12, "gross_margin": "0.4", "draws": 20, "seed": 1 });
    cli.call(
        "customers.forecast",
        &json!({ "dataset_id": dataset, "options": options }),
    )?;
    let list = cli.call(
        "customers.list",
        &json!({ "dataset_id": dataset, "limit": 1 }),
    )?;
    let name = list["customers"][0]["name"].as_str().context("a name")?;
    let found = hits(&cli, &project, name)?;
    let customer = found
        .iter()
        .find(|hit| hit["kind"] == "customer" && hit["title"] == name);
    assert_eq!(customer.context("the customer")?["within"], dataset);
    // Who has bought is found without a forecast, too.
    cli.call("history.undo", &json!({}))?;
    let found = hits(&cli, &project, name)?;
    let is_customer = |hit: &Value| hit["kind"] == "customer" && hit["title"] == name;
    assert!(found.iter().any(is_customer), "{found:?}");
    Ok(())
}

#[test]
fn too_much_is_refused_at_its_field() -> Result<()> {
    let (cli, project) = sample("saas")?;
    let long = json!({ "project_id": project, "text": "я".repeat(201) });
    assert_eq!(cli.refusal("search.find", &long)?["field"], "text");
    let many = json!({ "project_id": project, "recent": vec!["figure:cac"; 21] });
    assert_eq!(cli.refusal("search.find", &many)?["field"], "recent");
    Ok(())
}
