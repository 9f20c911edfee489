//! What a drawing comes to: K, feeds, rewards, what the scenario says, and the levers.

use growth_model::loops::graph::{
    Actor, Economy, EdgeKind, Element, LoopEdge, NodeKind, PaidMode, ProblemCode, SourceAmount,
    ValueField, compile, graph_levers,
};
use growth_model::loops::{PaidInflow, StepUnit};

use super::drawings::{at_edge, edge, fed, k, node, one_loop, problems, run};

#[test]
fn k_of_a_drawn_chain_is_the_product_of_its_steps() {
    // 2 actions × 25 % × (3 views a week × 10 weeks) × 10 % × 20 % × 50 %.
    assert!((k(&one_loop()) - 2.0 * 0.25 * 30.0 * 0.1 * 0.2 * 0.5).abs() < 1e-12);
    assert_eq!(problems(&one_loop()), []);
}

#[test]
fn an_active_customer_acts_for_as_long_as_it_stays() {
    let mut graph = one_loop();
    graph.edges[0].actor = Actor::Active;
    let churn_per_week = 1.0 - 0.95_f64.powf(7.0 / 30.0);
    let wanted = 2.0 / churn_per_week * 0.25 * 30.0 * 0.1 * 0.2 * 0.5;
    assert!((k(&graph) / wanted - 1.0).abs() < 1e-12);
}

#[test]
fn the_same_drawing_in_days_and_weeks_has_the_same_k() {
    let weeks = one_loop();
    let mut days = one_loop();
    days.settings.step = StepUnit::Day;
    assert!((k(&weeks) - k(&days)).abs() < 1e-12);
    let compiled = compile(&days, &Economy::default());
    assert_eq!(compiled.horizon_steps, 26 * 7);
    // An asset that lives shorter than a step still brings the views of its life.
    let mut short = one_loop();
    short.nodes[2].life_days = Some(dec!(3.5));
    assert!((k(&short) - 2.0 * 0.25 * 1.5 * 0.1 * 0.2 * 0.5).abs() < 1e-12);
}

#[test]
fn a_share_before_and_a_share_behind_the_asset_count_alike() {
    let mut graph = one_loop();
    graph.nodes.push(node("read", NodeKind::Custom));
    graph.edges[2].to = "read".to_owned();
    graph.edges.push(LoopEdge {
        share: Some(dec!(0.5)),
        ..edge("read", "leads", Some("l"), EdgeKind::Share)
    });
    assert!((k(&graph) - k(&one_loop()) / 2.0).abs() < 1e-12);
}

#[test]
fn leads_may_become_customers_in_two_arrows() {
    let mut graph = one_loop();
    graph.edges[3].activation = None;
    graph.edges.push(LoopEdge {
        activation: Some(dec!(0.5)),
        ..edge("new", "customers", None, EdgeKind::Convert)
    });
    assert!((k(&graph) - k(&one_loop())).abs() < 1e-12);
}

#[test]
fn two_actions_of_one_loop_add_up() {
    let mut graph = one_loop();
    graph.edges.push(LoopEdge {
        amount: Some(dec!(1)),
        ..edge("new", "value", Some("l"), EdgeKind::Act)
    });
    assert!((k(&graph) - 1.5 * k(&one_loop())).abs() < 1e-12);
}

#[test]
fn customers_of_one_source_may_act_more_often() {
    let mut graph = one_loop();
    graph.edges[0].amounts_by_source = vec![SourceAmount {
        source: "l".to_owned(),
        amount: dec!(4),
    }];
    // Only customers whom the loop brought bring the next generation.
    assert!((k(&graph) - 2.0 * k(&one_loop())).abs() < 1e-12);
    graph.edges[0].amounts_by_source[0].source = "gone".to_owned();
    assert!(problems(&graph).contains(&(
        at_edge("customers>value"),
        None,
        ProblemCode::UnknownLoop
    )));
}

