//! When the file itself is damaged.

use anyhow::Result;
use growth_i18n::Language;

use crate::window::{Window, say};

#[tokio::test]
async fn a_damaged_workspace_is_brought_back_from_a_backup() -> Result<()> {
    let data = tempfile::tempdir()?;
    let language = Language::Ru;
    let t = |id: &str| say(language, id);
    let window = Window::open(data.path()).await?;
    window.click(language.native_name()).await?;
    window.sees(&t("app-welcome")).await?;
    window.click_first(&t("app-start-sample")).await?;
    window.wait_for("[data-figure=cac]").await?;
    window.section("settings").await?;
    window.click(&t("backups-create")).await?;
    window.sees(&t("backup-reason-manual")).await?;
    window.close().await?;

    let file = data.path().join("workspace/workspace.growth");
    let mut bytes = std::fs::read(&file)?;
    let length = bytes.len().min(8_192);
    bytes[..length].fill(0x5A);
    std::fs::write(&file, &bytes)?;

    let window = Window::open(data.path()).await?;
    // Which language was chosen stood in the file; the system's takes its place.
    let t = |id: &str| say(Language::En, id);
    window.sees(&t("error-workspace_damaged")).await?;
    window.picture("en-damaged").await?;
    window.axe("restore").await?;
    window.click(&t("action-restore")).await?;
    window.sees(&t("backups-restore-note")).await?;
    window.click(&t("action-restore")).await?;
    window.section("economics").await?;
    window.wait_for("[data-figure=cac]").await?;
    window.sees("Сметана").await?;
    window.close().await?;

    let kept = std::fs::read_dir(data.path().join("workspace"))?
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().contains("damaged"));
    assert!(kept, "the damaged file was thrown away");
    Ok(())
}
