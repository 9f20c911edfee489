//! In what the project of a file differs from one that is here.

use std::collections::HashMap;

use rusqlite::types::Value;

use super::rows::{ProjectRows, TableRows};
use super::{Bundle, ids};
use crate::{ProjectId, Result, Workspace, projects};

/// The parts of a project as a person knows them, with their tables.
const PARTS: &[(&str, &[&str])] = &[
    ("project", &["projects"]),
    ("scenarios", &["scenarios", "scenario_sources"]),
    ("months", &["months"]),
    ("workbench", &["economics_tabs"]),
    ("datasets", &["datasets"]),
    (
        "customers",
        &["customer_forecasts", "customer_segments", "lead_models"],
    ),
    (
        "automation",
        &["stack_tools", "automations", "message_sequences"],
    ),
    (
        "knowledge",
        &[
            "knowledge_documents",
            "knowledge_synonyms",
            "knowledge_questions",
            "knowledge_tests",
            "knowledge_measures",
        ],
    ),
    (
        "audit",
        &[
            "audits",
            "audit_answers",
            "audit_evidence",
            "audit_evidence_files",
        ],
    ),
    ("growth_points", &["growth_points", "growth_choices"]),
    (
        "instruments",
        &[
            "journeys",
            "shareable_actions",
            "services",
            "tracking_steps",
            "experiments",
            "experiment_counts",
            "experiment_looks",
            "lifecycle_profiles",
            "retention_profiles",
        ],
    ),
    (
        "loops",
        &["loop_ecosystems", "loops", "loop_nodes", "loop_edges"],
    ),
    (
        "plan",
        &[
            "plans",
            "plan_tasks",
            "plan_dependencies",
            "plan_baselines",
            "plan_baseline_tasks",
            "plan_deleted_tasks",
        ],
    ),
    ("kpi", &["check_ins", "kpi_targets", "kpi_reminders"]),
    ("report", &["report_settings", "report_texts"]),
];

/// The part that a table belongs to.
fn part_of(table: &str) -> &'static str {
    PARTS
        .iter()
        .find(|(_, tables)| tables.contains(&table))
        .map_or("project", |(part, _)| part)
}

/// In what a part of a project differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartDifference {
    /// Name of the part (`scenarios`).
    pub part: &'static str,
    /// Rows that only the file has.
    pub added: usize,
    /// Rows that both have, with other values.
    pub changed: usize,
    /// Rows that would be gone.
    pub removed: usize,
}

impl Workspace {
    /// What would happen if the project of a file took the place of `target`: the parts in which the
    /// two differ. When rows were made and changed last, and the project's own id, are no difference.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`].
    pub fn differences(&self, bundle: &Bundle, target: &ProjectId) -> Result<Vec<PartDifference>> {
        projects::get(&self.view(), target)?;
        let here = ProjectRows::read(&self.conn, target)?;
        let mut there = bundle.rows()?;
        let own = HashMap::from([(
            bundle.info().project_id.as_str().to_owned(),
            target.as_str().to_owned(),
        )]);
        there.replace_ids(&own);
        let mut parts: Vec<PartDifference> = Vec::new();
        for new in &there.tables {
            let Some(old) = here.table(&new.table.name) else {
                continue;
            };
            let found = difference(old, new);
            match parts.iter_mut().find(|part| part.part == found.part) {
                Some(part) => {
                    part.added += found.added;
                    part.changed += found.changed;
                    part.removed += found.removed;
                }
                None => parts.push(found),
            }
        }
        parts.retain(|part| part.added + part.changed + part.removed > 0);
        Ok(parts)
    }
}

/// Columns that say nothing about the contents of a row.
const TIMES: [&str; 3] = ["created_at", "updated_at", "seq"];

fn difference(old: &TableRows, new: &TableRows) -> PartDifference {
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
    PartDifference {
        part: part_of(&new.table.name),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::tables;

    #[test]
    fn every_table_belongs_to_a_part() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut conn).unwrap();
        let owned = tables::owned(&conn).unwrap();
        for table in &owned {
            let places = PARTS
                .iter()
                .filter(|(_, tables)| tables.contains(&table.name.as_str()))
                .count();
            assert_eq!(places, 1, "{}", table.name);
        }
        for name in PARTS.iter().flat_map(|(_, tables)| *tables) {
            assert!(owned.iter().any(|table| table.name == *name), "{name}");
        }
    }
}
