### Unit economics: inputs, figures, bands and explanations. Why a figure is not a number is in outcomes.ftl.

## How customers pay

model-subscription = Subscription
model-subscription-help = Customers pay every month until they leave.
model-one_off = One-off purchases
model-one_off-help = Customers pay per order and may come back.

timing-advance = In advance
timing-advance-help = Customers pay at the start of each month, so everyone pays at least once.
timing-arrears = In arrears
timing-arrears-help = Customers pay at the end of each month, so those who have left no longer pay.

## Groups of inputs

input-group-revenue = Revenue from a customer
input-accept = Set to { $value }
input-group-acquisition = Acquisition in one period
input-group-acquisition-help = Costs, leads and new customers must be from the same period, usually a month.
input-group-assumptions = Assumptions

## Inputs. `-short` is the name inside a formula.

input-model = Revenue model
input-arpa_per_month = ARPA per month
input-arpa_per_month-short = ARPA
input-arpa_per_month-help = Average revenue from one paying customer in a month.
input-churn_per_month = Churn per month
input-churn_per_month-short = churn
input-churn_per_month-help = Of the customers at the start of a month, the share who left during it. From 0 to 100%.
input-expansion_per_month = Revenue growth per customer, monthly
input-expansion_per_month-short = growth
input-expansion_per_month-help = How much more a customer who stays pays each month than the month before: upgrades, extra seats. Leave empty if there is none.
input-linear_expansion = Revenue growth per customer, amount a month
input-linear_expansion-short = added revenue
input-linear_expansion-help = By what amount a customer who stays pays more each month than the month before. For growth in money rather than in per cent; leave empty if there is none.
input-average_order_value = Average order value
input-average_order_value-short = AOV
input-average_order_value-help = Revenue divided by the number of orders.
input-purchases_per_lifetime = Purchases per lifetime
input-purchases_per_lifetime-short = purchases
input-purchases_per_lifetime-help = How many orders a customer makes in all, including the first.
input-lifetime_days = Customer lifetime, days
input-lifetime_days-short = lifetime
input-lifetime_days-help = Days between a customer’s first and last order.
input-gross_margin = Gross margin
input-gross_margin-short = margin
input-gross_margin-help = Share of revenue left after the direct costs: goods, delivery, servers, support. It may be negative.
input-marketing_cost = Marketing
input-marketing_cost-short = marketing
input-marketing_cost-help = Advertising and other marketing in the period.
input-salaries_cost = Salaries
input-salaries_cost-short = salaries
input-salaries_cost-help = Pay in the period of those who win new customers, with taxes.
input-software_cost = Software
input-software_cost-short = software
input-software_cost-help = Services and tools used to win new customers, in the period.
input-leads = Leads
input-leads-short = leads
input-leads-help = People or companies who left their contact in the period.
input-new_customers = New customers
input-new_customers-short = new customers
input-new_customers-help = Those who paid for the first time in the period.
input-days_per_month = Days in a month
input-days_per_month-short = days in a month
input-days_per_month-help = 30 is easy to check on a calculator; 30.4375 is the average of the calendar.
input-discount_per_month = Discount rate per month
input-discount_per_month-short = discount
input-discount_per_month-help = How much less money is worth when it comes a month later. Leave empty to count it at full value.
input-horizon_months = Horizon, months
input-horizon_months-short = horizon
input-horizon_months-help = How many months of a customer’s payments to count. Leave empty to count all of them.
input-payment_timing = Payment
input-payment_timing-help = When a subscriber pays: at the start of the month or at its end.

## Figures. `-short` is the name inside a formula.

