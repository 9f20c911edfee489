### Instruments of the audit: journey map, lifecycle profit, shareable actions, services, tracking,
### retention, experiments.

## Names

instruments-name-journey = Journey map
instruments-name-lifecycle = Profit by purchase
instruments-name-shareable = Shareable actions
instruments-name-services = Service readiness
instruments-name-tracking = Tracking map
instruments-name-retention = Retention
instruments-name-experiments = Experiment log

unit-minutes = { $n ->
    [one] { $number } minute
   *[other] { $number } minutes
}
unit-tests = { $n ->
    [one] { $number } experiment
   *[other] { $number } experiments
}
unit-entries = { $n ->
    [one] { $number } entry
   *[other] { $number } entries
}

## History

operation-add_instrument_item = { $instrument ->
    [journey] New journey map “{ $name }”
    [shareable] New action “{ $name }”
    [services] New service “{ $name }”
    [tracking] New funnel step “{ $name }”
   *[experiments] New experiment “{ $name }”
}
operation-change_instrument_item = { $instrument ->
    [journey] Journey map “{ $name }”: { $fields }
    [shareable] Action “{ $name }”: { $fields }
    [services] Service “{ $name }”: { $fields }
    [tracking] Funnel step “{ $name }”: { $fields }
   *[experiments] Experiment “{ $name }”: { $fields }
}
operation-delete_instrument_item = { $instrument ->
    [journey] Deleted journey map “{ $name }”
    [shareable] Deleted action “{ $name }”
    [services] Deleted service “{ $name }”
    [tracking] Deleted funnel step “{ $name }”
   *[experiments] Deleted experiment “{ $name }”
}
operation-reorder_instrument_items = { $instrument ->
    [tracking] New order of funnel steps
    [services] New order of services
   *[other] New order of entries
}
operation-start_instrument = { $instrument ->
    [services] Began the list of services
   *[tracking] Added the usual funnel
}
operation-change_instrument = { $instrument ->
    [lifecycle] Profit by purchase: { $fields }
   *[retention] Retention: { $fields }
}
operation-clear_instrument = { $instrument ->
    [lifecycle] Cleared profit by purchase
   *[retention] Cleared retention
}

instrument-field-name = name
instrument-field-note = note
instrument-field-emotion = curve
instrument-field-stages = stages
instrument-field-marks = marks
instrument-field-yields = what can be shared
instrument-field-actions_per_month = times a month
instrument-field-value_to_others = value to others
instrument-field-shared_now = share made public
instrument-field-effort_person_days = effort
instrument-field-kind = purpose
instrument-field-weight = weight
instrument-field-api = API
instrument-field-structured_data = structured data
instrument-field-triggers = triggers
instrument-field-owner = owner
instrument-field-owner_name = owner’s name
instrument-field-data_age_hours = data freshness
instrument-field-sources = measured by
instrument-field-source_of_truth = source of truth
instrument-field-hypothesis = hypothesis
instrument-field-metric = metric
instrument-field-started_on = start
instrument-field-ended_on = end
instrument-field-result = result
instrument-field-outcome = what changed
instrument-field-hypothesis_first = hypothesis before the start
instrument-field-decision = decision
instrument-field-numbers_from = source of the numbers
instrument-field-dataset_id = data set
instrument-field-cac = CAC
instrument-field-gross_margin = margin
instrument-field-cost_to_serve = cost to serve
instrument-field-trigger_cost = cost of a repeat
instrument-field-steps = purchases
instrument-field-observed_until = last day
instrument-field-typed = typed numbers

## Why an entry is refused

rule-month_twice = This month is already in the table.
rule-more_than_size = More customers came back than the cohort has.
rule-more_than_before = The next purchase cannot be made by more customers than the one before.
rule-ends_without_beginning = Enter the first day: without it a test cannot end.
rule-no_usual_entries = There is no ready-made list for this instrument.

## Journey map

journey-mark-question = Question
journey-mark-doubt = Doubt
journey-mark-pause = Pause
journey-stage-step = ordinary stage
journey-stage-onboarding = onboarding
journey-stage-payment = payment

