//! Lifecycle profit and retention, typed or from purchases, and what stays when those are deleted.

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

use super::{desk, fact, references};

const CHART: fn(&Value) -> Value = |project| {
    json!({
        "project_id": project,
        "chart": { "theme": "light", "width": 640, "height": 280 },
    })
};

#[test]
fn lifecycle_profit_is_typed_or_taken_from_purchases_and_says_what_is_missing() -> Result<()> {
    let desk = desk()?;
    let view = || {
        desk.cli
            .call("audit.lifecycle_profit", &CHART(&desk.project_id))
    };
    let save = |profile: Value| {
        desk.cli.call(
            "audit.save_lifecycle",
            &json!({ "project_id": desk.project_id, "profile": profile }),
        )
    };
    let empty = view()?;
    assert_eq!(empty["filled"], false);
    assert_eq!(
        empty["absent"],
        "Type the purchases or take them from a data set."
    );
    let step = |repeat: &str, value: i32, trigger: i32| {
        json!({
            "repeat_probability": repeat, "order_value": value, "gross_margin": "0.5",
            "trigger_cost": trigger,
        })
    };
    save(json!({ "steps": [step("1", 1000, 0), step("0.5", 1000, 300)] }))?;
    let view_without_cac = view()?;
    assert_eq!(
        view_without_cac["absent"],
        "The CAC is not known: fill in the economics or type it here."
    );
    save(json!({ "cac": "400", "steps": [step("1", 1000, 0), step("0.5", 1000, 300)] }))?;
    let found = view()?;
    assert_eq!(found["absent"], Value::Null);
    // 500 − 400 = 100 after the first; 0.5 · 500 − 300 = −50: the second takes away.
    assert_eq!(found["curve"]["peak_purchase"], 1);
    assert_eq!(found["curve"]["value_lost_after_peak"], "50");
    assert_eq!(references(&found["reading"]), ["peak", "repeat/2"]);
    assert_eq!(found["chart"]["series"].as_array().map(Vec::len), Some(2));
    for (profile, field) in [
        (
            json!({ "steps": [step("0.9", 1, 0)] }),
            "steps[0].repeat_probability",
        ),
        (json!({ "gross_margin": "1.2" }), "gross_margin"),
        (json!({ "cac": -1 }), "cac"),
        (json!({ "trigger_cost": -1 }), "trigger_cost"),
    ] {
        let refused = desk.cli.refusal(
            "audit.save_lifecycle",
            &json!({ "project_id": desk.project_id, "profile": profile }),
        )?;
        assert_eq!(refused["field"], field);
    }
    desk.of("audit.clear_lifecycle")?;
    assert_eq!(view()?["filled"], false);
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(view()?["curve"]["peak_purchase"], 1);
    Ok(())
}

#[test]
fn what_rests_on_a_deleted_data_set_says_so_and_stays_editable() -> Result<()> {
    let cli = Cli::fresh()?;
    let sample = cli.call(
        "projects.create_sample",
        &json!({ "kind": "shop", "language": "en" }),
    )?;
    let project = sample["value"]["id"].clone();
    let lifecycle = || cli.call("audit.lifecycle_profit", &CHART(&project));
    let retention = || cli.call("audit.retention_map", &CHART(&project));

    let found = retention()?;
    assert_eq!(found["absent"], Value::Null);
    assert_eq!(
        found["retention"]["cohorts"].as_array().map(Vec::len),
        Some(24)
    );
    assert_eq!(
        found["repeat_chart"]["series"][0]["id"],
        "repeat_probability"
    );
    let share = found["retention"]["repeat_share"]["value"]
        .as_f64()
        .context("repeat share")?;
    // 13 of 16 come back in time; the younger ones still have some.
    assert!((0.57..0.81).contains(&share), "{share}");
    let curve = lifecycle()?;
    assert_eq!(curve["cac_source"], "from the scenario “Base”");
    assert!(
        curve["steps"]
            .as_array()
            .is_some_and(|steps| steps.len() > 4)
    );

    let datasets = cli.call("datasets.list", &json!({ "project_id": project }))?;
    let dataset = &datasets["datasets"][0]["id"];
    cli.call("datasets.delete", &json!({ "id": dataset }))?;
    for gone in [retention()?, lifecycle()?] {
        assert_eq!(gone["dataset_gone"], true);
        assert!(
            gone["absent"]
                .as_str()
                .is_some_and(|text| text.contains("was deleted")),
            "{}",
            gone["absent"]
        );
    }
    let overview = cli.call("audit.instruments", &json!({ "project_id": project }))?;
    assert!(
        overview["instruments"][5]["summary"]
            .as_str()
            .is_some_and(|text| text.contains("was deleted"))
    );
    // What was set beside it can be changed while it is gone, and undo brings everything back.
    let mut profile = retention()?["profile"].clone();
    profile["observed_until"] = json!("2026-01-31");
    cli.call(
        "audit.save_retention",
        &json!({ "project_id": project, "profile": profile }),
    )?;
    cli.call("history.undo", &json!({}))?;
    cli.call("history.undo", &json!({}))?;
    assert_eq!(retention()?, found);

    let other = cli.call(
        "projects.create",
        &json!({ "name": "Other", "currency": "RUB" }),
    )?;
    let refused = cli.refusal(
        "audit.save_retention",
        &json!({
            "project_id": other["value"]["id"],
            "profile": { "numbers_from": "dataset", "dataset_id": dataset },
        }),
    )?;
    assert_eq!(refused["field"], "dataset_id");
    Ok(())
}

#[test]
fn typed_cohorts_are_read_with_their_holes() -> Result<()> {
    let desk = desk()?;
    let view = || {
        desk.cli
            .call("audit.retention_map", &CHART(&desk.project_id))
    };
    assert_eq!(view()?["absent"], "Choose a data set or type the numbers.");
    desk.cli.call(
        "audit.save_retention",
        &json!({ "project_id": desk.project_id, "profile": { "typed": {
            "cohorts": [
                { "month": "2026-01-01", "size": 100, "active": [40, null, 25] },
                { "month": "2026-02-01", "size": 50, "active": [10] },
            ],
            "buyers": [150, 60, 30],
        } } }),
    )?;
    let found = view()?;
    assert_eq!(
        found["retention"]["average"][1]["retention"]["value"],
        50.0 / 150.0
    );
    assert_eq!(
        found["retention"]["average"][2]["retention"]["status"],
        "undefined"
    );
    assert_eq!(references(&found["reading"]), ["repeat/2"]);
    assert_eq!(fact(&found["reading"], "loss"), "90 before purchase 2");
    let refused = desk.cli.refusal(
        "audit.save_retention",
        &json!({ "project_id": desk.project_id, "profile": { "typed": { "buyers": [1, 2] } } }),
    )?;
    assert_eq!(refused["field"], "typed.buyers[1]");
    Ok(())
}
