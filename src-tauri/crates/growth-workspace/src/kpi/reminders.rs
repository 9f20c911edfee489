//! When to be reminded of the check-in.

use chrono::NaiveTime;
use growth_model::kpi::Reminder;
use growth_model::roadmap::Weekday;

use crate::projects::{self, Project, ProjectFilter};
use crate::sql::entity::{self, Entity, OfProject};
use crate::{ProjectId, Result, Tx, View};

use super::last_of_all;

/// When a project's check-in is reminded of.
#[shape(Copy, Eq, deny_unknown_fields)]
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

impl Entity for OfProject<ReminderSettings> {
    const TABLE: &'static str = "kpi_reminders";
    const NAME: &'static str = "kpi_reminder";
    const KEY: &'static [&'static str] = &["project_id"];
    const GROUPS: &'static [&'static str] = &["value"];
}

/// The reminder of a project.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn reminder(view: &View<'_>, project: &ProjectId) -> Result<ReminderSettings> {
    projects::get(view, project)?;
    Ok(entity::of_project(view, project)?.unwrap_or_default())
}

/// Sets the reminder of a project. Answers whether that changed anything.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn set_reminder(tx: &Tx<'_>, project: &ProjectId, new: &ReminderSettings) -> Result<bool> {
    let before = reminder(tx, project)?;
    let changed = !entity::set_of_project(tx, project, before, *new)?.is_empty();
    if changed {
        projects::touch(tx, project)?;
    }
    Ok(changed)
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
