### Эксперименты: чему исходные данные не должны противоречить (`rule-<code>`).

rule-more_conversions_than_visitors = Конверсий не может быть больше, чем посетителей.
rule-power_not_above_alpha = Мощность должна быть выше допустимой вероятности ложной тревоги.
rule-no_effect = Нулевой эффект нельзя обнаружить ни на каком числе посетителей. Укажите наименьший эффект, который важен.
rule-effect_too_small = Такой эффект ничем не отличается от нуля. Укажите не меньше одной миллионной.
rule-relative_to_zero = Относительного эффекта от нуля не бывает. Укажите абсолютный эффект.
rule-ratio_says_nothing = В этих суммах нет разброса. Нужны суммы хотя бы двух различающихся посетителей.
rule-impossible_squares = Такой суммы квадратов при такой сумме не бывает. Проверьте обе.
rule-impossible_products = Такой суммы произведений при таких суммах квадратов не бывает. Проверьте их.
rule-counts_fall = Данные вводятся нарастающим итогом и не могут уменьшаться от проверки к проверке.
rule-days_not_ascending = Каждая проверка должна быть позже предыдущей.
rule-looks_not_ascending = При каждой проверке посетителей должно быть больше, чем при предыдущей.
rule-shares_do_not_add_up = Запланированные доли всех вариантов должны в сумме давать 100 %.
rule-one_arm_only = Доля должна быть запланирована хотя бы для двух вариантов.
rule-visitors_without_share = У этого варианта есть посетители, хотя их не должно быть. Укажите его запланированную долю.

### Тесты проекта.

rule-plan_is_frozen = План заморожен в день начала теста, менять его уже нельзя.
rule-test_has_begun = Этот тест уже начат.
rule-test_without_design = Этот тест только записан в журнал. Сначала спланируйте его.
rule-test_has_not_begun = Этот тест ещё не начат.
rule-test_is_decided = По этому тесту уже есть решение.
rule-begins_in_future = Тест начинают сегодня или раньше. Более поздний день укажите в плане теста.
rule-counted_in_future = Этот день ещё не наступил.
rule-nothing_to_look_at = Смотреть пока не на что. Внесите, что посчитано.
rule-rule_does_not_allow = Правило остановки не даёт такого итога. Решите, как оно говорит, или закройте тест как не показавший ничего.
rule-no_plan_for_tests = Плана, в который можно поставить тесты, ещё нет. Сначала начните дорожную карту.
rule-before_start = Этот день раньше начала теста.
rule-other_arms_than_planned = В плане теста другое число вариантов.
rule-other_metrics_than_planned = В плане теста меньше метрик.
rule-import_day_twice = Этот день встречается в таблице дважды.
rule-import_too_few_columns = В строке меньше столбцов, чем нужно вариантам.
rule-import_other_variant = Варианта с таким названием в тесте нет.
error-no_counts_given = Читать нечего.
error-no_counts_given-hint = Выберите файл или вставьте строки из таблицы.
error-test_has_not_begun = Этот тест ещё не начат.
error-test_without_design = Этот тест только записан в журнал.
error-test_without_design-hint = Сначала спланируйте его.
error-other_columns_than_planned = В таблице нет столбцов этого теста.
error-other_columns_than_planned-hint = Строка на каждый день и вариант со столбцами «Дата», «Вариант», «Посетители», «Конверсии» — или строка на день, где варианты стоят рядом.

## История

