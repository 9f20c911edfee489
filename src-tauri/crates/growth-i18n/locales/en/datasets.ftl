### Imported purchases: the screen “Data”.

datasets-title = Data
datasets-import = Import purchases
datasets-empty = Import your client’s purchases, and the average order, repeat purchases and new customers are computed from them.
datasets-empty-example = A CSV file with customer, date and amount is enough.

column-customer = Customer
column-date = Date
column-amount = Amount
column-quantity = Quantity
column-order = Order number

## UI: The data screen

datasets-empty-title = Import the client’s purchases
datasets-list = Data sets
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
datasets-columns-missing = Say which column has: { $columns }.
datasets-column-unused = not used
datasets-column-number = Column { $number }
datasets-column-role = What column “{ $column }” means
datasets-preview = First rows of the file
datasets-line = Line
datasets-doubts = Say how to read the file
datasets-doubt-date_order = In column “{ $column }” the date { $example } can be read in two ways. Which is it?
datasets-doubt-mixed_dates = Dates in column “{ $column }” are written in two ways: { $first } and { $second }. Rows of the other order will not be imported.
datasets-doubt-unknown_dates = Column “{ $column }” has no dates that are known, for example { $example }. Choose another column for the date.
datasets-doubt-decimal_sign = In column “{ $column }” the number { $example } can be read in two ways. Which is it?
datasets-doubt-mixed_decimal_signs = Numbers in column “{ $column }” have two decimal signs: { $first } and { $second }. Rows with the other sign will not be imported.
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
datasets-header = The first row names the columns
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

## UI: The file of rows that could not be read

datasets-rejected-line = Line
datasets-rejected-code = Code
datasets-rejected-reason = Reason
datasets-rejected-row = Text of the row
