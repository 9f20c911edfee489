### План на 90 дней: чему исходные данные не должны противоречить.

## Задачи и зависимости

rule-unknown_task = Такой задачи в плане нет.
rule-circular_predecessors = Задачи ждут друг друга по кругу. Уберите одну из зависимостей.
rule-task_has_begun = Задача уже начата, перенести можно только ту, что ещё не начата.

## Даты

rule-finish_before_start = Окончание не может быть раньше начала.
rule-finished_but_not_done = Дата завершения есть, а готовность меньше 100 %. Исправьте одно из двух.
rule-before_the_plan = Задача начинается раньше самого плана.
rule-far_from_the_plan = Дата отстоит от начала плана больше чем на десять лет. Проверьте год.
rule-date_out_of_calendar = Таких дат в календаре уже нет. Проверьте год.
rule-too_long_plan = План растянулся больше чем на двести лет. Проверьте длительность задач.
rule-no_working_days = Рабочих дней не осталось. Проверьте выходные и праздники.

## Объём работ

rule-planned_value_falls = Плановый объём не может уменьшаться со временем.
rule-earned_above_planned = Выполнено больше, чем есть работы. Проверьте оба числа.
rule-no_such_template = В этой версии программы такого шаблона плана нет.
rule-link_is_gone = В проекте этого больше нет. Выберите другое.
rule-no_plan_yet = В проекте ещё нет плана. Начните его на дорожной карте.

## What was done (`operation-<kind>`)

operation-start_plan = Начат план «{ $plan }»
operation-roll_over_plan = Перенос из «{ $from }» в «{ $to }»
operation-change_plan = Изменён план «{ $plan }»: { $fields }
operation-activate_plan = Выбран план «{ $plan }»
operation-delete_plan = Удалён план «{ $plan }»
operation-rebaseline_plan = Новые сроки плана «{ $plan }»: { $reason }
operation-add_task = Добавлена задача «{ $task }»
operation-save_task = Изменена «{ $task }»: { $fields }
operation-set_task_progress = «{ $task }»: готово { $from } → { $to }
operation-move_task = Перенесена «{ $task }»: { $from } → { $to }{ $others ->
    [0] { "" }
    [one] , с ней ещё { $others } задача
    [few] , с ней ещё { $others } задачи
   *[many] , с ней ещё { $others } задач
}
operation-delete_task = Удалена задача «{ $task }»
operation-change_tasks = План «{ $plan }», { $count ->
    [one] { $count } задача
    [few] { $count } задачи
   *[many] { $count } задач
}: { $fields }
operation-delete_tasks = План «{ $plan }»: { $count ->
    [one] удалена { $count } задача
    [few] удалены { $count } задачи
   *[many] удалено { $count } задач
}
operation-import_tasks = { $count ->
    [one] В план «{ $plan }» загружена { $count } задача
    [few] В план «{ $plan }» загружено { $count } задачи
   *[many] В план «{ $plan }» загружено { $count } задач
}

roadmap-plan-field-name = название
roadmap-plan-field-working_days = рабочие дни
roadmap-plan-field-check_in = еженедельный замер
roadmap-task-field-title = название
roadmap-task-field-description = описание
roadmap-task-field-deliverable = результат
roadmap-task-field-done_when = критерий готовности
roadmap-task-field-notes = заметки
roadmap-task-field-owner = исполнитель
roadmap-task-field-phase = фаза
roadmap-task-field-status = статус
roadmap-task-field-progress = готовность
roadmap-task-field-effort = трудозатраты
roadmap-task-field-estimate = оценка
roadmap-task-field-actual = фактические трудозатраты
roadmap-task-field-dates = плановые даты
roadmap-task-field-actual_dates = фактические даты
roadmap-task-field-predecessors = зависимости
roadmap-task-field-automation = автоматизация
roadmap-task-field-checklist = чек-лист
roadmap-task-field-links = связи
roadmap-task-field-start = начало по плану
roadmap-task-field-finish = окончание по плану
roadmap-task-field-actual_start = фактическое начало
roadmap-task-field-actual_finish = фактическое окончание
roadmap-task-field-effort_person_days = { roadmap-task-field-effort }
roadmap-task-field-actual_person_days = { roadmap-task-field-actual }
roadmap-task-field-is_automation = { roadmap-task-field-automation }
roadmap-plan-field-check_in_weekday = { roadmap-plan-field-check_in }

