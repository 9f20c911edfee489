### Backups and restoring them.

backups-title = Backups
backups-empty = There are no backups yet. The first is made when the workspace is next opened.
backups-restore-confirm = Restore the backup of { $date }?
backups-restore-note = The present state is backed up first, so nothing is lost.

## Why a backup was made

backup-reason-opening = When the workspace was opened
backup-reason-migration = Before an update of the file
backup-reason-import = Before an import
backup-reason-deletion = Before the deletion of a project
backup-reason-restore = Before a restore
backup-reason-manual = By hand
backup-reason-session = While working

## UI: The settings screen

backups-create = Back up now
backups-created = Backup made.
backups-restored = Restored the backup of { $date }.
backups-state-damaged = Damaged
backups-state-too_new = From a newer version
