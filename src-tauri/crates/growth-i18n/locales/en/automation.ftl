### Growth OS: the stack, scenarios, segments.

## Refusals

rule-condition_field = Ask about event.NAME, person.NAME, count.KIND, value.ltv or value.score.
rule-condition_values = Give exactly one value to compare with; several with one_of, none with present and absent.
rule-condition_number = This comparison needs a number.
rule-time_zone = There is no such time zone. Write it as Europe/Moscow.
rule-point_of_time = Write the time as 2026-11-26T19:52:00, with or without an offset such as +03:00.
rule-hours_and_minutes = Write the time of day as 09:00.
rule-quiet_all_day = The quiet hours must end at another time than they begin.
rule-person_twice = This person is in the list already.
rule-scenario_twice = Another scenario has this key.
rule-no_such_scenario = There is no scenario with this key.
rule-no_branches = A scenario needs at least one branch with something to do.
rule-no_conditions = Say when a person decides: at least one condition.
rule-message_empty = The message needs a text in Russian or English.
rule-converted_more_than_people = No more people can reach the goal than there are.
rule-segment_field = Only event.NAME and person.NAME can be asked here.
rule-no_such_role = There is no such role in the catalogue.
rule-no_such_tool = The catalogue does not have this tool. Give its name instead.

## The map

section-automation = Growth OS
report-section-automation = Growth OS: tools and scenarios
automation-layer-data = Data
automation-layer-intelligence = Intelligence
automation-layer-execution = Execution
automation-layer-control = Control
automation-filled = { $filled } of { $of }
automation-map-empty = No tool is on the map yet.
automation-map-whole = The system is whole: roles filled { $filled }, and every flow carries the person.
automation-map-gaps = Roles filled: { $filled } of { $of }. Gaps: { $places }, the most pressing first: { $worst }.
automation-scenarios = { $count ->
    [one] { $count } scenario
   *[other] { $count } scenarios
}
automation-cost-unknown = cost not known
automation-yes = yes
automation-no = no
automation-tool-api = API
automation-tool-webhooks_in = takes events
automation-tool-webhooks_out = tells of events
automation-tool-self_host = on an own server
automation-tool-residency = data lie in
automation-tool-identities = knows a person by
automation-tool-price = price
automation-tool-limits = limits
automation-api-rest = REST
automation-api-graphql = GraphQL
automation-api-odata = OData
automation-api-sql = SQL
automation-api-sdk = a library
automation-api-file = files
automation-residency-ru = Russia
automation-residency-eu = the EU
automation-residency-us = the USA
automation-residency-own = an own server
automation-identity-any = any key
automation-identity-lost = the person is lost
automation-price-from = from { $price }
automation-price-read = as of { $date }: { $source }
automation-price-unknown = not in the catalogue
automation-gap-empty_role = empty role
automation-gap-identity_lost = identity lost
automation-gap-dead_end = dead end
automation-gaps = Gaps
automation-advice-empty_role = Options in the catalogue: { $count }. { $named }
automation-advice-identity_lost = Make both tools know one of: { $keys }
automation-advice-dead_end = Data go in and nothing comes out: connect an export, or replace the tool
automation-cost-now = A month now
automation-cost-planned = A month with the plan
automation-cost-per_customer = Of each new customer
automation-cost-share_of_cac = Share of CAC
automation-cost-at_least = At least: tools without a known cost: { $count }
automation-offer-other = The calculator has { $present } for software a month; the map comes to { $value }.
automation-offer-empty = The calculator has no software cost; the map comes to { $value } a month.
automation-offer-note = Cost of the tools on the map of Growth OS
automation-gate-open = The foundation carries automation. { $state }
automation-gate-watch = Automate with care. { $state }
automation-gate-closed = First the foundation: scenarios would spend the budget faster. { $state }
automation-state-now = in use
automation-state-planned = planned

## Scenarios in words