## Parts of the program that tasks lead to (`roadmap-part-<part>`)

roadmap-part-projects = Проекты
roadmap-part-overview = Обзор
roadmap-part-audit = Аудит
roadmap-part-datasets = Данные
roadmap-part-economics = Экономика
roadmap-part-loops = Петли роста
roadmap-part-roadmap = Дорожная карта
roadmap-part-customers = Клиенты
roadmap-part-experiments = Эксперименты
roadmap-part-automation = Growth OS
roadmap-part-knowledge = База знаний
roadmap-part-report = Отчёт

roadmap-link-deleted = Удалено

## The plan in words

roadmap-plan-name = План от { $date }
roadmap-summary-done = сделано { $share }
roadmap-summary-planned = по плану { $share }
roadmap-summary-forecast = прогноз { $date }
roadmap-summary-range = прогноз { $date } ({ $first } — { $last })
roadmap-summary-ended = закончено { $date }
roadmap-gate-note = Задачи фазы идут до конца недели { $week }, а рубеж стоит на дне { $gate }: в дни { $first }–{ $last } верно и то и другое.

roadmap-late-predecessor = Ждёт задачу «{ $task }», она закончится { $date }.
roadmap-late-not_begun = Пора было начать, но задача ещё не начата.
roadmap-late-work_left = Остаток работы займёт время до { $date }.
roadmap-late-actual = Закончена { $date }, позже, чем договорились.
roadmap-late-not_worked = Запланированные дни — нерабочие.
roadmap-late-replanned = Запланирована позже, чем договорились.

roadmap-waits-for-layers = { $count ->
    [one] Сначала фундамент: автоматизация ждёт, пока окрепнет слой { $layers }.
    [few] Сначала фундамент: автоматизация ждёт, пока окрепнут слои { $layers }.
   *[many] Сначала фундамент: автоматизация ждёт, пока окрепнут слои { $layers }.
}
roadmap-moved-predecessor = Ждёт задачу «{ $task }».
roadmap-added-growth_point = Точка роста из аудита.
roadmap-added-foundation = Слабый слой фундамента: автоматизация поверх него повторяла бы его ошибки.

roadmap-growth_point-done_when = Показатель, который назван в точке роста, измерен заново и сдвинулся.
roadmap-foundation-title = Укрепить слой «{ $layer }»
roadmap-foundation-description = Пройдите самые низкие ответы слоя в аудите и исправьте то, на что обопрётся автоматизация: данные, правила, ответственность. Затем ответьте на вопросы заново.
roadmap-foundation-deliverable = Повторный аудит слоя с подтверждениями
roadmap-foundation-done_when = Слой «{ $layer }» набирает в аудите не меньше { $points } баллов из 100.
roadmap-loop-title = Запустить петлю «{ $loop }»
roadmap-loop-done_when = Петля работает для всех клиентов, её K измерен за полный цикл.

## Charts

roadmap-chart-title = План и прогноз
roadmap-chart-title-actual = План и сделанное
roadmap-chart-planned = план
roadmap-chart-done = сделано
roadmap-chart-forecast-low = прогноз, не меньше
roadmap-chart-forecast-high = прогноз, не больше
roadmap-chart-forecast-name = прогноз
roadmap-chart-forecast = прогноз { $share }
roadmap-chart-forecast_range = прогноз { $share } ({ $low } — { $high })
roadmap-chart-range = { $share } ({ $low } — { $high })
roadmap-chart-gate = рубеж { $day }
roadmap-chart-week = н{ $week }
roadmap-chart-day = День { $day }
roadmap-chart-day-column = День
roadmap-chart-empty = В плане ещё нет работы.
roadmap-chart-description = На { $day }-й день сделано { $done } работы, по плану { $planned }.
roadmap-chart-description-end = При текущем темпе к { $day }-му дню будет сделано { $share }.
roadmap-gantt-title = План по дням
roadmap-gantt-weeks = недели
roadmap-gantt-tasks = задачи
roadmap-gantt-task = Задача
roadmap-gantt-start = Начало
roadmap-gantt-finish = Конец
roadmap-gantt-agreed = Договорённость
roadmap-gantt-span = { $start } — { $finish }
roadmap-gantt-description = { $count ->
    [one] { $count } полоса
    [few] { $count } полосы
   *[many] { $count } полос
}, последняя заканчивается { $finish }; позже срока: { $late }.

