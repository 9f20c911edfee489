//! Growth points: their money, their order and the choice of three.

use anyhow::{Context as _, Result};

use growth_tests::Cli;
use serde_json::json;

use super::{answer, audit, board, found, number, point, project, text};

#[test]
fn growth_points_are_sized_in_money_and_put_in_order() -> Result<()> {
    let cli = Cli::fresh()?;
    let (project, scenario) = project(&cli)?;
    let none = json!({});
    let first = point(&cli, &project, &scenario, "А", "0.08", &none)?;
    let second = point(&cli, &project, &scenario, "Б", "0.06", &none)?;
    let third = point(&cli, &project, &scenario, "В", "0.04", &none)?;
    // Equal in every number: what was found first comes first, and the program says they are equal.
    let fourth = point(&cli, &project, &scenario, "Г", "0.04", &none)?;
    let automation = json!({ "ai_or_automation": true });
    let robot = point(&cli, &project, &scenario, "Робот", "0.2", &automation)?;
    cli.call(
        "audit.add_finding",
        &json!({ "project_id": project, "layer": "retention", "title": "Без чисел" }),
    )?;

    // Without an audit nothing is known about the foundation, and nothing waits.
    let open = board(&cli, &project)?;
    assert_eq!(open["chosen"][0], robot.as_str());
    assert_eq!(found(&open, &robot)["foundation_first"], false);

    // A weak foundation: automation waits.
    let audit = audit(&cli, &project, "2026-11-14")?;
    for question in [
        "ue-full-cac",
        "ue-ltv-margin",
        "ue-margin-per-order",
        "ue-ratio-decisions",
        "ue-payback-cash",
        "ue-break-point",
        "ue-by-segment",
    ] {
        answer(&cli, &audit, question, &json!(1))?;
    }
    let gate = cli.call("audit.foundation", &json!({ "project_id": project }))?;
    assert_eq!(gate["gate"]["state"], "weak");
    assert_eq!(gate["weak"][0]["layer"], "unit_economics");

    let ranked = board(&cli, &project)?;
    assert_eq!(ranked["chosen"], json!([first, second, third]));
    assert_eq!(ranked["cut"]["equal"], true);
    assert_eq!(ranked["cut"]["fourth"], fourth.as_str());
    assert_eq!(ranked["remarks"].as_array().map(Vec::len), Some(1));
    let waiting = found(&ranked, &robot);
    assert_eq!(waiting["foundation_first"], true);
    assert_eq!(
        waiting["ranking"]["chance_in_top_three"]["reason"],
        "foundation_first"
    );

    // 8 % more customers at unchanged costs: 12 more in each of 12 months, who pay 1 520 a month until
    // the year is over, and of whom 95 % stay each month.
    let best = found(&ranked, &first);
    let payments: f64 = (1..=12)
        .map(|months| (0..months).map(|month| 0.95_f64.powi(month)).sum::<f64>())
        .sum();
    assert!((number(&best["money"]["value"]) - 12.0 * 1520.0 * payments).abs() < 1e-3);
    // Of one month's customers for good: 12 × 30 400.
    let lifetime = &best["money"]["effect"]["likely"]["delta"]["value_per_month"];
    assert!((number(lifetime) - 364_800.0).abs() < 1e-6);
    assert_eq!(best["money"]["scenario"], "База");
    assert_eq!(best["effort_text"], "8\u{a0}person-days");
    // Impact follows from the money (4 of 20 tenths), ease from the effort.
    assert_eq!(best["impact"], json!({ "value": "4", "typed": false }));
    assert_eq!(best["ease"], json!({ "value": "6", "typed": false }));
    assert_eq!(best["ranking"]["score"], 192.0);
    let points = ranked["points"].as_array().context("points")?;
    assert_eq!(points.last().context("a point")?["title"], "Без чисел");
    assert!(points.last().context("a point")?["ranking"].is_null());
    Ok(())
}

