### Отчёт: что печатается, и экран, на котором его собирают.

report-title = Отчёт
report-logo-alt = Логотип
report-kind = Отчёт о росте

## Графики: общее

chart-empty = Данных для графика пока нет.
chart-no_value = нет
chart-unit-days = дней
chart-unit-months = мес.
chart-unit-points = п.{ "\u00A0" }п.
chart-axis-thousands = тыс.{ "\u00A0" }{ $unit }
chart-axis-millions = млн{ "\u00A0" }{ $unit }
chart-axis-billions = млрд{ "\u00A0" }{ $unit }
chart-axis-trillions = трлн{ "\u00A0" }{ $unit }
chart-units-by_month = { $unit } по месяцам
chart-units-by_purchase = { $unit } на клиента
chart-month-number = { $month }-й месяц
chart-payment-on-day = { $payment }-й платёж, { $day }-й день
chart-purchase-number = { $number }-я покупка
chart-interval = от { $from } до { $to }
chart-target = цель { $value }
chart-percentile = P{ $percent }: { $value }
chart-column-time = Когда
chart-column-month = Месяц
chart-column-purchase = Покупка
chart-column-scenario = Сценарий

## Деньги когорты

chart-cash_curve-title = Накопленный поток когорты из { $customers ->
    [one] { $customers } клиента
    [few] { $customers } клиентов
    [many] { $customers } клиентов
   *[other] { $customers } клиента
}
chart-cash_curve-series = Накопленный поток
chart-cash_curve-start = Вложения
chart-cash_curve-break-even = возврат вложений, { $payment }-й платёж
chart-cash_curve-description = Когорта из { $customers ->
    [one] { $customers } клиента
    [few] { $customers } клиентов
    [many] { $customers } клиентов
   *[other] { $customers } клиента
} сначала уходит в минус до { $deepest }, возвращает вложения на { $payment }-м платеже и через { $months } мес. приносит накопленным итогом { $last }.
chart-cash_curve-description-never = Когорта из { $customers ->
    [one] { $customers } клиента
    [few] { $customers } клиентов
    [many] { $customers } клиентов
   *[other] { $customers } клиента
} уходит в минус до { $deepest } и вложения не возвращает: через { $months } мес. накоплено { $last }.
chart-cash_curve-description-free = Когорта из { $customers ->
    [one] { $customers } клиента
    [few] { $customers } клиентов
    [many] { $customers } клиентов
   *[other] { $customers } клиента
} не требует вложений и через { $months } мес. приносит накопленным итогом { $last }.

## Месяцы

chart-monthly_revenue-title = Выручка по месяцам
chart-monthly_new_customers-title = Новые клиенты по месяцам
chart-incomplete-month = месяц ещё не закончен в данных
chart-incomplete-month-name = { $month }, не полностью
chart-months-description = { $title }, { $first } — { $to }. Больше всего: { $best }, { $best_value }. Последний полный месяц: { $last }, { $last_value }.
chart-trend-description = { $name }: { $first_month } — { $first }, { $last_month } — { $last }.
chart-sparkline-description = { $name }: от { $first } до { $last }.

## Чувствительность

chart-tornado-title = Что сильнее всего меняет показатель «{ $figure }»
chart-tornado-input = Параметр
chart-tornado-low = ниже
chart-tornado-high = выше
chart-tornado-base = сейчас { $value }
chart-tornado-description = Сейчас «{ $figure }» — { $base }. Сильнее всего на показатель влияет «{ $input }»: от { $low } до { $high }.

## Распределение

chart-histogram-title = Возможные значения показателя «{ $figure }»
chart-histogram-from = { $figure }, от
chart-histogram-to = { $figure }, до
chart-histogram-share = Доля исходов
chart-histogram-description = Распределение показателя «{ $figure }». { $percentiles }. Исходов без значения: { $without }.

## Жизненный цикл

chart-lifecycle-title = Прибыль с клиента от покупки к покупке
chart-lifecycle-contribution = вклад покупки
chart-lifecycle-cumulative = накопленная прибыль
chart-lifecycle-break_even = окупаемость, { $number }-я покупка
chart-lifecycle-peak = пик прибыли, { $number }-я покупка
chart-lifecycle-description = { $count ->
    [one] { $count } покупка
    [few] { $count } покупки
    [many] { $count } покупок
   *[other] { $count } покупки
}: привлечение окупается { $number }-й покупкой, накопленная прибыль с клиента — { $total }.
chart-lifecycle-description-never = { $count ->
    [one] { $count } покупка
    [few] { $count } покупки
    [many] { $count } покупок
   *[other] { $count } покупки
}: привлечение не окупается, итог с клиента — { $total }.
chart-lifecycle-description-peak = После { $number }-й покупки прибыль больше не растёт.