automation-channel-email = mail
automation-channel-telegram = Telegram
automation-channel-chat = chat
automation-channel-sms = SMS
automation-channel-call = call
automation-channel-task = task for a colleague
automation-outcome-not_in_segment = not of the segment
automation-outcome-not_yet = not often enough yet
automation-outcome-no_branch = no branch holds
automation-outcome-capped = stopped by the limit
automation-outcome-goal_reached = reached the goal before
automation-outcome-held_out = without a message
automation-outcome-exception = for a person to decide
automation-outcome-skipped = skipped by decision
automation-outcome-handed_over = handed over to a colleague
automation-outcome-message = messages would go out
automation-choice-send = Send
automation-choice-email = By mail
automation-choice-telegram = By Telegram
automation-choice-sms = By SMS
automation-choice-hand_over = To a colleague
automation-choice-skip = Skip
automation-at-once = at once
automation-unit-days = { $number } d
automation-unit-hours = { $number } h
automation-unit-minutes = { $number } min
automation-count-of = events “{ $kind }”
automation-value-ltv = LTV forecast
automation-value-score = lead score
automation-value-answer = answer of the documents
automation-contains = { $field } contains { $values }
automation-present = { $field } is known
automation-absent = { $field } is not known
automation-chain-trigger = Trigger
automation-chain-analysis = Analysis
automation-chain-action = Action
automation-chain-hold_out = Without a message
automation-chain-control = Control
automation-chain-exceptions = A person decides
automation-chain-often-within = At least { $count } within { $window }
automation-chain-often = At least { $count }
automation-chain-everybody = Everybody
automation-chain-segment = Segment: { $segment }
automation-chain-history = History: { $days }
automation-chain-hold-out-part = The same conditions and no message: { $share } to compare with
automation-chain-no-goal = No goal is set
automation-chain-goal = Goal “{ $goal }” within { $within }
automation-chain-always-decided = No address, no value for a variable, too long, two scenarios at once
automation-chain-send = After { $after }: { $channel }
automation-chain-quiet = Not from { $from } to { $to } by the person's clock
automation-chain-cap = At most { $count } in { $days }
automation-chain-cost = { $cost } a message
automation-reason-no-address = no address
automation-reason-missing-variable = a variable has no value
automation-reason-too-long = the message is too long
automation-reason-conflict = two scenarios at once

## What is wrong

automation-problem-no_such_event = No event “{ $name }” was recorded.
automation-problem-filters_match_nothing = No recorded event fulfils these conditions.
automation-problem-nobody_in_segment = Nobody who did it is of the segment.
automation-problem-never_often_enough = Nobody did it often enough within the time.
automation-problem-no_branch_holds = The conditions of no branch ever hold.
automation-problem-fires_for_everybody = Everybody sets it off: it tells nobody apart.
automation-problem-loops_on_itself = What it does sets it off again through “{ $name }”.
automation-problem-waits_longer_than_plan = It waits longer than the plan lasts.
automation-problem-unknown_variable = No person and no event has the variable “{ $name }”.
automation-problem-too_long_for_channel = The text is longer than its channel takes.
automation-problem-subject_too_long = Mail programs cut the subject: shorten it to 150 characters.
automation-problem-no_subject = The mail has no subject.
automation-problem-no_cap = There is no limit: a person may get any number of messages.
automation-problem-branch_never_reached = This branch is never reached: an earlier one always holds.
automation-problem-no_such_goal = The goal “{ $name }” was never recorded.
automation-problem-no_unsubscribe = The mail does not say how to end it: add the variable unsubscribe.
automation-problem-longer_than_plan = It lasts longer than the plan.

## State

automation-state-draft = draft
automation-state-changed = changed since its rehearsal
automation-state-rehearsed = rehearsed on { $day }
automation-state-exported = exported on { $day }
automation-waits-for = waits for a tool: { $roles }
automation-copy = { $name } (copy)
automation-figure-people = Did it, of the segment
automation-figure-met = Sets it off, times
automation-figure-messages = Messages would go out
automation-figure-pays = Pays with one goal more in
automation-one-in = { $number } people

## Events

automation-events-told = Events: { $events }, people: { $people }, kinds of events: { $types }.
automation-events-of-people = These columns describe people, not moments: { $names }.
automation-events-without-person = Events in which nobody is named stay out of rehearsals: { $count }.
automation-events-basis = { $first } – { $last }: events { $number }, people { $people }
automation-note-without_person = Left out: nobody is named: { $count }.
automation-note-repeated = Left out: recorded twice: { $count }.
automation-note-in_future = Left out: later than now: { $count }.
automation-note-out_of_order = Put in order: { $count }.
automation-note-conflicts = People whom two scenarios would have written to at once: { $count }.

## Rehearsal

