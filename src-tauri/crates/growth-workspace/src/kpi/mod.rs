//! Weekly check-ins, the targets of the KPIs, and the reminder.

mod actions;
mod reminders;
mod targets;
mod types;

use std::collections::BTreeMap;

pub use reminders::{ReminderSettings, active_reminders, reminder, set_reminder};
pub use targets::{KpiTarget, set_targets, targets};
pub use types::{CheckIn, CheckInDraft};

use crate::sql::entity;
use crate::{CheckInId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, projects, text};

/// The check-ins of a project, the first one first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn check_ins(view: &View<'_>, project: &ProjectId) -> Result<Vec<CheckIn>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY date, id", [project])
}

/// A check-in.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &CheckInId) -> Result<CheckIn> {
    entity::get(view, id)
}

/// The last check-in of every project that has one: for a list of projects with their figures.
pub fn last_of_all(view: &View<'_>) -> Result<BTreeMap<ProjectId, CheckIn>> {
    let last: Vec<CheckIn> = entity::list(
        view,
        "date = (SELECT max(date) FROM check_ins AS one
             WHERE one.project_id = check_ins.project_id)",
        [],
    )?;
    Ok(last
        .into_iter()
        .map(|check_in| (check_in.project_id.clone(), check_in))
        .collect())
}

/// Makes a check-in.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project; [`WorkspaceError::Model`] for a number outside its
/// domain; [`WorkspaceError::Invalid`] for `date` when that day has one already, and for the texts.
pub fn create(tx: &Tx<'_>, project: &ProjectId, draft: &CheckInDraft) -> Result<CheckIn> {
    projects::get(tx, project)?;
    let draft = checked(tx, project, None, draft)?;
    let check_in = CheckIn {
        id: tx.new_id(),
        project_id: project.clone(),
        date: draft.date,
        numbers: draft.numbers,
        note: draft.note,
        decision: draft.decision,
        next_step: draft.next_step,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::insert(tx, &check_in)?;
    projects::touch(tx, project)?;
    get(tx, &check_in.id)
}

/// Replaces what a check-in says. Answers with the names of what really changed, numbers by their
/// own names (`leads`, `viral_coefficient`); without any, nothing was written.
///
/// # Errors
/// As [`create`], and [`WorkspaceError::NotFound`] for the check-in.
pub fn save(tx: &Tx<'_>, id: &CheckInId, draft: &CheckInDraft) -> Result<Vec<String>> {
    let before = get(tx, id)?;
    let after = before.with(checked(tx, &before.project_id, Some(id), draft)?);
    if !entity::update(tx, &before, &after)?.is_empty() {
        projects::touch(tx, &before.project_id)?;
    }
    before.differences(&after)
}

/// Deletes a check-in.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &CheckInId) -> Result<()> {
    let check_in = get(tx, id)?;
    entity::delete(tx, &check_in)?;
    projects::touch(tx, &check_in.project_id)
}

fn checked(
    tx: &Tx<'_>,
    project: &ProjectId,
    own: Option<&CheckInId>,
    draft: &CheckInDraft,
) -> Result<CheckInDraft> {
    (draft.numbers.validate()).map_err(|error| error.within("numbers"))?;
    crate::limits::measured("date", draft.date, tx.today())?;
    let day = draft.date.to_string();
    let taken: Option<CheckIn> = entity::first(
        tx,
        "project_id = ?1 AND date = ?2",
        [project.as_str(), &day],
    )?;
    if taken.is_some_and(|taken| Some(&taken.id) != own) {
        return Err(WorkspaceError::invalid("date", InvalidRule::DateTaken));
    }
    Ok(CheckInDraft {
        note: text::note("note", &draft.note)?,
        decision: text::note("decision", &draft.decision)?,
        next_step: text::note("next_step", &draft.next_step)?,
        ..draft.clone()
    })
}
