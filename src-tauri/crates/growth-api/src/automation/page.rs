//! A scenario on its page: as a sentence, as a chain, with what is wrong and its result.

use growth_i18n::{Digits, Format, Language, tr::automation as tr};
use growth_model::automation::{Rehearsal, TraceMode};
use growth_report::content::Fact;
use growth_workspace::{
    AutomationId, DatasetId,
    automation::{self as saved, Automation},
    projects,
};

use super::events::{EventDataset, described, events_of_project};
use super::rehearsal::rehearsed;
use super::scenarios::{AutomationState, state_of, state_text};
use super::stack::{looked, role_name, roles_of};
use super::words::{ChainCard, ProblemText, chain, problem};
use crate::{
    Context, Failure, Request,
    overview::{AutomationGate, automation_gate},
    router::request,
};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "automation.page",
        "A scenario: what it does, as a chain in words, what is wrong, and its result on the events.",
        page,
    )]
}

/// Which scenario.
#[shape(Eq, deny_unknown_fields)]
pub struct AutomationPageQuery {
    /// The scenario.
    pub id: AutomationId,
    /// The events; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
}

/// A scenario.
#[shape(skip_serializing_none)]
pub struct AutomationPage {
    /// The scenario.
    pub automation: Automation,
    /// How far it is.
    pub state: AutomationState,
    /// The same in words.
    pub state_text: String,
    /// The scenario as a chain.
    pub chain: Vec<ChainCard>,
    /// Its result on the events; empty without events.
    pub figures: Vec<Fact>,
    /// What is wrong, each with its field.
    pub problems: Vec<ProblemText>,
    /// Roles of the stack that nobody fills, in words.
    pub empty_roles: Vec<String>,
    /// Whether the unit economics carries it.
    pub gate: AutomationGate,
    /// The events that its fields can be chosen from; absent without any.
    pub events: Option<EventDataset>,
}

fn page(context: &Context<'_>, input: AutomationPageQuery) -> Result<AutomationPage, Failure> {
    let language = context.language;
    let (automation, project, gate, empty_roles, events) = context.app.with(|workspace| {
        let view = workspace.view();
        let automation = saved::automation(&view, &input.id)?;
        let project = projects::get(&view, &automation.project_id)?;
        let gate = automation_gate(&view, &project, language)?;
        let looked = looked(&view, &project)?;
        let empty: Vec<String> = roles_of(&automation)
            .into_iter()
            .filter(|role| looked.entries.iter().all(|entry| entry.role != *role))
            .map(|role| role_name(&role, language))
            .collect();
        let events = events_of_project(context, &view, &project.id, input.dataset_id.as_ref())?;
        Ok((automation, project, gate, empty, events))
    })?;
    let rehearsal = match &events {
        Some((_, events)) => Some(rehearsed(
            context,
            std::slice::from_ref(&automation),
            events,
            None,
            TraceMode::Exceptions,
            0,
        )?),
        None => None,
    };
    Ok(AutomationPage {
        state: state_of(&automation),
        state_text: state_text(&automation, language),
        chain: chain(&automation.definition, project.currency, language),
        figures: rehearsal
            .as_ref()
            .map_or_else(Vec::new, |found| figures(found, language)),
        problems: rehearsal.map_or_else(Vec::new, |found| {
            (found.problems.iter())
                .map(|found| {
                    problem(
                        &found.field,
                        found.code,
                        found.level,
                        found.name.as_deref(),
                        language,
                    )
                })
                .collect()
        }),
        empty_roles,
        gate,
        events: events.map(|(dataset, _)| described(dataset, language)),
        automation,
    })
}

fn figures(found: &Rehearsal, language: Language) -> Vec<Fact> {
    let format = Format::new(language);
    let Some(totals) = found.totals.first() else {
        return Vec::new();
    };
    let count = |number: u64| format.number(number, Digits::WHOLE);
    vec![
        Fact::new(
            "people",
            tr::automation_figure_people(language),
            count(totals.people),
        ),
        Fact::new(
            "met",
            tr::automation_figure_met(language),
            count(totals.met),
        ),
        Fact::new(
            "messages",
            tr::automation_figure_messages(language),
            count(totals.messages),
        ),
        Fact::new(
            "pays",
            tr::automation_figure_pays(language),
            match totals.pays_one_in.value() {
                Some(one_in) => {
                    tr::automation_one_in(language, format.number(one_in.floor(), Digits::WHOLE))
                }
                None => crate::shared::status_text(&totals.pays_one_in, language),
            },
        ),
    ]
}
