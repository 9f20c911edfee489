//! Lists of documents: reading and writing one kind like the other.

use chrono::{DateTime, Utc};
use growth_model::ModelError;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Instrument;
use crate::sql::entity::{self, Elsewhere, Entity};
use crate::{InstrumentItemId, ProjectId, Result, Tx, View, WorkspaceError, projects};

/// What a list of an instrument is made of.
pub trait Item: Serialize + DeserializeOwned + Clone + PartialEq {
    /// The instrument.
    const INSTRUMENT: Instrument;
    /// The table.
    const TABLE: &'static str;
    /// Max number of them in one project.
    const MAX: usize;

    /// What a person knows it by.
    fn label(&self) -> &str;

    /// The item as it is written: text trimmed, and everything within its domain.
    ///
    /// # Errors
    /// [`WorkspaceError::Invalid`] or [`WorkspaceError::Model`] with the field.
    fn checked(self) -> Result<Self>;

    /// Refuses what an item must not become any more.
    ///
    /// # Errors
    /// [`WorkspaceError::Model`] with the field.
    fn may_become(&self, _view: &View<'_>, _id: &InstrumentItemId, _new: &Self) -> Result<()> {
        Ok(())
    }
}

/// An item with its place.
#[shape]
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

impl<T: Item> Entity for Saved<T> {
    const TABLE: &'static str = T::TABLE;
    const NAME: &'static str = "instrument_item";
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "item",
        read: "body",
        write: &[("body", "?")],
    }];
}

/// The items of a project, in their order.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list<T: Item>(view: &View<'_>, project: &ProjectId) -> Result<Vec<Saved<T>>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY position, id", [project])
}

/// An item.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get<T: Item>(view: &View<'_>, id: &InstrumentItemId) -> Result<Saved<T>> {
    entity::get(view, id)
}

/// Adds an item at the end of the list.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project; what [`Item::checked`] refuses; a list that is full.
pub fn insert<T: Item>(tx: &Tx<'_>, project: &ProjectId, item: T) -> Result<Saved<T>> {
    let item = item.checked()?;
    let present = list::<T>(tx, project)?;
    if present.len() >= T::MAX {
        return Err(WorkspaceError::Model(ModelError::OutOfRange {
            field: T::TABLE.to_owned(),
            value: (present.len() + 1).into(),
            min: None,
            max: Some(T::MAX.into()),
        }));
    }
    let saved = Saved {
        id: tx.new_id(),
        project_id: project.clone(),
        position: present.last().map_or(0, |last| last.position + 1),
        item,
        updated_at: tx.now(),
    };
    entity::insert(tx, &saved)?;
    projects::touch(tx, project)?;
    get(tx, &saved.id)
}

/// Writes an item anew. Nothing is written when it stays as it was.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; what [`Item::checked`] refuses.
pub fn replace<T: Item>(tx: &Tx<'_>, id: &InstrumentItemId, item: T) -> Result<Saved<T>> {
    let item = item.checked()?;
    let before = get::<T>(tx, id)?;
    before.item.may_become(tx, id, &item)?;
    let after = Saved {
        item,
        ..before.clone()
    };
    if entity::update(tx, &before, &after)?.is_empty() {
        return Ok(before);
    }
    projects::touch(tx, &before.project_id)?;
    get(tx, id)
}

/// Deletes an item.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete<T: Item>(tx: &Tx<'_>, id: &InstrumentItemId) -> Result<()> {
    let item = get::<T>(tx, id)?;
    entity::delete(tx, &item)?;
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
    projects::get(tx, project)?;
    if entity::reorder::<Saved<T>, _>(tx, project, order)? {
        projects::touch(tx, project)?;
    }
    Ok(())
}
