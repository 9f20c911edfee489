//! Writing what leaves the program: whole or not at all.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use crate::Failure;

/// Writes a file: first beside its place, then by renaming, so that nobody ever sees half of it and
/// an old file stays until the new one is whole.
pub(crate) fn file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let draft = draft(path, bytes)?;
    persist(draft, path)
}

/// Writes several files: all of them beside their places before the first is renamed, so that a full
/// disk leaves everything as it was.
pub(crate) fn files(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let drafts = files
        .iter()
        .map(|(path, bytes)| Ok((draft(path, bytes)?, path)))
        .collect::<Result<Vec<_>, Failure>>()?;
    for (draft, path) in drafts {
        persist(draft, path)?;
    }
    Ok(())
}

fn draft(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, Failure> {
    let failed = |error| Failure::file(path, error);
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let mut draft = new_draft(folder, path).map_err(failed)?;
    draft.write_all(bytes).map_err(failed)?;
    draft.as_file().sync_all().map_err(failed)?;
    Ok(draft)
}

/// A temporary file that, unlike most, others may read as far as the system lets them: it becomes a
/// file that is handed on. In place of a file that is there already, it may be read by whom that may.
fn new_draft(folder: &Path, path: &Path) -> std::io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let draft = builder.prefix(".growth-").tempfile_in(folder)?;
    if let Ok(old) = fs::metadata(path) {
        draft.as_file().set_permissions(old.permissions())?;
    }
    Ok(draft)
}

fn persist(draft: NamedTempFile, path: &Path) -> Result<(), Failure> {
    draft
        .persist(path)
        .map_err(|error| Failure::file(path, error.error))?;
    Ok(())
}
