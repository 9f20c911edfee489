//! Ecosystems of growth loops: drawings that run, several of them in a project, one of them chosen.

mod actions;
mod begun;
mod change;
mod observed;
mod priced;
mod save;
mod templates;
mod types;

use std::collections::BTreeMap;

use growth_model::loops::graph::{GraphLoop, LoopGraph};
use rusqlite::params;
use uuid::Uuid;

pub use crate::undo::LoopChange;
pub use observed::{ObservedRows, RejectedObservation, UnreadableObservations, observed_rows};
pub use priced::{PricedBy, priced_by};
pub use save::save;
pub use templates::{Template, graph_of, with_loop};
use types::ElementRow;
pub use types::{EcosystemSummary, LoopEcosystem, LoopSummary};

use crate::sql::entity::{self, Entity};
use crate::{
    EcosystemId, InvalidRule, LoopId, ProjectId, Result, ScenarioId, Tx, View, WorkspaceError,
    economics, projects, text,
};

/// The ecosystems of a project with their loops, in their order. One of them is marked as chosen.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<EcosystemSummary>> {
    projects::get(view, project)?;
    let rows: Vec<LoopEcosystem> =
        entity::list(view, "project_id = ?1 ORDER BY position, id", [project])?;
    let mut ecosystems = rows
        .into_iter()
        .map(|row| {
            Ok(EcosystemSummary {
                loops: loops_of(view, &row.id)?,
                id: row.id,
                name: row.name,
                note: row.note,
                chosen: row.chosen,
                updated_at: row.updated_at,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    if !ecosystems.iter().any(|ecosystem| ecosystem.chosen)
        && let Some(first) = ecosystems.first_mut()
    {
        first.chosen = true;
    }
    Ok(ecosystems)
}

fn loops_of(view: &View<'_>, id: &EcosystemId) -> Result<Vec<LoopSummary>> {
    let loops: Vec<GraphLoop> = elements(view, id)?;
    Ok(loops
        .into_iter()
        .map(|item| LoopSummary {
            id: LoopId::from(item.id),
            name: item.name,
            kind: item.kind,
        })
        .collect())
}

/// The elements of one kind of a drawing, in their order.
fn elements<T>(view: &View<'_>, id: &EcosystemId) -> Result<Vec<T>>
where
    ElementRow<T>: Entity,
{
    let rows: Vec<ElementRow<T>> =
        entity::list(view, "ecosystem_id = ?1 ORDER BY position, id", [id])?;
    Ok(rows.into_iter().map(|row| row.element).collect())
}

/// The chosen ecosystem of a project, if it has any.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn chosen(view: &View<'_>, project: &ProjectId) -> Result<Option<LoopEcosystem>> {
    list(view, project)?
        .into_iter()
        .find(|ecosystem| ecosystem.chosen)
        .map(|ecosystem| get(view, &ecosystem.id))
        .transpose()
}

/// An ecosystem with its drawing.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &EcosystemId) -> Result<LoopEcosystem> {
    let mut ecosystem: LoopEcosystem = entity::get(view, id)?;
    ecosystem.graph.loops = elements(view, id)?;
    ecosystem.graph.nodes = elements(view, id)?;
    ecosystem.graph.edges = elements(view, id)?;
    Ok(ecosystem)
}

/// The ecosystem that a loop belongs to, and the loop.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn of_loop(view: &View<'_>, id: &LoopId) -> Result<(LoopEcosystem, LoopSummary)> {
    let row: ElementRow<GraphLoop> = entity::get(view, id)?;
    let summary = LoopSummary {
        id: id.clone(),
        name: row.element.name,
        kind: row.element.kind,
    };
    Ok((get(view, &row.ecosystem_id)?, summary))
}

/// Makes an ecosystem from a drawing, whose ids are replaced by fresh ones, at the end of the list.
/// The first one of a project becomes its chosen one.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project, [`WorkspaceError::Invalid`] for `name` and texts
/// of the drawing.
pub fn create(
    tx: &Tx<'_>,
    project: &ProjectId,
    name: &str,
    graph: &LoopGraph,
) -> Result<LoopEcosystem> {
    let others = list(tx, project)?;
    let graph = with_fresh_ids(tx, graph, |_| false)?;
    let ecosystem = LoopEcosystem {
        id: tx.new_id(),
        project_id: project.clone(),
        name: text::name("name", name)?,
        position: entity::next_position::<LoopEcosystem>(tx, project)?,
        chosen: others.is_empty(),
        scenario_id: None,
        note: String::new(),
        graph: LoopGraph {
            settings: graph.settings.clone(),
            ..LoopGraph::default()
        },
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::insert(tx, &ecosystem)?;
    save(tx, &ecosystem.id, &graph)?;
    projects::touch(tx, project)?;
    get(tx, &ecosystem.id)
}

/// Makes a copy of an ecosystem at the end of the list.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `name`.
pub fn duplicate(tx: &Tx<'_>, id: &EcosystemId, name: &str) -> Result<LoopEcosystem> {
    let original = get(tx, id)?;
    let copy = create(tx, &original.project_id, name, &original.graph)?;
    price(tx, &copy.id, original.scenario_id.as_ref())?;
    set_note(tx, &copy.id, &original.note)?;
    get(tx, &copy.id)
}

/// Gives an ecosystem another name.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `name`.
pub fn rename(tx: &Tx<'_>, id: &EcosystemId, name: &str) -> Result<LoopEcosystem> {
    let name = text::name("name", name)?;
    change(tx, id, |ecosystem| ecosystem.name = name)
}

fn change(
    tx: &Tx<'_>,
    id: &EcosystemId,
    edit: impl FnOnce(&mut LoopEcosystem),
) -> Result<LoopEcosystem> {
    let before = get(tx, id)?;
    let mut after = before.clone();
    edit(&mut after);
    entity::update(tx, &before, &after)?;
    get(tx, id)
}

/// Makes an ecosystem the one that its project's overview and report show.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn choose(tx: &Tx<'_>, id: &EcosystemId) -> Result<LoopEcosystem> {
    let ecosystem = get(tx, id)?;
    tx.conn
        .prepare_cached(
            "UPDATE loop_ecosystems SET chosen = (id = ?2)
             WHERE project_id = ?1 AND chosen <> (id = ?2)",
        )?
        .execute(params![ecosystem.project_id, id])?;
    get(tx, id)
}

/// Sets the scenario that prices an ecosystem; `None` is the project's active one.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; [`WorkspaceError::Invalid`] for a scenario of another project.
pub fn price(
    tx: &Tx<'_>,
    id: &EcosystemId,
    scenario: Option<&ScenarioId>,
) -> Result<LoopEcosystem> {
    let ecosystem = get(tx, id)?;
    if let Some(scenario) = scenario {
        let found = economics::list(tx, &ecosystem.project_id)?;
        if !found.iter().any(|other| other.id == *scenario) {
            return Err(WorkspaceError::invalid(
                "scenario_id",
                InvalidRule::OtherProject,
            ));
        }
    }
    change(tx, id, |ecosystem| {
        ecosystem.scenario_id = scenario.cloned();
    })
}

/// Sets the note of an ecosystem.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `note`.
pub fn set_note(tx: &Tx<'_>, id: &EcosystemId, note: &str) -> Result<LoopEcosystem> {
    let note = text::note("note", note)?;
    change(tx, id, |ecosystem| ecosystem.note = note)
}

/// Deletes an ecosystem. When it was the chosen one, the first of the others becomes it.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &EcosystemId) -> Result<()> {
    let ecosystem = get(tx, id)?;
    entity::delete(tx, &ecosystem)?;
    let others = list(tx, &ecosystem.project_id)?;
    if ecosystem.chosen
        && let Some(first) = others.first()
    {
        choose(tx, &first.id)?;
    }
    projects::touch(tx, &ecosystem.project_id)
}

