//! Growth OS: a stack to begin with, the guide's scenario from its template, its rehearsal on an event
//! file, a decision about the exceptions, and the files for the engineer.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use growth_i18n::Language;
use growth_tests::events::events_csv;

use crate::window::{Window, say};

#[tokio::test]
async fn the_guides_scenario_goes_to_the_engineer_in_russian() -> Result<()> {
    journey(Language::Ru).await
}

#[tokio::test]
async fn the_guides_scenario_goes_to_the_engineer_in_english() -> Result<()> {
    journey(Language::En).await
}

async fn journey(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let t = |id: &str| say(language, id);
    let window = Window::open(data.path()).await?;
    window.click(language.native_name()).await?;
    window.click_first(&t("app-start-client")).await?;
    window.wait_for("[role=dialog] form").await?;
    window.fill_first(&t("project-name"), "Сметана").await?;
    window.click(&t("action-create")).await?;
    window.wait_for("[data-section=automation]").await?;

    // A stack to begin with is on the map.
    window.section("automation").await?;
    window.sees(&t("automation-starts")).await?;
    window.axe("empty map").await?;
    window.click_first(&t("automation-start")).await?;
    window.wait_for("[data-role=workflow] button").await?;
    window.settled().await?;
    window.axe("map").await?;
    window
        .picture(&format!("growth-os-map-{}", language.code()))
        .await?;

    // The guide's scenario from its template.
    window.click(&t("automation-tab-scenarios")).await?;
    window.sees(&t("automation-scenarios-empty-title")).await?;
    window.axe("no scenarios").await?;
    window.click(&t("automation-create")).await?;
    // The guide's own stands first.
    window.click_css("[role=menuitem]").await?;
    window.wait_for(".sentence").await?;
    window.settled().await?;
    window.axe("scenario").await?;

    // Rehearsed on an event file.
    let file = data.path().join("events.csv");
    fs::write(&file, events_csv(300))?;
    window.click(&t("automation-tab-rehearsal")).await?;
    window.answer_dialogs(&file).await?;
    window.click(&t("automation-import-events")).await?;
    window.wait_for("[data-sum=message]").await?;
    window.settled().await?;
    window.axe("rehearsal").await?;
    window
        .picture(&format!("growth-os-rehearsal-{}", language.code()))
        .await?;
    window.sees(&t("automation-reason-no-address")).await?;
    window.click_first(&t("automation-choice-email")).await?;
    window.sees(&t("automation-take-back")).await?;
    window.click(&t("automation-keep")).await?;
    window.sees(&t("automation-is-kept")).await?;

    window.click(&t("automation-tab-scenarios")).await?;
    window.wait_for("[data-fact=messages]").await?;
    window.settled().await?;
    window.axe("scenario on events").await?;
    window
        .picture(&format!("growth-os-scenario-{}", language.code()))
        .await?;

    // The files for the engineer.
    let folder = data.path().join("for-the-engineer");
    fs::create_dir(&folder)?;
    window.click(&t("automation-tab-export")).await?;
    window.sees(&t("automation-export-title")).await?;
    window.axe("export").await?;
    window.answer_dialogs(&folder).await?;
    window.click(&t("automation-export-n8n")).await?;
    window.sees(".n8n.json").await?;

    // A sequence, and its calendar.
    window.click(&t("automation-tab-sequences")).await?;
    window.sees(&t("sequences-empty-title")).await?;
    window.click(&t("sequences-create")).await?;
    window.sees(&t("sequences-calendar")).await?;
    window.settled().await?;
    window.axe("sequence").await?;
    window
        .picture(&format!("growth-os-sequence-{}", language.code()))
        .await?;
    window.close().await?;

    // In a folder of the scenario's name in the chosen one.
    let made = fs::read_dir(&folder)?.next().context("a folder")??.path();
    let mut expected = None;
    for entry in fs::read_dir(&made)? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        if path.to_string_lossy().ends_with("-decide.n8n.json") {
            serde_json::from_str::<serde_json::Value>(&text)?;
            expected = Some(text);
        }
    }
    let decides = expected.context("a workflow that decides")?;
    ensure!(
        decides.contains("Compare with the rehearsal"),
        "no rehearsal inside"
    );
    Ok(())
}
