### Growth OS: стек, сценарии, сегменты.

## Отказы

rule-condition_field = Спросите о event.ИМЯ, person.ИМЯ, count.ВИД, value.ltv или value.score.
rule-condition_values = Дайте ровно одно значение для сравнения; несколько — для one_of, ни одного — для present и absent.
rule-condition_number = Для этого сравнения нужно число.
rule-time_zone = Такого часового пояса нет. Напишите, например, Europe/Moscow.
rule-point_of_time = Напишите время как 2026-11-26T19:52:00, со смещением вроде +03:00 или без него.
rule-hours_and_minutes = Напишите время суток как 09:00.
rule-quiet_all_day = Тихие часы должны кончаться не тогда, когда начинаются.
rule-person_twice = Этот человек в списке уже есть.
rule-scenario_twice = Такой ключ есть у другого сценария.
rule-no_such_scenario = Сценария с таким ключом нет.
rule-no_branches = Сценарию нужна хотя бы одна ветвь с действием.
rule-no_conditions = Скажите, когда решает человек: нужно хотя бы одно условие.
rule-message_empty = Сообщению нужен текст на русском или английском.
rule-converted_more_than_people = Цели не может достичь больше людей, чем есть.
rule-segment_field = Здесь можно спросить только о event.ИМЯ и person.ИМЯ.
rule-no_such_role = Такой роли в каталоге нет.
rule-no_such_tool = Такого инструмента в каталоге нет. Дайте вместо ключа название.

## The map

section-automation = Growth OS
report-section-automation = Growth OS: инструменты и сценарии
automation-layer-data = Данные
automation-layer-intelligence = Интеллект
automation-layer-execution = Исполнение
automation-layer-control = Контроль
automation-filled = { $filled } из { $of }
automation-map-empty = На карте пока нет инструментов.
automation-map-whole = Система собрана: занято ролей { $filled }, и каждый поток знает человека.
automation-map-gaps = Занято ролей: { $filled } из { $of }. Разрывов: { $places }, самый важный: { $worst }.
automation-scenarios = { $count ->
    [one] { $count } сценарий
    [few] { $count } сценария
   *[many] { $count } сценариев
}
automation-cost-unknown = цена неизвестна
automation-yes = да
automation-no = нет
automation-tool-api = API
automation-tool-webhooks_in = принимает события
automation-tool-webhooks_out = сообщает о событиях
automation-tool-self_host = на своём сервере
automation-tool-residency = данные лежат
automation-tool-identities = узнаёт человека по
automation-tool-price = цена
automation-tool-limits = лимиты
automation-api-rest = REST
automation-api-graphql = GraphQL
automation-api-odata = OData
automation-api-sql = SQL
automation-api-sdk = библиотека
automation-api-file = файлы
automation-residency-ru = Россия
automation-residency-eu = ЕС
automation-residency-us = США
automation-residency-own = свой сервер
automation-identity-any = любой ключ
automation-identity-lost = человек теряется
automation-price-from = от { $price }
automation-price-read = на { $date }: { $source }
automation-price-unknown = в каталоге нет
automation-gap-empty_role = пустая роль
automation-gap-identity_lost = не узнаёт человека
automation-gap-dead_end = тупик
automation-gaps = Разрывы
automation-gap_planned = Задача «{ $title }» — в дорожной карте.
automation-gap_done_when = На карте инструментов здесь нет разрыва
automation-gap_task_empty_role = Закрыть роль: { $place }
automation-gap_task_identity_lost = Не терять человека: { $place }
automation-gap_task_dead_end = Передать данные дальше: { $place }
automation-gap_plan = В дорожную карту
automation-gap_plan_named = В дорожную карту: { $place }
rule-gap_is_gone = Такого разрыва на карте больше нет. Посмотрите на неё снова.
automation-advice-empty_role = Вариантов в каталоге: { $count }. { $named }
automation-advice-identity_lost = Передавать в оба инструмента один из ключей: { $keys }
automation-advice-dead_end = Данные входят, и ничего не выходит: подключить выгрузку или заменить инструмент
automation-cost-now = В месяц сейчас
automation-cost-planned = В месяц с планом
automation-cost-per_customer = На нового клиента
automation-cost-share_of_cac = Доля в CAC
automation-cost-at_least = Не меньше: инструментов без цены: { $count }
automation-offer-other = В калькуляторе на софт { $present } в месяц, по карте выходит { $value }.
automation-offer-empty = В калькуляторе нет расходов на софт, по карте выходит { $value } в месяц.
automation-offer-note = Стоимость инструментов на карте Growth OS
automation-gate-open = Фундамент выдержит автоматизацию. { $state }
automation-gate-watch = Автоматизировать с оглядкой. { $state }
automation-gate-closed = Сначала фундамент: сценарии лишь ускорят трату бюджета. { $state }
automation-state-now = есть
automation-state-planned = в плане

