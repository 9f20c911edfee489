//! The triggers that write the undo log, generated from the schema.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::Result;
use crate::schema::tables::{OwnedTable, owned};

/// Tables whose changes are not undone. Every other table is undoable from the day it exists.
pub(crate) const NOT_UNDOABLE: &[&str] = &[
    // The mechanism itself.
    "operations",
    "operation_projects",
    "undo_log",
    // How the window looks is not part of the work.
    "preferences",
    // The rows of a data set come and go with it as a whole.
    "dataset_stores",
    "purchases",
    "dataset_customers",
    "dataset_rejects",
    "dataset_lines",
    "dataset_sources",
    // Where files lie on this computer.
    "knowledge_places",
    "knowledge_folders",
];

const PREFIX: &str = "undo_";

/// The column that says when a row was written: it alone makes no difference.
const TOUCHED: &str = "updated_at";

/// A table as far as undo is concerned.
struct Table {
    name: String,
    columns: Vec<Column>,
    /// How its rows lead to their project; `None` for a table of the workspace.
    owned: Option<OwnedTable>,
}

struct Column {
    name: String,
    is_text: bool,
    /// Place in the primary key, from 1; 0 for a column outside it.
    key_place: i64,
}

/// Makes the triggers for this connection. They are temporary: they always fit the schema of the
/// program that writes, and nothing of them stays in the file.
pub(crate) fn install(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS current_operation (
             id INTEGER, stack TEXT, effects INTEGER NOT NULL DEFAULT 0);
         DELETE FROM temp.current_operation;",
    )?;
    for table in undoable_tables(conn)? {
        conn.execute_batch(&table.triggers())?;
    }
    Ok(())
}

/// Removes the triggers, so that the schema may change.
pub(crate) fn remove(conn: &Connection) -> Result<()> {
    let names: Vec<String> = conn
        .prepare("SELECT name FROM temp.sqlite_master WHERE type = 'trigger'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in names.iter().filter(|name| name.starts_with(PREFIX)) {
        conn.execute_batch(&format!("DROP TRIGGER temp.{}", identifier(name)))?;
    }
    Ok(())
}

