### The audit: why its inputs are refused (`rule-<code>`).

rule-no_such_bank = В этой программе нет такой версии вопросов. Обновите программу, чтобы открыть аудит.
rule-not_in_bank = В этой версии вопросов такого вопроса нет.
rule-not_a_rice_impact = Влияние может быть 0,25, 0,5, 1, 2 или 3.
rule-not_a_rice_confidence = Уверенность может быть 100 %, 80 % или 50 %.
rule-ends_before_it_begins = Конец не может быть раньше начала.
rule-outside_journey = Эта минута за пределами пути клиента.
rule-stages_overlap = Два этапа делят одну минуту: сдвиньте границу между ними.
rule-not_a_source = Источником правды может быть только сервис, который измеряет этот шаг.
rule-after_audit = Этот день позже дня аудита.
rule-result_while_running = У теста, который ещё идёт, нет результата. Сначала укажите последний день.
rule-changed_twice = Этот показатель изменён дважды: оставьте одно изменение.
rule-field_not_in_model = Модель дохода этого сценария не использует этот показатель.
rule-not_an_effect = Это условие расчёта, точка роста его не меняет.
rule-no_such_step = Этого шага в петлях больше нет, или у него нет значения.
rule-two_effects = Эффект считается либо в калькуляторе, либо в петлях: иначе клиенты посчитаны дважды.
rule-likely_outside_range = Вероятное значение должно лежать между осторожным и смелым.

## Аудит

audit-radar = Слои аудита
audit-radar-units = баллы из 100
audit-radar-empty = Пока ни один слой не оценён.
audit-radar-description = Сильнее всего «{ $strongest }»: { $most }. Слабее всего «{ $weakest }»: { $least }.
audit-column-layer = Слой
audit-answer-not_applicable = не применимо
audit-answer-unknown = пока не знаю
audit-person-days = { $n ->
    [one] { $number } человеко-день
    [few] { $number } человеко-дня
    [many] { $number } человеко-дней
   *[other] { $number } человеко-дня
}

audit-foundation-sound = Фундамент надёжен: юнит-экономика известна и набирает не меньше 40 баллов.
audit-foundation-too_little_known = Сначала фундамент: в слое «Юнит-экономика» отвечено меньше чем на половину вопросов. Точки роста про ИИ и автоматизацию подождут.
audit-foundation-weak = Сначала фундамент: слой юнит-экономики набирает меньше 40 баллов. На слабом основании автоматизация только быстрее тратит бюджет, поэтому точки роста про ИИ стоят после экономики.
audit-foundation-not_assessed = Сначала фундамент: слой юнит-экономики не оценён. Точки роста про ИИ и автоматизацию стоят после экономики.

audit-evidence-stored = Копия в рабочем файле
audit-evidence-unchecked = Файл остаётся на своём месте; ещё не проверен
audit-evidence-found = Файл на месте
audit-evidence-changed = Файл с тех пор изменился
audit-evidence-gone = Файла нет на прежнем месте

## Точки роста

audit-effect-none = Эффект не задан: скажите, какой показатель изменится.
audit-effect-scenario_deleted = Сценарий, на котором считался эффект, удалён. Изменения сохранены: выберите другой сценарий.
audit-effect-refused = Сценарий «{ $base }» больше не принимает эти изменения. { $why }
audit-effect-ecosystem_deleted = Экосистема петель, на которой считался эффект, удалена. Изменения сохранены: выберите другую.
audit-effect-loops = петли «{ $name }»
audit-effect-refused-by-loops = Петли «{ $base }» больше не принимают эти изменения. { $why }
audit-step-deleted = удалённый шаг петли
audit-range = от { $from } до { $to }
audit-percentage_points = { $number } п. п.
audit-change-to = { $input }: станет { $likely } (от { $low } до { $high })
audit-change-to-one = { $input }: станет { $likely }
audit-change-by = { $input }: { $likely } (от { $low } до { $high })
audit-change-by-one = { $input }: { $likely }
audit-change-by_share = { $input }: { $likely } к текущему (от { $low } до { $high })
audit-change-by_share-one = { $input }: { $likely } к текущему
audit-figure-ltv_gross_margin = LTV по марже
audit-figure-cac = CAC
audit-figure-cac-loops = CAC с петлями за горизонт
audit-figure-ltv_to_cac = LTV/CAC
audit-figure-payback_days = Окупаемость
audit-figure-cash_90_days = Деньги за 90 дней
audit-figure-cash_12_months = Деньги за 12 месяцев
audit-figure-value_per_month = Ценность новых клиентов одного месяца за всё время
audit-expected = ожидалось { $value } ({ $range })
audit-expected-one = ожидалось { $value }
audit-done_on = Сделано { $date }

