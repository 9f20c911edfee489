//! Opening a workspace.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use uuid::ContextV7;

use super::{
    Access, Identity, Kind, Lock, OpenOptions, ReadOnlyReason, has_journal, inspect, lock,
};
use crate::backups::{BackupFolder, BackupReason};
use crate::schema::{self, APPLICATION_ID, LATEST_VERSION};
use crate::scratch::{self, Scratch};
use crate::sql::time_text;
use crate::{Result, Workspace, WorkspaceError, undo};

impl Workspace {
    /// Opens the workspace file at `path`; makes it, and its folder, when it is absent. A file that
    /// is open elsewhere or cannot be written opens read-only: see [`Workspace::access`].
    ///
    /// # Errors
    /// - [`WorkspaceError::Vanished`]: there is no file, and there are backups of one.
    /// - [`WorkspaceError::TooNew`], [`WorkspaceError::NotAWorkspace`]: the file was not touched.
    /// - [`WorkspaceError::Damaged`]: the way on is [`Workspace::restore_damaged`].
    /// - [`WorkspaceError::BackupFailed`]: an old file was not migrated, for want of a backup.
    /// - [`WorkspaceError::Io`] and its kin: the file cannot be read or made.
    pub fn open(path: impl AsRef<Path>, options: &OpenOptions) -> Result<Self> {
        let path = absolute(path.as_ref())?;
        let backups = BackupFolder::of(&options.backups_dir, &path)?;
        let kind = inspect_known(&path, &backups, options)?;
        if kind == Kind::Absent && !options.only_reads {
            make_parent(&path)?;
            if options.begins_anew {
                // A journal alone would be played into the new file.
                set_aside(&path, &time_text(options.clock.now()).replace(':', "-"))?;
            }
            make_private(&path)?;
        }
        if options.only_reads {
            return open_read_only(path, options, backups, kind, ReadOnlyReason::Wanted);
        }
        let lock = lock::take(&path, &options.backups_dir)?;
        if let Lock::Held(lock) = &lock
            && let Some(closed) = lock.closed()
            && !has_journal(&path)
        {
            closed.require_unflipped(&path)?;
        }
        match lock {
            Lock::Held(_) if !is_writable(&path)? => open_read_only(
                path,
                options,
                backups,
                kind,
                ReadOnlyReason::FileNotWritable,
            ),
            Lock::Held(mut lock) => {
                let journal = kind == Kind::Absent || super::beside(&path, "-wal").exists();
                let writable = open_writable(path.clone(), options, backups.clone(), kind);
                let unwritable = match &writable {
                    Err(WorkspaceError::DiskFull) => Some(ReadOnlyReason::DiskFull),
                    // There is a lock file, and no room for a journal beside it.
                    Err(WorkspaceError::NotWritable) => Some(ReadOnlyReason::FolderNotWritable),
                    _ => None,
                };
                let mut workspace = match unwritable {
                    Some(reason) => open_read_only(path, options, backups, kind, reason)?,
                    None => writable?,
                };
                workspace.journal_was_lost = lock.was_held_to_the_end() && !journal;
                if workspace.access == Access::Writable {
                    lock.note_use();
                }
                workspace.lock = Some(lock);
                Ok(workspace)
            }
            Lock::Refused(reason) => open_read_only(path, options, backups, kind, reason),
        }
    }
}

