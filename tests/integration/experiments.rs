//! Tests of a project from outside: plan, days of counts, looks, decision, report, files.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use chrono::{Days, NaiveDate};
use growth_tests::Cli;
use serde_json::{Value, json};

use crate::desk::Desk;

/// Noon in UTC on a day.
fn at(data: &std::path::Path, day: NaiveDate) -> Cli {
    Cli::new(data).at(&format!("{day}T12:00:00Z"), "UTC")
}

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap_or_default()
}

fn later(days: u64) -> NaiveDate {
    start()
        .checked_add_days(Days::new(days))
        .unwrap_or_default()
}

fn content(rule: &str) -> Value {
    json!({
        "hypothesis": "Two minutes to the till bring more paying customers",
        "metric": "Paid, of those who began",
        "design": {
            "question": "Onboarding: a till in two minutes",
            "page": "Onboarding",
            "worth": { "kind": "typed", "amount": "1000" },
            "test": {
                "metric": { "kind": "rate", "baseline": "0.2" },
                "effect": { "kind": "absolute", "value": "0.05" },
                "arms": [{ "name": "Now", "share": "0.5" }, { "name": "New", "share": "0.5" }],
                "weekly_visitors": "560",
                "rule": rule,
            },
        },
    })
}

struct Journey {
    desk: Desk,
    id: Value,
}

impl Journey {
    fn begin(rule: &str) -> Result<Self> {
        let desk = Desk::with_project(
            &json!({ "name": "Sour Cream", "currency": "RUB", "language": "en" }),
        )?;
        let cli = at(desk.cli.folder(), start());
        let input = json!({ "project_id": desk.project_id, "content": content(rule) });
        let id = cli.call("experiments.save", &input)?["value"]["id"].clone();
        cli.call("experiments.start", &json!({ "id": id }))?;
        Ok(Self { desk, id })
    }

    fn on(&self, day: u64) -> Cli {
        at(self.desk.cli.folder(), later(day))
    }

    /// Days of counts from the start on: visitors and conversions of both arms.
    fn count(&self, days: &[[u32; 4]], on: u64) -> Result<Value> {
        let counts: Value = (0..)
            .zip(days)
            .map(|(day, [a, x, b, y])| {
                json!({
                    "day": later(day),
                    "arms": [{ "visitors": a, "sum": x }, { "visitors": b, "sum": y }],
                })
            })
            .collect();
        self.on(on).call(
            "experiments.save_counts",
            &json!({ "id": self.id, "counts": counts }),
        )
    }

    fn page(&self, on: u64) -> Result<Value> {
        self.on(on).call(
            "experiments.page",
            &json!({ "id": self.id, "chart": { "theme": "light", "width": 720, "height": 300 } }),
        )
    }
}

fn words<'a>(facts: &'a Value, id: &str) -> &'a str {
    (facts.as_array().into_iter().flatten())
        .find(|fact| fact["id"] == id)
        .and_then(|fact| fact["text"].as_str())
        .unwrap_or_default()
}

#[test]
fn a_plan_says_what_four_weeks_show_and_when_it_is_decided() -> Result<()> {
    let desk =
        Desk::with_project(&json!({ "name": "Sour Cream", "currency": "RUB", "language": "en" }))?;
    let cli = at(desk.cli.folder(), start());
    let input = json!({ "project_id": desk.project_id, "content": content("fixed") });
    let id = cli.call("experiments.save", &input)?["value"]["id"].clone();
    let page = cli.call(
        "experiments.page",
        &json!({ "id": id, "chart": { "theme": "light", "width": 720, "height": 300 } }),
    )?;
    let design = &page["design"];
    // 1,094 in each arm (pooled), at 80 a day: 28 days, in whole weeks.
    assert_eq!(words(&design["facts"], "visitors"), "2,188");
    assert_eq!(words(&design["facts"], "duration"), "4\u{a0}weeks");
    assert_eq!(words(&design["facts"], "earliest"), "November 29, 2026");
    assert_eq!(words(&design["effect"], "relative"), "+25%");
    let sizes: Vec<&str> = (design["sizes"]["rows"].as_array().into_iter().flatten())
        .filter_map(|row| row[1]["text"].as_str())
        .collect();
    assert_eq!(sizes, ["1,094", "1,030", "1,092"]);
    let first = design["first_number"]["text"].as_str().unwrap_or_default();
    ensure!(first.contains("20%") && first.contains("24.9%"), "{first}");
    Ok(())
}

