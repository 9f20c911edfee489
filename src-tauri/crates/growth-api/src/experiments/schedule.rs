//! The portfolio: planned tests on one budget of visitors over the weeks of the plan, and into the
//! roadmap with one step.

use chrono::{Days, NaiveDate};
use growth_i18n::{Digits, Format, Language, tr::experiments as tr};
use growth_model::{
    ModelError,
    experiments::{Portfolio, PortfolioInput, PortfolioTest, RunningTest, portfolio},
    roadmap::{PLAN_DAYS, PLAN_WEEKS, day_of_date, week_of_day},
};
use growth_report::content::{Cell, Column, Table};
use growth_workspace::{
    Committed, InstrumentItemId, View, WorkspaceError,
    audit::{self, Confidence},
    experiments::{self as stored, NewTask, Placing, StoredDesign, StoredTest},
    projects::{self, Project},
    roadmap::{self, RoadmapPlan, TaskDetails, TaskTexts},
};
use rust_decimal::Decimal;

use super::{
    edits::links,
    list::conflicts,
    money::{Value, of_year},
    stage::{TestStage, figures, stage},
    words::Words,
};
use crate::{Context, Failure, Request, router::request, shared::OfProject, shared::status_text};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "experiments.schedule",
            "The planned tests of a project on one budget of visitors: who runs in which weeks.",
            schedule,
        ),
        request(
            "experiments.place",
            "Puts the schedule of the planned tests into the roadmap: days and tasks, in one step.",
            place,
        ),
    ]
}

/// The planned tests in the weeks of the plan.
#[shape]
pub struct TestSchedule {
    /// What came out, exactly.
    pub portfolio: Portfolio,
    /// Day 1 of the weeks.
    pub starts_on: NaiveDate,
    /// The roadmap has a plan that they can be put into.
    pub has_plan: bool,
    /// The tests as a table.
    pub table: Table,
    /// The whole in words.
    pub summary: String,
    /// Tests that disturb each other, in words.
    pub conflicts: Vec<String>,
}

fn schedule(context: &Context<'_>, input: OfProject) -> Result<TestSchedule, Failure> {
    let today = context.app.today();
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        scheduled(&view, &project, today, context.language)
    })
}

/// Where the weeks begin: with the plan, or on the next Monday.
fn first_day(plan: Option<&RoadmapPlan>, today: NaiveDate) -> NaiveDate {
    use chrono::Datelike as _;
    match plan {
        Some(plan) => plan.start_date,
        None => {
            let ahead = (7 - u64::from(today.weekday().num_days_from_monday())) % 7;
            today.checked_add_days(Days::new(ahead)).unwrap_or(today)
        }
    }
}

fn scheduled(
    view: &View<'_>,
    project: &Project,
    today: NaiveDate,
    language: Language,
) -> Result<TestSchedule, Failure> {
    let plan = roadmap::active_plan(view, &project.id)?;
    let starts_on = first_day(plan.as_ref(), today);
    let tests = stored::list(view, &project.id)?;
    let input = input(view, project, &tests, starts_on, today, language)?;
    let found = portfolio(&input)?;
    let format = Format::new(language);
    let money = |value: f64| {
        Decimal::try_from(value).map_or_else(
            |_| format.compact(value),
            |value| format.money_compact(value, project.currency.code()),
        )
    };
    let summary = match (found.placed.len(), found.expected_money) {
        (0, _) => tr::experiments_schedule_none(language),
        (count, expected) if expected > 0.0 => tr::experiments_schedule_money(
            language,
            format.counted("experiments-tests", count, Digits::WHOLE),
            money(expected),
        ),
        (count, _) => tr::experiments_schedule_count(
            language,
            format.counted("experiments-tests", count, Digits::WHOLE),
        ),
    };
    Ok(TestSchedule {
        table: table(&found, &tests, project, language),
        summary,
        conflicts: conflicts(&tests, today, language),
        starts_on,
        has_plan: plan.is_some(),
        portfolio: found,
    })
}

