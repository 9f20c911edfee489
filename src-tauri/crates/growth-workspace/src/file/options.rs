//! How a workspace is opened, and what came of it.

use std::fmt;
use std::path::PathBuf;

use thiserror::Error;

use crate::{Change, Clock, ProjectId, Result, StepOrigin, Tx};

/// Does what follows from a step within the step: it gets the projects of the step and what changed, and
/// tells what it has done.
pub type Follow = fn(&Tx<'_>, &[ProjectId], &[Change]) -> Result<Vec<Change>>;

/// How a workspace is opened.
#[derive(Clone)]
pub struct OpenOptions {
    /// The folder for backups, outside the folder of the workspace file. Each workspace file gets a
    /// folder of its own inside it. Made when it is absent.
    pub backups_dir: PathBuf,
    /// Tells the time and the day of changes and backups.
    pub clock: Clock,
    /// Whether an empty workspace may be made where there are backups of one that is gone.
    pub begins_anew: bool,
    /// Whether nothing shall be written, whoever else has the file open.
    pub only_reads: bool,
    /// Through what steps are made.
    pub origin: StepOrigin,
    /// What follows from steps, beside what they are asked for; nothing when absent.
    pub follow: Option<Follow>,
}

impl OpenOptions {
    /// Backups in this folder, times by this clock.
    pub fn new(backups_dir: impl Into<PathBuf>, clock: Clock) -> Self {
        Self {
            backups_dir: backups_dir.into(),
            clock,
            begins_anew: false,
            only_reads: false,
            origin: StepOrigin::Person,
            follow: None,
        }
    }

    /// The same, and an empty workspace may be made where there are backups of one that is gone.
    #[must_use]
    pub fn beginning_anew(self) -> Self {
        Self {
            begins_anew: true,
            ..self
        }
    }
}

impl fmt::Debug for OpenOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenOptions")
            .field("backups_dir", &self.backups_dir)
            .finish_non_exhaustive()
    }
}

/// Whether a workspace can be changed.
#[shape(Eq, tag = "mode")]
pub enum Access {
    /// It can.
    Writable,
    /// It can only be read.
    ReadOnly {
        /// Why.
        reason: ReadOnlyReason,
    },
}

/// Why a workspace can only be read.
#[shape(Eq, Error)]
pub enum ReadOnlyReason {
    /// It was opened to be read only.
    #[error("it was opened to be read")]
    Wanted,
    /// Another window or program has it open.
    #[error("it is open elsewhere")]
    InUse,
    /// The person may not write the file.
    #[error("the file cannot be written")]
    FileNotWritable,
    /// The person may not write the file's folder, where SQLite keeps its journal.
    #[error("the folder cannot be written")]
    FolderNotWritable,
    /// There is no room on the disk for SQLite's journal. With room, opening again is enough.
    #[error("the disk is full")]
    DiskFull,
    /// The file system cannot lock files, so that a second writer would not be noticed.
    #[error("the file system does not support locks")]
    LocksUnsupported,
}