#[test]
fn a_fixed_test_hides_its_result_until_its_day_and_prices_every_look() -> Result<()> {
    let test = Journey::begin("fixed")?;
    let days = [[40, 8, 41, 13]; 7];
    test.count(&days, 7)?;
    let page = test.page(7)?;
    assert_eq!(page["reading"]["conclusion"], "too_early");
    assert_eq!(page["reading"]["figures"], json!([]));
    assert_eq!(page["chart"], json!(null));
    ensure!(
        page["hidden_text"]
            .as_str()
            .is_some_and(|text| text.contains("5%"))
    );
    // Nothing of it leaves by the report either.
    test.on(7)
        .call("experiments.look", &json!({ "id": test.id }))?;
    let page = test.page(7)?;
    assert_eq!(page["hidden_text"], json!(null));
    ensure!(
        page["reading"]["figures"]
            .as_array()
            .is_some_and(|f| !f.is_empty())
    );
    assert_eq!(page["looks"]["rows"].as_array().map(Vec::len), Some(1));
    // A look in the middle of a test for one look.
    let cost = page["looks_text"].as_str().unwrap_or_default();
    ensure!(
        cost.contains("1\u{a0}look") && cost.contains("instead of 5%"),
        "{cost}"
    );
    // The second look at the same counts costs nothing.
    test.on(7)
        .call("experiments.look", &json!({ "id": test.id }))?;
    assert_eq!(
        test.page(7)?["looks"]["rows"].as_array().map(Vec::len),
        Some(1)
    );
    // Its rule allows no win before its day.
    let refusal = test.on(7).refusal(
        "experiments.decide",
        &json!({ "id": test.id, "decision": "rolled_out", "result": "win" }),
    )?;
    assert_eq!(refusal["field"], "result");
    Ok(())
}

#[test]
fn a_broken_split_blocks_every_result() -> Result<()> {
    let test = Journey::begin("sequential")?;
    test.count(&[[600, 100, 400, 100]], 1)?;
    let page = test.page(1)?;
    assert_eq!(page["reading"]["conclusion"], "mismatch");
    assert_eq!(page["reading"]["figures"], json!([]));
    assert_eq!(page["reading"]["split"]["verdict"], "mismatch");
    assert_eq!(page["chart"], json!(null));
    Ok(())
}

#[test]
fn seven_days_lead_to_a_decision_with_everything_that_follows() -> Result<()> {
    let test = Journey::begin("sequential")?;
    let cli = test.on(0);
    let plan = cli.call(
        "roadmap.start",
        &json!({ "project_id": test.desk.project_id, "start_date": start() }),
    )?;
    ensure!(plan["value"]["id"].is_string(), "{plan}");
    let days = [[400, 78, 402, 118]; 7];
    test.count(&days, 7)?;
    let page = test.page(7)?;
    assert_eq!(page["reading"]["conclusion"], "variant_better", "{page}");
    assert_eq!(page["looks"]["rows"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        page["chart"]["table"]["rows"].as_array().map(Vec::len),
        Some(7)
    );
    ensure!(
        page["reading"]["losses"]["rows"]
            .as_array()
            .is_some_and(|r| r.len() == 2)
    );
    test.on(7).call(
        "experiments.decide",
        &json!({ "id": test.id, "decision": "rolled_out", "reasons": "More pay.", "add_task": true }),
    )?;
    let page = test.page(8)?;
    assert_eq!(page["stage"], "decided");
    assert_eq!(words(&page["verdict"], "result"), "better");
    assert_eq!(words(&page["verdict"], "reasons"), "More pay.");
    assert_eq!(
        words(&page["follows"], "task"),
        "Roll out: Onboarding: a till in two minutes"
    );
    assert_eq!(page["intact"], true);
    // The log of the audit is a view of the same.
    let log = test.on(8).call(
        "audit.experiment_log",
        &json!({ "project_id": test.desk.project_id }),
    )?;
    let item = &log["experiments"][0]["saved"]["item"];
    assert_eq!(item["result"], "win");
    assert_eq!(item["decision"], "rolled_out");
    // The report tells it, and so do the files.
    let folder = tempfile::tempdir()?;
    for (format, part) in [("csv", "400"), ("ics", "BEGIN:VEVENT")] {
        let path = folder.path().join(format!("test.{format}"));
        test.on(8).call(
            "experiments.export",
            &json!({ "id": test.id, "format": format, "path": path }),
        )?;
        let text = std::fs::read_to_string(&path)?;
        ensure!(text.contains(part), "{text}");
    }
    let report = folder.path().join("report.pdf");
    test.on(8).call(
        "report.update",
        &json!({
            "project_id": test.desk.project_id,
            "change": { "sections": ["summary", "experiments"] },
        }),
    )?;
    test.on(8).call(
        "report.export",
        &json!({
            "project_id": test.desk.project_id, "format": "pdf", "path": report, "language": "ru",
        }),
    )?;
    let text = Command::new("pdftotext")
        .args([report.as_os_str(), "-".as_ref()])
        .output()?;
    let text = String::from_utf8_lossy(&text.stdout).replace(['\n', '\u{a0}'], " ");
    for part in [
        "Эксперименты",
        "Onboarding: a till in two minutes",
        "More pay.",
        "печать",
    ] {
        ensure!(text.contains(part), "no `{part}` in {text}");
    }
    Ok(())
}

#[test]
fn counts_are_read_from_tables_in_both_shapes() -> Result<()> {
    let test = Journey::begin("sequential")?;
    let read = |text: &str| {
        test.on(9).call(
            "experiments.read_counts",
            &json!({ "id": test.id, "text": text }),
        )
    };
    let long = read(
        "Date,Variant,Visitors,Conversions\n2026-11-02,Now,40,8\n2026-11-02,New,41,11\n\
         2026-11-03,control,39,7\n2026-11-03,B,40,10\n",
    )?;
    assert_eq!(long["read"], 2, "{long}");
    assert_eq!(long["counts"][1]["arms"][0]["visitors"], "39");
    let wide = read("02.11.2026\t40\t8\t41\t11\n03.11.2026\t39\t7\t40\t10\nх\t1\t1\t1\t1\n")?;
    assert_eq!(wide["counts"], long["counts"], "{wide}");
    assert_eq!(wide["rejected"].as_array().map(Vec::len), Some(1));
    let refusal = test.on(9).refusal(
        "experiments.read_counts",
        &json!({ "id": test.id, "text": "a\tb\n" }),
    )?;
    assert_eq!(refusal["code"], "other_columns_than_planned");
    Ok(())
}

#[test]
fn planned_tests_share_one_budget_and_go_into_the_roadmap_in_one_step() -> Result<()> {
    let desk =
        Desk::with_project(&json!({ "name": "Sour Cream", "currency": "RUB", "language": "en" }))?;
    let cli = at(desk.cli.folder(), start());
    let project = json!({ "project_id": desk.project_id });
    for (name, page) in [("First", "Home"), ("Second", "Home")] {
        let mut content = content("fixed");
        content["design"]["question"] = name.into();
        content["design"]["page"] = page.into();
        content["design"]["starts_on"] = start().to_string().into();
        cli.call(
            "experiments.save",
            &json!({ "project_id": desk.project_id, "content": content }),
        )?;
    }
    // Both are to begin on one day on one page.
    let schedule = cli.call("experiments.schedule", &project)?;
    assert_eq!(schedule["conflicts"].as_array().map(Vec::len), Some(1));
    let refusal = cli.refusal("experiments.place", &project)?;
    assert_eq!(refusal["code"], "inconsistent");
    cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": start() }),
    )?;
    let placed = schedule["portfolio"]["placed"]
        .as_array()
        .context("placed")?;
    assert_eq!(placed.len(), 2);
    let weeks = |test: &Value| (test["first_week"].as_u64(), test["last_week"].as_u64());
    ensure!(weeks(&placed[0]).1 < weeks(&placed[1]).0, "{placed:?}");
    cli.call("experiments.place", &project)?;
    let list = cli.call("experiments.list", &project)?;
    assert_eq!(list["conflicts"], json!([]));
    assert_eq!(list["calendar"]["bars"].as_array().map(Vec::len), Some(2));
    let plan = cli.call("roadmap.get", &project)?;
    let titles: Vec<&str> = (plan["plan"]["tasks"].as_array().into_iter().flatten())
        .filter_map(|task| task["title"].as_str())
        .filter(|title| title.starts_with("Test: "))
        .collect();
    assert_eq!(titles.len(), 2, "{titles:?}");
    Ok(())
}