operation-add_experiment = Новый тест «{ $name }»
operation-change_experiment = Тест «{ $name }»: { $fields }
operation-start_experiment = Начат тест «{ $name }»
operation-count_experiment = Данные теста «{ $name }»: { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
operation-look_at_experiment = Взгляд на тест «{ $name }» до срока
operation-decide_experiment = Решение по тесту «{ $name }»
operation-place_experiments = В дорожную карту «{ $project }» поставлено { $count ->
    [one] { $count } тест
    [few] { $count } теста
    [many] { $count } тестов
   *[other] { $count } теста
}
operation-delete_experiment = Удалён тест «{ $name }»
experiments-field-question = вопрос
experiments-field-page = страница
experiments-field-baseline_source = источник базового значения
experiments-field-baseline_note = пояснение к базовому значению
experiments-field-step = шаг учёта
experiments-field-starts_on = плановое начало
experiments-field-other_metrics = другие метрики
experiments-field-worth = ценность конверсии
experiments-field-metric = метрика
experiments-field-lower_is_better = направление
experiments-field-effect = эффект
experiments-field-alpha = ложные тревоги
experiments-field-power = мощность
experiments-field-arms = варианты
experiments-field-weekly_visitors = трафик
experiments-field-allocation = доля трафика
experiments-field-rule = правило остановки
experiments-field-growth_point_id = точка роста
experiments-field-design = план

## Числа словами

experiments-points = { $value } п. п.
experiments-range = от { $low } до { $high }
experiments-less = < { $value }
experiments-more = > { $value }
experiments-days = { $n ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
experiments-weeks = { $n ->
    [one] { $number } неделя
    [few] { $number } недели
    [many] { $number } недель
   *[other] { $number } недели
}
experiments-tests = { $n ->
    [one] { $number } тест
    [few] { $number } теста
    [many] { $number } тестов
   *[other] { $number } теста
}
experiments-looks-count = { $n ->
    [one] { $number } взгляд
    [few] { $number } взгляда
    [many] { $number } взглядов
   *[other] { $number } взгляда
}

## Этапы

experiments-stage-designed = Задуман
experiments-stage-running = Идёт
experiments-stage-decided = Решён
experiments-line-design = гипотеза и порог записаны
experiments-line-no_design = пока только в журнале
experiments-line-frozen = заморожен { $day }
experiments-line-running = { $days }, посетителей: { $visitors }
experiments-line-ran = посетителей: { $visitors }
experiments-line-decided = { $day }: { $result }
experiments-line-between = не раньше { $first }, не позже { $last }
experiments-line-from = не раньше { $first }
experiments-since = с { $date }
experiments-planned_for = начнётся { $date }
experiments-frozen = План заморожен { $day }, печать { $hash }
experiments-came_true = { $confidence }: { $won } из { $tests }
experiments-conflict = «{ $a }» и «{ $b }» идут на одной странице в одно время ({ $page }): верить нельзя ни одному.
experiments-decision-between = решение { $first } – { $last }
experiments-decision-on = решение { $day }

## План

experiments-four_weeks = За 4 недели — разницу от { $difference }, то есть с { $from } до { $to }. Меньшую не увидеть.
experiments-four_weeks-alone = За 4 недели — разницу от { $difference }. Меньшую не увидеть.
experiments-four_weeks-none = За 4 недели такой трафик не покажет никакой разницы.
experiments-traffic = посетителей в неделю: { $visitors }
experiments-worth = { $amount } за каждую: { $source }
experiments-worth-unknown = Скажите, что такое конверсия, и разница будет показана в деньгах.
experiments-worth-typed = сумма введена вручную
experiments-worth-no_scenario = В калькуляторе ещё нет сценария.
experiments-worth-lead = маржа на лид в «{ $scenario }»
experiments-worth-customer = LTV в «{ $scenario }»
experiments-fact-baseline = Сейчас
experiments-fact-target = С эффектом
experiments-fact-absolute = Абсолютно
experiments-fact-relative = Относительно
experiments-fact-visitors = Посетители
experiments-fact-visitors_note = { $control } в контроле, { $variant } в каждом варианте
experiments-fact-duration = Длительность
experiments-fact-earliest = Решение не раньше
experiments-fact-latest = Решение не позже
experiments-fact-money = Деньги за 12 месяцев, если сработает
experiments-a_month = { $money } в месяц
experiments-sizes = Посетители в трёх соглашениях
experiments-sizes-convention = Соглашение
experiments-sizes-control = Контроль
experiments-sizes-variant = Вариант
experiments-sizes-total = Всего
experiments-convention-pooled = Общая (statsmodels)
experiments-convention-evan_miller = Эван Миллер
experiments-convention-cohen_h = h Коэна
experiments-convention-means = Средние в стандартных отклонениях
experiments-remark-never = Такой трафик никогда не даст столько посетителей, сколько нужно эффекту. Ищите больший эффект или пускайте в тест больше посетителей.
experiments-remark-too_long = Дольше 56 дней: другие посетители, другой сезон, удалённые cookie. Ищите больший эффект или пускайте в тест больше посетителей.
experiments-remark-too_late = План кончится раньше, чем тест можно будет решить.
experiments-remark-sequential = Если смотреть в любой день, тому же эффекту до конца теста нужно больше посетителей, чем указано, а большему эффекту — меньше.
experiments-remark-variants = Варианты делят ложные тревоги между собой: на каждое сравнение { $alpha }.
experiments-rule-text-fixed = Один взгляд в назначенный день. Каждый взгляд раньше стоит ложных тревог.
experiments-rule-text-sequential = Взгляды в любой день: интервал верен, сколько бы раз вы ни смотрели (mSPRT).
experiments-offer-lead_to_customer = Из лида в клиента
experiments-offer-repeat = Клиенты, купившие снова
experiments-offer-spent = Выручка с покупателя за четыре недели
experiments-offer-order_value = Средний чек
experiments-offer-calculator = сценарий «{ $scenario }»
experiments-offer-months = факт: { $first } – { $last }
experiments-offer-purchases = клиенты «{ $dataset }»: { $customers }
experiments-offer-spending = покупатели «{ $dataset }» с { $first } по { $last }: { $customers }

## Что показывает тест

experiments-headline-no_data = Пока ничего не посчитано
experiments-headline-mismatch = Результаты закрыты: посетители поделены не так, как задумано
experiments-headline-too_early = Рано: по плану результат будет { $day }
experiments-headline-too_few = Рано: каждому варианту нужно хотя бы 30 конверсий
experiments-headline-better = «{ $name }» лучше
experiments-headline-worse = «{ $name }» хуже
experiments-headline-no_difference = Разницы, которую искали, нет
experiments-headline-ahead = Похоже на рост, но случайность ещё не исключена
experiments-headline-behind = Роста пока нет, и случайность ещё не исключена
experiments-progress = { $visitors } из { $planned } посетителей
experiments-progress-open = посетителей: { $visitors }
experiments-fact-difference = Разница
experiments-fact-p = p в назначенный день
experiments-fact-p_any_day = p, верное в любой день
experiments-fact-money_year = Деньги за 12 месяцев
experiments-fact-money_note = если включить всем
experiments-of = { $sum } из { $visitors }
experiments-decided_at = решение при { $alpha }
experiments-words-interval = С уверенностью { $confidence } разница лежит в пределах { $range } — это верно только в назначенный день.
experiments-words-interval_any_day = С уверенностью { $confidence } разница лежит в пределах { $range }, сколько бы раз вы ни смотрели.
experiments-words-p = Если бы вариант ничего не менял, такая или большая разница возникла бы случайно с вероятностью { $p }.
experiments-words-p_any_day = p { $p }: до границы оно опустится, только когда случайность исключена, в какой бы день вы ни смотрели.
experiments-words-small = Чисел мало, поэтому вместо z-критерия — точный критерий Фишера.
experiments-words-chance = Вероятность, что «{ $variant }» лучше: { $chance }.
experiments-words-loss = Если выбрать его, а он хуже, это стоит в среднем { $loss } на посетителя.
experiments-words-loss_money = Если выбрать его, а он хуже, это стоит в среднем { $money } в месяц.
experiments-losses = Чего в среднем стоит неверный выбор
experiments-losses-if = Если
experiments-losses-choose = выбрать «{ $variant }», а он хуже
experiments-losses-keep = оставить контроль, а он был хуже
experiments-losses-month = в месяц
experiments-losses-year = за 12 месяцев
experiments-variants = Варианты против контроля
experiments-others = Другие метрики
experiments-head-variant = Вариант
experiments-head-control = Контроль
experiments-head-interval = Интервал
experiments-head-p = p
experiments-head-p_holm = p (Холм)
experiments-head-chance = Вероятность, что лучше
experiments-head-metric = Метрика
experiments-head-day = День
experiments-head-looked_on = Когда
experiments-head-usual_p = p обычное
experiments-head-valid_p = p верное
experiments-head-test = Тест
experiments-head-stage = Этап
experiments-head-dates = Дни
experiments-head-result_words = Итог
experiments-head-decision = Решение
experiments-head-weeks = Недели
experiments-head-decided = Успеет решиться
experiments-head-expected = Ожидаемые деньги
experiments-head-four_weeks = Видно за 4 недели
experiments-head-visitors_of = { $arm }: посетители
experiments-head-conversions_of = { $arm }: конверсии
experiments-head-sum_of = { $arm }: сумма
experiments-split = Деление
experiments-split-no_data = посетителей ещё нет
experiments-split-fits = в порядке
experiments-split-suspect = ищите причину
experiments-split-mismatch = не как задумано
experiments-split-arm = { $visitors } · { $share }
experiments-hidden = Взгляд до срока стоит ложных тревог: сейчас их { $now }, с этим взглядом станет { $then } вместо { $alpha }.
experiments-looks = Взгляды
experiments-looks-free = Обычный тест ({ $looks }) ошибался бы в { $rate } случаев вместо { $alpha }. Этот — в { $alpha }: смотрите, когда хотите.
experiments-looks-cost = До назначенного дня: { $looks }. Ложные тревоги — в { $rate } случаев вместо { $alpha }.

## Решение

experiments-shown = { $difference } ({ $range })
experiments-task-roll_out = Включить для всех: { $name }
experiments-task-repeat = Повторить тест: { $name }
experiments-task-run = Тест: { $name }
experiments-follows-point = Точка роста
experiments-follows-task = План
experiments-follows-confidence = Уверенность
experiments-follows-change = { $now } → { $won }, если сработает; { $lost }, если нет
experiments-follows-unknown = не указана
experiments-verdict-result = Итог
experiments-verdict-decision = Решение
experiments-verdict-reasons = Почему
experiments-verdict-looks = Взгляды до срока
experiments-verdict-looks_text = { $looks }, ложные тревоги { $rate }

## График

experiments-chart-title = «{ $variant }» против контроля
experiments-chart-difference = Разница
experiments-chart-any_day = 95 %, верно в любой день
experiments-chart-effect = задуманный эффект
experiments-chart-looked = Смотрели
experiments-chart-low = От
experiments-chart-high = До
experiments-chart-points = п. п.
experiments-chart-yes = да
experiments-chart-description = Разница { $difference } (от { $low } до { $high }) на { $day }.

## Расписание и файлы

experiments-schedule-title = Задуманные тесты на общем трафике
experiments-schedule-none = Ни один задуманный тест не помещается в недели плана.
experiments-schedule-count = В недели плана помещается: { $count }.
experiments-schedule-money = В недели плана помещается: { $count }. Ожидаемые деньги за 12 месяцев — { $money }.
experiments-schedule-weeks = { $first }–{ $last }
experiments-schedule-dates = { $first } – { $last }
experiments-schedule-no_room = нет места в плане
experiments-read = Прочитано: { $days }.{ $rejected ->
    [0] {""}
    [one] {" "}Не прочитана { $rejected } строка.
    [few] {" "}Не прочитаны { $rejected } строки.
    [many] {" "}Не прочитаны { $rejected } строк.
   *[other] {" "}Не прочитаны { $rejected } строки.
}
experiments-ics-start = Начало теста: { $name }
experiments-ics-decision = Решить по тесту: { $name }
experiments-hypothesis = Гипотеза
experiments-rule = Правило остановки
experiments-report-title = Тесты
experiments-method = Интервалы, верные в любой день, — из последовательного критерия смеси (mSPRT); интервалы назначенного дня — по Ньюкомбу и Уэлчу. Значения p нескольких вариантов и метрик исправлены вместе (Холм). Печать — SHA-256 замороженного плана.

## UI: Экран экспериментов

experiments-new = Новый эксперимент
experiments-all = Все эксперименты
experiments-menu = Что можно сделать с экспериментом
experiments-to-csv = Сохранить данные в CSV
experiments-to-calendar = В календарь
experiments-delete = Удалить эксперимент
experiments-deleted = «{ $name }» удалён
experiments-none-title = Что может доказать ваш трафик?
experiments-none-text = Задайте один вопрос, и программа скажет, какую разницу покажут четыре недели, сколько ждать и когда можно решать.
experiments-none-example = Например: «Принесёт ли короткая форма больше заявок?»
experiments-stages = Этапы эксперимента
experiments-start = Начать
experiments-decide = Решить
experiments-decide-title = Решение по эксперименту
experiments-decide-what = Что дальше
experiments-decide-why = Почему
experiments-decide-early = Правило пока не даёт результата. Что бы ни было дальше, тест останется как не показавший ничего.
experiments-decide-task = Добавить задачу в дорожную карту
experiments-make-plan = Спланировать
experiments-only-logged = Этот тест только записан в журнал аудита. С планом будет видно, сколько он займёт и что показал.
experiments-not-intact = Замороженный план уже не тот, что был заморожен.
experiments-first = Что различит ваш трафик
experiments-takes = Что нужно тесту
experiments-plan = План
experiments-question = Вопрос
experiments-hypothesis-field = Гипотеза
experiments-page = Страница
experiments-page-help = Два теста на одной странице мешают друг другу.
experiments-point = Точка роста
experiments-no-point = нет
experiments-metric-title = Метрика и эффект
experiments-metric-name = Что измеряем
experiments-metric-kind = Вид метрики
experiments-kind-rate = Доля
experiments-kind-mean = Среднее
experiments-kind-ratio = Отношение
experiments-baseline = Доля сейчас
experiments-baseline-typed = введено вручную
experiments-mean = Среднее сейчас
experiments-deviation = Стандартное отклонение
experiments-deviation-help = Больше, чем кажется: у большинства посетителей 0.
experiments-ratio-visitors = Посетители
experiments-ratio-numerator_sum = Сумма числителей
experiments-ratio-numerator_sum_of_squares = Сумма их квадратов
experiments-ratio-denominator_sum = Сумма знаменателей
experiments-ratio-denominator_sum_of_squares = Сумма их квадратов
experiments-ratio-sum_of_products = Сумма произведений
experiments-effect-kind = Эффект задан
experiments-effect-absolute = Абсолютно
experiments-effect-relative = Относительно
experiments-effect = Наименьший важный эффект
experiments-effect-help = Для падения — с минусом.
experiments-lower = Чем меньше, тем лучше
experiments-traffic-title = Трафик и варианты
experiments-weekly = Посетителей в неделю
experiments-allocation = Доля участвующих
experiments-starts = Плановое начало
experiments-arms = Варианты и их доли
experiments-arm-control = Сейчас
experiments-arm-variant = Новый
experiments-arm-number = Вариант { $number }
experiments-arm-name = Название варианта { $number }
experiments-arm-share = Доля «{ $name }»
experiments-arm-remove = Убрать «{ $name }»
experiments-arm-add = Добавить вариант
experiments-rule-title = Правило остановки
experiments-rule-fixed = В назначенный день
experiments-rule-sequential = В любой день
experiments-alpha = Ложные тревоги
experiments-alpha-help = допустимая вероятность
experiments-power = Мощность
experiments-power-help = вероятность увидеть эффект
experiments-step = Считаем по
experiments-step-day = Дням
experiments-step-week = Неделям
experiments-more-title = Деньги и другие метрики
experiments-worth-field = Конверсия — это
experiments-worth-kind-unknown = не сказано
experiments-worth-kind-customer = новый клиент
experiments-worth-kind-lead = лид
experiments-worth-kind-typed = сумма
experiments-worth-amount = Сумма
experiments-others-field = Другие метрики
experiments-others-help = Доли, которые считают рядом, через запятую: то, что не должно ухудшиться.
experiments-counts = Что посчитано
experiments-counts-empty = Добавьте первый день, вставьте строки из таблицы или прочитайте файл CSV: дата, вариант, посетители, конверсии.
experiments-counts-help = Вводите как в таблице. Строки с датой впереди можно вставить; день сохраняется, когда посетители есть у каждого варианта.
experiments-add-day = Добавить день
experiments-add-week = Добавить неделю
experiments-remove-last = Убрать последний
experiments-import = Из файла
experiments-corner-day = День
experiments-corner-week = Неделя с
experiments-count-visitors = посетители
experiments-count-conversions = конверсии
experiments-count-sum = сумма
experiments-count-sum_of_squares = сумма квадратов
experiments-count-denominator_sum = знаменатели
experiments-count-denominator_sum_of_squares = их квадраты
experiments-count-sum_of_products = произведения
experiments-rejected = Строка { $row }: { $text }
experiments-results = Результаты
experiments-mismatch = Ищите, что сдвигает посетителей между вариантами: переадресации, боты, сломанный счётчик.
experiments-look = Посмотреть сейчас
experiments-frequentist = Частотный вывод
experiments-bayesian = Байесовский вывод
experiments-split-title = Деление посетителей
experiments-follows = Куда пойдёт решение
experiments-frozen-plan = Замороженный план
experiments-verdict = Решение
experiments-calendar = Календарь плана
experiments-calendar-empty = Ни у одного теста ещё нет дней. Укажите плановое начало.
experiments-tests-title = Тесты
experiments-col-test = Тест
experiments-col-stage = Этап
experiments-col-dates = Дни
experiments-col-result = Итог
experiments-confidence = Как часто сбывалось
experiments-confidence-help = Уверенность точки роста на старте: сколько тестов выиграно из решённых.
experiments-place = Поставить в дорожную карту
experiments-placed = Тесты поставлены в дорожную карту
experiments-open = Открыть в экспериментах
