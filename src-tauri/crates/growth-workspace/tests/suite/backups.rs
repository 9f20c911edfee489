//! Backups and going back to them.

use std::fs;
use std::path::PathBuf;

use growth_workspace::backups::{Backup, BackupFolder, BackupReason, BackupState};
use growth_workspace::projects::{self, ProjectFilter};
use growth_workspace::samples::SampleKind;
use growth_workspace::{LATEST_VERSION, Language, Workspace, history};
use rusqlite::Connection;

use crate::desk::{Desk, project, undoable_rows};

impl Desk {
    fn backup_folder(&self) -> BackupFolder {
        BackupFolder::of(&self.backups_dir(), &self.path()).unwrap()
    }

    pub fn open_backups(&self) -> Vec<Backup> {
        self.backup_folder().list().unwrap()
    }

    fn backup_file(&self, backup: &Backup) -> PathBuf {
        self.backup_folder().path().join(&backup.id)
    }
}

fn reasons(desk: &Desk) -> Vec<BackupReason> {
    desk.open_backups()
        .iter()
        .map(|backup| backup.reason)
        .collect()
}

fn names(ws: &Workspace) -> Vec<String> {
    let projects = projects::list(&ws.view(), &ProjectFilter::default()).unwrap();
    projects.into_iter().map(|project| project.name).collect()
}

#[test]
fn opening_makes_a_backup_at_most_every_five_minutes() {
    let desk = Desk::new();
    project(&mut desk.open(), "А");
    assert!(
        desk.open_backups().is_empty(),
        "a new file is not worth one"
    );
    drop(desk.open());
    assert_eq!(reasons(&desk), [BackupReason::Opening]);
    desk.wait_seconds(299);
    drop(desk.open());
    assert_eq!(desk.open_backups().len(), 1);
    desk.wait_seconds(1);
    drop(desk.open());
    let backups = desk.open_backups();
    assert_eq!(backups.len(), 2);
    assert_eq!(backups[0].time, desk.now());
    assert!(
        backups
            .iter()
            .all(|backup| backup.state == BackupState::Good)
    );
    assert!(backups.iter().all(|backup| backup.size_bytes > 0));
    // A clock that was set back must not end the backups.
    desk.wait_seconds(-100_000);
    drop(desk.open());
    assert_eq!(desk.open_backups().len(), 3);
}

#[test]
fn a_backup_is_one_whole_file_and_checks_itself() {
    let (desk, mut ws) = Desk::opened();
    ws.create_sample(SampleKind::Shop, Language::Ru).unwrap();
    let backup = ws.create_backup().unwrap();
    assert_eq!(backup.reason, BackupReason::Manual);
    desk.backup_folder().verify(&backup.id).unwrap();
    let mut left: Vec<_> = fs::read_dir(desk.backup_folder().path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    // The checksums of it are not needed to read it.
    assert_eq!(left, [backup.id.clone(), format!("{}-sums", backup.id)]);
    // Rollback journal, not WAL: reading it leaves nothing beside it.
    assert_eq!(fs::read(desk.backup_file(&backup)).unwrap()[18], 1);
}

#[test]
fn risky_steps_are_preceded_by_a_backup_and_safe_ones_are_not() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    assert!(desk.open_backups().is_empty());
    desk.wait_seconds(1);
    let new = growth_workspace::datasets::NewDataset {
        project_id: made.id.clone(),
        name: "x".into(),
        file_name: "x.csv".into(),
    };
    ws.begin_import(&new).unwrap().cancel(&mut ws).unwrap();
    desk.wait_seconds(1);
    ws.delete_project(&made.id).unwrap();
    assert_eq!(
        reasons(&desk),
        [BackupReason::Deletion, BackupReason::Import]
    );
    // The project is in the backup.
    let file = Connection::open(desk.backup_file(&desk.open_backups()[0])).unwrap();
    let kept: String = file
        .query_row("SELECT name FROM projects", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, "А");
}

#[test]
fn restoring_goes_back_and_can_be_taken_back() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let then = undoable_rows(&ws);
    let backup = ws.create_backup().unwrap();
    desk.wait_seconds(60);
    project(&mut ws, "Б");
    let now = undoable_rows(&ws);

    desk.wait_seconds(60);
    let restored = ws.restore_backup(&backup.id).unwrap();
    assert_eq!(undoable_rows(&ws), then);
    assert_eq!(restored.before.reason, BackupReason::Restore);
    assert_eq!(names(&ws), ["А"]);
    // Undo works on, with the history of that time.
    assert_eq!(history::list(&ws.view(), 10).unwrap().len(), 1);
    project(&mut ws, "В");
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), then);
    drop(ws);

    let mut ws = desk.open();
    assert_eq!(undoable_rows(&ws), then);
    ws.restore_backup(&restored.before.id).unwrap();
    assert_eq!(undoable_rows(&ws), now);
}

#[test]
fn a_reader_in_another_window_sees_the_restored_state() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let backup = ws.create_backup().unwrap();
    project(&mut ws, "Б");
    let reader = desk.open();
    assert_eq!(names(&reader).len(), 2);
    ws.restore_backup(&backup.id).unwrap();
    assert_eq!(names(&reader), ["А"]);
}

