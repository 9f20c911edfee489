### Что не так (`error-<код>`) и как будет правильно (`error-<код>-hint`).

## Значения

error-out_of_range = Значение вне допустимых границ.
error-out_of_range-between-hint = Введите число от { $min } до { $max }.
error-out_of_range-at_least-hint = Введите { $min } или больше.
error-out_of_range-at_most-hint = Введите { $max } или меньше.
error-not_whole = { $value } — не целое число.
error-not_whole-hint = Введите число без дробной части.
error-required = Это поле нужно заполнить.
error-required-hint = Введите значение.
error-inconsistent = Значения противоречат друг другу.
error-too_long = Текст слишком длинный.
error-too_long-hint = { $max ->
    [one] Уложитесь в { $max } символ.
    [few] Уложитесь в { $max } символа.
    [many] Уложитесь в { $max } символов.
   *[other] Уложитесь в { $max } символа.
}
error-control_characters = В тексте есть перенос строки или другой невидимый символ.
error-control_characters-hint = Напишите текст в одну строку.
error-file_too_large = Файл слишком велик, чтобы хранить его в рабочем файле.
error-file_too_large-hint = Храните здесь файлы до { $max }, а больший оставьте на месте: программа запомнит, где он лежит.
error-not_a_file = Это папка, а не файл.
error-malformed = Значение записано не так, как нужно.
error-malformed-hint = Запишите его по образцу: { $form }.
error-unknown_name = Программа не знает такого названия.
error-unknown_name-hint = Выберите одно из предложенных.
error-invalid_currency = «{ $value }» — не код валюты.
error-invalid_currency-hint = Введите три заглавные буквы по ISO 4217, например RUB, USD или EUR.
error-invalid_language = Программа не знает языка «{ $value }».
error-invalid_language-hint = Выберите en или ru.
error-invalid_date = «{ $value }» — не дата.
error-invalid_date-hint = Запишите её как год, месяц и день: 2025-11-14.
error-not_a_permutation = Новый порядок должен назвать каждый элемент ровно один раз.
error-before_start = Последний день раньше первого.
error-last_scenario = В проекте должен остаться хотя бы один сценарий.
error-last_scenario-hint = Сначала создайте другой сценарий.
error-other_project = Это относится к другому проекту.
error-other_project-hint = Выберите что-нибудь из этого проекта.
error-list_full = Здесь помещается не больше { $max }, и все места заняты.
error-list_full-hint = Сначала удалите то, что больше не нужно.
error-part_unreadable = Эту часть нельзя показать: в сохранённых для неё данных есть значение, которого не может быть.

rule-mode_outside_range = Самое вероятное значение должно лежать между наименьшим и наибольшим.
rule-min_above_max = Наименьшее значение не должно быть больше наибольшего.
rule-far_from_today = План начинается не раньше чем за три года до сегодняшнего дня и не позже чем через три года. Проверьте год.
rule-in_the_future = До этого дня больше года. Проверьте год.

## Чтение введённого числа

parse-empty = Здесь нет числа.
parse-empty-hint = Введите число.
parse-not_a_number = «{ $text }» — не число.
parse-not_a_number-hint = Введите число в таком виде: { $example }.
parse-ambiguous = «{ $text }» можно прочитать двояко.
parse-ambiguous-hint = Введите { $first } или { $second }.
parse-wrong_separator = «{ $text }»: запятая здесь отделяет тысячи.
parse-wrong_separator-hint = Для дробного числа введите { $suggestion }.
parse-bad_grouping = «{ $text }»: разряды разделены не там, где нужно.
parse-bad_grouping-hint = Введите { $suggestion }.
parse-unexpected_percent = Проценты здесь не подходят.
parse-unexpected_percent-hint = Введите число без знака %.
parse-unexpected_currency = Сумма денег здесь не подходит.
parse-unexpected_currency-hint = Введите число без «{ $found }».
parse-wrong_currency = Сумма в другой валюте: «{ $found }».
parse-wrong_currency-hint = Введите сумму в { $expected }.
parse-too_long = В числе слишком много цифр.
parse-too_long-hint = Введите не больше 28 цифр.
parse-no_result = У выражения «{ $text }» нет результата.
parse-no_result-hint = Подойдут числа, + − × ÷ и скобки: =100*12.

