//! Several tasks at once, and what is put off on purpose.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::desk::Desk;

/// A Monday.
const START: &str = "2025-12-01";

fn started() -> Result<(Desk, Value)> {
    let desk =
        Desk::with_project(&json!({ "name": "Сметана", "currency": "RUB", "language": "ru" }))?;
    let plan = desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": START, "today": START }),
    )?;
    assert!(plan["changed"].is_array(), "{plan}");
    let plan = view(&desk)?;
    Ok((desk, plan))
}

fn view(desk: &Desk) -> Result<Value> {
    let asked = json!({ "project_id": desk.project_id, "today": START });
    Ok(desk.cli.call("roadmap.get", &asked)?["plan"].clone())
}

fn ids(plan: &Value, count: usize) -> Result<Vec<Value>> {
    let tasks = plan["tasks"].as_array().context("tasks")?;
    Ok(tasks
        .iter()
        .take(count)
        .map(|task| task["id"].clone())
        .collect())
}

#[test]
fn several_tasks_are_changed_in_one_step() -> Result<()> {
    let (desk, plan) = started()?;
    let chosen = ids(&plan, 3)?;
    desk.cli.call(
        "roadmap.change_tasks",
        &json!({
            "plan_id": plan["id"], "task_ids": chosen, "today": START,
            "change": { "owner": "Вера", "phase": "systemic_growth", "status": "done" },
        }),
    )?;
    let after = view(&desk)?;
    for task in after["tasks"].as_array().context("tasks")? {
        let is_chosen = chosen.contains(&task["id"]);
        assert_eq!(task["owner"] == "Вера", is_chosen, "{task}");
        assert_eq!(task["status"] == "done", is_chosen, "{task}");
        assert_eq!(task["progress"] == "1", is_chosen, "{task}");
    }
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(view(&desk)?, plan);
    desk.cli.call(
        "roadmap.delete_tasks",
        &json!({ "plan_id": plan["id"], "task_ids": chosen }),
    )?;
    let left = view(&desk)?["tasks"].as_array().map_or(0, Vec::len);
    assert_eq!(left + 3, plan["tasks"].as_array().map_or(0, Vec::len));
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(view(&desk)?, plan);
    Ok(())
}

#[test]
fn a_task_of_another_plan_changes_nothing() -> Result<()> {
    let (desk, plan) = started()?;
    let mut chosen = ids(&plan, 1)?;
    chosen.push(json!("00000000-0000-7000-8000-000000000000"));
    let input = json!({
        "plan_id": plan["id"], "task_ids": chosen, "change": { "owner": "Вера" },
    });
    assert_eq!(
        desk.cli.refusal("roadmap.change_tasks", &input)?["code"],
        "not_found"
    );
    assert_eq!(view(&desk)?, plan);
    let none = json!({ "plan_id": plan["id"], "task_ids": [], "change": {} });
    assert_eq!(
        desk.cli.refusal("roadmap.change_tasks", &none)?["field"],
        "task_ids"
    );
    Ok(())
}

#[test]
fn what_is_put_off_is_moved_and_not_late() -> Result<()> {
    let (desk, plan) = started()?;
    let last = plan["tasks"]
        .as_array()
        .and_then(|tasks| tasks.iter().max_by_key(|task| task["start"].as_str()))
        .context("a task")?;
    let start: chrono::NaiveDate = last["start"].as_str().context("a day")?.parse()?;
    let later = start + chrono::Days::new(7);
    desk.cli.call(
        "roadmap.move_task",
        &json!({ "task_id": last["id"], "start": later.to_string() }),
    )?;
    let after = view(&desk)?;
    let moved = after["tasks"]
        .as_array()
        .and_then(|tasks| tasks.iter().find(|task| task["id"] == last["id"]))
        .context("the task")?;
    assert_eq!(moved["moved_days"], 7);
    assert_eq!(moved["late_days"], 0);
    assert_eq!(moved["late_reason"], Value::Null);
    assert_eq!(after["late"], json!([]));
    Ok(())
}

/// What a step brings into the project ticks the task that asks for it, in the same step; a task that
/// somebody opened again is theirs to tick.
#[test]
fn a_task_is_done_with_its_result_once() -> Result<()> {
    let (desk, plan) = started()?;
    let status = || -> Result<Value> {
        let plan = view(&desk)?;
        let tasks = plan["tasks"].as_array().context("tasks")?;
        let task = tasks
            .iter()
            .find(|task| task["title"] == "Prepare the knowledge base");
        Ok(task.context("the task of the guide")?.clone())
    };
    let write = |title: &str| {
        desk.cli.call(
            "knowledge.write",
            &json!({
                "project_id": desk.project_id,
                "content": { "title": title, "text": "Открыты с восьми." },
            }),
        )
    };
    assert_eq!(status()?["status"], "todo");
    let written = write("Часы")?;
    let is_ticked = |answer: &Value| {
        let changed = answer["changed"].as_array();
        let is_meant = |change: &Value| change["entity"] == "ticked_tasks";
        changed.is_some_and(|changed| changed.iter().filter(|change| is_meant(change)).count() == 1)
    };
    assert!(is_ticked(&written), "{written}");
    let ticked = status()?;
    assert_eq!(
        (&ticked["status"], &ticked["progress"]),
        (&json!("done"), &json!("1"))
    );

    // It is one step, and comes back with it.
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(view(&desk)?, plan);
    desk.cli.call("history.redo", &json!({}))?;
    assert_eq!(status()?["status"], "done");

    desk.cli.call(
        "roadmap.change_tasks",
        &json!({
            "plan_id": plan["id"], "task_ids": [ticked["id"]], "today": START,
            "change": { "status": "todo" },
        }),
    )?;
    let again = write("Цены")?;
    assert!(!is_ticked(&again), "{again}");
    let open = status()?;
    assert_eq!(open["status"], "todo");
    assert!(open["seen_done"].is_string(), "{open}");
    Ok(())
}