## Scenarios in words

automation-channel-email = письмо
automation-channel-telegram = Telegram
automation-channel-chat = чат
automation-channel-sms = SMS
automation-channel-call = звонок
automation-channel-task = задача сотруднику
automation-outcome-not_in_segment = не из сегмента
automation-outcome-not_yet = ещё не столько раз
automation-outcome-no_branch = ни одна ветка не подошла
automation-outcome-capped = остановил лимит
automation-outcome-goal_reached = уже достигли цели
automation-outcome-held_out = без сообщения
automation-outcome-exception = решать человеку
automation-outcome-skipped = пропущено по решению
automation-outcome-handed_over = передано сотруднику
automation-outcome-message = ушло бы сообщений
automation-choice-send = Отправить
automation-choice-email = Письмом
automation-choice-telegram = В Telegram
automation-choice-sms = По SMS
automation-choice-hand_over = Сотруднику
automation-choice-skip = Пропустить
automation-at-once = сразу
automation-unit-days = { $number } дн.
automation-unit-hours = { $number } ч
automation-unit-minutes = { $number } мин
automation-count-of = событий «{ $kind }»
automation-value-ltv = прогноз LTV
automation-value-score = оценка лида
automation-value-answer = ответ документов
automation-contains = { $field } содержит { $values }
automation-present = { $field } есть
automation-absent = { $field } нет
automation-chain-trigger = Триггер
automation-chain-analysis = Анализ
automation-chain-action = Действие
automation-chain-hold_out = Без сообщения
automation-chain-control = Контроль
automation-chain-exceptions = Решает человек
automation-chain-often-within = Не меньше { $count } раз за { $window }
automation-chain-often = Не меньше { $count } раз
automation-chain-everybody = Все люди
automation-chain-segment = Сегмент: { $segment }
automation-chain-history = История: { $days }
automation-chain-hold-out-part = Те же условия, но сообщения нет: { $share }, с ними сравним
automation-chain-no-goal = Цель не задана
automation-chain-goal = Цель «{ $goal }» за { $within }
automation-chain-always-decided = Нет адреса, пустая подстановка, слишком длинно, два сценария сразу
automation-chain-send = Через { $after }: { $channel }
automation-chain-quiet = Не с { $from } до { $to } по времени человека
automation-chain-cap = Не больше { $count } за { $days }
automation-chain-cost = { $cost } за сообщение
automation-reason-no-address = нет адреса
automation-reason-missing-variable = пустая подстановка
automation-reason-too-long = сообщение слишком длинное
automation-reason-conflict = два сценария сразу

## What is wrong

automation-problem-no_such_event = Событие «{ $name }» не записано ни разу.
automation-problem-filters_match_nothing = Ни одно записанное событие не подходит под эти условия.
automation-problem-nobody_in_segment = Среди тех, кто это сделал, никого из сегмента.
automation-problem-never_often_enough = Никто не сделал этого столько раз за это время.
automation-problem-no_branch_holds = Условия ни одной ветки ни разу не выполнены.
automation-problem-fires_for_everybody = Срабатывает для всех: никого не отличает.
automation-problem-loops_on_itself = Своим действием запускает себя снова через «{ $name }».
automation-problem-waits_longer_than_plan = Ждёт дольше, чем длится план.
automation-problem-unknown_variable = Ни у людей, ни у событий нет подстановки «{ $name }».
automation-problem-too_long_for_channel = Текст длиннее, чем принимает канал.
automation-problem-subject_too_long = Почтовые программы обрежут тему: до 150 знаков.
automation-problem-no_subject = У письма нет темы.
automation-problem-no_cap = Нет лимита: человек может получить сколько угодно сообщений.
automation-problem-branch_never_reached = До этой ветки дело не дойдёт: более ранняя выполняется всегда.
automation-problem-no_such_goal = Цель «{ $name }» не записана ни разу.
automation-problem-no_unsubscribe = Письмо не говорит, как отписаться: добавьте переменную unsubscribe.
automation-problem-longer_than_plan = Длится дольше плана.

