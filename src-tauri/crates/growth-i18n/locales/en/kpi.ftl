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

kpi-slip-late = The plan is { $days } behind. At this pace, { $kpi } on day { $day } will be { $forecast } instead of { $goal }.
kpi-slip-ahead = The plan is { $days } ahead. At this pace, { $kpi } on day { $day } will be { $forecast }.
kpi-slip-on_time = The plan is on time. At this pace, { $kpi } on day { $day } will be { $forecast }.
kpi-slip-late-plan = The plan is { $days } behind. Give this KPI a goal to see what that costs.
kpi-slip-kpi-late = The KPI itself is { $days } behind.
kpi-slip-kpi-ahead = The KPI itself is { $days } ahead.
kpi-slip-kpi-on_time = The KPI itself is on plan.
kpi-slip-no_plan = There is no plan yet, so there is no forecast. Start the roadmap, and its delay will appear here.
kpi-slip-no_target = Give this KPI a goal to see its way and its forecast.
kpi-slip-not_begun = The plan has not begun.
kpi-slip-no_work = The plan has no work in it yet, so there is nothing to forecast.
kpi-method = How the forecast works: the KPI is to go from its baseline to its goal evenly over the days of the plan, and the work that is done is what moves it. So instead of today we take the day for which that work was planned, and carry its pace on to the end.
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
operation-change_kpi_targets = Targets of “{ $name }”: { $kpis }
operation-change_reminder = { $enabled ->
    [on] Switched on the check-in reminder of “{ $name }”
   *[off] Switched off the check-in reminder of “{ $name }”
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
