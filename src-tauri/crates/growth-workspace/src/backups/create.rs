//! Making a backup.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;
use rusqlite::backup::{Backup as OnlineBackup, StepResult};

use super::{Backup, BackupFolder, BackupReason};
use crate::{Clock, Result, Workspace, WorkspaceError, file};

/// Automatic backups on opening keep at least this distance.
const OPENING_DISTANCE: TimeDelta = TimeDelta::minutes(5);
/// Backups during a session keep this distance.
const SESSION_DISTANCE: TimeDelta = TimeDelta::hours(2);
/// Backups that follow each other faster than this, by a clock that may stand still, count on in
/// milliseconds.
const SAME_INSTANT: TimeDelta = TimeDelta::seconds(1);
/// How long another program may block a copy before it is given up. Steps of 50 ms.
const MAX_WAITS: u32 = 100;

impl Workspace {
    /// The backups of this workspace.
    pub fn backups(&self) -> &BackupFolder {
        &self.backups
    }

    /// Makes a backup because a person asked for it.
    ///
    /// # Errors
    /// [`WorkspaceError::BackupFailed`].
    pub fn create_backup(&mut self) -> Result<Backup> {
        self.back_up_always(BackupReason::Manual)
    }

    /// Makes a backup, unless nothing has changed since the last one of this session.
    pub(crate) fn back_up(&mut self, reason: BackupReason) -> Result<()> {
        if self.changes_at_backup != Some(self.conn.total_changes()) {
            self.back_up_always(reason)?;
        }
        Ok(())
    }

    /// Makes a backup when the last one of this session is hours old and something has changed since.
    /// One that fails keeps nobody from working; the next hours bring another.
    pub(crate) fn back_up_now_and_then(&mut self) {
        let now = self.now();
        // A clock that was set back begins to count anew.
        if now < self.backed_up_at {
            self.backed_up_at = now;
        }
        if now - self.backed_up_at >= SESSION_DISTANCE {
            self.backed_up_at = now;
            let _ = self.back_up(BackupReason::Session);
        }
    }

    pub(crate) fn back_up_on_opening(&mut self) -> Result<()> {
        let now = self.now();
        let newest = self.newest_backup()?;
        // A backup from the future says nothing about how old it is.
        let is_recent = newest.is_some_and(|time| time <= now && now - time < OPENING_DISTANCE);
        if is_recent {
            return Ok(());
        }
        self.back_up(BackupReason::Opening)
    }

    pub(crate) fn back_up_always(&mut self, reason: BackupReason) -> Result<Backup> {
        let time = self.free_time()?;
        let backup = create(&self.conn, &self.backups, &self.clock, time, reason)
            .map_err(|error| self.backup_failed(error))?;
        self.changes_at_backup = Some(self.conn.total_changes());
        self.backed_up_at = self.now();
        Ok(backup)
    }

    /// Now, or just after the newest backup if that was made in the same instant: the order of
    /// backups is that of their times.
    fn free_time(&self) -> Result<DateTime<Utc>> {
        let now = self.now();
        let is_instant = |time: &DateTime<Utc>| (now..now + SAME_INSTANT).contains(time);
        let newest = self.newest_backup()?.filter(is_instant);
        Ok(newest.map_or(now, |time| time + TimeDelta::milliseconds(1)))
    }

    fn newest_backup(&self) -> Result<Option<DateTime<Utc>>> {
        let backups = self
            .backups
            .list()
            .map_err(|error| self.backup_failed(error))?;
        Ok(backups.first().map(|backup| backup.time))
    }

    fn backup_failed(&self, source: WorkspaceError) -> WorkspaceError {
        WorkspaceError::BackupFailed {
            folder: self.backups.path().to_owned(),
            source: Box::new(source),
        }
    }
}

fn create(
    conn: &Connection,
    folder: &BackupFolder,
    clock: &Clock,
    time: DateTime<Utc>,
    reason: BackupReason,
) -> Result<Backup> {
    file::make_private_folder(folder.path())?;
    let path = folder.new_file(time, reason);
    // Under another name until it is whole: a backup that was cut short must not look like one.
    let partial = file::beside(&path, ".partial");
    let written = write(conn, &partial)
        .and_then(|()| fs::rename(&partial, &path).map_err(WorkspaceError::io(&path)));
    if let Err(error) = written {
        // Already failing; the next backup of this name would overwrite the remains.
        let _ = fs::remove_file(&partial);
        return Err(error);
    }
    file::sums::note_beside(&path);
    // The state before a restore may be wanted most when much has gone wrong already.
    if reason != BackupReason::Restore {
        folder.thin(clock)?;
    }
    let id = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    folder
        .list()?
        .into_iter()
        .find(|backup| backup.id == id)
        .ok_or_else(|| WorkspaceError::not_found("backup", &id))
}

/// Writes a copy as one file without a journal, down to the disk.
pub(super) fn write(conn: &Connection, path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_file(path).map_err(WorkspaceError::io(path))?;
    }
    file::make_private(path)?;
    let mut copy = Connection::open(path)?;
    // Nobody reads the copy before it is synced below.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    copy_database(conn, &mut copy)?;
    // The copied header says "WAL", which would leave journals beside the backup when it is read.
    let mode: String =
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode != "delete" {
        return Err(WorkspaceError::Busy);
    }
    copy.close().map_err(|(_, error)| error)?;
    File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(WorkspaceError::io(path))
}

/// Copies a whole database over another one; on failure the other one stays as it was.
pub(crate) fn copy_database(from: &Connection, to: &mut Connection) -> Result<()> {
    let backup = OnlineBackup::new(from, to)?;
    let mut waits = 0;
    loop {
        match backup.step(-1)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            StepResult::Busy | StepResult::Locked if waits < MAX_WAITS => {
                waits += 1;
                std::thread::sleep(Duration::from_millis(50));
            }
            _ => return Err(WorkspaceError::Busy),
        }
    }
}
