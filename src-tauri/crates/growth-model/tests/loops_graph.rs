//! Drawings of loops: what they compile to, and what is said of those that cannot run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use growth_model::Outcome;
use growth_model::loops::graph::{
    Actor, Economy, EdgeKind, Element, GraphInput, GraphLoop, GraphRun, GraphSettings, LoopEdge,
    LoopGraph, LoopKind, LoopNode, NodeKind, PaidMode, ProblemCode, RatePeriod, SourceAmount,
    ValueField, compile, graph_levers, run_graph,
};
use growth_model::loops::{PaidInflow, StepUnit};
use proptest::prelude::*;
use rust_decimal::Decimal;

macro_rules! dec {
    ($number:expr) => {
        stringify!($number).parse::<Decimal>().unwrap()
    };
}

fn node(id: &str, kind: NodeKind) -> LoopNode {
    LoopNode {
        id: id.to_owned(),
        kind,
        name: id.to_owned(),
        x: 0,
        y: 0,
        life_days: (kind == NodeKind::Asset).then_some(dec!(70)),
        cost_per_asset: None,
        assets_at_start: None,
        note: String::new(),
    }
}

fn edge(from: &str, to: &str, loop_id: Option<&str>, kind: EdgeKind) -> LoopEdge {
    LoopEdge {
        id: format!("{from}>{to}"),
        from: from.to_owned(),
        to: to.to_owned(),
        loop_id: loop_id.map(str::to_owned),
        kind,
        actor: Actor::Newcomer,
        amount: None,
        period: RatePeriod::Week,
        amounts_by_source: Vec::new(),
        share: None,
        click: None,
        signup: None,
        activation: None,
        delay_days: None,
        note: String::new(),
    }
}

fn item(id: &str) -> GraphLoop {
    GraphLoop {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: LoopKind::Custom,
        reward_per_customer: None,
        reward_months: None,
        fixed_cost_per_month: None,
        churn_per_month: None,
        observed_customers: None,
        observed_new_customers: None,
        note: String::new(),
    }
}

/// Customers → value → asset → leads → new customers: one loop, complete.
fn one_loop() -> LoopGraph {
    LoopGraph {
        settings: GraphSettings {
            churn_per_month: Some(dec!(0.05)),
            ..GraphSettings::default()
        },
        loops: vec![item("l")],
        nodes: vec![
            node("customers", NodeKind::Customers),
            node("value", NodeKind::Value),
            node("asset", NodeKind::Asset),
            node("leads", NodeKind::Leads),
            node("new", NodeKind::Activation),
        ],
        edges: vec![
            LoopEdge {
                amount: Some(dec!(2)),
                ..edge("customers", "value", Some("l"), EdgeKind::Act)
            },
            LoopEdge {
                share: Some(dec!(0.25)),
                ..edge("value", "asset", Some("l"), EdgeKind::Share)
            },
            LoopEdge {
                amount: Some(dec!(3)),
                click: Some(dec!(0.1)),
                ..edge("asset", "leads", Some("l"), EdgeKind::Views)
            },
            LoopEdge {
                signup: Some(dec!(0.2)),
                activation: Some(dec!(0.5)),
                ..edge("leads", "new", None, EdgeKind::Convert)
            },
        ],
    }
}

fn run(graph: &LoopGraph) -> GraphRun {
    run_graph(&GraphInput {
        graph: graph.clone(),
        economy: Economy::default(),
    })
    .unwrap()
}

fn k(graph: &LoopGraph) -> f64 {
    *run(graph).analysis.joint_k.value().unwrap()
}

/// The problems of a drawing: element, field, code.
fn problems(graph: &LoopGraph) -> Vec<(Element, Option<ValueField>, ProblemCode)> {
    compile(graph, &Economy::default())
        .problems
        .into_iter()
        .map(|problem| (problem.element, problem.field, problem.code))
        .collect()
}

fn at_edge(id: &str) -> Element {
    Element::Edge(id.to_owned())
}

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

