//! Several experiments on one budget of visitors.

mod candidate;
mod placing;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::duration::{MAX_DAYS, day_of};
use super::effect::{Effect, EffectSizes, MetricPlan};
use super::input::{alpha, length, one, target_power, usual_alpha, usual_power, whole};
use crate::checks::count;
use crate::{ModelError, Outcome, Reason};
use candidate::{Candidate, Running};
use placing::{Calendar, Place, best_placing};

/// Most tests of one portfolio.
const MAX_TESTS: usize = 30;
/// Weeks of the first question: what can be detected at all?
const FIRST_QUESTION_WEEKS: f64 = 4.0;

/// Tests that compete for the same visitors.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct PortfolioInput {
    /// Visitors per week, a whole number 0…10¹²: each takes part in one test at a time.
    pub weekly_visitors: Decimal,
    /// Days of the plan, 14…366: tests run in its weeks and are decided by its last day.
    #[serde(default = "usual_days")]
    pub plan_days: u32,
    /// First day of the plan, for the dates in the answer.
    pub starts_on: Option<NaiveDate>,
    /// Accepted chance of a false alarm of each test, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// Wanted chance to see each effect, above `alpha` and up to 0.9999.
    #[serde(default = "usual_power")]
    pub power: Decimal,
    /// The tests, at most 30.
    pub tests: Vec<PortfolioTest>,
    /// Tests that run already, at most 30: they keep their visitors and their pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub running: Vec<RunningTest>,
}

fn usual_days() -> u32 {
    90
}

/// One test.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct PortfolioTest {
    /// Id, not empty, unique.
    pub id: String,
    /// Name, for the answer.
    pub name: Option<String>,
    /// Where it takes place. Two tests on the same page never run at the same time.
    pub page: Option<String>,
    /// What is measured.
    pub metric: MetricPlan,
    /// The smallest effect that matters.
    pub effect: Effect,
    /// Share of all visitors that the test takes while it runs, above 0 and up to 1: those who come
    /// by and are let in.
    #[serde(default = "one")]
    pub traffic_share: Decimal,
    /// Chance that the variant is as good as hoped, 0…1 (the confidence of the growth point).
    pub chance_of_winning: Decimal,
    /// What a win is worth, for instance the margin of 12 months; ≥ 0. Money. A test without it is
    /// placed after those that have it.
    pub money_if_won: Option<Decimal>,
    /// First week in which it can start, from 1.
    #[serde(default = "first_week")]
    pub earliest_week: u32,
}

fn first_week() -> u32 {
    1
}

/// A test that runs already.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct RunningTest {
    /// Id, not empty, unique among all tests.
    pub id: String,
    /// Where it takes place.
    pub page: Option<String>,
    /// Share of all visitors that it takes, above 0 and up to 1.
    #[serde(default = "one")]
    pub traffic_share: Decimal,
    /// The week of the plan in which it began, from 1.
    #[serde(default = "first_week")]
    pub first_week: u32,
    /// The week of the plan in which it ends.
    pub last_week: u32,
}

/// The tests in the weeks of the plan.
#[shape]
pub struct Portfolio {
    /// Tests with a place, by their start.
    pub placed: Vec<PlacedTest>,
    /// Tests without one.
    pub unplaced: Vec<Unplaced>,
    /// The weeks of the plan.
    pub weeks: Vec<PortfolioWeek>,
    /// Sum of the expected money of the placed tests. Money.
    pub expected_money: f64,
    /// The same per visitor of the whole plan. Money.
    pub expected_money_per_visitor: Outcome<f64>,
    /// Every order of the tests was considered: no other plan brings more. With many tests the
    /// search stops early.
    pub proved_best: bool,
}

