### The audit: why its inputs are refused (`rule-<code>`).

rule-no_such_bank = This program does not have that version of the questions. Update the program to open the audit.
rule-not_in_bank = The questions of this version do not include this one.
rule-not_a_rice_impact = Impact must be 0.25, 0.5, 1, 2 or 3.
rule-not_a_rice_confidence = Confidence must be 100%, 80% or 50%.
rule-ends_before_it_begins = The end must not come before the beginning.
rule-outside_journey = This minute lies outside the journey.
rule-stages_overlap = Two stages share a minute; move the border between them.
rule-not_a_source = The source of truth must be one of the tools that measure the step.
rule-after_audit = This day lies after the day of the audit.
rule-result_while_running = A test that is still running has no result yet. Enter its last day first.
rule-changed_twice = This input is changed twice; keep one of the changes.
rule-field_not_in_model = The scenario’s revenue model does not use this input.
rule-not_an_effect = This is a convention of the calculation, not something a growth point changes.
rule-no_such_step = This step is no longer in the loops, or it has no value.
rule-two_effects = An effect is computed either in the calculator or in the loops: otherwise customers count twice.
rule-likely_outside_range = The likely number must lie between the cautious and the bold one.

## The audit

audit-radar = Layers of the audit
audit-radar-units = points of 100
audit-radar-empty = No layer has been scored yet.
audit-radar-description = Strongest is “{ $strongest }” with { $most }, weakest “{ $weakest }” with { $least }.
audit-column-layer = Layer
audit-answer-not_applicable = not applicable
audit-answer-unknown = don’t know yet
audit-person-days = { $n ->
    [one] { $number } person-day
   *[other] { $number } person-days
}

audit-foundation-sound = The foundation is sound: unit economics are known and reach at least 40 points.
audit-foundation-too_little_known = Foundation first: less than half of the unit economics layer is answered. Growth points about AI and automation wait.
audit-foundation-weak = Foundation first: the layer of unit economics scores fewer than 40 points. On a weak foundation automation only spends the budget faster, so growth points about AI come after those about the economics.
audit-foundation-not_assessed = Foundation first: the layer of unit economics has not been assessed. Growth points about AI and automation come after those about the economics.

audit-evidence-stored = Copy in the workspace file
audit-evidence-unchecked = The file stays in its place; not checked yet
audit-evidence-found = The file is in place
audit-evidence-changed = The file has changed since
audit-evidence-gone = The file is no longer where it was

## Growth points

audit-effect-none = No effect yet: say which input would change.
audit-effect-scenario_deleted = The scenario of this effect was deleted. The changes are kept: choose another scenario.
audit-effect-refused = The scenario “{ $base }” no longer accepts these changes. { $why }
audit-effect-ecosystem_deleted = The loops of this effect were deleted. The changes are kept: choose others.
audit-effect-loops = loops “{ $name }”
audit-effect-refused-by-loops = The loops “{ $base }” no longer accept these changes. { $why }
audit-step-deleted = a deleted step of a loop
audit-range = { $from } to { $to }
audit-percentage_points = { $number } pp
audit-change-to = { $input }: becomes { $likely } ({ $low } to { $high })
audit-change-to-one = { $input }: becomes { $likely }
audit-change-by = { $input }: { $likely } ({ $low } to { $high })
audit-change-by-one = { $input }: { $likely }
audit-change-by_share = { $input }: { $likely } on today’s value ({ $low } to { $high })
audit-change-by_share-one = { $input }: { $likely } on today’s value
audit-figure-ltv_gross_margin = Gross-margin LTV
audit-figure-cac = CAC
audit-figure-cac-loops = CAC with loops, over the horizon
audit-figure-ltv_to_cac = LTV/CAC
audit-figure-payback_days = Payback
audit-figure-cash_90_days = Cash in 90 days
audit-figure-cash_12_months = Cash in 12 months
audit-figure-value_per_month = Lifetime value of one month’s new customers
audit-expected = { $value } was expected ({ $range })
audit-expected-one = { $value } was expected
audit-done_on = Done on { $date }

