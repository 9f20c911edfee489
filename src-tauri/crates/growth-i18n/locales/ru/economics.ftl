### Юнит-экономика: исходные данные, показатели, оценки и объяснения. Почему числа нет — в outcomes.ftl.

## Как платят клиенты

model-subscription = Подписка
model-subscription-help = Клиенты платят каждый месяц, пока не уйдут.
model-one_off = Разовые покупки
model-one_off-help = Клиенты платят за каждый заказ и могут вернуться.

timing-advance = Вперёд
timing-advance-help = Клиенты платят в начале месяца, поэтому каждый заплатит хотя бы раз.
timing-arrears = По итогам месяца
timing-arrears-help = Клиенты платят в конце месяца, поэтому ушедшие уже не заплатят.

## Группы исходных данных

input-group-revenue = Выручка с клиента
input-accept = Поставить { $value }
input-group-acquisition = Привлечение за период
input-group-acquisition-help = Расходы, лиды и новые клиенты должны относиться к одному и тому же периоду, обычно к месяцу.
input-group-assumptions = Допущения

## Исходные данные. `-short` — название внутри формулы.

input-model = Модель выручки
input-arpa_per_month = ARPA, в месяц
input-arpa_per_month-short = ARPA
input-arpa_per_month-help = Средняя выручка с одного платящего клиента за месяц.
input-churn_per_month = Отток, в месяц
input-churn_per_month-short = отток
input-churn_per_month-help = Какая доля клиентов, которые были в начале месяца, ушла за этот месяц. От 0 до 100 %.
input-expansion_per_month = Рост выручки с клиента, в месяц
input-expansion_per_month-short = рост
input-expansion_per_month-help = На сколько больше каждый месяц платит оставшийся клиент: переход на старший тариф, новые места. Если роста нет, оставьте поле пустым.
input-linear_expansion = Рост выручки с клиента, сумма в месяц
input-linear_expansion-short = прирост
input-linear_expansion-help = На какую сумму оставшийся клиент каждый месяц платит больше, чем месяцем раньше. Для роста в деньгах, а не в процентах; если его нет, оставьте поле пустым.
input-average_order_value = Средний чек
input-average_order_value-short = средний чек
input-average_order_value-help = Выручка, делённая на число заказов.
input-purchases_per_lifetime = Покупок за срок жизни
input-purchases_per_lifetime-short = покупок
input-purchases_per_lifetime-help = Сколько всего заказов делает клиент, считая первый.
input-lifetime_days = Срок жизни клиента, дней
input-lifetime_days-short = срок жизни
input-lifetime_days-help = Сколько дней проходит от первого до последнего заказа клиента.
input-gross_margin = Валовая маржа
input-gross_margin-short = маржа
input-gross_margin-help = Доля выручки, которая остаётся после прямых расходов: товар, доставка, серверы, поддержка. Может быть отрицательной.
input-marketing_cost = Маркетинг
input-marketing_cost-short = маркетинг
input-marketing_cost-help = Реклама и другой маркетинг за период.
input-salaries_cost = Зарплаты
input-salaries_cost-short = зарплаты
input-salaries_cost-help = Зарплаты с налогами за период тех, кто привлекает клиентов.
input-software_cost = Софт
input-software_cost-short = софт
input-software_cost-help = Сервисы и программы для привлечения клиентов за период.
input-leads = Лиды
input-leads-short = лиды
input-leads-help = Сколько людей или компаний оставили контакт за период.
input-new_customers = Новые клиенты
input-new_customers-short = новые клиенты
input-new_customers-help = Сколько клиентов впервые заплатили за период.
input-days_per_month = Дней в месяце
input-days_per_month-short = дней в месяце
input-days_per_month-help = С 30 легко проверить расчёт на калькуляторе; 30,4375 — среднее по календарю.
input-discount_per_month = Ставка дисконтирования, в месяц
input-discount_per_month-short = ставка
input-discount_per_month-help = На сколько дешевле деньги, если получить их месяцем позже. Чтобы считать без дисконта, оставьте поле пустым.
input-horizon_months = Горизонт, месяцев
input-horizon_months-short = горизонт
input-horizon_months-help = Платежи за сколько месяцев учитывать. Чтобы учесть все, оставьте поле пустым.
input-payment_timing = Оплата
input-payment_timing-help = Когда платит подписчик: в начале месяца или по его итогам.

