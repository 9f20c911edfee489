//! A playbook keeps how one works, and nothing of whom one worked for.

use growth_workspace::samples::SampleKind;
use growth_workspace::{audit, datasets, economics, kpi, loops, roadmap};

use crate::desk::{Desk, rows_of, sample};

#[test]
fn nothing_of_the_client_comes_along() {
    let (_desk, mut ws) = Desk::opened();
    let sample = sample(&mut ws, SampleKind::Saas);
    let tables = [
        "plans",
        "plan_tasks",
        "plan_dependencies",
        "loops",
        "loop_edges",
    ];
    let before: Vec<usize> = tables.iter().map(|t| rows_of(&ws, &[t]).len()).collect();

    let copy = ws
        .make_playbook(&sample.id, Some("Заготовка"), false, "База")
        .unwrap()
        .value;
    let view = ws.view();
    assert_eq!(
        (copy.name.as_str(), copy.client.as_str()),
        ("Заготовка", "")
    );
    assert!(copy.note.is_empty() && !copy.sample && !copy.archived);
    // What is kept, is kept whole.
    for (table, before) in tables.iter().zip(before) {
        assert_eq!(rows_of(&ws, &[table]).len(), 2 * before, "{table}");
    }
    // One scenario without a number in it.
    let scenarios = economics::list(&view, &copy.id).unwrap();
    assert_eq!(scenarios.len(), 1);
    assert_eq!(scenarios[0].name, "База");
    assert_eq!(scenarios[0].inputs.gross_margin, None);
    assert_eq!(copy.active_scenario_id.as_ref(), Some(&scenarios[0].id));
    assert!(datasets::list(&view, &copy.id).unwrap().is_empty());
    assert!(audit::list(&view, &copy.id).unwrap().is_empty());
    assert!(audit::growth_points(&view, &copy.id).unwrap().is_empty());
    assert!(kpi::check_ins(&view, &copy.id).unwrap().is_empty());
    assert!(!loops::list(&view, &copy.id).unwrap().is_empty());
    // The plan begins at its beginning.
    let plan = roadmap::active_plan(&view, &copy.id).unwrap().unwrap();
    for task in roadmap::tasks(&view, &plan.id).unwrap() {
        assert_eq!(task.details.status, roadmap::TaskStatus::Todo);
        assert!(task.details.owner.is_empty() && task.details.notes.is_empty());
    }
    // The client is named nowhere.
    let client = sample.client.as_str();
    let owned = format!("{:?}", rows_of(&ws, &["projects"]));
    assert_eq!(owned.matches(client).count(), 1);
}

#[test]
fn scenarios_come_along_when_they_are_wanted() {
    let (_desk, mut ws) = Desk::opened();
    let sample = sample(&mut ws, SampleKind::Shop);
    let copy = ws
        .make_playbook(&sample.id, None, true, "База")
        .unwrap()
        .value;
    let view = ws.view();
    let (of_sample, of_copy) = (
        economics::list(&view, &sample.id).unwrap(),
        economics::list(&view, &copy.id).unwrap(),
    );
    assert_eq!(of_sample.len(), of_copy.len());
    assert_eq!(of_sample[0].inputs, of_copy[0].inputs);
    for scenario in &of_copy {
        for source in economics::sources(&view, &scenario.id).unwrap() {
            assert!(source.dataset_id.is_none() && source.note.is_empty());
        }
    }
    assert!(datasets::list(&view, &copy.id).unwrap().is_empty());
}
