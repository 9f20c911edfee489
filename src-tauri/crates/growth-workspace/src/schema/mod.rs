//! The schema: numbered migrations, each in one transaction, counted in `PRAGMA user_version`.

pub(crate) mod tables;

use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::WorkspaceError;

/// Marks a SQLite file as a workspace (`PRAGMA application_id`): the bytes of `GROG`.
pub(crate) const APPLICATION_ID: u32 = 0x4752_4F47;

/// Each file or folder `NNNN…` beside this one, in its order: the build lists them.
const MIGRATIONS: &[M<'static>] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The version of a file that this program writes.
pub const LATEST_VERSION: u32 = MIGRATIONS.len() as u32;

/// Brings the file to [`LATEST_VERSION`].
pub(crate) fn migrate(conn: &mut Connection) -> Result<(), WorkspaceError> {
    Migrations::from_slice(MIGRATIONS)
        .to_latest(conn)
        .map_err(failed)
}

fn failed(error: rusqlite_migration::Error) -> WorkspaceError {
    match error {
        // A disk that is full is told as everywhere; a step that the file refuses is a mistake of it.
        rusqlite_migration::Error::RusqliteError { err, .. } => match err.into() {
            WorkspaceError::Database(err) => WorkspaceError::Migration {
                detail: err.to_string(),
            },
            told => told,
        },
        other => WorkspaceError::Migration {
            detail: other.to_string(),
        },
    }
}

/// Brings an empty database to an older version.
pub(crate) fn migrate_to(conn: &mut Connection, version: u32) -> Result<(), WorkspaceError> {
    Migrations::from_slice(MIGRATIONS)
        .to_version(conn, version as usize)
        .map_err(failed)
}

/// Refuses a workspace in which something lies that this program did not put there: a trigger or a
/// view of somebody else would run with every step.
pub(crate) fn require_ours(
    conn: &Connection,
    version: u32,
    path: &Path,
) -> Result<(), WorkspaceError> {
    if version == 0 {
        return Ok(());
    }
    let mut reference = Connection::open_in_memory()?;
    migrate_to(&mut reference, version)?;
    let ours = objects(&reference)?;
    match objects(conn)?
        .into_iter()
        .find(|object| !ours.contains(object))
    {
        Some((kind, name)) => Err(WorkspaceError::Foreign {
            path: path.to_owned(),
            detail: format!("{kind} {name}"),
        }),
        None => Ok(()),
    }
}

/// Kind and name of everything that a schema names; what SQLite keeps for itself is left out.
fn objects(conn: &Connection) -> Result<Vec<(String, String)>, WorkspaceError> {
    Ok(conn
        .prepare(
            "SELECT type, name FROM main.sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The version that the file states, 0 for an empty one.
pub(crate) fn version(conn: &Connection) -> Result<u32, WorkspaceError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Counts a change in the header of the database (its "file change counter"), which SQLite does only when
/// it writes the first page. So every state of a closed file has a number of its own.
pub(crate) fn count_change(conn: &Connection) -> Result<(), WorkspaceError> {
    Ok(conn.pragma_update(None, "user_version", version(conn)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_before_the_latest_has_a_fixture() {
        // Whoever adds a migration also adds a fixture of the version before it.
        let fixture = format!(
            "{}/../../../tests/fixtures/workspace-v{}.growth",
            env!("CARGO_MANIFEST_DIR"),
            LATEST_VERSION - 1
        );
        assert!(Path::new(&fixture).exists(), "{fixture}");
        Migrations::from_slice(MIGRATIONS).validate().unwrap();
    }

    #[test]
    fn a_step_that_the_file_refuses_says_what_is_wrong() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate_to(&mut conn, 1).unwrap();
        conn.execute_batch("DROP TABLE projects").unwrap();
        let error = migrate(&mut conn).unwrap_err();
        assert_eq!(error.code(), "migration_failed");
        assert!(error.to_string().contains("projects"), "{error}");
    }
}