## State

automation-state-draft = черновик
automation-state-changed = изменён после репетиции
automation-state-rehearsed = отрепетирован { $day }
automation-state-exported = выгружен { $day }
automation-waits-for = ждёт инструмент: { $roles }
automation-copy = { $name } (копия)
automation-figure-people = Сделали это из сегмента
automation-figure-met = Сработает, раз
automation-figure-messages = Ушло бы сообщений
automation-figure-pays = Окупится одной целью на
automation-one-in = { $number } чел.

## Events

automation-events-told = Событий: { $events }, людей: { $people }, видов событий: { $types }.
automation-events-of-people = Эти столбцы описывают людей, а не события: { $names }.
automation-events-without-person = События, где никто не назван, в репетиции не участвуют: { $count }.
automation-events-basis = { $first } – { $last }: событий { $number }, людей { $people }
automation-note-without_person = Не вошло: никто не назван: { $count }.
automation-note-repeated = Не вошло: записано дважды: { $count }.
automation-note-in_future = Не вошло: позже, чем сейчас: { $count }.
automation-note-out_of_order = Поставлено по порядку: { $count }.
automation-note-conflicts = Людей, которым написали бы сразу два сценария: { $count }.

## Rehearsal

automation-sum-met = раз условие выполнено
automation-money-cost = { $cost } за сообщения: { $messages }.
automation-money-pays = Окупится, если добавит одну цель на { $number } чел.
automation-money-free = Сообщения ничего не стоят.
automation-money-margin = Укажите маржу одной цели, и станет видно, когда окупится.
automation-day-said = { $day }: сообщений { $messages }, без сообщения { $out }, решать человеку { $undecided }
automation-segment-of = Сегмент: { $segment }
automation-segment-all = Все люди
automation-segments-title = От просмотра до цели
automation-segments-basis = Цена лида { $cost } и LTV { $ltv } взяты из калькулятора; интервал 95 % (Уилсон).
automation-segments-no-basis = Заполните калькулятор, и станут известны CAC и LTV сегментов.
automation-sent-on = ушло бы { $at }
automation-length = знаков: { $number }
automation-why-segment = не из сегмента: { $condition }
automation-why-count = { $count }-й раз, нужно { $needed }
automation-why-ltv = прогноз LTV { $number }
automation-why-score = оценка лида { $number }
automation-why-branch = ветка «{ $name }»
automation-why-draw = жребий { $draw }; ниже { $share } — без сообщения
automation-why-moved = тихие часы: перенесено на { $at }
automation-why-capped = лимит: следующее не раньше { $at }
automation-why-exception = решает человек: { $reason }

## Compared

automation-compare-headline = Обещано: { $promised }, отправлено: { $sent }.
automation-compare-title = Обещано и случилось
automation-compare-rejected = Не прочитано строк: { $count }.
automation-compare-unexpected = Получили сообщение, которого никто не обещал: { $count }. { $people }
automation-compare-spoilt = Были оставлены без сообщения и получили его: { $count }. Они портят сравнение. { $people }

## Columns

automation-column-layer = Слой
automation-column-role = Роль
automation-column-tool = Инструмент
automation-column-state = Состояние
automation-column-cost_month = В месяц
automation-column-identities = Узнаёт человека по
automation-column-from = Откуда
automation-column-to = Куда
automation-column-flow = Что передаётся
automation-column-note = Заметка
automation-column-segment = Сегмент
automation-column-people = Люди
automation-column-converted = Достигли цели
automation-column-conversion = Конверсия
automation-column-conversion_low = не меньше
automation-column-conversion_high = не больше
automation-column-cac = Прогнозный CAC
automation-column-ltv = Прогнозный LTV
automation-column-margin_per_lead = Маржа на лид
automation-column-scenario = Сценарий
automation-column-promised = Обещано
automation-column-in_time = Вовремя
automation-column-off_time = Не вовремя
automation-column-failed = Не ушло
automation-column-missing = Не было
automation-column-held_out = Без сообщения
automation-column-difference = Разница

