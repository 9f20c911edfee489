//! Copying a data set into another project.

use rusqlite::params;

use super::{Dataset, import};
use crate::sql::time_text;
use crate::{DatasetId, ProjectId, Result, Tx};

/// Copies a data set with its rows. The copy has rows of its own, so that either can be deleted.
pub(crate) fn copy_into(tx: &Tx<'_>, original: &Dataset, project: &ProjectId) -> Result<DatasetId> {
    let id: DatasetId = tx.new_id();
    let seq = import::new_store(tx, &id)?;
    for (table, columns) in [
        (
            "purchases",
            "line, customer_seq, date, amount, quantity, order_id",
        ),
        ("dataset_customers", "customer_seq, customer"),
        ("dataset_rejects", "line, reason, cell, text"),
    ] {
        tx.conn.execute(
            &format!(
                "INSERT INTO {table} (dataset_seq, {columns})
                 SELECT ?1, {columns} FROM {table} WHERE dataset_seq = ?2"
            ),
            [seq, original.seq],
        )?;
    }
    tx.conn
        .prepare_cached(
            "INSERT INTO datasets
                 (id, seq, project_id, name, file_name, sha256, row_count, rejected_count,
                  customer_count, mapping, summary, imported_at, created_at, updated_at)
             SELECT ?1, ?2, ?3, name, file_name, sha256, row_count, rejected_count,
                  customer_count, mapping, summary, imported_at, ?4, ?4
             FROM datasets WHERE id = ?5",
        )?
        .execute(params![id, seq, project, time_text(tx.now()), original.id])?;
    Ok(id)
}
