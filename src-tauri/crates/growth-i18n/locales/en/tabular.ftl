### Reading foreign tables: questions and decisions, in the window and on the command line.

## Questions

question-several_parts = The file holds several tables: { $subject }. Which one should be imported?
question-no_column_for_role = No column looks like { $role ->
    [customer] the customer
    [date] the date of the purchase
   *[amount] the amount of the purchase
}. Which column is it?
question-no_column_for_role-hint = Name the column by its heading. If the file names no buyers, leave the heading empty: totals by month can still be had.
question-which_column = Several columns look like { $role ->
    [date] the date of the purchase
    [customer] the customer
   *[amount] the amount of the purchase
}. Which one is it?
question-no_task_dates = No column is known to have the dates of the tasks. Which columns are the start and the end?
question-no_title_column = No column is known to have the titles of the tasks. Which column is it?
question-date_order = In the column “{ $subject }” the date { $example } can be read in two ways. Which comes first, the day or the month?
question-mixed_dates = The dates in the column “{ $subject }” are written in two ways: { $example }. Which comes first, the day or the month?
question-months_only = The column “{ $subject }” has months only, for example { $example }. Should purchases count from the first day of the month?
question-unreadable_dates = No date in the column “{ $subject }” can be read, for example “{ $example }”. Which column has the dates?
question-decimal_sign = In the column “{ $subject }” the number { $example } can be read in two ways. What stands before the fraction, a point or a comma?
question-mixed_decimal_signs = In the column “{ $subject }” fractions are written in two ways: { $example }. Which is right, the point or the comma?
question-several_currencies = The file has several currencies: { $subject }. They are never added up. Which currency should be imported?
question-other_currency = The amounts are in { $subject }, the project’s currency is { $example }. Import the data set in the currency of the file?
question-unknown_statuses = The column “{ $subject }” has statuses that are not known: { $example }. Which of them are purchases?
question-order_lines = Orders take several lines, and the amount “{ $subject }” is the same on each. Is it the total of the order or the amount of each line?
question-outgoing = What are the amounts in the column “{ $subject }”: refunds to customers, or expenses to leave out?
question-discount = Beside the price stands the discount “{ $subject }”, for example { $example }. Is it money off the line, percent of it, or is it in the price already?
question-duplicates = { $example } rows repeat others. That is at least half of the file. Are they purchases?

## Decisions