## Сценарии

chart-scenario-value = { $name }: { $value }
chart-scenarios-description = { $figure }. { $list }.

## Отчёт: обложка и содержание

report-description = Отчёт по проекту: { $project }
report-contents = Содержание
report-cover-date = Дата
report-cover-period = Период данных
report-cover-author = Подготовил
report-cover-contact = Контакты
report-period = { $from } — { $to }
report-section-summary = Резюме
report-section-audit = Аудит
report-section-audit_points = Точки роста подробно
report-section-audit_instruments = Инструменты аудита
report-section-audit_answers = Ответы аудита
report-section-audit_progress = Что изменилось с прошлого аудита
report-section-economics_details = Как посчитаны показатели
report-section-loops_details = Петли роста подробно
report-section-roadmap_tasks = Задачи плана
report-section-kpi_details = Показатели от замера к замеру
report-missing-title = Что ещё нужно ввести
report-explanations-title = Показатель за показателем
report-section-economics = Юнит-экономика
report-section-loops = Петли роста
report-section-roadmap = План на 90 дней
report-section-kpi = Ключевые показатели
report-section-experiments = Эксперименты
report-section-datasets = Данные о покупках
report-section-inputs = Исходные данные
report-section-glossary = Словарь терминов

## Отчёт: заголовки страниц, которые говорят вывод

report-economics-too-early = Судить об экономике пока рано
report-economics-loses = { $verdict }: возвращается { $share } затрат на привлечение
report-economics-payback = { $verdict }: { $days } при цели меньше { $target }
report-economics-cost = { $said }. Главная статья CAC — «{ $label }», { $share }
report-economics-never = { $verdict }: затраты на привлечение не возвращаются
report-economics-margin = { $verdict }: клиент возвращает { $share } затрат на привлечение, а нужно не меньше { $target }
report-economics-scale = { $verdict }: клиент приносит в { $times ->
    [one] { $times } раз
    [few] { $times } раза
    [many] { $times } раз
   *[other] { $times } раза
} больше, чем стоит
report-inputs-conclusion = Калькулятор опирается на { $count ->
    [one] { $count } значение
    [few] { $count } значения
    [many] { $count } значений
   *[other] { $count } значения
} сценария «{ $scenario }»

## Отчёт: юнит-экономика

report-scenario = Сценарий «{ $name }»
report-levers-title = Что даст улучшение каждого параметра на 10 %
report-levers-money = Деньги за 12 месяцев — на сколько больше останется за 12 месяцев от клиентов, привлечённых в эти 12 месяцев, за вычетом затрат на привлечение. Каждый параметр улучшен отдельно, остальные и расходы остаются прежними.
report-summary-nobody = На привлечение потрачено { $spent }, а новых клиентов нет.
report-summary-next-nobody = Проверить учёт лидов и остановить каналы, которые никого не приводят.
report-terms-subscription = CAC — стоимость привлечения одного клиента, LTV — что клиент приносит за всё время, ARPA — выручка от клиента в месяц, лид — тот, кто оставил контакт, маржа — что остаётся от выручки после затрат на сам продукт.
report-terms-one_off = CAC — стоимость привлечения одного клиента, LTV — что клиент приносит за всё время, лид — тот, кто оставил контакт, маржа — что остаётся от выручки после затрат на сам товар.
report-inputs-period = Затраты, лиды и новые клиенты — за один и тот же период; деньги за 12 месяцев считают его месяцем.
report-figures-title = Показатели и цели
report-column-figure = Показатель
report-column-value = Значение
report-column-target = Цель
report-column-verdict = Оценка
report-column-input = Параметр
report-column-source = Источник
report-column-term = Термин
report-column-meaning = Что значит
report-target-at_least = ≥{ "\u00A0" }{ $value }
report-target-below = <{ "\u00A0" }{ $value }
report-target-above = >{ "\u00A0" }{ $value }
report-calculation = Расчёт
report-reason = Почему нет числа
report-scenarios-title = Сценарии рядом
report-no-cash_curve = Графика накопленного потока нет. { $reason }
report-two-paybacks = Расчёт окупаемости ({ $simple }) предполагает, что деньги приходят равномерно. По дням платежей вложения возвращает { $payment }-й платёж, на { $day }-й день.

## Таблицы CSV