fn open_writable(
    path: PathBuf,
    options: &OpenOptions,
    backups: BackupFolder,
    kind: Kind,
) -> Result<Workspace> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    make_index_writable(&path);
    backups.sweep();
    // What a restore left behind that was cut short.
    let _ = fs::remove_file(super::beside(&path, ".restoring"));
    let conn = Connection::open_with_flags(&path, flags)?;
    configure(&conn)?;
    // Before the first write: what the header did not tell (the journal may hold newer pages).
    let version = check(&conn, &path)?;
    if matches!(kind, Kind::Workspace { .. }) {
        quick_check(&conn)?;
        schema::require_ours(&conn, version, &path)?;
    }
    conn.pragma_update(None, "journal_mode", "WAL")?;
    let mut workspace = assemble(conn, path, options, backups, Access::Writable);
    workspace.is_new = version == 0;
    if (1..LATEST_VERSION).contains(&version) {
        workspace.back_up(BackupReason::Migration)?;
    }
    schema::migrate(&mut workspace.conn)?;
    // What cannot be given back now (on a full disk, for example) is given back next time.
    let _ = super::garbage::give_space_back(&workspace.conn);
    undo::install(&workspace.conn)?;
    if version == LATEST_VERSION {
        workspace.opening_backup_problem = workspace.back_up_on_opening().err();
    }
    workspace.identity = Identity::of(&workspace.path);
    // What cannot be removed now (on a full disk, for example) only takes room until next time.
    let _ = super::garbage::collect_garbage(&mut workspace);
    Ok(workspace)
}

fn open_read_only(
    path: PathBuf,
    options: &OpenOptions,
    backups: BackupFolder,
    kind: Kind,
    reason: ReadOnlyReason,
) -> Result<Workspace> {
    // There is nothing to read, and nothing may be made.
    let nothing = || match reason {
        ReadOnlyReason::InUse => WorkspaceError::Busy,
        ReadOnlyReason::DiskFull => WorkspaceError::DiskFull,
        _ => WorkspaceError::NotWritable,
    };
    if kind == Kind::Absent {
        return Err(nothing());
    }
    let (conn, copy) = connect_read_only(&path, &reason)?;
    configure(&conn)?;
    let version = check(&conn, &path)?;
    quick_check(&conn)?;
    schema::require_ours(&conn, version, &path)?;
    let (conn, copy) = match version {
        0 => return Err(nothing()),
        LATEST_VERSION => (conn, copy),
        // The file must stay as it is, so a copy of it is brought up to date.
        _ => migrated_copy(&conn)?,
    };
    let mut workspace = assemble(conn, path, options, backups, Access::ReadOnly { reason });
    workspace.copy = copy;
    Ok(workspace)
}

fn assemble(
    conn: Connection,
    path: PathBuf,
    options: &OpenOptions,
    backups: BackupFolder,
    access: Access,
) -> Workspace {
    Workspace {
        conn,
        path,
        access,
        clock: options.clock.clone(),
        backups,
        changes_at_backup: None,
        backed_up_at: options.clock.now(),
        opening_backup_problem: None,
        is_new: false,
        ids: ContextV7::new(),
        lock: None,
        copy: None,
        identity: None,
        is_lost: false,
        journal_was_lost: false,
        has_written: false,
        origin: options.origin,
        follow: options.follow,
    }
}

/// Settings that hold for a connection, not for the file.
pub(crate) fn configure(conn: &Connection) -> Result<()> {
    // A file may come from anywhere: its schema is not trusted with anything but data.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.execute_batch(
        "PRAGMA trusted_schema = OFF;
         PRAGMA busy_timeout = 5000;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(())
}

/// Refuses what is not a workspace, or too new, by what the database says with its journal. Answers
/// with the version, 0 for an empty database.
pub(crate) fn check(conn: &Connection, path: &Path) -> Result<u32> {
    let application_id: u32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found = schema::version(conn)?;
    let is_empty: bool = conn.query_row(
        "SELECT NOT EXISTS (SELECT 1 FROM main.sqlite_master)",
        [],
        |row| row.get(0),
    )?;
    match (application_id, found, is_empty) {
        (0, 0, true) => Ok(0),
        (APPLICATION_ID, found, _) if found > LATEST_VERSION => Err(WorkspaceError::TooNew {
            path: path.to_owned(),
            found,
            supported: LATEST_VERSION,
        }),
        (APPLICATION_ID, 1.., _) => Ok(found),
        _ => Err(WorkspaceError::NotAWorkspace {
            path: path.to_owned(),
        }),
    }
}

/// Refuses a damaged database.
pub(crate) fn quick_check(conn: &Connection) -> Result<()> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(WorkspaceError::Damaged { detail: verdict })
    }
}

