//! From a question to a decision: plan, seven days of counts, decision, report.

use std::{fmt::Write as _, process::Command};

use anyhow::{Result, ensure};
use growth_i18n::Language;

use crate::window::{Window, say};

#[tokio::test]
async fn a_question_becomes_a_decision_in_russian() -> Result<()> {
    journey(Language::Ru).await
}

#[tokio::test]
async fn a_question_becomes_a_decision_in_english() -> Result<()> {
    journey(Language::En).await
}

async fn journey(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let window = Window::open(data.path()).await?;
    let t = |id: &str| say(language, id);
    window.click(language.native_name()).await?;
    window.click_first(&t("app-start-client")).await?;
    window.wait_for("[role=dialog] form").await?;
    window.fill_first(&t("project-name"), "Сметана").await?;
    window.click(&t("action-create")).await?;
    window.wait_for("[data-section=economics]").await?;

    // A question becomes a plan.
    window.section("experiments").await?;
    window.sees(&t("experiments-none-title")).await?;
    window.axe("no experiments").await?;
    window.click_first(&t("experiments-new")).await?;
    let question = "Касса за 2 минуты";
    window
        .fill_first(&t("experiments-question"), question)
        .await?;
    window.click(&t("experiments-make-plan")).await?;
    window.sees(&t("experiments-takes")).await?;
    window.fill_first(&t("experiments-baseline"), "20").await?;
    window.fill_first(&t("experiments-effect"), "25").await?;
    window.fill_first(&t("experiments-weekly"), "5600").await?;
    window.settled().await?;
    let visitors = match language {
        Language::Ru => "2\u{a0}188",
        Language::En => "2,188",
    };
    window.sees(visitors).await?;
    window.axe("plan of a test").await?;
    window
        .picture(&format!("experiment-plan-{}", language.code()))
        .await?;

    // It began a week ago, and seven days of counts come from a file.
    let today = growth_tests::Cli::new(data.path()).today()?;
    let first = today - chrono::TimeDelta::days(7);
    let shown = growth_i18n::Format::new(language).date(first);
    window.fill_first(&t("experiments-starts"), &shown).await?;
    window.settled().await?;
    window.click(&t("experiments-start")).await?;
    window.sees(&t("experiments-counts")).await?;
    let mut table = String::from("Date,Variant,Visitors,Conversions\n");
    for day in (0..7).map(|day| first + chrono::TimeDelta::days(day)) {
        for (arm, conversions) in [("A", 80), ("B", 120)] {
            writeln!(table, "{day},{arm},400,{conversions}")?;
        }
    }
    let file = data.path().join("counts.csv");
    std::fs::write(&file, table)?;
    window.answer_dialogs(&file).await?;
    window.click(&t("experiments-import")).await?;
    window.sees(&t("experiments-frequentist")).await?;
    window.axe("running test").await?;
    window
        .picture(&format!("experiment-running-{}", language.code()))
        .await?;

    // The decision, with its reason.
    window.click_first(&t("experiments-decide")).await?;
    window.wait_for("[role=dialog] form").await?;
    window.axe("decision").await?;
    window.fill("[role=dialog] textarea", "Платят чаще").await?;
    window
        .script(
            "document.querySelector('[role=dialog] button[type=submit]').click()",
            vec![],
        )
        .await?;
    window.sees(&t("experiments-verdict")).await?;
    window.settled().await?;
    window.axe("decided test").await?;

    // The report tells it.
    let out = data.path().join("report.pdf");
    window.section("report").await?;
    window.wait_for("main img").await?;
    // An appendix is chosen.
    window.click(&t("report-section-experiments")).await?;
    window.settled().await?;
    window.answer_dialogs(&out).await?;
    window.click(&t("report-screen-export-pdf")).await?;
    window.sees("report.pdf").await?;
    window.close().await?;
    let text = Command::new("pdftotext")
        .args([out.as_os_str(), "-".as_ref()])
        .output()?;
    let text = String::from_utf8_lossy(&text.stdout).replace('\u{a0}', " ");
    ensure!(text.contains(question), "the test is not told: {text}");
    ensure!(
        text.contains("Платят чаще"),
        "the reason is not told: {text}"
    );
    Ok(())
}
