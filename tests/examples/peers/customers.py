"""CDNOW with `lifetimes`: from the CSV to BG/NBD, Gamma-Gamma, and a value for each customer. Prints the
seconds that it takes, without the start of Python and without imports."""

import sys
import time

import pandas
from lifetimes import BetaGeoFitter, GammaGammaFitter
from lifetimes.utils import summary_data_from_transaction_data

start = time.perf_counter()
rows = pandas.read_csv(sys.argv[1], parse_dates=["date"])
summary = summary_data_from_transaction_data(
    rows, "customer_id", "date", monetary_value_col="amount", freq="D"
)
model = BetaGeoFitter()
model.fit(summary["frequency"], summary["recency"], summary["T"])
returning = summary[(summary["frequency"] > 0) & (summary["monetary_value"] > 0)]
spend = GammaGammaFitter()
spend.fit(returning["frequency"], returning["monetary_value"])
model.conditional_probability_alive(summary["frequency"], summary["recency"], summary["T"])
model.conditional_expected_number_of_purchases_up_to_time(
    360, summary["frequency"], summary["recency"], summary["T"]
)
spend.customer_lifetime_value(
    model,
    summary["frequency"],
    summary["recency"],
    summary["T"],
    summary["monetary_value"],
    time=12,
    freq="D",
)
print(time.perf_counter() - start)
