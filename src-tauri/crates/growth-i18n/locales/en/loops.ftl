### Growth loops: what their inputs must not contradict.

## Loops and sources

rule-too_many_loops = An ecosystem can have no more than 32 loops.
rule-reserved_name = This is the name of the source “ads and start”. Give the loop another name.
rule-name_taken = This name is taken. Choose another.
rule-named_twice = This has been named above. Keep one of them.
rule-unknown_loop = There is no such loop. Choose one of the loops of this ecosystem.
rule-unknown_source = There is no such source. Choose “ads and start” or one of the loops.
rule-feeds_itself_in_zero_time = A loop cannot feed itself in no time. Choose another loop, or a delay.
rule-market_below_start = The market cannot be smaller than the number of customers at the start.
rule-steps_not_ascending = Changes must be in order, each later than the one before.

## Uncertainty and numbers

rule-distribution_outside_range = The distribution reaches beyond the range that this rate can have.
rule-not_square = The matrix must have as many columns as rows.
rule-not_a_number = This is not a number.

## History

operation-create_ecosystem = Ecosystem of loops “{ $name }” created
operation-duplicate_ecosystem = Copy of the ecosystem “{ $from }”: “{ $to }”
operation-rename_ecosystem = Ecosystem “{ $from }” renamed to “{ $to }”
operation-choose_ecosystem = Ecosystem “{ $name }” chosen
operation-price_ecosystem = Another scenario for “{ $name }”
operation-note_ecosystem = Note on the ecosystem “{ $name }”
operation-delete_ecosystem = Ecosystem “{ $name }” deleted
operation-change_loops = { $change }
operation-change_loops-value = { $field }: { $from } → { $to }, “{ $element }”
operation-change_loops-setting = { $field }: { $from } → { $to }
operation-change_loops-moved = Moved: { $names }
operation-change_loops-added = Added to the drawing: { $names }
operation-change_loops-removed = Removed from the drawing: { $names }
operation-change_loops-renamed = “{ $from }” is now “{ $to }”
operation-change_loops-settings = Settings of “{ $name }” changed
operation-change_loops-edited = Changed in the drawing: { $names }
loops-quoted = “{ $name }”
loops-and-more = { $count } more

## Numbers of the drawing

loops-field-amount = Amount
loops-field-share = Share
loops-field-click = Click rate
loops-field-signup = Sign-up rate
loops-field-activation = Activation rate
loops-field-delay_days = Delay
loops-field-life_days = Lifetime
loops-field-cost_per_asset = Cost per asset
loops-field-assets_at_start = Assets at the start
loops-field-reward_per_customer = Reward per customer
loops-field-reward_months = Reward, months of subscription
loops-field-fixed_cost_per_month = Fixed cost per month
loops-field-churn_per_month = Churn per month
loops-field-customers_at_start = Customers at the start
loops-field-market_size = Market size
loops-field-paid_per_month = Advertising per month
loops-field-cac = CAC of advertising
loops-field-horizon_weeks = Horizon, weeks

## Kinds of loops

loops-kind-content = Content
loops-kind-ambassador = Ambassador
loops-kind-integration = Integration
loops-kind-custom = Custom loop

## Templates