## Запросы

error-unknown_request = Запроса «{ $name }» нет.
error-unknown_request-hint = Все запросы покажет команда «growth requests».
error-unknown_field = Поля «{ $name }» нет.
error-unknown_field-hint = Проверьте написание: поля каждого запроса покажет «growth requests».
error-bad_payload = Запросу нужны данные другого вида: { $detail }
error-bad_payload-hint = Схему каждого запроса покажет «growth requests».
error-number_notation = «{ $value }» записано не как число.
error-number_notation-hint = Пишите цифры, перед дробной частью — точку, впереди при необходимости минус: -1200.50.
error-number_digits = В числе «{ $value }» больше знаков, чем можно хранить точно.
error-number_digits-hint = Сократите: не больше 28 цифр, после точки тоже не больше 28.
error-date_notation = «{ $value }» записано не как дата.
error-date_notation-hint = Пишите год, месяц и день: 2026-03-01.
error-bad_json = Это не JSON: { $detail }
error-bad_json-hint = Проверьте в этом месте кавычки, запятые и скобки.
error-not_found = Этого больше нет.
error-not_found-hint = Возможно, это удалили; отмена вернёт.
error-project_not_found = Проекта «{ $name }» нет.
error-project_not_found-hint = Список проектов покажет «growth project list».
error-step_in_the_way = Этот шаг нельзя отменить или вернуть: на нём держится более поздний.
error-step_in_the_way-hint = Сначала отмените: { $name }.
error-cancelled = Остановлено. Ничего не изменилось.
error-internal = Ошибка в программе.
error-internal-hint = Ваши данные сохранены. Попробуйте ещё раз; если ошибка повторится, сообщите о ней и приложите журнал из настроек.

## Файлы

error-file_not_found = Файла { $path } нет.
error-file_not_found-hint = Проверьте имя и папку.
error-file_exists = Файл { $value } уже есть.
error-file_exists-hint = Назовите новый файл иначе.
error-path_not_chosen = Это место не было выбрано в окне выбора файла.
error-path_not_chosen-hint = Выберите файл ещё раз.
error-path_of_the_program = { $value } — файл самой программы, она его не перезаписывает.
error-path_of_the_program-hint = Выберите другое место.
error-path_not_unicode = Имя файла или папки над ним не читается как текст.
error-path_not_unicode-hint = Переименуйте или выберите другое место.
error-file_unreadable = Файл { $path } не читается.
error-file_unreadable-hint = Проверьте, что он не открыт в другой программе и у вас есть право на чтение.
error-file_not_writable = В файл { $path } нельзя записать.
error-file_not_writable-hint = Выберите другую папку или разрешите запись в эту.
error-file_failed = Не удалось прочитать или записать { $path }.
error-file_failed-hint = Проверьте диск или сетевую папку и повторите.
error-disk_full = На диске нет места. Последнее изменение не сохранено.
error-disk_full-hint = Освободите место и повторите.

## Файлы с покупками