automation-sum-met = times the conditions held
automation-money-cost = { $cost } for messages: { $messages }.
automation-money-pays = Pays if it adds one goal in { $number } people.
automation-money-free = Messages cost nothing.
automation-money-margin = Enter the margin of one goal, and it says when it pays.
automation-day-said = { $day }: messages { $messages }, without a message { $out }, for a person { $undecided }
automation-segment-of = Segment: { $segment }
automation-segment-all = Everybody
automation-segments-title = From view to goal
automation-segments-basis = Cost of a lead { $cost } and LTV { $ltv } are those of the calculator; the interval is 95% (Wilson).
automation-segments-no-basis = Fill in the calculator, and CAC and LTV of the segments are known.
automation-sent-on = would go out { $at }
automation-length = characters: { $number }
automation-why-segment = not of the segment: { $condition }
automation-why-count = { $count } of the { $needed } times needed
automation-why-ltv = LTV forecast { $number }
automation-why-score = lead score { $number }
automation-why-branch = branch “{ $name }”
automation-why-draw = draw { $draw }; below { $share } is left without a message
automation-why-moved = quiet hours: moved to { $at }
automation-why-capped = limit: the next message not before { $at }
automation-why-exception = a person decides: { $reason }

## Compared

automation-compare-headline = Promised: { $promised }, sent: { $sent }.
automation-compare-title = Promised and happened
automation-compare-rejected = Rows that could not be read: { $count }.
automation-compare-unexpected = Got a message that nobody promised: { $count }. { $people }
automation-compare-spoilt = Left without a message and got one: { $count }. The comparison is spoilt by them. { $people }

## Columns

automation-column-layer = Layer
automation-column-role = Role
automation-column-tool = Tool
automation-column-state = State
automation-column-cost_month = A month
automation-column-identities = Knows a person by
automation-column-note = Note
automation-column-segment = Segment
automation-column-people = People
automation-column-converted = Reached the goal
automation-column-conversion = Conversion
automation-column-conversion_low = at least
automation-column-conversion_high = at most
automation-column-cac = Forecast CAC
automation-column-ltv = Forecast LTV
automation-column-margin_per_lead = Margin per lead
automation-column-scenario = Scenario
automation-column-promised = Promised
automation-column-in_time = In time
automation-column-off_time = Off time
automation-column-failed = Failed
automation-column-missing = Missing
automation-column-held_out = Without a message
automation-column-difference = Difference

## Fields in the history

automation-field-role = role
automation-field-tool = tool
automation-field-name = name
automation-field-state = state
automation-field-cost_month = cost a month
automation-field-identities = identities
automation-field-gives = gives data
automation-field-note = note
automation-field-id = key
automation-field-trigger = trigger
automation-field-segment = segment
automation-field-analysis = analysis
automation-field-branches = actions
automation-field-control = control
automation-field-exceptions = exceptions
automation-field-steps = steps
automation-field-begins = beginning
automation-field-ends = goal
automation-field-quiet_hours = quiet hours
automation-field-weekdays = weekdays
automation-field-people = people
automation-field-margin = margin

## Report

automation-report-stack = Map of the tools
automation-report-scenarios = Scenarios
automation-report-basis = Rehearsed on “{ $dataset }”, { $day }; nothing was sent.

## Refusals

rule-import_no_event = The event has no name.
rule-no_events = There are no events yet. Import some first.
rule-no_event_columns = No heading says person, time or event.
rule-no_event_kind_column = No column says what happened. Name it “event”.
rule-no_event_time_column = No column says when. Name it “time”.
rule-no_event_person_column = No column says who. Name it “user_id”, “email” or “phone”.
rule-too_many_events = The file has more than 2,000,000 events. Cut it by days.
rule-no_such_stack = The catalogue does not have this stack.
rule-no_automation_template = There is no such template.

## The window

