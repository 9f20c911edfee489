### Customers: who buys again, what each is worth, when to write.

## Refusals

rule-recency_without_repeat = With one purchase only, the time from the first to the last purchase must be 0.
rule-repeat_without_recency = A repeat purchase comes later than the first: the time between them must be above 0.
rule-spend_or_amount = Give either the model of spending or one amount for all, not both.
rule-not_within_observation = The border must lie between the first purchase and the end of observation.
rule-too_many_points = The curve would have more than 1,000 points. Take a longer step.
rule-more_active_than_before = A cohort cannot have more subscribers than at the renewal before.

## Segments and the list

customers-state-stays = With you
customers-state-fading = Fading
customers-state-gone = Gone
customers-segment-all = All
customers-segment-stays = With you
customers-segment-write_week = Write within a week
customers-segment-fading = Fading
customers-segment-gone = Gone
customers-write-today = today
customers-write-never = no need to
customers-column-customer = Customer
customers-column-state = Segment
customers-column-last = Last purchase
customers-column-purchases = Purchases
customers-column-total = Spent
customers-column-alive = Chance to be with you
customers-column-expected = Expected purchases
customers-column-value = Value ahead
customers-column-write = Write on
customers-column-date = Date
customers-column-months = Months
customers-column-segment = Plan
customers-column-subscribers = Subscriptions
customers-column-left = Ended
customers-column-median = Half last
customers-column-churn = Churn per month
customers-unit-repeats = { $n ->
    [one] { $number } repeat purchase
   *[other] { $number } repeat purchases
}

## What a forecast says

customers-range = { $low } to { $high }
customers-made = Forecast of { $made }, { $draws } refits
customers-basis = { $purchases }, { $customers }, { $first } to { $last }
customers-model_bg = BG/NBD
customers-model_mbg = MBG/NBD
customers-figure-alive = With you now
customers-figure-alive_note = { $range } · { $all } ever bought
customers-figure-alive_help = The sum of everybody’s chance to still be a customer, judged by how often and how long ago each bought (MBG/NBD). The range holds 90 % of the refits on randomly weighted customers.
customers-figure-purchases = Purchases in { $months }
customers-figure-purchases_note = { $range } · without new customers
customers-figure-purchases_help = Purchases that today’s customers are expected to make, by the { $model } model, which came closer to what happened in the held-out time.
customers-figure-value = Value in { $months }
customers-figure-value_help = Expected purchases of { $months } times what each customer spends at a time, discounted by { $discount } a month. What was paid already is not in it.
customers-value-margin = gross margin, { $margin } of revenue
customers-value-revenue = revenue: no margin was given
customers-figure-risk = At risk
customers-figure-risk_note = { $share } of the value
customers-figure-risk_help = Value ahead of the customers who are fading: their chance to still be with you is between 30 and 70 %.
customers-figure-risk_bad = { $customers ->
    [one] { $number } customer is fading
   *[other] { $number } customers are fading
}
customers-holdout_title = The model was { $error } off where it had not seen the answer
customers-holdout_nothing = Purchases in the held-out time: { $actual }
customers-holdout_actual = happened
customers-holdout_predicted = predicted
customers-holdout_description = By { $day } { $actual } purchases happened; { $predicted } were predicted.
customers-note-holdout = The model learnt until { $day } and predicted { $predicted } purchases for the rest; { $actual } happened. Then it learnt from everything.
customers-note-old = The purchases end on { $until }: what happened since is not in the chances and days. Import newer ones and forecast anew.
customers-note-rough = The forecast is rough: it rests on { $customers }, so look at the ranges.
customers-note-one_time = { $customers } bought once. One purchase says little: they may come back or be gone, so their chance is judged by MBG/NBD and lies in the middle rather than at 100 %.
customers-note-retro = Had you used the days to write in the held-out time, the list would have named { $left_named } of the { $left } who left, among { $named } names.
customers-note-no_message = There are no days to write yet: give the gross margin and what a message costs.
customers-note-correlated = Who buys more often spends another amount at a time, so the value of frequent buyers is less certain.
customers-note-same_amount = Everybody is taken to spend the same at a time. { $why }
customers-note-refunds = { $customers } got money back. Refunds are no purchases and are not taken off the values.
customers-refused = There is no forecast. In the time until { $until }, from which the model learns, this is missing: { $missing }. Cohorts and retention are shown without it.
customers-refused-nothing = There is no forecast: nobody in the file bought anything.
customers-refused-unidentified = There is no forecast: these purchases do not determine the model, its parameters could be nearly anything. Cohorts and retention are shown without it.
customers-missing = { $missing } (there are { $found } of { $needed })
customers-missing-gaps = time: it spans { $found } usual gaps between purchases of { $needed }
customers-finding = Customers worth { $money } are leaving
customers-finding-text = { $count } customers are fading. { $money } is still expected from them in { $months }; a message on the right day costs less than losing them. The list of whom to write to and when is in “Customers”.
customers-offer_basis = a new customer in { $months }, by the forecast
customers-offer_note = Forecast of customers, { $months }
customers-report-named = Whom to write to first
customers-report-basis = By purchases until { $day }. Customers who come later are not in it.

