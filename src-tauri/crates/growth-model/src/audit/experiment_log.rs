//! The log of experiments: how fast the team tests, and how often a test wins.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use super::check::{at_most, inconsistent, unique, within};
use crate::statistics::{self, Interval};
use crate::{ModelError, Outcome, Reason};

/// Tests of the past and those that run.
#[shape(Eq, deny_unknown_fields)]
pub struct ExperimentLogInput {
    /// The day of the audit.
    pub as_of: NaiveDate,
    /// How far the pace looks back, 7…3660; 90 when absent. Days.
    #[serde(default = "default_window")]
    pub window_days: u32,
    /// The tests, at most 5000, in any order.
    pub experiments: Vec<LoggedExperiment>,
}

fn default_window() -> u32 {
    90
}

/// One test.
#[shape(Eq, deny_unknown_fields)]
pub struct LoggedExperiment {
    /// Id, not empty, unique.
    pub id: String,
    /// First day, not after the day of the audit.
    pub started_on: NaiveDate,
    /// Last day, from `started_on` to the day of the audit; absent while it runs.
    pub ended_on: Option<NaiveDate>,
    /// What it showed; must be absent while it runs, and may be absent after.
    pub result: Option<ExperimentResult>,
    /// A hypothesis and a metric were written down before the start.
    #[serde(default)]
    pub hypothesis_first: bool,
    /// A decision followed (rolled out, dropped, repeated) and is written down.
    #[serde(default)]
    pub decided: bool,
}

/// What a test showed.
#[shape(Copy, Eq, Hash)]
pub enum ExperimentResult {
    /// The change is better.
    Win,
    /// The change is worse.
    Loss,
    /// No difference that matters.
    NoDifference,
    /// Stopped early, broken, or the sample was not as planned: it says nothing.
    Invalid,
}

/// Pace and quality of the experiments.
#[shape]
pub struct ExperimentPace {
    /// Tests that ended within the window.
    pub ended_in_window: u32,
    /// Tests that run on the day of the audit.
    pub running: u32,
    /// Tests that ended within the window, per 30 days.
    pub pace_per_month: f64,
    /// Wins / (wins + losses + no difference) of all ended tests, 0…1. Undefined when no test has
    /// said anything.
    pub win_rate: Outcome<f64>,
    /// Wilson interval of the win rate, 95 %.
    pub win_rate_interval: Outcome<RateInterval>,
    /// Ended tests that say nothing (invalid, or without a result) / ended tests, 0…1.
    pub wasted_share: Outcome<f64>,
    /// Ended tests that began with a hypothesis / ended tests, 0…1.
    pub hypothesis_share: Outcome<f64>,
    /// Ended tests that led to a decision / ended tests, 0…1.
    pub decided_share: Outcome<f64>,
    /// Median length of the ended tests, counting the first and the last day. Days.
    pub median_days: Outcome<f64>,
    /// Days since the last test ended; undefined when none has.
    pub days_since_last: Outcome<u32>,
}

/// Range of a rate.
#[shape(Copy)]
pub struct RateInterval {
    /// Lower end, 0…1.
    pub low: f64,
    /// Upper end, 0…1.
    pub high: f64,
}