## The screen

section-roadmap = Дорожная карта
roadmap-views = Виды плана
roadmap-view-board = Доска
roadmap-view-timeline = Лента
roadmap-view-list = Список
roadmap-view-calendar = Календарь
roadmap-view-outlook = Прогноз
roadmap-view-check_in = Замеры
roadmap-tasks = Задачи
roadmap-task = Задача
roadmap-tasks-count = { $n ->
    [one] { $number } задача
    [few] { $number } задачи
   *[many] { $number } задач
}
roadmap-week = Неделя { $week }
roadmap-this-week = сейчас
roadmap-beyond = После плана
roadmap-today = Сегодня
roadmap-overdue = просрочена
roadmap-check-in = Замер
roadmap-from-growth-point = Из точки роста
roadmap-done = Готово
roadmap-done-task = Готово: { $task }
roadmap-row-dates = { $start } — { $finish }
roadmap-row-done = готово { $share }
roadmap-row-late = опоздание { $days }
roadmap-steps-open = Показать все задачи
roadmap-steps-close = Только шаги
roadmap-legend = Что значат полосы
roadmap-legend-done = сделано
roadmap-legend-left = осталось
roadmap-legend-agreed = как договорились
roadmap-legend-critical = критический путь
roadmap-legend-added = добавлено позже
roadmap-legend-today = сегодня
roadmap-legend-gate = рубеж фазы
roadmap-timeline-keys = ↑ ↓ выбрать, ← → на день, с Shift на неделю, Enter — перенести
roadmap-calendar-keys = Стрелки переносят выбранную задачу, Enter подтверждает
roadmap-month-before = Предыдущий месяц
roadmap-month-after = Следующий месяц
roadmap-more = ещё { $count }
roadmap-search = Найти задачу
roadmap-show = Какие задачи
roadmap-show-all = Все задачи
roadmap-show-open = Незаконченные
roadmap-show-late = Опаздывают
roadmap-show-critical = Критический путь
roadmap-show-todo = { roadmap-status-todo }
roadmap-show-in_progress = { roadmap-status-in_progress }
roadmap-show-blocked = { roadmap-status-blocked }
roadmap-show-done = { roadmap-status-done }
roadmap-start-holidays-ru = Праздники России — выходные
roadmap-start-holidays-ru-help = По статье 112 Трудового кодекса и с переносами, которые правительство назначило на 2025–2027 годы. Переносы следующих лет добавьте в «Рабочие дни» плана.
roadmap-start-holidays-us = Праздники США — выходные
roadmap-start-holidays-us-help = Федеральные праздники по закону. Лишние дни можно убрать в «Рабочих днях» плана.
roadmap-filters = Какие задачи показаны
roadmap-filter-reset = Показать все
roadmap-phase-any = Любая фаза
roadmap-choose-several = Выбрать несколько
roadmap-choose-all = Все показанные
roadmap-choose-task = Выбрать: { $task }
roadmap-chosen-tools = Изменить выбранные задачи
roadmap-chosen = { $count ->
    [one] Выбрана { $count } задача
    [few] Выбрано { $count } задачи
   *[many] Выбрано { $count } задач
}
roadmap-tasks-deleted = { $count ->
    [one] Удалена { $count } задача
    [few] Удалены { $count } задачи
   *[many] Удалено { $count } задач
}
roadmap-owner-other = Другой…
roadmap-owner-nobody = Никто
roadmap-menu-open = Открыть
roadmap-menu-week-later = На неделю позже
roadmap-menu-choose = Выбрать
roadmap-menu-unchoose = Снять выбор
roadmap-moved = перенесена: +{ $days }
roadmap-moved-help = Перенос — решение, а не опоздание. Опоздание считается от новой даты.
roadmap-owner = Исполнитель
roadmap-owner-any = Любой исполнитель
roadmap-list-none = Таких задач нет.
roadmap-column-title = Задача
roadmap-column-owner = Исполнитель
roadmap-column-status = Статус
roadmap-column-start = Начало
roadmap-column-finish = Конец
roadmap-column-effort = Чел.-дней
roadmap-column-late = Опоздание
roadmap-status-todo = Не начата
roadmap-status-in_progress = В работе
roadmap-status-blocked = Остановлена
roadmap-status-done = Готова
roadmap-link-growth_point = Точка роста
roadmap-link-loop = Петля
roadmap-link-kpi = Показатель
roadmap-link-section = Раздел
roadmap-weekday-monday = Понедельник
roadmap-weekday-tuesday = Вторник
roadmap-weekday-wednesday = Среда
roadmap-weekday-thursday = Четверг
roadmap-weekday-friday = Пятница
roadmap-weekday-saturday = Суббота
roadmap-weekday-sunday = Воскресенье

