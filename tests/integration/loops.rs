//! Ecosystems of loops through `growth call`: from a template to the report.

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

fn sample(cli: &Cli) -> Result<String> {
    let made = cli.call(
        "projects.create_sample",
        &json!({ "kind": "saas", "language": "ru" }),
    )?;
    Ok(made["value"]["id"].as_str().context("an id")?.to_owned())
}

fn number(value: &Value) -> f64 {
    value["value"].as_f64().unwrap_or(f64::NAN)
}

#[test]
fn a_drawing_runs_on_the_json_alone() -> Result<()> {
    let cli = Cli::fresh()?;
    let templates = cli.call("loops.templates", &json!({}))?;
    let graph = &templates["templates"][0]["graph"];
    let input = json!({
        "graph": graph,
        "economy": { "cac": 4800, "ltv": "30400", "churn_per_month": 0.05, "new_customers_per_month": 150 },
    });
    let run = cli.call("loops.run", &input)?;
    assert_eq!(run["compiled"]["problems"], json!([]));
    // 1 report a month × 25 % × 20 views × 2 % × 20 % × 50 %, for as long as a customer stays.
    let churn_per_week = 1.0 - 0.95_f64.powf(7.0 / 30.0);
    let assets = (7.0 / 30.0) / churn_per_week * 0.25;
    let wanted = assets * 20.0 * 0.02 * 0.2 * 0.5;
    let k = number(&run["analysis"]["joint_k"]);
    assert!((k / wanted - 1.0).abs() < 1e-12, "{k} is not {wanted}");
    // The compiled ecosystem is what `loops.simulate` takes.
    let again = cli.call(
        "loops.simulate",
        &json!({
            "ecosystem": run["compiled"]["ecosystem"],
            "horizon_steps": run["compiled"]["horizon_steps"],
            "acquisition": run["compiled"]["acquisition"],
            "compare_without": true,
        }),
    )?;
    assert_eq!(again, run["simulation"]);
    Ok(())
}

#[test]
fn a_drawing_that_cannot_run_says_so_at_the_element() -> Result<()> {
    let cli = Cli::fresh()?;
    let templates = cli.call("loops.templates", &json!({}))?;
    let mut graph = templates["templates"][0]["graph"].clone();
    let edges = graph["edges"].as_array_mut().context("edges")?;
    let share = edges
        .iter_mut()
        .find(|edge| edge["kind"] == "share")
        .context("a share")?;
    share["share"] = json!("1.5");
    let id = share["id"].clone();
    let economy = json!({ "churn_per_month": 0.05 });
    let compiled = cli.call(
        "loops.compile",
        &json!({ "graph": graph, "economy": economy }),
    )?;
    let problem = &compiled["problems"][0];
    assert_eq!(problem["element"], json!({ "kind": "edge", "id": id }));
    assert_eq!(
        (&problem["code"], &problem["field"], &problem["max"]),
        (&json!("out_of_range"), &json!("share"), &json!("1"))
    );
    assert_eq!(compiled["loops"][0]["runs"], false);
    // A field that the drawing does not have is refused.
    let error = cli
        .run(&["call", "loops.compile", "-"], r#"{"graph":{"lops":[]}}"#)?
        .json()?;
    assert_eq!(error["error"]["code"], "unknown_field");
    Ok(())
}

#[test]
fn k_is_estimated_from_what_was_observed() -> Result<()> {
    let cli = Cli::fresh()?;
    let estimate = cli.call(
        "loops.estimate_k",
        &json!({ "new_customers": 0, "customers": 100 }),
    )?;
    assert!(number(&estimate["k"]).abs() < 1e-12);
    // The exact upper end for no event is ln(40)… / n: −ln(0.025) = 3.689.
    assert!((number(&estimate["high"]) - 0.036_888_794_541_139_36).abs() < 1e-9);
    Ok(())
}

/// A drawing begins with how many leads become customers in the calculator, and says so.
#[test]
fn a_drawing_begins_with_the_conversion_of_the_calculator() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = cli.call(
        "projects.create",
        &json!({ "client": "Client", "name": "Shop", "currency": "EUR", "stage": "growth", "language": "en" }),
    )?["value"]
        .clone();
    let begun = |leads: &str, customers: &str, name: &str| -> Result<Value> {
        cli.call(
            "economics.save",
            &json!({
                "scenario_id": project["active_scenario_id"],
                "inputs": {
                    "model": "subscription",
                    "acquisition": { "leads": leads, "new_customers": customers },
                },
            }),
        )?;
        let made = cli.call(
            "loops.create_from_template",
            &json!({ "project_id": project["id"], "template": "content", "name": name }),
        )?;
        let edges = made["value"]["graph"]["edges"].as_array().cloned();
        (edges.unwrap_or_default().into_iter())
            .find(|edge| edge["kind"] == "convert")
            .context("an arrow from leads to customers")
    };
    // 5 %: half of the 10 % who sign up.
    let edge = begun("2400", "120", "One")?;
    assert_eq!(
        (&edge["signup"], &edge["activation"]),
        (&json!("0.1"), &json!("0.5"))
    );
    let note = edge["note"].as_str().context("a note")?;
    assert!(note.starts_with("5%"), "{note}");
    // More than half: all of those who sign up.
    let edge = begun("100", "80", "Two")?;
    assert_eq!(
        (&edge["signup"], &edge["activation"]),
        (&json!("0.8"), &json!("1"))
    );
    // More customers than leads say nothing: the template's assumption stays.
    let edge = begun("10", "80", "Three")?;
    assert_eq!(
        (&edge["signup"], &edge["activation"]),
        (&json!("0.20"), &json!("0.50"))
    );
    assert_eq!(edge["note"], "");
    Ok(())
}

