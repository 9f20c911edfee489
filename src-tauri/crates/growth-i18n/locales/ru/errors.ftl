### Что не так (`error-<код>`) и как будет правильно (`error-<код>-hint`).

## Исходные данные

error-out_of_range = Значение { $value } вне допустимых границ.
error-out_of_range-between-hint = Введите число от { $min } до { $max }.
error-out_of_range-at_least-hint = Введите { $min } или больше.
error-out_of_range-at_most-hint = Введите { $max } или меньше.
error-not_whole = { $value } — не целое число.
error-not_whole-hint = Введите число без дробной части.
error-required = Это поле нужно заполнить.
error-required-hint = Введите значение.
error-inconsistent = Значения противоречат друг другу.
error-invalid_currency = «{ $value }» — не код валюты.
error-invalid_currency-hint = Введите три буквы по ISO 4217, например RUB, USD или EUR.
error-invalid_language = Программа не знает языка «{ $value }».
error-invalid_language-hint = Выберите en или ru.
error-invalid_date = «{ $value }» — не дата.
error-invalid_date-hint = Введите дату в таком виде: { $example }.
error-name_empty = Название пустое.
error-name_empty-hint = Введите хотя бы один символ.
error-name_too_long = Название слишком длинное.
error-name_too_long-hint = { $max ->
    [one] Уложитесь в { $max } символ.
    [few] Уложитесь в { $max } символа.
    [many] Уложитесь в { $max } символов.
   *[other] Уложитесь в { $max } символа.
}
error-name_taken = «{ $name }» уже есть.
error-name_taken-hint = Выберите другое название.

rule-mode_outside_range = Самое вероятное значение должно лежать между наименьшим и наибольшим.
rule-min_above_max = Наименьшее значение не должно быть больше наибольшего.

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

## Запросы

error-unknown_request = Запроса «{ $name }» нет.
error-unknown_request-hint = Все запросы покажет команда «growth requests».
error-unknown_field = Поля «{ $name }» нет.
error-unknown_field-hint = Проверьте написание: поля каждого запроса покажет «growth requests».
error-bad_payload = Запрос составлен неверно.
error-bad_payload-hint = Схему каждого запроса покажет «growth requests».
error-not_found = Этого больше нет.
error-not_found-hint = Возможно, запись удалена. Отмена вернёт её.
error-cancelled = Остановлено. Ничего не изменилось.
error-internal = Ошибка в программе.
error-internal-hint = Ваши данные сохранены. Перезапустите программу; если ошибка повторится, сообщите о ней и приложите журнал из настроек.

## Файлы

error-file_not_found = Файла { $path } нет.
error-file_not_found-hint = Проверьте имя и папку.
error-file_unreadable = Файл { $path } не читается.
error-file_unreadable-hint = Проверьте, что он не открыт в другой программе и у вас есть право на чтение.
error-file_not_writable = В файл { $path } нельзя записать.
error-file_not_writable-hint = Выберите другую папку или разрешите запись в эту.
error-disk_full = На диске нет места. Последнее изменение не сохранено.
error-disk_full-hint = Освободите место и повторите.

## CSV

error-csv_empty = Файл пуст.
error-csv_empty-hint = Выберите CSV со строкой заголовков и хотя бы одной покупкой.
error-csv_no_rows = В файле есть заголовки, но нет строк.
error-csv_no_rows-hint = Проверьте, что выгрузка завершилась полностью.
error-csv_binary = Это не текстовый файл.
error-csv_binary-hint = Сохраните таблицу как CSV и выберите этот файл.
error-csv_too_large = Файл слишком большой.
error-csv_too_large-hint = Разделите его на файлы до { $max }.
error-csv_no_columns = Не удаётся отделить столбцы друг от друга.
error-csv_no_columns-hint = Выберите разделитель вручную: запятая, точка с запятой или табуляция.
error-csv_column_missing = В файле нет столбца «{ $name }».
error-csv_column_missing-hint = Выберите другой столбец.
error-csv_mapping_incomplete = Выберите столбцы клиента, даты и суммы.
error-csv_mapping_incomplete-hint = Без них покупку не прочитать.
error-csv_column_twice = Один столбец выбран дважды.
error-csv_column_twice-hint = Выберите для каждого поля свой столбец.
error-csv_all_rows_bad = Ни одну строку не удалось прочитать.
error-csv_all_rows_bad-hint = Проверьте выбранные столбцы, формат даты и десятичный знак.

## Файл рабочей области

error-workspace_newer = Файл создан более новой версией программы. Мы его не трогали.
error-workspace_newer-hint = Чтобы открыть его, установите последнюю версию.
error-workspace_damaged = Файл рабочей области повреждён.
error-workspace_damaged-hint = Восстановите его из резервной копии. Повреждённый файл сохранится.
error-workspace_not_a_workspace = Файл { $path } — не рабочая область.
error-workspace_not_a_workspace-hint = Выберите файл с окончанием .growth.
error-workspace_in_use = Рабочая область открыта в другом окне или другой программе.
error-workspace_in_use-hint = Закройте её там, чтобы вносить изменения здесь.
error-workspace_read_only = Рабочая область открыта только для чтения.
error-workspace_read_only-hint = Закройте другое окно или разрешите запись в файл и откройте его снова.
error-workspace_failed = Не удалось прочитать или записать файл рабочей области.
error-workspace_failed-hint = Проверьте диск и повторите.
error-backup_failed = Резервную копию создать не удалось, поэтому ничего не изменилось.
error-backup_failed-hint = Проверьте, что в папку резервных копий можно писать и на диске есть место.
error-nothing_to_undo = Отменять нечего.
error-nothing_to_redo = Возвращать нечего.

## Отчёты

error-report_failed = Отчёт создать не удалось.
error-report_failed-hint = Повторите. Если ошибка повторится, сообщите о ней и приложите журнал из настроек.
error-report_empty = В отчёте нет разделов.
error-report_empty-hint = Выберите хотя бы один раздел.
