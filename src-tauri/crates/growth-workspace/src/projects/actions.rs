//! What a person does with projects: each action is one named undo step.

use super::{Project, ProjectPatch, delete, get, update};
use crate::sql::entity::{differences, patched};
use crate::{Coalesce, Committed, Operation, ProjectId, Result, Workspace};

impl Workspace {
    /// Changes a project; see [`update`]. Typing in one field joins into one step.
    pub fn update_project(
        &mut self,
        id: &ProjectId,
        patch: &ProjectPatch,
    ) -> Result<Committed<Project>> {
        let before = get(&self.view(), id)?;
        let fields = differences(&before, &patched(&before, patch)?, &[])?;
        let key = format!("{id}/{}", fields.join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let changed = update(tx, id, patch)?;
            let after = get(tx, id)?;
            let names: Vec<&str> = changed.iter().map(String::as_str).collect();
            let operation = match (names.as_slice(), after.archived) {
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
                _ => Operation::ChangeProject {
                    name: after.name.clone(),
                    fields: changed,
                },
            };
            Ok((operation, after))
        })
    }

    /// Deletes a project, after a backup; see [`delete`].
    pub fn delete_project(&mut self, id: &ProjectId) -> Result<Committed<()>> {
        let name = get(&self.view(), id)?.name;
        self.transact(Operation::DeleteProject { name }, |tx| delete(tx, id))
    }
}
