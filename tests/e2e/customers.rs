//! From a client's purchases to whom to write, a growth point, a task and the report; and from a CRM's
//! leads to scores.

use std::{fmt::Write as _, fs};

use anyhow::{Context as _, Result, ensure};
use growth_i18n::Language;
use growth_tests::repository;

use crate::window::{Window, say};

#[tokio::test]
async fn purchases_become_a_list_of_whom_to_write_in_russian() -> Result<()> {
    purchases(Language::Ru).await
}

#[tokio::test]
async fn purchases_become_a_list_of_whom_to_write_in_english() -> Result<()> {
    purchases(Language::En).await
}

#[tokio::test]
async fn leads_come_back_with_scores_in_russian() -> Result<()> {
    leads(Language::Ru).await
}

#[tokio::test]
async fn leads_come_back_with_scores_in_english() -> Result<()> {
    leads(Language::En).await
}

/// A window with the sample project, in a language.
async fn sample(data: &std::path::Path, language: Language) -> Result<Window> {
    let window = Window::open(data).await?;
    window.click(language.native_name()).await?;
    window.sees(&say(language, "app-welcome")).await?;
    window
        .click_first(&say(language, "app-start-sample"))
        .await?;
    window.wait_for("[data-section=customers]").await?;
    window.section("customers").await?;
    Ok(window)
}

async fn purchases(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let t = |id: &str| say(language, id);
    let window = sample(data.path(), language).await?;
    window
        .answer_dialogs(&repository().join("tests/fixtures/cdnow_sample_transactions.csv"))
        .await?;
    window.command(&t("customers-import")).await?;
    window.click(&t("datasets-import-start")).await?;
    window.click(&t("datasets-import-show")).await?;
    window
        .fill_first(&t("customers-option-cost"), "0.5")
        .await?;
    window.axe("customers").await?;
    window.click(&t("customers-forecast-make")).await?;
    window.wait_for("[data-figure=alive]").await?;
    window.settled().await?;
    window.axe("forecast").await?;

    // Whom to write to.
    let list = data.path().join("list.csv");
    window.answer_dialogs(&list).await?;
    window.click(&t("customers-save-csv")).await?;
    window.sees("list.csv").await?;
    let written = fs::read_to_string(&list)?;
    ensure!(written.lines().count() > 2_000, "a short list");

    // A growth point and a task.
    window.click(&t("instruments-finding-make")).await?;
    window.click(&t("instruments-finding-open")).await?;
    window.click_first(&t("audit-in-roadmap-add")).await?;
    window.settled().await?;

    // The report names the customers.
    let out = data.path().join("report.pdf");
    window.section("report").await?;
    window.wait_for("main img").await?;
    // An appendix is chosen.
    window.click(&t("report-section-customers")).await?;
    window.settled().await?;
    window.answer_dialogs(&out).await?;
    window.click(&t("report-screen-export-pdf")).await?;
    window.sees("report.pdf").await?;
    window.close().await?;
    let said = std::process::Command::new("pdftotext")
        .args([out.to_str().context("a path")?, "-"])
        .output()?;
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    ensure!(text.contains(&t("customers-report-named")), "{text}");
    Ok(())
}

async fn leads(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let t = |id: &str| say(language, id);
    let file = data.path().join("leads.csv");
    fs::write(&file, table()?)?;
    let window = sample(data.path(), language).await?;
    window.click(&t("customers-tab-leads")).await?;
    window.answer_dialogs(&file).await?;
    window.click(&t("leads-import")).await?;
    window.wait_for("#lead-setup").await?;
    window.axe("leads").await?;
    window.click(&t("leads-train")).await?;
    window.wait_for("[data-fact=auc]").await?;
    window.settled().await?;
    window.sees("Contract").await?;
    window
        .sees(&t("leads-excluded-filled_when_converted"))
        .await?;
    window.axe("model of leads").await?;
    let scored = data.path().join("scored.csv");
    window.answer_dialogs(&scored).await?;
    window.click(&t("leads-save-scores")).await?;
    window.sees("scored.csv").await?;
    window.close().await?;
    let written = fs::read_to_string(&scored)?;
    ensure!(written.lines().count() == 51, "{written}");
    ensure!(written.contains(&t("leads-column-grade")), "{written}");
    Ok(())
}

/// Leads of which a column was filled in after the sale; the last fifty are open.
fn table() -> Result<String> {
    let mut text = "Lead ID,Created,Source,Employees,Contract,Status\n".to_owned();
    let mut state = 5_u32;
    let mut share = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 8) / f64::from(1_u32 << 24)
    };
    for lead in 0..500_u32 {
        let source = ["ads", "partner", "search"][(share() * 3.0) as usize % 3];
        let employees = (share() * 50.0) as u32 + 1;
        let odds =
            if source == "partner" { 1.2 } else { -1.4 } + if employees > 20 { 1.0 } else { -0.4 };
        let won = share() < 1.0 / (1.0 + f64::exp(-odds));
        let (contract, status) = match (lead >= 450, won) {
            (true, _) => (String::new(), "new"),
            (false, true) => (format!("C{}", lead * 7 % 40), "won"),
            (false, false) => (String::new(), "lost"),
        };
        let (month, day) = (lead / 50 + 1, lead % 28 + 1);
        writeln!(
            text,
            "L-{lead},2025-{month:02}-{day:02},{source},{employees},{contract},{status}"
        )?;
    }
    Ok(text)
}
