//! Growth OS through `growth call`: the exported scripts decide as the rehearsal, run as an engine runs
//! them; bad input is refused by its field.

pub(crate) mod sequences;

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, repository};
use serde_json::{Value, json};

/// A scenario that uses every kind of condition, cap, quiet hours, decisions and the draw.
fn scenario() -> Value {
    json!({
        "id": "интерес к CRM", "name": "Интерес {{ $json }} </script>",
        "trigger": {
            "event": "view", "count": 2, "within_minutes": 4320,
            "filters": [{ "field": "event.page", "is": "one_of", "than": ["crm", 7] }],
        },
        "segment": [
            { "field": "person.employees", "is": "at_least", "than": [10] },
            { "field": "person.blocked", "is": "absent" },
            { "field": "event.source", "is": "not_equal", "than": ["bot"] },
        ],
        "analysis": {
            "history_days": 10,
            "forecast": {
                "property": "ltv", "otherwise": 1000.5,
                "rules": [{ "when": [{ "field": "person.plan", "is": "equal", "than": ["pro"] }], "value": 9000 }],
            },
            "score": { "property": "score" },
            "knowledge": { "question": "page", "threshold": 0.2 },
        },
        "branches": [
            {
                "when": [
                    { "field": "value.ltv", "is": "above", "than": ["5000"] },
                    { "field": "count.view", "is": "below", "than": [6] },
                ],
                "action": {
                    "channel": "telegram", "delay_minutes": 15, "cost": "6.5",
                    "message": {
                        "subject": { "en": "For {name}" },
                        "body": {
                            "ru": "{name}, прогноз {ltv}. {{name}} {{ $json.secret }} {нет такого} {answer}",
                            "en": "{person}: {score} `x` ${ 1 }\u{2028}\"quoted\"",
                        },
                    },
                    "quiet_hours": { "from": "20:00", "to": "09:00" },
                    "cap": { "messages": 2, "days": 3 },
                },
            },
            {
                "action": {
                    "channel": "email", "delay_minutes": 60,
                    "message": { "body": { "ru": "Коротко, {event.page}" } },
                    "cap": { "messages": 1, "days": 2 },
                },
            },
        ],
        "control": { "goal": "demo", "hold_out": "0.2", "margin": "100" },
        "exceptions": [
            { "name": "large", "when": [{ "field": "value.ltv", "is": "at_least", "than": [8000] }] },
            { "name": "asks", "when": [{ "field": "count.asked", "is": "at_least", "than": [1] }] },
        ],
    })
}

fn input() -> Value {
    let mut state = 88_172_645_463_325_252_u64;
    // Xorshift (Marsaglia 2003): a list that is the same everywhere.
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) % below
    };
    let zones = [
        "Europe/Moscow",
        "America/New_York",
        "Asia/Kolkata",
        "Europe/Berlin",
    ];
    let people: Vec<Value> = (0..40)
        .map(|number| {
            let mut properties =
                json!({ "employees": 5 + next(30), "name": format!("Имя {number}") });
            if next(4) > 0 {
                properties["chat_id"] = json!(next(1_000_000));
            }
            if next(2) > 0 {
                properties["email"] = json!(format!("p{number}@example.com"));
            }
            match next(4) {
                0 => properties["ltv"] = json!(next(20_000)),
                1 => properties["ltv"] = json!(format!(" {}.5 ", next(20_000))),
                2 => properties["plan"] = json!("pro"),
                _ => properties["name"] = json!(" "),
            }
            if next(3) > 0 {
                properties["score"] = json!(next(100) as f64 / 100.0);
            }
            if next(12) == 0 {
                properties["blocked"] = json!(true);
            }
            json!({
                "person": format!("человек {number}"), "properties": properties,
                "time_zone": zones[next(4) as usize],
            })
        })
        .collect();
    let events: Vec<Value> = (0..900)
        .map(|_| {
            // Across the night in which the clocks of New York and Berlin change.
            let (day, hour, minute) = (next(27) + 1, next(24), next(12) * 5);
            let person = next(43);
            let person = if person == 42 { String::new() } else { format!("человек {person}") };
            let kind = ["view", "view", "view", "view", "demo", "asked"][next(6) as usize];
            let page = [json!("crm"), json!(7), json!("7"), json!("other")][next(4) as usize].clone();
            let source = ["ads", "bot", "ads"][next(3) as usize];
            json!({
                "person": person, "at": format!("2026-03-{day:02}T{hour:02}:{minute:02}:00"), "kind": kind,
                "properties": { "page": page, "source": source },
            })
        })
        .collect();
    json!({
        "scenario": scenario(), "events": events, "people": people, "time_zone": "Europe/Moscow", "seed": 7,
        "documents": [{ "id": "d", "title": "CRM </script>",
            "text": "# Раздел\n\nCRM подключают за день. Номер 7 подключают за неделю.\n" }],
        "decisions": [
            { "scenario": "интерес к CRM", "reason": { "kind": "no_address" }, "choice": "email" },
            { "scenario": "интерес к CRM", "reason": { "kind": "rule", "index": 0 }, "choice": "send" },
            { "scenario": "интерес к CRM", "reason": { "kind": "rule", "index": 1 }, "choice": "hand_over" },
            { "scenario": "интерес к CRM", "reason": { "kind": "missing_variable" }, "choice": "skip" },
        ],
    })
}

