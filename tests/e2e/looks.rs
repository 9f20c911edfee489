//! Every screen of the samples in both languages, themes and sizes: nothing that axe finds wrong,
//! nothing that the content security policy had to stop, nothing wider than the window.

use anyhow::{Result, ensure};
use growth_i18n::Language;

use crate::window::{Window, say};

const SCREENS: [&str; 4] = ["economics", "datasets", "report", "settings"];

#[tokio::test]
async fn every_screen_is_in_order_in_russian() -> Result<()> {
    tour(Language::Ru).await
}

#[tokio::test]
async fn every_screen_is_in_order_in_english() -> Result<()> {
    tour(Language::En).await
}

async fn tour(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let window = Window::open(data.path()).await?;
    window.watch_policy().await?;
    window.click(language.native_name()).await?;
    window.sees(&say(language, "app-welcome")).await?;
    window
        .picture(&format!("{}-first", language.code()))
        .await?;
    window
        .click_first(&say(language, "app-start-sample"))
        .await?;
    window.wait_for("[data-figure=cac]").await?;
    for theme in ["light", "dark"] {
        window.section("settings").await?;
        window
            .click(&say(language, &format!("theme-{theme}")))
            .await?;
        for (size, width, height) in [("small", 1024, 700), ("large", 1600, 1000)] {
            window.resize(width, height).await?;
            for screen in SCREENS {
                window.section(screen).await?;
                window.still().await?;
                let name = format!("{}-{theme}-{size}-{screen}", language.code());
                window.picture(&name).await?;
                window.axe(&name).await?;
                let overflow = window
                    .script(
                        "return document.documentElement.scrollWidth - innerWidth",
                        vec![],
                    )
                    .await?;
                ensure!(
                    overflow.as_i64().unwrap_or(0) <= 0,
                    "{name} is too wide by {overflow}"
                );
            }
            window.projects(&say(language, "app-all-projects")).await?;
            window.still().await?;
            let name = format!("{}-{theme}-{size}-projects", language.code());
            window.picture(&name).await?;
            window.axe(&name).await?;
            window.first_project().await?;
        }
    }
    window.policy_was_kept().await?;
    window.close().await
}
