//! A playbook: the way of working of a project, without what is the client's.
//!
//! What is kept: the plan with its tasks, the structure of the loops, the steps of journeys and other
//! instruments that describe a way of working, targets, and how the report looks. What goes: the
//! client's name, notes, imported data, actual months, answers of audits and their evidence,
//! check-ins, findings, edited texts. A table that is named nowhere goes too.

use rusqlite::types::Value;

use super::rows::ProjectRows;

/// Tables that a playbook keeps, and the columns that are emptied in them.
const KEPT: &[(&str, &[&str])] = &[
    ("projects", &["client", "note"]),
    ("report_settings", &["client", "title"]),
    ("economics_tabs", &[]),
    ("kpi_targets", &["baseline"]),
    ("kpi_reminders", &[]),
    ("loop_ecosystems", &["note"]),
    ("loops", &["note"]),
    ("loop_nodes", &["note"]),
    ("loop_edges", &["note"]),
];

/// Columns that are set to nothing instead of an empty text.
const UNSET: &[(&str, &str)] = &[
    ("report_settings", "period_from"),
    ("report_settings", "period_to"),
    ("kpi_targets", "baseline"),
    ("loops", "observed_customers"),
    ("loops", "observed_new_customers"),
    ("loop_ecosystems", "customers_at_start"),
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
