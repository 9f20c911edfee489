//! The seven instruments of the audit through `growth call`: what is kept, what it says, what is
//! refused, and what happens to what is gone.

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

struct Desk {
    _data: tempfile::TempDir,
    cli: Cli,
    project: Value,
}

fn desk() -> Result<Desk> {
    let data = tempfile::tempdir()?;
    let cli = Cli::new(data.path());
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Проба", "currency": "RUB", "language": "en" }),
    )?;
    Ok(Desk {
        project: made["value"]["id"].clone(),
        cli,
        _data: data,
    })
}

impl Desk {
    fn of(&self, request: &str) -> Result<Value> {
        self.cli
            .call(request, &json!({ "project_id": self.project }))
    }

    fn add(&self, request: &str, item: impl std::borrow::Borrow<Value>) -> Result<Value> {
        let input = json!({ "project_id": self.project, "item": item.borrow() });
        Ok(self.cli.call(request, &input)?["value"].clone())
    }

    fn save(
        &self,
        request: &str,
        saved: &Value,
        item: impl std::borrow::Borrow<Value>,
    ) -> Result<Value> {
        let input = json!({ "project_id": self.project, "id": saved["id"], "item": item.borrow() });
        Ok(self.cli.call(request, &input)?["value"].clone())
    }

    fn refused(
        &self,
        request: &str,
        item: impl std::borrow::Borrow<Value>,
    ) -> Result<(String, String)> {
        let input = json!({ "project_id": self.project, "item": item.borrow() });
        let error = self.cli.refusal(request, &input)?;
        let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        Ok((text("code"), text("field")))
    }
}

/// Texts of the fact `id`.
fn fact<'a>(reading: &'a Value, id: &str) -> &'a str {
    reading["facts"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|fact| fact["id"] == id)
        .and_then(|fact| fact["text"].as_str())
        .unwrap_or("absent")
}

