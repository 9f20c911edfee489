//! The scenarios of a project: listed, made from templates, changed, decided about.

use growth_i18n::{Format, Language, text, tr::automation as tr};
use growth_model::automation::{
    AutomationScenario, Decision, DecisionChoice, ExceptionReason, TemplatesInput, templates,
};
use growth_workspace::{
    AutomationId, Committed, ProjectId,
    automation::{self as saved, Automation},
    projects,
};

use super::stack::{looked, role_name, roles_of};
use super::words::local;
use crate::{
    Context, Failure, Request,
    overview::{AutomationGate, automation_gate},
    router::request,
    shared::OfProject,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "automation.list",
            "The scenarios of a project with their state, and templates to begin with.",
            list,
        ),
        request(
            "automation.create",
            "Makes a scenario from a template.",
            create,
        ),
        request(
            "automation.save",
            "Writes what a scenario is to do, and its name.",
            save,
        ),
        request(
            "automation.duplicate",
            "Copies a scenario, without its rehearsal.",
            duplicate,
        ),
        request(
            "automation.delete",
            "Deletes a scenario; undo brings it back.",
            delete,
        ),
        request(
            "automation.decide",
            "Keeps a decision about an exception of a scenario, or takes it back.",
            decide,
        ),
    ]
}

/// The scenarios of a project.
#[shape]
pub struct AutomationList {
    /// In their order.
    pub scenarios: Vec<AutomationRow>,
    /// Scenarios to begin with, the guide's own first.
    pub templates: Vec<TemplateChoice>,
    /// Whether the unit economics carries scenarios.
    pub gate: AutomationGate,
    /// Share of what the section is about that is there: stack, scenario, rehearsal, export. Fraction.
    pub completeness: f64,
}

/// A scenario of the list.
#[shape(Eq)]
pub struct AutomationRow {
    /// Its id.
    pub id: AutomationId,
    /// Its name.
    pub name: String,
    /// What sets it off and how it answers, in a line.
    pub about: String,
    /// How far it is.
    pub state: AutomationState,
    /// The same in words.
    pub state_text: String,
    /// Roles that nobody fills, in words; empty when all are filled.
    pub waits_for: String,
}

/// How far a scenario is.
#[shape(Copy, Eq, Hash)]
pub enum AutomationState {
    /// It was not rehearsed as it is.
    Draft,
    /// It was rehearsed as it is.
    Rehearsed,
    /// It was written for an engine since.
    Exported,
}

/// A scenario to begin with.
#[shape(Eq)]
pub struct TemplateChoice {
    /// Key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub why: String,
}

pub(super) fn state_of(automation: &Automation) -> AutomationState {
    match (automation.is_rehearsed(), automation.exported_on) {
        (true, Some(_)) => AutomationState::Exported,
        (true, None) => AutomationState::Rehearsed,
        (false, _) => AutomationState::Draft,
    }
}

pub(super) fn state_text(automation: &Automation, language: Language) -> String {
    let format = Format::new(language);
    match (
        state_of(automation),
        &automation.rehearsal,
        automation.exported_on,
    ) {
        (AutomationState::Exported, _, Some(day)) => {
            tr::automation_state_exported(language, format.date(day))
        }
        (AutomationState::Rehearsed, Some(kept), _) => {
            tr::automation_state_rehearsed(language, format.date(kept.kept_on))
        }
        (_, Some(_), _) => tr::automation_state_changed(language),
        _ => tr::automation_state_draft(language),
    }
}

fn list(context: &Context<'_>, input: OfProject) -> Result<AutomationList, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let all = saved::automations(&view, &project.id)?;
        let looked = looked(&view, &project)?;
        let is_filled = |role: &str| looked.entries.iter().any(|entry| entry.role == role);
        let parts = [
            !looked.entries.is_empty(),
            !all.is_empty(),
            all.iter().any(Automation::is_rehearsed),
            all.iter().any(|one| one.exported_on.is_some()),
        ];
        let done = parts.into_iter().filter(|part| *part).count();
        Ok(AutomationList {
            scenarios: (all.iter())
                .map(|automation| {
                    let empty: Vec<String> = roles_of(automation)
                        .into_iter()
                        .filter(|role| !is_filled(role))
                        .map(|role| role_name(&role, language))
                        .collect();
                    AutomationRow {
                        id: automation.id.clone(),
                        name: automation.name.clone(),
                        about: about(&automation.definition, language),
                        state: state_of(automation),
                        state_text: state_text(automation, language),
                        waits_for: if empty.is_empty() {
                            String::new()
                        } else {
                            tr::automation_waits_for(language, empty.join(", "))
                        },
                    }
                })
                .collect(),
            templates: templates(&TemplatesInput {})?
                .templates
                .iter()
                .map(|template| TemplateChoice {
                    id: template.id.clone(),
                    name: local(&template.name, language),
                    why: local(&template.why, language),
                })
                .collect(),
            gate: automation_gate(&view, &project, language)?,
            completeness: done as f64 / parts.len() as f64,
        })
    })
}