audit-status-open = Not started
audit-status-in_progress = In progress
audit-status-done = Done
audit-status-dropped = Dropped
audit-confidence-high = High
audit-confidence-medium = Medium
audit-confidence-low = Low
audit-lacks-ice-impact = impact, or an effect in money
audit-lacks-ice-confidence = confidence
audit-lacks-ice-ease = ease, or effort
audit-lacks-rice-reach = reach
audit-lacks-rice-impact = impact
audit-lacks-rice-confidence = confidence
audit-lacks-rice-effort_person_months = effort

audit-source-manual = added by hand
audit-source-answer = answer of an audit
audit-source-answer-of = answer { $number }, { $audit }
audit-source-answer-deleted = answer of a deleted audit
audit-source-journey = journey map
audit-source-lifecycle = profit by purchase
audit-source-shareable = shareable actions
audit-source-services = service readiness
audit-source-tracking = tracking map
audit-source-retention = retention
audit-source-experiments = experiment log
audit-source-loop = growth loop

audit-remark-equal =
    { $equal ->
        [2] “{ $third }” and “{ $fourth }” are equal
       *[other] { $equal } growth points are equal, “{ $third }” and “{ $fourth }” among them
    }: their scores are too close to choose between them.
audit-remark-mean = By the mean instead of the product, others would be among the three: “{ $points }”.

## History

operation-create_audit = Audit “{ $name }” begun
operation-change_audit = Audit “{ $name }”: { $fields }
operation-delete_audit = Audit “{ $name }” deleted
operation-answer_question = Answer { $question }: { $from } → { $to }
operation-note_answer = Note on question { $question }
operation-attach_evidence = File “{ $name }” attached
operation-remove_evidence = File “{ $name }” removed
operation-add_finding = Finding “{ $name }”
operation-save_growth_point = Growth point “{ $name }”: { $fields }
operation-delete_growth_point = Growth point “{ $name }” deleted
operation-choose_growth_points = Choice of growth points: “{ $project }”

audit-field-name = name
audit-field-date = day
audit-field-stage = stage
audit-field-layer = layer
audit-field-title = title
audit-field-description = description
audit-field-source = source
audit-field-effort_days = effort
audit-field-confidence = confidence
audit-field-owner = owner
audit-field-status = status
audit-field-ai_or_automation = automation mark
audit-field-ice_impact = impact
audit-field-ice_ease = ease
audit-field-rice_reach = reach
audit-field-rice_impact = impact (RICE)
audit-field-effect = effect

## UI: The screen “Audit”

section-audit = Audit
audit-show = What to show
audit-layers = Layers
audit-layer = Layer
audit-question = Question
audit-point = Growth point
audit-value-column = Cash in 12 months
audit-points = Growth points
audit-points-count = Growth points · { $count }
audit-compare = Comparison
audit-ours = ours
audit-origin-note = The method names layers 1–4; the program adds 5–7.
audit-layer-number = Layer { $number }
audit-said-of = { $said } of { $total } answered
audit-overall = Overall score
audit-overall-range = { $range }, { $coverage } answered
audit-since = { $delta } since the last audit
audit-weakest = Weakest: { $layers }

audit-empty-title = Find the cracks before you pay for growth
audit-empty = An audit of seven layers shows where money is lost, and ends in three growth points sized in your currency.
audit-empty-example = 49 questions with five ready answers each. The keyboard is enough: 0–4, N, U and the arrows.
audit-begin = Begin the audit
audit-new = New audit
audit-repeat = Repeat the audit with these answers
audit-edit = Name, day and stage
audit-delete = Delete the audit
audit-deleted = Audit “{ $name }” deleted
audit-open-named = Open the audit “{ $name }”
audit-name = Name of the audit
audit-name-help = Without a name, the audit is called by its day.
audit-date = Day
audit-stage-help = The stage decides the weights of the questions.
audit-bank-unknown-short = another version of the questions

