//! Undo, redo and history.

use growth_model::economics::InputField;
use growth_workspace::economics::{self, Save};
use growth_workspace::history::{self, StepState};
use growth_workspace::projects::{self, ProjectPatch};
use growth_workspace::samples::SampleKind;
use growth_workspace::{Operation, Workspace};
use rust_decimal::Decimal;

use crate::desk::{Desk, count, project, sample, undoable_rows};

fn rename(ws: &mut Workspace, id: &growth_workspace::ProjectId, name: &str) {
    let patch = ProjectPatch {
        name: Some(name.to_owned()),
        ..ProjectPatch::default()
    };
    ws.update_project(id, &patch).unwrap();
}

#[test]
fn undo_and_redo_lead_back_and_forth_also_after_a_restart() {
    let (desk, mut ws) = Desk::opened();
    let empty = undoable_rows(&ws);
    let made = project(&mut ws, "А");
    let one = undoable_rows(&ws);
    desk.wait_seconds(5);
    rename(&mut ws, &made.id, "Б");
    let two = undoable_rows(&ws);
    drop(ws);

    let mut ws = desk.open();
    let undone = ws.undo().unwrap().unwrap();
    assert_eq!(
        undone.operation,
        Operation::RenameProject {
            from: "А".into(),
            to: "Б".into()
        }
    );
    assert_eq!(undone.changed.len(), 1);
    assert_eq!(undone.changed[0].entity, "projects");
    assert_eq!(undone.changed[0].id, made.id.as_str());
    assert_eq!(undoable_rows(&ws), one);
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), empty);
    assert_eq!(ws.undo().unwrap(), None);
    drop(ws);

    let mut ws = desk.open();
    ws.redo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), one);
    ws.redo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), two);
    assert_eq!(ws.redo().unwrap(), None);
}

#[test]
fn a_new_step_forgets_what_could_be_redone_and_an_empty_one_does_not() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    desk.wait_seconds(5);
    rename(&mut ws, &made.id, "Б");
    ws.undo().unwrap().unwrap();
    rename(&mut ws, &made.id, "А");
    assert!(history::redo_step(&ws.view()).unwrap().is_some());
    rename(&mut ws, &made.id, "В");
    assert!(history::redo_step(&ws.view()).unwrap().is_none());
    assert_eq!(ws.redo().unwrap(), None);
    let steps: Vec<_> = history::list(&ws.view(), 10)
        .unwrap()
        .into_iter()
        .map(|entry| (entry.operation.kind(), entry.state))
        .collect();
    assert_eq!(
        steps,
        [
            ("rename_project", StepState::Done),
            ("create_project", StepState::Done)
        ]
    );
}

#[test]
fn a_failed_step_leaves_nothing() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let before = undoable_rows(&ws);
    let error = ws
        .transact(Operation::DeleteProject { name: "А".into() }, |tx| {
            projects::delete(tx, &made.id)?;
            projects::delete(tx, &made.id)
        })
        .unwrap_err();
    assert_eq!(error.code(), "not_found");
    assert_eq!(undoable_rows(&ws), before);
    assert_eq!(count(&ws, "operations"), 1);
    rename(&mut ws, &made.id, "Б");
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), before);
}

#[test]
fn deleting_a_sample_with_everything_comes_back_exactly() {
    let (_desk, mut ws) = Desk::opened();
    let sample = sample(&mut ws, SampleKind::Shop);
    let before = undoable_rows(&ws);
    let deleted = ws.delete_project(&sample.id).unwrap();
    for entity in ["projects", "scenarios", "scenario_sources", "datasets"] {
        assert!(
            deleted.changed.iter().any(|c| c.entity == entity),
            "{entity}"
        );
    }
    let after = undoable_rows(&ws);
    assert!(after.is_empty());
    for _ in 0..2 {
        ws.undo().unwrap().unwrap();
        assert_eq!(undoable_rows(&ws), before);
        ws.redo().unwrap().unwrap();
        assert_eq!(undoable_rows(&ws), after);
    }
}

fn set_leads(
    ws: &mut Workspace,
    id: &growth_workspace::ScenarioId,
    leads: i64,
    gesture: Option<&str>,
) {
    let mut inputs = economics::get(&ws.view(), id).unwrap().inputs;
    inputs.set(InputField::Leads, Some(leads.into())).unwrap();
    ws.save_inputs(id, &inputs, &Save::default(), gesture)
        .unwrap();
}

