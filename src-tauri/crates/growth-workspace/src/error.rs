//! What can go wrong with a workspace.

use std::path::PathBuf;

use growth_model::ModelError;
use rusqlite::ErrorCode;
use thiserror::Error;

use crate::{Operation, ReadOnlyReason};

/// Result of everything in this crate.
pub type Result<T, E = WorkspaceError> = std::result::Result<T, E>;

/// Why a workspace could not be opened, read or changed. After an error the workspace is as it was
/// before the call.
///
/// Messages are for logs; people read the localised text of [`WorkspaceError::code`].
#[derive(Debug, Error)]
pub enum WorkspaceError {
    /// A value that was given is refused.
    #[error("{field}: {rule}")]
    Invalid {
        /// The field, as it is written in JSON (`name`).
        field: &'static str,
        /// What it breaks.
        rule: InvalidRule,
    },
    /// An input of the model is refused.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// There is no such row.
    #[error("no {entity} has the id `{id}`")]
    NotFound {
        /// Kind of row, in the singular (`project`).
        entity: &'static str,
        /// The id that was given.
        id: String,
    },
    /// A list holds as much as it may; see [`crate::limits`].
    #[error("{entity}: no more than {max}")]
    ListFull {
        /// The table.
        entity: &'static str,
        /// Most rows that it holds of one owner.
        max: usize,
    },
    /// The workspace was opened read-only.
    #[error("the workspace is read-only: {reason}")]
    ReadOnly {
        /// Why it was opened read-only.
        reason: ReadOnlyReason,
    },
    /// The file was made by a newer version of the program. It was not touched.
    #[error("{}: schema {found} is newer than {supported}", path.display())]
    TooNew {
        /// The file.
        path: PathBuf,
        /// Version of its schema.
        found: u32,
        /// Newest version that this program reads.
        supported: u32,
    },
    /// The file is not a workspace. It was not touched.
    #[error("{} is not a workspace file", path.display())]
    NotAWorkspace {
        /// The file.
        path: PathBuf,
    },
    /// There is no file, but there are backups of one: it was moved or deleted.
    #[error("{} is gone", path.display())]
    Vanished {
        /// Where it lay.
        path: PathBuf,
    },
    /// The file was moved, deleted or replaced while it was open. Its last state was backed up.
    #[error("{} was taken away while it was open", path.display())]
    TakenAway {
        /// Where it lay.
        path: PathBuf,
    },
    /// The file holds what this program did not put there. It was not touched.
    #[error("{} holds {detail}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What was found, for the log.
        detail: String,
    },
    /// The file is damaged; the way on is to restore a backup.
    #[error("the workspace file is damaged: {detail}")]
    Damaged {
        /// What was found, for the log.
        detail: String,
    },
    /// There is no room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The file cannot be written (any more).
    #[error("the file cannot be written")]
    NotWritable,
    /// Another program holds the file and does not let go of it.
    #[error("the file is in use by another program")]
    Busy,
    /// The file or folder cannot be read, written or made.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The disk failed while reading or writing the workspace.
    #[error("reading or writing the workspace failed: {detail}")]
    DiskFailure {
        /// What SQLite says.
        detail: String,
    },
    /// A backup that must exist before a risky step could not be made, so the step was not taken.
    #[error("no backup could be made in {}: {source}", folder.display())]
    BackupFailed {
        /// Where backups lie.
        folder: PathBuf,
        /// Why it failed.
        source: Box<WorkspaceError>,
    },
    /// The backup itself is damaged, newer than the program, or not a workspace.
    #[error("the backup `{id}` cannot be used: {source}")]
    BackupUnusable {
        /// The backup.
        id: String,
        /// What is wrong with it.
        source: Box<WorkspaceError>,
    },
    /// A project file is not taken in. Nothing was written.
    #[error("{}: {problem}", path.display())]
    Bundle {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: BundleProblem,
    },
    /// A step cannot be taken back or again, because a later one rests on it.
    #[error("the step `{}` comes first", operation.kind())]
    StepInTheWay {
        /// The later step: what to undo first.
        operation: Box<Operation>,
    },
    /// The schema could not be brought up to date.
    #[error("the schema could not be brought up to date: {detail}")]
    Migration {
        /// What failed.
        detail: String,
    },
    /// What is stored cannot be understood: an error of the program, or the file was edited by
    /// other means.
    #[error("{entity}.{column} holds an unreadable value: {detail}")]
    Unreadable {
        /// Table.
        entity: &'static str,
        /// Column.
        column: &'static str,
        /// Why.
        detail: String,
    },
    /// Any other failure of the database: an error of the program.
    #[error("database: {0}")]
    Database(#[source] rusqlite::Error),
}

