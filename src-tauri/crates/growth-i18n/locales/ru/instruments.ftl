### Инструменты аудита: карта пути, прибыль по покупкам, чем можно поделиться, сервисы, измерения,
### удержание, эксперименты.

## Названия

instruments-name-journey = Карта пути
instruments-name-lifecycle = Прибыль по покупкам
instruments-name-shareable = Чем можно поделиться
instruments-name-services = Готовность сервисов
instruments-name-tracking = Карта измерений
instruments-name-retention = Удержание
instruments-name-experiments = Журнал экспериментов

unit-minutes = { $n ->
    [one] { $number } минута
    [few] { $number } минуты
    [many] { $number } минут
   *[other] { $number } минуты
}
unit-tests = { $n ->
    [one] { $number } эксперимент
    [few] { $number } эксперимента
    [many] { $number } экспериментов
   *[other] { $number } эксперимента
}
unit-entries = { $n ->
    [one] { $number } запись
    [few] { $number } записи
    [many] { $number } записей
   *[other] { $number } записи
}

## История

operation-add_instrument_item = { $instrument ->
    [journey] Новая карта пути «{ $name }»
    [shareable] Новое действие «{ $name }»
    [services] Новый сервис «{ $name }»
    [tracking] Новый шаг воронки «{ $name }»
   *[experiments] Новый эксперимент «{ $name }»
}
operation-change_instrument_item = { $instrument ->
    [journey] Карта пути «{ $name }»: { $fields }
    [shareable] Действие «{ $name }»: { $fields }
    [services] Сервис «{ $name }»: { $fields }
    [tracking] Шаг воронки «{ $name }»: { $fields }
   *[experiments] Эксперимент «{ $name }»: { $fields }
}
operation-delete_instrument_item = { $instrument ->
    [journey] Удалена карта пути «{ $name }»
    [shareable] Удалено действие «{ $name }»
    [services] Удалён сервис «{ $name }»
    [tracking] Удалён шаг воронки «{ $name }»
   *[experiments] Удалён эксперимент «{ $name }»
}
operation-reorder_instrument_items = { $instrument ->
    [tracking] Новый порядок шагов воронки
    [services] Новый порядок сервисов
   *[other] Новый порядок записей
}
operation-start_instrument = { $instrument ->
    [services] Начат список сервисов
   *[tracking] Добавлена обычная воронка
}
operation-change_instrument = { $instrument ->
    [lifecycle] Прибыль по покупкам: { $fields }
   *[retention] Удержание: { $fields }
}
operation-clear_instrument = { $instrument ->
    [lifecycle] Очищена прибыль по покупкам
   *[retention] Очищено удержание
}

instrument-field-name = название
instrument-field-note = заметка
instrument-field-emotion = кривая
instrument-field-stages = этапы
instrument-field-marks = отметки
instrument-field-yields = чем можно поделиться
instrument-field-actions_per_month = раз в месяц
instrument-field-value_to_others = польза другим
instrument-field-shared_now = доля публичных
instrument-field-effort_person_days = трудозатраты
instrument-field-kind = назначение
instrument-field-weight = вес
instrument-field-api = API
instrument-field-structured_data = структура данных
instrument-field-triggers = триггеры
instrument-field-owner = ответственный
instrument-field-owner_name = имя ответственного
instrument-field-data_age_hours = свежесть данных
instrument-field-sources = чем измеряется
instrument-field-source_of_truth = чьё число верно
instrument-field-hypothesis = гипотеза
instrument-field-metric = показатель
instrument-field-started_on = начало
instrument-field-ended_on = конец
instrument-field-result = результат
instrument-field-outcome = что изменилось
instrument-field-hypothesis_first = гипотеза до старта
instrument-field-decision = решение
instrument-field-numbers_from = откуда числа
instrument-field-dataset_id = набор данных
instrument-field-cac = CAC
instrument-field-gross_margin = маржа
instrument-field-cost_to_serve = обслуживание заказа
instrument-field-trigger_cost = стоимость повтора
instrument-field-steps = покупки
instrument-field-observed_until = последний день
instrument-field-typed = введённые числа

## Почему введённое не подходит

