//! Check-ins, their targets and reminders, the overview and the portfolio, from outside.

use anyhow::{Context as _, Result, ensure};
use growth_tests::Cli;
use serde_json::{Value, json};

use crate::desk::Desk;

/// A Monday.
const START: &str = "2025-12-01";

fn desk() -> Result<Desk> {
    Desk::with_project(
        &json!({ "name": "Сметана", "currency": "RUB", "language": "ru", "stage": "growth" }),
    )
}

impl Desk {
    fn check_in(&self, date: &str, numbers: &Value) -> Result<Value> {
        Ok(self.cli.call(
            "kpi.save_check_in",
            &json!({ "project_id": self.project_id, "date": date, "numbers": numbers }),
        )?["value"]
            .clone())
    }

    fn view(&self, kpi: &str, today: &str) -> Result<Value> {
        self.cli.call(
            "kpi.view",
            &json!({
                "project_id": self.project_id, "kpi": kpi, "today": today,
                "chart": { "theme": "light", "width": 640, "height": 300 },
            }),
        )
    }

    fn overview(&self, today: &str) -> Result<Value> {
        overview(&self.cli, &self.project_id, today)
    }
}

fn overview(cli: &Cli, project_id: &Value, today: &str) -> Result<Value> {
    cli.call(
        "overview.view",
        &json!({
            "project_id": project_id, "today": today,
            "sparkline": { "theme": "light", "width": 140, "height": 30 },
            "chart": { "theme": "light", "width": 640, "height": 240 },
        }),
    )
}

/// The second example of the guide's formulas, and customers who bring others.
fn numbers(new_customers: u32) -> Value {
    json!({
        "inputs": {
            "subscription": { "arpa_per_month": "1900", "churn_per_month": "0.05" },
            "gross_margin": "0.8",
            "acquisition": {
                "marketing_cost": "420000", "salaries_cost": "260000", "software_cost": "40000",
                "leads": "2400", "new_customers": new_customers,
            },
        },
        "virality": { "active_customers": 1500, "invitations": 1950, "invited_customers": 465 },
    })
}

fn number(outcome: &Value) -> f64 {
    outcome["value"]
        .as_str()
        .and_then(|text| text.parse().ok())
        .or_else(|| outcome["value"].as_f64())
        .unwrap_or(f64::NAN)
}

#[track_caller]
fn close(actual: f64, expected: f64) {
    assert!(
        (actual - expected).abs() < 5e-4,
        "{actual} is not {expected}"
    );
}

fn row<'a>(view: &'a Value, kpi: &str) -> Result<&'a Value> {
    view["rows"]
        .as_array()
        .and_then(|rows| rows.iter().find(|row| row["kpi"] == kpi))
        .with_context(|| format!("no row of {kpi}"))
}

