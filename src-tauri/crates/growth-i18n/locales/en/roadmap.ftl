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

operation-start_plan = Started plan “{ $plan }”
operation-roll_over_plan = Rolled “{ $from }” over into “{ $to }”
operation-change_plan = Changed plan “{ $plan }”: { $fields }
operation-activate_plan = Chose plan “{ $plan }”
operation-delete_plan = Deleted plan “{ $plan }”
operation-rebaseline_plan = Agreed on new dates, “{ $plan }”: { $reason }
operation-add_task = Added task “{ $task }”
operation-save_task = Changed “{ $task }”: { $fields }
operation-set_task_progress = “{ $task }”: { $from } → { $to } done
operation-move_task = Moved “{ $task }”: { $from } → { $to }{ $others ->
    [0] { "" }
    [one] , and { $others } more task
   *[other] , and { $others } more tasks
}
operation-delete_task = Deleted task “{ $task }”
operation-change_tasks = Plan “{ $plan }”, { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}: { $fields }
operation-delete_tasks = Plan “{ $plan }”: deleted { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
operation-import_tasks = { $count ->
    [one] Imported { $count } task into “{ $plan }”
   *[other] Imported { $count } tasks into “{ $plan }”
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
roadmap-task-field-start = planned start
roadmap-task-field-finish = planned finish
roadmap-task-field-actual_start = actual start
roadmap-task-field-actual_finish = actual finish
roadmap-task-field-effort_person_days = { roadmap-task-field-effort }
roadmap-task-field-actual_person_days = { roadmap-task-field-actual }
roadmap-task-field-is_automation = { roadmap-task-field-automation }
roadmap-plan-field-check_in_weekday = { roadmap-plan-field-check_in }

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
roadmap-part-knowledge = Knowledge
roadmap-part-report = Report

roadmap-link-deleted = Deleted

## The plan in words

roadmap-plan-name = Plan from { $date }
roadmap-summary-done = { $share } done
roadmap-summary-planned = { $share } planned
roadmap-summary-forecast = forecast { $date }
roadmap-summary-range = forecast { $date } ({ $first } – { $last })
roadmap-summary-ended = finished { $date }
roadmap-gate-note = The tasks of the phase run to the end of week { $week }, its gate is on day { $gate }: on days { $first }–{ $last } both are right.

roadmap-late-predecessor = Waits for “{ $task }”, which ends { $date }.
roadmap-late-not_begun = Should have begun before today and has not.
roadmap-late-work_left = The remaining work runs to { $date }.
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
roadmap-chart-title-actual = Plan and work done
roadmap-chart-planned = planned
roadmap-chart-done = done
roadmap-chart-forecast-low = forecast, at least
roadmap-chart-forecast-high = forecast, at most
roadmap-chart-forecast-name = forecast
roadmap-chart-forecast = forecast { $share }
roadmap-chart-forecast_range = forecast { $share } ({ $low } – { $high })
roadmap-chart-range = { $share } ({ $low } – { $high })
roadmap-chart-gate = gate { $day }
roadmap-chart-week = w{ $week }
roadmap-chart-day = Day { $day }
roadmap-chart-day-column = Day
roadmap-chart-empty = There is no work in the plan yet.
roadmap-chart-description = On day { $day }, { $done } of the work is done; { $planned } was planned.
roadmap-chart-description-end = At this pace, { $share } will be done by day { $day }.
roadmap-gantt-title = The plan, day by day
roadmap-gantt-weeks = weeks
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

## The screen

section-roadmap = Roadmap
roadmap-views = Views of the plan
roadmap-view-board = Board
roadmap-view-timeline = Timeline
roadmap-view-list = List
roadmap-view-calendar = Calendar
roadmap-view-outlook = Forecast
roadmap-view-check_in = Check-ins
roadmap-tasks = Tasks
roadmap-task = Task
roadmap-tasks-count = { $n ->
    [one] { $number } task
   *[other] { $number } tasks
}
roadmap-week = Week { $week }
roadmap-this-week = now
roadmap-beyond = After the plan
roadmap-today = Today
roadmap-overdue = overdue
roadmap-check-in = Check-in
roadmap-from-growth-point = From a growth point
roadmap-done = Done
roadmap-done-task = Done: { $task }
roadmap-row-dates = { $start } to { $finish }
roadmap-row-done = { $share } done
roadmap-row-late = { $days } late
roadmap-steps-open = Show all tasks
roadmap-steps-close = Show steps only
roadmap-legend = What the bars mean
roadmap-legend-done = done
roadmap-legend-left = left
roadmap-legend-agreed = as agreed
roadmap-legend-critical = critical path
roadmap-legend-added = added later
roadmap-legend-today = today
roadmap-legend-gate = phase gate
roadmap-timeline-keys = ↑ ↓ choose, ← → move by a day, Shift by a week, Enter confirms
roadmap-calendar-keys = Arrows move the chosen task, Enter confirms
roadmap-month-before = Month before
roadmap-month-after = Month after
roadmap-more = { $count } more
roadmap-search = Find a task
roadmap-show = Which tasks
roadmap-show-all = All tasks
roadmap-show-open = Not finished
roadmap-show-late = Late
roadmap-show-critical = Critical path
roadmap-show-todo = { roadmap-status-todo }
roadmap-show-in_progress = { roadmap-status-in_progress }
roadmap-show-blocked = { roadmap-status-blocked }
roadmap-show-done = { roadmap-status-done }
roadmap-start-holidays-ru = Holidays of Russia are days off
roadmap-start-holidays-ru-help = By article 112 of the Labour Code, with the days that the government has moved in 2025–2027. Add those of later years in “Working days” of the plan.
roadmap-start-holidays-us = Holidays of the USA are days off
roadmap-start-holidays-us-help = Federal holidays by law. Days can be taken out in “Working days” of the plan.
roadmap-filters = Tasks that are shown
roadmap-filter-reset = Show all
roadmap-phase-any = Any phase
roadmap-choose-several = Choose several
roadmap-choose-all = All that are shown
roadmap-choose-task = Choose: { $task }
roadmap-chosen-tools = Change the chosen tasks
roadmap-chosen = { $count ->
    [one] { $count } task chosen
   *[other] { $count } tasks chosen
}
roadmap-tasks-deleted = { $count ->
    [one] { $count } task deleted
   *[other] { $count } tasks deleted
}
roadmap-owner-other = Somebody else…
roadmap-owner-nobody = Nobody
roadmap-menu-open = Open
roadmap-menu-week-later = A week later
roadmap-menu-choose = Choose
roadmap-menu-unchoose = Take out of the choice
roadmap-moved = moved: +{ $days }
roadmap-moved-help = Moving is a decision, not a delay. Lateness counts from the new date.
roadmap-owner = Owner
roadmap-owner-any = Anybody
roadmap-list-none = No task is like that.
roadmap-column-title = Task
roadmap-column-owner = Owner
roadmap-column-status = Status
roadmap-column-start = Start
roadmap-column-finish = End
roadmap-column-effort = Person-days
roadmap-column-late = Late
roadmap-status-todo = To do
roadmap-status-in_progress = Under way
roadmap-status-blocked = Blocked
roadmap-status-done = Done
roadmap-link-growth_point = Growth point
roadmap-link-loop = Loop
roadmap-link-kpi = Key figure
roadmap-link-section = Section
roadmap-weekday-monday = Monday
roadmap-weekday-tuesday = Tuesday
roadmap-weekday-wednesday = Wednesday
roadmap-weekday-thursday = Thursday
roadmap-weekday-friday = Friday
roadmap-weekday-saturday = Saturday
roadmap-weekday-sunday = Sunday

## Moving

roadmap-move-accept = Move
roadmap-move-nothing = Nothing moves: it has to wait at least until then anyway.
roadmap-move-others = Tasks that move along
roadmap-move-more = and { $count } more
roadmap-move-same-end = The plan ends as before.
roadmap-move-end = The plan ends on { $date }: { $days }.

## Starting

roadmap-start-title = A plan of 90 days
roadmap-start-text = Three phases, 13 weeks: understanding, first autonomous processes, systemic growth. Every step is a task with its outcome and a way to see that it is done.
roadmap-start-date = First day
roadmap-start-name = Name of the plan
roadmap-start-points = Growth points to work on
roadmap-start-loops = Loops to build
roadmap-start-foundation = Foundation
roadmap-start-foundation-first = Strengthen { $layers } first, and automate after that
roadmap-start-go = Start the plan
roadmap-start-preview = What the plan will contain
roadmap-start-summary = { $tasks }, from { $start } to { $finish }.
roadmap-start-overdue = { $tasks } would already be due today.
roadmap-start-beyond = The last tasks lie after day 90, { $date }.
roadmap-start-added = Added for this project
roadmap-start-moved = On other days than in the guide
roadmap-start-plain = The guide’s plan as it is. Growth points from the audit and loops make it your own.
roadmap-none-read-only = The project has no plan, and the workspace is open for reading only.

## The plan as a whole

roadmap-add-task = Add a task
roadmap-plan-menu = More about the plan
roadmap-plan-active = current
roadmap-plan-new = New plan
roadmap-plan-rename = Rename the plan
roadmap-plan-activate = Make it the current plan
roadmap-plan-delete = Delete the plan
roadmap-plan-deleted = Plan “{ $name }” deleted.
roadmap-unreadable-title = The plan “{ $name }” cannot be shown
roadmap-unreadable = Everything else in the project works as before.
roadmap-unreadable-other = Another plan
roadmap-print = Print
roadmap-rebaseline = Agree on new dates
roadmap-rebaseline-text = The dates as they are expected today become the agreed ones. What was agreed before stays in the history of the plan.
roadmap-rebaseline-reason = Why
roadmap-rebaseline-example = The till vendor delivers two weeks later
roadmap-rebaseline-go = Agree
roadmap-baselines = What was agreed when
roadmap-baselines-text = Each row is a set of dates that the team agreed on. The newest counts.
roadmap-baseline-first = At the start of the plan
roadmap-baseline-finish = End: { $date }
roadmap-roll-over = Next quarter
roadmap-roll-over-text = A new plan takes over { $tasks } that are not finished. This plan stays as it is.
roadmap-roll-over-go = Begin the quarter
roadmap-calendar-settings = Working days and check-in
roadmap-calendar-settings-text = Tasks lie on working days only.
roadmap-working-days = Days that are worked
roadmap-holidays = Days off
roadmap-holiday-new = Day off
roadmap-holiday-remove = Work on { $date } after all
roadmap-check-in-day = Weekly check-in
roadmap-check-in-none = No check-in

## A task

roadmap-task-title = Title
roadmap-task-status = Status
roadmap-task-progress = Done
roadmap-task-owner = Owner
roadmap-task-effort = Effort, person-days
roadmap-task-start = Planned start
roadmap-task-finish = Planned end
roadmap-task-expected = Expected
roadmap-task-agreed = Agreed
roadmap-task-slack = Slack
roadmap-task-critical = none: on the critical path
roadmap-task-description = How to do it
roadmap-task-deliverable = Outcome
roadmap-task-done_when = Done when
roadmap-task-checklist = Checklist
roadmap-task-waits-for = Waits for
roadmap-task-holds-up = Holds up
roadmap-task-links = Belongs to
roadmap-task-notes = Notes
roadmap-task-estimate = Estimate in working days, and what it came to
roadmap-estimate-optimistic_days = If all goes well
roadmap-estimate-likely_days = Most likely
roadmap-estimate-pessimistic_days = If all goes badly
roadmap-task-actual-start = Really begun
roadmap-task-actual-finish = Really finished
roadmap-task-actual = Actual effort, person-days
roadmap-task-phase = Phase
roadmap-task-automation = AI or automation: waits for the foundation
roadmap-task-finish-now = Finished
roadmap-task-reopen = Reopen
roadmap-task-delete = Delete the task
roadmap-task-deleted = Task “{ $task }” deleted.
roadmap-item-new = Add a step
roadmap-item-remove = Remove “{ $item }”
roadmap-dependency-add = Add a task to wait for
roadmap-dependency-remove = Do not wait for “{ $task }”
roadmap-link-remove = Remove the link to “{ $link }”

## Forecast

roadmap-forecast-title = When the plan will end
roadmap-forecast-pace = At this pace
roadmap-forecast-network = By task dependencies
roadmap-forecast-throughput = By tasks finished per week
roadmap-forecast-chances = 85%: { $p85 }, 95%: { $p95 }
roadmap-forecast-estimates = By three-point estimates
roadmap-forecast-deadline = by day 90: { $share }
roadmap-forecast-how = Pace: work done is laid against the agreed plan; its range is the middle 80% if the coming weeks differ as the past ones did. Tasks per week: the weeks to come are drawn from the past ones, with a chance of 50%.
roadmap-spi-time = Pace against the plan, SPI(t)
roadmap-slip = Behind the plan
roadmap-late-first = The first { $shown } of { $all } late tasks.
roadmap-late-title = What is late, and why
roadmap-late-none = Nothing is late.

## Taking it along

roadmap-to-calendar = To a calendar
roadmap-ics-text = A calendar program reads the file; reading a newer one updates what is there.
roadmap-ics-as = Tasks become
roadmap-ics-as-todo = To-dos
roadmap-ics-as-event = Events
roadmap-ics-save = Save the calendar
roadmap-ics-file = Calendar
roadmap-export-csv = Save the tasks as CSV
roadmap-import-csv = Add tasks from CSV
roadmap-import-title = Tasks from a file
roadmap-import-added = { $count ->
    [one] { $count } task was added.
   *[other] { $count } tasks were added.
}
roadmap-import-rejected = These rows could not be read:
roadmap-import-line = Line { $line }
roadmap-import-ignored = Columns that were passed over: { $headings }.
roadmap-import-column-title = Titles: { $heading }
roadmap-import-column-start = Start: { $heading }
roadmap-import-column-finish = End: { $heading }
roadmap-ics-gate = Gate of day { $day }: { $goal }
roadmap-ics-check-in = Check-in of the five figures
roadmap-csv-title = Task
roadmap-csv-phase = Phase
roadmap-csv-owner = Owner
roadmap-csv-status = Status
roadmap-csv-progress = Progress
roadmap-report-progress = Progress
roadmap-csv-effort = Effort, person-days
roadmap-csv-start = Start
roadmap-csv-finish = End
roadmap-csv-actual-start = Actual start
roadmap-csv-actual-finish = Actual finish
roadmap-csv-expected-finish = Expected end
roadmap-csv-agreed-start = Agreed start
roadmap-csv-agreed-finish = Agreed end
roadmap-csv-late = Days late
roadmap-csv-reason = Why late
roadmap-csv-predecessors = Waits for
roadmap-csv-critical = Critical path
roadmap-csv-description = Description
roadmap-csv-deliverable = Outcome
roadmap-csv-done_when = Done when
roadmap-csv-notes = Notes
roadmap-csv-yes = yes
roadmap-csv-no = no

rule-import_no_title = The row has no title.
rule-import_bad_date = The date cannot be read. Write it as year, month and day.
rule-import_no_date = Neither a start nor an end is given.
rule-import_bad_number = The number cannot be read.
rule-import_finish_before_start = The end is before the start.
rule-import_unknown_predecessor = It waits for a task that is neither in the file nor in the plan.
rule-import_circular = The tasks of the file wait for each other in a circle.
rule-import_before_the_plan = The task begins before the plan itself.
rule-import_far_from_the_plan = The date is more than ten years from the start of the plan.
rule-import_progress_range = The progress is outside 0–100%.

## In the report

roadmap-report-gate = Gate on day { $day }, { $date }.
roadmap-report-more = The first bars of each phase are drawn: { $shown } of { $all }.
roadmap-report-spi = Pace against the plan (1 is on plan)
roadmap-report-lead = Ahead of the plan
roadmap-report-three_ends = At this pace: if work goes on as it has; by dependencies: if everything is on time from now on; by tasks per week: if as many are finished each week.
roadmap-report-pace = End at this pace
roadmap-report-network = End by task dependencies
roadmap-report-throughput = End by tasks finished per week
roadmap-report-behind = The plan is { $days } behind: { $done } of the work is done, { $planned } was planned by today.
roadmap-report-nothing_done = Nothing is done yet
roadmap-report-late = The plan is { $days } behind
roadmap-report-ahead = The plan is { $days } ahead
roadmap-report-on_time = The plan is on time
roadmap-report-ends = { $said }: at this pace it ends on { $date }
roadmap-report-all_done = All tasks of the plan are done
roadmap-report-begins = The plan begins on { $date }
roadmap-report-done = Tasks done
roadmap-report-done_of = { $done } of { $all }
roadmap-paper = { $project }: { $plan }

## What the program itself sees done

roadmap-seen-purchases = Purchases are imported: “{ $dataset }”.
roadmap-seen-audit = All { $count } questions of the latest audit are answered.
roadmap-seen-points = Growth points are chosen: { $count }.
roadmap-seen-costs = All costs of acquisition are entered in “{ $scenario }”, and CAC is known.
roadmap-seen-ltv = LTV on margin is known in “{ $scenario }”.
roadmap-seen-loops = Loops are drawn: { $count }.
roadmap-seen-sequences = Sequences of messages are written: { $count }.
roadmap-seen-documents = Documents in the knowledge base: { $count }.
roadmap-seen-questions = Test questions for the knowledge base: { $count }.
roadmap-seen-measures = Answers have been measured: { $count } times.
roadmap-seen-check_ins = Check-ins are saved: { $count }.
roadmap-seen-designed = Tests are designed: { $count }.
roadmap-seen-started = Tests are started by a frozen plan: { $count }.
roadmap-seen-decided = Tests are decided: { $count }.
roadmap-seen-forecast = A forecast with its test on held-back purchases is saved.
roadmap-seen_tasks = The program sees { $count ->
    [one] { $count } open task
   *[other] { $count } open tasks
} done: { $tasks }.
roadmap-seen_mark = Mark as done
roadmap-seen_marked = Marked as done: { $count }.
roadmap-ticked = { $count ->
    [one] A task of the plan is done with this.
   *[other] { $count } tasks of the plan are done with this.
}
roadmap-seen_task = Seen done: { $what }
