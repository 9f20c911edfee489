//! Showing a file where it lies, in the system's own program for files.

use std::{
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tauri::State;

use crate::dialogs::Dialogs;

/// How long a program that shows files may take to say that it cannot.
const PATIENCE: Duration = Duration::from_secs(3);
const LOOK: Duration = Duration::from_millis(20);

/// Shows a file or folder that a person chose in a dialog, or that was written into one. Nothing is
/// opened but the folder: no file is run, whatever it is. Runs beside the window, which a file manager
/// that is slow to start must not hold up.
///
/// # Errors
/// In the words of the system, when there is no such file or no program to show it.
#[tauri::command(async)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "a command gets what the page sent as its own"
)]
pub fn reveal(dialogs: State<'_, Dialogs>, path: PathBuf) -> Result<(), String> {
    // A path that is only looked at may call another computer (`\\\\host\\share`).
    if !dialogs.knows(&path) {
        return Err(format!("{} was not chosen in a dialog", path.display()));
    }
    show(&path)
}

fn show(path: &Path) -> Result<(), String> {
    path.canonicalize()
        .and_then(|path| system::show(&path))
        .map_err(|error| error.to_string())
}

#[cfg(target_os = "macos")]
mod system {
    use super::{Command, Path, io, run};

    pub(super) fn show(path: &Path) -> io::Result<()> {
        run(Command::new("open").arg("-R").arg(path))
    }
}

#[cfg(windows)]
mod system {
    use std::os::windows::process::CommandExt as _;

    use super::{Command, Path, io};

    /// Explorer knows neither `\\?\C:\…` nor quotes around the whole argument. Its exit code says
    /// nothing: it is 1 when all went well.
    pub(super) fn show(path: &Path) -> io::Result<()> {
        let path = dunce::simplified(path);
        Command::new("explorer")
            .raw_arg(format!("/select,\"{}\"", path.display()))
            .spawn()
            .map(drop)
    }
}

#[cfg(not(any(target_os = "macos", windows)))]
mod system {
    use super::{Path, files, io, open_folder};

    /// The file manager is told which file is meant, where it understands that; otherwise it opens
    /// the folder.
    pub(super) fn show(path: &Path) -> io::Result<()> {
        files::session()
            .and_then(|bus| files::show_item(&bus, path))
            .or_else(|_| open_folder("xdg-open".as_ref(), path))
    }
}

/// The file manager as D-Bus knows it: <https://www.freedesktop.org/wiki/Specifications/file-manager-interface/>.
#[cfg(not(any(target_os = "macos", windows)))]
mod files {
    use tauri::Url;
    use zbus::blocking::{Connection, connection::Builder};

    use super::{PATIENCE, Path};

    const NAME: &str = "org.freedesktop.FileManager1";
    const OBJECT: &str = "/org/freedesktop/FileManager1";

    pub(super) fn session() -> zbus::Result<Connection> {
        Builder::session()?.method_timeout(PATIENCE).build()
    }

    /// Opens the folder of a file with the file selected.
    pub(super) fn show_item(bus: &Connection, path: &Path) -> zbus::Result<()> {
        let address = Url::from_file_path(path)
            .map_err(|()| zbus::Error::Failure("not an absolute path".to_owned()))?;
        let start_up = "";
        bus.call_method(
            Some(NAME),
            OBJECT,
            Some(NAME),
            "ShowItems",
            &([address.as_str()].as_slice(), start_up),
        )
        .map(drop)
    }
}

/// Opens the folder of a file with a program that opens folders.
#[cfg_attr(any(target_os = "macos", windows), allow(dead_code))]
fn open_folder(program: &OsStr, path: &Path) -> io::Result<()> {
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    };
    run(Command::new(program).arg(folder))
}

/// Runs a program; what it says soon enough about its failure is an error.
#[cfg_attr(windows, allow(dead_code))]
fn run(command: &mut Command) -> io::Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        match child.try_wait()? {
            None => thread::sleep(LOOK),
            Some(status) if status.success() => return Ok(()),
            Some(status) => {
                let program = command.get_program().to_string_lossy();
                return Err(io::Error::other(format!("{program}: {status}")));
            }
        }
    }
    // It shows the folder itself and ends with it.
    let _ = thread::Builder::new().spawn(move || Child::wait(&mut child));
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::{
        fs,
        os::unix::{fs::PermissionsExt as _, net::UnixStream},
        sync::mpsc::{Sender, channel},
    };

    use zbus::blocking::connection::Builder;

    use super::*;

    /// A file manager that tells what it was asked to show.
    struct FileManager(Sender<Vec<String>>);

    #[zbus::interface(name = "org.freedesktop.FileManager1")]
    impl FileManager {
        fn show_items(&self, items: Vec<String>, startup_id: &str) {
            assert_eq!(startup_id, "");
            self.0.send(items).unwrap();
        }
    }

    #[test]
    fn the_file_manager_is_told_which_file_is_meant() {
        let (ours, theirs) = UnixStream::pair().unwrap();
        let (asked, answers) = channel();
        let served = thread::spawn(move || {
            Builder::async_io_unix_stream(theirs)
                .server(zbus::Guid::generate())
                .unwrap()
                .p2p()
                .serve_at("/org/freedesktop/FileManager1", FileManager(asked))
                .unwrap()
                .build()
                .unwrap()
        });
        let bus = Builder::async_io_unix_stream(ours).p2p().build().unwrap();
        let manager = served.join().unwrap();
        files::show_item(&bus, Path::new("/tmp/Отчёт 1.pdf")).unwrap();
        let shown = answers.recv_timeout(PATIENCE).unwrap();
        assert_eq!(
            shown,
            ["file:///tmp/%D0%9E%D1%82%D1%87%D1%91%D1%82%201.pdf"]
        );
        drop(manager);
        // Nobody listens any more: an error, so that the folder is opened instead.
        assert!(files::show_item(&bus, Path::new("/tmp/Отчёт 1.pdf")).is_err());
        assert!(files::show_item(&bus, Path::new("not/absolute")).is_err());
    }

    /// A program that notes what it was given and ends with a code.
    fn program(folder: &Path, code: u8) -> PathBuf {
        let file = folder.join(format!("open-{code}"));
        let script = format!(
            "#!/bin/sh\nprintf '%s' \"$*\" > '{}/seen'\nexit {code}\n",
            folder.display()
        );
        fs::write(&file, script).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        file
    }

    #[test]
    fn without_one_the_folder_is_opened_and_failure_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let file = folder.join("Отчёт 1.pdf");
        fs::write(&file, "").unwrap();
        let seen = || fs::read_to_string(folder.join("seen")).unwrap();
        for shown in [file.as_path(), folder] {
            open_folder(program(folder, 0).as_os_str(), shown).unwrap();
            assert_eq!(seen(), folder.display().to_string());
        }
        let refused = open_folder(program(folder, 3).as_os_str(), &file).unwrap_err();
        assert!(refused.to_string().contains('3'), "{refused}");
        assert!(open_folder(folder.join("absent").as_os_str(), &file).is_err());
        assert!(show(&folder.join("absent.pdf")).is_err());
    }
}