figure-cac = Fully loaded CAC
figure-cac-short = CAC
figure-cac-help = What winning one new customer costs: marketing, salaries and software together.
figure-ltv_gross_margin = Gross-margin LTV
figure-ltv_gross_margin-short = LTV
figure-ltv_gross_margin-help = Gross margin that one customer brings over the whole lifetime. Verdicts rest on it.
figure-ltv_revenue = Revenue LTV
figure-ltv_revenue-short = revenue LTV
figure-ltv_revenue-help = Revenue that one customer brings over the whole lifetime, before the costs of serving them.
figure-ltv_discounted = LTV over 36 months, discounted
figure-ltv_discounted-short = LTV over 36 months
figure-ltv_discounted-help = Gross margin of the first 36 months, with later money worth less: a cautious estimate.
figure-ltv_to_cac = LTV to CAC
figure-ltv_to_cac-short = LTV/CAC
figure-ltv_to_cac-help = How many times a customer’s margin covers the cost of winning them. From 3 on, growth can be scaled.
figure-ltv_to_cac_revenue = Revenue LTV to CAC
figure-ltv_to_cac_revenue-short = revenue LTV/CAC
figure-ltv_to_cac_revenue-help = The same ratio on revenue; it flatters, because revenue is not yet profit.
figure-payback_days = Payback
figure-payback_days-short = payback
figure-payback_days-help = Days until a customer’s margin has returned the cost of winning them. Under 45 is good; from 90 on, the funnel needs a redesign.
figure-payback_days_revenue = Payback on revenue
figure-payback_days_revenue-short = payback on revenue
figure-payback_days_revenue-help = Days until a customer’s revenue has returned the cost of winning them.
figure-cost_per_lead = Cost per lead
figure-cost_per_lead-short = CPL
figure-cost_per_lead-help = All acquisition costs divided by the number of leads.
figure-conversion_rate = Lead conversion
figure-conversion_rate-short = conversion
figure-conversion_rate-help = Share of leads who became customers.
figure-margin_per_lead = Margin per lead
figure-margin_per_lead-short = margin per lead
figure-margin_per_lead-help = What one lead earns in the long run: LTV less CAC, times the conversion.
figure-margin_per_lead_first_order = Margin per lead, first payment
figure-margin_per_lead_first_order-short = margin per lead, first payment
figure-margin_per_lead_first_order-help = What one lead earns at once: the margin of the first payment, times the conversion, less the cost per lead.
figure-lifetime_days = Customer lifetime
figure-lifetime_days-short = lifetime
figure-lifetime_days-help = How long a customer stays, on average.

## Verdicts and bands

verdict = Verdict

verdict-ltv_to_cac = { $ratio } the CAC
band-scale = The target of 3 is met
band-below_target = Below the target of 3
band-destroys_value = Less than CAC
band-fast_payback = Within the target of 45 days
band-slow_payback = Beyond the target of 45 days
band-redesign_funnel = 90+ days, target 45
band-never = Never, target 45 days
band-lead_earns = Leads are profitable
band-lead_loses = Leads lose money

## The one verdict on a client (`verdict-<reason>`), and what it rests on

verdict-loses_money = Every new customer loses money
verdict-fix_payback = Fix the payback first
verdict-fix_margin = Fix the margin first
verdict-run_do_not_scale_yet = Run it, but do not scale yet
verdict-scale = Ready to scale
verdict-check_input = Check the input
state-times = A customer brings in { $times ->
    [one] { $times } time
   *[other] { $times } times
} what they cost.
state-free = Customers bring in margin, and winning them costs nothing.
state-endless = Customers do not leave, so the margin they bring has no limit.
state-expanding = The customers who stay pay more than those who leave take away.
state-below_target = A customer returns { $share } of what winning them costs, and growth needs at least { $target }.
state-destroys_value = A customer returns only { $share } of what winning them costs.
state-negative = Each customer costs more than they pay, even before what winning them costs.
state-fast = The money is back in { $days }, faster than the target of { $target }.
state-slow = The money is back in { $days }; the target is less than { $target }.
state-never = The cost of winning customers never comes back.
state-unknown = It is too early to judge the economics. { $reason }

## Explain this number

explain-title = Why { $value }
explain-formula = Formula
explain-values = Your values
explain-sources = Where the values come from
explain-goal = To reach { $target }
explain-goal-reached = The target of { $target } is reached.
explain-lever-impossible = not by { $name } alone

