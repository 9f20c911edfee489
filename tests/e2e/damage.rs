//! When the file itself is wrong, or what one brings to it.

use anyhow::Result;
use growth_i18n::Language;

use growth_tests::repository;

use crate::window::{Window, parent_of, processes_below, say};

#[tokio::test]
async fn a_damaged_workspace_is_brought_back_from_a_backup() -> Result<()> {
    let data = tempfile::tempdir()?;
    let language = Language::Ru;
    let t = |id: &str| say(language, id);
    let window = Window::open(data.path()).await?;
    window.click(language.native_name()).await?;
    window.sees(&t("app-welcome")).await?;
    window.click_first(&t("app-start-sample")).await?;
    window.wait_for("[data-section=economics]").await?;
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
    window.sees(&t("error-workspace_damaged")).await?;
    window.picture("ru-damaged").await?;
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

#[tokio::test]
async fn a_newer_workspace_is_left_alone_and_another_is_made() -> Result<()> {
    let data = tempfile::tempdir()?;
    let t = |id: &str| say(Language::En, id);
    // Made by the command line, which leaves one whole file behind.
    let made = std::process::Command::new(growth_tests::program("growth")?)
        .args(["project", "sample", "--quiet"])
        .env("GROWTH_DATA_DIR", data.path())
        .output()?;
    assert!(made.status.success(), "{made:?}");

    let file = data.path().join("workspace/workspace.growth");
    let mut bytes = std::fs::read(&file)?;
    // The version of the schema, in the header of SQLite's file format.
    bytes[60..64].copy_from_slice(&900_u32.to_be_bytes());
    std::fs::write(&file, &bytes)?;

    let window = Window::open(data.path()).await?;
    window.sees(&t("error-workspace_too_new-hint")).await?;
    window.axe("newer workspace").await?;
    let other = data.path().join("other.growth");
    window.answer_dialogs(&other).await?;
    window.click(&t("settings-workspace-create")).await?;
    window.wait_for("[data-section=settings]").await?;
    window.sees(&t("projects-empty-title")).await?;
    window.close().await?;
    assert_eq!(std::fs::read(&file)?, bytes, "the newer file was touched");
    assert!(other.exists());
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_no_list_of_purchases_is_refused_in_the_window() -> Result<()> {
    let data = tempfile::tempdir()?;
    let t = |id: &str| say(Language::Ru, id);
    let window = Window::open(data.path()).await?;
    window.click(Language::Ru.native_name()).await?;
    window.click_first(&t("app-start-sample")).await?;
    window.section("datasets").await?;
    for (file, problem) in [
        ("binary.csv", "error-binary_file"),
        ("empty.csv", "error-file_empty"),
    ] {
        window
            .answer_dialogs(&repository().join("tests/fixtures/csv").join(file))
            .await?;
        window.click(&t("datasets-import")).await?;
        window.sees(&t(problem)).await?;
        window.axe(file).await?;
        window.click(&t("action-close")).await?;
    }
    window.close().await
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_journey_that_fails_leaves_no_process_behind() -> Result<()> {
    let data = tempfile::tempdir()?;
    let window = Window::open(data.path()).await?;
    let below = processes_below(window.driver_id());
    // The system's WebDriver, the program, and the processes of its page.
    assert!(below.len() >= 3, "{below:?}");
    drop(window);
    let start = std::time::Instant::now();
    while below.iter().any(|&id| parent_of(id).is_some()) {
        assert!(start.elapsed().as_secs() < 60, "{below:?} are still there");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Ok(())
}
