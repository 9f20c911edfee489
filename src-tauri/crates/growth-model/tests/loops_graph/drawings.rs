//! The drawings that are tried, and what is asked of them.

use growth_model::loops::graph::{
    Actor, Economy, EdgeKind, Element, GraphInput, GraphLoop, GraphRun, GraphSettings, LoopEdge,
    LoopGraph, LoopKind, LoopNode, NodeKind, ProblemCode, RatePeriod, ValueField, compile,
    run_graph,
};

pub(super) fn node(id: &str, kind: NodeKind) -> LoopNode {
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

pub(super) fn edge(from: &str, to: &str, loop_id: Option<&str>, kind: EdgeKind) -> LoopEdge {
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

pub(super) fn item(id: &str) -> GraphLoop {
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
pub(super) fn one_loop() -> LoopGraph {
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

/// Two loops; the asset of the second feeds the value of the first.
pub(super) fn fed() -> LoopGraph {
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

pub(super) fn run(graph: &LoopGraph) -> GraphRun {
    run_graph(&GraphInput {
        graph: graph.clone(),
        economy: Economy::default(),
    })
    .unwrap()
}

pub(super) fn k(graph: &LoopGraph) -> f64 {
    *run(graph).analysis.joint_k.value().unwrap()
}

/// The problems of a drawing: element, field, code.
pub(super) fn problems(graph: &LoopGraph) -> Vec<(Element, Option<ValueField>, ProblemCode)> {
    compile(graph, &Economy::default())
        .problems
        .into_iter()
        .map(|problem| (problem.element, problem.field, problem.code))
        .collect()
}

pub(super) fn at_edge(id: &str) -> Element {
    Element::Edge(id.to_owned())
}
