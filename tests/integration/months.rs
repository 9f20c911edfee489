//! The workbench through `growth call`: months from a spreadsheet, a file and purchases; what tabs
//! answer; goals that hold when they are tried.

use std::fs;

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

struct Desk {
    cli: Cli,
    project: String,
    scenario: String,
}

fn desk(kind: &str) -> Result<Desk> {
    let cli = Cli::fresh()?;
    let made = cli.call(
        "projects.create_sample",
        &json!({ "kind": kind, "language": "en" }),
    )?;
    let text = |name: &str| {
        made["value"][name]
            .as_str()
            .map(str::to_owned)
            .with_context(|| format!("{name} in {made}"))
    };
    Ok(Desk {
        project: text("id")?,
        scenario: text("active_scenario_id")?,
        cli,
    })
}

impl Desk {
    fn months(&self) -> Result<Value> {
        let list = self
            .cli
            .call("months.list", &json!({ "project_id": self.project }))?;
        Ok(list["months"].clone())
    }

    fn view(&self, request: &str) -> Result<Value> {
        self.cli.call(
            request,
            &json!({
                "scenario_id": self.scenario,
                "chart": { "theme": "light", "width": 640, "height": 240 },
            }),
        )
    }
}

fn cells<'a>(months: &'a Value, month: &str) -> &'a Value {
    months
        .as_array()
        .and_then(|all| all.iter().find(|one| one["cells"]["month"] == month))
        .map_or(&Value::Null, |one| &one["cells"])
}

#[test]
fn months_pasted_from_a_spreadsheet_are_read_by_their_headings() -> Result<()> {
    let desk = desk("saas")?;
    let text = "Month\tAd spend\tLeads\tGross margin\tComment\n\
                2020-01\t$1,200.50\t300\t75%\tA \"quiet\" month\n\
                Feb 2020\t1,300\t310\t76 %\t\n";
    let answer = desk.cli.call(
        "months.paste",
        &json!({ "project_id": desk.project, "text": text.replace('$', "") }),
    )?;
    assert_eq!(answer["value"]["problems"], json!([]));
    assert_eq!(answer["value"]["written"], json!(["2020-01", "2020-02"]));
    let months = desk.months()?;
    let january = cells(&months, "2020-01");
    assert_eq!(january["marketing_cost"], "1200.5");
    assert_eq!(january["gross_margin"], "0.75");
    assert_eq!(january["annotation"], "A \"quiet\" month");
    assert_eq!(cells(&months, "2020-02")["leads"], "310");
    Ok(())
}

#[test]
fn a_table_on_its_side_is_read_too() -> Result<()> {
    let desk = desk("saas")?;
    let text = "\tJan 2020\tFeb 2020\nMarketing\t100\t200\nNew customers\t10\t20";
    let answer = desk.cli.call(
        "months.paste",
        &json!({ "project_id": desk.project, "text": text }),
    )?;
    assert_eq!(answer["value"]["problems"], json!([]));
    let months = desk.months()?;
    assert_eq!(cells(&months, "2020-01")["marketing_cost"], "100");
    assert_eq!(cells(&months, "2020-02")["new_customers"], "20");
    Ok(())
}

#[test]
fn one_cell_that_cannot_be_read_changes_nothing_and_is_named() -> Result<()> {
    let desk = desk("saas")?;
    let before = desk.months()?;
    let text = "Month\tLeads\tGross margin\n2020-01\tmany\t0.8\n2020-02\t-5\t80%\n2020-02\t1\t80%";
    let answer = desk.cli.call(
        "months.paste",
        &json!({ "project_id": desk.project, "text": text }),
    )?;
    assert_eq!(answer["changed"], json!([]));
    let places: Vec<(u64, u64)> = answer["value"]["problems"]
        .as_array()
        .context("problems")?
        .iter()
        .map(|problem| {
            (
                problem["row"].as_u64().unwrap_or(0),
                problem["column"].as_u64().unwrap_or(0),
            )
        })
        .collect();
    assert_eq!(places, [(2, 2), (2, 3), (3, 2), (4, 1)]);
    assert_eq!(desk.months()?, before);
    Ok(())
}

#[test]
fn numbers_that_contradict_each_other_are_refused_at_their_cell() -> Result<()> {
    let desk = desk("saas")?;
    let text = "Month\tNew customers\tActive customers\n2020-01\t10\t5";
    let answer = desk.cli.call(
        "months.paste",
        &json!({ "project_id": desk.project, "text": text }),
    )?;
    let problem = &answer["value"]["problems"][0];
    assert_eq!(problem["field"], "active_customers");
    assert_eq!(
        (problem["row"].clone(), problem["column"].clone()),
        (json!(2), json!(3))
    );
    assert_eq!(answer["changed"], json!([]));
    Ok(())
}

#[test]
fn a_block_without_headings_goes_where_the_cursor_is() -> Result<()> {
    let desk = desk("saas")?;
    let place = json!({
        "project_id": desk.project, "text": "1\t2\n3\t4", "month": "2020-12", "field": "leads",
    });
    desk.cli.call("months.paste", &place)?;
    let months = desk.months()?;
    assert_eq!(cells(&months, "2020-12")["leads"], "1");
    assert_eq!(cells(&months, "2020-12")["new_customers"], "2");
    assert_eq!(cells(&months, "2021-01")["leads"], "3");
    // Nobody knows where it goes without a place.
    let lost = desk.cli.call(
        "months.paste",
        &json!({ "project_id": desk.project, "text": "1\t2" }),
    )?;
    assert_eq!(lost["value"]["problems"].as_array().map(Vec::len), Some(1));
    Ok(())
}