report-column-section = Раздел
report-column-note = Пояснение
report-facts-title = Итоги разделов
report-column-unit = Единица
report-column-payment = Платёж
report-column-day = День
report-column-cash = Поток
report-column-cumulative = Накопленный поток
report-datasets-cut = Итоги выше — по всем данным, графики — за период отчёта.
report-column-dataset = Набор данных
report-column-revenue = Выручка
report-column-refunds = Возвраты
report-column-orders = Заказы
report-column-new_customers = Новые клиенты
report-column-active_customers = Покупавшие клиенты
report-column-complete = Месяц полный
report-yes = да
report-no = нет

## Отчёт: резюме

report-cover-confidentiality = Доступ
report-period-from = с { $from }
report-period-to = по { $to }
report-summary-good = Что хорошо
report-summary-weak = Что мешает расти
report-summary-growth = Точки роста
report-summary-next = Что сделать за 30 дней
report-summary-good-none = Ни один показатель пока не на уровне цели.
report-summary-weak-none = Показателей ниже цели нет.
report-summary-on_target = { $label }: { $value }, цель { $target }.
report-summary-off_target = { $label }: { $value }, цель { $target }.
report-summary-missing = Данных пока мало. { $reason }
report-summary-revenue_up = Выручка растёт: { $month } — { $money }, на { $share } выше среднего за три предыдущих месяца.
report-summary-revenue_down = Выручка снижается: { $month } — { $money }, на { $share } ниже среднего за три предыдущих месяца.
report-summary-revenue_year = Год назад было { $money } (с тех пор { $change }).
report-summary-layers_strong = Сильные слои аудита: { $layers }.
report-summary-layers_weak = Слабее всего по аудиту: { $layers }.
report-summary-layer = «{ $title }» — { $points } из 100
report-summary-margin_loss = Валовая маржа — { $margin }: каждая продажа обходится дороже, чем приносит.
report-summary-next_margin = Поднять цену или сократить прямые расходы, чтобы валовая маржа стала выше нуля; до этого не платить за новых клиентов.
report-summary-largest_cost = Главная статья в CAC — «{ $label }», { $share }
report-summary-point-due = { $point } Срок — { $date }.
report-summary-point-owner = { $point } Ответственный — { $owner }.
report-summary-point-owner-due = { $point } Ответственный — { $owner }, срок — { $date }.
report-summary-together = Вместе: { $joint } за 12 месяцев. По отдельности они дали бы { $alone }: эффекты влияют друг на друга.
report-summary-together-up_to = Вероятные эффекты в сумме — { $alone } за 12 месяцев; вместе получится иначе: они влияют друг на друга.
report-summary-lever = { $label }: { $from } → { $to }. Даст { $gain } за 12 месяцев.
report-summary-lever-lifetime = { $label }: { $from } → { $to }. Даст { $gain } ценности новых клиентов одного месяца за всё время.
report-summary-point = { $title } — { $likely } за 12 месяцев, от { $low } до { $high }.
report-summary-point-unknown = { $title } — эффект пока не оценён.
report-summary-step-due = До { $date }: { $title }
report-summary-step-expected = До { $date }, ожидается { $expected }: { $title }
report-summary-step-late = Срок прошёл { $date }: { $title }
report-summary-step-more = В плане на эти дни есть ещё { $count ->
    [one] { $count } задача
    [few] { $count } задачи
    [many] { $count } задач
   *[other] { $count } задачи
}.
report-summary-step-owner = { $title } — { $owner }
report-summary-next-fill = Заполнить недостающие исходные данные и пересчитать показатели.
report-summary-next-goal = { $figure } { $target }: проверить, достижимо ли условие «{ $goal }».
report-summary-next-plan = Превратить точки роста в задачи с датами и ответственными.
report-summary-next-check = Раз в неделю сверять CAC, LTV и окупаемость с целью.

## Шаги истории

operation-edit_summary = Резюме отчёта «{ $project }»
operation-save_report_template = Шаблон отчёта «{ $name }»
operation-apply_report_template = Отчёт «{ $project }» по шаблону «{ $name }»
operation-delete_report_template = Удалён шаблон отчёта «{ $name }»
operation-import_project = Проект «{ $name }» из файла
operation-replace_project = Проект «{ $name }» заменён из файла
operation-make_playbook = Заготовка из «{ $from }»: «{ $to }»

## Таблицы XLSX

report-cover-project = Проект
report-cover-client = Клиент
report-cover-currency = Валюта
report-column-in_report = В отчёте
report-sheet-about = О файле
report-sheet-calculator = Калькулятор
report-sheet-calculator-help = Меняйте значения в жёлтых ячейках: показатели ниже пересчитаются.
report-sheet-series = Подписка по месяцам
report-sheet-kept = Остаётся за месяц
report-sheet-lost = Уходит за месяц
