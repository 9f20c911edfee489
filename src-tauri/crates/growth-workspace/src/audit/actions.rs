//! What a person does in an audit: each action is one named undo step.

use growth_model::audit::Answer;

use super::{
    Audit, AuditPatch, Choice, Evidence, EvidenceOf, Finding, GrowthPoint, GrowthPointContent,
    NewAudit, NewEvidence, add_finding, answer, attach, choose, clear_answer, create, delete,
    delete_point, get, get_evidence, get_point, note, remove_evidence, save_point, update,
};
use crate::sql::entity;
use crate::{
    AuditId, Coalesce, Committed, EvidenceId, GrowthPointId, Operation, ProjectId, Result,
    Workspace, projects,
};

impl Workspace {
    /// Begins an audit; see [`create`].
    pub fn create_audit(&mut self, new: &NewAudit) -> Result<Committed<Audit>> {
        self.transact_described(None, |tx| {
            let audit = create(tx, new)?;
            let operation = Operation::CreateAudit {
                name: audit.name.clone(),
                date: audit.date,
            };
            Ok((operation, audit))
        })
    }

    /// Changes an audit; see [`update`]. Typing joins into one step.
    pub fn update_audit(&mut self, id: &AuditId, patch: &AuditPatch) -> Result<Committed<Audit>> {
        let fields = [
            patch.name.as_ref().map(|_| "name"),
            patch.date.map(|_| "date"),
            patch.stage.map(|_| "stage"),
        ];
        let key = format!("{id}/{}", fields.map(Option::unwrap_or_default).join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let fields = update(tx, id, patch)?;
            let audit = get(tx, id)?;
            let operation = Operation::ChangeAudit {
                name: audit.name.clone(),
                date: audit.date,
                fields,
            };
            Ok((operation, audit))
        })
    }

    /// Deletes an audit; see [`delete`].
    pub fn delete_audit(&mut self, id: &AuditId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let audit = get(tx, id)?;
            delete(tx, id)?;
            let operation = Operation::DeleteAudit {
                name: audit.name,
                date: audit.date,
            };
            Ok((operation, ()))
        })
    }

    /// Answers a question; see [`answer`]. A change of mind within two seconds joins.
    pub fn answer_question(
        &mut self,
        audit: &AuditId,
        question: &str,
        to: Answer,
    ) -> Result<Committed<()>> {
        let key = format!("{audit}/{question}");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let from = answer(tx, audit, question, to)?;
            let operation = Operation::AnswerQuestion {
                bank_version: get(tx, audit)?.bank_version,
                question: question.to_owned(),
                from,
                to: Some(to),
            };
            Ok((operation, ()))
        })
    }

    /// Takes an answer back; see [`clear_answer`].
    pub fn clear_answer(&mut self, audit: &AuditId, question: &str) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let from = clear_answer(tx, audit, question)?;
            let operation = Operation::AnswerQuestion {
                bank_version: get(tx, audit)?.bank_version,
                question: question.to_owned(),
                from,
                to: None,
            };
            Ok((operation, ()))
        })
    }

    /// Notes something about an answer; see [`note`]. Typing joins into one step.
    pub fn note_answer(
        &mut self,
        audit: &AuditId,
        question: &str,
        text: &str,
    ) -> Result<Committed<()>> {
        let key = format!("{audit}/{question}/note");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            note(tx, audit, question, text)?;
            let operation = Operation::NoteAnswer {
                bank_version: get(tx, audit)?.bank_version,
                question: question.to_owned(),
            };
            Ok((operation, ()))
        })
    }

    /// Attaches a file; see [`attach`].
    pub fn attach_evidence(
        &mut self,
        of: &EvidenceOf,
        file: &NewEvidence,
    ) -> Result<Committed<Evidence>> {
        self.transact_described(None, |tx| {
            let evidence = attach(tx, of, file)?;
            let operation = Operation::AttachEvidence {
                name: evidence.file_name.clone(),
            };
            Ok((operation, evidence))
        })
    }

    /// Takes a piece of evidence away; see [`remove_evidence`].
    pub fn remove_evidence(&mut self, id: &EvidenceId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = get_evidence(tx, id)?.file_name;
            remove_evidence(tx, id)?;
            Ok((Operation::RemoveEvidence { name }, ()))
        })
    }

    /// Notes a finding; see [`add_finding`].
    pub fn add_finding(&mut self, finding: &Finding) -> Result<Committed<GrowthPoint>> {
        self.transact_described(None, |tx| {
            let point = add_finding(tx, finding)?;
            let operation = Operation::AddFinding {
                name: point.content.title.clone(),
            };
            Ok((operation, point))
        })
    }

    /// Saves a growth point; see [`save_point`]. Typing in one field joins into one step.
    pub fn save_growth_point(
        &mut self,
        id: &GrowthPointId,
        content: &GrowthPointContent,
    ) -> Result<Committed<GrowthPoint>> {
        let before = get_point(&self.view(), id)?.content;
        let fields = entity::differences(&before, content, &[])?;
        let key = format!("{id}/{}", fields.join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let fields = save_point(tx, id, content)?;
            let point = get_point(tx, id)?;
            let operation = Operation::SaveGrowthPoint {
                name: point.content.title.clone(),
                fields,
            };
            Ok((operation, point))
        })
    }

    /// Deletes a growth point; see [`delete_point`].
    pub fn delete_growth_point(&mut self, id: &GrowthPointId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = get_point(tx, id)?.content.title;
            delete_point(tx, id)?;
            Ok((Operation::DeleteGrowthPoint { name }, ()))
        })
    }

    /// Chooses the three growth points; see [`choose`]. Typing of the reason joins into one step.
    pub fn choose_growth_points(
        &mut self,
        project: &ProjectId,
        choice: &Choice,
    ) -> Result<Committed<()>> {
        let ids = choice.chosen.iter().flatten();
        let ids: Vec<&str> = ids.map(GrowthPointId::as_str).collect();
        let key = format!("{project}/choice/{}", ids.join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            choose(tx, project, choice)?;
            let operation = Operation::ChooseGrowthPoints {
                project: projects::get(tx, project)?.name,
            };
            Ok((operation, ()))
        })
    }
}
