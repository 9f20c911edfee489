//! What must hold for growth loops whatever their rates are (MATHEMATICS.md B.7).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use growth_model::Outcome;
use growth_model::loops::{
    AmountSchedule, Analysis, AnalysisInput, BySource, Customers, Ecosystem, Feed, Loop,
    PaidInflow, Rate, Simulation, SimulationInput, StepUnit, analyse, simulate,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

const IDS: [&str; 3] = ["content", "ambassador", "integration"];

/// A decimal of four places in `low..=high` ten-thousandths.
fn decimal(low: i64, high: i64) -> impl Strategy<Value = Decimal> {
    (low..=high).prop_map(|units| Decimal::new(units, 4))
}

fn by_source(low: i64, high: i64) -> impl Strategy<Value = BySource> {
    (
        decimal(low, high),
        proptest::option::of((0..3_usize, decimal(low, high))),
    )
        .prop_map(|(each, other)| BySource {
            each,
            by_source: other
                .map(|(index, value)| (IDS[index].to_owned(), value))
                .into_iter()
                .collect(),
        })
}

fn customers() -> impl Strategy<Value = Customers> {
    (decimal(100, 5_000), 0..50_i64).prop_map(|(churn_per_step, at_start)| Customers {
        churn_per_step,
        at_start: Decimal::from(at_start),
    })
}

fn one_loop(index: usize) -> impl Strategy<Value = Loop> {
    let rates = (
        by_source(0, 8_000),
        by_source(0, 800),
        1..12_u32,
        proptest::collection::vec(decimal(0, 3_000), 3),
        decimal(500, 10_000),
        decimal(0, 30_000),
        decimal(0, 10_000),
    );
    (customers(), rates).prop_map(move |(customers, rates)| Loop {
        id: IDS[index].to_owned(),
        customers,
        actions_per_newcomer: rates.0,
        actions_per_active_per_step: rates.1,
        delay_steps: rates.2,
        fed_by: rates
            .3
            .into_iter()
            .enumerate()
            .filter(|(from, share)| *from != index && share.scale() > 0 && !share.is_zero())
            .map(|(from, assets_per_action)| Feed {
                r#loop: IDS[from].to_owned(),
                assets_per_action,
            })
            .collect(),
        asset_decay_per_step: rates.4,
        assets_at_start: Decimal::ZERO,
        views_per_asset_per_step: rates.5,
        conversion: rates.6,
        reward_per_customer: Decimal::from(300),
        cost_per_asset: Decimal::from(2),
    })
}

fn ecosystem() -> impl Strategy<Value = Ecosystem> {
    (customers(), one_loop(0), one_loop(1), one_loop(2)).prop_map(|(paid, a, b, c)| Ecosystem {
        step: StepUnit::Day,
        paid,
        loops: vec![a, b, c],
        market_size: None,
        fixed_cost_per_step: Decimal::from(10),
    })
}

fn analysis(ecosystem: &Ecosystem) -> Analysis {
    analyse(&AnalysisInput {
        ecosystem: ecosystem.clone(),
        pricing: None,
    })
    .unwrap()
}

fn run(ecosystem: &Ecosystem, paid: i64, horizon_steps: u32) -> Simulation {
    simulate(&SimulationInput {
        ecosystem: ecosystem.clone(),
        horizon_steps,
        acquisition: PaidInflow::Customers {
            per_step: AmountSchedule::constant(Decimal::from(paid)),
            cac: Decimal::from(100),
        },
        compare_without: false,
    })
    .unwrap()
}

fn number(outcome: &Outcome<f64>) -> f64 {
    *outcome.value().unwrap()
}

/// The ecosystem with every conversion scaled so that the joint K becomes `k`.
fn with_joint_k(mut ecosystem: Ecosystem, k: f64) -> Option<Ecosystem> {
    let now = *analysis(&ecosystem).joint_k.value()?;
    if now < 1e-3 {
        return None;
    }
    for item in &mut ecosystem.loops {
        let views: f64 = item.views_per_asset_per_step.try_into().unwrap();
        item.views_per_asset_per_step = Decimal::try_from(views * k / now).unwrap();
    }
    Some(ecosystem)
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(fields) => fields.values().any(has_null),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn k_is_below_one_exactly_when_the_growth_factor_is(ecosystem in ecosystem()) {
        let analysis = analysis(&ecosystem);
        let (k, growth) = (number(&analysis.joint_k), number(&analysis.growth_factor_per_step));
        if (k - 1.0).abs() > 1e-6 {
            prop_assert_eq!(k < 1.0, growth < 1.0, "K {}, growth {}", k, growth);
        }
        prop_assert_eq!(analysis.doubling_steps.value().is_some(), growth > 1.0 + 2e-9);
    }

    #[test]
    fn growth_in_the_simulation_is_the_growth_factor(
        ecosystem in ecosystem(), k in 1.3..3.0_f64
    ) {
        let Some(mut ecosystem) = with_joint_k(ecosystem, k) else { return Ok(()) };
        ecosystem.paid.at_start = Decimal::from(10);
        for item in &mut ecosystem.loops {
            item.customers.at_start = Decimal::from(10);
        }
        let growth = number(&analysis(&ecosystem).growth_factor_per_step);
        let customers = run(&ecosystem, 0, 3_000).cumulative_customers;
        // Over a long stretch at the end, periodic waves average out.
        let end = customers.len() - 1;
        let from = end / 2;
        let measured = ((customers[end] / customers[from]).ln() / (end - from) as f64).exp();
        prop_assert!((measured / growth - 1.0).abs() < 2e-3, "{} against {}", measured, growth);
    }

    #[test]
    fn a_constant_inflow_settles_at_the_inverse_of_i_minus_m(
        ecosystem in ecosystem(), k in 0.1..0.8_f64
    ) {
        let Some(ecosystem) = with_joint_k(ecosystem, k) else { return Ok(()) };
        let analysis = analysis(&ecosystem);
        if number(&analysis.growth_factor_per_step) > 0.985 {
            return Ok(());
        }
        let simulation = run(&ecosystem, 7, 3_000);
        for (item, source) in analysis.loops.iter().zip(&simulation.sources[1..]) {
            let wanted = 7.0 * number(&item.customers_per_paid_customer);
            let found = *source.new_customers.last().unwrap();
            prop_assert!((found - wanted).abs() <= 1e-6 * wanted.max(1e-3), "{} {}", found, wanted);
        }
        let all: f64 = simulation.sources.iter().filter_map(|s| s.new_customers.last()).sum();
        prop_assert!((all / 7.0 / number(&analysis.amplification) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn one_pure_loop_is_skok_at_whole_cycles(
        k in decimal(0, 25_000), delay in 1..15_u32, cycles in 0..20_u32, start in 1..1000_i64
    ) {
        let pure = Ecosystem {
            paid: Customers { churn_per_step: Decimal::ZERO, at_start: start.into() },
            loops: vec![Loop {
                id: "invite".to_owned(),
                customers: Customers::default(),
                actions_per_newcomer: BySource::each(k),
                actions_per_active_per_step: BySource::default(),
                delay_steps: delay,
                fed_by: Vec::new(),
                asset_decay_per_step: Decimal::ONE,
                assets_at_start: Decimal::ZERO,
                views_per_asset_per_step: Decimal::ONE,
                conversion: Decimal::ONE,
                reward_per_customer: Decimal::ZERO,
                cost_per_asset: Decimal::ZERO,
            }],
            ..Ecosystem::default()
        };
        let day = delay * cycles;
        let simulated = run(&pure, 0, day.max(1)).cumulative_customers[day as usize];
        let viral = growth_model::loops::viral::Viral::new(
            &growth_model::loops::viral::ViralInput {
                customers_at_start: start.into(),
                k,
                cycle_days: delay.into(),
            },
            "viral",
        ).unwrap();
        let formula = number(&viral.customers(f64::from(day)));
        prop_assert!((simulated / formula - 1.0).abs() < 1e-9, "{} {}", simulated, formula);
    }

    #[test]
    fn the_market_is_never_exceeded(
        ecosystem in ecosystem(), k in 0.2..40.0_f64, paid in 0..500_i64, market in 200..5_000_i64
    ) {
        let Some(mut ecosystem) = with_joint_k(ecosystem, k) else { return Ok(()) };
        ecosystem.market_size = Some(market.into());
        let simulation = run(&ecosystem, paid, 400);
        let mut before = 0.0;
        for &customers in &simulation.cumulative_customers {
            prop_assert!(customers <= market as f64 * (1.0 + 1e-12), "{}", customers);
            prop_assert!(customers >= before);
            before = customers;
        }
        for source in &simulation.sources {
            prop_assert!(source.new_customers.iter().all(|&new| new >= 0.0));
        }
    }

    #[test]
    fn cutting_a_feed_never_raises_k(ecosystem in ecosystem(), cut in 0..3_usize) {
        let mut without = ecosystem.clone();
        without.loops[cut].fed_by.clear();
        let (with, without) = (analysis(&ecosystem), analysis(&without));
        prop_assert!(number(&without.joint_k) <= number(&with.joint_k) * (1.0 + 1e-12));
    }

    #[test]
    fn the_elasticities_sum_to_one(ecosystem in ecosystem()) {
        let analysis = analysis(&ecosystem);
        let parts: Option<Vec<f64>> = analysis
            .contributions
            .iter()
            .map(|part| part.elasticity.value().copied())
            .collect();
        match parts {
            Some(parts) => prop_assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-9),
            None => prop_assert!(analysis.levers.value().is_none()),
        }
    }

    #[test]
    fn a_lever_moves_k_by_its_elasticity(ecosystem in ecosystem()) {
        let analysis = analysis(&ecosystem);
        let Outcome::Value { value: levers } = &analysis.levers else { return Ok(()) };
        let k = number(&analysis.joint_k);
        for lever in levers {
            let factor = 1.0 + 1e-6;
            let mut moved = ecosystem.clone();
            scale(&mut moved, &lever.rate, factor);
            let raised = number(&self::analysis(&moved).joint_k);
            let measured = (raised / k).ln() / factor.ln();
            prop_assert!(
                (measured - lever.elasticity).abs() < 1e-4 + 1e-3 * lever.elasticity.abs(),
                "{:?}: measured {}", lever, measured
            );
        }
    }

    #[test]
    fn nothing_that_leaves_is_not_a_number(
        ecosystem in ecosystem(), paid in 0..1_000_000_000_i64, factor in 0..20_u32
    ) {
        let mut wild = ecosystem;
        for item in &mut wild.loops {
            item.views_per_asset_per_step *= Decimal::from(10_u64.pow(factor / 2));
            item.customers.churn_per_step = Decimal::new(i64::from(factor % 3), 1);
        }
        let simulation = simulate(&SimulationInput {
            ecosystem: wild.clone(),
            horizon_steps: 1_000,
            acquisition: PaidInflow::Budget {
                per_step: AmountSchedule::constant(paid.into()),
                cac: Decimal::new(1, 2),
            },
            compare_without: true,
        }).unwrap();
        prop_assert!(!has_null(&serde_json::to_value(&simulation).unwrap()));
        prop_assert!(!has_null(&serde_json::to_value(analysis(&wild)).unwrap()));
    }
}

/// Multiplies a rate of the ecosystem, for every source alike.
fn scale(ecosystem: &mut Ecosystem, rate: &Rate, factor: f64) {
    let grow = |value: &mut Decimal| *value *= Decimal::try_from(factor).unwrap();
    let all = |actions: &mut BySource| {
        grow(&mut actions.each);
        actions.by_source.values_mut().for_each(grow);
    };
    let find = |loops: &mut Vec<Loop>, id: &str| loops.iter().position(|l| l.id == id).unwrap();
    let loops = &mut ecosystem.loops;
    match rate {
        Rate::Conversion { r#loop } => {
            // A conversion of 1 has no room above; views move K alike.
            let index = find(loops, r#loop);
            grow(&mut loops[index].views_per_asset_per_step);
        }
        Rate::ViewsPerAssetPerStep { r#loop } => {
            let index = find(loops, r#loop);
            grow(&mut loops[index].views_per_asset_per_step);
        }
        Rate::AssetDecayPerStep { r#loop } => {
            let index = find(loops, r#loop);
            if loops[index].asset_decay_per_step == Decimal::ONE {
                // No room above: 1/δ is what counts.
                loops[index].views_per_asset_per_step /= Decimal::try_from(factor).unwrap();
            } else {
                grow(&mut loops[index].asset_decay_per_step);
            }
        }
        Rate::ActionsPerNewcomer { r#loop, .. } => {
            let index = find(loops, r#loop);
            all(&mut loops[index].actions_per_newcomer);
        }
        Rate::ActionsPerActivePerStep { r#loop, .. } => {
            let index = find(loops, r#loop);
            all(&mut loops[index].actions_per_active_per_step);
        }
        Rate::AssetsPerAction { r#loop, from } => {
            let index = find(loops, r#loop);
            for feed in loops[index]
                .fed_by
                .iter_mut()
                .filter(|feed| feed.r#loop == *from)
            {
                grow(&mut feed.assets_per_action);
            }
        }
        Rate::ChurnPerStep { source } => {
            let index = find(loops, source);
            grow(&mut loops[index].customers.churn_per_step);
        }
    }
}
