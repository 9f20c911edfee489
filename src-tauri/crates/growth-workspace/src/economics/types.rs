//! What a scenario is.

use chrono::{DateTime, Utc};
use growth_model::economics::{InputField, Inputs};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{DatasetId, ProjectId, ScenarioId};

/// One full set of inputs of a project's calculator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scenario {
    /// Its id.
    pub id: ScenarioId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Its name, 1…200 characters.
    pub name: String,
    /// Place in the project's list; smaller comes first.
    pub position: i64,
    /// Its inputs.
    pub inputs: Inputs,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When its name, place or inputs were last changed.
    pub updated_at: DateTime<Utc>,
}

/// Where the present value of an input came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// The input.
    pub field: InputField,
    /// Kind of source.
    pub kind: SourceKind,
    /// The data set that the value was taken from; absent for other kinds, and when the data set
    /// was deleted since.
    pub dataset_id: Option<DatasetId>,
    /// What a reader should know about the value; may be empty.
    pub note: String,
    /// When the value was given.
    pub at: DateTime<Utc>,
}

/// Kind of source of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A person typed it.
    #[default]
    Typed,
    /// It was computed from imported purchases.
    Dataset,
    /// It came with a sample project.
    Sample,
}

/// The column of an input in the table of scenarios: the name that serde gives it (a test compares).
pub(super) fn column(field: InputField) -> &'static str {
    let path = field.path();
    path.rsplit_once('.').map_or(path, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_has_its_column_and_every_other_column_is_known() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut conn).unwrap();
        let mut columns: Vec<String> = conn
            .prepare("SELECT name FROM pragma_table_info('scenarios')")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        for field in InputField::ALL {
            let name = serde_json::to_value(field).unwrap();
            assert_eq!(name, column(field));
            assert!(columns.iter().any(|c| c == column(field)), "{field:?}");
            columns.retain(|c| c != column(field));
        }
        assert_eq!(
            columns,
            [
                "id",
                "project_id",
                "name",
                "position",
                "model",
                "payment_timing",
                "created_at",
                "updated_at"
            ]
        );
    }
}