/// What a refused value breaks.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InvalidRule {
    /// The text is empty.
    #[error("must not be empty")]
    Required,
    /// The text is too long.
    #[error("is longer than {max_chars} characters")]
    TooLong {
        /// Most characters that are accepted.
        max_chars: usize,
    },
    /// The text contains control characters (a line break in a name, for example).
    #[error("contains control characters")]
    ControlCharacters,
    /// The number is outside `min..=max`.
    #[error("is outside {min}..={max}")]
    OutOfRange {
        /// Smallest value that is accepted.
        min: i64,
        /// Largest value that is accepted.
        max: i64,
    },
    /// The list does not name every item exactly once.
    #[error("must name every item exactly once")]
    NotAPermutation,
    /// A project keeps at least one scenario.
    #[error("is the last scenario of its project")]
    LastScenario,
    /// The thing that is referred to belongs to another project.
    #[error("belongs to another project")]
    OtherProject,
    /// A last day that lies before the first.
    #[error("is before the first day")]
    BeforeStart,
    /// The name is not one that the program knows.
    #[error("is not known")]
    Unknown,
    /// The day has one already.
    #[error("is a day that has one already")]
    DateTaken,
    /// The file is too large to be kept in the workspace.
    #[error("is larger than {max_bytes} bytes")]
    FileTooLarge {
        /// Largest file that is kept. Bytes.
        max_bytes: u64,
    },
    /// The path names a folder or a device.
    #[error("is not a file")]
    NotAFile,
    /// The text is not of the form that is wanted (`#1E6B50`).
    #[error("is not of the form {form}")]
    Malformed {
        /// An example.
        form: &'static str,
    },
}

impl InvalidRule {
    /// Stable code that a script or the UI can act on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong { .. } => "too_long",
            Self::ControlCharacters => "control_characters",
            Self::OutOfRange { .. } => "out_of_range",
            Self::NotAPermutation => "not_a_permutation",
            Self::LastScenario => "last_scenario",
            Self::OtherProject => "other_project",
            Self::BeforeStart => "before_start",
            Self::Unknown => "unknown_name",
            Self::DateTaken => "date_taken",
            Self::Malformed { .. } => "malformed",
            Self::FileTooLarge { .. } => "file_too_large",
            Self::NotAFile => "not_a_file",
        }
    }
}

/// Why a file is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BundleProblem {
    /// It is no project of this program.
    #[error("not a project file")]
    NotABundle,
    /// It is larger than anything that this program writes.
    #[error("larger than {max_bytes} bytes")]
    TooLarge {
        /// Largest that is accepted.
        max_bytes: u64,
    },
    /// It was written by a newer version of the program.
    #[error("schema {found} is newer than {supported}")]
    TooNew {
        /// Version of its schema.
        found: u32,
        /// Newest version that this program reads.
        supported: u32,
    },
    /// It is cut short or damaged.
    #[error("damaged: {detail}")]
    Damaged {
        /// What was found, for the log.
        detail: String,
    },
    /// It contains what no project file of this program contains.
    #[error("foreign: {detail}")]
    Foreign {
        /// What was found, for the log.
        detail: String,
    },
    /// Its values cannot be read as a project.
    #[error("unreadable: {detail}")]
    Unreadable {
        /// What was found, for the log.
        detail: String,
    },
}

