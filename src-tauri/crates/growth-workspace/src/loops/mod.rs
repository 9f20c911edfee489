//! Ecosystems of growth loops: drawings that run, several of them in a project, one of them chosen.

mod actions;
mod change;
mod observed;
mod priced;
mod rows;
mod save;
mod templates;
mod types;

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use growth_model::loops::graph::LoopGraph;

pub use change::LoopChange;
pub use observed::{ObservedRows, RejectedObservation, observed_rows};
pub use priced::{PricedBy, priced_by};
pub use save::save;
pub use templates::{Template, graph_of, with_loop};
pub use types::{EcosystemSummary, LoopEcosystem, LoopSummary};

use crate::sql::{Columns, time_text};
use crate::{
    EcosystemId, InvalidRule, LoopId, ProjectId, Result, ScenarioId, Tx, View, WorkspaceError,
    economics, projects, text,
};

const ENTITY: &str = "loop_ecosystems";

/// The ecosystems of a project with their loops, in their order. One of them is marked as chosen.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<EcosystemSummary>> {
    projects::get(view, project)?;
    let mut statement = view.conn.prepare_cached(
        "SELECT id, name, chosen, updated_at FROM loop_ecosystems
         WHERE project_id = ?1 ORDER BY position, id",
    )?;
    let mut rows = statement.query([project])?;
    let mut ecosystems = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::new(ENTITY, row);
        let id: EcosystemId = columns.get("id")?;
        ecosystems.push(EcosystemSummary {
            loops: loops_of(view, &id)?,
            id,
            name: columns.get("name")?,
            chosen: columns.get("chosen")?,
            updated_at: columns.time("updated_at")?,
        });
    }
    if !ecosystems.iter().any(|ecosystem| ecosystem.chosen)
        && let Some(first) = ecosystems.first_mut()
    {
        first.chosen = true;
    }
    Ok(ecosystems)
}

fn loops_of(view: &View<'_>, id: &EcosystemId) -> Result<Vec<LoopSummary>> {
    let mut statement = view.conn.prepare_cached(
        "SELECT id, name, kind FROM loops WHERE ecosystem_id = ?1 ORDER BY position, id",
    )?;
    let mut rows = statement.query([id])?;
    let mut loops = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::new("loops", row);
        loops.push(LoopSummary {
            id: columns.get("id")?,
            name: columns.get("name")?,
            kind: columns.named("kind")?,
        });
    }
    Ok(loops)
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
    let mut ecosystem = view
        .conn
        .prepare_cached("SELECT * FROM loop_ecosystems WHERE id = ?1")?
        .query_row([id], |row| Ok(rows::ecosystem(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("loop_ecosystem", id)))?;
    ecosystem.graph.loops = rows::loops(view, id)?;
    ecosystem.graph.nodes = rows::nodes(view, id)?;
    ecosystem.graph.edges = rows::edges(view, id)?;
    Ok(ecosystem)
}

/// The ecosystem that a loop belongs to, and the loop.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn of_loop(view: &View<'_>, id: &LoopId) -> Result<(LoopEcosystem, LoopSummary)> {
    let ecosystem: Option<EcosystemId> = view
        .conn
        .prepare_cached("SELECT ecosystem_id FROM loops WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let ecosystem = ecosystem.ok_or_else(|| WorkspaceError::not_found("loop", id))?;
    let summary = loops_of(view, &ecosystem)?
        .into_iter()
        .find(|item| item.id == *id)
        .ok_or_else(|| WorkspaceError::not_found("loop", id))?;
    Ok((get(view, &ecosystem)?, summary))
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
    let name = text::name("name", name)?;
    let id: EcosystemId = tx.new_id();
    let position: i64 = tx
        .conn
        .prepare_cached(
            "SELECT COALESCE(MAX(position) + 1, 0) FROM loop_ecosystems WHERE project_id = ?1",
        )?
        .query_row([project], |row| row.get(0))?;
    tx.conn
        .prepare_cached(
            "INSERT INTO loop_ecosystems
                 (id, project_id, name, position, chosen, step, horizon_weeks, paid_mode, seed,
                  created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, 'week', 26, 'customers', 1, ?6, ?6)",
        )?
        .execute(params![
            id,
            project,
            name,
            position,
            others.is_empty(),
            time_text(tx.now())
        ])?;
    save(tx, &id, &with_fresh_ids(tx, graph, |_| false)?)?;
    projects::touch(tx, project)?;
    get(tx, &id)
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
    tx.conn
        .prepare_cached(
            "UPDATE loop_ecosystems SET name = ?2, updated_at = ?3 WHERE id = ?1 AND name <> ?2",
        )?
        .execute(params![id, name, time_text(tx.now())])?;
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
    tx.conn
        .prepare_cached(
            "UPDATE loop_ecosystems SET scenario_id = ?2, updated_at = ?3
             WHERE id = ?1 AND scenario_id IS NOT ?2",
        )?
        .execute(params![id, scenario, time_text(tx.now())])?;
    get(tx, id)
}

/// Sets the note of an ecosystem.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `note`.
pub fn set_note(tx: &Tx<'_>, id: &EcosystemId, note: &str) -> Result<LoopEcosystem> {
    let note = text::note("note", note)?;
    tx.conn
        .prepare_cached(
            "UPDATE loop_ecosystems SET note = ?2, updated_at = ?3 WHERE id = ?1 AND note <> ?2",
        )?
        .execute(params![id, note, time_text(tx.now())])?;
    get(tx, id)
}

/// Deletes an ecosystem. When it was the chosen one, the first of the others becomes it.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &EcosystemId) -> Result<()> {
    let ecosystem = get(tx, id)?;
    tx.conn
        .prepare_cached("DELETE FROM loop_ecosystems WHERE id = ?1")?
        .execute([id])?;
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
        .map_err(|error| WorkspaceError::unreadable(ENTITY, "graph", &error))?;
    let replaced = replace_ids(value, &ids, None);
    serde_json::from_value(replaced)
        .map_err(|error| WorkspaceError::unreadable(ENTITY, "graph", &error))
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
