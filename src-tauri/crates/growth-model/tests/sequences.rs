//! Sequences: reach, calendar, collisions (MATHEMATICS.md G.3).
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use growth_model::sequences::{
    SequenceExportInput, SequencesInput, SequencesPlan, StepState, export, plan,
};
use serde_json::{Value, json};

fn step(after_days: u32, body: &str) -> Value {
    json!({
        "after_days": after_days, "channel": "email", "cost": "2",
        "message": { "subject": { "ru": "Тема" }, "body": { "ru": format!("{body} {{unsubscribe}}") } },
    })
}

fn base() -> Value {
    json!({
        "sequences": [{
            "id": "welcome", "people": 1000, "margin": "500",
            "steps": [step(0, "Здравствуйте, {name}"), step(2, "Ещё"), step(3, "Пора")],
            "quiet_hours": { "from": "20:00", "to": "09:00" },
            "weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday"],
        }],
        "starts": [{ "person": "anna", "sequence": "welcome", "at": "2026-11-26T21:30:00" }],
        "people": [{ "person": "anna", "properties": { "email": "a@b.c", "name": "Анна" } }],
        "time_zone": "Europe/Moscow",
    })
}

fn run(input: Value) -> SequencesPlan {
    plan(&serde_json::from_value::<SequencesInput>(input).unwrap()).unwrap()
}

fn refused(input: Value) -> String {
    plan(&serde_json::from_value::<SequencesInput>(input).unwrap())
        .unwrap_err()
        .field()
        .to_owned()
}

#[test]
fn quiet_hours_and_weekdays_move_messages() {
    let plan = run(base());
    let at: Vec<&str> = plan
        .calendar
        .iter()
        .map(|message| message.at.as_str())
        .collect();
    // Thursday night → Friday morning; Sunday → Monday; Thursday stays.
    assert_eq!(
        at,
        [
            "2026-11-27T09:00:00+03:00",
            "2026-11-30T09:00:00+03:00",
            "2026-12-03T09:00:00+03:00"
        ]
    );
    assert!(plan.calendar[1].moved && !plan.calendar[2].moved);
    assert_eq!(
        plan.calendar[0].texts[0].body,
        "Здравствуйте, Анна {unsubscribe}"
    );
    assert!(plan.problems.is_empty(), "{:?}", plan.problems);
}

#[test]
fn reach_is_the_product_of_the_rates() {
    let mut input = base();
    let rate =
        |low: &str, likely: &str, high: &str| json!({ "low": low, "likely": likely, "high": high });
    input["sequences"][0]["steps"][1]["stays"] = rate("0.4", "0.5", "0.6");
    input["sequences"][0]["steps"][2]["stays"] = rate("0.5", "0.5", "0.5");
    input["sequences"][0]["steps"][2]["converts"] = rate("0.01", "0.02", "0.04");
    let plan = run(input);
    let welcome = &plan.sequences[0];
    let last = &welcome.steps[2];
    assert_eq!(
        (last.reach.low, last.reach.likely, last.reach.high),
        (200.0, 250.0, 300.0)
    );
    assert_eq!(last.conversions.likely, 5.0);
    assert_eq!(welcome.money.cost.likely, 2.0 * (1000.0 + 500.0 + 250.0));
    assert_eq!(
        welcome.money.result.value().unwrap().likely,
        5.0 * 500.0 - 3500.0
    );
    assert!(welcome.money.is_assumed);
}

#[test]
fn a_step_at_a_time_of_the_day_waits_for_it() {
    let mut input = base();
    input["sequences"][0]["steps"][0]["at"] = json!("10:30");
    let plan = run(input);
    assert_eq!(plan.calendar[0].at, "2026-11-27T10:30:00+03:00");
}

#[test]
fn messages_of_two_sequences_collide() {
    let mut input = base();
    let mut second = input["sequences"][0].clone();
    second["id"] = json!("second");
    input["sequences"].as_array_mut().unwrap().push(second);
    input["starts"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "person": "anna", "sequence": "second", "at": "2026-11-26T21:30:00" }));
    input["cap"] = json!({ "messages": 2, "days": 7 });
    let plan = run(input);
    assert_eq!(plan.collisions[0].messages, 3);
    assert_eq!(plan.collisions[0].sequences, ["welcome", "second"]);
}

