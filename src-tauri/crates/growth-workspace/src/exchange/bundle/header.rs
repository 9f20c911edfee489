//! The first look at a file: before SQLite opens it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{BUNDLE_ID, BundleProblem};
use crate::schema::LATEST_VERSION;
use crate::scratch::{self, Scratch};
use crate::{Result, WorkspaceError};

/// Largest file that is taken in: far more than the largest project that the program keeps.
pub const MAX_BUNDLE_BYTES: u64 = 2 * 1024 * 1024 * 1024;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER_BYTES: usize = 100;

/// Copies a file whose header is that of a project into a folder of our own, where nothing lies beside
/// it that SQLite would read too. Answers with the folder, the copy and the version of its schema.
pub(super) fn copied(path: &Path) -> Result<(Scratch, PathBuf, u32)> {
    let failed = || WorkspaceError::io(path);
    let refused = |problem| WorkspaceError::Bundle {
        path: path.to_owned(),
        problem,
    };
    let metadata = fs::metadata(path).map_err(failed())?;
    if !metadata.is_file() {
        return Err(refused(BundleProblem::NotABundle));
    }
    let mut file = File::open(path).map_err(failed())?;
    let mut header = Vec::with_capacity(HEADER_BYTES);
    file.by_ref()
        .take(HEADER_BYTES as u64)
        .read_to_end(&mut header)
        .map_err(failed())?;
    let version = read(&header, metadata.len()).map_err(refused)?;

    let folder = scratch::folder()?;
    let copy = folder.path().join("project.sqlite");
    let mut target = File::create(&copy).map_err(WorkspaceError::io(&copy))?;
    let rest = metadata.len().saturating_sub(header.len() as u64);
    let written = io::copy(&mut header.as_slice(), &mut target)
        .and_then(|head| Ok(head + io::copy(&mut file.take(rest), &mut target)?))
        .map_err(WorkspaceError::io(&copy))?;
    if written != metadata.len() {
        return Err(refused(BundleProblem::Damaged {
            detail: "the file changed while it was read".to_owned(),
        }));
    }
    Ok((folder, copy, version))
}

/// The version of the schema that the header states.
fn read(header: &[u8], file_bytes: u64) -> Result<u32, BundleProblem> {
    if !header.starts_with(MAGIC) {
        return Err(BundleProblem::NotABundle);
    }
    let damaged = |detail: String| BundleProblem::Damaged { detail };
    if header.len() < HEADER_BYTES {
        return Err(damaged("the header is cut short".to_owned()));
    }
    if file_bytes > MAX_BUNDLE_BYTES {
        return Err(BundleProblem::TooLarge {
            max_bytes: MAX_BUNDLE_BYTES,
        });
    }
    // Offsets from "The Database Header", sqlite.org/fileformat2.html.
    let word = |at: usize| {
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    let (pages, version, application_id) = (word(28), word(60), word(68));
    if application_id != BUNDLE_ID || version == 0 {
        return Err(BundleProblem::NotABundle);
    }
    if version > LATEST_VERSION {
        return Err(BundleProblem::TooNew {
            found: version,
            supported: LATEST_VERSION,
        });
    }
    // A journal belongs to a database at work, and none comes with the file.
    if header[18] != 1 || header[19] != 1 {
        return Err(damaged("the file expects a journal".to_owned()));
    }
    let page_bytes = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        bytes => bytes,
    };
    if file_bytes != page_bytes * u64::from(pages) {
        return Err(damaged(format!(
            "{file_bytes} bytes of {pages} pages of {page_bytes}"
        )));
    }
    Ok(version)
}
