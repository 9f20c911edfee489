//! Removing the rows of data sets that are no more, and that no undo step can bring back.

use rusqlite::{Connection, params};

use crate::{Result, Workspace};

/// Rows removed in one transaction.
const CHUNK_ROWS: usize = 20_000;
/// Rows removed in one opening, so that opening stays quick; what is left waits for the next one.
const MAX_ROWS_PER_OPENING: usize = 100_000;

const TABLES: [&str; 3] = ["purchases", "dataset_customers", "dataset_rejects"];

/// Removes rows of imports that were cut short, and of deleted data sets whose deletion (or import)
/// is no longer in the history. Called on opening only: no import can be under way then.
pub(super) fn collect_garbage(workspace: &mut Workspace) -> Result<()> {
    let stores: Vec<i64> = workspace
        .conn
        .prepare(
            "SELECT seq FROM dataset_stores
             WHERE dataset_id NOT IN (SELECT id FROM datasets)
               AND dataset_id NOT IN (SELECT row_id FROM undo_log WHERE entity = 'datasets')
             ORDER BY seq",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut rest = MAX_ROWS_PER_OPENING;
    for seq in stores {
        remove_rows(workspace, seq, &mut rest)?;
        if rest == 0 {
            break;
        }
    }
    Ok(())
}

/// Free bytes from which on they are given back.
const MUCH_FREE: i64 = 8 * 1024 * 1024;

/// Gives the space of what was removed back to the disk, when there is much of it and a good part of
/// the file is empty: the file is written anew. Before anything temporary is made: how that is kept
/// changes for a moment.
pub(super) fn give_space_back(conn: &Connection) -> Result<()> {
    let number = |pragma: &str| -> Result<i64> {
        Ok(conn.pragma_query_value(None, pragma, |row| row.get(0))?)
    };
    let (free, pages, bytes) = (
        number("freelist_count")?,
        number("page_count")?,
        number("page_size")?,
    );
    if free * bytes < MUCH_FREE || free * 4 < pages {
        return Ok(());
    }
    let written =
        conn.execute_batch("PRAGMA temp_store = FILE; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
    conn.execute_batch("PRAGMA temp_store = MEMORY")?;
    Ok(written?)
}

/// Removes the rows of one data set.
pub(crate) fn remove_store(workspace: &mut Workspace, seq: i64) -> Result<()> {
    let mut all = usize::MAX;
    remove_rows(workspace, seq, &mut all)
}

/// Removes at most `rest` rows of one data set, and counts them off. The store itself goes with its
/// last rows.
fn remove_rows(workspace: &mut Workspace, seq: i64, rest: &mut usize) -> Result<()> {
    for table in TABLES {
        let key = if table == "dataset_customers" {
            "customer_seq"
        } else {
            "line"
        };
        let sql = format!(
            "DELETE FROM {table} WHERE dataset_seq = ?1 AND {key} < ifnull(
                 (SELECT {key} FROM {table} WHERE dataset_seq = ?1 ORDER BY {key}
                  LIMIT 1 OFFSET ?2),
                 {})",
            i64::MAX
        );
        loop {
            let chunk = CHUNK_ROWS.min(*rest);
            if chunk == 0 {
                return Ok(());
            }
            let removed = workspace.write(|tx| {
                Ok(tx
                    .conn
                    .prepare_cached(&sql)?
                    .execute(params![seq, i64::try_from(chunk).unwrap_or(i64::MAX)])?)
            })?;
            *rest -= removed;
            if removed < chunk {
                break;
            }
        }
    }
    workspace.write(|tx| {
        tx.conn
            .prepare_cached("DELETE FROM dataset_stores WHERE seq = ?1")?
            .execute([seq])?;
        Ok(())
    })
}
