#![allow(clippy::print_stdout, dead_code)]
mod page;
use anyhow::Result;
use growth_i18n::Language;
use page::window::{Window, say};
use serde_json::json;
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let data = tempfile::tempdir()?;
    let window = Window::open(data.path()).await?;
    window.click(Language::Ru.native_name()).await?;
    window.click_first(&say(Language::Ru, "app-start-sample")).await?;
    window.resize(1600, 1000).await?;
    window.section(&std::env::var("SECTION").unwrap_or("economics".into())).await?;
    window.still().await?;
    let code = std::fs::read_to_string("/tmp/lead/scratch.js")?;
    let answer = window.client.execute_async(&code, vec![json!(1)]).await?;
    println!("{}", serde_json::to_string_pretty(&answer)?);
    window.close().await
}
