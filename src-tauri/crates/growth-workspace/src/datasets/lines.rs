//! Tables whose rows are kept as cells: subscriptions, leads and events.

use rusqlite::params;

use super::import::new_store;
use super::{Dataset, DatasetKind, ENTITY, ImportOutcome, NewDataset, get_of_any_kind};
use crate::backups::BackupReason;
use crate::sql::{Columns, json_text, name_of, time_text};
use crate::{
    Committed, DatasetId, Operation, ProjectId, Result, Tx, View, Workspace, WorkspaceError,
    projects, text,
};

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line of the file, or the row of the sheet, on which it begins, from 1; each greater than the
    /// one before it.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A table to keep.
#[derive(Debug, Clone, PartialEq)]
pub struct NewLines {
    /// The data set.
    pub new: NewDataset,
    /// What its rows are; not purchases, which have a table of their own.
    pub kind: DatasetKind,
    /// Its rows.
    pub lines: Vec<Line>,
    /// Rows that could not be read.
    pub rejected: u64,
    /// Different customers or leads.
    pub customers: u64,
    /// What is known of the file.
    pub outcome: ImportOutcome,
}

impl Workspace {
    /// Keeps a table: a backup, and then all of it in one undo step.
    ///
    /// # Errors
    /// [`WorkspaceError::NotFound`] for the project; [`WorkspaceError::Invalid`] for `name` or
    /// `file_name`; [`WorkspaceError::BackupFailed`]; [`WorkspaceError::ReadOnly`].
    pub fn import_lines(&mut self, table: &NewLines) -> Result<Committed<Dataset>> {
        self.require_writable()?;
        projects::get(&self.view(), &table.new.project_id)?;
        let name = text::name("name", &table.new.name)?;
        let file_name = text::line("file_name", &table.new.file_name)?;
        self.back_up(BackupReason::Import)?;
        let rows = table.lines.len() as u64;
        let operation = match table.kind {
            DatasetKind::Leads => Operation::ImportLeads {
                name: name.clone(),
                rows,
            },
            DatasetKind::Events => Operation::ImportEvents {
                name: name.clone(),
                rows,
            },
            DatasetKind::Subscriptions | DatasetKind::Purchases => Operation::ImportSubscriptions {
                name: name.clone(),
                rows,
            },
        };
        self.transact(operation, |tx| write(tx, table, &name, &file_name))
    }
}

/// Writes the rows of a table and then its data set.
pub(crate) fn write(tx: &Tx<'_>, table: &NewLines, name: &str, file_name: &str) -> Result<Dataset> {
    let id: DatasetId = tx.new_id();
    let project: &ProjectId = &table.new.project_id;
    let seq = new_store(tx, &id)?;
    let mut insert = tx.conn.prepare_cached(
        "INSERT INTO dataset_lines (dataset_seq, line, cells) VALUES (?1, ?2, ?3)",
    )?;
    for line in &table.lines {
        insert.execute(params![
            seq,
            i64::try_from(line.line).unwrap_or(i64::MAX),
            json_text(ENTITY, "cells", &line.cells)?,
        ])?;
    }
    let now = time_text(tx.now());
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    tx.conn
        .prepare_cached(
            "INSERT INTO datasets
                 (id, seq, project_id, name, kind, file_name, sha256, row_count, rejected_count,
                  customer_count, mapping, summary, imported_at, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, ?13)",
        )?
        .execute(params![
            id,
            seq,
            project,
            name,
            name_of(ENTITY, "kind", table.kind)?,
            file_name,
            table.outcome.sha256,
            count(table.lines.len() as u64),
            count(table.rejected),
            count(table.customers),
            json_text(ENTITY, "mapping", &table.outcome.mapping)?,
            json_text(ENTITY, "summary", &table.outcome.summary)?,
            now,
        ])?;
    projects::touch(tx, project)?;
    get_of_any_kind(tx, &id)
}

/// Hands out the rows of a table that is kept as cells, in the order of the file.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; what `visit` answers with stops the reading and is passed on.
pub fn for_each_line<E: From<WorkspaceError>>(
    view: &View<'_>,
    id: &DatasetId,
    mut visit: impl FnMut(Line) -> Result<(), E>,
) -> Result<(), E> {
    let seq = get_of_any_kind(view, id)?.seq;
    let mut statement = view
        .conn
        .prepare_cached(
            "SELECT line, cells FROM dataset_lines WHERE dataset_seq = ?1 ORDER BY line",
        )
        .map_err(WorkspaceError::from)?;
    let mut rows = statement.query([seq]).map_err(WorkspaceError::from)?;
    while let Some(row) = rows.next().map_err(WorkspaceError::from)? {
        let columns = Columns::new("dataset_lines", row);
        visit(Line {
            line: columns.count("line")?,
            cells: columns.json("cells")?,
        })?;
    }
    Ok(())
}
