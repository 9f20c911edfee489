### Growth OS: стек, сценарии, сегменты.

## Отказы

rule-condition_field = Спросите о event.ИМЯ, person.ИМЯ, count.ВИД, value.ltv или value.score.
rule-condition_values = Дайте ровно одно значение для сравнения; несколько — для one_of, ни одного — для present и absent.
rule-condition_number = Для этого сравнения нужно число.
rule-time_zone = Такого часового пояса нет. Напишите, например, Europe/Moscow.
rule-point_of_time = Напишите время как 2026-11-26T19:52:00, со смещением вроде +03:00 или без него.
rule-hours_and_minutes = Напишите время суток как 09:00.
rule-quiet_all_day = Тихие часы должны кончаться не тогда, когда начинаются.
rule-person_twice = Этот человек в списке уже есть.
rule-scenario_twice = Такой ключ есть у другого сценария.
rule-no_such_scenario = Сценария с таким ключом нет.
rule-no_branches = Сценарию нужна хотя бы одна ветвь с действием.
rule-no_conditions = Скажите, когда решает человек: нужно хотя бы одно условие.
rule-message_empty = Сообщению нужен текст на русском или английском.
rule-converted_more_than_people = Цели не может достичь больше людей, чем есть.
rule-segment_field = Здесь можно спросить только о event.ИМЯ и person.ИМЯ.
rule-no_such_role = Такой роли в каталоге нет.
rule-no_such_tool = Такого инструмента в каталоге нет. Дайте вместо ключа название.
