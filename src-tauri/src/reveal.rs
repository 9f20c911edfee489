//! Showing a file where it lies, in the system's own program for files.

use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

/// Shows a file or folder. Nothing is opened but the folder: no file is run, whatever it is.
///
/// # Errors
/// In the words of the system, when there is no such file or no program to show it.
#[tauri::command]
#[allow(
    clippy::needless_pass_by_value,
    reason = "a command gets what the page sent as its own"
)]
pub fn reveal(path: PathBuf) -> Result<(), String> {
    show(&path).map_err(|error| error.to_string())
}

fn show(path: &Path) -> io::Result<()> {
    let path = path.canonicalize()?;
    let mut command = if cfg!(target_os = "macos") {
        let mut command = Command::new("open");
        command.arg("-R").arg(&path);
        command
    } else if cfg!(windows) {
        let mut command = Command::new("explorer");
        command.arg("/select,").arg(&path);
        command
    } else {
        let folder = if path.is_dir() {
            path.as_path()
        } else {
            path.parent().unwrap_or(&path)
        };
        let mut command = Command::new("xdg-open");
        command.arg(folder);
        command
    };
    command.spawn().map(|_| ())
}
