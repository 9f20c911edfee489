//! Experiments: the mathematics on the input alone, and the tests of a project from their plan to the
//! decision.

mod calendar;
mod design_view;
mod edits;
mod files;
mod list;
mod looks;
mod money;
mod offers;
mod page;
mod reading_tables;
mod reading_view;
mod schedule;
mod section;
mod seen;
mod stage;
mod stage_line;
mod words;

use growth_model::experiments;

pub(crate) use files::calendar_days;
pub(crate) use section::section;
pub(crate) use stage::ReadTest;

use crate::{
    Request,
    router::{computation, request},
};

pub(crate) fn requests() -> Vec<Request> {
    [
        mathematics(),
        reading(),
        edits::requests(),
        files::requests(),
        schedule::requests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a project has.
fn reading() -> Vec<Request> {
    vec![
        request(
            "experiments.list",
            "The tests of a project: stages, calendar, what four weeks of its traffic can show.",
            list::list,
        ),
        request(
            "experiments.page",
            "A test: its plan, what it shows by its rule, looks, chart, decision.",
            page::page,
        ),
        request(
            "experiments.baselines",
            "Baselines and traffic out of the client's own numbers.",
            offers::baselines,
        ),
    ]
}

fn mathematics() -> Vec<Request> {
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
            "experiments.design",
            "A planned test: sample size, whole weeks, dates, and what four weeks of traffic show.",
            experiments::design,
        ),
        computation(
            "experiments.reading",
            "A running test on a day: split, estimates over time, and what its rule allows to say.",
            experiments::reading,
        ),
        computation(
            "experiments.portfolio",
            "Several tests on one budget of visitors: which runs in which weeks of the plan.",
            experiments::portfolio,
        ),
    ]
}
