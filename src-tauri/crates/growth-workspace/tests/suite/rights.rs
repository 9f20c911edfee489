//! Files and folders that a person may not write.
//!
//! Rights say nothing to the superuser, as which continuous integration runs, so these run in a
//! process of a person without any.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use growth_workspace::{Access, ReadOnlyReason, Workspace};

use crate::desk::{Desk, project};
use crate::files::{closed_workspace, files, names};

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
    let options = growth_workspace::OpenOptions::new(
        folder.join("backups"),
        growth_workspace::Clock::by_hand(|| {
            chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap()
        }),
    );
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
    run_without_rights(&desk, "rights::child_file");
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
    run_without_rights(&desk, "rights::child_folder");
    assert_eq!(files(&desk), before);
}

/// The lock file can be taken, and there is no room for a journal all the same.
#[test]
fn a_read_only_folder_with_a_lock_file_opens_read_only() {
    let desk = Desk::new();
    closed_workspace(&desk);
    set_mode(&desk.path().with_file_name("workspace.growth-lock"), 0o666);
    set_mode(&desk.path(), 0o666);
    set_mode(desk.path().parent().unwrap(), 0o555);
    let before = fs::read(desk.path()).unwrap();
    run_without_rights(&desk, "rights::child_folder");
    assert_eq!(fs::read(desk.path()).unwrap(), before);
}

#[test]
fn a_crashed_file_in_a_read_only_folder_shows_its_last_state() {
    let (desk, mut ws) = Desk::opened();
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
    run_without_rights(&crashed, "rights::child_folder");
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
    run_without_rights(&desk, "rights::child_new");
    assert!(files(&desk).is_empty());
}

#[test]
#[ignore = "run by the test above"]
fn child_new() {
    assert_eq!(open_in_folder().err().unwrap().code(), "not_writable");
}
