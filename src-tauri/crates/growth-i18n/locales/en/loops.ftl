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
loops-template-content-example = An SEO service builds the infographic “Traffic growth this month” by itself; 25% of customers share it.
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
