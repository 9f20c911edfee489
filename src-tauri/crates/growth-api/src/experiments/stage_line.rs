//! Designed, running, decided: three stages on one line.

use growth_i18n::{Digits, Format, Language, text, tr::experiments as tr};

use super::stage::{ReadTest, TestStage, stage};
use crate::names::code;

/// A stage of a test.
#[shape(Eq)]
pub struct StageView {
    /// Which.
    pub stage: TestStage,
    /// Its name.
    pub title: String,
    /// When, and what is known of it.
    pub text: String,
    /// It is over.
    pub done: bool,
    /// It is the present one.
    pub present: bool,
}

/// The stages of a test.
pub(super) fn stages(read: &ReadTest, language: Language) -> Vec<StageView> {
    let format = Format::new(language);
    let test = &read.test;
    let present = stage(test);
    let run = read.figures.as_ref().and_then(|f| f.duration.value());
    let day = |day: Option<&growth_model::Outcome<chrono::NaiveDate>>| {
        day.and_then(growth_model::Outcome::value).copied()
    };
    let earliest = day(run.and_then(|run| run.earliest_decision.as_ref()));
    let latest = day(run.and_then(|run| run.latest_decision.as_ref()));
    let designed = match &test.plan {
        Some(plan) => tr::experiments_line_frozen(language, format.day_month(plan.started_on)),
        None if test.design.is_some() => tr::experiments_line_design(language),
        None => tr::experiments_line_no_design(language),
    };
    let running = match (&test.plan, &test.verdict, &read.reading) {
        (Some(plan), None, Some(reading)) => tr::experiments_line_running(
            language,
            format.counted(
                "experiments-days",
                (today_of(read) - plan.started_on).num_days().max(0) + 1,
                Digits::WHOLE,
            ),
            format.number(reading.visitors, Digits::WHOLE),
        ),
        (Some(_), Some(verdict), _) => {
            tr::experiments_line_ran(language, format.number(verdict.visitors, Digits::WHOLE))
        }
        _ => match run.and_then(|run| run.planned_weeks.value()) {
            Some(weeks) => format.counted("experiments-weeks", *weeks, Digits::WHOLE),
            None => String::new(),
        },
    };
    let decided = match (&test.verdict, earliest, latest) {
        (Some(verdict), ..) => tr::experiments_line_decided(
            language,
            format.day_month(verdict.decided_on),
            text(
                language,
                &format!("experiments-result-{}", code(verdict.result)),
                &[],
            ),
        ),
        (None, Some(first), Some(last)) if first < last => {
            tr::experiments_line_between(language, format.day_month(first), format.day_month(last))
        }
        (None, Some(first), _) => tr::experiments_line_from(language, format.day_month(first)),
        _ => String::new(),
    };
    [
        (TestStage::Designed, designed),
        (TestStage::Running, running),
        (TestStage::Decided, decided),
    ]
    .into_iter()
    .map(|(stage, words)| StageView {
        stage,
        title: text(language, &format!("experiments-stage-{}", code(stage)), &[]),
        text: words,
        done: match stage {
            TestStage::Designed => test.plan.is_some(),
            _ => test.verdict.is_some(),
        },
        present: stage == present || (stage == TestStage::Designed && present == TestStage::Logged),
    })
    .collect()
}

/// The day up to which a test was counted, or its first.
fn today_of(read: &ReadTest) -> chrono::NaiveDate {
    let first = (read.test.plan.as_ref()).map_or_else(Default::default, |plan| plan.started_on);
    read.counts.last().map_or(first, |counts| counts.day)
}
