//! The answers of an audit.

use growth_model::audit::{Answer, bank};

use super::{Audit, SavedAnswer, audits};
use crate::sql::entity;
use crate::{AuditId, InvalidRule, Result, Tx, View, WorkspaceError, text};

/// What was said in an audit, by the ids of the questions.
pub fn answers(view: &View<'_>, audit: &AuditId) -> Result<Vec<SavedAnswer>> {
    entity::list(view, "audit_id = ?1 ORDER BY question", [audit])
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
    let after = SavedAnswer {
        answer: Some(answer),
        ..before.clone()
    };
    write(tx, &audit, &before, &after)?;
    Ok(before.answer)
}

/// Takes an answer back: the question is open again. Its note stays.
///
/// # Errors
/// As [`answer`].
pub fn clear_answer(tx: &Tx<'_>, audit: &AuditId, question: &str) -> Result<Option<Answer>> {
    let audit = asked(tx, audit, question)?;
    let before = one(tx, &audit.id, question)?;
    let after = SavedAnswer {
        answer: None,
        ..before.clone()
    };
    write(tx, &audit, &before, &after)?;
    Ok(before.answer)
}

/// Notes something about an answer.
///
/// # Errors
/// As [`answer`], and [`WorkspaceError::Invalid`] for `note`.
pub fn note(tx: &Tx<'_>, audit: &AuditId, question: &str, note: &str) -> Result<()> {
    let audit = asked(tx, audit, question)?;
    let before = one(tx, &audit.id, question)?;
    let after = SavedAnswer {
        note: text::note("note", note)?,
        ..before.clone()
    };
    write(tx, &audit, &before, &after)
}

/// Begins a new audit with the answers of an earlier one, as far as the new bank asks the same.
pub(super) fn copy(tx: &Tx<'_>, from: &Audit, to: &Audit) -> Result<()> {
    let bank = bank(to.bank_version);
    for earlier in answers(tx, &from.id)? {
        let asked = bank.is_some_and(|bank| bank.question(&earlier.question).is_some());
        if asked && earlier.answer.is_some() {
            let answer = SavedAnswer {
                audit_id: to.id.clone(),
                note: String::new(),
                ..earlier
            };
            entity::insert(tx, &answer)?;
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

/// What was said about a question, if only nothing.
fn one(tx: &Tx<'_>, audit: &AuditId, question: &str) -> Result<SavedAnswer> {
    let said = entity::first(
        tx,
        "audit_id = ?1 AND question = ?2",
        [audit.as_str(), question],
    )?;
    Ok(said.unwrap_or_else(|| SavedAnswer {
        audit_id: audit.clone(),
        question: question.to_owned(),
        answer: None,
        note: String::new(),
        updated_at: tx.now(),
    }))
}

fn write(tx: &Tx<'_>, audit: &Audit, before: &SavedAnswer, after: &SavedAnswer) -> Result<()> {
    if before == after {
        return Ok(());
    }
    if after.answer.is_none() && after.note.is_empty() {
        entity::delete(tx, after)?;
    } else {
        entity::update(tx, before, after)?;
    }
    audits::touch(tx, audit)
}
