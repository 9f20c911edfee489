"""The ecosystem of bench_loops in BPTK-Py: reads coefficients as JSON, prints time and results.

B.7 in stocks and flows: A(t) = B(t) + new(t) with B a stock, so that every flow rests on the present
alone; a delay of d steps is one step of the stock and d - 1 of the delay.
"""
import json
import sys
import time

from BPTK_Py import Model
from BPTK_Py import sd_functions as sd

spec = json.load(sys.stdin)
steps, market = spec["steps"], spec["market"]
sources = ["paid"] + [item["id"] for item in spec["loops"]]


def build():
    model = Model(starttime=0.0, stoptime=float(steps), dt=1.0, name="loops")
    all_before = model.stock("all_before")
    all_before.initial_value = 0.0
    open_share = model.converter("open_share")
    open_share.equation = 1.0 - all_before / market
    new, active, kept = {}, {}, {}
    for source in sources:
        new[source] = model.converter(f"new_{source}")
        kept[source] = model.stock(f"kept_{source}")
        kept[source].initial_value = 0.0
        active[source] = model.converter(f"active_{source}")
        active[source].equation = kept[source] + new[source]
        came, left = model.flow(f"came_{source}"), model.flow(f"left_{source}")
        churn = spec["churn"]
        came.equation = new[source] * (1.0 - churn)
        left.equation = kept[source] * churn
        kept[source].equation = came - left
    new["paid"].equation = sd.If(sd.time() < 0.5, spec["seed"], spec["paid"])
    total = model.flow("total")
    total.equation = sum((new[source] for source in sources[1:]), new["paid"])
    all_before.equation = total
    for item in spec["loops"]:
        assets = model.stock(f"assets_{item['id']}")
        assets.initial_value = 0.0
        acted = model.converter(f"acted_{item['id']}")
        terms = sum((new[s] for s in sources[1:]), new["paid"]) * item["once"]
        terms = terms + sum((active[s] for s in sources[1:]), active["paid"]) * item["each_step"]
        acted.equation = terms
        made, gone = model.flow(f"made_{item['id']}"), model.flow(f"gone_{item['id']}")
        wait = item["delay"] - 1
        made.equation = sd.delay(model, acted, float(wait), 0.0) if wait > 0 else acted * 1.0
        gone.equation = assets * item["decay"]
        assets.equation = made - gone
        new[item["id"]].equation = assets * item["yield"] * open_share
    answer = model.converter("answer")
    answer.equation = all_before + total
    return model, answer


sys.setrecursionlimit(1_000_000)
times, values = [], []
for _ in range(spec["runs"]):
    model, answer = build()
    start = time.perf_counter()
    values = [answer(float(step)) for step in range(steps + 1)]
    times.append(time.perf_counter() - start)
print(json.dumps({"seconds": sorted(times)[len(times) // 2], "customers": values}))
