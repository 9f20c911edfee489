//! The rows of one project.

use std::collections::{HashMap, HashSet};

use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{Connection, params, params_from_iter};

use super::ids;
use crate::schema::tables::{self, BULK, OwnedTable};
use crate::sql::time_text;
use crate::{ProjectId, Result, Tx, WorkspaceError};

/// Where the rows come from: their imported data are read from there.
pub(crate) enum Origin<'a> {
    /// The workspace that they are written to.
    Same,
    /// Another database.
    Other(&'a Connection),
}

/// Everything of a project but the rows of its imported data, owners first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProjectRows {
    pub(super) tables: Vec<TableRows>,
    /// Of each data set its id and the key of its rows where they come from.
    stores: Vec<(String, i64)>,
}

/// The rows of one table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TableRows {
    pub(super) table: OwnedTable,
    pub(super) rows: Vec<Vec<Value>>,
}

impl TableRows {
    /// The place of a column.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.table.columns.iter().position(|column| column == name)
    }

    /// The key of a row as text.
    pub(super) fn key_of(&self, row: &[Value]) -> String {
        self.table
            .key
            .iter()
            .filter_map(|name| row.get(self.column(name)?))
            .map(text_of)
            .collect::<Vec<_>>()
            .join("/")
    }
}

pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => format!("{bytes:?}"),
    }
}

impl ProjectRows {
    /// Reads the rows of a project.
    pub(crate) fn read(conn: &Connection, project: &ProjectId) -> Result<Self> {
        let tables = tables::owned(conn)?
            .into_iter()
            .map(|table| {
                let width = table.columns.len();
                let rows = conn
                    .prepare(&table.select())?
                    .query_map([project], |row| (0..width).map(|at| row.get(at)).collect())?
                    .collect::<rusqlite::Result<_>>()?;
                Ok(TableRows { table, rows })
            })
            .collect::<Result<Vec<_>>>()?;
        let mut rows = Self {
            tables,
            stores: vec![],
        };
        rows.remember_stores();
        Ok(rows)
    }

    fn remember_stores(&mut self) {
        let Some(datasets) = self.table("datasets") else {
            return;
        };
        let (Some(id), Some(seq)) = (datasets.column("id"), datasets.column("seq")) else {
            return;
        };
        self.stores = datasets
            .rows
            .iter()
            .filter_map(|row| match (&row[id], &row[seq]) {
                (Value::Text(id), Value::Integer(seq)) => Some((id.clone(), *seq)),
                _ => None,
            })
            .collect();
    }

    pub(super) fn table(&self, name: &str) -> Option<&TableRows> {
        self.tables.iter().find(|rows| rows.table.name == name)
    }

