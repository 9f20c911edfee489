//! The log of experiments.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{desk, fact, references};

#[test]
fn the_experiment_log_knows_planned_running_and_ended_tests() -> Result<()> {
    let desk = desk()?;
    let today = desk.cli.today()?;
    let day = |ago: i64| (today - chrono::TimeDelta::days(ago)).to_string();
    let add = |item: Value| desk.add("audit.save_experiment", item);
    add(json!({ "hypothesis": "planned" }))?;
    add(json!({ "hypothesis": "later", "started_on": day(-5) }))?;
    add(json!({ "hypothesis": "running", "started_on": day(3), "hypothesis_first": true }))?;
    add(json!({
        "hypothesis": "won", "started_on": day(40), "ended_on": day(20), "result": "win",
        "hypothesis_first": true, "decision": "rolled_out",
    }))?;
    add(json!({
        "hypothesis": "broken", "started_on": day(30), "ended_on": day(10), "result": "invalid",
    }))?;
    // Ends after today: it runs, whatever was noted of its result.
    add(json!({
        "hypothesis": "open", "started_on": day(2), "ended_on": day(-2), "result": "loss",
    }))?;
    let log = desk.of("audit.experiment_log")?;
    let order: Vec<(&str, &str)> = log["experiments"]
        .as_array()
        .context("experiments")?
        .iter()
        .map(|experiment| {
            (
                experiment["saved"]["item"]["hypothesis"]
                    .as_str()
                    .unwrap_or(""),
                experiment["state"].as_str().unwrap_or(""),
            )
        })
        .collect();
    assert_eq!(
        order,
        [
            ("later", "planned"),
            ("planned", "planned"),
            ("open", "running"),
            ("running", "running"),
            ("broken", "ended"),
            ("won", "ended"),
        ]
    );
    assert_eq!(log["pace"]["running"], 2);
    assert_eq!(log["pace"]["ended_in_window"], 2);
    assert_eq!(fact(&log["reading"], "win_rate"), "100%");
    assert_eq!(fact(&log["reading"], "running"), "2 running, 2 planned");
    assert_eq!(
        references(&log["reading"]),
        ["undecided", "wasted", "hypothesis"]
    );
    let narrow = desk.cli.call(
        "audit.experiment_log",
        &json!({ "project_id": desk.project_id, "window_days": 7 }),
    )?;
    assert_eq!(narrow["pace"]["ended_in_window"], 0);
    assert!(references(&narrow["reading"]).contains(&"pace"));
    for (item, field) in [
        (json!({ "hypothesis": "x", "ended_on": day(1) }), "ended_on"),
        (
            json!({ "hypothesis": "x", "started_on": day(1), "ended_on": day(2) }),
            "ended_on",
        ),
        (
            json!({ "hypothesis": "x", "started_on": day(1), "result": "win" }),
            "result",
        ),
    ] {
        assert_eq!(desk.refused("audit.save_experiment", item)?.1, field);
    }
    Ok(())
}
