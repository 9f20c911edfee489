//! Inputs whose parts must agree, which neither chance nor changes here and there would hit: shares
//! that add up, tests that all fit into their plan.

use serde_json::{Value, json};

use super::random::Random;

/// A random input of a request whose parts agree; `None` for every other request.
pub fn made(request: &str, random: &mut Random) -> Option<Value> {
    Some(match request {
        "experiments.srm" => srm(random),
        "experiments.portfolio" => portfolio(random),
        _ => return None,
    })
}

/// Two to ten arms. Some have no share, and then no visitors; some have a share and none yet.
fn srm(random: &mut Random) -> Value {
    let weights: Vec<usize> = (0..2 + random.below(9)).map(|_| random.below(5)).collect();
    // Without two arms that have a share there is no test.
    let weights = match weights.iter().filter(|weight| **weight > 0).count() {
        0 | 1 => vec![1; weights.len()],
        _ => weights,
    };
    let sum: usize = weights.iter().sum();
    let arms: Value = (weights.iter().enumerate())
        .map(|(i, weight)| {
            let share = *weight as f64 / sum as f64;
            let visitors = match (weight, random.below(4)) {
                (0, _) | (_, 0) => 0,
                (_, 1) => random.below(10),
                (_, 2) => random.below(100_000),
                _ => 10_usize.pow(12),
            };
            json!({ "name": i.to_string(), "visitors": visitors, "planned_share": format!("{share:.15}") })
        })
        .collect();
    json!({ "arms": arms })
}

fn portfolio(random: &mut Random) -> Value {
    let plan_days = 14 + random.below(353);
    let tests: Value = (0..random.below(7))
        .map(|i| {
            let baseline = 1 + random.below(60);
            let mut test = json!({
                "id": i.to_string(),
                "page": random.pick(&["home", "prices", "payment"]),
                "metric": { "kind": "rate", "baseline": format!("0.{baseline:02}") },
                "effect": { "kind": "relative", "value": format!("0.{:02}", 1 + random.below(60)) },
                "traffic_share": format!("0.{:02}", 1 + random.below(99)),
                "chance_of_winning": format!("0.{:02}", random.below(100)),
                "earliest_week": 1 + random.below(plan_days.div_ceil(7)),
            });
            if random.once_in(2) {
                test["money_if_won"] = random.below(10_000_000).into();
            }
            test
        })
        .collect();
    json!({
        "weekly_visitors": random.pick(&[0, 1, 300, 5_000, 80_000, 1_000_000_000_000_u64]),
        "plan_days": plan_days,
        "starts_on": "2026-11-02",
        "tests": tests,
    })
}
