//! Which reminders fall due. The host says what the clock on the wall shows, and shows them.

use chrono::NaiveDateTime;
use growth_i18n::tr::kpi as tr;
use growth_model::kpi::{due, next_reminder};
use growth_workspace::{ProjectId, kpi};

use crate::{Context, Failure};

/// Between which times.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct RemindersInput {
    /// When the host looked last, by the clock on the wall (`2026-11-27T09:59:30`); itself not
    /// included.
    pub from: NaiveDateTime,
    /// Now, by the same clock; itself included.
    pub until: NaiveDateTime,
}

/// What is to be reminded of.
#[shape(Eq, skip_serializing_none)]
pub struct Reminders {
    /// What fell due, in the order of the projects; of several times of one project, the last.
    pub due: Vec<DueReminder>,
    /// The next one after `until`; absent when nobody wants to be reminded.
    pub next: Option<NaiveDateTime>,
}

/// A reminder that fell due.
#[shape(Eq)]
pub struct DueReminder {
    /// The project.
    pub project_id: ProjectId,
    /// When it fell due, by the clock on the wall.
    pub at: NaiveDateTime,
    /// Heading of the notification.
    pub title: String,
    /// What it says.
    pub body: String,
}

pub(super) fn reminders(
    context: &Context<'_>,
    input: RemindersInput,
) -> Result<Reminders, Failure> {
    let active = context
        .app
        .with(|workspace| Ok(kpi::active_reminders(&workspace.view())?))?;
    let language = context.language;
    Ok(Reminders {
        due: active
            .iter()
            .filter_map(|(project, reminder)| {
                Some(DueReminder {
                    project_id: project.id.clone(),
                    at: due(reminder, input.from, input.until)?,
                    title: tr::kpi_reminder_title(language, &project.name),
                    body: tr::kpi_reminder_body(language),
                })
            })
            .collect(),
        next: active
            .iter()
            .filter_map(|(_, reminder)| next_reminder(reminder, input.until))
            .min(),
    })
}
