//! What a person does with a report: each action is one named undo step.

use super::{ReportPatch, ReportSettings, get, templates, texts, update};
use crate::{
    Coalesce, Committed, Language, Operation, ProjectId, Result, TemplateId, Workspace, projects,
};

impl Workspace {
    /// Changes what a report contains as one undo step; see [`update`]. Typing joins into one step.
    pub fn update_report(
        &mut self,
        project: &ProjectId,
        patch: &ReportPatch,
    ) -> Result<Committed<ReportSettings>> {
        let key = format!("{project}/report");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let fields = update(tx, project, patch)?;
            let operation = Operation::ChangeReport {
                project: projects::get(tx, project)?.name,
                fields,
            };
            Ok((operation, get(tx, project)?))
        })
    }

    /// Keeps what a person made of a part of the summary; `None` goes back to what the figures say.
    /// `basis` is what they say now. Typing joins into one step.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`], [`crate::WorkspaceError::Invalid`] for `text`.
    pub fn edit_summary(
        &mut self,
        project: &ProjectId,
        language: Language,
        part: &str,
        text: Option<&str>,
        basis: &str,
    ) -> Result<Committed<()>> {
        let key = format!("{project}/summary/{part}");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let operation = Operation::EditSummary {
                project: projects::get(tx, project)?.name,
            };
            texts::put(tx, project, language, part, text, basis)?;
            Ok((operation, ()))
        })
    }

    /// Keeps the look of a project's report as a template: a new one, or in place of `replaces`.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`], [`crate::WorkspaceError::Invalid`] for `name`.
    pub fn save_report_template(
        &mut self,
        project: &ProjectId,
        name: &str,
        replaces: Option<&TemplateId>,
    ) -> Result<Committed<templates::ReportTemplate>> {
        self.transact_described(None, |tx| {
            let template = templates::save(tx, project, name, replaces)?;
            let operation = Operation::SaveReportTemplate {
                name: template.name.clone(),
            };
            Ok((operation, template))
        })
    }

    /// Gives a project's report the look of a template. Its title, client and period stay.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`].
    pub fn apply_report_template(
        &mut self,
        project: &ProjectId,
        template: &TemplateId,
    ) -> Result<Committed<ReportSettings>> {
        self.transact_described(None, |tx| {
            let template = templates::get(tx, template)?;
            update(tx, project, &template.look.patch())?;
            let operation = Operation::ApplyReportTemplate {
                name: template.name,
                project: projects::get(tx, project)?.name,
            };
            Ok((operation, get(tx, project)?))
        })
    }

    /// Deletes a template. Reports that were made with it stay as they are.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`].
    pub fn delete_report_template(&mut self, template: &TemplateId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = templates::get(tx, template)?.name;
            templates::delete(tx, template)?;
            Ok((Operation::DeleteReportTemplate { name }, ()))
        })
    }
}