## Moving

roadmap-move-accept = Перенести
roadmap-move-nothing = Ничего не сдвинется: раньше задача всё равно не начнётся.
roadmap-move-others = Сдвинутся вместе с ней
roadmap-move-more = и ещё { $count }
roadmap-move-same-end = План закончится как прежде.
roadmap-move-end = План закончится { $date }: { $days }.

## Starting

roadmap-start-title = План на 90 дней
roadmap-start-text = Три фазы и 13 недель: понимание, первые автономные процессы, системный рост. Каждый шаг — задача с результатом и признаком готовности.
roadmap-start-date = Первый день
roadmap-start-name = Название плана
roadmap-start-points = Точки роста, над которыми работать
roadmap-start-loops = Петли, которые строить
roadmap-start-foundation = Фундамент
roadmap-start-foundation-first = Сначала укрепить { $layers }, потом автоматизировать
roadmap-start-go = Начать план
roadmap-start-preview = Что войдёт в план
roadmap-start-summary = { $tasks }: { $start } — { $finish }.
roadmap-start-overdue = { $tasks } по плану уже должны быть закончены к сегодняшнему дню.
roadmap-start-beyond = Последние задачи выходят за день 90, { $date }.
roadmap-start-added = Добавлено для этого проекта
roadmap-start-moved = В другие дни, чем в методике
roadmap-start-plain = План методики без изменений. Своим его сделают точки роста из аудита и петли.
roadmap-none-read-only = В проекте нет плана, а рабочий файл открыт только для чтения.

## The plan as a whole

roadmap-add-task = Добавить задачу
roadmap-plan-menu = Ещё о плане
roadmap-plan-active = текущий
roadmap-plan-new = Новый план
roadmap-plan-rename = Переименовать план
roadmap-plan-activate = Сделать текущим планом
roadmap-plan-delete = Удалить план
roadmap-plan-deleted = План «{ $name }» удалён.
roadmap-unreadable-title = План «{ $name }» нельзя показать
roadmap-unreadable = Всё остальное в проекте работает как обычно.
roadmap-unreadable-other = Другой план
roadmap-print = Напечатать
roadmap-rebaseline = Договориться о новых сроках
roadmap-rebaseline-text = Сроки, которые ожидаются сегодня, станут договорённостью. Прежние сроки останутся в истории плана.
roadmap-rebaseline-reason = Почему
roadmap-rebaseline-example = Поставщик кассы задержал доступ на две недели
roadmap-rebaseline-go = Договориться
roadmap-baselines = О чём и когда договаривались
roadmap-baselines-text = Каждая строка — сроки, о которых договорилась команда. Действуют последние.
roadmap-baseline-first = В начале плана
roadmap-baseline-finish = Конец: { $date }
roadmap-roll-over = Следующий квартал
roadmap-roll-over-text = В новый план перейдёт незаконченное: { $tasks }. Этот план останется как есть.
roadmap-roll-over-go = Начать квартал
roadmap-calendar-settings = Рабочие дни и замер
roadmap-calendar-settings-text = Задачи идут только по рабочим дням.
roadmap-working-days = Рабочие дни недели
roadmap-holidays = Выходные и праздники
roadmap-holiday-new = Нерабочий день
roadmap-holiday-remove = { $date } всё же рабочий
roadmap-check-in-day = Еженедельный замер
roadmap-check-in-none = Без замера

## A task