/// Moves a damaged file and its journal out of the way, to a name that tells the time. Answers with
/// the new path of the file, if there was one. (A journal alone would be played into the next file
/// of the same name.)
pub(crate) fn set_aside(path: &Path, time: &str) -> Result<Option<PathBuf>> {
    let mut aside = super::beside(path, &format!(".damaged-{time}"));
    let mut attempt = 1;
    while aside.exists() {
        attempt += 1;
        aside = super::beside(path, &format!(".damaged-{time}-{attempt}"));
    }
    for suffix in ["", "-wal", "-shm"] {
        let from = super::beside(path, suffix);
        if from.exists() {
            fs::rename(&from, super::beside(&aside, suffix)).map_err(WorkspaceError::io(from))?;
        }
    }
    Ok(aside.exists().then_some(aside))
}

/// A file that has backups was a workspace: if it no longer looks like one, it is damaged.
fn inspect_known(path: &Path, backups: &BackupFolder, options: &OpenOptions) -> Result<Kind> {
    let damaged = |detail: &str| WorkspaceError::Damaged {
        detail: detail.to_owned(),
    };
    match inspect(path) {
        Err(WorkspaceError::NotAWorkspace { .. }) if backups.has_any() => {
            Err(damaged("the file does not begin like a workspace"))
        }
        Ok(Kind::Absent) if backups.has_any() && !options.begins_anew => {
            Err(WorkspaceError::Vanished {
                path: path.to_owned(),
            })
        }
        Ok(Kind::Empty) if backups.has_any() && !has_journal(path) => {
            Err(damaged("the file is empty"))
        }
        other => other,
    }
}

fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).map_err(WorkspaceError::io(path))
}

/// Makes the folder of a new file, for this person alone.
fn make_parent(path: &Path) -> Result<()> {
    match path.parent() {
        Some(parent) => make_private_folder(parent),
        None => Ok(()),
    }
}

/// Makes a folder that nobody else can look into. One that is there already stays as it is.
pub(crate) fn make_private_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(WorkspaceError::io(folder))
}

/// Makes an empty file that nobody else can read; SQLite gives its journal the same rights.
pub(crate) fn make_private(path: &Path) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    match options.open(path) {
        Ok(_) => Ok(()),
        // SQLite says it in its own words.
        Err(error) if lock::is_refusal(error.kind()) => Ok(()),
        Err(error) => Err(WorkspaceError::io(path)(error)),
    }
}

/// A reader of a file that could not be written has left an index of the journal with the same
/// rights, and nobody could write it any more. We hold the lock, so no writer uses it.
fn make_index_writable(path: &Path) {
    let index = super::beside(path, "-shm");
    let (Ok(of_file), Ok(of_index)) = (fs::metadata(path), fs::metadata(&index)) else {
        return;
    };
    if of_index.permissions().readonly() && !of_file.permissions().readonly() {
        // Another person's file, perhaps: SQLite says what is wrong then.
        let _ = fs::set_permissions(&index, of_file.permissions());
    }
}

fn is_writable(path: &Path) -> Result<bool> {
    match fs::OpenOptions::new().write(true).open(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) if lock::is_refusal(error.kind()) => Ok(false),
        Err(error) => Err(WorkspaceError::io(path)(error)),
    }
}

pub(crate) type MaybeCopy = (Connection, Option<Scratch>);

