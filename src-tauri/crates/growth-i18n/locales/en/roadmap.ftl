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
rule-link_is_gone = This is no longer in the project. Choose something else.
rule-no_plan_yet = The project has no plan yet. Start one in the roadmap.

## What was done (`operation-<kind>`)

operation-start_plan = Started plan “{ $name }”
operation-roll_over_plan = Rolled “{ $from }” over into “{ $to }”
operation-change_plan = Changed plan “{ $name }”: { $fields }
operation-activate_plan = Chose plan “{ $name }”
operation-delete_plan = Deleted plan “{ $name }”
operation-rebaseline_plan = Agreed on new dates, “{ $name }”: { $reason }
operation-add_task = Added task “{ $name }”
operation-save_task = Changed “{ $name }”: { $fields }
operation-set_task_progress = “{ $name }”: { $from } → { $to } done
operation-move_task = Moved “{ $name }”: { $from } → { $to }{ $others ->
    [0] { "" }
    [one] , and { $others } more task
   *[other] , and { $others } more tasks
}
operation-delete_task = Deleted task “{ $name }”
operation-import_tasks = { $count ->
    [one] Imported { $count } task into “{ $name }”
   *[other] Imported { $count } tasks into “{ $name }”
}

roadmap-plan-field-name = name
roadmap-plan-field-working_days = working days
roadmap-plan-field-check_in = weekly check-in
roadmap-task-field-title = title
roadmap-task-field-description = description
roadmap-task-field-deliverable = deliverable
roadmap-task-field-done_when = done when
roadmap-task-field-notes = notes
roadmap-task-field-owner = owner
roadmap-task-field-phase = phase
roadmap-task-field-status = status
roadmap-task-field-progress = progress
roadmap-task-field-effort = effort
roadmap-task-field-estimate = estimate
roadmap-task-field-actual = actual effort
roadmap-task-field-dates = planned dates
roadmap-task-field-actual_dates = actual dates
roadmap-task-field-predecessors = dependencies
roadmap-task-field-automation = automation
roadmap-task-field-checklist = checklist
roadmap-task-field-links = links

## Parts of the program that tasks lead to (`roadmap-part-<part>`)

roadmap-part-projects = Projects
roadmap-part-overview = Overview
roadmap-part-audit = Audit
roadmap-part-datasets = Data
roadmap-part-economics = Economics
roadmap-part-loops = Growth loops
roadmap-part-roadmap = Roadmap
roadmap-part-customers = Customers
roadmap-part-experiments = Experiments
roadmap-part-automation = Growth OS
roadmap-part-report = Report


roadmap-link-deleted = Deleted

## The plan in words

roadmap-plan-name = Plan from { $date }
roadmap-summary-done = { $share } done
roadmap-summary-planned = { $share } planned
roadmap-summary-forecast = forecast { $date }
roadmap-summary-range = forecast { $date } ({ $first } – { $last })
roadmap-summary-ended = finished { $date }
roadmap-gate-note = The gate is on day { $gate }, the tasks of the phase run to the end of week { $week }: on days { $first }–{ $last } both are right.

roadmap-late-predecessor = Waits for “{ $task }”, which ends { $date }.
roadmap-late-not_begun = Should have begun before today and has not.
roadmap-late-work_left = What is left of it takes until { $date }.
roadmap-late-actual = Finished on { $date }, later than agreed.
roadmap-late-not_worked = Its planned days are not worked.
roadmap-late-replanned = Planned for later than was agreed.

roadmap-waits-for-layers = { $count ->
    [one] Foundation first: automation waits until the layer { $layers } is sound.
   *[other] Foundation first: automation waits until the layers { $layers } are sound.
}
roadmap-moved-predecessor = Waits for “{ $task }”.
roadmap-added-growth_point = A growth point of the audit.
roadmap-added-foundation = A weak layer of the foundation: automation on it would repeat its errors.

roadmap-growth_point-done_when = The figure that the growth point names has been measured again and has moved.
roadmap-foundation-title = Strengthen the layer “{ $layer }”
roadmap-foundation-description = Go through the layer’s lowest answers in the audit and put right what automation would rest on: data, rules, responsibilities. Then answer the questions again.
roadmap-foundation-deliverable = A repeated audit of the layer with evidence
roadmap-foundation-done_when = The layer “{ $layer }” scores at least { $points } of 100 in the audit.
roadmap-loop-title = Launch the loop “{ $loop }”
roadmap-loop-done_when = The loop runs for all customers and its K has been measured over a full cycle.

## Charts

roadmap-chart-title = Plan and forecast
roadmap-chart-planned = planned
roadmap-chart-done = done
roadmap-chart-forecast-name = forecast
roadmap-chart-forecast = forecast { $share }
roadmap-chart-forecast_range = forecast { $share } ({ $low } – { $high })
roadmap-chart-range = { $share } ({ $low } – { $high })
roadmap-chart-gate = gate { $day }
roadmap-chart-week = w{ $week }
roadmap-chart-day = Day { $day }
roadmap-chart-day-column = Day
roadmap-chart-none = –
roadmap-chart-empty = There is no work in the plan yet.
roadmap-chart-description = On day { $day }, { $done } of the work is done; { $planned } was planned.
roadmap-chart-description-end = At this pace, day { $day } will see { $share } of it.
roadmap-gantt-title = The plan on its days
roadmap-gantt-tasks = tasks
roadmap-gantt-task = Task
roadmap-gantt-start = Start
roadmap-gantt-finish = End
roadmap-gantt-agreed = Agreed end
roadmap-gantt-span = { $start } – { $finish }
roadmap-gantt-description = { $count ->
    [one] { $count } bar
   *[other] { $count } bars
}, the last ends on { $finish }; later than agreed: { $late }.
