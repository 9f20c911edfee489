//! Audits as a whole: making, changing, and what their answers come to.

use std::collections::BTreeMap;

use growth_model::audit::{
    Answer, AuditScores, BankAnswers, LATEST_BANK, ProjectStage, bank, score_answers,
};
use rusqlite::{OptionalExtension, params};

use super::answers::{self, answers};
use super::{Audit, AuditPatch, NewAudit};
use crate::projects::{self, Stage};
use crate::sql::{Columns, name_of, time_text};
use crate::{AuditId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, text};

pub(super) const ENTITY: &str = "audits";

/// The audits of a project, the latest day first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<Audit>> {
    projects::get(view, project)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM audits WHERE project_id = ?1 ORDER BY day DESC, id DESC")?;
    let mut rows = statement.query([project])?;
    let mut audits = Vec::new();
    while let Some(row) = rows.next()? {
        audits.push(read(row)?);
    }
    Ok(audits)
}

/// An audit.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &AuditId) -> Result<Audit> {
    view.conn
        .prepare_cached("SELECT * FROM audits WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("audit", id)))
}

/// The audit of a project with the latest day, if there is one.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn latest(view: &View<'_>, project: &ProjectId) -> Result<Option<Audit>> {
    Ok(list(view, project)?.into_iter().next())
}

/// The latest audit of every project that has one, with what its answers come to: for a list of
/// projects. An audit of a bank that this program does not have is passed over.
pub fn latest_of_all(view: &View<'_>) -> Result<BTreeMap<ProjectId, AuditScores>> {
    let mut statement = view.conn.prepare_cached(
        "SELECT * FROM (SELECT *, row_number() OVER (
             PARTITION BY project_id ORDER BY day DESC, id DESC) AS place FROM audits)
         WHERE place = 1",
    )?;
    let mut rows = statement.query([])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let audit = read(row)?;
        if let Some(scores) = scores(view, &audit)? {
            all.insert(audit.project_id, scores);
        }
    }
    Ok(all)
}

/// The answers of an audit as the model takes them. What the bank does not ask is left out: it
/// stays in the file for the program that knows it.
pub fn bank_answers(view: &View<'_>, audit: &Audit) -> Result<BankAnswers> {
    let bank = bank(audit.bank_version);
    let answers: BTreeMap<String, Answer> = answers(view, &audit.id)?
        .into_iter()
        .filter(|saved| bank.is_some_and(|bank| bank.question(&saved.question).is_some()))
        .filter_map(|saved| Some((saved.question, saved.answer?)))
        .collect();
    Ok(BankAnswers {
        bank_version: audit.bank_version,
        stage: audit.stage,
        answers,
    })
}

/// What the answers of an audit come to; nothing when this program does not have its bank.
pub fn scores(view: &View<'_>, audit: &Audit) -> Result<Option<AuditScores>> {
    if bank(audit.bank_version).is_none() {
        return Ok(None);
    }
    Ok(Some(score_answers(&bank_answers(view, audit)?)?))
}

/// Begins an audit with the latest questions.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project or `answers_of`; [`WorkspaceError::Invalid`] for
/// `name`, and for an `answers_of` of another project.
pub fn create(tx: &Tx<'_>, new: &NewAudit) -> Result<Audit> {
    let project = projects::get(tx, &new.project_id)?;
    let id: AuditId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO audits
                 (id, project_id, name, day, bank_version, stage, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
        )?
        .execute(params![
            id,
            project.id,
            text::line("name", &new.name)?,
            new.date.unwrap_or_else(|| tx.today()).to_string(),
            LATEST_BANK,
            name_of(
                ENTITY,
                "stage",
                new.stage.unwrap_or(stage_of(project.stage))
            )?,
            time_text(tx.now()),
        ])?;
    if let Some(earlier) = &new.answers_of {
        let earlier = get(tx, earlier)?;
        if earlier.project_id != project.id {
            return Err(WorkspaceError::invalid(
                "answers_of",
                InvalidRule::OtherProject,
            ));
        }
        answers::copy(tx, &earlier, &id)?;
    }
    projects::touch(tx, &project.id)?;
    get(tx, &id)
}

/// Changes what the patch names. Answers with the names of what really changed.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `name`.
pub fn update(tx: &Tx<'_>, id: &AuditId, patch: &AuditPatch) -> Result<Vec<&'static str>> {
    let before = get(tx, id)?;
    let name = match &patch.name {
        Some(name) => text::line("name", name)?,
        None => before.name.clone(),
    };
    let date = patch.date.unwrap_or(before.date);
    let stage = patch.stage.unwrap_or(before.stage);
    let changed: Vec<&'static str> = [
        ("name", name != before.name),
        ("date", date != before.date),
        ("stage", stage != before.stage),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect();
    if !changed.is_empty() {
        tx.conn
            .prepare_cached(
                "UPDATE audits SET name = ?2, day = ?3, stage = ?4, updated_at = ?5 WHERE id = ?1",
            )?
            .execute(params![
                id,
                name,
                date.to_string(),
                name_of(ENTITY, "stage", stage)?,
                time_text(tx.now()),
            ])?;
        projects::touch(tx, &before.project_id)?;
    }
    Ok(changed)
}

/// Deletes an audit with its answers and evidence. Growth points that came of it stay.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &AuditId) -> Result<()> {
    let audit = get(tx, id)?;
    tx.conn
        .prepare_cached("DELETE FROM audits WHERE id = ?1")?
        .execute([id])?;
    projects::touch(tx, &audit.project_id)
}

/// Notes that something in the audit has changed just now.
pub(super) fn touch(tx: &Tx<'_>, audit: &Audit) -> Result<()> {
    tx.conn
        .prepare_cached("UPDATE audits SET updated_at = ?2 WHERE id = ?1")?
        .execute(params![audit.id, time_text(tx.now())])?;
    projects::touch(tx, &audit.project_id)
}

/// The stage of a project as the model of the audit knows it.
pub(super) fn stage_of(stage: Stage) -> ProjectStage {
    match stage {
        Stage::Idea => ProjectStage::Idea,
        Stage::FirstSales => ProjectStage::FirstSales,
        Stage::Growth => ProjectStage::Growth,
        Stage::Scale => ProjectStage::Scale,
    }
}

fn read(row: &rusqlite::Row<'_>) -> Result<Audit> {
    let columns = Columns::new(ENTITY, row);
    Ok(Audit {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        name: columns.get("name")?,
        date: columns.date("day")?,
        bank_version: columns.get("bank_version")?,
        stage: columns.named("stage")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}
