//! What a person does with projects: each action is one named undo step.

use super::{NewProject, Project, ProjectPatch, create, delete, duplicate, free_name, get, update};
use crate::samples::{self, SampleKind};
use crate::{Coalesce, Committed, Language, Operation, ProjectId, Result, Workspace};

impl Workspace {
    /// Makes a project; see [`create`].
    pub fn create_project(&mut self, new: &NewProject) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let project = create(tx, new)?;
            let operation = Operation::CreateProject {
                name: project.name.clone(),
            };
            Ok((operation, project))
        })
    }

    /// Makes a sample project; see [`samples::create`].
    pub fn create_sample(
        &mut self,
        kind: SampleKind,
        language: Language,
    ) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let project = samples::create(tx, kind, language)?;
            let operation = Operation::CreateSample {
                name: project.name.clone(),
            };
            Ok((operation, project))
        })
    }

    /// Changes a project; see [`update`]. Typing in one field joins into one step.
    pub fn update_project(
        &mut self,
        id: &ProjectId,
        patch: &ProjectPatch,
    ) -> Result<Committed<Project>> {
        let key = format!("{id}/{}", patch.key());
        let coalesce = Coalesce {
            key: &key,
            gesture: None,
        };
        self.transact_described(Some(coalesce), |tx| {
            let before = get(tx, id)?;
            let changed = update(tx, id, patch)?;
            let after = get(tx, id)?;
            let operation = match (changed.as_slice(), after.archived) {
                (["name"], _) => Operation::RenameProject {
                    from: before.name,
                    to: after.name.clone(),
                },
                (["archived"], true) => Operation::ArchiveProject {
                    name: after.name.clone(),
                },
                (["archived"], false) => Operation::UnarchiveProject {
                    name: after.name.clone(),
                },
                (fields, _) => Operation::ChangeProject {
                    name: after.name.clone(),
                    fields: fields.iter().map(ToString::to_string).collect(),
                },
            };
            Ok((operation, after))
        })
    }

    /// Copies a project under a name of its own: `name`, or the original's with a number.
    pub fn duplicate_project(
        &mut self,
        id: &ProjectId,
        name: Option<&str>,
    ) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let original = get(tx, id)?;
            let name = match name {
                Some(name) => name.to_owned(),
                None => free_name(tx, &original.name)?,
            };
            let copy = duplicate(tx, id, &name)?;
            let operation = Operation::DuplicateProject {
                from: original.name,
                to: copy.name.clone(),
            };
            Ok((operation, copy))
        })
    }

    /// Deletes a project, after a backup; see [`delete`].
    pub fn delete_project(&mut self, id: &ProjectId) -> Result<Committed<()>> {
        let name = get(&self.view(), id)?.name;
        self.transact(Operation::DeleteProject { name }, |tx| delete(tx, id))
    }
}

impl ProjectPatch {
    /// Names what the patch is about, so that only typing in the same fields joins.
    fn key(&self) -> String {
        [
            ("name", self.name.is_some()),
            ("client", self.client.is_some()),
            ("note", self.note.is_some()),
            ("currency", self.currency.is_some()),
            ("stage", self.stage.is_some()),
            ("language", self.language.is_some()),
            ("archived", self.archived.is_some()),
        ]
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect::<Vec<_>>()
        .join(",")
    }
}
