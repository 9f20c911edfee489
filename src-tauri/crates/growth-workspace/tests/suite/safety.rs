//! What could be lost without anybody noticing.

use std::fs;
use std::path::Path;

use chrono::TimeDelta;
use growth_workspace::backups::BackupReason;
use growth_workspace::{Access, Workspace};
use rusqlite::Connection;

use crate::desk::{Desk, project};
use crate::files::{closed_workspace, names};

fn lock_file(desk: &Desk) -> std::path::PathBuf {
    desk.path().with_file_name("workspace.growth-lock")
}

/// Whether the file of this name can be written although it is open already.
#[cfg(unix)]
fn has_second_writer(path: &Path, desk: &Desk) -> bool {
    match Workspace::open(path, &desk.options()) {
        Ok(second) => second.access() == &Access::Writable,
        Err(error) => {
            assert_eq!(error.code(), "workspace_busy", "{error}");
            false
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_has_one_writer_whatever_it_is_called() {
    let desk = Desk::new();
    closed_workspace(&desk);
    let first = desk.open();
    let folder = desk.folder.path().join("other");
    fs::create_dir(&folder).unwrap();
    let (hard, soft) = (folder.join("hard.growth"), folder.join("soft.growth"));
    fs::hard_link(desk.path(), &hard).unwrap();
    std::os::unix::fs::symlink(desk.path(), &soft).unwrap();
    assert!(!has_second_writer(&hard, &desk));
    assert!(!has_second_writer(&soft, &desk));
    // Somebody tidies up.
    fs::remove_file(lock_file(&desk)).unwrap();
    assert!(!has_second_writer(&desk.path(), &desk));
    drop(first);
    assert_eq!(desk.open().access(), &Access::Writable);
}

#[test]
fn a_journal_that_is_missing_after_a_kill_is_told_once() {
    let desk = Desk::new();
    closed_workspace(&desk);
    let closed = fs::read(lock_file(&desk)).unwrap();
    // A process that works and is killed leaves its mark in the lock file; its journal is lost.
    let ws = desk.open();
    let mark = fs::read(lock_file(&desk)).unwrap();
    assert_eq!(mark, b"in use\n");
    assert!(closed != mark && !ws.journal_was_lost());
    drop(ws);
    fs::write(lock_file(&desk), &mark).unwrap();
    assert!(desk.open().journal_was_lost());
    assert!(!desk.open().journal_was_lost());
}

#[cfg(unix)]
#[test]
fn an_index_that_a_reader_left_behind_can_be_written_again() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    closed_workspace(&desk);
    let index = desk.path().with_file_name("workspace.growth-shm");
    fs::write(&index, b"").unwrap();
    fs::set_permissions(&index, fs::Permissions::from_mode(0o444)).unwrap();
    let mut ws = desk.open();
    let mode = fs::metadata(&index).unwrap().permissions().mode();
    assert_eq!(mode & 0o200, 0o200, "{mode:o}");
    project(&mut ws, "Б");
    assert_eq!(names(&ws).len(), 2);
}

#[test]
fn a_long_session_is_backed_up_now_and_then() {
    let (desk, mut ws) = Desk::opened();
    let made = |desk: &Desk| {
        let of_session = |reason: &BackupReason| *reason == BackupReason::Session;
        let all = desk.open_backups();
        all.iter()
            .map(|backup| backup.reason)
            .filter(of_session)
            .count()
    };
    project(&mut ws, "А");
    assert_eq!(made(&desk), 0);
    desk.wait(TimeDelta::hours(3));
    project(&mut ws, "Б");
    assert_eq!(made(&desk), 1);
    project(&mut ws, "В");
    desk.wait(TimeDelta::hours(1));
    project(&mut ws, "Г");
    assert_eq!(made(&desk), 1);
    desk.wait(TimeDelta::hours(2));
    project(&mut ws, "Д");
    assert_eq!(made(&desk), 2);
}

#[test]
fn what_a_killed_backup_or_restore_left_is_swept() {
    let desk = Desk::new();
    closed_workspace(&desk);
    desk.open().create_backup().unwrap();
    let backup = desk.open_backups().remove(0);
    let folder = growth_workspace::backups::BackupFolder::of(&desk.backups_dir(), &desk.path());
    let folder = folder.unwrap().path().to_owned();
    let partial = folder.join(format!("{}.partial", backup.id));
    let restoring = desk.path().with_file_name("workspace.growth.restoring");
    let notes = folder.join("notes.partial");
    for file in [&partial, &restoring, &notes] {
        fs::write(file, b"half").unwrap();
    }
    drop(desk.open());
    assert!(!partial.exists() && !restoring.exists() && notes.exists());
}

#[test]
fn space_is_given_back_when_there_is_much_of_it() {
    let desk = Desk::new();
    closed_workspace(&desk);
    let conn = Connection::open(desk.path()).unwrap();
    conn.execute_batch(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
         INSERT INTO dataset_rejects (dataset_seq, line, reason, text)
         SELECT 999, i, 'x', hex(randomblob(250)) FROM n;
         DELETE FROM dataset_rejects;",
    )
    .unwrap();
    drop(conn);
    let size = |path: &Path| fs::metadata(path).unwrap().len();
    let before = size(&desk.path());
    assert!(before > 12_000_000, "{before}");
    let ws = desk.open();
    assert_eq!(names(&ws), ["А"]);
    drop(ws);
    let after = size(&desk.path());
    assert!(after < 2_000_000, "{after}");
    assert_eq!(names(&desk.open()), ["А"]);
}
