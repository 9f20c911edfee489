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
rule-likely_outside_range = Вероятное значение должно лежать между осторожным и смелым.

## Аудит

audit-title = Аудит
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

audit-foundation-sound = Фундамент держит: юнит-экономика известна и набирает не меньше 40 баллов.
audit-foundation-too_little_known = Сначала фундамент: в слое «Юнит-экономика» отвечено меньше половины. Точки роста про ИИ и автоматизацию подождут.
audit-foundation-weak = Сначала фундамент: юнит-экономика набирает меньше 40 баллов. На слабом основании автоматизация только быстрее тратит бюджет, поэтому точки роста про ИИ подождут.
audit-foundation-not_assessed = Сначала фундамент: юнит-экономика не оценена. Точки роста про ИИ и автоматизацию подождут.

audit-evidence-stored = Копия в рабочем файле
audit-evidence-found = Файл на месте
audit-evidence-changed = Файл с тех пор изменился
audit-evidence-gone = Файла нет на прежнем месте

## Точки роста

audit-effect-none = Эффект не задан: скажите, какой показатель изменится.
audit-effect-scenario_deleted = Сценарий, на котором считался эффект, удалён. Изменения сохранены: выберите другой сценарий.
audit-effect-refused = Сценарий «{ $scenario }» больше не принимает эти изменения. { $why }
audit-range = от { $from } до { $to }
audit-percentage_points = { $number } п. п.
audit-change-to = { $input }: станет { $likely } (от { $low } до { $high })
audit-change-to-one = { $input }: станет { $likely }
audit-change-by = { $input }: { $likely } (от { $low } до { $high })
audit-change-by-one = { $input }: { $likely }
audit-change-by_share = { $input }: { $likely } от нынешнего (от { $low } до { $high })
audit-change-by_share-one = { $input }: { $likely } от нынешнего
audit-figure-ltv_gross_margin = LTV по марже
audit-figure-cac = CAC
audit-figure-ltv_to_cac = LTV/CAC
audit-figure-payback_days = Окупаемость
audit-figure-value_per_month = Ценность новых клиентов за месяц
audit-expected = ожидалось { $value } ({ $range })
audit-done_on = Сделано { $date }

audit-status-open = Не начата
audit-status-in_progress = В работе
audit-status-done = Сделана
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

audit-remark-equal = «{ $third }» и «{ $fourth }» равноценны: оценки слишком близки, чтобы выбрать между ними.
audit-remark-mean = По среднему вместо произведения в тройку вошли бы и другие: «{ $points }».

## История

operation-create_audit = Начат аудит «{ $name }»
operation-change_audit = Аудит «{ $name }»: { $fields }
operation-delete_audit = Удалён аудит «{ $name }»
operation-answer_question = Ответ { $number }: { $from } → { $to }
operation-note_answer = Заметка к вопросу { $number }
operation-attach_evidence = Приложен файл «{ $name }»
operation-remove_evidence = Убран файл «{ $name }»
operation-add_finding = Находка «{ $name }»
operation-save_growth_point = Точка роста «{ $name }»: { $fields }
operation-delete_growth_point = Удалена точка роста «{ $name }»
operation-choose_growth_points = Выбор точек роста: «{ $name }»

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
