//! What a person may add to the knowledge base: the pack of meaning and a language model.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use growth_i18n::Language;
use growth_tests::{language_model::host, repository};

use crate::window::{Window, say};

#[tokio::test]
async fn pack_and_language_model_help_with_answers_in_russian() -> Result<()> {
    journey(Language::Ru).await
}

#[tokio::test]
async fn pack_and_language_model_help_with_answers_in_english() -> Result<()> {
    journey(Language::En).await
}

const RULES: &str = "# Правила\n\n## Возврат денег\n\nДеньги вернём за 10 дней на ту же карту.\n\n\
                     ## Вторая точка\n\nВторая точка стоит 1 300 ₽ в месяц.\n";
/// What the model says: of its three sentences, the passage supports the first alone.
const SAYS: &str =
    "Деньги вернут за 10 дней [1]. Карта Сбербанка подойдёт [1]. Это займёт 20 минут [1].";
const SAVE: &str = "#assistant button[type=submit]";

async fn journey(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let t = |id: &str| say(language, id);
    let window = Window::open(data.path()).await?;
    window.click(language.native_name()).await?;
    window.sees(&t("app-welcome")).await?;
    window.click_first(&t("app-start-sample")).await?;
    window.wait_for("[data-section=knowledge]").await?;
    window.section("knowledge").await?;
    let rules = data.path().join("Правила.md");
    fs::write(&rules, RULES)?;
    window.answer_dialogs(&rules).await?;
    window.click(&t("knowledge-add")).await?;
    window.wait_for("main form input").await?;

    // The pack: a word that only it knows.
    window.fill("main form input", "bumerang?").await?;
    window.click(&t("knowledge-ask")).await?;
    window.sees(&t("knowledge-none")).await?;
    window.section("settings").await?;
    let pack = repository().join("tests/fixtures/knowledge/made.growthpack");
    window.answer_dialogs(&pack).await?;
    window.click(&t("knowledge-pack-add")).await?;
    window.sees("made for a test").await?;
    window.axe("settings with a pack").await?;
    window.section("knowledge").await?;
    window.wait_for("main form input").await?;
    let left = t("knowledge-pack_left");
    let left = left.split(':').next().context("a beginning")?;
    window
        .until(
            "the passages to be encoded",
            "return !document.body.innerText.includes(arguments[0])",
            &[left.into()],
        )
        .await?;
    window.fill("main form input", "bumerang?").await?;
    window.click(&t("knowledge-ask")).await?;
    window.wait_for(".answer .citation").await?;

    // Another computer gets nothing before a person has allowed it by its name.
    window.section("settings").await?;
    let address = t("knowledge-assistant-address");
    window
        .fill_first(&address, "https://models.example/v1")
        .await?;
    window
        .fill_first(&t("knowledge-assistant-model"), "large")
        .await?;
    for answer in ["", "allow:other.example"] {
        window.answer_dialogs(Path::new(answer)).await?;
        window.click_css(SAVE).await?;
        window.still().await?;
        let text = window.text().await?;
        ensure!(text.contains(&t("knowledge-assistant_none")), "{text}");
    }
    let allowed = Path::new("allow:models.example");
    window.answer_dialogs(allowed).await?;
    window.click_css(SAVE).await?;
    let there = [("model", "large".into()), ("host", "models.example".into())];
    let there = growth_i18n::text(language, "knowledge-assistant_there", &there);
    window.sees(&there).await?;
    window.axe("settings with a language model").await?;
    window.picture(&format!("assistant-{language:?}")).await?;

    // One on this computer needs no more than its address; what is sent is shown first.
    let (here, asked) = host("200 OK", SAYS)?;
    window.fill_first(&address, &here).await?;
    window
        .fill_first(&t("knowledge-assistant-model"), "small")
        .await?;
    window.click_css(SAVE).await?;
    let model = [("model", "small".into())];
    let model = growth_i18n::text(language, "knowledge-assistant_here", &model);
    window.sees(&model).await?;
    window.section("knowledge").await?;
    window
        .fill("main form input", "Когда вернут деньги?")
        .await?;
    window.click(&t("knowledge-ask")).await?;
    window.click(&t("knowledge-word")).await?;
    window.wait_for("[role=dialog] pre").await?;
    window.sees("[1] Правила › Возврат денег").await?;
    window.axe("what is sent").await?;
    ensure!(
        asked.try_recv().is_err(),
        "it was asked before a person agreed"
    );
    window.click(&t("knowledge-word-send")).await?;
    window.wait_for(".worded s").await?;
    let (_, body) = asked.recv().context("a question")?;
    ensure!(body["model"] == "small", "{body}");
    let struck = window
        .script(
            "return [...document.querySelectorAll('.worded s')].map((one) => one.textContent.trim())",
            vec![],
        )
        .await?;
    ensure!(
        struck.as_array().is_some_and(|struck| struck.len() == 2),
        "{struck}"
    );
    window.axe("an answer in words").await?;
    window.picture(&format!("worded-{language:?}")).await?;
    window.close().await
}