rule-month_twice = Этот месяц уже есть в таблице.
rule-more_than_size = Вернулось больше клиентов, чем было в когорте.
rule-more_than_before = Следующую покупку не могло сделать больше клиентов, чем предыдущую.
rule-ends_without_beginning = Укажите первый день: без него нельзя закончить.
rule-no_usual_entries = Для этого инструмента нет готового списка.

## Карта пути

journey-mark-question = Вопрос
journey-mark-doubt = Сомнение
journey-mark-pause = Пауза
journey-stage-step = обычный этап
journey-stage-onboarding = онбординг
journey-stage-payment = оплата

journey-dip = Провал на { $minute }-й минуте, { $emotion }
journey-dip-in = «{ $stage }»: провал на { $minute }-й минуте, { $emotion }
journey-peak = Пик на { $minute }-й минуте, { $emotion }
journey-peak-in = «{ $stage }»: пик на { $minute }-й минуте, { $emotion }
journey-depth = Глубина { $depth }: настолько ниже, чем до и после.
journey-depth-end = Глубина { $depth }; это край пути, поэтому сравнивать можно только с одной стороны.
journey-height = Высота { $depth }: настолько выше, чем до и после.
journey-height-end = Высота { $depth }; это край пути, поэтому сравнивать можно только с одной стороны.
journey-finding = Карта пути «{ $journey }». { $detail }

journey-fact-peak_end = Пик и конец
journey-help-peak_end = Помнят самую сильную эмоцию и последнюю: ({ $strongest } на { $strongest_minute }-й минуте и { $last } на { $last_minute }-й) / 2 = { $value }.
journey-fact-friction = Трение
journey-help-friction = Сумма отрицательных эмоций по минутам, без знака: чем больше, тем тяжелее путь.
journey-fact-below = Ниже нуля
journey-help-below = Сколько из измеренных минут ({ $measured }) эмоция отрицательная.
journey-fact-worst = Самая тяжёлая минута
journey-worst = { $minute }-я, { $emotion }
journey-help-worst = Самая низкая эмоция; из равных — первая.
journey-fact-mean = Средняя эмоция
journey-help-mean = Среднее по измеренным минутам.
journey-fact-measured = Измерено
journey-measured = { $measured } из { $all }
journey-help-measured = Пропуски до трёх минут на рисунке соединены пунктиром, в числа они не входят. Края не достраиваются.
journey-fact-marks = Отметки
journey-marks = вопросов { $questions }, сомнений { $doubts }, пауз { $pauses }
journey-help-marks = Где человек спросил, засомневался или остановился.
journey-summary = Тяжелее всего на { $minute }-й минуте: { $emotion }.
journey-summary-in = Тяжелее всего на { $minute }-й минуте, этап «{ $stage }»: { $emotion }.
journey-summary-friction = Трение { $friction }, ниже нуля { $minutes }.

## Прибыль по покупкам