/// The planned tests as the model places them.
fn input(
    view: &View<'_>,
    project: &Project,
    tests: &[StoredTest],
    starts_on: NaiveDate,
    today: NaiveDate,
    language: Language,
) -> Result<PortfolioInput, Failure> {
    let of = |wanted: TestStage| {
        tests
            .iter()
            .filter(move |test| stage(test) == wanted)
            .filter_map(|test| {
                Some((
                    test,
                    test.plan
                        .as_ref()
                        .map(|p| &p.design)
                        .or(test.design.as_ref())?,
                ))
            })
    };
    let budget = of(TestStage::Designed)
        .chain(of(TestStage::Running))
        .map(|(_, design)| design.test.weekly_visitors)
        .max()
        .unwrap_or_default()
        .round();
    let share = |visitors: Decimal, allocation: Decimal| {
        (visitors * allocation)
            .checked_div(budget)
            .unwrap_or(Decimal::ONE)
            .clamp(Decimal::new(1, 6), Decimal::ONE)
            .round_dp(6)
    };
    let now = week_of(starts_on, today.max(starts_on));
    // A running test keeps its visitors, and its page, until its earliest decision.
    let running: Vec<RunningTest> = of(TestStage::Running)
        .filter_map(|(test, design)| {
            let plan = test.plan.as_ref()?;
            let run = figures(design, Some(plan.started_on), None).ok()?;
            let end = *run.duration.value()?.earliest_decision.as_ref()?.value()?;
            Some(RunningTest {
                id: test.id.to_string(),
                page: page_of(design),
                traffic_share: share(design.test.weekly_visitors, design.test.allocation),
                first_week: week_of(starts_on, plan.started_on).min(PLAN_WEEKS),
                last_week: week_of(starts_on, end.max(today)).min(PLAN_WEEKS),
            })
        })
        .take(30)
        .collect();
    let mut planned = Vec::new();
    for (test, design) in of(TestStage::Designed) {
        let own = share(design.test.weekly_visitors, design.test.allocation);
        let worth = Value::of(view, project, design.worth, language)?;
        let effect = figures(design, None, None)?.sample_size.effect.absolute;
        let money = worth
            .of_month(design, effect)
            .map(of_year)
            .filter(|money| *money > Decimal::ZERO);
        planned.push(PortfolioTest {
            id: test.id.to_string(),
            name: Some(test.name().to_owned()),
            page: page_of(design),
            metric: design.test.metric.clone(),
            effect: design.test.effect.clone(),
            traffic_share: own,
            chance_of_winning: chance(view, test)?,
            money_if_won: money,
            earliest_week: now.clamp(1, PLAN_WEEKS),
        });
    }
    // The model takes thirty at once: the newest are the ones that are still thought about.
    let first = planned.len().saturating_sub(30);
    Ok(PortfolioInput {
        weekly_visitors: budget,
        plan_days: PLAN_DAYS,
        starts_on: Some(starts_on),
        alpha: Decimal::new(5, 2),
        power: Decimal::new(8, 1),
        tests: planned.drain(first..).collect(),
        running,
    })
}

/// Where a test takes place, in whatever case it was typed.
fn page_of(design: &StoredDesign) -> Option<String> {
    (!design.page.is_empty()).then(|| design.page.to_lowercase())
}

fn week_of(start: NaiveDate, date: NaiveDate) -> u32 {
    let day = u32::try_from(day_of_date(start, date)).unwrap_or(1).max(1);
    week_of_day(day)
}

/// How likely a test is won: how sure its growth point is.
fn chance(view: &View<'_>, test: &StoredTest) -> Result<Decimal, Failure> {
    let confidence = match &test.growth_point_id {
        None => None,
        Some(id) => match audit::get_point(view, id) {
            Ok(point) => point.content.confidence,
            Err(WorkspaceError::NotFound { .. }) => None,
            Err(error) => return Err(error.into()),
        },
    };
    Ok(confidence.unwrap_or(Confidence::Low).fraction())
}

