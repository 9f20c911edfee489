//! Forecasts, subscriptions and leads of a project through the command line: kept, taken back, handed
//! on, and written as files.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use chrono::{Days, NaiveDate};
use growth_tests::Cli;
use serde_json::{Value, json};

/// Repeatable shares of one (Park and Miller).
struct Stream(u64);

impl Stream {
    fn share(&mut self) -> f64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 as f64 / 2_147_483_647.0
    }
}

fn day(days: f64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap_or_default();
    first + Days::new(days as u64)
}

/// Purchases of a year: most customers come back for a while, and many leave.
fn purchases(folder: &Path, customers: usize) -> Result<String> {
    let mut stream = Stream(7);
    let mut text = "customer,date,amount\n".to_owned();
    for customer in 0..customers {
        let mut at = stream.share() * 200.0;
        // As different from each other as people are: else nothing determines the model.
        let gap = 6.0 + stream.share().powi(3) * 160.0;
        let leaves = stream.share().powi(2) * 0.7;
        loop {
            let amount = 500.0 + stream.share() * 1500.0;
            writeln!(text, "Ёлка {customer},{},{amount:.2}", day(at))?;
            at += 1.0 - (1.0 - stream.share()).ln() * gap;
            if at > 360.0 || stream.share() < leaves {
                break;
            }
        }
    }
    saved(folder, "purchases.csv", &text)
}

fn saved(folder: &Path, name: &str, text: &str) -> Result<String> {
    let path = folder.join(name);
    std::fs::write(&path, text)?;
    Ok(path.to_str().context("a path")?.to_owned())
}

fn project(cli: &Cli) -> Result<Value> {
    let input = json!({ "name": "Клиенты", "currency": "RUB" });
    Ok(cli.call("projects.create", &input)?["value"]["id"].clone())
}

fn chart() -> Value {
    json!({ "theme": "light", "width": 600, "height": 260 })
}

fn forecast(cli: &Cli, dataset: &Value) -> Result<Value> {
    cli.call(
        "customers.forecast",
        &json!({
            "dataset_id": dataset,
            "options": { "gross_margin": "0.4", "message_cost": "20", "draws": 20 },
        }),
    )
}

#[test]
fn a_forecast_is_kept_listed_taken_back_and_handed_on() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let path = purchases(cli.folder(), 260)?;
    let import = json!({ "project_id": project, "path": path });
    let dataset = cli.call("datasets.import", &import)?["value"]["id"].clone();
    let asked = json!({ "project_id": project, "chart": chart() });
    let none = cli.call("customers.view", &asked)?;
    assert_eq!(none["forecast"], Value::Null);
    ensure!(
        none["retention"]["cohorts"]
            .as_array()
            .is_some_and(|all| all.len() > 3)
    );

    let made = forecast(&cli, &dataset)?;
    assert_eq!(made["value"]["found"]["list"], json!([]));
    let view = cli.call("customers.view", &asked)?;
    let figures = view["forecast"]["figures"].as_array().context("figures")?;
    assert_eq!(figures.len(), 4, "{}", view["forecast"]);
    ensure!(view["forecast"]["holdout"]["svg"].is_string());
    assert_eq!(
        view["reading"]["findings"][0]["reference"],
        "customers/fading"
    );

    // The list: everybody once, found by a name with other dots, parted by segments.
    let all = cli.call(
        "customers.list",
        &json!({ "dataset_id": dataset, "limit": 500 }),
    )?;
    assert_eq!(all["total"], 260);
    let chips = all["segments"].as_array().context("segments")?;
    let parts: u64 = ["stays", "fading", "gone"]
        .iter()
        .filter_map(|name| chips.iter().find(|chip| chip["name"] == *name))
        .filter_map(|chip| chip["customers"].as_u64())
        .sum();
    assert_eq!(parts, 260);
    let search = json!({ "dataset_id": dataset, "filter": { "search": "елка 25" } });
    let found = cli.call("customers.list", &search)?;
    assert_eq!(found["total"], 11, "25 and 250 to 259");
    let kept = json!({
        "project_id": project, "name": "Частые", "filter": { "min_purchases": 6 },
    });
    cli.call("customers.save_segment", &kept)?;
    let frequent = json!({ "dataset_id": dataset, "filter": { "min_purchases": 6 } });
    let frequent = cli.call("customers.list", &frequent)?;
    let chip = frequent["segments"].as_array().and_then(|all| all.last());
    assert_eq!(chip.context("a segment")?["customers"], frequent["total"]);
    ensure!(frequent["total"].as_u64() < Some(260) && frequent["total"].as_u64() > Some(0));

    // On another machine it is the same, and there is no second reading of the file.
    let there = tempfile::tempdir()?;
    let file = cli.folder().join("clients.growth-project");
    let file = file.to_str().context("a path")?;
    let id = project.as_str().context("an id")?;
    let answer = cli.run(&["project", "export", id, "--out", file], "")?;
    ensure!(answer.status == 0, "{}", answer.err);
    let other = Cli::new(there.path());
    let answer = other.run(&["project", "import", file, "--json"], "")?;
    ensure!(answer.status == 0, "{}", answer.err);
    let copy = answer.json()?["value"]["id"].clone();
    let copied = other.call(
        "customers.view",
        &json!({ "project_id": copy, "chart": chart() }),
    )?;
    assert_eq!(copied["forecast"]["figures"], view["forecast"]["figures"]);

    // One step back, and the list is gone with it.
    cli.call("history.undo", &json!({}))?;
    cli.call("history.undo", &json!({}))?;
    let refused = cli.refusal("customers.list", &json!({ "dataset_id": dataset }))?;
    assert_eq!(refused["code"], "not_found");
    Ok(())
}