#[test]
fn typing_joins_within_two_seconds_and_not_later() {
    let (desk, mut ws) = Desk::opened();
    let scenario = project(&mut ws, "А").active_scenario_id.unwrap();
    let before = undoable_rows(&ws);
    for leads in [1, 12, 120] {
        desk.wait_seconds(2);
        set_leads(&mut ws, &scenario, leads, None);
    }
    let steps = history::list(&ws.view(), 10).unwrap();
    assert_eq!(steps.len(), 2);
    assert_eq!(
        steps[0].operation,
        Operation::ChangeInput {
            scenario: "База".into(),
            field: InputField::Leads,
            from: None,
            to: Some(120.into()),
        }
    );
    assert_eq!(steps[0].at, desk.now());
    let typed = undoable_rows(&ws);
    desk.wait(chrono::TimeDelta::milliseconds(2_001));
    set_leads(&mut ws, &scenario, 1200, None);
    assert_eq!(history::list(&ws.view(), 10).unwrap().len(), 3);
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), typed);
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), before);
    ws.redo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), typed);
}

#[test]
fn a_drag_is_one_step_however_long_and_leaves_a_short_log() {
    let (desk, mut ws) = Desk::opened();
    let scenario = project(&mut ws, "А").active_scenario_id.unwrap();
    desk.wait_seconds(3);
    set_leads(&mut ws, &scenario, 100, Some("first"));
    let log_of_one = count(&ws, "undo_log");
    for leads in 101..150 {
        desk.wait_seconds(3);
        set_leads(&mut ws, &scenario, leads, Some("first"));
    }
    assert_eq!(count(&ws, "undo_log"), log_of_one);
    assert_eq!(history::list(&ws.view(), 10).unwrap().len(), 2);
    let first = undoable_rows(&ws);
    set_leads(&mut ws, &scenario, 200, Some("second"));
    assert_eq!(history::list(&ws.view(), 10).unwrap().len(), 3);
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), first);
    // The undone step is not joined by the next one of its gesture.
    set_leads(&mut ws, &scenario, 300, Some("second"));
    ws.undo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), first);
    // Nor does a step join one that it would have to jump over an undone one for.
    ws.undo().unwrap().unwrap();
    ws.redo().unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), first);
}

#[test]
fn other_fields_and_other_steps_do_not_join() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let scenario = made.active_scenario_id.clone().unwrap();
    set_leads(&mut ws, &scenario, 5, None);
    let mut inputs = economics::get(&ws.view(), &scenario).unwrap().inputs;
    inputs
        .set(InputField::ChurnPerMonth, Some(Decimal::new(5, 2)))
        .unwrap();
    ws.save_inputs(&scenario, &inputs, &Save::default(), None)
        .unwrap();
    set_leads(&mut ws, &scenario, 6, None);
    rename(&mut ws, &made.id, "Б");
    ws.rename_scenario(&scenario, "Б").unwrap();
    assert_eq!(history::list(&ws.view(), 10).unwrap().len(), 6);
}

#[test]
fn the_last_thousand_steps_are_kept() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    for i in 0..1_005 {
        desk.wait_seconds(3);
        rename(&mut ws, &made.id, &format!("Имя {i}"));
    }
    let steps = history::list(&ws.view(), usize::MAX).unwrap();
    assert_eq!(steps.len(), history::MAX_STEPS);
    let mut undone = 0;
    while ws.undo().unwrap().is_some() {
        undone += 1;
    }
    assert_eq!(undone, 1_000);
    // 1 creation and 1,005 renames: the first six steps are beyond reach.
    assert_eq!(projects::get(&ws.view(), &made.id).unwrap().name, "Имя 4");
}

#[test]
fn a_log_that_holds_other_statements_is_not_executed() {
    let (_desk, mut ws) = Desk::opened();
    project(&mut ws, "А");
    let before = undoable_rows(&ws);
    for sql in [
        "DROP TABLE projects",
        "ATTACH '/tmp/x' AS y",
        "DELETE FROM \"projects\" WHERE 1; DROP TABLE settings",
        "DELETE FROM \"purchases\" WHERE 1",
    ] {
        let file = rusqlite::Connection::open(ws.path()).unwrap();
        file.execute("UPDATE undo_log SET sql = ?1", [sql]).unwrap();
        drop(file);
        assert!(ws.undo().is_err(), "{sql}");
        assert_eq!(undoable_rows(&ws), before);
    }
}
