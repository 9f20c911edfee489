### История изменений. `operation-<код>` называет, что сделано; её показывают отмена и возврат.

history-title = История
history-empty = Изменений ещё не было.
history-undo = Отменить «{ $name }»
history-nothing_to_undo = Отменять нечего
history-nothing_to_redo = Возвращать нечего
history-horizon = Отменить можно последние { $steps } шагов. Столько же удалённое хранится в файле, а в резервных копиях — пока есть сами копии.
history-through_mcp = через MCP
history-mcp_instructions = Growth Architect хранит планы роста клиентов: аудит, юнит-экономику, петли, дорожную карту, замеры. Сначала найдите проект (projects_list); деньги и доли — точные десятичные числа текстом, проценты — доли единицы. Каждое изменение — именованный шаг, его отменяет history_undo.

## Steps

operation-create_project = Создан проект «{ $name }»
operation-create_sample = Создан пример «{ $name }»
operation-rename_project = Проект «{ $from }» переименован в «{ $to }»
operation-change_project = Изменён «{ $name }»: { $fields }
operation-archive_project = «{ $name }» — в архив
operation-unarchive_project = «{ $name }» — из архива
operation-duplicate_project = Копия проекта «{ $from }»: «{ $to }»
operation-delete_project = Удалён проект «{ $name }»
operation-create_scenario = Создан сценарий «{ $name }»
operation-duplicate_scenario = Копия сценария «{ $from }»: «{ $to }»
operation-rename_scenario = Сценарий «{ $from }» переименован в «{ $to }»
operation-reorder_scenarios = Новый порядок сценариев: «{ $project }»
operation-activate_scenario = Выбран сценарий «{ $name }»
operation-delete_scenario = Удалён сценарий «{ $name }»
operation-change_input = { $field }: { $from } → { $to }, «{ $scenario }»
operation-change_model = Модель: { $from } → { $to }, «{ $scenario }»
operation-change_payment_timing = Оплата: { $from } → { $to }, «{ $scenario }»
operation-change_inputs = Изменён «{ $scenario }»: { $fields }
operation-import_dataset = Импорт «{ $name }», { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
operation-change_dataset_reading = «{ $name }»: изменено, как читать файл
operation-rename_dataset = Данные «{ $from }» переименованы в «{ $to }»
operation-delete_dataset = Удалены данные «{ $name }»
operation-forecast_customers = Прогноз клиентов по «{ $name }»
operation-save_customer_segment = Отбор клиентов «{ $name }»
operation-delete_customer_segment = Удалён отбор клиентов «{ $name }»
operation-import_subscriptions = Импорт подписок «{ $name }», { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
operation-import_leads = Импорт лидов «{ $name }», { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
operation-train_leads = Модель лидов по «{ $name }»
operation-import_events = Импорт событий «{ $name }», { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
operation-add_stack_tool = «{ $name }» на карте
operation-change_stack_tool = Изменён «{ $name }» на карте: { $fields }
operation-remove_stack_tool = «{ $name }» убран с карты
operation-start_stack = На карту «{ $project }» добавлено: { $count ->
    [one] { $count } инструмент
    [few] { $count } инструмента
   *[many] { $count } инструментов
}
operation-create_automation = Создан сценарий сообщений «{ $name }»
operation-change_automation = Изменён сценарий сообщений «{ $name }»: { $fields }
operation-duplicate_automation = Сценарий сообщений «{ $from }» скопирован в «{ $to }»
operation-delete_automation = Удалён сценарий сообщений «{ $name }»
operation-decide_exception = Решение об исключении в «{ $name }»
operation-keep_rehearsal = Сохранена репетиция «{ $name }»
operation-export_automation = Выгружен сценарий сообщений «{ $name }»
operation-create_sequence = Создана цепочка «{ $name }»
operation-change_sequence = Изменена цепочка «{ $name }»: { $fields }
operation-delete_sequence = Удалена цепочка «{ $name }»
operation-change_settings = Настройки: { $fields }
operation-change_report = Отчёт «{ $project }»: { $fields }

projects-field-name = название
projects-field-client = клиент
projects-field-note = заметка
projects-field-tags = метки
projects-field-currency = валюта
projects-field-stage = стадия
projects-field-business_kind = чем живёт бизнес
projects-field-language = язык
projects-field-archived = архив

## UI: Окно

history-of-project = { $name } — «{ $project }»
history-title-project = История: «{ $project }»
history-project-help = Что сделано в этом проекте. Настройки и сами проекты — в «Настройках».
history-workspace-help = Настройки и сами проекты: создание, название, архив, удаление. Что сделано внутри проекта — в его истории.
history-undone = Отменено: { $name }
history-redone = Возвращено: { $name }
history-undone-mark = отменено