## Fields in the history

automation-field-role = роль
automation-field-tool = инструмент
automation-field-name = название
automation-field-state = состояние
automation-field-cost_month = цена в месяц
automation-field-identities = ключи
automation-field-gives = отдаёт данные
automation-field-note = заметка
automation-field-id = ключ
automation-field-trigger = триггер
automation-field-segment = сегмент
automation-field-analysis = анализ
automation-field-branches = действия
automation-field-control = контроль
automation-field-exceptions = исключения
automation-field-steps = шаги
automation-field-begins = начало
automation-field-ends = цель
automation-field-quiet_hours = тихие часы
automation-field-weekdays = дни недели
automation-field-people = люди
automation-field-margin = маржа

## Report

automation-report-stack = Карта инструментов
automation-report-tools = Инструменты по ролям
automation-report-scenarios = Сценарии
automation-report-basis = Репетиция на «{ $dataset }», { $day }; ничего не отправлено.

## Refusals

rule-import_no_event = У события нет названия.
rule-no_events = Событий ещё нет. Сначала импортируйте их.
rule-no_event_columns = Ни один заголовок не называет человека, время или событие.
rule-no_event_kind_column = Нет столбца, который говорит, что произошло. Назовите его «событие».
rule-no_event_time_column = Нет столбца, который говорит когда. Назовите его «дата и время».
rule-no_event_person_column = Нет столбца, который говорит кто. Назовите его «клиент», «email» или «телефон».
rule-too_many_events = В файле больше 2 000 000 событий. Разделите его по дням.
rule-no_such_stack = В каталоге нет такого стека.
rule-no_automation_template = Такого шаблона нет.

## The window

