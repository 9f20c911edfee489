//! The plan of 90 days from outside: started, worked through, late, agreed on again.

use anyhow::{Context as _, Result, ensure};
use growth_tests::Cli;
use serde_json::{Value, json};

use crate::desk::Desk;

/// A Monday.
const START: &str = "2025-12-01";

fn desk() -> Result<Desk> {
    Desk::with_project(&json!({ "name": "Сметана", "currency": "RUB", "language": "ru" }))
}

impl Desk {
    fn started() -> Result<Self> {
        let desk = desk()?;
        desk.cli.call(
            "roadmap.start",
            &json!({ "project_id": desk.project_id, "start_date": START, "today": START }),
        )?;
        Ok(desk)
    }

    /// The plan as of a day.
    fn plan(&self, today: &str) -> Result<Value> {
        let view = self.cli.call(
            "roadmap.get",
            &json!({ "project_id": self.project_id, "today": today }),
        )?;
        Ok(view["plan"].clone())
    }

    /// Finishes every task that was to be finished by `until`, each on its last day.
    fn work_until(&self, until: &str) -> Result<()> {
        let plan = self.plan(START)?;
        for task in plan["tasks"].as_array().context("tasks")? {
            let finish = task["planned_finish"].as_str().context("a date")?;
            if finish <= until && task["progress"] == "0" {
                self.cli.call(
                    "roadmap.set_progress",
                    &json!({ "task_id": task["id"], "progress": "1", "today": finish }),
                )?;
            }
        }
        Ok(())
    }
}

fn task<'a>(plan: &'a Value, title: &str) -> Result<&'a Value> {
    plan["tasks"]
        .as_array()
        .and_then(|tasks| tasks.iter().find(|task| task["title"] == title))
        .with_context(|| format!("no task `{title}`"))
}

fn near(value: &Value, wanted: f64) -> Result<()> {
    let found = value
        .as_f64()
        .with_context(|| format!("{value} is no number"))?;
    ensure!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
    Ok(())
}

#[test]
fn a_plan_starts_with_the_guide_and_its_calendar() -> Result<()> {
    let desk = Desk::started()?;
    let plan = desk.plan(START)?;
    assert_eq!(plan["tasks"].as_array().map(Vec::len), Some(47));
    assert_eq!(plan["last_date"], "2026-02-28");
    assert_eq!(
        plan["calendar"]["days_between_phases"],
        json!([29, 30, 61, 62, 63])
    );
    assert_eq!(plan["calendar"]["weeks"][12]["last_day"], 90);
    assert_eq!(plan["phases"][1]["gate_date"], "2026-01-29");
    assert_eq!(plan["check_ins"].as_array().map(Vec::len), Some(13));
    assert_eq!(plan["baselines"].as_array().map(Vec::len), Some(1));
    near(&plan["done_share"], 0.0)?;
    // In the reader's language, whatever the language it was started in.
    task(&plan, "Choose the three main growth points")?;
    let russian = desk.cli.run(
        &["call", "--lang", "ru", "roadmap.get", "-"],
        &json!({ "project_id": desk.project_id, "today": START }).to_string(),
    )?;
    task(&russian.json()?["plan"], "Выбрать три главные точки роста")?;
    Ok(())
}

