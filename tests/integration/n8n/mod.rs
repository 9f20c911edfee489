//! The guide's scenario in n8n: what n8n decided about the recorded events is kept in
//! `fixtures/n8n/crm-interest.json`, and compared with what the rehearsal and the exporter give today.
//! `cargo xtask n8n` asks n8n again, `cargo xtask n8n --write` keeps its answer.

mod engine;
mod sequence;
mod transcript;

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, events::events_csv};
use serde_json::{Value, json};

use engine::N8n;
use transcript::{Transcript, decision, scripts, skeleton};

/// People whose names and keys an engine could take for its own: expressions, a formula, markup, script.
/// Each looks at the integration three times.
const AWKWARD: [(&str, &str); 5] = [
    ("{{ $now }}", "{{ $json.person }}"),
    ("={{ 1 + 1 }}", "={{ $execution.id }}"),
    ("<b>w3</b>", "<b>Ани</b> & Ко</script>\u{2028}<!--"),
    ("w4", "`${1 + 1}` {company} {{name}} $& \\n"),
    ("w'5", "Д'Артаньян \"}}\n*_[x](tg://user)"),
];

/// What the program says of the scenario.
struct Rehearsed {
    /// The workflows by the names of their files.
    workflows: BTreeMap<String, Value>,
    /// What n8n is told to decide.
    expected: Vec<Value>,
    /// For whom the conditions held: outcome, and the messages with their addresses.
    people: BTreeMap<String, (String, Vec<Value>)>,
}

fn events() -> String {
    let mut table = events_csv(120);
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    for (place, (key, name)) in AWKWARD.iter().enumerate() {
        // One has no chat, and gets a mail by decision.
        let chat = if place == 3 {
            String::new()
        } else {
            format!("90000{place}")
        };
        for hour in 10..13 {
            let _ = writeln!(
                table,
                "{},2025-11-1{place} {hour}:00:00,page_view,integration_crm,{},{},20,70000,w{place}@example.com,{}",
                quoted(key),
                quoted(name),
                quoted("<i>Кафе</i> {{ $json.ltv }}"),
                chat,
            );
        }
    }
    table
}

/// Imports the events, rehearses the scenario and saves its files in `folder`.
fn rehearsed(folder: &Path) -> Result<Rehearsed> {
    let cli = Cli::new(folder);
    let project = json!({ "name": "Сметана", "currency": "RUB" });
    let project = cli.call("projects.create", &project)?["value"]["id"].clone();
    let table = folder.join("events.csv");
    std::fs::write(&table, events())?;
    cli.call(
        "automation.import_events",
        &json!({ "project_id": project, "path": table, "time_zone": "Europe/Moscow" }),
    )?;
    let made = json!({ "project_id": project, "template": "crm-interest" });
    let id = cli.call("automation.create", &made)?["value"]["id"].clone();
    let decided = json!({ "id": id, "reason": { "kind": "no_address" }, "choice": "email" });
    cli.call("automation.decide", &decided)?;

    let out = folder.join("n8n");
    cli.call("automation.save_files", &json!({ "id": id, "path": out }))?;
    let mut workflows = BTreeMap::new();
    for entry in std::fs::read_dir(&out)? {
        let path = entry?.path();
        let name = path.file_name().context("a name")?.to_string_lossy();
        if name.ends_with(".n8n.json") {
            let workflow = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
            workflows.insert(name.into_owned(), workflow);
        }
    }
    let expected = std::fs::read_to_string(out.join("expected.json"))?;
    let expected: Vec<Value> = serde_json::from_str(&expected)?;

    let list = cli.call("automation.people", &json!({ "id": id }))?;
    let list = list["people"].as_array().context("people")?;
    // All in one go: each call by itself would start the program again.
    let asked: String = (list.iter().enumerate())
        .map(|(place, one)| {
            let payload = json!({ "id": id, "person": one["person"] });
            let asked = json!({ "id": place, "request": "automation.person", "payload": payload });
            format!("{asked}\n")
        })
        .collect();
    let told = cli.run(&["serve"], &asked)?.out;
    let mut people = BTreeMap::new();
    for line in told.lines() {
        let trace: Value = serde_json::from_str(line)?;
        // Answers come as they are ready.
        let one = (trace["id"].as_u64())
            .and_then(|place| list.get(usize::try_from(place).ok()?))
            .with_context(|| line.to_owned())?;
        let messages = trace["answer"]["messages"].as_array();
        let messages = messages.with_context(|| line.to_owned())?;
        let text = |name: &str| one[name].as_str().context("a text").map(str::to_owned);
        let shown = messages.iter().map(message).collect();
        people.insert(text("person")?, (text("outcome")?, shown));
    }
    assert_eq!(people.len(), list.len());
    Ok(Rehearsed {
        workflows,
        expected: expected.iter().map(decision).collect(),
        people,
    })
}

