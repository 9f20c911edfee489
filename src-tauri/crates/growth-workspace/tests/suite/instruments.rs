//! The instruments of the audit: every edit undone and redone, copies, limits, other projects' data.

use growth_model::audit::{ExperimentResult, Have, ServiceKind};
use growth_model::retention::TypedRetention;
use growth_workspace::audit::instruments::{
    self, Experiment, Instrument, Journey, LifecycleProfile, NumbersFrom, RetentionProfile,
    Service, TrackingStep,
};
use growth_workspace::samples::SampleKind;
use growth_workspace::{Operation, ProjectId, Workspace, datasets, history};

use crate::desk::{Desk, project, rows_of, sample};

const TABLES: &[&str] = &[
    "journeys",
    "lifecycle_profiles",
    "shareable_actions",
    "services",
    "tracking_steps",
    "retention_profiles",
    "experiments",
];

fn journey(name: &str, emotion: &[Option<f64>]) -> Journey {
    Journey {
        name: name.to_owned(),
        note: String::new(),
        emotion: emotion.to_vec(),
        stages: vec![],
        marks: vec![],
    }
}

fn service(name: &str) -> Service {
    Service {
        name: name.to_owned(),
        kind: ServiceKind::Crm,
        weight: 1.into(),
        api: Have::Unknown,
        structured_data: Have::Unknown,
        triggers: Have::Unknown,
        owner: Have::Unknown,
        owner_name: String::new(),
        data_age_hours: None,
        note: String::new(),
    }
}

fn step(name: &str) -> TrackingStep {
    TrackingStep {
        name: name.to_owned(),
        sources: vec![],
        source_of_truth: None,
        note: String::new(),
    }
}

/// One edit of each kind.
fn edits(ws: &mut Workspace, project: &ProjectId) {
    let saved = ws
        .add_instrument_item(project, journey("Path", &[None, None]))
        .unwrap()
        .value;
    ws.save_instrument_item(&saved.id, journey("Path", &[Some(1.0), None]), None)
        .unwrap();
    let steps = vec![step("a"), step("b"), step("c")];
    ws.start_instrument(project, steps).unwrap();
    let mut order: Vec<_> = instruments::list::<TrackingStep>(&ws.view(), project)
        .unwrap()
        .into_iter()
        .map(|saved| saved.id)
        .collect();
    order.reverse();
    ws.reorder_instrument_items::<TrackingStep>(project, &order)
        .unwrap();
    ws.delete_instrument_item::<TrackingStep>(&order[0])
        .unwrap();
    let retention = RetentionProfile {
        typed: TypedRetention {
            cohorts: vec![],
            buyers: vec![10, 4],
        },
        ..RetentionProfile::default()
    };
    ws.save_instrument(project, Some(retention), None).unwrap();
    ws.save_instrument::<RetentionProfile>(project, None, None)
        .unwrap();
}

#[test]
fn every_edit_is_one_step_back_and_one_forward() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Проба");
    let before = rows_of(&ws, TABLES);
    assert!(before.is_empty());
    let from = history::list(&ws.view(), 100).unwrap().len();
    edits(&mut ws, &made.id);
    let steps = history::list(&ws.view(), 100).unwrap().len() - from;
    assert_eq!(steps, 7);
    let after = rows_of(&ws, TABLES);
    for _ in 0..steps {
        ws.undo().unwrap().unwrap();
    }
    assert_eq!(rows_of(&ws, TABLES), before);
    for _ in 0..steps {
        ws.redo().unwrap().unwrap();
    }
    assert_eq!(rows_of(&ws, TABLES), after);
    // Deleting the project takes everything along, and undo brings it back.
    ws.delete_project(&made.id).unwrap();
    assert!(rows_of(&ws, TABLES).is_empty());
    ws.undo().unwrap().unwrap();
    assert_eq!(rows_of(&ws, TABLES), after);
}

