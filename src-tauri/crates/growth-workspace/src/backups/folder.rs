//! The folder of a workspace's backups.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use super::{Backup, BackupReason, BackupState, superfluous};
use crate::file::{self, Kind};
use crate::{Clock, Result, WorkspaceError, schema};

const EXTENSION: &str = "growth";
/// Time in a file name: sorts by time, and has no colon, which Windows forbids.
const TIME_FORMAT: &str = "%Y-%m-%dT%H-%M-%S%.3fZ";

/// The backups of one workspace file. Reading it does not need the workspace to be open (or whole).
#[derive(Debug, Clone)]
pub struct BackupFolder {
    path: PathBuf,
}

impl BackupFolder {
    /// The folder of the workspace file at `workspace` inside `backups_dir`: its name is the file's,
    /// and a part of the hash of its path, so that files of the same name keep apart.
    ///
    /// # Errors
    /// [`WorkspaceError::Io`] when `workspace` is relative and there is no current folder.
    pub fn of(backups_dir: &Path, workspace: &Path) -> Result<Self> {
        let workspace = std::path::absolute(workspace).map_err(WorkspaceError::io(workspace))?;
        let stem = workspace
            .file_stem()
            .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let hash = Sha256::digest(workspace.as_os_str().as_encoded_bytes());
        let mark: String = hash
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Ok(Self {
            path: backups_dir.join(format!("{stem}-{mark}")),
        })
    }

