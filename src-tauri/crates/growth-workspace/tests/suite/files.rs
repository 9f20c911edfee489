//! The file itself: made, shared, refused, damaged.

use std::fs;
use std::path::Path;

use growth_workspace::projects::{self, ProjectFilter};
use growth_workspace::{Access, LATEST_VERSION, ReadOnlyReason, Workspace, WorkspaceError};
use rusqlite::Connection;

use crate::desk::{Desk, project};

/// Names and bytes of all files in the workspace's folder.
pub fn files(desk: &Desk) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(desk.path().parent().unwrap())
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap_or_default())
        })
        .collect();
    files.sort();
    files
}

fn open_error(desk: &Desk) -> WorkspaceError {
    Workspace::open(desk.path(), &desk.options()).err().unwrap()
}

pub fn names(ws: &Workspace) -> Vec<String> {
    let projects = projects::list(&ws.view(), &ProjectFilter::default()).unwrap();
    projects.into_iter().map(|project| project.name).collect()
}

/// A workspace with one project, closed.
pub fn closed_workspace(desk: &Desk) {
    project(&mut desk.open(), "А");
}

fn put(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_workspace_is_made_with_its_folder_and_is_one_file_when_closed() {
    let (desk, ws) = Desk::opened();
    assert_eq!(ws.access(), &Access::Writable);
    assert!(ws.is_new());
    assert_eq!(ws.path(), desk.path());
    drop(ws);
    let left: Vec<_> = files(&desk).into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, ["workspace.growth", "workspace.growth-lock"]);
    let header = fs::read(desk.path()).unwrap();
    // "File format write version" 2 means WAL.
    assert_eq!(header[18], 2);
    assert!(!desk.open().is_new());
}

#[test]
fn the_file_has_strict_tables_and_its_version() {
    let (desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let reader = Connection::open(desk.path()).unwrap();
    let strict: i64 = reader
        .query_row(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
             AND name NOT LIKE 'sqlite%' AND strict = 0",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(strict, 0, "every table is STRICT");
    let found: u32 = reader
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(found, LATEST_VERSION);
}

#[test]
fn a_second_opener_reads_and_says_why_it_cannot_write() {
    let desk = Desk::new();
    let mut first = desk.open();
    project(&mut first, "А");
    let mut second = desk.open();
    let reason = ReadOnlyReason::InUse;
    assert_eq!(second.access(), &Access::ReadOnly { reason });
    assert_eq!(names(&second), ["А"]);

    desk.wait_seconds(1);
    project(&mut first, "Б");
    assert_eq!(names(&second), ["Б", "А"]);
    let made = projects::list(&second.view(), &ProjectFilter::default()).unwrap();
    for error in [
        second
            .create_project(&crate::desk::new_project("В"))
            .err()
            .unwrap(),
        second.delete_project(&made[0].id).err().unwrap(),
        second.undo().err().unwrap(),
        second
            .update_preferences(&Default::default())
            .err()
            .unwrap(),
        second.restore_backup("x").err().unwrap(),
    ] {
        assert_eq!(error.code(), "read_only", "{error}");
    }
    drop(second);
    assert_eq!(names(&first), ["Б", "А"]);
    drop(first);
    assert_eq!(desk.open().access(), &Access::Writable);
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let desk = Desk::new();
    closed_workspace(&desk);
    let conn = Connection::open(desk.path()).unwrap();
    conn.pragma_update(None, "user_version", LATEST_VERSION + 7)
        .unwrap();
    drop(conn);
    let before = files(&desk);
    match open_error(&desk) {
        WorkspaceError::TooNew {
            found,
            supported,
            path,
        } => {
            assert_eq!((found, supported), (LATEST_VERSION + 7, LATEST_VERSION));
            assert_eq!(path, desk.path());
        }
        other => panic!("{other}"),
    }
    assert_eq!(files(&desk), before);
}

#[test]
fn a_newer_version_that_is_still_in_the_journal_is_refused_too() {
    let desk = Desk::new();
    closed_workspace(&desk);
    let conn = Connection::open(desk.path()).unwrap();
    conn.pragma_update(None, "user_version", LATEST_VERSION + 1)
        .unwrap();
    // As after a crash of the newer program: the journal was not played into the file.
    let crashed = Desk::new();
    fs::create_dir_all(crashed.path().parent().unwrap()).unwrap();
    for suffix in ["", "-wal"] {
        let name = format!("workspace.growth{suffix}");
        fs::copy(
            desk.path().with_file_name(&name),
            crashed.path().with_file_name(&name),
        )
        .unwrap();
    }
    let file = fs::read(crashed.path()).unwrap();
    assert_eq!(open_error(&crashed).code(), "workspace_too_new");
    assert_eq!(open_error(&crashed).code(), "workspace_too_new");
    let conn = Connection::open(crashed.path()).unwrap();
    let version: u32 = conn
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, LATEST_VERSION + 1);
    assert_eq!(file[60..64], LATEST_VERSION.to_be_bytes());
}

#[test]
fn what_is_not_a_workspace_is_refused_and_not_touched() {
    let other_database = |id: u32, version: u32| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        let conn = Connection::open(&path).unwrap();
        conn.pragma_update(None, "application_id", id).unwrap();
        conn.pragma_update(None, "user_version", version).unwrap();
        conn.execute_batch("CREATE TABLE photos (name TEXT)")
            .unwrap();
        drop(conn);
        fs::read(path).unwrap()
    };
    for (what, bytes) in [
        ("a text", "Уважаемые коллеги".as_bytes().to_vec()),
        ("one byte", vec![0]),
        ("zeros", vec![0; 100_000]),
        ("a PNG", b"\x89PNG\r\n\x1a\n".repeat(500)),
        ("another database", other_database(0, 0)),
        ("another program's", other_database(7, 1)),
        ("an unnamed program's", other_database(0, 3)),
    ] {
        let desk = Desk::new();
        put(&desk.path(), &bytes);
        assert_eq!(open_error(&desk).code(), "not_a_workspace", "{what}");
        assert_eq!(fs::read(desk.path()).unwrap(), bytes, "{what}");
    }
    let desk = Desk::new();
    fs::create_dir_all(desk.path()).unwrap();
    assert_eq!(open_error(&desk).code(), "not_a_workspace");
}

