### Leads: who will become a customer, why, and whom to contact.

## Refusals

rule-different_length = There must be exactly one probability for each outcome.
rule-no_such_column = The table has no such column.
rule-row_length = Every row must have a cell for each column.
rule-outcome_one_value = The outcome has one value only: there is nothing to tell apart.
rule-outcome_many_values = The outcome has more than two values. Say which of them mean a customer, and which a loss.
rule-outcome_not_yes_or_no = Say which of the two values means that the lead became a customer.
rule-no_such_outcome = The outcome column does not hold this value.
rule-not_a_model = This is not a model as training returns it: something was changed or is missing.

## What a model says

leads-made = Model of { $made }
leads-refused = There is no model: { $converted } of { $leads } leads with a known outcome became customers; { $missing } more of the rarer outcome are needed.
leads-headline = Talk to { $contacted } of { $all } leads: { $captured } of { $customers } future customers are among them. That is { $money } against talking to everybody.
leads-headline_short = Talk to { $contacted } of { $all } leads: { $captured } of { $customers } future customers are among them. That is { $money } against as many in order of arrival.
leads-note-hours = The hours end before the leads that are worth a contact do.
leads-note-by_time = It learnt from { $learnt } leads until { $until } and was tested on the { $tested } that came later. Then it learnt from all.
leads-note-folds = Without a date of creation it was tested on leads left out by turns: every figure is of leads that it had not seen.
leads-note-rough = The figures are rough: the rarer outcome has { $rarer } leads.
leads-note-young = Leads too young to be judged: { $young }. They are not counted as losses.
leads-auc_range = Between { $low } and { $high } with 95 % confidence.
leads-fact-auc = AUC
leads-fact-auc_help = Chance that a customer is ranked above somebody who did not become one: 0.5 is guessing, 1 is perfect. { $range }
leads-fact-ece = Error of promises
leads-fact-ece_help = How far promised and actual conversion lie apart on average (ECE).
leads-fact-brier = Better than the mean
leads-fact-brier_help = How much better the probabilities are than saying the same rate of everybody (Brier skill).
leads-fact-lift = Top 10 %
leads-fact-lift_help = Conversion of the tenth with the highest scores against that of all.
leads-fact-rate = Conversion
leads-fact-rate_help = { $converted } of { $leads } leads of the test.
leads-excluded-asked = you left it out
leads-excluded-role = the outcome, its date, or the name of the lead
leads-excluded-constant = the same for everybody
leads-excluded-identifier = names each lead: a number or text that hardly repeats
leads-excluded-tells_outcome = tells the outcome almost by itself: it was probably written down after it
leads-excluded-filled_when_converted = filled in almost only for those who became customers: known only after the sale
leads-excluded-filled_when_lost = filled in almost only for those who did not become customers
leads-excluded-after_outcome = its dates lie on or after the outcome
leads-reason = { $column }: { $value } ({ $points } pts)
leads-reason_missing = { $column } is not given ({ $points } pts)
leads-money_title = Money by the number of leads you talk to
leads-money_by_score = by score
leads-money_by_arrival = in order of arrival
leads-money_cut_off = your cut-off: { $leads }
leads-money_description = At the cut-off of { $leads } leads the test brought { $margin }; { $most } at best.
leads-contacted = { $n ->
    [one] { $number } lead
   *[other] { $number } leads
}
leads-calibration_title = Promised and happened
leads-calibration_description = Each point is a range of promised probability, with the interval of the share that became customers.
leads-calibration_actual = happened
leads-calibration_exact = as promised
leads-promised = promised { $share }
leads-column-contacted = Leads contacted
leads-column-predicted = Promised
leads-column-score = Score
leads-column-grade = Grade
leads-column-reason = Reason { $number }
leads-column-margin = Expected margin
leads-scored_title = Scored leads
leads-nameless = Lead { $number }
leads-cut_off = worth a contact from { $share } on
leads-live = { $converted } of { $leads } new leads became customers; { $promised } were promised.
error-no_lead_model = There is no model to score with: there were too few outcomes to learn from.

## UI: Leads

leads-empty-title = See which leads are worth a call
leads-empty = Import leads with outcomes from the CRM. The program learns what sets customers apart, tests itself honestly, and scores those who are still open.
leads-empty-example = Any columns: source, city, budget, dates, and one that says who became a customer.
leads-import = Import leads
leads-imported = Leads are imported.
leads-dataset = Leads
leads-setup = What is in the columns
leads-setup-text = Check the outcome; the rest can stay as it is.
leads-outcome = Outcome
leads-outcome-won = Became a customer
leads-outcome-lost = Did not
leads-outcome-open = Still open
leads-outcome-of = What “{ $value }” means
leads-created = Came on
leads-closed = Outcome on
leads-key = Name of the lead
leads-none = no column
leads-no-outcome = No column can be the outcome: it needs at least two values, one of which says that the lead became a customer.
leads-money = Money and time
leads-margin = Margin per deal
leads-margin-from = from the calculator
leads-cost = A contact costs
leads-hours = Hours per lead
leads-available = Hours of the sellers for these leads
leads-train = Train the model
leads-train-again = Train anew
leads-trained = The model is ready.
leads-training = Training and testing
leads-quality = Quality on leads it had not seen
leads-used = What decides
leads-excluded = Left out
leads-keep = Use it all the same
leads-leave-out = Leave out
leads-open = Open leads
leads-open-none = Every lead of this list has an outcome. Score a file with new leads.
leads-why = Why
leads-chance = Will become a customer
leads-name = Lead
leads-all-grades = All
leads-save-scores = Scored CSV for the CRM
leads-score-file = Score a file with new leads
leads-save-folder = Folder for the engineer
leads-scores-file = { $name }, scored.csv
leads-live-title = Did the promise come true
leads-live-help = Import a later list with outcomes: the model is checked against it.
leads-saved = Saved: { $path }
