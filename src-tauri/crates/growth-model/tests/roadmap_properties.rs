//! What must hold for schedules and forecasts whatever the plan is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use growth_model::roadmap::{
    Activity, BaselineTask, CriticalPathInput, EarnedValueInput, Move, PertInput, Plan, Schedule,
    ScheduleInput, Task, ThroughputInput, WorkingDays, critical_path, earned_value, forecast, pert,
    schedule,
};
use growth_model::sampling::stream;
use proptest::prelude::*;
use rand::RngExt;
use rust_decimal::Decimal;
use serde_json::json;

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 12, 20).unwrap()
}

fn day(offset: u64) -> NaiveDate {
    start().checked_add_days(Days::new(offset)).unwrap()
}

/// A plan without circles: a task waits only for tasks before it in the list.
fn plan() -> impl Strategy<Value = Plan> {
    let task = (
        0..80_u64,
        0..15_u64,
        proptest::collection::vec(any::<u16>(), 0..3),
        0..5_i64,
    );
    let holidays = proptest::collection::btree_set(0..120_u64, 0..15);
    (proptest::collection::vec(task, 1..25), holidays).prop_map(|(tasks, holidays)| Plan {
        start_date: start(),
        working_days: WorkingDays {
            holidays: holidays.into_iter().map(day).collect(),
            ..WorkingDays::default()
        },
        tasks: tasks
            .into_iter()
            .enumerate()
            .map(|(index, (first, length, wait, progress))| {
                let mut predecessors: Vec<String> = wait
                    .into_iter()
                    .filter(|_| index > 0)
                    .map(|pick| format!("t{}", usize::from(pick) % index))
                    .collect();
                predecessors.sort();
                predecessors.dedup();
                Task {
                    id: format!("t{index}"),
                    effort_person_days: Decimal::ONE,
                    start: day(first),
                    finish: day(first + length),
                    predecessors,
                    // Most have not begun; some are half or wholly done.
                    progress: Decimal::new((progress - 2).max(0) * 5, 1),
                    actual_start: None,
                    actual_finish: None,
                    baseline: None,
                }
            })
            .collect(),
    })
}