#[test]
fn from_a_template_to_files_and_the_report() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = sample(&cli)?;
    let made = cli.call(
        "loops.create_from_template",
        &json!({ "project_id": project, "template": "ecosystem", "name": "Три петли" }),
    )?;
    let id = &made["value"]["id"];
    cli.call("loops.choose", &json!({ "id": id }))?;
    let figures = cli.call("loops.figures", &json!({ "project_id": project }))?;
    assert_eq!(figures["ecosystem"]["name"], "Три петли");
    let k = number(&figures["joint_k"]);
    // Leads become customers as often as in the sample's calculator: 6.25 %, where the template has 10 %.
    assert!(k > 0.12 && k < 0.32, "{k}");
    assert!(number(&figures["blended_cac"]) < 4800.0);

    let view = cli.call(
        "loops.view",
        &json!({
            "id": id,
            "charts": ["new_customers", "funnel", "without", "shares", "active_customers", "assets", "picture"],
            "chart": { "theme": "print", "width": 640, "height": 300 },
        }),
    )?;
    let charts = view["charts"].as_array().context("charts")?;
    assert_eq!(charts.len(), 7);
    for chart in charts {
        assert!(
            chart["chart"]["svg"]
                .as_str()
                .is_some_and(|svg| svg.ends_with("</svg>\n"))
        );
    }

    let csv = cli.folder().join("loops.csv");
    cli.call("loops.export_csv", &json!({ "id": id, "path": csv }))?;
    let text = std::fs::read_to_string(&csv)?;
    // The heading, the start and 26 weeks.
    assert_eq!(text.lines().count(), 28, "{text}");

    let pdf = cli.folder().join("report.pdf");
    cli.call(
        "report.export",
        &json!({ "project_id": project, "format": "pdf", "path": pdf, "language": "ru" }),
    )?;
    assert!(std::fs::metadata(&pdf)?.len() > 20_000);
    Ok(())
}

