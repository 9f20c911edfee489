### The report: what is printed, and the screen that makes it.

report-title = Report
report-logo-alt = Logo
report-kind = Growth report

## Charts: common

chart-empty = There is no data for this chart yet.
chart-no_value = none
chart-unit-days = days
chart-unit-months = months
chart-unit-points = pp
chart-axis-thousands = { $unit } thousand
chart-axis-millions = { $unit } million
chart-axis-billions = { $unit } billion
chart-axis-trillions = { $unit } trillion
chart-units-by_month = { $unit }, by month
chart-units-by_purchase = { $unit } per customer
chart-month-number = Month { $month }
chart-payment-on-day = Payment { $payment }, day { $day }
chart-purchase-number = Purchase { $number }
chart-interval = { $from } to { $to }
chart-target = target { $value }
chart-percentile = P{ $percent }: { $value }
chart-column-time = When
chart-column-month = Month
chart-column-purchase = Purchase
chart-column-scenario = Scenario

## Cash of the cohort

chart-cash_curve-title = Cumulative cash of a cohort of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}
chart-cash_curve-series = Cumulative cash
chart-cash_curve-start = Acquisition
chart-cash_curve-break-even = paid back by payment { $payment }
chart-cash_curve-description = A cohort of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} first goes down to { $deepest }, is paid back by payment { $payment }, and after { $months ->
    [one] { $months } month
   *[other] { $months } months
} has brought { $last } in all.
chart-cash_curve-description-never = A cohort of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} goes down to { $deepest } and is never paid back: after { $months ->
    [one] { $months } month
   *[other] { $months } months
} it stands at { $last }.
chart-cash_curve-description-free = A cohort of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} costs nothing to win, and after { $months ->
    [one] { $months } month
   *[other] { $months } months
} has brought { $last } in all.

## Months

chart-monthly_revenue-title = Revenue by month
chart-monthly_new_customers-title = New customers by month
chart-incomplete-month = month not complete in the data
chart-incomplete-month-name = { $month }, incomplete
chart-months-description = { $title }, { $first } to { $to }. Highest: { $best }, { $best_value }. Last complete month: { $last }, { $last_value }.
chart-trend-description = { $name }: { $first_month } { $first }, { $last_month } { $last }.
chart-sparkline-description = { $name }: from { $first } to { $last }.

## Sensitivity

chart-tornado-title = What moves “{ $figure }” most
chart-tornado-input = Input
chart-tornado-low = lower
chart-tornado-high = higher
chart-tornado-base = now { $value }
chart-tornado-description = “{ $figure }” is { $base } now. What moves it most is “{ $input }”: from { $low } to { $high }.

## Distribution

chart-histogram-title = Possible values of “{ $figure }”
chart-histogram-from = { $figure }, from
chart-histogram-to = { $figure }, to
chart-histogram-share = Share of outcomes
chart-histogram-description = Distribution of “{ $figure }”. { $percentiles }. Outcomes without a value: { $without }.

## Lifecycle

chart-lifecycle-title = Profit per customer, purchase by purchase
chart-lifecycle-contribution = contribution of the purchase
chart-lifecycle-cumulative = cumulative profit
chart-lifecycle-break_even = paid back by purchase { $number }
chart-lifecycle-peak = profit peaks at purchase { $number }
chart-lifecycle-description = { $count ->
    [one] { $count } purchase
   *[other] { $count } purchases
}: the acquisition is paid back by purchase { $number }, and the profit per customer comes to { $total }.
chart-lifecycle-description-never = { $count ->
    [one] { $count } purchase
   *[other] { $count } purchases
}: the acquisition is not paid back; a customer comes to { $total }.
chart-lifecycle-description-peak = After purchase { $number } the profit no longer grows.

## Scenarios

chart-scenario-value = { $name }: { $value }
chart-scenarios-description = { $figure }. { $list }.

## Report: cover and contents