#[test]
fn an_empty_file_becomes_a_workspace() {
    let desk = Desk::new();
    put(&desk.path(), b"");
    let mut ws = desk.open();
    project(&mut ws, "А");
    assert_eq!(names(&ws), ["А"]);
}

#[test]
fn a_damaged_file_is_recognised_however_it_is_damaged() {
    let whole = {
        let desk = Desk::new();
        closed_workspace(&desk);
        fs::read(desk.path()).unwrap()
    };
    let cut = |part: usize| whole[..whole.len() / part].to_vec();
    let overwritten = |from: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[from..from + 3_000].fill(byte);
        bytes
    };
    let damages = [
        ("half of it is missing", cut(2)),
        ("most of it is missing", cut(7)),
        ("the schema is overwritten", overwritten(100, 0xAB)),
        ("a page is overwritten", overwritten(4_096 * 3, 0xFF)),
        ("a page is zeroed", overwritten(4_096 * 5, 0)),
    ];
    for (what, bytes) in damages {
        let desk = Desk::new();
        put(&desk.path(), &bytes);
        assert_eq!(open_error(&desk).code(), "workspace_damaged", "{what}");
        assert_eq!(fs::read(desk.path()).unwrap(), bytes, "{what}");
    }
    // Without its beginning, only the backups tell that it was a workspace.
    for bytes in [overwritten(0, 0), Vec::new(), b"oops".to_vec()] {
        let desk = Desk::new();
        closed_workspace(&desk);
        // The first opening, of a new file, made no backup; this one does.
        drop(desk.open());
        fs::write(desk.path(), &bytes).unwrap();
        assert_eq!(open_error(&desk).code(), "workspace_damaged");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error_with_its_path() {
    let desk = Desk::new();
    fs::write(
        desk.folder.path().join("data"),
        b"a file where the folder should be",
    )
    .unwrap();
    let error = open_error(&desk);
    assert_eq!(error.code(), "io");
    assert!(error.to_string().contains("data"), "{error}");
}

#[test]
fn a_workspace_can_be_handed_to_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<Workspace>();
    is_send::<growth_workspace::datasets::Import>();
}