#[test]
fn a_simulation_stands_beside_the_actual_months() -> Result<()> {
    let cli = Cli::fresh()?;
    let made = cli.call(
        "projects.create",
        &json!({ "client": "Клиент", "name": "Проект", "currency": "RUB", "stage": "growth", "language": "ru" }),
    )?;
    let project = made["value"]["id"].clone();
    let made = cli.call(
        "loops.create_from_template",
        &json!({ "project_id": project, "template": "content", "name": "Петля" }),
    )?;
    let (id, mut graph) = (made["value"]["id"].clone(), made["value"]["graph"].clone());
    for (field, value) in [
        ("paid_per_month", "300"),
        ("cac", "1000"),
        ("churn_per_month", "0.05"),
    ] {
        graph["settings"][field] = json!(value);
    }
    let save = |graph: &Value| {
        cli.call(
            "loops.save_graph",
            &json!({ "id": id, "graph": graph, "gesture": null }),
        )
    };
    save(&graph)?;
    let view = || {
        cli.call(
            "loops.view",
            &json!({ "id": id, "charts": ["actual"], "chart": { "theme": "print", "width": 640, "height": 300 } }),
        )
    };
    let nothing = view()?;
    assert_eq!(
        (&nothing["charts"], &nothing["beside_actual"]),
        (&json!([]), &Value::Null)
    );

    cli.call(
        "months.paste",
        &json!({
            "project_id": project,
            "text": "Месяц\tНовые клиенты\n2026-01\t290\n2026-02\t280\n2026-03\t320\n2026-04\t330\n",
        }),
    )?;
    // Without a day of its own: so that the last month ends the 26 weeks.
    let backtest = view()?;
    let months = |view: &Value| -> Vec<String> {
        let rows = view["charts"][0]["chart"]["table"]["rows"]
            .as_array()
            .cloned();
        rows.unwrap_or_default()
            .iter()
            .filter_map(|row| Some(row[0]["text"].as_str()?.to_owned()))
            .collect()
    };
    assert_eq!(months(&backtest).len(), 4);

    // From the middle of January on, only later months are whole.
    graph["settings"]["begins_on"] = json!("2026-01-15");
    save(&graph)?;
    let kept = cli.call("loops.get", &json!({ "id": id }))?;
    assert_eq!(kept["graph"]["settings"]["begins_on"], "2026-01-15");
    let found = view()?;
    assert_eq!(months(&found).len(), 3);
    let words = found["beside_actual"].as_str().context("a sentence")?;
    assert!(
        words.contains("930") && words.contains("Jan 15, 2026"),
        "{words}"
    );

    // By hand: the weeks of the simulation, day by day.
    let economy = &found["economy"];
    let run = cli.call(
        "loops.run",
        &json!({ "graph": kept["graph"], "economy": economy }),
    )?;
    let all = run["simulation"]["cumulative_customers"]
        .as_array()
        .context("customers")?;
    let at = |step: usize| all.get(step).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let february: f64 = (17..45)
        .map(|day| (at(day / 7 + 1) - at(day / 7)) / 7.0)
        .sum();
    let simulated = &found["charts"][0]["chart"]["series"][1];
    assert_eq!(simulated["id"], "simulated");
    let drawn = simulated["points"][0]["y"].as_f64().context("a number")?;
    assert!((drawn - february).abs() < 1e-6, "{drawn} is not {february}");

    let refused = cli.refusal(
        "loops.save_graph",
        &json!({ "id": id, "gesture": null, "graph": { "settings": { "begins_on": "2026-02-30" } } }),
    )?;
    assert_eq!(refused["field"], "graph.settings.begins_on", "{refused}");
    Ok(())
}

#[test]
fn bands_are_repeatable_and_need_a_rate() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = sample(&cli)?;
    let list = cli.call("loops.list", &json!({ "project_id": project }))?;
    let id = &list["ecosystems"][0]["id"];
    let ask = json!({
        "id": id, "draws": 200, "chart": { "theme": "light", "width": 400, "height": 200 },
    });
    let one = cli.call("loops.uncertainty_view", &ask)?;
    assert_eq!(one, cli.call("loops.uncertainty_view", &ask)?);
    assert_eq!(one["rows"].as_array().map(Vec::len), Some(5));
    let mut graph = cli.call("loops.get", &json!({ "id": id }))?["graph"].clone();
    graph["settings"]["uncertain"] = json!([]);
    let mut certain = ask;
    certain["graph"] = graph;
    let none = cli.call("loops.uncertainty_view", &certain)?;
    assert!(
        none["absent"].is_string() && none["chart"].is_null(),
        "{none}"
    );
    Ok(())
}

