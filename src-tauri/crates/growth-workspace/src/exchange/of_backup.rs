//! One project of a backup: the others stay as they are.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{Bundle, export};
use crate::backups::BackupFolder;
use crate::file;
use crate::projects::{self, ArchiveFilter, Project, ProjectFilter};
use crate::schema::{self, LATEST_VERSION};
use crate::scratch::{self, Scratch};
use crate::{ProjectId, Result, View};

impl BackupFolder {
    /// The projects of a backup, by name, those in the archive too.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`], [`crate::WorkspaceError::BackupUnusable`].
    pub fn projects(&self, id: &str) -> Result<Vec<Project>> {
        let (conn, _copy) = self.open_latest(id)?;
        let everything = ProjectFilter {
            archived: ArchiveFilter::All,
            ..ProjectFilter::default()
        };
        projects::list(&View { conn: &conn }, &everything)
    }

    /// A project of a backup, as a project file would hold it.
    ///
    /// # Errors
    /// As [`Self::projects`]; [`crate::WorkspaceError::NotFound`] when the backup has no such project.
    pub fn bundle(&self, id: &str, project: &ProjectId, now: DateTime<Utc>) -> Result<Bundle> {
        let (conn, _copy) = self.open_latest(id)?;
        let folder = scratch::folder()?;
        let path = folder.path().join("project.growth-project");
        export(&View { conn: &conn }, project, &path, now)?;
        Bundle::open(&path)
    }

    /// A checked backup in the present schema: an older one is brought up to date as a copy.
    fn open_latest(&self, id: &str) -> Result<(Connection, Option<Scratch>)> {
        let conn = self.open(id)?;
        if schema::version(&conn)? == LATEST_VERSION {
            return Ok((conn, None));
        }
        file::migrated_copy(&conn)
    }
}