report-description = Report on the project: { $project }
report-contents = Contents
report-cover-date = Date
report-cover-period = Period of the data
report-cover-author = Prepared by
report-cover-contact = Contact
report-period = { $from } to { $to }
report-section-summary = Executive summary
report-section-audit = Audit
report-section-audit_points = Growth points in detail
report-section-audit_instruments = Instruments of the audit
report-section-audit_answers = Answers of the audit
report-section-audit_progress = What has changed since the last audit
report-section-economics_details = How the figures are computed
report-section-loops_details = Growth loops in detail
report-section-roadmap_tasks = Tasks of the plan
report-section-kpi_details = Figures from check-in to check-in
report-missing-title = What is still to be entered
report-explanations-title = Figure by figure
report-section-economics = Unit economics
report-section-loops = Growth loops
report-section-roadmap = 90-day plan
report-section-kpi = Key figures
report-section-experiments = Experiments
report-section-datasets = Purchase data
report-section-inputs = Inputs used
report-section-glossary = Glossary

## Report: titles of pages that say what they come to

report-economics-too-early = It is too early to judge the economics
report-economics-loses = { $verdict }: only { $share } of what winning them costs comes back
report-economics-payback = { $verdict }: { $days }, with a target below { $target }
report-economics-cost = { $said }. “{ $label }” is { $share } of CAC
report-economics-never = { $verdict }: the cost of winning customers never comes back
report-economics-margin = { $verdict }: a customer returns { $share } of what winning them costs, and it takes at least { $target }
report-economics-scale = { $verdict }: a customer brings in { $times ->
    [one] { $times } time
   *[other] { $times } times
} what they cost
report-inputs-conclusion = The calculator is based on { $count ->
    [one] { $count } value
   *[other] { $count } values
} of the scenario “{ $scenario }”

## Report: unit economics

report-scenario = Scenario “{ $name }”
report-levers-title = What each input brings when it is 10% better
report-levers-money = Cash in 12 months is how much more is left within 12 months of the customers acquired in these 12 months, after what acquiring them costs. Each input is improved alone; the others, and what is spent, stay as they are.
report-summary-nobody = { $spent } is spent on acquisition and brings no customers.
report-summary-next-nobody = Check how leads are counted, and stop the channels that bring nobody.
report-terms-subscription = CAC is what it costs to acquire one customer, LTV what a customer brings over all their time, ARPA the revenue per customer and month; a lead is somebody who left their contact, margin what is left of revenue after the cost of the product itself.
report-terms-one_off = CAC is what it costs to acquire one customer, LTV what a customer brings over all their time; a lead is somebody who left their contact, margin what is left of revenue after the cost of the goods themselves.
report-inputs-period = Costs, leads and new customers are those of one and the same period; cash in 12 months takes it for a month.
report-figures-title = Figures and targets
report-column-figure = Figure
report-column-value = Value
report-column-target = Target
report-column-verdict = Verdict
report-column-input = Input
report-column-source = Source
report-column-term = Term
report-column-meaning = Meaning
report-target-at_least = ≥{ "\u00A0" }{ $value }
report-target-below = <{ "\u00A0" }{ $value }
report-target-above = >{ "\u00A0" }{ $value }
report-calculation = Calculation
report-reason = Why there is no number
report-scenarios-title = Scenarios side by side
report-no-cash_curve = There is no chart of cumulative cash. { $reason }
report-two-paybacks = A payback of { $simple } assumes that money arrives evenly. By the days of payments, payment { $payment } on day { $day } pays the cohort back.

## CSV tables

report-column-section = Section
report-column-note = Note
report-facts-title = Key facts
report-column-unit = Unit
report-column-payment = Payment
report-column-day = Day
report-column-cash = Cash
report-column-cumulative = Cumulative cash
report-datasets-cut = The totals above are of all data, the charts of the period of the report.
report-column-dataset = Data set
report-column-revenue = Revenue
report-column-refunds = Refunds
report-column-orders = Orders
report-column-new_customers = New customers
report-column-active_customers = Active customers
report-column-complete = Complete month
report-yes = yes
report-no = no

