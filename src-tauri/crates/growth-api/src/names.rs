//! Variants by the name that JSON and the catalogues know them by.

use serde::Serialize;
use serde_json::Value;

/// `ltv_to_cac` for `FigureName::LtvToCac`.
pub(crate) fn code(variant: impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(Value::String(code)) => code,
        // A variant with fields names itself in its tag.
        Ok(Value::Object(fields)) => fields
            .get("status")
            .or_else(|| fields.get("kind"))
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    }
}
