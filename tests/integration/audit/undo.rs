//! Every step of an audit undone and done again.

use std::fs;

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

use super::{answer, audit, board, number, project};

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
fn every_step_can_be_undone_and_done_again() -> Result<()> {
    let cli = Cli::fresh()?;
    let (project, scenario) = project(&cli)?;
    let file = cli.folder().join("заметки.txt");
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
    cli.call(
        "audit.update",
        &json!({ "id": audit, "change": { "name": "Осень" } }),
    )?;
    note(&mut states)?;
    let finding = json!({
        "project_id": project, "layer": "ux_friction", "title": "Оплата",
        "source": { "kind": "answer", "reference": format!("{audit}/ux-payment") },
    });
    let found = cli.call("audit.add_finding", &finding)?["value"].clone();
    // The question's usual effort is where one begins.
    assert_eq!(found["content"]["effort_days"], "4");
    note(&mut states)?;
    let content = json!({
        "layer": "ux_friction", "title": "Оплата", "status": "done", "effort_days": 4,
        "source": found["content"]["source"],
        "effect": {
            "kind": "scenario",
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