fn texts(list: &Value, key: &str) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .map(|item| item[key].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_five_figures_are_those_of_the_calculator() -> Result<()> {
    let desk = desk()?;
    let figures = desk.cli.call("kpi.figures", &numbers(150))?;
    for (kpi, expected) in [
        ("cac", 4_800.0),
        ("ltv_gross_margin", 30_400.0),
        ("ltv_to_cac", 6.3333),
        ("payback_days", 94.7368),
        ("margin_per_lead", 1_600.0),
        ("viral_coefficient", 0.31),
    ] {
        close(number(&figures[kpi]), expected);
    }
    assert_eq!(figures["payback_band"], "redesign_funnel");
    assert_eq!(figures["few_customers"], false);
    let few = desk.cli.call("kpi.figures", &numbers(29))?;
    assert_eq!(few["few_customers"], true);
    Ok(())
}

#[test]
fn what_is_not_a_number_says_why() -> Result<()> {
    let desk = desk()?;
    let none = desk.cli.call("kpi.figures", &numbers(0))?;
    assert_eq!(none["cac"]["status"], "undefined");
    assert_eq!(none["cac"]["reason"], "no_new_customers");
    let nobody = json!({ "virality": { "active_customers": 0, "invited_customers": 0 } });
    let figures = desk.cli.call("kpi.figures", &nobody)?;
    assert_eq!(figures["viral_coefficient"]["reason"], "no_customers");
    assert_eq!(figures["cac"]["status"], "missing");
    // A coefficient that was typed holds only while nobody has counted.
    let typed = json!({ "virality": { "viral_coefficient": "0.4" } });
    let figures = desk.cli.call("kpi.figures", &typed)?;
    close(number(&figures["viral_coefficient"]), 0.4);
    Ok(())
}

#[test]
fn what_is_refused_names_its_place_and_changes_nothing() -> Result<()> {
    let desk = desk()?;
    desk.check_in("2025-12-05", &numbers(150))?;
    for (change, code, field) in [
        (json!({ "date": "2025-12-05" }), "date_taken", "date"),
        (
            json!({ "date": "2025-12-06", "numbers": { "inputs": { "acquisition": { "leads": -1 } } } }),
            "out_of_range",
            "numbers.inputs.acquisition.leads",
        ),
        (
            json!({ "date": "2025-12-06", "numbers": { "virality": { "viral_coefficient": 1001 } } }),
            "out_of_range",
            "numbers.virality.viral_coefficient",
        ),
        (
            json!({ "date": "2025-12-06", "numbers": { "inputs": { "lead": 1 } } }),
            "unknown_field",
            "numbers.inputs.lead",
        ),
        (json!({ "date": "2025-02-29" }), "bad_payload", "date"),
    ] {
        let mut payload = change;
        payload["project_id"] = desk.project_id.clone();
        let refusal = desk
            .cli
            .run(&["call", "kpi.save_check_in", "-"], &payload.to_string())?;
        assert_eq!(refusal.status, 2, "{payload}");
        let error = refusal.json()?["error"].clone();
        assert_eq!(error["code"], code, "{error}");
        assert_eq!(error["field"], field, "{error}");
    }
    let all = desk
        .cli
        .call("kpi.check_ins", &json!({ "project_id": desk.project_id }))?;
    assert_eq!(all["check_ins"].as_array().map(Vec::len), Some(1));
    Ok(())
}

#[test]
fn a_leap_day_is_a_day_and_every_step_can_be_undone() -> Result<()> {
    let desk = desk()?;
    let made = desk.check_in("2024-02-29", &numbers(150))?;
    let mut changed = numbers(160);
    changed["virality"]["invited_customers"] = json!(480);
    desk.cli.call(
        "kpi.save_check_in",
        &json!({
            "project_id": desk.project_id, "id": made["id"], "date": "2024-02-29",
            "numbers": changed, "decision": "Не увеличивать бюджет",
        }),
    )?;
    let history = desk
        .cli
        .run(&["call", "--lang", "ru", "history.list", "-"], "{}")?;
    let steps = texts(&history.json()?["entries"], "text");
    assert_eq!(
        steps.first().map(String::as_str),
        Some("Замер 29.02.2024: Новые клиенты, пришли по приглашениям и решение")
    );
    desk.cli
        .call("kpi.delete_check_in", &json!({ "id": made["id"] }))?;
    let read = |id: &Value| -> Result<Value> {
        let of = json!({ "project_id": desk.project_id });
        let all = desk.cli.call("kpi.check_ins", &of)?;
        let found = all["check_ins"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|check_in| check_in["id"] == *id);
        found.cloned().context("the check-in")
    };
    assert!(read(&made["id"]).is_err());
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(read(&made["id"])?["decision"], "Не увеличивать бюджет");
    desk.cli.call("history.undo", &json!({}))?;
    let before = read(&made["id"])?;
    assert_eq!(before["decision"], "");
    assert_eq!(
        before["numbers"]["inputs"]["acquisition"]["new_customers"],
        "150"
    );
    desk.cli.call("history.undo", &json!({}))?;
    assert!(read(&made["id"]).is_err());
    Ok(())
}

#[test]
fn a_new_check_in_begins_with_what_rarely_changes() -> Result<()> {
    let desk = desk()?;
    desk.check_in("2025-12-05", &numbers(150))?;
    let draft = desk.cli.call(
        "kpi.draft",
        &json!({ "project_id": desk.project_id, "date": "2025-12-12" }),
    )?;
    let inputs = &draft["numbers"]["inputs"];
    assert_eq!(inputs["subscription"]["arpa_per_month"], "1900");
    assert_eq!(inputs["acquisition"]["salaries_cost"], "260000");
    assert_eq!(inputs["acquisition"]["leads"], Value::Null);
    assert_eq!(draft["numbers"]["virality"]["active_customers"], "1500");
    assert_eq!(
        draft["numbers"]["virality"]["invited_customers"],
        Value::Null
    );
    assert_eq!(draft["previous"]["date"], "2025-12-05");
    Ok(())
}

#[test]
fn the_delay_of_the_plan_becomes_a_delay_of_the_kpi() -> Result<()> {
    let desk = desk()?;
    // Before there is a plan: its task of the first check-in would be done with it.
    desk.check_in("2025-12-19", &numbers(150))?;
    desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": START, "today": START }),
    )?;
    desk.cli.call(
        "kpi.set_targets",
        &json!({ "project_id": desk.project_id, "targets": [
            { "kpi": "payback_days", "baseline": 100, "goal": 45 },
        ] }),
    )?;
    // Nothing is done on the last day of the third week.
    let idle = desk.view("payback_days", "2025-12-21")?;
    assert_eq!(idle["clock"]["day"], 21);
    assert_eq!(idle["clock"]["week"], 3);
    assert_eq!(number(&idle["clock"]["earned_schedule_days"]), 0.0);
    close(
        number(&row(&idle, "payback_days")?["forecast"]["forecast_at_end"]),
        100.0,
    );
    // Half of what there is to do in the first three weeks gets done.
    let plan = desk.cli.call(
        "roadmap.get",
        &json!({ "project_id": desk.project_id, "today": START }),
    )?;
    let early: Vec<&Value> = plan["plan"]["tasks"]
        .as_array()
        .context("tasks")?
        .iter()
        .filter(|task| task["planned_finish"].as_str() <= Some("2025-12-10"))
        .collect();
    ensure!(!early.is_empty(), "the plan begins with work");
    for task in early {
        desk.cli.call(
            "roadmap.set_progress",
            &json!({ "task_id": task["id"], "progress": 1, "today": "2025-12-10" }),
        )?;
    }
    let late = desk.view("payback_days", "2025-12-21")?;
    let done = number(&late["clock"]["earned_schedule_days"]);
    ensure!(done > 5.0 && done < 20.0, "{done}");
    let forecast = &row(&late, "payback_days")?["forecast"];
    close(
        number(&forecast["forecast_at_end"]),
        100.0 - 55.0 * (done / 21.0),
    );
    close(
        forecast["plan_slip_days"].as_f64().unwrap_or_default(),
        21.0 - done,
    );
    // The measurement was made on day 19: 94.7 was planned for day 9.
    let payback = row(&late, "payback_days")?;
    close(
        payback["planned"].as_f64().unwrap_or_default(),
        100.0 - 55.0 * 19.0 / 90.0,
    );
    assert_eq!(payback["standing"], "behind");
    assert!(
        late["chart"]["svg"]
            .as_str()
            .is_some_and(|svg| svg.starts_with("<svg"))
    );
    let names = texts(&late["chart"]["series"], "id");
    assert_eq!(names, ["measured", "planned", "forecast"]);
    let said = late["slip_text"].as_str().unwrap_or_default();
    assert!(
        said.contains("behind") && said.contains("instead of"),
        "{said}"
    );
    Ok(())
}