audit-status-open = Не начата
audit-status-in_progress = В работе
audit-status-done = Выполнена
audit-status-dropped = Отклонена
audit-confidence-high = Высокая
audit-confidence-medium = Средняя
audit-confidence-low = Низкая
audit-lacks-ice-impact = влияние или эффект в деньгах
audit-lacks-ice-confidence = уверенность
audit-lacks-ice-ease = лёгкость или трудоёмкость
audit-lacks-rice-reach = охват
audit-lacks-rice-impact = влияние
audit-lacks-rice-confidence = уверенность
audit-lacks-rice-effort_person_months = трудоёмкость

audit-source-manual = добавлена вручную
audit-source-answer = ответ аудита
audit-source-answer-of = ответ { $number }, { $audit }
audit-source-answer-deleted = ответ удалённого аудита
audit-source-journey = карта пути
audit-source-lifecycle = прибыль по покупкам
audit-source-shareable = публичные действия клиентов
audit-source-services = готовность сервисов
audit-source-tracking = карта измерений
audit-source-retention = удержание
audit-source-experiments = журнал экспериментов
audit-source-loop = петля роста

audit-remark-equal =
    { $equal ->
        [2] «{ $third }» и «{ $fourth }» равноценны
        [one] { $equal } точка роста равноценна, среди них «{ $third }» и «{ $fourth }»
        [few] { $equal } точки роста равноценны, среди них «{ $third }» и «{ $fourth }»
        [many] { $equal } точек роста равноценны, среди них «{ $third }» и «{ $fourth }»
       *[other] { $equal } точки роста равноценны, среди них «{ $third }» и «{ $fourth }»
    }: оценки слишком близки, чтобы выбрать между ними.
audit-remark-mean = По среднему вместо произведения в тройку вошли бы и другие: «{ $points }».

## История

operation-create_audit = Начат аудит «{ $name }»
operation-change_audit = Аудит «{ $name }»: { $fields }
operation-delete_audit = Удалён аудит «{ $name }»
operation-answer_question = Ответ { $question }: { $from } → { $to }
operation-note_answer = Заметка к вопросу { $question }
operation-attach_evidence = Приложен файл «{ $name }»
operation-remove_evidence = Убран файл «{ $name }»
operation-add_finding = Находка «{ $name }»
operation-save_growth_point = Точка роста «{ $name }»: { $fields }
operation-delete_growth_point = Удалена точка роста «{ $name }»
operation-choose_growth_points = Выбор точек роста: «{ $project }»

audit-field-name = название
audit-field-date = день
audit-field-stage = стадия
audit-field-layer = слой
audit-field-title = название
audit-field-description = описание
audit-field-source = источник
audit-field-effort_days = трудоёмкость
audit-field-confidence = уверенность
audit-field-owner = ответственный
audit-field-status = статус
audit-field-ai_or_automation = признак автоматизации
audit-field-ice_impact = влияние
audit-field-ice_ease = лёгкость
audit-field-rice_reach = охват
audit-field-rice_impact = влияние (RICE)
audit-field-effect = эффект

## UI: Экран «Аудит»