#[test]
fn what_a_forecast_says_goes_into_the_calculator_and_the_report() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let path = purchases(cli.folder(), 200)?;
    let import = json!({ "project_id": project, "path": path });
    let dataset = cli.call("datasets.import", &import)?["value"]["id"].clone();
    forecast(&cli, &dataset)?;
    let economics = cli.call("economics.get", &json!({ "project_id": project }))?;
    let scenario = &economics["active_scenario_id"];
    let apply = json!({ "dataset_id": dataset, "scenario_id": scenario });
    let applied = cli.call("customers.apply", &apply)?;
    let inputs = &applied["value"]["inputs"]["one_off"];
    ensure!(inputs["purchases_per_lifetime"].is_string(), "{inputs}");
    assert_eq!(inputs["lifetime_days"], "360");
    let sources = cli
        .call("economics.get", &json!({ "project_id": project }))?
        .to_string();
    ensure!(
        sources.contains(dataset.as_str().context("an id")?),
        "no source: {sources}"
    );
    let folder = cli.folder().join("report");
    let export = json!({ "project_id": project, "format": "csv", "path": folder });
    cli.call("report.export", &export)?;
    let table = std::fs::read_to_string(folder.join("customers.csv"))?;
    ensure!(table.lines().count() == 21, "{table}");
    Ok(())
}

#[test]
fn too_few_customers_are_told_by_how_many_are_missing() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let path = purchases(cli.folder(), 40)?;
    let import = json!({ "project_id": project, "path": path });
    let dataset = cli.call("datasets.import", &import)?["value"]["id"].clone();
    forecast(&cli, &dataset)?;
    let view = cli.call(
        "customers.view",
        &json!({ "project_id": project, "chart": chart() }),
    )?;
    let said = view["forecast"]["refused"].as_str().context("a refusal")?;
    ensure!(said.contains("of 100"), "{said}");
    assert_eq!(view["forecast"]["figures"], json!([]));
    ensure!(
        view["retention"]["cohorts"]
            .as_array()
            .is_some_and(|all| !all.is_empty())
    );
    Ok(())
}

