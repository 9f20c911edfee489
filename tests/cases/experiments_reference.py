"""Writes experiments_reference.json: what other programs answer on the same data.

    cargo xtask peers            # installs them into a folder of their own, and compares
    cargo xtask peers --write    # and writes the cases anew

The numbers of the inputs are drawn once, with a fixed seed; the answers are those of statsmodels, of
SciPy, of GrowthBook's gbstats, or of a closed formula in mpmath.
"""

import json
import math
import pathlib
import random
import sys

import mpmath
from gbstats.bayesian.tests import EffectBayesianABTest, EffectBayesianConfig, GaussianPrior
from gbstats.frequentist.tests import (
    FrequentistConfig,
    SequentialConfig,
    SequentialTwoSidedTTest,
    TwoSidedTTest,
    frequentist_variance,
)
from gbstats.models.statistics import ProportionStatistic, RatioStatistic, SampleMeanStatistic
from gbstats.utils import check_srm
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    power_proportions_2indep,
    proportion_confint,
    proportion_effectsize,
    proportions_ztest,
    samplesize_proportions_2indep_onetail,
)

random.seed(17)
mpmath.mp.dps = 40
cases = []


def case(name, source, request, given, expect):
    cases.append(
        {
            "name": name,
            "source": source,
            "request": request,
            "input": given,
            "expect": {pointer: plain(value) for pointer, value in expect.items()},
        }
    )


def plain(value):
    return value if isinstance(value, (bool, int, str, dict)) else float(value)


def rate(arm):
    return {"visitors": arm[0], "conversions": arm[1]}


def compare(a, b, alpha):
    (n_a, x_a), (n_b, x_b) = a, b
    z, p = proportions_ztest([x_b, x_a], [n_b, n_a])
    low, high = confint_proportions_2indep(x_b, n_b, x_a, n_a, method="newcomb", alpha=alpha)
    ratio_low, ratio_high = confint_proportions_2indep(
        x_b, n_b, x_a, n_a, compare="ratio", method="log", alpha=alpha
    )
    wilson_a = proportion_confint(x_a, n_a, alpha=alpha, method="wilson")
    wilson_b = proportion_confint(x_b, n_b, alpha=alpha, method="wilson")
    p_a, p_b = x_a / n_a, x_b / n_b
    lift = p_b / p_a - 1
    variance = frequentist_variance(
        p_a * (1 - p_a), p_a, n_a, p_b * (1 - p_b), p_b, n_b, relative=True
    )
    half = stats.norm.ppf(1 - alpha / 2) * math.sqrt(variance)
    expect = {
        "/z/value": z,
        "/z_p_value/value": p,
        "/difference_interval/value/low": low,
        "/difference_interval/value/high": high,
        "/ratio_interval/value/low": ratio_low,
        "/ratio_interval/value/high": ratio_high,
        "/control/interval/value/low": wilson_a[0],
        "/control/interval/value/high": wilson_a[1],
        "/variant/interval/value/low": wilson_b[0],
        "/variant/interval/value/high": wilson_b[1],
        "/lift/value": lift,
        "/lift_interval/value/low": lift - half,
        "/lift_interval/value/high": lift + half,
    }
    pooled = (x_a + x_b) / (n_a + n_b)
    if min(n_a, n_b) * min(pooled, 1 - pooled) < 5:
        expect["/fisher_p_value"] = stats.fisher_exact([[x_a, n_a - x_a], [x_b, n_b - x_b]])[1]
        expect["/test"] = "fisher_exact"
    else:
        expect["/p_value/value"] = p
        expect["/test"] = "z_test"
    case(
        f"compare {a} with {b} at {alpha}",
        "statsmodels 0.15 (z, Wilson, Newcombe, log ratio), SciPy 1.17 (Fisher), gbstats 0.8 (lift)",
        "experiments.compare",
        {"control": rate(a), "variant": rate(b), "alpha": alpha},
        expect,
    )


compare((44700, 20034), (45489, 20119), 0.05)
compare((100, 3), (100, 9), 0.05)
compare((20, 1), (500, 9), 0.1)
compare((12, 11), (15, 8), 0.05)
compare((1000000, 2), (1500000, 11), 0.05)
for _ in range(20):
    n_a = int(10 ** random.uniform(1.5, 6.5))
    n_b = int(n_a * random.uniform(0.2, 3))
    p = random.betavariate(1, 6)
    x_a = min(n_a - 1, max(1, int(n_a * p)))
    x_b = min(n_b - 1, max(1, int(n_b * p * random.uniform(0.9, 1.15))))
    compare((n_a, x_a), (n_b, x_b), random.choice([0.01, 0.05, 0.1]))


