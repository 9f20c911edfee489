### Еженедельный замер: показатели, цели, путь к ним и напоминание.

kpi-viral_coefficient = Вирусный коэффициент
kpi-viral_coefficient-short = вирусность
kpi-viral_coefficient-help = Сколько новых клиентов приводит один клиент. При 0,31 каждые сто клиентов приводят ещё тридцать одного.
kpi-viral_coefficient-formula = пришли по приглашениям ÷ активные клиенты
kpi-viral_coefficient-typed = введён вручную
kpi-viral_missing = Укажите, сколько клиентов пришло по приглашениям и сколько клиентов активны, или введите коэффициент.
kpi-explain-counted = { $invited } ÷ { $active } = { $value }
kpi-explain-counted-invitations = { $invitations } приглашений на { $active } клиентов, по ним пришли { $invited }: { $value }

## Место на пути к цели

kpi-standing-ahead = лучше плана
kpi-standing-on_plan = по плану
kpi-standing-slightly_behind = чуть хуже плана
kpi-standing-behind = хуже плана

kpi-planned = план { $value }
kpi-goal-at_most = не больше { $value }
kpi-goal-at_least = не меньше { $value }
kpi-few_customers = Новых клиентов меньше 30, поэтому значения могут случайно отличаться на пятую часть и больше.

## Отставание плана и показателя

kpi-slip-late = План отстаёт на { $days }. { $basis ->
    [trend] Если замеры продолжат меняться так же,
   *[plan] Если темп не изменится,
} { $kpi } к дню { $day }: { $forecast } при цели { $goal }.
kpi-slip-ahead = План опережает срок на { $days }. { $basis ->
    [trend] Если замеры продолжат меняться так же,
   *[plan] При текущем темпе
} { $kpi } к дню { $day }: { $forecast }.
kpi-slip-on_time = План идёт в срок. { $basis ->
    [trend] Если замеры продолжат меняться так же,
   *[plan] При текущем темпе
} { $kpi } к дню { $day }: { $forecast }.
kpi-slip-late-plan = План отстаёт на { $days }. Задайте показателю цель, и будет видно, чего это стоит.
kpi-slip-kpi-late = По графику показатель отстаёт на { $days }.
kpi-slip-kpi-ahead = По графику показатель опережает план на { $days }.
kpi-slip-kpi-on_time = Сам показатель идёт по плану.
kpi-slip-no_plan = Плана пока нет, поэтому прогноз не строится. Запустите дорожную карту, и здесь появится её отставание.
kpi-slip-no_target = Задайте показателю цель, и здесь появятся его путь и прогноз.
kpi-slip-not_begun = План ещё не начался.
kpi-slip-no_work = В плане пока нет работы, поэтому прогнозировать нечего.
rule-day_of_plan = День плана — целое число от −3 660 до 3 660.
rule-not_later = Дни замеров идут по порядку: этот не позже предыдущего.
kpi-method = Как считается прогноз: средний темп всех замеров продолжается от последнего из них до дня цели. Пока замеры не охватили неделю, вместо него берётся темп плана: показатель идёт от исходного значения к цели так же быстро, как делается работа.
kpi-no_measurements = Замеров пока нет. После первого здесь появится путь показателя.

## Откуда взять числа

kpi-offer-scenario = Сценарий «{ $name }»
kpi-offer-month = Факт за { $month }
kpi-offer-purchases = Покупки за { $month }, «{ $name }»
kpi-offer-loops = Петли роста: K = { $value }

## История и ошибки

operation-add_check_in = Замер { $date }
operation-change_check_in = Замер { $date }: { $fields }
operation-delete_check_in = Удалён замер { $date }
operation-change_kpi_targets = Цели «{ $project }»: { $kpis }
operation-change_reminder = { $enabled ->
    [on] Включено напоминание о замере «{ $project }»
   *[off] Выключено напоминание о замере «{ $project }»
}

kpi-field-date = дата
kpi-field-note = заметки
kpi-field-decision = решение
kpi-field-next_step = следующий шаг
kpi-field-active_customers = активные клиенты
kpi-field-invitations = приглашения
kpi-field-invited_customers = пришли по приглашениям
kpi-field-viral_coefficient = вирусный коэффициент
kpi-field-payment_timing = когда платят

error-date_taken = На этот день замер уже есть.
error-date_taken-hint = Откройте его или выберите другой день.

## Напоминание

kpi-reminder-title = Замер недели: { $name }
kpi-reminder-body = Две минуты: расходы, лиды, новые клиенты. Программа посчитает пять показателей и сравнит с планом.

## График

chart-kpi-title = { $name }: план и факт
chart-kpi-planned = план
chart-kpi-measured = факт
chart-kpi-forecast = при текущем темпе
chart-kpi-slip = отставание плана
chart-kpi-lead = опережение плана
chart-kpi-day = день { $day }
chart-kpi-today = сегодня, день { $day }
chart-kpi-week = н{ $week }
chart-kpi-column-day = День
chart-kpi-description = { $name } в день { $day }: { $value }.
chart-kpi-description-goal = Цель к дню { $day }: { $value }.
chart-kpi-description-forecast = При текущем темпе к дню { $day }: { $value }.

