"""The same leads in LightGBM: boosted trees with early stopping on the newest leads. Prints the seconds
that it takes, without reading the file and without imports."""

import csv
import sys
import time

import lightgbm
import numpy

with open(sys.argv[1], encoding="utf-8") as file:
    rows = list(csv.reader(file))[1:]
codes = [{} for _ in rows[0]]


def number(column, cell):
    try:
        return float(cell)
    except ValueError:
        return float(codes[column].setdefault(cell, len(codes[column])))


table = numpy.array([[number(c, cell) for c, cell in enumerate(row[:-1])] for row in rows])
won = numpy.array([row[-1] == "1" for row in rows], dtype=float)
words = [column for column, known in enumerate(codes[:-1]) if known]
settings = {
    "objective": "binary",
    "learning_rate": 0.03,
    "num_leaves": 8,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "lambda_l2": 5,
    "verbose": -1,
}
cut = len(table) * 7 // 10
start = time.perf_counter()
# As the program does it: trained until the newest leads that are learnt from say stop, trained on all
# of these to be tested, and trained on everything.
learn = cut * 8 // 10
data = lightgbm.Dataset(table[:learn], won[:learn], categorical_feature=words)
check = lightgbm.Dataset(
    table[learn:cut], won[learn:cut], categorical_feature=words, reference=data
)
stop = [lightgbm.early_stopping(40, verbose=False)]
model = lightgbm.train(settings, data, 600, valid_sets=[check], callbacks=stop)
trees = model.best_iteration
for until in (cut, len(table)):
    data = lightgbm.Dataset(table[:until], won[:until], categorical_feature=words)
    model = lightgbm.train(settings, data, trees)
    model.predict(table[until:] if until < len(table) else table)
print(time.perf_counter() - start)