automation-tabs = Parts of Growth OS
automation-tab-map = Map
automation-tab-scenarios = Scenarios
automation-tab-rehearsal = Rehearsal
automation-tab-export = Export
automation-tab-sequences = Sequences
automation-scenario = Scenario
automation-create = New scenario
automation-create-named = New scenario: { $name }
automation-starts = Begin with one of three stacks
automation-start = Take as a plan
automation-start-named = Plan: { $name }
automation-start-done = The tools are on the map as planned.
automation-offer-take = Use in the calculator
automation-offer-done = The calculator has the cost of the tools.
automation-save-stack = Save as CSV
automation-stack-file = stack.csv
automation-add-tool = Add a tool
automation-choose-tool = Choose a tool
automation-empty-role = nobody fills it
automation-empty-layer = Nothing here yet
automation-cost = Cost of the stack
automation-no-gaps = No gaps.
automation-readiness = Readiness of services in the audit
automation-own-tool = Another, of one's own
automation-tool-name = Name of the tool
automation-tool-gives = gives its data to others
automation-cost-month = Cost a month
automation-remove-tool = Take off the map
automation-tool-removed = The tool is off the map.
automation-deleted = Scenario “{ $name }” was deleted.
automation-scenarios-empty-title = What runs without you
automation-scenarios-empty = A scenario is trigger, analysis, action, control; a person decides exceptions only. Begin with the guide's own.
automation-scenarios-example = A startup of 10–50 people looked three times at the CRM integration: in 15 minutes a case and a demo.
automation-rehearse = Rehearse
automation-no-events = Import events under “Rehearsal”, and it says how often the scenario would have fired.
automation-before = Before it goes live
automation-error = will not work
automation-warning = look at it
automation-chain = The scenario as a chain
automation-condition-field = What is asked
automation-condition-is = How it is compared
automation-condition-than = With what
automation-condition-remove = Remove the condition
automation-condition-add = condition
automation-is-equal = =
automation-is-not_equal = ≠
automation-is-one_of = one of
automation-is-contains = contains
automation-is-at_least = ≥
automation-is-at_most = ≤
automation-is-above = >
automation-is-below = <
automation-is-present = is known
automation-is-absent = is not known
automation-unit = Unit of time
automation-in-minutes = min
automation-in-hours = h
automation-in-days = days
automation-name = Name of the scenario
automation-when-person = When a person of the segment
automation-did = did
automation-event = Event
automation-where = where
automation-filters = Conditions of the event
automation-at-least = at least
automation-times = How often
automation-times-within = times within
automation-window = Within what time
automation-ever = ever
automation-known = and what is known of the last
automation-history = Days of history
automation-if = then, if
automation-branch = Conditions of the action
automation-then-after = after
automation-delay = Delay
automation-write-by = write by
automation-channel = Channel
automation-branch-remove = Remove the action
automation-quiet-from = not from
automation-quiet-begins = Quiet hours begin
automation-quiet-to = to
automation-quiet-ends = Quiet hours end
automation-at-most = at most
automation-cap-messages = Messages at most
automation-cap-in = times in
automation-cap-days = Days of the limit
automation-costs = one costs
automation-cost-message = Cost of one message
automation-hold-out = Part without a message
automation-without = of the people are left without a message, to compare with;
automation-watch = watch for
automation-goal = Goal
automation-within = within
automation-goal-days = Days for the goal
automation-one-brings = one brings
automation-margin = Margin of one goal
automation-person-decides = A person decides, if
automation-rule-name = Name of the exception
automation-rule-new = large forecast
automation-rule-add = exception
automation-rule-remove = Remove exception “{ $name }”
automation-subject-ru = Subject in Russian
automation-subject-en = Subject in English
automation-body-ru = Text in Russian
automation-body-en = Text in English
automation-variables = A name in braces stands for a property of the person or the event: { "{" }name{ "}" }, { "{" }company{ "}" }, { "{" }ltv{ "}" }.
automation-import-events = Import events
automation-imported = The events are imported.
automation-rehearsal-none-title = Nothing to rehearse yet
automation-rehearsal-none = Make a scenario first.
automation-rehearsal-empty-title = Rehearse on what really happened
automation-rehearsal-empty = Import events: who, when, what. The scenario is replayed on them and nothing is sent.
automation-rehearsal-example = An export of GA4, Amplitude, Mixpanel, the CRM's activities, or an own table.
automation-events = Events
automation-nothing-sent = nothing was sent
automation-with-others = with the other scenarios
automation-keep = Keep the rehearsal
automation-is-kept = Kept
automation-kept = The rehearsal is kept.
automation-sum = What it would come to
automation-decide = To decide before it goes live
automation-such = such: { $count }
automation-take-back = Take back
automation-days = Messages by day
automation-people = People
automation-people-search = Person or result
automation-people-shown = Shown: { $shown } of { $all }
automation-people-list = People of the rehearsal
automation-people-none = Nobody is found.
automation-trace = Events and decisions
automation-reads = As the person would read it
automation-no-message = No message.
automation-export-none-title = Nothing to export yet
automation-export-none = Make a scenario first.
automation-export-title = For the engineer
automation-export-text = A folder with the workflow, switched off and without passwords, with the rehearsal inside, and a page for the engineer. The engineer presses “Rehearse” and sees the same decisions.
automation-export-no-events = Without events the files have no rehearsal inside.
automation-export-n8n = Save for n8n
automation-export-node-red = Save for Node-RED
automation-export-folder = Folder for the files
automation-export-files = Saved files
automation-exported = Saved to { $path }
automation-compare = Executions (CSV)
automation-compare-check-in = Put it into today’s check-in
automation-compare-text = When it has run: lay the engine's executions (person, time, status) over the rehearsal on the events of the same days.
