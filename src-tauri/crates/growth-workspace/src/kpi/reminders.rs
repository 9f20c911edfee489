//! When to be reminded of the check-in.

use chrono::NaiveTime;
use growth_model::kpi::Reminder;
use growth_model::roadmap::Weekday;
use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::projects::{self, Project, ProjectFilter};
use crate::sql::{Columns, name_of, time_text};
use crate::{ProjectId, Result, Tx, View};

use super::last_of_all;

const ENTITY: &str = "kpi_reminders";

/// When a project's check-in is reminded of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReminderSettings {
    /// Whether there is a reminder at all.
    pub enabled: bool,
    /// Day of the week.
    pub weekday: Weekday,
    /// Time of that day, by the clock on the wall (`10:00:00`).
    pub time: NaiveTime,
}

impl Default for ReminderSettings {
    /// No reminder; when it is switched on, Friday at ten.
    fn default() -> Self {
        Self {
            enabled: false,
            weekday: Weekday::Friday,
            time: NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default(),
        }
    }
}

/// The reminder of a project.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn reminder(view: &View<'_>, project: &ProjectId) -> Result<ReminderSettings> {
    projects::get(view, project)?;
    view.conn
        .prepare_cached("SELECT * FROM kpi_reminders WHERE project_id = ?1")?
        .query_row([project], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Ok(ReminderSettings::default()))
}

/// Sets the reminder of a project. Answers whether that changed anything.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn set_reminder(tx: &Tx<'_>, project: &ProjectId, new: &ReminderSettings) -> Result<bool> {
    if reminder(tx, project)? == *new {
        return Ok(false);
    }
    tx.conn
        .prepare_cached(
            "INSERT INTO kpi_reminders
                 (project_id, enabled, weekday, time, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5)
             ON CONFLICT (project_id) DO UPDATE SET
                 enabled = excluded.enabled, weekday = excluded.weekday, time = excluded.time,
                 updated_at = excluded.updated_at",
        )?
        .execute(params![
            project,
            new.enabled,
            name_of(ENTITY, "weekday", new.weekday)?,
            new.time.to_string(),
            time_text(tx.now()),
        ])?;
    projects::touch(tx, project)?;
    Ok(true)
}

/// The reminders that are switched on, of projects that are not archived.
pub fn active_reminders(view: &View<'_>) -> Result<Vec<(Project, Reminder)>> {
    let last = last_of_all(view)?;
    let mut reminders = Vec::new();
    for project in projects::list(view, &ProjectFilter::default())? {
        let settings = reminder(view, &project.id)?;
        if settings.enabled {
            let reminder = Reminder {
                weekday: settings.weekday,
                time: settings.time,
                last_check_in: last.get(&project.id).map(|check_in| check_in.date),
            };
            reminders.push((project, reminder));
        }
    }
    Ok(reminders)
}

fn read(row: &rusqlite::Row<'_>) -> Result<ReminderSettings> {
    let columns = Columns::new(ENTITY, row);
    Ok(ReminderSettings {
        enabled: columns.get("enabled")?,
        weekday: columns.named("weekday")?,
        time: columns.parsed("time")?,
    })
}
