//! A plan at a glance: the pace and its range in closed form, what was done when, and the plan made
//! for one project.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use chrono::{Days, NaiveDate};
use growth_model::audit::Layer;
use growth_model::roadmap::{
    BaselineDates, GrowthPointWork, Outlook, OutlookInput, PersonalPlanInput, Plan, Task,
    TaskOrigin, WorkingDays, outlook, personal_plan,
};
use growth_model::{Outcome, Reason};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 1).unwrap()
}

fn day(day: u64) -> NaiveDate {
    start().checked_add_days(Days::new(day - 1)).unwrap()
}

/// Every day is worked, so that days of the plan are days of work.
fn every_day() -> WorkingDays {
    WorkingDays {
        weekdays: serde_json::from_value(serde_json::json!([
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday"
        ]))
        .unwrap(),
        ..WorkingDays::default()
    }
}

/// Ninety tasks of one day and one person-day each, one after the other; some of them done on the
/// days given.
fn ninety(done: &[(u64, u64)]) -> Plan {
    Plan {
        start_date: start(),
        working_days: every_day(),
        tasks: (1..=90)
            .map(|number| {
                let finished = done.iter().find(|(task, _)| *task == number);
                Task {
                    id: format!("t{number}"),
                    effort_person_days: Decimal::ONE,
                    start: day(number),
                    finish: day(number),
                    predecessors: Vec::new(),
                    progress: finished.map_or(Decimal::ZERO, |_| Decimal::ONE),
                    actual_start: finished.map(|(_, on)| day(*on)),
                    actual_finish: finished.map(|(_, on)| day(*on)),
                    baseline: Some(BaselineDates {
                        start: day(number),
                        finish: day(number),
                    }),
                }
            })
            .collect(),
    }
}

fn look(plan: Plan, today: u64) -> Outlook {
    outlook(&OutlookInput {
        plan,
        today: day(today),
        planned_days: 90,
        actual_cost: None,
    })
    .unwrap()
}

#[test]
fn at_the_pace_of_the_plan_it_ends_on_its_last_day() {
    let done: Vec<(u64, u64)> = (1..=28).map(|n| (n, n)).collect();
    let seen = look(ninety(&done), 28);
    assert_eq!(seen.pace.finish_date, Outcome::of(day(90)));
    // Four weeks alike: nothing makes the rest uncertain.
    assert_eq!(seen.pace.earliest_date, Outcome::of(day(90)));
    assert_eq!(seen.pace.latest_date, Outcome::of(day(90)));
    assert_eq!(seen.finished_per_week, [7, 7, 7, 7]);
    assert!((seen.pace.share_at_end.value().unwrap() - 1.0).abs() < 1e-9);
}

#[test]
fn the_range_is_the_spread_of_the_weeks_so_far() {
    // Weeks of 7, 4, 7 and 3 tasks: ES is 21 on day 28, the pace 0.75.
    let mut done = Vec::new();
    let mut number = 0;
    for (week, count) in [7, 4, 7, 3].into_iter().enumerate() {
        for place in 0..count {
            number += 1;
            done.push((number, week as u64 * 7 + place + 1));
        }
    }
    let seen = look(ninety(&done), 28);
    assert_eq!(seen.finished_per_week, [7, 4, 7, 3]);
    assert_eq!(seen.progress.spi_time, Outcome::of(0.75));
    // 90 / 0.75 = 120.
    assert_eq!(seen.pace.finish_date, Outcome::of(day(120)));
    // Gains 7, 4, 7, 3: mean 5.25, variance (1.75² + 1.25² + 1.75² + 2.25²)/3 = 4.25.
    let spread = 1.281_551_565_544_600_5 * 4.25_f64.sqrt();
    let per_root = spread / 7.0_f64.sqrt();
    let late = |sign: f64| {
        let root = (-sign * per_root + (per_root * per_root + 4.0 * 0.75 * 69.0).sqrt()) / 1.5;
        (28.0 + root * root).ceil() as u64
    };
    assert_eq!(seen.pace.earliest_date, Outcome::of(day(late(1.0))));
    assert_eq!(seen.pace.latest_date, Outcome::of(day(late(-1.0))));
    // On day 90: ES = 21 + 0.75·62 = 67.5, and the plan has as much done per day.
    let end = *seen.pace.share_at_end.value().unwrap();
    assert!((end - 67.5 / 90.0).abs() < 1e-9, "{end}");
    let low = *seen.pace.share_at_end_low.value().unwrap();
    let wide = spread * (62.0_f64 / 7.0).sqrt();
    assert!((low - (67.5 - wide) / 90.0).abs() < 1e-9, "{low}");
}

