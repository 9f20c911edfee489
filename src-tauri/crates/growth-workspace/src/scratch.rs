//! The program's temporary folders: readable by nobody else, and removed even after the program was
//! killed.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::{Result, WorkspaceError};

/// How names of the folders begin.
const PREFIX: &str = "growth-architect-";
/// A file in each that its program holds as long as it needs the folder.
const MARK: &str = "in-use";

/// The same file until it is locked.
const UNNAMED_MARK: &str = "in-use.new";

/// A temporary folder that is removed with this value.
pub struct Scratch {
    folder: tempfile::TempDir,
    // Locked until the folder is removed.
    _mark: File,
}

impl Scratch {
    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Makes a temporary folder that only this person can look into.
///
/// # Errors
/// [`WorkspaceError::Io`], [`WorkspaceError::DiskFull`].
pub fn folder() -> Result<Scratch> {
    folder_in(&std::env::temp_dir())
}

fn folder_in(parent: &Path) -> Result<Scratch> {
    let failed = || WorkspaceError::io(parent);
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o700));
    }
    let folder = builder.tempdir_in(parent).map_err(failed())?;
    // Locked before it has its name: who sweeps meanwhile must never find it unlocked.
    let unnamed = folder.path().join(UNNAMED_MARK);
    let mark = File::create(&unnamed).map_err(failed())?;
    // Where there are no locks, the folder is left without a mark and is only not swept.
    if mark.try_lock().is_ok() {
        fs::rename(&unnamed, folder.path().join(MARK)).map_err(failed())?;
    }
    Ok(Scratch {
        folder,
        _mark: mark,
    })
}

/// Removes the folders that a program left behind which was killed.
pub fn sweep() {
    sweep_in(&std::env::temp_dir());
}

fn sweep_in(parent: &Path) {
    for folder in left_behind(parent) {
        // Another's folder, or one that somebody sweeps at the same time.
        let _ = fs::remove_dir_all(folder);
    }
}

fn left_behind(parent: &Path) -> Vec<PathBuf> {
    fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX))
        // Not what a link leads to.
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .filter(|folder| {
            let mark = File::options().write(true).open(folder.join(MARK));
            match mark.map(|mark| mark.try_lock()) {
                Ok(Ok(())) => true,
                Ok(Err(TryLockError::WouldBlock | TryLockError::Error(_))) | Err(_) => false,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_program_left_is_removed_and_nothing_else() {
        let parent = tempfile::tempdir().unwrap();
        let used = folder_in(parent.path()).unwrap();
        let killed = folder_in(parent.path()).unwrap();
        fs::write(killed.path().join("project.sqlite"), "a client").unwrap();
        let left = killed.path().to_owned();
        // The lock goes with the process, the folder stays.
        let Scratch { folder, _mark } = killed;
        let _ = folder.keep();
        drop(_mark);
        let foreign = parent.path().join("growth-architect-notes");
        fs::create_dir(&foreign).unwrap();
        sweep_in(parent.path());
        assert!(used.path().exists() && foreign.exists());
        assert!(!left.exists());
    }

    #[test]
    fn a_folder_is_not_swept_while_it_is_made() {
        let parent = tempfile::tempdir().unwrap();
        let made = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !made.load(std::sync::atomic::Ordering::Relaxed) {
                    sweep_in(parent.path());
                }
            });
            let lost = (0..2_000)
                .filter(|_| {
                    let folder = folder_in(parent.path());
                    !folder.is_ok_and(|folder| folder.path().exists())
                })
                .count();
            made.store(true, std::sync::atomic::Ordering::Relaxed);
            assert_eq!(lost, 0);
        });
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_look_into_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = folder().unwrap();
        let mode = fs::metadata(folder.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
