### Петли роста: чему исходные данные не должны противоречить.

## Петли и источники

rule-too_many_loops = В одной экосистеме может быть не больше 32 петель.
rule-reserved_name = Так называется источник «реклама и старт». Назовите петлю иначе.
rule-name_taken = Такое название уже есть. Выберите другое.
rule-named_twice = Это уже названо выше. Оставьте что-то одно.
rule-unknown_loop = Такой петли нет. Выберите одну из петель этой экосистемы.
rule-unknown_source = Такого источника нет. Выберите «реклама и старт» или одну из петель.
rule-feeds_itself_in_zero_time = Петля не может мгновенно питать сама себя. Укажите другую петлю или задержку.
rule-market_below_start = Рынок не может быть меньше числа клиентов на старте.
rule-steps_not_ascending = Изменения должны идти по порядку: каждое позже предыдущего.

## Неопределённость и числа

rule-distribution_outside_range = Распределение выходит за пределы, в которых бывает эта величина.
rule-not_square = В матрице должно быть столько же столбцов, сколько строк.
rule-not_a_number = Это не число.

## История

operation-create_ecosystem = Создана экосистема петель «{ $name }»
operation-duplicate_ecosystem = Копия экосистемы «{ $from }»: «{ $to }»
operation-rename_ecosystem = Экосистема «{ $from }» переименована в «{ $to }»
operation-choose_ecosystem = Выбрана экосистема «{ $name }»
operation-price_ecosystem = Другой сценарий для «{ $name }»
operation-note_ecosystem = Заметка к экосистеме «{ $name }»
operation-delete_ecosystem = Удалена экосистема «{ $name }»
operation-change_loops-value = { $field }: { $from } → { $to }, «{ $element }»
operation-change_loops-setting = { $field }: { $from } → { $to }
operation-change_loops-moved = Перемещено: { $names }
operation-change_loops-added = Добавлено в схему: { $names }
operation-change_loops-removed = Удалено из схемы: { $names }
operation-change_loops-renamed = «{ $from }» теперь «{ $to }»
operation-change_loops-settings = Изменены параметры «{ $name }»
operation-change_loops-edited = Изменено в схеме: { $names }
loops-quoted = «{ $name }»
loops-and-more = ещё { $count }

## Числа схемы

loops-field-amount = Сколько
loops-field-share = Доля
loops-field-click = Кликабельность
loops-field-signup = Регистрация
loops-field-activation = Активация
loops-field-delay_days = Задержка
loops-field-life_days = Срок жизни
loops-field-cost_per_asset = Цена одного актива
loops-field-assets_at_start = Активов на старте
loops-field-reward_per_customer = Вознаграждение за клиента
loops-field-reward_months = Вознаграждение, месяцев подписки
loops-field-fixed_cost_per_month = Постоянные расходы в месяц
loops-field-churn_per_month = Отток в месяц
loops-field-customers_at_start = Клиентов на старте
loops-field-market_size = Размер рынка
loops-field-paid_per_month = Реклама в месяц
loops-field-cac = CAC рекламы
loops-field-horizon_weeks = Горизонт, недель

## Виды петель

loops-kind-content = Контентная
loops-kind-ambassador = Амбассадор
loops-kind-integration = Интеграционная
loops-kind-custom = Своя петля

## Шаблоны

loops-template-content = Контентная петля
loops-template-content-explanation = Продукт делает из данных клиента то, чем хочется поделиться: отчёт, визуализацию, сертификат. Клиент делится, и это видят те, кто вас ещё не знает.
loops-template-content-example = SEO-сервис сам собирает инфографику «Динамика роста трафика за месяц»; делятся ею 25 % клиентов.
loops-template-ambassador = Петля реинкарнации
loops-template-ambassador-explanation = Клиент получает результат, система предлагает рассказать о нём, и история становится кейсом. Кейс приводит новых клиентов.
loops-template-ambassador-example = После достижения цели сервис предлагает: «Расскажите вашу историю и получите 3 месяца подписки».
loops-template-integration = Интеграционная петля
loops-template-integration-explanation = Ваша интеграция с другой платформой становится каналом: её пользователи видят пользу и регистрируются у вас.
loops-template-integration-example = Кафе подключает ваш сервис к своей кассе, и в каталоге кассы вас видят другие кафе.
loops-template-ecosystem = Экосистема трёх петель
loops-template-ecosystem-explanation = Три петли на одних и тех же клиентах. Кейс показывает отчёт в деле, и после него отчётов становится больше: петли усиливают друг друга.
loops-template-ecosystem-example = Отчёты приводят кафе, довольные кафе рассказывают истории, а касса показывает сервис соседям.
loops-template-blank = С чистого листа
loops-template-blank-explanation = Клиенты, лиды и путь от лида к клиенту. Остальное нарисуете сами.
loops-assumptions = Стартовые значения — допущения. Замените их своими данными: пока они не ваши, не ваши и выводы.
loops-assumption-content = Стартовые значения — допущения. Из гида взята только доля тех, кто делится: 25 %. Замените остальные своими.
loops-assumption-ambassador = Стартовые значения — допущения. Из гида взято только вознаграждение: 3 месяца подписки. Замените остальные своими.
loops-assumption-integration = Все стартовые значения — допущения. Замените их своими.
loops-assumption-custom = Петля пока без значений: заполните стрелки.

