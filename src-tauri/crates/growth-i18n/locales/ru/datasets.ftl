### Загруженные покупки: экран «Данные».

datasets-title = Данные
datasets-import = Загрузить покупки
datasets-empty = Загрузите покупки клиентов, и программа посчитает по ним средний чек, повторные покупки и новых клиентов.
datasets-empty-example = Достаточно выгрузки из магазина, платёжной системы или CRM: CSV, XLSX или ODS с клиентом, датой и суммой.

column-customer = Клиент
column-date = Дата
column-amount = Сумма
column-quantity = Количество
column-order = Номер заказа
column-price = Цена за штуку
column-outgoing = Расход
column-refund = Сумма возврата
column-status = Состояние
column-cancelled = Отмена
column-test = Тест
column-channel = Канал
column-cost = Себестоимость
column-product = Товар
column-discount = Скидка

## UI: Экран «Данные»

datasets-empty-title = Загрузите покупки клиента
datasets-list = Наборы данных
datasets-pasted = Вставленная таблица
datasets-menu = Действия с набором «{ $name }»
datasets-name = Название набора
datasets-rename = Переименовать набор
datasets-deleted = Набор «{ $name }» удалён.
datasets-imported = загружено { $date }
datasets-use = Использовать в калькуляторе
datasets-use-text = Отмеченные значения попадут в активный сценарий.
datasets-use-scenario = Отмеченные значения попадут в сценарий «{ $scenario }», и будет видно, откуда они.
datasets-use-action = Подставить
datasets-applied = Значения подставлены в сценарий «{ $scenario }».

## UI: Загрузка файла

datasets-file-kind = Таблицы CSV
datasets-file-any = Все файлы
datasets-looking = Смотрим, что в файле
datasets-columns = Что в столбцах
datasets-columns-text = Проверьте, где клиент, дата и сумма. Количество и номер заказа нужны не всегда.
datasets-column-unused = не нужен
datasets-column-number = Столбец { $number }
datasets-column-role = Что в столбце «{ $column }»
datasets-preview = Первые строки файла
datasets-line = Строка
datasets-doubts = Уточните, как читать файл
datasets-format = Формат файла
datasets-encoding = Кодировка
datasets-delimiter = Разделитель столбцов
datasets-delimiter-comma = запятая
datasets-delimiter-semicolon = точка с запятой
datasets-delimiter-tab = табуляция
datasets-delimiter-pipe = вертикальная черта
datasets-date = Запись дат
datasets-date-year_month_day = год-месяц-день
datasets-date-year_month_day_compact = годмесяцдень слитно
datasets-date-day_month_year = день.месяц.год
datasets-date-month_day_year = месяц/день/год
datasets-decimal = Дробная часть после
datasets-decimal-point = точки
datasets-decimal-comma = запятой
datasets-thousands = Между тысячами
datasets-thousands-none = ничего
datasets-thousands-space = пробел
datasets-thousands-apostrophe = апостроф
datasets-thousands-comma = запятая
datasets-thousands-point = точка
datasets-undecided = не выбрано
datasets-other-file = Другой файл
datasets-import-start = Загрузить
datasets-import-whole = Файл загружается целиком или не загружается совсем.
datasets-import-nothing = Ничего не загружено.
datasets-import-done = Покупки загружены
datasets-import-result = { $rows }, { $customers }.
datasets-import-show = Показать данные

## UI: Строки, которые не прочитаны

datasets-rejected-title = Непрочитанные строки
datasets-rejected-count = Не прочитано: { $rows }
datasets-rejected-first = Показаны первые: { $rows }. В файле будут все.
datasets-rejected-save = Сохранить в CSV
datasets-rejected-file = { $name }, непрочитанные строки.csv
datasets-why = Причина
datasets-row-text = Строка целиком

## What a data set tells

datasets-fact-customers = Клиенты
datasets-fact-orders = Заказы
datasets-fact-anonymous_orders = Из них без покупателя
datasets-fact-revenue = Выручка
datasets-fact-refunds = Возвраты
datasets-fact-first_date = Первый заказ
datasets-fact-last_date = Последний заказ
datasets-fact-average_order_value = Средний чек
datasets-fact-purchases_per_lifetime = Заказов на клиента
datasets-fact-repeat_share = Вернулись за повторной покупкой
datasets-fact-observed_lifetime_days = От первого до последнего заказа, в среднем
datasets-fact-new_customers_per_full_month = Новых клиентов в месяц
datasets-fact-revenue_per_active_customer_month = Выручка с активного клиента в месяц

## The file of unread rows

datasets-unread-line = Строка
datasets-unread-code = Код
datasets-unread-reason = Причина
datasets-unread-row = Содержимое

## UI: Вопросы и решения при загрузке

datasets-decisions = Что решила программа
datasets-statuses = Какие заказы — покупки
datasets-lines-above = Строк над таблицей
datasets-header-rows = Строк с заголовками
datasets-date-excel_serial = номер дня, как в Excel
datasets-date-unix_seconds = секунды с 1970 года
datasets-date-unix_milliseconds = миллисекунды с 1970 года
datasets-date-month = только месяц
answer-day-first = Сначала день
answer-month-first = Сначала месяц
answer-month = Считать первым днём месяца
answer-point = Точка
answer-comma = Запятая
answer-once = Сумма всего заказа
answer-sum = Сумма каждой строки
answer-refunds = Возвраты покупателям
answer-skip = Не учитывать
answer-keep = Учитывать
answer-money = Деньги со строки
answer-percent = Процент от строки
answer-included = Уже в цене
answer-no-buyers = Покупателей в файле нет
answer-column = { $heading }: { $example }
answer-example = { $text }: { $example }
answer-statuses-count = Считать покупками
answer-statuses-leave = Не учитывать
datasets-decide = Решить иначе: { $decision }
datasets-outcome = Что получится
datasets-outcome-waits = Посчитаем, когда будут даны ответы на вопросы.
datasets-outcome-large = Файл большой: до конца он читается при загрузке.
datasets-paste = Вставить таблицу
datasets-paste-text = Скопируйте таблицу в программе для таблиц и вставьте её сюда вместе с заголовками.
datasets-paste-label = Таблица
datasets-paste-go = Посмотреть
datasets-looks-like = Похоже на { $name }
datasets-own-table = Таблица своего вида
datasets-program-other = Это другая программа
datasets-remembers = Запомним для следующего файла такого вида
datasets-columns-all = Показать все столбцы ({ $count })
datasets-columns-used = Показать только нужные столбцы
datasets-change = Решить иначе
datasets-change-start = Применить
datasets-change-done = Решено иначе
datasets-change-nothing = Ничего не изменено.
datasets-kept = Файл сохранён вместе с данными в сжатом виде ({ $size }): всё здесь можно решить иначе и без него.
datasets-not-kept = Файл вместе с данными не сохранён: чтобы решить иначе, загрузите его ещё раз.
datasets-forget = Забыть файл
datasets-forget-title = Забыть файл набора «{ $name }»?
datasets-forget-text = Покупки останутся как есть. Изменить решения о файле без него будет нельзя. Отменить это нельзя.
datasets-forgotten = Файл забыт.
datasets-currency = Валюта сумм