section-audit = Аудит
audit-show = Что показать
audit-layers = Слои
audit-layer = Слой
audit-question = Вопрос
audit-point = Точка роста
audit-value-column = Деньги за 12 месяцев
audit-points = Точки роста
audit-points-count = Точки роста · { $count }
audit-compare = Сравнение
audit-ours = наш
audit-origin-note = Слои 1–4 названы в методике; 5–7 дополнены программой.
audit-layer-number = Слой { $number }
audit-said-of = отвечено { $said } из { $total }
audit-overall = Общий балл
audit-overall-range = { $range }, отвечено { $coverage }
audit-since = { $delta } к прошлому аудиту
audit-weakest = Слабее всего: { $layers }

audit-empty-title = Найдите трещины до того, как вкладывать в рост
audit-empty = Аудит из семи слоёв показывает, где теряются деньги, и заканчивается тремя точками роста, посчитанными в рублях или вашей валюте.
audit-empty-example = 49 вопросов, на каждый — пять готовых ответов. Отвечать можно с клавиатуры: 0–4, N, U и стрелки.
audit-begin = Начать аудит
audit-new = Новый аудит
audit-repeat = Повторный аудит с этими ответами
audit-edit = Название, день и стадия
audit-delete = Удалить аудит
audit-deleted = Аудит «{ $name }» удалён
audit-open-named = Открыть аудит «{ $name }»
audit-name = Название аудита
audit-name-help = Без названия аудит называется по дню.
audit-date = День
audit-stage-help = От стадии зависят веса вопросов.
audit-bank-unknown-short = другая версия вопросов

audit-tab-questions = Вопросы · { $said } из { $total }
audit-tab-findings = Находки · { $count }
audit-show-as = Как показать вопросы
audit-as-single = По одному
audit-as-page = Весь слой
audit-steps = Переход по вопросам
audit-progress = { $at } из { $total }
audit-previous = Назад
audit-next = Дальше
audit-check = Как проверить:
audit-good = Как выглядит хорошо
audit-first-fix = С чего начать
audit-fix-effort = обычно { $effort }
audit-moves = влияет на: { $inputs }
audit-not-applicable = Не применимо
audit-unknown = Пока не знаю
audit-clear-answer = Снять ответ
audit-note = Заметка
audit-note-evidence = Заметка и свидетельства
audit-note-evidence-count = Заметка и свидетельства · { $count }
audit-note-placeholder = На чём основан ответ
audit-evidence = Свидетельства
audit-attach = Приложить файл
audit-attach-in-place = Оставить файл на месте
audit-attach-copy = Хранить копию здесь, до 5 МБ
audit-evidence-save = Сохранить копию файла
audit-evidence-saved = Копия сохранена: { $path }
audit-evidence-save-named = Сохранить копию «{ $name }»
audit-evidence-check-named = Проверить «{ $name }»
audit-evidence-remove-named = Убрать «{ $name }»
audit-evidence-removed = Файл «{ $name }» убран
audit-make-finding = Сделать находкой
audit-open-point = Открыть находку
audit-open-point-number = Открыть находку { $number }
audit-findings-empty = В этом слое пока нет находок. Находка — это то, что стоит исправить: сделайте её из слабого ответа или добавьте свою, потом задайте эффект, и программа посчитает деньги.
audit-finding-new = Новая находка
audit-finding-title = Что исправить
audit-finding-example = Онбординг: пауза на подключении кассы

