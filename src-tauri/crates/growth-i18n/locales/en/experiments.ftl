### Experiments: what their inputs must not contradict (`rule-<code>`).

rule-more_conversions_than_visitors = There cannot be more conversions than visitors.
rule-power_not_above_alpha = The power must be above the accepted chance of a false alarm.
rule-no_effect = An effect of zero cannot be found with any number of visitors. Enter the smallest effect that matters.
rule-effect_too_small = Such an effect is no different from none. Enter at least one millionth.
rule-relative_to_zero = A relative effect on zero does not exist. Enter an absolute effect.
rule-ratio_says_nothing = These sums show no variation. Enter the sums of at least two visitors who differ.
rule-impossible_squares = No values have this sum of squares together with this sum. Check both.
rule-impossible_products = No values have this sum of products together with these sums of squares. Check them.
rule-counts_fall = Counts are cumulative and cannot fall from one look to the next.
rule-days_not_ascending = Each look must be on a later day than the one before.
rule-looks_not_ascending = Each look must have more visitors than the one before.
rule-shares_do_not_add_up = The planned shares of all arms must add up to 100%.
rule-one_arm_only = At least two arms must have a planned share.
rule-visitors_without_share = This arm has visitors although it should get none. Enter its planned share.

### Tests of a project.

rule-plan_is_frozen = The plan was frozen when the test began. It can no longer be changed.
rule-test_has_begun = This test has already begun.
rule-test_without_design = This test was only written into the log. Plan it first.
rule-test_has_not_begun = This test has not begun yet.
rule-test_is_decided = This test is already decided.
rule-begins_in_future = A test begins today or earlier. Note a later day in its plan.
rule-counted_in_future = This day has not come yet.
rule-nothing_to_look_at = There is nothing to look at yet. Enter what was counted.
rule-rule_does_not_allow = The stopping rule does not allow this result. Decide as it says, or give the test up as one that showed nothing.
rule-no_plan_for_tests = There is no plan to put the tests into. Start the roadmap first.
rule-before_start = This day is before the start of the test.
rule-other_arms_than_planned = The test was planned with another number of variants.
rule-other_metrics_than_planned = The test was planned with fewer metrics.
rule-import_day_twice = This day stands in the table twice.
rule-import_too_few_columns = The row has fewer columns than the variants need.
rule-import_other_variant = The test has no variant of this name.
error-no_counts_given = There is nothing to read.
error-no_counts_given-hint = Choose a file, or paste rows out of a spreadsheet.
error-test_has_not_begun = This test has not begun yet.
error-test_without_design = This test was only written into the log.
error-test_without_design-hint = Plan it first.
error-other_columns_than_planned = The table does not have the columns of this test.
error-other_columns_than_planned-hint = A row for each day and variant with the columns “Date”, “Variant”, “Visitors”, “Conversions”; or a row for each day with the variants beside each other.

## History

operation-add_experiment = Planned test “{ $name }”
operation-change_experiment = Test “{ $name }”: { $fields }
operation-start_experiment = Began test “{ $name }”
operation-count_experiment = Counts of test “{ $name }”: { $days ->
    [one] { $days } day
   *[other] { $days } days
}
operation-look_at_experiment = Looked at test “{ $name }” before its day
operation-decide_experiment = Decided test “{ $name }”
operation-place_experiments = Put { $count ->
    [one] { $count } test
   *[other] { $count } tests
} into the roadmap of “{ $project }”
operation-delete_experiment = Deleted test “{ $name }”
experiments-field-question = question
experiments-field-page = page
experiments-field-baseline_source = source of the baseline
experiments-field-baseline_note = note on the baseline
experiments-field-step = counting step
experiments-field-starts_on = planned start
experiments-field-other_metrics = other metrics
experiments-field-worth = worth of a conversion
experiments-field-metric = metric
experiments-field-lower_is_better = direction
experiments-field-effect = effect
experiments-field-alpha = false alarms
experiments-field-power = power
experiments-field-arms = variants
experiments-field-weekly_visitors = traffic
experiments-field-allocation = share of traffic
experiments-field-rule = stopping rule
experiments-field-growth_point_id = growth point
experiments-field-design = plan