loops-template-content = Content loop
loops-template-content-explanation = The product turns a customer’s data into something worth sharing: a report, a chart, a certificate. The customer shares it, and people who do not know you yet see it.
loops-template-content-example = An SEO service builds the infographic “Traffic growth this month” by itself; 25% of {"customers"} share it.
loops-template-ambassador = Reincarnation loop
loops-template-ambassador-explanation = A customer gets a result, the system offers to tell about it, and the story becomes a case. The case brings new customers.
loops-template-ambassador-example = Once the goal is reached, the service offers: “Tell your story and get 3 months of subscription.”
loops-template-integration = Integration loop
loops-template-integration-explanation = Your integration with another platform becomes a channel: its users see the value and sign up.
loops-template-integration-example = A café connects your service to its cash register, and other cafés see you in the register’s catalogue.
loops-template-ecosystem = Ecosystem of three loops
loops-template-ecosystem-explanation = Three loops on the same customers. A case shows the report at work, and more reports are made after it: the loops strengthen each other.
loops-template-ecosystem-example = Reports bring cafés, happy cafés tell stories, and the cash register shows the service to the neighbours.
loops-template-blank = From scratch
loops-template-blank-explanation = Customers, leads and the way from lead to customer. You draw the rest.
loops-assumptions = The starting values are assumptions. Replace them with your own data: as long as they are not yours, neither are the conclusions.
loops-from_calculator = { $share } of leads become customers: from the scenario “{ $scenario }” of the calculator. How they split between the two steps is an assumption.
loops-assumption-content = The starting values are assumptions. Only the share of those who share, 25%, comes from the guide. Replace the others with your own.
loops-assumption-ambassador = The starting values are assumptions. Only the reward, 3 months of subscription, comes from the guide. Replace the others with your own.
loops-assumption-integration = All starting values are assumptions. Replace them with your own.
loops-assumption-custom = The loop has no values yet: fill in its arrows.

## Boxes of the templates

loops-node-customers = Customers
loops-node-activation = New customers
loops-node-leads = New leads
loops-node-report = Customer’s report
loops-node-page = Public page
loops-node-result = Customer’s result
loops-node-case = Case
loops-node-integration = Integration
loops-node-listing = Catalogue listing
loops-node-value = Value
loops-node-asset = Public asset

## What is wrong with the drawing (`loops-problem-<code>`)

loops-problem-missing = Not filled in: { $field }.
loops-problem-out_of_range = { $field }: from { $min } to { $max } is possible.
loops-problem-no_action = Nobody acts in the loop. Draw an “action” arrow from the customers.
loops-problem-acts_without_customers = An action must leave customers or new customers.
loops-problem-leads_nowhere = The loop leads nowhere from here. Connect this box to the next one.
loops-problem-edge_to_nowhere = The arrow has no beginning or no end.
loops-problem-branches = The loop goes on in two ways from here. Keep one, or make two loops of it.
loops-problem-feeds_itself_in_zero_time = The loop feeds itself in no time. Lead it through a public asset and customers.
loops-problem-no_asset = The loop is back at customers without having passed a public asset.
loops-problem-two_assets = The loop passes two public assets. Make two loops of it.
loops-problem-before_asset = Views and sign-ups must come after the public asset.
loops-problem-no_views = Nobody sees the asset. Draw a “views” arrow from it.
loops-problem-no_conversion = Nothing says what share of the leads become customers. Draw a “conversion” arrow.
loops-problem-delays_differ = The actions of one loop have different delays. Make them equal, or make two loops.
loops-problem-delay_below_step = The delay is shorter than a step. Give at least { $min }, or choose steps of a day.
loops-problem-feed_not_from_asset = A strengthening arrow must leave the public asset of a loop.
loops-problem-feed_into_nothing = A strengthening arrow must enter another loop: its value or its asset.
loops-problem-market_below_start = The market cannot be smaller than the customers at the start.
loops-problem-unknown_loop = The loop that this belongs to is gone.
loops-problem-duplicate_id = Two elements of the drawing have the same identifier.
loops-problem-too_many_loops = An ecosystem can have no more than 32 loops.
loops-problem-unused = Not part of any loop.

## Words of the drawing

