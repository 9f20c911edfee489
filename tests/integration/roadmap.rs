//! The plan of 90 days from outside: started, worked through, late, agreed on again.

use anyhow::{Context as _, Result, ensure};
use growth_tests::Cli;
use serde_json::{Value, json};

/// A Monday.
const START: &str = "2025-12-01";

struct Desk {
    cli: Cli,
    project_id: Value,
    _data: tempfile::TempDir,
}

impl Desk {
    fn new() -> Result<Self> {
        let data = tempfile::tempdir()?;
        let cli = Cli::new(data.path());
        let project_id = cli.call(
            "projects.create",
            &json!({ "name": "Сметана", "currency": "RUB", "language": "ru" }),
        )?["value"]["id"]
            .clone();
        Ok(Self {
            cli,
            project_id,
            _data: data,
        })
    }

    fn started() -> Result<Self> {
        let desk = Self::new()?;
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
    assert_eq!(plan["pace"]["finish_date"]["status"], "never");
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
    let desk = Desk::new()?;
    desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": "2024-02-29", "today": "2024-04-15" }),
    )?;
    let plan = desk.plan("2024-04-15")?;
    assert_eq!(plan["last_date"], "2024-05-28");
    assert_eq!(plan["day"], 47);
    assert_eq!(plan["pace"]["finish_date"]["status"], "never");
    assert!(plan["late"].as_array().is_some_and(|late| late.len() > 20));
    Ok(())
}

#[test]
fn a_weak_foundation_comes_before_automation() -> Result<()> {
    let desk = Desk::new()?;
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
