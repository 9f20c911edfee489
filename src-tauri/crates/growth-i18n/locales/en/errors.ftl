### What went wrong (`error-<code>`) and what would be right (`error-<code>-hint`).

## Inputs

error-out_of_range = { $value } is outside the allowed range.
error-out_of_range-between-hint = Enter a number from { $min } to { $max }.
error-out_of_range-at_least-hint = Enter { $min } or more.
error-out_of_range-at_most-hint = Enter { $max } or less.
error-not_whole = { $value } is not a whole number.
error-not_whole-hint = Enter a number without a fraction.
error-required = This has to be filled in.
error-required-hint = Enter a value.
error-inconsistent = The values contradict each other.
error-invalid_currency = “{ $value }” is not a currency code.
error-invalid_currency-hint = Enter the three letters of ISO 4217, for example RUB, USD or EUR.
error-invalid_language = “{ $value }” is not a language of the program.
error-invalid_language-hint = Choose en or ru.
error-invalid_date = “{ $value }” is not a date.
error-invalid_date-hint = Write the date as { $example }.
error-name_empty = The name is empty.
error-name_empty-hint = Enter at least one character.
error-name_too_long = The name is too long.
error-name_too_long-hint = { $max ->
    [one] Use at most { $max } character.
   *[other] Use at most { $max } characters.
}
error-name_taken = “{ $name }” exists already.
error-name_taken-hint = Choose another name.

rule-mode_outside_range = The most likely value must lie between the smallest and the largest.
rule-min_above_max = The smallest value must not be above the largest.

## Reading a typed number

parse-empty = There is no number here.
parse-empty-hint = Enter a number.
parse-not_a_number = “{ $text }” is not a number.
parse-not_a_number-hint = Write it as { $example }.
parse-ambiguous = “{ $text }” can be read in two ways.
parse-ambiguous-hint = Write { $first } or { $second }.
parse-wrong_separator = “{ $text }”: the comma separates thousands here.
parse-wrong_separator-hint = For a fraction write { $suggestion }.
parse-bad_grouping = “{ $text }”: the thousands are separated in the wrong places.
parse-bad_grouping-hint = Write { $suggestion }.
parse-unexpected_percent = A percentage does not fit here.
parse-unexpected_percent-hint = Enter the number without the % sign.
parse-unexpected_currency = An amount of money does not fit here.
parse-unexpected_currency-hint = Enter the number without “{ $found }”.
parse-wrong_currency = The amount is in another currency: “{ $found }”.
parse-wrong_currency-hint = Enter the amount in { $expected }.
parse-too_long = The number has too many digits.
parse-too_long-hint = Use at most 28 digits.

## Requests

error-unknown_request = There is no request “{ $name }”.
error-unknown_request-hint = “growth requests” lists all of them.
error-unknown_field = There is no field “{ $name }”.
error-unknown_field-hint = Check the spelling: “growth requests” shows the fields of each request.
error-bad_payload = The request has the wrong shape.
error-bad_payload-hint = “growth requests” shows the schema of each request.
error-not_found = This no longer exists.
error-not_found-hint = It may have been deleted. Undo brings it back.
error-cancelled = Stopped. Nothing was changed.
error-internal = The program made a mistake.
error-internal-hint = Your data is saved. Start the program again; if it happens again, report it with the log from Settings.

## Files

error-file_not_found = There is no file { $path }.
error-file_not_found-hint = Check the name and the folder.
error-file_unreadable = The file { $path } cannot be read.
error-file_unreadable-hint = Check that it is not open elsewhere and that you may read it.
error-file_not_writable = The file { $path } cannot be written.
error-file_not_writable-hint = Choose another folder, or allow writing to this one.
error-disk_full = The disk is full. The last change was not saved.
error-disk_full-hint = Free some space and try again.

## CSV

error-csv_empty = The file is empty.
error-csv_empty-hint = Choose a CSV file with a header row and at least one purchase.
error-csv_no_rows = The file has a header but no rows.
error-csv_no_rows-hint = Check that the export was complete.
error-csv_binary = This is not a text file.
error-csv_binary-hint = Save the table as CSV in your spreadsheet program, then choose that file.
error-csv_too_large = The file is too large.
error-csv_too_large-hint = Split it into files of up to { $max }.
error-csv_no_columns = The columns cannot be told apart.
error-csv_no_columns-hint = Choose the separator by hand: comma, semicolon or tab.
error-csv_column_missing = The column “{ $name }” is not in the file.
error-csv_column_missing-hint = Choose another column.
error-csv_mapping_incomplete = Choose the columns of customer, date and amount.
error-csv_mapping_incomplete-hint = Without them no purchase can be read.
error-csv_column_twice = One column is chosen for two purposes.
error-csv_column_twice-hint = Choose a different column for each.
error-csv_all_rows_bad = No row can be read.
error-csv_all_rows_bad-hint = Check the chosen columns, the date format and the decimal sign.

## The workspace file

error-workspace_newer = The file was written by a newer version of the program. It has not been touched.
error-workspace_newer-hint = Install the current version to open it.
error-workspace_damaged = The workspace file is damaged.
error-workspace_damaged-hint = Restore it from a backup. The damaged file is kept.
error-workspace_not_a_workspace = The file { $path } is not a workspace.
error-workspace_not_a_workspace-hint = Choose a file ending in .growth.
error-workspace_in_use = The workspace is open in another window or program.
error-workspace_in_use-hint = Close it there to make changes here.
error-workspace_read_only = The workspace is open for reading only.
error-workspace_read_only-hint = Close the other window, or allow writing to the file, then open it again.
error-workspace_failed = The workspace file could not be read or written.
error-workspace_failed-hint = Check the disk and try again.
error-backup_failed = The backup could not be made, so nothing was changed.
error-backup_failed-hint = Check that the backup folder can be written and that the disk has room.
error-nothing_to_undo = There is nothing to undo.
error-nothing_to_redo = There is nothing to redo.

## Reports

error-report_failed = The report could not be made.
error-report_failed-hint = Try again. If it happens again, report it with the log from Settings.
error-report_empty = The report has no sections.
error-report_empty-hint = Choose at least one section.
