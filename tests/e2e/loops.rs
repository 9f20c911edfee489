//! From a template to three loops that run, are compared with the funnel and stand in the document:
//! in Russian by mouse, in English by keyboard alone.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::key::Key;
use growth_i18n::{Language, text};
use serde_json::json;

use crate::window::{Window, say};

#[tokio::test]
async fn three_loops_reach_the_document_by_mouse_in_russian() -> Result<()> {
    journey(Language::Ru, Hand::Mouse).await
}

#[tokio::test]
async fn three_loops_reach_the_document_by_keyboard_in_english() -> Result<()> {
    journey(Language::En, Hand::Keyboard).await
}

#[derive(Clone, Copy, PartialEq)]
enum Hand {
    Mouse,
    Keyboard,
}

const K: &str = "joint_k";

async fn journey(language: Language, hand: Hand) -> Result<()> {
    let data = tempfile::tempdir()?;
    let (csv, pdf) = (data.path().join("loops.csv"), data.path().join("loops.pdf"));
    let t = |id: &str| say(language, id);
    let window = Window::open(data.path()).await?;
    window.watch_policy().await?;
    window.click(language.native_name()).await?;
    window.click_first(&t("app-start-sample")).await?;
    window.section("loops").await?;
    window.wait_for(".panel-side .drawing svg").await?;
    let desk = Desk {
        window: &window,
        language,
        hand,
    };

    // An ecosystem of three loops from the template.
    desk.of_ecosystem("loops-new").await?;
    window.wait_for("[role=dialog] .templates button").await?;
    window.axe("templates of loops").await?;
    let name = t("loops-template-ecosystem");
    let begin = text(
        language,
        "loops-begin-with",
        &[("name", name.as_str().into())],
    );
    desk.give(&begin).await?;
    window
        .until(
            "three loops that run",
            "const rows = [...document.querySelectorAll('.panel-side tbody th .link')];
             return document.querySelector('[role=dialog]') === null && rows.length === 3",
            &[],
        )
        .await?;
    desk.of_ecosystem("loops-choose").await?;
    window.settled().await?;
    window.axe("three loops").await?;

    // What to improve first is improved, and the figure follows; one step back takes it all back.
    let before = window.figure(K).await?;
    ensure!(!before.is_empty(), "no K");
    desk.first_step().await?;
    for _ in 0..3 {
        window.chord(&[], Key::Up.into()).await?;
        window.settled().await?;
    }
    window
        .until(
            "another K",
            "return document.querySelector('[data-figure=joint_k]').innerText !== arguments[0]",
            &[json!(before)],
        )
        .await?;
    window.chord(&[Key::Control.into()], 'z').await?;
    window
        .until(
            "the old K",
            "return document.querySelector('[data-figure=joint_k]').innerText === arguments[0]",
            &[json!(before)],
        )
        .await?;

    // Beside the funnel on the same money.
    desk.choose(&t("loops-chart-choose"), &t("loops-chart_name-funnel"))
        .await?;
    window
        .until(
            "the chart of the funnel",
            "return [...document.querySelectorAll('.panel-side figure')]
                .some((figure) => figure.getAttribute('aria-label') === arguments[0])",
            &[json!(t("loops-chart-funnel"))],
        )
        .await?;

    if hand == Hand::Mouse {
        window.click(&t("app-chart-menu")).await?;
        window.click(&t("app-chart-copy-table")).await?;
        window.sees(&t("app-chart-copied")).await?;
    }

    // Out: the simulation as a table, and the document.
    window.answer_dialogs(&csv).await?;
    desk.command("loops-csv").await?;
    until_written(&csv).await?;
    window.axe("loops beside the funnel").await?;
    window.section("report").await?;
    window.wait_for("main img").await?;
    // The curves are an appendix.
    window.click(&t("report-section-loops_details")).await?;
    window.settled().await?;
    window.answer_dialogs(&pdf).await?;
    desk.give(&t("report-screen-export-pdf")).await?;
    window.sees("loops.pdf").await?;
    window.policy_was_kept().await?;
    window.close().await?;

    let table = std::fs::read_to_string(&csv)?;
    // The heading, the start and 26 weeks.
    ensure!(table.lines().count() == 28, "not 26 weeks: {table}");
    let path = pdf.to_str().context("a path in UTF-8")?;
    let output = Command::new("pdftotext").args([path, "-"]).output()?;
    let document = String::from_utf8(output.stdout)?.replace('\n', " ");
    for part in [name, t("loops-chart-funnel"), t("loops-improve")] {
        ensure!(document.contains(&part), "“{part}” is not in the report");
    }
    Ok(())
}

