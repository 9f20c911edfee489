//! The two languages of the program.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Language of the program, of a project or of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Russian.
    #[default]
    Ru,
    /// English.
    En,
}
