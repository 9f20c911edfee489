### What went wrong (`error-<code>`) and what would be right (`error-<code>-hint`).

## Values

error-out_of_range = The value is outside the allowed range.
error-out_of_range-between-hint = Enter a number from { $min } to { $max }.
error-out_of_range-at_least-hint = Enter { $min } or more.
error-out_of_range-at_most-hint = Enter { $max } or less.
error-not_whole = { $value } is not a whole number.
error-not_whole-hint = Enter a number without a fraction.
error-required = This has to be filled in.
error-required-hint = Enter a value.
error-inconsistent = The values contradict each other.
error-too_long = The text is too long.
error-too_long-hint = { $max ->
    [one] Use at most { $max } character.
   *[other] Use at most { $max } characters.
}
error-control_characters = The text contains a line break or another invisible character.
error-control_characters-hint = Write it on one line.
error-file_too_large = The file is too large to be kept in the workspace.
error-file_too_large-hint = Keep files of up to { $max } here, and leave a larger one where it is: the program remembers the place.
error-not_a_file = This is a folder, not a file.
error-malformed = This is not written as it has to be.
error-malformed-hint = Write it like { $form }.
error-unknown_name = The program does not know this name.
error-unknown_name-hint = Choose one of those that are offered.
error-invalid_currency = “{ $value }” is not a currency code.
error-invalid_currency-hint = Enter the three capital letters of ISO 4217, for example RUB, USD or EUR.
error-invalid_language = “{ $value }” is not a language of the program.
error-invalid_language-hint = Choose en or ru.
error-invalid_date = “{ $value }” is not a date.
error-invalid_date-hint = Write it as year, month and day: 2025-11-14.
error-not_a_permutation = The new order must name every item exactly once.
error-before_start = The last day is before the first.
error-last_scenario = A project keeps at least one scenario.
error-last_scenario-hint = Create another scenario first.
error-other_project = This belongs to another project.
error-other_project-hint = Choose something from this project.
error-list_full = There is room for { $max } here, and all of it is taken.
error-list_full-hint = Delete one that is no longer needed first.
error-part_unreadable = This part cannot be shown: something that is stored for it makes no sense.

rule-mode_outside_range = The most likely value must lie between the smallest and the largest.
rule-min_above_max = The smallest value must not be above the largest.
rule-far_from_today = A plan begins within three years of today, before or after. Check the year.
rule-in_the_future = The day is more than a year in the future. Check the year.

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
parse-no_result = “{ $text }” has no result.
parse-no_result-hint = Use numbers, + − × ÷ and brackets: =100*12.

## Requests

error-unknown_request = There is no request “{ $name }”.
error-unknown_request-hint = “growth requests” lists all of them.
error-unknown_field = There is no field “{ $name }”.
error-unknown_field-hint = Check the spelling: “growth requests” shows the fields of each request.
error-bad_payload = The input does not have the shape that the request needs: { $detail }
error-bad_payload-hint = “growth requests” shows the schema of each request.
error-number_notation = “{ $value }” is not written as a number.
error-number_notation-hint = Write digits with a point before the fraction and a minus sign if needed, such as -1200.50.
error-number_digits = “{ $value }” has more digits than can be kept exactly.
error-number_digits-hint = Shorten it: at most 28 digits, at most 28 of them after the point.
error-date_notation = “{ $value }” is not written as a date.
error-date_notation-hint = Write year, month and day, such as 2026-03-01.
error-bad_json = The input is not JSON: { $detail }
error-bad_json-hint = Check quotes, commas and brackets at that place.
error-not_found = This no longer exists.
error-not_found-hint = It may have been deleted; undo brings it back.
error-project_not_found = There is no project “{ $name }”.
error-project_not_found-hint = “growth project list” lists the projects.
error-step_in_the_way = This step cannot be undone or redone: a later one rests on it.
error-step_in_the_way-hint = Undo this first: { $name }.
error-cancelled = Stopped. Nothing was changed.
error-internal = The program made a mistake.
error-internal-hint = Your data is saved. Try again; if it happens again, report it with the log from Settings.

## Files

