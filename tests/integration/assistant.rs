//! Answers in the words of a language model: asked by a helper, only where a person allows it, and held
//! against the passages.

use std::{fs, net::TcpListener};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, language_model::host};
use serde_json::{Value, json};

const RULES: &str = "# Правила\n\n## Возврат денег\n\nДеньги вернём за 10 дней на ту же карту.\n\n\
                     ## Вторая точка\n\nВторая точка стоит 1 300 ₽ в месяц.\n";

/// A project with a document, and a question that it answers.
fn asking(cli: &Cli, folder: &std::path::Path) -> Result<Value> {
    let rules = folder.join("Правила.md");
    fs::write(&rules, RULES)?;
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Кофейня", "currency": "RUB", "language": "ru" }),
    )?;
    let project = &made["value"]["id"];
    cli.call(
        "knowledge.add",
        &json!({ "project_id": project, "paths": [rules] }),
    )?;
    Ok(json!({ "project_id": project, "question": "Когда вернут деньги?" }))
}

fn with(input: &Value, field: &str, value: Value) -> Value {
    let mut input = input.clone();
    input[field] = value;
    input
}

#[test]
fn a_model_on_this_computer_words_an_answer_and_what_it_makes_up_is_struck_out() -> Result<()> {
    let cli = Cli::fresh()?;
    let question = asking(&cli, cli.folder())?;

    // Nobody is asked before a person has set one up, and seen what is sent.
    let refused = cli.refusal("knowledge.ask_assistant", &question)?;
    assert_eq!(refused["code"], "assistant_not_set", "{refused}");
    let (address, asked) = host(
        "200 OK",
        "Деньги вернут за 10 дней [1]. Карта Сбербанка подойдёт [1]. Это займёт 20 минут [1].",
    )?;
    let saved = cli.call(
        "knowledge.save_assistant",
        &json!({ "address": address, "model": "small" }),
    )?;
    assert_eq!(saved["assistant"]["is_here"], true, "{saved}");
    let refused = cli.refusal("knowledge.ask_assistant", &question)?;
    assert_eq!(refused["field"], "seen", "{refused}");
    ensure!(asked.try_recv().is_err(), "it was asked all the same");

    // What was shown is what is sent, and nothing else.
    let prompt = cli.call("knowledge.assistant_prompt", &question)?;
    assert_eq!(prompt["is_first"], true);
    let shown = prompt["messages"].clone();
    let text = shown[1]["content"].as_str().context("a text")?;
    ensure!(
        text.contains("[1] Правила › Возврат денег")
            && text.contains("за 10 дней")
            && text.ends_with("Когда вернут деньги?"),
        "{text}"
    );
    let answer = cli.call(
        "knowledge.ask_assistant",
        &with(&question, "seen", json!(true)),
    )?;
    let (head, body) = asked.recv()?;
    ensure!(head.starts_with("POST /v1/chat/completions "), "{head}");
    ensure!(!head.to_lowercase().contains("authorization"), "{head}");
    assert_eq!(
        (&body["messages"], &body["model"]),
        (&shown, &json!("small"))
    );

    let sentences = answer["sentences"].as_array().context("sentences")?;
    assert_eq!(sentences.len(), 3, "{answer}");
    assert_eq!(sentences[0]["struck_text"], Value::Null, "{answer}");
    assert_eq!(sentences[0]["citations"], json!([0]));
    let struck = |place: usize| sentences[place]["struck_text"].as_str().unwrap_or_default();
    ensure!(
        struck(1).contains("Сбербанка") && struck(2).contains("20"),
        "{answer}"
    );
    assert_eq!(answer["abstained"], false);

    // Seen once, and a question that the documents do not answer is not sent.
    assert_eq!(
        cli.call("knowledge.assistant_prompt", &question)?["is_first"],
        false
    );
    let other = with(&question, "question", json!("Какая столица Перу?"));
    assert_eq!(
        cli.call("knowledge.ask_assistant", &other)?["abstained"],
        true
    );
    ensure!(asked.try_recv().is_err(), "it was asked without passages");

    let gone = cli.call("knowledge.remove_assistant", &json!({}))?;
    assert_eq!(gone["is_set"], false);
    let refused = cli.refusal("knowledge.ask_assistant", &question)?;
    assert_eq!(refused["code"], "assistant_not_set");
    Ok(())
}

#[test]
fn another_computer_is_asked_only_with_consent_that_names_it_and_in_secret() -> Result<()> {
    let cli = Cli::fresh()?;
    let save = |address: &str, allowed: Value| {
        let input = json!({ "address": address, "model": "large", "allowed_host": allowed });
        cli.call("knowledge.save_assistant", &input)
    };
    let there = "https://models.example/v1";
    let first = save(there, Value::Null)?;
    assert_eq!(first["asks_for"], "models.example", "{first}");
    assert_eq!(first["assistant"]["is_set"], false);
    // Consent to another host is none.
    assert_eq!(save(there, json!("example"))?["asks_for"], "models.example");
    let saved = save(there, json!("models.example"))?;
    assert_eq!(saved["asks_for"], Value::Null, "{saved}");
    assert_eq!(saved["assistant"]["is_here"], false);
    let text = saved["assistant"]["text"].as_str().unwrap_or_default();
    ensure!(text.contains("models.example"), "{text}");
    for address in [
        "http://models.example/v1",
        "ftp://localhost",
        "localhost",
        "",
    ] {
        let input = json!({ "address": address, "model": "large" });
        let refused = cli.refusal("knowledge.save_assistant", &input)?;
        assert_eq!(refused["field"], "address", "{address}: {refused}");
    }
    Ok(())
}

#[test]
fn a_host_that_fails_is_told_in_words() -> Result<()> {
    let cli = Cli::fresh()?;
    let question = with(&asking(&cli, cli.folder())?, "seen", json!(true));
    let ask_at = |address: &str| -> Result<Value> {
        let input = json!({ "address": address, "model": "small" });
        cli.call("knowledge.save_assistant", &input)?;
        cli.refusal("knowledge.ask_assistant", &question)
    };
    let (address, _asked) = host("500 Internal Server Error", "")?;
    assert_eq!(ask_at(&address)?["code"], "assistant_refused");
    let nobody = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?;
    let refused = ask_at(&format!("http://{nobody}/v1"))?;
    assert_eq!(refused["code"], "assistant_unreachable", "{refused}");
    Ok(())
}
