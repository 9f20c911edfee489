### Обзор проекта и портфель: показатели, состояние словами, предупреждения методики.
### Слова между ** в предложениях состояния печатаются жирным.

## Состояние словами

overview-state-empty = Показателей пока нет. Введите расходы и клиентов в «Экономике» или сделайте первый замер.
overview-state-plan-late = План отстаёт **на { $days }**.
overview-state-plan-late-tasks = План отстаёт **на { $days }**, просрочено { $count ->
    [one] { $count } задача
    [few] { $count } задачи
   *[many] { $count } задач
}.
overview-state-plan-ahead = План опережает срок на { $days }.
overview-state-plan-on_time = План идёт в срок.
overview-state-point = Больше всего обещает точка роста «{ $title }»: **{ $money }** за 12 месяцев.

## Откуда показатели

overview-as_of-check_in = По замеру { $date }
overview-as_of-month = По факту за { $month }
overview-as_of-scenario = По сценарию «{ $name }»

overview-basis-check_in = замер { $date }
overview-basis-month = факт за { $month }
overview-basis-scenario = сценарий «{ $name }»
overview-basis-purchases = заказы из «{ $name }»
overview-basis-used = Источники расходятся больше чем на 15 %. Обзор и отчёт берут { $used }.
overview-basis-differs = { $label }: { $used } — { $now }, { $other } — { $then }.
overview-basis-take_over = Перенести { $used } в «{ $scenario }»
overview-basis-open = Открыть «Данные»
overview-basis = Какие данные взяты

## Карточки

overview-cac-to_baseline = { $change } к исходному
overview-ltv-times = в { $times ->
    [one] { $times } раз
    [few] { $times } раза
    [many] { $times } раз
   *[other] { $times } раза
} больше CAC
overview-ltv-below = { $ratio } к CAC, цель { $target }
overview-ltv-loses = меньше CAC
overview-goal = цель { $goal }
overview-goal-reached = цель { $goal } достигнута
overview-lead-loses = лиды приносят убыток
overview-lead-earns = лиды приносят деньги
overview-k-multiplier = ×{ $multiplier } к трафику
overview-k-self_sustaining = рост поддерживает сам себя
overview-k-none = новых никто не приводит
overview-trend-check_in = { $change } к прошлому замеру
overview-trend-month = { $change } к прошлому месяцу
overview-trend-same = без изменений

## Предупреждения методики

overview-warning-payback-title = Окупаемость 90 дней и больше
overview-warning-payback = Перепроектируйте воронку прежде, чем увеличивать бюджет.
overview-warning-payback-never-title = Затраты не возвращаются
overview-warning-payback-never = Клиент не приносит маржи, на которую можно рассчитывать. Сначала цена и маржа, потом реклама.
overview-warning-payback-leave = Клиенты уходят раньше, чем возвращают, сколько стоило их привлечь. Сначала цена, маржа и удержание, потом реклама.
overview-warning-scaling-title = Масштабировать рано
overview-warning-scaling = LTV к CAC — { $ratio }, а масштабировать можно от { $target }. Каждый вложенный рубль пока возвращается слишком слабо.
overview-warning-scaling-loss = LTV к CAC — { $ratio }: каждый новый клиент приносит убыток. Рост его только увеличит.
overview-warning-foundation-title = Сначала фундамент
overview-warning-foundation = { $layers }. Автоматизация и ИИ на таких данных закрепят ошибки.
overview-warning-foundation-layer = Слой { $number } «{ $layer }» — { $score } из 100
overview-warning-foundation-unknown = Слой { $number } «{ $layer }» не оценён
overview-warning-foundation-little = В слое { $number } «{ $layer }» отвечено меньше чем на половину вопросов
overview-warning-few_customers-title = Мало клиентов
overview-warning-few_customers = Показатели опираются меньше чем на 30 новых клиентов, поэтому случайность меняет их на пятую часть и больше.
overview-warning-no_check_in-title = Замер пропущен
overview-warning-no_check_in = Последний замер был { $days } назад. План идёт, а показатели не проверены.
overview-warning-first_check_in = План идёт { $days }, а замеров ещё не было.
overview-warnings-none = Методика ни о чём не предупреждает.

## UI: Экран «Обзор»

section-overview = Обзор
overview-figures = Пять показателей
overview-points = Три точки роста
overview-points-scenario = деньги за 12 месяцев, сценарий «{ $name }»
overview-points-all = Все точки роста
overview-points-layer = Слой { $number } · { $layer }
overview-points-empty = Точки роста покажет аудит: где теряются деньги и что исправить первым.
overview-points-empty-audited = В аудите пока нет точек роста. Превратите находки в точки роста, и здесь появятся три самые ценные.
overview-points-start = Начать аудит
overview-points-open = Открыть аудит
overview-points-no_money = деньги не посчитаны
overview-tasks = Эта неделя
overview-tasks-week = { $week }-я неделя · { $phase }
overview-tasks-late = Просрочено
overview-tasks-now = Ближайшие 7 дней
overview-tasks-next = Дальше
overview-tasks-nothing = В ближайшие 7 дней задач нет.
overview-tasks-empty = План на 90 дней превратит точки роста в задачи с датами и покажет, успеваете ли вы.
overview-tasks-start = Составить план
overview-tasks-before = План начнётся { $date }.
overview-tasks-over = План закончился { $date }.
overview-tasks-more = Ещё { $count }
overview-task-done = Отметить сделанным: { $name }
overview-plan = План и прогноз
overview-plan-empty = Здесь будет видно, сколько сделано, сколько должно быть и когда план закончится при таком темпе.
overview-warnings = О чём предупреждает методика
overview-warning-open = Перейти
overview-check_in = Сделать замер
overview-check_in-week = Замер недели

## UI: Портфель клиентов

overview-portfolio-audit = Аудит
overview-portfolio-plan = План
overview-portfolio-late = Просрочено
overview-portfolio-check_in = Последний замер
overview-portfolio-plan-day = день { $day } из { $days }
overview-portfolio-plan-before = с { $date }
overview-portfolio-plan-over = закончен
overview-portfolio-score = { $score } из 100
overview-portfolio-none = —
overview-portfolio-late-count = { $n ->
    [one] { $number } задача
    [few] { $number } задачи
    [many] { $number } задач
   *[other] { $number } задачи
}

## Задачи

overview-due-today = сегодня
overview-due-tomorrow = завтра
overview-due-late = опоздание { $days }
overview-due-from = с { $date }
overview-task-waits = зависит от «{ $name }»
overview-point-planned = { $week }-я неделя плана
overview-weekday-monday = пн
overview-weekday-tuesday = вт
overview-weekday-wednesday = ср
overview-weekday-thursday = чт
overview-weekday-friday = пт
overview-weekday-saturday = сб
overview-weekday-sunday = вс
overview-phase-understanding = понимание
overview-phase-autonomy = первые автономные процессы
overview-phase-systemic_growth = системный рост

## Ошибки

error-no_scenario = В проекте «{ $value }» нет сценария.
error-no_scenario-hint = Создайте сценарий в «Экономике».