#[test]
fn being_late_moves_the_forecast_and_new_dates_are_agreed_with_a_reason() -> Result<()> {
    let desk = Desk::started()?;
    desk.work_until("2025-12-05")?;
    let on_time = desk.plan("2025-12-07")?;
    // A full week as planned: the pace is the plan's, and the forecast its last day.
    assert_eq!(on_time["pace"]["finish_date"]["value"], "2026-02-28");
    assert_eq!(
        on_time["pace"]["earliest_date"]["reason"],
        "too_few_observations"
    );
    assert_eq!(on_time["late"], json!([]));

    // A week later nothing more is done.
    let plan = desk.plan("2025-12-14")?;
    near(&plan["slip_days"]["value"], 7.0)?;
    let finish = plan["pace"]["finish_date"]["value"]
        .as_str()
        .context("a date")?;
    assert!(finish > "2026-02-28", "{finish}");
    let (earliest, latest) = (
        plan["pace"]["earliest_date"]["value"]
            .as_str()
            .context("a range")?,
        plan["pace"]["latest_date"]["value"]
            .as_str()
            .context("a range")?,
    );
    assert!(
        earliest < finish && finish < latest,
        "{earliest} {finish} {latest}"
    );
    let waiting = task(&plan, "Set up collection and storage of data")?;
    let reason = waiting["late_reason"].as_str().context("a reason")?;
    assert!(reason.contains("Write the tracking plan"), "{reason}");
    assert!(waiting["late_days"].as_i64() > Some(0), "{waiting}");

    let refused = desk.cli.refusal(
        "roadmap.rebaseline",
        &json!({ "plan_id": plan["id"], "reason": " ", "today": "2025-12-14" }),
    )?;
    assert_eq!(refused["field"], "reason");
    desk.cli.call(
        "roadmap.rebaseline",
        &json!({ "plan_id": plan["id"], "reason": "The team was ill", "today": "2025-12-14" }),
    )?;
    let agreed = desk.plan("2025-12-14")?;
    assert_eq!(agreed["late"], json!([]));
    assert_eq!(agreed["baselines"][1]["reason"], "The team was ill");
    // And back again, across restarts: every call is a process of its own.
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(desk.plan("2025-12-14")?, plan);
    Ok(())
}

#[test]
fn moving_a_task_shows_first_what_moves_with_it() -> Result<()> {
    let desk = Desk::started()?;
    let plan = desk.plan(START)?;
    let first = task(&plan, "Choose the three main growth points")?;
    let input = json!({ "task_id": first["id"], "start": "2025-12-09", "today": START });
    let preview = desk.cli.call("roadmap.preview_move", &input)?;
    let moves = preview["moves"].as_array().context("moves")?;
    assert_eq!(moves[0]["task_id"], first["id"]);
    assert!(moves.len() > 10, "{}", moves.len());
    assert_eq!(desk.plan(START)?, plan, "a preview changes nothing");

    let moved = desk.cli.call("roadmap.move_task", &input)?;
    let after = desk.plan(START)?;
    for step in moved["value"].as_array().context("moved")? {
        let row = after["tasks"]
            .as_array()
            .and_then(|rows| rows.iter().find(|row| row["id"] == step["id"]))
            .context("a row")?;
        assert_eq!(
            (&row["start"], &row["finish"]),
            (&step["start"], &step["finish"])
        );
    }
    assert_eq!(moved["value"].as_array().map(Vec::len), Some(moves.len()));
    let history = desk.cli.call("history.list", &json!({}))?;
    let text = history["entries"][0]["text"].as_str().unwrap_or_default();
    assert!(text.contains("more tasks"), "{text}");
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(desk.plan(START)?, plan);
    Ok(())
}

#[test]
fn the_next_quarter_takes_over_what_is_left() -> Result<()> {
    let desk = Desk::started()?;
    desk.work_until("2026-02-06")?;
    let old = desk.plan("2026-02-28")?;
    let open = old["tasks"]
        .as_array()
        .context("tasks")?
        .iter()
        .filter(|task| task["status"] != "done")
        .count();
    desk.cli.call(
        "roadmap.roll_over",
        &json!({ "plan_id": old["id"], "start_date": "2026-03-02", "today": "2026-02-28" }),
    )?;
    let plan = desk.plan("2026-03-02")?;
    assert_eq!(plan["tasks"].as_array().map(Vec::len), Some(open));
    assert_eq!(plan["tasks"][0]["start"], "2026-03-02");
    assert_eq!(plan["active"], true);
    Ok(())
}

