//! What one record cannot do: keep other projects, or the rest of its own, from being shown.

use anyhow::{Context as _, Result, ensure};
use growth_tests::Cli;
use serde_json::{Value, json};

use super::{chart, database, sample};
use crate::desk::Desk;

#[test]
fn a_plan_of_another_decade_is_refused_where_it_is_typed() -> Result<()> {
    let desk = Desk::with_project(&json!({ "name": "Slip", "currency": "USD" }))?;
    let today = desk.cli.today()?.to_string();
    for start in ["2062-03-01", "2016-03-01", "0001-01-01", "2199-12-31"] {
        let input = json!({ "project_id": desk.project_id, "start_date": start });
        let error = desk.cli.refusal("roadmap.start", &input)?;
        assert_eq!(error["field"], "start_date", "{error}");
        ensure!(!error["message"].as_str().unwrap_or_default().is_empty());
    }
    let input = json!({ "project_id": desk.project_id, "start_date": today });
    let plan = desk.cli.call("roadmap.start", &input)?;
    let input =
        json!({ "plan_id": plan["value"]["id"], "name": "Next", "start_date": "2062-03-01" });
    let error = desk.cli.refusal("roadmap.roll_over", &input)?;
    assert_eq!(error["field"], "start_date", "{error}");
    Ok(())
}

#[test]
fn a_check_in_of_another_decade_is_refused_where_it_is_typed() -> Result<()> {
    let desk = Desk::with_project(&json!({ "name": "Slip", "currency": "USD" }))?;
    let input = json!({ "project_id": desk.project_id, "date": "2062-03-01" });
    let error = desk.cli.refusal("kpi.save_check_in", &input)?;
    assert_eq!(error["field"], "date", "{error}");
    Ok(())
}

#[test]
fn what_was_measured_in_another_decade_is_refused_where_it_is_typed() -> Result<()> {
    let desk = Desk::with_project(&json!({ "name": "Slip", "currency": "USD" }))?;
    let project = &desk.project_id;
    let months = [
        json!({ "month": "2026-10", "leads": "5" }),
        json!({ "month": "2062-10", "leads": "5" }),
    ];
    let input = json!({ "project_id": project, "months": months });
    let error = desk.cli.refusal("months.save", &input)?;
    assert_eq!(error["field"], "months[1].month", "{error}");
    let saved = desk
        .cli
        .call("months.list", &json!({ "project_id": project }))?;
    assert_eq!(saved["months"], json!([]), "nothing is half done: {saved}");

    let input = json!({ "project_id": project, "date": "2062-03-01" });
    let error = desk.cli.refusal("audit.create", &input)?;
    assert_eq!(error["field"], "date", "{error}");
    let audit = desk
        .cli
        .call("audit.create", &json!({ "project_id": project }))?;
    let input = json!({ "id": audit["value"]["id"], "change": { "date": "2062-03-01" } });
    let error = desk.cli.refusal("audit.update", &input)?;
    assert_eq!(error["field"], "date", "{error}");
    Ok(())
}

/// Everything that shows a project, or all of them.
fn look(cli: &Cli, project: &Value) -> Result<()> {
    for (request, input) in [
        ("projects.list", json!({})),
        ("overview.portfolio", json!({})),
        ("projects.compare_anonymous", json!({})),
        (
            "overview.view",
            json!({ "project_id": project, "chart": chart(), "sparkline": chart() }),
        ),
        ("roadmap.get", json!({ "project_id": project })),
        (
            "kpi.view",
            json!({ "project_id": project, "chart": chart() }),
        ),
        ("kpi.check_ins", json!({ "project_id": project })),
        ("report.summary", json!({ "project_id": project })),
    ] {
        cli.call(request, &input)?;
    }
    Ok(())
}

/// What was accepted by an older version, or came from another program.
#[test]
fn a_record_that_makes_no_sense_takes_away_its_own_part_only() -> Result<()> {
    for (sql, part) in [
        ("UPDATE plans SET start_date = '2062-03-01'", "plan"),
        ("UPDATE plans SET start_date = '2001-03-01'", "plan"),
        ("UPDATE plan_tasks SET finish = '0001-01-01'", "plan"),
        (
            "INSERT OR IGNORE INTO plan_dependencies (task_id, predecessor_id, position)
             SELECT predecessor_id, task_id, 9 FROM plan_dependencies",
            "plan",
        ),
        (
            "UPDATE check_ins SET numbers = json_set(numbers, '$.inputs.gross_margin', '5')",
            "figures",
        ),
    ] {
        let cli = Cli::fresh()?;
        let bad = sample(&cli, "saas")?;
        database(cli.folder())?.execute_batch(sql)?;
        let good = sample(&cli, "shop")?;
        look(&cli, &bad).with_context(|| sql.to_owned())?;
        look(&cli, &good)?;
        let portfolio = cli.call("overview.portfolio", &json!({}))?;
        let row = |id: &Value| {
            let rows = portfolio["clients"].as_array()?;
            rows.iter().find(|row| row["project_id"] == *id).cloned()
        };
        let (bad_row, good_row) = (row(&bad).context("a row")?, row(&good).context("a row")?);
        assert_eq!(good_row.get("problem"), None, "{sql}");
        let input = json!({ "project_id": bad, "chart": chart(), "sparkline": chart() });
        let overview = cli.call("overview.view", &input)?;
        let problems = overview["problems"].as_array().cloned().unwrap_or_default();
        ensure!(
            problems.iter().any(|problem| problem["part"] == part),
            "{sql}: {problems:?}, {bad_row}"
        );
        assert_eq!(
            overview["figures"].as_array().map(Vec::len),
            Some(5),
            "{sql}"
        );
        if part == "plan" {
            ensure!(bad_row["problem"].is_string(), "{sql}: {bad_row}");
            assert_eq!(bad_row["ltv_to_cac"]["status"], "value", "{sql}");
            let roadmap = cli.call("roadmap.get", &json!({ "project_id": bad }))?;
            ensure!(roadmap["problem"].is_string(), "{sql}: {roadmap}");
            // And it can be got rid of.
            let plan = &roadmap["unreadable"]["id"];
            cli.call("roadmap.delete_plan", &json!({ "plan_id": plan }))?;
            let roadmap = cli.call("roadmap.get", &json!({ "project_id": bad }))?;
            assert_eq!(roadmap.get("problem"), None, "{sql}");
        }
    }
    Ok(())
}

