### The weekly check-in: KPIs, targets, the way there and the reminder.

kpi-viral_coefficient = Viral coefficient
kpi-viral_coefficient-short = virality
kpi-viral_coefficient-help = How many new customers one customer brings. At 0.31, every hundred customers bring another thirty-one.
kpi-viral_coefficient-formula = came by invitation ÷ active customers
kpi-viral_coefficient-typed = typed
kpi-viral_missing = Enter how many customers came by invitation and how many customers are active, or the coefficient itself.
kpi-explain-counted = { $invited } ÷ { $active } = { $value }
kpi-explain-counted-invitations = { $invitations } invitations from { $active } customers brought { $invited }: { $value }

## Place on the way to the goal

kpi-standing-ahead = ahead of plan
kpi-standing-on_plan = on plan
kpi-standing-slightly_behind = slightly behind plan
kpi-standing-behind = behind plan

kpi-planned = plan { $value }
kpi-goal-at_most = at most { $value }
kpi-goal-at_least = at least { $value }
kpi-few_customers = Fewer than 30 new customers, so chance alone can move these figures by a fifth or more.

## Delay of the plan and of the KPI

kpi-slip-late = The plan is { $days } behind. { $basis ->
    [trend] If the check-ins go on as they did
   *[plan] At this pace
}, { $kpi } on day { $day } will be { $forecast } instead of { $goal }.
kpi-slip-ahead = The plan is { $days } ahead. { $basis ->
    [trend] If the check-ins go on as they did
   *[plan] At this pace
}, { $kpi } on day { $day } will be { $forecast }.
kpi-slip-on_time = The plan is on time. { $basis ->
    [trend] If the check-ins go on as they did
   *[plan] At this pace
}, { $kpi } on day { $day } will be { $forecast }.
kpi-slip-late-plan = The plan is { $days } behind. Give this KPI a goal to see what that costs.
kpi-slip-kpi-late = By its schedule the KPI is { $days } behind.
kpi-slip-kpi-ahead = By its schedule the KPI is { $days } ahead.
kpi-slip-kpi-on_time = The KPI itself is on plan.
kpi-slip-no_plan = There is no plan yet, so there is no forecast. Start the roadmap, and its delay will appear here.
kpi-slip-no_target = Give this KPI a goal to see its way and its forecast.
kpi-slip-not_begun = The plan has not begun.
kpi-slip-no_work = The plan has no work in it yet, so there is nothing to forecast.
rule-day_of_plan = A day of the plan is a whole number from −3,660 to 3,660.
rule-not_later = The days of measurements go in order: this one is not later than the one before.
kpi-method = How the forecast works: the average pace of all check-ins goes on from the last one to the day of the goal. Until the check-ins reach over a week, the pace of the plan stands in: the KPI moves from its baseline to its goal as fast as the work gets done.
kpi-no_measurements = No check-ins yet. After the first, the course of the KPI appears here.

## Where the numbers can come from

kpi-offer-scenario = Scenario “{ $name }”
kpi-offer-month = Actuals of { $month }
kpi-offer-purchases = Purchases of { $month }, “{ $name }”
kpi-offer-loops = Growth loops: K = { $value }

## History and errors

operation-add_check_in = Check-in of { $date }
operation-change_check_in = Check-in of { $date }: { $fields }
operation-delete_check_in = Deleted the check-in of { $date }
operation-change_kpi_targets = Targets of “{ $project }”: { $kpis }
operation-change_reminder = { $enabled ->
    [on] Switched on the check-in reminder of “{ $project }”
   *[off] Switched off the check-in reminder of “{ $project }”
}

kpi-field-date = date
kpi-field-note = notes
kpi-field-decision = decision
kpi-field-next_step = next step
kpi-field-active_customers = active customers
kpi-field-invitations = invitations
kpi-field-invited_customers = came by invitation
kpi-field-viral_coefficient = viral coefficient
kpi-field-payment_timing = when they pay

error-date_taken = There is a check-in on this day already.
error-date_taken-hint = Open that one, or choose another day.

## Reminder

kpi-reminder-title = Weekly check-in: { $name }
kpi-reminder-body = Two minutes: costs, leads, new customers. The program works out the five KPIs and compares them with the plan.

## Chart