fn run(plan: &Plan, today: Option<NaiveDate>, moves: Vec<Move>) -> Schedule {
    schedule(&ScheduleInput {
        plan: plan.clone(),
        today,
        moves,
    })
    .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_schedule_keeps_every_promise(plan in plan(), today in 0..100_u64, pick in any::<u16>()) {
        let today = day(today);
        let waiting: Vec<&Task> = plan.tasks.iter().filter(|t| t.progress.is_zero()).collect();
        let moves = waiting
            .get(usize::from(pick) % waiting.len().max(1))
            .map(|task| Move { task: task.id.clone(), start: day(u64::from(pick) % 90) })
            .into_iter()
            .collect();
        let found = run(&plan, Some(today), moves);
        let finish: HashMap<&str, NaiveDate> =
            found.tasks.iter().map(|task| (task.id.as_str(), task.finish)).collect();
        for (task, spot) in plan.tasks.iter().zip(&found.tasks) {
            prop_assert!(spot.start <= spot.finish);
            if task.progress == Decimal::ONE {
                continue;
            }
            // What is not done ends today at the earliest, and on a working day.
            prop_assert!(spot.finish >= today);
            prop_assert!(plan.working_days.is_worked(spot.finish));
            if task.progress.is_zero() {
                prop_assert!(spot.start >= today);
                prop_assert!(plan.working_days.is_worked(spot.start));
                for before in &task.predecessors {
                    prop_assert!(finish[before.as_str()] < spot.start, "{} {:?}", before, spot);
                }
                let days = plan.working_days.between(spot.start, spot.finish).len();
                let wanted = plan.working_days.between(task.start, task.finish).len().max(1);
                prop_assert_eq!(days, wanted);
                prop_assert_eq!(days, spot.duration_working_days as usize);
            }
        }
        // Somebody decides about the end, unless everything is done.
        let open = plan.tasks.iter().any(|task| task.progress < Decimal::ONE);
        let last = *found.finish_date.value().unwrap();
        let last_is_open = plan.tasks.iter().zip(&found.tasks)
            .any(|(task, spot)| task.progress < Decimal::ONE && spot.finish == last);
        if open && last_is_open {
            prop_assert!(!found.critical.is_empty());
        }
    }

    #[test]
    fn a_schedule_that_is_taken_over_stays(plan in plan(), today in 0..100_u64) {
        let today = day(today);
        let mut taken = plan;
        for _ in 0..2 {
            let found = run(&taken, Some(today), Vec::new());
            for (task, spot) in taken.tasks.iter_mut().zip(&found.tasks) {
                if task.progress.is_zero() {
                    (task.start, task.finish) = (spot.start, spot.finish);
                }
            }
        }
        let again = run(&taken, Some(today), Vec::new());
        let moved: Vec<_> = again
            .moved
            .iter()
            .filter(|task| taken.tasks.iter().any(|t| t.id == task.id && t.progress.is_zero()))
            .collect();
        prop_assert!(moved.is_empty(), "{moved:?}");
    }

    #[test]
    fn a_task_late_by_its_float_delays_nothing_and_by_more_everything(
        plan in plan(), pick in any::<u16>()
    ) {
        let mut plan = plan;
        plan.tasks.iter_mut().for_each(|task| task.progress = Decimal::ZERO);
        let before = run(&plan, None, Vec::new());
        let index = usize::from(pick) % plan.tasks.len();
        let spot = &before.tasks[index];
        let later = |steps: u32| {
            let days = plan.working_days.between(spot.start, day(2_000));
            let moved = Move { task: spot.id.clone(), start: days[steps as usize] };
            run(&plan, None, vec![moved])
        };
        let within = later(spot.total_float_working_days);
        prop_assert_eq!(&within.finish_date, &before.finish_date);
        let beyond = later(spot.total_float_working_days + 1);
        prop_assert!(beyond.finish_date.value() > before.finish_date.value());
        let free = later(spot.free_float_working_days);
        for (index, (was, now)) in before.tasks.iter().zip(&free.tasks).enumerate() {
            if plan.tasks[index].predecessors.contains(&spot.id) {
                prop_assert_eq!(was.start, now.start);
            }
        }
    }

    #[test]
    fn the_critical_path_is_the_longest_of_all_paths(
        durations in proptest::collection::vec(0..50_i64, 1..9),
        waits in proptest::collection::vec(any::<u8>(), 9)
    ) {
        let activities: Vec<Activity> = durations
            .iter()
            .enumerate()
            .map(|(index, &duration)| Activity {
                id: format!("a{index}"),
                duration_days: Decimal::new(duration, 1),
                predecessors: (0..index)
                    .filter(|before| waits[index] >> before & 1 == 1)
                    .map(|before| format!("a{before}"))
                    .collect(),
            })
            .collect();
        let found = critical_path(&CriticalPathInput { activities }).unwrap();
        // Brute force: the longest chain over all subsets that are chains.
        let longest = (1_u32..1 << durations.len())
            .filter(|chain| {
                let members: Vec<usize> =
                    (0..durations.len()).filter(|i| chain >> i & 1 == 1).collect();
                members.windows(2).all(|pair| waits[pair[1]] >> pair[0] & 1 == 1)
            })
            .map(|chain| {
                (0..durations.len())
                    .filter(|i| chain >> i & 1 == 1)
                    .map(|i| durations[i])
                    .sum::<i64>()
            })
            .max()
            .unwrap();
        prop_assert!((found.duration_days - longest as f64 / 10.0).abs() < 1e-9);
        for activity in &found.activities {
            prop_assert!(activity.total_float >= 0.0);
            prop_assert!(activity.free_float >= 0.0);
            prop_assert!(activity.free_float <= activity.total_float + 1e-9);
        }
        prop_assert!(!found.critical.is_empty());
    }

    #[test]
    fn work_that_goes_as_planned_has_earned_just_today(
        tasks in proptest::collection::vec((1..60_u32, 0..30_u32, 1..20_i64), 1..10),
        now in 1..90_u32
    ) {
        // A task over the whole plan keeps the curve from being flat.
        let mut all = vec![(1, 89, 3)];
        all.extend(tasks);
        let tasks: Vec<BaselineTask> = all
            .into_iter()
            .map(|(start_day, length, weight)| BaselineTask {
                weight: weight.into(),
                start_day,
                finish_day: start_day + length,
                done: Decimal::try_from(growth_model::roadmap::planned_share(
                    now as usize,
                    start_day as usize,
                    (start_day + length) as usize,
                ))
                .unwrap(),
            })
            .collect();
        let found = earned_value(&EarnedValueInput {
            tasks,
            at_day: now,
            planned_days: 90,
            actual_cost: None,
        })
        .unwrap();
        prop_assert!((found.earned_schedule.value().unwrap() - f64::from(now)).abs() < 1e-6);
        prop_assert!((found.spi_time.value().unwrap() - 1.0).abs() < 1e-7);
        prop_assert!((found.forecast_finish.value().unwrap() - 90.0).abs() < 1e-4);
    }
}

