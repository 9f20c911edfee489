//! What is refused or missing is said at its place, and the rest runs.

use growth_model::loops::graph::{
    Actor, Economy, EdgeKind, Element, LoopEdge, LoopGraph, NodeKind, PaidMode, ProblemCode,
    ValueField, compile,
};
use rust_decimal::Decimal;

use super::drawings::{at_edge, edge, fed, item, node, one_loop, problems, run};

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
