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
backups-one = Один клиент…
backups-one-title = Один клиент из копии от { $date }
backups-one-which = Клиент
backups-one-choose = Выберите…
backups-one-empty = В этой копии нет проектов.
backups-one-gone = Этого проекта здесь уже нет: он вернётся таким, каким был.
backups-one-same = Здесь проект такой же, как в копии.
backups-one-changes = Вот что здесь изменится. Остальные клиенты останутся как есть, шаг можно отменить.
backups-one-restored = «{ $name }» — как в резервной копии.
