//! Whether the file that is open is still the one at its path.
//!
//! SQLite writes on into a file that was deleted or moved away, and everybody is told that it was
//! saved. So the file at the path is compared with the one that was opened before a step is
//! acknowledged.

use std::path::Path;

use super::beside;

/// The file of an open workspace, and its journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    file: FileId,
    /// Absent where SQLite keeps none.
    journal: Option<FileId>,
}

/// What makes a file the same file, whatever its name.
#[cfg(unix)]
type FileId = (u64, u64);
/// Where an open file can be neither deleted nor moved, it is enough that there is one.
#[cfg(not(unix))]
type FileId = ();

fn file_id(path: &Path) -> Option<FileId> {
    let metadata = std::fs::metadata(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        Some((metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    {
        drop(metadata);
        Some(())
    }
}

impl Identity {
    /// That of the file at a path; `None` where there is none.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        Some(Self {
            file: file_id(path)?,
            journal: file_id(&beside(path, "-wal")),
        })
    }

    /// Whether the same files lie at the path.
    pub(crate) fn holds(&self, path: &Path) -> bool {
        file_id(path) == Some(self.file)
            && (self.journal.is_none() || file_id(&beside(path, "-wal")) == self.journal)
    }
}
