### Customers: who buys again, what each is worth, when to write.

## Refusals

rule-recency_without_repeat = With one purchase only, the time from the first to the last purchase must be 0.
rule-repeat_without_recency = A repeat purchase comes later than the first: the time between them must be above 0.
rule-spend_or_amount = Give either the model of spending or one amount for all, not both.
rule-not_within_observation = The border must lie between the first purchase and the end of observation.
rule-too_many_points = The curve would have more than 1,000 points. Take a longer step.
rule-more_active_than_before = A cohort cannot have more subscribers than at the renewal before.
