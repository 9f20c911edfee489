### Overview of a project and portfolio: figures, the state in words, warnings of the method.
### Words between ** in sentences of the state are printed bold.

## The state in words

overview-state-empty = There are no figures yet. Enter costs and customers in Economics, or make the first check-in.
overview-state-plan-late = The plan is **{ $days } behind**.
overview-state-plan-late-tasks = The plan is **{ $days } behind**, with { $count ->
    [one] { $count } task
   *[other] { $count } tasks
} overdue.
overview-state-plan-ahead = The plan is { $days } ahead.
overview-state-plan-on_time = The plan is on time.
overview-state-point = The growth point “{ $title }” promises most: **{ $money }** in 12 months.

## Where the figures come from

overview-as_of-check_in = From the check-in of { $date }
overview-as_of-month = From the actuals of { $month }
overview-as_of-scenario = From the scenario “{ $name }”

overview-basis-check_in = the check-in of { $date }
overview-basis-month = the actuals of { $month }
overview-basis-scenario = the scenario “{ $name }”
overview-basis-purchases = the orders of “{ $name }”
overview-basis-used = The sources differ by more than 15%. Overview and report use { $used }.
overview-basis-differs = { $label }: { $used } says { $now }, { $other } says { $then }.
overview-basis-take_over = Use { $used } in “{ $scenario }”
overview-basis-open = Open Data
overview-basis = Which data are used

## Cards

overview-cac-to_baseline = { $change } to baseline
overview-ltv-times = { $times ->
    [one] { $times } time
   *[other] { $times } times
} the CAC
overview-ltv-below = { $ratio } the CAC, goal { $target }
overview-ltv-loses = less than the CAC
overview-goal = goal { $goal }
overview-goal-reached = goal { $goal } reached
overview-lead-loses = leads lose money
overview-lead-earns = leads earn money
overview-k-multiplier = ×{ $multiplier } to traffic
overview-k-self_sustaining = growth feeds itself
overview-k-none = nobody brings anyone
overview-trend-check_in = { $change } since the last check-in
overview-trend-month = { $change } since last month
overview-trend-same = unchanged

## Warnings of the method

overview-warning-payback-title = Payback of 90 days or more
overview-warning-payback = Redesign the funnel before you raise the budget.
overview-warning-payback-never-title = The costs never come back
overview-warning-payback-never = A customer brings no margin to count on. Price and margin first, advertising later.
overview-warning-payback-leave = Customers leave before they have returned what winning them costs. Price, margin and retention come first, advertising after.
overview-warning-scaling-title = Too early to scale
overview-warning-scaling = LTV to CAC is { $ratio }, and scaling begins at { $target }. What you put in comes back too weakly yet.
overview-warning-scaling-loss = LTV to CAC is { $ratio }: every new customer loses money. Growth would only lose more.
overview-warning-foundation-title = Foundation first
overview-warning-foundation = { $layers }. Automation and AI on such data would cement the errors.
overview-warning-foundation-layer = Layer { $number } “{ $layer }”: { $score } of 100
overview-warning-foundation-unknown = Layer { $number } “{ $layer }” is not rated
overview-warning-foundation-little = Less than half of layer { $number } “{ $layer }” is answered
overview-warning-few_customers-title = Few customers
overview-warning-few_customers = The figures rest on fewer than 30 new customers, so chance alone moves them by a fifth or more.
overview-warning-no_check_in-title = Check-in missed
overview-warning-no_check_in = The last check-in was { $days } ago. The plan goes on, and the figures have not been checked.
overview-warning-first_check_in = The plan has been running for { $days } without a check-in.
overview-warnings-none = The method warns of nothing.

## UI: The Overview screen

section-overview = Overview
overview-figures = Five figures
overview-points = Three growth points
overview-points-scenario = cash in 12 months, scenario “{ $name }”
overview-points-all = All growth points
overview-points-layer = Layer { $number } · { $layer }
overview-points-empty = The audit will show the growth points: where money is lost, and what to mend first.
overview-points-empty-audited = The audit has no growth points yet. Turn findings into growth points, and the three most valuable appear here.
overview-points-start = Start an audit
overview-points-open = Open the audit
overview-points-no_money = money not computed
overview-tasks = This week
overview-tasks-week = week { $week } · { $phase }
overview-tasks-late = Late
overview-tasks-now = The next 7 days
overview-tasks-next = Next
overview-tasks-nothing = Nothing to do in the next 7 days.
overview-tasks-empty = The 90-day plan turns growth points into dated tasks and shows whether you are on time.
overview-tasks-start = Make a plan
overview-tasks-before = The plan begins on { $date }.
overview-tasks-over = The plan ended on { $date }.
overview-tasks-more = { $count } more
overview-task-done = Mark as done: { $name }
overview-plan = Plan and forecast
overview-plan-empty = Here you will see how much is done, how much should be, and when the plan will end at this pace.
overview-warnings = What the method warns of
overview-warning-open = Go there
overview-check_in = Check in
overview-check_in-week = Weekly check-in

## UI: The portfolio of clients

overview-portfolio-audit = Audit
overview-portfolio-plan = Plan
overview-portfolio-late = Late
overview-portfolio-check_in = Last check-in
overview-portfolio-plan-day = day { $day } of { $days }
overview-portfolio-plan-before = from { $date }
overview-portfolio-plan-over = ended
overview-portfolio-score = { $score } of 100
overview-portfolio-none = —
overview-portfolio-late-count = { $n ->
    [one] { $number } task
   *[other] { $number } tasks
}

## Tasks

overview-due-today = today
overview-due-tomorrow = tomorrow
overview-due-late = { $days } late
overview-due-from = from { $date }
overview-task-waits = depends on “{ $name }”
overview-point-planned = week { $week } of the plan
overview-weekday-monday = Mon
overview-weekday-tuesday = Tue
overview-weekday-wednesday = Wed
overview-weekday-thursday = Thu
overview-weekday-friday = Fri
overview-weekday-saturday = Sat
overview-weekday-sunday = Sun
overview-phase-understanding = understanding
overview-phase-autonomy = first autonomous processes
overview-phase-systemic_growth = systemic growth

## Errors

error-no_scenario = The project “{ $value }” has no scenario.
error-no_scenario-hint = Create a scenario in Economics.