/// A message as the program's page shows it: where to, and the texts.
fn message(shown: &Value) -> Value {
    let texts = decision(&json!({ "texts": shown["texts"] }))["texts"].clone();
    // `mail: anna@example.com`: the channel in words, and the address.
    let to = shown["channel"].as_str().unwrap_or_default();
    let to = to.split_once(": ").map_or("", |(_, address)| address);
    json!({ "to": to, "texts": texts })
}

/// In what the decisions of n8n differ from the rehearsal.
fn mismatches(said: &[Value], rehearsed: &Rehearsed) -> Vec<String> {
    let mut found = Vec::new();
    let mut differ = |what: &str, ours: &Value, theirs: &Value| {
        if ours != theirs {
            found.push(format!("{what}: {ours}\n  n8n: {theirs}"));
        }
    };
    for place in 0..said.len().max(rehearsed.expected.len()) {
        let mut theirs = said.get(place).cloned().unwrap_or_default();
        if let Some(row) = theirs.as_object_mut() {
            // The page below tells it, what n8n is told to decide does not.
            row.remove("address");
        }
        let ours = rehearsed.expected.get(place).unwrap_or(&Value::Null);
        differ(&format!("decision {place}"), ours, &theirs);
    }
    // What the page of the scenario says, not only what the export was told.
    for (person, (outcome, messages)) in &rehearsed.people {
        let rows = || said.iter().filter(|row| row["person"] == person.as_str());
        let same = rows().find(|row| row["outcome"] == outcome.as_str());
        let theirs = same.map_or(&Value::Null, |row| &row["outcome"]);
        differ(person, &json!(outcome), theirs);
        // Without a message, to compare with: the page shows what would have gone out.
        if outcome == "held_out" {
            continue;
        }
        let theirs: Vec<Value> = rows()
            .filter(|row| row.get("texts").is_some())
            .map(|row| json!({ "to": row["address"], "texts": row["texts"] }))
            .collect();
        differ(person, &json!(messages), &json!(theirs));
    }
    found
}

/// All that is to be equal is: the decisions, the people, and that each awkward text arrives as it is.
fn check(said: &[Value], rehearsed: &Rehearsed) -> Result<()> {
    let found = mismatches(said, rehearsed);
    ensure!(
        found.is_empty(),
        "mismatches: {}\n{}",
        found.len(),
        found[..found.len().min(20)].join("\n")
    );
    let mut arrived = 0;
    for (key, name) in AWKWARD {
        let rows = said.iter().filter(|row| row["person"] == key);
        for text in rows.filter_map(|row| row["texts"][0]["body"].as_str()) {
            ensure!(text.starts_with(name), "{key}: {text}");
            arrived += 1;
        }
    }
    ensure!(arrived >= 4, "{arrived} awkward names in a message");
    Ok(())
}

fn count(rows: &[Value], outcome: &str) -> usize {
    let is = |row: &&Value| row["outcome"] == outcome;
    rows.iter().filter(is).count()
}

