//! The window's two commands: ask the router, and cancel what was asked.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use growth_api::{ApiError, CancelToken, Progress, ProgressSink, Router, Silent, Speech};
use serde_json::Value;
use tauri::{
    State, Webview,
    ipc::{Channel, JavaScriptChannelId},
};

/// The router, and the requests under way that can be cancelled.
pub struct Calls {
    router: Router,
    running: Mutex<HashMap<String, CancelToken>>,
}

impl Calls {
    /// No request is under way yet.
    pub fn new(router: Router) -> Self {
        Self {
            router,
            running: Mutex::default(),
        }
    }

    fn running(&self) -> std::sync::MutexGuard<'_, HashMap<String, CancelToken>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Progress on its way to the page.
struct ToPage(Channel<Progress>);

impl ProgressSink for ToPage {
    fn report(&self, progress: Progress) {
        // The page may be gone; the work goes on.
        let _ = self.0.send(progress);
    }
}

/// Passes one request to the router, off the UI thread. `call_id` names it for [`cancel`].
#[tauri::command]
pub async fn call(
    calls: State<'_, Calls>,
    webview: Webview,
    request: String,
    payload: Value,
    speech: Speech,
    call_id: Option<String>,
    on_progress: Option<JavaScriptChannelId>,
) -> Result<Value, ApiError> {
    let token = CancelToken::default();
    if let Some(id) = &call_id {
        calls.running().insert(id.clone(), token.clone());
    }
    let router = calls.router.clone();
    let answer = tauri::async_runtime::spawn_blocking(move || {
        let sink = on_progress.map(|channel| ToPage(channel.channel_on(webview)));
        let progress: &dyn ProgressSink = sink.as_ref().map_or(&Silent, |sink| sink);
        router.call(&request, payload, speech, progress, &token)
    })
    .await;
    if let Some(id) = &call_id {
        calls.running().remove(id);
    }
    answer.unwrap_or_else(|error| Err(ApiError::crashed(&error.to_string(), speech.language)))
}

/// Asks the request named `call_id` to stop. One that has ended already is left alone.
#[tauri::command]
#[allow(
    clippy::needless_pass_by_value,
    reason = "a command gets what the page sent as its own"
)]
pub fn cancel(calls: State<'_, Calls>, call_id: String) {
    if let Some(token) = calls.running().get(&call_id) {
        token.cancel();
    }
}