def moments(count):
    """Skewed values with many zeros, as revenue per visitor has them."""
    mean = random.uniform(0.5, 400)
    deviation = mean * random.uniform(0.5, 6)
    return {
        "kind": "summary",
        "visitors": count,
        "mean": round(mean, 4),
        "standard_deviation": round(deviation, 4),
    }


def sample_mean(s):
    n, total = s["visitors"], s["mean"] * s["visitors"]
    squares = s["standard_deviation"] ** 2 * (n - 1) + total**2 / n
    return SampleMeanStatistic(n=n, sum=total, sum_squares=squares)


def welch(a, b, alpha):
    found = stats.ttest_ind_from_stats(
        b["mean"], b["standard_deviation"], b["visitors"],
        a["mean"], a["standard_deviation"], a["visitors"],
        equal_var=False,
    )
    absolute = TwoSidedTTest(
        sample_mean(a), sample_mean(b), FrequentistConfig(difference_type="absolute", alpha=alpha)
    )
    relative = TwoSidedTTest(sample_mean(a), sample_mean(b), FrequentistConfig(alpha=alpha))
    ci, lift_ci = absolute.compute_result().ci, relative.compute_result().ci
    near = lambda value: {"near": float(value), "within": 1e-9 * max(1e-3, abs(float(value)))}
    # SciPy's quantile of t is right to about 1e-11; its width is compared as such.
    case(
        f"means {a} and {b}",
        "scipy.stats.ttest_ind_from_stats; gbstats 0.8 TwoSidedTTest",
        "experiments.compare_means",
        {"control": a, "variant": b, "alpha": alpha},
        {
            "/t/value": found.statistic,
            "/p_value/value": found.pvalue,
            "/degrees_of_freedom/value": absolute.dof,
            "/difference_interval/value/low": near(ci[0]),
            "/difference_interval/value/high": near(ci[1]),
            "/lift_interval/value/low": near(lift_ci[0]),
            "/lift_interval/value/high": near(lift_ci[1]),
        },
    )


for _ in range(12):
    n = int(10 ** random.uniform(0.5, 5)) + 1
    a, b = moments(n), moments(max(2, int(n * random.uniform(0.3, 2))))
    b["mean"] = round(a["mean"] * random.uniform(0.9, 1.2), 4)
    welch(a, b, random.choice([0.01, 0.05, 0.1]))


def ratio_sample(count):
    rows = []
    for _ in range(count):
        orders = random.choice([0, 0, 1, 1, 2, 3])
        rows.append((sum(random.randint(5, 90) for _ in range(orders)), orders))
    return {
        "kind": "ratio",
        "visitors": count,
        "numerator_sum": sum(m for m, _ in rows),
        "numerator_sum_of_squares": sum(m * m for m, _ in rows),
        "denominator_sum": sum(d for _, d in rows),
        "denominator_sum_of_squares": sum(d * d for _, d in rows),
        "sum_of_products": sum(m * d for m, d in rows),
    }


def ratio_statistic(s):
    n = s["visitors"]
    return RatioStatistic(
        n=n,
        m_statistic=SampleMeanStatistic(
            n=n, sum=s["numerator_sum"], sum_squares=s["numerator_sum_of_squares"]
        ),
        d_statistic=SampleMeanStatistic(
            n=n, sum=s["denominator_sum"], sum_squares=s["denominator_sum_of_squares"]
        ),
        m_d_sum_of_products=s["sum_of_products"],
    )


def statistic(sample):
    return {
        "rate": lambda: ProportionStatistic(n=sample["visitors"], sum=sample["conversions"]),
        "summary": lambda: sample_mean(sample),
        "ratio": lambda: ratio_statistic(sample),
    }[sample["kind"]]()


