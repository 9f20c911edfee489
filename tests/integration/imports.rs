//! Files as other programs export them, through the command line: purchases, plans, months and
//! observations. What is right about each stands in `tests/cases/imports_purchases.json` and below.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, repository};
use serde_json::{Value, json};

use crate::desk::Desk;

fn file(name: &str) -> PathBuf {
    repository().join("tests/fixtures/imports").join(name)
}

/// `growth import` into a new project, with `--json`.
fn import(case: &Value) -> Result<(i32, Value, String)> {
    let cli = Cli::fresh()?;
    let currency = case["currency"].as_str().context("currency")?;
    let made = cli.run(&["project", "create", "Client", "--currency", currency], "")?;
    ensure!(made.status == 0, "{}{}", made.out, made.err);
    let path = file(case["file"].as_str().context("file")?)
        .display()
        .to_string();
    let mut arguments = vec!["import", &path, "--project", "Client", "--json"];
    let answers = case["answers"].as_array().into_iter().flatten();
    arguments.extend(answers.filter_map(Value::as_str));
    let answer = cli.run(&arguments, "")?;
    if answer.status != 0 {
        let list = cli.call("projects.find", &json!({ "name": "Client" }))?;
        let sets = cli.call("datasets.list", &json!({ "project_id": list["id"] }))?;
        ensure!(sets["datasets"] == json!([]), "half done: {sets}");
    }
    let json = answer
        .json()
        .with_context(|| format!("{arguments:?}: {}", answer.err))?;
    Ok((answer.status, json, answer.err))
}

/// How often each kind of decision was told.
fn counts(decisions: &Value) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for decision in decisions.as_array().into_iter().flatten() {
        let code = decision["code"].as_str().unwrap_or_default().to_owned();
        *counts.entry(code).or_insert(0) += decision["count"].as_u64().unwrap_or_default();
    }
    counts
}

fn check(case: &Value) -> Result<()> {
    let (status, answer, err) = import(case)?;
    if let Some(asked) = case.get("asks") {
        let error = &answer["error"];
        ensure!(status == 2, "no question: {answer}");
        ensure!(
            error["code"] == asked["code"] && error["option"] == asked["option"],
            "another question: {error}"
        );
        ensure!(
            error["question"]
                .as_str()
                .is_some_and(|text| !text.is_empty()),
            "no words: {error}"
        );
        ensure!(
            error["candidates"] == asked["candidates"],
            "candidates: {error}"
        );
        return Ok(());
    }
    ensure!(status == 0, "refused: {answer}{err}");
    let summary = &answer["summary"];
    for (field, wanted) in case["summary"].as_object().into_iter().flatten() {
        let found = match &summary[field] {
            Value::Object(outcome) => &outcome["value"],
            plain => plain,
        };
        ensure!(
            found == wanted,
            "{field} is {found}, not {wanted}: {answer}"
        );
    }
    if let Some(months) = case["months"].as_u64() {
        let found = summary["months"].as_array().map_or(0, Vec::len) as u64;
        ensure!(found == months, "{found} months");
    }
    let told = counts(&answer["decisions"]);
    for (code, wanted) in case["told"].as_object().into_iter().flatten() {
        ensure!(
            told.get(code).copied() == wanted.as_u64(),
            "{code} was told {:?} times, not {wanted}: {told:?}",
            told.get(code)
        );
    }
    for decision in answer["decisions"].as_array().into_iter().flatten() {
        let text = decision["text"].as_str().unwrap_or_default();
        ensure!(
            !text.is_empty() && err.contains(text),
            "not said: {decision}"
        );
    }
    Ok(())
}

#[test]
fn purchases_of_every_kind_of_file_are_right_or_asked_about() -> Result<()> {
    check_all(include_str!("../cases/imports_purchases.json"))
}

#[test]
fn exports_of_known_programs_are_recognised_and_right() -> Result<()> {
    check_all(include_str!("../cases/imports_recipes.json"))
}

#[test]
fn files_of_further_shapes_are_right() -> Result<()> {
    check_all(include_str!("../cases/imports_more.json"))
}

#[test]
fn files_that_were_once_misread_are_right_or_asked_about() -> Result<()> {
    check_all(include_str!("../cases/imports_world.json"))
}

