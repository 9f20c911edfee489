//! Markets too small, growth without bound, and nothing at all.

use growth_model::Outcome;
use growth_model::loops::graph::{Actor, LoopGraph};
use rust_decimal::Decimal;

use super::drawings::{one_loop, run};

#[test]
fn a_market_too_small_keeps_weeks_away_and_k_stays() {
    let mut graph = one_loop();
    graph.settings.market_size = Some(dec!(10));
    graph.settings.customers_at_start = Some(dec!(11));
    let run = run(&graph);
    assert!(run.simulation.is_none());
    assert!(run.analysis.joint_k.value().is_some());
}

#[test]
fn growth_that_feeds_itself_is_unbounded_and_never_a_negative_number() {
    let mut graph = one_loop();
    graph.edges[2].amount = Some(dec!(30));
    let run = run(&graph);
    assert!(*run.analysis.joint_k.value().unwrap() > 1.0);
    assert!(matches!(
        run.analysis.amplification,
        Outcome::Unbounded { .. }
    ));
}

#[test]
fn nobody_who_leaves_makes_k_unbounded() {
    let mut graph = one_loop();
    graph.settings.churn_per_month = Some(Decimal::ZERO);
    graph.edges[0].actor = Actor::Active;
    let run = run(&graph);
    assert!(matches!(run.analysis.joint_k, Outcome::Unbounded { .. }));
    assert!(matches!(run.levers, Outcome::Unbounded { .. }));
    assert!(run.simulation.is_some());
}

#[test]
fn an_empty_drawing_answers() {
    let run = run(&LoopGraph::default());
    assert_eq!(run.analysis.joint_k, Outcome::of(0.0));
    assert_eq!(run.compiled.problems, []);
    assert_eq!(run.simulation.unwrap().totals.new_customers, 0.0);
}