fn references(reading: &Value) -> Vec<&str> {
    reading["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|finding| finding["reference"].as_str())
        .collect()
}

#[test]
fn a_journey_with_missing_minutes_is_kept_and_read() -> Result<()> {
    let desk = desk()?;
    let journey = json!({
        "name": "First launch",
        "emotion": [1.0, 2.0, null, null, 3.0, -3.0, -1.0, 2.0, null, null, null, null, 4.0, null],
        "stages": [{ "name": "Set-up", "kind": "onboarding", "first_minute": 4, "last_minute": 6 }],
        "marks": [{ "minute": 5, "kind": "pause", "text": "the till" }],
    });
    let saved = desk.add("audit.save_journey", journey.clone())?;
    let read = &desk.of("audit.journeys")?["journeys"][0];
    assert_eq!(read["saved"]["item"]["emotion"], journey["emotion"]);
    assert_eq!(read["curve"]["measured_minutes"], 7);
    // Two minutes are bridged, four are not, the end is not extended.
    let bridged: Vec<&Value> = read["curve"]["gaps"]
        .as_array()
        .context("gaps")?
        .iter()
        .map(|gap| &gap["bridged"])
        .collect();
    assert_eq!(bridged, [&json!(true), &json!(false), &json!(false)]);
    assert_eq!(fact(&read["reading"], "friction"), "4");
    assert_eq!(fact(&read["reading"], "below_zero"), "2\u{a0}minutes");
    assert_eq!(fact(&read["reading"], "measured"), "7 of 14\u{a0}minutes");
    let dip = format!("{}/5", saved["id"].as_str().context("id")?);
    assert_eq!(references(&read["reading"]), [dip.as_str()]);
    let finding = &read["reading"]["findings"][0];
    assert_eq!(finding["title"], "“Set-up”: dip at minute 5, \u{2212}3");
    assert!(
        finding["description"]
            .as_str()
            .is_some_and(|text| text.contains("Pause: the till.")),
        "{finding}"
    );

    // A finding of the dip is a growth point, and is not offered twice.
    let made = desk.cli.call(
        "audit.add_finding",
        &json!({
            "project_id": desk.project, "layer": "ux_friction", "title": finding["title"],
            "source": { "kind": "journey", "reference": dip },
        }),
    )?;
    let again = &desk.of("audit.journeys")?["journeys"][0]["reading"]["findings"][0];
    assert_eq!(again["growth_point"], made["value"]["id"]);
    desk.cli.call("history.undo", &json!({}))?;
    let again = &desk.of("audit.journeys")?["journeys"][0]["reading"]["findings"][0];
    assert_eq!(again["growth_point"], Value::Null);
    Ok(())
}

#[test]
fn an_empty_journey_says_that_nothing_is_measured() -> Result<()> {
    let desk = desk()?;
    desk.add(
        "audit.save_journey",
        json!({ "name": "Blank", "emotion": [null, null, null] }),
    )?;
    let reading = &desk.of("audit.journeys")?["journeys"][0]["reading"];
    assert_eq!(reading["summary"], "");
    assert_eq!(
        fact(reading, "peak_end"),
        "Nothing that this could rest on has been measured yet."
    );
    assert!(references(reading).is_empty());
    for (item, code, field) in [
        (json!({ "name": " " }), "required", "name"),
        (
            json!({ "name": "x", "emotion": [6] }),
            "out_of_range",
            "emotion[0]",
        ),
        (
            json!({ "name": "x", "emotion": [1], "marks": [{ "minute": 1, "kind": "doubt" }] }),
            "inconsistent",
            "marks[0].minute",
        ),
        (
            json!({ "name": "x", "emotion": [1, 2], "stages": [
                { "name": "a", "first_minute": 0, "last_minute": 1 },
                { "name": "b", "first_minute": 1, "last_minute": 1 },
            ] }),
            "inconsistent",
            "stages[1].first_minute",
        ),
        (
            json!({ "name": "x", "feeling": 1 }),
            "unknown_field",
            "item.feeling",
        ),
    ] {
        let found = desk.refused("audit.save_journey", item)?;
        assert_eq!(found, (code.to_owned(), field.to_owned()));
    }
    Ok(())
}

#[test]
fn a_stroke_is_one_step_and_every_edit_can_be_undone() -> Result<()> {
    let desk = desk()?;
    let saved = desk.add(
        "audit.save_journey",
        json!({ "name": "Path", "emotion": [null, null, null] }),
    )?;
    for emotion in [
        json!([1, null, null]),
        json!([1, 2, null]),
        json!([1, 2, -4]),
    ] {
        desk.cli.call(
            "audit.save_journey",
            &json!({
                "project_id": desk.project, "id": saved["id"], "gesture": "stroke",
                "item": { "name": "Path", "emotion": emotion },
            }),
        )?;
    }
    let state = desk.cli.call("history.state", &json!({}))?;
    assert_eq!(state["undo"]["text"], "Journey map “Path”: curve");
    desk.cli.call("history.undo", &json!({}))?;
    let journey = &desk.of("audit.journeys")?["journeys"][0]["saved"]["item"];
    assert_eq!(journey["emotion"], json!([null, null, null]));
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(desk.of("audit.journeys")?["journeys"], json!([]));
    desk.cli.call("history.redo", &json!({}))?;
    desk.cli.call("history.redo", &json!({}))?;
    let journey = &desk.of("audit.journeys")?["journeys"][0]["saved"]["item"];
    assert_eq!(journey["emotion"], json!([1.0, 2.0, -4.0]));
    desk.cli
        .call("audit.delete_journey", &json!({ "id": saved["id"] }))?;
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(
        desk.of("audit.journeys")?["journeys"][0]["saved"]["id"],
        saved["id"]
    );
    Ok(())
}

#[test]
fn shareable_actions_are_ranked_with_ties_and_missing_estimates() -> Result<()> {
    let desk = desk()?;
    let action = |name: &str, often: Value, value: Value, effort: Value| {
        json!({
            "name": name, "yields": "content", "actions_per_month": often,
            "value_to_others": value, "effort_person_days": effort,
        })
    };
    // The first two have the same score: the more valuable to others comes first.
    desk.add(
        "audit.save_shareable_action",
        action("often", json!(200), json!(2), json!(10)),
    )?;
    desk.add(
        "audit.save_shareable_action",
        action("valuable", json!(100), json!(4), json!(10)),
    )?;
    desk.add(
        "audit.save_shareable_action",
        action("unknown", json!(50), Value::Null, Value::Null),
    )?;
    desk.add(
        "audit.save_shareable_action",
        action("worthless", json!(900), json!(0), json!(1)),
    )?;
    let list = desk.of("audit.shareable_actions")?;
    let names: Vec<&Value> = list["actions"]
        .as_array()
        .context("actions")?
        .iter()
        .map(|action| &action["saved"]["item"]["name"])
        .collect();
    assert_eq!(names, ["valuable", "often", "worthless", "unknown"]);
    assert_eq!(
        list["actions"][3]["missing_text"],
        "Missing: value to others and effort"
    );
    assert_eq!(list["actions"][3]["place"], Value::Null);
    // What nobody wants is no candidate.
    assert_eq!(references(&list["reading"]).len(), 2);
    assert_eq!(fact(&list["reading"], "best"), "valuable");
    let refused = desk.refused(
        "audit.save_shareable_action",
        action("x", json!(1), json!(5), json!(1)),
    )?;
    assert_eq!(
        refused,
        ("out_of_range".to_owned(), "value_to_others".to_owned())
    );
    Ok(())
}

#[test]
fn services_name_what_blocks_automation() -> Result<()> {
    let desk = desk()?;
    assert_eq!(desk.of("audit.service_matrix")?["services"], json!([]));
    desk.of("audit.add_usual_services")?;
    let matrix = desk.of("audit.service_matrix")?;
    assert_eq!(matrix["services"].as_array().map(Vec::len), Some(7));
    // Nothing is known yet: no readiness, and certainly no 0.
    assert_eq!(matrix["services"][0]["readiness"], Value::Null);
    assert_eq!(matrix["reading"]["summary"], "");
    let full = json!({
        "name": "CRM", "kind": "crm", "api": "yes", "structured_data": "yes", "triggers": "yes",
        "owner_name": "Anna", "data_age_hours": "0.5",
    });
    let crm = desk.save("audit.save_service", &matrix["services"][0]["saved"], full)?;
    assert_eq!(crm["item"]["owner"], "yes");
    desk.save(
        "audit.save_service",
        &matrix["services"][1]["saved"],
        json!({
            "name": "Ads", "kind": "ads", "api": "no", "structured_data": "partly",
            "triggers": "no", "owner": "no", "data_age_hours": 48,
        }),
    )?;
    let matrix = desk.of("audit.service_matrix")?;
    assert_eq!(matrix["services"][0]["ready"], true);
    assert_eq!(matrix["services"][0]["readiness"], 100.0);
    assert_eq!(matrix["services"][1]["readiness"], 15.0);
    assert_eq!(
        references(&matrix["reading"]),
        ["api", "triggers", "owner", "freshness"]
    );
    assert_eq!(fact(&matrix["reading"], "overall"), "58 of 100");
    desk.cli.call("history.undo", &json!({}))?;
    desk.cli.call("history.undo", &json!({}))?;
    let state = desk.cli.call("history.state", &json!({}))?;
    assert_eq!(state["undo"]["text"], "Added the usual services");
    let refused = desk.refused(
        "audit.save_service",
        json!({ "name": "x", "kind": "crm", "weight": 0 }),
    )?;
    assert_eq!(refused, ("out_of_range".to_owned(), "weight".to_owned()));
    Ok(())
}

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
        &json!({ "project_id": desk.project, "order": order }),
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
        &json!({ "project_id": desk.project, "order": [] }),
    )?;
    assert_eq!(refused["field"], "order");
    Ok(())
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "the program under test tells the time by the same clock"
)]
fn the_experiment_log_knows_planned_running_and_ended_tests() -> Result<()> {
    let desk = desk()?;
    let today = chrono::Utc::now().date_naive();
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
        &json!({ "project_id": desk.project, "window_days": 7 }),
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
            .call("audit.lifecycle_profit", &CHART(&desk.project))
    };
    let save = |profile: Value| {
        desk.cli.call(
            "audit.save_lifecycle",
            &json!({ "project_id": desk.project, "profile": profile }),
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
            &json!({ "project_id": desk.project, "profile": profile }),
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
    let data = tempfile::tempdir()?;
    let cli = Cli::new(data.path());
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
        Some(12)
    );
    assert_eq!(
        found["repeat_chart"]["series"][0]["id"],
        "repeat_probability"
    );
    let share = found["retention"]["repeat_share"]["value"]
        .as_f64()
        .context("repeat share")?;
    // 11 of 16 come back in time; the younger ones still have some.
    assert!((0.45..0.69).contains(&share), "{share}");
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
    let view = || desk.cli.call("audit.retention_map", &CHART(&desk.project));
    assert_eq!(view()?["absent"], "Choose a data set or type the numbers.");
    desk.cli.call(
        "audit.save_retention",
        &json!({ "project_id": desk.project, "profile": { "typed": {
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
        &json!({ "project_id": desk.project, "profile": { "typed": { "buyers": [1, 2] } } }),
    )?;
    assert_eq!(refused["field"], "typed.buyers[1]");
    Ok(())
}

#[test]
fn the_sample_has_all_seven_in_both_languages() -> Result<()> {
    let data = tempfile::tempdir()?;
    let cli = Cli::new(data.path());
    let mut summaries = Vec::new();
    for language in ["ru", "en"] {
        let made = cli.call(
            "projects.create_sample",
            &json!({ "kind": "saas", "language": language }),
        )?;
        let answer = cli.run(
            &["--lang", language, "call", "audit.instruments", "-"],
            &json!({ "project_id": made["value"]["id"] }).to_string(),
        )?;
        let overview = answer.json()?;
        let cards = overview["instruments"].as_array().context("cards")?;
        assert_eq!(cards.len(), 7);
        for card in cards {
            assert_eq!(card["filled"], true, "{card}");
            let summary = card["summary"].as_str().context("summary")?;
            assert!(!summary.is_empty(), "{card}");
            assert_eq!(
                summary.chars().any(|c| ('а'..='я').contains(&c)),
                language == "ru",
                "{summary}"
            );
        }
        summaries.push(cards[0]["summary"].clone());
    }
    // The numbers of the picture: friction 14 over seven minutes below zero.
    assert_eq!(
        summaries[1],
        "Hardest at minute 19, stage “Payment”: \u{2212}4. Friction 14, 7\u{a0}minutes below zero."
    );
    Ok(())
}
