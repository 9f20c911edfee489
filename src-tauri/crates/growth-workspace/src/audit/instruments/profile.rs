//! What a project has one of: reading and writing one kind like the other.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Instrument;
use crate::sql::entity::{self, Elsewhere, Entity, OfProject};
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

impl<T: Profile> Entity for OfProject<T> {
    const TABLE: &'static str = T::TABLE;
    const NAME: &'static str = "instrument";
    const KEY: &'static [&'static str] = &["project_id"];
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "value",
        read: "body",
        write: &[("body", "?")],
    }];
}

/// The profile of a project; `None` when nothing has been written yet.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn profile<T: Profile>(view: &View<'_>, project: &ProjectId) -> Result<Option<T>> {
    projects::get(view, project)?;
    entity::of_project(view, project)
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
    let row = |value| OfProject {
        project_id: project.clone(),
        value,
    };
    match (before, new) {
        (Some(before), Some(new)) => {
            entity::update(tx, &row(before), &row(new))?;
        }
        (None, Some(new)) => entity::insert(tx, &row(new))?,
        (Some(before), None) => entity::delete(tx, &row(before))?,
        (None, None) => {}
    }
    projects::touch(tx, project)
}
