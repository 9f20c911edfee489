//! The seven instruments of the audit through `growth call`: what is kept, what it says, what is
//! refused, and what happens to what is gone.

mod experiments;
mod journeys;
mod purchases;
mod samples;
mod services;
mod shareable;
mod tracking;

use anyhow::Result;
use serde_json::{Value, json};

use crate::desk::Desk;

fn desk() -> Result<Desk> {
    Desk::with_project(&json!({ "name": "Проба", "currency": "RUB", "language": "en" }))
}

impl Desk {
    fn of(&self, request: &str) -> Result<Value> {
        self.cli
            .call(request, &json!({ "project_id": self.project_id }))
    }

    fn add(&self, request: &str, item: impl std::borrow::Borrow<Value>) -> Result<Value> {
        let input = json!({ "project_id": self.project_id, "item": item.borrow() });
        Ok(self.cli.call(request, &input)?["value"].clone())
    }

    fn save(
        &self,
        request: &str,
        saved: &Value,
        item: impl std::borrow::Borrow<Value>,
    ) -> Result<Value> {
        let input =
            json!({ "project_id": self.project_id, "id": saved["id"], "item": item.borrow() });
        Ok(self.cli.call(request, &input)?["value"].clone())
    }

    fn refused(
        &self,
        request: &str,
        item: impl std::borrow::Borrow<Value>,
    ) -> Result<(String, String)> {
        let input = json!({ "project_id": self.project_id, "item": item.borrow() });
        let error = self.cli.refusal(request, &input)?;
        let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        Ok((text("code"), text("field")))
    }
}

/// Texts of the fact `id`.
fn fact<'a>(reading: &'a Value, id: &str) -> &'a str {
    reading["facts"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|fact| fact["id"] == id)
        .and_then(|fact| fact["text"].as_str())
        .unwrap_or("absent")
}

fn references(reading: &Value) -> Vec<&str> {
    reading["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|finding| finding["reference"].as_str())
        .collect()
}