audit-points-empty-title = Точек роста пока нет
audit-points-empty = Точка роста — это находка с эффектом: какой показатель сценария изменится и на сколько. Программа переведёт это в деньги за 12 месяцев и предложит три первые.
audit-points-empty-example = Например: «Онбординг: пауза на подключении кассы», новые клиенты +8 %, +384 000 ₽ за 12 месяцев.
audit-three = Три точки роста
audit-three-value = Вместе до { $value } за 12 месяцев: эффекты на один показатель частично перекрываются.
audit-three-no-value = Задайте эффект, и здесь появятся деньги.
audit-three-no-rice = По RICE пока нечего сравнивать: откройте точку роста и укажите охват и влияние.
audit-points-rest = Остальные
audit-points-foot = Деньги — на сколько больше останется за 12 месяцев от клиентов, привлечённых в эти 12 месяцев, за вычетом затрат на привлечение. Оценку эффекта вводите вы, программа только считает. «В тройке» — с какой вероятностью точка входит в первые три при такой уверенности.
audit-method = Способ ранжирования
audit-choose = Выбрать свои три
audit-choose-text = Отметьте до трёх точек роста в нужном порядке.
audit-choose-confirm = Выбрать
audit-reason = Почему не так, как предложено
audit-reason-help = Причина попадёт в отчёт.
audit-move-up = Поднять «{ $name }»
audit-move-down = Опустить «{ $name }»
audit-overridden = Выбрано вручную.
audit-as-proposed = Вернуть предложение программы
audit-foundation-first = Сначала фундамент
audit-foundation-waits = В тройку сама не войдёт: сначала фундамент.
audit-value-lifetime = { $value } ценности клиентов месяца
audit-in-12-months = { $value } за 12 месяцев
audit-number = №
audit-point-loses = Уменьшает деньги
audit-no-money = эффект не оценён
audit-effect-broken = эффект не считается
audit-chance-short = в тройке: { $chance }
audit-chance = Вероятность войти в тройку: { $chance }.

audit-point-named = Точка роста «{ $name }»
audit-point-delete = Удалить точку роста
audit-point-deleted = Точка роста «{ $name }» удалена
audit-description = Описание
audit-effect = Эффект в деньгах
audit-effect-hint = Что изменится в калькуляторе или в петлях, если это исправить. Три оценки: осторожная, вероятная, смелая.
audit-effect-add = Добавить показатель
audit-effect-add-more = Ещё показатель
audit-effect-figures = Показатели до и после
audit-scenario-deleted = Сценарий удалён. Выберите другой: изменения сохранены.
audit-base-active = основной сценарий
audit-base-loops = петли роста
audit-base-scenario = сценарий
audit-choose-base = Выберите сценарий или петли
audit-ecosystem-deleted = Петли удалены. Выберите другие: изменения сохранены.
audit-effect-base = На чём считать
audit-step = Шаг петли
audit-step-add = Добавить шаг петли
audit-step-add-more = Ещё шаг
audit-step-unused = Этого шага в петлях больше нет
audit-input = Показатель
audit-input-unused = Сценарий не использует этот показатель
audit-change-kind = Как меняется
audit-change-remove = Убрать: { $input }
audit-kind-by_share = на долю
audit-kind-by = на величину
audit-kind-to = станет
audit-border-low = Осторожно
audit-border-likely = Вероятно
audit-border-high = Смело
audit-as-likely = как вероятно
audit-figure = Показатель
audit-before = Сейчас
audit-after = Станет
audit-difference = Разница
audit-order = Очерёдность
audit-owner = Ответственный
audit-confidence = Уверенность в оценках
audit-effort = Трудоёмкость, чел.‑дней
audit-impact = Влияние, 1–10
audit-ease = Лёгкость, 1–10
audit-derived = { $value } по расчёту
audit-reach = Охват за квартал
audit-rice-impact = Влияние
audit-rice-impact-0_25 = минимальное
audit-rice-impact-0_5 = слабое
audit-rice-impact-1 = среднее
audit-rice-impact-2 = сильное
audit-rice-impact-3 = огромное
audit-lacks = Чтобы ранжировать, не хватает: { $what }.
audit-ice-is = ICE = влияние × уверенность × лёгкость = { $score }.
audit-rice-is = RICE = охват × влияние × уверенность ÷ человеко-месяцы = { $score }.
audit-status = Статус
audit-ai-mark = Это про ИИ или автоматизацию: ждёт фундамента

