### Growth OS: the stack, scenarios, segments.

## Refusals

rule-condition_field = Ask about event.NAME, person.NAME, count.KIND, value.ltv or value.score.
rule-condition_values = Give exactly one value to compare with; several with one_of, none with present and absent.
rule-condition_number = This comparison needs a number.
rule-time_zone = There is no such time zone. Write it as Europe/Moscow.
rule-point_of_time = Write the time as 2026-11-26T19:52:00, with or without an offset such as +03:00.
rule-hours_and_minutes = Write the time of day as 09:00.
rule-quiet_all_day = The quiet hours must end at another time than they begin.
rule-person_twice = This person is in the list already.
rule-scenario_twice = Another scenario has this key.
rule-no_such_scenario = There is no scenario with this key.
rule-no_branches = A scenario needs at least one branch with something to do.
rule-no_conditions = Say when a person decides: at least one condition.
rule-message_empty = The message needs a text in Russian or English.
rule-converted_more_than_people = No more people can reach the goal than there are.
rule-segment_field = Only event.NAME and person.NAME can be asked here.
rule-no_such_role = There is no such role in the catalogue.
rule-no_such_tool = The catalogue does not have this tool. Give its name instead.
