//! The map of what is measured where.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{desk, fact, references};

#[test]
fn the_tracking_map_finds_gaps_breaks_and_double_counting() -> Result<()> {
    let desk = desk()?;
    desk.of("audit.add_usual_funnel")?;
    let map = desk.of("audit.tracking_map")?;
    let steps = map["steps"].as_array().context("steps")?.clone();
    assert_eq!(steps.len(), 7);
    assert!(steps.iter().all(|step| step["state"] == "gap"));
    let source = |tool: &str, ids: Value| json!({ "tool": tool, "ids": ids });
    let set = |place: usize, sources: Value, truth: Value| {
        let saved = &steps[place]["saved"];
        desk.save(
            "audit.save_tracking_step",
            saved,
            json!({
                "name": saved["item"]["name"], "sources": sources, "source_of_truth": truth,
            }),
        )
    };
    set(0, json!([source("Ads", json!(["utm"]))]), Value::Null)?;
    set(
        1,
        json!([source("Web", json!(["utm", "client_id"]))]),
        Value::Null,
    )?;
    set(
        2,
        json!([
            source("Web", json!(["client_id"])),
            source("CRM", json!(["email"]))
        ]),
        Value::Null,
    )?;
    // The CRM has the last word, and knows no client_id: the trace breaks here.
    set(
        3,
        json!([
            source("CRM", json!(["phone"])),
            source("Web", json!(["client_id"]))
        ]),
        json!("CRM"),
    )?;
    let map = desk.of("audit.tracking_map")?;
    let states: Vec<&Value> = map["steps"]
        .as_array()
        .context("steps")?
        .iter()
        .map(|step| &step["state"])
        .collect();
    assert_eq!(
        states,
        [
            "measured",
            "measured",
            "double_counted",
            "measured",
            "gap",
            "gap",
            "gap"
        ]
    );
    assert_eq!(map["steps"][1]["joined_text"], "joined by utm");
    assert_eq!(map["steps"][3]["joined"], false);
    assert_eq!(map["steps"][0]["joined"], Value::Null);
    assert_eq!(map["tools"], json!(["Ads", "CRM", "Web"]));
    let ids: Vec<String> = [4, 5, 6]
        .iter()
        .map(|place: &usize| {
            format!(
                "gap/{}",
                steps[*place]["saved"]["id"].as_str().unwrap_or("")
            )
        })
        .chain([
            format!("double/{}", steps[2]["saved"]["id"].as_str().unwrap_or("")),
            format!("join/{}", steps[3]["saved"]["id"].as_str().unwrap_or("")),
        ])
        .collect();
    assert_eq!(references(&map["reading"]), ids);

    // Another order is another funnel; a tool that goes takes its last word with it.
    let mut order: Vec<Value> = steps
        .iter()
        .map(|step| step["saved"]["id"].clone())
        .collect();
    order.reverse();
    desk.cli.call(
        "audit.reorder_tracking_steps",
        &json!({ "project_id": desk.project_id, "order": order }),
    )?;
    let turned = desk.of("audit.tracking_map")?;
    assert_eq!(turned["steps"][6]["saved"]["id"], steps[0]["saved"]["id"]);
    assert_eq!(
        fact(&turned["reading"], "followed"),
        "nowhere",
        "the first step is a gap now"
    );
    let changed = set(
        3,
        json!([source("Web", json!(["client_id"]))]),
        json!("CRM"),
    )?;
    assert_eq!(changed["item"]["source_of_truth"], Value::Null);
    let refused = desk.refused(
        "audit.save_tracking_step",
        json!({ "name": "x", "sources": [{ "tool": "A" }, { "tool": "A" }] }),
    )?;
    assert_eq!(refused.1, "sources[1].tool");
    let refused = desk.cli.refusal(
        "audit.reorder_tracking_steps",
        &json!({ "project_id": desk.project_id, "order": [] }),
    )?;
    assert_eq!(refused["field"], "order");
    Ok(())
}