## Report: executive summary

report-cover-confidentiality = Access
report-period-from = from { $from }
report-period-to = to { $to }
report-summary-good = What works
report-summary-weak = What holds growth back
report-summary-growth = Growth points
report-summary-next = The next 30 days
report-summary-good-none = No figure is on target yet.
report-summary-weak-none = No figure is off target.
report-summary-on_target = { $label }: { $value }; the target is { $target }.
report-summary-off_target = { $label }: { $value }; the target is { $target }.
report-summary-missing = Data are missing. { $reason }
report-summary-revenue_up = Revenue is growing: { $money } in { $month }, { $share } above the average of the three months before.
report-summary-revenue_down = Revenue is falling: { $money } in { $month }, { $share } below the average of the three months before.
report-summary-revenue_year = A year before it was { $money } ({ $change } since).
report-summary-layers_strong = Strong layers of the audit: { $layers }.
report-summary-layers_weak = Weakest in the audit: { $layers }.
report-summary-layer = “{ $title }” with { $points } of 100
report-summary-margin_loss = Gross margin is { $margin }: every sale costs more than it brings.
report-summary-next_margin = Raise the price or cut the direct costs until the gross margin is above zero; until then do not pay for new customers.
report-summary-largest_cost = The largest part of CAC is “{ $label }”, at { $share }
report-summary-point-due = { $point } Due { $date }.
report-summary-point-owner = { $point } Owner: { $owner }.
report-summary-point-owner-due = { $point } Owner: { $owner }, due { $date }.
report-summary-together = Together: { $joint } in 12 months. Each alone, they would add up to { $alone }: the effects act on each other.
report-summary-together-up_to = Added up, the likely effects are { $alone } in 12 months; the combined effect will differ, because they affect each other.
report-summary-lever = { $label }: { $from } → { $to }. Brings { $gain } in 12 months.
report-summary-lever-lifetime = { $label }: { $from } → { $to }. Brings { $gain } of lifetime value of one month’s new customers.
report-summary-point = { $title } — { $likely } in 12 months, from { $low } to { $high }.
report-summary-point-unknown = { $title } — effect not estimated yet.
report-summary-step-due = By { $date }: { $title }
report-summary-step-expected = By { $date }, expected { $expected }: { $title }
report-summary-step-late = Was due { $date }: { $title }
report-summary-step-more = The plan holds { $count ->
    [one] { $count } more task
   *[other] { $count } more tasks
} for these days.
report-summary-step-owner = { $title } — { $owner }
report-summary-next-fill = Fill in the missing inputs and compute the figures again.
report-summary-next-goal = { $figure } { $target }: see whether { $goal } can be reached.
report-summary-next-plan = Turn the growth points into tasks with dates and owners.
report-summary-next-check = Compare CAC, LTV and payback with their targets once a week.

## Steps of the history

operation-edit_summary = Summary of the report “{ $project }”
operation-save_report_template = Report template “{ $name }”
operation-apply_report_template = Report “{ $project }” by the template “{ $name }”
operation-delete_report_template = Report template “{ $name }” deleted
operation-import_project = Project “{ $name }” from a file
operation-replace_project = Project “{ $name }” replaced from a file
operation-make_playbook = Playbook from “{ $from }”: “{ $to }”

## XLSX tables

report-cover-project = Project
report-cover-client = Client
report-cover-currency = Currency
report-column-in_report = In the report
report-sheet-about = About
report-sheet-calculator = Calculator
report-sheet-calculator-help = Change the values in the yellow cells: the figures below are computed anew.
report-sheet-series = The subscription by month
report-sheet-kept = Kept in a month
report-sheet-lost = Lost in a month