def lift(a, b, relative, lower, prior, alpha):
    config = EffectBayesianConfig(
        difference_type="relative" if relative else "absolute",
        inverse=lower,
        alpha=alpha,
        prior_type="relative" if relative else "absolute",
        prior_effect=GaussianPrior(prior[0], prior[1] ** 2, True) if prior else GaussianPrior(),
    )
    found = EffectBayesianABTest(statistic(a), statistic(b), config).compute_result()
    test = TwoSidedTTest(
        statistic(a),
        statistic(b),
        FrequentistConfig(difference_type="relative" if relative else "absolute", alpha=alpha),
    ).compute_result()
    given = {
        "control": a,
        "variant": b,
        "relative": relative,
        "lower_is_better": lower,
        "alpha": alpha,
    }
    if prior:
        given["prior"] = {"mean": prior[0], "standard_deviation": prior[1]}
    case(
        f"lift {a['kind']} relative={relative} lower={lower} prior={prior} {a['visitors']}",
        "gbstats 0.8 EffectBayesianABTest, TwoSidedTTest",
        "experiments.frequentist_lift",
        given,
        {
            "/posterior_mean/value": found.uplift.mean,
            "/posterior_standard_deviation/value": found.uplift.stddev,
            "/chance_to_win/value": found.chance_to_win,
            "/risk_of_control/value": {"near": found.risk[0], "within": 1e-11 * max(1, found.uplift.stddev)},
            "/risk_of_variant/value": {"near": found.risk[1], "within": 1e-11 * max(1, found.uplift.stddev)},
            "/interval/value/low": found.ci[0],
            "/interval/value/high": found.ci[1],
            "/effect/value": test.expected,
            "/p_value/value": test.p_value,
        },
    )


def rate_sample(n, p):
    return {"kind": "rate", "visitors": n, "conversions": max(1, min(n - 1, int(n * p)))}


for relative in (True, False):
    for lower in (False, True):
        for prior in (None, (0.01, 0.2)):
            n = random.randint(300, 40000)
            lift(rate_sample(n, 0.08), rate_sample(n + 137, 0.085), relative, lower, prior, 0.05)
    a, b = moments(4000), moments(4100)
    b["mean"] = round(a["mean"] * 1.04, 4)
    lift(a, b, relative, False, None, 0.1)
    lift(ratio_sample(700), ratio_sample(650), relative, False, (0.02, 0.1), 0.05)


def sizes(p, delta, alpha, power, ratio):
    q = p + delta
    pooled = samplesize_proportions_2indep_onetail(delta, p, power, ratio=1 / ratio, alpha=alpha)
    # statsmodels counts the second sample per the first, and takes the difference of the first.
    pooled = pooled / ratio
    h = NormalIndPower().solve_power(
        proportion_effectsize(q, p), alpha=alpha, power=power, ratio=ratio
    )
    case(
        f"sample size {p} {delta:+} alpha {alpha} power {power} ratio {ratio}",
        "statsmodels 0.15 samplesize_proportions_2indep_onetail, NormalIndPower",
        "experiments.sample_size",
        {
            "metric": {"kind": "rate", "baseline": p},
            "effect": {"kind": "absolute", "value": delta},
            "alpha": alpha,
            "power": power,
            "allocation_ratio": ratio,
        },
        {
            "/conventions/0/exact": {"near": pooled, "within": 1e-7 * pooled},
            "/conventions/2/exact": {"near": h, "within": 1e-5 * h},
        },
    )


for p, delta, alpha, power, ratio in [
    (0.02, 0.01, 0.05, 0.8, 1),
    (0.2, 0.05, 0.05, 0.8, 1),
    (0.2, -0.05, 0.05, 0.8, 1),
    (0.1, 0.02, 0.05, 0.8, 0.5),
    (0.6, 0.03, 0.01, 0.9, 1),
    (0.05, 0.01, 0.1, 0.95, 3),
]:
    sizes(p, delta, alpha, power, ratio)

for deviation, delta, alpha, power, ratio in [(120, 5, 0.05, 0.8, 1), (3.5, -0.2, 0.01, 0.9, 2)]:
    n = NormalIndPower().solve_power(delta / deviation, alpha=alpha, power=power, ratio=ratio)
    case(
        f"sample size of a mean, sd {deviation}, effect {delta}",
        "statsmodels 0.15 NormalIndPower",
        "experiments.sample_size",
        {
            "metric": {"kind": "mean", "standard_deviation": deviation},
            "effect": {"kind": "absolute", "value": delta},
            "alpha": alpha,
            "power": power,
            "allocation_ratio": ratio,
        },
        {"/conventions/0/exact": {"near": n, "within": 1e-5 * n}},
    )