## Numbers in words

experiments-points = { $value } pp
experiments-range = { $low } to { $high }
experiments-less = < { $value }
experiments-more = > { $value }
experiments-days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
experiments-weeks = { $n ->
    [one] { $number } week
   *[other] { $number } weeks
}
experiments-tests = { $n ->
    [one] { $number } test
   *[other] { $number } tests
}
experiments-looks-count = { $n ->
    [one] { $number } look
   *[other] { $number } looks
}

## Stages

experiments-stage-designed = Designed
experiments-stage-running = Running
experiments-stage-decided = Decided
experiments-line-design = hypothesis and threshold are written down
experiments-line-no_design = only in the log so far
experiments-line-frozen = frozen on { $day }
experiments-line-running = { $days }, { $visitors } visitors
experiments-line-ran = { $visitors } visitors
experiments-line-decided = { $day }: { $result }
experiments-line-between = not before { $first }, not after { $last }
experiments-line-from = not before { $first }
experiments-since = since { $date }
experiments-planned_for = planned for { $date }
experiments-frozen = Plan frozen on { $day }, seal { $hash }
experiments-came_true = { $confidence }: { $won } of { $tests }
experiments-conflict = “{ $a }” and “{ $b }” run on one page at the same time ({ $page }): neither result can be trusted.
experiments-decision-between = decision { $first } – { $last }
experiments-decision-on = decision { $day }

## The plan

experiments-four_weeks = In four weeks: a difference from { $difference }, that is { $from } to { $to }. A smaller one will not be seen.
experiments-four_weeks-alone = In four weeks: a difference from { $difference }. A smaller one will not be seen.
experiments-four_weeks-none = In four weeks this traffic shows no difference at all.
experiments-traffic = { $visitors } visitors a week
experiments-worth = { $amount } each: { $source }
experiments-worth-unknown = Say what a conversion is, and differences are shown in money too.
experiments-worth-typed = a typed amount
experiments-worth-no_scenario = The calculator has no scenario yet.
experiments-worth-lead = margin per lead of “{ $scenario }”
experiments-worth-customer = LTV of “{ $scenario }”
experiments-fact-baseline = Today
experiments-fact-target = With the effect
experiments-fact-absolute = Absolute
experiments-fact-relative = Relative
experiments-fact-visitors = Visitors
experiments-fact-visitors_note = { $control } in the control, { $variant } in each variant
experiments-fact-duration = Duration
experiments-fact-earliest = Earliest decision
experiments-fact-latest = Latest decision
experiments-fact-money = Worth in 12 months, if it works
experiments-a_month = { $money } a month
experiments-sizes = Visitors in three conventions
experiments-sizes-convention = Convention
experiments-sizes-control = Control
experiments-sizes-variant = Variant
experiments-sizes-total = All
experiments-convention-pooled = Pooled (statsmodels)
experiments-convention-evan_miller = Evan Miller
experiments-convention-cohen_h = Cohen’s h
experiments-convention-means = Means in standard deviations
experiments-remark-never = This traffic never brings as many visitors as the effect takes. Look for a larger effect, or let more visitors in.
experiments-remark-too_long = It takes longer than 56 days: other visitors, other seasons, deleted cookies. Look for a larger effect, or let more visitors in.
experiments-remark-too_late = The plan ends before the test can be decided.
experiments-remark-sequential = With looks on any day a test of the same effect takes more visitors than the number above when it runs to its end, and fewer when the effect is larger.
experiments-remark-variants = Several variants share the accepted false alarms: each comparison has { $alpha }.
experiments-rule-text-fixed = One look, on the planned day. Every earlier look costs false alarms.
experiments-rule-text-sequential = Looks on any day: the interval is right however often one looks (mSPRT).
experiments-offer-lead_to_customer = Lead to customer
experiments-offer-repeat = Customers who buy again
experiments-offer-spent = Revenue per buyer in four weeks
experiments-offer-order_value = Average order value
experiments-offer-calculator = scenario “{ $scenario }”
experiments-offer-months = actuals { $first } – { $last }
experiments-offer-purchases = { $customers } customers of “{ $dataset }”
experiments-offer-spending = { $customers } buyers of “{ $dataset }”, { $first } – { $last }

