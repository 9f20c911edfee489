//! The folder whose documents a knowledge base follows, on this computer alone: it is no step of the
//! history, and no project file names it.

use rusqlite::{OptionalExtension as _, params};

use crate::sql::json_text;
use crate::{ProjectId, Result, Tx, View, Workspace, WorkspaceError, projects};

/// Most files that are left out of a folder.
const MAX_LEFT_OUT: usize = 10_000;

/// A folder that is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedFolder {
    /// Where it lies.
    pub path: String,
    /// Paths in it that a person took out of the knowledge base: they are not taken in again.
    pub left_out: Vec<String>,
}

/// The folder that a project's knowledge base follows.
///
/// # Errors
/// When the file cannot be read.
pub fn watched_folder(view: &View<'_>, project: &ProjectId) -> Result<Option<WatchedFolder>> {
    let found: Option<(String, String)> = view
        .conn
        .prepare_cached("SELECT path, left_out FROM knowledge_folders WHERE project_id = ?1")?
        .query_row([project], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found
        .map(|(path, left_out)| {
            let left_out = serde_json::from_str(&left_out).map_err(|_| {
                WorkspaceError::unreadable("knowledge_folders", "left_out", &left_out)
            })?;
            Ok(WatchedFolder { path, left_out })
        })
        .transpose()
}

impl Workspace {
    /// Follows a folder from now on, or none. What was read out of another one stays.
    ///
    /// # Errors
    /// [`WorkspaceError::NotFound`] for the project; [`WorkspaceError::ReadOnly`].
    pub fn watch_folder(&mut self, project: &ProjectId, path: Option<&str>) -> Result<()> {
        self.write(|tx| {
            projects::get(tx, project)?;
            match path {
                Some(path) => keep(
                    tx,
                    project,
                    &WatchedFolder {
                        path: path.to_owned(),
                        left_out: Vec::new(),
                    },
                ),
                None => {
                    tx.conn
                        .prepare_cached("DELETE FROM knowledge_folders WHERE project_id = ?1")?
                        .execute([project])?;
                    Ok(())
                }
            }
        })
    }
}

/// A person takes a file out of the knowledge base that lies in the folder.
pub(super) fn leave_out(tx: &Tx<'_>, project: &ProjectId, source: &str) -> Result<()> {
    let Some(mut folder) = watched_folder(tx, project)? else {
        return Ok(());
    };
    let is_inside = std::path::Path::new(source).starts_with(&folder.path);
    if !is_inside || folder.left_out.iter().any(|path| path == source) {
        return Ok(());
    }
    folder.left_out.push(source.to_owned());
    let first = folder.left_out.len().saturating_sub(MAX_LEFT_OUT);
    folder.left_out.drain(..first);
    keep(tx, project, &folder)
}

fn keep(tx: &Tx<'_>, project: &ProjectId, folder: &WatchedFolder) -> Result<()> {
    let left_out = json_text("knowledge_folders", "left_out", &folder.left_out)?;
    tx.conn
        .prepare_cached(
            "INSERT INTO knowledge_folders (project_id, path, left_out) VALUES (?1, ?2, ?3)
             ON CONFLICT (project_id) DO UPDATE
             SET path = excluded.path, left_out = excluded.left_out",
        )?
        .execute(params![project, folder.path, left_out])?;
    Ok(())
}