fn undoable_tables(conn: &Connection) -> Result<Vec<Table>> {
    let names: Vec<String> = conn
        .prepare(
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY name",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut of_projects: BTreeMap<String, OwnedTable> = owned(conn)?
        .into_iter()
        .map(|table| (table.name.clone(), table))
        .collect();
    names
        .into_iter()
        .filter(|name| !NOT_UNDOABLE.contains(&name.as_str()))
        .map(|name| {
            let columns = conn
                .prepare("SELECT name, type, pk FROM pragma_table_info(?1, 'main') ORDER BY cid")?
                .query_map([&name], |row| {
                    Ok(Column {
                        name: row.get(0)?,
                        is_text: row.get::<_, String>(1)? == "TEXT",
                        key_place: row.get(2)?,
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            Ok(Table {
                owned: of_projects.remove(&name),
                name,
                columns,
            })
        })
        .collect()
}

impl Table {
    fn triggers(&self) -> String {
        let changed = format!("WHEN {}", self.differs(|_| true));
        let effective = self.differs(|column| column.name != TOUCHED);
        [
            self.trigger("insert", "NEW", "", "1", &self.inverse_of_insert()),
            self.trigger(
                "update",
                "OLD",
                &changed,
                &effective,
                &self.inverse_of_update(),
            ),
            self.trigger("delete", "OLD", "", "1", &self.inverse_of_delete()),
        ]
        .concat()
    }

    /// The SQL expression of whether an update changes any of these columns.
    fn differs(&self, matters: impl Fn(&Column) -> bool) -> String {
        self.columns
            .iter()
            .filter(|column| matters(column))
            .map(|column| {
                let name = identifier(&column.name);
                format!("OLD.{name} IS NOT NEW.{name}")
            })
            .collect::<Vec<_>>()
            .join(" OR ")
    }

    /// `row` is the version of the row whose id names the change, `effective` says whether the change
    /// is more than a touch.
    fn trigger(
        &self,
        event: &str,
        row: &str,
        condition: &str,
        effective: &str,
        inverse: &str,
    ) -> String {
        let project = self
            .owned
            .as_ref()
            .map(|owned| {
                let project = owned.project_of(row);
                format!(
                    "INSERT INTO operation_projects (operation_id, project_id)
                         SELECT now.id, {project} FROM current_operation AS now
                         WHERE {project} IS NOT NULL AND NOT EXISTS (
                             SELECT 1 FROM operation_projects AS known
                             WHERE known.operation_id = now.id AND known.project_id = {project});"
                )
            })
            .unwrap_or_default();
        format!(
            "CREATE TEMP TRIGGER {trigger} AFTER {event} ON main.{table} {condition} BEGIN
                 SELECT RAISE(ABORT, 'a change outside of an operation')
                     WHERE NOT EXISTS (SELECT 1 FROM current_operation);
                 INSERT INTO undo_log (operation_id, stack, kind, entity, row_id, sql)
                     SELECT id, stack, '{event}', {entity}, {row_id}, {inverse}
                     FROM current_operation;
                 UPDATE current_operation SET effects = effects + 1 WHERE {effective};
                 {project}
             END;\n",
            trigger = identifier(&format!("{PREFIX}{}_{event}", self.name)),
            table = identifier(&self.name),
            entity = literal(&self.name),
            row_id = self.row_id(row),
        )
    }

    fn inverse_of_insert(&self) -> String {
        format!(
            "{} || {}",
            literal(&format!("DELETE FROM {} WHERE ", identifier(&self.name))),
            self.key_equals("NEW")
        )
    }

    fn inverse_of_update(&self) -> String {
        let assignments = self
            .columns
            .iter()
            .enumerate()
            .map(|(i, column)| {
                let comma = if i == 0 { "" } else { ", " };
                let target = literal(&format!("{comma}{} = ", identifier(&column.name)));
                format!("{target} || {}", column.quoted("OLD"))
            })
            .collect::<Vec<_>>()
            .join(" || ");
        format!(
            "{} || {assignments} || ' WHERE ' || {}",
            literal(&format!("UPDATE {} SET ", identifier(&self.name))),
            self.key_equals("NEW")
        )
    }

    fn inverse_of_delete(&self) -> String {
        let names = self
            .columns
            .iter()
            .map(|column| identifier(&column.name))
            .collect::<Vec<_>>()
            .join(", ");
        let values = self
            .columns
            .iter()
            .map(|column| column.quoted("OLD"))
            .collect::<Vec<_>>()
            .join(" || ', ' || ");
        format!(
            "{} || {values} || ')'",
            literal(&format!(
                "INSERT INTO {} ({names}) VALUES (",
                identifier(&self.name)
            ))
        )
    }

    fn key(&self) -> Vec<&Column> {
        let mut key: Vec<&Column> = self.columns.iter().filter(|c| c.key_place > 0).collect();
        key.sort_by_key(|column| column.key_place);
        key
    }

    /// The SQL expression of a condition on the primary key.
    fn key_equals(&self, row: &str) -> String {
        self.key()
            .iter()
            .enumerate()
            .map(|(i, column)| {
                let and = if i == 0 { "" } else { " AND " };
                let target = literal(&format!("{and}{} = ", identifier(&column.name)));
                format!("{target} || {}", column.quoted(row))
            })
            .collect::<Vec<_>>()
            .join(" || ")
    }

    /// The SQL expression of the id that [`super::Change`] gives.
    fn row_id(&self, row: &str) -> String {
        self.key()
            .iter()
            .map(|column| format!("{row}.{}", identifier(&column.name)))
            .collect::<Vec<_>>()
            .join(" || '/' || ")
    }
}

impl Column {
    /// The SQL expression that writes the column's value as a literal, exactly.
    fn quoted(&self, row: &str) -> String {
        let value = format!("{row}.{}", identifier(&self.name));
        if self.is_text {
            // quote() ends a text at its first NUL character.
            format!(
                "(CASE WHEN instr({value}, char(0)) THEN 'CAST(X''' || hex({value}) || ''' AS TEXT)' \
                 ELSE quote({value}) END)"
            )
        } else {
            format!("quote({value})")
        }
    }
}

pub(super) fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