journey-dip = Dip at minute { $minute }, { $emotion }
journey-dip-in = “{ $stage }”: dip at minute { $minute }, { $emotion }
journey-peak = Peak at minute { $minute }, { $emotion }
journey-peak-in = “{ $stage }”: peak at minute { $minute }, { $emotion }
journey-depth = Depth { $depth }: that much lower than before and after.
journey-depth-end = Depth { $depth }; this is an end of the journey, so only one side can be compared.
journey-height = Height { $depth }: that much higher than before and after.
journey-height-end = Height { $depth }; this is an end of the journey, so only one side can be compared.
journey-finding = Journey map “{ $journey }”. { $detail }

journey-fact-peak_end = Peak and end
journey-help-peak_end = People remember the strongest emotion and the last: ({ $strongest } at minute { $strongest_minute } and { $last } at minute { $last_minute }) / 2 = { $value }.
journey-fact-friction = Friction
journey-help-friction = The negative emotions of all minutes added up, without their sign: the more, the harder the journey.
journey-fact-below = Below zero
journey-help-below = How many of the measured minutes ({ $measured }) have a negative emotion.
journey-fact-worst = Hardest minute
journey-worst = minute { $minute }, { $emotion }
journey-help-worst = The lowest emotion; the first of equals.
journey-fact-mean = Average emotion
journey-help-mean = Mean of the measured minutes.
journey-fact-measured = Measured
journey-measured = { $measured } of { $all }
journey-help-measured = Gaps of up to three minutes are bridged by a dashed line in the picture and are not in the figures. The ends are not extended.
journey-fact-marks = Marks
journey-marks = questions { $questions }, doubts { $doubts }, pauses { $pauses }
journey-help-marks = Where the person asked, doubted or stopped.
journey-summary = Hardest at minute { $minute }: { $emotion }.
journey-summary-in = Hardest at minute { $minute }, stage “{ $stage }”: { $emotion }.
journey-summary-friction = Friction { $friction }, { $minutes } below zero.

## Profit by purchase

lifecycle-number = No. { $purchase }
lifecycle-weakest = purchase { $purchase }: { $share }
lifecycle-fact-break_even = Pays off at purchase
lifecycle-help-break_even = The first purchase after which the accumulated profit of an acquired customer is no longer below zero.
lifecycle-fact-peak = Profit grows until purchase
lifecycle-help-peak = After it the customer adds no more profit: the accumulated sum is never higher.
lifecycle-fact-peak_cumulative = Most from a customer
lifecycle-help-peak_cumulative = Accumulated profit at that purchase, less the CAC, per acquired customer.
lifecycle-fact-unprofitable = First purchase at a loss
lifecycle-help-unprofitable = A purchase that contributes zero or less. Profit may recover afterwards, so this is not always the one after the peak.
lifecycle-fact-lost = Lost after the peak
lifecycle-help-lost = What the purchases after the peak take away again.
lifecycle-fact-weakest = Weakest repeat
lifecycle-help-weakest = The purchase that the smallest share of those who made the one before go on to make.
lifecycle-fact-expected = Purchases per lifetime
lifecycle-help-expected = The shares of customers who reach each purchase, added up.
lifecycle-summary = A customer pays off at purchase { $purchase }.
lifecycle-summary-never = Over { $purchases } a customer does not pay off.
lifecycle-summary-peak = After purchase { $purchase } the customer stops adding profit.
lifecycle-summary-grows = Every further purchase adds profit.
lifecycle-finding-peak = After purchase { $purchase } a customer stops adding profit
lifecycle-finding-peak-detail = By purchase { $purchase } a customer has brought { $cumulative }, and { $lost } is lost afterwards. Check what it costs to bring customers back and whether serving them eats the margin.
lifecycle-finding-never = A customer does not pay for its acquisition
lifecycle-finding-never-detail = Over { $purchases } the accumulated profit only gets to { $cumulative }. Margin, price or CAC has to change.
lifecycle-finding-weakest = { $share } go on to purchase { $purchase }
lifecycle-finding-weakest-detail = This is the weakest step: the largest share of customers leaves here. They need a reason to buy again.
lifecycle-dataset_gone = The data set behind the curve was deleted. Choose another one or type the purchases.
lifecycle-no_steps = Type the purchases or take them from a data set.
lifecycle-from_scenario = from the scenario “{ $name }”
lifecycle-typed_here = typed here
lifecycle-missing-cac = The CAC is not known: fill in the economics or type it here.
lifecycle-missing-margin = The margin is not known: fill in the economics or type it here.
lifecycle-dataset_empty = The data set has no purchases.

