### The plan of 90 days: what its inputs must not contradict.

## Tasks and what they wait for

rule-unknown_task = There is no such task in the plan.
rule-circular_predecessors = Tasks wait for each other in a circle. Remove one of the dependencies.
rule-task_has_begun = The task has begun; only a task that has not can be moved.

## Dates

rule-finish_before_start = The end cannot be before the start.
rule-finished_but_not_done = There is a date of completion, but the progress is below 100%. Correct one of them.
rule-before_the_plan = The task begins before the plan itself.
rule-far_from_the_plan = The date is more than ten years from the start of the plan. Check the year.
rule-date_out_of_calendar = The calendar has no such dates any more. Check the year.
rule-too_long_plan = The plan stretches over more than two hundred years. Check the durations of its tasks.
rule-no_working_days = No working days are left. Check weekends and holidays.

## Work

rule-planned_value_falls = Planned work cannot become less over time.
rule-earned_above_planned = More is done than there is to do. Check both numbers.
rule-no_such_template = This version of the program does not have such a plan template.
