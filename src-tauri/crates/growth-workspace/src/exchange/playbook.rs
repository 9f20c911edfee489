//! A playbook: the way of working of a project, without what is the client's.
//!
//! What is kept: the plan with its tasks, all of them to be done; the structure of the loops; targets
//! without where the client stood; how the workbench and the report are set; and, where it is wanted,
//! the scenarios of the calculator. What goes: the client's name, notes, imported data, actual months,
//! audits with their instruments, answers and evidence, growth points, check-ins, edited texts. A table
//! that is named nowhere goes too.

use rusqlite::types::Value;

use super::rows::ProjectRows;

/// Tables that a playbook keeps, and the columns that are emptied in them.
const KEPT: &[(&str, &[&str])] = &[
    ("projects", &["client", "note", "tags"]),
    ("report_settings", &["client", "title"]),
    ("economics_tabs", &[]),
    ("kpi_targets", &[]),
    ("kpi_reminders", &[]),
    ("loop_ecosystems", &["note"]),
    ("loops", &["note"]),
    ("loop_nodes", &["note"]),
    ("loop_edges", &["note"]),
    ("plans", &[]),
    ("plan_tasks", &["notes", "owner"]),
    ("plan_dependencies", &[]),
    ("plan_baselines", &["reason"]),
    ("plan_baseline_tasks", &[]),
];

/// Tables that a playbook leaves out. Every table of a project is either here or among the kept.
#[cfg(test)]
const LEFT_OUT: &[&str] = &[
    "audits",
    "audit_answers",
    "audit_evidence",
    "audit_evidence_files",
    "growth_points",
    "growth_choices",
    "plan_deleted_tasks",
    "check_ins",
    "datasets",
    "customer_forecasts",
    "customer_segments",
    "lead_models",
    "stack_tools",
    "automations",
    "message_sequences",
    "months",
    "report_texts",
    "journeys",
    "shareable_actions",
    "services",
    "tracking_steps",
    "experiments",
    "experiment_counts",
    "experiment_looks",
    "lifecycle_profiles",
    "retention_profiles",
    "knowledge_documents",
    "knowledge_synonyms",
    "knowledge_questions",
    "knowledge_tests",
    "knowledge_measures",
];

/// What stands for "nothing yet" where neither an empty text nor nothing would do.
const FRESH: &[(&str, &str, &str)] = &[
    ("plan_tasks", "status", "todo"),
    ("plan_tasks", "progress", "0"),
    ("plan_tasks", "links", "[]"),
];

/// Columns that are set to nothing instead of an empty text.
const UNSET: &[(&str, &str)] = &[
    ("report_settings", "period_from"),
    ("report_settings", "period_to"),
    ("kpi_targets", "baseline"),
    ("loops", "observed_customers"),
    ("loops", "observed_new_customers"),
    ("loop_ecosystems", "begins_on"),
    ("loop_ecosystems", "customers_at_start"),
    ("plan_tasks", "actual_person_days"),
    ("plan_tasks", "actual_start"),
    ("plan_tasks", "actual_finish"),
];

/// Tables of the calculator, which come along when they are asked for.
const SCENARIOS: &[&str] = &["scenarios", "scenario_sources"];

/// The rows without what is the client's.
pub(super) fn without_client(mut rows: ProjectRows, scenarios: bool) -> ProjectRows {
    rows.retain(|table| {
        KEPT.iter().any(|(kept, _)| *kept == table) || (scenarios && SCENARIOS.contains(&table))
    });
    for (table, columns) in KEPT {
        for column in *columns {
            rows.set(table, column, &Value::Text(String::new()));
        }
    }
    for (table, column) in UNSET {
        rows.set(table, column, &Value::Null);
    }
    for (table, column, text) in FRESH {
        rows.set(table, column, &Value::Text((*text).to_owned()));
    }
    let null_json = Value::Text("null".to_owned());
    if scenarios {
        // Where a value came from is the client's; that it was given is not.
        rows.set("scenario_sources", "dataset_id", &Value::Null);
        rows.set("scenario_sources", "note", &Value::Text(String::new()));
        rows.set("scenario_sources", "kind", &Value::Text("typed".to_owned()));
    } else {
        rows.set("projects", "active_scenario_id", &Value::Null);
        rows.set("report_settings", "scenarios", &null_json);
        rows.set("loop_ecosystems", "scenario_id", &Value::Null);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::tables;

    #[test]
    fn it_is_decided_of_every_table_whether_it_is_the_clients() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut conn).unwrap();
        let owned = tables::owned(&conn).unwrap();
        for table in &owned {
            let name = table.name.as_str();
            let places = usize::from(KEPT.iter().any(|(kept, _)| *kept == name))
                + usize::from(SCENARIOS.contains(&name))
                + usize::from(LEFT_OUT.contains(&name));
            assert_eq!(places, 1, "{name}");
        }
        let exists = |name: &str, column: &str| {
            owned
                .iter()
                .any(|table| table.name == name && table.columns.iter().any(|c| c == column))
        };
        for (table, columns) in KEPT {
            for column in *columns {
                assert!(exists(table, column), "{table}.{column}");
            }
        }
        for (table, column) in UNSET
            .iter()
            .copied()
            .chain(FRESH.iter().map(|f| (f.0, f.1)))
        {
            assert!(exists(table, column), "{table}.{column}");
        }
    }
}
