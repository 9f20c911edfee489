//! The report that a client gets.

mod basis;
mod preview;
mod sections;
mod summary;
mod templates;
mod unavailable;

use growth_i18n::Language;
use growth_report::{
    csv,
    document::{self, AccentCheck},
    report::Section,
    xlsx,
};
use growth_workspace::{
    Committed, ProjectId,
    report::{self, ReportPatch, ReportSettings},
};

use sections::{Gathered, Purpose};

use crate::{
    Context, Failure, Phase, Request, WritePath,
    router::request,
    shared::{OfProject, Written},
    write,
};

pub(crate) use preview::LaidOut;

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = vec![
        request("report.get", "What the report of a project contains.", get),
        request(
            "report.update",
            "Changes what the report of a project contains.",
            update,
        ),
        request(
            "report.export",
            "Writes the report as PDF, or its tables as CSV or XLSX: whole files or none.",
            export,
        ),
        request(
            "report.check_accent",
            "How well an accent colour reads on white.",
            check_accent,
        ),
    ];
    requests.extend(preview::requests());
    requests.extend(summary::requests());
    requests.extend(templates::requests());
    requests
}

/// What keeps a section of the report of a project from being printed; `None` when all of it can be.
pub(crate) fn problems(
    context: &Context<'_>,
    project: &ProjectId,
) -> Result<Option<String>, Failure> {
    let gathered = Gathered::of(context, project, None)?;
    let page = gathered.head.page();
    let unprintable = |section: &dyn Section| {
        let failed = section.applies().then(|| section.blocks(page).err());
        failed.flatten().map(|error| error.to_string())
    };
    Ok(match gathered.problems.first() {
        Some(problem) => Some(problem.text.clone()),
        None => gathered
            .sections
            .iter()
            .find_map(|section| unprintable(section.as_ref())),
    })
}

fn get(context: &Context<'_>, input: OfProject) -> Result<ReportSettings, Failure> {
    context
        .app
        .with(|workspace| Ok(report::get(&workspace.view(), &input.project_id)?))
}

/// A change of a report.
#[shape(Eq, deny_unknown_fields)]
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

/// What a report is written as.
#[shape(Copy, Eq)]
pub enum ExportFormat {
    /// One tagged PDF.
    Pdf,
    /// A folder with one CSV file per table and a manifest.
    Csv,
    /// The same as one ZIP archive.
    CsvZip,
    /// A workbook: one sheet per table, and a calculator with live formulas.
    Xlsx,
}

/// An export.
#[shape(Eq, deny_unknown_fields)]
pub struct ExportInput {
    /// The project.
    pub project_id: ProjectId,
    /// What to write.
    pub format: ExportFormat,
    /// The file, or the folder for the CSV files. What is there is replaced.
    pub path: WritePath,
    /// Language in place of the one that the report is set to.
    pub language: Option<Language>,
}

fn export(context: &Context<'_>, input: ExportInput) -> Result<Written, Failure> {
    let purpose = match input.format {
        ExportFormat::Pdf => Purpose::Pages,
        ExportFormat::Csv | ExportFormat::CsvZip | ExportFormat::Xlsx => Purpose::Files,
    };
    let report = Gathered::of(context, &input.project_id, input.language)?.compose(purpose)?;
    context.report(Phase::Typesetting, 0.1);
    let path = input.path.into_path();
    let files = match input.format {
        ExportFormat::Pdf => vec![(path, document::pdf(&report)?)],
        ExportFormat::Csv => csv::set(&report)?
            .into_iter()
            .map(|(name, bytes)| (path.join(name), bytes))
            .collect(),
        ExportFormat::CsvZip => vec![(path, csv::archive(&report)?)],
        ExportFormat::Xlsx => vec![(path, xlsx::workbook(&report)?)],
    };
    if context.cancel.is_cancelled() {
        return Err(Failure::Cancelled);
    }
    context.report(Phase::Writing, 0.9);
    write::files(&files)?;
    context.report(Phase::Writing, 1.0);
    Ok(Written {
        files: files
            .iter()
            .map(|(path, _)| path.display().to_string())
            .collect(),
    })
}

/// A colour to check.
#[shape(Eq, deny_unknown_fields)]
pub struct AccentInput {
    /// The colour as `#1e6b50`.
    pub accent: String,
}

fn check_accent(_: &Context<'_>, input: AccentInput) -> Result<AccentCheck, Failure> {
    Ok(document::check_accent(&input.accent)?)
}
