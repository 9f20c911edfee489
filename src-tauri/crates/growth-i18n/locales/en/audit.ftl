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
rule-likely_outside_range = The likely number must lie between the cautious and the bold one.

## The audit

audit-title = Audit
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

audit-foundation-sound = The foundation carries: unit economics are known and reach at least 40 points.
audit-foundation-too_little_known = Foundation first: less than half of the unit economics layer is answered. Growth points about AI and automation wait.
audit-foundation-weak = Foundation first: unit economics reach less than 40 points. On a weak foundation automation only spends the budget faster, so growth points about AI wait.
audit-foundation-not_assessed = Foundation first: unit economics have not been assessed. Growth points about AI and automation wait.

audit-evidence-stored = Copy in the workspace file
audit-evidence-found = The file is in place
audit-evidence-changed = The file has changed since
audit-evidence-gone = The file is no longer where it was

## Growth points

audit-effect-none = No effect yet: say which input would change.
audit-effect-scenario_deleted = The scenario of this effect was deleted. The changes are kept: choose another scenario.
audit-effect-refused = The scenario “{ $scenario }” no longer accepts these changes. { $why }
audit-range = { $from } to { $to }
audit-percentage_points = { $number } pp
audit-change-to = { $input }: becomes { $likely } ({ $low } to { $high })
audit-change-to-one = { $input }: becomes { $likely }
audit-change-by = { $input }: { $likely } ({ $low } to { $high })
audit-change-by-one = { $input }: { $likely }
audit-change-by_share = { $input }: { $likely } of today’s value ({ $low } to { $high })
audit-change-by_share-one = { $input }: { $likely } of today’s value
audit-figure-ltv_gross_margin = LTV on margin
audit-figure-cac = CAC
audit-figure-ltv_to_cac = LTV/CAC
audit-figure-payback_days = Payback
audit-figure-value_per_month = Value of a month’s new customers
audit-expected = { $value } was expected ({ $range })
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

audit-remark-equal = “{ $third }” and “{ $fourth }” are equal: their scores are too close to choose between them.
audit-remark-mean = By the mean instead of the product, others would be among the three: “{ $points }”.

## History

operation-create_audit = Audit “{ $name }” begun
operation-change_audit = Audit “{ $name }”: { $fields }
operation-delete_audit = Audit “{ $name }” deleted
operation-answer_question = Answer { $number }: { $from } → { $to }
operation-note_answer = Note on question { $number }
operation-attach_evidence = File “{ $name }” attached
operation-remove_evidence = File “{ $name }” removed
operation-add_finding = Finding “{ $name }”
operation-save_growth_point = Growth point “{ $name }”: { $fields }
operation-delete_growth_point = Growth point “{ $name }” deleted
operation-choose_growth_points = Choice of growth points: “{ $name }”

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