#[test]
fn subscriptions_become_a_curve_by_plan_and_a_churn() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let mut text = "Клиент;Начало;Конец;Тариф;Платёж в месяц\n".to_owned();
    let mut stream = Stream(3);
    for number in 0..150 {
        let (plan, mean) = if number % 2 == 0 {
            ("Сеть", 300.0)
        } else {
            ("Точка", 120.0)
        };
        let start = stream.share() * 200.0;
        let end = start - (1.0 - stream.share()).ln() * mean;
        let end = if end < 360.0 {
            day(end).format("%d.%m.%Y").to_string()
        } else {
            String::new()
        };
        writeln!(
            text,
            "К{number};{};{end};{plan};1 900,50",
            day(start).format("%d.%m.%Y")
        )?;
    }
    writeln!(text, "К;13.02.2025;01.02.2025;Точка;1")?;
    let path = saved(cli.folder(), "subscriptions.csv", &text)?;
    let import = json!({ "project_id": project, "path": path });
    let imported = cli.call("customers.import_subscriptions", &import)?;
    assert_eq!(imported["value"]["kind"], "subscriptions");
    assert_eq!(imported["value"]["row_count"], 150);
    assert_eq!(
        imported["value"]["rejected"].as_array().map(Vec::len),
        Some(1)
    );
    // Purchases are not among them.
    let purchases = cli.call("datasets.list", &json!({ "project_id": project }))?;
    assert_eq!(purchases["datasets"], json!([]));
    let view = cli.call(
        "customers.subscriptions",
        &json!({ "project_id": project, "chart": chart() }),
    )?;
    let rows = view["table"]["rows"].as_array().context("rows")?;
    assert_eq!(rows.len(), 3, "{rows:?}");
    let economics = cli.call("economics.get", &json!({ "project_id": project }))?;
    let apply = json!({
        "dataset_id": imported["value"]["id"],
        "scenario_id": economics["active_scenario_id"],
    });
    let applied = cli.call("customers.apply_churn", &apply)?;
    let inputs = &applied["value"]["inputs"]["subscription"];
    assert_eq!(inputs["arpa_per_month"], "1900.5");
    let churn: f64 = inputs["churn_per_month"]
        .as_str()
        .context("churn")?
        .parse()?;
    ensure!((0.1..0.3).contains(&churn), "{churn}");
    cli.call("datasets.delete", &json!({ "id": imported["value"]["id"] }))?;
    cli.call("history.undo", &json!({}))?;
    let again = cli.call(
        "customers.subscriptions",
        &json!({ "project_id": project, "chart": chart() }),
    )?;
    assert_eq!(again["table"], view["table"]);
    Ok(())
}

/// Leads of a CRM with a column that was filled in after the sale; those from `open` on are open.
fn leads(from: usize, until: usize, open: usize) -> Result<String> {
    let mut stream = Stream(11);
    let mut text = "Lead ID;Дата создания;Источник;Сотрудников;Договор;Статус\n".to_owned();
    for lead in 0..until {
        let source = ["реклама", "партнёр", "поиск"][(stream.share() * 3.0) as usize % 3];
        let employees = (stream.share() * 50.0) as u32 + 1;
        let odds = if source == "партнёр" {
            1.2
        } else {
            -1.4
        } + if employees > 20 { 1.0 } else { -0.4 };
        let won = stream.share() < 1.0 / (1.0 + f64::exp(-odds));
        let (contract, status) = match (lead >= open, won) {
            (true, _) => (String::new(), "в работе"),
            (false, true) => (format!("Д{}", lead * 7 % 40), "успешно реализовано"),
            (false, false) => (String::new(), "отказ"),
        };
        if lead >= from {
            writeln!(
                text,
                "L-{lead};{};{source};{employees};{contract};{status}",
                day(lead as f64 / 2.0).format("%d.%m.%Y")
            )?;
        }
    }
    Ok(text)
}