/// Of a payback that fell by six days in three weeks, nobody expects half of it nine weeks later.
#[test]
fn check_ins_over_a_week_are_a_trend_of_their_own() -> Result<()> {
    let desk = desk()?;
    for (date, customers) in [
        ("2025-12-05", 140),
        ("2025-12-12", 145),
        ("2025-12-19", 150),
    ] {
        desk.check_in(date, &numbers(customers))?;
    }
    desk.cli.call(
        "roadmap.start",
        &json!({ "project_id": desk.project_id, "start_date": START, "today": START }),
    )?;
    desk.cli.call(
        "kpi.set_targets",
        &json!({ "project_id": desk.project_id, "targets": [{ "kpi": "payback_days", "goal": 45 }] }),
    )?;
    let view = desk.view("payback_days", "2025-12-19")?;
    let payback = row(&view, "payback_days")?;
    let forecast = &payback["forecast"];
    assert_eq!(forecast["basis"], "trend");
    let last = payback["value"]["value"]
        .as_str()
        .context("a value")?
        .parse::<f64>()?;
    let end = number(&forecast["forecast_at_end"]);
    ensure!(end < last && end > 60.0, "{last} {end}");
    let points = view["chart"]["series"].as_array().context("series")?;
    let line = |id: &str| points.iter().find(|series| series["id"] == id);
    let of = |id: &str, at: usize| line(id).map(|series| series["points"][at]["y"].clone());
    // The line goes on from the last check-in.
    assert_eq!(of("forecast", 0), of("measured", 2));
    let said = view["slip_text"].as_str().unwrap_or_default();
    assert!(said.contains("go on as they did"), "{said}");
    Ok(())
}

