### Клиенты: кто купит снова, сколько каждый принесёт, когда написать.

## Отказы

rule-recency_without_repeat = При одной покупке время от первой до последней должно быть равно 0.
rule-repeat_without_recency = Повторная покупка позже первой: время между ними должно быть больше 0.
rule-spend_or_amount = Укажите либо модель трат, либо одну сумму для всех, но не то и другое.
rule-not_within_observation = Граница должна лежать между первой покупкой и концом наблюдения.
rule-too_many_points = На кривой получилось бы больше 1000 точек. Возьмите шаг побольше.
rule-more_active_than_before = В когорте не может быть больше подписчиков, чем при прошлом продлении.

## Сегменты и список

customers-state-stays = С вами
customers-state-fading = Тает
customers-state-gone = Ушёл
customers-segment-all = Все
customers-segment-stays = С вами
customers-segment-write_week = Написать за неделю
customers-segment-fading = Тают
customers-segment-gone = Ушли
customers-write-today = сегодня
customers-write-never = писать незачем
customers-column-customer = Клиент
customers-column-state = Сегмент
customers-column-last = Последняя покупка
customers-column-purchases = Покупок было
customers-column-total = Потратил
customers-column-alive = Вероятность, что с вами
customers-column-expected = Ждём покупок
customers-column-value = Ценность впереди
customers-column-write = Когда написать
customers-column-date = Дата
customers-column-months = Месяцы
customers-column-segment = Тариф
customers-column-subscribers = Подписок
customers-column-left = Завершились
customers-column-median = Половина живёт
customers-column-churn = Отток в месяц
customers-unit-repeats = { $n ->
    [one] { $number } повторная покупка
    [few] { $number } повторные покупки
    [many] { $number } повторных покупок
   *[other] { $number } повторной покупки
}

## Что говорит прогноз

customers-range = от { $low } до { $high }
customers-made = Прогноз от { $made }, пересчётов: { $draws }
customers-basis = { $purchases }, { $customers }, с { $first } по { $last }
customers-model_bg = BG/NBD
customers-model_mbg = MBG/NBD
customers-figure-alive = С вами сейчас
customers-figure-alive_note = { $range } · всего покупали { $all }
customers-figure-alive_help = Сумма вероятностей того, что человек ещё клиент: по тому, как часто и как давно он покупал (MBG/NBD). В границы попадают 90 % пересчётов на случайно взвешенных клиентах.
customers-figure-purchases = Ждём покупок за { $months }
customers-figure-purchases_note = { $range } · без новых клиентов
customers-figure-purchases_help = Сколько покупок сделают нынешние клиенты по модели { $model }: на отложенном времени она оказалась ближе к тому, что случилось.
customers-figure-value = Ценность за { $months }
customers-figure-value_help = Ожидаемые покупки за { $months } на сумму, которую каждый клиент тратит за раз, с дисконтом { $discount } в месяц. Уже оплаченное сюда не входит.
customers-value-margin = валовая маржа, { $margin } от выручки
customers-value-revenue = выручка: маржа не указана
customers-figure-risk = Под угрозой
customers-figure-risk_note = { $share } ценности
customers-figure-risk_help = Ценность впереди у клиентов, которые тают: вероятность, что они ещё с вами, от 30 до 70 %.
customers-figure-risk_bad = { $customers ->
    [one] { $number } клиент тает
    [few] { $number } клиента тают
   *[many] { $number } клиентов тают
}
customers-holdout_title = Модель ошиблась на { $error } там, где не видела ответа
customers-holdout_nothing = Покупок в отложенное время: { $actual }
customers-holdout_actual = случилось
customers-holdout_predicted = предсказано
customers-holdout_description = К { $day } случилось покупок: { $actual }, предсказано: { $predicted }.
customers-note-holdout = Модель училась до { $day } и на остальное время предсказала покупок: { $predicted }, случилось: { $actual }. Потом она выучила всё.
customers-note-old = Покупки кончаются { $until }: того, что было позже, в вероятностях и днях нет. Загрузите свежие и посчитайте заново.
customers-note-rough = Прогноз грубый: он опирается на { $customers }, смотрите на границы.
customers-note-one_time = Один раз купили: { $customers }. Одна покупка говорит мало: человек мог уйти, а мог и остаться. Поэтому их вероятность считает MBG/NBD, и она посередине, а не 100 %.
customers-note-retro = Если бы вы писали по этому списку в отложенное время, он назвал бы { $left_named } из { $left } ушедших; всего в нём было бы имён: { $named }.
customers-note-no_message = Дней, когда писать, пока нет: укажите валовую маржу и цену одного письма.
customers-note-correlated = Кто покупает чаще, тратит за раз иначе, поэтому ценность частых покупателей известна хуже.
customers-note-same_amount = Сумма одной покупки взята одинаковой для всех. { $why }
customers-note-refunds = Деньги возвращали: { $customers }. Возврат не покупка, и из ценности он не вычтен.
customers-refused = Прогноза нет. Во времени до { $until }, на котором модель учится, не хватает: { $missing }. Когорты и удержание видны и без него.
customers-refused-nothing = Прогноза нет: в файле никто ничего не купил.
customers-refused-unidentified = Прогноза нет: эти покупки не определяют модель, её параметры могли бы быть почти любыми. Когорты и удержание видны и без него.
customers-missing = { $missing } (есть { $found } из { $needed })
customers-missing-gaps = времени: в нём { $found } обычных промежутков между покупками из { $needed }
customers-finding = Уходят клиенты на { $money }
customers-finding-text = Тают клиенты: { $count }. За { $months } от них ещё ждём { $money }; письмо в нужный день дешевле, чем потерять их. Кому и когда писать, сказано в разделе «Клиенты».
customers-offer_basis = новый клиент за { $months }, по прогнозу
customers-offer_note = Прогноз клиентов, { $months }
customers-report-named = Кому написать первым
customers-report-basis = По покупкам до { $day }. Новых клиентов здесь нет.

