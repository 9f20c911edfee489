//! How much a list may hold, and how far from today a date may lie: all limits of what a person
//! enters, in one place.
//!
//! A step that would pass a limit is refused. What lies above one all the same (a file of an older
//! version) can still be read and deleted.

use chrono::{NaiveDate, TimeDelta};
use growth_model::ModelError;
use rusqlite::{Connection, OptionalExtension};

use crate::{Change, Result, WorkspaceError};

/// How many rows of a table one owner may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListLimit {
    /// The table.
    pub table: &'static str,
    /// Column of the owner (`project_id`); empty where the list is that of the whole workspace.
    pub owner: &'static str,
    /// Most rows of one owner.
    pub max: usize,
}

const fn of_project(table: &'static str, max: usize) -> ListLimit {
    ListLimit {
        table,
        owner: "project_id",
        max,
    }
}

/// Growth points of a project.
pub const MAX_GROWTH_POINTS: usize = 500;
/// Scenarios of a project.
pub const MAX_SCENARIOS: usize = 200;
/// Services of a project.
pub const MAX_SERVICES: usize = 200;
/// Actions worth sharing of a project.
pub const MAX_ACTIONS: usize = 200;
/// Steps of tracking of a project.
pub const MAX_TRACKING_STEPS: usize = 100;
/// Journeys of a project.
pub const MAX_JOURNEYS: usize = 100;
/// Experiments of a project.
pub const MAX_EXPERIMENTS: usize = 5_000;
/// Tools in the stack of a project.
pub const MAX_STACK_TOOLS: usize = 200;
/// Scenarios of Growth OS of a project: as many as are rehearsed together.
pub const MAX_AUTOMATIONS: usize = 50;
/// Sequences of messages of a project: as many as are planned together.
pub const MAX_SEQUENCES: usize = 50;
/// Documents of a project's knowledge base.
pub const MAX_KNOWLEDGE_DOCUMENTS: usize = 10_000;
/// Questions of a project that wait for a person.
pub const MAX_OPEN_QUESTIONS: usize = 10_000;
/// Test questions of a project.
pub const MAX_TEST_QUESTIONS: usize = 1_000;
/// Tasks of a plan.
pub const MAX_TASKS: usize = 5_000;

/// The limits of all lists.
pub const LISTS: &[ListLimit] = &[
    ListLimit {
        table: "projects",
        owner: "",
        max: 10_000,
    },
    ListLimit {
        table: "report_templates",
        owner: "",
        max: 200,
    },
    of_project("scenarios", MAX_SCENARIOS),
    of_project("months", 1_200),
    of_project("datasets", 500),
    of_project("audits", 500),
    of_project("audit_evidence", 5_000),
    of_project("growth_points", MAX_GROWTH_POINTS),
    of_project("services", MAX_SERVICES),
    of_project("shareable_actions", MAX_ACTIONS),
    of_project("tracking_steps", MAX_TRACKING_STEPS),
    of_project("journeys", MAX_JOURNEYS),
    of_project("experiments", MAX_EXPERIMENTS),
    of_project("loop_ecosystems", 200),
    of_project("check_ins", 5_000),
    of_project("plans", 200),
    of_project("customer_forecasts", 500),
    of_project("customer_segments", 200),
    of_project("lead_models", 500),
    of_project("stack_tools", MAX_STACK_TOOLS),
    of_project("automations", MAX_AUTOMATIONS),
    of_project("message_sequences", MAX_SEQUENCES),
    of_project("knowledge_documents", MAX_KNOWLEDGE_DOCUMENTS),
    of_project("knowledge_questions", MAX_OPEN_QUESTIONS),
    of_project("knowledge_tests", MAX_TEST_QUESTIONS),
    of_project("knowledge_measures", 1_000),
    ListLimit {
        table: "plan_tasks",
        owner: "plan_id",
        max: MAX_TASKS,
    },
    ListLimit {
        table: "plan_deleted_tasks",
        owner: "plan_id",
        max: MAX_TASKS,
    },
    ListLimit {
        table: "plan_baselines",
        owner: "plan_id",
        max: 500,
    },
];