async fn until_written(path: &Path) -> Result<()> {
    let start = Instant::now();
    while !path.exists() {
        if start.elapsed() > Duration::from_secs(60) {
            bail!("{} was not written", path.display());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

/// The same things by mouse or by keyboard.
struct Desk<'a> {
    window: &'a Window,
    language: Language,
    hand: Hand,
}

impl Desk<'_> {
    /// Presses the button of this name.
    async fn give(&self, name: &str) -> Result<()> {
        match self.hand {
            Hand::Mouse => self.window.click(name).await,
            Hand::Keyboard => {
                self.tab_to(name).await?;
                self.window.chord(&[], Key::Enter.into()).await
            }
        }
    }

    /// A command of the toolbar: by its button, or through the palette.
    async fn command(&self, id: &str) -> Result<()> {
        let name = say(self.language, id);
        match self.hand {
            Hand::Mouse => self.window.click(&name).await,
            Hand::Keyboard => self.window.command(&name).await,
        }
    }

    /// A command of the menu of ecosystems.
    async fn of_ecosystem(&self, id: &str) -> Result<()> {
        if self.hand == Hand::Mouse {
            self.window.click_css(".picker").await?;
            self.window.wait_for("[role=menuitem]").await?;
        }
        self.command(id).await
    }

    /// Goes to the number of the step that is to be improved first.
    async fn first_step(&self) -> Result<()> {
        const LEVER: &str = ".panel-side .levers .link";
        let step = self.window.wait_for(LEVER).await?;
        if self.hand == Hand::Mouse {
            self.window.click_css(LEVER).await?;
            return self
                .window
                .click_css(".inspector input[inputmode=decimal]")
                .await;
        }
        let name = step.text().await?;
        self.give(&name).await?;
        self.window
            .wait_for(".inspector input[inputmode=decimal]")
            .await?;
        self.tab_until(
            "the number",
            "document.activeElement.matches('.inspector input[inputmode=decimal]')",
            "",
        )
        .await
    }

    /// Chooses `option` in the list `name`.
    async fn choose(&self, name: &str, option: &str) -> Result<()> {
        self.give(name).await?;
        self.window.wait_for("[role=option]").await?;
        if self.hand == Hand::Mouse {
            return self.window.click(option).await;
        }
        for _ in 0..20 {
            let there = self
                .window
                .script(
                    "return document.querySelector('[role=option][data-highlighted]')
                        ?.innerText.trim() === arguments[0]",
                    vec![json!(option)],
                )
                .await?;
            if there == json!(true) {
                return self.window.chord(&[], Key::Enter.into()).await;
            }
            self.window.chord(&[], Key::Down.into()).await?;
        }
        bail!("the arrows do not reach “{option}”")
    }

    async fn tab_to(&self, name: &str) -> Result<()> {
        self.tab_until(
            name,
            "[active.getAttribute('aria-label'), active.innerText,
                ...[...(active.labels ?? [])].map((label) => label.textContent)]
                .some((text) => (text ?? '').replace(/\\s+/g, ' ').trim() === arguments[0])",
            name,
        )
        .await
    }

    /// Presses Tab until the focus is where `condition` holds.
    async fn tab_until(&self, what: &str, condition: &str, argument: &str) -> Result<()> {
        let script = format!("const active = document.activeElement; return {condition}");
        for _ in 0..150 {
            let there = self.window.script(&script, vec![json!(argument)]).await?;
            if there == json!(true) {
                return Ok(());
            }
            self.window.chord(&[], Key::Tab.into()).await?;
        }
        bail!("Tab does not reach “{what}”")
    }
}