#[test]
fn what_is_not_a_forecast_says_why() {
    let nothing = look(ninety(&[]), 14);
    assert_eq!(
        nothing.pace.finish_date,
        Outcome::undefined(Reason::NoProgress)
    );
    assert_eq!(
        nothing.throughput.weeks_p50,
        Outcome::never(Reason::NothingFinished)
    );
    let early = look(ninety(&[(1, 1)]), 3);
    assert_eq!(
        early.pace.earliest_date,
        Outcome::undefined(Reason::TooFewObservations)
    );
    assert_eq!(
        early.throughput.weeks_p50,
        Outcome::undefined(Reason::NoHistory)
    );
    let empty = outlook(&OutlookInput {
        plan: Plan {
            start_date: start(),
            working_days: every_day(),
            tasks: Vec::new(),
        },
        today: day(10),
        planned_days: 90,
        actual_cost: None,
    })
    .unwrap();
    assert_eq!(
        empty.progress.earned_schedule,
        Outcome::undefined(Reason::NoWork)
    );
    assert!(empty.history.is_empty());
}

#[test]
fn a_plan_that_is_done_ends_when_its_last_task_did() {
    let done: Vec<(u64, u64)> = (1..=90).map(|n| (n, n.min(80))).collect();
    let seen = look(ninety(&done), 85);
    assert_eq!(seen.pace.finish_date, Outcome::of(day(80)));
    assert_eq!(seen.throughput_dates.p95, Outcome::of(day(80)));
}

fn personal(points: &[u32], weak: &[Layer]) -> PersonalPlanInput {
    PersonalPlanInput {
        template_version: 1,
        start_date: start(),
        working_days: WorkingDays::default(),
        growth_points: points
            .iter()
            .enumerate()
            .map(|(index, effort)| GrowthPointWork {
                id: format!("p{index}"),
                effort_person_days: Some((*effort).into()),
            })
            .collect(),
        loops: vec!["content".to_owned(), "ambassadors".to_owned()],
        weak_layers: weak.to_vec(),
    }
}

#[test]
fn growth_points_follow_each_other_and_loops_are_named_where_they_are_built() {
    let made = personal_plan(&personal(&[3, 7], &[])).unwrap();
    let tasks = &made.plan.tasks;
    assert_eq!(tasks.len(), 49);
    let own: Vec<_> = tasks.iter().rev().take(2).rev().collect();
    // Week 5 begins on Monday, December 29: three working days, then seven.
    assert_eq!((own[0].start, own[0].finish), (day(29), day(31)));
    assert_eq!((own[1].start, own[1].finish), (day(32), day(40)));
    let with = |loop_id: &str| {
        made.origins
            .iter()
            .filter(|origin| {
                matches!(origin, TaskOrigin::Template { loops, .. }
                    if loops.iter().any(|id| id == loop_id))
            })
            .count()
    };
    assert_eq!((with("content"), with("ambassadors")), (10, 1));
    assert!(made.moved.is_empty());
}

#[test]
fn automation_waits_for_every_weak_layer() {
    let made = personal_plan(&personal(&[], &[Layer::Analytics, Layer::UnitEconomics])).unwrap();
    let guide = personal_plan(&personal(&[], &[])).unwrap();
    let strengthened: Vec<NaiveDate> = made
        .plan
        .tasks
        .iter()
        .filter(|task| task.id.starts_with("foundation-"))
        .map(|task| task.finish)
        .collect();
    assert_eq!(strengthened.len(), 2);
    let mut later = 0;
    for (task, origin) in made.plan.tasks.iter().zip(&made.origins) {
        let TaskOrigin::Template { waits_for, .. } = origin else {
            continue;
        };
        let before = guide.plan.tasks.iter().find(|t| t.id == task.id).unwrap();
        if waits_for.is_empty() {
            continue;
        }
        assert!(strengthened.iter().all(|finish| task.start > *finish));
        later += usize::from(task.start > before.start);
    }
    assert!(later >= 3, "{later}");
}

proptest! {
    #[test]
    fn a_forecast_keeps_its_order_whatever_was_done_when(
        done in proptest::collection::btree_map(1..=90_u64, 1..=56_u64, 0..60),
        today in 1..=90_u64,
    ) {
        let done: Vec<(u64, u64)> = done.into_iter().map(|(task, on)| (task, on.min(today))).collect();
        let seen = look(ninety(&done), today);
        if let (Some(first), Some(likely), Some(last)) = (
            seen.pace.earliest_date.value(),
            seen.pace.finish_date.value(),
            seen.pace.latest_date.value(),
        ) {
            prop_assert!(first <= likely && likely <= last);
        }
        for point in &seen.pace.path {
            prop_assert!(point.low <= point.share + 1e-9 && point.share <= point.high + 1e-9);
            prop_assert!((0.0..=1.0 + 1e-9).contains(&point.share));
        }
        for pair in seen.history.windows(2) {
            prop_assert!(pair[0].done_share <= pair[1].done_share + 1e-9);
        }
        let all = seen.history.last().map_or(0.0, |point| point.done_share);
        prop_assert!((all - done.len() as f64 / 90.0).abs() < 1e-9);
    }
}