## Shareable actions

sharing-kind-content = content
sharing-kind-status = status
sharing-kind-data = data
sharing-value-0 = 0 — nothing in it for them
sharing-value-1 = 1 — of some interest
sharing-value-2 = 2 — useful
sharing-value-3 = 3 — saves them work
sharing-value-4 = 4 — they would pay for it
sharing-fact-ranked = Estimated
sharing-ranked = { $ranked } of { $all }
sharing-help-ranked = Actions are put in order once frequency, value and effort are known.
sharing-fact-unshared = Stays private
sharing-per_month = { $count } a month
sharing-help-unshared = How many times a month customers do something that they could share, and nobody sees it.
sharing-fact-best = Start with
sharing-help-best = The most value to others for a day of work: { $score } fully valuable actions a month per person-day.
sharing-summary = Start with “{ $action }”: { $count } times a month it stays private.
sharing-finding = Nobody but the customer sees “{ $action }”
sharing-finding-detail = { $count } times a month customers do something that they could share, and it stays private. A day of work opens up { $score } fully valuable actions a month.
sharing-unshared = { $count } a month stay private
sharing-score = { $score } per person-day
sharing-missing = Missing: { $fields }

## Service readiness

services-kind-crm = CRM
services-kind-ads = ads
services-kind-analytics = analytics
services-kind-mail = mailings
services-kind-chat = chat
services-kind-billing = billing
services-kind-support = support
services-kind-website = website
services-kind-storage = data storage
services-kind-other = other
services-usual-crm = CRM
services-usual-ads = Ad accounts
services-usual-analytics = Analytics
services-usual-mail = Mailings
services-usual-chat = Chat and messengers
services-usual-billing = Billing
services-usual-support = Support
services-have-unknown = not known
services-have-not_applicable = not needed
services-have-no = no
services-have-partly = partly
services-have-yes = yes
services-criterion-api = API
services-criterion-structured_data = structured data
services-criterion-triggers = triggers
services-criterion-owner = owner
services-criterion-freshness = fresh data
services-fact-overall = Readiness
services-points = { $points } of 100
services-help-overall = Mean of the services by their weights. Within a service, API and structured data count 3, triggers 2, owner and freshness 1 each; “partly” counts half, and what is not known is left out.
services-fact-ready = Ready for automation
services-of = { $count } of { $all }
services-help-ready = API and structured data are there, and nothing is lacking or unknown.
services-fact-unknown = Not fully checked
services-help-unknown = How many services have at least one property that nobody has looked at.
services-fact-blocker = Most often in the way
services-help-blocker = Lacking here: { $services }.
services-summary = Readiness { $points } of 100. Most often in the way: { $criterion } ({ $services }).
services-summary-free = Readiness { $points } of 100, nothing is in the way.
services-finding-api = Data cannot be fetched automatically: there is no API
services-finding-structured_data = Data without structure: nothing to automate
services-finding-triggers = Services start nothing by themselves: there are no triggers
services-finding-owner = Services without an owner
services-finding-freshness = Data arrives late
services-finding-detail = { $reason } Where: { $services }.
services-why-api = Without an API data is carried by hand, and no decision can be automated.
services-why-structured_data = Free text in place of fields can be neither matched nor counted.
services-why-triggers = Without events and rules the automation hears of a customer too late.
services-why-owner = When nobody is responsible, settings break unnoticed.
services-why-freshness = A decision on yesterday’s data is a day late.
services-readiness = { $points } of 100
services-coverage = { $share } checked
services-lacks = Lacks: { $criteria }
services-unknown = Not known: { $criteria }
services-ready = Ready for automation

## Tracking map

