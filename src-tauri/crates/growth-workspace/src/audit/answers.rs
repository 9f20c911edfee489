//! The answers of an audit.

use growth_model::audit::{Answer, bank};
use rusqlite::{OptionalExtension, params};

use super::{Audit, SavedAnswer, audits};
use crate::sql::{Columns, json_text, time_text};
use crate::{AuditId, InvalidRule, Result, Tx, View, WorkspaceError, text};

const ENTITY: &str = "audit_answers";

/// What was said in an audit, by the ids of the questions.
pub fn answers(view: &View<'_>, audit: &AuditId) -> Result<Vec<SavedAnswer>> {
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM audit_answers WHERE audit_id = ?1 ORDER BY question")?;
    let mut rows = statement.query([audit])?;
    let mut answers = Vec::new();
    while let Some(row) = rows.next()? {
        answers.push(read(row)?);
    }
    Ok(answers)
}

/// Answers a question. Answers with what had been said before.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the audit; [`WorkspaceError::Invalid`] for a `question` that
/// its bank does not ask, or whose bank this program does not have.
pub fn answer(
    tx: &Tx<'_>,
    audit: &AuditId,
    question: &str,
    answer: Answer,
) -> Result<Option<Answer>> {
    let audit = asked(tx, audit, question)?;
    let before = one(tx, &audit.id, question)?;
    let from = before.as_ref().and_then(|saved| saved.answer);
    if from != Some(answer) {
        let note = before.map(|saved| saved.note).unwrap_or_default();
        write(tx, &audit, question, Some(answer), &note)?;
    }
    Ok(from)
}

/// Takes an answer back: the question is open again. Its note stays.
///
/// # Errors
/// As [`answer`].
pub fn clear_answer(tx: &Tx<'_>, audit: &AuditId, question: &str) -> Result<Option<Answer>> {
    let audit = asked(tx, audit, question)?;
    let Some(before) = one(tx, &audit.id, question)? else {
        return Ok(None);
    };
    if before.answer.is_some() {
        write(tx, &audit, question, None, &before.note)?;
    }
    Ok(before.answer)
}

/// Notes something about an answer.
///
/// # Errors
/// As [`answer`], and [`WorkspaceError::Invalid`] for `note`.
pub fn note(tx: &Tx<'_>, audit: &AuditId, question: &str, note: &str) -> Result<()> {
    let audit = asked(tx, audit, question)?;
    let note = text::note("note", note)?;
    let before = one(tx, &audit.id, question)?;
    if before.as_ref().map_or("", |saved| saved.note.as_str()) != note {
        let answer = before.and_then(|saved| saved.answer);
        write(tx, &audit, question, answer, &note)?;
    }
    Ok(())
}

/// Begins a new audit with the answers of an earlier one, as far as the new bank asks the same.
pub(super) fn copy(tx: &Tx<'_>, from: &Audit, to: &AuditId) -> Result<()> {
    let to = audits::get(tx, to)?;
    let bank = bank(to.bank_version);
    for saved in answers(tx, &from.id)? {
        if bank.is_some_and(|bank| bank.question(&saved.question).is_some())
            && let Some(answer) = saved.answer
        {
            write(tx, &to, &saved.question, Some(answer), "")?;
        }
    }
    Ok(())
}

/// The audit, if its bank asks the question.
pub(super) fn asked(view: &View<'_>, audit: &AuditId, question: &str) -> Result<Audit> {
    let audit = audits::get(view, audit)?;
    let is_asked = bank(audit.bank_version).is_some_and(|bank| bank.question(question).is_some());
    if is_asked {
        Ok(audit)
    } else {
        Err(WorkspaceError::invalid("question", InvalidRule::Unknown))
    }
}

fn one(view: &View<'_>, audit: &AuditId, question: &str) -> Result<Option<SavedAnswer>> {
    view.conn
        .prepare_cached("SELECT * FROM audit_answers WHERE audit_id = ?1 AND question = ?2")?
        .query_row(params![audit, question], |row| Ok(read(row)))
        .optional()?
        .transpose()
}

fn write(
    tx: &Tx<'_>,
    audit: &Audit,
    question: &str,
    answer: Option<Answer>,
    note: &str,
) -> Result<()> {
    if answer.is_none() && note.is_empty() {
        tx.conn
            .prepare_cached("DELETE FROM audit_answers WHERE audit_id = ?1 AND question = ?2")?
            .execute(params![audit.id, question])?;
    } else {
        tx.conn
            .prepare_cached(
                "INSERT INTO audit_answers
                     (audit_id, question, answer, note, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?5)
                 ON CONFLICT (audit_id, question) DO UPDATE SET
                     answer = excluded.answer, note = excluded.note,
                     updated_at = excluded.updated_at",
            )?
            .execute(params![
                audit.id,
                question,
                answer.map(column).transpose()?,
                note,
                time_text(tx.now()),
            ])?;
    }
    audits::touch(tx, audit)
}

/// `3`, `unknown`.
fn column(answer: Answer) -> Result<String> {
    Ok(json_text(ENTITY, "answer", &answer)?
        .trim_matches('"')
        .to_owned())
}

fn read(row: &rusqlite::Row<'_>) -> Result<SavedAnswer> {
    let columns = Columns::new(ENTITY, row);
    let answer = match columns.text("answer")? {
        None => None,
        Some(text) => Some(
            match text.parse::<u8>() {
                Ok(level) => serde_json::from_value(level.into()),
                Err(_) => serde_json::from_value(text.into()),
            }
            .map_err(|error: serde_json::Error| {
                WorkspaceError::unreadable(ENTITY, "answer", &error)
            })?,
        ),
    };
    Ok(SavedAnswer {
        question: columns.get("question")?,
        answer,
        note: columns.get("note")?,
        updated_at: columns.time("updated_at")?,
    })
}