#[test]
fn what_contradicts_the_plan_is_refused_at_its_field() -> Result<()> {
    let desk = Desk::started()?;
    let plan = desk.plan(START)?;
    let first = task(&plan, "Set up the project and agree on the rules")?;
    let last = task(&plan, "Agree on the plan of the next quarter")
        .or_else(|_| plan["tasks"].get(46).context("the last task"))?;
    let view = desk.cli.call(
        "roadmap.task",
        &json!({ "task_id": first["id"], "today": START }),
    )?;
    let save = |change: &dyn Fn(&mut Value)| {
        let mut details = view["details"].clone();
        change(&mut details);
        json!({ "task_id": first["id"], "texts": view["texts"], "details": details, "today": START })
    };
    for (change, field, words) in [
        (
            save(&|task| task["finish"] = json!("2025-11-30")),
            "details.finish",
            "before the start",
        ),
        (
            save(&|task| task["progress"] = json!("1.2")),
            "details.progress",
            "range",
        ),
        (
            save(&|task| task["predecessors"] = json!([last["id"]])),
            "details.predecessors",
            "circle",
        ),
        (
            save(&|task| task["predecessors"] = json!(["0190-none"])),
            "details.predecessors[0]",
            "no such task",
        ),
        (
            save(&|task| task["start"] = json!("2025-11-28")),
            "details.start",
            "before the plan",
        ),
        (
            save(&|task| task["start"] = json!("2026-02-30")),
            "details.start",
            "",
        ),
        (
            save(&|task| {
                task["estimate"] = json!({
                    "optimistic_days": "3", "likely_days": "2", "pessimistic_days": "5"
                });
            }),
            "details.estimate.likely_days",
            "between",
        ),
    ] {
        let error = desk.cli.refusal("roadmap.save_task", &change)?;
        assert!(
            error["field"]
                .as_str()
                .unwrap_or_default()
                .starts_with(field),
            "{error}"
        );
        assert!(
            error["message"]
                .as_str()
                .unwrap_or_default()
                .contains(words),
            "{error}"
        );
    }
    let error = desk.cli.refusal(
        "roadmap.set_progress",
        &json!({ "task_id": first["id"], "progress": "1.01" }),
    )?;
    assert_eq!(error["field"], "progress");
    assert_eq!(desk.plan(START)?, plan, "nothing is half done");
    Ok(())
}

#[test]
fn without_history_there_is_no_forecast_and_it_says_so() -> Result<()> {
    let desk = Desk::started()?;
    let plan = desk.plan("2025-12-03")?;
    assert_eq!(plan["throughput"]["weeks_p50"]["status"], "undefined");
    assert_eq!(plan["pace"]["finish_date"]["reason"], "no_progress");
    assert_eq!(plan["estimates"]["status"], "missing");
    let later = desk.plan("2025-12-21")?;
    assert_eq!(
        later["throughput"]["weeks_p50"]["reason"],
        "nothing_finished"
    );
    let before = desk.plan("2025-11-20")?;
    assert_eq!(before["day"], -10);
    assert_eq!(before["slip_days"]["value"], 0.0);
    Ok(())
}

#[test]
fn a_plan_of_the_past_and_a_leap_day_are_as_good_as_any() -> Result<()> {
    let mut desk = desk()?;
    // A plan may begin some years before today, not any number of them.
    desk.cli = desk.cli.at("2024-04-15T09:00:00Z", "Europe/Moscow");
    desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": "2024-02-29", "today": "2024-04-15" }),
    )?;
    let plan = desk.plan("2024-04-15")?;
    assert_eq!(plan["last_date"], "2024-05-28");
    assert_eq!(plan["day"], 47);
    assert_eq!(plan["pace"]["finish_date"]["reason"], "no_progress");
    assert!(plan["late"].as_array().is_some_and(|late| late.len() > 20));
    Ok(())
}

