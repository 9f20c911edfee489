//! What a project has one of: reading and writing one kind like the other.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Instrument;
use crate::sql::{Columns, json_text, time_text};
use crate::{ProjectId, Result, Tx, View, projects};

/// A document that a project has one of.
pub trait Profile: Serialize + DeserializeOwned + Clone + PartialEq + Default {
    /// The instrument.
    const INSTRUMENT: Instrument;
    /// The table.
    const TABLE: &'static str;

    /// The profile as it is written; see [`super::Item::checked`].
    ///
    /// # Errors
    /// [`crate::WorkspaceError::Invalid`] or [`crate::WorkspaceError::Model`] with the field.
    fn checked(self, view: &View<'_>, project: &ProjectId) -> Result<Self>;
}

/// The profile of a project; `None` when nothing has been written yet.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn profile<T: Profile>(view: &View<'_>, project: &ProjectId) -> Result<Option<T>> {
    projects::get(view, project)?;
    view.conn
        .prepare_cached(&format!(
            "SELECT body FROM {} WHERE project_id = ?1",
            T::TABLE
        ))?
        .query_row(
            [project],
            |row| Ok(Columns::new(T::TABLE, row).json("body")),
        )
        .optional()?
        .transpose()
}

/// Writes the profile of a project anew, or takes it away. Nothing is written when it stays as it
/// was.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project; what [`Profile::checked`] refuses.
pub fn set_profile<T: Profile>(tx: &Tx<'_>, project: &ProjectId, new: Option<T>) -> Result<()> {
    let before = profile::<T>(tx, project)?;
    let new = new.map(|new| new.checked(tx, project)).transpose()?;
    if new == before {
        return Ok(());
    }
    match &new {
        None => tx
            .conn
            .prepare_cached(&format!("DELETE FROM {} WHERE project_id = ?1", T::TABLE))?
            .execute([project])?,
        Some(new) => tx
            .conn
            .prepare_cached(&format!(
                "INSERT INTO {} (project_id, body, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?3)
                 ON CONFLICT (project_id) DO UPDATE SET
                     body = excluded.body, updated_at = excluded.updated_at",
                T::TABLE
            ))?
            .execute(params![
                project,
                json_text(T::TABLE, "body", new)?,
                time_text(tx.now())
            ])?,
    };
    projects::touch(tx, project)
}