/// The money of a growth point that improves a step is that of two simulations.
#[test]
fn a_growth_point_improves_a_step_of_a_loop() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = sample(&cli)?;
    let list = cli.call("loops.list", &json!({ "project_id": project }))?;
    let ecosystem = list["ecosystems"][0]["id"].clone();
    let kept = cli.call("loops.get", &json!({ "id": ecosystem }))?;
    let economy = cli.call("loops.view", &json!({ "id": ecosystem }))?["economy"].clone();
    let graph = kept["graph"].clone();
    let edges = graph["edges"].as_array().context("edges")?;
    let place = edges
        .iter()
        .position(|edge| edge["click"].is_string())
        .context("a step that is clicked")?;
    let edge = edges[place]["id"].clone();
    let click: f64 = edges[place]["click"].as_str().context("text")?.parse()?;

    // By hand: customers of the average month × (LTV − what was spent per customer).
    let value = |graph: &Value| -> Result<f64> {
        let run = cli.call("loops.run", &json!({ "graph": graph, "economy": economy }))?;
        let totals = &run["simulation"]["totals"];
        let part = |name: &str| totals[name].as_f64().context("a sum");
        let decimal =
            |value: &Value| -> Result<f64> { Ok(value.as_str().context("a decimal")?.parse()?) };
        let weeks = graph["settings"]["horizon_weeks"]
            .as_f64()
            .context("weeks")?;
        let months = weeks * 7.0 / decimal(&economy["days_per_month"])?;
        let ltv = decimal(&economy["ltv"])?;
        Ok((part("new_customers")? * ltv - part("spend")?) / months)
    };
    let before = value(&graph)?;
    let mut better = graph.clone();
    better["edges"][place]["click"] = json!(format!("{}", click * 1.5));
    let wanted = value(&better)? - before;
    assert!(wanted > 1_000.0, "{wanted} is too little to tell");

    let finding = cli.call(
        "audit.add_finding",
        &json!({
            "project_id": project,
            "layer": "viral_potential",
            "title": "Кнопка в отчёте",
            "source": { "kind": "loop", "reference": "x" },
        }),
    )?;
    let id = finding["value"]["id"].clone();
    let content = |low: f64, element: &Value| {
        json!({
            "layer": "viral_potential",
            "title": "Кнопка в отчёте",
            "effect": {
                "kind": "ecosystem",
                "ecosystem_id": ecosystem,
                "changes": [{
                    "element": element, "field": "click", "kind": "by_share",
                    "low": low, "likely": 0.5, "high": 0.6,
                }],
            },
        })
    };
    let step = json!({ "kind": "edge", "id": edge });
    let save = |content: Value| json!({ "id": id, "content": content });
    cli.call("audit.save_growth_point", &save(content(0.2, &step)))?;
    let point = |cli: &Cli| -> Result<Value> {
        let board = cli.call("audit.growth_points", &json!({ "project_id": project }))?;
        let points = board["points"].as_array().context("points")?;
        let found = points.iter().find(|point| point["id"] == id);
        Ok(found.context("the point")?.clone())
    };
    let money = point(&cli)?["money"].clone();
    assert_eq!(money["status"], "known");
    let likely = &money["effect"]["likely"]["delta"];
    let got = &likely["value_per_month"]["value"];
    let got: f64 = got.as_str().context("money")?.parse()?;
    assert_eq!(money["value"], likely["cash_12_months"]);
    assert!((got / wanted - 1.0).abs() < 1e-6, "{got} is not {wanted}");

    // What is wrong is refused at its field.
    let refused = |content: Value| cli.refusal("audit.save_growth_point", &save(content));
    assert_eq!(
        refused(content(0.7, &step))?["field"],
        "effect.changes[0].likely"
    );
    let nowhere = json!({ "kind": "edge", "id": "nowhere" });
    assert_eq!(
        refused(content(0.2, &nowhere))?["field"],
        "effect.changes[0].element"
    );
    let market = json!({ "kind": "settings" });
    assert_eq!(
        refused(content(0.2, &market))?["field"],
        "effect.changes[0].field"
    );

    // Without its loops it says so, and undo brings both back.
    cli.call("loops.delete", &json!({ "id": ecosystem }))?;
    assert_eq!(point(&cli)?["money"]["status"], "ecosystem_deleted");
    cli.call("history.undo", &json!({}))?;
    assert_eq!(point(&cli)?["money"], money);
    // A copy of the project has loops of its own, and its growth point changes those.
    let copy = cli.call(
        "projects.duplicate",
        &json!({ "id": project, "name": "Копия" }),
    )?;
    let board = cli.call(
        "audit.growth_points",
        &json!({ "project_id": copy["value"]["id"] }),
    )?;
    let points = board["points"].as_array().context("points")?;
    let twin = points
        .iter()
        .find(|point| point["title"] == "Кнопка в отчёте")
        .context("the copied point")?;
    assert_ne!(twin["effect"]["ecosystem_id"], ecosystem);
    assert_eq!(twin["money"]["value"], money["value"]);
    Ok(())
}