/// The kept answer of n8n is what the rehearsal says, and about the workflows that are exported today.
#[test]
fn the_export_is_what_n8n_was_asked_and_answered() -> Result<()> {
    let data = tempfile::tempdir()?;
    let rehearsed = rehearsed(data.path())?;
    let kept = Transcript::kept()?;
    check(&kept.decisions, &rehearsed)?;
    ensure!(count(&kept.decisions, "message") > 10);
    let again = "n8n was asked something else: `cargo xtask n8n --write` asks it again";
    assert_eq!(
        kept.workflows.as_object().map(serde_json::Map::len),
        Some(rehearsed.workflows.len())
    );
    for (name, workflow) in &rehearsed.workflows {
        let kept = &kept.workflows[name.as_str()];
        assert_eq!(&skeleton(workflow), kept, "{name}: {again}");
    }
    let recorded = transcript::recorded(&rehearsed.workflows)?;
    assert_eq!(recorded, kept.recorded, "{again}");
    assert_eq!(kept.answer["equal"], true);
    assert_eq!(kept.answer["decisions"], kept.decisions.len());
    assert_eq!(
        kept.answer["messages"],
        count(&rehearsed.expected, "message")
    );
    Ok(())
}

/// Imports the files into n8n, presses “Rehearse” there and compares.
#[test]
#[ignore = "needs n8n (2 GB): cargo xtask n8n"]
fn n8n_decides_as_the_rehearsal() -> Result<()> {
    let data = tempfile::tempdir()?;
    let rehearsed = rehearsed(data.path())?;
    let folder = data.path().join("engine");
    std::fs::create_dir(&folder)?;
    let n8n = N8n::installed(&folder)?;
    let mut run = None;
    for (name, workflow) in &rehearsed.workflows {
        let held = n8n.import(&data.path().join("n8n").join(name))?;
        assert_eq!(
            skeleton(&held),
            skeleton(workflow),
            "{name} as n8n holds it"
        );
        assert!(
            scripts(&held) == scripts(workflow),
            "{name}: another script"
        );
        assert_eq!(held["active"], false, "{name}");
        if name.ends_with("-decide.n8n.json") {
            run = workflow["id"].as_str();
        }
    }
    let nodes = n8n.execute(run.context("a workflow that decides")?)?;
    let transcript = Transcript::of(n8n.version(), &nodes, &rehearsed.workflows)?;

    let said = &transcript.decisions;
    let found = mismatches(said, &rehearsed);
    let people = |rows: &[Value]| {
        let mut keys: Vec<String> = (rows.iter())
            .filter(|row| row["outcome"] == "message")
            .map(|row| row["person"].to_string())
            .collect();
        keys.sort();
        keys.dedup();
        keys.len()
    };
    println!("\nn8n {}, scenario crm-interest", n8n.version());
    println!("{:<24}{:>10}{:>8}", "", "rehearsal", "n8n");
    for (name, ours, theirs) in [
        ("decisions", rehearsed.expected.len(), said.len()),
        (
            "people with a message",
            people(&rehearsed.expected),
            people(said),
        ),
        (
            "messages",
            count(&rehearsed.expected, "message"),
            count(said, "message"),
        ),
        (
            "for a person to decide",
            count(&rehearsed.expected, "exception"),
            count(said, "exception"),
        ),
        (
            "without a message",
            count(&rehearsed.expected, "held_out"),
            count(said, "held_out"),
        ),
    ] {
        println!("{name:<24}{ours:>10}{theirs:>8}");
    }
    println!("mismatches: {}\n", found.len());
    check(said, &rehearsed)?;
    assert_eq!(transcript.answer["equal"], true, "{}", transcript.answer);
    // Nothing that acts has run.
    for name in ["Once", "Act", "Ask a person", "Keep the event"] {
        assert!(nodes.get(name).is_none(), "{name} has run");
    }
    if std::env::var_os("GROWTH_N8N_WRITE").is_some_and(|write| write == "1") {
        println!("written: {}", transcript.keep()?.display());
    }
    Ok(())
}