/// Connects without writing to the file. SQLite needs a writable folder to read a file that has a
/// journal; where there is none, a copy is read.
fn connect_read_only(path: &Path, reason: &ReadOnlyReason) -> Result<MaybeCopy> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if *reason == ReadOnlyReason::DiskFull
        && !has_journal(path)
        && let Some(uri) = immutable_uri(path)
    {
        // We hold the lock and write nothing, so the file really does not change.
        let flags = flags | OpenFlags::SQLITE_OPEN_URI;
        return Ok((Connection::open_with_flags(uri, flags)?, None));
    }
    let conn = Connection::open_with_flags(path, flags)?;
    let probe: rusqlite::Result<i64> =
        conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0));
    match probe.map_err(WorkspaceError::from) {
        Ok(_) => Ok((conn, None)),
        Err(WorkspaceError::NotWritable | WorkspaceError::DiskFull) => {
            let (folder, copy) = temporary_path()?;
            fs::copy(path, &copy).map_err(WorkspaceError::io(path))?;
            if has_journal(path) {
                let journal = super::beside(path, "-wal");
                fs::copy(&journal, super::beside(&copy, "-wal"))
                    .map_err(WorkspaceError::io(journal))?;
            }
            make_copy_writable(&copy)?;
            Ok((Connection::open(&copy)?, Some(folder)))
        }
        Err(error) => Err(error),
    }
}

/// Names a file to SQLite as one that nobody changes, so that it needs no journal for it.
fn immutable_uri(path: &Path) -> Option<String> {
    let mut uri = String::from("file:");
    let text = path.to_str()?.replace('\\', "/");
    if !text.starts_with('/') {
        uri.push('/');
    }
    for character in text.chars() {
        match character {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            other => uri.push(other),
        }
    }
    uri.push_str("?immutable=1");
    Some(uri)
}

/// A copy of an old file, brought up to date.
pub(crate) fn migrated_copy(conn: &Connection) -> Result<MaybeCopy> {
    let (folder, path) = temporary_path()?;
    let mut copy = Connection::open(path)?;
    crate::backups::copy_database(conn, &mut copy)?;
    configure(&copy)?;
    schema::migrate(&mut copy)?;
    Ok((copy, Some(folder)))
}

fn temporary_path() -> Result<(Scratch, PathBuf)> {
    let folder = scratch::folder()?;
    let path = folder.path().join("copy.growth");
    Ok((folder, path))
}

/// `fs::copy` copies permissions too.
fn make_copy_writable(path: &Path) -> Result<()> {
    for file in [path.to_owned(), super::beside(path, "-wal")] {
        if let Ok(metadata) = fs::metadata(&file) {
            let mut permissions = metadata.permissions();
            if permissions.readonly() {
                #[allow(clippy::permissions_set_readonly_false)] // a private temporary folder
                permissions.set_readonly(false);
                fs::set_permissions(&file, permissions).map_err(WorkspaceError::io(file))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::projects::{self, ProjectFilter};
    use crate::samples::SampleKind;
    use crate::{Access, Language};

    fn options(folder: &tempfile::TempDir) -> OpenOptions {
        OpenOptions::new(
            folder.path().join("backups"),
            crate::Clock::by_hand(|| chrono::DateTime::UNIX_EPOCH),
        )
    }

    #[test]
    fn on_a_full_disk_a_workspace_is_read_without_a_journal() {
        let folder = tempfile::tempdir().unwrap();
        let options = options(&folder);
        // What a URI must not take for its own.
        let path = folder.path().join("50% #1?.growth");
        let mut workspace = Workspace::open(&path, &options).unwrap();
        workspace
            .create_sample(SampleKind::Saas, Language::Ru)
            .unwrap();
        drop(workspace);

        let backups = BackupFolder::of(&options.backups_dir, &path).unwrap();
        let kind = inspect(&path).unwrap();
        let reason = ReadOnlyReason::DiskFull;
        let read_only = open_read_only(path.clone(), &options, backups, kind, reason.clone());
        let mut workspace = read_only.unwrap();
        assert_eq!(workspace.access(), &Access::ReadOnly { reason });
        let projects = projects::list(&workspace.view(), &ProjectFilter::default()).unwrap();
        assert_eq!(projects.len(), 1);
        assert_eq!(workspace.undo().unwrap_err().code(), "read_only");
        assert!(!super::super::beside(&path, "-shm").exists());
    }

    #[test]
    fn no_room_for_the_journals_index_is_a_full_disk() {
        let failure = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
        let error = WorkspaceError::from(rusqlite::Error::SqliteFailure(failure, None));
        assert_eq!(error.code(), "disk_full");
    }
}