tracking-state-gap = not measured
tracking-state-measured = measured
tracking-state-double_counted = counted twice
tracking-not_joined = not joined to the step before
tracking-joined_by = joined by { $ids }
tracking-none = none
tracking-end_to_end = A customer can be followed from the first contact to the last step.
tracking-until = A customer can be followed up to “{ $step }”.
tracking-nowhere = The first step is not measured, so no customer can be followed.
tracking-followed-all = to the very end
tracking-followed-until = up to “{ $step }”
tracking-followed-nowhere = nowhere
tracking-fact-measured = Steps measured
tracking-help-measured = Share of funnel steps that at least one tool measures.
tracking-fact-joined = Transitions joined
tracking-help-joined = Share of transitions whose two steps have at least one id in common.
tracking-fact-followed = How far a customer is seen
tracking-help-followed = The last step to which a contact can be followed without a break.
tracking-fact-gaps = Gaps
tracking-help-gaps = Steps that nothing measures.
tracking-fact-double = Double counting
tracking-help-double = Steps that several tools measure, with nobody saying whose number counts.
tracking-fact-broken = Breaks
tracking-help-broken = Both steps are measured, but they have no id in common.
tracking-finding-gap = “{ $step }” is not measured
tracking-finding-gap-detail = Nothing measures this step, so nobody sees how many people are lost here. Choose a tool and an id.
tracking-finding-double = “{ $step }” is counted twice
tracking-finding-double-detail = Several tools measure this step and their numbers differ. Decide whose number counts.
tracking-finding-join = Break: { $step }
tracking-finding-join-detail = The steps have no id in common, so nobody can tell who came from where. Pass an id on.
tracking-column-measured_by = Measured by
tracking-column-state = State
tracking-column-joined = Join
tracking-usual-1 = Ad shown
tracking-usual-2 = Visit
tracking-usual-3 = Request
tracking-usual-4 = Contact in the CRM
tracking-usual-5 = First payment
tracking-usual-6 = First use
tracking-usual-7 = Repeat payment

## Retention

retention-fact-customers = Customers
retention-help-customers = Customers with at least one purchase up to and including { $day }.
retention-help-customers_typed = From the typed numbers.
retention-fact-repeat = Bought again
retention-help-repeat = Share of customers with at least two purchases. Purchases of one day count as one. New customers still have time, so the number grows.
retention-fact-second_after = Second purchase after
retention-help-second_after = The median: half of those who come back do so sooner, half later.
retention-fact-second_within = Back within { $days }
retention-help-second_within = { $returned } of the { $observed } customers who have been observed for at least { $days }. Newer ones are left out.
retention-fact-next_month = Active in the next month
retention-help-next_month = Average of the cohorts weighted by size: { $customers } customers whose next month is over.
retention-loss = { $lost } before purchase { $purchase }
retention-fact-loss = Most are lost
retention-help-loss = Of { $before } customers, { $customers } went on to the next purchase. Customers are counted, not shares: far down the list a share rests on a handful of people.
retention-summary = Most customers are lost before purchase { $purchase }: { $share } did not make it.
retention-finding = { $share } of customers go on to purchase { $purchase }
retention-finding-detail = Most customers are lost before purchase { $purchase }: { $lost } of { $before } did not make it.
retention-finding-when = Those who come back usually do so after { $days }: the reminder has to come earlier.
retention-dataset_gone = The data set behind the retention was deleted. Choose another one or type the numbers.
retention-dataset_empty = Up to the chosen day the data set has no purchases.
retention-nothing = Choose a data set or type the numbers.

## Experiment log

experiments-quoted = “{ $name }”
experiments-state-planned = planned
experiments-state-running = running
experiments-state-ended = ended
experiments-result-win = better
experiments-result-loss = worse
experiments-result-no_difference = no difference
experiments-result-invalid = showed nothing
experiments-decision-rolled_out = rolled out
experiments-decision-dropped = dropped
experiments-decision-repeat = will repeat
experiments-fact-pace = Pace
experiments-per_month = { $count } a month
experiments-help-pace = Ended within { $window }: { $tests }. The pace is per 30 days.
experiments-fact-win_rate = Win rate
experiments-help-win_rate = Wins among the tests that showed something. With 95% probability the true rate lies between { $low } and { $high }.
experiments-help-win_rate-none = Wins among the tests that showed something.
experiments-fact-running = Now
experiments-running = { $running } running, { $planned } planned
experiments-help-running = Tests that have begun and not ended, and those that have not begun.
experiments-fact-hypothesis = Hypothesis first
experiments-help-hypothesis = Share of ended tests whose hypothesis and metric were written down beforehand.
experiments-fact-decided = Led to a decision
experiments-help-decided = Share of ended tests after which a decision was written down.
experiments-fact-wasted = Wasted
experiments-help-wasted = Share of ended tests that showed nothing: stopped early, broken or without a result.
experiments-fact-median = Usual length
experiments-help-median = Median of the ended tests, first and last day included.
experiments-fact-last = Last one ended
experiments-ago = { $days } ago
experiments-help-last = Days since the end of the last test.
experiments-summary = Pace { $pace } a month, win rate { $rate }.
experiments-summary-nothing = No ended test has shown anything yet.
experiments-finding-undecided = Ended without a decision: { $tests }
experiments-finding-undecided-detail = The tests are over, and what follows was never written down: { $tests }.
experiments-finding-wasted = Ended without an answer: { $tests }
experiments-finding-wasted-detail = Time was spent and nothing was learned: { $tests }. Work out the sample before the start and do not stop early.
experiments-finding-blind = Begun without a hypothesis: { $tests }
experiments-finding-blind-detail = Hypothesis and metric were not written down before the start, so any result can be made to fit: { $tests }.
experiments-finding-pace = No experiment ended within { $window }
experiments-finding-pace-detail = Without finished tests the offer changes by gut feeling.