/// A test with its weeks.
#[shape(skip_serializing_none)]
pub struct PlacedTest {
    /// Id.
    pub id: String,
    /// Name, as given.
    pub name: Option<String>,
    /// First week, from 1.
    pub first_week: u32,
    /// Last week.
    pub last_week: u32,
    /// Day of the plan on which the planned visitors are complete: the earliest decision.
    pub earliest_decision_day: u32,
    /// Day of the plan on which it must be decided at the latest: after 56 days, or the last day of
    /// the plan.
    pub latest_decision_day: u32,
    /// The earliest decision as a date.
    pub earliest_decision: Option<NaiveDate>,
    /// The latest decision as a date.
    pub latest_decision: Option<NaiveDate>,
    /// The rest is the same as for a test without a place.
    #[serde(flatten)]
    pub figures: TestFigures,
    /// Visitors that it gets, all arms.
    pub visitors: f64,
    /// Chance that it is significant in the right direction by then if the effect is there.
    pub chance_of_decision: f64,
    /// Chance of a decision × chance of winning × money. Money.
    pub expected_money: Outcome<f64>,
    /// Expected money / visitors. Money.
    pub expected_money_per_visitor: Outcome<f64>,
    /// It ends before it has as many visitors as the wanted power needs.
    pub underpowered: bool,
    /// It runs longer than 56 days.
    pub too_long: bool,
}

/// What is known of a test wherever it is placed.
#[shape]
pub struct TestFigures {
    /// Weeks that it needs for the wanted power, at least two.
    pub weeks_needed: Outcome<u64>,
    /// The smallest rise that it would see in four weeks.
    pub detectable_in_four_weeks: Outcome<EffectSizes>,
}

/// A test for which there is no place.
#[shape(skip_serializing_none)]
pub struct Unplaced {
    /// Id.
    pub id: String,
    /// Name, as given.
    pub name: Option<String>,
    /// What is known of it.
    #[serde(flatten)]
    pub figures: TestFigures,
    /// Why it has no place.
    pub reason: Reason,
}

/// One week of the plan.
#[shape]
pub struct PortfolioWeek {
    /// From 1.
    pub week: u32,
    /// First day of the plan that is in it.
    pub first_day: u32,
    /// Last day of the plan that is in it.
    pub last_day: u32,
    /// Visitors.
    pub visitors: f64,
    /// Share of them that tests take, 0…1.
    pub used_share: f64,
    /// Ids of the tests that run, those that run already first.
    pub tests: Vec<String>,
}

/// Places tests into the weeks of a plan so that the expected money of all of them, and with it the
/// money per visitor of the plan, is greatest; among equals, so that money is decided sooner.
///
/// # Errors
/// No visitors to speak of are no error; more than 30 tests, an id that is empty or stands twice,
/// shares and chances outside 0…1, negative money, a plan outside 14…366 days, a week outside it.
pub fn portfolio(input: &PortfolioInput) -> Result<Portfolio, ModelError> {
    length("tests", input.tests.len(), 0, MAX_TESTS)?;
    length("running", input.running.len(), 0, MAX_TESTS)?;
    let weekly = whole(|| "weekly_visitors".to_owned(), input.weekly_visitors, 0)?;
    let days = count(|| "plan_days".to_owned(), input.plan_days, 14, 366)?;
    let alpha = alpha(input.alpha)?;
    let power = target_power(input.power, input.alpha)?;
    let calendar = Calendar::new(days as u32, weekly as f64);
    let mut seen = BTreeSet::new();
    let running = input.running.iter().enumerate().map(|(i, test)| {
        Running::read(test, &calendar)
            .and_then(|running| once(&test.id, &mut seen).map(|()| running))
            .map_err(|error| error.within(&format!("running[{i}]")))
    });
    let running = running.collect::<Result<Vec<_>, _>>()?;
    let candidates = input.tests.iter().enumerate().map(|(i, test)| {
        once(&test.id, &mut seen)
            .and_then(|()| Candidate::read(test, &calendar, alpha, power))
            .map_err(|error| error.within(&format!("tests[{i}]")))
    });
    let candidates = candidates.collect::<Result<Vec<_>, _>>()?;
    let (places, proved_best) = best_placing(&candidates, &running, &calendar);
    Ok(Answer {
        input,
        calendar: &calendar,
        candidates: &candidates,
        running: &running,
    }
    .build(&places, proved_best))
}

/// Refuses an id that is empty or was there before.
fn once<'a>(id: &'a str, seen: &mut BTreeSet<&'a str>) -> Result<(), ModelError> {
    let field = || "id".to_owned();
    if id.trim().is_empty() {
        return Err(ModelError::Required { field: field() });
    }
    if !seen.insert(id) {
        return Err(crate::checks::inconsistent(field(), "duplicate_id"));
    }
    Ok(())
}

struct Answer<'a> {
    input: &'a PortfolioInput,
    calendar: &'a Calendar,
    candidates: &'a [Candidate],
    running: &'a [Running],
}

