//! Sequences as n8n workflows: their scripts plan what the program plans, and send what is due.

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

use super::{file, node, rehearse_in_n8n, script_of};

/// Clocks that change in spring and autumn, by half an hour, on the other side of the world, not at all.
const ZONES: [&str; 7] = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/Sao_Paulo",
    "Europe/Moscow",
];

fn sequence() -> Value {
    json!({
        "id": "после регистрации", "name": "Первые {{ $json }} шаги </script>",
        "begins": { "event": "signup", "filters": [{ "field": "event.source", "is": "not_equal", "than": ["bot"] }] },
        "ends": "paid",
        "quiet_hours": { "from": "20:30", "to": "02:30" },
        "weekdays": ["monday", "tuesday", "wednesday", "friday", "sunday"],
        "steps": [
            {
                "after_minutes": 30, "channel": "email",
                "message": {
                    "subject": { "ru": "{name}, начнём" },
                    "body": { "ru": "{name}: {{name}} {{ $json.x }} {unsubscribe}", "en": "`{person}` ${ 1 }\u{2028}" },
                },
            },
            {
                "after_days": 1, "at": "02:15", "channel": "telegram",
                "when": [{ "field": "person.plan", "is": "present" }, { "field": "event.seats", "is": "at_least", "than": [3] }],
                "message": { "body": { "ru": "{event.source} {person.plan}" } },
            },
            {
                "after_days": 2, "after_minutes": 45, "channel": "task",
                "message": { "body": { "en": "Call {person}" } },
            },
        ],
    })
}

/// People who begin on the days around the changes of the clocks, some twice, some who pay.
pub(crate) fn input() -> Value {
    let mut events = Vec::new();
    let mut people = Vec::new();
    for place in 0..280_usize {
        let person = format!("w{place} ю");
        let (month, day) = [
            (3, 5),
            (3, 27),
            (4, 2),
            (10, 2),
            (10, 23),
            (10, 30),
            (11, 1),
        ][place % 7];
        let at = |days: usize, hour: usize| {
            format!(
                "2026-{month:02}-{:02}T{:02}:{:02}:07Z",
                (day + days).min(30),
                hour % 24,
                place % 60
            )
        };
        let source = ["ad", "bot", "friend"][place % 3];
        let mut properties =
            json!({ "source": source, "seats": place % 5, "email": "a@example.com" });
        if place % 11 == 0 {
            properties["email"] = json!(" ");
        }
        if place % 4 > 0 {
            let name = ["Аня", "<b>О'Нил</b>", "{{ $now }}"][place % 3];
            properties["name"] = json!(name);
        }
        let event = |kind: &str, at: String| json!({ "person": person, "at": at, "kind": kind, "properties": properties });
        events.push(event("signup", at(0, place)));
        if place % 2 == 0 {
            events.push(event("signup", at(0, place)));
            events.push(event("signup", at(1, place + 3)));
            events.push(event("signup", at(9, place + 5)));
        }
        if place % 5 == 0 {
            events.push(event("paid", at(2, place)));
        }
        if place % 3 > 0 {
            let zone = ZONES[place % ZONES.len()];
            people.push(json!({ "person": person, "time_zone": zone, "properties": { "plan": "pro", "chat_id": place } }));
        }
    }
    json!({ "sequence": sequence(), "events": events, "people": people, "time_zone": "Europe/London" })
}

/// The exported workflow.
pub(crate) fn workflow(cli: &Cli, input: &Value) -> Result<Value> {
    file(&cli.call("sequences.export", input)?, "-sequence.n8n.json")
}