## Subscriptions

customers-survival_title = How long subscriptions last
customers-survival_all = All
customers-survival_description = After { $months } months { $share } are still there.
customers-subscriptions_basis = { $persons } subscriptions, { $ended } ended by { $until }
customers-churn_basis = from all subscriptions until { $until }
customers-churn_note = Subscriptions: ended per month of being subscribed
customers-rejected_line = Line { $line }: { $why }

rule-import_end_before_start = The end is before the start.
rule-import_no_end = It has ended, but the day is missing.
error-no_start_column = No column says when a subscription began.
error-no_start_column-hint = Call a column “Start” or “Start date”.
error-no_end_column = No column says when a subscription ended, or whether it still runs.
error-no_end_column-hint = Call a column “End” and leave it empty where the subscription runs.
error-no_table_rows = The file has no rows that can be read.
error-too_many_table_rows = The file has more than 200,000 rows.
error-too_many_table_rows-hint = Split the file, or leave out the oldest rows.

## UI: The section

section-customers = Customers
report-section-customers = Customers: who comes back
customers-tab-forecast = Who comes back
customers-tab-retention = Retention
customers-tab-subscriptions = Subscriptions
customers-tab-leads = Leads
customers-tabs = Parts of the section
customers-empty-title = See who will buy again
customers-empty = Import purchases, and the program tells who is still a customer, what each will bring, and when to write to whom.
customers-empty-example = Customer, date and amount are enough; from about 100 customers on, a forecast can be checked against what happened.
customers-import = Import purchases
customers-dataset = Purchases
customers-forecast-title = Make the forecast
customers-forecast-text = The model learns from two thirds of the time and is checked on the last third before it looks ahead.
customers-forecast-make = Make the forecast
customers-forecast-again = Forecast anew
customers-forecast-made = The forecast is ready.
customers-forecast-working = Fitting the models
customers-option-months = Months ahead
customers-option-margin = Gross margin
customers-option-cost = What one message costs, with the work and the discount in it
customers-option-draws = Refits for the ranges: { $draws }, seed { $seed }
customers-settings = What it assumes
customers-search = Customer
customers-list = Customers
customers-list-empty = Nobody fits this filter.
customers-list-total = { $total } · worth { $value }
customers-order = Order
customers-order-write_on = Day to write
customers-order-value = Value ahead
customers-order-alive = Chance to be with you
customers-order-expected = Expected purchases
customers-order-purchases = Purchases
customers-order-last_purchase = Last purchase
customers-order-name = Name
customers-more = Show more
customers-save-csv = Save the list as CSV
customers-file = { $name }, customers.csv
customers-segment-keep = Keep this filter
customers-segment-name = Name of the filter
customers-segment-delete = Delete the filter “{ $name }”
customers-filter-purchases = Purchases, at least
customers-filter-value = Value ahead, at least
customers-use = What the forecast says for the calculator
customers-use-action = Use in the calculator
customers-subscriptions-empty-title = See how long subscriptions last
customers-subscriptions-empty = Import subscriptions, and the program draws who stays, plan by plan, and what churn really is.
customers-subscriptions-empty-example = Customer, start, end (empty where it runs), plan and amount a month.
customers-subscriptions-import = Import subscriptions
customers-subscriptions-imported = Subscriptions are imported.
customers-imported-rejected = { $count ->
    [one] { $count } row could not be read.
   *[other] { $count } rows could not be read.
}
customers-date-day_first = Day first
customers-date-month_first = Month first