/// A name like `name` that no other ecosystem of the project has.
pub fn free_name(view: &View<'_>, project: &ProjectId, name: &str) -> Result<String> {
    let ecosystems = list(view, project)?;
    Ok(text::free(name, |name| {
        ecosystems.iter().any(|ecosystem| ecosystem.name == name)
    }))
}

/// The drawing with fresh ids wherever an id stands that `keep` does not keep.
fn with_fresh_ids(
    tx: &Tx<'_>,
    graph: &LoopGraph,
    keep: impl Fn(&str) -> bool,
) -> Result<LoopGraph> {
    let ids: BTreeMap<String, String> = graph
        .loops
        .iter()
        .map(|item| &item.id)
        .chain(graph.nodes.iter().map(|node| &node.id))
        .chain(graph.edges.iter().map(|edge| &edge.id))
        .filter(|id| !keep(id))
        .map(|id| (id.clone(), tx.new_id()))
        .collect();
    let value = serde_json::to_value(graph)
        .map_err(|error| WorkspaceError::unreadable("loop_ecosystems", "graph", &error))?;
    let replaced = replace_ids(value, &ids, None);
    serde_json::from_value(replaced)
        .map_err(|error| WorkspaceError::unreadable("loop_ecosystems", "graph", &error))
}

/// Replaces ids where ids stand: never in names and notes that a person wrote.
fn replace_ids(
    value: serde_json::Value,
    ids: &BTreeMap<String, String>,
    field: Option<&str>,
) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::String(text) if !matches!(field, Some("name" | "note")) => {
            Value::String(ids.get(&text).cloned().unwrap_or(text))
        }
        Value::Array(items) => Value::Array(
            items
                .into_iter()
                .map(|item| replace_ids(item, ids, field))
                .collect(),
        ),
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|(name, value)| {
                    let value = replace_ids(value, ids, Some(&name));
                    (name, value)
                })
                .collect(),
        ),
        other => other,
    }
}

/// Whether the text can be the id of a row.
fn is_id(text: &str) -> bool {
    Uuid::parse_str(text).is_ok() && text.len() == 36
}