for p, delta, n_a, n_b, alpha in [
    (0.05, 0.01, 4000, 4000, 0.05),
    (0.2, -0.03, 1500, 3000, 0.1),
    (0.01, 0.0005, 900, 900, 0.05),
]:
    # prop2 is the base of the difference; both tails.
    found = power_proportions_2indep(
        delta, p, nobs1=n_b, ratio=n_a / n_b, alpha=alpha, alternative="two-sided"
    )
    case(
        f"power {p} {delta:+} with {n_a} and {n_b}",
        "statsmodels 0.15 power_proportions_2indep",
        "experiments.power",
        {
            "metric": {"kind": "rate", "baseline": p},
            "effect": {"kind": "absolute", "value": delta},
            "control_visitors": n_a,
            "variant_visitors": n_b,
            "alpha": alpha,
        },
        {"/power/value": found.power},
    )

for deviation, n_a, n_b, alpha, power in [(100, 500, 500, 0.05, 0.8), (2.5, 800, 200, 0.1, 0.9)]:
    effect = NormalIndPower().solve_power(nobs1=n_a, alpha=alpha, power=power, ratio=n_b / n_a)
    case(
        f"detectable mean, sd {deviation} with {n_a} and {n_b}",
        "statsmodels 0.15 NormalIndPower",
        "experiments.detectable",
        {
            "metric": {"kind": "mean", "standard_deviation": deviation},
            "control_visitors": n_a,
            "variant_visitors": n_b,
            "alpha": alpha,
            "power": power,
        },
        {
            "/rise/value/absolute": {"near": effect * deviation, "within": 1e-6 * deviation},
            "/fall/value/absolute": {"near": -effect * deviation, "within": 1e-6 * deviation},
        },
    )


def chance_to_win(a_a, b_a, a_b, b_b):
    """Evan Miller, “Formulas for Bayesian A/B testing”, for a whole a_b."""
    total = mpmath.mpf(0)
    for i in range(a_b):
        total += mpmath.beta(a_a + i, b_a + b_b) / (
            (b_b + i) * mpmath.beta(1 + i, b_b) * mpmath.beta(a_a, b_a)
        )
    return total


def bayes(a, b, prior):
    (n_a, x_a), (n_b, x_b) = a, b
    a_a, b_a = prior[0] + x_a, prior[1] + n_a - x_a
    a_b, b_b = prior[0] + x_b, prior[1] + n_b - x_b
    mean = lambda alpha, beta: mpmath.mpf(alpha) / (alpha + beta)
    win = chance_to_win(a_a, b_a, a_b, b_b)
    # Loss of choosing B: mean_A P(A' > B) − mean_B P(A > B').
    loss_b = mean(a_a, b_a) * (1 - chance_to_win(a_a + 1, b_a, a_b, b_b)) - mean(a_b, b_b) * (
        1 - chance_to_win(a_a, b_a, a_b + 1, b_b)
    )
    loss_a = loss_b + mean(a_b, b_b) - mean(a_a, b_a)
    near = lambda v: {"near": float(v), "within": float(1e-12 + 1e-10 * abs(v))}
    case(
        f"bayes {a} {b} prior {prior}",
        "Evan Miller's closed formula in mpmath with 40 digits; scipy.stats.beta.ppf",
        "experiments.bayes",
        {
            "arms": [rate(a), rate(b)],
            "prior": {"alpha": prior[0], "beta": prior[1]},
        },
        {
            "/arms/1/chance_to_beat_control": near(win),
            "/arms/1/chance_to_be_best": near(win),
            "/arms/0/chance_to_be_best": near(1 - win),
            "/arms/0/expected_loss": near(loss_a),
            "/arms/1/expected_loss": near(loss_b),
            "/arms/1/mean": mean(a_b, b_b),
            "/arms/1/interval/low": near(stats.beta.ppf(0.025, a_b, b_b)),
            "/arms/1/interval/high": near(stats.beta.ppf(0.975, a_b, b_b)),
        },
    )


bayes((0, 0), (0, 0), (1, 1))
bayes((10, 1), (12, 3), (1, 1))
bayes((1000, 50), (1000, 65), (1, 1))
bayes((20000, 2000), (21000, 2205), (3, 27))
bayes((150, 149), (160, 151), (1, 1))
bayes((44700, 1200), (45489, 1150), (1, 1))
bayes((100, 0), (1000000, 300), (1, 1))