#[test]
fn replays_events_and_leaves_at_the_goal() {
    let mut input = base();
    input["starts"] = json!([]);
    input["sequences"][0]["begins"] = json!({ "event": "sign_up" });
    input["sequences"][0]["ends"] = json!("paid");
    input["events"] = json!([
        { "person": "anna", "at": "2026-11-24T10:00:00", "kind": "sign_up" },
        { "person": "anna", "at": "2026-11-24T11:00:00", "kind": "sign_up" },
        { "person": "anna", "at": "2026-11-25T10:00:00", "kind": "paid" },
    ]);
    let plan = run(input);
    let states: Vec<StepState> = plan.calendar.iter().map(|message| message.state).collect();
    assert_eq!(states, [StepState::Planned, StepState::Ended]);
    assert_eq!(
        (plan.sequences[0].began, plan.sequences[0].messages),
        (1, 1)
    );
}

#[test]
fn tells_why_a_message_does_not_go_out_and_what_is_wrong_with_it() {
    let mut input = base();
    input["people"][0]["properties"] = json!({ "name": "" });
    assert_eq!(run(input.clone()).calendar[0].state, StepState::NoAddress);
    input["people"][0]["properties"] = json!({ "email": "a@b.c" });
    assert_eq!(run(input.clone()).calendar[0].missing, ["name"]);
    input["sequences"][0]["steps"][1]["message"] =
        json!({ "body": { "en": format!("{{nobody}}{}", "x".repeat(60_000 - 15_000)) } });
    input["sequences"][0]["steps"][1]["channel"] = json!("telegram");
    input["sequences"][0]["steps"][2]["message"] = json!({ "body": { "en": "Hello" } });
    let codes: Vec<Value> = run(input)
        .problems
        .iter()
        .map(|problem| serde_json::to_value(problem.code).unwrap())
        .collect();
    for code in [
        "unknown_variable",
        "too_long_for_channel",
        "no_subject",
        "no_unsubscribe",
    ] {
        assert!(codes.contains(&json!(code)), "{code}: {codes:?}");
    }
}

#[test]
fn refuses_what_cannot_be_planned_by_its_field() {
    let cases = [
        ("/sequences/0/steps", json!([]), "sequences[0].steps"),
        (
            "/sequences/0/steps/0/after_days",
            json!(400),
            "sequences[0].steps[0].after_days",
        ),
        (
            "/sequences/0/quiet_hours/from",
            json!("9"),
            "sequences[0].quiet_hours.from",
        ),
        ("/starts/0/sequence", json!("other"), "starts[0].sequence"),
        ("/starts/0/at", json!("yesterday"), "starts[0].at"),
        ("/time_zone", json!(""), "time_zone"),
    ];
    for (pointer, value, field) in cases {
        let mut input = base();
        *input.pointer_mut(pointer).unwrap() = value;
        assert_eq!(refused(input), field);
    }
    let mut input = base();
    input["sequences"][0]["steps"][0]["stays"] =
        json!({ "low": "0.5", "likely": "0.4", "high": "0.6" });
    assert_eq!(refused(input), "sequences[0].steps[0].stays.likely");
}

#[test]
fn a_sequence_is_written_as_files_that_hold_text_only() {
    let mut sequence = base()["sequences"][0].clone();
    sequence["steps"][0]["message"] = json!({
        "subject": { "ru": "Привет\r\nBcc: all@example.com, это довольно длинная тема письма о возврате" },
        "body": { "ru": "=1+1 <script>alert(1)</script>\n\n{name}" },
    });
    let input: SequenceExportInput =
        serde_json::from_value(json!({ "sequence": sequence })).unwrap();
    let files = export(&input).unwrap().files;
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names[..4],
        ["sequence.csv", "01-ru.eml", "01-ru.html", "01-ru.mjml"]
    );
    assert!(files[0].text.contains("\"'=1+1"));
    let page = files[2].text.as_str();
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script>"));
    assert!(page.contains("lang=\"ru\"") && page.contains("{name}"));
    // Whoever reads the mail tells nobody that it was read.
    let loads = ["src=", "<link", "@import", "url("];
    assert!(loads.iter().all(|load| !page.contains(load)), "{page}");
    let head = files[1].text.split("\r\n\r\n").next().unwrap();
    assert!(!head.contains("Bcc:") && head.is_ascii(), "{head}");
    assert!(head.lines().all(|line| line.len() <= 78), "{head}");
    // The first word of the subject, as any mail program reads it.
    assert!(head.contains("Subject: =?utf-8?B?0J/RgNC40LLQtdGC"));
}