## Узлы шаблонов

loops-node-customers = Клиенты
loops-node-activation = Новые клиенты
loops-node-leads = Новые лиды
loops-node-report = Отчёт клиента
loops-node-page = Публичная страница
loops-node-result = Результат клиента
loops-node-case = Кейс
loops-node-integration = Интеграция
loops-node-listing = Карточка в каталоге
loops-node-value = Ценность
loops-node-asset = Публичный актив

## Что не так со схемой (`loops-problem-<код>`)

loops-problem-missing = Не заполнено: { $field }.
loops-problem-out_of_range = { $field }: допустимо от { $min } до { $max }.
loops-problem-no_action = В петле никто не действует. Проведите стрелку «действие» от клиентов.
loops-problem-acts_without_customers = Действие должно выходить из клиентов или новых клиентов.
loops-problem-leads_nowhere = Дальше петля никуда не ведёт. Соедините этот узел со следующим.
loops-problem-edge_to_nowhere = У стрелки нет начала или конца.
loops-problem-branches = Отсюда петля идёт двумя путями. Оставьте один или разделите её на две петли.
loops-problem-feeds_itself_in_zero_time = Петля мгновенно питает сама себя. Проведите её через публичный актив и клиентов.
loops-problem-no_asset = Петля вернулась к клиентам, не пройдя через публичный актив.
loops-problem-two_assets = Петля проходит через два публичных актива. Сделайте из неё две петли.
loops-problem-before_asset = Просмотры и регистрация должны идти после публичного актива.
loops-problem-no_views = Актив никто не видит. Проведите от него стрелку «просмотры».
loops-problem-no_conversion = Не сказано, какая доля лидов становится клиентами. Проведите стрелку «конверсия».
loops-problem-delays_differ = У действий одной петли разные задержки. Сделайте их равными или разделите петлю.
loops-problem-delay_below_step = Задержка меньше шага расчёта. Укажите не меньше { $min } или выберите шаг в день.
loops-problem-feed_not_from_asset = Усиление должно выходить из публичного актива петли.
loops-problem-feed_into_nothing = Усиление должно входить в другую петлю: в ценность или в её актив.
loops-problem-market_below_start = Рынок не может быть меньше числа клиентов на старте.
loops-problem-unknown_loop = Петли, к которой это относится, больше нет.
loops-problem-duplicate_id = Два элемента схемы имеют один и тот же идентификатор.
loops-problem-too_many_loops = В одной экосистеме может быть не больше 32 петель.
loops-problem-unused = Не входит ни в одну петлю.

## Слова схемы

loops-field-amount-act = Действий на клиента
loops-field-amount-views = Просмотров актива
loops-field-amount-feed = Усиление
loops-per-day = в день
loops-per-week = в неделю
loops-per-month = в месяц
loops-weeks = { $weeks ->
    [one] { $weeks } неделя
    [few] { $weeks } недели
    [many] { $weeks } недель
   *[other] { $weeks } недели
}
loops-settings = Экосистема
loops-source-paid = реклама и старт
loops-node_kind-customers = Клиенты
loops-node_kind-value = Ценность
loops-node_kind-asset = Публичный актив
loops-node_kind-leads = Лиды
loops-node_kind-activation = Новые клиенты
loops-node_kind-source = Реклама и старт
loops-node_kind-custom = Промежуточный шаг
loops-node-at_start = на старте { $count }
loops-node-lives = живёт { $span }
loops-node-new = +{ $count } в неделю
loops-node-leads_weekly = { $count } в неделю
loops-node-paid = { $amount } в месяц
loops-edge-active = { $amount } { $period }
loops-edge-newcomer = { $amount } на нового
loops-edge-newcomer_share = { $share } новых
loops-edge-views = { $amount } { $period }, { $click }
loops-edge-feed = +{ $amount } на актив
loops-edge-delay = { $what }, через { $delay }

## Показатели