#[test]
fn simulated_weeks_agree_with_the_exact_forecast() {
    let history = [2, 0, 5, 3, 7, 1, 4];
    let backlog = 40;
    let exact = forecast(&ThroughputInput {
        backlog,
        finished_per_week: history.to_vec(),
    })
    .unwrap();
    let runs = 40_000;
    let mut done_by = vec![0_u32; exact.done_by_week.len()];
    for run in 0..runs {
        let mut random = stream(9, run);
        let mut left = i64::from(backlog);
        for done in &mut done_by {
            left -= i64::from(history[random.random_range(0..history.len())]);
            *done += u32::from(left <= 0);
        }
    }
    for (exact, simulated) in exact.done_by_week.iter().zip(done_by) {
        let simulated = f64::from(simulated) / f64::from(runs);
        assert!(
            (exact - simulated).abs() < 0.012,
            "{exact} against {simulated}"
        );
    }
    assert!(exact.done_by_week.windows(2).all(|pair| pair[0] <= pair[1]));
}

fn parallel_paths(draws: u32) -> PertInput {
    let path = |id: &str| json!({"id": id, "optimistic_days": 60, "likely_days": 80, "pessimistic_days": 130});
    let ids = ["a", "b", "c", "d"];
    serde_json::from_value(json!({
        "activities": ids.map(path),
        "deadline_days": 90,
        "draws": draws,
        "seed": 4
    }))
    .unwrap()
}

#[test]
fn waiting_for_the_latest_of_four_paths_takes_longer_than_the_mean_path() {
    let found = pert(&parallel_paths(20_000), &|_| true).unwrap().unwrap();
    assert!((found.length_of_means_days - 85.0).abs() < 1e-9);
    assert!(
        found.mean_days > found.length_of_means_days + 5.0,
        "{found:?}"
    );
    // Four equal paths: done by day 90 only if all four are.
    let one: PertInput = serde_json::from_value(json!({
        "activities": [{
            "id": "a", "optimistic_days": 60, "likely_days": 80, "pessimistic_days": 130
        }],
        "draws": 20_000,
        "seed": 5
    }))
    .unwrap();
    let alone = pert(&one, &|_| true).unwrap().unwrap().deadline_probability;
    assert!(
        (found.deadline_probability - alone.powi(4)).abs() < 0.015,
        "{alone} {found:?}"
    );
    for criticality in &found.criticality {
        assert!((criticality.share - 0.25).abs() < 0.02, "{criticality:?}");
    }
    assert!(found.p50_days < found.p85_days && found.p85_days < found.p95_days);
}

#[test]
fn pert_on_any_number_of_threads_gives_the_same_bits() {
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
            .install(|| pert(&parallel_paths(3_000), &|_| true).unwrap().unwrap())
    };
    assert_eq!(on(1), on(3));
    assert!(pert(&parallel_paths(3_000), &|_| false).unwrap().is_none());
}