## Charts

chart-journey-title = Emotion by the minute: “{ $journey }”
chart-journey-units = from −5 to +5
chart-journey-emotion = Emotion
chart-journey-minute = minute { $minute }
chart-journey-description = Emotion over { $minutes } minutes of the journey; lowest at minute { $worst }, { $emotion }.
chart-journey-column-minute = Minute
chart-journey-column-stage = Stage
chart-journey-column-marks = Marks
chart-cohorts-title = Who comes back, by month of the first purchase
chart-cohorts-units = % active after so many months
chart-cohorts-month = First purchase
chart-cohorts-size = Customers
chart-cohorts-average = Average
chart-cohorts-age = after { $months } mo.
chart-cohorts-description = Cohorts: { $cohorts }. In the next month { $share } are active on average.
chart-repeat-title = Who goes on to the next purchase
chart-repeat-units = % of those who made the one before
chart-repeat-share = Go on
chart-repeat-before = Made the one before
chart-repeat-made = Made this one
chart-repeat-days = Usually after
chart-repeat-of = { $share } ({ $customers } of { $before })
chart-repeat-description = Most customers are lost before purchase { $purchase }: { $share } go on to it.

## UI: The window

instruments-figures = Figures
instruments-findings = What was found
instruments-finding-make = Make a finding
instruments-finding-made = Finding added: { $title }
instruments-finding-open = Open the finding
instruments-finding-is-made = already a finding
instruments-cell = { $row }: { $column }
instruments-row-actions = Actions
instruments-details = Details: { $name }
instruments-delete = Delete: { $name }
instruments-clear = Clear
instruments-note = Note
instruments-numbers-from = Where the numbers come from
instruments-from-typed = I type them
instruments-from-dataset = From purchases
instruments-dataset = Data set
instruments-dataset-choose = Choose a data set
instruments-dataset-gone = deleted data set
instruments-import = Import purchases
journey-empty-title = Walk the customer’s path minute by minute
journey-empty-text = Draw what a person feels in each minute, and mark where they ask, doubt and stop. Dips become findings.
journey-empty-example = For example: “First launch”, 26 minutes, a dip at minute 7 when the till is connected.
journey-add = New map
journey-add-placeholder = Name of the journey, such as “First launch”
journey-choose = Journey map
journey-name = Name of the map
journey-note = Whose journey it is and how it was observed
journey-length = Minutes
journey-look = How to show it
journey-as-curve = Curve
journey-as-numbers = Numbers
journey-as-table = Emotion by the minute
journey-tool = What to draw with
journey-draw = Draw
journey-erase = Erase
journey-canvas = Emotion curve
journey-keys = Draw with the mouse. By keyboard: ← → minute, ↑ ↓ emotion, 0–5 value, − sign, Delete empties, Q question, D doubt, P pause.
journey-minute = Minute
journey-not-measured = not measured
journey-emotion-at = Emotion at minute { $minute }
journey-marks-here = Marks of this minute
journey-mark-text = { $kind }: what exactly
journey-mark-remove = Remove the mark: { $kind }
journey-extremes = Dips and peaks
journey-stages = Stages
journey-add-stage = Add a stage
journey-new-stage = Stage { $number }
journey-stage-name = Stage
journey-stage-kind = What it is
journey-stage-from = From minute
journey-stage-to = To minute
lifecycle-table = Purchases
lifecycle-column-repeat = Go on
lifecycle-column-value = Order value
lifecycle-column-margin = Margin
lifecycle-column-serve = Cost to serve
lifecycle-column-trigger = Cost of a repeat
lifecycle-serve-help = for each order
lifecycle-trigger-help = for everybody who bought before
lifecycle-cac = CAC
lifecycle-cell = Purchase { $number }: { $column }
lifecycle-add = Add a purchase
lifecycle-remove = Delete purchase { $number }
lifecycle-type-over = Take these numbers and edit them
sharing-empty-title = What customers do and do not show
sharing-empty-text = List actions whose result would be of use to others: reports, achievements, comparisons. The program shows where to begin a loop.
sharing-empty-example = For example: “Monthly report of a café”, 820 times a month, and nobody sees it.
sharing-table = Actions of customers
sharing-column-place = Place
sharing-column-name = Action
sharing-column-yields = What it is
sharing-column-often = Times a month
sharing-column-value = Value to others
sharing-column-shared = Public now
sharing-column-effort = Person-days
sharing-note = Who would see it and where
sharing-add = Add an action
sharing-add-placeholder = What the customer does
sharing-start-loop = Start a loop: { $name }
sharing-loop-started = Loop made: { $name }
services-empty-title = What is in the way of automation
services-empty-text = Note for each service whether it has an API, structure, triggers and an owner, and how fresh its data is. It shows where AI has nothing to stand on yet.
services-empty-example = For example: a till without an API, with sales data arriving once a day.
services-table = Services
services-column-name = Service
services-column-kind = Purpose
services-column-age = Data age, h
services-owner-name = Owner’s name
services-owner-placeholder = Who is responsible
services-weight = Weight
services-add = Add a service
services-add-placeholder = Name of the service
services-add-usual = Begin with a list
services-add-map = Add from the map: { $names }
services-from-catalogue = API and triggers are what the maker offers. Check that your plan includes them.
tracking-empty-title = How far a customer is seen
tracking-empty-text = Take the funnel apart and note what measures each step and which id is passed on. Gaps, breaks and double counting show at once.
tracking-empty-example = For example: a request is both in the analytics and in the CRM, but with no id in common.
tracking-table = Funnel steps
tracking-column-name = Step
tracking-tool = Tool
tracking-add-tool = Add a tool
tracking-remove-tool = Remove the tool: { $tool }
tracking-ids-of = { $step }, { $tool }: ids
tracking-ids-placeholder = ids separated by commas: client_id, email
tracking-truth = Whose number counts
tracking-truth-open = not decided
tracking-move-up = Move up: { $name }
tracking-move-down = Move down: { $name }
tracking-add = Add a step
tracking-add-placeholder = Name of the step
tracking-add-usual = Add the usual funnel
retention-until = Data is complete up to
retention-empty-title = Who comes back
retention-empty-example = For example: 42% of customers go on to a second purchase, usually after 35 days.
retention-not-yet = not over yet
retention-cell = { $active } of { $size }
retention-typed-cohorts = Cohorts by month
retention-add-cohort = Add a month
retention-typed-buyers = How many customers bought
retention-buyers = { $purchases ->
    [one] at least once
   *[other] at least { $purchases } times
}
retention-add-buyers = Next purchase
retention-remove-buyers = Remove the last
experiments-empty-title = What you have tested
experiments-empty-text = Write down past and running tests: hypothesis, metric, result, decision. The program works out pace and win rate.
experiments-empty-example = For example: “A shorter form brings more leads”, 14 days, +2.1 pp, rolled out.
experiments-window = Pace over
experiments-table = Experiments
experiments-column-hypothesis = Hypothesis
experiments-column-state = State
experiments-column-start = Start
experiments-column-end = End
experiments-column-result = Result
experiments-column-decision = Decision
experiments-metric = Metric
experiments-metric-placeholder = What is measured
experiments-outcome = What changed
experiments-outcome-placeholder = For example, +2.1 pp
experiments-hypothesis-first = Hypothesis and metric were written down before the start
experiments-learned = What was learned
experiments-add = Add an experiment
experiments-add-placeholder = Hypothesis: what we change and what we expect
instruments-date-unreadable = This does not read as a date. Write { $example }, for example.
