//! Ecosystems of loops.

use growth_model::loops::graph::{
    Economy, Element, GraphInput, LoopGraph, LoopKind, ValueField, compile, run_graph,
};
use growth_workspace::loops::{self, LoopChange, LoopEcosystem, Template};
use growth_workspace::samples::SampleKind;
use growth_workspace::{
    EcosystemId, Language, Operation, ProjectId, Workspace, economics, history,
};
use rust_decimal::Decimal;

use crate::desk::{Desk, project};

fn last_step(ws: &Workspace) -> Operation {
    history::undo_step(&ws.view()).unwrap().unwrap().operation
}

fn made(ws: &mut Workspace, project: &ProjectId, template: Template) -> LoopEcosystem {
    ws.create_ecosystem(project, template, None, Language::Ru)
        .unwrap()
        .value
}

fn graph(ws: &Workspace, id: &EcosystemId) -> LoopGraph {
    loops::get(&ws.view(), id).unwrap().graph
}

/// What the sample's scenario says.
fn economy() -> Economy {
    Economy {
        cac: Some(4_800.into()),
        ltv: Some(30_400.into()),
        churn_per_month: Some(Decimal::new(5, 2)),
        new_customers_per_month: Some(150.into()),
        cost_to_serve_per_month: Some(380.into()),
        ..Economy::default()
    }
}

#[test]
fn every_template_runs_in_both_languages_and_the_blank_one_waits_for_a_loop() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    for language in [Language::Ru, Language::En] {
        for template in Template::ALL {
            let made = ws
                .create_ecosystem(&id, template, None, language)
                .unwrap()
                .value;
            let compiled = compile(&made.graph, &economy());
            assert_eq!(
                compiled
                    .problems
                    .iter()
                    .filter(|p| !p.code.is_hint())
                    .count(),
                0,
                "{template:?}"
            );
            let loops = if template == Template::Blank {
                0
            } else {
                made.graph.loops.len()
            };
            assert_eq!(compiled.ecosystem.loops.len(), loops, "{template:?}");
            for note in made.graph.loops.iter().map(|item| &item.note) {
                assert!(!note.is_empty(), "{template:?}: says what is assumed");
            }
        }
    }
    let list = loops::list(&ws.view(), &id).unwrap();
    assert_eq!(list.len(), 10);
    assert_eq!(list.iter().filter(|e| e.chosen).count(), 1);
    assert!(list[0].chosen);
    // The guide's share of those who share, and its reward.
    let content = &list[0];
    let kept = graph(&ws, &content.id);
    assert!(
        kept.edges
            .iter()
            .any(|edge| edge.share == Some(Decimal::new(25, 2)))
    );
    let ambassador = graph(&ws, &list[1].id);
    assert_eq!(ambassador.loops[0].reward_months, Some(3.into()));
}

#[test]
fn the_ecosystem_of_three_feeds_itself_and_keeps_its_ids_apart() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let first = made(&mut ws, &id, Template::Ecosystem);
    let second = ws.duplicate_ecosystem(&first.id, None).unwrap().value;
    assert_eq!(second.name, format!("{} (2)", first.name));
    let ids = |graph: &LoopGraph| -> Vec<String> {
        graph
            .loops
            .iter()
            .map(|item| item.id.clone())
            .chain(graph.nodes.iter().map(|node| node.id.clone()))
            .chain(graph.edges.iter().map(|edge| edge.id.clone()))
            .collect()
    };
    let (one, other) = (ids(&first.graph), ids(&second.graph));
    assert!(one.iter().all(|id| !other.contains(id)));
    let run = |graph: &LoopGraph| {
        run_graph(&GraphInput {
            graph: graph.clone(),
            economy: economy(),
        })
        .unwrap()
    };
    let (a, b) = (run(&first.graph), run(&second.graph));
    assert_eq!(a.analysis.joint_k, b.analysis.joint_k);
    assert!(a.compiled.ecosystem.loops[0].fed_by.len() == 1);
    // Names of uncertain rates follow the copy.
    let input = b.compiled.uncertainty_input(&second.graph, 100).unwrap();
    assert_eq!(input.rates.len(), 3);
}

