//! The audit through `growth call`: an audit that is answered, sized in money, undone and laid over
//! another. Every call is a process of its own, so
//! everything here also survives a restart.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

fn cli() -> Result<(tempfile::TempDir, Cli)> {
    let data = tempfile::tempdir()?;
    let cli = Cli::new(data.path());
    Ok((data, cli))
}

/// A project whose active scenario is the second example of the mathematics: 150 new customers, an
/// LTV of 30 400 on margin, a CAC of 4 800.
fn project(cli: &Cli) -> Result<(String, String)> {
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Кофейня", "currency": "RUB", "stage": "growth", "language": "ru" }),
    )?;
    let project = text(&made["value"]["id"])?;
    let scenario = text(&made["value"]["active_scenario_id"])?;
    cli.call(
        "economics.save",
        &json!({
            "scenario_id": scenario,
            "inputs": {
                "model": "subscription",
                "subscription": { "arpa_per_month": "1900", "churn_per_month": "0.05" },
                "gross_margin": "0.8",
                "acquisition": { "marketing_cost": "720000", "leads": 2400, "new_customers": 150 },
            },
        }),
    )?;
    Ok((project, scenario))
}

fn text(value: &Value) -> Result<String> {
    Ok(value.as_str().context("a text")?.to_owned())
}

fn audit(cli: &Cli, project: &str, date: &str) -> Result<String> {
    let made = cli.call(
        "audit.create",
        &json!({ "project_id": project, "date": date }),
    )?;
    text(&made["value"]["id"])
}

fn answer(cli: &Cli, audit: &str, question: &str, answer: &Value) -> Result<()> {
    cli.call(
        "audit.answer",
        &json!({ "audit_id": audit, "question": question, "answer": answer }),
    )?;
    Ok(())
}

fn seen(cli: &Cli, audit: &str) -> Result<Value> {
    cli.call(
        "audit.view",
        &json!({ "id": audit, "chart": { "theme": "light", "width": 480, "height": 360 } }),
    )
}

fn board(cli: &Cli, project: &str) -> Result<Value> {
    cli.call("audit.growth_points", &json!({ "project_id": project }))
}

/// A growth point: +`share` new customers, with everything that ranks it.
fn point(
    cli: &Cli,
    project: &str,
    scenario: &str,
    title: &str,
    share: &str,
    more: &Value,
) -> Result<String> {
    let found = cli.call(
        "audit.add_finding",
        &json!({ "project_id": project, "layer": "ux_friction", "title": title }),
    )?;
    let id = text(&found["value"]["id"])?;
    let mut content = json!({
        "layer": "ux_friction",
        "title": title,
        "effort_days": "8",
        "confidence": "medium",
        "effect": {
            "scenario_id": scenario,
            "changes": [{
                "field": "new_customers", "kind": "by_share",
                "low": share, "likely": share, "high": share,
            }],
        },
    });
    if let (Some(content), Some(more)) = (content.as_object_mut(), more.as_object()) {
        content.extend(more.clone());
    }
    cli.call(
        "audit.save_growth_point",
        &json!({ "id": id, "content": content }),
    )?;
    Ok(id)
}

fn found<'a>(board: &'a Value, id: &str) -> &'a Value {
    let points = board["points"].as_array().map_or(&[][..], Vec::as_slice);
    points
        .iter()
        .find(|point| point["id"] == id)
        .unwrap_or(&Value::Null)
}

fn number(value: &Value) -> f64 {
    let value = &value["value"];
    value
        .as_str()
        .and_then(|text| text.parse().ok())
        .or_else(|| value.as_f64())
        .unwrap_or(f64::NAN)
}