## Where a value comes from

source-typed = Entered by hand
source-sample = From the sample project
source-published = Assumption, not measured: { $source }
source-default = The program’s own default
source-assumed = Assumed, for LTV over 36 months only
source-dataset = From “{ $name }”
source-dataset-deleted = From data that has been deleted

## UI: The economics screen

economics-figures = Figures
economics-more-figures = Other figures
economics-inputs = Inputs
explain-open = Explain: { $figure }
economics-scenario-named = Scenario “{ $name }”
economics-scenario-current = open
economics-scenario-open = Open scenario “{ $name }”
economics-scenario-copy = Duplicate the scenario
economics-scenario-rename = Rename the scenario
economics-scenario-up = Move the scenario up
economics-scenario-down = Move the scenario down
economics-scenario-delete = Delete the scenario
economics-scenario-deleted = Scenario “{ $name }” deleted.
economics-scenario-name = Name of the scenario

## Remarks that a careful reader would make (`note-<code>`)

note-margin_very_high = A margin of { $value } is rare. Are the costs of serving customers in it?
note-churn_very_low = A churn of { $value } a month is rare. Was it measured over a whole year?
note-margin_very_low = A margin of { $value } hardly ever happens.
note-ratio_very_high = An LTV/CAC of { $value } hardly ever happens: is there a typo in the costs, the payment or the churn?
note-conversion_very_high = { $value } of the leads become customers: are all leads counted?
note-likely = Did you mean { $value }?
note-payback_very_fast = Payback within a day is rare. Are all costs of acquisition in it?
note-more_customers_than_leads = There are more new customers than leads. Are both from the same period?
note-few_customers = The figures rest on few new customers: { $value }. With so few, chance moves them a lot.
note-payback_beyond_lifetime = Payback takes longer than a customer stays: most leave before it.

## Why inputs are refused (`rule-<code>`)

rule-cannot_be_varied = This input cannot be varied here: choose another.
rule-has_no_value = This input has no value in the scenario. Enter it there first.
rule-figure_does_not_rest_on_it = The figure does not depend on this input: choose another.
rule-is_not_uncertain = This input is fixed: give it a distribution first.
rule-correlations_cannot_all_hold = These correlations contradict each other. Bring some closer to zero.
rule-first_purchase_is_certain = The probability of the first purchase is always 1.
rule-first_purchase_has_no_trigger = The first purchase has no cost of bringing the customer back: that is the CAC.
rule-too_many_purchases = There are too many purchases: list at most 1,000.
rule-not_a_month = Write the month as 2026-01.
rule-month_not_in_order = Months must follow each other, each once.
rule-fewer_active_than_new = There cannot be fewer active customers than new ones.
rule-more_churned_than_there_were = More customers left than there were.
rule-more_lost_than_there_was = More revenue was lost than there was.
rule-year_out_of_range = The year must lie between 1900 and 2199.
rule-span_too_long = From the first purchase to this day it is more than 50 years. Check the years of the purchases.
rule-duplicate_id = This is listed twice; each may stand once.
economics-notes = Worth a second look

## Tabs of the screen

economics-tabs = Parts of the calculation
economics-tab-cash = Cash
economics-tab-lifecycle = Purchases
economics-tab-sensitivity = Sensitivity
economics-tab-goal = Goal seek
economics-tab-uncertainty = Risk
economics-tab-channels = Channels
economics-tab-compare = Scenarios
economics-tab-months = Months

## Numbers of a month. `-words`: how else such columns are headed, separated by bars.