lifecycle-number = { $purchase }-я
lifecycle-weakest = { $purchase }-я покупка: { $share }
lifecycle-fact-break_even = Окупается на покупке
lifecycle-help-break_even = Первая покупка, после которой накопленная прибыль с привлечённого клиента уже не меньше нуля.
lifecycle-fact-peak = Прибыль растёт до покупки
lifecycle-help-peak = После неё клиент больше не приносит прибыли: накопленная сумма выше уже не бывает.
lifecycle-fact-peak_cumulative = Больше всего с клиента
lifecycle-help-peak_cumulative = Накопленная прибыль на этой покупке, за вычетом CAC, в расчёте на привлечённого клиента.
lifecycle-fact-unprofitable = Первая убыточная покупка
lifecycle-help-unprofitable = Покупка, вклад которой равен нулю или меньше. Дальше прибыль может вернуться, поэтому это не всегда следующая за пиком.
lifecycle-fact-lost = Потери после пика
lifecycle-help-lost = Сколько из накопленного забирают покупки после пика.
lifecycle-fact-weakest = Слабее всего возвращаются
lifecycle-help-weakest = Покупка, до которой доходит наименьшая доля тех, кто сделал предыдущую.
lifecycle-fact-expected = Покупок за срок жизни
lifecycle-help-expected = Сумма долей клиентов, которые доходят до каждой покупки.
lifecycle-summary = Клиент окупается на { $purchase }-й покупке.
lifecycle-summary-never = За { $purchases } клиент не окупается.
lifecycle-summary-peak = После { $purchase }-й он перестаёт приносить прибыль.
lifecycle-summary-grows = Каждая следующая покупка добавляет прибыль.
lifecycle-finding-peak = После { $purchase }-й покупки клиент перестаёт приносить прибыль
lifecycle-finding-peak-detail = К { $purchase }-й покупке накоплено { $cumulative } на клиента, дальше теряется { $lost }. Проверьте, во что обходится возвращение клиента и не съедает ли маржу обслуживание.
lifecycle-finding-never = Клиент не окупает своё привлечение
lifecycle-finding-never-detail = За { $purchases } накопленная прибыль доходит только до { $cumulative }. Нужны другая маржа, цена или CAC.
lifecycle-finding-weakest = До { $purchase }-й покупки доходит { $share }
lifecycle-finding-weakest-detail = Это самый слабый шаг: здесь уходит наибольшая доля клиентов. Нужен повод купить снова.
lifecycle-dataset_gone = Набор данных, по которому считалась кривая, удалён. Выберите другой или введите покупки вручную.
lifecycle-no_steps = Введите покупки или возьмите их из набора данных.
lifecycle-from_scenario = из сценария «{ $name }»
lifecycle-typed_here = введено здесь
lifecycle-missing-cac = CAC не посчитан: заполните экономику или введите его здесь.
lifecycle-missing-margin = Маржа не указана: заполните экономику или введите её здесь.
lifecycle-dataset_empty = В наборе данных нет покупок.

## Чем можно поделиться

sharing-kind-content = контент
sharing-kind-status = статус
sharing-kind-data = данные
sharing-value-0 = 0 — ничего не даёт
sharing-value-1 = 1 — любопытно
sharing-value-2 = 2 — полезно
sharing-value-3 = 3 — экономит работу
sharing-value-4 = 4 — за это заплатили бы
sharing-fact-ranked = Оценено
sharing-ranked = { $ranked } из { $all }
sharing-help-ranked = В порядок встают действия, для которых известны частота, польза и трудозатраты.
sharing-fact-unshared = Остаётся внутри
sharing-per_month = { $count } в месяц
sharing-help-unshared = Сколько раз в месяц клиенты делают то, чем могли бы поделиться, и никто этого не видит.
sharing-fact-best = Начать с этого
sharing-help-best = Больше всего пользы другим на день работы: { $score } полноценных действий в месяц на человеко-день.
sharing-summary = Начните с «{ $action }»: { $count } раз в месяц это остаётся внутри.
sharing-finding = «{ $action }» не видно никому, кроме клиента
sharing-finding-detail = { $count } раз в месяц клиенты делают то, чем могли бы поделиться, и это остаётся внутри. День работы открывает { $score } полноценных действий в месяц.
sharing-unshared = { $count } в месяц остаётся внутри
sharing-score = { $score } на человеко-день
sharing-missing = Не хватает: { $fields }

## Готовность сервисов

