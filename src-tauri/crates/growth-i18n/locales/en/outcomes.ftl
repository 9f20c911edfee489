### What stands in place of a number (`status-<code>`) and why (`reason-<code>`).

status-missing = Not enough data
status-undefined = Undefined
status-unbounded = Unlimited
status-never = Never
status-infeasible = Out of reach

missing-inputs = Enter { $inputs }.

reason-no_new_customers = There are no new customers to spread the costs over.
reason-no_leads = There are no leads.
reason-no_churn = Nobody leaves, so the sum has no end. Set a horizon or a discount rate to limit it.
reason-expansion_outweighs_churn = Customers who stay pay more than those who leave take away, so the sum has no end. Set a horizon to limit it.
reason-no_cost = Winning customers costs nothing.
reason-no_value = A customer brings nothing, so there is nothing to compare.
reason-no_margin = A customer brings no margin, so the costs never come back.
reason-endless_loss = Every month a customer brings a loss and nothing bounds it, so the sum has no end.
reason-churn_outpaces_payback = Customers leave before they have returned what they cost.
reason-no_lifetime = The customer lifetime is zero days.
reason-too_large = The number is too large to be computed exactly.
reason-no_purchases = There are no purchases.
reason-no_repeat_purchases = Nobody has bought twice yet.
reason-no_full_month = The purchases do not cover a full month yet.
reason-goal_out_of_reach = No admissible value of this input reaches the goal.
reason-goal_always_met = Every admissible value of this input meets the goal.
reason-outside_domain = A drawn value lies outside what it can be, such as a churn above 100%.
reason-zero_input = The input is zero, so there is no relative change of it.
reason-every_purchase_earns = Every purchase still earns.
reason-zero_base = The base is zero, so there is no relative change.
reason-nothing_answered = No question that this rests on has been answered yet.
reason-not_applicable = None of the questions that this rests on applies to the project.
reason-nothing_measured = Nothing that this could rest on has been measured yet.
reason-nothing_ended = No experiment that this could rest on has ended yet.
reason-nothing_telling = Experiments have ended, but none of them has given a result.
reason-foundation_first = Foundation first: AI and automation wait until unit economics are sound.
reason-loses_money = The growth point loses money and is not proposed.

## Loops

reason-self_sustaining = Each customer brings at least one more, so growth feeds itself and has no limit but the market.
reason-levels_off = The loop levels off before it gets there.
reason-no_growth = With K below 1, growth does not sustain itself.
reason-no_customers = There are no customers to observe.
reason-too_few_observations = Too little has been observed to tell.
reason-no_reproduction = No customer brings another one.
reason-tied_loops = Several loops are equally strong and do not feed each other, so none comes first.
reason-no_market_size = The size of the market is not given.
reason-funnel_ahead = Within this time the funnel stays ahead of the loops.

## Roadmap

reason-nothing_planned = Nothing was planned up to that day.
reason-no_work = The plan has no work in it.
reason-nothing_spent = Nothing has been spent yet.
reason-no_progress = Nothing has been done yet.
reason-not_begun = The plan has not begun.
reason-no_history = There is no past week to learn from.
reason-nothing_finished = Nothing was finished in any past week.
reason-goal_at_baseline = The goal equals the starting point, so there is no way to be ahead or behind on.
reason-nothing_moved = No revenue was gained or lost.
reason-nothing_lost = Revenue was gained and none was lost.

## Experiments

reason-no_visitors = There are no visitors.
reason-no_conversions = Nobody converted, so there is no ratio to compare.
reason-no_spread = The values do not vary, so an effect cannot be told from chance.
reason-zero_denominator = The ratio is taken of zero.
reason-not_decided = No look has decided it yet.
reason-no_room_in_plan = The weeks and visitors of the plan are taken by other tests.

## Customers

reason-not_identifiable = The data do not determine the model: its parameters could be almost anything.
reason-all_equal = All values are equal, so there is no spread to learn from.
reason-no_mean = The distribution is so wide that it has no mean.
reason-not_worth_a_message = What would be lost by waiting is less than a message costs.
reason-not_worth_a_contact = No lead brings more than contacting it costs.
reason-one_outcome = All outcomes are the same, so there is nothing to tell apart.
reason-no_columns = No column is left to learn from.
reason-no_messages = No message would go out.
reason-costs_nothing = It costs nothing, so there is nothing to earn back.
reason-no_questions = There is no question to measure on.
