### Imported purchases: the screen “Data”.

datasets-title = Data
datasets-import = Import purchases
datasets-empty = Import your client’s purchases, and the average order, repeat purchases and new customers are computed from them.
datasets-empty-example = An export of a shop, a payment provider or a CRM is enough: CSV, XLSX or ODS with customer, date and amount.

column-customer = Customer
column-date = Date
column-amount = Amount
column-quantity = Quantity
column-order = Order number
column-price = Price each
column-outgoing = Outgoing
column-refund = Refunded amount
column-status = Status
column-cancelled = Cancelled
column-test = Test
column-channel = Channel
column-cost = Cost
column-product = Product
column-discount = Discount

## UI: The data screen

datasets-empty-title = Import the client’s purchases
datasets-list = Data sets
datasets-pasted = Pasted table
datasets-menu = Actions for data set “{ $name }”
datasets-name = Name of the data set
datasets-rename = Rename the data set
datasets-deleted = Data set “{ $name }” deleted.
datasets-imported = imported { $date }
datasets-use = Use in the calculator
datasets-use-text = The ticked values go into the active scenario.
datasets-use-scenario = The ticked values go into scenario “{ $scenario }” and remember where they came from.
datasets-use-action = Use them
datasets-applied = The values are in scenario “{ $scenario }”.

## UI: Importing a file

datasets-file-kind = CSV tables
datasets-file-any = All files
datasets-looking = Looking into the file
datasets-columns = What the columns mean
datasets-columns-text = Check which columns are the customer, the date and the amount. Quantity and order number are optional.
datasets-column-unused = not used
datasets-column-number = Column { $number }
datasets-column-role = What column “{ $column }” means
datasets-preview = First rows of the file
datasets-line = Line
datasets-doubts = Say how to read the file
datasets-format = File format
datasets-encoding = Encoding
datasets-delimiter = Column separator
datasets-delimiter-comma = comma
datasets-delimiter-semicolon = semicolon
datasets-delimiter-tab = tab
datasets-delimiter-pipe = vertical bar
datasets-date = Dates
datasets-date-year_month_day = year-month-day
datasets-date-year_month_day_compact = yearmonthday, no separators
datasets-date-day_month_year = day/month/year
datasets-date-month_day_year = month/day/year
datasets-decimal = Decimal sign
datasets-decimal-point = point
datasets-decimal-comma = comma
datasets-thousands = Between thousands
datasets-thousands-none = nothing
datasets-thousands-space = space
datasets-thousands-apostrophe = apostrophe
datasets-thousands-comma = comma
datasets-thousands-point = point
datasets-undecided = not decided
datasets-other-file = Another file
datasets-import-start = Import
datasets-import-whole = The file is imported as a whole or not at all.
datasets-import-nothing = Nothing was imported.
datasets-import-done = Purchases imported
datasets-import-result = { $rows }, { $customers }.
datasets-import-show = Show the data

## UI: Rows that could not be read

datasets-rejected-title = Rows that could not be read
datasets-rejected-count = Could not be read: { $rows }
datasets-rejected-first = Shown are the first: { $rows }. The file will have them all.
datasets-rejected-save = Save as CSV
datasets-rejected-file = { $name }, unread rows.csv
datasets-why = Reason
datasets-row-text = The row

## What a data set tells

datasets-fact-customers = Customers
datasets-fact-orders = Orders
datasets-fact-anonymous_orders = Of them without a customer
datasets-fact-revenue = Revenue
datasets-fact-refunds = Refunds
datasets-fact-first_date = First order
datasets-fact-last_date = Last order
datasets-fact-average_order_value = Average order value
datasets-fact-purchases_per_lifetime = Orders per customer
datasets-fact-repeat_share = Customers who came back
datasets-fact-observed_lifetime_days = From first to last order, on average
datasets-fact-new_customers_per_full_month = New customers per month
datasets-fact-revenue_per_active_customer_month = Revenue per active customer in a month

## The file of unread rows

datasets-unread-line = Line
datasets-unread-code = Code
datasets-unread-reason = Reason
datasets-unread-row = Row

## UI: Questions and decisions of an import

datasets-decisions = What the program decided
datasets-statuses = Which orders are purchases
datasets-lines-above = Lines above the table
datasets-header-rows = Rows of headings
datasets-date-excel_serial = number of the day, as in Excel
datasets-date-unix_seconds = seconds since 1970
datasets-date-unix_milliseconds = milliseconds since 1970
datasets-date-month = month only
answer-day-first = Day first
answer-month-first = Month first
answer-month = Take the first day of the month
answer-point = Point
answer-comma = Comma
answer-once = Total of the order
answer-sum = Amount of each line
answer-refunds = Refunds to customers
answer-skip = Leave out
answer-keep = Count
answer-money = Money off the line
answer-percent = Percent of the line
answer-included = In the price already
answer-no-buyers = The file names no buyers
answer-column = { $heading }: { $example }
answer-example = { $text }: { $example }
answer-statuses-count = Count as purchases
answer-statuses-leave = Leave out
datasets-decide = Decide otherwise: { $decision }
datasets-outcome = What comes of it
datasets-outcome-waits = It is computed as soon as the questions are answered.
datasets-outcome-large = The file is large: it is read to its end with the import.
datasets-paste = Paste a table
datasets-paste-text = Copy the table in your spreadsheet program and paste it here, with its headings.
datasets-paste-label = The table
datasets-paste-go = Look at it
datasets-looks-like = Looks like { $name }
datasets-own-table = A table of its own kind
datasets-program-other = Another program
datasets-remembers = Remembered for the next file of this kind
datasets-columns-all = Show all columns ({ $count })
datasets-columns-used = Show only the columns in use
datasets-change = Decide otherwise
datasets-change-start = Apply
datasets-change-done = Decided otherwise
datasets-change-nothing = Nothing was changed.
datasets-kept = The file is kept with the data set, compressed ({ $size }): everything here can be decided otherwise without it.
datasets-not-kept = The file is not kept with this data set: to decide otherwise, import it again.
datasets-forget = Forget the file
datasets-forget-title = Forget the file of “{ $name }”?
datasets-forget-text = The purchases stay as they are. What was decided about the file can then no longer be changed without it. This cannot be undone.
datasets-forgotten = The file is forgotten.
datasets-currency = Currency of the amounts