/// Days before and after today between which a plan begins: three years. A plan that began long ago
/// is over, and one that begins much later is a slip of the pen.
pub const PLAN_START_DAYS: i64 = 3 * 366;

/// Days after today up to which something may have been measured: what is measured later is a slip
/// of the pen too, but clocks and time zones differ.
pub const MEASURED_AHEAD_DAYS: i64 = 366;

/// Refuses a day that is farther from today than a plan may begin.
pub(crate) fn plan_start(
    field: &str,
    start: NaiveDate,
    today: NaiveDate,
) -> std::result::Result<(), ModelError> {
    if (start - today).num_days().abs() > PLAN_START_DAYS {
        return Err(inconsistent(field, "far_from_today"));
    }
    Ok(())
}

/// Refuses a day of a measurement that lies in the future.
pub(crate) fn measured(
    field: &str,
    date: NaiveDate,
    today: NaiveDate,
) -> std::result::Result<(), ModelError> {
    if date - today > TimeDelta::days(MEASURED_AHEAD_DAYS) {
        return Err(inconsistent(field, "in_the_future"));
    }
    Ok(())
}

fn inconsistent(field: &str, rule: &'static str) -> ModelError {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule,
    }
}

/// Refuses what a step has done where a list has grown above its limit.
pub(crate) fn check(conn: &Connection, changed: &[Change]) -> Result<()> {
    for limit in LISTS {
        let mut owners: Vec<String> = Vec::new();
        for change in changed.iter().filter(|change| change.entity == limit.table) {
            if !owners.is_empty() && limit.owner.is_empty() {
                break;
            }
            let Some(owner) = owner_of(conn, limit, &change.id)? else {
                continue;
            };
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        }
        for owner in owners {
            if count(conn, limit, &owner)? > limit.max {
                return Err(WorkspaceError::ListFull {
                    entity: limit.table,
                    max: limit.max,
                });
            }
        }
    }
    Ok(())
}

/// Whom a row belongs to; `None` when it is gone.
fn owner_of(conn: &Connection, limit: &ListLimit, id: &str) -> Result<Option<String>> {
    let owner = match limit.owner {
        "" => "''",
        column => column,
    };
    let sql = format!("SELECT {owner} FROM main.{} WHERE id = ?1", limit.table);
    Ok(conn
        .prepare_cached(&sql)?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

fn count(conn: &Connection, limit: &ListLimit, owner: &str) -> Result<usize> {
    let condition = match limit.owner {
        "" => "?1 = ''".to_owned(),
        column => format!("{column} = ?1"),
    };
    let sql = format!(
        "SELECT count(*) FROM main.{} WHERE {condition}",
        limit.table
    );
    let rows: i64 = conn
        .prepare_cached(&sql)?
        .query_row([owner], |row| row.get(0))?;
    Ok(usize::try_from(rows).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{self, tables};

    /// A new table of a project is limited, or this list says why it need not be.
    #[test]
    fn every_list_of_rows_has_a_limit() {
        // Bounded by what they hang on: one row per question, field, KPI, language, task …
        const BOUNDED: &[&str] = &[
            "audit_answers",
            "audit_evidence_files",
            "economics_tabs",
            "experiment_counts",
            "experiment_looks",
            "growth_choices",
            "kpi_reminders",
            "kpi_targets",
            "knowledge_synonyms",
            "lifecycle_profiles",
            "plan_baseline_tasks",
            "plan_dependencies",
            "report_settings",
            "report_texts",
            "retention_profiles",
            "scenario_sources",
            // Parts of a drawing, which is limited as a whole.
            "loops",
            "loop_nodes",
            "loop_edges",
        ];
        let mut conn = Connection::open_in_memory().unwrap();
        schema::migrate(&mut conn).unwrap();
        for table in tables::owned(&conn).unwrap() {
            let limited = LISTS.iter().any(|limit| limit.table == table.name);
            assert!(
                limited || BOUNDED.contains(&table.name.as_str()),
                "{} has no limit",
                table.name
            );
        }
        for limit in LISTS {
            owner_of(&conn, limit, "none").unwrap();
            assert_eq!(count(&conn, limit, "none").unwrap(), 0, "{}", limit.table);
        }
    }
}
