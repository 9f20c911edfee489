//! The weeks of the roadmap's plan with the tests in them.

use chrono::{Days, NaiveDate};
use growth_i18n::{Format, Language, tr::experiments as tr};
use growth_model::{
    audit::ExperimentResult,
    roadmap::{PLAN_DAYS, PLAN_WEEKS},
};
use growth_workspace::{
    InstrumentItemId, View, experiments::StoredTest, projects::Project, roadmap,
};

use super::stage::{TestStage, figures, stage};
use crate::Failure;

/// The weeks of a plan with tests. Places are shares of its length, 0…1.
#[shape]
pub struct TestCalendar {
    /// The weeks.
    pub weeks: Vec<CalendarWeek>,
    /// Where today is; absent outside the plan.
    pub today: Option<f64>,
    /// The tests whose days touch the plan, the first one first.
    pub bars: Vec<CalendarBar>,
}

/// A week of a plan.
#[shape]
pub struct CalendarWeek {
    /// From 1.
    pub number: u32,
    /// Where it begins.
    pub start: f64,
    /// Its first day, in words.
    pub date_text: String,
}

/// A test in a calendar.
#[shape]
pub struct CalendarBar {
    /// The test.
    pub id: InstrumentItemId,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub stage: TestStage,
    /// What it showed.
    pub result: Option<ExperimentResult>,
    /// Where it begins.
    pub start: f64,
    /// Where it ends, or is to end.
    pub end: f64,
    /// Its days in words, for those who do not see the bar.
    pub days_text: String,
    /// What stands beside it: when it is decided, or what it showed.
    pub text: String,
}

pub(super) fn calendar(
    view: &View<'_>,
    project: &Project,
    tests: &[StoredTest],
    today: NaiveDate,
    language: Language,
) -> Result<Option<TestCalendar>, Failure> {
    let Some(plan) = roadmap::active_plan(view, &project.id)? else {
        return Ok(None);
    };
    let format = Format::new(language);
    let first = plan.start_date;
    // A day is the place of its morning.
    let place = |day: NaiveDate| (day - first).num_days() as f64 / f64::from(PLAN_DAYS);
    let weeks = (1..=PLAN_WEEKS)
        .filter_map(|number| {
            let day = first.checked_add_days(Days::new(u64::from(number - 1) * 7))?;
            Some(CalendarWeek {
                number,
                start: place(day),
                date_text: format.day_month(day),
            })
        })
        .collect();
    let mut bars = Vec::new();
    for test in tests {
        let Some((start, end, text)) = days(test, first, today, language)? else {
            continue;
        };
        let after = end.succ_opt().unwrap_or(end);
        if place(after) <= 0.0 || place(start) >= 1.0 {
            continue;
        }
        bars.push(CalendarBar {
            id: test.id.clone(),
            name: test.name().to_owned(),
            stage: stage(test),
            result: test.log.result,
            start: place(start).clamp(0.0, 1.0),
            end: place(after).clamp(0.0, 1.0),
            days_text: format!("{} – {}", format.date(start), format.date(end)),
            text,
        });
    }
    bars.sort_by(|a, b| a.start.total_cmp(&b.start));
    let now = place(today);
    Ok(Some(TestCalendar {
        weeks,
        today: (0.0..1.0).contains(&now).then_some(now),
        bars,
    }))
}

/// First and last day of a test, and what stands beside it; `None` while no day is known.
fn days(
    test: &StoredTest,
    plan_start: NaiveDate,
    today: NaiveDate,
    language: Language,
) -> Result<Option<(NaiveDate, NaiveDate, String)>, Failure> {
    let format = Format::new(language);
    if let (Some(start), Some(end)) = (test.log.started_on, test.log.ended_on) {
        return Ok(Some((start, end, test.log.outcome.clone())));
    }
    let design = match (&test.plan, &test.design) {
        (Some(plan), _) => &plan.design,
        (None, Some(design)) => design,
        // Only logged: it runs until somebody says that it has ended.
        (None, None) => {
            return Ok(test.log.started_on.map(|start| {
                let end = today.max(start);
                (start, end, String::new())
            }));
        }
    };
    let Some(start) = test.log.started_on.or(design.starts_on) else {
        return Ok(None);
    };
    let last = plan_start.checked_add_days(Days::new(u64::from(PLAN_DAYS) - 1));
    let last = match &test.plan {
        Some(plan) => plan.decide_by,
        None => last,
    };
    let figures = figures(design, Some(start), last)?;
    let run = figures.duration.value();
    let day = |pick: fn(
        &growth_model::experiments::Duration,
    ) -> &Option<growth_model::Outcome<NaiveDate>>| {
        run.and_then(|run| pick(run).as_ref()?.value().copied())
    };
    let earliest = day(|run| &run.earliest_decision);
    let latest = day(|run| &run.latest_decision);
    let end = earliest.unwrap_or(start).max(if test.plan.is_some() {
        today.min(latest.unwrap_or(today))
    } else {
        start
    });
    let text = match (earliest, latest) {
        (Some(first), Some(last)) if first < last => tr::experiments_decision_between(
            language,
            format.day_month(first),
            format.day_month(last),
        ),
        (Some(first), _) => tr::experiments_decision_on(language, format.day_month(first)),
        _ => String::new(),
    };
    Ok(Some((start, end, text)))
}
