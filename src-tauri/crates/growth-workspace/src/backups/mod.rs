//! Backups of the workspace file: whole copies, made by SQLite's online backup, in a folder of
//! their own.

mod create;
mod folder;
mod restore;
mod thinning;

use chrono::{DateTime, Utc};

pub(crate) use create::copy_database;
pub use folder::BackupFolder;
pub use restore::Restored;
pub use thinning::superfluous;

/// A backup in its folder.
#[shape(Eq)]
pub struct Backup {
    /// Name of the file in the backup folder; names the backup in every call.
    pub id: String,
    /// When it was made.
    pub time: DateTime<Utc>,
    /// Why it was made.
    pub reason: BackupReason,
    /// Size of the file. Bytes.
    pub size_bytes: u64,
    /// Whether it can be restored, as far as the beginning of the file tells. A full check is made
    /// when it is restored.
    pub state: BackupState,
}

/// Why a backup was made.
#[shape(Copy, Eq, Hash)]
pub enum BackupReason {
    /// The workspace was opened (at most every five minutes).
    Opening,
    /// Before the file was brought up to the schema of a newer program.
    Migration,
    /// Before purchases were imported.
    Import,
    /// Before a project was deleted.
    Deletion,
    /// Before another backup was restored.
    Restore,
    /// A person asked for it.
    Manual,
    /// The workspace has been open for hours.
    Session,
}

impl BackupReason {
    const ALL: [Self; 7] = [
        Self::Opening,
        Self::Migration,
        Self::Import,
        Self::Deletion,
        Self::Restore,
        Self::Manual,
        Self::Session,
    ];

    /// The word in the file's name.
    fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Migration => "migration",
            Self::Import => "import",
            Self::Deletion => "deletion",
            Self::Restore => "restore",
            Self::Manual => "manual",
            Self::Session => "session",
        }
    }
}

/// What a look at a backup tells.
#[shape(Copy, Eq, Hash)]
pub enum BackupState {
    /// It can be restored.
    Good,
    /// It is damaged.
    Damaged,
    /// It was made by a newer version of the program.
    TooNew,
}
