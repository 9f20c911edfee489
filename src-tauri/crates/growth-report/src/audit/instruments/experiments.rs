//! The experiment log in words.

use growth_i18n::{Digits, Language, tr::instruments as tr};
use growth_model::Outcome;
use growth_model::audit::{ExperimentPace, ExperimentResult, LoggedExperiment};

use super::{Reading, SuggestedFinding, Words, fact_of};

/// A test that the model has read, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedTest {
    /// Its hypothesis.
    pub name: String,
    /// What the model read.
    pub logged: LoggedExperiment,
}

/// The log in words. `window_days` is how far the pace looks back, `planned` the number of tests
/// that have not begun.
pub fn experiments(
    pace: &ExperimentPace,
    tests: &[LoggedTest],
    window_days: u32,
    planned: usize,
    language: Language,
) -> Reading {
    let words = Words::new(language);
    let share = |outcome: &Outcome<f64>| words.outcome(outcome, |share| words.percent(*share));
    let window = words.format.days(window_days, Digits::WHOLE);
    let ended_in_window = words.counted("unit-tests", pace.ended_in_window);
    let facts = vec![
        fact_of(
            "pace",
            tr::experiments_fact_pace(language),
            tr::experiments_per_month(language, words.number(pace.pace_per_month)),
            tr::experiments_help_pace(language, ended_in_window.clone(), window.clone()),
        ),
        fact_of(
            "win_rate",
            tr::experiments_fact_win_rate(language),
            share(&pace.win_rate),
            match pace.win_rate_interval.value() {
                Some(range) => tr::experiments_help_win_rate(
                    language,
                    words.format.percent(range.high, Digits::WHOLE),
                    words.format.percent(range.low, Digits::WHOLE),
                ),
                None => tr::experiments_help_win_rate_none(language),
            },
        ),
        fact_of(
            "running",
            tr::experiments_fact_running(language),
            tr::experiments_running(language, planned, pace.running),
            tr::experiments_help_running(language),
        ),
        fact_of(
            "hypothesis",
            tr::experiments_fact_hypothesis(language),
            share(&pace.hypothesis_share),
            tr::experiments_help_hypothesis(language),
        ),
        fact_of(
            "decided",
            tr::experiments_fact_decided(language),
            share(&pace.decided_share),
            tr::experiments_help_decided(language),
        ),
        fact_of(
            "wasted",
            tr::experiments_fact_wasted(language),
            share(&pace.wasted_share),
            tr::experiments_help_wasted(language),
        ),
        fact_of(
            "median",
            tr::experiments_fact_median(language),
            words.outcome(&pace.median_days, |days| {
                words.format.days(*days, Digits::up_to(1))
            }),
            tr::experiments_help_median(language),
        ),
        fact_of(
            "last",
            tr::experiments_fact_last(language),
            words.outcome(&pace.days_since_last, |days| {
                tr::experiments_ago(language, words.format.days(*days, Digits::WHOLE))
            }),
            tr::experiments_help_last(language),
        ),
    ];
    Reading {
        summary: match pace.win_rate.value() {
            Some(rate) => tr::experiments_summary(
                language,
                words.number(pace.pace_per_month),
                words.percent(*rate),
            ),
            None if tests.is_empty() => String::new(),
            None => tr::experiments_summary_nothing(language),
        },
        facts,
        findings: findings(pace, tests, &window, words),
    }
}

fn findings(
    pace: &ExperimentPace,
    tests: &[LoggedTest],
    window: &str,
    words: Words,
) -> Vec<SuggestedFinding> {
    let language = words.language;
    let named = |wanted: &dyn Fn(&LoggedExperiment) -> bool| -> Vec<String> {
        tests
            .iter()
            .filter(|test| test.logged.ended_on.is_some() && wanted(&test.logged))
            .map(|test| tr::experiments_quoted(language, &test.name))
            .collect()
    };
    let mut findings = Vec::new();
    let undecided = named(&|test| !test.decided);
    if !undecided.is_empty() {
        findings.push(SuggestedFinding::new(
            "undecided",
            &tr::experiments_finding_undecided(
                language,
                words.counted("unit-tests", undecided.len()),
            ),
            tr::experiments_finding_undecided_detail(language, words.list(&undecided)),
        ));
    }
    let silent = named(&|test| {
        test.result
            .is_none_or(|result| result == ExperimentResult::Invalid)
    });
    if !silent.is_empty() {
        findings.push(SuggestedFinding::new(
            "wasted",
            &tr::experiments_finding_wasted(language, words.counted("unit-tests", silent.len())),
            tr::experiments_finding_wasted_detail(language, words.list(&silent)),
        ));
    }
    let blind = named(&|test| !test.hypothesis_first);
    if !blind.is_empty() {
        findings.push(SuggestedFinding::new(
            "hypothesis",
            &tr::experiments_finding_blind(language, words.counted("unit-tests", blind.len())),
            tr::experiments_finding_blind_detail(language, words.list(&blind)),
        ));
    }
    if pace.ended_in_window == 0 && !tests.is_empty() {
        findings.push(SuggestedFinding::new(
            "pace",
            &tr::experiments_finding_pace(language, window),
            tr::experiments_finding_pace_detail(language),
        ));
    }
    findings
}