#[test]
fn an_audit_without_answers_says_so_and_a_layer_that_does_not_apply_leaves() -> Result<()> {
    let (_data, cli) = cli()?;
    let (project, _) = project(&cli)?;
    let audit = audit(&cli, &project, "2026-11-14")?;

    let empty = seen(&cli, &audit)?;
    assert_eq!(empty["overall"]["score"]["status"], "undefined");
    assert_eq!(empty["overall"]["questions"], 49);
    assert_eq!(empty["overall"]["said"], 0);
    assert_eq!(
        empty["layers"][0]["figures"]["interval"]["value"]["high"],
        100.0
    );
    assert_eq!(empty["foundation"]["state"], "too_little_known");
    assert_eq!(empty["weakest"], json!([]));

    let layer = empty["layers"][6].clone();
    for question in layer["questions"].as_array().context("questions")? {
        answer(
            &cli,
            &audit,
            &text(&question["id"])?,
            &json!("not_applicable"),
        )?;
    }
    let view = seen(&cli, &audit)?;
    assert_eq!(view["layers"][6]["figures"]["absent"], true);
    assert_eq!(
        view["layers"][6]["figures"]["score"]["reason"],
        "not_applicable"
    );
    assert_eq!(view["layers"][6]["said"], 7);
    assert_eq!(view["overall"]["said"], 7);

    // One answer of a layer is too little for it to count; «don't know yet» is no zero.
    answer(&cli, &audit, "ue-full-cac", &json!(4))?;
    answer(&cli, &audit, "ue-ltv-margin", &json!("unknown"))?;
    let view = seen(&cli, &audit)?;
    assert_eq!(view["layers"][1]["figures"]["score"]["value"], 100.0);
    assert_eq!(view["layers"][1]["figures"]["counts"], false);
    assert_eq!(view["layers"][1]["questions"][1]["answer"], "unknown");

    // An answer that is taken back is open again.
    cli.call(
        "audit.clear_answer",
        &json!({ "audit_id": audit, "question": "ue-ltv-margin" }),
    )?;
    let view = seen(&cli, &audit)?;
    assert_eq!(view["layers"][1]["questions"][1]["answer"], Value::Null);
    Ok(())
}

#[test]
fn what_the_bank_does_not_ask_is_refused_and_nothing_is_half_done() -> Result<()> {
    let (_data, cli) = cli()?;
    let (project, _) = project(&cli)?;
    let audit = audit(&cli, &project, "2026-11-14")?;
    let ask = |question: &str, answer: Value| json!({ "audit_id": audit, "question": question, "answer": answer });
    let refusal = cli.refusal("audit.answer", &ask("ux-horoscope", json!(3)))?;
    assert_eq!(refusal["field"], "question");
    for wrong in [json!(5), json!("maybe"), json!(1.5)] {
        let refusal = cli.refusal("audit.answer", &ask("ux-payment", wrong))?;
        assert_eq!(refusal["field"], "answer");
    }
    let refusal = cli.refusal(
        "audit.answer",
        &json!({ "audit_id": audit, "question": "ux-payment", "anwser": 3 }),
    )?;
    assert_eq!(refusal["code"], "unknown_field");
    let kept = cli.call("audit.get", &json!({ "id": audit }))?;
    assert_eq!(kept["answers"], json!([]));
    Ok(())
}

