//! From a client's documents to answers with their places, a report card, a task and the site's chat.

use std::fs;

use anyhow::{Result, ensure};
use growth_i18n::Language;

use crate::window::{Window, say};

#[tokio::test]
async fn documents_answer_with_their_place_in_russian() -> Result<()> {
    journey(Language::Ru).await
}

#[tokio::test]
async fn documents_answer_with_their_place_in_english() -> Result<()> {
    journey(Language::En).await
}

const RULES: &str = "# Правила\n\n## Возврат денег\n\nДеньги вернём за десять дней на ту же карту.\n\n\
                     ## Вторая точка\n\nВторая точка стоит 1 300 ₽ в месяц.\n";

async fn journey(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let t = |id: &str| say(language, id);
    let window = Window::open(data.path()).await?;
    window.click(language.native_name()).await?;
    window.sees(&t("app-welcome")).await?;
    window.click_first(&t("app-start-sample")).await?;
    window.wait_for("[data-section=knowledge]").await?;
    window.section("knowledge").await?;
    window.sees(&t("knowledge-empty-title")).await?;
    window.axe("knowledge, empty").await?;

    // A document, and one that cannot be read.
    let rules = data.path().join("Правила.md");
    fs::write(&rules, RULES)?;
    window.answer_dialogs(&rules).await?;
    window.click(&t("knowledge-add")).await?;
    window.wait_for("main form input").await?;
    let broken = data.path().join("Договор.pdf");
    fs::write(&broken, b"%PDF-1.7\nrubbish")?;
    window.answer_dialogs(&broken).await?;
    window.click(&t("knowledge-add")).await?;
    window.sees(&t("knowledge-problem-damaged")).await?;
    window.click(&t("knowledge-tab-documents")).await?;
    window.sees("Договор").await?;
    window.axe("documents").await?;
    window
        .picture(&format!("knowledge-documents-{language:?}"))
        .await?;

    // An answer, and its place in the document.
    window.click(&t("knowledge-tab-ask")).await?;
    window
        .fill("main form input", "Когда вернут деньги?")
        .await?;
    window.click(&t("knowledge-ask")).await?;
    window.wait_for(".answer .citation").await?;
    window
        .sees("Деньги вернём за десять дней на ту же карту.")
        .await?;
    window.axe("answer").await?;
    window
        .picture(&format!("knowledge-answer-{language:?}"))
        .await?;
    window.click_css(".answer .citation").await?;
    window.wait_for("[role=dialog] mark").await?;
    window.axe("document").await?;
    window
        .picture(&format!("knowledge-document-{language:?}"))
        .await?;
    window.click_css(".dialog-actions .button").await?;

    // No answer: a person gives it.
    window
        .fill("main form input", "Какая столица Перу?")
        .await?;
    window.click(&t("knowledge-ask")).await?;
    window.sees(&t("knowledge-none")).await?;
    window.click(&t("knowledge-ask_person")).await?;
    window.settled().await?;
    window.click_first(&t("knowledge-tab-questions")).await?;
    window.click(&t("knowledge-answer_it")).await?;
    window.fill("[role=dialog] textarea", "Лима.").await?;
    window.click(&t("action-save")).await?;
    window.sees(&t("knowledge-answered")).await?;
    window.axe("open questions").await?;
    window
        .picture(&format!("knowledge-questions-{language:?}"))
        .await?;

    // The report card.
    window.click(&t("knowledge-tab-card")).await?;
    window.click(&t("knowledge-card-propose")).await?;
    window.wait_for("[role=dialog] li input").await?;
    window.axe("proposed questions").await?;
    window.click(&t("knowledge-card-take")).await?;
    window.wait_for("[data-fact=hit_at_1]").await?;
    window.click(&t("knowledge-card-measure")).await?;
    window.sees(&t("knowledge-card-history")).await?;
    window.settled().await?;
    window.axe("report card").await?;
    window
        .picture(&format!("knowledge-card-{language:?}"))
        .await?;

    // The chat of the site.
    let site = data.path().join("site");
    fs::create_dir(&site)?;
    window.answer_dialogs(&site).await?;
    window.command(&t("knowledge-chat")).await?;
    window.sees("chat.js").await?;
    window.close().await?;
    let chat = site.join(t("knowledge-chat-name"));
    let index = fs::read_to_string(chat.join("knowledge.json"))?;
    ensure!(index.contains("десять дней"), "{index}");
    ensure!(!index.contains("Лима"), "a draft is published");
    Ok(())
}
