//! The program that the benches measure: a router over a folder of its own.

use std::path::Path;

use anyhow::{Result, anyhow};
use growth_api::{App, AppOptions, CancelToken, Clock, Language, Router, Silent};
use serde_json::Value;

/// A router over the files in a folder.
pub struct Desk(Router);

impl Desk {
    /// Over `folder`.
    pub fn new(folder: &Path) -> Self {
        Self(Router::new(App::new(AppOptions::in_folder(
            folder,
            Clock::system(),
        ))))
    }

    /// The answer to a request, which must not be refused.
    pub fn ask(&self, request: &str, input: Value) -> Result<Value> {
        self.0
            .call(
                request,
                input,
                Language::Ru,
                &Silent,
                &CancelToken::default(),
            )
            .map_err(|error| anyhow!("{request}: {}", error.message))
    }
}