roadmap-task-title = Название
roadmap-task-status = Статус
roadmap-task-progress = Готовность
roadmap-task-owner = Исполнитель
roadmap-task-effort = Объём, чел.-дней
roadmap-task-start = Начало по плану
roadmap-task-finish = Конец по плану
roadmap-task-expected = Ожидается
roadmap-task-agreed = Договорились
roadmap-task-slack = Запас
roadmap-task-critical = нет, критический путь
roadmap-task-description = Как делать
roadmap-task-deliverable = Результат
roadmap-task-done_when = Готово, когда
roadmap-task-checklist = Чек-лист
roadmap-task-waits-for = Ждёт задачи
roadmap-task-holds-up = Её ждут
roadmap-task-links = Относится к
roadmap-task-notes = Заметки
roadmap-task-estimate = Оценка в рабочих днях и факт
roadmap-estimate-optimistic_days = Если всё гладко
roadmap-estimate-likely_days = Скорее всего
roadmap-estimate-pessimistic_days = Если всё плохо
roadmap-task-actual-start = Начата на деле
roadmap-task-actual-finish = Закончена на деле
roadmap-task-actual = Потрачено, чел.-дней
roadmap-task-phase = Фаза
roadmap-task-automation = ИИ или автоматизация: ждёт фундамента
roadmap-task-finish-now = Готово
roadmap-task-reopen = Открыть заново
roadmap-task-delete = Удалить задачу
roadmap-task-deleted = Задача «{ $task }» удалена.
roadmap-item-new = Добавить пункт
roadmap-item-remove = Убрать «{ $item }»
roadmap-dependency-add = Добавить задачу, которую ждать
roadmap-dependency-remove = Не ждать «{ $task }»
roadmap-link-remove = Убрать связь с «{ $link }»

## Forecast

roadmap-forecast-title = Когда закончится план
roadmap-forecast-pace = При текущем темпе
roadmap-forecast-network = По зависимостям задач
roadmap-forecast-throughput = По числу задач за неделю
roadmap-forecast-chances = 85 %: { $p85 }, 95 %: { $p95 }
roadmap-forecast-estimates = По трём оценкам
roadmap-forecast-deadline = к дню 90: { $share }
roadmap-forecast-how = Темп: сделанное сравнивается с тем, о чём договорились; диапазон — середина в 80 %, если недели впереди будут отличаться так же, как прошлые. Задачи за неделю: будущие недели берутся из прошлых, вероятность 50 %.
roadmap-spi-time = Темп к плану, SPI(t)
roadmap-slip = Отставание от плана
roadmap-late-first = Показаны первые { $shown } из { $all } опаздывающих задач.
roadmap-late-title = Что опаздывает и почему
roadmap-late-none = Ничего не опаздывает.

## Taking it along

roadmap-to-calendar = В календарь
roadmap-ics-text = Файл читает любой календарь. Если загрузить более новый файл, записи обновятся.
roadmap-ics-as = Задачи станут
roadmap-ics-as-todo = Делами
roadmap-ics-as-event = Событиями
roadmap-ics-save = Сохранить календарь
roadmap-ics-file = Календарь
roadmap-export-csv = Сохранить задачи в CSV
roadmap-import-csv = Добавить задачи из CSV
roadmap-import-title = Задачи из файла
roadmap-import-added = { $count ->
    [one] Добавлена { $count } задача.
    [few] Добавлены { $count } задачи.
   *[many] Добавлено { $count } задач.
}
roadmap-import-rejected = Эти строки прочитать не удалось:
roadmap-import-line = Строка { $line }
roadmap-import-ignored = Пропущенные столбцы: { $headings }.
roadmap-import-column-title = Названия: { $heading }
roadmap-import-column-start = Начало: { $heading }
roadmap-import-column-finish = Конец: { $heading }
roadmap-ics-gate = Рубеж, день { $day }: { $goal }
roadmap-ics-check-in = Замер пяти показателей
roadmap-csv-title = Задача
roadmap-csv-phase = Фаза
roadmap-csv-owner = Исполнитель
roadmap-csv-status = Статус
roadmap-csv-progress = Готовность
roadmap-report-progress = Готовность
roadmap-csv-effort = Трудозатраты, чел.-дней
roadmap-csv-start = Начало
roadmap-csv-finish = Конец
roadmap-csv-actual-start = Фактическое начало
roadmap-csv-actual-finish = Фактический конец
roadmap-csv-expected-finish = Ожидаемый конец
roadmap-csv-agreed-start = Начало по договорённости
roadmap-csv-agreed-finish = Конец по договорённости
roadmap-csv-late = Дней опоздания
roadmap-csv-reason = Почему опаздывает
roadmap-csv-predecessors = Ждёт задачи
roadmap-csv-critical = Критический путь
roadmap-csv-description = Описание
roadmap-csv-deliverable = Результат
roadmap-csv-done_when = Готово, когда
roadmap-csv-notes = Заметки
roadmap-csv-yes = да
roadmap-csv-no = нет

