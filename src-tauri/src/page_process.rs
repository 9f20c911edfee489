//! Loads the page again after its process has ended: otherwise the window stays as a picture of itself.
//!
//! `WebKitGTK` runs the page in a process of its own, which can end by a fault of its own: it does so when a
//! screen reader asks for the text of certain elements. What was entered lies in the file already.

use std::{
    cell::RefCell,
    time::{Duration, Instant},
};

use tauri::WebviewWindow;
use webkit2gtk::WebViewExt as _;

/// A page that ends more often than this within [`SPAN`] is left alone: loading it does not help.
const MOST: usize = 5;
const SPAN: Duration = Duration::from_secs(60);

/// Watches the process of a window's page.
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        let ends = RefCell::new(Vec::new());
        webview
            .inner()
            .connect_web_process_terminated(move |page, _| {
                let now = Instant::now();
                let mut ends = ends.borrow_mut();
                ends.retain(|end| now.duration_since(*end) < SPAN);
                ends.push(now);
                if ends.len() <= MOST {
                    page.reload();
                }
            });
    })
}
