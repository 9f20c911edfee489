### Еженедельный замер: показатели, цели, путь к ним и напоминание.

kpi-viral_coefficient = Виральный коэффициент
kpi-viral_coefficient-short = виральность
kpi-viral_coefficient-help = Сколько новых клиентов приводит один клиент. При 0,31 каждые сто клиентов приводят ещё тридцать одного.
kpi-viral_coefficient-formula = пришли по приглашениям ÷ активные клиенты
kpi-viral_coefficient-typed = введён вручную
kpi-viral_missing = Укажите, сколько клиентов пришло по приглашениям и сколько клиентов активны, или введите коэффициент.
kpi-explain-counted = { $invited } ÷ { $active } = { $value }
kpi-explain-counted-invitations = { $invitations } приглашений на { $active } клиентов, по ним пришли { $invited }: { $value }

## Место на пути к цели

kpi-standing-ahead = впереди плана
kpi-standing-on_plan = по плану
kpi-standing-slightly_behind = чуть хуже плана
kpi-standing-behind = хуже плана

kpi-planned = план { $value }
kpi-goal-at_most = не больше { $value }
kpi-goal-at_least = не меньше { $value }
kpi-few_customers = Новых клиентов меньше 30, поэтому значения могут случайно отличаться на пятую часть и больше.

## Отставание плана и показателя

kpi-slip-late = План отстаёт на { $days }. Если темп не изменится, { $kpi } к дню { $day }: { $forecast } вместо { $goal }.
kpi-slip-ahead = План опережает срок на { $days }. При таком темпе { $kpi } к дню { $day }: { $forecast }.
kpi-slip-on_time = План идёт в срок. При таком темпе { $kpi } к дню { $day }: { $forecast }.
kpi-slip-late-plan = План отстаёт на { $days }. Задайте показателю цель, и будет видно, чего это стоит.
kpi-slip-kpi-late = Сам показатель отстаёт на { $days }.
kpi-slip-kpi-ahead = Сам показатель опережает план на { $days }.
kpi-slip-kpi-on_time = Сам показатель идёт по плану.
kpi-slip-no_plan = Плана пока нет, поэтому прогноз не строится. Запустите дорожную карту, и здесь появится её отставание.
kpi-slip-no_target = Задайте показателю цель, и здесь появятся его путь и прогноз.
kpi-slip-not_begun = План ещё не начался.
kpi-slip-no_work = В плане пока нет работы, поэтому прогнозировать нечего.
kpi-method = Как считается прогноз: показатель должен пройти от базы к цели равномерно за все дни плана, а двигает его сделанная работа. Поэтому вместо сегодняшнего дня берётся день, на который была запланирована уже сделанная работа, и её темп продолжается до конца.
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
operation-change_kpi_targets = Цели «{ $name }»: { $kpis }
operation-change_reminder = { $enabled ->
    [on] Включено напоминание о замере «{ $name }»
   *[off] Выключено напоминание о замере «{ $name }»
}

kpi-field-date = дата
kpi-field-note = заметки
kpi-field-decision = решение
kpi-field-next_step = следующий шаг
kpi-field-active_customers = активные клиенты
kpi-field-invitations = приглашения
kpi-field-invited_customers = пришли по приглашениям
kpi-field-viral_coefficient = виральный коэффициент
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
chart-kpi-forecast = при нынешнем темпе
chart-kpi-slip = отставание плана
chart-kpi-lead = опережение плана
chart-kpi-day = день { $day }
chart-kpi-today = сегодня, день { $day }
chart-kpi-week = н{ $week }
chart-kpi-column-day = День
chart-kpi-description = { $name } в день { $day }: { $value }.
chart-kpi-description-goal = Цель к дню { $day }: { $value }.
chart-kpi-description-forecast = При нынешнем темпе к дню { $day }: { $value }.