## Показатели. `-short` — название внутри формулы.

figure-cac = Полный CAC
figure-cac-short = CAC
figure-cac-help = Во сколько обходится один новый клиент: маркетинг, зарплаты и софт вместе.
figure-ltv_gross_margin = LTV по марже
figure-ltv_gross_margin-short = LTV
figure-ltv_gross_margin-help = Валовая маржа, которую клиент приносит за весь срок жизни. На ней основаны оценки.
figure-ltv_revenue = LTV по выручке
figure-ltv_revenue-short = LTV по выручке
figure-ltv_revenue-help = Выручка, которую клиент приносит за весь срок жизни, до прямых расходов.
figure-ltv_discounted = LTV за 36 месяцев, с дисконтом
figure-ltv_discounted-short = LTV за 36 месяцев
figure-ltv_discounted-help = Валовая маржа за первые 36 месяцев, где поздние деньги дешевле: осторожная оценка.
figure-ltv_to_cac = LTV к CAC
figure-ltv_to_cac-short = LTV/CAC
figure-ltv_to_cac-help = Во сколько раз маржа клиента больше затрат на его привлечение. От 3 можно масштабировать.
figure-ltv_to_cac_revenue = LTV к CAC по выручке
figure-ltv_to_cac_revenue-short = LTV/CAC по выручке
figure-ltv_to_cac_revenue-help = То же отношение по выручке. Оно приукрашивает: выручка — ещё не прибыль.
figure-payback_days = Окупаемость
figure-payback_days-short = окупаемость
figure-payback_days-help = Через сколько дней маржа клиента вернёт затраты на его привлечение. Меньше 45 — хорошо, от 90 — воронку пора перепроектировать.
figure-payback_days_revenue = Окупаемость по выручке
figure-payback_days_revenue-short = окупаемость по выручке
figure-payback_days_revenue-help = Через сколько дней выручка с клиента вернёт затраты на его привлечение.
figure-cost_per_lead = Стоимость лида
figure-cost_per_lead-short = CPL
figure-cost_per_lead-help = Все расходы на привлечение, делённые на число лидов.
figure-conversion_rate = Конверсия лидов
figure-conversion_rate-short = конверсия
figure-conversion_rate-help = Какая доля лидов стала клиентами.
figure-margin_per_lead = Маржа на лид
figure-margin_per_lead-short = маржа на лид
figure-margin_per_lead-help = Сколько один лид приносит за весь срок: LTV минус CAC, умноженные на конверсию.
figure-margin_per_lead_first_order = Маржа на лид с первого платежа
figure-margin_per_lead_first_order-short = маржа на лид с первого платежа
figure-margin_per_lead_first_order-help = Сколько один лид приносит сразу: маржа первого платежа, умноженная на конверсию, минус стоимость лида.
figure-lifetime_days = Срок жизни клиента
figure-lifetime_days-short = срок жизни
figure-lifetime_days-help = Сколько в среднем клиент остаётся с вами.

## Оценки

verdict = Оценка

verdict-ltv_to_cac = { $ratio } к CAC
band-scale = Цель 3 достигнута
band-below_target = Ниже цели 3
band-destroys_value = Меньше CAC
band-fast_payback = Быстрее цели в 45 дней
band-slow_payback = Дольше цели в 45 дней
band-redesign_funnel = 90+ дней, цель 45
band-never = Никогда, цель 45 дней
band-lead_earns = Лиды приносят деньги
band-lead_loses = Лиды приносят убыток

## Одна оценка клиента (`verdict-<причина>`) и на чём она стоит

