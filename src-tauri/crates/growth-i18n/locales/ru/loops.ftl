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
operation-change_loops = { $change }
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
loops-template-content-example = SEO-сервис сам собирает инфографику «Динамика роста трафика за месяц»; делятся ею 25 % {"клиентов"}.
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
loops-from_calculator = Клиентами становятся { $share } лидов: из сценария «{ $scenario }» калькулятора. Как это делится между двумя шагами — допущение.
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
loops-edge-after = через { $delay }
loops-edge-delay = { $what }, через { $delay }

## Показатели

loops-figure-joint_k = Общий K
loops-figure-blended_cac = CAC с петлями, со временем
loops-figure-ltv_to_cac = LTV/CAC с петлями
loops-figure-payback = Окупаемость с петлями
loops-figure-doubling = Удвоение за счёт петель
loops-figure-new_customers = Привлечено за весь срок
loops-figure-active_customers = Активных в конце
loops-figure-spend = Расходы
loops-figure-market_share = Доля рынка
loops-amplification = ×{ $times } к трафику
loops-self_sustaining = рост поддерживает себя сам
loops-instead_of = без петель: { $text }
loops-earned = { $share } приводят петли
loops-per_new_customer = { $money } на нового клиента за { $weeks } нед.
loops-needs_scenario = Нужен сценарий с CAC и LTV.
loops-cannot_simulate = Расчёт по неделям пока невозможен: посмотрите замечания к схеме.
loops-incomplete = не готова
loops-stopped = Расчёт остановлен на { $week }-й неделе: числа стали слишком велики.
loops-observed_k = по данным { $k } (от { $low } до { $high })
loops-observed_agrees = Схема согласуется с данными.
loops-observed_differs = Схема расходится с данными.
loops-lever = { $field }: { $element }
loops-lever_effect = { $step } → K { $change }
loops-comparison = С { $week }-й недели воронка с петлями приводит больше клиентов, чем те же деньги только в рекламу; к концу разница в новых клиентах — { $lead }. Петли дополняют воронку, а не заменяют её.
loops-comparison-at_once = За те же деньги петли с первой недели приводят больше, чем реклама (воронка); к концу разница в новых клиентах — { $lead }.
loops-comparison-lost = С { $week }-й недели воронка с петлями приводит больше клиентов, чем те же деньги только в рекламу, но к концу больше снова приводит одна реклама: разница в новых клиентах — { $lead }.
loops-comparison-never = За весь срок ({ $weeks } нед.) реклама (воронка) за те же деньги приводит больше: разница в новых клиентах — { $lead }.
loops-comparison-no_cac = Сравнить с воронкой нельзя: неизвестен CAC рекламы. Выберите сценарий или введите CAC.
loops-comparison-no_loops = Пока нет ни одной готовой петли: сравнивать не с чем.

loops-beside_actual = Факт, { $months }: новых клиентов { $actual }. Схема, считая с { $begins }, даёт { $simulated } ({ $change } к факту).
loops-beside_nobody = Факт, { $months }: новых клиентов нет. По схеме, считая с { $begins }, вышло бы { $simulated }.
loops-beside_months = { $from } – { $to }

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
loops-chart-shares = Доля каждого источника по неделям
loops-chart-active = Активные клиенты
loops-chart-assets = Публичные активы
loops-chart-funnel = Петли и воронка при том же бюджете
loops-chart-without = С петлями и без каждой
loops-chart-actual = Схема и факт по месяцам
loops-layer-actual = Факт
loops-layer-drawing = По схеме
loops-chart-crossover = обгон, { $week }-я неделя
loops-chart-band = Клиенты с учётом неточности
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

loops-nothing_uncertain = Отметьте хотя бы одно значение, в котором не уверены.
loops-chance-self_sustaining = Вероятность, что рост поддержит себя сам: { $chance }.
loops-chance-ahead = Вероятность обогнать воронку при том же бюджете: { $chance }.
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

## Таблицы и отчёт

error-loops_cannot_simulate = Экосистему «{ $value }» пока нельзя рассчитать по неделям.
error-loops_cannot_simulate-hint = Исправьте замечания к схеме.
loops-report-cheaper = По схеме петли приводят { $share } новых клиентов за { $weeks } нед., и CAC со временем снижается до { $cac }
loops-report-bring = По схеме петли приводят { $share } новых клиентов за { $weeks } нед.
loops-report-none = За { $weeks } нед. петли пока никого не приводят
loops-loop = Петля
loops-without = Без неё
loops-carries = 3 %+ новых, недели
loops-improve = Улучшить в первую очередь
loops-problems = Замечания к схеме
loops-reinforcement = Усиление
loops-csv-loops = Петли роста
loops-csv-k = K петли
loops-csv-joint_k = Общий K
loops-csv-without = Потеряем клиентов без неё
loops-csv-share = Доля новых
loops-csv-simulation = Расчёт петель
loops-csv-step = Шаг: { $step }
loops-csv-new = Новые: { $name }
loops-csv-active = Активные: { $name }
loops-csv-assets = Активы: { $name }
loops-csv-all = Всего клиентов
loops-csv-loop_cost = Расходы на петли
loops-csv-spend = Все расходы
loops-csv-funnel = Всего клиентов по воронке

