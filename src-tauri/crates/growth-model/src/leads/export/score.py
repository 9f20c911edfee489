"""Probability that a lead becomes a customer.

    pip install -r requirements.txt
    python score.py leads.csv > scored.csv     # adds a column "probability"
    python score.py --check                    # compares with expected.csv

A boosted model needs the package lightgbm; a linear one needs nothing.
"""

import csv
import datetime
import json
import math
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "schema.json").read_text("utf-8"))
NOTHING = {"", "-", "–", "—", "n/a", "na", "nan", "null", "none", "н/д", "нет данных"}
YES = {"yes", "true", "y", "да", "истина", "won", "успех", "1"}
NO = {"no", "false", "n", "нет", "ложь", "lost", "отказ", "0"}
NAN = float("nan")


def text(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    plain = str(value).strip()
    return None if isinstance(value, str) and plain.lower() in NOTHING else plain


def number(value):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, str):
        return NAN
    plain = re.sub(r"\s", "", value)
    if "." not in plain and plain.count(",") == 1:
        plain = plain.replace(",", ".")
    try:
        return float(plain) if re.match(r"[+-]?[0-9.]", plain) else NAN
    except ValueError:
        return NAN


def yes_no(value):
    plain = (text(value) or "").lower()
    return 1.0 if plain in YES else 0.0 if plain in NO else NAN


def date(value):
    found = isinstance(value, str) and re.match(r"\s*(\d{4}-\d{2}-\d{2})($|[T ])", value.rstrip())
    return datetime.date.fromisoformat(found[1]) if found else None


def read(feature, lead):
    value, reading = lead.get(feature["column"]), feature["reading"]
    kind = reading["kind"]
    if kind == "number":
        return number(value)
    if kind == "yes_no":
        return yes_no(value)
    if kind == "category":
        plain = text(value)
        if plain is None:
            return 0.0
        categories = reading["categories"]
        return float(categories.index(plain) + 2) if plain in categories else 1.0
    day = date(value)
    if day is None:
        return NAN
    if kind == "weekday":
        return float(day.isoweekday())
    if kind == "month":
        return float(day.month)
    created = date(lead.get(reading["created"]))
    return NAN if created is None else float((created - day).days)


def term(term, value):
    if term["kind"] == "category":
        return term["coefficients"][int(value)]
    if math.isnan(value):
        return term["missing"]
    return term["coefficient"] * min(max((value - term["mean"]) / term["sd"], -4.0), 4.0)


def probabilities(leads):
    """Probabilities of leads; a lead is a dictionary of its columns."""
    rows = [[read(feature, lead) for feature in SCHEMA["features"]] for lead in leads]
    if not rows:
        return []
    if "linear" in SCHEMA:
        linear = SCHEMA["linear"]
        sums = (
            linear["intercept"] + sum(map(term, linear["terms"], row)) for row in rows
        )
        return [1 / (1 + math.exp(-total)) for total in sums]
    import lightgbm
    import numpy

    model = lightgbm.Booster(model_file=str(HERE / SCHEMA["model"]))
    return [float(p) for p in model.predict(numpy.array(rows, dtype=float))]


def main(arguments):
    if arguments == ["--check"]:
        with open(HERE / "expected.csv", encoding="utf-8", newline="") as file:
            leads = list(csv.DictReader(file))
        worst = max(
            (abs(p - float(lead["probability"])) for p, lead in zip(probabilities(leads), leads)),
            default=0.0,
        )
        print(f"{len(leads)} leads, largest difference {worst:.3g}")
        return 0 if worst < 1e-9 else 1
    with open(arguments[0], encoding="utf-8-sig", newline="") as file:
        leads = list(csv.DictReader(file))
    if leads:
        writer = csv.DictWriter(sys.stdout, [*leads[0], "probability"])
        writer.writeheader()
        for lead, probability in zip(leads, probabilities(leads)):
            writer.writerow({**lead, "probability": probability})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
