//! Readiness of services, the tracking map, shareable actions, the log of experiments.

use std::error::Error;

use growth_model::{
    ModelError, Outcome, Reason,
    audit::{experiment_pace, services, shareable, tracking},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn Error>>;

fn computed<I: DeserializeOwned, O: Serialize>(
    compute: fn(&I) -> Result<O, ModelError>,
    input: Value,
) -> Result<Value, Box<dyn Error>> {
    Ok(serde_json::to_value(compute(&serde_json::from_value(
        input,
    )?)?)?)
}

/// Code, path and rule of a refusal.
fn refused<I: DeserializeOwned, O>(
    compute: fn(&I) -> Result<O, ModelError>,
    input: Value,
) -> Result<(&'static str, String, &'static str), Box<dyn Error>> {
    match compute(&serde_json::from_value(input)?) {
        Ok(_) => Err("was computed".into()),
        Err(ModelError::Inconsistent { field, rule }) => Ok(("inconsistent", field, rule)),
        Err(error) => Ok((error.code(), error.field().to_owned(), "")),
    }
}

#[test]
fn services_are_weighed_and_blockers_named() -> Tested {
    let found = computed(
        services,
        json!({ "services": [
            // (3 + 3 + 2 + 1 + 1) / 10
            { "id": "crm", "kind": "crm", "weight": 3, "api": "yes", "structured_data": "yes", "triggers": "yes", "owner": "yes", "data_age_hours": 1 },
            // (3·1 + 3·½ + 0 + 0 + 1·½) / 10
            { "id": "ads", "kind": "ads", "api": "yes", "structured_data": "partly", "triggers": "no", "owner": "no", "data_age_hours": 24 },
            // 3·0 / 3 of what is known, 3 of 9 covered
            { "id": "chat", "kind": "chat", "api": "no", "owner": "not_applicable" },
            { "id": "mail", "kind": "mail" },
            { "id": "sheet", "kind": "storage", "api": "not_applicable", "structured_data": "not_applicable", "triggers": "not_applicable", "owner": "not_applicable", "data_age_hours": 25 }
        ] }),
    )?;
    let readiness = |i: usize| found["services"][i]["readiness"]["value"].as_f64();
    assert_eq!(readiness(0), Some(100.0));
    assert_eq!(readiness(1), Some(50.0));
    assert_eq!(readiness(2), Some(0.0));
    assert_eq!(found["services"][2]["coverage"]["value"], json!(1.0 / 3.0));
    assert_eq!(
        found["services"][3]["readiness"]["reason"],
        "nothing_answered"
    );
    assert_eq!(found["services"][0]["ready"], true);
    assert_eq!(found["services"][1]["ready"], false);
    assert_eq!(found["services"][1]["lacks"], json!(["triggers", "owner"]));
    // (3·100 + 50 + 0 + 0) / 6; what nothing is known about stays out.
    assert_eq!(found["overall"]["value"], json!(350.0 / 6.0));
    assert_eq!(
        found["blockers"],
        json!([
            { "criterion": "api", "services": ["chat"] },
            { "criterion": "triggers", "services": ["ads"] },
            { "criterion": "owner", "services": ["ads"] },
            { "criterion": "freshness", "services": ["sheet"] }
        ])
    );
    Ok(())
}

#[test]
fn services_of_which_nothing_is_known_have_no_readiness() -> Tested {
    for input in [
        json!({ "services": [] }),
        json!({ "services": [{ "id": "crm", "kind": "crm" }] }),
    ] {
        let found = computed(services, input)?;
        assert_eq!(found["overall"]["reason"], "nothing_answered");
        assert_eq!(found["blockers"], json!([]));
    }
    Ok(())
}

#[test]
fn services_are_refused_at_their_place() -> Tested {
    let service = |more: Value| {
        let mut service = json!({ "id": "a", "kind": "crm" });
        for (key, value) in more.as_object().into_iter().flatten() {
            service[key] = value.clone();
        }
        json!({ "services": [{ "id": "b", "kind": "ads" }, service] })
    };
    let cases = [
        (
            json!({ "id": "b" }),
            ("inconsistent", "services[1].id", "duplicate_id"),
        ),
        (
            json!({ "weight": 0 }),
            ("out_of_range", "services[1].weight", ""),
        ),
        (
            json!({ "data_age_hours": -1 }),
            ("out_of_range", "services[1].data_age_hours", ""),
        ),
    ];
    for (more, (code, field, rule)) in cases {
        assert_eq!(
            refused(services, service(more))?,
            (code, field.to_owned(), rule)
        );
    }
    Ok(())
}

#[test]
fn the_tracking_map_shows_gaps_joins_and_double_counting() -> Tested {
    let found = computed(
        tracking,
        json!({ "steps": [
            { "id": "visit", "sources": [{ "tool": "metrica", "ids": ["client_id", "utm"] }] },
            { "id": "lead", "sources": [{ "tool": "metrica", "ids": ["client_id"] }, { "tool": "crm", "ids": ["client_id", "phone"] }] },
            { "id": "deal", "sources": [{ "tool": "crm", "ids": ["phone"] }, { "tool": "sheet", "ids": ["name"] }], "source_of_truth": "sheet" },
            { "id": "call" },
            { "id": "payment", "sources": [{ "tool": "bank", "ids": ["order_id"] }] },
            { "id": "repeat", "sources": [{ "tool": "bank", "ids": ["order_id"] }] }
        ] }),
    )?;
    assert_eq!(found["gaps"], json!(["call"]));
    assert_eq!(found["double_counted"], json!(["lead"]));
    assert_eq!(found["steps"][1]["joined_by"], json!(["client_id"]));
    assert_eq!(
        found["broken_joins"],
        json!([{ "from": "lead", "to": "deal" }]),
        "the sheet is taken, and it has no phone"
    );
    assert_eq!(found["followed_until"], "lead");
    assert_eq!(found["measured_share"]["value"], json!(5.0 / 6.0));
    assert_eq!(found["joined_share"]["value"], json!(2.0 / 5.0));
    assert_eq!(found["end_to_end"], false);
    Ok(())
}

#[test]
fn a_joined_funnel_is_end_to_end_and_an_empty_one_is_not() -> Tested {
    let step = |id: &str| json!({ "id": id, "sources": [{ "tool": "crm", "ids": ["email"] }] });
    let found = computed(
        tracking,
        json!({ "steps": [step("lead"), step("deal"), step("repeat")] }),
    )?;
    assert_eq!(found["end_to_end"], true);
    assert_eq!(found["followed_until"], "repeat");
    let empty = computed(tracking, json!({ "steps": [] }))?;
    assert_eq!(empty["end_to_end"], false);
    assert_eq!(empty["measured_share"]["reason"], "nothing_measured");
    let unseen = computed(
        tracking,
        json!({ "steps": [{ "id": "visit" }, step("lead")] }),
    )?;
    assert!(unseen.get("followed_until").is_none());
    assert_eq!(
        unseen["broken_joins"],
        json!([]),
        "a gap is a gap, not a broken join"
    );
    let wrong = json!({ "steps": [{ "id": "a", "sources": [{ "tool": "crm" }], "source_of_truth": "ads" }] });
    assert_eq!(
        refused(tracking, wrong)?,
        (
            "inconsistent",
            "steps[0].source_of_truth".to_owned(),
            "not_a_source"
        )
    );
    Ok(())
}

#[test]
fn shareable_actions_are_ranked_by_value_opened_per_day_of_work() -> Tested {
    let action = |id: &str, n: i64, value: u8, shared: &str, effort: i64| json!({ "id": id, "yields": "content", "actions_per_month": n, "value_to_others": value, "shared_now": shared, "effort_person_days": effort });
    let found = computed(
        shareable,
        json!({ "actions": [
            action("report", 1000, 3, "0.25", 10), // 750·¾/10 = 56.25
            action("badge", 4000, 1, "0", 5),      // 4000·¼/5 = 200
            action("rating", 500, 4, "0.5", 5),    // 250/5 = 50
            action("chart", 400, 2, "0", 4),       // 400·½/4 = 50, of less value than the rating
            action("cast", 100, 4, "1", 1),        // all public: nothing to open
            { "id": "case", "yields": "status", "value_to_others": 3 }
        ] }),
    )?;
    let order: Vec<&str> = found["ranked"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|action| action["id"].as_str())
        .collect();
    assert_eq!(order, ["badge", "report", "rating", "chart", "cast"]);
    assert_eq!(found["ranked"][1]["score"], 56.25);
    assert_eq!(found["ranked"][1]["unshared_per_month"], 750.0);
    assert_eq!(found["ranked"][4]["score"], 0.0);
    assert_eq!(
        found["not_ranked"],
        json!([{ "id": "case", "missing": ["actions[5].actions_per_month", "actions[5].effort_person_days"] }])
    );
    for (wrong, field) in [
        (action("a", -1, 1, "0", 1), "actions_per_month"),
        (action("a", 1, 5, "0", 1), "value_to_others"),
        (action("a", 1, 1, "1.1", 1), "shared_now"),
        (action("a", 1, 1, "0", 0), "effort_person_days"),
    ] {
        let (code, path, _) = refused(shareable, json!({ "actions": [wrong] }))?;
        assert_eq!(
            (code, path),
            ("out_of_range", format!("actions[0].{field}"))
        );
    }
    Ok(())
}

fn log(experiments: Value) -> Value {
    [
        ("as_of", json!("2026-10-31")),
        ("window_days", json!(90)),
        ("experiments", experiments),
    ]
    .into_iter()
    .collect()
}

#[test]
fn the_log_gives_pace_and_win_rate() -> Tested {
    let found = computed(
        experiment_pace,
        log(json!([
            { "id": "1", "started_on": "2026-10-01", "ended_on": "2026-10-14", "result": "win", "hypothesis_first": true, "decided": true },
            { "id": "2", "started_on": "2026-09-01", "ended_on": "2026-09-21", "result": "loss", "decided": true },
            { "id": "3", "started_on": "2026-08-03", "ended_on": "2026-08-03", "result": "no_difference", "hypothesis_first": true },
            // The window of 90 days begins on 3 August.
            { "id": "4", "started_on": "2026-07-20", "ended_on": "2026-08-02", "result": "win" },
            { "id": "5", "started_on": "2026-10-01", "ended_on": "2026-10-03", "result": "invalid" },
            { "id": "6", "started_on": "2026-10-20" }
        ])),
    )?;
    assert_eq!(found["ended_in_window"], 4);
    assert_eq!(found["running"], 1);
    assert_eq!(found["pace_per_month"], json!(4.0 / 3.0));
    assert_eq!(found["win_rate"]["value"], 0.5);
    // statsmodels proportion_confint(2, 4, method='wilson')
    let interval = &found["win_rate_interval"]["value"];
    for (end, expected) in [
        ("low", 0.150_038_989_152_149_02),
        ("high", 0.849_961_010_847_851),
    ] {
        let found = interval[end].as_f64().unwrap_or_default();
        assert!((found - expected).abs() < 1e-9, "{end} {found}");
    }
    assert_eq!(found["wasted_share"]["value"], 0.2);
    assert_eq!(found["hypothesis_share"]["value"], 0.4);
    assert_eq!(found["decided_share"]["value"], 0.4);
    assert_eq!(
        found["median_days"]["value"], 14.0,
        "lengths 1, 3, 14, 14, 21"
    );
    assert_eq!(found["days_since_last"]["value"], 17);
    Ok(())
}

#[test]
fn an_empty_log_has_a_pace_of_zero_and_no_rates() -> Tested {
    let input = serde_json::from_value(log(json!([{ "id": "6", "started_on": "2026-10-20" }])))?;
    let found = experiment_pace(&input)?;
    assert_eq!(found.pace_per_month, 0.0);
    assert_eq!(found.win_rate, Outcome::undefined(Reason::NothingEnded));
    assert_eq!(found.median_days, Outcome::undefined(Reason::NothingEnded));
    assert_eq!(
        found.days_since_last,
        Outcome::undefined(Reason::NothingEnded)
    );
    Ok(())
}

#[test]
fn impossible_dates_are_refused_at_their_place() -> Tested {
    let cases = [
        (
            json!({ "started_on": "2026-11-01" }),
            "started_on",
            "after_audit",
        ),
        (
            json!({ "started_on": "2026-10-01", "ended_on": "2026-11-01" }),
            "ended_on",
            "after_audit",
        ),
        (
            json!({ "started_on": "2026-10-02", "ended_on": "2026-10-01" }),
            "ended_on",
            "ends_before_it_begins",
        ),
        (
            json!({ "started_on": "2026-10-02", "result": "win" }),
            "result",
            "result_while_running",
        ),
    ];
    for (mut experiment, field, rule) in cases {
        experiment["id"] = json!("a");
        assert_eq!(
            refused(experiment_pace, log(json!([experiment])))?,
            ("inconsistent", format!("experiments[0].{field}"), rule)
        );
    }
    Ok(())
}