    /// Leaves tables out, and with them what hangs on them.
    pub(super) fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        for rows in &mut self.tables {
            if !keep(&rows.table.name) {
                rows.rows.clear();
            }
        }
        self.remember_stores();
    }

    /// Sets a column in all rows of a table.
    pub(super) fn set(&mut self, table: &str, column: &str, value: &Value) {
        for rows in &mut self.tables {
            if rows.table.name == table
                && let Some(at) = rows.column(column)
            {
                for row in &mut rows.rows {
                    row[at] = value.clone();
                }
            }
        }
    }

    /// Sets a text of the project itself.
    pub(super) fn set_project(&mut self, column: &str, text: String) {
        self.set("projects", column, &Value::Text(text));
    }

    /// Unsets a flag of the project itself.
    pub(super) fn clear_flag(&mut self, column: &str) {
        self.set("projects", column, &Value::Integer(0));
    }

    /// All ids of rows.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.tables.iter().flat_map(|rows| {
            let at = rows.table.id_column();
            rows.rows.iter().filter_map(move |row| match &row[at?] {
                Value::Text(id) => Some(id.as_str()),
                _ => None,
            })
        })
    }

    /// For each id another one: that of the project is `project`.
    pub(super) fn fresh_ids(
        &self,
        new: impl Fn(&str) -> String,
        project: &ProjectId,
    ) -> HashMap<String, String> {
        let own: HashSet<&str> = self
            .table("projects")
            .into_iter()
            .flat_map(|rows| &rows.rows)
            .filter_map(|row| match row.first() {
                Some(Value::Text(id)) => Some(id.as_str()),
                _ => None,
            })
            .collect();
        self.ids()
            .map(|id| {
                let fresh = if own.contains(id) {
                    project.as_str().to_owned()
                } else {
                    new(id)
                };
                (id.to_owned(), fresh)
            })
            .collect()
    }

    /// The ids that rows of a database have already.
    pub(super) fn taken_ids(&self, conn: &Connection) -> Result<HashSet<String>> {
        let mut taken = HashSet::new();
        for rows in &self.tables {
            let Some(at) = rows.table.id_column() else {
                continue;
            };
            let mut exists = conn.prepare(&format!(
                "SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?1)",
                tables::quoted(&rows.table.name)
            ))?;
            for row in &rows.rows {
                if exists.query_row([&row[at]], |row| row.get(0))? {
                    taken.insert(text_of(&row[at]));
                }
            }
        }
        // The rows of a deleted data set stay under its id until nothing can bring it back.
        let mut exists =
            conn.prepare("SELECT EXISTS (SELECT 1 FROM dataset_stores WHERE dataset_id = ?1)")?;
        for (id, _) in &self.stores {
            if exists.query_row([id], |row| row.get(0))? {
                taken.insert(id.clone());
            }
        }
        Ok(taken)
    }

    /// Puts other ids in place of those in the map, wherever they stand.
    pub(super) fn replace_ids(&mut self, fresh: &HashMap<String, String>) {
        for value in self
            .tables
            .iter_mut()
            .flat_map(|rows| rows.rows.iter_mut().flatten())
        {
            if let Value::Text(text) = value
                && let Some(new) = ids::replaced(text, fresh)
            {
                *text = new;
            }
        }
        for (id, _) in &mut self.stores {
            if let Some(new) = fresh.get(id) {
                id.clone_from(new);
            }
        }
    }

    /// Writes the rows, and those of the imported data from where they come from.
    pub(super) fn insert(&self, tx: &Tx<'_>, origin: &Origin<'_>) -> Result<()> {
        // Rows may refer to rows that follow.
        tx.conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let mut keys = HashMap::new();
        for (id, seq) in &self.stores {
            keys.insert(*seq, new_store(tx, id)?);
        }
        for rows in &self.tables {
            let seq = (rows.table.name == "datasets")
                .then(|| rows.column("seq"))
                .flatten();
            let mut insert = tx.conn.prepare(&rows.table.insert())?;
            for row in &rows.rows {
                match seq {
                    Some(at) => {
                        let mut row = row.clone();
                        if let Value::Integer(old) = row[at] {
                            let new = keys.get(&old).ok_or_else(|| {
                                WorkspaceError::unreadable("datasets", "seq", &old)
                            })?;
                            row[at] = Value::Integer(*new);
                        }
                        insert.execute(params_from_iter(row))?;
                    }
                    None => {
                        insert.execute(params_from_iter(row.iter()))?;
                    }
                }
            }
        }
        for (old, new) in &keys {
            for table in BULK {
                match origin {
                    Origin::Same => copy_within(tx.conn, table, *old, *new)?,
                    Origin::Other(other) => copy_between(other, tx.conn, table, *old, *new)?,
                }
            }
        }
        Ok(())
    }

    /// Writes the rows as they are into an empty database, with those of the imported data.
    pub(super) fn write_into(&self, from: &Connection, to: &Connection) -> Result<()> {
        for rows in &self.tables {
            let mut insert = to.prepare(&rows.table.insert())?;
            for row in &rows.rows {
                insert.execute(params_from_iter(row.iter()))?;
            }
        }
        for (id, seq) in &self.stores {
            // When a store was made is nothing of the project.
            to.execute(
                "INSERT INTO dataset_stores (seq, dataset_id, created_at) VALUES (?1, ?2, '')",
                params![seq, id],
            )?;
            for table in BULK {
                copy_between(from, to, table, *seq, *seq)?;
            }
        }
        Ok(())
    }
}

fn new_store(tx: &Tx<'_>, id: &str) -> Result<i64> {
    tx.conn
        .prepare_cached("INSERT INTO dataset_stores (dataset_id, created_at) VALUES (?1, ?2)")?
        .execute(params![id, time_text(tx.now())])?;
    Ok(tx.conn.last_insert_rowid())
}

/// The columns of a table of imported data without its key.
fn bulk_columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    let mut columns = tables::columns(conn, table)?;
    columns.retain(|column| column != "dataset_seq");
    Ok(columns)
}

fn copy_within(conn: &Connection, table: &str, old: i64, new: i64) -> Result<()> {
    let columns = tables::list(&bulk_columns(conn, table)?);
    conn.execute(
        &format!(
            "INSERT INTO {table} (dataset_seq, {columns})
             SELECT ?1, {columns} FROM {table} WHERE dataset_seq = ?2"
        ),
        [new, old],
    )?;
    Ok(())
}

fn copy_between(from: &Connection, to: &Connection, table: &str, old: i64, new: i64) -> Result<()> {
    let columns = bulk_columns(to, table)?;
    // An older file has not all of these tables.
    if columns.is_empty() {
        return Ok(());
    }
    let mut select = from.prepare(&format!(
        "SELECT {} FROM {table} WHERE dataset_seq = ?1 ORDER BY {}",
        tables::list(&columns),
        tables::list(&tables::key(to, table)?)
    ))?;
    let mut all = vec!["dataset_seq".to_owned()];
    all.extend(columns);
    let mut insert = to.prepare(&tables::insert(table, &all))?;
    let mut rows = select.query([old])?;
    while let Some(row) = rows.next()? {
        insert.raw_bind_parameter(1, new)?;
        for at in 1..all.len() {
            insert.raw_bind_parameter(at + 1, ToSqlOutput::Borrowed(row.get_ref(at - 1)?))?;
        }
        insert.raw_execute()?;
    }
    Ok(())
}
