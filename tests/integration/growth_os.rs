//! Growth OS of a project through the command line: the stack, a scenario from the guide's template,
//! its rehearsal on events, decisions, files for an engine, what the engine did, the report.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, events::events_csv};
use serde_json::{Value, json};

fn project(cli: &Cli) -> Result<Value> {
    let input = json!({ "name": "Сметана", "currency": "RUB" });
    Ok(cli.call("projects.create", &input)?["value"]["id"].clone())
}

fn saved(folder: &Path, name: &str, text: &str) -> Result<String> {
    let path = folder.join(name);
    std::fs::write(&path, text)?;
    Ok(path.to_str().context("a path")?.to_owned())
}

fn imported(cli: &Cli, project: &Value, path: &str) -> Result<Value> {
    let input = json!({ "project_id": project, "path": path, "time_zone": "Europe/Moscow" });
    cli.call("automation.import_events", &input)
}

fn term(found: &Value, id: &str) -> u64 {
    found["sum"]
        .as_array()
        .and_then(|terms| terms.iter().find(|term| term["id"] == id))
        .and_then(|term| term["count"].as_u64())
        .unwrap_or_default()
}

#[test]
fn a_stack_is_begun_changed_priced_and_taken_back() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let asked = json!({ "project_id": project });
    let empty = cli.call("automation.map", &asked)?;
    assert_eq!(empty["tools"], 0);
    assert_eq!(empty["starts"].as_array().map(Vec::len), Some(3));
    assert_eq!(empty["gate"]["is_open"], false);

    let start = json!({ "project_id": project, "stack": "almost-free" });
    cli.call("automation.start_stack", &start)?;
    let own = json!({
        "project_id": project,
        "fields": {
            "role": "crm", "name": "Своя CRM", "cost_month": "9500", "identities": ["email"],
            "gives": true,
        },
    });
    let own = cli.call("automation.add_tool", &own)?["value"].clone();
    let map = cli.call("automation.map", &asked)?;
    ensure!(map["tools"].as_u64() > Some(9), "{}", map["tools"]);
    let lanes = map["layers"].as_array().context("layers")?;
    assert_eq!(lanes.len(), 4);
    ensure!(
        lanes.iter().all(|lane| lane["roles"] != json!([])),
        "an empty layer"
    );
    ensure!(
        map["flows"]
            .as_array()
            .is_some_and(|flows| !flows.is_empty())
    );

    // A cost that cannot be meant, a role that there is not: said at the field, and nothing changes.
    for (field, value) in [("cost_month", json!("-1")), ("role", json!("nobody"))] {
        let mut fields = json!({ "role": "crm", "name": "Своя CRM" });
        fields[field] = value;
        let change = json!({ "id": own["id"], "fields": fields });
        let refused = cli.refusal("automation.change_tool", &change)?;
        assert_eq!(refused["field"], field, "{refused}");
    }
    assert_eq!(cli.call("automation.map", &asked)?, map);

    // The calculator takes the cost over once it has a scenario.
    let offer = map["offer"].clone();
    assert_eq!(offer["value"], "9500");
    cli.call(
        "automation.apply_cost",
        &json!({ "scenario_id": offer["scenario_id"] }),
    )?;
    let after = cli.call("automation.map", &asked)?;
    assert_eq!(after["offer"], Value::Null);

    let table = cli.folder().join("stack.csv");
    cli.call(
        "automation.save_stack",
        &json!({ "project_id": project, "path": table }),
    )?;
    ensure!(std::fs::read_to_string(&table)?.contains("Своя CRM"));
    for _ in 0..3 {
        cli.call("history.undo", &json!({}))?;
    }
    assert_eq!(cli.call("automation.map", &asked)?, empty);
    Ok(())
}