#[test]
fn a_saved_drawing_comes_back_as_it_was_and_a_drag_is_one_step() {
    let (desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let made = made(&mut ws, &id, Template::Ecosystem);
    let mut moved = made.graph.clone();
    for x in [10, 20, 30] {
        moved.nodes[0].x = x;
        ws.save_ecosystem(&made.id, &moved, Some("drag-1")).unwrap();
        desk.wait_seconds(5);
    }
    assert_eq!(
        last_step(&ws),
        Operation::ChangeLoops {
            ecosystem: made.name.clone(),
            change: LoopChange::Moved {
                names: vec![made.graph.nodes[0].name.clone()]
            },
        }
    );
    drop(ws);
    let mut ws = desk.open();
    assert_eq!(graph(&ws, &made.id), moved);
    ws.undo().unwrap();
    assert_eq!(graph(&ws, &made.id), made.graph);
    ws.redo().unwrap();
    assert_eq!(graph(&ws, &made.id), moved);
}

#[test]
fn only_rows_that_differ_are_written() {
    let (desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let made = made(&mut ws, &id, Template::Content);
    let mut other = made.graph.clone();
    other.edges[1].delay_days = Some(14.into());
    desk.wait_seconds(5);
    let changed = ws.save_ecosystem(&made.id, &other, None).unwrap().changed;
    let mut entities: Vec<&str> = changed
        .iter()
        .map(|change| change.entity.as_str())
        .collect();
    entities.sort_unstable();
    assert_eq!(entities, ["loop_ecosystems", "loop_edges"]);
    let nothing = ws.save_ecosystem(&made.id, &other, None).unwrap();
    assert_eq!(nothing.changed, []);
}

#[test]
fn history_says_what_was_changed() {
    let (desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let made = made(&mut ws, &id, Template::Content);
    let share = made
        .graph
        .edges
        .iter()
        .position(|edge| edge.share.is_some())
        .unwrap();
    let name = |graph: &LoopGraph, id: &str| {
        graph
            .nodes
            .iter()
            .find(|node| node.id == id)
            .unwrap()
            .name
            .clone()
    };
    let mut graph = made.graph.clone();
    let steps = |ws: &mut Workspace, graph: &LoopGraph| {
        desk.wait_seconds(5);
        ws.save_ecosystem(&made.id, graph, None).unwrap();
        match last_step(ws) {
            Operation::ChangeLoops { change, .. } => change,
            other => panic!("{other:?}"),
        }
    };
    graph.edges[share].share = Some(Decimal::new(3, 1));
    let edge = &graph.edges[share];
    let title = format!("{} → {}", name(&graph, &edge.from), name(&graph, &edge.to));
    assert_eq!(
        steps(&mut ws, &graph.clone()),
        LoopChange::Value {
            element: Some(title),
            field: ValueField::Share,
            from: Some(Decimal::new(25, 2)),
            to: Some(Decimal::new(3, 1)),
        }
    );
    graph.settings.market_size = Some(1_000.into());
    assert!(matches!(
        steps(&mut ws, &graph),
        LoopChange::Value {
            element: None,
            field: ValueField::MarketSize,
            ..
        }
    ));
    let from = graph.nodes[0].name.clone();
    graph.nodes[0].name = "Кафе".to_owned();
    assert_eq!(
        steps(&mut ws, &graph),
        LoopChange::Renamed {
            from,
            to: "Кафе".to_owned()
        }
    );
    let gone = graph.nodes.pop().unwrap();
    graph
        .edges
        .retain(|edge| edge.from != gone.id && edge.to != gone.id);
    assert_eq!(
        steps(&mut ws, &graph),
        LoopChange::Removed {
            names: vec![gone.name]
        }
    );
}

#[test]
fn typing_a_number_is_one_step_from_the_first_value_to_the_last() {
    let (desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let made = made(&mut ws, &id, Template::Content);
    desk.wait_seconds(5);
    let mut graph = made.graph.clone();
    for amount in [2, 20, 200] {
        graph.edges[1].amount = Some(amount.into());
        ws.save_ecosystem(&made.id, &graph, None).unwrap();
        desk.wait(chrono::TimeDelta::milliseconds(500));
    }
    let Operation::ChangeLoops {
        change: LoopChange::Value { from, to, .. },
        ..
    } = last_step(&ws)
    else {
        panic!("{:?}", last_step(&ws));
    };
    assert_eq!((from, to), (made.graph.edges[1].amount, Some(200.into())));
    ws.undo().unwrap();
    assert_eq!(self::graph(&ws, &made.id), made.graph);
}

#[test]
fn what_cannot_be_kept_is_refused_and_nothing_is_written() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let made = made(&mut ws, &id, Template::Content);
    let other = self::made(&mut ws, &id, Template::Ambassador);
    let refused = |ws: &mut Workspace, spoil: &dyn Fn(&mut LoopGraph)| {
        let mut graph = made.graph.clone();
        spoil(&mut graph);
        let error = ws.save_ecosystem(&made.id, &graph, None).unwrap_err();
        assert_eq!(self::graph(ws, &made.id), made.graph);
        (error.code(), error.field().map(str::to_owned))
    };
    type Case = (Box<dyn Fn(&mut LoopGraph)>, &'static str, &'static str);
    let cases: Vec<Case> = vec![
        (
            Box::new(|g| g.edges[2].share = Some(2.into())),
            "out_of_range",
            "graph.edges[2].share",
        ),
        (
            Box::new(|g| g.nodes[0].name = " ".to_owned()),
            "required",
            "graph.nodes.name",
        ),
        (
            Box::new(|g| g.edges[0].to = "нет".to_owned()),
            "unknown_name",
            "graph.edges",
        ),
        (
            Box::new(|g| g.loops[0].id = "1".to_owned()),
            "malformed",
            "graph",
        ),
        (
            Box::new(|g| g.settings.horizon_weeks = 1_000),
            "out_of_range",
            "graph.settings.horizon_weeks",
        ),
        (
            Box::new(|g| g.settings.churn_per_month = Some((-1).into())),
            "out_of_range",
            "graph.settings.churn_per_month",
        ),
    ];
    for (spoil, code, field) in &cases {
        assert_eq!(
            refused(&mut ws, spoil.as_ref()),
            (*code, Some((*field).to_owned()))
        );
    }
    // A row of another ecosystem cannot be taken over.
    let stolen = other.graph.nodes[0].clone();
    let (code, _) = refused(&mut ws, &|graph| graph.nodes.push(stolen.clone()));
    assert_eq!(code, "not_a_permutation");
    assert_eq!(graph(&ws, &other.id), other.graph);
}

#[test]
fn a_loop_is_added_to_what_is_there() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let blank = made(&mut ws, &id, Template::Blank);
    let one = ws
        .add_loop(&blank.id, LoopKind::Content, Language::Ru)
        .unwrap()
        .value;
    let two = ws
        .add_loop(&blank.id, LoopKind::Content, Language::Ru)
        .unwrap()
        .value;
    assert_eq!(two.graph.loops.len(), 2);
    assert_ne!(two.graph.loops[0].name, two.graph.loops[1].name);
    // What was there is there, with its ids.
    for node in &one.graph.nodes {
        assert!(two.graph.nodes.contains(node));
    }
    // Both use the customers and the leads that are there.
    assert_eq!(two.graph.nodes.len(), 3 + 2 + 2);
    assert_eq!(compile(&two.graph, &economy()).ecosystem.loops.len(), 2);
    let custom = ws
        .add_loop(&blank.id, LoopKind::Custom, Language::Ru)
        .unwrap()
        .value;
    let compiled = compile(&custom.graph, &economy());
    assert!(!compiled.loops[2].runs);
    assert!(compiled.problems.iter().any(|problem| {
        matches!(&problem.element, Element::Edge(_)) && problem.field == Some(ValueField::Amount)
    }));
}

#[test]
fn one_ecosystem_is_chosen_whatever_is_deleted() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let a = made(&mut ws, &id, Template::Content);
    let b = made(&mut ws, &id, Template::Ambassador);
    ws.choose_ecosystem(&b.id).unwrap();
    assert_eq!(loops::chosen(&ws.view(), &id).unwrap().unwrap().id, b.id);
    ws.delete_ecosystem(&b.id).unwrap();
    assert_eq!(loops::chosen(&ws.view(), &id).unwrap().unwrap().id, a.id);
    ws.undo().unwrap();
    assert_eq!(loops::chosen(&ws.view(), &id).unwrap().unwrap().id, b.id);
    assert_eq!(graph(&ws, &b.id), b.graph);
}

#[test]
fn prices_come_from_a_scenario_of_the_same_project() {
    let (_desk, mut ws) = Desk::opened();
    let own = project(&mut ws, "А");
    let foreign = project(&mut ws, "Б");
    let made = made(&mut ws, &own.id, Template::Content);
    let scenario = economics::list(&ws.view(), &own.id).unwrap()[0].id.clone();
    let priced = ws.price_ecosystem(&made.id, Some(&scenario)).unwrap().value;
    assert_eq!(priced.scenario_id.as_ref(), Some(&scenario));
    let other = foreign.active_scenario_id.unwrap();
    let error = ws.price_ecosystem(&made.id, Some(&other)).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("other_project", Some("scenario_id"))
    );
}

#[test]
fn a_loop_finds_its_ecosystem() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let made = made(&mut ws, &id, Template::Ecosystem);
    let list = loops::list(&ws.view(), &id).unwrap();
    let wanted = &list[0].loops[1];
    let (ecosystem, found) = loops::of_loop(&ws.view(), &wanted.id).unwrap();
    assert_eq!((ecosystem.id, &found), (made.id, wanted));
}

#[test]
fn the_sample_has_a_joint_k_of_about_a_third_in_both_languages() {
    let (_desk, mut ws) = Desk::opened();
    for (language, name) in [
        (Language::Ru, "Отчёт + кейс"),
        (Language::En, "Report + case"),
    ] {
        let sample = ws.create_sample(SampleKind::Saas, language).unwrap().value;
        let ecosystem = loops::chosen(&ws.view(), &sample.id).unwrap().unwrap();
        assert_eq!(ecosystem.name, name);
        let run = run_graph(&GraphInput {
            graph: ecosystem.graph,
            economy: economy(),
        })
        .unwrap();
        assert_eq!(run.compiled.problems, []);
        let k = *run.analysis.joint_k.value().unwrap();
        assert!((k - 0.31).abs() < 0.01, "{k}");
    }
}