## UI: Экран замеров

kpi-title = Замеры
kpi-new = Новый замер
kpi-empty-title = Первый замер займёт две минуты
kpi-empty = Введите расходы, лиды и новых клиентов за последние 30 дней. Программа посчитает пять показателей, а через неделю покажет, куда они движутся.
kpi-empty-example = Пример: расходы 720 000 ₽, 150 новых клиентов из 2 400 лидов — CAC 4 800 ₽.
kpi-last = Замер { $date }
kpi-last-week = Замер недели { $week }
kpi-figures = Показатели последнего замера
kpi-form = Замер { $date }
kpi-form-period = Все числа — за один и тот же период, лучше за последние 30 дней: так отдельная неделя не перевесит.
kpi-date = День замера
kpi-group-costs = Расходы на привлечение
kpi-group-results = Что они принесли
kpi-group-customer = Что приносит клиент
kpi-group-virality = Кого приводят клиенты
kpi-group-words = Выводы
kpi-column-value = Сейчас
kpi-column-before = Прошлый замер
kpi-active_customers = Активные клиенты
kpi-active_customers-help = Сколько клиентов могли кого-то пригласить.
kpi-invitations = Приглашения
kpi-invitations-help = Сколько раз клиенты звали других. На коэффициент не влияет, но объясняет его.
kpi-invited_customers = Пришли по приглашениям
kpi-invited_customers-help = Новые клиенты, которых привели другие клиенты.
kpi-viral_coefficient-input = Коэффициент без подсчёта
kpi-viral_coefficient-input-help = Используется, пока не указано, сколько клиентов пришло по приглашениям.
kpi-note = Что произошло
kpi-note-placeholder = Что изменилось с прошлого замера и почему
kpi-decision = Решение
kpi-decision-placeholder = Что решили по итогам
kpi-next_step = Следующий шаг
kpi-next_step-placeholder = Кто и что делает до следующего замера
kpi-offers = Взять готовые числа
kpi-offer-take = Взять: { $label }
kpi-delete = Удалить замер
kpi-deleted = Замер удалён
kpi-history = Все замеры
kpi-history-date = День
kpi-history-week = Неделя
kpi-history-open = Открыть замер { $date }
kpi-chart-of = Показатель на графике
kpi-method-title = Как считается прогноз
kpi-targets = Цели
kpi-targets-help = Исходное значение — то, что было в начале плана; цель — какое значение нужно и к какому дню плана. Пустое исходное значение означает первый замер, пустая цель — то, что требует методика, если она чего-то требует.
kpi-targets-kpi = Показатель
kpi-targets-baseline = Исходное
kpi-targets-goal = Цель
kpi-targets-by_day = К дню
kpi-targets-baseline-of = Исходное значение: { $name }
kpi-targets-goal-of = Цель: { $name }
kpi-targets-by_day-of = К какому дню плана: { $name }
kpi-reminder = Напоминание
kpi-reminder-on = Напоминать о замере
kpi-reminder-help = Уведомление на рабочем столе, пока программа открыта. Если на этой неделе замер уже есть, оно не придёт.
kpi-reminder-weekday = День недели
kpi-reminder-time = Время
kpi-few = мало клиентов

weekday-monday = понедельник
weekday-tuesday = вторник
weekday-wednesday = среда
weekday-thursday = четверг
weekday-friday = пятница
weekday-saturday = суббота
weekday-sunday = воскресенье

## Откуда вирусный коэффициент

kpi-viral_coefficient-loops = общий коэффициент петель роста «{ $name }»

## Раздел отчёта и таблицы

kpi-report-period = Замеры с { $from } по { $to }
kpi-report-one = Замер { $date }
kpi-report-all_on_plan = Все показатели идут по плану или лучше: { $all } из { $all }
kpi-report-on_plan = По плану или лучше — { $good } из { $all } показателей; хуже плана: { $named }
kpi-report-none_on_plan = Ни один из { $all } показателей не идёт по плану; больше всего отстают: { $named }
kpi-report-against = Последний замер и план
kpi-report-guide = методика: { $goal }
kpi-report-own_paths = План каждого показателя идёт к цели своим путём, поэтому план LTV к CAC — не частное планов LTV и CAC.
kpi-report-history = Замер за замером
kpi-report-decisions = Что решили
kpi-report-method = Как считается прогноз
kpi-report-column-kpi = Показатель
kpi-report-column-value = Значение
kpi-report-column-planned = По плану
kpi-report-column-goal = Цель
kpi-report-column-standing = Оценка
kpi-report-goal = { $goal } к дню { $day }
kpi-table-check_ins = Замеры
kpi-table-targets = Цели показателей
kpi-table-baseline = Исходное значение
kpi-table-by_day = К дню плана