fn check_all(cases: &str) -> Result<()> {
    let cases: Value = serde_json::from_str(cases)?;
    let mut wrong = vec![];
    for case in cases["cases"].as_array().context("cases")? {
        if let Err(error) = check(case) {
            wrong.push(format!("{}: {error:#}", case["file"]));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// Tasks of a file in a plan that starts on 30 November 2026: title, start, finish, progress.
fn plan_of(name: &str) -> Result<(Value, Vec<[String; 4]>)> {
    let desk =
        Desk::with_project(&json!({ "name": "Client", "currency": "EUR", "language": "en" }))?;
    let today = "2026-11-29";
    let start = json!({
        "project_id": desk.project_id, "start_date": "2026-11-30", "today": today,
    });
    desk.cli.call("roadmap.start", &start)?;
    let get = json!({ "project_id": desk.project_id, "today": today });
    let before = desk.cli.call("roadmap.get", &get)?;
    let ids: Vec<&Value> = before["plan"]["tasks"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|task| &task["id"])
        .collect();
    let answer = desk.cli.call(
        "roadmap.import_csv",
        &json!({ "plan_id": before["plan"]["id"], "path": file(name), "today": today }),
    )?;
    let after = desk.cli.call("roadmap.get", &get)?;
    let rows = after["plan"]["tasks"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|task| !ids.contains(&&task["id"]))
        .map(|task| {
            ["title", "planned_start", "planned_finish", "progress"]
                .map(|field| task[field].as_str().unwrap_or_default().to_owned())
        })
        .collect();
    Ok((answer["value"].clone(), rows))
}

#[test]
fn plans_of_other_programs_keep_their_dates() -> Result<()> {
    let interviews = ["2026-12-07", "2026-12-11"];
    let landing = ["2026-12-14", "2026-12-18"];
    for (name, titles, progress) in [
        ("51-asana.csv", ["Interviews", "Landing page"], ["0", "0"]),
        (
            "52b-msproject-ru.csv",
            ["Интервью", "Лендинг"],
            ["0.4", "0"],
        ),
        (
            "53b-own-sheet-ru.csv",
            ["Интервью", "Лендинг"],
            ["0.4", "0"],
        ),
        (
            "53d-datetime.csv",
            ["Interviews", "Landing page"],
            ["0", "0"],
        ),
        ("53k-effort-units.csv", ["Интервью", "Лендинг"], ["0", "0"]),
    ] {
        let (answer, rows) = plan_of(name)?;
        assert_eq!(answer["added"], 2, "{name}: {answer}");
        assert_eq!(answer["rejected"], json!([]), "{name}");
        for (row, (title, (dates, progress))) in rows.iter().zip(
            titles
                .iter()
                .zip([interviews, landing].iter().zip(progress)),
        ) {
            assert_eq!(row, &[*title, dates[0], dates[1], progress], "{name}");
        }
    }
    for name in ["53e-two-digit.csv", "53f-sep.csv"] {
        let (answer, rows) = plan_of(name)?;
        assert_eq!(answer["added"], 1, "{name}: {answer}");
        assert_eq!(
            rows[0],
            ["Интервью", interviews[0], interviews[1], "0"],
            "{name}"
        );
    }
    Ok(())
}

#[test]
fn plans_of_further_programs_keep_their_dates_and_states() -> Result<()> {
    let interviews = ["2026-12-07", "2026-12-11"];
    let landing = ["2026-12-14", "2026-12-18"];
    for (name, titles, progress) in [
        // Planner writes states where others write shares, Smartsheet numbers of rows as predecessors.
        (
            "plan-planner.csv",
            ["Interviews", "Landing page"],
            ["0", "0"],
        ),
        (
            "plan-smartsheet.csv",
            ["Interviews", "Landing page"],
            ["0.4", "0"],
        ),
        // One heading of the beginning is over nothing, another over dates.
        ("plan-bitrix-tasks.csv", ["Интервью", "Лендинг"], ["0", "0"]),
        (
            "plan-sheet-ru-weeks.csv",
            ["Интервью", "Лендинг"],
            ["0.01", "0.5"],
        ),
        // A workbook keeps 40 % as 0.4.
        ("plan-xlsx-percent.xlsx", ["A", "B"], ["0.4", "1"]),
    ] {
        let (answer, rows) = plan_of(&format!("world/{name}"))?;
        assert_eq!(answer["rejected"], json!([]), "{name}");
        let wanted: Vec<[String; 4]> = titles
            .iter()
            .zip([interviews, landing].iter().zip(progress))
            .map(|(title, (dates, progress))| {
                [title, dates[0], dates[1], progress].map(str::to_owned)
            })
            .collect();
        assert_eq!(rows, wanted, "{name}");
    }
    Ok(())
}

#[test]
fn a_plan_without_a_known_heading_of_titles_asks_for_it() -> Result<()> {
    let desk =
        Desk::with_project(&json!({ "name": "Client", "currency": "EUR", "language": "en" }))?;
    let started = desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": "2026-11-30", "today": "2026-11-29" }),
    )?;
    let path = desk.cli.folder().join("plan.csv");
    std::fs::write(&path, "Was;Start;Ende\nInterviews;07.12.2026;11.12.2026\n")?;
    let mut input =
        json!({ "plan_id": started["value"]["id"], "path": path, "today": "2026-11-29" });
    let refused = desk.cli.refusal("roadmap.import_csv", &input)?;
    assert_eq!(refused["code"], "no_title_column");
    assert_eq!(refused["option"], "headings");
    assert_eq!(refused["candidates"], json!(["title=Was"]));
    input["headings"] = json!({ "title": "Was" });
    let answer = desk.cli.call("roadmap.import_csv", &input)?["value"].clone();
    assert_eq!(answer["added"], 1, "{answer}");
    Ok(())
}

#[test]
fn a_column_of_progress_is_read_as_a_whole() -> Result<()> {
    let (answer, rows) = plan_of("53i-progress-one-percent.csv")?;
    assert_eq!(answer["added"], 3, "{answer}");
    let progress: Vec<&str> = rows.iter().map(|row| row[3].as_str()).collect();
    assert_eq!(progress, ["0.01", "0.5", "1"]);
    Ok(())
}

#[test]
fn predecessors_and_efforts_are_understood() -> Result<()> {
    let (answer, rows) = plan_of("53m-predecessor-comma.csv")?;
    assert_eq!(answer, json!({ "added": 3, "rejected": [] }));
    assert_eq!(rows[2][0], "C");
    Ok(())
}

#[test]
fn a_task_never_gets_the_day_of_the_import_for_want_of_a_heading() -> Result<()> {
    let desk =
        Desk::with_project(&json!({ "name": "Client", "currency": "EUR", "language": "en" }))?;
    let started = desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": "2026-11-30", "today": "2026-11-29" }),
    )?;
    let plan = started["value"]["id"].clone();
    let path = desk.cli.folder().join("plan.csv");
    std::fs::write(&path, "Task,Moment,Mood\nA,2026-12-07,good\n")?;
    let input = json!({ "plan_id": plan, "path": path, "today": "2026-11-29" });
    let refused = desk.cli.refusal("roadmap.import_csv", &input)?;
    assert_eq!(refused["code"], "no_task_dates");
    assert_eq!(refused["option"], "headings");
    assert_eq!(
        refused["candidates"],
        json!(["start=Moment", "finish=Moment"])
    );
    let mut said = input.clone();
    said["headings"] = json!({ "start": "Moment" });
    let answer = desk.cli.call("roadmap.import_csv", &said)?["value"].clone();
    assert_eq!(answer["added"], 1);
    std::fs::write(&path, "Task,Start,Mood\nC,2026-12-07,good\nB,,bad\n")?;
    let answer = desk.cli.call("roadmap.import_csv", &input)?["value"].clone();
    assert_eq!(answer["added"], 1);
    assert_eq!(answer["ignored"], json!(["Mood"]));
    assert_eq!(answer["rejected"][0]["reason"], "import_no_date");
    Ok(())
}

#[test]
fn exporting_and_importing_a_plan_changes_nothing() -> Result<()> {
    let desk =
        Desk::with_project(&json!({ "name": "Client", "currency": "EUR", "language": "ru" }))?;
    let today = "2026-11-29";
    desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": "2026-11-30", "today": today }),
    )?;
    let get = json!({ "project_id": desk.project_id, "today": today });
    let before = desk.cli.call("roadmap.get", &get)?["plan"].clone();
    let path = desk.cli.folder().join("plan.csv");
    for language in ["ru", "en"] {
        let export = json!({
            "plan_id": before["id"], "format": "csv", "path": path, "today": today,
        });
        desk.cli.run(
            &["call", "--lang", language, "roadmap.export", "-"],
            &export.to_string(),
        )?;
        let answer = desk.cli.call(
            "roadmap.import_csv",
            &json!({ "plan_id": before["id"], "path": path, "today": today }),
        )?;
        let tasks = before["tasks"].as_array().map(Vec::len);
        assert_eq!(
            answer["value"],
            json!({ "added": 0, "unchanged": tasks, "rejected": [] }),
            "{language}"
        );
        assert_eq!(
            desk.cli.call("roadmap.get", &get)?["plan"],
            before,
            "{language}"
        );
    }
    Ok(())
}

