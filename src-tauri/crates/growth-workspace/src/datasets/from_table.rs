//! From a table to a data set: all of it, or nothing.

use std::{io::Read, ops::ControlFlow};

use growth_model::purchases::{AnonymousOrder, Purchase, PurchaseSummary, PurchaseSummaryBuilder};
use serde::Serialize;

use super::source::Keeping;
use super::{Dataset, Import, ImportOutcome, NewDataset, find_same_file};
use crate::tabular::{
    Decision, DecisionKind, Format, Item, Mapping, Overrides, Progress, Reader, Reading,
    RejectedRow, Rules, Sale, TableError, TableFile,
};
use crate::{Committed, DatasetId, Result, Workspace, WorkspaceError};

/// Rows between two looks at whether somebody asked to stop.
const ROWS_BETWEEN_PROGRESS: u64 = 4096;

/// How a file was read: what a data set keeps as its `mapping`, so that a person can see it and the
/// next file of the same client can be read in the same way.
#[shape(Eq, skip_serializing_none)]
pub struct FileReading {
    /// Encoding, delimiter, dates, numbers.
    pub format: Format,
    /// Which column has which role, from 0.
    pub mapping: Mapping,
    /// The names of the columns; empty if the file does not name them.
    pub header: Vec<String>,
    /// What counted. Absent in data sets of the first version, which counted every row.
    pub rules: Option<Rules>,
    /// What a person had said about the file.
    pub answers: Option<Overrides>,
    /// What was decided by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
}

/// What a table is imported with.
#[derive(Debug)]
pub struct TableImport<'a> {
    /// The file.
    pub file: &'a TableFile,
    /// How it is read.
    pub reading: &'a Reading,
    /// What a person has said about it.
    pub answers: Option<&'a Overrides>,
    /// What was decided by itself before the rows were read.
    pub decisions: &'a [Decision],
    /// The data set.
    pub target: Target<'a>,
}