rule-import_no_title = В строке нет названия.
rule-import_bad_date = Дату прочитать не удалось. Запишите год, месяц и день.
rule-import_no_date = Не указана дата начала или окончания.
rule-import_bad_number = Число прочитать не удалось.
rule-import_finish_before_start = Конец раньше начала.
rule-import_unknown_predecessor = Ждёт задачу, которой нет ни в файле, ни в плане.
rule-import_circular = Задачи файла ждут друг друга по кругу.
rule-import_before_the_plan = Задача начинается раньше самого плана.
rule-import_far_from_the_plan = Дата отстоит от начала плана больше чем на десять лет.
rule-import_progress_range = Готовность вне пределов 0–100 %.

## In the report

roadmap-report-gate = Рубеж — день { $day }, { $date }.
roadmap-report-more = Показаны первые { $shown } из { $all ->
    [one] { $all } полосы
    [few] { $all } полос
    [many] { $all } полос
   *[other] { $all } полосы
}.
roadmap-report-spi = Темп к плану (1 — по плану)
roadmap-report-lead = Опережение плана
roadmap-report-three_ends = При текущем темпе — если работа пойдёт как до сих пор; по зависимостям — если дальше всё будет в срок; по числу задач — если за неделю их закрывают столько же.
roadmap-report-pace = Окончание при текущем темпе
roadmap-report-network = Окончание по зависимостям задач
roadmap-report-throughput = Окончание по числу задач за неделю
roadmap-report-behind = План отстаёт на { $days }: сделано { $done } работы, к этому дню планировалось { $planned }.
roadmap-report-nothing_done = Пока ничего не сделано
roadmap-report-late = План отстаёт на { $days }
roadmap-report-ahead = План опережает срок на { $days }
roadmap-report-on_time = План идёт в срок
roadmap-report-ends = { $said }: при текущем темпе он закончится { $date }
roadmap-report-all_done = Все задачи плана выполнены
roadmap-report-begins = План начнётся { $date }
roadmap-report-done = Сделано задач
roadmap-report-done_of = { $done } из { $all }
roadmap-paper = { $project }: { $plan }

## Что программа видит сама

roadmap-seen-purchases = Покупки импортированы: «{ $dataset }».
roadmap-seen-audit = На все вопросы последнего аудита есть ответы: { $count }.
roadmap-seen-points = Точки роста выбраны: { $count }.
roadmap-seen-costs = Все расходы на привлечение введены в «{ $scenario }», CAC известен.
roadmap-seen-ltv = LTV по марже известен в «{ $scenario }».
roadmap-seen-loops = Петли нарисованы: { $count }.
roadmap-seen-sequences = Цепочки сообщений написаны: { $count }.
roadmap-seen-documents = Документов в базе знаний: { $count }.
roadmap-seen-questions = Контрольных вопросов к базе знаний: { $count }.
roadmap-seen-measures = Ответы измерены, раз: { $count }.
roadmap-seen-check_ins = Замеры сохранены: { $count }.
roadmap-seen-designed = Тесты спланированы: { $count }.
roadmap-seen-started = Тесты запущены по замороженному плану: { $count }.
roadmap-seen-decided = Решения по тестам приняты: { $count }.
roadmap-seen-forecast = Прогноз с проверкой на отложенных покупках сохранён.
roadmap-seen_tasks = Программа видит, что { $count ->
    [one] сделана { $count } открытая задача
    [few] сделаны { $count } открытые задачи
    [many] сделано { $count } открытых задач
   *[other] сделано { $count } открытых задач
}: { $tasks }.
roadmap-seen_mark = Отметить выполненными
roadmap-seen_marked = Отмечено выполненными: { $count }.
roadmap-ticked = { $count ->
    [one] Этим выполнена { $count } задача плана.
    [few] Этим выполнены { $count } задачи плана.
    [many] Этим выполнено { $count } задач плана.
   *[other] Этим выполнено { $count } задачи плана.
}
roadmap-seen_task = Видно, что сделано: { $what }