services-kind-crm = CRM
services-kind-ads = реклама
services-kind-analytics = аналитика
services-kind-mail = рассылки
services-kind-chat = чат
services-kind-billing = биллинг
services-kind-support = поддержка
services-kind-website = сайт
services-kind-storage = хранилище данных
services-kind-other = другое
services-usual-crm = CRM
services-usual-ads = Рекламные кабинеты
services-usual-analytics = Аналитика
services-usual-mail = Рассылки
services-usual-chat = Чат и мессенджеры
services-usual-billing = Оплата и счета
services-usual-support = Поддержка
services-have-unknown = не знаю
services-have-not_applicable = не нужно
services-have-no = нет
services-have-partly = частично
services-have-yes = есть
services-criterion-api = API
services-criterion-structured_data = структура данных
services-criterion-triggers = триггеры
services-criterion-owner = ответственный
services-criterion-freshness = свежие данные
services-fact-overall = Готовность
services-points = { $points } из 100
services-help-overall = Среднее по сервисам с их весами. В сервисе API и структура данных весят 3, триггеры 2, ответственный и свежесть по 1; «частично» считается за половину, неизвестное не входит.
services-fact-ready = Готовы к автоматизации
services-of = { $count } из { $all }
services-help-ready = Есть API и структура данных, и нет ничего, чего не хватает или о чём не известно.
services-fact-unknown = Не проверены до конца
services-help-unknown = У скольких сервисов хотя бы об одном свойстве пока ничего не известно.
services-fact-blocker = Чаще всего мешает
services-help-blocker = Не хватает здесь: { $services }.
services-summary = Готовность { $points } из 100. Чаще всего мешает: { $criterion } ({ $services }).
services-summary-free = Готовность { $points } из 100, прямых препятствий нет.
services-finding-api = Данные не достать автоматически: нет API
services-finding-structured_data = Данные без структуры: автоматизировать нечего
services-finding-triggers = Сервисы ничего не запускают сами: нет триггеров
services-finding-owner = У сервисов нет ответственного
services-finding-freshness = Данные приходят поздно
services-finding-detail = { $reason } Где: { $services }.
services-why-api = Без API данные переносят руками, и ни одно решение нельзя принять автоматически.
services-why-structured_data = Свободный текст вместо полей нельзя ни сопоставить, ни посчитать.
services-why-triggers = Без событий и правил автоматика узнаёт о клиенте слишком поздно.
services-why-owner = Когда никто не отвечает, настройки ломаются незаметно.
services-why-freshness = Решение по вчерашним данным опаздывает на день.
services-readiness = { $points } из 100
services-coverage = проверено { $share }
services-lacks = Нет: { $criteria }
services-unknown = Неизвестно: { $criteria }
services-ready = Готов к автоматизации

## Карта измерений

tracking-state-gap = не измеряется
tracking-state-measured = измеряется
tracking-state-double_counted = двойной счёт
tracking-not_joined = не связан с предыдущим
tracking-joined_by = связан по { $ids }
tracking-none = нет
tracking-end_to_end = Клиента видно от первого касания до последнего шага.
tracking-until = Клиента видно до шага «{ $step }».
tracking-nowhere = Первый шаг не измеряется, поэтому пути клиента не видно.
tracking-followed-all = до самого конца
tracking-followed-until = до шага «{ $step }»
tracking-followed-nowhere = нигде
tracking-fact-measured = Измеряется шагов
tracking-help-measured = Доля шагов воронки, которые измеряет хотя бы один сервис.
tracking-fact-joined = Связано переходов
tracking-help-joined = Доля переходов, где соседние шаги делят хотя бы один идентификатор.
tracking-fact-followed = Докуда видно клиента
tracking-help-followed = Последний шаг, до которого контакт прослеживается без разрыва.
tracking-fact-gaps = Пробелы
tracking-help-gaps = Шаги, которые ничто не измеряет.
tracking-fact-double = Двойной счёт
tracking-help-double = Шаги, которые измеряют несколько сервисов, и не решено, чьё число верно.
tracking-fact-broken = Разрывы
tracking-help-broken = Оба шага измеряются, но общего идентификатора у них нет.
tracking-finding-gap = «{ $step }» не измеряется
tracking-finding-gap-detail = Шаг ничто не измеряет, поэтому не видно, сколько людей на нём теряется. Назначьте сервис и идентификатор.
tracking-finding-double = «{ $step }» считают дважды
tracking-finding-double-detail = Шаг измеряют несколько сервисов, и числа расходятся. Решите, чьё число верно.
tracking-finding-join = Разрыв: { $step }
tracking-finding-join-detail = Между шагами нет общего идентификатора: кто откуда пришёл, не узнать. Передавайте идентификатор дальше.
tracking-column-measured_by = Чем измеряется
tracking-column-state = Состояние
tracking-column-joined = Связь
tracking-usual-1 = Показ рекламы
tracking-usual-2 = Визит на сайт
tracking-usual-3 = Заявка
tracking-usual-4 = Контакт в CRM
tracking-usual-5 = Первая оплата
tracking-usual-6 = Первое использование
tracking-usual-7 = Повторная оплата

## Удержание