automation-tabs = Части Growth OS
automation-tab-map = Карта
automation-tab-scenarios = Сценарии
automation-tab-rehearsal = Репетиция
automation-tab-export = Выгрузка
automation-tab-sequences = Цепочки
automation-scenario = Сценарий
automation-create = Новый сценарий
automation-create-named = Новый сценарий: { $name }
automation-starts = Начать с одного из трёх стеков
automation-start = Взять в план
automation-start-named = В план: { $name }
automation-start-done = Инструменты добавлены на карту как план.
automation-offer-take = Взять в калькулятор
automation-offer-done = Стоимость инструментов взята в калькулятор.
automation-save-stack = Сохранить в CSV
automation-stack-file = стек.csv
automation-add-tool = Добавить инструмент
automation-choose-tool = Выбрать инструмент
automation-empty-role = никто не занят
automation-empty-layer = Пока ничего
automation-cost = Стоимость стека
automation-no-gaps = Разрывов нет.
automation-readiness = Готовность сервисов в аудите
automation-own-tool = Другой, свой
automation-tool-name = Название инструмента
automation-tool-gives = отдаёт данные другим
automation-cost-month = Стоимость в месяц
automation-remove-tool = Убрать с карты
automation-tool-removed = Инструмент убран с карты.
automation-deleted = Сценарий «{ $name }» удалён.
automation-scenarios-empty-title = Что работает без вас
automation-scenarios-empty = Сценарий — это триггер, анализ, действие, контроль; человек решает только исключения. Начните со сценария руководства.
automation-scenarios-example = Стартап на 10–50 человек трижды смотрел интеграцию с CRM: через 15 минут кейс и демо.
automation-rehearse = Репетиция
automation-no-events = Импортируйте события на вкладке «Репетиция», и станет видно, как часто сценарий сработал бы.
automation-before = Прежде чем запускать
automation-error = не сработает
automation-warning = проверьте
automation-chain = Сценарий как цепь
automation-condition-field = О чём
automation-condition-is = Как сравнить
automation-condition-than = С чем
automation-condition-remove = Убрать условие
automation-condition-add = условие
automation-is-equal = =
automation-is-not_equal = ≠
automation-is-one_of = одно из
automation-is-contains = содержит
automation-is-at_least = ≥
automation-is-at_most = ≤
automation-is-above = >
automation-is-below = <
automation-is-present = есть
automation-is-absent = нет
automation-unit = Единица времени
automation-in-minutes = мин
automation-in-hours = ч
automation-in-days = дн.
automation-name = Название сценария
automation-when-person = Когда человек из сегмента
automation-did = сделал
automation-event = Событие
automation-where = где
automation-filters = Условия события
automation-at-least = не меньше
automation-times = Сколько раз
automation-times-within = раз за
automation-window = За какое время
automation-ever = за всё время
automation-known = и из того, что известно за последние
automation-history = Дней истории
automation-if = то, если
automation-branch = Условия действия
automation-then-after = через
automation-delay = Задержка
automation-write-by = написать через
automation-channel = Канал
automation-branch-remove = Убрать действие
automation-quiet-from = не с
automation-quiet-begins = Начало тихих часов
automation-quiet-to = до
automation-quiet-ends = Конец тихих часов
automation-at-most = не больше
automation-cap-messages = Сообщений не больше
automation-cap-in = раз за
automation-cap-days = Дни лимита
automation-costs = одно стоит
automation-cost-message = Цена одного сообщения
automation-hold-out = Доля без сообщения
automation-without = людей оставить без сообщения, чтобы сравнить;
automation-watch = следить за целью
automation-goal = Цель
automation-within = за
automation-goal-days = Дней на цель
automation-one-brings = одна приносит
automation-margin = Маржа одной цели
automation-person-decides = Решает человек, если
automation-rule-name = Название исключения
automation-rule-new = крупный прогноз
automation-rule-add = исключение
automation-rule-remove = Убрать исключение «{ $name }»
automation-subject-ru = Тема по-русски
automation-subject-en = Тема по-английски
automation-body-ru = Текст по-русски
automation-body-en = Текст по-английски
automation-variables = Имя в скобках подставит свойство человека или события: { "{" }name{ "}" }, { "{" }company{ "}" }, { "{" }ltv{ "}" }.
automation-import-events = Импорт событий
automation-imported = События импортированы.
automation-rehearsal-none-title = Пока нечего репетировать
automation-rehearsal-none = Сначала создайте сценарий.
automation-rehearsal-empty-title = Отрепетируйте на том, что было
automation-rehearsal-empty = Импортируйте события: кто, когда, что. Сценарий проиграется на них, и ничего не отправится.
automation-rehearsal-example = Выгрузка GA4, Amplitude, Mixpanel, действия из CRM или своя таблица.
automation-events = События
automation-nothing-sent = ничего не отправлено
automation-with-others = вместе с остальными сценариями
automation-keep = Сохранить репетицию
automation-is-kept = Сохранена
automation-kept = Репетиция сохранена.
automation-sum = Что получилось бы
automation-decide = Решить до запуска
automation-such = таких: { $count }
automation-take-back = Отменить решение
automation-days = Сообщения по дням
automation-people = Люди
automation-people-search = Человек или результат
automation-people-shown = Показано: { $shown } из { $all }
automation-people-list = Люди репетиции
automation-people-none = Никто не нашёлся.
automation-trace = События и решения
automation-reads = Как это прочтёт человек
automation-no-message = Сообщения нет.
automation-export-none-title = Пока нечего выгружать
automation-export-none = Сначала создайте сценарий.
automation-export-title = Инженеру
automation-export-text = Папка с процессом, выключенным и без паролей, с репетицией внутри, и страница для инженера. Инженер нажимает «Rehearse» и видит те же решения.
automation-export-no-events = Без событий репетиции внутри файлов не будет.
automation-export-n8n = Сохранить для n8n
automation-export-node-red = Сохранить для Node-RED
automation-export-folder = Папка для файлов
automation-export-files = Сохранённые файлы
automation-exported = Сохранено в { $path }
automation-compare = Исполнения (CSV)
automation-compare-check-in = Добавить в сегодняшний замер
automation-compare-text = Когда поработает: наложите исполнения (человек, время, статус) на репетицию по событиям тех же дней.
