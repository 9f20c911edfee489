//! The scenarios of a project: reading, saving, and what a person does with them.

use growth_model::economics::Inputs;
use growth_workspace::{
    Committed, ProjectId, ScenarioId,
    economics::{self as scenarios, Save, Scenario, Source},
    projects,
};

use crate::{Context, Failure, Request, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "economics.get",
            "The scenarios of a project and where their values came from.",
            get,
        ),
        request("economics.save", "Saves the inputs of a scenario.", save),
        request(
            "economics.create_scenario",
            "Makes an empty scenario.",
            create_scenario,
        ),
        request(
            "economics.duplicate_scenario",
            "Copies a scenario.",
            duplicate_scenario,
        ),
        request(
            "economics.rename_scenario",
            "Gives a scenario another name.",
            rename_scenario,
        ),
        request(
            "economics.reorder_scenarios",
            "Puts the scenarios in another order.",
            reorder_scenarios,
        ),
        request(
            "economics.activate_scenario",
            "Makes a scenario the one that the project's figures are taken from.",
            activate_scenario,
        ),
        request(
            "economics.delete_scenario",
            "Deletes a scenario.",
            delete_scenario,
        ),
    ]
}

/// The scenarios of a project.
#[shape(Eq)]
pub struct ProjectEconomics {
    /// In their order.
    pub scenarios: Vec<ScenarioWithSources>,
    /// The one that the project's figures are taken from.
    pub active_scenario_id: Option<ScenarioId>,
}

/// A scenario and where its values came from.
#[shape(Eq)]
pub struct ScenarioWithSources {
    /// The scenario.
    #[serde(flatten)]
    pub scenario: Scenario,
    /// Where its values came from; a value without a source was never given.
    pub sources: Vec<Source>,
}

fn get(context: &Context<'_>, input: OfProject) -> Result<ProjectEconomics, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let active_scenario_id = projects::get(&view, &input.project_id)?.active_scenario_id;
        let scenarios = scenarios::list(&view, &input.project_id)?
            .into_iter()
            .map(|scenario| {
                let sources = scenarios::sources(&view, &scenario.id)?;
                Ok(ScenarioWithSources { scenario, sources })
            })
            .collect::<Result<_, Failure>>()?;
        Ok(ProjectEconomics {
            scenarios,
            active_scenario_id,
        })
    })
}

/// Inputs to save.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveInputs {
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// All its inputs.
    pub inputs: Inputs,
    /// Id that all saves of one drag share, so that the drag is one undo step.
    pub gesture: Option<String>,
}

fn save(context: &Context<'_>, input: SaveInputs) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let gesture = input.gesture.as_deref();
        Ok(workspace.save_inputs(&input.scenario_id, &input.inputs, &Save::default(), gesture)?)
    })
}

/// A new scenario.
#[shape(Eq, deny_unknown_fields)]
pub struct CreateScenario {
    /// Its project.
    pub project_id: ProjectId,
    /// Its name, 1 to 200 characters.
    pub name: String,
}

fn create_scenario(
    context: &Context<'_>,
    input: CreateScenario,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.create_scenario(&input.project_id, &input.name)?))
}

/// A scenario, and a name for it or its copy.
#[shape(Eq, deny_unknown_fields)]
pub struct DuplicateScenario {
    /// The original.
    pub id: ScenarioId,
    /// Name of the copy; the original's with a number when absent.
    pub name: Option<String>,
}

fn duplicate_scenario(
    context: &Context<'_>,
    input: DuplicateScenario,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.duplicate_scenario(&input.id, input.name.as_deref())?))
}

/// Another name for a scenario.
#[shape(Eq, deny_unknown_fields)]
pub struct RenameScenario {
    /// The scenario.
    pub id: ScenarioId,
    /// Its new name, 1 to 200 characters.
    pub name: String,
}

fn rename_scenario(
    context: &Context<'_>,
    input: RenameScenario,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.rename_scenario(&input.id, &input.name)?))
}

/// Another order of the scenarios.
#[shape(Eq, deny_unknown_fields)]
pub struct ReorderScenarios {
    /// The project.
    pub project_id: ProjectId,
    /// All its scenarios, in the order wanted.
    pub order: Vec<ScenarioId>,
}

fn reorder_scenarios(
    context: &Context<'_>,
    input: ReorderScenarios,
) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.reorder_scenarios(&input.project_id, &input.order)?))
}

/// A scenario, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct ScenarioRef {
    /// The scenario.
    pub id: ScenarioId,
}

fn activate_scenario(
    context: &Context<'_>,
    input: ScenarioRef,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.activate_scenario(&input.id)?))
}

fn delete_scenario(context: &Context<'_>, input: ScenarioRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_scenario(&input.id)?))
}