fn table(found: &Portfolio, tests: &[StoredTest], project: &Project, language: Language) -> Table {
    let format = Format::new(language);
    let detectable = |id: &str, figures: &growth_model::experiments::TestFigures| {
        let design = tests
            .iter()
            .find(|test| test.id.as_str() == id)
            .and_then(|test| test.design.as_ref());
        match (design, figures.detectable_in_four_weeks.value()) {
            (Some(design), Some(sizes)) => {
                let words = Words::new(&design.test, language, project.currency);
                words.difference(sizes.absolute)
            }
            _ => status_text(&figures.detectable_in_four_weeks, language),
        }
    };
    let date = |date: Option<NaiveDate>| date.map_or_else(String::new, |d| format.day_month(d));
    let placed = found.placed.iter().map(|test| {
        vec![
            Cell::words(test.name.clone().unwrap_or_default()),
            Cell::words(tr::experiments_schedule_weeks(
                language,
                test.first_week,
                test.last_week,
            )),
            Cell::words(tr::experiments_schedule_dates(
                language,
                date(test.earliest_decision),
                date(test.latest_decision),
            )),
            Cell::words(format.percent(test.chance_of_decision, Digits::WHOLE)),
            match test
                .expected_money
                .value()
                .and_then(|m| Decimal::try_from(*m).ok())
            {
                Some(money) => Cell::number(money, growth_model::economics::Unit::Money),
                None => Cell::empty(),
            },
            Cell::words(detectable(&test.id, &test.figures)),
        ]
    });
    let unplaced = found.unplaced.iter().map(|test| {
        vec![
            Cell::words(test.name.clone().unwrap_or_default()),
            Cell::words(tr::experiments_schedule_no_room(language)),
            Cell::words(""),
            Cell::words(""),
            Cell::empty(),
            Cell::words(detectable(&test.id, &test.figures)),
        ]
    });
    Table::new(
        "test-schedule",
        tr::experiments_schedule_title(language),
        vec![
            Column::text(tr::experiments_head_test(language)).wide(5),
            Column::text(tr::experiments_head_weeks(language)),
            Column::text(tr::experiments_head_decision(language)),
            Column::text(tr::experiments_head_decided(language)),
            Column::amount(
                tr::experiments_head_expected(language),
                growth_model::economics::Unit::Money,
            ),
            Column::text(tr::experiments_head_four_weeks(language)),
        ],
        placed.chain(unplaced),
        growth_report::content::Locale {
            language,
            currency: project.currency,
        },
    )
}

fn place(context: &Context<'_>, input: OfProject) -> Result<Committed<()>, Failure> {
    let today = context.app.today();
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let Some(plan) = roadmap::active_plan(&view, &project.id)? else {
            return Err(ModelError::Inconsistent {
                field: "project_id".to_owned(),
                rule: "no_plan_for_tests",
            }
            .into());
        };
        let found = scheduled(&view, &project, today, language)?;
        let tests = stored::list(&view, &project.id)?;
        let mut placings = Vec::new();
        for placed in &found.portfolio.placed {
            let first = growth_model::roadmap::days_of_week(placed.first_week);
            let day = |day: u32| {
                plan.start_date
                    .checked_add_days(Days::new(u64::from(day) - 1))
            };
            let (Some(start), Some(finish)) =
                (day(*first.start()), day(placed.earliest_decision_day))
            else {
                continue;
            };
            let start = start.max(today.max(plan.start_date)).min(finish);
            let Some(test) = tests.iter().find(|test| test.id.as_str() == placed.id) else {
                continue;
            };
            let name = placed.name.clone().unwrap_or_default();
            let mut details = TaskDetails::planned(start, finish);
            details.links = links(test.growth_point_id.as_ref());
            let title = tr::experiments_task_run(language, name);
            placings.push(Placing {
                id: InstrumentItemId::from(placed.id.as_str()),
                starts_on: start,
                task: NewTask {
                    plan: plan.id.clone(),
                    texts: TaskTexts {
                        title: title
                            .chars()
                            .take(growth_workspace::MAX_NAME_CHARS)
                            .collect(),
                        description: test.log.hypothesis.clone(),
                        ..TaskTexts::default()
                    },
                    details,
                },
            });
        }
        Ok(workspace.place_tests(&project.id, placings)?)
    })
}