## What a test shows

experiments-headline-no_data = Nothing has been counted yet
experiments-headline-mismatch = Results are blocked: the visitors were not split as planned
experiments-headline-too_early = Too early: the plan allows a result on { $day }
experiments-headline-too_few = Too early: each variant needs at least 30 conversions
experiments-headline-better = “{ $name }” is better
experiments-headline-worse = “{ $name }” is worse
experiments-headline-no_difference = No difference of the size that was looked for
experiments-headline-ahead = Looks like an improvement, but chance is not excluded yet
experiments-headline-behind = No improvement so far, and chance is not excluded yet
experiments-progress = { $visitors } of { $planned } visitors
experiments-progress-open = { $visitors } visitors
experiments-fact-difference = Difference
experiments-fact-p = p on the planned day
experiments-fact-p_any_day = p, right on any day
experiments-fact-money_year = Money in 12 months
experiments-fact-money_note = if everybody gets it
experiments-of = { $sum } of { $visitors }
experiments-decided_at = decided at { $alpha }
experiments-words-interval = With { $confidence } confidence the difference lies from { $range }. This holds on the planned day alone.
experiments-words-interval_any_day = With { $confidence } confidence the difference lies from { $range }, however often you look.
experiments-words-p = If the variant changed nothing, a difference like this or a larger one would come by chance with a probability of { $p }.
experiments-words-p_any_day = p { $p }: it falls to the border only when chance is excluded, on whichever day one looks.
experiments-words-small = The counts are small, so Fisher’s exact test stands in for the z test.
experiments-words-chance = The chance that “{ $variant }” is better is { $chance }.
experiments-words-loss = If it is chosen and is the worse one, that costs { $loss } per visitor on average.
experiments-words-loss_money = If it is chosen and is the worse one, that costs { $money } a month on average.
experiments-losses = What a wrong choice costs on average
experiments-losses-if = If
experiments-losses-choose = “{ $variant }” is chosen and is worse
experiments-losses-keep = the control stays and was worse
experiments-losses-month = a month
experiments-losses-year = in 12 months
experiments-variants = Variants against the control
experiments-others = Other metrics
experiments-head-variant = Variant
experiments-head-control = Control
experiments-head-interval = Interval
experiments-head-p = p
experiments-head-p_holm = p (Holm)
experiments-head-chance = Chance to be better
experiments-head-metric = Metric
experiments-head-day = Day
experiments-head-looked_on = When
experiments-head-usual_p = ordinary p
experiments-head-valid_p = valid p
experiments-head-test = Test
experiments-head-stage = Stage
experiments-head-dates = Days
experiments-head-result_words = Result
experiments-head-decision = Decision
experiments-head-weeks = Weeks
experiments-head-decided = Chance to be decided
experiments-head-expected = Expected money
experiments-head-four_weeks = Seen in 4 weeks
experiments-head-visitors_of = { $arm }: visitors
experiments-head-conversions_of = { $arm }: conversions
experiments-head-sum_of = { $arm }: sum
experiments-split = Split
experiments-split-no_data = no visitors yet
experiments-split-fits = as planned
experiments-split-suspect = look for a reason
experiments-split-mismatch = not as planned
experiments-split-arm = { $visitors } · { $share }
experiments-hidden = A look before the day costs false alarms: they are { $now } now, and become { $then } with this look instead of { $alpha }.
experiments-looks = Looks
experiments-looks-free = An ordinary test with { $looks } would raise a false alarm in { $rate } of cases instead of { $alpha }. This one stays at { $alpha }: look whenever you like.
experiments-looks-cost = { $looks } before the planned day: false alarms in { $rate } of cases instead of { $alpha }.

