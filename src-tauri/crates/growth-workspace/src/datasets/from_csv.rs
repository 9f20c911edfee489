//! From a CSV file to a data set: all of it, or nothing.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use growth_model::purchases::{Purchase, PurchaseSummaryBuilder};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::csv::{CsvError, Format, Item, Mapping, Reader, RejectedRow};
use super::{Dataset, Import, ImportOutcome, NewDataset};
use crate::{Committed, Result, Workspace, WorkspaceError};

/// Rows between two looks at whether somebody asked to stop.
const ROWS_BETWEEN_PROGRESS: u64 = 4096;

/// How a file was read: what a data set keeps as its `mapping`, so that a person can see it and the
/// next file of the same client can be read in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileReading {
    /// Encoding, delimiter, dates, numbers.
    pub format: Format,
    /// Which column has which role, from 0.
    pub mapping: Mapping,
    /// The names of the columns; empty if the file does not name them.
    pub header: Vec<String>,
}

/// Imports the purchases of a CSV file: a backup, then the rows in chunks, then, as one undo step,
/// the data set. Until that step nothing of it can be seen; whatever goes wrong before it, nothing
/// remains.
///
/// `with_workspace` calls what it is given with the workspace, under its lock, for some tens of
/// milliseconds at a time. `progress` gets the fraction that is done, and answers whether to go on.
///
/// # Errors
/// [`CsvError`] if the file cannot be read, if no row of it can, or ([`CsvError::Cancelled`]) if
/// `progress` answered to stop; the errors of [`Workspace::begin_import`], [`Import::flush`] and
/// [`Import::finish`]; whatever `with_workspace` fails with.
pub fn import_purchases<E>(
    path: &Path,
    format: &Format,
    mapping: &Mapping,
    new: &NewDataset,
    mut with_workspace: impl FnMut(&mut dyn FnMut(&mut Workspace) -> Result<()>) -> Result<(), E>,
    mut progress: impl FnMut(f64) -> bool,
) -> Result<Committed<Dataset>, E>
where
    E: From<CsvError> + From<WorkspaceError>,
{
    let failed = |error| CsvError::io(path, error);
    // A file that is no table is refused before anything is written.
    let file = File::open(path).map_err(failed)?;
    let file_bytes = file.metadata().map_err(failed)?.len();
    let mut reader = Reader::from_input(Hashing::new(file), path, file_bytes, format, mapping)?;
    let mut begun = None;
    with_workspace(&mut |workspace| {
        begun = Some(workspace.begin_import(new)?);
        Ok(())
    })?;
    let Some(mut import) = begun else {
        return Err(CsvError::Cancelled.into());
    };
    match copy_rows(&mut reader, &mut import, &mut with_workspace, &mut progress) {
        Ok(summary) => {
            let reading = FileReading {
                format: format.clone(),
                mapping: *mapping,
                header: reader.header().to_vec(),
            };
            let outcome = ImportOutcome {
                sha256: reader.into_input().sha256(),
                mapping: as_json("mapping", &reading)?,
                summary: as_json("summary", &summary.finish())?,
            };
            finish(import, &outcome, &mut with_workspace)
        }
        Err(error) => {
            remove(import, &mut with_workspace);
            Err(error)
        }
    }
}

/// Reads to the end of the file and writes what it reads, chunk by chunk.
fn copy_rows<R: Read, E>(
    reader: &mut Reader<R>,
    import: &mut Import,
    with_workspace: &mut impl FnMut(&mut dyn FnMut(&mut Workspace) -> Result<()>) -> Result<(), E>,
    progress: &mut impl FnMut(f64) -> bool,
) -> Result<PurchaseSummaryBuilder, E>
where
    E: From<CsvError> + From<WorkspaceError>,
{
    let mut summary = PurchaseSummaryBuilder::new();
    let mut first_rejected: Option<RejectedRow> = None;
    let mut rows_until_progress = 0;
    loop {
        if rows_until_progress == 0 {
            if !progress(reader.progress().fraction()) {
                return Err(CsvError::Cancelled.into());
            }
            rows_until_progress = ROWS_BETWEEN_PROGRESS;
        }
        rows_until_progress -= 1;
        match reader.next_item()? {
            None => break,
            Some(Item::Row(row)) => {
                let purchase = Purchase {
                    customer: import.push(&row),
                    date: row.date,
                    amount: row.amount,
                    quantity: row.quantity,
                };
                summary.add(&purchase).map_err(WorkspaceError::from)?;
            }
            Some(Item::Rejected(row)) => {
                let row = row.to_row();
                first_rejected.get_or_insert_with(|| row.clone());
                import.reject(row);
            }
        }
        if import.is_full() {
            with_workspace(&mut |workspace| import.flush(workspace))?;
        }
    }
    let read = reader.progress();
    match first_rejected {
        Some(first) if read.rows == 0 => Err(CsvError::NoRows {
            rejected: read.rejected,
            first_line: first.line,
            first_reason: first.reason,
        }
        .into()),
        // The last moment to stop: what follows makes the data set appear.
        _ if !progress(1.0) => Err(CsvError::Cancelled.into()),
        _ => Ok(summary),
    }
}

/// Makes the data set appear.
fn finish<E: From<CsvError>>(
    import: Import,
    outcome: &ImportOutcome,
    with_workspace: &mut impl FnMut(&mut dyn FnMut(&mut Workspace) -> Result<()>) -> Result<(), E>,
) -> Result<Committed<Dataset>, E> {
    let mut import = Some(import);
    let mut finished = None;
    with_workspace(&mut |workspace| {
        if let Some(import) = import.take() {
            finished = Some(import.finish(workspace, outcome)?);
        }
        Ok(())
    })?;
    finished.ok_or_else(|| CsvError::Cancelled.into())
}

/// Removes what was written. If that fails too, nothing of it can be seen all the same, and the next
/// opening removes it: what a person should hear is why the import failed.
fn remove<E>(
    import: Import,
    with_workspace: &mut impl FnMut(&mut dyn FnMut(&mut Workspace) -> Result<()>) -> Result<(), E>,
) {
    let mut import = Some(import);
    let _ = with_workspace(&mut |workspace| match import.take() {
        Some(import) => import.cancel(workspace),
        None => Ok(()),
    });
}

fn as_json<T: Serialize>(column: &'static str, value: &T) -> Result<serde_json::Value> {
    serde_json::to_value(value)
        .map_err(|error| WorkspaceError::unreadable(super::ENTITY, column, &error))
}

/// Computes the SHA-256 of what is read through it.
struct Hashing<R> {
    input: R,
    hash: Sha256,
}

impl<R> Hashing<R> {
    fn new(input: R) -> Self {
        Self {
            input,
            hash: Sha256::new(),
        }
    }

    /// In hexadecimal.
    fn sha256(self) -> String {
        self.hash
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(out)?;
        self.hash.update(out.get(..count).unwrap_or_default());
        Ok(count)
    }
}