#[test]
fn the_workflow_plans_what_the_program_plans() -> Result<()> {
    let cli = Cli::fresh()?;
    let exported = cli.call("sequences.export", &input())?;
    let said = rehearse_in_n8n(&file(&exported, "-sequence.n8n.json")?, "Due")?;
    assert_eq!(said["equal"], true, "{said:#}");
    let expected = file(&exported, "expected.json")?;
    let expected = expected.as_array().context("messages")?;
    assert_eq!(said["decisions"], expected.len());
    // The input takes every way.
    let mut states: Vec<&str> = (expected.iter())
        .filter_map(|row| row["state"].as_str())
        .collect();
    states.sort_unstable();
    states.dedup();
    assert_eq!(
        states,
        [
            "ended",
            "missing_variable",
            "no_address",
            "planned",
            "skipped"
        ]
    );
    let readme = |name: &str| {
        let files = exported["files"].as_array().into_iter().flatten();
        let named = files.filter(|file| file["name"] == name);
        named
            .filter_map(|file| file["text"].as_str())
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(
        readme("README.ru.md").contains("«signup»") && readme("README.en.md").contains("“signup”")
    );
    Ok(())
}

#[test]
fn the_workflow_tells_of_another_plan() -> Result<()> {
    let data = tempfile::tempdir()?;
    let workflow = workflow(&Cli::new(data.path()), &input())?.to_string();
    let changed = workflow.replace("\\\"after_minutes\\\":45", "\\\"after_minutes\\\":46");
    assert_ne!(changed, workflow);
    let said = rehearse_in_n8n(&serde_json::from_str(&changed)?, "Due")?;
    assert_eq!(said["equal"], false);
    Ok(())
}

/// What the nodes from “Due” on give at `now` for the rows of the table; `link` is what the engineer writes.
fn sent(workflow: &Value, rows: &[Value], now: &str, link: &str) -> Result<Value> {
    let code = |name: &str| script_of(workflow, name, "/parameters/jsCode").map(str::to_owned);
    let unsubscribe = code("Unsubscribe link")?.replace("=> ''", link);
    let items: Vec<Value> = rows.iter().map(|row| json!({ "json": row })).collect();
    node(&format!(
        "const run = (code, items) => new Function('$input', code)({{ all: () => items }});\n\
         Date.now = () => Date.parse({});\n\
         const due = run({}, {});\n\
         let messages;\n\
         try {{ messages = run({}, due); }} catch (error) {{ messages = String(error); }}\n\
         const events = Array.isArray(messages) ? run({}, messages) : [];\n\
         console.log(JSON.stringify({{ messages, events }}));\n",
        json!(now),
        json!(code("Due")?),
        Value::from(items),
        json!(unsubscribe),
        json!(code("As an event")?),
    ))
}

#[test]
fn what_is_due_goes_out_with_the_link_and_is_kept_as_an_event() -> Result<()> {
    let data = tempfile::tempdir()?;
    let mut asked = input();
    asked["events"] = json!([]);
    let workflow = workflow(&Cli::new(data.path()), &asked)?;
    let row = |at: &str, kind: &str| {
        json!({ "person": "anna", "at": at, "kind": kind, "properties":
            "{\"name\":\"Анна\",\"email\":\"anna@example.com\",\"language\":\"ru\"}" })
    };
    // A Wednesday: half an hour later is 10:00.
    let begun = row("2026-07-08T09:30:00.000Z", "signup");
    let link = "=> 'https://example.com/out?who=' + person";
    let now = "2026-07-08T10:04:00Z";
    let said = sent(&workflow, std::slice::from_ref(&begun), now, link)?;
    let message = &said["messages"][0]["json"];
    assert_eq!(message["address"], "anna@example.com");
    assert_eq!(message["texts"][0]["subject"], "Анна, начнём");
    let body = "Анна: {{name}} {{ $json.x }} https://example.com/out?who=anna";
    assert_eq!(message["texts"][0]["body"], body);
    assert_eq!(message["texts"].as_array().map(Vec::len), Some(1));
    let event = &said["events"][0]["json"];
    assert_eq!(
        (&event["kind"], &event["person"]),
        (&json!("sequence_sent"), &json!("anna"))
    );

    let nothing = json!([]);
    // Before its time, more than a day after it, and once the goal is reached.
    for (now, more) in [
        ("2026-07-08T09:59:00Z", None),
        ("2026-07-09T10:30:00Z", None),
        (now, Some(row("2026-07-08T10:02:00.000Z", "paid"))),
    ] {
        let rows: Vec<Value> = [Some(begun.clone()), more].into_iter().flatten().collect();
        assert_eq!(
            sent(&workflow, &rows, now, link)?["messages"],
            nothing,
            "{now}"
        );
    }
    // Without the engineer's link nothing goes out, and the run says why.
    let said = sent(&workflow, std::slice::from_ref(&begun), now, "=> ''")?;
    let why = said["messages"].as_str().context("an error")?;
    assert!(why.contains("Write the link"), "{why}");
    Ok(())
}

#[test]
fn a_sequence_that_no_event_begins_has_no_workflow() -> Result<()> {
    let data = tempfile::tempdir()?;
    let mut asked = input();
    asked["sequence"]["begins"] = Value::Null;
    let exported = Cli::new(data.path()).call("sequences.export", &asked)?;
    assert!(file(&exported, "-sequence.n8n.json").is_err());
    Ok(())
}