loops-figure-joint_k = Общий K
loops-figure-blended_cac = CAC с петлями
loops-figure-ltv_to_cac = LTV/CAC с петлями
loops-figure-payback = Окупаемость с петлями
loops-figure-doubling = Удвоение
loops-figure-new_customers = Новых клиентов
loops-figure-active_customers = Активных в конце
loops-figure-spend = Расходы
loops-figure-market_share = Доля рынка
loops-amplification = ×{ $times } к трафику
loops-self_sustaining = рост поддерживает себя сам
loops-instead_of = вместо { $text }
loops-earned = { $share } приводят петли
loops-per_new_customer = { $money } на нового клиента
loops-needs_scenario = Нужен сценарий с CAC и LTV.
loops-cannot_simulate = Расчёт по неделям пока невозможен: посмотрите замечания к схеме.
loops-incomplete = не готова
loops-stopped = Расчёт остановлен на { $week }-й неделе: числа стали слишком велики.
loops-observed_k = по данным { $k } (от { $low } до { $high })
loops-observed_agrees = Схема согласуется с данными.
loops-observed_differs = Схема расходится с данными.
loops-lever = { $field }: { $element }
loops-lever_effect = { $step } → K { $change }
loops-comparison = При тех же деньгах петли обгоняют воронку на { $week }-й неделе, а к концу приводят на { $lead } клиентов больше. До этой недели они часть воронки, а не замена.
loops-comparison-at_once = При тех же деньгах петли впереди воронки с первой недели, а к концу приводят на { $lead } клиентов больше.
loops-comparison-lost = Петли обгоняют воронку на { $week }-й неделе, но к концу она снова впереди на { $lead } клиентов.
loops-comparison-never = За { $weeks } недель при тех же деньгах воронка остаётся впереди: на { $lead } клиентов.
loops-comparison-no_cac = Сравнить с воронкой нельзя: неизвестен CAC рекламы. Выберите сценарий или введите CAC.
loops-comparison-no_loops = Пока нет ни одной готовой петли: сравнивать не с чем.

## Модель

loops-equation-actions = действия(t) = { $terms }
loops-equation-newcomers = { $rate } × новые(t − { $delay })
loops-equation-active = { $rate } × активные(t − { $delay })
loops-equation-newcomers_of = { $rate } × новые «{ $source }»(t − { $delay })
loops-equation-active_of = { $rate } × активные «{ $source }»(t − { $delay })
loops-equation-assets = активы(t) = { $keep } × активы(t − 1) + действия(t){ $fed }
loops-equation-fed = { $rate } × действия «{ $loop }»(t)
loops-equation-new = новые(t) = { $views } × { $conversion } × активы(t) × S(t)
loops-equation-market = S(t) = max(0; 1 − все(t − 1) / { $market })
loops-equation-no_market = S(t) = 1: рынок без границ
loops-equation-customers = активные(t) = { $keep } × активные(t − 1) + новые(t)
loops-equation-step = шаг t: { $step }

## Графики

loops-step-day = день
loops-step-week = неделя
loops-chart-week = Неделя
loops-chart-start = Старт
loops-chart-week_number = { $week }-я неделя
loops-chart-description = { $name }: от { $first } до { $last } к { $week }-й неделе.
loops-chart-new_customers = Новые клиенты в неделю
loops-chart-shares = Кто несёт неделю
loops-chart-active = Активные клиенты
loops-chart-assets = Публичные активы
loops-chart-funnel = Петли и воронка на те же деньги
loops-chart-without = С петлями и без каждой
loops-chart-crossover = обгон, { $week }-я неделя
loops-chart-band = Клиенты при неточных ставках
loops-layer-loops = с петлями
loops-layer-funnel = только воронка
loops-layer-without = без «{ $name }»
loops-band-low = P10
loops-band-median = медиана
loops-band-high = P90
loops-band-range = от P10 до P90
loops-band-description = К { $week }-й неделе всего клиентов от { $low } до { $high }, медиана { $median }.
loops-column-from = Откуда
loops-column-to = Куда
loops-column-step = Что происходит

## Неопределённость

loops-nothing_uncertain = Отметьте хотя бы одну ставку, в которой не уверены.
loops-chance-self_sustaining = Вероятность, что рост поддержит себя сам: { $chance }.
loops-chance-ahead = Вероятность обогнать воронку на те же деньги: { $chance }.
loops-uncertain-customers = Всего клиентов в конце
loops-uncertain-earned = Доля, которую приводят петли
loops-uncertain-cac = Расходы на нового клиента
loops-uncertain-lead = Отрыв от воронки
loops-rate_of = { $what }, «{ $loop }»
loops-rate-actions_per_newcomer = Активов от новичка
loops-rate-actions_per_active = Активов от активного
loops-rate-views = Просмотры актива
loops-rate-conversion = Конверсия просмотра
loops-rate-decay = Убыль активов
loops-rate-churn = Отток клиентов петли