## Подписки

customers-survival_title = Сколько живут подписки
customers-survival_all = Все
customers-survival_description = Через столько месяцев: { $months }, остаётся { $share }.
customers-subscriptions_basis = Подписок: { $persons }, завершились к { $until }: { $ended }
customers-churn_basis = по всем подпискам до { $until }
customers-churn_note = Подписки: сколько завершается за месяц подписки
customers-rejected_line = Строка { $line }: { $why }

rule-import_end_before_start = Конец раньше начала.
rule-import_no_end = Подписка завершена, а дня нет.
error-no_start_column = Ни в одном столбце не сказано, когда подписка началась.
error-no_start_column-hint = Назовите столбец «Начало» или «Дата подключения».
error-no_end_column = Ни в одном столбце не сказано, когда подписка завершилась и жива ли она.
error-no_end_column-hint = Назовите столбец «Конец» и оставьте его пустым там, где подписка жива.
error-no_table_rows = В файле нет строк, которые можно прочитать.
error-too_many_table_rows = В файле больше 200 000 строк.
error-too_many_table_rows-hint = Разделите файл или уберите самые старые строки.

## UI: Раздел

section-customers = Клиенты
report-section-customers = Клиенты: кто вернётся
customers-tab-forecast = Кто вернётся
customers-tab-retention = Удержание
customers-tab-subscriptions = Подписки
customers-tab-leads = Лиды
customers-tabs = Части раздела
customers-empty-title = Узнайте, кто купит снова
customers-empty = Загрузите покупки, и программа скажет, кто ещё с вами, сколько каждый принесёт, кому и когда написать.
customers-empty-example = Хватит клиента, даты и суммы; примерно от 100 клиентов прогноз можно сверить с тем, что случилось.
customers-import = Загрузить покупки
customers-dataset = Покупки
customers-forecast-title = Посчитайте прогноз
customers-forecast-text = Модель учится на двух третях времени, проверяется на последней трети и только потом смотрит вперёд.
customers-forecast-make = Посчитать прогноз
customers-forecast-again = Посчитать заново
customers-forecast-made = Прогноз готов.
customers-forecast-working = Подбираем модели
customers-option-months = На сколько месяцев вперёд
customers-option-margin = Валовая маржа
customers-option-cost = Во что обходится одно письмо, с работой и скидкой в нём
customers-option-draws = Пересчётов для границ: { $draws }, зерно { $seed }
customers-settings = Из чего исходим
customers-search = Клиент
customers-list = Клиенты
customers-list-empty = Под этот отбор никто не подходит.
customers-list-total = { $total } · ценность { $value }
customers-order = Порядок
customers-order-write_on = Когда написать
customers-order-value = Ценность впереди
customers-order-alive = Вероятность, что с вами
customers-order-expected = Ждём покупок
customers-order-purchases = Покупок было
customers-order-last_purchase = Последняя покупка
customers-order-name = Имя
customers-more = Показать ещё
customers-save-csv = Сохранить список в CSV
customers-file = { $name }, клиенты.csv
customers-segment-keep = Запомнить отбор
customers-segment-name = Название отбора
customers-segment-delete = Удалить отбор «{ $name }»
customers-filter-purchases = Покупок, не меньше
customers-filter-value = Ценность впереди, не меньше
customers-use = Что прогноз говорит калькулятору
customers-use-action = Подставить в калькулятор
customers-subscriptions-empty-title = Узнайте, сколько живут подписки
customers-subscriptions-empty = Загрузите подписки, и программа покажет по тарифам, кто остаётся и каков отток на самом деле.
customers-subscriptions-empty-example = Клиент, начало, конец (пустой, если подписка жива), тариф и платёж в месяц.
customers-subscriptions-import = Загрузить подписки
customers-subscriptions-imported = Подписки загружены.
customers-imported-rejected = { $count ->
    [one] Не прочитана { $count } строка.
    [few] Не прочитаны { $count } строки.
   *[many] Не прочитано { $count } строк.
}
customers-date-day_first = Сначала день
customers-date-month_first = Сначала месяц
