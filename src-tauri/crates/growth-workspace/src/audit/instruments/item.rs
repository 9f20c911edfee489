//! Lists of documents: reading and writing one kind like the other.

use chrono::{DateTime, Utc};
use growth_model::ModelError;
use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Instrument;
use crate::sql::{Columns, json_text, time_text};
use crate::{InstrumentItemId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, projects};

/// What a list of an instrument is made of.
pub trait Item: Serialize + DeserializeOwned + Clone + PartialEq {
    /// The instrument.
    const INSTRUMENT: Instrument;
    /// The table.
    const TABLE: &'static str;
    /// Most of them in one project.
    const MOST: usize;

    /// What a person knows it by.
    fn label(&self) -> &str;

    /// The item as it is written: text trimmed, and everything within its domain.
    ///
    /// # Errors
    /// [`WorkspaceError::Invalid`] or [`WorkspaceError::Model`] with the field.
    fn checked(self) -> Result<Self>;
}

/// An item with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Saved{T}")]
pub struct Saved<T> {
    /// Its id.
    pub id: InstrumentItemId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Place in the list; smaller comes first.
    pub position: i64,
    /// What was written.
    pub item: T,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// The items of a project, in their order.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list<T: Item>(view: &View<'_>, project: &ProjectId) -> Result<Vec<Saved<T>>> {
    projects::get(view, project)?;
    let mut statement = view.conn.prepare_cached(&format!(
        "SELECT * FROM {} WHERE project_id = ?1 ORDER BY position, id",
        T::TABLE
    ))?;
    let mut rows = statement.query([project])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        items.push(read(row)?);
    }
    Ok(items)
}

/// An item.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get<T: Item>(view: &View<'_>, id: &InstrumentItemId) -> Result<Saved<T>> {
    view.conn
        .prepare_cached(&format!("SELECT * FROM {} WHERE id = ?1", T::TABLE))?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("instrument_item", id)))
}

/// Adds an item at the end of the list.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project; what [`Item::checked`] refuses; a list that is full.
pub fn insert<T: Item>(tx: &Tx<'_>, project: &ProjectId, item: T) -> Result<Saved<T>> {
    let item = item.checked()?;
    let present = list::<T>(tx, project)?;
    if present.len() >= T::MOST {
        return Err(WorkspaceError::Model(ModelError::OutOfRange {
            field: T::TABLE.to_owned(),
            value: (present.len() + 1).into(),
            min: None,
            max: Some(T::MOST.into()),
        }));
    }
    let position = present.last().map_or(0, |last| last.position + 1);
    let id: InstrumentItemId = tx.new_id();
    tx.conn
        .prepare_cached(&format!(
            "INSERT INTO {} (id, project_id, position, body, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
            T::TABLE
        ))?
        .execute(params![
            id,
            project,
            position,
            json_text(T::TABLE, "body", &item)?,
            time_text(tx.now())
        ])?;
    projects::touch(tx, project)?;
    get(tx, &id)
}

/// Writes an item anew. Nothing is written when it stays as it was.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; what [`Item::checked`] refuses.
pub fn replace<T: Item>(tx: &Tx<'_>, id: &InstrumentItemId, item: T) -> Result<Saved<T>> {
    let item = item.checked()?;
    let before = get::<T>(tx, id)?;
    if before.item == item {
        return Ok(before);
    }
    tx.conn
        .prepare_cached(&format!(
            "UPDATE {} SET body = ?2, updated_at = ?3 WHERE id = ?1",
            T::TABLE
        ))?
        .execute(params![
            id,
            json_text(T::TABLE, "body", &item)?,
            time_text(tx.now())
        ])?;
    projects::touch(tx, &before.project_id)?;
    get(tx, id)
}

/// Deletes an item.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete<T: Item>(tx: &Tx<'_>, id: &InstrumentItemId) -> Result<()> {
    let item = get::<T>(tx, id)?;
    tx.conn
        .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", T::TABLE))?
        .execute([id])?;
    projects::touch(tx, &item.project_id)
}

/// Puts the items of a project into the order given, which must name each of them once.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project, [`WorkspaceError::Invalid`] for `order`.
pub fn reorder<T: Item>(
    tx: &Tx<'_>,
    project: &ProjectId,
    order: &[InstrumentItemId],
) -> Result<()> {
    let present: Vec<InstrumentItemId> = list::<T>(tx, project)?
        .into_iter()
        .map(|item| item.id)
        .collect();
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
    let mut statement = tx.conn.prepare_cached(&format!(
        "UPDATE {} SET position = ?2, updated_at = ?3 WHERE id = ?1 AND position <> ?2",
        T::TABLE
    ))?;
    for (position, id) in (0_i64..).zip(order) {
        statement.execute(params![id, position, time_text(tx.now())])?;
    }
    projects::touch(tx, project)
}

fn read<T: Item>(row: &rusqlite::Row<'_>) -> Result<Saved<T>> {
    let columns = Columns::new(T::TABLE, row);
    Ok(Saved {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        position: columns.get("position")?,
        item: columns.json("body")?,
        updated_at: columns.time("updated_at")?,
    })
}
