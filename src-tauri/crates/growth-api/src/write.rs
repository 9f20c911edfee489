//! Writing what leaves the program: whole or not at all.

use std::{fs, io::Write as _, path::Path};

use crate::Failure;

/// Writes a file: first beside its place, then by renaming, so that nobody ever sees half of it and
/// an old file stays until the new one is whole.
pub(crate) fn file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error| Failure::file(path, error);
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let mut draft = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    draft.write_all(bytes).map_err(failed)?;
    draft.as_file().sync_all().map_err(failed)?;
    draft.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}
