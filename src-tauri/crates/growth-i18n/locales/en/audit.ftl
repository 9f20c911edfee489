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
