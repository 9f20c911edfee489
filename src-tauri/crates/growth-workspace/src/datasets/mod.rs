//! Data sets: purchases, subscriptions, leads and events, each imported from a file.
//!
//! The row of a data set is undoable; its purchases are not, they come and go with it as a whole.
//! An import writes them first, in short transactions, and the data set's row last: until then
//! nothing of it can be seen, and what a cut-short import leaves behind is removed on opening.

mod actions;
mod events;
mod from_table;
mod import;
mod lines;
mod orders;
mod rows;
mod source;
mod tables;
mod types;

use rusqlite::{OptionalExtension, params};

pub use events::{
    EVENT_COLUMNS, EventMapping, EventSummary, MAX_EVENTS, ReadEvents, ReadExecution,
    RecordedEvents, event_lines, event_mapping, event_summary, execution_lines, recorded_events,
};
pub use from_table::{FileReading, TableImport, Target, Trial, import_purchases, try_purchases};
pub(crate) use import::begin;
pub use import::{Import, MAX_KEPT_REJECTS};
pub(crate) use lines::write as write_lines;
pub use lines::{Line, NewLines, for_each_line};
pub use orders::for_each_order;
pub use rows::{Row, customer_names, for_each_purchase, for_each_reject};
pub use source::{MAX_KEPT_BYTES, forget_file, kept_bytes, kept_file};
pub use tables::{
    MAX_LINES, ReadTable, SUBSCRIPTION_COLUMNS, UnreadableTable, lead_lines, subscription_lines,
};
pub use types::{Dataset, DatasetKind, ImportOutcome, NewDataset};

use crate::sql::{Columns, json_text, name_of, time_text};
use crate::tabular::Overrides;
use crate::{DatasetId, ProjectId, Result, Tx, View, WorkspaceError, projects, text};

const ENTITY: &str = "datasets";

/// The purchases of a project, last imported first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<Dataset>> {
    list_of_kind(view, DatasetKind::Purchases, project)
}

/// The data sets of a kind of a project, last imported first.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn list_of_kind(
    view: &View<'_>,
    kind: DatasetKind,
    project: &ProjectId,
) -> Result<Vec<Dataset>> {
    projects::get(view, project)?;
    let mut statement = view.conn.prepare_cached(
        "SELECT * FROM datasets WHERE project_id = ?1 AND kind = ?2
         ORDER BY imported_at DESC, id DESC",
    )?;
    let mut rows = statement.query(params![project, name_of(ENTITY, "kind", kind)?])?;
    let mut datasets = Vec::new();
    while let Some(row) = rows.next()? {
        datasets.push(read(row)?);
    }
    Ok(datasets)
}

/// A data set of purchases.
///
/// # Errors
/// [`WorkspaceError::NotFound`], also of a data set of another kind.
pub fn get(view: &View<'_>, id: &DatasetId) -> Result<Dataset> {
    get_of_kind(view, DatasetKind::Purchases, id)
}

/// A data set of a kind.
///
/// # Errors
/// [`WorkspaceError::NotFound`], also of a data set of another kind.
pub fn get_of_kind(view: &View<'_>, kind: DatasetKind, id: &DatasetId) -> Result<Dataset> {
    let dataset = get_of_any_kind(view, id)?;
    if dataset.kind == kind {
        Ok(dataset)
    } else {
        Err(WorkspaceError::not_found("dataset", id))
    }
}

/// A data set of whatever kind.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get_of_any_kind(view: &View<'_>, id: &DatasetId) -> Result<Dataset> {
    view.conn
        .prepare_cached("SELECT * FROM datasets WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("dataset", id)))
}

/// The data set of a project that was imported from a file of exactly these bytes, if there is one:
/// importing it again would count every purchase twice.
pub fn find_same_file(
    view: &View<'_>,
    project: &ProjectId,
    sha256: &str,
) -> Result<Option<Dataset>> {
    Ok(list(view, project)?
        .into_iter()
        .find(|dataset| dataset.sha256 == sha256))
}

/// What a person said of the last file with the same headings, in whatever project.
///
/// # Errors
/// [`WorkspaceError::Unreadable`].
pub fn remembered_answers(view: &View<'_>, headings: &[String]) -> Result<Option<Overrides>> {
    if headings.is_empty() {
        return Ok(None);
    }
    let mut statement = view.conn.prepare_cached(
        "SELECT mapping FROM datasets
         WHERE mapping ->> '$.answers' IS NOT NULL AND mapping -> '$.header' = json(?1)
         ORDER BY imported_at DESC, id DESC LIMIT 1",
    )?;
    let header = json_text(ENTITY, "mapping", &headings)?;
    let found: Option<String> = statement.query_row([header], |row| row.get(0)).optional()?;
    // What cannot be read is of another version: nothing is remembered.
    Ok(found
        .and_then(|text| serde_json::from_str::<FileReading>(&text).ok())
        .and_then(|reading| reading.answers))
}

/// Gives a data set another name. Nothing is written when it has it already.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`] for `name`.
pub fn rename(tx: &Tx<'_>, id: &DatasetId, name: &str) -> Result<Dataset> {
    let dataset = get_of_any_kind(tx, id)?;
    let name = text::name("name", name)?;
    if name == dataset.name {
        return Ok(dataset);
    }
    tx.conn
        .prepare_cached("UPDATE datasets SET name = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id, name, time_text(tx.now())])?;
    projects::touch(tx, &dataset.project_id)?;
    get_of_any_kind(tx, id)
}

/// Deletes a data set. Values that were taken from it stay; that it was their source is forgotten.
/// Its purchases stay in the file as long as undo may bring it back.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &DatasetId) -> Result<()> {
    let dataset = get_of_any_kind(tx, id)?;
    tx.conn
        .prepare_cached("DELETE FROM datasets WHERE id = ?1")?
        .execute([id])?;
    projects::touch(tx, &dataset.project_id)
}

fn read(row: &rusqlite::Row<'_>) -> Result<Dataset> {
    let columns = Columns::new(ENTITY, row);
    Ok(Dataset {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        name: columns.get("name")?,
        kind: columns.named("kind")?,
        file_name: columns.get("file_name")?,
        sha256: columns.get("sha256")?,
        row_count: columns.count("row_count")?,
        rejected_count: columns.count("rejected_count")?,
        customer_count: columns.count("customer_count")?,
        mapping: columns.json("mapping")?,
        summary: columns.json("summary")?,
        imported_at: columns.time("imported_at")?,
        updated_at: columns.time("updated_at")?,
        seq: columns.get("seq")?,
    })
}