retention-fact-customers = Клиентов
retention-help-customers = Клиенты хотя бы с одной покупкой до { $day } включительно.
retention-help-customers_typed = По введённым числам.
retention-fact-repeat = Купили повторно
retention-help-repeat = Доля клиентов хотя бы с двумя покупками. Покупки одного дня считаются за одну. У новых клиентов ещё есть время, поэтому число растёт.
retention-fact-second_after = Вторая покупка через
retention-help-second_after = Медиана: половина вернувшихся возвращается раньше, половина позже.
retention-fact-second_within = Вернулись за { $days }
retention-help-second_within = { $returned } из { $observed } клиентов, за которыми наблюдали не меньше: { $days }. Более новые не входят.
retention-fact-next_month = Активны в следующем месяце
retention-help-next_month = Средняя по когортам с весом по размеру: { $customers } клиентов, чей следующий месяц уже закончился.
retention-loss = { $lost } перед { $purchase }-й
retention-fact-loss = Больше всего теряется
retention-help-loss = Из { $before } клиентов следующую покупку сделали { $customers }. Считаем клиентов, а не доли: далеко в списке доли держатся на единицах.
retention-summary = Больше всего клиентов теряется перед { $purchase }-й покупкой: { $share } её не сделали.
retention-finding = До { $purchase }-й покупки доходит { $share } клиентов
retention-finding-detail = Перед { $purchase }-й покупкой теряется больше всего клиентов: { $lost } из { $before } её не сделали.
retention-finding-when = Те, кто возвращается, делают это обычно через { $days }: напоминание нужно раньше.
retention-dataset_gone = Набор данных, по которому считалось удержание, удалён. Выберите другой или введите числа вручную.
retention-dataset_empty = До выбранного дня в наборе данных нет покупок.
retention-nothing = Выберите набор данных или введите числа вручную.

## Журнал экспериментов

experiments-quoted = «{ $name }»
experiments-state-planned = запланирован
experiments-state-running = идёт
experiments-state-ended = завершён
experiments-result-win = лучше
experiments-result-loss = хуже
experiments-result-no_difference = без разницы
experiments-result-invalid = ничего не показал
experiments-decision-rolled_out = внедрили
experiments-decision-dropped = отменили
experiments-decision-repeat = повторим
experiments-fact-pace = Темп
experiments-per_month = { $count } в месяц
experiments-help-pace = За { $window } завершено: { $tests }. Темп — в пересчёте на 30 дней.
experiments-fact-win_rate = Доля побед
experiments-help-win_rate = Победы среди тестов, которые что-то показали. С вероятностью 95 % настоящая доля между { $low } и { $high }.
experiments-help-win_rate-none = Победы среди тестов, которые что-то показали.
experiments-fact-running = Сейчас
experiments-running = идёт { $running }, запланировано { $planned }
experiments-help-running = Тесты, которые начались и не закончились, и те, что ещё не начались.
experiments-fact-hypothesis = Гипотеза до старта
experiments-help-hypothesis = Доля завершённых тестов, где гипотеза и показатель записаны заранее.
experiments-fact-decided = Закончились решением
experiments-help-decided = Доля завершённых тестов, после которых записано решение.
experiments-fact-wasted = Впустую
experiments-help-wasted = Доля завершённых тестов, которые ничего не показали: остановлены раньше, сломаны или без результата.
experiments-fact-median = Обычная длительность
experiments-help-median = Медиана по завершённым тестам, с первым и последним днём.
experiments-fact-last = Последний завершён
experiments-ago = { $days } назад
experiments-help-last = Сколько дней прошло с конца последнего теста.
experiments-summary = Темп: { $pace } в месяц, доля побед { $rate }.
experiments-summary-nothing = Завершённых тестов с результатом пока нет.
experiments-finding-undecided = Завершено без решения: { $tests }
experiments-finding-undecided-detail = Тесты закончились, а что делать дальше, не записано: { $tests }.
experiments-finding-wasted = Завершено впустую: { $tests }
experiments-finding-wasted-detail = Время потрачено, ответа нет: { $tests }. Считайте выборку до старта и не останавливайте раньше.
experiments-finding-blind = Начато без гипотезы: { $tests }
experiments-finding-blind-detail = Гипотеза и показатель не записаны до старта, поэтому результат легко подогнать: { $tests }.
experiments-finding-pace = За { $window } не завершён ни один эксперимент
experiments-finding-pace-detail = Без завершённых тестов предложение меняют по ощущениям.

## Графики