loops-field-amount-act = Actions per customer
loops-field-amount-views = Views per asset
loops-field-amount-feed = Strengthening
loops-per-day = a day
loops-per-week = a week
loops-per-month = a month
loops-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
loops-settings = Ecosystem
loops-source-paid = ads and start
loops-node_kind-customers = Customers
loops-node_kind-value = Value
loops-node_kind-asset = Public asset
loops-node_kind-leads = Leads
loops-node_kind-activation = New customers
loops-node_kind-source = Ads and start
loops-node_kind-custom = Step in between
loops-node-at_start = { $count } at the start
loops-node-lives = lives { $span }
loops-node-new = +{ $count } a week
loops-node-leads_weekly = { $count } a week
loops-node-paid = { $amount } a month
loops-edge-active = { $amount } { $period }
loops-edge-newcomer = { $amount } per newcomer
loops-edge-newcomer_share = { $share } of newcomers
loops-edge-views = { $amount } { $period }, { $click }
loops-edge-feed = +{ $amount } per asset
loops-edge-after = after { $delay }
loops-edge-delay = { $what }, after { $delay }

## Figures

loops-figure-joint_k = Joint K
loops-figure-blended_cac = CAC with loops, in the long run
loops-figure-ltv_to_cac = LTV/CAC with loops
loops-figure-payback = Payback with loops
loops-figure-doubling = Doubling by loops
loops-figure-new_customers = Customers won over the period
loops-figure-active_customers = Active at the end
loops-figure-spend = Spending
loops-figure-market_share = Market share
loops-amplification = ×{ $times } to traffic
loops-self_sustaining = growth feeds itself
loops-instead_of = without loops: { $text }
loops-earned = { $share } brought by loops
loops-per_new_customer = { $money } per new customer, over { $weeks } weeks
loops-needs_scenario = Needs a scenario with CAC and LTV.
loops-cannot_simulate = The weeks cannot be computed yet: see the remarks on the drawing.
loops-incomplete = not ready
loops-stopped = The computation stopped in week { $week }: the numbers became too large.
loops-observed_k = from data { $k } ({ $low } to { $high })
loops-observed_agrees = The drawing agrees with the data.
loops-observed_differs = The drawing differs from the data.
loops-lever = { $field }: { $element }
loops-lever_effect = { $step } → K { $change }
loops-comparison = From week { $week } on, the funnel with the loops has won more customers than the same money would in ads alone; by the end { $lead } more. The loops add to the funnel and do not replace it.
loops-comparison-at_once = For the same money the loops bring more than ads (the funnel) from the first week on; by the end the difference is { $lead } new customers.
loops-comparison-lost = From week { $week } on, the funnel with the loops has won more customers than the same money would in ads alone, but by the end ads alone bring more again: the difference is { $lead } new customers.
loops-comparison-never = Over the whole term ({ $weeks } wk), ads (the funnel) bring more for the same money: the difference is { $lead } new customers.
loops-comparison-no_cac = There is nothing to compare with: the CAC of advertising is not known. Choose a scenario or enter a CAC.
loops-comparison-no_loops = No loop is ready yet: there is nothing to compare.

loops-beside_actual = Actual, { $months }: { $actual } new customers. The drawing, counted from { $begins }, gives { $simulated } ({ $change } to the actual number).
loops-beside_nobody = Actual, { $months }: no new customers. The drawing, counted from { $begins }, gives { $simulated }.
loops-beside_months = { $from } to { $to }

## The model

loops-equation-actions = actions(t) = { $terms }
loops-equation-newcomers = { $rate } × new(t − { $delay })
loops-equation-active = { $rate } × active(t − { $delay })
loops-equation-newcomers_of = { $rate } × new “{ $source }”(t − { $delay })
loops-equation-active_of = { $rate } × active “{ $source }”(t − { $delay })
loops-equation-assets = assets(t) = { $keep } × assets(t − 1) + actions(t){ $fed }
loops-equation-fed = { $rate } × actions “{ $loop }”(t)
loops-equation-new = new(t) = { $views } × { $conversion } × assets(t) × S(t)
loops-equation-market = S(t) = max(0, 1 − all(t − 1) / { $market })
loops-equation-no_market = S(t) = 1: a market without limits
loops-equation-customers = active(t) = { $keep } × active(t − 1) + new(t)
loops-equation-step = one step of t: { $step }

