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