fn file(exported: &Value, end: &str) -> Result<Value> {
    let files = exported["files"].as_array().context("files")?;
    let named = |file: &&Value| {
        file["name"]
            .as_str()
            .is_some_and(|name| name.ends_with(end))
    };
    let file = files
        .iter()
        .find(named)
        .with_context(|| format!("no {end}"))?;
    Ok(serde_json::from_str(
        file["text"].as_str().context("a text")?,
    )?)
}

/// Runs a script as the engine's nodes would be run, and returns what it prints.
fn node(script: &str) -> Result<Value> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("run.js");
    std::fs::write(&path, script)?;
    let run = Command::new("node").arg(&path).output().context("node")?;
    ensure!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    Ok(serde_json::from_slice(&run.stdout)?)
}

fn script_of<'a>(workflow: &'a Value, name: &str, field: &str) -> Result<&'a str> {
    let nodes = workflow["nodes"]
        .as_array()
        .or_else(|| workflow.as_array())
        .context("nodes")?;
    let node = nodes
        .iter()
        .find(|node| node["name"] == name)
        .with_context(|| name.to_owned())?;
    node.pointer(field)
        .and_then(Value::as_str)
        .context("a script")
}

/// The rehearsal branch of an n8n workflow; `decide` is the node that decides.
fn rehearse_in_n8n(workflow: &Value, decide: &str) -> Result<Value> {
    let mut script = "const run = (code, items) => new Function('$input', '$', code)(\
        { all: () => items, first: () => items[0] }, () => ({ first: () => items[0] }));\n\
        let items = [];\n"
        .to_owned();
    for name in ["Recorded events", decide, "Compare with the rehearsal"] {
        let code = script_of(workflow, name, "/parameters/jsCode")?;
        script.push_str(&format!("items = run({}, items);\n", json!(code)));
    }
    script.push_str("console.log(JSON.stringify(items[0].json));\n");
    node(&script)
}

#[test]
fn the_exported_workflow_decides_as_the_rehearsal() -> Result<()> {
    let cli = Cli::fresh()?;
    let exported = cli.call("automation.export", &input())?;
    let expected = exported["expected"].as_array().context("expected")?;
    let mut outcomes: Vec<&str> = expected
        .iter()
        .filter_map(|row| row["outcome"].as_str())
        .collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    // The input makes the engine take every way.
    assert_eq!(
        outcomes,
        [
            "capped",
            "exception",
            "goal_reached",
            "handed_over",
            "held_out",
            "message",
            "not_in_segment",
            "not_yet",
            "skipped",
        ]
    );
    let workflow = file(&exported, "-decide.n8n.json")?;
    let said = rehearse_in_n8n(&workflow, "Decide")?;
    assert_eq!(said["equal"], true, "{said:#}");
    assert_eq!(said["decisions"], expected.len());
    Ok(())
}

#[test]
fn the_exported_workflow_tells_of_another_decision() -> Result<()> {
    let data = tempfile::tempdir()?;
    let exported = Cli::new(data.path()).call("automation.export", &input())?;
    let workflow = file(&exported, "-decide.n8n.json")?;
    let original = workflow.to_string();
    let changed = original.replace("\\\"seed\\\":7", "\\\"seed\\\":8");
    ensure!(changed != original, "the seed is not where it was");
    let said = rehearse_in_n8n(&serde_json::from_str(&changed)?, "Decide")?;
    assert_eq!(said["equal"], false);
    Ok(())
}