error-file_not_found = There is no file { $path }.
error-file_not_found-hint = Check the name and the folder.
error-file_exists = The file { $value } is there already.
error-file_exists-hint = Give the new file another name.
error-path_not_chosen = This place was not chosen in a file dialog.
error-path_not_chosen-hint = Choose the file once more.
error-path_of_the_program = { $value } belongs to the program itself and is never overwritten.
error-path_of_the_program-hint = Choose another place.
error-path_not_unicode = The name of the file or of a folder above it cannot be read as text.
error-path_not_unicode-hint = Rename it, or choose another place.
error-file_unreadable = The file { $path } cannot be read.
error-file_unreadable-hint = Check that it is not open elsewhere and that you may read it.
error-file_not_writable = The file { $path } cannot be written.
error-file_not_writable-hint = Choose another folder, or allow writing to this one.
error-file_failed = Reading or writing { $path } failed.
error-file_failed-hint = Check the disk or the network drive and try again.
error-disk_full = The disk is full. The last change was not saved.
error-disk_full-hint = Free some space and try again.

## Files of purchases

error-file_empty = The file is empty.
error-file_empty-hint = Choose a CSV file with a header and at least one purchase.
error-only_header = The file has a header and no rows.
error-only_header-hint = Check that the export was complete.
error-spreadsheet_file = This workbook cannot be read: it is damaged or protected by a password.
error-spreadsheet_file-hint = Open it in your spreadsheet program, save it as CSV, and choose that file.
error-old_workbook_file = This workbook of Excel 97–2003 (.xls) cannot be read.
error-old_workbook_file-hint = Open it in your spreadsheet program, save it as XLSX, and choose that file.
error-markup_file = This is a web page or XML, although the name says otherwise.
error-markup_file-hint = Open it in your spreadsheet program, save it as CSV, and choose that file.
error-binary_file = This is not a text file.
error-binary_file-hint = Choose a CSV file.
error-too_few_columns = Columns found: { $found }. At least { $needed } are needed: date and amount, and the customer if the table names one.
error-too_few_columns-hint = Choose the separator by hand, or export the table with these columns.
error-too_many_columns = Columns found: { $found }. At most { $max } are accepted.
error-too_many_columns-hint = Leave only the columns of the purchases, or choose another separator.
error-line_too_long = Line { $line } is longer than { $max_megabytes } MB: this cannot be a table.
error-line_too_long-hint = Check that this is the right file and that quotes are closed.
error-no_column_for_role = No column looks like { $role ->
    [customer] the customer
    [date] the date
    [amount] the amount
    [quantity] the quantity
   *[order] the order number
}.
error-no_column_for_role-hint = Choose the column by hand.
error-column_out_of_range = There is no column { $column } for { $role ->
    [customer] the customer
    [date] the date
    [amount] the amount
    [quantity] the quantity
   *[order] the order number
}: the file has { $columns }.
error-column_out_of_range-hint = Choose another column.
error-column_used_twice = Column { $column } is chosen both for { $first ->
    [customer] the customer
    [date] the date
    [amount] the amount
    [quantity] the quantity
   *[order] the order number
} and for { $second ->
    [customer] the customer
    [date] the date
    [amount] the amount
    [quantity] the quantity
   *[order] the order number
}.
error-column_used_twice-hint = Choose a different column for each.
error-format_undecided = { $what ->
    [date] The dates can be read in two ways.
    [decimal] The amounts can be read in two ways: it is not clear which sign is the decimal one.
   *[thousands] The amounts can be read in two ways: it is not clear which sign separates thousands.
}
error-format_undecided-hint = Choose the right format; the preview shows what comes of it.
error-no_rows = No row could be read. The first is line { $line }: { $reason ->
    [missing_customer] the customer is missing
    [rounded_customer] the customer’s number was rounded by a spreadsheet
    [missing_date] the date is missing
    [bad_date] the date cannot be read
    [missing_amount] the amount is missing
    [bad_amount] the amount cannot be read
    [other_currency] the amount is in another currency
    [bad_quantity] the quantity cannot be read
    [too_few_columns] the row is too short
    [too_many_columns] the row is too long
    [undecodable] it has characters that do not fit the encoding
    [unclosed_quote] a quote is not closed
   *[line_too_long] the line is too long
}. Rows like that: { $rejected }.
error-no_rows-hint = Check the chosen columns, the date format and the decimal sign.

## Rows that cannot be read

