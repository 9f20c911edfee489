### Sequences of messages.

## Refusals

rule-no_steps = A sequence needs at least one step.
rule-sequence_twice = Another sequence has this key.
rule-no_such_sequence = There is no sequence with this key.
rule-too_many_messages = The events would make more than a million messages. Take fewer events, or a narrower beginning.
rule-likely_rate_outside_range = The most likely rate must lie between the lowest and the highest.
