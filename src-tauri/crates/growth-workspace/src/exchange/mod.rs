//! Projects that leave a workspace and come back: copies, playbooks, and files of one project.
//!
//! What belongs to a project follows from the schema ([`tables`]): every table that leads to
//! `projects` by foreign keys that cascade. So a feature need not do anything for its rows to be
//! copied, exported and imported. Ids of rows may stand anywhere in a text; where rows get new ids,
//! they are replaced everywhere ([`ids`]).

mod bundle;
mod differences;
mod ids;
mod of_backup;
mod playbook;
mod rows;
mod verify;

pub use bundle::{Bundle, BundleInfo, BundleProblem, MAX_BUNDLE_BYTES, export};
pub use differences::PartDifference;
pub(crate) use rows::{Origin, ProjectRows};

use crate::backups::BackupReason;
use crate::sql::time_text;
use crate::{Committed, Operation, Project, ProjectId, Result, Tx, Workspace, projects, text};

/// Makes a copy of a project with everything in it, under another name. The copy is neither archived
/// nor a sample.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`], [`crate::WorkspaceError::Invalid`] for `name`.
pub fn duplicate(tx: &Tx<'_>, id: &ProjectId, name: &str) -> Result<Project> {
    projects::get(tx, id)?;
    let rows = ProjectRows::read(tx.conn, id)?;
    insert_as_new(tx, rows, &Origin::Same, name)
}

/// Writes rows of a project as another project of this workspace.
fn insert_as_new(
    tx: &Tx<'_>,
    mut rows: ProjectRows,
    origin: &Origin<'_>,
    name: &str,
) -> Result<Project> {
    let copy: ProjectId = tx.new_id();
    let fresh = rows.fresh_ids(|_| tx.new_id::<ProjectId>().as_str().to_owned(), &copy);
    rows.replace_ids(&fresh);
    let now = time_text(tx.now());
    rows.set_project("name", text::name("name", name)?);
    rows.set_project("created_at", now.clone());
    rows.set_project("updated_at", now);
    rows.clear_flag("archived");
    rows.clear_flag("sample");
    rows.insert(tx, origin)?;
    projects::get(tx, &copy)
}

impl Workspace {
    /// Copies a project under a name of its own: `name`, or the original's with a number; see
    /// [`duplicate`].
    pub fn duplicate_project(
        &mut self,
        id: &ProjectId,
        name: Option<&str>,
    ) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let original = projects::get(tx, id)?;
            let name = match name {
                Some(name) => name.to_owned(),
                None => projects::free_name(tx, &original.name)?,
            };
            let copy = duplicate(tx, id, &name)?;
            let operation = Operation::DuplicateProject {
                from: original.name,
                to: copy.name.clone(),
            };
            Ok((operation, copy))
        })
    }

    /// Copies a project without the client's data: see [`playbook`]. `scenarios` says whether the
    /// scenarios of the calculator come along.
    ///
    /// # Errors
    /// As [`duplicate`].
    pub fn make_playbook(
        &mut self,
        id: &ProjectId,
        name: Option<&str>,
        scenarios: bool,
        first_scenario: &str,
    ) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let original = projects::get(tx, id)?;
            let name = match name {
                Some(name) => name.to_owned(),
                None => projects::free_name(tx, &original.name)?,
            };
            let rows = playbook::without_client(ProjectRows::read(tx.conn, id)?, scenarios);
            let copy = insert_as_new(tx, rows, &Origin::Same, &name)?;
            if !scenarios {
                crate::economics::create(tx, &copy.id, first_scenario)?;
            }
            let copy = projects::get(tx, &copy.id)?;
            let operation = Operation::MakePlaybook {
                from: original.name,
                to: copy.name.clone(),
            };
            Ok((operation, copy))
        })
    }

    /// Takes the project of a file in as a new one, with ids of its own, after a backup.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::Bundle`] when what the file holds cannot be read; nothing was written
    /// then.
    pub fn import_project(&mut self, bundle: &Bundle) -> Result<Committed<Project>> {
        self.require_writable()?;
        self.back_up(BackupReason::Import)?;
        self.transact_described(None, |tx| {
            let mut rows = bundle.rows()?;
            let project: ProjectId = tx.new_id();
            let fresh = rows.fresh_ids(|_| tx.new_id::<ProjectId>().as_str().to_owned(), &project);
            rows.replace_ids(&fresh);
            let name = projects::free_name(tx, &bundle.info().name)?;
            rows.set_project("name", name);
            rows.insert(tx, &bundle.origin())?;
            let imported = verify::verified(tx, &project, bundle)?;
            let operation = Operation::ImportProject {
                name: imported.name.clone(),
            };
            Ok((operation, imported))
        })
    }

    /// Puts the project of a file in the place of another, after a backup. The project keeps its id,
    /// and its rows keep theirs where no other project has them. Data sets get new ones: undo can bring
    /// the replaced ones back, with their rows.
    ///
    /// # Errors
    /// As [`Self::import_project`]; [`crate::WorkspaceError::NotFound`].
    pub fn replace_project(
        &mut self,
        bundle: &Bundle,
        target: &ProjectId,
    ) -> Result<Committed<Project>> {
        self.require_writable()?;
        projects::get(&self.view(), target)?;
        self.back_up(BackupReason::Import)?;
        self.transact_described(None, |tx| {
            let mut rows = bundle.rows()?;
            projects::delete(tx, target)?;
            let taken = rows.taken_ids(tx.conn)?;
            let fresh = rows.fresh_ids(
                |id| {
                    if taken.contains(id) {
                        tx.new_id::<ProjectId>().as_str().to_owned()
                    } else {
                        id.to_owned()
                    }
                },
                target,
            );
            rows.replace_ids(&fresh);
            rows.insert(tx, &bundle.origin())?;
            let imported = verify::verified(tx, target, bundle)?;
            let operation = Operation::ReplaceProject {
                name: imported.name.clone(),
            };
            Ok((operation, imported))
        })
    }
}