#[test]
fn the_exported_flow_decides_as_the_rehearsal() -> Result<()> {
    let data = tempfile::tempdir()?;
    let mut asked = input();
    asked["target"] = json!("node_red");
    let exported = Cli::new(data.path()).call("automation.export", &asked)?;
    let flow = file(&exported, ".node-red.json")?;
    let script = format!(
        "const run = (code, msg) => new Function('msg', 'flow', code)(msg, new Map());\n\
         let msg = run({}, {{}});\nmsg = run({}, msg)[2];\nconsole.log(JSON.stringify(msg.payload));\n",
        json!(script_of(&flow, "Recorded events", "/func")?),
        json!(script_of(&flow, "Decide", "/func")?),
    );
    assert_eq!(node(&script)?["equal"], true);
    Ok(())
}

#[test]
fn a_live_event_is_decided_from_the_history() -> Result<()> {
    let data = tempfile::tempdir()?;
    let exported = Cli::new(data.path()).call("automation.export", &input())?;
    let workflow = file(&exported, "-decide.n8n.json")?;
    let row = |at: &str| {
        json!({ "json": { "person": "новый", "at": at, "kind": "view", "properties":
            "{\"page\":\"crm\",\"employees\":12,\"chat_id\":4,\"ltv\":6000,\"name\":\"Ю\",\"score\":1}" } })
    };
    let rows = json!([
        row("2026-05-01T07:00:00.000Z"),
        row("2026-05-01T08:00:00.000Z")
    ]);
    let script = format!(
        "const items = {rows};\nconst last = {{ first: () => items[items.length - 1] }};\n\
         const code = {};\nconst said = new Function('$input', '$', code)({{ all: () => items }}, () => last);\n\
         console.log(JSON.stringify(said));\n",
        json!(script_of(&workflow, "Decide", "/parameters/jsCode")?),
    );
    let said = node(&script)?;
    assert_eq!(said.as_array().map(Vec::len), Some(1));
    let decision = &said[0]["json"];
    assert!(
        decision["outcome"] == "message" || decision["outcome"] == "held_out",
        "{decision}"
    );
    assert_eq!(decision["send_at"], "2026-05-01T08:15:00.000Z");
    Ok(())
}

#[test]
fn cases_come_out() -> Result<()> {
    let cli = Cli::fresh()?;
    let path = repository().join("tests/cases/automation.json");
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    for case in cases {
        let request = case["request"].as_str().context("a request")?;
        let answer = cli
            .call(request, &case["input"])
            .context(request.to_owned())?;
        for (pointer, expected) in case["expected"].as_object().context("expected")? {
            assert_eq!(
                answer.pointer(pointer),
                Some(expected),
                "{}: {pointer}",
                case["name"]
            );
        }
    }
    Ok(())
}

#[test]
fn bad_input_is_refused_by_its_field() -> Result<()> {
    let cli = Cli::fresh()?;
    let cases = [
        (
            "automation.rehearse",
            json!({ "scenarios": [] }),
            "scenarios",
        ),
        (
            "automation.rehearse",
            json!({ "scenarios": [scenario()], "events": [{ "at": "x", "kind": "a" }] }),
            "events[0].at",
        ),
        ("automation.segments", json!({ "segments": [] }), "segments"),
        (
            "automation.export",
            json!({ "scenario": scenario(), "time_zone": "x" }),
            "time_zone",
        ),
        ("sequences.plan", json!({ "sequences": [] }), "sequences"),
        (
            "knowledge.search",
            json!({ "documents": [], "question": "" }),
            "question",
        ),
        (
            "knowledge.quality",
            json!({ "documents": [], "questions": [{ "question": " " }] }),
            "questions[0].question",
        ),
    ];
    for (request, input, field) in cases {
        let error = cli.refusal(request, &input).context(request)?;
        assert_eq!(error["field"], field, "{request}: {error}");
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|text| !text.contains("rule-"))
        );
    }
    let misspelt = json!({ "documents": [], "question": "a", "treshold": 1 });
    cli.refusal("knowledge.search", &misspelt)?;
    let nothing = cli.call(
        "knowledge.search",
        &json!({ "documents": [], "question": "Где?" }),
    )?;
    assert_eq!(nothing["abstained"], true);
    Ok(())
}
