### Резервные копии и восстановление из них.

backups-title = Резервные копии
backups-empty = Копий ещё нет. Первая появится при следующем открытии рабочей области.
backups-restore-confirm = Восстановить копию от { $date }?
backups-restore-note = Сначала будет сохранено текущее состояние, так что ничего не потеряется.

## Почему создана копия

backup-reason-opening = При открытии рабочей области
backup-reason-migration = Перед обновлением файла
backup-reason-import = Перед загрузкой данных
backup-reason-deletion = Перед удалением проекта
backup-reason-restore = Перед восстановлением
backup-reason-manual = Вручную
backup-reason-session = Во время работы

## UI: Экран «Настройки»

backups-create = Создать копию
backups-created = Резервная копия создана.
backups-restored = Восстановлена копия от { $date }.
backups-state-damaged = Повреждена
backups-state-too_new = Из более новой версии
