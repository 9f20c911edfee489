//! Writing a project file.

use std::fs::File;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use super::super::rows::ProjectRows;
use super::{BUNDLE_ID, BUNDLE_TABLE, checksum};
use crate::schema;
use crate::sql::time_text;
use crate::{ProjectId, Result, View, WorkspaceError, projects};

/// Writes a project with its data sets and evidence as one file. What is there is replaced, once the
/// new file is whole.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Io`] and its kin.
pub fn export(view: &View<'_>, project: &ProjectId, path: &Path, now: DateTime<Utc>) -> Result<()> {
    projects::get(view, project)?;
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(WorkspaceError::io(folder))?;
    let mut draft = tempfile::Builder::new();
    // A file that is handed on: others may read it as far as the system lets them.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        draft.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let draft = draft
        .prefix(".growth-project-")
        .tempfile_in(folder)
        .map_err(WorkspaceError::io(folder))?;
    // In place of a file that is there already, it may be read by whom that may.
    if let Ok(old) = std::fs::metadata(path) {
        let permissions = draft.as_file().set_permissions(old.permissions());
        permissions.map_err(WorkspaceError::io(path))?;
    }
    fill(view.conn, project, draft.path(), now)?;
    File::options()
        .write(true)
        .open(draft.path())
        .and_then(|file| file.sync_all())
        .map_err(WorkspaceError::io(path))?;
    draft
        .persist(path)
        .map_err(|error| WorkspaceError::io(path)(error.error))?;
    Ok(())
}

fn fill(from: &Connection, project: &ProjectId, path: &Path, now: DateTime<Utc>) -> Result<()> {
    let mut conn = Connection::open(path)?;
    // Nobody reads the draft before it is whole and synced.
    conn.execute_batch(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;",
    )?;
    schema::migrate(&mut conn)?;
    conn.execute_batch(BUNDLE_TABLE)?;
    conn.pragma_update(None, "application_id", BUNDLE_ID)?;
    conn.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
    ProjectRows::read(from, project)?.write_into(from, &conn)?;
    for (key, value) in [
        ("exported_at", time_text(now)),
        ("program", env!("CARGO_PKG_VERSION").to_owned()),
        ("project_id", project.as_str().to_owned()),
    ] {
        put(&conn, key, &value)?;
    }
    let (checksum, _) = checksum::of(&conn)?;
    put(&conn, checksum::KEY, &checksum)?;
    conn.execute_batch("COMMIT")?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn put(conn: &Connection, key: &str, value: &str) -> Result<()> {
    conn.execute(
        "INSERT INTO bundle (key, value) VALUES (?1, ?2)",
        params![key, value],
    )?;
    Ok(())
}