decision-recipe = Looks like { $name }.
decision-remembered = Columns and answers are those given for an earlier file with the same headings.
decision-no_buyers = This file names no buyers: orders, revenue and months were counted.
decision-price_times_quantity = The amount is the price times the quantity.
decision-hundredths = The amounts are in hundredths (cents, kopecks) and were divided by 100.
decision-thousands = The amounts are in thousands and were multiplied by 1,000.
decision-millions = The amounts are in millions and were multiplied by 1,000,000.
decision-discount = The discount beside the price { $kind ->
    [money] is money and was taken off
    [percent] is percent and was taken off
   *[included] is in the price already
}.
decision-lines_summed = { $count ->
    [one] { $number } order of several lines was put together
   *[other] { $number } orders of several lines were put together
}, amounts added up: { $example }.
decision-lines_once = { $count ->
    [one] { $number } order of several lines was put together
   *[other] { $number } orders of several lines were put together
}, the repeated total counted once: { $example }.
decision-status_left_out = { $count ->
    [one] { $number } row was left out
   *[other] { $number } rows were left out
} with the status “{ $status }” ({ $meaning }): { $example }.
decision-status_counted = { $count ->
    [one] { $number } row counted
   *[other] { $number } rows counted
} with the status “{ $status }”.
decision-cancelled_left_out = { $count ->
    [one] { $number } cancelled order was left out
   *[other] { $number } cancelled orders were left out
}: { $example }.
decision-returned_left_out = { $count ->
    [one] { $number } order that is marked as returned was left out
   *[other] { $number } orders that are marked as returned were left out
}: { $example }.
decision-tests_left_out = { $count ->
    [one] { $number } test was left out
   *[other] { $number } tests were left out
}: { $example }.
decision-duplicates_skipped = { $count ->
    [one] { $number } row that repeats another was left out
   *[other] { $number } rows that repeat others were left out
}: { $example }.
decision-duplicates_kept = { $count ->
    [one] { $number } row repeats another and counts
   *[other] { $number } rows repeat others and count
}.
decision-totals_left_out = { $count ->
    [one] { $number } row with a total was left out
   *[other] { $number } rows with totals were left out
}: { $example }.
decision-comments_left_out = { $count ->
    [one] { $number } remark between the rows was left out
   *[other] { $number } remarks between the rows were left out
}: { $example }.
decision-headings_left_out = { $count ->
    [one] { $number } row that repeats the headings was left out
   *[other] { $number } rows that repeat the headings were left out
}.
decision-odd_dates_left_out = { $count ->
    [one] { $number } row with an impossible date was left out
   *[other] { $number } rows with impossible dates were left out
}: { $example }.
decision-odd_dates_kept = { $count ->
    [one] { $number } row with an impossible date counts
   *[other] { $number } rows with impossible dates count
}: { $example }.
decision-anonymous = { $count ->
    [one] { $number } order without a customer counts
   *[other] { $number } orders without a customer count
} as revenue, not among the customers.
decision-respelled = { $count ->
    [one] { $number } customer is spelled in several ways and counted once
   *[other] { $number } customers are spelled in several ways and counted once each
}: { $example }.
decision-other_currency_left_out = { $count ->
    [one] { $number } row in another currency was left out
   *[other] { $number } rows in another currency were left out
} ({ $currency }): { $example }.
decision-other_currency = The amounts are in { $currency }: that is not the project’s currency, and they are not used in the calculator.
decision-refunds = { $count ->
    [one] { $number } refund is kept apart and does not
   *[other] { $number } refunds are kept apart and do not
} reduce the revenue: { $example }.
decision-outgoing_left_out = { $count ->
    [one] { $number } row of outgoing money was left out
   *[other] { $number } rows of outgoing money were left out
}: { $example }.
decision-months_as_first_day = The dates are months: purchases count from the first day.
decision-lines_unquoted = Every line of the file was in quotes as a whole; the quotes were taken off.
decision-part = The table “{ $name }” was read.
decision-lines_above = Lines above the table that were passed over: { $number }.
decision-already_imported = Exactly this file has been imported before: the data set “{ $name }”.

## What the status of an order means

status-meaning-counts = a purchase
status-meaning-open = not a sale yet
status-meaning-unpaid = not paid
status-meaning-cancelled = cancelled or lost
status-meaning-refunded = paid back
status-meaning-no_sale = not a sale

## Errors

error-several_parts = The file holds several tables: { $parts }.
error-table_too_large = The file is larger than { $max_megabytes } MB when unpacked.
error-table_too_large-hint = Unpack it and import the table as CSV.
error-no_heading = The file has no heading “{ $heading }”.
error-no_heading-hint = Name the heading as it stands in the file, or the number of the column.
error-no_recipe = The program “{ $name }” is not known.
error-no_recipe-hint = Without this answer exports are recognised by their headings.
error-dataset_currency = The data set is in another currency ({ $value }) than the project.
error-dataset_currency-hint = Import the purchases in the project’s currency, or change the project’s currency.

## What an average is based on

datasets-basis-days = { $first } to { $last }
datasets-basis-months = { $first } – { $last }, full months: { $count }{ $without ->
    [0] {""}
   *[other] , of which without new customers: { $without }
}

error-no_file = No file is named.
error-no_file-hint = Name a file, or paste a table.
error-several_files = More than one table is named.
error-several_files-hint = Name a file, or paste a table, or name a data set.
error-file_not_kept = The file of the data set “{ $value }” is not kept.
error-file_not_kept-hint = Import the file again, with the other decision.
