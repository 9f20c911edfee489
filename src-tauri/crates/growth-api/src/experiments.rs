//! A/B tests: the mathematics on the input alone.

use growth_model::experiments;

use crate::{Request, router::computation};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        computation(
            "experiments.compare",
            "Two rates: z test, Fisher where counts are small, intervals of difference, ratio, lift.",
            experiments::compare,
        ),
        computation(
            "experiments.compare_means",
            "Two means or ratios with unequal variances (Welch), and the interval of the lift.",
            experiments::compare_means,
        ),
        computation(
            "experiments.frequentist_lift",
            "The lift with a normal posterior: chance to win and risks, as GrowthBook reports them.",
            experiments::lift,
        ),
        computation(
            "experiments.bayes",
            "Beta posteriors of rates: chance to be best, expected losses, and whether to decide.",
            experiments::bayes,
        ),
        computation(
            "experiments.sequential",
            "Looks at a running test: always-valid p and intervals (mSPRT, GrowthBook).",
            experiments::sequential,
        ),
        computation(
            "experiments.peeking",
            "False alarms of repeated looks at a test that was planned for one.",
            experiments::peeking,
        ),
        computation(
            "experiments.srm",
            "Sample ratio mismatch: whether the arms got the visitors that were planned.",
            experiments::srm,
        ),
        computation(
            "experiments.correct",
            "p values of several comparisons, corrected (Holm, Benjamini-Hochberg).",
            experiments::correct,
        ),
        computation(
            "experiments.sample_size",
            "Visitors that an effect takes, in three conventions; unequal arms, several variants.",
            experiments::sample_size,
        ),
        computation(
            "experiments.power",
            "The chance that a test with given visitors sees an effect.",
            experiments::power,
        ),
        computation(
            "experiments.detectable",
            "The smallest rise and fall that given visitors show.",
            experiments::detectable,
        ),
        computation(
            "experiments.duration",
            "How long a test runs: whole weeks, at least two, with the dates of its decision.",
            experiments::duration,
        ),
        computation(
            "experiments.portfolio",
            "Several tests on one budget of visitors: which runs in which weeks of the plan.",
            experiments::portfolio,
        ),
    ]
}