verdict-loses_money = Каждый новый клиент приносит убыток
verdict-fix_payback = Сначала окупаемость
verdict-fix_margin = Сначала маржа
verdict-run_do_not_scale_yet = Работать можно, масштабировать рано
verdict-scale = Можно масштабировать
verdict-check_input = Проверьте ввод
state-times = Клиент приносит в { $times ->
    [one] { $times } раз
    [few] { $times } раза
    [many] { $times } раз
   *[other] { $times } раза
} больше, чем стоит.
state-free = Клиенты приносят маржу, а их привлечение ничего не стоит.
state-endless = Клиенты не уходят, поэтому маржа с них не ограничена.
state-expanding = Рост выручки с оставшихся клиентов перекрывает отток.
state-below_target = Клиент возвращает { $share } затрат на своё привлечение, а для роста нужно не меньше { $target }.
state-destroys_value = Клиент возвращает только { $share } затрат на своё привлечение.
state-negative = Клиент обходится дороже, чем платит, даже без затрат на его привлечение.
state-fast = Деньги возвращаются за { $days }: быстрее цели в { $target }.
state-slow = Деньги возвращаются за { $days }, а цель — меньше { $target }.
state-never = Затраты на привлечение не возвращаются.
state-unknown = Судить об экономике пока рано. { $reason }

## Почему такое число

explain-title = Почему { $value }
explain-formula = Формула
explain-values = Ваши значения
explain-sources = Откуда значения
explain-goal = Чтобы стало { $target }
explain-goal-reached = Цель достигнута: { $target }.
explain-lever-impossible = одним параметром «{ $name }» недостижимо

## Откуда взято значение

source-typed = Введено вручную
source-sample = Из примера проекта
source-published = Предположение, не измерено: { $source }
source-default = Принято программой
source-assumed = Принято программой, только для LTV за 36 месяцев
source-dataset = Из «{ $name }»
source-dataset-deleted = Из данных, которые удалены

## UI: Экран «Экономика»

economics-figures = Показатели
economics-more-figures = Другие показатели
economics-inputs = Исходные данные
explain-open = Объяснить: { $figure }
economics-scenario-named = Сценарий «{ $name }»
economics-scenario-current = открыт
economics-scenario-open = Открыть сценарий «{ $name }»
economics-scenario-copy = Создать копию сценария
economics-scenario-rename = Переименовать сценарий
economics-scenario-up = Поставить сценарий выше
economics-scenario-down = Поставить сценарий ниже
economics-scenario-delete = Удалить сценарий
economics-scenario-deleted = Сценарий «{ $name }» удалён.
economics-scenario-name = Название сценария

## Remarks that a careful reader would make (`note-<code>`)

note-margin_very_high = Маржа { $value } встречается редко. Учтены ли в ней затраты на обслуживание клиентов?
note-churn_very_low = Отток { $value } в месяц встречается редко. Измерен ли он за целый год?
note-margin_very_low = Маржи { $value } почти не бывает.
note-ratio_very_high = LTV/CAC { $value } почти не бывает: нет ли опечатки в расходах, платеже или оттоке?
note-conversion_very_high = Клиентами становятся { $value } лидов: все ли лиды учтены?
note-likely = Возможно, имелось в виду { $value }?
note-payback_very_fast = Окупаемость за день встречается редко. Все ли затраты на привлечение учтены?
note-more_customers_than_leads = Новых клиентов больше, чем лидов. За один ли период взяты числа?
note-few_customers = Показатели опираются на малое число новых клиентов: { $value }. На таком числе случайность меняет их сильно.
note-payback_beyond_lifetime = Окупаемость дольше, чем живёт клиент: большинство уйдёт раньше.

## Why inputs are refused (`rule-<code>`)

rule-cannot_be_varied = Этот параметр здесь не меняют: выберите другой.
rule-has_no_value = В сценарии у этого параметра нет значения. Сначала введите его там.
rule-figure_does_not_rest_on_it = Результат не зависит от этого параметра: выберите другой.
rule-is_not_uncertain = Этот параметр задан точно: сначала задайте для него распределение.
rule-correlations_cannot_all_hold = Эти корреляции противоречат друг другу. Приблизьте некоторые к нулю.
rule-first_purchase_is_certain = Вероятность первой покупки всегда равна 1.
rule-first_purchase_has_no_trigger = У первой покупки нет затрат на возврат клиента: это CAC.
rule-too_many_purchases = Слишком много покупок: укажите не больше 1000.
rule-not_a_month = Запишите месяц так: 2026-01.
rule-month_not_in_order = Месяцы должны идти по порядку, каждый один раз.
rule-fewer_active_than_new = Активных клиентов не может быть меньше, чем новых.
rule-more_churned_than_there_were = Ушло больше клиентов, чем было.
rule-more_lost_than_there_was = Потеряно больше выручки, чем было.
rule-year_out_of_range = Год должен быть от 1900 до 2199.
rule-span_too_long = От первой покупки до этого дня больше 50 лет. Проверьте годы покупок.
rule-duplicate_id = Это указано дважды, а может стоять только один раз.
economics-notes = На что обратить внимание