months-field-month = Month
months-field-month-words = date|period
months-field-marketing_cost = Marketing
months-field-marketing_cost-words = marketing expenses|advertising spend|advertising cost|ad costs|marketing budget|marketing cost|marketing spend|ad spend|advertising|ads
months-field-salaries_cost = Salaries
months-field-salaries_cost-words = salary|payroll|wages
months-field-software_cost = Software
months-field-software_cost-words = tools|saas|software cost
months-field-leads = Leads
months-field-leads-words = lead|inquiries|enquiries
months-field-new_customers = New customers
months-field-new_customers-words = {"new buyers|new subscribers|new students|new users|customers new|customers acquired|new|new clients|acquired"}
months-field-active_customers = Active customers
months-field-active_customers-words = {"buyers|subscribers|students|active buyers|active subscribers|active students|active users|active|customers|paying customers|active clients"}
months-field-churned_customers = Churned
months-field-churned_customers-words = {"churn|customers lost|churned customers|lost customers|lost|cancelled"}
months-field-orders = Orders
months-field-orders-words = purchases|order count
months-field-revenue = Revenue
months-field-revenue-words = sales|turnover|income
months-field-gross_margin = Gross margin
months-field-gross_margin-words = margin|gm
months-field-mrr_start = MRR at start
months-field-mrr_start-words = mrr|starting mrr|opening mrr
months-field-mrr_new = New MRR
months-field-mrr_new-words = mrr new
months-field-mrr_expansion = Expansion MRR
months-field-mrr_expansion-words = expansion|mrr expansion
months-field-mrr_contraction = Contraction MRR
months-field-mrr_contraction-words = contraction|mrr contraction
months-field-mrr_churned = Churned MRR
months-field-mrr_churned-words = mrr churned|lost mrr
months-field-annotation = Note
months-field-annotation-words = notes|comment|comments|annotation

months-problem-month = A month should stand here.
months-problem-month-hint = For example 2026-01, 01.2026 or January 2026. A date like 01/02/2026 can be read in two ways.
months-problem-no_month = It is not known which months the numbers are of.
months-problem-no_month-hint = Put the cursor into the row of a month, or copy the column of months together with the numbers.
months-problem-twice = This month was there already.
months-problem-twice-hint = Every month should come once.
months-problem-two_columns = Several columns mean the same share.
months-problem-two_columns-hint = Leave one of them: shares cannot be added up.
months-problem-share = A fraction or a percentage?
months-problem-share-hint = Add a percent sign: 80% or 0.8%.

## Steps of the history

operation-branch_scenario = Made scenario “{ $to }” out of “{ $from }”
operation-change_months = { $months }: { $fields }
operation-paste_months = Pasted months: { $months }
operation-import_months = Months from “{ $file }”: { $months }
operation-fill_months = Months from the purchases “{ $dataset }”: { $months }
operation-delete_months = Deleted months: { $months }
operation-change_economics_tabs = Economics: { $tabs }

## Numbers on the tabs

