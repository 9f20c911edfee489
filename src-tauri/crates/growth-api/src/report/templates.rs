//! Templates of reports: one look for several clients.

use growth_workspace::{
    Committed, ProjectId, TemplateId,
    report::{self, ReportSettings, ReportTemplate},
};

use crate::{
    Context, Failure, Request,
    router::{Nothing, request},
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "report.templates",
            "The templates of reports, by name.",
            list,
        ),
        request(
            "report.save_template",
            "Keeps the look of a project's report as a template.",
            save,
        ),
        request(
            "report.apply_template",
            "Gives a project's report the look of a template.",
            apply,
        ),
        request(
            "report.delete_template",
            "Deletes a template; reports that were made with it stay as they are.",
            delete,
        ),
    ]
}

/// The templates.
#[shape(Eq)]
pub struct ReportTemplates {
    /// By name.
    pub templates: Vec<ReportTemplate>,
}

fn list(context: &Context<'_>, _: Nothing) -> Result<ReportTemplates, Failure> {
    context.app.with(|workspace| {
        Ok(ReportTemplates {
            templates: report::templates(&workspace.view())?,
        })
    })
}

/// A look to keep.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveTemplate {
    /// The project whose report has the look.
    pub project_id: ProjectId,
    /// Name of the template, 1 to 200 characters.
    pub name: String,
    /// The template that it takes the place of; a new one when absent.
    pub replaces: Option<TemplateId>,
}

fn save(context: &Context<'_>, input: SaveTemplate) -> Result<Committed<ReportTemplate>, Failure> {
    context.app.with(|workspace| {
        Ok(workspace.save_report_template(
            &input.project_id,
            &input.name,
            input.replaces.as_ref(),
        )?)
    })
}

/// A look to take.
#[shape(Eq, deny_unknown_fields)]
pub struct ApplyTemplate {
    /// The project whose report gets the look.
    pub project_id: ProjectId,
    /// The template.
    pub template_id: TemplateId,
}

fn apply(
    context: &Context<'_>,
    input: ApplyTemplate,
) -> Result<Committed<ReportSettings>, Failure> {
    context.app.with(|workspace| {
        Ok(workspace.apply_report_template(&input.project_id, &input.template_id)?)
    })
}

/// A template, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct TemplateRef {
    /// The template.
    pub template_id: TemplateId,
}

fn delete(context: &Context<'_>, input: TemplateRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_report_template(&input.template_id)?))
}
