//! Audits as a whole: making, changing, and what their answers come to.

use std::collections::BTreeMap;

use growth_model::audit::{
    Answer, AuditScores, BankAnswers, LATEST_BANK, ProjectStage, bank, score_answers,
};

use super::answers::{self, answers};
use super::{Audit, AuditPatch, NewAudit};
use crate::projects::{self, Stage};
use crate::sql::entity::{self, Elsewhere, Entity};
use crate::{AuditId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, limits, text};

impl Entity for Audit {
    const TABLE: &'static str = "audits";
    const NAME: &'static str = "audit";
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "date",
        read: "day",
        write: &[("day", "?")],
    }];
}

/// The audits of a project, the latest day first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<Audit>> {
    projects::get(view, project)?;
    entity::list(
        view,
        "project_id = ?1 ORDER BY day DESC, id DESC",
        [project],
    )
}

/// An audit.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &AuditId) -> Result<Audit> {
    entity::get(view, id)
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
    let latest: Vec<Audit> = entity::list(
        view,
        "id IN (SELECT id FROM (SELECT id, row_number() OVER (
             PARTITION BY project_id ORDER BY day DESC, id DESC) AS place FROM audits)
         WHERE place = 1)",
        [],
    )?;
    let mut all = BTreeMap::new();
    for audit in latest {
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
        business_kind: projects::get(view, &audit.project_id)?.business_kind,
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
/// `name`, and for an `answers_of` of another project; [`WorkspaceError::Model`] for a day that lies far
/// in the future.
pub fn create(tx: &Tx<'_>, new: &NewAudit) -> Result<Audit> {
    let project = projects::get(tx, &new.project_id)?;
    let date = new.date.unwrap_or_else(|| tx.today());
    limits::measured("date", date, tx.today())?;
    let audit = Audit {
        id: tx.new_id(),
        project_id: project.id.clone(),
        name: text::line("name", &new.name)?,
        date,
        bank_version: LATEST_BANK,
        stage: new.stage.unwrap_or(stage_of(project.stage)),
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::insert(tx, &audit)?;
    if let Some(earlier) = &new.answers_of {
        let earlier = get(tx, earlier)?;
        if earlier.project_id != project.id {
            return Err(WorkspaceError::invalid(
                "answers_of",
                InvalidRule::OtherProject,
            ));
        }
        answers::copy(tx, &earlier, &audit)?;
    }
    projects::touch(tx, &project.id)?;
    get(tx, &audit.id)
}

/// Changes what the patch names. Answers with the names of what really changed.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `name`, [`WorkspaceError::Model`] for a
/// day that lies far in the future.
pub fn update(tx: &Tx<'_>, id: &AuditId, patch: &AuditPatch) -> Result<Vec<String>> {
    let before = get(tx, id)?;
    let mut after = entity::patched(&before, patch)?;
    after.name = text::line("name", &after.name)?;
    if after.date != before.date {
        limits::measured("date", after.date, tx.today())?;
    }
    let changed = entity::update(tx, &before, &after)?;
    if !changed.is_empty() {
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
    entity::delete(tx, &audit)?;
    projects::touch(tx, &audit.project_id)
}

/// Notes that something in the audit has changed just now.
pub(super) fn touch(tx: &Tx<'_>, audit: &Audit) -> Result<()> {
    entity::touch::<Audit>(tx, &audit.id)?;
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
