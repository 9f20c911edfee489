//! Experiments that share the visitors of one plan.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests fail like tests"
)]

use growth_model::experiments::{Portfolio, PortfolioInput, portfolio};
use serde_json::{Value, json};

fn plan(input: Value) -> Portfolio {
    portfolio(&serde_json::from_value::<PortfolioInput>(input).unwrap()).unwrap()
}

/// A test of 20 % against 25 %, which takes 2188 visitors.
fn test(id: &str, share: f64, money: f64) -> Value {
    json!({
        "id": id,
        "metric": {"kind": "rate", "baseline": "0.2"},
        "effect": {"kind": "absolute", "value": "0.05"},
        "traffic_share": share,
        "chance_of_winning": "0.5",
        "money_if_won": money,
    })
}

#[test]
fn tests_share_the_visitors_of_a_week() {
    // Each takes half of the visitors: four weeks each, two at a time.
    let found = plan(json!({
        "weekly_visitors": 1_094,
        "plan_days": 56,
        "starts_on": "2026-11-30",
        "tests": [test("a", 0.5, 100.0), test("b", 0.5, 300.0), test("c", 0.5, 200.0)],
    }));
    let place = |id: &str| {
        let test = found.placed.iter().find(|test| test.id == id).unwrap();
        (test.first_week, test.last_week)
    };
    assert_eq!(place("b"), (1, 4));
    assert_eq!(place("c"), (1, 4));
    assert_eq!(place("a"), (5, 8));
    assert!(found.proved_best);
    assert!(found.weeks.iter().all(|week| week.used_share <= 1.0));
    let b = found.placed.iter().find(|test| test.id == "b").unwrap();
    assert_eq!(b.figures.weeks_needed.value(), Some(&4));
    assert_eq!(b.earliest_decision_day, 28);
    assert_eq!(b.earliest_decision.unwrap().to_string(), "2026-12-27");
    // 2188 visitors: just the planned power, less the chance of the wrong direction.
    assert!((b.chance_of_decision - 0.8).abs() < 1e-3);
    let money = b.expected_money.value().unwrap();
    assert!((money - b.chance_of_decision * 150.0).abs() < 1e-9);
}

#[test]
fn what_runs_already_keeps_its_visitors_and_its_page() {
    let beside_running = |tests: Value| {
        plan(json!({
            "weekly_visitors": 1_094,
            "plan_days": 84,
            "tests": tests,
            "running": [
                {"id": "one", "traffic_share": "0.3", "page": "pricing", "last_week": 2},
                {"id": "two", "traffic_share": "0.3", "last_week": 3},
            ],
        }))
    };
    let mut same_page = test("a", 0.25, 100.0);
    same_page["page"] = json!("pricing");
    assert_eq!(beside_running(json!([same_page])).placed[0].first_week, 3);
    let found = beside_running(json!([test("half", 0.5, 300.0), test("whole", 1.0, 200.0)]));
    // Two of 0.3 leave no half; after the second week there is 0.7.
    let first: Vec<_> = (found.placed.iter().map(|test| (&*test.id, test.first_week))).collect();
    assert_eq!(first, [("half", 3), ("whole", 7)]);
    assert_eq!(found.weeks[0].tests, ["one", "two"]);
    assert!((found.weeks[0].used_share - 0.6).abs() < 1e-12);
    assert!(found.weeks.iter().all(|week| week.used_share <= 1.0 + 1e-9));
}

#[test]
fn a_running_test_is_checked_like_the_others() {
    let refused = |running: Value| {
        let input = json!({
            "weekly_visitors": 1_000,
            "tests": [test("a", 0.5, 1.0)],
            "running": [running],
        });
        portfolio(&serde_json::from_value::<PortfolioInput>(input).unwrap())
            .unwrap_err()
            .field()
            .to_owned()
    };
    let field = |name: &str| format!("running[0].{name}");
    assert_eq!(
        refused(json!({"id": "b", "last_week": 14})),
        field("last_week")
    );
    assert_eq!(
        refused(json!({"id": "b", "last_week": 0})),
        field("last_week")
    );
    let late = json!({"id": "b", "first_week": 5, "last_week": 4});
    assert_eq!(refused(late), field("last_week"));
    let much = json!({"id": "b", "last_week": 4, "traffic_share": "1.1"});
    assert_eq!(refused(much), field("traffic_share"));
    assert_eq!(refused(json!({"id": " ", "last_week": 4})), field("id"));
    assert_eq!(refused(json!({"id": "a", "last_week": 4})), "tests[0].id");
}

#[test]
fn tests_on_one_page_wait_for_each_other() {
    let mut tests = [test("a", 0.25, 100.0), test("b", 0.25, 100.0)];
    for test in &mut tests {
        test["page"] = json!("pricing");
    }
    let found = plan(json!({"weekly_visitors": 8_752, "tests": tests}));
    let weeks: Vec<_> = (found.placed.iter())
        .map(|test| (test.first_week, test.last_week))
        .collect();
    assert_eq!(weeks, [(1, 2), (3, 4)]);
}