#[test]
fn a_bad_backup_is_refused_and_nothing_changes() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let [cut, newer, flipped] = std::array::from_fn(|_| {
        desk.wait_seconds(1);
        ws.create_backup().unwrap()
    });
    let before = undoable_rows(&ws);

    let bytes = fs::read(desk.backup_file(&cut)).unwrap();
    fs::write(desk.backup_file(&cut), &bytes[..bytes.len() / 2]).unwrap();
    Connection::open(desk.backup_file(&newer))
        .unwrap()
        .pragma_update(None, "user_version", LATEST_VERSION + 1)
        .unwrap();
    let mut bytes = fs::read(desk.backup_file(&flipped)).unwrap();
    bytes[4_096 * 3..4_096 * 4].fill(0xFF);
    fs::write(desk.backup_file(&flipped), bytes).unwrap();

    let states: Vec<_> = desk
        .open_backups()
        .iter()
        .map(|backup| backup.state)
        .collect();
    // Newest first. What is damaged deep inside shows only in the full check.
    assert_eq!(
        states,
        [BackupState::Good, BackupState::TooNew, BackupState::Damaged]
    );
    for backup in [&cut, &newer, &flipped] {
        let error = ws.restore_backup(&backup.id).unwrap_err();
        assert_eq!(error.code(), "backup_unusable", "{error}");
        assert!(desk.backup_folder().verify(&backup.id).is_err());
    }
    assert_eq!(ws.restore_backup("none").unwrap_err().code(), "not_found");
    assert_eq!(undoable_rows(&ws), before);
    assert_eq!(desk.open_backups().len(), 3);
}

#[test]
fn restoring_evicts_no_backup_and_others_thin() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let mut first = None;
    for _ in 0..10 {
        desk.wait_seconds(60);
        first.get_or_insert(ws.create_backup().unwrap());
    }
    let oldest = first.unwrap();
    desk.wait_seconds(60);
    ws.restore_backup(&oldest.id).unwrap();
    let backups = desk.open_backups();
    assert_eq!(backups.len(), 11);
    assert!(backups.contains(&oldest));
    desk.wait_seconds(60);
    ws.create_backup().unwrap();
    assert_eq!(desk.open_backups().len(), 10);
}

#[test]
fn a_damaged_backup_takes_no_good_ones_place() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let bad = ws.create_backup().unwrap();
    fs::write(desk.backup_file(&bad), b"SQLite format 3\0 and nothing").unwrap();
    for _ in 0..12 {
        desk.wait_seconds(60);
        ws.create_backup().unwrap();
    }
    let backups = desk.open_backups();
    let good = backups
        .iter()
        .filter(|backup| backup.state == BackupState::Good)
        .count();
    assert_eq!(good, 10);
    assert_eq!(backups.len(), 11);
}

#[test]
fn a_damaged_workspace_is_replaced_by_a_backup_and_kept_aside() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let then = undoable_rows(&ws);
    let backup = ws.create_backup().unwrap();
    project(&mut ws, "Б");
    drop(ws);
    let mut damaged = fs::read(desk.path()).unwrap();
    let half = damaged.len() / 2;
    damaged[half..].fill(0xEE);
    fs::write(desk.path(), &damaged).unwrap();
    let error = Workspace::open(desk.path(), &desk.options()).err().unwrap();
    assert_eq!(error.code(), "workspace_damaged");

    let (mut ws, aside) =
        Workspace::restore_damaged(desk.path(), &desk.options(), &backup.id).unwrap();
    assert_eq!(undoable_rows(&ws), then);
    assert_eq!(fs::read(aside.unwrap()).unwrap(), damaged);
    project(&mut ws, "В");
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), then);
}

#[test]
fn a_workspace_that_is_gone_can_be_restored_and_an_open_one_cannot_be_replaced() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let backup = ws.create_backup().unwrap();
    let error = Workspace::restore_damaged(desk.path(), &desk.options(), &backup.id)
        .err()
        .unwrap();
    assert_eq!(error.code(), "read_only");
    drop(ws);
    fs::remove_file(desk.path()).unwrap();
    // A journal that was left alone must not be played into the restored file.
    fs::write(desk.path().with_file_name("workspace.growth-wal"), b"stale").unwrap();
    let (ws, aside) = Workspace::restore_damaged(desk.path(), &desk.options(), &backup.id).unwrap();
    assert_eq!(names(&ws), ["А"]);
    assert_eq!(aside, None);
}

#[test]
fn without_a_place_for_backups_one_can_work_but_not_delete() {
    let desk = Desk::new();
    let made = project(&mut desk.open(), "А");
    // The locks of open files lie in it already.
    fs::remove_dir_all(desk.backups_dir()).unwrap();
    fs::write(desk.backups_dir(), b"a file where the folder should be").unwrap();
    let mut ws = desk.open();
    let problem = ws.opening_backup_problem().unwrap();
    assert_eq!(problem.code(), "backup_failed");
    project(&mut ws, "Б");
    let before = undoable_rows(&ws);
    assert_eq!(
        ws.delete_project(&made.id).unwrap_err().code(),
        "backup_failed"
    );
    assert_eq!(ws.create_backup().unwrap_err().code(), "backup_failed");
    assert_eq!(undoable_rows(&ws), before);
}

#[test]
fn two_workspaces_of_one_name_keep_their_backups_apart() {
    let desk = Desk::new();
    let other = desk.folder.path().join("other").join("workspace.growth");
    let mut ws = desk.open();
    project(&mut ws, "А");
    let backup = ws.create_backup().unwrap();
    let mut second = Workspace::open(&other, &desk.options()).unwrap();
    project(&mut second, "Б");
    assert!(second.backups().list().unwrap().is_empty());
    assert_eq!(
        second.restore_backup(&backup.id).unwrap_err().code(),
        "not_found"
    );
}