## Charts

loops-step-day = a day
loops-step-week = a week
loops-chart-week = Week
loops-chart-start = Start
loops-chart-week_number = Week { $week }
loops-chart-description = { $name }: from { $first } to { $last } by week { $week }.
loops-chart-new_customers = New customers a week
loops-chart-shares = Share of each source by week
loops-chart-active = Active customers
loops-chart-assets = Public assets
loops-chart-funnel = Loops and funnel on the same budget
loops-chart-without = With the loops and without each
loops-chart-actual = Drawing and actual by month
loops-layer-actual = Actual
loops-layer-drawing = By the drawing
loops-chart-crossover = overtaken, week { $week }
loops-chart-band = Customers under uncertain rates
loops-layer-loops = with loops
loops-layer-funnel = funnel only
loops-layer-without = without “{ $name }”
loops-band-low = P10
loops-band-median = median
loops-band-high = P90
loops-band-range = from P10 to P90
loops-band-description = By week { $week }, { $low } to { $high } customers in all, { $median } in the median.
loops-column-from = From
loops-column-to = To
loops-column-step = What happens

## Uncertainty

loops-nothing_uncertain = Mark at least one rate that you are not sure of.
loops-chance-self_sustaining = Chance that growth feeds itself: { $chance }.
loops-chance-ahead = Chance of being ahead of the funnel on the same budget: { $chance }.
loops-uncertain-customers = Customers in all at the end
loops-uncertain-earned = Share brought by loops
loops-uncertain-cac = Spending per new customer
loops-uncertain-lead = Lead over the funnel
loops-rate_of = { $what }, “{ $loop }”
loops-rate-actions_per_newcomer = Assets per newcomer
loops-rate-actions_per_active = Assets per active customer
loops-rate-views = Views per asset
loops-rate-conversion = Conversion of a view
loops-rate-decay = Decay of assets
loops-rate-churn = Churn of the loop’s customers

## Tables and report

error-loops_cannot_simulate = The weeks of the ecosystem “{ $value }” cannot be computed yet.
error-loops_cannot_simulate-hint = Mend what the remarks on the drawing say.
loops-report-cheaper = By the model, loops bring { $share } of new customers within { $weeks } weeks, and in the long run lower CAC to { $cac }
loops-report-bring = By the model, loops bring { $share } of new customers within { $weeks } weeks
loops-report-none = Within { $weeks } weeks the loops bring nobody yet
loops-loop = Loop
loops-without = Without it
loops-carries = 3%+ of new, weeks
loops-improve = Improve first
loops-problems = Remarks on the drawing
loops-reinforcement = Reinforcement
loops-csv-loops = Growth loops
loops-csv-k = K of the loop
loops-csv-joint_k = Joint K
loops-csv-without = Customers lost without it
loops-csv-share = Share of new customers
loops-csv-simulation = Simulation of the loops
loops-csv-step = Step: { $step }
loops-csv-new = New: { $name }
loops-csv-active = Active: { $name }
loops-csv-assets = Assets: { $name }
loops-csv-all = Customers in all
loops-csv-loop_cost = Cost of the loops
loops-csv-spend = All spending
loops-csv-funnel = Customers in all by the funnel

## UI: The screen “Growth loops”

