### Sequences of messages.

## Refusals

rule-no_steps = A sequence needs at least one step.
rule-sequence_twice = Another sequence has this key.
rule-no_such_sequence = There is no sequence with this key.
rule-too_many_messages = The events would make more than a million messages. Take fewer events, or a narrower beginning.
rule-likely_rate_outside_range = The most likely rate must lie between the lowest and the highest.
rule-not_a_mail = This text holds a character that no mail may hold. Delete it, or type the text again.

## Sequences of a project

sequences-new = Welcome sequence
sequences-first-1-subject = Welcome, { "{" }name{ "}" }
sequences-first-1-body = { "{" }name{ "}" }, hello. Here is the shortest way to a first result: { "{" }link{ "}" }. Not interested: { "{" }unsubscribe{ "}" }
sequences-first-2-subject = What others got in a week
sequences-first-2-body = { "{" }name{ "}" }, a company like yours told us how it went: { "{" }link{ "}" }. Not interested: { "{" }unsubscribe{ "}" }
sequences-first-3-subject = One question
sequences-first-3-body = { "{" }name{ "}" }, what is in the way? Answer with one line. Not interested: { "{" }unsubscribe{ "}" }
sequences-example-name = Anna
sequences-example-company = Example Ltd
sequences-people = Begin it
sequences-conversions = Conversions
sequences-cost = Cost
sequences-result = Result
sequences-assumed = Rates are assumptions
sequences-no-margin = Enter the margin of one conversion
sequences-state-skipped = skipped: its conditions do not hold
sequences-state-no-address = no address
sequences-state-missing = no value for: { $names }
sequences-state-ended = the goal was reached before
sequences-collision = { $at }: { $count ->
    [one] { $count } message
   *[other] { $count } messages
} within a week ({ $sequences })
sequences-replayed = “{ $called }” on “{ $dataset }”: began { $entered }, messages { $messages }.
sequences-replayed-collisions = Messages beyond the weekly limit: { $count }.
sequences-create = New sequence
sequences-deleted = Sequence “{ $name }” was deleted.
sequences-empty-title = Letters that follow each other
sequences-empty = A sequence of mail and messages: when each goes out, who is left at each step, what it may bring.
sequences-example = Welcome, a story of a customer in three days, one question in a week.
sequences-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
sequences-export = Save files and n8n workflow
sequences-calendar = Calendar of an example person who begins today
sequences-limit = At most in a week:
sequences-limit-label = Messages in a week at most
sequences-collisions = Too many at once
sequences-column-at = When
sequences-column-sequence = Sequence
sequences-column-step = Step
sequences-column-text = Message
sequences-name = Name of the sequence
sequences-begins = Begins with
sequences-begins-label = Event that begins it
sequences-ends = ends with
sequences-ends-label = Event that ends it
sequences-step = Step { $number }
sequences-after = after
sequences-after-label = Days before step { $number }
sequences-at = at
sequences-at-label = Time of step { $number }
sequences-reach = gets it: { $reach }
sequences-step-remove = Remove step { $number }
sequences-step-add = Add a step
sequences-stays = Still there
sequences-converts = Convert because of it
sequences-low = at least
sequences-likely = likely
sequences-high = at most
sequences-basis = Where the rate comes from
sequences-basis-assumption = assumption
sequences-basis-measured = measured
