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
