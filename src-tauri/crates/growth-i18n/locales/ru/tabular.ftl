### Чтение чужих таблиц: вопросы и решения, в окне и в командной строке.

## Вопросы

question-several_parts = В файле несколько таблиц: { $subject }. Какую загрузить?
question-no_column_for_role = Ни один столбец не похож на { $role ->
    [customer] покупателя
    [date] дату покупки
   *[amount] сумму покупки
}. В каком он столбце?
question-no_column_for_role-hint = Назовите столбец по его заголовку. Если покупателей в файле нет, оставьте заголовок пустым: помесячные итоги всё равно посчитаются.
question-which_column = На { $role ->
    [date] дату покупки
    [customer] покупателя
   *[amount] сумму покупки
} похожи несколько столбцов. Который из них?
question-no_task_dates = Столбцы с датами задач не узнаны. В каких столбцах начало и конец?
question-no_title_column = Столбец с названиями задач не узнан. Который из них?
question-date_order = В столбце «{ $subject }» дату { $example } можно прочитать двояко. Что стоит первым: день или месяц?
question-mixed_dates = В столбце «{ $subject }» даты записаны по-разному: { $example }. Что стоит первым: день или месяц?
question-months_only = В столбце «{ $subject }» только месяцы, например { $example }. Считать покупки сделанными в первый день месяца?
question-unreadable_dates = В столбце «{ $subject }» не читается ни одна дата, например «{ $example }». В каком столбце дата?
question-decimal_sign = В столбце «{ $subject }» число { $example } можно прочитать двояко. Что отделяет дробную часть: точка или запятая?
question-mixed_decimal_signs = В столбце «{ $subject }» дробная часть отделена по-разному: { $example }. Что верно: точка или запятая?
question-several_currencies = В файле несколько валют: { $subject }. Они не складываются. В какой валюте загрузить покупки?
question-other_currency = Суммы в файле — { $subject }, а валюта проекта — { $example }. Загрузить набор в валюте файла?
question-unknown_statuses = В столбце «{ $subject }» есть незнакомые состояния: { $example }. Какие из них считать покупками?
question-order_lines = Один и тот же заказ занимает несколько строк, и сумма «{ $subject }» в них одинакова. Это сумма всего заказа или каждой строки?
question-outgoing = Что означают суммы в столбце «{ $subject }»: возвраты покупателям или расходы, которые не нужны?
question-discount = Рядом с ценой стоит скидка «{ $subject }», например { $example }. Это деньги со строки, процент от неё, или она уже в цене?
question-duplicates = Строк, повторяющих другие: { $example }. Это больше половины файла. Считать их покупками?

## Решения