/// Where the purchases of a table go.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// Into a new data set; the file is kept with it.
    New(&'a NewDataset),
    /// In the place of those of a data set whose kept file this is.
    Again(&'a DatasetId),
}

/// Imports the purchases of a table: a backup, then the rows in chunks, then, as one undo step, the
/// data set. Until that step nothing of it can be seen; whatever goes wrong before it, nothing
/// remains.
///
/// `with_workspace` calls what it is given with the workspace, under its lock, for some tens of
/// milliseconds at a time. `progress` gets the fraction that is done, and answers whether to go on.
///
/// # Errors
/// [`TableError`] if the file cannot be read, if no row of it can, or ([`TableError::Cancelled`]) if
/// `progress` answered to stop; the errors of [`Workspace::begin_import`], [`Import::flush`] and
/// [`Import::finish`]; whatever `with_workspace` fails with.
pub fn import_purchases<E>(
    table: &TableImport<'_>,
    mut with_workspace: impl FnMut(&mut dyn FnMut(&mut Workspace) -> Result<()>) -> Result<(), E>,
    mut progress: impl FnMut(f64) -> bool,
) -> Result<Committed<Dataset>, E>
where
    E: From<TableError> + From<WorkspaceError>,
{
    let Reading {
        format,
        mapping,
        rules,
    } = table.reading;
    // A file that is no table is refused before anything is written.
    let mut reader = Reader::open(table.file, format, mapping, rules)?;
    let mut begun = None;
    with_workspace(&mut |workspace| {
        begun = Some(match table.target {
            Target::New(new) => workspace.begin_import(new)?,
            Target::Again(id) => workspace.begin_reading_again(id)?,
        });
        Ok(())
    })?;
    let Some(mut import) = begun else {
        return Err(TableError::Cancelled.into());
    };
    let keeping = match table.target {
        Target::New(_) => Some(Keeping::begin(table.file)),
        Target::Again(_) => None,
    };
    let copied = copy_rows(
        &mut reader,
        &mut import,
        keeping,
        &mut with_workspace,
        &mut progress,
    );
    match copied {
        Ok((summary, sha256)) => {
            let mut decisions = table.decisions.to_vec();
            decisions.extend(reader.take_decisions());
            if let Target::New(new) = table.target {
                with_workspace(&mut |workspace| {
                    let same = find_same_file(&workspace.view(), &new.project_id, &sha256)?;
                    decisions.extend(same.map(|same| {
                        Decision::of_file(DecisionKind::AlreadyImported { dataset: same.name })
                    }));
                    Ok(())
                })?;
            }
            let reading = FileReading {
                format: format.clone(),
                mapping: mapping.clone(),
                header: reader.header().to_vec(),
                rules: Some(rules.clone()),
                answers: table.answers.cloned(),
                decisions,
            };
            let outcome = ImportOutcome {
                sha256,
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

/// Reads to the end of the file and writes what it reads, chunk by chunk. Answers with what the
/// purchases tell, and with the SHA-256 of the file where it is kept.
fn copy_rows<R: Read, E>(
    reader: &mut Reader<R>,
    import: &mut Import,
    keeping: Option<Keeping>,
    with_workspace: &mut impl FnMut(&mut dyn FnMut(&mut Workspace) -> Result<()>) -> Result<(), E>,
    progress: &mut impl FnMut(f64) -> bool,
) -> Result<(PurchaseSummaryBuilder, String), E>
where
    E: From<TableError> + From<WorkspaceError>,
{
    let mut summary = PurchaseSummaryBuilder::new();
    let mut first_rejected: Option<RejectedRow> = None;
    let mut rows_until_progress = 0;
    loop {
        if rows_until_progress == 0 {
            if !progress(reader.progress().fraction()) {
                return Err(TableError::Cancelled.into());
            }
            rows_until_progress = ROWS_BETWEEN_PROGRESS;
        }
        rows_until_progress -= 1;
        match reader.next_item()? {
            None => break,
            Some(Item::Sale(sale)) => {
                count(&mut summary, &sale)?;
                import.push_sale(sale);
            }
            Some(Item::Rejected(row)) => {
                first_rejected.get_or_insert_with(|| row.clone());
                import.reject(row);
            }
        }
        if import.is_full() {
            with_workspace(&mut |workspace| {
                import.flush(workspace)?;
                for part in keeping.iter().flat_map(Keeping::ready) {
                    import.keep_source(workspace, &part)?;
                }
                Ok(())
            })?;
        }
    }
    let read = reader.progress();
    match first_rejected {
        Some(first) if read.rows == 0 => Err(TableError::NoRows {
            rejected: read.rejected,
            first_line: first.line,
            first_reason: first.reason,
        }
        .into()),
        // The last moment to stop: what follows makes the data set appear.
        _ if !progress(1.0) => Err(TableError::Cancelled.into()),
        _ => {
            let sha256 = keeping.map(|keeping| {
                keeping.finish(|part| {
                    with_workspace(&mut |workspace| import.keep_source(workspace, &part))
                })
            });
            Ok((summary, sha256.transpose()?.unwrap_or_default()))
        }
    }
}

fn count(summary: &mut PurchaseSummaryBuilder, sale: &Sale) -> Result<()> {
    let counted = match sale.customer {
        Some(customer) => summary.add(&Purchase {
            customer,
            date: sale.date,
            amount: sale.amount,
            quantity: sale.quantity,
        }),
        None => summary.add_anonymous(&AnonymousOrder {
            date: sale.date,
            amount: sale.amount,
            quantity: sale.quantity,
        }),
    };
    counted.map_err(WorkspaceError::from)
}

/// What an import would come to.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What the purchases would tell.
    pub summary: PurchaseSummary,
    /// What was decided by itself while the rows were read.
    pub decisions: Vec<Decision>,
    /// Rows that could not be read.
    pub rejected: u64,
}

/// Reads a table to its end and writes nothing.
///
/// # Errors
/// [`TableError`] if the file cannot be read, or ([`TableError::Cancelled`]) if `progress` answered to
/// stop.
pub fn try_purchases<E>(
    file: &TableFile,
    reading: &Reading,
    mut progress: impl FnMut(f64) -> bool,
) -> Result<Trial, E>
where
    E: From<TableError> + From<WorkspaceError>,
{
    let mut reader = Reader::open(file, &reading.format, &reading.mapping, &reading.rules)?;
    let mut summary = PurchaseSummaryBuilder::new();
    let go_on = |read: Progress| match progress(read.fraction()) {
        true => ControlFlow::Continue(()),
        false => ControlFlow::Break(()),
    };
    reader.visit::<E>(go_on, |item| {
        if let Item::Sale(sale) = item {
            count(&mut summary, &sale)?;
        }
        Ok(())
    })?;
    Ok(Trial {
        summary: summary.finish(),
        decisions: reader.take_decisions(),
        rejected: reader.progress().rejected,
    })
}

/// Makes the data set appear.
fn finish<E: From<TableError>>(
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
    finished.ok_or_else(|| TableError::Cancelled.into())
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
