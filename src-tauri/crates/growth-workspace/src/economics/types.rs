//! What a scenario is.

use chrono::{DateTime, Utc};
use growth_model::economics::{InputField, Inputs};
use serde::{Deserialize, Serialize};

use crate::sql::entity::{Elsewhere, Entity};
use crate::{DatasetId, ProjectId, ScenarioId};

/// One full set of inputs of a project's calculator.
#[shape(Eq)]
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

impl Entity for Scenario {
    const TABLE: &'static str = "scenarios";
    const NAME: &'static str = "scenario";
    const GROUPS: &'static [&'static str] = &[
        "inputs",
        "inputs.subscription",
        "inputs.one_off",
        "inputs.acquisition",
        "inputs.assumptions",
    ];
}

/// Where the present value of an input came from.
#[shape(Eq)]
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

/// A source as a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct SourceRow {
    /// The scenario.
    pub(super) scenario_id: ScenarioId,
    /// The source.
    pub(super) source: Source,
}

impl Entity for SourceRow {
    const TABLE: &'static str = "scenario_sources";
    const NAME: &'static str = "scenario_source";
    const KEY: &'static [&'static str] = &["scenario_id", "field"];
    const GROUPS: &'static [&'static str] = &["source"];
    // A copy of a scenario keeps them.
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "at",
        read: "updated_at",
        write: &[("updated_at", "strftime('%Y-%m-%dT%H:%M:%fZ', ?)")],
    }];
    const TIMES: &'static [&'static str] = &["created_at"];
}

/// Kind of source of a value.
#[shape(Copy, Default, Eq, Hash)]
pub enum SourceKind {
    /// A person typed it.
    #[default]
    Typed,
    /// It was computed from imported purchases.
    Dataset,
    /// It came with a sample project.
    Sample,
    /// It was published of others like this one: an assumption until there is something better.
    Published,
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
    fn every_column_of_a_source_is_a_field() {
        crate::sql::entity::check::<SourceRow>();
    }

    #[test]
    fn inputs_have_the_names_of_their_columns() {
        for field in InputField::ALL {
            assert_eq!(serde_json::to_value(field).unwrap(), column(field));
        }
    }
}
