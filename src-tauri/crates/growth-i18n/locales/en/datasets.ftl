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

row-problem-date = The date cannot be read.
row-problem-amount = The amount cannot be read.
row-problem-customer = The customer is missing.
row-problem-quantity = The quantity cannot be read.
row-problem-columns = The row has another number of columns than the header.
row-problem-encoding = The row has characters that do not fit the encoding.