#[test]
fn a_map_is_a_picture_and_its_gaps_are_tasks() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let own = json!({
        "project_id": project,
        "fields": { "role": "crm", "name": "CRM <b>", "identities": ["email"], "gives": true },
    });
    cli.call("automation.add_tool", &own)?;
    cli.call("automation.create", &json!({ "project_id": project }))?;
    let drawn = cli.call(
        "automation.picture",
        &json!({
            "project_id": project,
            "chart": { "theme": "print", "width": 640, "height": 0 },
        }),
    )?;
    let svg = drawn["svg"].as_str().context("a drawing")?;
    ensure!(
        svg.contains("CRM &lt;b&gt;") && !svg.contains("<b>"),
        "{svg}"
    );

    let map = cli.call("automation.map", &json!({ "project_id": project }))?;
    let gap = (map["gaps"].as_array().into_iter().flatten())
        .find(|gap| gap["kind"] == "empty_role")
        .context("a role that nobody fills")?;
    let into = json!({ "project_id": project, "kind": gap["kind"], "role": gap["role"] });
    // Nowhere to put it: said, and nothing is made.
    let refused = cli.refusal("automation.plan_gap", &into)?;
    assert_eq!(refused["field"], "project_id", "{refused}");
    let start = json!({ "project_id": project, "start_date": "2025-12-01", "today": "2025-12-01" });
    cli.call("roadmap.start", &start)?;
    let made = cli.call("automation.plan_gap", &into)?["value"]["task_id"].clone();
    let plan = cli.call("roadmap.get", &json!({ "project_id": project }))?;
    let task = (plan["plan"]["tasks"].as_array().into_iter().flatten())
        .find(|task| task["id"] == made)
        .context("the task")?;
    let place = gap["place"].as_str().context("a place")?;
    ensure!(
        task["title"]
            .as_str()
            .is_some_and(|title| title.ends_with(place)),
        "{task}"
    );
    // The same gap is the same task.
    let again = cli.call("automation.plan_gap", &into)?;
    assert_eq!(again["value"]["task_id"], made);
    let gone = json!({ "project_id": project, "kind": "dead_end", "role": "nobody" });
    assert_eq!(cli.refusal("automation.plan_gap", &gone)?["field"], "role");
    Ok(())
}

#[test]
fn the_guides_scenario_is_rehearsed_decided_exported_and_compared() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let made = cli.call("automation.create", &json!({ "project_id": project }))?["value"].clone();
    let id = made["id"].clone();
    assert_eq!(made["template"], "crm-interest");
    let path = saved(cli.folder(), "events.csv", &events_csv(600))?;
    let events = imported(&cli, &project, &path)?["value"].clone();
    assert_eq!(events["customer_count"], 600);
    ensure!(
        events["told"].to_string().contains("employees"),
        "{}",
        events["told"]
    );

    // What is asked on the page is what the rehearsal says.
    let page = cli.call("automation.page", &json!({ "id": id }))?;
    ensure!(
        page["chain"]
            .as_array()
            .is_some_and(|chain| chain.len() >= 5)
    );
    let asked = json!({ "id": id });
    let found = cli.call("automation.rehearsal", &asked)?["found"].clone();
    let met = term(&found, "met");
    ensure!(met > 20, "{met}");
    let parts: u64 = [
        "capped",
        "goal_reached",
        "skipped",
        "handed_over",
        "message",
        "held_out",
        "exception",
    ]
    .iter()
    .map(|id| term(&found, id))
    .sum();
    assert_eq!(met, parts, "the sum can be checked");
    ensure!(
        found["segments"]["rows"]
            .as_array()
            .is_some_and(|rows| rows.len() == 2)
    );

    // Everybody without a chat gets a mail: the exceptions become messages.
    let before = (term(&found, "exception"), term(&found, "message"));
    let decide = json!({ "id": id, "reason": { "kind": "no_address" }, "choice": "email" });
    cli.call("automation.decide", &decide)?;
    let after = cli.call("automation.rehearsal", &asked)?["found"].clone();
    ensure!(term(&after, "exception") < before.0, "{after}");
    ensure!(term(&after, "message") > before.1, "{after}");

    // One person from event to event.
    let people = cli.call("automation.people", &json!({ "id": id }))?;
    let sent = people["people"]
        .as_array()
        .and_then(|all| all.iter().find(|one| one["outcome"] == "message"))
        .context("somebody gets a message")?
        .clone();
    let person = json!({ "id": id, "person": sent["person"] });
    let trace = cli.call("automation.person", &person)?;
    let texts = trace["messages"][0]["texts"].as_array().context("texts")?;
    assert_eq!(texts.len(), 2);
    ensure!(!texts[0]["body"].to_string().contains('{'), "{}", texts[0]);

    // Kept, and a draft again when the scenario is changed.
    let state = |cli: &Cli| -> Result<Value> {
        let list = cli.call("automation.list", &json!({ "project_id": project }))?;
        Ok(list["scenarios"][0]["state"].clone())
    };
    assert_eq!(state(&cli)?, "draft");
    cli.call("automation.keep_rehearsal", &asked)?;
    assert_eq!(state(&cli)?, "rehearsed");
    let folder = cli.folder().join("n8n");
    let answer = cli.call(
        "automation.save_files",
        &json!({ "id": id, "path": folder }),
    )?;
    let files = answer["value"]["files"].as_array().context("files")?;
    ensure!(files.len() >= 4, "{files:?}");
    for file in files.iter().filter_map(Value::as_str) {
        let text = std::fs::read_to_string(file)?;
        if file.ends_with(".json") {
            serde_json::from_str::<Value>(&text).with_context(|| file.to_owned())?;
        }
    }
    assert_eq!(state(&cli)?, "exported");

    // The engine did all that was promised but for one person, and one thing nobody had promised.
    let rehearsed = cli.call("automation.people", &json!({ "id": id }))?;
    let all = rehearsed["people"].as_array().context("people")?;
    let mut rows = String::from("person,sent_at,status\n");
    let mut promised = 0;
    for one in all.iter().filter(|one| one["outcome"] == "message").skip(1) {
        promised += 1;
        let key = one["person"].as_str().context("a key")?;
        writeln!(rows, "{key},2025-11-20 10:00,success")?;
    }
    writeln!(rows, "nobody,2025-11-05 10:00,success")?;
    ensure!(promised > 10, "{promised}");
    let executions = saved(cli.folder(), "executions.csv", &rows)?;
    let compare = json!({ "id": id, "path": executions });
    let compared = cli.call("automation.compare_file", &compare)?;
    ensure!(
        compared["notes"].to_string().contains("nobody"),
        "{}",
        compared["notes"]
    );
    Ok(())
}

