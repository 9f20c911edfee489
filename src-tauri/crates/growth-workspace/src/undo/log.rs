//! The log of inverse statements and the operations they belong to.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, named_params, params};

use super::scope::Scope;
use super::triggers::identifier;
use super::{Change, Operation};
use crate::sql::{Columns, json_text, time_text};
use crate::{Coalesce, ProjectId, Result, StepOrigin, WorkspaceError};

/// How many steps back one can go.
pub(crate) const KEPT_OPERATIONS: i64 = 1_000;

/// Which way the statements of an operation lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stack {
    /// Back.
    Undo,
    /// Forth again.
    Redo,
}

impl Stack {
    fn name(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Undo => Self::Redo,
            Self::Redo => Self::Undo,
        }
    }

    /// State of an operation whose statements are on this stack.
    pub(super) fn state(self) -> &'static str {
        match self {
            Self::Undo => "done",
            Self::Redo => "undone",
        }
    }
}

/// A kept operation.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub id: i64,
    pub operation: Operation,
    pub at: DateTime<Utc>,
    pub done: bool,
    pub coalesce_key: Option<String>,
    pub gesture: Option<String>,
    pub origin: StepOrigin,
}

const ENTRY_COLUMNS: &str = "id, params, at, state, coalesce_key, gesture, origin";

impl Entry {
    pub(crate) fn read(row: &rusqlite::Row<'_>) -> Result<Self> {
        let columns = Columns::new("operations", row);
        Ok(Self {
            id: columns.get("id")?,
            operation: columns.json("params")?,
            at: columns.time("at")?,
            done: columns.get::<String>("state")? == Stack::Undo.state(),
            coalesce_key: columns.get("coalesce_key")?,
            gesture: columns.get("gesture")?,
            origin: StepOrigin::of_code(&columns.get::<String>("origin")?),
        })
    }
}

/// From here on the triggers write for this operation.
pub(crate) fn begin(conn: &Connection, operation_id: i64, stack: Stack) -> Result<()> {
    end(conn)?;
    conn.prepare_cached("INSERT INTO temp.current_operation (id, stack) VALUES (?1, ?2)")?
        .execute(params![operation_id, stack.name()])?;
    Ok(())
}

/// From here on a change of an undoable table is refused.
pub(crate) fn end(conn: &Connection) -> Result<()> {
    conn.prepare_cached("DELETE FROM temp.current_operation")?
        .execute([])?;
    Ok(())
}

/// The highest number in the log: what is written later has a higher one.
pub(crate) fn last_seq(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(seq), 0) FROM undo_log")?
        .query_row([], |row| row.get(0))?)
}