## UI: Экран «Петли роста»

section-loops = Петли роста
loops-empty-title = Петель пока нет
loops-empty-text = Петля роста начинается там, где воронка заканчивается: клиент приводит следующего. Начните с шаблона, он уже считает.
loops-example = Пример: { $text }
loops-begin = Начать
loops-begin-with = Начать: { $name }
loops-new = Новая экосистема
loops-duplicate = Копия экосистемы
loops-rename = Переименовать экосистему
loops-note-edit = Заметка к экосистеме
loops-note-help = Печатается в отчёте под графиком.
loops-choose = Показывать в обзоре и отчёте
loops-remove = Удалить экосистему
loops-deleted = Экосистема «{ $name }» удалена
loops-chosen = в отчёте
loops-open = Открыть экосистему «{ $name }»
loops-ecosystem-named = Экосистема «{ $name }»
loops-ecosystem-name = Название экосистемы
loops-tools = Инструменты схемы
loops-canvas = Схема петель
loops-box = Узел
loops-boxes = Узлы
loops-arrow = Стрелка
loops-arrows = Стрелки
loops-loops = Петли
loops-layout = Разложить по порядку
loops-align-row = Выровнять по горизонтали
loops-align-column = Выровнять по вертикали
loops-copy-picked = Копия выбранных узлов
loops-copy_of = { $name } — копия
loops-open-settings = Параметры экосистемы
loops-scenario = Сценарий для цен
loops-scenario-active = Активный сценарий
loops-zoom-in = Крупнее
loops-zoom-out = Мельче
loops-fit = Показать целиком
loops-minimap = Мини-карта
loops-as-list = Списком
loops-as-canvas = Схемой
loops-picture = Схема картинкой
loops-csv = Расчёт в CSV
loops-saved = Сохранено: { $path }
loops-add-loop-of = Добавить петлю: { $name }
loops-add-box-of = Добавить узел: { $name }
loops-handle = Соединить «{ $name }»
loops-handle-any = Соединить
loops-role-node = узел
loops-role-edge = стрелка
loops-a11y-node = Enter выбирает узел, стрелки двигают его, Delete удаляет.
loops-a11y-edge = Enter выбирает стрелку, Delete удаляет.
loops-a11y-moved = Узел сдвинут { $direction }: { $x }, { $y }
loops-direction-up = вверх
loops-direction-down = вниз
loops-direction-left = влево
loops-direction-right = вправо
loops-inspector = Элемент «{ $name }»
loops-name = Название
loops-node_kind = Вид узла
loops-edge_kind = Что происходит
loops-loop_kind = Вид петли
loops-edge-loop = Петля стрелки
loops-every_loop = общая для всех петель
loops-actor = Кто действует
loops-actor-newcomer = новичок, один раз
loops-actor-active = активный клиент, регулярно
loops-period = За какое время
loops-note = Заметка
loops-edge_kind-act = Действие клиентов
loops-edge_kind-share = Доля идёт дальше
loops-edge_kind-views = Просмотры актива
loops-edge_kind-convert = Конверсия в клиентов
loops-edge_kind-feed = Усиление другой петли
loops-edge_kind-inflow = Приток без петли
loops-node_kind-customers-help = начало и конец петли
loops-node_kind-value-help = чем можно поделиться
loops-node_kind-asset-help = что видят другие
loops-node_kind-leads-help = кто заинтересовался
loops-node_kind-activation-help = кто только пришёл
loops-node_kind-source-help = реклама, первые клиенты
loops-node_kind-custom-help = любой шаг между ними
loops-field-feed-help = Сколько добавляет в эту точку каждый новый актив.
loops-field-reward_months-help = Считаются по стоимости обслуживания из сценария.
loops-field-loop_churn-help = Пусто: как у всей экосистемы.
loops-by_source = Разные значения для разных клиентов
loops-amount_of = От клиентов: { $source }
loops-observed_customers = Наблюдали клиентов
loops-observed_new_customers = Они привели
loops-observed-help = Только тех, кто с вами дольше цикла петли.
loops-observed-whole = Введите целое число.
loops-horizon = Горизонт
loops-begins_on = Начало симуляции
loops-begins_on-help = С этого дня схему сравнивают с фактом. Пусто: с начала плана или за последние месяцы.
loops-step = Шаг расчёта
loops-paid_mode = Реклама задана
loops-paid_mode-customers = числом клиентов
loops-paid_mode-budget = бюджетом
loops-paid-customers = Купленных клиентов в месяц
loops-paid-budget = Бюджет в месяц, { $currency }
loops-seed = Номер случайной серии
loops-seed-help = Одна и та же серия даёт один и тот же результат.
loops-panel = Что получается
loops-tab-results = Результат
loops-tab-uncertainty = Неточность
loops-tab-model = Модель
loops-chart-choose = График
loops-chart_name-new_customers = Новые клиенты по источникам
loops-chart_name-shares = Доля каждого источника по неделям
loops-chart_name-funnel = Петли и воронка при том же бюджете
loops-chart_name-without = С петлями и без каждой
loops-chart_name-active_customers = Активные клиенты
loops-chart_name-assets = Публичные активы
loops-chart_name-actual = Схема и факт по месяцам
loops-actual-none = Сравнить не с чем: в симуляцию не попал ни один полный месяц с фактом. Введите фактические месяцы в «Экономике» или сдвиньте начало симуляции в параметрах экосистемы.
loops-feeds = Без усиления
loops-figures = Показатели
loops-figure = Показатель
loops-fewer = Свернуть
loops-all = Показать все ({ $count })
loops-priced = Цены из сценария «{ $name }».
loops-priced-deleted = Выбранный сценарий удалён. Цены из активного, «{ $name }».
loops-model-why = Схема превращается в эти уравнения. По ним считаются все числа и графики.
loops-equation = Уравнение
loops-finding = В аудит
loops-finding-of = В аудит: { $name }
loops-finding-text = Петля роста: { $name }
loops-finding-why = Слабый шаг экосистемы «{ $ecosystem }». { $effect }.
loops-finding-done = Добавлено в аудит
loops-into-roadmap-of = В план: { $name }
loops-into-roadmap-done = Петля «{ $name }» в плане
loops-actions = Действия
loops-pick = Выбрать
loops-pick-one = Выбрать «{ $name }»
loops-says = Что сказано
loops-move = Сдвинуть
loops-move-left = Сдвинуть «{ $name }» влево
loops-move-right = Сдвинуть «{ $name }» вправо
loops-move-up = Сдвинуть «{ $name }» вверх
loops-move-down = Сдвинуть «{ $name }» вниз
loops-edit = Изменить «{ $name }»
loops-delete = Удалить «{ $name }»
loops-connect = Соединить
loops-uncertainty-why = Отметьте значения, в которых не уверены, и разброс. Программа рассчитает экосистему 10 000 раз.
loops-uncertain-rates = Неточные значения
loops-spread-of = Разброс: { $name }
loops-simulate = Рассчитать
loops-simulating = Идёт расчёт
loops-draws = 10 000 раз, серия { $seed }
loops-stale = Схема изменилась: рассчитайте заново.
loops-growth_points = Точки роста на этом шаге
error-no_joined_column = Ни в одном столбце не сказано, сколько человек пришло.
error-no_joined_column-hint = Назовите столбец «Пришли» или «{"Новые клиенты"}».
rule-import_not_a_count = Здесь нужно целое число.
loops-observed-import = Из CSV…
loops-observed-import-title = Наблюдения из файла
loops-observed-columns = Столбцы узнаются по названиям: «Дата», «{"Клиенты"}», «Приглашения» или «Репосты», «Пришли». Нужен только последний.
loops-observed-until = Учитывать по дату
loops-observed-until-help = У тех, кто пришёл позже, цикл петли ещё не прошёл.
loops-observed-rows = Учтено строк
loops-observed-later = Строк после этой даты
loops-observed-period = Период
loops-observed-days = { $from } – { $to }
loops-observed-sent = Приглашений и репостов
loops-observed-per_customer = На одного клиента
loops-observed-conversion = Из них пришли
loops-observed-estimate = K по данным
loops-observed-interval = { $k } (от { $low } до { $high })
loops-observed-no_customers = в файле нет числа клиентов: введите его, и K посчитается
loops-observed-rejected = { $count ->
    [one] { $count } строка не прочитана:
    [few] { $count } строки не прочитаны:
   *[many] { $count } строк не прочитано:
}
loops-observed-rejected-row = строка { $row }: { $text }
loops-observed-take = Взять эти числа

## UI: Чего не хватает схеме

loops-next-customers = Начните с клиентов: петлю запускают они.
loops-next-act = Что делает клиент? Проведите стрелку «действие» от клиентов к ценности, которую он получает.
loops-next-share = Что из этого видят другие? Проведите стрелку к публичному активу: странице, отзыву, истории.
loops-next-views = Кто видит актив? Проведите от него стрелку «просмотры» к лидам.
loops-next-convert = Как лид становится клиентом? Проведите стрелку «конверсия» к новым клиентам.
loops-next-loop = Круг замкнут. Сделайте из этих стрелок петлю, и её можно будет посчитать.
loops-next-add = Добавить
loops-next-all = Достроить петлю целиком
loops-menu-copy = Копировать
loops-menu-paste = Вставить
loops-menu-edit = Изменить…
loops-menu-select_all = Выбрать всё