#[test]
fn a_file_of_months_is_imported_and_leaves_what_it_does_not_tell() -> Result<()> {
    let desk = desk("saas")?;
    let cell = json!({
        "project_id": desk.project, "months": [{ "month": "2020-01", "leads": "7" }],
    });
    desk.cli.call("months.save", &cell)?;
    let path = desk.cli.folder().join("months.csv");
    fs::write(&path, "Month;Revenue;Leads;Weather\n01.2020;5000;;sunny\n")?;
    let answer = desk.cli.call(
        "months.import_csv",
        &json!({ "project_id": desk.project, "path": path }),
    )?;
    assert_eq!(answer["value"]["ignored"], json!(["Weather"]));
    let months = desk.months()?;
    assert_eq!(cells(&months, "2020-01")["revenue"], "5000");
    assert_eq!(cells(&months, "2020-01")["leads"], "7");
    Ok(())
}

#[test]
fn purchases_fill_the_months_that_they_cover_whole() -> Result<()> {
    let desk = desk("shop")?;
    let datasets = desk
        .cli
        .call("datasets.list", &json!({ "project_id": desk.project }))?;
    let dataset = &datasets["datasets"][0];
    let full: Vec<&Value> = dataset["summary"]["months"]
        .as_array()
        .context("months")?
        .iter()
        .filter(|month| month["full"] == true)
        .collect();
    let filled = desk.cli.call(
        "months.from_purchases",
        &json!({ "dataset_id": dataset["id"], "replace": true }),
    )?;
    assert!(!full.is_empty());
    for month in full {
        let name = month["month"].as_str().context("month")?;
        let cells = cells(&filled["value"], name);
        assert_eq!(cells["revenue"], month["revenue"], "{name}");
        assert_eq!(
            cells["new_customers"],
            month["new_customers"].to_string(),
            "{name}"
        );
    }
    Ok(())
}

#[test]
fn a_goal_that_is_tried_holds() -> Result<()> {
    let desk = desk("saas")?;
    let levers = desk.view("economics.goal_view")?["levers"].clone();
    let mut tried = 0;
    for lever in levers.as_array().context("levers")? {
        let Some(needed) = lever["needed"].as_str() else {
            continue;
        };
        let payback = |value: &str| -> Result<f64> {
            let made = desk.cli.call(
                "economics.apply_goal",
                &json!({ "scenario_id": desk.scenario, "lever": lever["lever"], "value": value }),
            )?;
            let evaluation = desk
                .cli
                .call("economics.evaluate", &made["value"]["inputs"])?;
            let days = evaluation["payback_days"]["value"].as_str();
            Ok(days.context("a payback")?.parse()?)
        };
        let days = payback(needed)?;
        if lever["lever"]["name"] == "new_customers" {
            // People come whole: so many are enough, and one fewer is not.
            let fewer = needed.parse::<u32>()? - 1;
            assert!(days <= 45.0, "{lever}: {days}");
            assert!(payback(&fewer.to_string())? > 45.0, "{lever}");
        } else {
            assert!((days - 45.0).abs() < 45.0 * 1e-6, "{lever}: {days}");
        }
        tried += 1;
    }
    assert!(tried >= 3, "{levers}");
    Ok(())
}

#[test]
fn settings_of_tabs_are_kept_and_wrong_ones_are_refused_with_their_place() -> Result<()> {
    let desk = desk("saas")?;
    let save = |tabs: Value| {
        desk.cli.call(
            "economics.save_tabs",
            &json!({ "project_id": desk.project, "tabs": tabs }),
        )
    };
    save(json!({ "sensitivity": { "figure": "payback_days", "change": "0.1" } }))?;
    let answer = desk.view("economics.sensitivity_view")?;
    assert_eq!(answer["answer"]["figure"], "payback_days");
    for (tabs, field) in [
        (
            json!({ "sensitivity": { "figure": "cac", "change": "1.5" } }),
            "sensitivity.change",
        ),
        (
            json!({ "channels": { "channels": [{ "name": "a", "media_cost": "-1", "new_customers": "1" }] } }),
            "channels.channels[0].media_cost",
        ),
        (
            json!({ "uncertainty": { "uncertain": [{ "field": "churn_per_month", "distribution": {
                "kind": "pert", "min": "0.05", "mode": "0.01", "max": "0.1" } }] } }),
            "uncertainty.uncertain[0].distribution.mode",
        ),
    ] {
        let refusal = desk.cli.refusal(
            "economics.save_tabs",
            &json!({ "project_id": desk.project, "tabs": tabs }),
        )?;
        assert_eq!(refusal["field"], field, "{refusal}");
    }
    Ok(())
}

#[test]
fn every_tab_answers_in_the_language_asked_for() -> Result<()> {
    let desk = desk("saas")?;
    for request in [
        "economics.lifecycle_view",
        "economics.sensitivity_view",
        "economics.goal_view",
        "economics.uncertainty_view",
        "economics.channels_view",
        "economics.compare_view",
        "months.view",
    ] {
        let view = desk.view(request)?["view"].clone();
        assert!(view["absent"].is_null(), "{request}: {view}");
        let tables = view["tables"].as_array().context("tables")?;
        assert!(!tables.is_empty(), "{request}");
        for table in tables {
            let width = table["columns"].as_array().map(Vec::len);
            for row in table["rows"].as_array().context("rows")? {
                assert_eq!(row.as_array().map(Vec::len), width, "{request}: {table}");
            }
        }
    }
    Ok(())
}