/// Months of a file, and the answer of the import.
fn months_of(name: &str, language: &str, currency: &str) -> Result<(Value, Value)> {
    let desk =
        Desk::with_project(&json!({ "name": "Client", "currency": currency, "language": "en" }))?;
    let answer = desk.cli.run(
        &["call", "--lang", language, "months.import_csv", "-"],
        &json!({ "project_id": desk.project_id, "path": file(name) }).to_string(),
    )?;
    ensure!(answer.status == 0, "{}{}", answer.out, answer.err);
    let months = desk
        .cli
        .call("months.list", &json!({ "project_id": desk.project_id }))?;
    Ok((answer.json()?["value"].clone(), months["months"].clone()))
}

#[test]
fn totals_of_months_are_left_out_and_told() -> Result<()> {
    for (name, label) in [
        ("60-months-total-row.csv", "Total"),
        ("60b-months-total-col.csv", "Total"),
    ] {
        for language in ["en", "ru"] {
            let (answer, months) = months_of(name, language, "USD")?;
            assert_eq!(
                answer["written"],
                json!(["2026-01", "2026-02"]),
                "{name}: {answer}"
            );
            assert_eq!(answer["totals"], json!([label]), "{name}");
            let cells = &months[0]["cells"];
            assert_eq!(cells["marketing_cost"], "12500", "{name} {language}");
            assert_eq!(cells["new_customers"], "40", "{name}");
            assert_eq!(cells["revenue"], "48200", "{name}");
        }
    }
    Ok(())
}