audit-in-roadmap = Дорожная карта
audit-in-roadmap-add = Поставить в дорожную карту
audit-in-roadmap-added = «{ $name }» теперь в дорожной карте
audit-in-roadmap-week = В дорожной карте: неделя { $week }
audit-in-roadmap-start = Начать план на 90 дней
audit-compare-with = Сравнить с
audit-done-between = Что сделано между аудитами
audit-done-none = Между этими днями ни одна точка роста не отмечена сделанной.
audit-done-value = Вместе от них ожидалось: { $value } ценности новых клиентов одного месяца за всё время.
audit-moved = Что сдвинулось
audit-moved-none = Ни один ответ не изменился.
audit-newly-answered = Появился ответ
audit-no-longer-answered = Ответа больше нет

audit-task = Задача
audit-tasks-between = Задачи, закрытые между аудитами

## Отчёт и таблицы

audit-report-weak = { $score } из 100: слабее всего { $layers }
audit-report-strong = { $score } из 100: слабых слоёв нет
audit-report-layer = «{ $title }»
audit-report-points = { $count ->
    [one] { $count } точка роста
    [few] { $count } точки роста
   *[many] { $count } точек роста
}, { $chosen ->
    [0] ни одна не выбрана
   *[other] выбрано: { $chosen }
}
audit-report-more = Показаны первые { $shown } из { $all ->
    [one] { $all } точки роста.
    [few] { $all } точек роста.
    [many] { $all } точек роста.
   *[other] { $all } точки роста.
}
audit-report-legend = Линия — { $latest }, кольца — 25, 50, 75 и 100 баллов, чёрточки на осях — где может лежать балл, пока отвечено не всё.
audit-report-legend-before = Сплошная линия — { $latest }, пунктир — { $earlier }, кольца — 25, 50, 75 и 100 баллов, чёрточки на осях — где может лежать балл, пока отвечено не всё.
audit-report-horizons = Выбранные точки роста: деньги на трёх горизонтах
audit-report-known = отвечено { $coverage } вопросов, балл в пределах { $range }
audit-report-answered = отвечено { $coverage } вопросов
audit-report-open = Отвечено { $coverage } вопросов: для общего балла этого пока мало
audit-report-ours = Методика этот слой не называет, его добавила программа.
audit-report-score = Балл
audit-report-range = Границы
audit-report-coverage = Отвечено
audit-report-person_days = Чел.‑дней
audit-report-effort = Трудоёмкость
audit-report-confidence = Уверенность
audit-report-effect = Что изменится
audit-report-scenario = Сценарий
audit-report-by_hand = Три точки выбраны вручную: { $reason }
audit-report-chosen = Выбранные точки роста
audit-report-number = № стоит у выбранных точек роста.
audit-report-money = Деньги — на сколько больше останется за 12 месяцев от клиентов, привлечённых в эти 12 месяцев, за вычетом затрат на привлечение, при осторожной, вероятной и смелой оценке консультанта.
audit-report-moved = С аудита «{ $earlier }» до аудита «{ $later }» общий балл изменился с { $from } до { $to } ({ $delta }).
audit-report-day = День
audit-report-then = Было
audit-report-now = Стало
audit-unit-points = баллов
audit-unit-of_hundred = из 100
audit-csv-answers = Ответы аудита: { $audit }
audit-csv-number = Номер
audit-csv-answer = Ответ, 0–4
audit-csv-words = Ответ словами
audit-csv-id = Код вопроса
audit-csv-place = Место
audit-csv-likely = Деньги за 12 месяцев, вероятно
audit-csv-from = Деньги за 12 месяцев, осторожно
audit-csv-to = Деньги за 12 месяцев, смело
audit-csv-90_days = Деньги за 90 дней, вероятно
audit-csv-lifetime = Ценность новых клиентов одного месяца за всё время, вероятно
audit-csv-ltv = Δ LTV по марже
audit-csv-cac = Δ CAC
audit-csv-payback = Δ окупаемости
audit-csv-chance = Вероятность быть в тройке
audit-csv-source = Откуда

audit-weights = Вес слоёв учитывает вид бизнеса ({ $kind }): { $layers }
audit-weights-layer = { $layer } ×{ $factor }
