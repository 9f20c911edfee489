//! Files as other programs export them, from the first start to the orders on the screen.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use fantoccini::key::Key;
use growth_i18n::Language;
use growth_tests::repository;

use crate::window::{Window, say};

#[tokio::test]
async fn a_shopify_file_becomes_orders_in_english() -> Result<()> {
    journey(Language::En, "recipes/shopify.csv", &["₽200", "Shopify"]).await
}

#[tokio::test]
async fn a_file_of_1c_becomes_orders_in_russian() -> Result<()> {
    let expected = ["20\u{a0}500\u{a0}₽", "1С"];
    journey(Language::Ru, "recipes/one_c.csv", &expected).await
}

#[tokio::test]
async fn a_workbook_becomes_orders() -> Result<()> {
    journey(Language::Ru, "more/sales.xlsx", &["2\u{a0}000\u{a0}₽"]).await
}

/// What is expected is seen after the import, together with what was decided.
async fn journey(language: Language, file: &str, expected: &[&str]) -> Result<()> {
    let data = tempfile::tempdir()?;
    let window = Window::open(data.path()).await?;
    let t = |id: &str| say(language, id);
    window.click(language.native_name()).await?;
    window.click_first(&t("app-start-client")).await?;
    window.wait_for("[role=dialog] form").await?;
    window.fill_first(&t("project-name"), "Orders").await?;
    window.click(&t("action-create")).await?;
    window.wait_for("[data-section=economics]").await?;

    window.section("datasets").await?;
    let name = Path::new(file).file_name().context("a name")?;
    let path = data.path().join(name);
    let bytes = fs::read(repository().join("tests/fixtures/imports").join(file))?;
    // The currency of a new project is the rouble; to choose another is not what this is about.
    let bytes = match std::str::from_utf8(&bytes) {
        Ok(text) => text.replace(",EUR,", ",RUB,").into_bytes(),
        Err(_) => bytes,
    };
    fs::write(&path, bytes)?;
    window.answer_dialogs(&path).await?;
    window.click(&t("datasets-import")).await?;
    window.wait_for("[role=dialog] .outcome dl").await?;
    window.axe("what would come of the file").await?;
    window.click(&t("datasets-import-start")).await?;
    window.click(&t("datasets-import-show")).await?;
    for text in expected {
        window.sees(text).await?;
    }
    window.axe("orders").await?;
    window.settled().await?;

    // One step back, and forth again.
    window.chord(&[Key::Control.into()], 'z').await?;
    window.sees(&t("datasets-empty-title")).await?;
    window.close().await
}
