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

operation-start_plan = Начат план «{ $name }»
operation-roll_over_plan = Перенос из «{ $from }» в «{ $to }»
operation-change_plan = Изменён план «{ $name }»: { $fields }
operation-activate_plan = Выбран план «{ $name }»
operation-delete_plan = Удалён план «{ $name }»
operation-rebaseline_plan = Новые сроки плана «{ $name }»: { $reason }
operation-add_task = Добавлена задача «{ $name }»
operation-save_task = Изменена «{ $name }»: { $fields }
operation-set_task_progress = «{ $name }»: готово { $from } → { $to }
operation-move_task = Перенесена «{ $name }»: { $from } → { $to }{ $others ->
    [0] { "" }
    [one] , с ней ещё { $others } задача
    [few] , с ней ещё { $others } задачи
   *[many] , с ней ещё { $others } задач
}
operation-delete_task = Удалена задача «{ $name }»
operation-import_tasks = { $count ->
    [one] В план «{ $name }» загружена { $count } задача
    [few] В план «{ $name }» загружено { $count } задачи
   *[many] В план «{ $name }» загружено { $count } задач
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
roadmap-part-report = Отчёт


roadmap-link-deleted = Удалено

## The plan in words

roadmap-plan-name = План от { $date }
roadmap-summary-done = сделано { $share }
roadmap-summary-planned = по плану { $share }
roadmap-summary-forecast = прогноз { $date }
roadmap-summary-range = прогноз { $date } ({ $first } — { $last })
roadmap-summary-ended = закончено { $date }
roadmap-gate-note = Рубеж — день { $gate }, а задачи фазы идут до конца недели { $week }: в дни { $first }–{ $last } верно и то и другое.

roadmap-late-predecessor = Ждёт задачу «{ $task }», она закончится { $date }.
roadmap-late-not_begun = Пора было начать, но задача ещё не начата.
roadmap-late-work_left = Оставшаяся работа займёт время до { $date }.
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
roadmap-chart-planned = план
roadmap-chart-done = сделано
roadmap-chart-forecast-name = прогноз
roadmap-chart-forecast = прогноз { $share }
roadmap-chart-forecast_range = прогноз { $share } ({ $low } — { $high })
roadmap-chart-range = { $share } ({ $low } — { $high })
roadmap-chart-gate = рубеж { $day }
roadmap-chart-week = н{ $week }
roadmap-chart-day = День { $day }
roadmap-chart-day-column = День
roadmap-chart-none = —
roadmap-chart-empty = В плане ещё нет работы.
roadmap-chart-description = На день { $day } сделано { $done } работы, по плану { $planned }.
roadmap-chart-description-end = При таком темпе к дню { $day } будет сделано { $share }.
roadmap-gantt-title = План по дням
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
}, последняя кончается { $finish }; позже договорённости: { $late }.
