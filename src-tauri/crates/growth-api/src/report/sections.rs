//! The sections that a report can have: the one place where they are registered.

use growth_i18n::Language;
use growth_report::{
    economics::{EXPLANATIONS, Scenario, ScenarioSet},
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

use super::{
    basis::Basis,
    unavailable::{Guarded, Unavailable},
};
use crate::{
    Context, Failure, audit, automation, customers, datasets, economics, experiments, knowledge,
    kpi, loops,
    overview::basis_of_project,
    problems::{PartProblem, Problems},
    roadmap,
    shared::{Gather, ReportSource},
    sources,
};

/// A section that a report can have.
struct Entry {
    name: &'static str,
    /// Parts of it that are chosen by themselves.
    parts: &'static [&'static str],
    /// Whether a client reads it; everything else is an appendix, printed where it is chosen.
    for_client: bool,
    gather: Gather,
}

const fn for_client(name: &'static str, parts: &'static [&'static str], gather: Gather) -> Entry {
    Entry {
        name,
        parts,
        for_client: true,
        gather,
    }
}

const fn appendix(name: &'static str, gather: Gather) -> Entry {
    Entry {
        name,
        parts: &[],
        for_client: false,
        gather,
    }
}

/// Every section but the summary, in the order that a report has unless another is chosen.
const SECTIONS: [Entry; 18] = [
    for_client("audit", &audit::PARTS, audit::section),
    for_client("economics", &[EXPLANATIONS], economics::sections::economics),
    appendix("lifecycle", economics::sections::lifecycle),
    appendix("sensitivity", economics::sections::sensitivity),
    appendix("goal", economics::sections::goal),
    appendix("uncertainty", economics::sections::uncertainty),
    appendix("channels", economics::sections::channels),
    appendix("months", economics::sections::months),
    for_client("loops", &[loops::DETAILS], loops::section),
    for_client("roadmap", &[roadmap::TASKS], roadmap::section),
    for_client("kpi", &[kpi::DETAILS], kpi::section),
    appendix("experiments", experiments::section),
    appendix("customers", customers::section),
    appendix("automation", automation::section),
    appendix("knowledge", knowledge::section),
    appendix("datasets", datasets::section),
    for_client("inputs", &[], economics::sections::inputs),
    appendix("glossary", economics::sections::glossary),
];

/// Names of all sections and of their parts, in their order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let named = SECTIONS
        .iter()
        .flat_map(|entry| std::iter::once(entry.name).chain(entry.parts.iter().copied()));
    std::iter::once(SUMMARY).chain(named)
}

/// What a client reads: the summary and a page or two of each thing, twelve pages with the cover. The
/// appendices are left to be chosen.
fn client_sections() -> impl Iterator<Item = &'static str> {
    let read = SECTIONS.iter().filter(|entry| entry.for_client);
    std::iter::once(SUMMARY).chain(read.map(|entry| entry.name))
}

/// What a report is composed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Pages that a client reads: unless sections are chosen, those for a client.
    Pages,
    /// Files of data: unless sections are chosen, everything.
    Files,
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
                period: chosen.period,
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
            for Entry { name, gather, .. } in SECTIONS {
                let mut of_section = Problems::new(language);
                let section = of_section.part(name, || gather(&source))?;
                sections.extend(section.flatten());
                for problem in of_section.found() {
                    sections.push(Box::new(Unavailable::new(name, problem.text.clone())));
                    problems.push(problem);
                }
            }
            let basis = Problems::new(language).part("figures", || {
                basis_of_project(&source.view, source.project, language)
            })?;
            sections.extend(
                basis
                    .flatten()
                    .map(|basis| Basis::boxed(basis.used_text, basis.differences)),
            );
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
    pub(super) fn compose(mut self, purpose: Purpose) -> Result<Report, Failure> {
        let language = self.head.language();
        let sections = &mut self.head.settings.sections;
        if sections.is_empty() && purpose == Purpose::Pages {
            sections.extend(client_sections().map(str::to_owned));
        }
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