#[test]
fn months_are_counted_as_their_headings_and_formats_say() -> Result<()> {
    let (answer, months) = months_of("world/months-thousands.csv", "ru", "RUB")?;
    assert_eq!(months[0]["cells"]["revenue"], "1200500", "{answer}");
    assert_eq!(months[0]["cells"]["new_customers"], "40");
    let (answer, months) = months_of("world/months-average.csv", "en", "USD")?;
    assert_eq!(answer["totals"], json!(["Average", "Total"]));
    assert_eq!(months[1]["cells"]["revenue"], "200");
    // A workbook keeps 62 % as 0.62.
    let (answer, months) = months_of("world/months-xlsx.xlsx", "en", "USD")?;
    assert_eq!(months[0]["cells"]["gross_margin"], "0.62", "{answer}");
    let (answer, months) = months_of("world/months-heading-usd.csv", "en", "RUB")?;
    assert_eq!(months, json!([]));
    assert_eq!(answer["problems"][0]["text"], "Revenue ($)", "{answer}");
    Ok(())
}

#[test]
fn two_columns_of_one_number_are_added() -> Result<()> {
    let (answer, months) = months_of("60m-months-two-columns-one-number.csv", "ru", "RUB")?;
    assert_eq!(months[0]["cells"]["marketing_cost"], "120000", "{answer}");
    assert_eq!(months[1]["cells"]["marketing_cost"], "135000");
    assert_eq!(
        answer["merged"][0]["headings"],
        json!(["Реклама", "Маркетинг"])
    );
    Ok(())
}

#[test]
fn cells_are_read_as_the_file_writes_them_and_not_as_the_window_does() -> Result<()> {
    for language in ["en", "ru"] {
        let (answer, months) = months_of("61-months-european-cells.csv", language, "EUR")?;
        assert_eq!(months[0]["cells"]["revenue"], "48200.5", "{answer}");
        assert_eq!(months[1]["cells"]["revenue"], "51000", "{answer}");
        assert_eq!(months[2]["cells"]["marketing_cost"], "12000", "{answer}");
    }
    Ok(())
}

#[test]
fn totals_of_observations_are_left_out() -> Result<()> {
    let data = tempfile::tempdir()?;
    let answer = Cli::new(data.path()).call(
        "loops.read_observed",
        &json!({ "path": file("70b-observed-channels-total.csv") }),
    )?;
    assert_eq!(
        (&answer["customers"], &answer["joined"], &answer["totals"]),
        (&json!(220), &json!(45), &json!(1)),
        "{answer}"
    );
    Ok(())
}
