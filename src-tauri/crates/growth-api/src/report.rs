//! The report that a client gets.

use std::path::PathBuf;

use growth_i18n::Language;
use growth_report::{
    csv,
    document::{self, Report, ReportDataset, ReportScenario, ReportSettings as Look, Section},
};
use growth_workspace::{
    Committed, ProjectId, ScenarioId, datasets, economics, projects,
    report::{self, ReportPatch, ReportSettings},
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Context, Failure, Phase, Request,
    datasets::{self as datasets_api, Written},
    economics::OfProject,
    router::request,
    sources, write,
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request("report.get", "What the report of a project contains.", get),
        request(
            "report.update",
            "Changes what the report of a project contains.",
            update,
        ),
        request(
            "report.preview",
            "The pages of the report as pictures.",
            preview,
        ),
        request(
            "report.export",
            "Writes the report as PDF, or its tables as CSV: whole files or none.",
            export,
        ),
    ]
}

fn get(context: &Context<'_>, input: OfProject) -> Result<ReportSettings, Failure> {
    context
        .app
        .with(|workspace| Ok(report::get(&workspace.view(), &input.project_id)?))
}

/// A change of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateReport {
    /// The project.
    pub project_id: ProjectId,
    /// What changes.
    pub change: ReportPatch,
}

fn update(
    context: &Context<'_>,
    input: UpdateReport,
) -> Result<Committed<ReportSettings>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.update_report(&input.project_id, &input.change)?))
}

/// What to show of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportInput {
    /// The project.
    pub project_id: ProjectId,
    /// Language in place of the one that the report is set to.
    #[serde(default)]
    pub language: Option<Language>,
}

/// The pages of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportPages {
    /// SVG pictures, A4 in points.
    pub pages: Vec<String>,
    /// Sections that a report can have, in their order.
    pub sections: Vec<SectionName>,
}

/// A section that a report can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SectionName {
    /// Which.
    pub name: Section,
    /// Its heading in the caller's language.
    pub title: String,
}

fn preview(context: &Context<'_>, input: ReportInput) -> Result<ReportPages, Failure> {
    let report = report_of(context, &input.project_id, input.language)?;
    context.report(Phase::Typesetting, 0.1);
    let pages = document::pages_svg(&report)?;
    let sections = Section::ALL
        .into_iter()
        .map(|name| SectionName {
            name,
            title: name.title(context.language),
        })
        .collect();
    Ok(ReportPages { pages, sections })
}

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// One tagged PDF.
    Pdf,
    /// One CSV file per table.
    Csv,
}

/// An export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportInput {
    /// The project.
    pub project_id: ProjectId,
    /// What to write.
    pub format: ExportFormat,
    /// The PDF file, or the folder for the CSV files. What is there is replaced.
    pub path: PathBuf,
    /// Language in place of the one that the report is set to.
    #[serde(default)]
    pub language: Option<Language>,
}

fn export(context: &Context<'_>, input: ExportInput) -> Result<Written, Failure> {
    let report = report_of(context, &input.project_id, input.language)?;
    context.report(Phase::Typesetting, 0.1);
    let files = match input.format {
        ExportFormat::Pdf => vec![(input.path, document::pdf(&report)?)],
        ExportFormat::Csv => csv::files(&report)?
            .into_iter()
            .map(|(name, bytes)| (input.path.join(name), bytes))
            .collect(),
    };
    if context.cancel.is_cancelled() {
        return Err(Failure::Cancelled);
    }
    context.report(Phase::Writing, 0.9);
    for (path, bytes) in &files {
        write::file(path, bytes)?;
    }
    Ok(Written {
        files: files
            .iter()
            .map(|(path, _)| path.display().to_string())
            .collect(),
    })
}

/// Everything that the report of a project says.
fn report_of(
    context: &Context<'_>,
    project_id: &ProjectId,
    language: Option<Language>,
) -> Result<Report, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, project_id)?;
        let chosen = report::get(&view, project_id)?;
        let branding = settings::get(&view)?.branding;
        let language = language.unwrap_or(chosen.language);
        let wanted: Vec<ScenarioId> = match chosen.scenarios {
            Some(ids) => ids,
            None => project.active_scenario_id.iter().cloned().collect(),
        };
        let scenarios = wanted
            .iter()
            .map(|id| {
                let scenario = economics::get(&view, id)?;
                Ok(ReportScenario {
                    sources: sources::of_scenario(&view, id, language)?,
                    name: scenario.name,
                    inputs: scenario.inputs,
                })
            })
            .collect::<Result<_, Failure>>()?;
        let datasets = datasets::list(&view, project_id)?
            .iter()
            .map(|dataset| {
                let summary = datasets_api::summary_of(dataset)?;
                Ok(ReportDataset {
                    name: dataset.name.clone(),
                    facts: datasets_api::facts(&summary, language, project.currency),
                    months: summary.months,
                })
            })
            .collect::<Result<_, Failure>>()?;
        let sections = chosen.sections.unwrap_or_default();
        Ok(Report {
            settings: Look {
                language,
                title: chosen.title,
                author: if chosen.author.is_empty() {
                    branding.name
                } else {
                    chosen.author
                },
                contact: branding.contact,
                accent: branding.color,
                logo: branding.logo,
                // A section that a newer version knew is left out, not an error.
                sections: sections
                    .iter()
                    .filter_map(|name| Section::from_name(name))
                    .collect(),
            },
            project: project.name,
            client: project.client,
            currency: project.currency,
            date: context.app.now().date_naive(),
            scenarios,
            datasets,
        })
    })
}
