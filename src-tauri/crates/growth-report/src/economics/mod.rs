//! The figures of a scenario in words: what the window, the document and the tables all show.

mod explain;
pub mod tabs;
mod view;

pub(crate) use view::split;
pub use view::{FigureInput, FigureView, absent, figures, status};

/// The name by which JSON and the catalogues know a variant (`ltv_to_cac`).
pub(crate) fn code(variant: impl serde::Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}
