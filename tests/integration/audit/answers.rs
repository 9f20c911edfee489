//! Questions answered, left open and taken back.

use anyhow::{Context as _, Result};

use growth_tests::Cli;
use serde_json::{Value, json};

use super::{answer, audit, project, seen, text};

#[test]
fn an_audit_without_answers_says_so_and_a_layer_that_does_not_apply_leaves() -> Result<()> {
    let cli = Cli::fresh()?;
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
    let cli = Cli::fresh()?;
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