## Вкладки экрана

economics-tabs = Разделы расчёта
economics-tab-cash = Деньги
economics-tab-lifecycle = Покупки
economics-tab-sensitivity = Чувствительность
economics-tab-goal = Подбор цели
economics-tab-uncertainty = Риск
economics-tab-channels = Каналы
economics-tab-compare = Сценарии
economics-tab-months = Месяцы

## Числа месяца. `-words` — как ещё подписывают такие столбцы, через черту.

months-field-month = Месяц
months-field-month-words = дата|период|месяц год|date|period
months-field-marketing_cost = Маркетинг
months-field-marketing_cost-words = затраты на маркетинг|затраты на рекламу|расходы на продвижение|рекламный бюджет|маркетинговый бюджет|расходы на маркетинг|реклама|расходы на рекламу|маркетинговые расходы|бюджет
months-field-salaries_cost = Зарплаты
months-field-salaries_cost-words = зарплата|фот|оплата труда
months-field-software_cost = Софт
months-field-software_cost-words = сервисы|программы|подписки|по
months-field-leads = Лиды
months-field-leads-words = заявки|обращения|лидов
months-field-new_customers = Новые клиенты
months-field-new_customers-words = {"новых клиентов|новые покупатели|новых покупателей|новые подписчики|новых подписчиков|новые ученики|новых учеников|новые пользователи|новых пользователей|клиенты новые|покупатели новые|новые|новых|привлечено"}
months-field-active_customers = Активные клиенты
months-field-active_customers-words = {"активных клиентов|покупатели|подписчики|ученики|активные покупатели|активные подписчики|активные ученики|активные пользователи|активные|клиентов всего|клиенты|платящие клиенты"}
months-field-churned_customers = Ушли
months-field-churned_customers-words = {"отток|ушло клиентов|ушедших клиентов|ушедшие|ушло|ушедшие клиенты|отток клиентов|потеряно"}
months-field-orders = Заказы
months-field-orders-words = количество заказов|продаж|сделки|сделок|заказов|покупки|чеки
months-field-revenue = Выручка
months-field-revenue-words = выручка всего|сумма продаж|доходы|оборот|доход|продажи
months-field-gross_margin = Валовая маржа
months-field-gross_margin-words = маржа|маржинальность
months-field-mrr_start = MRR на начало
months-field-mrr_start-words = mrr|mrr начало
months-field-mrr_new = MRR новых
months-field-mrr_new-words = новый mrr
months-field-mrr_expansion = Рост MRR
months-field-mrr_expansion-words = расширение mrr|расширение
months-field-mrr_contraction = Сокращение MRR
months-field-mrr_contraction-words = снижение mrr|сжатие mrr
months-field-mrr_churned = MRR ушедших
months-field-mrr_churned-words = потерянный mrr|отток mrr
months-field-annotation = Заметка
months-field-annotation-words = заметки|комментарий|комментарии|примечание

months-problem-month = Здесь должен стоять месяц.
months-problem-month-hint = Например, 2026-01, 01.2026 или январь 2026. Дату вида 01/02/2026 можно понять двояко.
months-problem-no_month = Неизвестно, к каким месяцам относятся числа.
months-problem-no_month-hint = Поставьте курсор в строку месяца или скопируйте столбец с месяцами вместе с числами.
months-problem-twice = Этот месяц здесь уже был.
months-problem-twice-hint = Каждый месяц должен встречаться один раз.
months-problem-two_columns = Несколько столбцов означают одну и ту же долю.
months-problem-two_columns-hint = Оставьте один из них: доли не складываются.
months-problem-share = Доля или проценты?
months-problem-share-hint = Поставьте знак процента: 80 % или 0,8 %.