#[test]
fn a_weak_foundation_comes_before_automation() -> Result<()> {
    let desk = desk()?;
    let input = json!({
        "project_id": desk.project_id, "start_date": START, "today": START,
        "weak_layers": ["unit_economics"],
    });
    let preview = desk.cli.call("roadmap.preview_start", &input)?;
    assert_eq!(preview["task_count"], 48);
    assert_eq!(
        preview["added"][0]["title"],
        "Strengthen the layer “Unit economics and break points”"
    );
    let moved = preview["moved"].as_array().context("moved")?;
    assert!(
        moved.iter().any(|task| task["title"] == "Map the messages"),
        "{moved:?}"
    );
    desk.cli.call("roadmap.start", &input)?;
    let plan = desk.plan(START)?;
    let automation = task(&plan, "Map the messages")?;
    assert!(
        automation["start"].as_str() > Some("2025-12-31"),
        "{automation}"
    );
    let why = automation["waits"].as_str().context("a reason")?;
    assert!(why.contains("Unit economics and break points"), "{why}");
    let gone = desk.cli.refusal(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": START, "loops": ["none"] }),
    )?;
    assert_eq!(gone["field"], "loops[0]");
    Ok(())
}

#[test]
fn a_calendar_file_has_every_task_gate_and_check_in_and_keeps_its_uids() -> Result<()> {
    let desk = Desk::started()?;
    let plan = desk.plan(START)?;
    let file = desk.cli.folder().join("plan.ics");
    let export = |tasks_as: &str| -> Result<String> {
        desk.cli.call(
            "roadmap.export",
            &json!({
                "plan_id": plan["id"], "format": "ics", "path": file, "tasks_as": tasks_as,
                "today": START,
            }),
        )?;
        Ok(std::fs::read_to_string(&file)?)
    };
    let lines = |text: &str, wanted: &str| -> Vec<String> {
        let mut found: Vec<String> = text
            .lines()
            .filter(|line| line.starts_with(wanted))
            .map(ToOwned::to_owned)
            .collect();
        found.sort();
        found
    };
    let todos = export("todo")?;
    assert!(
        todos.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        "{todos:.80}"
    );
    assert!(todos.ends_with("END:VCALENDAR\r\n"));
    assert!(
        todos.lines().all(|line| line.len() <= 76),
        "lines are folded"
    );
    assert_eq!(lines(&todos, "BEGIN:VTODO").len(), 47);
    assert_eq!(lines(&todos, "BEGIN:VEVENT").len(), 4);
    assert_eq!(lines(&todos, "RRULE:"), ["RRULE:FREQ=WEEKLY;COUNT=13"]);
    let uids = lines(&todos, "UID:");
    assert_eq!(uids.len(), 51);
    assert!(uids.windows(2).all(|pair| pair[0] != pair[1]));
    // The first gate is day 30, a whole day.
    assert!(todos.contains("DTSTART;VALUE=DATE:20251230"));
    let first = task(&plan, "Set up the project and agree on the rules")?;
    desk.cli.call(
        "roadmap.set_progress",
        &json!({ "task_id": first["id"], "progress": "0.5", "today": START }),
    )?;
    let later = export("todo")?;
    assert_eq!(lines(&later, "UID:"), uids);
    assert!(later.contains("PERCENT-COMPLETE:50") && later.contains("STATUS:IN-PROCESS"));
    let events = export("event")?;
    assert_eq!(lines(&events, "UID:"), uids);
    assert_eq!(lines(&events, "BEGIN:VEVENT").len(), 51);

    // What was deleted is cancelled in the calendars that have it, and comes back when it does here.
    desk.cli
        .call("roadmap.delete_task", &json!({ "task_id": first["id"] }))?;
    for tasks_as in ["todo", "event"] {
        let without = export(tasks_as)?;
        assert_eq!(lines(&without, "UID:"), uids);
        assert_eq!(lines(&without, "STATUS:CANCELLED").len(), 1, "{without}");
        let gone = without
            .split("BEGIN:V")
            .find(|entry| entry.contains("STATUS:CANCELLED"))
            .context("what was deleted")?;
        assert!(gone.contains(first["id"].as_str().context("id")?), "{gone}");
        assert!(gone.contains("SUMMARY:Set up the project"), "{gone}");
    }
    desk.cli.call("history.undo", &json!({}))?;
    let back = export("todo")?;
    assert_eq!(lines(&back, "UID:"), uids);
    assert!(!back.contains("CANCELLED"));
    Ok(())
}