/// The rows changed by an operation after `seq`, each once.
pub(crate) fn changes_since(conn: &Connection, operation_id: i64, seq: i64) -> Result<Vec<Change>> {
    Ok(conn
        .prepare_cached(
            "SELECT DISTINCT entity, row_id FROM undo_log WHERE operation_id = ?1 AND seq > ?2
             ORDER BY entity, row_id",
        )?
        .query_map(params![operation_id, seq], |row| {
            Ok(Change {
                entity: row.get(0)?,
                id: row.get(1)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// The newest operation, done or undone.
pub(crate) fn latest(conn: &Connection) -> Result<Option<Entry>> {
    one(
        conn,
        &format!("SELECT {ENTRY_COLUMNS} FROM operations ORDER BY id DESC LIMIT 1"),
    )
}

/// The newest operations of a scope, done or undone, newest first.
pub(crate) fn newest(conn: &Connection, scope: &Scope, limit: usize) -> Result<Vec<Entry>> {
    let condition = scope.condition();
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {ENTRY_COLUMNS} FROM operations AS step
         WHERE {condition} ORDER BY id DESC LIMIT :limit"
    ))?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = match scope.project() {
        Some(project) => {
            statement.query(named_params! { ":project": project.as_str(), ":limit": limit })?
        }
        None => statement.query(named_params! { ":limit": limit })?,
    };
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(Entry::read(row)?);
    }
    Ok(entries)
}

/// The operation of a scope that undo (or redo) would take next.
pub(crate) fn next(conn: &Connection, scope: &Scope, stack: Stack) -> Result<Option<Entry>> {
    let order = match stack {
        Stack::Undo => "DESC",
        Stack::Redo => "ASC",
    };
    let state = stack.state();
    let condition = scope.condition_of_next(stack);
    let sql = format!(
        "SELECT {ENTRY_COLUMNS} FROM operations AS step
         WHERE state = '{state}' AND {condition} ORDER BY id {order} LIMIT 1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let entry = |row: &rusqlite::Row<'_>| Ok(Entry::read(row));
    match scope.project() {
        Some(project) => statement.query_row(named_params! { ":project": project.as_str() }, entry),
        None => statement.query_row([], entry),
    }
    .optional()?
    .transpose()
}

fn one(conn: &Connection, sql: &str) -> Result<Option<Entry>> {
    conn.prepare_cached(sql)?
        .query_row([], |row| Ok(Entry::read(row)))
        .optional()?
        .transpose()
}

/// The projects that an operation belongs to, in the order of their ids; none when it is one of the
/// workspace.
pub(crate) fn projects(conn: &Connection, operation_id: i64) -> Result<Vec<ProjectId>> {
    Ok(conn
        .prepare_cached(
            "SELECT project_id FROM operation_projects WHERE operation_id = ?1 ORDER BY project_id",
        )?
        .query_map([operation_id], |row| {
            Ok(ProjectId::from(row.get::<_, String>(0)?))
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// Forgets what could have been redone and what a new operation has taken the place of: undone
/// operations of its projects (for an operation of the workspace: of the workspace), and any that
/// touched one of its rows.
pub(crate) fn drop_redo(conn: &Connection, operation_id: i64) -> Result<()> {
    conn.prepare_cached(&format!(
        "DELETE FROM operations AS other WHERE state = 'undone' AND id <> ?1 AND ({})",
        related("other.id", "?1")
    ))?
    .execute([operation_id])?;
    Ok(())
}

/// A done operation that must be undone before `operation` may be taken back or again: a later one
/// of its projects, or one that touched a row of it.
pub(crate) fn in_the_way(conn: &Connection, operation_id: i64) -> Result<Option<Entry>> {
    conn.prepare_cached(&format!(
        "SELECT {ENTRY_COLUMNS} FROM operations AS other
         WHERE state = 'done' AND id > ?1 AND ({}) ORDER BY id DESC LIMIT 1",
        related("other.id", "?1")
    ))?
    .query_row([operation_id], |row| Ok(Entry::read(row)))
    .optional()?
    .transpose()
}

/// The SQL condition that two operations may concern each other: they share a project, or a row, or
/// both are of the workspace.
fn related(a: &str, b: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM operation_projects AS p JOIN operation_projects AS q
                 ON q.project_id = p.project_id
                 WHERE p.operation_id = {a} AND q.operation_id = {b})
         OR EXISTS (SELECT 1 FROM undo_log AS p JOIN undo_log AS q
                    ON q.entity = p.entity AND q.row_id = p.row_id
                    WHERE p.operation_id = {a} AND q.operation_id = {b})
         OR NOT EXISTS (SELECT 1 FROM operation_projects AS p
                        WHERE p.operation_id IN ({a}, {b}))"
    )
}

/// Forgets the oldest operations beyond [`KEPT_OPERATIONS`].
pub(crate) fn prune(conn: &Connection) -> Result<()> {
    conn.prepare_cached(
        "DELETE FROM operations WHERE id <=
             (SELECT id FROM operations ORDER BY id DESC LIMIT 1 OFFSET ?1)",
    )?
    .execute([KEPT_OPERATIONS])?;
    Ok(())
}

/// Plays the statements of an operation backwards; the triggers write their inverse onto the other
/// stack. Answers with the rows that changed.
pub(crate) fn replay(conn: &Connection, operation: &Entry, stack: Stack) -> Result<Vec<Change>> {
    let start = last_seq(conn)?;
    play(conn, operation.id, stack)?;
    end(conn)?;
    conn.prepare_cached("UPDATE operations SET state = ?2 WHERE id = ?1")?
        .execute(params![operation.id, stack.opposite().state()])?;
    changes_since(conn, operation.id, start)
}

/// Executes the statements that an operation has on a stack, the last first, as changes of the same
/// operation.
fn play(conn: &Connection, operation_id: i64, stack: Stack) -> Result<()> {
    conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let statements: Vec<(i64, String, String)> = conn
        .prepare_cached(
            "SELECT seq, entity, sql FROM undo_log WHERE operation_id = ?1 AND stack = ?2
             ORDER BY seq DESC",
        )?
        .query_map(params![operation_id, stack.name()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    begin(conn, operation_id, stack.opposite())?;
    let mut delete = conn.prepare_cached("DELETE FROM undo_log WHERE seq = ?1")?;
    for (seq, entity, sql) in &statements {
        if !is_inverse_statement(entity, sql) {
            return Err(WorkspaceError::unreadable("undo_log", "sql", sql));
        }
        // The triggers write a statement per row.
        if conn.execute(sql, [])? > 1 {
            return Err(WorkspaceError::unreadable("undo_log", "sql", sql));
        }
        delete.execute([seq])?;
    }
    Ok(())
}

/// The log lies in a file that may come from anywhere: only the three kinds of statement that the
/// triggers write, on the table they are filed under, are executed. (SQLite refuses a text of
/// several statements here.)
fn is_inverse_statement(entity: &str, sql: &str) -> bool {
    !super::NOT_UNDOABLE.contains(&entity)
        && ["DELETE FROM", "UPDATE", "INSERT INTO"]
            .iter()
            .any(|verb| sql.starts_with(&format!("{verb} {} ", identifier(entity))))
}

/// Of what happened to a row within one operation, the inverses of later updates do not matter: the
/// first inverse removes the row, or sets every column. Without this a drag of a slider would leave
/// a statement per frame.
pub(crate) fn compact(conn: &Connection, operation_id: i64) -> Result<()> {
    conn.prepare_cached(
        "DELETE FROM undo_log AS later
         WHERE operation_id = ?1 AND stack = 'undo' AND kind = 'update'
           AND EXISTS (
               SELECT 1 FROM undo_log AS first
               WHERE first.operation_id = ?1 AND first.entity = later.entity
                 AND first.row_id = later.row_id AND first.seq < later.seq)
           AND NOT EXISTS (
               SELECT 1 FROM undo_log AS other
               WHERE other.operation_id = ?1 AND other.entity = later.entity
                 AND other.row_id = later.row_id AND other.kind = 'delete')",
    )?
    .execute([operation_id])?;
    Ok(())
}

/// Files a new operation that [`describe`] completes; the triggers can write for it from now on.
pub(crate) fn reserve(conn: &Connection, at: DateTime<Utc>) -> Result<i64> {
    conn.prepare_cached("INSERT INTO operations (kind, params, at) VALUES ('', 'null', ?1)")?
        .execute([time_text(at)])?;
    Ok(conn.last_insert_rowid())
}

/// Gives a filed operation its description and time.
pub(crate) fn describe(
    conn: &Connection,
    operation_id: i64,
    operation: &Operation,
    at: DateTime<Utc>,
    coalesce: Option<Coalesce<'_>>,
    origin: StepOrigin,
) -> Result<()> {
    conn.prepare_cached(
        "UPDATE operations SET kind = ?2, params = ?3, at = ?4, coalesce_key = ?5, gesture = ?6,
             origin = ?7
         WHERE id = ?1",
    )?
    .execute(params![
        operation_id,
        operation.kind(),
        json_text("operations", "params", operation)?,
        time_text(at),
        coalesce.map(|coalesce| coalesce.key),
        coalesce.and_then(|coalesce| coalesce.gesture),
        origin.code(),
    ])?;
    Ok(())
}

/// How many rows were changed since [`begin`] by more than a touch of their time.
pub(crate) fn effects(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT coalesce(sum(effects), 0) FROM temp.current_operation")?
        .query_row([], |row| row.get(0))?)
}

/// Whether undoing an operation would change nothing: typing there and back.
///
/// Only operations that consist of updates are looked at: what was made and removed again is rare and
/// leaves a step that does no harm.
pub(crate) fn comes_to_nothing(conn: &Connection, operation_id: i64) -> Result<bool> {
    let only_updates: bool = conn
        .prepare_cached(
            "SELECT NOT EXISTS (
                 SELECT 1 FROM undo_log
                 WHERE operation_id = ?1 AND stack = 'undo' AND kind <> 'update')",
        )?
        .query_row([operation_id], |row| row.get(0))?;
    if !only_updates {
        return Ok(false);
    }
    conn.execute_batch("SAVEPOINT comes_to_nothing")?;
    let effects = play(conn, operation_id, Stack::Undo).and_then(|()| effects(conn));
    conn.execute_batch("ROLLBACK TO comes_to_nothing; RELEASE comes_to_nothing")?;
    Ok(effects? == 0)
}

/// Takes back and forgets an operation that changes nothing.
pub(crate) fn take_back(conn: &Connection, operation_id: i64) -> Result<()> {
    play(conn, operation_id, Stack::Undo)?;
    end(conn)?;
    forget(conn, operation_id)
}

/// Removes an operation that turned out to change nothing, or was merged into another.
pub(crate) fn forget(conn: &Connection, operation_id: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM operations WHERE id = ?1")?
        .execute([operation_id])?;
    Ok(())
}

/// Moves what was logged for `from` to the operation `to`.
pub(crate) fn move_statements(conn: &Connection, from: i64, to: i64) -> Result<()> {
    conn.prepare_cached(
        "UPDATE OR IGNORE operation_projects SET operation_id = ?2 WHERE operation_id = ?1",
    )?
    .execute([from, to])?;
    conn.prepare_cached("UPDATE undo_log SET operation_id = ?2 WHERE operation_id = ?1")?
        .execute([from, to])?;
    Ok(())
}