/// A scenario in a line.
pub(super) fn about(scenario: &AutomationScenario, language: Language) -> String {
    let channels: Vec<String> = (scenario.branches.iter())
        .map(|branch| super::words::channel_text(branch.action.channel, language))
        .collect();
    let mut said = channels;
    said.dedup();
    format!(
        "{} → {}",
        super::words::trigger_text(scenario, language),
        said.join(", ")
    )
}

/// A scenario to make.
#[shape(Eq, deny_unknown_fields)]
pub struct CreateAutomation {
    /// The project.
    pub project_id: ProjectId,
    /// Key of the template; the guide's own when absent.
    pub template: Option<String>,
    /// Its name; the template's when absent.
    pub name: Option<String>,
}

fn create(
    context: &Context<'_>,
    input: CreateAutomation,
) -> Result<Committed<Automation>, Failure> {
    let language = context.language;
    let all = templates(&TemplatesInput {})?.templates;
    let template = match &input.template {
        None => all.first(),
        Some(id) => all.iter().find(|template| template.id == *id),
    }
    .ok_or_else(|| Failure::Value {
        field: "template",
        code: "no_automation_template",
        value: input.template.clone().unwrap_or_default(),
    })?;
    let scenario = template.scenario_in(|said| match language {
        Language::Ru => &said.ru,
        Language::En => &said.en,
    });
    let name = input
        .name
        .unwrap_or_else(|| local(&template.name, language));
    context.app.with(|workspace| {
        Ok(workspace.create_automation(
            &input.project_id,
            &name,
            Some(template.id.as_str()),
            scenario,
        )?)
    })
}

/// What a scenario is to do.
#[shape(deny_unknown_fields)]
pub struct SaveAutomation {
    /// The scenario.
    pub id: AutomationId,
    /// Its name, 1 to 200 characters.
    pub name: String,
    /// What it does. Its key and name are those that it has.
    pub definition: AutomationScenario,
}

fn save(context: &Context<'_>, input: SaveAutomation) -> Result<Committed<Automation>, Failure> {
    context.app.with(|workspace| {
        Ok(workspace.save_automation(&input.id, &input.name, input.definition)?)
    })
}

/// A scenario, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct AutomationRef {
    /// The scenario.
    pub id: AutomationId,
}

fn duplicate(
    context: &Context<'_>,
    input: AutomationRef,
) -> Result<Committed<Automation>, Failure> {
    context.app.with(|workspace| {
        let from = saved::automation(&workspace.view(), &input.id)?;
        let name = text(
            context.language,
            "automation-copy",
            &[("name", from.name.into())],
        );
        Ok(workspace.duplicate_automation(&input.id, &name)?)
    })
}

fn delete(context: &Context<'_>, input: AutomationRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_automation(&input.id)?))
}

/// A decision about an exception.
#[shape(Eq, deny_unknown_fields)]
pub struct DecideAutomation {
    /// The scenario.
    pub id: AutomationId,
    /// The exception.
    pub reason: ExceptionReason,
    /// Whom it is about; absent: everybody with that exception, from now on.
    pub person: Option<String>,
    /// What is to be done; absent: the decision is taken back.
    pub choice: Option<DecisionChoice>,
}

fn decide(
    context: &Context<'_>,
    input: DecideAutomation,
) -> Result<Committed<Automation>, Failure> {
    let about = Decision {
        scenario: String::new(),
        reason: input.reason,
        person: input.person,
        choice: input.choice.unwrap_or(DecisionChoice::Skip),
    };
    context.app.with(|workspace| {
        Ok(workspace.decide_exception(&input.id, &about, input.choice.is_some())?)
    })
}
