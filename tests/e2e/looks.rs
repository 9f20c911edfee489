//! Every screen of the samples in both languages, themes and sizes: nothing that axe finds wrong,
//! nothing that the content security policy had to stop, nothing wider than the window.

use anyhow::{Result, ensure};
use growth_i18n::Language;

use crate::window::{Window, say};

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
    window.wait_for("[data-section=economics]").await?;
    let screens = window.sections().await?;
    ensure!(screens.len() > 4, "sections are missing: {screens:?}");
    for theme in ["light", "dark"] {
        window.section("settings").await?;
        window
            .click(&say(language, &format!("theme-{theme}")))
            .await?;
        for (size, width, height) in [("small", 1024, 700), ("large", 1600, 1000)] {
            window.resize(width, height).await?;
            for screen in &screens {
                window.section(screen).await?;
                let name = format!("{}-{theme}-{size}-{screen}", language.code());
                in_order(&window, &name).await?;
                // Tabs are looked at in two corners: both themes and both sizes are among them.
                let tabs = if (theme == "light") == (size == "large") {
                    window.tabs().await?
                } else {
                    0
                };
                for tab in 1..tabs {
                    window.tab(tab).await?;
                    in_order(&window, &format!("{name}-{tab}")).await?;
                }
                if tabs > 0 {
                    window.tab(0).await?;
                }
            }
            window.projects(&say(language, "app-all-projects")).await?;
            let name = format!("{}-{theme}-{size}-projects", language.code());
            in_order(&window, &name).await?;
            window.first_project().await?;
        }
    }
    window.policy_was_kept().await?;
    window.close().await
}

/// The screen as it is: a picture, nothing that axe finds, nothing wider than the window.
async fn in_order(window: &Window, name: &str) -> Result<()> {
    window.still().await?;
    window.picture(name).await?;
    window.axe(name).await?;
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
    Ok(())
}
