//! The workspace file as a file: what it is, who may write it, how it is opened.

mod garbage;
mod identity;
mod inspect;
mod lock;
mod open;
mod options;
pub(crate) mod sums;

use std::path::{Path, PathBuf};

pub(crate) use garbage::remove_store;
pub(crate) use identity::Identity;
pub(crate) use inspect::{Kind, inspect};
pub(crate) use lock::{Lock, LockFile, take as take_lock};
pub(crate) use open::{
    check, configure, make_private, make_private_folder, migrated_copy, quick_check, set_aside,
};
pub use options::{Access, Follow, OpenOptions, ReadOnlyReason};

/// A file whose name is that of `path` and more (`workspace.growth-wal`).
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether SQLite's journal beside the file holds changes that are not in the file yet.
pub(crate) fn has_journal(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|metadata| metadata.len() > 0)
}