reject-missing_customer = The customer is missing.
reject-rounded_customer = The customer’s number was rounded by a spreadsheet: different customers would become one.
reject-missing_date = The date is missing.
reject-bad_date = The date cannot be read.
reject-missing_amount = The amount is missing.
reject-bad_amount = The amount cannot be read.
reject-other_currency = The amount is in another currency than the others.
reject-bad_quantity = The quantity cannot be read.
reject-too_few_columns = The row ends too early.
reject-too_many_columns = The row has more columns than the header: there is a separator inside a cell.
reject-undecodable = The row has characters that do not fit the encoding.
reject-unclosed_quote = A quote is opened and not closed.
reject-line_too_long = The row is too long.

## The workspace file

error-workspace_too_new = The file { $path } was written by a newer version of the program. It has not been touched.
error-workspace_too_new-hint = Install the current version to open it.
error-workspace_damaged = The workspace file is damaged.
error-workspace_damaged-hint = Restore it from a backup. The damaged file is kept.
error-workspace_foreign = The workspace file { $path } holds something that this program did not put there.
error-workspace_foreign-hint = For safety it is not opened. Restore a backup, or open another file.
error-workspace_vanished = The workspace file { $path } is gone.
error-workspace_vanished-hint = It was moved or deleted. Restore a backup, put the file back and try again, or begin with an empty workspace.
error-workspace_taken_away = The workspace file { $path } was moved, deleted or replaced while it was open. The last change was not saved there.
error-workspace_taken_away-hint = All of your work up to now is kept in the newest backup.
error-not_a_workspace = The file { $path } is not a workspace. It has not been touched.
error-not_a_workspace-hint = Choose a file that ends in .growth.
error-workspace_busy = Another program holds the workspace file and does not let go of it.
error-workspace_busy-hint = Close that program and try again.
error-not_writable = The workspace file cannot be written.
error-not_writable-hint = Allow writing to the file and its folder, then try again.
error-disk_failure = The disk failed while the workspace was read or written.
error-disk_failure-hint = Check the disk. If this happens again, restore a backup to another disk.
error-migration_failed = The workspace file could not be brought up to date. It is as it was.
error-migration_failed-hint = Report it with the log from Settings.
error-read_only = The workspace is open for reading only: { $reason }
error-read_only-hint = Remove the cause and open the workspace again to make changes.
error-backup_failed = The backup that comes first could not be made, so nothing was changed.
error-backup_failed-hint = Check that the backup folder can be written and that the disk has room.
error-backup_unusable = This backup is damaged or comes from a newer version. Nothing was changed.
error-backup_unusable-hint = Choose another backup.

read_only-in_use = it is open in another window or program.
read_only-file_not_writable = the file cannot be written.
read_only-wanted = it was opened to be read only.
read_only-folder_not_writable = its folder cannot be written.
read_only-locks_unsupported = its disk cannot lock files, so a second writer would go unnoticed.
read_only-disk_full = the disk is full.

## The report and the hosts

error-report_logo = The logo is not a picture that can be read.
error-report_logo-hint = Choose a PNG, JPEG or SVG file.
error-report_logo_too_large = The logo is too large: it would unpack to more than 16 million pixels.
error-report_logo_too_large-hint = Make it smaller, for example 1,000 pixels wide.
error-report_accent = “{ $value }” is not a colour.
error-report_accent-hint = Write it as #1E6B50.
error-report_drawing = The picture could not be drawn.
error-report_drawing-hint = Open the section again and repeat.
error-report_failed = The report could not be set.
error-report_failed-hint = Nothing was written. The log in Settings says what happened.
error-unexpected = This did not work: { $detail }

## Project files

error-not_a_bundle = “{ $path }” is not a project file.
error-not_a_bundle-hint = Choose a .growth-project file that this program saved.
error-bundle_too_large = The project file is larger than { $max }.
error-bundle_too_new = The project file was made by a newer version of the program.
error-bundle_too_new-hint = Update the program and open the file again. Nothing was changed.
error-bundle_damaged = The project file is damaged or cut short.
error-bundle_damaged-hint = Ask for it to be sent again. Nothing was changed.
error-bundle_foreign = The project file contains what such files never contain.
error-bundle_foreign-hint = Somebody changed the file, so it was not opened. Nothing was changed.
error-bundle_unreadable = The data in the project file cannot be read.
error-bundle_unreadable-hint = Nothing was changed. Save the project to a file again.
