//! Going back to a backup.

use std::path::{Path, PathBuf};

use super::create::write;
use super::{Backup, BackupFolder, BackupReason, copy_database};
use crate::file::{self, Lock, OpenOptions};
use crate::schema::{self, LATEST_VERSION};
use crate::{Result, Workspace, WorkspaceError, sql, undo};

/// What a restore answers with. Everything may have changed: whoever shows the workspace reads it
/// anew.
#[shape(Eq)]
pub struct Restored {
    /// The backup of the state that was left: restoring it takes the restore back.
    pub before: Backup,
}

impl Workspace {
    /// Makes the workspace what it was when the backup was made. First the backup is checked from
    /// beginning to end, then the present state is backed up. No backup is removed.
    ///
    /// # Errors
    /// [`WorkspaceError::NotFound`], [`WorkspaceError::BackupUnusable`],
    /// [`WorkspaceError::BackupFailed`], [`WorkspaceError::ReadOnly`]; the workspace is unchanged.
    pub fn restore_backup(&mut self, id: &str) -> Result<Restored> {
        self.require_writable()?;
        self.require_present()?;
        let mut source = self.backups.open(id)?;
        let _copy;
        if schema::version(&source)? < LATEST_VERSION {
            // A migration that fails must fail before the workspace is touched.
            (source, _copy) = file::migrated_copy(&source)?;
        }
        let before = self.back_up_always(BackupReason::Restore)?;
        // The triggers would watch the schema change under them.
        undo::remove(&self.conn)?;
        self.conn.flush_prepared_statement_cache();
        let copied = copy_database(&source, &mut self.conn);
        undo::install(&self.conn)?;
        self.changes_at_backup = None;
        copied.map(|()| Restored { before })
    }

    /// Puts a backup in place of a workspace file that cannot be opened, and opens it. The damaged
    /// file is kept beside it, as `<name>.damaged-<time>`. Answers with the open workspace and the
    /// path of the damaged file (absent when there was no file at all).
    ///
    /// # Errors
    /// [`WorkspaceError::NotFound`], [`WorkspaceError::BackupUnusable`]; [`WorkspaceError::ReadOnly`]
    /// when the file is open elsewhere or cannot be written. The file is unchanged.
    pub fn restore_damaged(
        path: impl AsRef<Path>,
        options: &OpenOptions,
        id: &str,
    ) -> Result<(Self, Option<PathBuf>)> {
        let path = std::path::absolute(path.as_ref()).map_err(WorkspaceError::io(path.as_ref()))?;
        let source = BackupFolder::of(&options.backups_dir, &path)?.open(id)?;
        let lock = match file::take_lock(&path, &options.backups_dir)? {
            Lock::Held(mut lock) => {
                lock.forget_use();
                lock
            }
            Lock::Refused(reason) => return Err(WorkspaceError::ReadOnly { reason }),
        };
        // The new file is whole before the old one is moved.
        let restored = file::beside(&path, ".restoring");
        if let Err(error) = write(&source, &restored) {
            // Already failing; what is left of it would only take room.
            let _ = std::fs::remove_file(&restored);
            return Err(error);
        }
        let time = sql::time_text(options.clock.now()).replace(':', "-");
        let aside = file::set_aside(&path, &time)?;
        std::fs::rename(&restored, &path).map_err(WorkspaceError::io(&path))?;
        drop(lock);
        Ok((Self::open(&path, options)?, aside))
    }
}
