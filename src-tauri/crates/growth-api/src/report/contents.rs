//! What a report says, gathered from the workspace.

mod summary;

use chrono::NaiveDate;
use growth_i18n::Language;
use growth_report::document::{
    Report, ReportDataset, ReportScenario, ReportSettings as Look, Section,
};
use growth_report::roadmap::ReportRoadmap;
use growth_workspace::{
    ProjectId, ScenarioId, View, datasets, economics,
    projects::{self, Project},
    report::{self, ReportSettings},
    roadmap as plans, settings,
};

use crate::{Context, Failure, audit, datasets as datasets_api, kpi, sources};

/// What the contents of a section are read from.
pub(super) struct Source<'a> {
    /// The workspace.
    pub(super) view: View<'a>,
    /// The project that is reported.
    pub(super) project: &'a Project,
    /// What its report contains.
    pub(super) chosen: &'a ReportSettings,
    /// Language of the report.
    pub(super) language: Language,
}

/// Everything that the report of a project says. A feature fills its field here.
pub(super) fn of(
    context: &Context<'_>,
    project_id: &ProjectId,
    language: Option<Language>,
) -> Result<Report, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, project_id)?;
        let chosen = report::get(&view, project_id)?;
        let language = language.unwrap_or(chosen.language);
        let source = Source {
            view,
            project: &project,
            chosen: &chosen,
            language,
        };
        let mut report = Report::new(
            look(&source)?,
            project.name.clone(),
            project.currency,
            context.app.today(),
        );
        report.client = if chosen.client.is_empty() {
            project.client.clone()
        } else {
            chosen.client.clone()
        };
        report.summary = summary::of(&source, report.date)?;
        report.scenarios = scenarios(&source)?;
        if let Some(main) = report.scenarios.first() {
            report.workbench = Some(super::workbench::workbench(&source, &main.inputs)?);
        }
        report.kpi = kpi::report_of(&source.view, source.project, report.date, source.language)?;
        report.datasets = datasets(&source)?;
        report.audit = audit::reported(
            &source.view,
            source.project,
            context.app.purchase_days(),
            language,
            report.date,
        )?;
        if let Some(audit) = &report.audit {
            report.summary.growth_points = audit::summary_points(audit);
            report.summary.weak.extend(audit::summary_weak(audit));
        }
        report.loops = crate::loops::of_report(&source.view, &project)?;
        report.roadmap = roadmap(&source, report.date)?;
        Ok(report)
    })
}

/// The plan that is worked on, as of the day of the report.
fn roadmap(source: &Source<'_>, date: NaiveDate) -> Result<Option<ReportRoadmap>, Failure> {
    let Some(plan) = plans::active_plan(&source.view, &source.project.id)? else {
        return Ok(None);
    };
    let said = crate::roadmap::report_of(&source.view, &plan, date, source.language)?;
    Ok(Some(said))
}

fn look(source: &Source<'_>) -> Result<Look, Failure> {
    let branding = settings::get(&source.view)?.branding;
    let chosen = source.chosen.clone();
    Ok(Look {
        language: source.language,
        title: chosen.title,
        author: if chosen.author.is_empty() {
            branding.name
        } else {
            chosen.author
        },
        contact: if chosen.contact.is_empty() {
            branding.contact
        } else {
            chosen.contact
        },
        confidentiality: chosen.confidentiality,
        period_from: chosen.period.from,
        period_to: chosen.period.to,
        archival: chosen.archival,
        accent: chosen.accent.or(branding.color),
        logo: chosen.logo.or(branding.logo),
        // A section that a newer version knew is left out, not an error.
        sections: chosen
            .sections
            .unwrap_or_default()
            .iter()
            .filter_map(|name| Section::from_name(name))
            .collect(),
    })
}

fn scenarios(source: &Source<'_>) -> Result<Vec<ReportScenario>, Failure> {
    let view = &source.view;
    let wanted: Vec<ScenarioId> = match &source.chosen.scenarios {
        Some(ids) => ids.clone(),
        None => source.project.active_scenario_id.iter().cloned().collect(),
    };
    wanted
        .iter()
        .map(|id| {
            let scenario = economics::get(view, id)?;
            Ok(ReportScenario {
                sources: sources::of_scenario(view, id, source.language)?,
                name: scenario.name,
                inputs: scenario.inputs,
            })
        })
        .collect()
}

fn datasets(source: &Source<'_>) -> Result<Vec<ReportDataset>, Failure> {
    datasets::list(&source.view, &source.project.id)?
        .iter()
        .map(|dataset| {
            let summary = datasets_api::summary_of(dataset)?;
            Ok(ReportDataset {
                name: dataset.name.clone(),
                facts: datasets_api::facts(&summary, source.language, source.project.currency),
                months: summary.months,
            })
        })
        .collect()
}
