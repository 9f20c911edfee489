//! The tests of a project at one look: where each stands, what the traffic can show, the calendar of
//! the plan, and how often confidence came true.

use chrono::NaiveDate;
use growth_i18n::{Format, Language, text, tr::experiments as tr};
use growth_model::audit::ExperimentResult;
use growth_workspace::{
    InstrumentItemId,
    audit::Confidence,
    experiments::{self as stored, StoredTest},
    projects,
};

use super::{
    calendar::{TestCalendar, calendar},
    design_view::four_weeks,
    stage::{ReadTest, TestStage, stage},
    words::Words,
};
use crate::{Context, Failure, names::code, shared::OfProject};

/// The tests of a project.
#[shape]
pub struct TestList {
    /// The tests: running, designed, decided, then those that were only logged; each the newest first.
    pub tests: Vec<TestRow>,
    /// What four weeks of this client's traffic can show, in words; absent while no test says what
    /// traffic there is.
    pub first_number: Option<FirstNumber>,
    /// How often confidence came true, by how sure it was; empty before the first decision.
    pub confidence: Vec<ConfidenceRow>,
    /// The weeks of the plan with the tests in them; absent without a plan.
    pub calendar: Option<TestCalendar>,
    /// Tests that disturb each other, in words.
    pub conflicts: Vec<String>,
    /// How complete the section is, 0…1.
    pub completeness: f64,
}

/// A test of the list.
#[shape]
pub struct TestRow {
    /// Its id.
    pub id: InstrumentItemId,
    /// Its question, or its hypothesis.
    pub name: String,
    /// Where it stands.
    pub stage: TestStage,
    /// The same in words.
    pub stage_text: String,
    /// When, in words; may be empty.
    pub dates_text: String,
    /// What it showed or is to show, in words; may be empty.
    pub result_text: String,
    /// What it showed.
    pub result: Option<ExperimentResult>,
}

/// What four weeks of traffic can show.
#[shape(Eq)]
pub struct FirstNumber {
    /// `In four weeks: a rise from 20% to 25%`.
    pub text: String,
    /// The traffic that it rests on.
    pub traffic_text: String,
}

/// How often a confidence came true.
#[shape(Eq)]
pub struct ConfidenceRow {
    /// How sure one was at the start.
    pub confidence: Confidence,
    /// Tests that were decided with a result.
    pub tests: u32,
    /// Those of them that were won.
    pub won: u32,
    /// The same in words.
    pub text: String,
}

pub(super) fn list(context: &Context<'_>, input: OfProject) -> Result<TestList, Failure> {
    let today = context.app.today();
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let tests = stored::list(&view, &project.id)?;
        let mut rows: Vec<(TestStage, Option<NaiveDate>, i64, TestRow)> = Vec::new();
        let mut first_number = None;
        for test in &tests {
            let row = row(test, today, language);
            rows.push((row.stage, test.log.ended_on, test.position, row));
        }
        // The first number is that of the newest test that has traffic.
        for test in tests.iter().rev().filter(|test| test.design.is_some()) {
            let read = ReadTest::of(&view, test.clone(), today)?;
            if let (Some(design), Some(figures)) = (read.design(), &read.figures) {
                let words = Words::new(&design.test, language, project.currency);
                first_number = Some(four_weeks(design, figures, &words));
                break;
            }
        }
        rows.sort_by(|a, b| (a.0.cmp(&b.0)).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
        Ok(TestList {
            completeness: completeness(&tests),
            confidence: confidence(&tests, language),
            calendar: calendar(&view, &project, &tests, today, language)?,
            conflicts: conflicts(&tests, today, language),
            tests: rows.into_iter().map(|(.., row)| row).collect(),
            first_number,
        })
    })
}

/// A test is planned, one was begun, one was decided.
fn completeness(tests: &[StoredTest]) -> f64 {
    let has = |wanted: fn(&StoredTest) -> bool| f64::from(u8::from(tests.iter().any(wanted)));
    (has(|test| test.design.is_some())
        + has(|test| test.plan.is_some())
        + has(|test| test.verdict.is_some()))
        / 3.0
}

