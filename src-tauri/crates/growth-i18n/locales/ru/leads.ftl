### Лиды: кто станет клиентом, почему и с кем стоит связаться.

## Отказы

rule-different_length = На каждый исход нужна ровно одна вероятность.
rule-no_such_column = В таблице нет такого столбца.
rule-row_length = В каждой строке должно быть по ячейке на каждый столбец.
rule-outcome_one_value = В столбце исхода только одно значение: различать нечего.
rule-outcome_many_values = В столбце исхода больше двух значений. Укажите, какие из них значат «стал клиентом», а какие — «отказ».
rule-outcome_not_yes_or_no = Укажите, какое из двух значений означает, что лид стал клиентом.
rule-no_such_outcome = В столбце исхода нет такого значения.
rule-not_a_model = Это не модель в том виде, в каком её вернуло обучение: что-то изменено или пропущено.

## Что говорит модель

leads-made = Модель от { $made }
leads-refused = Модели нет: клиентами стали { $converted } из { $leads } лидов с известным исходом; более редкого исхода не хватает ещё { $missing }.
leads-headline = Говорите с { $contacted } лидами из { $all }: среди них { $captured } из { $customers } будущих клиентов. Это { $money } к тому, чтобы говорить со всеми.
leads-headline_short = Говорите с { $contacted } лидами из { $all }: среди них { $captured } из { $customers } будущих клиентов. Это { $money } к тому, чтобы говорить со столькими же по порядку поступления.
leads-note-hours = Часы кончатся раньше, чем лиды, с которыми стоит связаться.
leads-note-by_time = Модель училась на лидах до { $until } ({ $learnt }) и проверена на тех, кто пришёл позже ({ $tested }). Потом она выучила всех.
leads-note-folds = Даты создания нет, поэтому проверка шла по очереди на отложенных лидах: все цифры — по тем, кого модель не видела.
leads-note-rough = Цифры грубые: лидов с более редким исходом { $rarer }.
leads-note-young = Судить рано о лидах: { $young }. Отказами они не считаются.
leads-auc_range = С уверенностью 95 % — от { $low } до { $high }.
leads-fact-auc = AUC
leads-fact-auc_help = Вероятность, что клиент окажется в списке выше того, кто клиентом не стал: 0,5 — угадывание, 1 — безошибочно. { $range }
leads-fact-ece = Ошибка обещаний
leads-fact-ece_help = Насколько обещанная и настоящая конверсия расходятся в среднем (ECE).
leads-fact-brier = Точнее среднего
leads-fact-brier_help = Насколько вероятности точнее, чем одна и та же доля для всех (Brier skill).
leads-fact-lift = Верхние 10 %
leads-fact-lift_help = Конверсия десятой части с высшими оценками против конверсии всех.
leads-fact-rate = Конверсия
leads-fact-rate_help = { $converted } из { $leads } лидов проверки.
leads-excluded-asked = вы его убрали
leads-excluded-role = исход, его дата или имя лида
leads-excluded-constant = у всех одно и то же
leads-excluded-identifier = называет лида: номер или почти неповторимый текст
leads-excluded-tells_outcome = почти выдаёт исход сам: скорее всего, записан после него
leads-excluded-filled_when_converted = заполнен почти только у тех, кто стал клиентом: известен лишь после продажи
leads-excluded-filled_when_lost = заполнен почти только у тех, кто клиентом не стал
leads-excluded-after_outcome = его даты — в день исхода или позже
leads-reason = { $column }: { $value } ({ $points } п. п.)
leads-reason_missing = { $column }: не указано ({ $points } п. п.)
leads-money_title = Деньги от числа лидов, с которыми вы говорите
leads-money_by_score = по оценке
leads-money_by_arrival = по порядку поступления
leads-money_cut_off = ваш порог: { $leads }
leads-money_description = На пороге { $leads } лидов проверка принесла { $margin }; больше всего — { $most }.
leads-contacted = { $n ->
    [one] { $number } лид
    [few] { $number } лида
   *[many] { $number } лидов
}
leads-calibration_title = Обещано и сбылось
leads-calibration_description = Точка — промежуток обещанной вероятности, с границами доли тех, кто стал клиентом.
leads-calibration_actual = случилось
leads-calibration_exact = как обещано
leads-promised = обещано { $share }
leads-column-contacted = Лидов в работе
leads-column-predicted = Обещано
leads-column-score = Оценка
leads-column-grade = Класс
leads-column-reason = Причина { $number }
leads-column-margin = Ожидаемая маржа
leads-scored_title = Лиды с оценками
leads-nameless = Лид { $number }
leads-cut_off = связаться стоит от { $share }
leads-live = Клиентами стали { $converted } из { $leads } новых лидов, обещано { $promised }.
error-no_lead_model = Оценивать нечем: модели нет, исходов для обучения было слишком мало.

## UI: Лиды

leads-empty-title = Узнайте, кому стоит звонить
leads-empty = Загрузите из CRM лиды с исходами. Программа узнает, чем отличаются клиенты, честно себя проверит и оценит тех, кто ещё в работе.
leads-empty-example = Любые столбцы: источник, город, бюджет, даты — и один, где сказано, кто стал клиентом.
leads-import = Загрузить лиды
leads-imported = Лиды загружены.
leads-dataset = Лиды
leads-setup = Что в столбцах
leads-setup-text = Проверьте исход, остальное можно оставить как есть.
leads-outcome = Исход
leads-outcome-won = Стал клиентом
leads-outcome-lost = Не стал
leads-outcome-open = Ещё в работе
leads-outcome-of = Что значит «{ $value }»
leads-created = Пришёл
leads-closed = Исход известен
leads-key = Имя лида
leads-none = нет столбца
leads-no-outcome = Ни один столбец не годится для исхода: нужны хотя бы два значения, и одно из них должно значить, что лид стал клиентом.
leads-money = Деньги и время
leads-margin = Маржа с клиента
leads-margin-from = из калькулятора
leads-cost = Разговор стоит
leads-hours = Часов на лида
leads-available = Часов у продавцов на эти лиды
leads-train = Обучить модель
leads-train-again = Обучить заново
leads-trained = Модель готова.
leads-training = Обучаем и проверяем
leads-quality = Качество на лидах, которых модель не видела
leads-used = Что решает
leads-excluded = Не использованы
leads-keep = Всё же использовать
leads-leave-out = Убрать
leads-open = Лиды в работе
leads-open-none = У всех лидов этого списка исход известен. Оцените файл с новыми лидами.
leads-why = Почему
leads-chance = Станет клиентом
leads-name = Лид
leads-all-grades = Все
leads-save-scores = CSV с оценками для CRM
leads-score-file = Оценить файл с новыми лидами
leads-save-folder = Папка для инженера
leads-scores-file = { $name }, с оценками.csv
leads-live-title = Сбылось ли обещанное
leads-live-help = Загрузите более поздний список с исходами: модель проверится на нём.
leads-saved = Сохранено: { $path }
