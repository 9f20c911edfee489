//! From what an audit finds to a task of the plan, a check-in, and the document that says so.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use growth_i18n::Language;

use crate::window::{Window, say};

const FINDING: &str = "Подсказки в «первом» заказе <b>";

#[tokio::test]
async fn a_finding_becomes_money_a_task_and_a_line_of_the_report() -> Result<()> {
    let data = tempfile::tempdir()?;
    let out = data.path().join("отчёт.pdf");
    let language = Language::Ru;
    let t = |id: &str| say(language, id);
    let window = Window::open(data.path()).await?;
    window.watch_policy().await?;
    window.click(language.native_name()).await?;
    window.click_first(&t("app-start-sample")).await?;

    // The audit: a finding of one's own.
    window.section("audit").await?;
    window.wait_for("main .modes").await?;
    window.command(&t("audit-points")).await?;
    window.click(&t("audit-finding-new")).await?;
    window.wait_for("[role=dialog] form").await?;
    window
        .fill_first(&t("audit-finding-title"), FINDING)
        .await?;
    window.click(&t("action-create")).await?;

    // Its effect in the calculator, and what that is in money.
    window.click(&t("audit-effect-add")).await?;
    window
        .fill(".effect fieldset .numbers div:nth-child(2) input", "10")
        .await?;
    window.settled().await?;
    window
        .until(
            "money of the growth point",
            "return /\\d[\\s\\u00a0]?₽/.test(
                document.querySelector('.effect')?.closest('section')?.innerText ?? '')",
            &[],
        )
        .await?;
    window.axe("growth point").await?;

    // Into the plan, where it is a task with an owner.
    window.click(&t("audit-in-roadmap-add")).await?;
    window
        .wait_for(".tasks button svg.lucide-list-todo")
        .await?;
    window
        .until(
            "the week of the task",
            "const button = [...document.querySelectorAll('.tasks button')]
                .find((one) => /\\d/.test(one.innerText));
             button?.click();
             return button !== undefined",
            &[],
        )
        .await?;
    window.wait_for("aside.task").await?;
    window.sees(FINDING).await?;
    window.fill_first(&t("roadmap-task-owner"), "Анна").await?;
    window.settled().await?;
    window.axe("task").await?;
    window.click(&t("action-close")).await?;

    // The week's check-in.
    window.click(&t("roadmap-view-check_in")).await?;
    window.click(&t("kpi-new")).await?;
    window
        .fill("[data-field=marketing_cost] input", "450000")
        .await?;
    window.settled().await?;
    window.axe("check-in").await?;

    // The overview leads on, and the document says all of it.
    window.section("overview").await?;
    window
        .wait_for("[data-figure], [data-kpi], main h2")
        .await?;
    window.axe("overview").await?;
    window.section("report").await?;
    window.wait_for("main img").await?;
    window.answer_dialogs(&out).await?;
    window.click(&t("report-screen-export-pdf")).await?;
    window.sees("отчёт.pdf").await?;
    window.policy_was_kept().await?;
    window.close().await?;

    let path = out.to_str().context("a path in UTF-8")?;
    let output = Command::new("pdftotext").args([path, "-"]).output()?;
    let text = String::from_utf8(output.stdout)?.replace('\n', " ");
    ensure!(
        text.contains("Подсказки в «первом» заказе <b>"),
        "the growth point is not in the report: {text}"
    );
    ensure!(text.contains("Сметана"), "the project is not named: {text}");
    Ok(())
}