chart-journey-title = Эмоция по минутам: «{ $journey }»
chart-journey-units = от −5 до +5
chart-journey-emotion = Эмоция
chart-journey-minute = { $minute }-я минута
chart-journey-description = Эмоция за { $minutes } мин. пути; ниже всего { $emotion } на { $worst }-й минуте.
chart-journey-column-minute = Минута
chart-journey-column-stage = Этап
chart-journey-column-marks = Отметки
chart-cohorts-title = Кто возвращается, по месяцу первой покупки
chart-cohorts-units = % активных через столько месяцев
chart-cohorts-month = Первая покупка
chart-cohorts-size = Клиентов
chart-cohorts-average = Среднее
chart-cohorts-age = через { $months } мес.
chart-cohorts-description = Когорт: { $cohorts }. В следующем месяце в среднем активны { $share }.
chart-repeat-title = Кто доходит до следующей покупки
chart-repeat-units = % от сделавших предыдущую
chart-repeat-share = Доходит
chart-repeat-before = Сделали предыдущую
chart-repeat-made = Сделали эту
chart-repeat-days = Обычно через
chart-repeat-of = { $share } ({ $customers } из { $before })
chart-repeat-description = Больше всего клиентов теряется перед { $purchase }-й покупкой: до неё доходит { $share }.

## UI: Окно