chart-kpi-title = { $name }: plan and actual
chart-kpi-planned = plan
chart-kpi-measured = actual
chart-kpi-forecast = at this pace
chart-kpi-slip = delay of the plan
chart-kpi-lead = lead of the plan
chart-kpi-day = day { $day }
chart-kpi-today = today, day { $day }
chart-kpi-week = w{ $week }
chart-kpi-column-day = Day
chart-kpi-description = { $name } on day { $day }: { $value }.
chart-kpi-description-goal = Goal by day { $day }: { $value }.
chart-kpi-description-forecast = At this pace, on day { $day }: { $value }.

## UI: The screen of check-ins

kpi-title = Check-ins
kpi-new = New check-in
kpi-empty-title = The first check-in takes two minutes
kpi-empty = Enter costs, leads and new customers of the last 30 days. The program works out the five KPIs, and a week later shows where they are heading.
kpi-empty-example = Example: costs of ₽720,000 and 150 new customers out of 2,400 leads make a CAC of ₽4,800.
kpi-last = Check-in of { $date }
kpi-last-week = Check-in of week { $week }
kpi-figures = Figures of the last check-in
kpi-form = Check-in of { $date }
kpi-form-period = All numbers are of one and the same period, best the last 30 days, so that no single week tips the scale.
kpi-date = Day of the check-in
kpi-group-costs = Cost of acquisition
kpi-group-results = What it brought
kpi-group-customer = What a customer brings
kpi-group-virality = Whom customers bring
kpi-group-words = Conclusions
kpi-column-value = Now
kpi-column-before = Last check-in
kpi-active_customers = Active customers
kpi-active_customers-help = How many customers could have invited somebody.
kpi-invitations = Invitations
kpi-invitations-help = How often customers invited others. It explains the coefficient without changing it.
kpi-invited_customers = Came by invitation
kpi-invited_customers-help = New customers whom other customers brought.
kpi-viral_coefficient-input = Coefficient, if nobody counted
kpi-viral_coefficient-input-help = Used while the customers who came by invitation are not entered.
kpi-note = What happened
kpi-note-placeholder = What has changed since the last check-in, and why
kpi-decision = Decision
kpi-decision-placeholder = What was decided
kpi-next_step = Next step
kpi-next_step-placeholder = Who does what until the next check-in
kpi-offers = Take numbers over
kpi-offer-take = Take: { $label }
kpi-delete = Delete the check-in
kpi-deleted = Check-in deleted
kpi-history = All check-ins
kpi-history-date = Day
kpi-history-week = Week
kpi-history-open = Open the check-in of { $date }
kpi-chart-of = KPI in the chart
kpi-method-title = How the forecast works
kpi-targets = Targets
kpi-targets-help = The baseline is the value when the plan began; the goal is the value wanted by a day of the plan. An empty baseline means the first check-in, an empty goal what the method asks, if it asks something.
kpi-targets-kpi = KPI
kpi-targets-baseline = Baseline
kpi-targets-goal = Goal
kpi-targets-by_day = By day
kpi-targets-baseline-of = Baseline: { $name }
kpi-targets-goal-of = Goal: { $name }
kpi-targets-by_day-of = By which day of the plan: { $name }
kpi-reminder = Reminder
kpi-reminder-on = Remind of the check-in
kpi-reminder-help = A desktop notification while the program is open. In a week that has its check-in already, none comes.
kpi-reminder-weekday = Weekday
kpi-reminder-time = Time
kpi-few = few customers

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

## Where the viral coefficient comes from

kpi-viral_coefficient-loops = joint coefficient of the growth loops “{ $name }”

## The section of the report, and tables

kpi-report-period = Check-ins from { $from } to { $to }
kpi-report-one = Check-in of { $date }
kpi-report-all_on_plan = All figures are on plan or better: { $all } of { $all }
kpi-report-on_plan = { $good } of { $all } figures are on plan or better; behind plan: { $named }
kpi-report-none_on_plan = None of { $all } figures is on plan; furthest behind: { $named }
kpi-report-against = The last check-in and the plan
kpi-report-guide = the method: { $goal }
kpi-report-own_paths = The plan of each KPI leads to its goal on a path of its own: that of LTV to CAC is not the quotient of those of LTV and CAC.
kpi-report-history = Check-in by check-in
kpi-report-decisions = What was decided
kpi-report-method = How the forecast works
kpi-report-column-kpi = KPI
kpi-report-column-value = Value
kpi-report-column-planned = Planned
kpi-report-column-goal = Goal
kpi-report-column-standing = Verdict
kpi-report-goal = { $goal } by day { $day }
kpi-table-check_ins = Check-ins
kpi-table-targets = Targets of the KPIs
kpi-table-baseline = Baseline
kpi-table-by_day = By day of the plan
