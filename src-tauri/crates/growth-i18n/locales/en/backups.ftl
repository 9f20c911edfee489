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
backups-one = One client…
backups-one-title = One client of the backup of { $date }
backups-one-which = Client
backups-one-choose = Choose…
backups-one-empty = There are no projects in this backup.
backups-one-gone = This project is no longer here: it comes back as it was.
backups-one-same = The project is the same here as in the backup.
backups-one-changes = This would change here. The other clients stay as they are, and the step can be undone.
backups-one-restored = “{ $name }” is as it was in the backup.