instruments-figures = Показатели
instruments-findings = Что найдено
instruments-finding-make = Сделать находкой
instruments-finding-made = Находка добавлена: { $title }
instruments-finding-open = Открыть находку
instruments-finding-is-made = уже в находках
instruments-cell = { $row }: { $column }
instruments-row-actions = Действия
instruments-details = Подробнее: { $name }
instruments-delete = Удалить: { $name }
instruments-clear = Очистить
instruments-note = Заметка
instruments-numbers-from = Откуда числа
instruments-from-typed = Введу сам
instruments-from-dataset = Из покупок
instruments-dataset = Набор данных
instruments-dataset-choose = Выберите набор данных
instruments-dataset-gone = набор данных удалён
instruments-import = Загрузить покупки
journey-empty-title = Пройдите путь клиента по минутам
journey-empty-text = Нарисуйте, что человек чувствует в каждую минуту, и отметьте, где он спрашивает, сомневается и останавливается. Провалы станут находками.
journey-empty-example = Например: «Первый запуск», 26 минут, провал на 7-й, когда подключают кассу.
journey-add = Новая карта
journey-add-placeholder = Название пути, например «Первый запуск»
journey-choose = Карта пути
journey-name = Название карты
journey-note = Чей это путь и как за ним наблюдали
journey-length = Минут
journey-look = Как показать
journey-as-curve = Кривая
journey-as-numbers = Числа
journey-as-table = Эмоция по минутам
journey-tool = Чем рисовать
journey-draw = Рисовать
journey-erase = Стирать
journey-canvas = Кривая эмоции
journey-keys = Рисуйте мышью. С клавиатуры: ← → минута, ↑ ↓ эмоция, 0–5 значение, − знак, Delete стереть, Q вопрос, D сомнение, P пауза.
journey-minute = Минута
journey-not-measured = не измерено
journey-emotion-at = Эмоция на { $minute }-й минуте
journey-marks-here = Отметки этой минуты
journey-mark-text = { $kind }: что именно
journey-mark-remove = Убрать отметку: { $kind }
journey-extremes = Провалы и пики
journey-stages = Этапы
journey-add-stage = Добавить этап
journey-new-stage = Этап { $number }
journey-stage-name = Этап
journey-stage-kind = Что это
journey-stage-from = С минуты
journey-stage-to = По минуту
lifecycle-table = Покупки
lifecycle-column-repeat = Доходит
lifecycle-column-value = Чек
lifecycle-column-margin = Маржа
lifecycle-column-serve = Обслуживание заказа
lifecycle-column-trigger = Стоимость повтора
lifecycle-serve-help = с каждого заказа
lifecycle-trigger-help = на каждого, кто купил прежде
lifecycle-cac = CAC
lifecycle-cell = { $number }-я покупка: { $column }
lifecycle-add = Добавить покупку
lifecycle-remove = Удалить { $number }-ю покупку
lifecycle-type-over = Взять эти числа и править вручную
sharing-empty-title = Что клиенты делают и не показывают
sharing-empty-text = Перечислите действия, результат которых пригодился бы другим: отчёты, достижения, сравнения. Программа покажет, с чего начать петлю.
sharing-empty-example = Например: «Отчёт кафе за месяц», 820 раз в месяц, никто его не видит.
sharing-table = Действия клиентов
sharing-column-place = Место
sharing-column-name = Действие
sharing-column-yields = Что это
sharing-column-often = Раз в месяц
sharing-column-value = Польза другим
sharing-column-shared = Публично сейчас
sharing-column-effort = Человеко-дней
sharing-note = Кто и где это увидит
sharing-add = Добавить действие
sharing-add-placeholder = Что делает клиент
sharing-start-loop = Начать петлю: { $name }
sharing-loop-started = Петля создана: { $name }
services-empty-title = Что мешает автоматизации
services-empty-text = Отметьте по каждому сервису, есть ли API, структура, триггеры и ответственный и насколько свежи данные. Станет видно, где ИИ пока не на что опереться.
services-empty-example = Например: касса без API, и данные о продажах приходят раз в сутки.
services-table = Сервисы
services-column-name = Сервис
services-column-kind = Назначение
services-column-age = Возраст данных, ч
services-owner-name = Имя ответственного
services-owner-placeholder = Кто отвечает
services-weight = Вес
services-add = Добавить сервис
services-add-placeholder = Название сервиса
services-add-usual = Начать со списка
services-add-map = Добавить с карты: { $names }
services-from-catalogue = API и триггеры — то, что предлагает разработчик. Проверьте, доступны ли они на вашем тарифе.
tracking-empty-title = Докуда видно клиента
tracking-empty-text = Разложите воронку по шагам и запишите, чем каждый измеряется и какой идентификатор передаётся дальше. Пробелы, разрывы и двойной счёт будут видны сразу.
tracking-empty-example = Например: заявка есть и в Метрике, и в CRM, но без общего идентификатора.
tracking-table = Шаги воронки
tracking-column-name = Шаг
tracking-tool = Сервис
tracking-add-tool = Добавить сервис
tracking-remove-tool = Убрать сервис: { $tool }
tracking-ids-of = { $step }, { $tool }: идентификаторы
tracking-ids-placeholder = идентификаторы через запятую: client_id, email
tracking-truth = Чьё число верно
tracking-truth-open = не решено
tracking-move-up = Выше: { $name }
tracking-move-down = Ниже: { $name }
tracking-add = Добавить шаг
tracking-add-placeholder = Название шага
tracking-add-usual = Добавить обычную воронку
retention-until = Данные полны по
retention-empty-title = Кто возвращается
retention-empty-example = Например: до второй покупки доходит 42 % клиентов, обычно через 35 дней.
retention-not-yet = ещё не прошло
retention-cell = { $active } из { $size }
retention-typed-cohorts = Когорты по месяцам
retention-add-cohort = Добавить месяц
retention-typed-buyers = Сколько клиентов купили
retention-buyers = { $purchases ->
    [one] не меньше { $purchases } раза
    [few] не меньше { $purchases } раз
    [many] не меньше { $purchases } раз
   *[other] не меньше { $purchases } раза
}
retention-add-buyers = Следующая покупка
retention-remove-buyers = Убрать последнюю
experiments-empty-title = Что вы уже проверили
experiments-empty-text = Запишите прошлые и идущие тесты: гипотезу, показатель, результат, решение. Программа посчитает темп и долю побед.
experiments-empty-example = Например: «Короткая форма заявки даст больше лидов», 14 дней, +2,1 п. п., внедрили.
experiments-window = Темп за
experiments-table = Эксперименты
experiments-column-hypothesis = Гипотеза
experiments-column-state = Состояние
experiments-column-start = Начало
experiments-column-end = Конец
experiments-column-result = Результат
experiments-column-decision = Решение
experiments-metric = Показатель
experiments-metric-placeholder = Что измеряем
experiments-outcome = Что изменилось
experiments-outcome-placeholder = Например, +2,1 п. п.
experiments-hypothesis-first = Гипотеза и показатель записаны до старта
experiments-learned = Чему научились
experiments-add = Добавить эксперимент
experiments-add-placeholder = Гипотеза: что изменим и чего ждём
instruments-date-unreadable = Не похоже на дату. Напишите, например, { $example }.
