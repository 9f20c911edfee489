//! Scenarios: the inputs of the calculator, kept, each value with where it came from. Beside them
//! the actual months of the project, and how the tabs of the workbench are set.

mod actions;
mod change;
mod months;
mod sources;
mod tabs;
mod types;

use std::collections::BTreeMap;

use growth_model::economics::{InputField, Inputs};
use rusqlite::{OptionalExtension, params};

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

use crate::sql::{Columns, name_of, time_text};
use crate::{InvalidRule, ProjectId, Result, ScenarioId, Tx, View, WorkspaceError, projects, text};

const ENTITY: &str = "scenarios";

/// The scenarios of a project, in their order.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<Scenario>> {
    projects::get(view, project)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM scenarios WHERE project_id = ?1 ORDER BY position, id")?;
    let mut rows = statement.query([project])?;
    let mut scenarios = Vec::new();
    while let Some(row) = rows.next()? {
        scenarios.push(read(row)?);
    }
    Ok(scenarios)
}

/// A scenario.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &ScenarioId) -> Result<Scenario> {
    view.conn
        .prepare_cached("SELECT * FROM scenarios WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("scenario", id)))
}

/// The active scenario of every project that has one: for a list of projects with their figures.
pub fn active_of_all(view: &View<'_>) -> Result<BTreeMap<ProjectId, Scenario>> {
    let mut statement = view.conn.prepare_cached(
        "SELECT scenarios.* FROM projects JOIN scenarios ON scenarios.id = active_scenario_id",
    )?;
    let mut rows = statement.query([])?;
    let mut scenarios = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let scenario = read(row)?;
        scenarios.insert(scenario.project_id.clone(), scenario);
    }
    Ok(scenarios)
}

/// Makes an empty scenario at the end of the list. The first one of a project becomes its active
/// one.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project, [`WorkspaceError::Invalid`] for `scenario_name`.
pub fn create(tx: &Tx<'_>, project: &ProjectId, name: &str) -> Result<Scenario> {
    let position = next_position(tx, project)?;
    let name = text::name("scenario_name", name)?;
    let id = insert(tx, project, &name, position, &Inputs::default())?;
    adopt(tx, project, &id)?;
    get(tx, &id)
}

/// Makes a copy of a scenario, with its sources, at the end of the list.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `scenario_name`.
pub fn duplicate(tx: &Tx<'_>, id: &ScenarioId, name: &str) -> Result<Scenario> {
    let original = get(tx, id)?;
    let name = text::name("scenario_name", name)?;
    let position = next_position(tx, &original.project_id)?;
    let copy = insert(tx, &original.project_id, &name, position, &original.inputs)?;
    sources::copy(tx, id, &copy, |dataset| Some(dataset.clone()))?;
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
    let scenario = get(tx, id)?;
    let name = text::name("scenario_name", name)?;
    if name == scenario.name {
        return Ok(scenario);
    }
    tx.conn
        .prepare_cached("UPDATE scenarios SET name = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id, name, time_text(tx.now())])?;
    projects::touch(tx, &scenario.project_id)?;
    get(tx, id)
}

/// Puts the scenarios of a project into the order given, which must name each of them once.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project, [`WorkspaceError::Invalid`] for `order`.
pub fn reorder(tx: &Tx<'_>, project: &ProjectId, order: &[ScenarioId]) -> Result<()> {
    let present: Vec<ScenarioId> = list(tx, project)?.into_iter().map(|s| s.id).collect();
    let (mut wanted, mut had) = (order.to_vec(), present.clone());
    wanted.sort_unstable();
    had.sort_unstable();
    if wanted != had {
        return Err(WorkspaceError::invalid(
            "order",
            InvalidRule::NotAPermutation,
        ));
    }
    if present == order {
        return Ok(());
    }
    let mut statement = tx.conn.prepare_cached(
        "UPDATE scenarios SET position = ?2, updated_at = ?3 WHERE id = ?1 AND position <> ?2",
    )?;
    for (position, id) in (0_i64..).zip(order) {
        statement.execute(params![id, position, time_text(tx.now())])?;
    }
    projects::touch(tx, project)
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
    tx.conn
        .prepare_cached("DELETE FROM scenarios WHERE id = ?1")?
        .execute([id])?;
    Ok(())
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

fn next_position(view: &View<'_>, project: &ProjectId) -> Result<i64> {
    Ok(list(view, project)?
        .last()
        .map_or(0, |last| last.position + 1))
}

fn insert(
    tx: &Tx<'_>,
    project: &ProjectId,
    name: &str,
    position: i64,
    inputs: &Inputs,
) -> Result<ScenarioId> {
    let id: ScenarioId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO scenarios
                 (id, project_id, name, position, model, payment_timing, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, 'subscription', 'advance', ?5, ?5)",
        )?
        .execute(params![id, project, name, position, time_text(tx.now())])?;
    write_inputs(tx, &id, inputs)?;
    Ok(id)
}

fn write_inputs(tx: &Tx<'_>, id: &ScenarioId, inputs: &Inputs) -> Result<()> {
    let assignments: String = InputField::ALL
        .into_iter()
        .enumerate()
        .map(|(i, field)| format!(", {} = ?{}", types::column(field), i + 5))
        .collect();
    let sql = format!(
        "UPDATE scenarios SET model = ?2, payment_timing = ?3, updated_at = ?4{assignments}
         WHERE id = ?1"
    );
    let mut statement = tx.conn.prepare_cached(&sql)?;
    statement.raw_bind_parameter(1, id)?;
    statement.raw_bind_parameter(2, name_of(ENTITY, "model", inputs.model)?)?;
    statement.raw_bind_parameter(
        3,
        name_of(ENTITY, "payment_timing", inputs.assumptions.payment_timing)?,
    )?;
    statement.raw_bind_parameter(4, time_text(tx.now()))?;
    for (i, field) in InputField::ALL.into_iter().enumerate() {
        let value = inputs.get(field).map(|value| value.to_string());
        statement.raw_bind_parameter(i + 5, value)?;
    }
    statement.raw_execute()?;
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> Result<Scenario> {
    let columns = Columns::new(ENTITY, row);
    let mut inputs = Inputs {
        model: columns.named("model")?,
        ..Inputs::default()
    };
    inputs.assumptions.payment_timing = columns.named("payment_timing")?;
    for field in InputField::ALL {
        let column = types::column(field);
        inputs.set(field, columns.decimal(column)?)?;
    }
    Ok(Scenario {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        name: columns.get("name")?,
        position: columns.get("position")?,
        inputs,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}
