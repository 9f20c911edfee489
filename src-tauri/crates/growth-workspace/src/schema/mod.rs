//! The schema: numbered migrations, each in one transaction, counted in `PRAGMA user_version`.

pub(crate) mod tables;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::WorkspaceError;

/// Marks a SQLite file as a workspace (`PRAGMA application_id`): the bytes of `GROG`.
pub(crate) const APPLICATION_ID: u32 = 0x4752_4F47;

const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("0001_foundation.sql")),
    M::up(concat!(
        include_str!("0002/economics.sql"),
        include_str!("0002/audit.sql"),
        include_str!("0002/instruments.sql"),
        include_str!("0002/loops.sql"),
        include_str!("0002/roadmap.sql"),
        include_str!("0002/kpi.sql"),
        include_str!("0002/report.sql"),
    )),
    M::up(include_str!("0003_loops_begin.sql")),
    M::up(include_str!("0004/undo.sql")),
    M::up(include_str!("0005/experiments.sql")),
    M::up(include_str!("0006_customers.sql")),
    M::up(include_str!("0007_imports.sql")),
];

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
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
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

/// The version that the file states, 0 for an empty one.
pub(crate) fn version(conn: &Connection) -> Result<u32, WorkspaceError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latest_schema_is_version_6() {
        // Whoever adds a migration also adds a fixture of the version before it
        // (`tests/fixtures/workspace-v<N>.growth`) and then changes this number.
        assert_eq!(LATEST_VERSION, 6);
        Migrations::from_slice(MIGRATIONS).validate().unwrap();
    }
}
