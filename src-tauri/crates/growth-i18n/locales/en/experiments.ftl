### Experiments: what their inputs must not contradict (`rule-<code>`).

rule-more_conversions_than_visitors = There cannot be more conversions than visitors.
rule-power_not_above_alpha = The power must be above the accepted chance of a false alarm.
rule-no_effect = An effect of zero cannot be found with any number of visitors. Enter the smallest effect that matters.
rule-relative_to_zero = A relative effect on zero does not exist. Enter an absolute effect.
rule-ratio_says_nothing = These sums show no variation. Enter the sums of at least two visitors who differ.
rule-impossible_squares = No values have this sum of squares together with this sum. Check both.
rule-impossible_products = No values have this sum of products together with these sums of squares. Check them.
rule-counts_fall = Counts are cumulative and cannot fall from one look to the next.
rule-days_not_ascending = Each look must be on a later day than the one before.
rule-looks_not_ascending = Each look must have more visitors than the one before.
rule-shares_do_not_add_up = The planned shares of all arms must add up to 100%.
rule-one_arm_only = At least two arms must have a planned share.
rule-visitors_without_share = This arm has visitors although it should get none. Enter its planned share.