## Decision

experiments-shown = { $difference } ({ $range })
experiments-task-roll_out = Roll out: { $name }
experiments-task-repeat = Repeat the test: { $name }
experiments-task-run = Test: { $name }
experiments-follows-point = Growth point
experiments-follows-task = Roadmap
experiments-follows-confidence = Confidence
experiments-follows-change = { $now } → { $won } if it works; { $lost } if not
experiments-follows-unknown = not said
experiments-verdict-result = Result
experiments-verdict-decision = Decision
experiments-verdict-reasons = Reasons
experiments-verdict-looks = Looks before the day
experiments-verdict-looks_text = { $looks }, false alarms { $rate }

## Chart

experiments-chart-title = “{ $variant }” against the control
experiments-chart-difference = Difference
experiments-chart-any_day = 95%, right on any day
experiments-chart-effect = planned effect
experiments-chart-looked = Looked
experiments-chart-low = From
experiments-chart-high = To
experiments-chart-points = pp
experiments-chart-yes = yes
experiments-chart-description = { $day }: the difference is { $difference }, from { $low } to { $high }.

## Schedule and files

experiments-schedule-title = Planned tests on one budget of visitors
experiments-schedule-none = There is no planned test that fits into the weeks of the plan.
experiments-schedule-count = { $count } fit into the weeks of the plan.
experiments-schedule-money = { $count } fit into the weeks of the plan: { $money } of expected money in 12 months.
experiments-schedule-weeks = { $first }–{ $last }
experiments-schedule-dates = { $first } – { $last }
experiments-schedule-no_room = no room in the plan
experiments-read = Read { $days }.{ $rejected ->
    [0] {""}
    [one] {" "}{ $rejected } row could not be read.
   *[other] {" "}{ $rejected } rows could not be read.
}
experiments-ics-start = Test begins: { $name }
experiments-ics-decision = Decide test: { $name }
experiments-hypothesis = Hypothesis
experiments-rule = Stopping rule
experiments-report-title = Tests
experiments-method = Intervals that are right on any day come from a mixture sequential probability ratio test; those of a planned day from Newcombe’s and Welch’s methods. p values of several variants and metrics are corrected together (Holm). The seal is the SHA-256 of the frozen plan.

## UI: The screen of experiments