## Шаги истории

operation-branch_scenario = Из «{ $from }» создан сценарий «{ $to }»
operation-change_months = { $months }: { $fields }
operation-paste_months = Вставлены месяцы: { $months }
operation-import_months = Месяцы из «{ $file }»: { $months }
operation-fill_months = Месяцы по покупкам «{ $dataset }»: { $months }
operation-delete_months = Удалены месяцы: { $months }
operation-change_economics_tabs = Экономика: { $tabs }

## Числа на вкладках

economics-fact-payback_simple = Окупаемость, простая
economics-fact-payback_simple-help = CAC, делённый на маржу клиента в день. Отток не учтён: по ней выставлены оценки.
economics-fact-payback_billing = Окупаемость по платежам
economics-fact-payback_billing-help = С каким платежом группа клиентов возвращает затраты, если часть уходит каждый месяц.
economics-fact-payback_continuous = Окупаемость с оттоком, непрерывно
economics-fact-payback_continuous-help = То же, если бы клиенты платили и уходили каждый день понемногу.
economics-fact-drawdown = Наибольший минус
economics-fact-drawdown-help = Сколько денег нужно, пока группа не окупится.
economics-fact-ltv_discounted = LTV за 36 месяцев, с дисконтом
economics-fact-ltv_discounted-help = Без заданной ставки — 1 % в месяц.
economics-payment-day = { $number }-й платёж, { $day }
economics-fact-break_even_purchase = Окупается
economics-fact-peak_purchase = Пик прибыли
economics-fact-first_unprofitable = Первая убыточная покупка
economics-fact-weakest_repeat = Слабее всего возвращаются
economics-fact-value_lost = Потери после пика
economics-fact-expected_purchases = Покупок за срок жизни
economics-purchase-nth = { $number }-я покупка
economics-purchase-with = { $number }-я покупка, { $value }
economics-none = Нет
economics-lifecycle-never = За эти покупки клиент не возвращает затраты на привлечение.
economics-lifecycle-after_peak = После { $number }-й покупки клиент больше не добавляет прибыли и уносит обратно { $value }.
economics-lifecycle-weakest = До { $number }-й покупки доходят только { $share } сделавших предыдущую: это самый слабый шаг.
economics-table-lifecycle = Покупка за покупкой
economics-column-purchase = Покупка
economics-column-repeat = Возвращаются
economics-column-reach = Доходят
economics-column-contribution = Вклад
economics-column-cumulative = Накоплено
economics-fact-base = Сейчас
economics-fact-strongest = Сильнее всего влияет
economics-fact-elasticity = Эластичность
economics-sensitivity-clamped = * Значение сдвинуто к границе допустимого.
economics-table-sensitivity = Каждый параметр по отдельности
economics-column-input = Параметр
economics-column-now = Сейчас
economics-column-low = Ниже
economics-column-at_low = Результат при «ниже»
economics-column-high = Выше
economics-column-at_high = Результат при «выше»
economics-column-swing = Размах
economics-column-elasticity = Эластичность
economics-fact-current = Сейчас
economics-fact-new_customers = Новых клиентов для цели по LTV/CAC
economics-fact-new_customers_media = То же, если платить за каждый лид
economics-fact-active_customers = Активных клиентов на постоянные расходы
economics-goal-reached = Цель уже достигнута: { $target }.
economics-goal-none = Ни один параметр в одиночку не приводит к цели { $target }. Меняйте несколько сразу.
economics-goal-some = К цели { $target } { $count ->
    [one] ведёт { $count } параметр, если остальные не меняются.
    [few] ведёт любой из { $count } параметров, если остальные не меняются.
    [many] ведёт любой из { $count } параметров, если остальные не меняются.
   *[other] ведёт любой из { $count } параметров, если остальные не меняются.
}
economics-table-goal = При каких условиях цель достижима
economics-column-lever = Параметр
economics-column-needed = Нужно
economics-column-change = Изменение
economics-column-relative_change = Изменение к текущему
economics-chance = Вероятность: { $condition }
economics-fact-chance = Вероятность
economics-fact-draws = Испытаний
economics-fact-seed = Зерно случайности
economics-without_value = «{ $figure }»: { $share } исходов без числа. { $reason }
economics-table-percentiles = Процентили
economics-column-figure = Показатель
economics-column-p5 = 5 %
economics-column-p10 = 10 %
economics-column-p25 = 25 %
economics-column-p50 = Медиана
economics-column-p75 = 75 %
economics-column-p90 = 90 %
economics-column-p95 = 95 %
economics-column-mean = Среднее
economics-channels-none = Каналов пока нет.
economics-channels-organic = Сами и по рекомендации
economics-fact-blended_cac = Смешанный CAC
economics-fact-paid_cac = Платный CAC
economics-fact-loaded_cac = Полный CAC по каналам
economics-fact-total_cost = Расходы всего
economics-fact-total_customers = Новых клиентов всего
economics-chart-loaded_cac = CAC канала с долей общих расходов
economics-table-channels = Каналы
economics-column-channel = Канал
economics-column-media = Расходы
economics-column-customers = Новые клиенты
economics-column-paid_cac = Платный CAC
economics-column-overhead = Доля общих расходов
economics-column-loaded_cost = Расходы с долей общих
economics-column-loaded_cac = Полный CAC
economics-compare-none = Сравнивать не с чем: в проекте один сценарий.
economics-band-change = «{ $scenario }», { $figure }: «{ $from }» → «{ $to }»
economics-table-figures = Показатели по сценариям
economics-table-inputs = Чем отличаются исходные данные
economics-months-none = Месяцев пока нет.
economics-fact-trend = Последние месяцы
economics-months-change = { $change } { $count ->
    [1] к предыдущему месяцу
   *[other] к предыдущим { $count } мес.
}
economics-fact-mrr_end = MRR на конец
economics-fact-quick_ratio = Коэффициент Quick Ratio
economics-fact-net_retention = Удержание выручки
economics-months-few = * Меньше 30 новых клиентов: { $months }. На показатели этих месяцев сильно влияет случайность.
economics-compare-difference = { $scenario }: разница
economics-compare-change = { $scenario }: изменение
economics-column-month = Месяц
economics-column-churn = Отток
economics-column-conversion = Конверсия
economics-table-actual_months = Показатели по месяцам
economics-table-movement = Движение MRR
economics-column-mrr_end = MRR на конец
economics-column-net_new = Прирост MRR
economics-column-quick_ratio = Коэф. Quick Ratio
economics-column-gross_churn = Потери выручки
economics-column-net_retention = Удержание выручки
economics-line-own = за месяц
economics-line-smoothed = за { $count } мес. вместе
economics-goal-scenario = { $name }: { $lever } { $value }
economics-uncertainty-none = Укажите, какие параметры известны неточно: наименьшее, вероятное и наибольшее значение.
error-not_a_lever = Этот показатель нельзя задать напрямую.
error-not_a_lever-hint = Выберите один из параметров.