#[test]
fn a_calendar_file_is_newer_than_that_of_half_a_minute_ago() -> Result<()> {
    let data = tempfile::tempdir()?;
    let cli =
        |second: u32| Cli::new(data.path()).at(&format!("2025-12-01T09:00:{second:02}Z"), "UTC");
    let sample = json!({ "kind": "saas", "language": "en" });
    let project = cli(0).call("projects.create_sample", &sample)?["value"]["id"].clone();
    let read = cli(0).call("roadmap.get", &json!({ "project_id": project }))?;
    let plan = &read["plan"]["id"];
    let sequence = |second: u32| -> Result<u32> {
        let file = data.path().join("plan.ics");
        cli(second).call(
            "roadmap.export",
            &json!({ "plan_id": plan, "format": "ics", "path": file }),
        )?;
        let text = std::fs::read_to_string(&file)?;
        let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        Ok(line.context("a sequence")?.trim().parse()?)
    };
    // Within one minute.
    let first = sequence(10)?;
    assert!(sequence(40)? > first);
    Ok(())
}

#[test]
fn tasks_go_out_as_csv_and_come_back() -> Result<()> {
    let desk = Desk::started()?;
    let plan = desk.plan(START)?;
    let file = desk.cli.folder().join("tasks.csv");
    desk.cli.call(
        "roadmap.export",
        &json!({ "plan_id": plan["id"], "format": "csv", "path": file, "today": START }),
    )?;
    let other = Desk::started()?;
    let into = other.plan(START)?;
    for task in into["tasks"].as_array().context("tasks")? {
        other
            .cli
            .call("roadmap.delete_task", &json!({ "task_id": task["id"] }))?;
    }
    let answer = other.cli.call(
        "roadmap.import_csv",
        &json!({ "plan_id": into["id"], "path": file, "today": START }),
    )?;
    assert_eq!(answer["value"], json!({ "added": 47, "rejected": [] }));
    let back = other.plan(START)?;
    for (old, new) in plan["tasks"]
        .as_array()
        .context("tasks")?
        .iter()
        .zip(back["tasks"].as_array().context("tasks")?)
    {
        for field in [
            "title",
            "start",
            "finish",
            "phase",
            "progress",
            "effort_person_days",
        ] {
            assert_eq!(old[field], new[field], "{field} of {}", old["title"]);
        }
        assert_eq!(
            old["predecessors"].as_array().map(Vec::len),
            new["predecessors"].as_array().map(Vec::len)
        );
    }

    let bad = other.cli.folder().join("bad.csv");
    std::fs::write(
        &bad,
        "Task,Start,End,Progress,Waits for\n\
         Good,2025-12-02,2025-12-03,50%,\n\
         ,2025-12-02,2025-12-03,,\n\
         Backwards,2025-12-03,2025-12-02,,\n\
         Unread,31.31.2025,,,\n\
         Too much,2025-12-02,2025-12-03,120%,\n\
         Lonely,2025-12-02,2025-12-03,,Nobody\n",
    )?;
    let answer = other.cli.call(
        "roadmap.import_csv",
        &json!({ "plan_id": into["id"], "path": bad, "today": START }),
    )?;
    assert_eq!(answer["value"]["added"], 1);
    let rejected: Vec<(u64, &str)> = answer["value"]["rejected"]
        .as_array()
        .context("rejected")?
        .iter()
        .map(|row| {
            (
                row["line"].as_u64().unwrap_or_default(),
                row["reason"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        rejected,
        [
            (3, "import_no_title"),
            (4, "import_finish_before_start"),
            (5, "import_bad_date"),
            (6, "import_progress_range"),
            (7, "import_unknown_predecessor"),
        ]
    );
    std::fs::write(&bad, "a,b\n1,2\n")?;
    let refused = other.cli.refusal(
        "roadmap.import_csv",
        &json!({ "plan_id": into["id"], "path": bad }),
    )?;
    assert_eq!(refused["code"], "no_title_column");
    Ok(())
}

#[test]
fn a_task_whose_growth_point_is_gone_says_so() -> Result<()> {
    let desk = Desk::started()?;
    let point = desk.cli.call(
        "audit.add_finding",
        &json!({
            "project_id": desk.project_id, "layer": "retention", "title": "No second purchase",
            "source": { "kind": "manual" },
        }),
    )?["value"]["id"]
        .clone();
    let input = json!({
        "project_id": desk.project_id, "growth_point_id": point, "today": START,
    });
    let added = desk.cli.call("roadmap.add_from_growth_point", &input)?;
    let again = desk.cli.call("roadmap.add_from_growth_point", &input)?;
    assert_eq!(again["value"]["task_id"], added["value"]["task_id"]);
    assert_eq!(again["changed"], json!([]), "the plan has it already");
    let row = desk.plan(START)?;
    let linked = task(&row, "No second purchase")?;
    assert_eq!(linked["links"][0]["deleted"], false);
    desk.cli
        .call("audit.delete_growth_point", &json!({ "id": point }))?;
    let row = desk.plan(START)?;
    let linked = task(&row, "No second purchase")?;
    assert_eq!(linked["links"][0]["deleted"], true);
    assert_eq!(linked["links"][0]["title"], "Deleted");
    let refused = desk.cli.refusal("roadmap.add_from_growth_point", &input)?;
    assert_eq!(refused["field"], "growth_point_id");
    Ok(())
}

/// The published and derived cases of the model, asked from outside.
fn cases(name: &str) -> Result<Vec<Value>> {
    let path = growth_tests::repository().join(format!("tests/cases/roadmap_{name}.json"));
    Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
}

fn holds(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Array(found), Value::Array(wanted)) => {
            found.len() == wanted.len() && found.iter().zip(wanted).all(|(a, b)| holds(a, b))
        }
        (Value::Number(found), Value::Object(rule)) => {
            let Some((found, text)) = found.as_f64().zip(rule["rounded"].as_str()) else {
                return false;
            };
            let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
            format!("{found:.digits$}") == text
        }
        (Value::Number(found), Value::Number(wanted)) => found
            .as_f64()
            .zip(wanted.as_f64())
            .is_some_and(|(found, wanted)| (found - wanted).abs() <= 1e-9 * wanted.abs().max(1e-3)),
        (found, wanted) => found == wanted,
    }
}

#[test]
fn published_earned_value_and_schedules_hold_through_the_command_line() -> Result<()> {
    let cli = Cli::fresh()?;
    let mut checked = 0;
    for file in ["earned_value", "forecast", "schedule"] {
        for case in cases(file)? {
            let request = case["request"].as_str().context("a request")?;
            let answer = cli.call(request, &case["input"])?;
            for (path, wanted) in case["expect"].as_object().context("expectations")? {
                let found = answer.pointer(path).unwrap_or(&Value::Null);
                ensure!(
                    holds(found, wanted),
                    "{}: {path} is {found}, not {wanted}",
                    case["name"]
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 200, "{checked}");
    Ok(())
}

#[test]
fn contradictions_are_refused_at_their_field_through_the_command_line() -> Result<()> {
    let cli = Cli::fresh()?;
    for case in cases("refused")? {
        let request = case["request"].as_str().context("a request")?;
        let error = cli.refusal(request, &case["input"])?;
        assert_eq!(error["code"], case["refused"]["code"], "{}", case["name"]);
        assert_eq!(error["field"], case["refused"]["field"], "{}", case["name"]);
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|text| !text.contains("rule-")),
            "{error}"
        );
    }
    Ok(())
}
