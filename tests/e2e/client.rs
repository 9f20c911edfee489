//! From the first start to the document that a client gets.

use std::{path::Path, process::Command};

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use growth_i18n::Language;
use growth_tests::repository;

use crate::window::{Window, say};

#[tokio::test]
async fn a_client_s_purchases_become_a_pdf_in_russian() -> Result<()> {
    journey(Language::Ru).await
}

#[tokio::test]
async fn a_client_s_purchases_become_a_pdf_in_english() -> Result<()> {
    journey(Language::En).await
}

async fn journey(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let out = data.path().join("report.pdf");
    let window = Window::open(data.path()).await?;
    let t = |id: &str| say(language, id);

    // First start.
    window.click(language.native_name()).await?;
    window.sees(&t("app-welcome")).await?;
    window.axe("first start").await?;
    window.click_first(&t("app-start-client")).await?;

    // A project of one's own; a name is needed, and its absence is said at the field.
    window.wait_for("[role=dialog] form").await?;
    window.axe("new project").await?;
    window.click(&t("action-create")).await?;
    window.sees(&t("error-required")).await?;
    window
        .fill_first(&t("project-name"), "CDNOW «Музыка»")
        .await?;
    window.click(&t("action-create")).await?;
    window.wait_for("[data-section=economics]").await?;

    // Purchases from a file.
    window.section("datasets").await?;
    window
        .answer_dialogs(&repository().join("tests/fixtures/cdnow_sample_transactions.csv"))
        .await?;
    window.click(&t("datasets-import")).await?;
    window.click(&t("datasets-import-start")).await?;
    window.click(&t("datasets-import-show")).await?;
    let customers = match language {
        Language::Ru => "2\u{a0}357",
        Language::En => "2,357",
    };
    window.sees(customers).await?;
    window.axe("data set").await?;
    window.click(&t("datasets-use-action")).await?;

    // The figures follow, and so do changes.
    window.section("economics").await?;
    window.fill_first(&t("input-gross_margin"), "50").await?;
    window
        .fill_first(&t("input-marketing_cost"), "1000")
        .await?;
    window.until_figure("cac", "64").await?;
    window.settled().await?;
    let before = window.figure("cac").await?;
    window
        .fill_first(&t("input-marketing_cost"), "2000")
        .await?;
    window
        .until(
            "another CAC",
            "return document.querySelector('[data-figure=cac]').innerText !== arguments[0]",
            &[before.clone().into()],
        )
        .await?;
    window.settled().await?;
    window.axe("economics").await?;

    // One step back, by keyboard.
    window.chord(&[Key::Control.into()], 'z').await?;
    window
        .until(
            "the old CAC",
            "return document.querySelector('[data-figure=cac]').innerText === arguments[0]",
            &[before.clone().into()],
        )
        .await?;

    // The program in the other language, at once.
    window.section("settings").await?;
    let other = match language {
        Language::Ru => Language::En,
        Language::En => Language::Ru,
    };
    window.click(other.native_name()).await?;
    window.sees(&say(other, "settings-privacy")).await?;
    window.click(language.native_name()).await?;
    window.sees(&t("settings-privacy")).await?;

    // The document.
    window.section("report").await?;
    window.wait_for("main img").await?;
    window.axe("report").await?;
    window.answer_dialogs(&out).await?;
    window.click(&t("report-screen-export-pdf")).await?;
    window.sees("report.pdf").await?;
    window.close().await?;
    read_back(&out, language)?;

    // Everything is still there the next time, where one left off.
    let window = Window::open(data.path()).await?;
    window.sees("CDNOW «Музыка»").await?;
    window.section("economics").await?;
    window.until_figure("cac", "").await?;
    ensure!(
        window.figure("cac").await? == before,
        "the figures have changed over night"
    );
    window.close().await
}

/// The PDF is tagged, in its language, and says what the screen said.
fn read_back(path: &Path, language: Language) -> Result<()> {
    let path = path.to_str().context("a path in UTF-8")?;
    let text = run("pdftotext", &[path, "-"])?;
    ensure!(
        text.contains("CDNOW «Музыка»"),
        "the project is not named: {text}"
    );
    ensure!(
        text.contains(&say(language, "figure-payback_days")),
        "no payback: {text}"
    );
    let facts = run("pdfinfo", &[path])?;
    ensure!(
        facts.contains("Tagged:          yes"),
        "not tagged: {facts}"
    );
    Ok(())
}

fn run(program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program).args(arguments).output()?;
    Ok(String::from_utf8(output.stdout)?)
}