#[test]
fn a_feeding_arrow_adds_assets_behind_the_shares_that_follow_it() {
    let graph = fed();
    assert_eq!(problems(&graph), []);
    let compiled = compile(&graph, &Economy::default());
    let feed = &compiled.ecosystem.loops[0].fed_by[0];
    // 8 reports for each case, of which 25 % become pages.
    assert_eq!(
        (feed.r#loop.as_str(), feed.assets_per_action),
        ("m", dec!(2))
    );
    let mut alone = graph.clone();
    alone.edges.retain(|edge| edge.kind != EdgeKind::Feed);
    assert!(k(&graph) > k(&alone));
    assert!(run(&graph).without_feeds.is_some() && run(&alone).without_feeds.is_none());
}

#[test]
fn rewards_in_months_cost_what_serving_costs() {
    let mut graph = one_loop();
    graph.loops[0].reward_months = Some(dec!(3));
    graph.loops[0].reward_per_customer = Some(dec!(100));
    assert_eq!(
        problems(&graph),
        [(
            Element::Loop("l".to_owned()),
            Some(ValueField::RewardMonths),
            ProblemCode::Missing
        )]
    );
    let economy = Economy {
        cost_to_serve_per_month: Some(dec!(380)),
        ..Economy::default()
    };
    let compiled = compile(&graph, &economy);
    assert_eq!(compiled.ecosystem.loops[0].reward_per_customer, dec!(1240));
}

#[test]
fn what_the_drawing_does_not_say_comes_from_the_scenario() {
    let mut graph = one_loop();
    graph.settings.churn_per_month = None;
    let economy = Economy {
        cac: Some(dec!(4800)),
        ltv: Some(dec!(30400)),
        churn_per_month: Some(dec!(0.05)),
        new_customers_per_month: Some(dec!(150)),
        acquisition_cost_per_month: Some(dec!(720000)),
        ..Economy::default()
    };
    let compiled = compile(&graph, &economy);
    let PaidInflow::Customers { per_step, cac } = &compiled.acquisition else {
        panic!("{:?}", compiled.acquisition)
    };
    assert_eq!((per_step.amount, *cac), (dec!(35), dec!(4800)));
    graph.settings.paid_mode = PaidMode::Budget;
    let compiled = compile(&graph, &economy);
    let PaidInflow::Budget { per_step, .. } = &compiled.acquisition else {
        panic!("{:?}", compiled.acquisition)
    };
    assert_eq!(per_step.amount, dec!(168000));
    assert_eq!(compiled.pricing.unwrap().ltv, dec!(30400));
}

#[test]
fn each_lever_is_what_one_percent_more_does() {
    let graph = fed();
    let economy = Economy::default();
    let compiled = compile(&graph, &economy);
    let levers = graph_levers(&graph, &economy, &compiled)
        .value()
        .unwrap()
        .clone();
    assert!(
        levers
            .windows(2)
            .all(|pair| pair[0].change.abs() >= pair[1].change.abs())
    );
    let base = k(&graph);
    for lever in &levers {
        let mut moved = graph.clone();
        let place = moved
            .edges
            .iter_mut()
            .find(|edge| at_edge(&edge.id) == lever.element);
        let Some(edge) = place else { continue };
        let value = match lever.field {
            ValueField::Amount => &mut edge.amount,
            ValueField::Share => &mut edge.share,
            ValueField::Click => &mut edge.click,
            ValueField::Signup => &mut edge.signup,
            ValueField::Activation => &mut edge.activation,
            other => panic!("{other:?}"),
        };
        *value = value.map(|value| value * dec!(1.01));
        assert!(
            (k(&moved) / base - 1.0 - lever.change).abs() < 1e-12,
            "{lever:?}"
        );
    }
    // What all loops share moves K in proportion.
    assert!((levers[0].change - 0.01).abs() < 1e-9, "{levers:?}");
}