error-file_empty = Файл пуст.
error-file_empty-hint = Выберите CSV с заголовками и хотя бы одной покупкой.
error-only_header = В файле есть заголовки, но нет строк.
error-only_header-hint = Проверьте, что выгрузка завершилась полностью.
error-spreadsheet_file = Эту книгу Excel или другой программы прочитать не удалось: она повреждена или защищена паролем.
error-spreadsheet_file-hint = Откройте её в программе для таблиц, сохраните как CSV и выберите этот файл.
error-old_workbook_file = Эта книга Excel 97–2003 (.xls) не читается.
error-old_workbook_file-hint = Откройте её в программе для таблиц, сохраните как XLSX и выберите этот файл.
error-markup_file = Это веб-страница или XML, хотя название говорит иначе.
error-markup_file-hint = Откройте файл в программе для таблиц, сохраните как CSV и выберите этот файл.
error-binary_file = Это не текстовый файл.
error-binary_file-hint = Выберите файл CSV.
error-too_few_columns = Найдено столбцов: { $found }. Нужно не меньше { $needed }: дата и сумма, а если таблица называет клиента — и он.
error-too_few_columns-hint = Выберите разделитель вручную или выгрузите таблицу с этими столбцами.
error-too_many_columns = Найдено столбцов: { $found }. Допустимо не больше { $max }.
error-too_many_columns-hint = Оставьте только столбцы покупок или выберите другой разделитель.
error-line_too_long = Строка { $line } длиннее { $max_megabytes } МБ: это не похоже на таблицу.
error-line_too_long-hint = Проверьте, что файл тот самый и кавычки в нём закрыты.
error-no_column_for_role = Ни один столбец не похож на { $role ->
    [customer] клиента
    [date] дату
    [amount] сумму
    [quantity] количество
   *[order] номер заказа
}.
error-no_column_for_role-hint = Выберите столбец вручную.
error-column_out_of_range = Столбца { $column } для { $role ->
    [customer] клиента
    [date] даты
    [amount] суммы
    [quantity] количества
   *[order] номера заказа
} нет: столбцов в файле — { $columns }.
error-column_out_of_range-hint = Выберите другой столбец.
error-column_used_twice = Столбец { $column } выбран и для { $first ->
    [customer] клиента
    [date] даты
    [amount] суммы
    [quantity] количества
   *[order] номера заказа
}, и для { $second ->
    [customer] клиента
    [date] даты
    [amount] суммы
    [quantity] количества
   *[order] номера заказа
}.
error-column_used_twice-hint = Выберите для каждого поля свой столбец.
error-format_undecided = { $what ->
    [date] Даты можно прочитать двояко.
    [decimal] Суммы можно прочитать двояко: неясно, какой знак десятичный.
   *[thousands] Суммы можно прочитать двояко: неясно, какой знак отделяет тысячи.
}
error-format_undecided-hint = Выберите верный формат; предпросмотр покажет, что получится.
error-no_rows = Ни одну строку не удалось прочитать. Первая из них — { $line }-я: { $reason ->
    [missing_customer] не указан клиент
    [rounded_customer] номер клиента округлён программой для таблиц
    [missing_date] не указана дата
    [bad_date] дата не читается
    [missing_amount] не указана сумма
    [bad_amount] сумма не читается
    [other_currency] сумма в другой валюте
    [bad_quantity] количество не читается
    [too_few_columns] строка слишком короткая
    [too_many_columns] в строке лишние столбцы
    [undecodable] в строке символы не из этой кодировки
    [unclosed_quote] кавычка не закрыта
   *[line_too_long] строка слишком длинная
}. Всего таких строк: { $rejected }.
error-no_rows-hint = Проверьте выбранные столбцы, формат даты и десятичный знак.

## Строки, которые не читаются

reject-missing_customer = Не указан клиент.
reject-rounded_customer = Номер клиента округлён программой для таблиц: разные клиенты слились бы в одного.
reject-missing_date = Не указана дата.
reject-bad_date = Дата не читается.
reject-missing_amount = Не указана сумма.
reject-bad_amount = Сумма не читается.
reject-other_currency = Сумма не в той валюте, что остальные.
reject-bad_quantity = Количество не читается.
reject-too_few_columns = Строка обрывается слишком рано.
reject-too_many_columns = В строке больше столбцов, чем в заголовке: разделитель попал внутрь ячейки.
reject-undecodable = В строке есть символы не из этой кодировки.
reject-unclosed_quote = Кавычка открыта и не закрыта.
reject-line_too_long = Строка слишком длинная.

## Файл рабочей области