#[test]
fn leads_are_scored_with_reasons_and_the_planted_leak_is_found() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let path = saved(cli.folder(), "leads.csv", &leads(0, 500, 450)?)?;
    let import = json!({ "project_id": project, "path": path });
    let dataset = cli.call("leads.import", &import)?["value"]["id"].clone();
    let asked = json!({ "dataset_id": dataset });
    let columns = cli.call("leads.columns", &asked)?;
    let mut settings = columns["proposed"].clone();
    assert_eq!(settings["outcome"]["column"], "Статус");
    assert_eq!(
        settings["outcome"]["converted"],
        json!(["успешно реализовано"])
    );
    assert_eq!(settings["dates"]["created"], "Дата создания");
    assert_eq!(settings["key"], "Lead ID");
    settings["money"] = json!({ "margin_per_deal": "10000", "cost_per_lead": "500" });
    let learn = json!({ "dataset_id": dataset, "settings": settings });
    let learnt = cli.call("leads.learn", &learn)?;
    assert_eq!(learnt["value"]["trained"]["open"], 50, "{learnt}");
    let asked = json!({ "project_id": project, "chart": chart() });
    let view = cli.call("leads.view", &asked)?;
    let model = &view["model"];
    let excluded = model["reading"]["excluded"].to_string();
    ensure!(excluded.contains("Договор"), "{excluded}");
    ensure!(model["money"]["svg"].is_string() && model["calibration"]["svg"].is_string());
    ensure!(
        model["reading"]["headline"]
            .as_str()
            .is_some_and(|said| !said.is_empty())
    );

    let open = json!({ "model_id": model["id"], "limit": 50 });
    let open = cli.call("leads.open", &open)?;
    assert_eq!(open["all"], 50);
    let first = &open["leads"][0];
    ensure!(
        first["reasons"]
            .as_array()
            .is_some_and(|all| !all.is_empty()),
        "{first}"
    );

    let out = cli.folder().join("scored.csv");
    let save = json!({ "model_id": model["id"], "path": out });
    cli.call("leads.save_scores", &save)?;
    let scored = std::fs::read_to_string(&out)?;
    assert_eq!(scored.lines().count(), 51);
    let new = saved(cli.folder(), "new.csv", &leads(500, 520, 500)?)?;
    let save = json!({ "model_id": model["id"], "from": new, "path": out });
    cli.call("leads.save_scores", &save)?;
    assert_eq!(std::fs::read_to_string(&out)?.lines().count(), 21);
    let folder = cli.folder().join("model");
    let save = json!({ "model_id": model["id"], "path": folder });
    cli.call("leads.save_folder", &save)?;
    for name in [
        "schema.json",
        "score.py",
        "score.js",
        "score.sql",
        "expected.csv",
        "Dockerfile",
    ] {
        ensure!(folder.join(name).exists(), "{name} is missing");
    }

    // What came of the open ones shows whether the promise held; those that were learnt from do not.
    let path = saved(cli.folder(), "later.csv", &leads(400, 500, 500)?)?;
    let import = json!({ "project_id": project, "path": path });
    cli.call("leads.import", &import)?;
    let view = cli.call("leads.view", &asked)?;
    let live = view["model"]["live"].as_array().context("live quality")?;
    assert_eq!(live.len(), 1, "{live:?}");
    let said = live[0]["text"].as_str().context("a sentence")?;
    ensure!(said.contains(" of 50 "), "{said}");
    Ok(())
}

#[test]
fn leads_that_cannot_be_learnt_from_are_refused_at_the_field() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let path = saved(cli.folder(), "leads.csv", &leads(0, 60, 60)?)?;
    let import = json!({ "project_id": project, "path": path });
    let dataset = cli.call("leads.import", &import)?["value"]["id"].clone();
    let settings = json!({ "outcome": { "column": "Источник" } });
    let learn = json!({ "dataset_id": dataset, "settings": settings });
    let error = cli.refusal("leads.learn", &learn)?;
    assert_eq!(error["field"], "settings.outcome.converted", "{error}");
    let empty = saved(cli.folder(), "empty.csv", "Lead ID;Статус\n")?;
    let import = json!({ "project_id": project, "path": empty });
    let error = cli.refusal("leads.import", &import)?;
    assert_eq!(error["code"], "no_table_rows", "{error}");
    let import = json!({ "project_id": project, "path": path });
    let error = cli.refusal("customers.import_subscriptions", &import)?;
    assert_eq!(error["code"], "no_start_column", "{error}");
    Ok(())
}
