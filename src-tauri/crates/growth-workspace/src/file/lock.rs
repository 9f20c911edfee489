//! One writer per file: a lock file beside it, held while the workspace is open.
//!
//! SQLite's own locks are held only during a transaction; this one says "this file is being worked
//! on". The system drops it when the process ends, however it ends. The lock file stays, because
//! removing it would race with the next opener. It holds the sums of the file as it was closed, or says
//! "in use" if the program was killed.
//!
//! A name is not the file: through a hard link, or after somebody has removed the lock file, another
//! program would lock another name. So the file itself is locked too, by its number, in the folder of
//! the backups.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::sums::Sums;
use crate::{ReadOnlyReason, Result, WorkspaceError};

/// What stands in the lock file while the workspace is open for writing.
const IN_USE: &[u8] = b"in use\n";
/// No lock file of ours is larger: the sums of 16 GiB.
const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// Folder of the locks of files by their numbers, among the backups.
const NUMBERS: &str = ".locks";

/// What came of asking for the lock.
pub(crate) enum Lock {
    /// We are the writer.
    Held(LockFile),
    /// We may only read.
    Refused(ReadOnlyReason),
}

/// The locks of a writer.
#[derive(Debug)]
pub(crate) struct LockFile {
    file: File,
    /// The workspace's.
    path: PathBuf,
    was_in_use: bool,
    closed: Option<Sums>,
    is_noted: bool,
    // Locked as long as this value lives.
    _number: Option<File>,
}

impl LockFile {
    /// Whether the program that held it last was killed.
    pub(crate) fn was_held_to_the_end(&self) -> bool {
        self.was_in_use
    }

    /// The sums of the workspace as it was closed last, if they are known.
    pub(crate) fn closed(&self) -> Option<&Sums> {
        self.closed.as_ref()
    }

    /// The journal of who was killed has been put away with their file: nothing is missing any more.
    pub(crate) fn forget_use(&mut self) {
        self.is_noted = true;
    }

    /// Says in the file that it is in use. Where that cannot be written, a kill goes unnoticed.
    pub(crate) fn note_use(&mut self) {
        self.is_noted = true;
        let _ = self.write(IN_USE);
    }

    fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(bytes)
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        // The workspace has been closed: its connection comes before the lock.
        if !self.is_noted {
            return;
        }
        // With a journal beside it, the file is not yet what it will be.
        let closed = match super::has_journal(&self.path) {
            true => None,
            false => Sums::of(&self.path).ok(),
        };
        // Where it cannot be written, nothing is known of the file next time.
        let _ = self.write(&closed.map_or_else(Vec::new, |sums| sums.bytes()));
    }
}

/// The lock file of a workspace file: beside the file itself where a link leads to it.
pub(crate) fn lock_path(workspace: &Path) -> PathBuf {
    let real = workspace.canonicalize();
    super::beside(real.as_deref().unwrap_or(workspace), "-lock")
}

/// Asks for the lock; never waits. `folder` is where files are locked by their numbers.
pub(crate) fn take(workspace: &Path, folder: &Path) -> Result<Lock> {
    let path = lock_path(workspace);
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = match options.open(&path) {
        Ok(file) => file,
        Err(error) if is_refusal(error.kind()) => {
            return Ok(Lock::Refused(ReadOnlyReason::FolderNotWritable));
        }
        Err(error) => return Err(WorkspaceError::io(path)(error)),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Lock::Refused(ReadOnlyReason::InUse)),
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
            return Ok(Lock::Refused(ReadOnlyReason::LocksUnsupported));
        }
        Err(TryLockError::Error(error)) => return Err(WorkspaceError::io(path)(error)),
    }
    let number = match number_lock(workspace, folder) {
        // Another name of the same file is open.
        Some((_, false)) => return Ok(Lock::Refused(ReadOnlyReason::InUse)),
        Some((file, true)) => Some(file),
        None => None,
    };
    let mut text = Vec::new();
    // What cannot be read says nothing.
    let _ = (&mut file).take(MAX_BYTES).read_to_end(&mut text);
    Ok(Lock::Held(LockFile {
        file,
        path: workspace.to_owned(),
        was_in_use: text == IN_USE,
        closed: Sums::read(&text),
        is_noted: false,
        _number: number,
    }))
}

/// The lock of a file by its number, and whether we have it. `None` where there is no file yet, the
/// system numbers no files, or the folder cannot be written: the name alone is locked then.
#[cfg(unix)]
fn number_lock(workspace: &Path, folder: &Path) -> Option<(File, bool)> {
    use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};

    let metadata = std::fs::metadata(workspace).ok()?;
    let folder = folder.join(NUMBERS);
    super::make_private_folder(&folder).ok()?;
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(folder.join(format!("{}-{}", metadata.dev(), metadata.ino())))
        .ok()?;
    match file.try_lock() {
        Ok(()) => Some((file, true)),
        Err(TryLockError::WouldBlock) => Some((file, false)),
        Err(TryLockError::Error(_)) => None,
    }
}

#[cfg(not(unix))]
fn number_lock(_: &Path, _: &Path) -> Option<(File, bool)> {
    None
}

/// Whether the system says that we may not write here.
pub(crate) fn is_refusal(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}