audit-tab-questions = Questions · { $said } of { $total }
audit-tab-findings = Findings · { $count }
audit-show-as = How to show the questions
audit-as-single = One by one
audit-as-page = Whole layer
audit-steps = Steps through the questions
audit-progress = { $at } of { $total }
audit-previous = Back
audit-next = Next
audit-check = How to check:
audit-good = What good looks like
audit-first-fix = Where to begin
audit-fix-effort = usually { $effort }
audit-moves = moves: { $inputs }
audit-not-applicable = Not applicable
audit-unknown = Don’t know yet
audit-clear-answer = Clear answer
audit-note = Note
audit-note-evidence = Note and evidence
audit-note-evidence-count = Note and evidence · { $count }
audit-note-placeholder = What the answer rests on
audit-evidence = Evidence
audit-attach = Attach a file
audit-attach-in-place = Leave the file where it is
audit-attach-copy = Keep a copy here, up to 5 MB
audit-evidence-save = Save a copy of the file
audit-evidence-saved = Copy saved: { $path }
audit-evidence-save-named = Save a copy of “{ $name }”
audit-evidence-check-named = Check “{ $name }”
audit-evidence-remove-named = Remove “{ $name }”
audit-evidence-removed = File “{ $name }” removed
audit-make-finding = Make a finding
audit-open-point = Open the finding
audit-open-point-number = Open finding { $number }
audit-findings-empty = No findings in this layer yet. A finding is something worth fixing: make one of a weak answer or add your own, then say what it would change, and the program works out the money.
audit-finding-new = New finding
audit-finding-title = What to fix
audit-finding-example = Onboarding: people stall at connecting the till

audit-points-empty-title = No growth points yet
audit-points-empty = A growth point is a finding with an effect: which input of a scenario would change, and by how much. The program turns it into cash in 12 months and proposes the first three.
audit-points-empty-example = For example: “Onboarding: people stall at connecting the till”, new customers +8%, +₽384,000 in 12 months.
audit-three = Three growth points
audit-three-value = Together up to { $value } in 12 months: effects on the same input overlap.
audit-three-no-value = Say what changes, and the money appears here.
audit-three-no-rice = Nothing to rank by RICE yet: open a growth point and enter its reach and impact.
audit-points-rest = The others
audit-points-foot = Money is how much more is left within 12 months of the customers acquired in these 12 months, after what acquiring them costs. You enter the estimate; the program only does the arithmetic. “Top three” is how likely a point is to belong there, given how sure you are.
audit-method = How they are ranked
audit-choose = Choose your own three
audit-choose-text = Tick up to three growth points, in the order you want.
audit-choose-confirm = Choose
audit-reason = Why not as proposed
audit-reason-help = The report prints the reason.
audit-move-up = Move “{ $name }” up
audit-move-down = Move “{ $name }” down
audit-overridden = Chosen by hand.
audit-as-proposed = Return to the program’s proposal
audit-foundation-first = Foundation first
audit-foundation-waits = It does not enter the top three by itself: foundation first.
audit-value-lifetime = { $value } of value of a month’s customers
audit-in-12-months = { $value } in 12 months
audit-number = #
audit-point-loses = Loses money
audit-no-money = not estimated yet
audit-effect-broken = the effect cannot be computed
audit-chance-short = top three: { $chance }
audit-chance = Chance to be in the top three: { $chance }.

audit-point-named = Growth point “{ $name }”
audit-point-delete = Delete the growth point
audit-point-deleted = Growth point “{ $name }” deleted
audit-description = Description
audit-effect = Effect in money
audit-effect-hint = What would change in the calculator or in the loops if this were fixed. Three estimates: cautious, likely, bold.
audit-effect-add = Add an input
audit-effect-add-more = Another input
audit-effect-figures = Figures before and after
audit-scenario-deleted = The scenario was deleted. Choose another: the changes are kept.
audit-base-active = active scenario
audit-base-loops = growth loops
audit-base-scenario = scenario
audit-choose-base = Choose a scenario or loops
audit-ecosystem-deleted = The loops were deleted. Choose others: the changes are kept.
audit-effect-base = Compute with
audit-step = Step of the loop
audit-step-add = Add a step of the loop
audit-step-add-more = Another step
audit-step-unused = This step is no longer in the loops
audit-input = Input
audit-input-unused = This scenario does not use the input
audit-change-kind = How it changes
audit-change-remove = Remove: { $input }
audit-kind-by_share = by a share
audit-kind-by = by an amount
audit-kind-to = becomes
audit-border-low = Cautious
audit-border-likely = Likely
audit-border-high = Bold
audit-as-likely = as likely
audit-figure = Figure
audit-before = Now
audit-after = After
audit-difference = Difference
audit-order = Order
audit-owner = Owner
audit-confidence = How sure the numbers are
audit-effort = Effort, person-days
audit-impact = Impact, 1–10
audit-ease = Ease, 1–10
audit-derived = { $value } worked out
audit-reach = Reach per quarter
audit-rice-impact = Impact
audit-rice-impact-0_25 = minimal
audit-rice-impact-0_5 = low
audit-rice-impact-1 = medium
audit-rice-impact-2 = high
audit-rice-impact-3 = massive
audit-lacks = To be ranked it lacks: { $what }.
audit-ice-is = ICE = impact × confidence × ease = { $score }.
audit-rice-is = RICE = reach × impact × confidence ÷ person-months = { $score }.
audit-status = Status
audit-ai-mark = About AI or automation: waits for the foundation