decision-recipe = Похоже на { $name }.
decision-remembered = Столбцы и ответы взяты из прошлого файла с такими же заголовками.
decision-no_buyers = Этот файл не называет покупателей: посчитаны заказы, выручка и месяцы.
decision-price_times_quantity = Сумма посчитана как цена, умноженная на количество.
decision-hundredths = Суммы в сотых долях (копейки, центы) разделены на 100.
decision-thousands = Суммы в тысячах умножены на 1000.
decision-millions = Суммы в миллионах умножены на 1 000 000.
decision-discount = Скидка рядом с ценой { $kind ->
    [money] в деньгах и вычтена
    [percent] в процентах и вычтена
   *[included] уже учтена в цене
}.
decision-lines_summed = { $count ->
    [one] { $number } заказ собран
    [few] { $number } заказа собраны
   *[many] { $number } заказов собрано
} из нескольких строк, суммы строк сложены: { $example }.
decision-lines_once = { $count ->
    [one] { $number } заказ собран
    [few] { $number } заказа собраны
   *[many] { $number } заказов собрано
} из нескольких строк, повторённая сумма учтена один раз: { $example }.
decision-status_left_out = { $count ->
    [one] Не учтена { $number } строка
    [few] Не учтены { $number } строки
   *[many] Не учтено { $number } строк
} в состоянии «{ $status }» ({ $meaning }): { $example }.
decision-status_counted = { $count ->
    [one] Учтена { $number } строка
    [few] Учтены { $number } строки
   *[many] Учтено { $number } строк
} в состоянии «{ $status }».
decision-cancelled_left_out = { $count ->
    [one] Не учтён { $number } отменённый заказ
    [few] Не учтены { $number } отменённых заказа
   *[many] Не учтено { $number } отменённых заказов
}: { $example }.
decision-returned_left_out = { $count ->
    [one] Не учтён { $number } заказ с пометкой о возврате
    [few] Не учтены { $number } заказа с пометкой о возврате
   *[many] Не учтено { $number } заказов с пометкой о возврате
}: { $example }.
decision-tests_left_out = { $count ->
    [one] Не учтена { $number } тестовая строка
    [few] Не учтены { $number } тестовые строки
   *[many] Не учтено { $number } тестовых строк
}: { $example }.
decision-duplicates_skipped = { $count ->
    [one] Не учтена { $number } строка, повторяющая другую
    [few] Не учтены { $number } строки, повторяющие другие
   *[many] Не учтено { $number } строк, повторяющих другие
}: { $example }.
decision-duplicates_kept = { $count ->
    [one] { $number } строка повторяет другую и учтена
    [few] { $number } строки повторяют другие и учтены
   *[many] { $number } строк повторяют другие и учтены
}.
decision-totals_left_out = { $count ->
    [one] Не учтена { $number } итоговая строка
    [few] Не учтены { $number } итоговые строки
   *[many] Не учтено { $number } итоговых строк
}: { $example }.
decision-comments_left_out = { $count ->
    [one] Не учтено { $number } примечание между строками
    [few] Не учтены { $number } примечания между строками
   *[many] Не учтено { $number } примечаний между строками
}: { $example }.
decision-headings_left_out = { $count ->
    [one] Не учтена { $number } строка, повторяющая заголовки
    [few] Не учтены { $number } строки, повторяющие заголовки
   *[many] Не учтено { $number } строк, повторяющих заголовки
}.
decision-odd_dates_left_out = { $count ->
    [one] Не учтена { $number } строка с невозможной датой
    [few] Не учтены { $number } строки с невозможными датами
   *[many] Не учтено { $number } строк с невозможными датами
}: { $example }.
decision-odd_dates_kept = { $count ->
    [one] Засчитана { $number } строка с невозможной датой
    [few] Засчитаны { $number } строки с невозможными датами
   *[many] Засчитано { $number } строк с невозможными датами
}: { $example }.
decision-anonymous = { $count ->
    [one] { $number } заказ без покупателя учтён
    [few] { $number } заказа без покупателя учтены
   *[many] { $number } заказов без покупателя учтено
} в выручке, но не среди клиентов.
decision-respelled = { $count ->
    [one] { $number } клиент записан по-разному и посчитан один раз
    [few] { $number } клиента записаны по-разному и посчитаны по одному разу
   *[many] { $number } клиентов записаны по-разному и посчитаны по одному разу
}: { $example }.
decision-other_currency_left_out = { $count ->
    [one] Не учтена { $number } строка в другой валюте
    [few] Не учтены { $number } строки в другой валюте
   *[many] Не учтено { $number } строк в другой валюте
} ({ $currency }): { $example }.
decision-other_currency = Суммы набора — { $currency }: это не валюта проекта, и в калькулятор они не подставляются.
decision-refunds = { $count ->
    [one] { $number } возврат учтён отдельно
    [few] { $number } возврата учтены отдельно
   *[many] { $number } возвратов учтено отдельно
} и выручку не уменьшает: { $example }.
decision-outgoing_left_out = { $count ->
    [one] Не учтена { $number } строка расхода
    [few] Не учтены { $number } строки расхода
   *[many] Не учтено { $number } строк расхода
}: { $example }.
decision-months_as_first_day = Вместо даты указан месяц: покупки отнесены к его первому дню.
decision-lines_unquoted = Каждая строка файла целиком была в кавычках; кавычки сняты.
decision-part = Прочитана таблица «{ $name }».
decision-lines_above = Пропущено строк над таблицей: { $number }.
decision-already_imported = Точно такой же файл уже загружен: набор «{ $name }».

## Что означает состояние заказа

status-meaning-counts = покупка
status-meaning-open = ещё не продажа
status-meaning-unpaid = не оплачено
status-meaning-cancelled = отменено или проиграно
status-meaning-refunded = деньги возвращены
status-meaning-no_sale = не продажа

## Ошибки

error-several_parts = В файле несколько таблиц: { $parts }.
error-table_too_large = В распакованном виде файл больше { $max_megabytes } МБ.
error-table_too_large-hint = Распакуйте его и загрузите таблицу как CSV.
error-no_heading = Заголовка «{ $heading }» в файле нет.
error-no_heading-hint = Назовите заголовок так, как он стоит в файле, или номер столбца.
error-no_recipe = Программа «{ $name }» не знакома.
error-no_recipe-hint = Без этого ответа программа узнаёт выгрузку по заголовкам сама.
error-dataset_currency = Набор загружен в другой валюте ({ $value }), чем проект.
error-dataset_currency-hint = Загрузите покупки в валюте проекта или измените валюту проекта.

## На чём основано среднее

datasets-basis-days = с { $first } по { $last }
datasets-basis-months = { $first } – { $last }, полных месяцев: { $count }{ $without ->
    [0] {""}
   *[other] , из них без новых клиентов: { $without }
}

error-no_file = Файл не указан.
error-no_file-hint = Укажите файл или вставьте таблицу.
error-several_files = Указано больше одной таблицы.
error-several_files-hint = Укажите файл, или вставьте таблицу, или назовите набор данных.
error-file_not_kept = Файл набора «{ $value }» не сохранён.
error-file_not_kept-hint = Загрузите файл ещё раз с другим решением.