economics-fact-payback_simple = Simple payback
economics-fact-payback_simple-help = CAC divided by a customer’s daily margin. Ignores churn; verdicts use it.
economics-fact-payback_billing = Payback by payments
economics-fact-payback_billing-help = The payment with which a group of customers has returned its cost while some leave every month.
economics-fact-payback_continuous = Payback with churn, day by day
economics-fact-payback_continuous-help = The same if customers paid and left a little every day.
economics-fact-drawdown = Deepest loss
economics-fact-drawdown-help = How much money it takes until the group has paid for itself.
economics-fact-ltv_discounted = 36-month LTV, discounted
economics-fact-ltv_discounted-help = At 1% a month where no rate is given.
economics-payment-day = payment { $number }, { $day }
economics-fact-break_even_purchase = Breaks even
economics-fact-peak_purchase = Peak profit
economics-fact-first_unprofitable = First unprofitable purchase
economics-fact-weakest_repeat = Weakest repeat purchase
economics-fact-value_lost = Lost after the peak
economics-fact-expected_purchases = Purchases per lifetime
economics-purchase-nth = purchase { $number }
economics-purchase-with = purchase { $number }, { $value }
economics-none = None
economics-lifecycle-never = Within these purchases a customer does not return what acquiring costs.
economics-lifecycle-after_peak = After purchase { $number } the customer adds no more profit and takes { $value } back.
economics-lifecycle-weakest = Only { $share } of those before go on to purchase { $number }: the weakest step.
economics-table-lifecycle = Purchase by purchase
economics-column-purchase = Purchase
economics-column-repeat = Return
economics-column-reach = Reach it
economics-column-contribution = Contribution
economics-column-cumulative = Cumulative
economics-fact-base = Now
economics-fact-strongest = Biggest driver
economics-fact-elasticity = Elasticity
economics-sensitivity-clamped = * Moved to the edge of what is admissible.
economics-table-sensitivity = Each input alone
economics-column-input = Input
economics-column-now = Now
economics-column-low = Lower
economics-column-at_low = Result at lower
economics-column-high = Higher
economics-column-at_high = Result at higher
economics-column-swing = Swing
economics-column-elasticity = Elasticity
economics-fact-current = Now
economics-fact-new_customers = New customers for the LTV/CAC target
economics-fact-new_customers_media = The same when every lead is paid for
economics-fact-active_customers = Active customers to cover fixed costs
economics-goal-reached = The goal is reached already: { $target }.
economics-goal-none = No input alone reaches { $target }. Change several at once.
economics-goal-some = { $count ->
    [one] { $count } input alone reaches { $target } while the others stay.
   *[other] Any one of { $count } inputs reaches { $target } while the others stay.
}
economics-table-goal = What would have to change
economics-column-lever = Input
economics-column-needed = Needed
economics-column-change = Change
economics-column-relative_change = Relative change
economics-chance = Chance that { $condition }
economics-fact-chance = Chance
economics-fact-draws = Draws
economics-fact-seed = Seed
economics-without_value = { $figure }: { $share } of the draws have no number. { $reason }
economics-table-percentiles = Percentiles
economics-column-figure = Figure
economics-column-p5 = 5%
economics-column-p10 = 10%
economics-column-p25 = 25%
economics-column-p50 = Median
economics-column-p75 = 75%
economics-column-p90 = 90%
economics-column-p95 = 95%
economics-column-mean = Mean
economics-channels-none = There are no channels yet.
economics-channels-organic = Organic and referred
economics-fact-blended_cac = Blended CAC
economics-fact-paid_cac = Paid CAC
economics-fact-loaded_cac = Fully loaded CAC
economics-fact-total_cost = Total cost
economics-fact-total_customers = New customers in all
economics-chart-loaded_cac = CAC of a channel with its share of overhead
economics-table-channels = Channels
economics-column-channel = Channel
economics-column-media = Cost
economics-column-customers = New customers
economics-column-paid_cac = Paid CAC
economics-column-overhead = Share of overhead
economics-column-loaded_cost = Cost with overhead
economics-column-loaded_cac = Fully loaded CAC
economics-compare-none = There is nothing to compare with: the project has one scenario.
economics-band-change = { $scenario }, { $figure }: “{ $from }” → “{ $to }”
economics-table-figures = Figures by scenario
economics-table-inputs = How the inputs differ
economics-months-none = There are no months yet.
economics-fact-trend = Last months
economics-months-change = { $change } { $count ->
    [1] against the month before
   *[other] against the { $count } months before
}
economics-fact-mrr_end = MRR at the end
economics-fact-quick_ratio = Quick ratio
economics-fact-net_retention = Net revenue retention
economics-months-few = * Fewer than 30 new customers: { $months }. Chance moves the figures of these months a lot.
economics-compare-difference = { $scenario }: difference
economics-compare-change = { $scenario }: relative change
economics-column-month = Month
economics-column-churn = Churn
economics-column-conversion = Conversion
economics-table-actual_months = Figures by month
economics-table-movement = MRR movement
economics-column-mrr_end = MRR at the end
economics-column-net_new = Net new MRR
economics-column-quick_ratio = Quick ratio
economics-column-gross_churn = Gross churn
economics-column-net_retention = Net retention
economics-line-own = single month
economics-line-smoothed = { $count } months together
economics-goal-scenario = { $name }: { $lever } { $value }
economics-uncertainty-none = Say which inputs are not known exactly: their low, likely and high value.
error-not_a_lever = This figure cannot be set directly.
error-not_a_lever-hint = Choose one of the inputs.

