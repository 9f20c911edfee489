//! The file of a data set, kept with it: what was decided about it can be decided otherwise later.
//!
//! While the rows are read, a second thread reads the same bytes, hashes them and deflates them part by
//! part; the parts are written between the rows.

use std::{
    io::{Read, Write as _},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread::JoinHandle,
};

use flate2::{Compression, bufread::DeflateDecoder, write::DeflateEncoder};
use rusqlite::{OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use super::get;
use crate::tabular::{TableError, TableFile, hexadecimal};
use crate::{DatasetId, Result, Tx, View, WorkspaceError};

/// The largest file that is kept, in bytes; of larger ones a person has to choose the file again.
pub const MAX_KEPT_BYTES: u64 = 256 * 1024 * 1024;

/// Bytes that are deflated at once.
const PART_BYTES: usize = 1024 * 1024;

/// Parts that wait to be written: bounds the memory.
const WAITING_PARTS: usize = 4;

/// The file of an import, on its way into the workspace.
pub(super) struct Keeping {
    parts: Receiver<Vec<u8>>,
    thread: JoinHandle<std::result::Result<String, TableError>>,
}

impl Keeping {
    /// Begins to read a file.
    pub(super) fn begin(file: &TableFile) -> Self {
        let (sender, parts) = sync_channel(WAITING_PARTS);
        let file = file.clone();
        Self {
            parts,
            thread: std::thread::spawn(move || keep(&file, &sender)),
        }
    }

    /// The parts that are ready.
    pub(super) fn ready(&self) -> impl Iterator<Item = Vec<u8>> + '_ {
        self.parts.try_iter()
    }

    /// The parts that are still to come; then the SHA-256 of the file, in hexadecimal.
    pub(super) fn finish<E: From<TableError>>(
        self,
        mut each: impl FnMut(Vec<u8>) -> Result<(), E>,
    ) -> Result<String, E> {
        for part in &self.parts {
            each(part)?;
        }
        match self.thread.join() {
            Ok(sha256) => Ok(sha256?),
            Err(_) => Err(TableError::Cancelled.into()),
        }
    }
}

/// Hashes a file, and hands it out in deflated parts if it is not too large to be kept.
fn keep(file: &TableFile, parts: &SyncSender<Vec<u8>>) -> std::result::Result<String, TableError> {
    let failed = |error| TableError::io(file.path(), error);
    let is_kept = file.file_bytes() <= MAX_KEPT_BYTES;
    let mut input = file.bytes()?;
    let mut hash = Sha256::new();
    let mut part = Vec::with_capacity(PART_BYTES);
    loop {
        part.clear();
        input
            .by_ref()
            .take(PART_BYTES as u64)
            .read_to_end(&mut part)
            .map_err(failed)?;
        if part.is_empty() {
            break;
        }
        hash.update(&part);
        if !is_kept {
            continue;
        }
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::fast());
        let written = deflated.write_all(&part).and_then(|()| deflated.finish());
        // Whoever has stopped listening has given the import up.
        if parts.send(written.map_err(failed)?).is_err() {
            return Err(TableError::Cancelled);
        }
    }
    Ok(hexadecimal(&hash.finalize()))
}

/// How many bytes the kept file of a data set takes; `None` if none is kept.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn kept_bytes(view: &View<'_>, id: &DatasetId) -> Result<Option<u64>> {
    let seq = get(view, id)?.seq;
    let bytes: Option<i64> = view
        .conn
        .prepare_cached("SELECT sum(length(bytes)) FROM dataset_sources WHERE dataset_seq = ?1")?
        .query_row([seq], |row| row.get(0))
        .optional()?
        .flatten();
    Ok(bytes.and_then(|bytes| u64::try_from(bytes).ok()))
}

/// The file of a data set as it was imported, in a temporary place; `None` if it is not kept.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; [`WorkspaceError::Io`] where it cannot be written.
pub fn kept_file(view: &View<'_>, id: &DatasetId) -> Result<Option<NamedTempFile>> {
    let seq = get(view, id)?.seq;
    let place = std::env::temp_dir();
    let failed = |error| WorkspaceError::io(&place)(error);
    let mut file = NamedTempFile::new().map_err(failed)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT bytes FROM dataset_sources WHERE dataset_seq = ?1 ORDER BY part")?;
    let mut rows = statement.query([seq])?;
    let mut is_kept = false;
    while let Some(row) = rows.next()? {
        is_kept = true;
        let bytes: Vec<u8> = row.get(0)?;
        let mut part = DeflateDecoder::new(bytes.as_slice()).take(PART_BYTES as u64);
        std::io::copy(&mut part, &mut file).map_err(failed)?;
    }
    file.flush().map_err(failed)?;
    Ok(is_kept.then_some(file))
}

/// Forgets the file of a data set; its purchases stay. No undo step brings it back.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn forget_file(tx: &Tx<'_>, id: &DatasetId) -> Result<()> {
    get(tx, id)?;
    tx.conn
        .prepare_cached(
            "DELETE FROM dataset_sources
             WHERE dataset_seq IN (SELECT seq FROM dataset_stores WHERE dataset_id = ?1)",
        )?
        .execute(params![id])?;
    Ok(())
}