#[test]
fn growth_points_are_sized_in_money_and_put_in_order() -> Result<()> {
    let (_data, cli) = cli()?;
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

    // 8 % more customers at unchanged costs: 12 × 30 400.
    let best = found(&ranked, &first);
    assert!((number(&best["money"]["value"]) - 364_800.0).abs() < 1e-6);
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
    let (_data, cli) = cli()?;
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
    let (_data, cli) = cli()?;
    let (project, scenario) = project(&cli)?;
    let id = point(&cli, &project, &scenario, "А", "0.08", &json!({}))?;
    let copy = cli.call("economics.duplicate_scenario", &json!({ "id": scenario }))?;
    let copy = text(&copy["value"]["id"])?;

    // What the scenario refuses is refused at its field.
    let wrong = json!({
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

#[test]
fn evidence_is_kept_by_path_and_hash_or_as_a_copy() -> Result<()> {
    let (data, cli) = cli()?;
    let (project, _) = project(&cli)?;
    let audit = audit(&cli, &project, "2026-11-14")?;
    let file = data.path().join("запись.txt");
    fs::write(&file, "пауза на подключении кассы")?;
    let attach = |store: bool, path: &Path| {
        json!({
            "of": { "kind": "answer", "audit_id": audit, "question": "ux-payment" },
            "path": path, "store": store,
        })
    };
    let left = cli.call("audit.attach_evidence", &attach(false, &file))?["value"].clone();
    let kept = cli.call("audit.attach_evidence", &attach(true, &file))?["value"].clone();
    assert_eq!(left["sha256"], kept["sha256"]);

    let large = data.path().join("видео.bin");
    fs::write(&large, vec![0_u8; 5_000_001])?;
    assert_eq!(
        cli.refusal("audit.attach_evidence", &attach(true, &large))?["code"],
        "file_too_large"
    );
    cli.call("audit.attach_evidence", &attach(false, &large))?;
    assert_eq!(
        cli.refusal("audit.attach_evidence", &attach(true, data.path()))?["code"],
        "not_a_file"
    );

    // Another text of the same length: only the hash tells.
    fs::write(&file, "пауза на подключении весов")?;
    let checked = cli.call("audit.check_evidence", &json!({ "id": left["id"] }))?;
    assert_eq!(checked["state"], "changed");
    fs::remove_file(&file)?;
    let states = |view: &Value| {
        let evidence = view["layers"][0]["questions"][4]["evidence"]
            .as_array()
            .cloned();
        let evidence = evidence.unwrap_or_default();
        evidence
            .iter()
            .map(|piece| piece["state"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(states(&seen(&cli, &audit)?), ["gone", "stored", "found"]);

    // The copy is whole, also after it was deleted and brought back.
    cli.call("audit.remove_evidence", &json!({ "id": kept["id"] }))?;
    assert_eq!(states(&seen(&cli, &audit)?), ["gone", "found"]);
    cli.call("history.undo", &json!({}))?;
    let saved = data.path().join("копия.txt");
    cli.call(
        "audit.save_evidence",
        &json!({ "id": kept["id"], "path": saved }),
    )?;
    assert_eq!(fs::read_to_string(saved)?, "пауза на подключении кассы");
    Ok(())
}

#[test]
fn every_step_can_be_undone_and_done_again() -> Result<()> {
    let (data, cli) = cli()?;
    let (project, scenario) = project(&cli)?;
    let file = data.path().join("заметки.txt");
    fs::write(&file, "раз")?;
    let mut states = vec![state(&cli, &project)?];
    let note = |states: &mut Vec<Value>| -> Result<()> {
        states.push(state(&cli, &project)?);
        Ok(())
    };
    let audit = audit(&cli, &project, "2026-11-14")?;
    note(&mut states)?;
    answer(&cli, &audit, "ux-payment", &json!(3))?;
    note(&mut states)?;
    answer(&cli, &audit, "vp-content", &json!("not_applicable"))?;
    note(&mut states)?;
    let said = json!({ "audit_id": audit, "question": "ux-payment", "note": "со слов кассира" });
    cli.call("audit.answer", &said)?;
    note(&mut states)?;
    cli.call(
        "audit.attach_evidence",
        &json!({
            "of": { "kind": "answer", "audit_id": audit, "question": "ux-payment" },
            "path": file, "store": true,
        }),
    )?;
    note(&mut states)?;
    cli.call("audit.rename", &json!({ "id": audit, "name": "Осень" }))?;
    note(&mut states)?;
    let finding = json!({
        "project_id": project, "layer": "ux_friction", "title": "Оплата",
        "source": { "kind": "answer", "reference": format!("{audit}/ux-payment") },
    });
    let found = cli.call("audit.add_finding", &finding)?["value"].clone();
    // The question's usual effort is where one begins.
    assert_eq!(found["effort_days"], "4");
    note(&mut states)?;
    let content = json!({
        "layer": "ux_friction", "title": "Оплата", "status": "done", "effort_days": 4,
        "source": found["source"],
        "effect": {
            "scenario_id": scenario,
            "changes": [{
                "field": "new_customers", "kind": "by", "low": 3, "likely": 6, "high": 9,
            }],
        },
    });
    cli.call(
        "audit.save_growth_point",
        &json!({ "id": found["id"], "content": content }),
    )?;
    note(&mut states)?;
    cli.call(
        "audit.choose",
        &json!({ "project_id": project, "choice": { "method": "rice" } }),
    )?;
    note(&mut states)?;
    cli.call("audit.delete", &json!({ "id": audit }))?;
    note(&mut states)?;

    let steps = states.len() - 1;
    for step in (0..steps).rev() {
        cli.call("history.undo", &json!({}))?;
        assert_eq!(state(&cli, &project)?, states[step], "undo to step {step}");
    }
    for (step, wanted) in states.iter().enumerate().skip(1) {
        cli.call("history.redo", &json!({}))?;
        assert_eq!(state(&cli, &project)?, *wanted, "redo to step {step}");
    }
    // The growth point outlives its audit, keeps its money, and says that the audit is gone.
    let board = board(&cli, &project)?;
    let expected = json!({ "value": board["points"][0]["expected"]["likely"] });
    assert!((number(&expected) - 182_400.0).abs() < 1e-6, "{expected}");
    assert_eq!(
        board["points"][0]["source_text"],
        "answer of a deleted audit"
    );
    Ok(())
}

/// All of a project's audits with what is in them, and its growth points.
fn state(cli: &Cli, project: &str) -> Result<Value> {
    let list = cli.call("audit.list", &json!({ "project_id": project }))?;
    let mut audits = Vec::new();
    for audit in list["audits"].as_array().context("audits")? {
        let mut content = cli.call("audit.get", &json!({ "id": audit["id"] }))?;
        if let Some(content) = content.as_object_mut() {
            content.remove("updated_at");
        }
        audits.push(content);
    }
    Ok(json!({ "audits": audits, "points": board(cli, project)? }))
}

#[test]
fn two_audits_show_what_moved_and_what_was_done_between() -> Result<()> {
    let (_data, cli) = cli()?;
    let (project, scenario) = project(&cli)?;
    let earlier = audit(&cli, &project, "2020-03-14")?;
    for (question, level) in [
        ("ux-payment", 1),
        ("ux-clear-offer", 2),
        ("ux-first-value", 2),
    ] {
        answer(&cli, &earlier, question, &json!(level))?;
    }
    let made = cli.call(
        "audit.create",
        &json!({ "project_id": project, "date": "2099-11-14", "answers_of": earlier }),
    )?;
    let later = text(&made["value"]["id"])?;
    answer(&cli, &later, "ux-payment", &json!(3))?;
    answer(&cli, &later, "ux-mobile-speed", &json!(2))?;
    answer(&cli, &later, "ux-first-value", &json!("not_applicable"))?;
    let done = json!({ "status": "done" });
    point(&cli, &project, &scenario, "Форма заявки", "0.02", &done)?;

    let compare = |earlier: &str, later: &str| {
        json!({
            "earlier": earlier, "later": later,
            "chart": { "theme": "print", "width": 640, "height": 360 },
        })
    };
    let compared = cli.call("audit.compare_view", &compare(&earlier, &later))?;
    assert_eq!(compared["moved"].as_array().map(Vec::len), Some(1));
    assert_eq!(compared["moved"][0]["id"], "ux-payment");
    assert_eq!(
        (&compared["moved"][0]["from"], &compared["moved"][0]["to"]),
        (&json!(1), &json!(3))
    );
    assert_eq!(compared["newly_answered"][0]["id"], "ux-mobile-speed");
    assert_eq!(compared["no_longer_answered"][0]["id"], "ux-first-value");
    assert_eq!(compared["done"][0]["title"], "Форма заявки");
    assert_eq!(compared["done"][0]["value_text"], "+₽91,200");
    assert_eq!(
        compared["radar"]["series"].as_array().map(Vec::len),
        Some(2)
    );

    let (other, _) = self::project(&cli)?;
    let foreign = audit(&cli, &other, "2026-11-14")?;
    assert_eq!(
        cli.refusal("audit.compare_view", &compare(&foreign, &later))?["code"],
        "other_project"
    );
    Ok(())
}

#[test]
fn the_sample_ends_in_three_growth_points_and_its_copy_too() -> Result<()> {
    let (data, cli) = cli()?;
    let made = cli.call(
        "projects.create_sample",
        &json!({ "kind": "saas", "language": "ru" }),
    )?;
    let project = text(&made["value"]["id"])?;
    let of = |board: &Value| -> Vec<(String, String)> {
        let points = board["points"].as_array().map_or(&[][..], Vec::as_slice);
        points
            .iter()
            .take(3)
            .map(|point| {
                let title = point["title"].as_str().unwrap_or_default().to_owned();
                let money = point["money"]["value_text"].as_str().unwrap_or_default();
                (title, money.to_owned())
            })
            .collect()
    };
    let three = of(&board(&cli, &project)?);
    assert_eq!(
        three,
        [
            (
                "Онбординг: пауза на подключении кассы".into(),
                "+₽387,600".into()
            ),
            (
                "Нет сценария второй покупки модулей".into(),
                "+₽288,000".into()
            ),
            ("Отчёт кафе не публикуется".into(), "+₽182,400".into()),
        ]
    );
    let copy = cli.call("projects.duplicate", &json!({ "id": project }))?;
    let copy = text(&copy["value"]["id"])?;
    let copied = board(&cli, &copy)?;
    assert_eq!(of(&copied), three);
    assert!(
        copied["points"][0]["source_text"]
            .as_str()
            .is_some_and(|text| text.contains("1.4"))
    );
    let audits = cli.call("audit.list", &json!({ "project_id": copy }))?;
    assert_eq!(audits["audits"].as_array().map(Vec::len), Some(2));

    // And in the report's tables.
    let folder = data.path().join("report");
    let export = json!({ "project_id": copy, "format": "csv", "path": folder });
    cli.call("report.export", &export)?;
    let points = fs::read_to_string(folder.join("growth-points.csv"))?;
    assert_eq!(points.lines().count(), 9);
    assert!(points.contains("387600"), "{points}");
    let answers = fs::read_to_string(folder.join("audit-answers.csv"))?;
    assert_eq!(answers.lines().count(), 50);
    Ok(())
}