#[test]
fn strokes_are_steps_of_their_own_and_typing_joins() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Проба");
    let saved = ws
        .add_instrument_item(&made.id, journey("Path", &[None; 3]))
        .unwrap()
        .value;
    let mut draw = |emotion: [Option<f64>; 3], gesture: Option<&str>| {
        let item = journey("Path", &emotion);
        ws.save_instrument_item(&saved.id, item, gesture).unwrap();
    };
    draw([Some(1.0), None, None], Some("first"));
    draw([Some(1.0), Some(2.0), None], Some("first"));
    draw([Some(1.0), Some(2.0), Some(-1.0)], Some("second"));
    draw([Some(1.5), Some(2.0), Some(-1.0)], None);
    draw([Some(2.0), Some(2.0), Some(-1.0)], None);
    desk.wait_seconds(3);
    draw([Some(2.5), Some(2.0), Some(-1.0)], None);
    // Two strokes, a run of typing, and one after a pause.
    let kinds: Vec<_> = history::list(&ws.view(), 5)
        .unwrap()
        .into_iter()
        .map(|entry| entry.operation)
        .collect();
    let change = Operation::ChangeInstrumentItem {
        instrument: Instrument::Journey,
        name: "Path".to_owned(),
        fields: vec!["emotion".to_owned()],
    };
    assert!(kinds[..4].iter().all(|kind| *kind == change), "{kinds:?}");
    assert_eq!(kinds[4].kind(), "add_instrument_item");
    // Nothing that changes nothing is a step.
    let same = journey("  Path ", &[Some(2.5), Some(2.0), Some(-1.0)]);
    let committed = ws.save_instrument_item(&saved.id, same, None).unwrap();
    assert!(committed.changed.is_empty());
}

#[test]
fn a_copy_of_a_project_rests_on_its_own_data() {
    let (_desk, mut ws) = Desk::opened();
    let sample = sample(&mut ws, SampleKind::Shop);
    let copy = ws.duplicate_project(&sample.id, None).unwrap().value;
    let dataset = datasets::list(&ws.view(), &copy.id).unwrap().remove(0).id;
    let lifecycle = instruments::profile::<LifecycleProfile>(&ws.view(), &copy.id)
        .unwrap()
        .unwrap();
    assert_eq!(lifecycle.dataset_id, Some(dataset.clone()));
    let retention = instruments::profile::<RetentionProfile>(&ws.view(), &copy.id)
        .unwrap()
        .unwrap();
    assert_eq!(retention.dataset_id, Some(dataset));
    // Another project's data set is refused; one that is gone is not.
    let taken = LifecycleProfile {
        numbers_from: NumbersFrom::Dataset,
        dataset_id: Some(datasets::list(&ws.view(), &sample.id).unwrap().remove(0).id),
        ..LifecycleProfile::default()
    };
    let refused = ws
        .save_instrument(&copy.id, Some(taken.clone()), None)
        .unwrap_err();
    assert_eq!(refused.code(), "other_project");
    ws.delete_project(&sample.id).unwrap();
    ws.save_instrument(&copy.id, Some(taken), None).unwrap();
}

#[test]
fn what_is_written_is_trimmed_and_consistent() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Проба");
    let saved = ws
        .add_instrument_item(
            &made.id,
            Service {
                owner_name: "  Анна ".to_owned(),
                owner: Have::No,
                ..service("  CRM ")
            },
        )
        .unwrap()
        .value;
    assert_eq!(saved.item.name, "CRM");
    assert_eq!(saved.item.owner_name, "Анна");
    // Somebody who is named is somebody.
    assert_eq!(saved.item.owner, Have::Yes);
    let test = |started: Option<&str>, ended: Option<&str>, result| Experiment {
        hypothesis: "x".to_owned(),
        metric: String::new(),
        started_on: started.map(|day| day.parse().unwrap()),
        ended_on: ended.map(|day| day.parse().unwrap()),
        result,
        outcome: String::new(),
        hypothesis_first: false,
        decision: None,
        note: String::new(),
    };
    for (item, field) in [
        (test(None, Some("2026-01-01"), None), "ended_on"),
        (
            test(Some("2026-01-02"), Some("2026-01-01"), None),
            "ended_on",
        ),
        (
            test(Some("2026-01-02"), None, Some(ExperimentResult::Win)),
            "result",
        ),
    ] {
        let refused = ws.add_instrument_item(&made.id, item).unwrap_err();
        assert_eq!(refused.field(), Some(field));
    }
    // A list that is full says how many it holds.
    let full: Vec<_> = (0..100).map(|n| step(&n.to_string())).collect();
    ws.start_instrument(&made.id, full).unwrap();
    let refused = ws
        .add_instrument_item(&made.id, step("one too many"))
        .unwrap_err();
    assert_eq!(
        (refused.code(), refused.field()),
        ("out_of_range", Some("tracking_steps"))
    );
}
