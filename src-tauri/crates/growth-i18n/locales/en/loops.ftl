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
