//! What holds of whatever is drawn.

use growth_model::loops::graph::{
    Actor, EdgeKind, Element, GraphSettings, LoopEdge, LoopGraph, NodeKind,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::drawings::{edge, item, node, run};

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