/// Two loops; the asset of the second feeds the value of the first.
fn fed() -> LoopGraph {
    let mut graph = one_loop();
    graph.loops.push(item("m"));
    graph.nodes.push(node("case", NodeKind::Asset));
    graph.edges.extend([
        LoopEdge {
            amount: Some(dec!(0.1)),
            ..edge("new", "case", Some("m"), EdgeKind::Act)
        },
        LoopEdge {
            amount: Some(dec!(1)),
            click: Some(dec!(0.1)),
            ..edge("case", "leads", Some("m"), EdgeKind::Views)
        },
        LoopEdge {
            amount: Some(dec!(8)),
            ..edge("case", "value", Some("m"), EdgeKind::Feed)
        },
    ]);
    graph
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

#[test]
fn a_number_outside_its_range_is_refused_at_its_element_and_other_loops_run() {
    let mut graph = fed();
    graph.edges[1].share = Some(dec!(1.2));
    let problem = &compile(&graph, &Economy::default()).problems[0];
    assert_eq!(
        (&problem.element, problem.field, problem.code, problem.max),
        (
            &at_edge("value>asset"),
            Some(ValueField::Share),
            ProblemCode::OutOfRange,
            Some(Decimal::ONE)
        )
    );
    let run = run(&graph);
    let runs: Vec<bool> = run.compiled.loops.iter().map(|item| item.runs).collect();
    assert_eq!(runs, [false, true]);
    assert!(run.simulation.is_some());
    for (field, value) in [
        (ValueField::Click, dec!(-0.1)),
        (ValueField::Amount, dec!(-1)),
        (ValueField::DelayDays, dec!(4000)),
    ] {
        let mut graph = one_loop();
        let edge = &mut graph.edges[2];
        match field {
            ValueField::Click => edge.click = Some(value),
            ValueField::Amount => edge.amount = Some(value),
            _ => edge.delay_days = Some(value),
        }
        assert_eq!(
            problems(&graph),
            [(at_edge("asset>leads"), Some(field), ProblemCode::OutOfRange)]
        );
    }
}

#[test]
fn what_is_missing_is_said_at_its_place() {
    type Case = (
        Box<dyn Fn(&mut LoopGraph)>,
        Element,
        Option<ValueField>,
        ProblemCode,
    );
    let cases: Vec<Case> = vec![
        (
            Box::new(|graph| graph.edges[0].amount = None),
            at_edge("customers>value"),
            Some(ValueField::Amount),
            ProblemCode::Missing,
        ),
        (
            Box::new(|graph| graph.nodes[2].life_days = None),
            Element::Node("asset".to_owned()),
            Some(ValueField::LifeDays),
            ProblemCode::Missing,
        ),
        (
            Box::new(|graph| {
                graph.edges[3].signup = None;
                graph.edges[3].activation = None;
            }),
            at_edge("leads>new"),
            Some(ValueField::Signup),
            ProblemCode::Missing,
        ),
        (
            Box::new(|graph| {
                graph.settings.churn_per_month = None;
                graph.edges[0].actor = Actor::Active;
            }),
            Element::Settings,
            Some(ValueField::ChurnPerMonth),
            ProblemCode::Missing,
        ),
        (
            Box::new(|graph| {
                graph.edges.remove(0);
            }),
            Element::Loop("l".to_owned()),
            None,
            ProblemCode::NoAction,
        ),
        (
            Box::new(|graph| graph.edges[0].from = "value".to_owned()),
            at_edge("customers>value"),
            None,
            ProblemCode::ActsWithoutCustomers,
        ),
        (
            Box::new(|graph| {
                graph.edges.remove(1);
            }),
            Element::Node("value".to_owned()),
            None,
            ProblemCode::LeadsNowhere,
        ),
        (
            Box::new(|graph| graph.edges[1].to = "nowhere".to_owned()),
            at_edge("value>asset"),
            None,
            ProblemCode::EdgeToNowhere,
        ),
        (
            Box::new(|graph| {
                let twice = edge("value", "leads", Some("l"), EdgeKind::Share);
                graph.edges.push(twice);
            }),
            Element::Node("value".to_owned()),
            None,
            ProblemCode::Branches,
        ),
        (
            Box::new(|graph| {
                graph.nodes.push(node("more", NodeKind::Custom));
                graph.edges[1].to = "more".to_owned();
                graph.edges.push(LoopEdge {
                    share: Some(dec!(1)),
                    ..edge("more", "value", Some("l"), EdgeKind::Share)
                });
            }),
            at_edge("more>value"),
            None,
            ProblemCode::FeedsItselfInZeroTime,
        ),
        (
            Box::new(|graph| graph.edges[1].to = "customers".to_owned()),
            Element::Loop("l".to_owned()),
            None,
            ProblemCode::NoAsset,
        ),
        (
            Box::new(|graph| graph.edges[1].kind = EdgeKind::Convert),
            at_edge("value>asset"),
            None,
            ProblemCode::BeforeAsset,
        ),
        (
            Box::new(|graph| {
                graph.nodes.push(node("second", NodeKind::Asset));
                graph.edges[2].to = "second".to_owned();
            }),
            Element::Node("second".to_owned()),
            None,
            ProblemCode::TwoAssets,
        ),
        (
            Box::new(|graph| {
                graph.edges[2].kind = EdgeKind::Share;
                graph.edges[2].share = Some(dec!(0.1));
            }),
            Element::Node("asset".to_owned()),
            None,
            ProblemCode::NoViews,
        ),
        (
            Box::new(|graph| {
                graph.edges[3].kind = EdgeKind::Share;
                graph.edges[3].share = Some(dec!(0.1));
            }),
            Element::Loop("l".to_owned()),
            None,
            ProblemCode::NoConversion,
        ),
        (
            Box::new(|graph| graph.edges[1].delay_days = Some(dec!(3))),
            at_edge("value>asset"),
            Some(ValueField::DelayDays),
            ProblemCode::DelayBelowStep,
        ),
        (
            Box::new(|graph| {
                graph.edges.push(LoopEdge {
                    amount: Some(dec!(1)),
                    delay_days: Some(dec!(14)),
                    ..edge("new", "value", Some("l"), EdgeKind::Act)
                });
            }),
            at_edge("new>value"),
            Some(ValueField::DelayDays),
            ProblemCode::DelaysDiffer,
        ),
        (
            Box::new(|graph| {
                graph.settings.market_size = Some(dec!(10));
                graph.settings.customers_at_start = Some(dec!(11));
            }),
            Element::Settings,
            Some(ValueField::MarketSize),
            ProblemCode::MarketBelowStart,
        ),
        (
            Box::new(|graph| graph.settings.paid_mode = PaidMode::Budget),
            Element::Settings,
            Some(ValueField::Cac),
            ProblemCode::Missing,
        ),
        (
            Box::new(|graph| {
                graph.edges.push(LoopEdge {
                    amount: Some(dec!(1)),
                    ..edge("asset", "value", Some("l"), EdgeKind::Feed)
                });
            }),
            at_edge("asset>value"),
            None,
            ProblemCode::FeedsItselfInZeroTime,
        ),
        (
            Box::new(|graph| {
                graph.edges.push(LoopEdge {
                    amount: Some(dec!(1)),
                    ..edge("leads", "value", Some("l"), EdgeKind::Feed)
                });
            }),
            at_edge("leads>value"),
            None,
            ProblemCode::FeedNotFromAsset,
        ),
        (
            Box::new(|graph| {
                graph.edges.push(LoopEdge {
                    amount: Some(dec!(1)),
                    ..edge("asset", "customers", Some("l"), EdgeKind::Feed)
                });
            }),
            at_edge("asset>customers"),
            None,
            ProblemCode::FeedIntoNothing,
        ),
        (
            Box::new(|graph| graph.loops.push(item("l"))),
            Element::Loop("l".to_owned()),
            None,
            ProblemCode::DuplicateId,
        ),
        (
            Box::new(|graph| graph.edges[2].loop_id = Some("gone".to_owned())),
            at_edge("asset>leads"),
            None,
            ProblemCode::UnknownLoop,
        ),
    ];
    for (spoil, element, field, code) in cases {
        let mut graph = one_loop();
        spoil(&mut graph);
        let found = problems(&graph);
        assert!(
            found.contains(&(element.clone(), field, code)),
            "{code:?} is not in {found:?}"
        );
        // Whatever is wrong, the rest answers.
        run(&graph);
    }
}

#[test]
fn too_many_loops_are_refused_and_the_first_run() {
    let mut graph = one_loop();
    for index in 0..32 {
        graph.loops.push(item(&format!("more-{index}")));
    }
    assert!(problems(&graph).contains(&(Element::Settings, None, ProblemCode::TooManyLoops)));
    assert!(run(&graph).compiled.loops[0].runs);
}

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

fn any_value() -> impl Strategy<Value = Option<Decimal>> {
    proptest::option::weighted(
        0.85,
        (0_i64..=11_000).prop_map(|units| Decimal::new(units, 4)),
    )
}

fn any_edge(nodes: usize) -> impl Strategy<Value = LoopEdge> {
    let kinds = prop::sample::select(vec![
        EdgeKind::Act,
        EdgeKind::Share,
        EdgeKind::Views,
        EdgeKind::Convert,
        EdgeKind::Feed,
        EdgeKind::Inflow,
    ]);
    (
        (0..nodes + 1, 0..nodes + 1, 0..4_usize, kinds, any::<bool>()),
        prop::collection::vec(any_value(), 5),
        prop::option::of(0_i64..60),
    )
        .prop_map(
            |((from, to, in_loop, kind, active), values, delay)| LoopEdge {
                actor: if active {
                    Actor::Active
                } else {
                    Actor::Newcomer
                },
                amount: values[0],
                share: values[1],
                click: values[2],
                signup: values[3],
                activation: values[4],
                delay_days: delay.map(Decimal::from),
                ..edge(
                    &format!("n{from}"),
                    &format!("n{to}"),
                    (in_loop > 0).then(|| ["a", "b", "c"][in_loop - 1]),
                    kind,
                )
            },
        )
}

fn any_graph() -> impl Strategy<Value = LoopGraph> {
    let kinds = prop::collection::vec(
        prop::sample::select(vec![
            NodeKind::Customers,
            NodeKind::Value,
            NodeKind::Asset,
            NodeKind::Leads,
            NodeKind::Activation,
            NodeKind::Custom,
        ]),
        1..8,
    );
    kinds.prop_flat_map(|kinds| {
        let count = kinds.len();
        prop::collection::vec(any_edge(count), 0..16).prop_map(move |mut edges| {
            for (index, edge) in edges.iter_mut().enumerate() {
                edge.id = format!("e{index}");
            }
            LoopGraph {
                settings: GraphSettings {
                    churn_per_month: Some(dec!(0.1)),
                    ..GraphSettings::default()
                },
                loops: vec![item("a"), item("b"), item("c")],
                nodes: kinds
                    .iter()
                    .enumerate()
                    .map(|(index, kind)| node(&format!("n{index}"), *kind))
                    .collect(),
                edges,
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_drawn_is_answered_and_problems_name_what_is_there(graph in any_graph()) {
        let run = run(&graph);
        for problem in &run.compiled.problems {
            let known = match &problem.element {
                Element::Node(id) => graph.nodes.iter().any(|node| node.id == *id),
                Element::Edge(id) => graph.edges.iter().any(|edge| edge.id == *id),
                Element::Loop(id) => graph.loops.iter().any(|item| item.id == *id),
                Element::Settings => true,
            };
            prop_assert!(known, "{problem:?}");
        }
        // A loop runs exactly when nothing about it is missing; the compiled one has just these.
        let running: Vec<&str> = run.compiled.loops.iter()
            .filter(|item| item.runs).map(|item| item.id.as_str()).collect();
        let compiled: Vec<&str> = run.compiled.ecosystem.loops.iter()
            .map(|item| item.id.as_str()).collect();
        prop_assert_eq!(running, compiled);
    }

    #[test]
    fn joint_k_is_below_one_exactly_when_the_drawing_does_not_grow(graph in any_graph()) {
        let analysis = run(&graph).analysis;
        let (Some(k), Some(growth)) = (analysis.joint_k.value(), analysis.growth_factor_per_step.value()) else {
            return Ok(());
        };
        if (k - 1.0).abs() > 1e-6 {
            prop_assert_eq!(*k < 1.0, *growth < 1.0, "K {}, growth {}", k, growth);
        }
    }

    #[test]
    fn no_drawing_outgrows_its_market(graph in any_graph(), market in 100_i64..5_000) {
        let mut graph = graph;
        graph.settings.market_size = Some(market.into());
        graph.settings.customers_at_start = Some(dec!(100));
        graph.settings.paid_per_month = Some(dec!(600));
        graph.settings.cac = Some(dec!(100));
        let simulation = run(&graph).simulation.unwrap();
        let most = simulation.cumulative_customers.iter().copied().fold(0.0, f64::max);
        prop_assert!(most <= market as f64 * (1.0 + 1e-12), "{}", most);
    }
}