pub(super) fn row(test: &StoredTest, today: NaiveDate, language: Language) -> TestRow {
    let format = Format::new(language);
    let stage = stage(test);
    let planned = test.design.as_ref().and_then(|design| design.starts_on);
    let dates = match (test.log.started_on, test.log.ended_on) {
        (Some(start), Some(end)) => format!("{} – {}", format.date(start), format.date(end)),
        (Some(start), None) => tr::experiments_since(language, format.date(start)),
        (None, _) => planned.map_or_else(String::new, |day| {
            tr::experiments_planned_for(language, format.date(day))
        }),
    };
    let result = test.log.result.map(|result| {
        let words = text(
            language,
            &format!("experiments-result-{}", code(result)),
            &[],
        );
        match test.log.outcome.as_str() {
            "" => words,
            outcome => format!("{words}: {outcome}"),
        }
    });
    let key = match stage {
        TestStage::Logged => match (test.log.started_on, test.log.ended_on) {
            (None, _) => "experiments-state-planned",
            (Some(_), Some(end)) if end <= today => "experiments-state-ended",
            (Some(_), _) => "experiments-state-running",
        },
        TestStage::Designed => "experiments-stage-designed",
        TestStage::Running => "experiments-stage-running",
        TestStage::Decided => "experiments-stage-decided",
    };
    TestRow {
        id: test.id.clone(),
        name: test.name().to_owned(),
        stage,
        stage_text: text(language, key, &[]),
        dates_text: dates,
        result_text: result.unwrap_or_default(),
        result: test.log.result,
    }
}

/// How often a confidence came true, over the tests that were decided with a result.
fn confidence(tests: &[StoredTest], language: Language) -> Vec<ConfidenceRow> {
    [Confidence::High, Confidence::Medium, Confidence::Low]
        .into_iter()
        .filter_map(|level| {
            let results: Vec<ExperimentResult> = tests
                .iter()
                .filter(|test| {
                    test.plan
                        .as_ref()
                        .is_some_and(|plan| plan.confidence == Some(level))
                })
                .filter_map(|test| Some(test.verdict.as_ref()?.result))
                .filter(|result| *result != ExperimentResult::Invalid)
                .collect();
            let tests = u32::try_from(results.len()).unwrap_or(u32::MAX);
            let won = results
                .iter()
                .filter(|result| **result == ExperimentResult::Win)
                .count();
            let won = u32::try_from(won).unwrap_or(u32::MAX);
            (tests > 0).then(|| ConfidenceRow {
                confidence: level,
                tests,
                won,
                text: tr::experiments_came_true(
                    language,
                    text(language, &format!("audit-confidence-{}", code(level)), &[]),
                    tests,
                    won,
                ),
            })
        })
        .collect()
}

/// Tests that run, or are to run, on one page at the same time.
pub(super) fn conflicts(tests: &[StoredTest], today: NaiveDate, language: Language) -> Vec<String> {
    struct Span<'a> {
        name: &'a str,
        page: &'a str,
        first: NaiveDate,
        last: NaiveDate,
    }
    let spans: Vec<Span<'_>> = tests
        .iter()
        .filter(|test| test.verdict.is_none())
        .filter_map(|test| {
            let design = match &test.plan {
                Some(plan) => &plan.design,
                None => test.design.as_ref()?,
            };
            let first = (test.plan.as_ref()).map_or(design.starts_on, |p| Some(p.started_on))?;
            let run = super::stage::figures(design, Some(first), None).ok()?;
            let last = run
                .duration
                .value()
                .and_then(|run| run.earliest_decision.as_ref()?.value().copied())
                .unwrap_or(first);
            // One that is overdue still runs.
            let last = if test.plan.is_some() {
                last.max(today)
            } else {
                last
            };
            (!design.page.is_empty()).then(|| Span {
                name: test.name(),
                page: &design.page,
                first,
                last,
            })
        })
        .collect();
    let mut found = Vec::new();
    for (i, a) in spans.iter().enumerate() {
        for b in spans.iter().skip(i + 1) {
            let same_page = a.page.to_lowercase() == b.page.to_lowercase();
            if same_page && a.first <= b.last && b.first <= a.last {
                found.push(tr::experiments_conflict(language, a.name, b.name, a.page));
            }
        }
    }
    found
}