    /// The folder itself; it is made with the first backup.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The backups, newest first. Files that are not backups are passed over.
    ///
    /// # Errors
    /// [`WorkspaceError::Io`] when the folder exists and cannot be read.
    pub fn list(&self) -> Result<Vec<Backup>> {
        let entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(WorkspaceError::io(&self.path)(error)),
        };
        let mut backups = Vec::new();
        for entry in entries {
            let entry = entry.map_err(WorkspaceError::io(&self.path))?;
            let Ok(id) = entry.file_name().into_string() else {
                continue;
            };
            if let Some((time, reason)) = parse_name(&id) {
                let metadata = entry.metadata().map_err(WorkspaceError::io(entry.path()))?;
                backups.push(Backup {
                    state: look_at(&entry.path()),
                    size_bytes: metadata.len(),
                    id,
                    time,
                    reason,
                });
            }
        }
        backups.sort_by(|a, b| (b.time, &b.id).cmp(&(a.time, &a.id)));
        Ok(backups)
    }

    /// Checks a backup from beginning to end.
    ///
    /// # Errors
    /// [`WorkspaceError::NotFound`], [`WorkspaceError::BackupUnusable`].
    pub fn verify(&self, id: &str) -> Result<()> {
        self.open(id).map(|_| ())
    }

    /// Whether a backup was ever made here.
    pub(crate) fn has_any(&self) -> bool {
        fs::read_dir(&self.path).is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| parse_name(&entry.file_name().to_string_lossy()).is_some())
        })
    }

    /// Removes what a backup left behind that was cut short. Only for who holds the workspace's lock.
    pub(crate) fn sweep(&self) {
        for entry in fs::read_dir(&self.path).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let whole = name.to_str().and_then(|name| name.strip_suffix(".partial"));
            if whole.is_some_and(|name| parse_name(name).is_some()) {
                // It takes room, and does no harm.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Opens a backup that has been checked from beginning to end.
    pub(crate) fn open(&self, id: &str) -> Result<Connection> {
        let path = self.file(id)?;
        open_checked(&path).map_err(|source| WorkspaceError::BackupUnusable {
            id: id.to_owned(),
            source: Box::new(source),
        })
    }

    /// A path for a new backup that no file has yet.
    pub(super) fn new_file(&self, time: DateTime<Utc>, reason: BackupReason) -> PathBuf {
        let stem = format!("{}_{}", time.format(TIME_FORMAT), reason.name());
        let mut path = self.path.join(format!("{stem}.{EXTENSION}"));
        let mut attempt = 1;
        while path.exists() {
            attempt += 1;
            path = self.path.join(format!("{stem}_{attempt}.{EXTENSION}"));
        }
        path
    }

    /// Removes the good backups that the rule does not keep. What is damaged takes no good one's
    /// place, and is left to the person.
    pub(super) fn thin(&self, clock: &Clock) -> Result<()> {
        let mut good = self.list()?;
        good.retain(|backup| backup.state == BackupState::Good);
        let times: Vec<_> = good.iter().map(|backup| backup.time).collect();
        for i in superfluous(&times, clock) {
            let path = self.path.join(&good[i].id);
            file::sums::forget_beside(&path);
            fs::remove_file(&path).map_err(WorkspaceError::io(path))?;
        }
        Ok(())
    }

    /// The file of a backup. An id is never a path.
    fn file(&self, id: &str) -> Result<PathBuf> {
        let path = self.path.join(id);
        let is_plain_name = Path::new(id).file_name().is_some_and(|name| name == id);
        if is_plain_name && parse_name(id).is_some() && path.is_file() {
            Ok(path)
        } else {
            Err(WorkspaceError::not_found("backup", id))
        }
    }
}

fn open_checked(path: &Path) -> Result<Connection> {
    file::inspect(path)?;
    file::sums::require_noted(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    file::configure(&conn)?;
    if file::check(&conn, path)? == 0 {
        return Err(WorkspaceError::NotAWorkspace {
            path: path.to_owned(),
        });
    }
    file::quick_check(&conn)?;
    schema::require_ours(&conn, schema::version(&conn)?, path)?;
    Ok(conn)
}

fn look_at(path: &Path) -> BackupState {
    match file::inspect(path) {
        Ok(Kind::Workspace { .. }) => BackupState::Good,
        Err(WorkspaceError::TooNew { .. }) => BackupState::TooNew,
        Ok(_) | Err(_) => BackupState::Damaged,
    }
}

/// `2026-11-05T12-41-07.123Z_opening.growth`, or with `_2` before the dot.
fn parse_name(name: &str) -> Option<(DateTime<Utc>, BackupReason)> {
    let mut parts = name.strip_suffix(EXTENSION)?.strip_suffix('.')?.split('_');
    let time = NaiveDateTime::parse_from_str(parts.next()?, TIME_FORMAT).ok()?;
    let word = parts.next()?;
    let reason = BackupReason::ALL
        .into_iter()
        .find(|reason| reason.name() == word)?;
    match (parts.next().map(str::parse::<u32>), parts.next()) {
        (None | Some(Ok(_)), None) => Some((time.and_utc(), reason)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn a_name_tells_time_and_reason() {
        let time = Utc.with_ymd_and_hms(2026, 11, 5, 12, 41, 7).unwrap();
        let folder = BackupFolder {
            path: PathBuf::from("/nowhere"),
        };
        let file = folder.new_file(time, BackupReason::Import);
        assert_eq!(
            file,
            Path::new("/nowhere/2026-11-05T12-41-07.000Z_import.growth")
        );
        let name = file.file_name().unwrap().to_str().unwrap();
        assert_eq!(parse_name(name), Some((time, BackupReason::Import)));
        assert_eq!(
            parse_name("2026-11-05T12-41-07.000Z_import_2.growth"),
            Some((time, BackupReason::Import))
        );
        for other in [
            "notes.txt",
            "2026-11-05T12-41-07.000Z_import.growth.partial",
            "x_import.growth",
        ] {
            assert_eq!(parse_name(other), None, "{other}");
        }
    }

    #[test]
    fn an_id_cannot_lead_out_of_the_folder() {
        let folder = BackupFolder {
            path: std::env::temp_dir(),
        };
        for id in [
            "../etc/passwd",
            "/etc/passwd",
            "",
            "..",
            "a/2026-11-05T12-41-07.000Z_import.growth",
        ] {
            assert_eq!(folder.verify(id).unwrap_err().code(), "not_found", "{id}");
        }
    }
}
