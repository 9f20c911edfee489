//! Weekly check-ins, the targets of the KPIs, and the reminder.

mod actions;
mod reminders;
mod targets;
mod types;

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};

pub use reminders::{ReminderSettings, active_reminders, reminder, set_reminder};
pub use targets::{KpiTarget, set_targets, targets};
pub use types::{CheckIn, CheckInDraft};

use crate::sql::{Columns, json_text, time_text};
use crate::{CheckInId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, projects, text};

const ENTITY: &str = "check_ins";

/// The check-ins of a project, the first one first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn check_ins(view: &View<'_>, project: &ProjectId) -> Result<Vec<CheckIn>> {
    projects::get(view, project)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM check_ins WHERE project_id = ?1 ORDER BY date, id")?;
    let mut rows = statement.query([project])?;
    let mut check_ins = Vec::new();
    while let Some(row) = rows.next()? {
        check_ins.push(read(row)?);
    }
    Ok(check_ins)
}

/// A check-in.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &CheckInId) -> Result<CheckIn> {
    view.conn
        .prepare_cached("SELECT * FROM check_ins WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("check_in", id)))
}

/// The last check-in of every project that has one: for a list of projects with their figures.
pub fn last_of_all(view: &View<'_>) -> Result<BTreeMap<ProjectId, CheckIn>> {
    let mut statement = view.conn.prepare_cached(
        "SELECT * FROM check_ins AS one
         WHERE date = (SELECT max(date) FROM check_ins WHERE project_id = one.project_id)",
    )?;
    let mut rows = statement.query([])?;
    let mut last = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let check_in = read(row)?;
        last.insert(check_in.project_id.clone(), check_in);
    }
    Ok(last)
}

/// Makes a check-in.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project; [`WorkspaceError::Model`] for a number outside its
/// domain; [`WorkspaceError::Invalid`] for `date` when that day has one already, and for the texts.
pub fn create(tx: &Tx<'_>, project: &ProjectId, draft: &CheckInDraft) -> Result<CheckIn> {
    projects::get(tx, project)?;
    let draft = checked(tx, project, None, draft)?;
    let id: CheckInId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO check_ins
                 (id, project_id, date, numbers, note, decision, next_step, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
        )?
        .execute(params![
            id,
            project,
            draft.date.to_string(),
            json_text(ENTITY, "numbers", &draft.numbers)?,
            draft.note,
            draft.decision,
            draft.next_step,
            time_text(tx.now()),
        ])?;
    projects::touch(tx, project)?;
    get(tx, &id)
}

/// Replaces what a check-in says. Answers with the names of what really changed, numbers by their
/// own names (`leads`, `viral_coefficient`); without any, nothing was written.
///
/// # Errors
/// As [`create`], and [`WorkspaceError::NotFound`] for the check-in.
pub fn save(tx: &Tx<'_>, id: &CheckInId, draft: &CheckInDraft) -> Result<Vec<String>> {
    let before = get(tx, id)?;
    let draft = checked(tx, &before.project_id, Some(id), draft)?;
    let changed = types::differences(&before, &draft);
    if !changed.is_empty() {
        tx.conn
            .prepare_cached(
                "UPDATE check_ins SET date = ?2, numbers = ?3, note = ?4, decision = ?5,
                     next_step = ?6, updated_at = ?7
                 WHERE id = ?1",
            )?
            .execute(params![
                id,
                draft.date.to_string(),
                json_text(ENTITY, "numbers", &draft.numbers)?,
                draft.note,
                draft.decision,
                draft.next_step,
                time_text(tx.now()),
            ])?;
        projects::touch(tx, &before.project_id)?;
    }
    Ok(changed)
}

/// Deletes a check-in.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &CheckInId) -> Result<()> {
    let check_in = get(tx, id)?;
    tx.conn
        .prepare_cached("DELETE FROM check_ins WHERE id = ?1")?
        .execute([id])?;
    projects::touch(tx, &check_in.project_id)
}

fn checked(
    view: &View<'_>,
    project: &ProjectId,
    own: Option<&CheckInId>,
    draft: &CheckInDraft,
) -> Result<CheckInDraft> {
    (draft.numbers.validate()).map_err(|error| error.within("numbers"))?;
    let taken: Option<CheckInId> = view
        .conn
        .prepare_cached("SELECT id FROM check_ins WHERE project_id = ?1 AND date = ?2")?
        .query_row(params![project, draft.date.to_string()], |row| row.get(0))
        .optional()?;
    if taken.is_some_and(|taken| Some(&taken) != own) {
        return Err(WorkspaceError::invalid("date", InvalidRule::DateTaken));
    }
    Ok(CheckInDraft {
        note: text::note("note", &draft.note)?,
        decision: text::note("decision", &draft.decision)?,
        next_step: text::note("next_step", &draft.next_step)?,
        ..draft.clone()
    })
}

fn read(row: &rusqlite::Row<'_>) -> Result<CheckIn> {
    let columns = Columns::new(ENTITY, row);
    Ok(CheckIn {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        date: columns.date("date")?,
        numbers: columns.json("numbers")?,
        note: columns.get("note")?,
        decision: columns.get("decision")?,
        next_step: columns.get("next_step")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}