impl BundleProblem {
    /// Stable code that a script or the UI can act on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotABundle => "not_a_bundle",
            Self::TooLarge { .. } => "bundle_too_large",
            Self::TooNew { .. } => "bundle_too_new",
            Self::Damaged { .. } => "bundle_damaged",
            Self::Foreign { .. } => "bundle_foreign",
            Self::Unreadable { .. } => "bundle_unreadable",
        }
    }
}

impl WorkspaceError {
    /// Stable code that a script or the UI can act on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid { rule, .. } => rule.code(),
            Self::Model(error) => error.code(),
            Self::NotFound { .. } => "not_found",
            Self::ListFull { .. } => "list_full",
            Self::ReadOnly { .. } => "read_only",
            Self::TooNew { .. } => "workspace_too_new",
            Self::NotAWorkspace { .. } => "not_a_workspace",
            Self::Vanished { .. } => "workspace_vanished",
            Self::TakenAway { .. } => "workspace_taken_away",
            Self::Foreign { .. } => "workspace_foreign",
            Self::Damaged { .. } => "workspace_damaged",
            Self::DiskFull => "disk_full",
            Self::NotWritable => "not_writable",
            Self::Busy => "workspace_busy",
            Self::Io { .. } => "io",
            Self::DiskFailure { .. } => "disk_failure",
            Self::BackupFailed { .. } => "backup_failed",
            Self::BackupUnusable { .. } => "backup_unusable",
            Self::Bundle { problem, .. } => problem.code(),
            Self::StepInTheWay { .. } => "step_in_the_way",
            Self::Migration { .. } => "migration_failed",
            Self::Unreadable { .. } | Self::Database(_) => "internal",
        }
    }

    /// The field that is refused, as it is written in JSON.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Invalid { field, .. } => Some(field),
            Self::Model(error) => Some(error.field()),
            _ => None,
        }
    }

    pub(crate) fn invalid(field: &'static str, rule: InvalidRule) -> Self {
        Self::Invalid { field, rule }
    }

    /// An error of the model whose field is known by another path to those who wrote the value.
    pub(crate) fn renamed(mut error: ModelError, path: &str) -> Self {
        match &mut error {
            ModelError::OutOfRange { field, .. }
            | ModelError::NotWhole { field, .. }
            | ModelError::Required { field }
            | ModelError::Inconsistent { field, .. } => path.clone_into(field),
        }
        Self::Model(error)
    }

    /// An error of the model about one item that was checked as a list of its own.
    pub(crate) fn of_item(error: ModelError, prefix: &str) -> Self {
        let path = error.field().trim_start_matches(prefix).to_owned();
        Self::renamed(error, &path)
    }

    pub(crate) fn not_found(entity: &'static str, id: &(impl ToString + ?Sized)) -> Self {
        Self::NotFound {
            entity,
            id: id.to_string(),
        }
    }

    pub(crate) fn unreadable(
        entity: &'static str,
        column: &'static str,
        detail: &(impl ToString + ?Sized),
    ) -> Self {
        Self::Unreadable {
            entity,
            column,
            detail: detail.to_string(),
        }
    }

    /// Makes an error of the file system say which file it is about.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io { path, source },
        }
    }
}

impl From<rusqlite::Error> for WorkspaceError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            return Self::Database(error);
        };
        if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE {
            // No room for the index of the journal.
            return Self::DiskFull;
        }
        let code = failure.code;
        match code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                Self::NotWritable
            }
            ErrorCode::SystemIoFailure => Self::DiskFailure {
                detail: error.to_string(),
            },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged {
                detail: error.to_string(),
            },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            _ => Self::Database(error),
        }
    }
}