#[test]
fn bad_scenarios_are_refused_at_their_field_and_change_nothing() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let made = cli.call("automation.create", &json!({ "project_id": project }))?["value"].clone();
    let save = |change: fn(&mut Value)| -> Result<Value> {
        let mut definition = made["definition"].clone();
        change(&mut definition);
        let input = json!({ "id": made["id"], "name": made["name"], "definition": definition });
        cli.refusal("automation.save", &input)
    };
    for (refused, field) in [
        (
            save(|d| d["trigger"]["count"] = json!(0))?,
            "definition.trigger.count",
        ),
        (save(|d| d["branches"] = json!([]))?, "definition.branches"),
        (
            save(|d| d["branches"][0]["action"]["quiet_hours"]["from"] = json!("25:00"))?,
            "definition.branches[0].action.quiet_hours.from",
        ),
        (
            save(|d| d["control"]["hold_out"] = json!("1.5"))?,
            "definition.control.hold_out",
        ),
    ] {
        assert_eq!(refused["field"], field, "{refused}");
    }
    let page = cli.call("automation.page", &json!({ "id": made["id"] }))?;
    assert_eq!(page["automation"]["definition"], made["definition"]);

    // What can be rehearsed and will not work is told with its field.
    let path = saved(
        cli.folder(),
        "events.csv",
        "user,time,event\nu,2025-11-01 10:00,signup\n",
    )?;
    imported(&cli, &project, &path)?;
    let page = cli.call("automation.page", &json!({ "id": made["id"] }))?;
    let problems = page["problems"].as_array().context("problems")?;
    let fields: Vec<&str> = problems
        .iter()
        .filter_map(|one| one["field"].as_str())
        .collect();
    ensure!(fields.contains(&"trigger.event"), "{problems:?}");
    let bad = saved(cli.folder(), "bad.csv", "user,time\nu,2025-11-01\n")?;
    let input = json!({ "project_id": project, "path": bad });
    let refused = cli.refusal("automation.import_events", &input)?;
    assert_eq!(refused["field"], "path");
    let input = json!({ "project_id": project, "path": path, "time_zone": "Mars/Base" });
    let refused = cli.refusal("automation.import_events", &input)?;
    assert_eq!(refused["field"], "time_zone");
    Ok(())
}