def sequential(looks, tau, alpha, tuning, relative):
    given = {
        "looks": [
            {
                "control": {"kind": "rate", **rate(a)},
                "variant": {"kind": "rate", **rate(b)},
            }
            for a, b in looks
        ],
        "tau": tau,
        "alpha": alpha,
        "tuning_visitors": tuning,
        "relative": relative,
    }
    expect, p = {}, 1.0
    for i, ((n_a, x_a), (n_b, x_b)) in enumerate(looks):
        p_a, p_b = x_a / n_a, x_b / n_b
        s2 = p_a * (1 - p_a) / n_a + p_b * (1 - p_b) / n_b
        delta = p_b - p_a
        ratio = math.sqrt(s2 / (s2 + tau**2)) * math.exp(
            tau**2 * delta**2 / (2 * s2 * (s2 + tau**2))
        )
        if min(x_a, x_b) >= 30:
            p = min(p, 1 / ratio)
        half = math.sqrt(2 * s2 * (s2 + tau**2) / tau**2 * math.log(math.sqrt((s2 + tau**2) / s2) / alpha))
        gb = SequentialTwoSidedTTest(
            ProportionStatistic(n=n_a, sum=x_a),
            ProportionStatistic(n=n_b, sum=x_b),
            SequentialConfig(
                difference_type="relative" if relative else "absolute",
                alpha=alpha,
                sequential_tuning_parameter=tuning,
            ),
        ).compute_result()
        expect |= {
            f"/looks/{i}/likelihood_ratio/value": ratio,
            f"/looks/{i}/always_valid_p": p,
            f"/looks/{i}/interval/value/low": delta - half,
            f"/looks/{i}/interval/value/high": delta + half,
            f"/looks/{i}/growthbook_p/value": gb.p_value,
            f"/looks/{i}/growthbook_interval/value/low": gb.ci[0],
            f"/looks/{i}/growthbook_interval/value/high": gb.ci[1],
        }
    case(
        f"sequential tau {tau} alpha {alpha} tuning {tuning} relative {relative}",
        "the formula of Johari et al. in Python; gbstats 0.8 SequentialTwoSidedTTest",
        "experiments.sequential",
        given,
        expect,
    )


for tau, alpha, tuning, relative in [(0.02, 0.05, 5000, True), (0.005, 0.1, 1000, False)]:
    n_a = x_a = n_b = x_b = 0
    looks = []
    for _ in range(10):
        day_a, day_b = random.randint(150, 400), random.randint(150, 400)
        n_a, n_b = n_a + day_a, n_b + day_b
        x_a += sum(random.random() < 0.1 for _ in range(day_a))
        x_b += sum(random.random() < 0.125 for _ in range(day_b))
        looks.append(((n_a, x_a), (n_b, x_b)))
    sequential(looks, tau, alpha, tuning, relative)

for users, shares in [
    ([600, 400], [0.5, 0.5]),
    ([9800, 10240], [0.5, 0.5]),
    ([9500, 520], [0.95, 0.05]),
    ([3333, 3400, 3270], [0.3, 0.4, 0.3]),
    ([0, 0], [0.5, 0.5]),
]:
    p = check_srm(users, shares)
    case(
        f"SRM {users} planned {shares}",
        "gbstats 0.8 check_srm",
        "experiments.srm",
        {"arms": [{"visitors": n, "planned_share": w} for n, w in zip(users, shares)]},
        {"/p_value": {"near": float(p), "within": 1e-9 * max(1e-12, float(p))}},
    )

for count in (1, 3, 8):
    p_values = [round(random.random() ** 4, 6) for _ in range(count)]
    holm = multipletests(p_values, method="holm")
    bh = multipletests(p_values, method="fdr_bh")
    for method, found in (("holm", holm), ("benjamini_hochberg", bh)):
        expect = {}
        for i in range(count):
            expect |= {
                f"/p_values/{i}/holm": holm[1][i],
                f"/p_values/{i}/benjamini_hochberg": bh[1][i],
                f"/p_values/{i}/significant": bool(found[0][i]),
            }
        case(
            f"correct {p_values} by {method}",
            "statsmodels 0.15 multipletests",
            "experiments.correct",
            {"p_values": [{"p_value": p} for p in p_values], "method": method},
            expect,
        )


def agree(a, b):
    """Equal, numbers to the last digits that a platform may round otherwise."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(agree(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(agree, a, b))
    if isinstance(a, float) or isinstance(b, float):
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-15)
    return a == b


target = pathlib.Path(__file__).with_name("experiments_reference.json")
if "--write" in sys.argv:
    target.write_text(json.dumps(cases, indent=1) + "\n")
    print(len(cases), "cases written")
else:
    kept = json.loads(target.read_text())
    other = [new["name"] for new, old in zip(cases, kept) if not agree(new, old)]
    if len(cases) != len(kept) or other:
        sys.exit(f"{len(cases)} cases, {len(kept)} kept; these differ: {other}")
    print(len(cases), "cases agree")
