### Окно программы и слова, которые встречаются на нескольких экранах.

-app = Growth Architect

app-name = { -app }
app-tagline = Планирование роста для консультантов, на вашем компьютере

## Разделы

section-projects = Проекты
section-economics = Экономика
section-experiments = Эксперименты
section-datasets = Данные
section-report = Отчёт
section-settings = Настройки

## Действия

action-add = Добавить
action-archive = В архив
action-cancel = Отмена
action-choose_file = Выбрать файл
action-close = Закрыть
action-create = Создать
action-delete = Удалить
action-duplicate = Создать копию
action-open = Открыть
action-redo = Вернуть
action-remove = Убрать
action-rename = Переименовать
action-reset = Сбросить
action-restore = Восстановить
action-retry = Повторить
action-unarchive = Вернуть из архива
action-undo = Отменить

## Состояния

state-saved = Все изменения сохранены
state-saving = Сохраняем
state-not_saved = Не сохранено
state-none = Нет

## Единицы. Число округлено заранее, поэтому форма слова соответствует тому, что показано.

unit-days = { $n ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
unit-months = { $n ->
    [one] { $number } месяц
    [few] { $number } месяца
    [many] { $number } месяцев
   *[other] { $number } месяца
}
unit-customers = { $n ->
    [one] { $number } клиент
    [few] { $number } клиента
    [many] { $number } клиентов
   *[other] { $number } клиента
}
unit-purchases = { $n ->
    [one] { $number } покупка
    [few] { $number } покупки
    [many] { $number } покупок
   *[other] { $number } покупки
}
unit-rows = { $n ->
    [one] { $number } строка
    [few] { $number } строки
    [many] { $number } строк
   *[other] { $number } строки
}

## Перечисления

list-and = { $first } и { $last }

## UI: Слова, которые нужны только окну

action-save = Сохранить
app-all-projects = Все проекты
app-choose-project = Выберите проект
app-switch-project = Проект «{ $project }». Перейти к другому
app-no-client = Клиент не указан
app-navigation = Разделы программы
app-section-complete = Заполнено на { $percent }
app-sidebar-collapse = Свернуть боковую панель
app-sidebar-expand = Развернуть боковую панель
app-skip = Перейти к содержанию
app-page-start = { $title }: начало страницы
app-messages = Сообщения
app-optional = необязательно
app-field-enter = введите
app-field-empty = не заполнено
app-file-saved = Файл сохранён: { $path }
app-copy-failed = Скопировать не удалось.
app-currency = Валюта
app-search = Поиск
app-palette-placeholder = Вопрос, задача, клиент, раздел… «>» — только команды
app-search-recent = Открывали недавно
app-search-kind-growth_point = Точки роста
app-search-kind-task = Задачи
app-search-kind-question = Вопросы аудита
app-search-kind-finding = Записи инструментов аудита
app-search-kind-loop = Петли
app-search-kind-step = Шаги петель
app-search-kind-scenario = Сценарии
app-search-kind-experiment = Проверки
app-search-kind-figure = Показатели
app-search-kind-input = Исходные данные
app-search-kind-dataset = Файлы с данными
app-search-kind-customer = Покупатели
app-nothing-found = Ничего не найдено
app-group-actions = Действия
app-group-sections = Разделы
app-shortcuts = Сочетания клавиш
app-shortcut-step = Изменить число на один шаг
app-shortcut-escape = Закрыть окно или вернуть прежнее значение
app-switch-language = Перейти на английский
app-theme-to-dark = Тёмная тема
app-theme-to-light = Светлая тема
app-export-report = Экспортировать отчёт в PDF

## UI: График в окне

app-chart-as-table = Показать таблицей
app-chart-as-chart = Показать графиком
app-chart-menu = Действия с графиком
app-chart-save-png = Сохранить картинкой (PNG)…
app-chart-save-svg = Сохранить рисунком (SVG)…
app-chart-save-csv = Сохранить таблицей (CSV)…
app-chart-copy-table = Скопировать таблицу
app-chart-copied = Таблица скопирована.
app-chart-crosshair = { $chart }: значения по точкам
app-chart-crosshair-off = Точка не выбрана, листайте стрелками

## UI: Первый запуск

app-welcome = Добро пожаловать
app-welcome-text = Growth Architect считает юнит-экономику по данным вашего клиента, объясняет каждое число и собирает отчёт. Выберите язык и валюту — их можно поменять позже.
app-start-client = Начать с клиента
app-start-client-text = Создайте проект, затем введите числа или загрузите покупки.
app-start-sample = Посмотреть на примере
app-start-sample-text = Два готовых проекта, подписка и магазин. Менять в них можно всё.
app-privacy-line = Все данные остаются на этом компьютере, интернет не нужен.

## UI: Когда что-то не открывается

app-damaged = Рабочую область не удалось открыть
app-damaged-kept = Файл не тронут. При восстановлении копии он останется рядом под другим именем.
app-menu = Меню
app-menu-file = Файл
app-menu-edit = Правка
app-menu-view = Вид
app-menu-help = Справка
app-menu-workspace-open = Открыть рабочую область…
app-menu-workspace-create = Создать рабочую область…
app-menu-workspace-own = Вернуться к своей рабочей области
app-menu-log = Показать журнал
app-menu-about = О программе
app-menu-privacy = Конфиденциальность
app-menu-history = История изменений
app-menu-import = Загрузить покупки…
app-unavailable-kept = Файл рабочей области: { $path }
app-damaged-no-backups = Резервных копий нет.
app-journal-lost = В прошлый раз программа была прервана во время работы, а журнал рядом с файлом рабочей области исчез. Последние изменения могли пропасть: проверьте их и загляните в резервные копии.
app-begin-anew = Начать с пустой рабочей области
app-failed = Этот экран не удалось показать
app-failed-layer = Это не удалось показать
app-failed-kept = Сохранённое на месте: каждое изменение записывается сразу.

## UI: Экран «Отчёт»

report-screen-settings = Настройки отчёта
report-screen-language = Язык отчёта
report-screen-title = Заголовок
report-screen-author = Автор
report-screen-author-example = Имя или компания
report-screen-sections = Разделы
report-screen-preview = Страницы отчёта
report-screen-setting = Верстаем страницы
report-screen-page = Страница { $number } из { $count }
report-screen-export-pdf = Сохранить PDF
report-screen-export-csv = Сохранить CSV
report-screen-export-xlsx = Сохранить XLSX
report-screen-export-csv_zip = Сохранить CSV в архиве
report-screen-export-tables = Таблицы
report-screen-exporting = Сохраняем отчёт
report-screen-show_file = Показать в папке
report-screen-show_file-failed = Папку открыть не удалось. Файл здесь: { $path }
report-screen-exported = Сохранено файлов: { $count }. Первый: { $path }
app-help = Пояснение: { $name }
phase-reading = Читаем файл
phase-saving = Записываем
phase-typesetting = Верстаем страницы
phase-writing = Пишем файл
phase-fitting = Подбираем модели
phase-simulating = Считаем варианты
report-screen-scenarios = Сценарии
report-screen-note = Отчёт собирается из сохранённых чисел. Исходные данные, на которых они основаны, печатаются вместе с ними.
report-screen-tab-contents = Состав
report-screen-tab-cover = Обложка
report-screen-tab-summary = Резюме
report-screen-zoom_in = Крупнее
report-screen-zoom_out = Мельче
report-screen-zoom_fit = По ширине
report-screen-section-empty = пока пусто
report-screen-sections-help = Порядок меняется перетаскиванием или стрелками на ручке раздела.
report-screen-file = Файл
report-screen-archival = Для долгого хранения (PDF/A-2a)
report-screen-client = Клиент
report-screen-contact = Контакты
report-screen-period-from = Начало периода
report-screen-period-to = Конец периода
report-screen-confidentiality = Доступ
report-screen-confidentiality-help = Строка внизу каждой страницы.
report-screen-confidentiality-example = Только для «Сметаны»
report-screen-accent = Цвет
report-screen-accent-legible = Контраст на белом { $contrast }, для текста нужно { $needed }.
report-screen-accent-darkened = Контраст на белом { $contrast }, для текста нужно { $needed }. Текст будет темнее: { $color }.
report-screen-logo = Логотип
report-screen-from_settings = Как в настройках
report-screen-template = Шаблон
report-screen-template-menu = Шаблоны: { $count }
report-screen-template-new = Сохранить как шаблон
report-screen-template-name = Название шаблона
report-screen-template-apply = Применить
report-screen-template-replace = Перезаписать
report-screen-template-delete = Удалить
report-screen-template-applied = Отчёт оформлен по шаблону «{ $name }».
report-screen-template-saved = Шаблон «{ $name }» сохранён.
report-screen-template-deleted = Шаблон «{ $name }» удалён.
report-screen-summary-help = Написано по показателям. Можно переписать своими словами; строка — это абзац.
report-screen-summary-outdated = Показатели изменились после правки. Сейчас по ним получается:
report-screen-summary-anew = Вернуть текст по показателям
report-screen-summary-keep = Оставить мой текст
app-move = Переместить «{ $name }»
app-moved = «{ $name }»: место { $place } из { $count }

## Columns of the command line

column-name = Название
column-client = Клиент
column-currency = Валюта
column-ltv_to_cac = LTV/CAC
column-payback_days = Окупаемость
column-id = Идентификатор
column-time = Создана
column-reason = Причина
column-size = Размер

## UI: Что изменилось в отчёте: слова для истории

report-field-language = язык
report-field-title = заголовок
report-field-author = автор
report-field-client = клиент
report-field-contact = контакты
report-field-confidentiality = доступ
report-field-period = период
report-field-accent = цвет
report-field-logo = логотип
report-field-archival = PDF/A
report-field-sections = разделы
report-field-scenarios = сценарии
app-undo-step = Отменить: { $name }
app-redo-step = Вернуть: { $name }
app-read-only = Рабочую область можно только читать: { $reason }
app-grid-problems = Ячейки, которые не удалось прочитать

# A date in a field.
app-calendar = Календарь
app-calendar-open = Открыть календарь
app-calendar-previous = Предыдущий месяц
app-calendar-next = Следующий месяц
app-calendar-unreadable = Это не дата. Напишите её так: { $example }.

## UI: Глоссарий

glossary-title = Глоссарий
glossary-search = Найти термин
glossary-entry = Глоссарий: { $name }
glossary-loop = Петля роста
glossary-loop-help = Действие клиента, которое видят другие и которое приводит новых клиентов. Они делают то же самое, и круг повторяется без рекламы.
glossary-k = K, коэффициент петли
glossary-k-help = Сколько новых клиентов приводит один клиент за один круг петли. При K = 0,3 к каждым ста платным клиентам петля добавит ещё около сорока трёх.
glossary-asset = Публичный актив
glossary-asset-help = То, что остаётся на виду после действия клиента: страница, отзыв, история, отчёт, интеграция в каталоге. Через него о продукте узнают другие.
glossary-point = Точка роста
glossary-point-help = Слабое место, которое нашёл аудит, с деньгами, которые принесёт исправление, и тем, чего оно стоит.
glossary-foundation = Фундамент
glossary-foundation-help = Слои аудита, на которых держится автоматизация: экономика, аналитика, удержание. Пока они слабы, автоматизация ускоряет потери.
glossary-cohort = Когорта
glossary-cohort-help = Клиенты, которые пришли в одном месяце. Их сравнивают по возрасту: сколько осталось через месяц, два, три.
glossary-check_in = Замер
glossary-check_in-help = Еженедельная запись пяти показателей: что было по плану, что вышло и что решили.
glossary-baseline = Договорённость о сроках
glossary-baseline-help = Даты, о которых договорились. С ними сравнивают то, что есть сейчас; новые договорённости старых не стирают.
glossary-critical = Критический путь
glossary-critical-help = Задачи без запаса: задержка любой из них сдвигает конец всего плана.
glossary-holdout = Контрольная группа
glossary-holdout-help = Те, с кем намеренно ничего не делают. По разнице с ними видно, что дало действие.

## UI: Знакомство с программой

tour-title = Знакомство за минуту
tour-step = { $step } из { $count }
tour-next = Дальше
tour-back = Назад
tour-end = Начать работу
tour-leave = Закончить знакомство
tour-economics = Начните отсюда: расходы, клиенты, маржа. Справа сразу видно, во сколько обходится клиент, сколько он приносит и когда окупится. Знак «?» у числа показывает формулу.
tour-audit = Семь слоёв и вопросы к ним. Слабые места становятся точками роста, и у каждой — деньги, посчитанные по вашим данным.
tour-loops = Схема того, как клиенты приводят клиентов. Чего в ней не хватает, подскажет строка над схемой; считать можно сразу.
tour-roadmap = Девяносто дней по неделям: задачи из аудита, сроки, еженедельный замер. Любой шаг можно отменить: Ctrl Z.
tour-report = Отчёт для клиента: выберите, что в него войдёт, и сохраните PDF. Найти что угодно можно по Ctrl K.
