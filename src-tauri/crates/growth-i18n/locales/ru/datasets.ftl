### Загруженные покупки: экран «Данные».

datasets-title = Данные
datasets-import = Загрузить покупки
datasets-empty = Загрузите покупки клиентов, и программа посчитает по ним средний чек, повторные покупки и новых клиентов.
datasets-empty-example = Достаточно файла CSV со столбцами клиента, даты и суммы.

column-customer = Клиент
column-date = Дата
column-amount = Сумма
column-quantity = Количество
column-order = Номер заказа

row-problem-date = Дата не читается.
row-problem-amount = Сумма не читается.
row-problem-customer = Не указан клиент.
row-problem-quantity = Количество не читается.
row-problem-columns = В строке другое число столбцов, чем в заголовке.
row-problem-encoding = В строке есть символы не из этой кодировки.
