//! The audit through `growth call`: an audit that is answered, sized in money, undone and laid over
//! another. Every call is a process of its own, so everything here also survives a restart.

mod answers;
mod comparison;
mod evidence;
mod growth_points;
mod samples;
mod undo;

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

/// A project whose active scenario is the second example of the mathematics: 150 new customers, an
/// LTV of 30 400 on margin, a CAC of 4 800.
fn project(cli: &Cli) -> Result<(String, String)> {
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Кофейня", "currency": "RUB", "stage": "growth", "language": "ru" }),
    )?;
    let project = text(&made["value"]["id"])?;
    let scenario = text(&made["value"]["active_scenario_id"])?;
    cli.call(
        "economics.save",
        &json!({
            "scenario_id": scenario,
            "inputs": {
                "model": "subscription",
                "subscription": { "arpa_per_month": "1900", "churn_per_month": "0.05" },
                "gross_margin": "0.8",
                "acquisition": { "marketing_cost": "720000", "leads": 2400, "new_customers": 150 },
            },
        }),
    )?;
    Ok((project, scenario))
}

fn text(value: &Value) -> Result<String> {
    Ok(value.as_str().context("a text")?.to_owned())
}

fn audit(cli: &Cli, project: &str, date: &str) -> Result<String> {
    let made = cli.call(
        "audit.create",
        &json!({ "project_id": project, "date": date }),
    )?;
    text(&made["value"]["id"])
}

fn answer(cli: &Cli, audit: &str, question: &str, answer: &Value) -> Result<()> {
    cli.call(
        "audit.answer",
        &json!({ "audit_id": audit, "question": question, "answer": answer }),
    )?;
    Ok(())
}

fn seen(cli: &Cli, audit: &str) -> Result<Value> {
    cli.call(
        "audit.view",
        &json!({ "id": audit, "chart": { "theme": "light", "width": 480, "height": 360 } }),
    )
}

fn board(cli: &Cli, project: &str) -> Result<Value> {
    cli.call("audit.growth_points", &json!({ "project_id": project }))
}

/// A growth point: +`share` new customers, with everything that ranks it.
fn point(
    cli: &Cli,
    project: &str,
    scenario: &str,
    title: &str,
    share: &str,
    more: &Value,
) -> Result<String> {
    let found = cli.call(
        "audit.add_finding",
        &json!({ "project_id": project, "layer": "ux_friction", "title": title }),
    )?;
    let id = text(&found["value"]["id"])?;
    let mut content = json!({
        "layer": "ux_friction",
        "title": title,
        "effort_days": "8",
        "confidence": "medium",
        "effect": {
            "kind": "scenario",
            "scenario_id": scenario,
            "changes": [{
                "field": "new_customers", "kind": "by_share",
                "low": share, "likely": share, "high": share,
            }],
        },
    });
    if let (Some(content), Some(more)) = (content.as_object_mut(), more.as_object()) {
        content.extend(more.clone());
    }
    cli.call(
        "audit.save_growth_point",
        &json!({ "id": id, "content": content }),
    )?;
    Ok(id)
}

fn found<'a>(board: &'a Value, id: &str) -> &'a Value {
    let points = board["points"].as_array().map_or(&[][..], Vec::as_slice);
    points
        .iter()
        .find(|point| point["id"] == id)
        .unwrap_or(&Value::Null)
}

fn number(value: &Value) -> f64 {
    let value = &value["value"];
    value
        .as_str()
        .and_then(|text| text.parse().ok())
        .or_else(|| value.as_f64())
        .unwrap_or(f64::NAN)
}
