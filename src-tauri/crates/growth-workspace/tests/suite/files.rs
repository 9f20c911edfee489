//! The file itself: made, shared, refused, damaged.

use std::fs;
use std::path::Path;

use growth_workspace::projects::{self, ProjectFilter};
use growth_workspace::{Access, LATEST_VERSION, ReadOnlyReason, Workspace, WorkspaceError};
use rusqlite::Connection;

use crate::desk::{Desk, project};

/// Names and bytes of all files in the workspace's folder.
fn files(desk: &Desk) -> Vec<(String, Vec<u8>)> {
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

fn names(ws: &Workspace) -> Vec<String> {
    let projects = projects::list(&ws.view(), &ProjectFilter::default()).unwrap();
    projects.into_iter().map(|project| project.name).collect()
}

/// A workspace with one project, closed.
fn closed_workspace(desk: &Desk) {
    project(&mut desk.open(), "А");
}

fn put(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_workspace_is_made_with_its_folder_and_is_one_file_when_closed() {
    let desk = Desk::new();
    let ws = desk.open();
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
fn what_was_committed_is_in_the_file_and_safe_against_power_cuts() {
    let desk = Desk::new();
    let mut ws = desk.open();
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

/// Rights say nothing to the superuser, as which continuous integration runs, so these run in a
/// process of a person without any.
#[cfg(unix)]
mod rights {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;

    const FOLDER: &str = "GROWTH_TEST_FOLDER";
    const NOBODY: u32 = 65_534;

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    fn is_superuser() -> bool {
        let probe = tempfile::tempdir().unwrap();
        set_mode(probe.path(), 0o555);
        fs::write(probe.path().join("x"), b"").is_ok()
    }

    /// Runs the ignored test `name` on the desk, without rights.
    fn run_without_rights(desk: &Desk, name: &str) {
        let folder = desk.folder.path();
        set_mode(folder, 0o755);
        let mut command;
        let tools = tempfile::tempdir().unwrap();
        if is_superuser() {
            // The program may lie where nobody can look.
            let program = tools.path().join("suite");
            fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
            set_mode(tools.path(), 0o755);
            set_mode(&program, 0o755);
            command = Command::new(program);
            command.uid(NOBODY).gid(NOBODY);
        } else {
            command = Command::new(std::env::current_exe().unwrap());
        }
        let output = command
            .args(["--ignored", "--exact", name])
            .env(FOLDER, folder)
            .current_dir(folder)
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success(),
            "{text}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(text.contains("1 passed"), "{text}");
    }

    fn open_in_folder() -> growth_workspace::Result<Workspace> {
        let folder = std::path::PathBuf::from(std::env::var_os(FOLDER).unwrap());
        let options = growth_workspace::OpenOptions::new(folder.join("backups"), || {
            chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap()
        });
        Workspace::open(folder.join("data").join("workspace.growth"), &options)
    }

    fn assert_read_only(reason: ReadOnlyReason) {
        let mut ws = open_in_folder().unwrap();
        assert_eq!(ws.access(), &Access::ReadOnly { reason });
        assert_eq!(names(&ws), ["А"]);
        assert_eq!(ws.undo().err().unwrap().code(), "read_only");
    }

    #[test]
    fn a_file_without_write_permission_opens_read_only() {
        let desk = Desk::new();
        closed_workspace(&desk);
        set_mode(desk.path().parent().unwrap(), 0o777);
        set_mode(&desk.path().with_file_name("workspace.growth-lock"), 0o666);
        set_mode(&desk.path(), 0o444);
        let before = fs::read(desk.path()).unwrap();
        run_without_rights(&desk, "files::rights::child_file");
        assert_eq!(fs::read(desk.path()).unwrap(), before);
    }

    #[test]
    #[ignore = "run by the test above"]
    fn child_file() {
        assert_read_only(ReadOnlyReason::FileNotWritable);
    }

    #[test]
    fn a_file_in_a_read_only_folder_opens_read_only() {
        let desk = Desk::new();
        closed_workspace(&desk);
        fs::remove_file(desk.path().with_file_name("workspace.growth-lock")).unwrap();
        set_mode(&desk.path(), 0o444);
        set_mode(desk.path().parent().unwrap(), 0o555);
        let before = files(&desk);
        run_without_rights(&desk, "files::rights::child_folder");
        assert_eq!(files(&desk), before);
    }

    #[test]
    fn a_crashed_file_in_a_read_only_folder_shows_its_last_state() {
        let desk = Desk::new();
        let mut ws = desk.open();
        project(&mut ws, "А");
        // As after a crash: the project is in the journal only.
        let crashed = Desk::new();
        let folder = crashed.path().parent().unwrap().to_owned();
        fs::create_dir_all(&folder).unwrap();
        for suffix in ["", "-wal"] {
            let name = format!("workspace.growth{suffix}");
            fs::copy(desk.path().with_file_name(&name), folder.join(&name)).unwrap();
            set_mode(&folder.join(&name), 0o444);
        }
        set_mode(&folder, 0o555);
        let before = files(&crashed);
        run_without_rights(&crashed, "files::rights::child_folder");
        assert_eq!(files(&crashed), before);
    }

    #[test]
    #[ignore = "run by the tests above"]
    fn child_folder() {
        assert_read_only(ReadOnlyReason::FolderNotWritable);
    }

    #[test]
    fn a_new_file_in_a_read_only_folder_is_refused() {
        let desk = Desk::new();
        let folder = desk.path().parent().unwrap().to_owned();
        fs::create_dir_all(&folder).unwrap();
        set_mode(&folder, 0o555);
        run_without_rights(&desk, "files::rights::child_new");
        assert!(files(&desk).is_empty());
    }

    #[test]
    #[ignore = "run by the test above"]
    fn child_new() {
        assert_eq!(open_in_folder().err().unwrap().code(), "not_writable");
    }
}