experiments-new = New experiment
experiments-all = All experiments
experiments-menu = What can be done with this experiment
experiments-to-csv = Save counts as CSV
experiments-to-calendar = To the calendar
experiments-delete = Delete experiment
experiments-deleted = “{ $name }” is deleted
experiments-none-title = What can your traffic prove?
experiments-none-text = Ask one question, and the program says which difference four weeks can show, how long it takes, and when it may be decided.
experiments-none-example = For example: “Does a shorter form bring more requests?”
experiments-stages = Stages of the experiment
experiments-start = Begin
experiments-decide = Decide
experiments-decide-title = Decide the experiment
experiments-decide-what = What follows
experiments-decide-why = Why
experiments-decide-early = The rule allows no result yet. Whatever follows, the test is kept as one that showed nothing.
experiments-decide-task = Add a task to the roadmap
experiments-make-plan = Plan it
experiments-only-logged = This test was only written into the log of the audit. With a plan it says how long it takes and what it showed.
experiments-not-intact = The frozen plan is no longer what was frozen.
experiments-first = What your traffic can show
experiments-takes = What the test takes
experiments-plan = Plan
experiments-question = Question
experiments-hypothesis-field = Hypothesis
experiments-page = Page
experiments-page-help = Two tests on one page disturb each other.
experiments-point = Growth point
experiments-no-point = none
experiments-metric-title = Metric and effect
experiments-metric-name = What is measured
experiments-metric-kind = Kind of metric
experiments-kind-rate = Rate
experiments-kind-mean = Mean
experiments-kind-ratio = Ratio
experiments-baseline = Rate today
experiments-baseline-typed = typed
experiments-mean = Mean today
experiments-deviation = Standard deviation
experiments-deviation-help = Larger than it seems: most visitors bring 0.
experiments-ratio-visitors = Visitors
experiments-ratio-numerator_sum = Sum of the numerators
experiments-ratio-numerator_sum_of_squares = Sum of their squares
experiments-ratio-denominator_sum = Sum of the denominators
experiments-ratio-denominator_sum_of_squares = Sum of their squares
experiments-ratio-sum_of_products = Sum of the products
experiments-effect-kind = The effect is said
experiments-effect-absolute = Absolutely
experiments-effect-relative = Relatively
experiments-effect = Smallest effect that matters
experiments-effect-help = Negative for a fall.
experiments-lower = Less is better
experiments-traffic-title = Traffic and variants
experiments-weekly = Visitors a week
experiments-allocation = Share that takes part
experiments-starts = Planned start
experiments-arms = Variants and their shares
experiments-arm-control = Now
experiments-arm-variant = New
experiments-arm-number = Variant { $number }
experiments-arm-name = Name of variant { $number }
experiments-arm-share = Share of “{ $name }”
experiments-arm-remove = Remove “{ $name }”
experiments-arm-add = Add a variant
experiments-rule-title = Stopping rule
experiments-rule-fixed = On the planned day
experiments-rule-sequential = On any day
experiments-alpha = False alarms
experiments-alpha-help = accepted chance
experiments-power = Power
experiments-power-help = chance to see the effect
experiments-step = Counted by
experiments-step-day = Days
experiments-step-week = Weeks
experiments-more-title = Money and other metrics
experiments-worth-field = A conversion is
experiments-worth-kind-unknown = not said
experiments-worth-kind-customer = a new customer
experiments-worth-kind-lead = a lead
experiments-worth-kind-typed = worth an amount
experiments-worth-amount = Amount
experiments-others-field = Other metrics
experiments-others-help = Rates counted beside it, separated by commas: what must not get worse.
experiments-counts = What was counted
experiments-counts-empty = Add the first day, paste rows out of a spreadsheet, or read a CSV file: date, variant, visitors, conversions.
experiments-counts-help = Type as in a spreadsheet. Rows with a date in front can be pasted; a day is saved when every variant has visitors.
experiments-add-day = Add a day
experiments-add-week = Add a week
experiments-remove-last = Remove the last
experiments-import = From a file
experiments-corner-day = Day
experiments-corner-week = Week from
experiments-count-visitors = visitors
experiments-count-conversions = conversions
experiments-count-sum = sum
experiments-count-sum_of_squares = sum of squares
experiments-count-denominator_sum = denominators
experiments-count-denominator_sum_of_squares = their squares
experiments-count-sum_of_products = products
experiments-rejected = Row { $row }: { $text }
experiments-results = Results
experiments-mismatch = Look for what shifts visitors between the variants: redirects, bots, a broken counter.
experiments-look = Look now
experiments-frequentist = Frequentist
experiments-bayesian = Bayesian
experiments-split-title = Split of the visitors
experiments-follows = Where the decision goes
experiments-frozen-plan = Frozen plan
experiments-verdict = Decision
experiments-calendar = Calendar of the plan
experiments-calendar-empty = No test has its days yet. Note a planned start.
experiments-tests-title = Tests
experiments-col-test = Test
experiments-col-stage = Stage
experiments-col-dates = Days
experiments-col-result = Result
experiments-confidence = How often it came true
experiments-confidence-help = Confidence of the growth point at the start: tests won of those decided.
experiments-place = Put into the roadmap
experiments-placed = The tests are in the roadmap
experiments-open = Open in Experiments
