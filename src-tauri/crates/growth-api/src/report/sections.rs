//! The sections that a report can have: the one place where they are registered.

use growth_i18n::Language;
use growth_report::{
    economics::{Scenario, ScenarioSet},
    report::{
        Report, ReportHead, ReportSettings as Look, SUMMARY, Section, SummaryEdits, SummaryPart,
    },
};
use growth_workspace::{
    ProjectId, ScenarioId, economics as scenarios,
    projects::{self, Project},
    report::{self, ReportSettings},
    settings,
};

use super::unavailable::{Guarded, Unavailable};
use crate::{
    Context, Failure, audit, customers, datasets, economics, experiments, knowledge, kpi, loops,
    problems::{PartProblem, Problems},
    roadmap,
    shared::{Gather, ReportSource},
    sources,
};

/// Every section but the summary, in the order that a report has unless another is chosen.
const SECTIONS: [(&str, Gather); 17] = [
    ("audit", audit::section),
    ("economics", economics::sections::economics),
    ("lifecycle", economics::sections::lifecycle),
    ("sensitivity", economics::sections::sensitivity),
    ("goal", economics::sections::goal),
    ("uncertainty", economics::sections::uncertainty),
    ("channels", economics::sections::channels),
    ("months", economics::sections::months),
    ("loops", loops::section),
    ("roadmap", roadmap::section),
    ("kpi", kpi::section),
    ("experiments", experiments::section),
    ("customers", customers::section),
    ("knowledge", knowledge::section),
    ("datasets", datasets::section),
    ("inputs", economics::sections::inputs),
    ("glossary", economics::sections::glossary),
];

/// Names of all sections, in their order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    std::iter::once(SUMMARY).chain(SECTIONS.iter().map(|(name, _)| *name))
}

/// What the report of a project is composed of.
pub(super) struct Gathered {
    pub(super) head: ReportHead,
    pub(super) sections: Vec<Box<dyn Section>>,
    /// What some sections could not be gathered for; each says so in its place.
    pub(super) problems: Vec<PartProblem>,
    edits: SummaryEdits,
}

impl Gathered {
    /// Reads everything that the report of a project says.
    pub(super) fn of(
        context: &Context<'_>,
        project_id: &ProjectId,
        language: Option<Language>,
    ) -> Result<Self, Failure> {
        context.app.with(|workspace| {
            let view = workspace.view();
            let project = projects::get(&view, project_id)?;
            let chosen = report::get(&view, project_id)?;
            let language = language.unwrap_or(chosen.language);
            let head = ReportHead {
                project: project.name.clone(),
                client: if chosen.client.is_empty() {
                    project.client.clone()
                } else {
                    chosen.client.clone()
                },
                currency: project.currency,
                date: context.app.today(),
                settings: look(chosen.clone(), settings::get(&view)?.branding, language),
            };
            let mut of_scenarios = Problems::new(language);
            let scenarios = of_scenarios
                .part("economics", || reported(&view, &project, &chosen, &head))?
                .flatten();
            let source = ReportSource {
                scenarios,
                view,
                project: &project,
                page: head.page(),
                today: context.app.today(),
                purchases: context.app.purchase_days(),
                lists: context.app.customer_lists(),
                knowledge: context.app.knowledge(),
            };
            let mut sections: Vec<Box<dyn Section>> = Vec::new();
            let mut problems = of_scenarios.found();
            for problem in &problems {
                sections.push(Box::new(Unavailable::new(
                    "economics",
                    problem.text.clone(),
                )));
            }
            for (name, gather) in SECTIONS {
                let mut of_section = Problems::new(language);
                let section = of_section.part(name, || gather(&source))?;
                sections.extend(section.flatten());
                for problem in of_section.found() {
                    sections.push(Box::new(Unavailable::new(name, problem.text.clone())));
                    problems.push(problem);
                }
            }
            let edits = report::texts(&source.view, project_id, language)?
                .into_iter()
                .filter_map(|text| Some((SummaryPart::from_name(&text.part)?, text.text)))
                .collect();
            Ok(Self {
                head,
                sections,
                problems,
                edits,
            })
        })
    }

    /// The report.
    pub(super) fn compose(self) -> Result<Report, Failure> {
        let language = self.head.language();
        let sections: Vec<_> = self
            .sections
            .into_iter()
            .map(|section| Guarded::boxed(section, language))
            .collect();
        Ok(Report::compose(self.head, &sections, &self.edits)?)
    }
}

/// Sections that a person can choose from, those that are chosen first.
pub(super) fn choices(settings: &Look) -> Vec<(&'static str, bool)> {
    if settings.sections.is_empty() {
        return names().map(|name| (name, true)).collect();
    }
    let mut choices: Vec<(&'static str, bool)> = Vec::new();
    for wanted in &settings.sections {
        let known = names().find(|name| name == wanted);
        let name = known.filter(|name| choices.iter().all(|(other, _)| other != name));
        choices.extend(name.map(|name| (name, true)));
    }
    let rest: Vec<_> = names()
        .filter(|name| choices.iter().all(|(other, _)| other != name))
        .map(|name| (name, false))
        .collect();
    choices.extend(rest);
    choices
}

fn look(chosen: ReportSettings, branding: settings::Branding, language: Language) -> Look {
    let or = |own: String, brand: String| if own.is_empty() { brand } else { own };
    Look {
        language,
        title: chosen.title,
        author: or(chosen.author, branding.name),
        contact: or(chosen.contact, branding.contact),
        confidentiality: chosen.confidentiality,
        period_from: chosen.period.from,
        period_to: chosen.period.to,
        archival: chosen.archival,
        accent: chosen.accent.or(branding.color),
        logo: chosen.logo.or(branding.logo),
        sections: chosen.sections.unwrap_or_default(),
    }
}

/// The scenarios that are reported, computed; `None` without any.
fn reported(
    view: &growth_workspace::View<'_>,
    project: &Project,
    chosen: &ReportSettings,
    head: &ReportHead,
) -> Result<Option<std::sync::Arc<ScenarioSet>>, Failure> {
    let wanted: Vec<ScenarioId> = match &chosen.scenarios {
        Some(ids) => ids.clone(),
        None => project.active_scenario_id.iter().cloned().collect(),
    };
    let read = wanted
        .iter()
        .map(|id| {
            let scenario = scenarios::get(view, id)?;
            Ok(Scenario {
                sources: sources::of_scenario(view, id, head.language())?,
                name: scenario.name,
                inputs: scenario.inputs,
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(ScenarioSet::new(read, head.locale())?.map(std::sync::Arc::new))
}