#[test]
fn everything_goes_along_into_another_workspace_and_the_report() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    cli.call(
        "automation.start_stack",
        &json!({ "project_id": project, "stack": "middle" }),
    )?;
    let id =
        cli.call("automation.create", &json!({ "project_id": project }))?["value"]["id"].clone();
    cli.call("sequences.create", &json!({ "project_id": project }))?;
    let path = saved(cli.folder(), "events.csv", &events_csv(120))?;
    imported(&cli, &project, &path)?;
    cli.call("automation.keep_rehearsal", &json!({ "id": id }))?;
    let asked = json!({ "project_id": project });
    let sequences = cli.call("sequences.view", &asked)?;
    assert_eq!(
        sequences["sequences"][0]["steps"].as_array().map(Vec::len),
        Some(3)
    );
    assert_eq!(sequences["calendar"].as_array().map(Vec::len), Some(3));
    ensure!(sequences["replay"] != json!([]), "replayed on the events");
    assert_eq!(sequences["sequences"][0]["problems"], json!([]));

    let file = cli.folder().join("client.growth-project");
    let file = file.to_str().context("a path")?;
    let name = project.as_str().context("an id")?;
    let answer = cli.run(&["project", "export", name, "--out", file], "")?;
    ensure!(answer.status == 0, "{}", answer.err);
    let there = tempfile::tempdir()?;
    let other = Cli::new(there.path());
    let answer = other.run(&["project", "import", file, "--json"], "")?;
    ensure!(answer.status == 0, "{}", answer.err);
    let copy = answer.json()?["value"]["id"].clone();
    let (here, there) = (
        cli.call("automation.list", &asked)?,
        other.call("automation.list", &json!({ "project_id": copy }))?,
    );
    assert_eq!(here["scenarios"][0]["state"], "rehearsed");
    assert_eq!(
        here["scenarios"][0]["state"],
        there["scenarios"][0]["state"]
    );
    let scenario = json!({ "id": there["scenarios"][0]["id"] });
    let (one, two) = (
        cli.call("automation.rehearsal", &json!({ "id": id }))?,
        other.call("automation.rehearsal", &scenario)?,
    );
    assert_eq!(one["found"]["sum"], two["found"]["sum"]);

    let out = cli.folder().join("tables");
    let arguments = [
        "report",
        "--project",
        name,
        "--lang",
        "ru",
        "--format",
        "csv",
        "--out",
    ];
    let mut arguments = arguments.to_vec();
    let out = out.to_str().context("a path")?.to_owned();
    arguments.push(&out);
    let answer = cli.run(&arguments, "")?;
    ensure!(answer.status == 0, "{}", answer.err);
    let named: Vec<String> = std::fs::read_dir(&out)?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .collect();
    ensure!(named.iter().any(|name| name.contains("stack")), "{named:?}");
    Ok(())
}

/// A scenario that looks answers up finds them in the project's own documents, and takes them along.
#[test]
fn a_question_is_answered_from_the_knowledge_base_or_handed_over() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let rules = saved(
        cli.folder(),
        "Правила.md",
        "# Правила\n\n## Возврат денег\n\nДеньги вернём за десять дней на ту же карту.\n",
    )?;
    cli.call(
        "knowledge.add",
        &json!({ "project_id": project, "paths": [rules] }),
    )?;
    let made = json!({ "project_id": project, "template": "answer-or-person" });
    let made = cli.call("automation.create", &made)?["value"].clone();
    let events = saved(
        cli.folder(),
        "events.csv",
        "person,time,event,question\n\
         anna,2026-11-02T10:00:00Z,question_asked,Когда вернёте деньги?\n\
         boris,2026-11-02T11:00:00Z,question_asked,Есть ли у вас бассейн с дельфинами?\n",
    )?;
    imported(&cli, &project, &events)?;
    let of = |person: &str| {
        let asked = json!({ "id": made["id"], "person": person });
        cli.call("automation.person", &asked)
    };
    let (anna, boris) = (
        of("anna")?["messages"].clone(),
        of("boris")?["messages"].clone(),
    );
    let body = |messages: &Value| {
        messages[0]["texts"][0]["body"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    ensure!(
        body(&anna).contains("за десять дней на ту же карту"),
        "{anna}"
    );
    ensure!(
        body(&anna).contains("Источник: Правила › Возврат денег."),
        "{anna}"
    );
    ensure!(body(&boris).contains("бассейн с дельфинами"), "{boris}");

    // The engine gets the document with the scenario.
    let folder = cli.folder().join("n8n");
    let save = json!({ "id": made["id"], "path": folder });
    let written = cli.call("automation.save_files", &save)?;
    let files = written["value"]["files"].as_array().context("files")?;
    let texts: Vec<String> = (files.iter())
        .filter_map(|file| std::fs::read_to_string(file.as_str()?).ok())
        .collect();
    ensure!(texts.iter().any(|text| text.contains("на ту же карту")));
    Ok(())
}
