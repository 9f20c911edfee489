//! In what the project of a file differs from one that is here.

use std::collections::HashMap;

use rusqlite::types::Value;

use super::rows::{ProjectRows, TableRows};
use super::{Bundle, ids};
use crate::{ProjectId, Result, Workspace, projects};

/// In what a table differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableDifference {
    /// Name of the table.
    pub table: String,
    /// Rows that only the file has.
    pub added: usize,
    /// Rows that both have, with other values.
    pub changed: usize,
    /// Rows that would be gone.
    pub removed: usize,
}

impl Workspace {
    /// What would happen if the project of a file took the place of `target`: the tables in which the
    /// two differ. When rows were made and changed last, and the project's own id, are no difference.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`].
    pub fn differences(&self, bundle: &Bundle, target: &ProjectId) -> Result<Vec<TableDifference>> {
        projects::get(&self.view(), target)?;
        let here = ProjectRows::read(&self.conn, target)?;
        let mut there = bundle.rows()?;
        let own = HashMap::from([(
            bundle.info().project_id.as_str().to_owned(),
            target.as_str().to_owned(),
        )]);
        there.replace_ids(&own);
        Ok(there
            .tables
            .iter()
            .filter_map(|new| {
                let old = here.table(&new.table.name)?;
                let difference = difference(old, new);
                (difference.added + difference.changed + difference.removed > 0)
                    .then_some(difference)
            })
            .collect())
    }
}

/// Columns that say nothing about the contents of a row.
const TIMES: [&str; 3] = ["created_at", "updated_at", "seq"];

fn difference(old: &TableRows, new: &TableRows) -> TableDifference {
    let contents = |rows: &TableRows| -> HashMap<String, Vec<Value>> {
        rows.rows
            .iter()
            .map(|row| {
                let values = rows
                    .table
                    .columns
                    .iter()
                    .zip(row)
                    .filter(|(column, _)| !TIMES.contains(&column.as_str()))
                    .map(|(_, value)| value.clone())
                    .collect();
                (rows.key_of(row), values)
            })
            .collect()
    };
    let (before, after) = (contents(old), contents(new));
    TableDifference {
        table: new.table.name.clone(),
        added: after
            .keys()
            .filter(|key| !before.contains_key(*key))
            .count(),
        changed: after
            .iter()
            .filter(|(key, row)| before.get(*key).is_some_and(|old| old != *row))
            .count(),
        removed: before
            .keys()
            .filter(|key| !after.contains_key(*key))
            .count(),
    }
}

/// Whether all ids of rows are ids as this program makes them.
pub(super) fn ids_are_sound(rows: &ProjectRows) -> bool {
    rows.ids().all(ids::is_id)
}
