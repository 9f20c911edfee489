//! Scenarios: the inputs of the calculator, kept, each value with where it came from. Beside them
//! the actual months of the project, and how the tabs of the workbench are set.

mod actions;
mod change;
mod months;
mod sources;
mod tabs;
mod types;

use std::collections::BTreeMap;

use growth_model::economics::Inputs;

use change::changed_fields;
pub use change::{InputChanges, Save, save_inputs};
pub use months::{
    CellChange, Month, MonthCells, MonthField, actuals, delete_months, months, save_months,
};
pub use sources::sources;
pub use tabs::{
    ChannelsSettings, CompareSettings, GoalSettings, LifecycleSettings, MonthsSettings,
    SensitivitySettings, Tab, TabPatch, TabSettings, UncertaintySettings, save_tabs, tabs,
};
pub use types::{Scenario, Source, SourceKind};

use crate::projects::{NewProject, Project};
use crate::sql::entity;
use crate::{InvalidRule, ProjectId, Result, ScenarioId, Tx, View, WorkspaceError, projects, text};

/// The scenarios of a project, in their order.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<Scenario>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY position, id", [project])
}

/// A scenario.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &ScenarioId) -> Result<Scenario> {
    entity::get(view, id)
}

/// The active scenario of every project that has one: for a list of projects with their figures.
pub fn active_of_all(view: &View<'_>) -> Result<BTreeMap<ProjectId, Scenario>> {
    let active: Vec<Scenario> =
        entity::list(view, "id IN (SELECT active_scenario_id FROM projects)", [])?;
    Ok(active
        .into_iter()
        .map(|scenario| (scenario.project_id.clone(), scenario))
        .collect())
}

/// Makes a project with one empty scenario, which is its active one.
///
/// # Errors
/// [`WorkspaceError::Invalid`] for `name`, `client`, `note` or `scenario_name`.
pub fn create_project(tx: &Tx<'_>, new: &NewProject) -> Result<Project> {
    start_project(tx, new, false)
}

pub(crate) fn start_project(tx: &Tx<'_>, new: &NewProject, sample: bool) -> Result<Project> {
    let project = projects::insert(tx, new, sample)?;
    create(tx, &project.id, &new.scenario_name)?;
    projects::get(tx, &project.id)
}

/// Makes an empty scenario at the end of the list. The first one of a project becomes its active
/// one.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project, [`WorkspaceError::Invalid`] for `scenario_name`.
pub fn create(tx: &Tx<'_>, project: &ProjectId, name: &str) -> Result<Scenario> {
    projects::get(tx, project)?;
    let id = insert(tx, project, name, Inputs::default())?;
    adopt(tx, project, &id)?;
    get(tx, &id)
}

/// Makes a copy of a scenario, with its sources, at the end of the list.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `scenario_name`.
pub fn duplicate(tx: &Tx<'_>, id: &ScenarioId, name: &str) -> Result<Scenario> {
    let original = get(tx, id)?;
    let copy = insert(tx, &original.project_id, name, original.inputs)?;
    sources::copy(tx, id, &copy)?;
    projects::touch(tx, &original.project_id)?;
    get(tx, &copy)
}

/// Makes a scenario out of another: its copy with other inputs (typed by a person), opened at once.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `scenario_name`,
/// [`WorkspaceError::Model`] for an input outside its domain.
pub fn branch(tx: &Tx<'_>, id: &ScenarioId, name: &str, inputs: &Inputs) -> Result<Scenario> {
    let copy = duplicate(tx, id, name)?;
    save_inputs(tx, &copy.id, inputs, &Save::default())?;
    activate(tx, &copy.id)
}

/// Gives a scenario another name. Nothing is written when it has it already.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `scenario_name`.
pub fn rename(tx: &Tx<'_>, id: &ScenarioId, name: &str) -> Result<Scenario> {
    let before = get(tx, id)?;
    let after = Scenario {
        name: text::name("scenario_name", name)?,
        ..before.clone()
    };
    if !entity::update(tx, &before, &after)?.is_empty() {
        projects::touch(tx, &before.project_id)?;
    }
    get(tx, id)
}

/// Puts the scenarios of a project into the order given, which must name each of them once.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project, [`WorkspaceError::Invalid`] for `order`.
pub fn reorder(tx: &Tx<'_>, project: &ProjectId, order: &[ScenarioId]) -> Result<()> {
    projects::get(tx, project)?;
    if entity::reorder::<Scenario, _>(tx, project, order)? {
        projects::touch(tx, project)?;
    }
    Ok(())
}

/// Makes a scenario the one that its project's figures are taken from.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn activate(tx: &Tx<'_>, id: &ScenarioId) -> Result<Scenario> {
    let scenario = get(tx, id)?;
    let project = projects::get(tx, &scenario.project_id)?;
    if project.active_scenario_id.as_ref() != Some(id) {
        projects::set_active_scenario(tx, &project.id, Some(id))?;
    }
    Ok(scenario)
}

/// Deletes a scenario. When it was the active one, the first of the others becomes it.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; [`WorkspaceError::Invalid`] (`last_scenario`): a project keeps at
/// least one.
pub fn delete(tx: &Tx<'_>, id: &ScenarioId) -> Result<()> {
    let scenario = get(tx, id)?;
    let others: Vec<Scenario> = list(tx, &scenario.project_id)?
        .into_iter()
        .filter(|other| other.id != *id)
        .collect();
    let Some(first) = others.first() else {
        return Err(WorkspaceError::invalid("id", InvalidRule::LastScenario));
    };
    let project = projects::get(tx, &scenario.project_id)?;
    if project.active_scenario_id.as_ref() == Some(id) {
        projects::set_active_scenario(tx, &project.id, Some(&first.id))?;
    } else {
        projects::touch(tx, &project.id)?;
    }
    entity::delete(tx, &scenario)
}

/// A name like `name` that no other scenario of the project has: with ` (2)` and so on when it is
/// taken.
pub fn free_name(view: &View<'_>, project: &ProjectId, name: &str) -> Result<String> {
    let scenarios = list(view, project)?;
    Ok(text::free(name, |name| {
        scenarios.iter().any(|scenario| scenario.name == name)
    }))
}

/// Makes the scenario the active one when the project has none.
fn adopt(tx: &Tx<'_>, project: &ProjectId, scenario: &ScenarioId) -> Result<()> {
    match projects::get(tx, project)?.active_scenario_id {
        None => projects::set_active_scenario(tx, project, Some(scenario)),
        Some(_) => projects::touch(tx, project),
    }
}

fn insert(tx: &Tx<'_>, project: &ProjectId, name: &str, inputs: Inputs) -> Result<ScenarioId> {
    let scenario = Scenario {
        id: tx.new_id(),
        project_id: project.clone(),
        name: text::name("scenario_name", name)?,
        position: entity::next_position::<Scenario>(tx, project)?,
        inputs,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::insert(tx, &scenario)?;
    Ok(scenario.id)
}
