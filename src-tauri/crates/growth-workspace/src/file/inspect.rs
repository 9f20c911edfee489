//! What a file is, told from its first bytes, before SQLite opens (and might touch) it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::schema::{APPLICATION_ID, LATEST_VERSION};
use crate::{Result, WorkspaceError};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER_BYTES: usize = 100;

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing.
    Absent,
    /// An empty file, or a database that nothing was ever written to: as good as nothing, unless
    /// there was something before.
    Empty,
    /// A workspace of a version that this program reads.
    Workspace {
        /// Version of its schema.
        version: u32,
    },
}

/// Tells what lies at `path` from the header of the database.
///
/// # Errors
/// [`WorkspaceError::TooNew`], [`WorkspaceError::NotAWorkspace`], [`WorkspaceError::Damaged`] for a
/// database whose file is shorter than it says, [`WorkspaceError::Io`].
pub(crate) fn inspect(path: &Path) -> Result<Kind> {
    let failed = || WorkspaceError::io(path);
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Kind::Absent),
        Err(error) => return Err(failed()(error)),
    };
    // A folder, a device; a pipe would be waited for as soon as it is opened.
    if !metadata.is_file() {
        return Err(WorkspaceError::NotAWorkspace {
            path: path.to_owned(),
        });
    }
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Kind::Absent),
        Err(error) => return Err(failed()(error)),
    };
    if metadata.len() == 0 {
        return Ok(Kind::Empty);
    }
    let mut header = [0; HEADER_BYTES];
    if let Err(error) = file.read_exact(&mut header) {
        return match error.kind() {
            ErrorKind::UnexpectedEof => Err(WorkspaceError::NotAWorkspace {
                path: path.to_owned(),
            }),
            _ => Err(WorkspaceError::io(path)(error)),
        };
    }
    read_header(path, &header, metadata.len())
}

fn read_header(path: &Path, header: &[u8; HEADER_BYTES], file_bytes: u64) -> Result<Kind> {
    if !header.starts_with(MAGIC) {
        // A workspace whose first page was overwritten (zeros after a power cut, for example)
        // cannot be told from another file.
        return Err(WorkspaceError::NotAWorkspace {
            path: path.to_owned(),
        });
    }
    // Offsets from "The Database Header", sqlite.org/fileformat2.html.
    let page_bytes = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        bytes => bytes,
    };
    let word = |at: usize| {
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    let (pages, version, application_id) = (word(28), word(60), word(68));
    match (application_id, version) {
        (0, 0) => return Ok(Kind::Empty),
        (APPLICATION_ID, _) => {}
        _ => {
            return Err(WorkspaceError::NotAWorkspace {
                path: path.to_owned(),
            });
        }
    }
    if version > LATEST_VERSION {
        return Err(WorkspaceError::TooNew {
            path: path.to_owned(),
            found: version,
            supported: LATEST_VERSION,
        });
    }
    // A checkpoint that was cut short may leave the file too short for a while: its pages are still
    // in the journal.
    if file_bytes < page_bytes * u64::from(pages) && !super::has_journal(path) {
        return Err(WorkspaceError::Damaged {
            detail: format!("{file_bytes} bytes of {pages} pages of {page_bytes}"),
        });
    }
    Ok(Kind::Workspace { version })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_application_id_is_the_one_that_the_schema_sets() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut conn).unwrap();
        let id: u32 = conn
            .pragma_query_value(None, "application_id", |row| row.get(0))
            .unwrap();
        assert_eq!(id, APPLICATION_ID);
    }
}