error-workspace_too_new = Файл { $path } создан более новой версией программы. Он остался нетронутым.
error-workspace_too_new-hint = Чтобы открыть его, установите последнюю версию.
error-workspace_damaged = Файл рабочей области повреждён.
error-workspace_damaged-hint = Восстановите его из резервной копии. Повреждённый файл сохранится.
error-workspace_foreign = В файле рабочей области { $path } есть то, чего эта программа туда не записывала.
error-workspace_foreign-hint = В целях безопасности он не открывается. Восстановите резервную копию или откройте другой файл.
error-workspace_vanished = Файла рабочей области { $path } больше нет.
error-workspace_vanished-hint = Его переместили или удалили. Восстановите резервную копию, верните файл на место и попробуйте снова или начните с пустой рабочей области.
error-workspace_taken_away = Файл рабочей области { $path } переместили, удалили или заменили, пока он был открыт. Последнее изменение в нём не сохранено.
error-workspace_taken_away-hint = Вся ваша работа до этой минуты сохранена в самой новой резервной копии.
error-not_a_workspace = Файл { $path } — не рабочая область. Он остался нетронутым.
error-not_a_workspace-hint = Выберите файл с окончанием .growth.
error-workspace_busy = Другая программа заняла файл рабочей области и не отпускает его.
error-workspace_busy-hint = Закройте эту программу и повторите.
error-not_writable = В файл рабочей области нельзя записать.
error-not_writable-hint = Разрешите запись в файл и его папку и повторите.
error-disk_failure = Сбой диска при чтении или записи рабочей области.
error-disk_failure-hint = Проверьте диск. Если сбой повторится, восстановите резервную копию на другой диск.
error-migration_failed = Не удалось обновить файл рабочей области. Он остался прежним.
error-migration_failed-hint = Сообщите об этом и приложите журнал из настроек.
error-read_only = Рабочая область открыта только для чтения: { $reason }
error-read_only-hint = Устраните причину и откройте рабочую область снова, чтобы вносить изменения.
error-backup_failed = Сначала нужна резервная копия, но создать её не удалось, поэтому ничего не изменилось.
error-backup_failed-hint = Проверьте, что в папку резервных копий можно писать и на диске есть место.
error-backup_unusable = Эта копия повреждена или создана более новой версией. Ничего не изменилось.
error-backup_unusable-hint = Выберите другую копию.

read_only-in_use = она открыта в другом окне или другой программе.
read_only-file_not_writable = в файл нельзя записать.
read_only-wanted = её открыли только для чтения.
read_only-folder_not_writable = в его папку нельзя записать.
read_only-locks_unsupported = диск не умеет блокировать файлы, и вторая программа могла бы писать незаметно.
read_only-disk_full = на диске нет места.

## The report and the hosts

error-report_logo = Логотип не читается как картинка.
error-report_logo-hint = Выберите файл PNG, JPEG или SVG.
error-report_logo_too_large = Логотип слишком велик: он развернётся больше чем в 16 млн точек.
error-report_logo_too_large-hint = Уменьшите картинку, например до 1 000 точек по ширине.
error-report_accent = «{ $value }» — не цвет.
error-report_accent-hint = Запишите его так: #1E6B50.
error-report_drawing = Рисунок не получилось нарисовать.
error-report_drawing-hint = Откройте раздел заново и повторите.
error-report_failed = Отчёт не удалось сверстать.
error-report_failed-hint = Ничего не записано. Подробности — в журнале, в настройках.
error-unexpected = Не получилось: { $detail }

## Файлы проектов

error-not_a_bundle = «{ $path }» — не файл проекта.
error-not_a_bundle-hint = Выберите файл .growth-project, сохранённый этой программой.
error-bundle_too_large = Файл проекта больше { $max }.
error-bundle_too_new = Файл проекта создан более новой версией программы.
error-bundle_too_new-hint = Обновите программу и откройте файл снова. Ничего не изменено.
error-bundle_damaged = Файл проекта повреждён или обрезан.
error-bundle_damaged-hint = Попросите прислать его ещё раз. Ничего не изменено.
error-bundle_foreign = В файле проекта есть то, чего в таких файлах не бывает.
error-bundle_foreign-hint = Файл кто-то изменил, поэтому он не открыт. Ничего не изменено.
error-bundle_unreadable = Данные в файле проекта не читаются.
error-bundle_unreadable-hint = Ничего не изменено. Сохраните проект в файл заново.