## The tabs on the screen

economics-tab-open = Economics: { $name }
economics-tab-cash-words = cash curve, payback
economics-tab-lifecycle-words = lifecycle, repeat purchases
economics-tab-sensitivity-words = tornado, what matters
economics-tab-goal-words = levers, target
economics-tab-uncertainty-words = uncertainty, Monte Carlo, probability
economics-tab-channels-words = CAC by channel, advertising
economics-tab-compare-words = compare, difference
economics-tab-months-words = actuals, MRR, trends
economics-watch-figure = Figure
economics-span = Change each input by
economics-span-help = Each input in turn is lowered and raised by this share while the others stay.
economics-goal-figure = Figure
economics-goal-target = Target
economics-goal-try = Make a scenario: { $lever } { $value }
economics-goal-try-short = Try it
economics-goal-try-column = Try it
economics-goal-made = Made and opened the scenario “{ $name }”.
economics-goal-customers = How many customers it takes
economics-goal-target_ltv_to_cac = LTV/CAC target
economics-goal-media_price_per_lead = Price of a lead
economics-goal-media_price_per_lead-help = What every further lead costs.
economics-goal-fixed_acquisition_cost = Fixed cost of acquisition
economics-goal-fixed_acquisition_cost-help = Per period, whatever the number of leads: salaries, software.
economics-goal-fixed_cost_per_month = Fixed cost of the business per month
economics-goal-fixed_cost_per_month-help = Rent, team, servers: what the margin has to earn.
economics-compare-base = Compare with
economics-channel-new = Channel { $number }
economics-channel-add = Add a channel
economics-channel-remove = Remove “{ $name }”
economics-channels-overhead = Overhead of acquisition
economics-channels-overhead-help = Salaries and software. Taken from the scenario unless given.
economics-channels-organic-help = New customers nobody paid advertising for.
economics-channels-share = Share the overhead
economics-channels-share-customers = by customers
economics-channels-share-spend = by cost
economics-lifecycle-repeat = Share that returns
economics-lifecycle-repeat-help = Which share of those who made the purchase before make this one too.
economics-lifecycle-order_value = Order value
economics-lifecycle-cost_to_serve = Cost to serve
economics-lifecycle-cost_to_serve-help = Cost of an order beyond its goods: delivery, support.
economics-lifecycle-trigger_cost = Bringing back
economics-lifecycle-trigger_cost-help = Spent on everybody who made the purchase before: a mailing, a discount.
economics-lifecycle-derived = The purchases come from the scenario for now. Change any cell and they become your own.
economics-lifecycle-add = Add a purchase
economics-lifecycle-remove = Remove the last
economics-lifecycle-reset = Take from the scenario
economics-lifecycle-cac-help = Taken from the scenario unless given.
economics-uncertain-inputs = What is not known exactly
economics-uncertain-add = Add an input
economics-uncertain-add-input = Treat as uncertain: { $input }
economics-uncertain-remove = Treat as exact: { $input }
economics-distribution = distribution
economics-distribution-shape = { $input }: shape of the distribution
economics-distribution-pert = PERT
economics-distribution-triangular = Triangular
economics-distribution-lognormal_p10_p90 = Lognormal, P10–P90
economics-distribution-lognormal_mean = Lognormal, mean
economics-distribution-lognormal_median = Lognormal, median
economics-distribution-fixed = Fixed
economics-distribution-min = low
economics-distribution-mode = likely
economics-distribution-max = high
economics-distribution-p10 = 10% are below
economics-distribution-p90 = 90% are below
economics-distribution-mean = mean
economics-distribution-sd = deviation
economics-distribution-median = median
economics-distribution-sigma_log = σ of the logarithm
economics-distribution-value = value
economics-correlations = What moves together
economics-correlation-add = Add a correlation
economics-correlation-remove = Remove the correlation
economics-correlation-first = First input
economics-correlation-second = Second input
economics-correlation-value = Rank correlation, from −1 to 1
economics-shown-figure = Distribution of
economics-seed-help = The same seed repeats the result to the last digit.
economics-seed-next = Another seed
months-field-marketing_cost-help = Advertising and other marketing in the month.
months-field-salaries_cost-help = Salaries of those who acquire customers.
months-field-software_cost-help = Software used to acquire customers.
months-field-leads-help = Leads of the month.
months-field-new_customers-help = Customers who paid for the first time.
months-field-active_customers-help = Customers who paid in the month, new ones included.
months-field-churned_customers-help = How many of those who were customers before the month left in it.
months-field-orders-help = Orders of the month.
months-field-revenue-help = Revenue of the month.
months-field-gross_margin-help = Taken from the scenario where empty.
months-field-mrr_start-help = Where empty, the MRR at the end of the month before.
months-field-mrr_new-help = MRR of customers who came.
months-field-mrr_expansion-help = Added by customers who were there.
months-field-mrr_contraction-help = Taken away by customers who stayed.
months-field-mrr_churned-help = MRR of customers who left.
months-add = Add a month
months-add-before = Add an earlier month
months-paste = Paste from a spreadsheet
months-import = Import CSV
months-import-title = Months from CSV
months-fill = Fill from purchases
months-fill-help = Revenue, orders, new and active customers of every full month.
months-fill-dataset = Data set
months-fill-replace = Replace what is there
months-fill-confirm = Fill
months-filled-nothing = Everything is filled in already; nothing changed.
months-delete = Delete { $month }
months-deleted = Deleted: { $month }.
months-paste-by-hand = This window may not read the clipboard, so paste the table here: press Ctrl V. The first row holds headings, the first column months.
months-window = Smoothing
months-window-help = How many months to add up before the figures are computed.
months-grid-help = Arrows move, Enter edits, Ctrl V pastes a block from a spreadsheet: headings and months are recognised.
months-problem-at = Row { $row }, column { $column }, “{ $text }”:
months-ignored = Columns unknown to the program were passed over: { $columns }.
months-empty-title = What really happened
months-empty-text = Enter costs, leads and customers month by month: see where the five figures are heading and whether the plan holds.
months-empty-example = A whole table from Excel or Google Sheets can be pasted, headings included.
months-brought = { $count ->
    [one] Saved { $count } month.
   *[other] Saved { $count } months.
}
months-filled = { $count ->
    [one] Filled; the table has { $count } month now.
   *[other] Filled; the table has { $count } months now.
}
months-problems = { $count ->
    [one] { $count } cell could not be read, so nothing was saved.
   *[other] { $count } cells could not be read, so nothing was saved.
}
report-section-lifecycle = Profit purchase by purchase
report-section-sensitivity = Sensitivity
report-section-goal = What the goal takes
report-section-uncertainty = Risk
report-section-channels = Acquisition channels
report-section-months = Month by month

## UI: What others have

benchmark-title = What others have
benchmark-range = Others have { $low } – { $high }
benchmark-one = Others have { $value }
benchmark-from = { $typical }, the best { $low }
benchmark-caution = Published figures of other companies, mostly in the USA and Europe. They are a bearing, not a target: how yours moves matters more.
benchmark-who-b2b = Subscription for companies, median
benchmark-who-b2c = Subscription for people, median
benchmark-who-boxes = Subscription boxes
benchmark-who-cheap = Up to $10 a customer a month
benchmark-who-dear = Above $500 a customer a month
benchmark-who-enterprise = Contracts of a year, revenue from $5M
benchmark-who-goods = Goods by subscription, first year
benchmark-who-video = Video services, USA
benchmark-who-saas = Subscription software, all revenue
benchmark-who-saas_subscription = Software, subscription alone
benchmark-who-services = Services, listed companies
benchmark-who-agencies = Agencies, UK
