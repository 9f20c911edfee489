//! A project in one file (`.growth-project`): a SQLite database of the schema of a workspace that holds
//! just this project, and says in its table `bundle` what it is.
//!
//! Such a file may come from anywhere. It is copied, and the copy is looked at in this order, each step
//! trusting only what the ones before have shown: size and header; the schema, which must be exactly
//! that of its version, so that there is no view and no trigger; the pages and foreign keys; the
//! checksum over all rows; that everything belongs to the one project. Only then is an older one
//! migrated, and only then are rows read.

mod checks;
mod checksum;
mod header;
mod write;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

pub use header::MAX_BUNDLE_BYTES;
pub use write::export;

pub use crate::error::BundleProblem;

use super::rows::{Origin, ProjectRows};
use crate::file::configure;
use crate::schema::{self, LATEST_VERSION};
use crate::scratch::Scratch;
use crate::{ProjectId, Result, WorkspaceError};

/// Marks a SQLite file as a project (`PRAGMA application_id`): the bytes of `GROP`.
pub(super) const BUNDLE_ID: u32 = 0x4752_4F50;

/// The table that says what the file is.
pub(super) const BUNDLE_TABLE: &str =
    "CREATE TABLE bundle (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT";

/// What a project file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleInfo {
    /// Id of the project in the workspace that it came from.
    pub project_id: ProjectId,
    /// Name of the project.
    pub name: String,
    /// Name of the client; may be empty.
    pub client: String,
    /// When the file was written.
    pub exported_at: DateTime<Utc>,
    /// Version of the program that wrote it.
    pub program: String,
    /// Version of the schema that it was written with.
    pub schema: u32,
    /// How many rows it holds, those of imported data included.
    pub rows: u64,
}

/// An opened project file whose contents have been checked. What is read is a private copy of it.
pub struct Bundle {
    conn: Connection,
    path: PathBuf,
    info: BundleInfo,
    // Dropped last: the folder of the copy.
    _folder: Scratch,
}

impl Bundle {
    /// Opens a project file and checks it; the file itself is not touched.
    ///
    /// # Errors
    /// [`WorkspaceError::Bundle`], [`WorkspaceError::Io`].
    pub fn open(path: &Path) -> Result<Self> {
        let refused = |problem| WorkspaceError::Bundle {
            path: path.to_owned(),
            problem,
        };
        let (folder, copy, version) = header::copied(path)?;
        let look = || -> Result<(Connection, BundleInfo), Stop> {
            let conn = checks::connect(&copy)?;
            checks::schema(&conn, version)?;
            checks::pages(&conn)?;
            let info = checks::info(&conn, version)?;
            drop(conn);
            let mut conn = Connection::open(&copy)?;
            configure(&conn)?;
            if version < LATEST_VERSION {
                schema::migrate(&mut conn)?;
            }
            checks::contents(&conn, &info)?;
            Ok((conn, info))
        };
        let (conn, info) = look().map_err(|stop| match stop {
            Stop::Problem(problem) => refused(problem),
            // What SQLite finds in the copy is a fault of the file, unless there is no room for it.
            Stop::Failure(error @ (WorkspaceError::DiskFull | WorkspaceError::Io { .. })) => error,
            Stop::Failure(other) => refused(BundleProblem::Damaged {
                detail: other.to_string(),
            }),
        })?;
        Ok(Self {
            conn,
            path: path.to_owned(),
            info,
            _folder: folder,
        })
    }

    /// What the file says about itself.
    pub fn info(&self) -> &BundleInfo {
        &self.info
    }

    /// The rows of the project.
    pub(super) fn rows(&self) -> Result<ProjectRows> {
        ProjectRows::read(&self.conn, &self.info.project_id)
    }

    /// Where the rows of imported data are read from.
    pub(super) fn origin(&self) -> Origin<'_> {
        Origin::Other(&self.conn)
    }

    /// The refusal to take the file in.
    pub fn refusal(&self, problem: BundleProblem) -> WorkspaceError {
        self.refused(problem)
    }

    pub(super) fn refused(&self, problem: BundleProblem) -> WorkspaceError {
        WorkspaceError::Bundle {
            path: self.path.clone(),
            problem,
        }
    }
}

/// Why a file is looked at no further.
pub(super) enum Stop {
    Problem(BundleProblem),
    Failure(WorkspaceError),
}

impl<E: Into<WorkspaceError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Failure(error.into())
    }
}