#[test]
fn what_the_guide_asks_is_no_way_down() -> Result<()> {
    let desk = desk()?;
    desk.check_in("2025-12-05", &numbers(150))?;
    let view = desk.view("ltv_to_cac", "2025-12-12")?;
    let ratio = row(&view, "ltv_to_cac")?;
    assert_eq!(ratio["goal"], "3");
    assert_eq!(ratio["is_reached"], true);
    assert_eq!(ratio["planned"], Value::Null);
    // A payback above 45 days has a way to go. The check-in that it begins with is neither behind it
    // nor ahead; the next one is.
    let began = row(&view, "payback_days")?;
    assert_eq!(
        (
            &began["planned"],
            &began["standing"],
            &began["kpi_slip_days"]
        ),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert!(began["goal"].is_string() && began["baseline"].is_string());
    desk.check_in("2025-12-12", &numbers(150))?;
    let view = desk.view("ltv_to_cac", "2025-12-12")?;
    let next = row(&view, "payback_days")?;
    assert!(next["planned"].is_number());
    // Seven days later and no step further: behind.
    assert!(next["standing"].is_string() && next["standing"] != "ahead");
    assert_eq!(row(&view, "ltv_to_cac")?["planned"], Value::Null);
    Ok(())
}

#[test]
fn targets_are_set_one_by_one_and_removed_when_empty() -> Result<()> {
    let desk = desk()?;
    let set = |targets: Value| {
        desk.cli.call(
            "kpi.set_targets",
            &json!({ "project_id": desk.project_id, "targets": targets }),
        )
    };
    set(json!([{ "kpi": "cac", "goal": 4200, "by_day": 60 }]))?;
    let both = set(json!([{ "kpi": "margin_per_lead", "baseline": 1400, "goal": 2000 }]))?;
    assert_eq!(texts(&both["value"], "kpi"), ["cac", "margin_per_lead"]);
    assert_eq!(both["value"][0]["by_day"], 60);
    let same = set(json!([{ "kpi": "cac", "goal": "4200.0", "by_day": 60 }]))?;
    assert_eq!(same["changed"], json!([]));
    let one = set(json!([{ "kpi": "cac" }]))?;
    assert_eq!(texts(&one["value"], "kpi"), ["margin_per_lead"]);
    assert!(set(json!([{ "kpi": "cac", "goal": 1, "by_day": 0 }])).is_err());
    Ok(())
}

#[test]
fn a_reminder_comes_once_and_not_in_a_week_with_a_check_in() -> Result<()> {
    let desk = desk()?;
    let due = |from: &str, until: &str| {
        desk.cli
            .call("kpi.reminders", &json!({ "from": from, "until": until }))
    };
    let quiet = due("2025-12-04T00:00:00", "2025-12-06T00:00:00")?;
    assert_eq!(quiet, json!({ "due": [] }));
    desk.cli.call(
        "kpi.set_reminder",
        &json!({ "project_id": desk.project_id,
            "reminder": { "enabled": true, "weekday": "friday", "time": "10:00:00" } }),
    )?;
    let friday = due("2025-12-05T09:59:30", "2025-12-05T10:00:00")?;
    assert_eq!(friday["due"][0]["at"], "2025-12-05T10:00:00");
    assert_eq!(friday["due"][0]["title"], "Weekly check-in: Сметана");
    assert_eq!(friday["next"], "2025-12-12T10:00:00");
    let after = due("2025-12-05T10:00:00", "2025-12-05T10:00:30")?;
    assert_eq!(after["due"], json!([]));
    desk.check_in("2025-12-03", &numbers(150))?;
    let done = due("2025-12-05T09:59:30", "2025-12-05T10:00:00")?;
    assert_eq!(done["due"], json!([]));
    assert_eq!(done["next"], "2025-12-12T10:00:00");
    desk.cli.call(
        "projects.update",
        &json!({ "id": desk.project_id, "change": { "archived": true } }),
    )?;
    let archived = due("2025-12-12T09:00:00", "2025-12-12T11:00:00")?;
    assert_eq!(archived, json!({ "due": [] }));
    Ok(())
}

#[test]
fn an_empty_project_is_told_where_to_begin() -> Result<()> {
    let desk = desk()?;
    let view = desk.overview("2025-12-05")?;
    assert_eq!(view["as_of"]["kind"], "scenario");
    assert_eq!(view["plan"], Value::Null);
    assert_eq!(view["points"]["shown"], json!([]));
    assert_eq!(view["points"]["audited"], false);
    assert_eq!(view["warnings"], json!([]));
    assert_eq!(
        texts(&view["state"], "text").concat(),
        "There are no figures yet. Enter costs and customers in Economics, or make the first \
         check-in."
    );
    let statuses = texts(&view["figures"], "status");
    assert_eq!(statuses, ["missing"; 5]);
    Ok(())
}

#[test]
fn the_overview_prefers_what_was_measured_last() -> Result<()> {
    let desk = desk()?;
    desk.check_in("2025-12-05", &numbers(120))?;
    desk.check_in("2025-12-12", &numbers(150))?;
    let view = desk.overview("2025-12-12")?;
    assert_eq!(view["as_of"]["kind"], "check_in");
    let cac = &view["figures"][0];
    assert_eq!(cac["value"]["value"], "4800");
    assert_eq!(cac["trend_text"], "\u{2212}20% since the last check-in");
    assert_eq!(cac["better"], true);
    assert_eq!(cac["verdict_text"], "\u{2212}20% to baseline");
    assert!(cac["sparkline"]["svg"].is_string());
    assert!(
        cac["calculation"]
            .as_str()
            .is_some_and(|text| text.contains("= ₽4,800")),
        "{cac}"
    );
    let codes = texts(&view["warnings"], "code");
    assert_eq!(codes, ["payback"]);
    Ok(())
}

#[test]
fn scaling_too_early_and_few_customers_are_warned_of() -> Result<()> {
    let desk = desk()?;
    desk.cli.call(
        "projects.update",
        &json!({ "id": desk.project_id, "change": { "stage": "scale" } }),
    )?;
    desk.check_in("2025-12-05", &numbers(25))?;
    let view = desk.overview("2025-12-05")?;
    assert_eq!(
        texts(&view["warnings"], "code"),
        ["payback", "scaling", "few_customers"]
    );
    Ok(())
}

#[test]
fn the_sample_has_an_overview_and_a_place_in_the_portfolio() -> Result<()> {
    let desk = desk()?;
    let sample = desk.cli.call(
        "projects.create_sample",
        &json!({ "kind": "saas", "language": "ru" }),
    )?["value"]["id"]
        .clone();
    let check_ins = desk
        .cli
        .call("kpi.check_ins", &json!({ "project_id": sample }))?;
    let list = check_ins["check_ins"].as_array().context("check-ins")?;
    assert_eq!(list.len(), 4);
    let today = list[3]["date"].as_str().context("a date")?.to_owned();
    let view = overview(&desk.cli, &sample, &today)?;
    assert_eq!(
        texts(&view["figures"], "number_text"),
        ["₽4,800", "₽30,400", "94.7", "₽1,600", "0.22"]
    );
    assert_eq!(view["clock"]["day"], 28);
    assert_eq!(view["points"]["shown"].as_array().map(Vec::len), Some(3));
    assert!(
        view["plan"]["late"]["tasks"]
            .as_array()
            .is_some_and(|late| !late.is_empty())
    );
    let said = texts(&view["state"], "text").concat();
    assert!(
        said.contains("6.3 times") && said.contains("behind"),
        "{said}"
    );
    let codes = texts(&view["warnings"], "code");
    assert_eq!(codes, ["payback", "foundation"]);

    let portfolio = desk
        .cli
        .call("overview.portfolio", &json!({ "today": today }))?;
    let clients = portfolio["clients"].as_array().context("clients")?;
    let smetana = clients
        .iter()
        .find(|client| client["project_id"] == sample)
        .context("the sample")?;
    assert_eq!(smetana["plan"]["day"], 28);
    assert_eq!(smetana["last_check_in"], json!(today));
    assert!(smetana["late_tasks"].as_u64() > Some(0));
    assert!(number(&smetana["audit_score"]) > 0.0);
    let empty = clients
        .iter()
        .find(|client| client["project_id"] == desk.project_id)
        .context("the empty project")?;
    assert_eq!(empty["plan"], Value::Null);
    assert_eq!(empty["audit_score"], Value::Null);
    assert_eq!(empty["ltv_to_cac"]["status"], "missing");
    Ok(())
}

#[test]
fn check_ins_and_targets_are_in_the_report() -> Result<()> {
    let desk = desk()?;
    desk.check_in("2025-12-05", &numbers(150))?;
    let folder = desk.cli.folder().join("csv");
    desk.cli.call(
        "report.export",
        &json!({ "project_id": desk.project_id, "format": "csv", "path": folder, "language": "ru" }),
    )?;
    let table = std::fs::read_to_string(folder.join("check-ins.csv"))?;
    let mut lines = table.lines();
    let head = lines.next().unwrap_or_default();
    assert!(
        head.contains("Полный CAC") && head.contains("Новые клиенты"),
        "{head}"
    );
    let cells: Vec<&str> = lines.next().unwrap_or_default().split(';').collect();
    assert_eq!(&cells[..3], ["2025-12-05", "1", "4800"], "{cells:?}");
    assert!(folder.join("kpi-targets.csv").exists());
    Ok(())
}

#[test]
fn a_note_goes_into_the_check_in_of_the_day_which_is_made_once() -> Result<()> {
    let desk = desk()?;
    let note = |text: &str| -> Result<Value> {
        let input = json!({ "project_id": desk.project_id, "date": START, "text": text });
        Ok(desk.cli.call("kpi.add_note", &input)?["value"].clone())
    };
    let first = note("Обещано 171, случилось 150.")?;
    let second = note("  Девять писем не дошли.  ")?;
    assert_eq!(first["id"], second["id"]);
    assert_eq!(
        second["note"],
        "Обещано 171, случилось 150.\n\nДевять писем не дошли."
    );
    let all = desk
        .cli
        .call("kpi.check_ins", &json!({ "project_id": desk.project_id }))?;
    assert_eq!(all["check_ins"].as_array().map(Vec::len), Some(1), "{all}");
    Ok(())
}