## Экран вкладок

economics-tab-open = Экономика: { $name }
economics-tab-cash-words = кассовый поток, окупаемость
economics-tab-lifecycle-words = жизненный цикл, повторные покупки
economics-tab-sensitivity-words = торнадо, что влияет
economics-tab-goal-words = рычаги, что нужно для цели
economics-tab-uncertainty-words = неопределённость, Монте-Карло, вероятность
economics-tab-channels-words = CAC по каналам, реклама
economics-tab-compare-words = сравнить, разница
economics-tab-months-words = факт по месяцам, MRR, тренды
economics-watch-figure = Показатель
economics-span = Изменять каждый параметр на
economics-span-help = Каждый параметр по очереди уменьшается и увеличивается на эту долю, остальные не меняются.
economics-goal-figure = Показатель
economics-goal-target = Цель
economics-goal-try = Создать сценарий: { $lever } { $value }
economics-goal-try-short = Попробовать
economics-goal-try-column = Попробовать
economics-goal-made = Создан и открыт сценарий «{ $name }».
economics-goal-customers = Сколько нужно клиентов
economics-goal-target_ltv_to_cac = Цель по LTV/CAC
economics-goal-media_price_per_lead = Цена лида
economics-goal-media_price_per_lead-help = Сколько стоит каждый следующий лид.
economics-goal-fixed_acquisition_cost = Постоянные расходы на привлечение
economics-goal-fixed_acquisition_cost-help = За период, не зависят от числа лидов: зарплаты, софт.
economics-goal-fixed_cost_per_month = Постоянные расходы бизнеса в месяц
economics-goal-fixed_cost_per_month-help = Аренда, команда, серверы: сколько нужно заработать маржой.
economics-compare-base = Сравнивать со сценарием
economics-channel-new = Канал { $number }
economics-channel-add = Добавить канал
economics-channel-remove = Убрать «{ $name }»
economics-channels-overhead = Общие расходы на привлечение
economics-channels-overhead-help = Зарплаты и софт. Без своего значения берутся из сценария.
economics-channels-organic-help = Новые клиенты, за которых не платили рекламе.
economics-channels-share = Делить общие расходы
economics-channels-share-customers = по клиентам
economics-channels-share-spend = по расходам
economics-lifecycle-repeat = Доля вернувшихся
economics-lifecycle-repeat-help = Какая доля сделавших предыдущую покупку делает и эту.
economics-lifecycle-order_value = Чек
economics-lifecycle-cost_to_serve = Обслуживание
economics-lifecycle-cost_to_serve-help = Расходы на заказ сверх себестоимости: доставка, поддержка.
economics-lifecycle-trigger_cost = Возврат клиента
economics-lifecycle-trigger_cost-help = Сколько тратится на каждого, кто сделал предыдущую покупку: рассылка, скидка.
economics-lifecycle-derived = Покупки пока взяты из сценария. Измените любую ячейку, и они станут своими.
economics-lifecycle-add = Добавить покупку
economics-lifecycle-remove = Убрать последнюю
economics-lifecycle-reset = Взять из сценария
economics-lifecycle-cac-help = Без своего значения берётся из сценария.
economics-uncertain-inputs = Что известно неточно
economics-uncertain-add = Добавить параметр
economics-uncertain-add-input = Считать неточным: { $input }
economics-uncertain-remove = Считать точным: { $input }
economics-distribution = распределение
economics-distribution-shape = { $input }: форма распределения
economics-distribution-pert = PERT
economics-distribution-triangular = Треугольное
economics-distribution-lognormal_p10_p90 = Логнормальное, P10–P90
economics-distribution-lognormal_mean = Логнормальное, среднее
economics-distribution-lognormal_median = Логнормальное, медиана
economics-distribution-fixed = Точно
economics-distribution-min = наименьшее
economics-distribution-mode = вероятное
economics-distribution-max = наибольшее
economics-distribution-p10 = 10 % ниже
economics-distribution-p90 = 90 % ниже
economics-distribution-mean = среднее
economics-distribution-sd = отклонение
economics-distribution-median = медиана
economics-distribution-sigma_log = σ логарифма
economics-distribution-value = значение
economics-correlations = Что меняется вместе
economics-correlation-add = Добавить связь
economics-correlation-remove = Убрать связь
economics-correlation-first = Первый параметр
economics-correlation-second = Второй параметр
economics-correlation-value = Ранговая корреляция, от −1 до 1
economics-shown-figure = Распределение показателя
economics-seed-help = С тем же зерном результат повторится до знака.
economics-seed-next = Другое зерно
months-field-marketing_cost-help = Реклама и другой маркетинг за месяц.
months-field-salaries_cost-help = Зарплаты тех, кто привлекает клиентов.
months-field-software_cost-help = Сервисы для привлечения клиентов.
months-field-leads-help = Сколько лидов пришло за месяц.
months-field-new_customers-help = Сколько клиентов впервые заплатили.
months-field-active_customers-help = Сколько клиентов заплатили в этом месяце, считая новых.
months-field-churned_customers-help = Сколько из тех, кто был клиентом до этого месяца, ушли в нём.
months-field-orders-help = Сколько заказов сделано за месяц.
months-field-revenue-help = Выручка за месяц.
months-field-gross_margin-help = Если пусто, берётся из сценария.
months-field-mrr_start-help = Если пусто, берётся MRR на конец прошлого месяца.
months-field-mrr_new-help = MRR клиентов, которые пришли.
months-field-mrr_expansion-help = На сколько больше стали платить прежние клиенты.
months-field-mrr_contraction-help = На сколько меньше стали платить оставшиеся.
months-field-mrr_churned-help = MRR клиентов, которые ушли.
months-add = Добавить месяц
months-add-before = Добавить месяц раньше
months-paste = Вставить из таблицы
months-import = Загрузить CSV
months-import-title = Месяцы из CSV
months-fill = Заполнить по покупкам
months-fill-help = Выручка, заказы, новые и активные клиенты за каждый полный месяц.
months-fill-dataset = Данные
months-fill-replace = Заменить то, что уже введено
months-fill-confirm = Заполнить
months-filled-nothing = Всё уже заполнено, ничего не изменилось.
months-delete = Удалить: { $month }
months-deleted = Удалено: { $month }.
months-paste-by-hand = Этому окну буфер обмена недоступен, поэтому вставьте таблицу сюда: нажмите Ctrl V. Первая строка — заголовки, первый столбец — месяцы.
months-window = Сглаживание
months-window-help = Сколько месяцев складывать, прежде чем считать показатели.
months-grid-help = Стрелки двигают, Enter правит, Ctrl V вставляет блок из таблицы: заголовки и месяцы программа узнаёт сама.
months-problem-at = Строка { $row }, столбец { $column }, «{ $text }»:
months-ignored = Столбцы, которых программа не знает, пропущены: { $columns }.
months-empty-title = Как было на самом деле
months-empty-text = Внесите расходы, лиды и клиентов по месяцам: станет видно, куда движутся пять показателей и сходится ли план с фактом.
months-empty-example = Можно вставить таблицу из Excel или Google Таблиц целиком, с заголовками.
months-brought = { $count ->
    [one] Сохранён { $count } месяц.
    [few] Сохранено { $count } месяца.
    [many] Сохранено { $count } месяцев.
   *[other] Сохранено { $count } месяца.
}
months-filled = { $count ->
    [one] Заполнено, теперь в таблице { $count } месяц.
    [few] Заполнено, теперь в таблице { $count } месяца.
    [many] Заполнено, теперь в таблице { $count } месяцев.
   *[other] Заполнено, теперь в таблице { $count } месяца.
}
months-problems = { $count ->
    [one] Не прочитана { $count } ячейка, поэтому ничего не сохранено.
    [few] Не прочитано { $count } ячейки, поэтому ничего не сохранено.
    [many] Не прочитано { $count } ячеек, поэтому ничего не сохранено.
   *[other] Не прочитано { $count } ячейки, поэтому ничего не сохранено.
}
report-section-lifecycle = Прибыль от покупки к покупке
report-section-sensitivity = Чувствительность
report-section-goal = Что нужно для цели
report-section-uncertainty = Риск
report-section-channels = Каналы привлечения
report-section-months = Месяц за месяцем

## UI: Что бывает у других

benchmark-title = Что бывает у других
benchmark-range = У других { $low } – { $high }
benchmark-one = У других { $value }
benchmark-from = { $typical }, лучшие { $low }
benchmark-caution = Опубликованные числа чужих компаний, в основном из США и Европы. Это ориентир, а не цель: важнее, как меняется ваше.
benchmark-who-b2b = Подписка для компаний, медиана
benchmark-who-b2c = Подписка для людей, медиана
benchmark-who-boxes = Коробки по подписке
benchmark-who-cheap = До 10 $ с клиента в месяц
benchmark-who-dear = Больше 500 $ с клиента в месяц
benchmark-who-enterprise = Договоры от года, выручка от 5 млн $
benchmark-who-goods = Товары по подписке, первый год
benchmark-who-video = Видеосервисы, США
benchmark-who-saas = Софт по подписке, вся выручка
benchmark-who-saas_subscription = Софт, только подписка
benchmark-who-services = Услуги, компании на бирже
benchmark-who-agencies = Агентства, Великобритания