#[test]
fn greed_does_not_hide_a_better_plan() {
    // Per visitor "long" is worth most, but it leaves no room for the other two, which together
    // are worth more.
    let mut long = test("long", 1.0, 1_000.0);
    long["effect"]["value"] = json!("0.0177");
    let found = plan(json!({
        "weekly_visitors": 4_376,
        "plan_days": 28,
        "tests": [long, test("x", 1.0, 700.0), test("y", 1.0, 700.0)],
    }));
    let ids: Vec<_> = found.placed.iter().map(|test| test.id.as_str()).collect();
    assert_eq!(ids, ["x", "y"]);
    assert_eq!(found.unplaced.len(), 1);
}

#[test]
fn without_visitors_nothing_has_a_place() {
    let found = plan(json!({"weekly_visitors": 0, "tests": [test("a", 1.0, 1.0)]}));
    assert!(found.placed.is_empty());
    let answer = serde_json::to_value(&found).unwrap();
    assert_eq!(answer["unplaced"][0]["reason"], "no_visitors");
    assert_eq!(answer["unplaced"][0]["weeks_needed"]["status"], "never");
    assert_eq!(answer["expected_money_per_visitor"]["status"], "undefined");
}

#[test]
fn a_test_that_never_gets_enough_is_said_to_be_underpowered() {
    let found = plan(json!({"weekly_visitors": 100, "tests": [test("a", 1.0, 1.0)]}));
    let a = &found.placed[0];
    assert!(a.underpowered && a.too_long);
    assert_eq!((a.first_week, a.last_week), (1, 13));
    // Week 13 has six days: 90 days of 100 visitors a week.
    assert!((a.visitors - 9_000.0 / 7.0).abs() < 1e-9);
    assert!(a.chance_of_decision < 0.8);
    assert_eq!((a.earliest_decision_day, a.latest_decision_day), (90, 90));
}

#[test]
fn money_is_not_required() {
    let mut plain = test("a", 1.0, 1.0);
    plain.as_object_mut().unwrap().remove("money_if_won");
    let found = plan(json!({"weekly_visitors": 4_376, "tests": [plain, test("b", 1.0, 1.0)]}));
    let ids: Vec<_> = found.placed.iter().map(|test| test.id.as_str()).collect();
    assert_eq!(ids, ["b", "a"]);
    let answer = serde_json::to_value(&found.placed[1].expected_money).unwrap();
    assert_eq!(answer["status"], "missing");
}

/// No search can be checked better than by trying everything.
#[test]
fn no_other_plan_of_small_portfolios_brings_more() {
    let mut state = 7_u64;
    let mut next = |limit: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % limit
    };
    for _ in 0..20 {
        let tests: Vec<Value> = (0..4)
            .map(|i| {
                let mut one = test(
                    &format!("t{i}"),
                    [0.25, 0.5, 1.0][next(3) as usize],
                    (1 + next(9)) as f64 * 100.0,
                );
                one["effect"]["value"] = json!(0.03 + 0.005 * next(5) as f64);
                if next(3) == 0 {
                    one["page"] = json!("home");
                }
                one
            })
            .collect();
        let found = plan(json!({"weekly_visitors": 3_000, "plan_days": 42, "tests": tests}));
        assert!(found.proved_best);
        // Every choice of first weeks, 0 for "not at all"; runs have their full length or end with
        // the plan.
        let figures: Vec<(u32, f64, Option<String>)> = tests
            .iter()
            .map(|test| {
                let alone =
                    plan(json!({"weekly_visitors": 3_000, "plan_days": 365, "tests": [test]}));
                let needed = *alone.placed[0].figures.weeks_needed.value().unwrap();
                let page = test["page"].as_str().map(ToOwned::to_owned);
                (needed as u32, test["traffic_share"].as_f64().unwrap(), page)
            })
            .collect();
        let worth = |i: usize, weeks: u32| {
            let alone = plan(json!({
                "weekly_visitors": 3_000, "plan_days": weeks * 7, "tests": [tests[i]],
            }));
            *alone.placed[0].expected_money.value().unwrap()
        };
        let mut best = 0.0_f64;
        let mut memory = std::collections::BTreeMap::new();
        for code in 0..7_u32.pow(4) {
            let starts: Vec<u32> = (0..4).map(|i| code / 7_u32.pow(i) % 7).collect();
            let runs: Vec<Option<(u32, u32)>> = (starts.iter().zip(&figures))
                .map(|(start, (needed, _, _))| {
                    (*start > 0).then(|| (*start, (*start + needed - 1).min(6)))
                })
                .collect();
            let fits = (1..=6).all(|week| {
                let running: Vec<usize> = (0..4)
                    .filter(|i| {
                        runs[*i].is_some_and(|(first, last)| (first..=last).contains(&week))
                    })
                    .collect();
                let share: f64 = running.iter().map(|i| figures[*i].1).sum();
                let on_page = running.iter().filter(|i| figures[**i].2.is_some()).count();
                share <= 1.0 + 1e-9 && on_page <= 1
            });
            let long_enough = runs.iter().flatten().all(|(first, last)| last > first);
            if fits && long_enough {
                let money: f64 = (0..4)
                    .filter_map(|i| {
                        let (first, last) = runs[i]?;
                        let weeks = last - first + 1;
                        Some(*memory.entry((i, weeks)).or_insert_with(|| worth(i, weeks)))
                    })
                    .sum();
                best = best.max(money);
            }
        }
        assert!(
            (found.expected_money - best).abs() < 1e-6,
            "{} of {best}",
            found.expected_money
        );
    }
}