section-loops = Growth loops
loops-empty-title = No loops yet
loops-empty-text = A growth loop begins where the funnel ends: a customer brings the next one. Begin with a template; it computes already.
loops-example = Example: { $text }
loops-begin = Begin
loops-begin-with = Begin: { $name }
loops-new = New ecosystem
loops-duplicate = Copy the ecosystem
loops-rename = Rename the ecosystem
loops-note-edit = Note on the ecosystem
loops-note-help = Printed below the chart in the report.
loops-choose = Show in overview and report
loops-remove = Delete the ecosystem
loops-deleted = Ecosystem “{ $name }” deleted
loops-chosen = in the report
loops-open = Open the ecosystem “{ $name }”
loops-ecosystem-named = Ecosystem “{ $name }”
loops-ecosystem-name = Name of the ecosystem
loops-tools = Tools of the drawing
loops-canvas = Drawing of the loops
loops-box = Box
loops-boxes = Boxes
loops-arrow = Arrow
loops-arrows = Arrows
loops-loops = Loops
loops-layout = Lay out in order
loops-align-row = Align in a row
loops-align-column = Align in a column
loops-copy-picked = Copy the selected boxes
loops-copy_of = { $name } — copy
loops-open-settings = Settings of the ecosystem
loops-scenario = Scenario that prices
loops-scenario-active = Active scenario
loops-zoom-in = Larger
loops-zoom-out = Smaller
loops-fit = Show all of it
loops-minimap = Mini map
loops-as-list = As lists
loops-as-canvas = As a drawing
loops-picture = Drawing as a picture
loops-csv = Simulation as CSV
loops-saved = Saved: { $path }
loops-add-loop-of = Add a loop: { $name }
loops-add-box-of = Add a box: { $name }
loops-handle = Connect “{ $name }”
loops-handle-any = Connect
loops-role-node = box
loops-role-edge = arrow
loops-a11y-node = Enter selects the box, arrow keys move it, Delete removes it.
loops-a11y-edge = Enter selects the arrow, Delete removes it.
loops-a11y-moved = Box moved { $direction }: { $x }, { $y }
loops-direction-up = up
loops-direction-down = down
loops-direction-left = left
loops-direction-right = right
loops-inspector = Element “{ $name }”
loops-name = Name
loops-node_kind = Kind of box
loops-edge_kind = What happens
loops-loop_kind = Kind of loop
loops-edge-loop = Loop of the arrow
loops-every_loop = shared by all loops
loops-actor = Who acts
loops-actor-newcomer = a newcomer, once
loops-actor-active = an active customer, regularly
loops-period = In what time
loops-note = Note
loops-edge_kind-act = Action of customers
loops-edge_kind-share = A share goes on
loops-edge_kind-views = Views of the asset
loops-edge_kind-convert = Conversion into customers
loops-edge_kind-feed = Strengthens another loop
loops-edge_kind-inflow = Inflow without a loop
loops-node_kind-customers-help = where a loop begins and ends
loops-node_kind-value-help = what one can share
loops-node_kind-asset-help = what others see
loops-node_kind-leads-help = who became interested
loops-node_kind-activation-help = who has just come
loops-node_kind-source-help = ads, the first customers
loops-node_kind-custom-help = any step in between
loops-field-feed-help = What each new asset adds at this point.
loops-field-reward_months-help = Counted at the cost of serving from the scenario.
loops-field-loop_churn-help = Empty: as in the whole ecosystem.
loops-by_source = Other values for some customers
loops-amount_of = From customers: { $source }
loops-observed_customers = Customers observed
loops-observed_new_customers = They brought
loops-observed-help = Only those who have been with you for longer than a cycle of the loop.
loops-observed-whole = Enter a whole number.
loops-horizon = Horizon
loops-begins_on = Simulation begins on
loops-begins_on-help = From here on the drawing is compared with actual months. Empty: from the plan’s start, or over the latest months.
loops-step = Step
loops-paid_mode = Advertising is given
loops-paid_mode-customers = as customers
loops-paid_mode-budget = as a budget
loops-paid-customers = Bought customers a month
loops-paid-budget = Budget a month, { $currency }
loops-seed = Number of the random series
loops-seed-help = The same series gives the same result.
loops-panel = What it comes to
loops-tab-results = Result
loops-tab-uncertainty = Uncertainty
loops-tab-model = Model
loops-chart-choose = Chart
loops-chart_name-new_customers = New customers by source
loops-chart_name-shares = Who carries the week
loops-chart_name-funnel = Loops and funnel on the same money
loops-chart_name-without = With the loops and without each
loops-chart_name-active_customers = Active base
loops-chart_name-assets = Public assets
loops-chart_name-actual = Drawing and actual by month
loops-actual-none = There is nothing to compare with: no full actual month lies within the simulation. Enter actual months under Economics, or change when the simulation begins in the settings of the ecosystem.
loops-feeds = Without strengthening
loops-figures = Figures
loops-figure = Figure
loops-fewer = Show fewer
loops-all = Show all ({ $count })
loops-priced = Prices from the scenario “{ $name }”.
loops-priced-deleted = The chosen scenario is deleted. Prices from the active one, “{ $name }”.
loops-model-why = The drawing becomes these equations. All numbers and charts are computed from them.
loops-equation = Equation
loops-finding = To the audit
loops-finding-of = To the audit: { $name }
loops-finding-text = Growth loop: { $name }
loops-finding-why = A weak step of the ecosystem “{ $ecosystem }”. { $effect }.
loops-finding-done = Added to the audit
loops-into-roadmap-of = To the plan: { $name }
loops-into-roadmap-done = The loop “{ $name }” is in the plan
loops-actions = Actions
loops-pick = Select
loops-pick-one = Select “{ $name }”
loops-says = What it says
loops-move = Move
loops-move-left = Move “{ $name }” left
loops-move-right = Move “{ $name }” right
loops-move-up = Move “{ $name }” up
loops-move-down = Move “{ $name }” down
loops-edit = Edit “{ $name }”
loops-delete = Delete “{ $name }”
loops-connect = Connect
loops-uncertainty-why = Mark the rates that you are not sure of, and how far they may be off. The program computes the ecosystem 10,000 times.
loops-uncertain-rates = Uncertain rates
loops-spread-of = Spread: { $name }
loops-simulate = Compute
loops-simulating = Computing
loops-draws = 10,000 times, series { $seed }
loops-stale = The drawing has changed: compute again.
loops-growth_points = Growth points at this step
error-no_joined_column = No column says how many people joined.
error-no_joined_column-hint = Call a column “Joined” or “{"New customers"}”.
rule-import_not_a_count = A whole number is needed here.
loops-observed-import = From CSV…
loops-observed-import-title = Observations from a file
loops-observed-columns = Columns are found by their names: “Date”, “{"Customers"}”, “Invitations” or “Shares”, “Joined”. Only the last one is needed.
loops-observed-until = Count up to
loops-observed-until-help = Those who came later have not had a cycle of the loop yet.
loops-observed-rows = Rows counted
loops-observed-later = Rows after that date
loops-observed-period = Period
loops-observed-days = { $from } – { $to }
loops-observed-sent = Invitations and shares
loops-observed-per_customer = Per customer
loops-observed-conversion = Joined of these
loops-observed-estimate = K from the data
loops-observed-interval = { $k } ({ $low } to { $high })
loops-observed-no_customers = the file does not count the customers: type how many there were to get K
loops-observed-rejected = { $count ->
    [one] { $count } row could not be read:
   *[other] { $count } rows could not be read:
}
loops-observed-rejected-row = row { $row }: { $text }
loops-observed-take = Take these numbers

## UI: What the drawing lacks

loops-next-customers = Begin with customers: they start the loop.
loops-next-act = What does a customer do? Draw an “action” arrow from customers to the value they get.
loops-next-share = What of it do others see? Draw an arrow to a public asset: a page, a review, a story.
loops-next-views = Who sees the asset? Draw a “views” arrow from it to leads.
loops-next-convert = How does a lead become a customer? Draw a “conversion” arrow to new customers.
loops-next-loop = The circle closes. Make a loop of these arrows, and it can be computed.
loops-next-add = Add
loops-next-all = Complete the loop
loops-menu-copy = Copy
loops-menu-paste = Paste
loops-menu-edit = Edit…
loops-menu-select_all = Select all
