//! Sequences of messages.

use chrono::{DateTime, Utc};
use growth_model::sequences::{Sequence, check_sequence};

use super::within_definition;
use crate::sql::entity::{self, Entity};
use crate::{
    Coalesce, Committed, Operation, ProjectId, Result, SequenceId, Tx, View, Workspace, projects,
    text,
};

/// A sequence of messages.
#[shape]
pub struct StoredSequence {
    /// Its id.
    pub id: SequenceId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Place in the list.
    pub position: i64,
    /// Its name, 1…200 characters; the definition has the same.
    pub name: String,
    /// Its steps.
    pub definition: Sequence,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for StoredSequence {
    const TABLE: &'static str = "message_sequences";
    const NAME: &'static str = "message_sequence";
}

/// The sequences of a project, in their order.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project.
pub fn sequences(view: &View<'_>, project: &ProjectId) -> Result<Vec<StoredSequence>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY position, id", [project])
}

/// A sequence.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn sequence(view: &View<'_>, id: &SequenceId) -> Result<StoredSequence> {
    entity::get(view, id)
}

fn create(
    tx: &Tx<'_>,
    project: &ProjectId,
    name: &str,
    definition: Sequence,
) -> Result<StoredSequence> {
    projects::get(tx, project)?;
    let name = text::name("name", name)?;
    let id: SequenceId = tx.new_id();
    let definition = Sequence {
        id: id.as_str().to_owned(),
        name: name.clone(),
        ..definition
    };
    check_sequence(&definition).map_err(within_definition)?;
    let made = StoredSequence {
        id,
        project_id: project.clone(),
        position: entity::next_position::<StoredSequence>(tx, project)?,
        name,
        definition,
        updated_at: tx.now(),
    };
    entity::insert(tx, &made)?;
    projects::touch(tx, project)?;
    entity::get(tx, &made.id)
}

/// Deletes a sequence.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn delete_sequence(tx: &Tx<'_>, id: &SequenceId) -> Result<StoredSequence> {
    let before = sequence(tx, id)?;
    entity::delete(tx, &before)?;
    projects::touch(tx, &before.project_id)?;
    Ok(before)
}

impl Workspace {
    /// Makes a sequence.
    pub fn create_sequence(
        &mut self,
        project: &ProjectId,
        name: &str,
        definition: Sequence,
    ) -> Result<Committed<StoredSequence>> {
        self.transact_described(None, |tx| {
            let made = create(tx, project, name, definition)?;
            let name = made.name.clone();
            Ok((Operation::CreateSequence { name }, made))
        })
    }

    /// Writes the steps and the name of a sequence. Typing in one place joins into one step.
    pub fn save_sequence(
        &mut self,
        id: &SequenceId,
        name: &str,
        definition: Sequence,
    ) -> Result<Committed<StoredSequence>> {
        let before = sequence(&self.view(), id)?;
        let name = text::name("name", name)?;
        let definition = Sequence {
            id: before.definition.id.clone(),
            name: name.clone(),
            ..definition
        };
        check_sequence(&definition).map_err(within_definition)?;
        let fields = entity::differences(&before.definition, &definition, &[])?;
        let key = format!("{id}/definition/{}", fields.join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let before = sequence(tx, id)?;
            let after = StoredSequence {
                name,
                definition,
                ..before.clone()
            };
            if !entity::update(tx, &before, &after)?.is_empty() {
                projects::touch(tx, &after.project_id)?;
            }
            let name = after.name;
            Ok((
                Operation::ChangeSequence { name, fields },
                sequence(tx, id)?,
            ))
        })
    }

    /// Deletes a sequence; see [`delete_sequence`].
    pub fn delete_sequence(&mut self, id: &SequenceId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = delete_sequence(tx, id)?.name;
            Ok((Operation::DeleteSequence { name }, ()))
        })
    }
}
