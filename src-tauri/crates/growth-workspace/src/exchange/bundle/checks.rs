//! What is checked of a project file, in this order.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::super::differences::ids_are_sound;
use super::super::ids;
use super::super::rows::ProjectRows;
use super::{BUNDLE_TABLE, BundleInfo, BundleProblem, Stop, checksum};
use crate::ProjectId;
use crate::file::configure;
use crate::schema;
use crate::schema::tables;

/// Opens the copy for reading, with nothing that a schema could run.
pub(super) fn connect(copy: &Path) -> Result<Connection, Stop> {
    let conn = Connection::open_with_flags(
        copy,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    configure(&conn)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    conn.execute_batch("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;")?;
    Ok(conn)
}

/// The schema is exactly what this program makes of that version: no more tables, no triggers, no
/// views, no other constraints.
pub(super) fn schema(conn: &Connection, version: u32) -> Result<(), Stop> {
    let mut reference = Connection::open_in_memory()?;
    schema::migrate_to(&mut reference, version)?;
    reference.execute_batch(BUNDLE_TABLE)?;
    let (expected, found) = (objects(&reference)?, objects(conn)?);
    match found.iter().find(|object| !expected.contains(object)) {
        Some((kind, name, _)) => Err(Stop::Problem(BundleProblem::Foreign {
            detail: format!("{kind} {name}"),
        })),
        None if found.len() < expected.len() => Err(Stop::Problem(BundleProblem::Damaged {
            detail: "a part of the schema is missing".to_owned(),
        })),
        None => Ok(()),
    }
}

type Object = (String, String, Option<String>);

fn objects(conn: &Connection) -> Result<Vec<Object>, Stop> {
    Ok(conn
        .prepare("SELECT type, name, sql FROM main.sqlite_master ORDER BY type, name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The pages are sound, and no row refers to one that is not there.
pub(super) fn pages(conn: &Connection) -> Result<(), Stop> {
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Stop::Problem(BundleProblem::Damaged { detail: verdict }));
    }
    let loose: Option<String> = conn
        .query_row("PRAGMA foreign_key_check", [], |row| row.get(0))
        .optional()?;
    match loose {
        Some(table) => Err(Stop::Problem(BundleProblem::Damaged {
            detail: format!("{table} refers to nothing"),
        })),
        None => Ok(()),
    }
}

/// What the file says about itself, once its checksum holds.
pub(super) fn info(conn: &Connection, version: u32) -> Result<BundleInfo, Stop> {
    let damaged = |detail: &str| {
        Stop::Problem(BundleProblem::Damaged {
            detail: detail.to_owned(),
        })
    };
    let value = |key: &str| -> Result<String, Stop> {
        conn.query_row("SELECT value FROM bundle WHERE key = ?1", [key], |row| {
            row.get(0)
        })
        .optional()?
        .ok_or_else(|| damaged(key))
    };
    let (found, rows) = checksum::of(conn)?;
    if found != value(checksum::KEY)? {
        return Err(damaged("the checksum differs"));
    }
    let project_id = value("project_id")?;
    let exported_at: DateTime<Utc> = value("exported_at")?
        .parse()
        .map_err(|_| damaged("exported_at"))?;
    let (name, client): (String, String) = conn
        .query_row(
            "SELECT name, client FROM projects WHERE id = ?1",
            [&project_id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?
        .ok_or_else(|| damaged("the project is missing"))?;
    if !ids::is_id(&project_id) {
        return Err(damaged("project_id"));
    }
    Ok(BundleInfo {
        project_id: ProjectId::from(project_id),
        name,
        client,
        exported_at,
        program: value("program")?,
        schema: version,
        rows,
    })
}

/// Everything in the file belongs to its one project, under ids as this program makes them.
pub(super) fn contents(conn: &Connection, info: &BundleInfo) -> Result<(), Stop> {
    let foreign = |detail: String| Stop::Problem(BundleProblem::Foreign { detail });
    let rows = ProjectRows::read(conn, &info.project_id)?;
    if !ids_are_sound(&rows) {
        return Err(foreign("an id".to_owned()));
    }
    let count = |sql: &str| -> Result<i64, Stop> { Ok(conn.query_row(sql, [], |row| row.get(0))?) };
    for table in &rows.tables {
        let all = count(&format!(
            "SELECT count(*) FROM {}",
            tables::quoted(&table.table.name)
        ))?;
        if usize::try_from(all).ok() != Some(table.rows.len()) {
            return Err(foreign(format!("rows in {}", table.table.name)));
        }
    }
    for table in tables::BULK {
        let loose = count(&format!(
            "SELECT count(*) FROM {table} WHERE dataset_seq NOT IN (SELECT seq FROM datasets)"
        ))?;
        if loose > 0 {
            return Err(foreign(format!("rows in {table}")));
        }
    }
    Ok(())
}
