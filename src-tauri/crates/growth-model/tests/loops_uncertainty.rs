//! Simulations with uncertain rates: repeatable, independent of threads, and right where the
//! answer is known.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use growth_model::loops::{SimulationInput, UncertaintyInput, simulate, uncertainty};
use serde_json::{Value, json};

fn input(rates: &Value, seed: u64) -> UncertaintyInput {
    serde_json::from_value(json!({
        "ecosystem": ecosystem(),
        "horizon_steps": 365,
        "acquisition": {"mode": "budget", "per_step": {"amount": 500}, "cac": 50},
        "rates": rates,
        "draws": 2000,
        "seed": seed,
        "goal_customers": 5000
    }))
    .unwrap()
}

fn ecosystem() -> Value {
    json!({
        "market_size": 100_000,
        "paid": {"churn_per_step": "0.01", "at_start": 100},
        "loops": [{
            "id": "content",
            "customers": {"churn_per_step": "0.01"},
            "actions_per_active_per_step": {"each": "0.02"},
            "asset_decay_per_step": "0.1",
            "views_per_asset_per_step": 5,
            "conversion": "0.005",
            "cost_per_asset": 1
        }]
    })
}

fn conversion(distribution: &Value) -> Value {
    json!([{"rate": {"name": "conversion", "loop": "content"}, "distribution": distribution}])
}

fn pert() -> Value {
    conversion(&json!({"kind": "pert", "min": "0.001", "mode": "0.005", "max": "0.02"}))
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
            .install(|| uncertainty(&input(&pert(), 7), &|_| true).unwrap().unwrap())
    };
    let one = serde_json::to_string(&on(1)).unwrap();
    assert_eq!(one, serde_json::to_string(&on(2)).unwrap());
    assert_eq!(one, serde_json::to_string(&on(5)).unwrap());
}

#[test]
fn another_seed_gives_other_draws() {
    let with = |seed| {
        uncertainty(&input(&pert(), seed), &|_| true)
            .unwrap()
            .unwrap()
    };
    assert_ne!(with(1).customers, with(2).customers);
}

#[test]
fn certain_rates_give_the_simulation_itself() {
    let fixed = conversion(&json!({"kind": "fixed", "value": "0.005"}));
    let found = uncertainty(&input(&fixed, 1), &|_| true).unwrap().unwrap();
    let simulation: SimulationInput = serde_json::from_value(json!({
        "ecosystem": ecosystem(),
        "horizon_steps": 365,
        "acquisition": {"mode": "budget", "per_step": {"amount": 500}, "cac": 50}
    }))
    .unwrap();
    let certain = simulate(&simulation).unwrap();
    let figures = found.customers.figures.value().unwrap();
    assert_eq!(figures.p5, *certain.cumulative_customers.last().unwrap());
    assert_eq!(figures.p95, figures.p5);
    let cac = found.blended_cac.figures.value().unwrap().p50;
    assert!((cac / certain.totals.blended_cac.value().unwrap() - 1.0).abs() < 1e-12);
    let share = found.earned_share.figures.value().unwrap().p50;
    assert!((share / certain.totals.earned_share.value().unwrap() - 1.0).abs() < 1e-9);
    let lead = found.lead_over_funnel.figures.value().unwrap().p50;
    assert!((lead - certain.funnel.lead_at_end.value().unwrap()).abs() < 1e-6);
    for band in &found.bands {
        let at_step = certain.cumulative_customers[band.step as usize];
        assert_eq!(band.customers.value().unwrap().p50, at_step);
    }
    assert_eq!(found.bands.first().unwrap().step, 0);
    assert_eq!(found.bands.last().unwrap().step, 365);
}

#[test]
fn percentiles_of_k_follow_from_those_of_a_lognormal_rate() {
    // K is proportional to the conversion, so its percentiles are too, exactly.
    let rates = conversion(&json!({"kind": "lognormal_p10_p90", "p10": "0.004", "p90": "0.008"}));
    let found = uncertainty(&input(&rates, 3), &|_| true).unwrap().unwrap();
    let figures = found.joint_k.figures.value().unwrap();
    // K per unit of conversion: 5 views / 0.1 · 0.02 actions / 0.01 churn = 100.
    assert!((figures.p10 - 0.4).abs() < 0.02, "{figures:?}");
    assert!((figures.p90 - 0.8).abs() < 0.04, "{figures:?}");
    assert!(
        (figures.p50 - (0.4_f64 * 0.8).sqrt()).abs() < 0.02,
        "{figures:?}"
    );
    assert!(found.self_sustaining_probability > 0.005 && found.self_sustaining_probability < 0.05);
}

#[test]
fn draws_outside_the_range_of_a_rate_are_counted_not_clamped() {
    let rates = conversion(&json!({"kind": "lognormal_median", "median": 1, "sigma_log": "0.5"}));
    let found = uncertainty(&input(&rates, 3), &|_| true).unwrap().unwrap();
    let outside = &found.customers.without_value[0];
    assert_eq!(
        serde_json::to_value(outside.reason).unwrap(),
        "outside_domain"
    );
    assert!((outside.share - 0.5).abs() < 0.05, "{outside:?}");
    let figures = found.customers.figures.value().unwrap();
    assert_eq!(figures.draws + outside.draws, found.customers.draws);
}

#[test]
fn work_that_is_no_longer_wanted_stops() {
    let asked = std::sync::atomic::AtomicU32::new(0);
    let stopped = uncertainty(&input(&pert(), 7), &|_| {
        asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 0
    })
    .unwrap();
    assert!(stopped.is_none());
    assert_eq!(asked.into_inner(), 2);
}
