### Backups and restoring them.

backups-title = Backups
backups-empty = There are no backups yet. The first is made when the workspace is next opened.
backups-restore-confirm = Restore the backup of { $date }?
backups-restore-note = The present state is backed up first, so nothing is lost.