audit-in-roadmap = Roadmap
audit-in-roadmap-add = Put into the roadmap
audit-in-roadmap-added = “{ $name }” is in the roadmap now
audit-in-roadmap-week = In the roadmap: week { $week }
audit-in-roadmap-start = Start the plan of 90 days
audit-compare-with = Compare with
audit-done-between = Done between the audits
audit-done-none = No growth point was marked as done between these days.
audit-done-value = Expected of them together: { $value } of lifetime value of one month’s new customers.
audit-moved = What moved
audit-moved-none = No answer has changed.
audit-newly-answered = Answered since
audit-no-longer-answered = No longer answered

audit-task = Task
audit-tasks-between = Tasks finished between the audits

## Report and tables

audit-report-weak = { $score } of 100: weakest in { $layers }
audit-report-strong = { $score } of 100: no layer is weak
audit-report-layer = “{ $title }”
audit-report-points = { $count ->
    [one] { $count } growth point
   *[other] { $count } growth points
}, { $chosen ->
    [0] none chosen
   *[other] { $chosen } chosen
}
audit-report-more = The first { $shown } of { $all } growth points are shown.
audit-report-legend = Line: { $latest }. Rings: 25, 50, 75 and 100 points. Marks on the axes: where a score may lie while not all is answered.
audit-report-legend-before = Solid line: { $latest }. Dashed: { $earlier }. Rings: 25, 50, 75 and 100 points. Marks on the axes: where a score may lie while not all is answered.
audit-report-horizons = The chosen growth points: money over three horizons
audit-report-known = { $coverage } of the questions answered, the score is within { $range }
audit-report-answered = { $coverage } of the questions answered
audit-report-open = { $coverage } of the questions are answered: too few for an overall score yet
audit-report-ours = The method does not name this layer; the program adds it.
audit-report-score = Score
audit-report-range = Range
audit-report-coverage = Answered
audit-report-person_days = Person-days
audit-report-effort = Effort
audit-report-confidence = Confidence
audit-report-effect = What changes
audit-report-scenario = Scenario
audit-report-by_hand = The three were chosen by hand: { $reason }
audit-report-chosen = The chosen growth points
audit-report-number = # marks the chosen growth points.
audit-report-money = Cash in 12 months: what is left in addition, after acquisition costs, of the customers acquired in those 12 months, at the consultant’s cautious, likely and bold estimate.
audit-report-moved = From the audit “{ $earlier }” to “{ $later }” the overall score went from { $from } to { $to } ({ $delta }).
audit-report-day = Day
audit-report-then = Then
audit-report-now = Now
audit-unit-points = points
audit-unit-of_hundred = of 100
audit-csv-answers = Answers of the audit: { $audit }
audit-csv-number = Number
audit-csv-answer = Answer, 0–4
audit-csv-words = Answer in words
audit-csv-id = Question ID
audit-csv-place = Place
audit-csv-likely = Cash in 12 months, likely
audit-csv-from = Cash in 12 months, cautious
audit-csv-to = Cash in 12 months, bold
audit-csv-90_days = Cash in 90 days, likely
audit-csv-lifetime = Lifetime value of one month’s new customers, likely
audit-csv-ltv = Δ gross-margin LTV
audit-csv-cac = Δ CAC
audit-csv-payback = Δ payback
audit-csv-chance = Chance to be in the top three
audit-csv-source = Source

audit-weights = Layers weigh by the kind of business ({ $kind }): { $layers }
audit-weights-layer = { $layer } ×{ $factor }
