//! One writer per file: a lock file beside it, held while the workspace is open.
//!
//! SQLite's own locks are held only during a transaction; this one says "this file is being worked
//! on". The system drops it when the process ends, however it ends. The empty lock file stays,
//! because removing it would race with the next opener.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::{ReadOnlyReason, Result, WorkspaceError};

/// What came of asking for the lock.
pub(crate) enum Lock {
    /// We are the writer.
    Held(File),
    /// We may only read.
    Refused(ReadOnlyReason),
}

/// The lock file of a workspace file.
pub(crate) fn lock_path(workspace: &Path) -> PathBuf {
    super::beside(workspace, "-lock")
}

/// Asks for the lock; never waits.
pub(crate) fn take(workspace: &Path) -> Result<Lock> {
    let path = lock_path(workspace);
    let file = match OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
    {
        Ok(file) => file,
        Err(error) if is_refusal(error.kind()) => {
            return Ok(Lock::Refused(ReadOnlyReason::FolderNotWritable));
        }
        Err(error) => return Err(WorkspaceError::io(path)(error)),
    };
    match file.try_lock() {
        Ok(()) => Ok(Lock::Held(file)),
        Err(TryLockError::WouldBlock) => Ok(Lock::Refused(ReadOnlyReason::InUse)),
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
            Ok(Lock::Refused(ReadOnlyReason::LocksUnsupported))
        }
        Err(TryLockError::Error(error)) => Err(WorkspaceError::io(path)(error)),
    }
}

/// Whether the system says that we may not write here.
pub(crate) fn is_refusal(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}