#[test]
fn a_baseline_comes_from_the_client_s_own_numbers() -> Result<()> {
    let desk =
        Desk::with_project(&json!({ "name": "Sour Cream", "currency": "RUB", "language": "en" }))?;
    let project = json!({ "project_id": desk.project_id });
    let sample = desk
        .cli
        .call("projects.create_sample", &json!({ "kind": "saas" }))?;
    let empty = desk.cli.call("experiments.baselines", &project)?;
    assert_eq!(empty["offers"], json!([]));
    let sample = json!({ "project_id": sample["value"]["id"] });
    let offers = desk.cli.call("experiments.baselines", &sample)?;
    let sources: Vec<&str> = (offers["offers"].as_array().into_iter().flatten())
        .filter_map(|offer| offer["source"].as_str())
        .collect();
    ensure!(sources.contains(&"calculator"), "{offers}");
    let shop = (desk.cli).call("projects.create_sample", &json!({ "kind": "shop" }))?;
    let shop = json!({ "project_id": shop["value"]["id"] });
    let of_shop = desk.cli.call("experiments.baselines", &shop)?;
    let kinds: Vec<&str> = (of_shop["offers"].as_array().into_iter().flatten())
        .filter(|offer| offer["source"] == "purchases")
        .filter_map(|offer| offer["metric"]["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["rate", "mean", "ratio"], "{of_shop}");
    for offer in of_shop["offers"].as_array().into_iter().flatten() {
        let planned = json!({
            "metric": offer["metric"],
            "control_visitors": offer["weekly_visitors"],
            "variant_visitors": offer["weekly_visitors"],
        });
        (desk.cli).call("experiments.detectable", &planned)?;
    }
    ensure!(
        offers["points"]
            .as_array()
            .is_some_and(|points| !points.is_empty())
    );
    // The sample has a test in every stage.
    let list = desk.cli.call("experiments.list", &sample)?;
    for stage in ["running", "designed", "decided", "logged"] {
        ensure!(
            (list["tests"].as_array().into_iter().flatten()).any(|test| test["stage"] == stage),
            "no test is {stage}: {list}"
        );
    }
    assert_eq!(list["confidence"][0]["won"], 1);
    Ok(())
}