/// The list of projects is what everything else is reached from.
#[test]
fn a_scenario_that_cannot_be_computed_keeps_nobody_from_the_list() -> Result<()> {
    let cli = Cli::fresh()?;
    let bad = sample(&cli, "saas")?;
    database(cli.folder())?.execute_batch(
        "UPDATE scenarios SET gross_margin = '5';
         UPDATE services SET body = json_set(body, '$.weight', '0');",
    )?;
    let good = sample(&cli, "shop")?;
    look(&cli, &bad)?;
    let list = cli.call("projects.list", &json!({}))?;
    let rows = list["projects"].as_array().cloned().unwrap_or_default();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_eq!(row["problem"].is_string(), row["id"] == bad, "{row}");
    }
    // The other instruments are seen, and the one says what is wrong with it.
    let seen = cli.call("audit.instruments", &json!({ "project_id": bad }))?;
    let cards = seen["instruments"].as_array().cloned().unwrap_or_default();
    assert_eq!(cards.len(), 7);
    let with_problem: Vec<_> = cards
        .iter()
        .filter(|card| card["problem"].is_string())
        .map(|card| card["instrument"].clone())
        .collect();
    // The profit by purchase is of the scenario.
    assert_eq!(with_problem, ["lifecycle", "services"], "{seen}");
    ensure!(look(&cli, &good).is_ok());
    Ok(())
}

#[test]
fn a_report_says_in_place_what_it_cannot_print() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = sample(&cli, "saas")?;
    database(cli.folder())?.execute_batch("UPDATE plans SET start_date = '2001-03-01'")?;
    let folder = cli.folder().join("tables");
    let input = json!({ "project_id": project, "format": "xlsx", "path": folder.join("a.xlsx") });
    cli.call("report.export", &input)?;
    let input = json!({ "project_id": project, "pages": [] });
    let pages = cli.call("report.preview", &input)?;
    let printed = |name: &str| {
        let sections = pages["sections"].as_array();
        sections.is_some_and(|all| {
            all.iter()
                .any(|one| one["name"] == name && one["printed"] == true)
        })
    };
    ensure!(printed("roadmap") && printed("economics"), "{pages}");
    Ok(())
}

/// What the program itself exports always comes back; what was changed so that a screen could not
/// show it is refused before anything is written.
#[test]
fn a_project_file_is_read_as_the_screens_read_it() -> Result<()> {
    let cli = Cli::fresh()?;
    let there = tempfile::tempdir()?;
    let to = Cli::new(there.path());
    for (number, (kind, sql)) in [
        ("saas", ""),
        ("shop", ""),
        ("saas", "UPDATE plan_tasks SET finish = '0001-01-01'"),
        ("saas", "UPDATE scenarios SET gross_margin = '5'"),
        ("saas", "UPDATE plans SET start_date = '2062-03-01'"),
        (
            "saas",
            "INSERT OR IGNORE INTO plan_dependencies (task_id, predecessor_id, position)
             SELECT predecessor_id, task_id, 9 FROM plan_dependencies",
        ),
        ("saas", "UPDATE services SET body = json_set(body, '$.weight', '0')"),
        ("saas", "UPDATE experiments SET body = '{}'"),
        (
            "saas",
            "INSERT OR REPLACE INTO economics_tabs (project_id, tab, settings, created_at, updated_at)
             SELECT id, 'sensitivity', '{\"span\": 7}', created_at, updated_at FROM projects",
        ),
        ("saas", "UPDATE months SET new_customers = '-5'"),
        ("saas", "UPDATE audits SET bank_version = 99"),
    ]
    .into_iter()
    .enumerate()
    {
        let project = sample(&cli, kind)?;
        let file = database(cli.folder())?;
        file.execute_batch(sql)?;
        ensure!(sql.is_empty() || file.total_changes() > 0, "{sql} changed nothing");
        drop(file);
        let file = cli.folder().join(format!("{number}.growth-project"));
        cli.call("projects.export", &json!({ "id": project, "path": file }))?;
        let input = json!({ "path": file });
        if sql.is_empty() {
            to.call("projects.import", &input)?;
        } else {
            let before = to.call("projects.list", &json!({}))?;
            let error = to.refusal("projects.import", &input).context(sql)?;
            assert_eq!(error["code"], "bundle_unreadable", "{sql}: {error}");
            assert_eq!(to.call("projects.list", &json!({}))?, before, "{sql}");
        }
        // Other samples must not carry what this one was changed to.
        let _ = std::fs::remove_dir_all(cli.folder().join("workspace"));
        let _ = std::fs::remove_dir_all(cli.folder().join("backups"));
    }
    Ok(())
}