impl Answer<'_> {
    fn build(&self, places: &[Option<Place>], proved_best: bool) -> Portfolio {
        let mut placed = Vec::new();
        let mut unplaced = Vec::new();
        let each = self.input.tests.iter().zip(self.candidates).zip(places);
        for ((test, candidate), place) in each {
            match place {
                Some(place) => placed.push(self.placed(test, candidate, *place)),
                None => unplaced.push(Unplaced {
                    id: test.id.clone(),
                    name: test.name.clone(),
                    figures: self.figures(candidate),
                    reason: if self.calendar.weekly_visitors > 0.0 {
                        Reason::NoRoomInPlan
                    } else {
                        Reason::NoVisitors
                    },
                }),
            }
        }
        placed.sort_by_key(|test: &PlacedTest| test.first_week);
        let expected_money = placed
            .iter()
            .filter_map(|test| test.expected_money.value())
            .sum::<f64>();
        let visitors = self.calendar.visitors(1, self.calendar.weeks());
        Portfolio {
            expected_money,
            expected_money_per_visitor: if visitors > 0.0 {
                Outcome::of(expected_money / visitors)
            } else {
                Outcome::undefined(Reason::NoVisitors)
            },
            weeks: self.weeks(places),
            placed,
            unplaced,
            proved_best,
        }
    }

    fn placed(&self, test: &PortfolioTest, candidate: &Candidate, place: Place) -> PlacedTest {
        let first_day = self.calendar.first_day(place.first_week);
        let end = self.calendar.last_day(place.last_week);
        let latest = (first_day + MAX_DAYS as u32 - 1).clamp(end, self.calendar.days.max(end));
        let date =
            |day: u32| (self.input.starts_on).and_then(|start| day_of(start, u64::from(day)));
        let visitors =
            self.calendar.visitors(place.first_week, place.last_week) * candidate.traffic_share;
        let chance = candidate.chance_of_decision(visitors);
        let expected_money = candidate.money.map_or_else(
            || Outcome::missing("money_if_won"),
            |money| Outcome::of(chance * candidate.chance_of_winning * money),
        );
        let weeks = place.last_week - place.first_week + 1;
        PlacedTest {
            id: test.id.clone(),
            name: test.name.clone(),
            first_week: place.first_week,
            last_week: place.last_week,
            earliest_decision_day: end,
            latest_decision_day: latest,
            earliest_decision: date(end),
            latest_decision: date(latest),
            figures: self.figures(candidate),
            visitors,
            chance_of_decision: chance,
            expected_money_per_visitor: expected_money.clone().map(|money| money / visitors),
            expected_money,
            underpowered: (candidate.weeks_needed.value())
                .is_none_or(|needed| u64::from(weeks) < *needed),
            too_long: u64::from(weeks) * 7 > MAX_DAYS,
        }
    }

    fn figures(&self, candidate: &Candidate) -> TestFigures {
        TestFigures {
            weeks_needed: candidate.weeks_needed.clone(),
            detectable_in_four_weeks: candidate.detectable(
                self.calendar.weekly_visitors * candidate.traffic_share * FIRST_QUESTION_WEEKS,
            ),
        }
    }

    fn weeks(&self, places: &[Option<Place>]) -> Vec<PortfolioWeek> {
        (1..=self.calendar.weeks())
            .map(|week| {
                let taken = || {
                    let tests = self.input.running.iter().zip(self.running);
                    tests.filter(move |(_, test)| test.runs_in(week))
                };
                let placed = || {
                    (self.input.tests.iter().zip(self.candidates).zip(places)).filter(
                        move |(_, place)| {
                            place.is_some_and(|p| (p.first_week..=p.last_week).contains(&week))
                        },
                    )
                };
                PortfolioWeek {
                    week,
                    first_day: self.calendar.first_day(week),
                    last_day: self.calendar.last_day(week),
                    visitors: self.calendar.visitors(week, week),
                    used_share: taken().map(|(_, test)| test.traffic_share).sum::<f64>()
                        + placed().map(|((_, c), _)| c.traffic_share).sum::<f64>(),
                    tests: (taken().map(|(test, _)| test.id.clone()))
                        .chain(placed().map(|((test, _), _)| test.id.clone()))
                        .collect(),
                }
            })
            .collect()
    }
}