/// Reads the log. The window is the `window_days` days that end on the day of the audit.
///
/// # Errors
/// A test that ends before it begins (rule `ends_before_it_begins`), begins or ends after the day of
/// the audit (`after_audit`), has a result while it runs (`result_while_running`), an id that is
/// empty or stands twice, a window outside 7…3660 days, more than 5000 tests.
pub fn experiment_pace(input: &ExperimentLogInput) -> Result<ExperimentPace, ModelError> {
    check(input)?;
    let ended: Vec<(&LoggedExperiment, NaiveDate)> = input
        .experiments
        .iter()
        .filter_map(|experiment| Some((experiment, experiment.ended_on?)))
        .collect();
    // The day before the window; a window that reaches before the calendar holds everything.
    let before = input
        .as_of
        .checked_sub_days(Days::new(input.window_days.into()));
    let ended_in_window = count(
        ended
            .iter()
            .filter(|(_, end)| before.is_none_or(|b| *end > b)),
    );
    let results =
        |wanted: ExperimentResult| count(ended.iter().filter(|(e, _)| e.result == Some(wanted)));
    let wins = results(ExperimentResult::Win);
    let telling = wins + results(ExperimentResult::Loss) + results(ExperimentResult::NoDifference);
    let all = count(ended.iter());
    let share = |matching: u32| rate(matching, all, Reason::NothingEnded);
    let silent = if all == 0 {
        Reason::NothingEnded
    } else {
        Reason::NothingTelling
    };
    Ok(ExperimentPace {
        ended_in_window,
        running: count(input.experiments.iter()) - all,
        pace_per_month: f64::from(ended_in_window) * 30.0 / f64::from(input.window_days),
        win_rate: rate(wins, telling, silent),
        win_rate_interval: wilson(wins, telling, silent),
        wasted_share: share(all - telling),
        hypothesis_share: share(count(ended.iter().filter(|(e, _)| e.hypothesis_first))),
        decided_share: share(count(ended.iter().filter(|(e, _)| e.decided))),
        median_days: median(
            ended
                .iter()
                .map(|(e, end)| (*end - e.started_on).num_days() + 1)
                .collect(),
        ),
        days_since_last: ended
            .iter()
            .map(|(_, end)| *end)
            .max()
            .map_or(Outcome::undefined(Reason::NothingEnded), |last| {
                Outcome::of(u32::try_from((input.as_of - last).num_days()).unwrap_or(u32::MAX))
            }),
    })
}

/// At most 5000.
fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

fn rate(part: u32, whole: u32, none: Reason) -> Outcome<f64> {
    if whole == 0 {
        return Outcome::undefined(none);
    }
    Outcome::of(f64::from(part) / f64::from(whole))
}

fn wilson(wins: u32, tests: u32, none: Reason) -> Outcome<RateInterval> {
    // Φ⁻¹(0.975)
    const Z: f64 = 1.959_963_984_540_054;
    rate(wins, tests, none).map(|_| {
        let Interval { low, high } = statistics::wilson(wins.into(), tests.into(), Z);
        RateInterval { low, high }
    })
}

fn median(mut days: Vec<i64>) -> Outcome<f64> {
    days.sort_unstable();
    let upper = days.get(days.len() / 2);
    let lower = days
        .len()
        .checked_sub(1)
        .and_then(|last| days.get(last / 2));
    match lower.zip(upper) {
        Some((lower, upper)) => Outcome::of((lower + upper) as f64 / 2.0),
        None => Outcome::undefined(Reason::NothingEnded),
    }
}

fn check(input: &ExperimentLogInput) -> Result<(), ModelError> {
    at_most("experiments", input.experiments.len(), 5000)?;
    within(
        || "window_days".to_owned(),
        input.window_days.into(),
        Decimal::from(7),
        Decimal::from(3660),
    )?;
    let mut seen = BTreeSet::new();
    for (i, experiment) in input.experiments.iter().enumerate() {
        let field = |name: &str| format!("experiments[{i}].{name}");
        unique(&mut seen, || field("id"), &experiment.id)?;
        if experiment.started_on > input.as_of {
            return Err(inconsistent(field("started_on"), "after_audit"));
        }
        match experiment.ended_on {
            Some(end) if end < experiment.started_on => {
                return Err(inconsistent(field("ended_on"), "ends_before_it_begins"));
            }
            Some(end) if end > input.as_of => {
                return Err(inconsistent(field("ended_on"), "after_audit"));
            }
            None if experiment.result.is_some() => {
                return Err(inconsistent(field("result"), "result_while_running"));
            }
            _ => {}
        }
    }
    Ok(())
}