#[test]
fn another_choice_needs_a_reason_and_can_be_taken_back() -> Result<()> {
    let cli = Cli::fresh()?;
    let (project, scenario) = project(&cli)?;
    let none = json!({});
    let mut ids = Vec::new();
    for (title, share) in [("А", "0.08"), ("Б", "0.06"), ("В", "0.04"), ("Г", "0.01")] {
        ids.push(point(&cli, &project, &scenario, title, share, &none)?);
    }
    let wanted = json!([ids[3], ids[0]]);
    let choice = |reason: &str| {
        json!({
            "project_id": project,
            "choice": { "method": "ice", "chosen": wanted, "reason": reason },
        })
    };
    assert_eq!(
        cli.refusal("audit.choose", &choice("  "))?["field"],
        "reason"
    );
    cli.call("audit.choose", &choice("Срочно для клиента"))?;
    let chosen = board(&cli, &project)?;
    assert_eq!(chosen["chosen"], wanted);
    assert_eq!(chosen["overridden"], true);
    assert_eq!(chosen["reason"], "Срочно для клиента");
    assert_eq!(chosen["points"][0]["id"], ids[3].as_str());

    // A chosen one that is deleted leaves its place empty, and undo brings it back.
    cli.call("audit.delete_growth_point", &json!({ "id": ids[3] }))?;
    assert_eq!(board(&cli, &project)?["chosen"], json!([ids[0]]));
    cli.call("history.undo", &json!({}))?;
    assert_eq!(board(&cli, &project)?["chosen"], wanted);

    let four = json!({ "project_id": project, "choice": { "chosen": ids, "reason": "все" } });
    assert_eq!(cli.refusal("audit.choose", &four)?["field"], "chosen");
    cli.call(
        "audit.choose",
        &json!({ "project_id": project, "choice": {} }),
    )?;
    assert_eq!(board(&cli, &project)?["chosen"], json!(ids[..3]));
    Ok(())
}

#[test]
fn an_effect_outlives_its_scenario_and_says_what_is_wrong() -> Result<()> {
    let cli = Cli::fresh()?;
    let (project, scenario) = project(&cli)?;
    let id = point(&cli, &project, &scenario, "А", "0.08", &json!({}))?;
    let copy = cli.call("economics.duplicate_scenario", &json!({ "id": scenario }))?;
    let copy = text(&copy["value"]["id"])?;

    // What the scenario refuses is refused at its field.
    let wrong = json!({
        "kind": "scenario",
        "scenario_id": copy,
        "changes": [{
            "field": "churn_per_month", "kind": "to", "low": 0.04, "likely": 0.03, "high": 1.5,
        }],
    });
    let refusal = cli.refusal("audit.effect_view", &wrong)?;
    assert!(
        refusal["field"]
            .as_str()
            .is_some_and(|field| field.starts_with("changes[0]"))
    );

    cli.call("economics.activate_scenario", &json!({ "id": copy }))?;
    cli.call("economics.delete_scenario", &json!({ "id": scenario }))?;
    let gone = board(&cli, &project)?;
    let money = &found(&gone, &id)["money"];
    assert_eq!(money["status"], "scenario_deleted");
    assert_eq!(money["value"]["status"], "missing");
    assert!(
        money["problem"]
            .as_str()
            .is_some_and(|problem| !problem.is_empty())
    );
    assert_eq!(found(&gone, &id)["effect"]["changes"][0]["likely"], "0.08");

    // Saying something else about it does not need the scenario back.
    let mut content = found(&gone, &id).clone();
    let fields = [
        "layer",
        "title",
        "effort_days",
        "confidence",
        "effect",
        "source",
    ];
    if let Some(object) = content.as_object_mut() {
        object.retain(|key, _| fields.contains(&key.as_str()));
        object.insert("owner".into(), "Анна".into());
    }
    cli.call(
        "audit.save_growth_point",
        &json!({ "id": id, "content": content }),
    )?;
    cli.call("history.undo", &json!({}))?;
    cli.call("history.undo", &json!({}))?;
    let back = board(&cli, &project)?;
    assert_eq!(found(&back, &id)["money"]["status"], "known");
    Ok(())
}
