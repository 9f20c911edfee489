//! Growth Architect's window: a host of the router, and nothing else.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod commands;
mod dialogs;
#[cfg(target_os = "linux")]
mod page_process;
mod reminders;
mod reveal;

use anyhow::Context as _;
use growth_api::{App, AppOptions, IssuedPaths, Router, log_to_folder};
use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

/// Smallest size at which every screen is whole.
const MIN_SIZE: (f64, f64) = (1024.0, 700.0);
/// Size of the first start; later the window opens as it was left.
const FIRST_SIZE: (f64, f64) = (1440.0, 920.0);

fn main() -> anyhow::Result<()> {
    if growth_api::read_document_if_asked() {
        return Ok(());
    }
    let mut options = AppOptions::from_environment().context("the program cannot start")?;
    // A page names no file: what it sends in place of a path must come from a dialog.
    let issued = IssuedPaths::default();
    options.issued = Some(issued.clone());
    log_to_folder(&options.log_folder);
    let clock = options.clock.clone();
    let router = Router::new(App::new(options));
    reminders::watch(router.clone(), clock);

    tauri::Builder::default()
        // First, so that a second instance ends before it does anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .manage(commands::Calls::new(router))
        .manage(dialogs::Dialogs::new(issued))
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::cancel,
            dialogs::allow_host,
            dialogs::choose,
            reveal::reveal
        ])
        .setup(|app| {
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Growth Architect")
                .inner_size(FIRST_SIZE.0, FIRST_SIZE.1)
                .min_inner_size(MIN_SIZE.0, MIN_SIZE.1)
                .on_navigation(|url| {
                    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
                })
                .build()?;
            #[cfg(target_os = "linux")]
            page_process::watch(&window)?;
            #[cfg(not(target_os = "linux"))]
            drop(window);
            Ok(())
        })
        .run(tauri::generate_context!())
        .context("the window could not be opened")
}
