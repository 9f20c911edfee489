//! Undo, redo and the history of one project, and of the workspace.

use growth_model::economics::InputField;
use growth_workspace::economics::{self, Save};
use growth_workspace::history;
use growth_workspace::projects::{self, Project, ProjectPatch};
use growth_workspace::samples::SampleKind;
use growth_workspace::settings::{Branding, SettingsPatch};
use growth_workspace::{ProjectId, Scope, Workspace};
use rust_decimal::Decimal;

use crate::desk::{Desk, project, sample, undoable_rows};

fn of(project: &Project) -> Scope {
    Scope::Project(project.id.clone())
}

fn set(ws: &mut Workspace, project: &Project, field: InputField, value: i64) {
    let id = project.active_scenario_id.clone().unwrap();
    let mut inputs = economics::get(&ws.view(), &id).unwrap().inputs;
    inputs.set(field, Some(value.into())).unwrap();
    ws.save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
}

fn value(ws: &Workspace, project: &Project, field: InputField) -> Option<Decimal> {
    let id = project.active_scenario_id.clone().unwrap();
    economics::get(&ws.view(), &id).unwrap().inputs.get(field)
}

fn rename(ws: &mut Workspace, id: &ProjectId, name: &str) {
    let patch = ProjectPatch {
        name: Some(name.to_owned()),
        ..ProjectPatch::default()
    };
    ws.update_project(id, &patch).unwrap();
}

fn brand(ws: &mut Workspace, name: &str) {
    let branding = Branding {
        name: name.to_owned(),
        ..Branding::default()
    };
    let patch = SettingsPatch {
        branding: Some(branding),
        ..SettingsPatch::default()
    };
    ws.update_settings(&patch).unwrap();
}

fn kinds(ws: &Workspace, scope: &Scope) -> Vec<&'static str> {
    history::list_in(&ws.view(), scope, 100)
        .unwrap()
        .iter()
        .map(|entry| entry.operation.kind())
        .collect()
}

#[test]
fn undo_in_one_project_leaves_the_others_alone() {
    let (desk, mut ws) = Desk::opened();
    let (a, b) = (project(&mut ws, "А"), project(&mut ws, "Б"));
    desk.wait_seconds(5);
    set(&mut ws, &a, InputField::Leads, 10);
    desk.wait_seconds(5);
    set(&mut ws, &b, InputField::Leads, 20);

    let undone = ws.undo_in(&of(&a)).unwrap().unwrap();
    assert_eq!(undone.projects, std::slice::from_ref(&a.id));
    assert_eq!(value(&ws, &a, InputField::Leads), None);
    assert_eq!(value(&ws, &b, InputField::Leads), Some(20.into()));

    // Work in one project does not take away what can be redone in another.
    desk.wait_seconds(5);
    set(&mut ws, &b, InputField::NewCustomers, 2);
    ws.redo_in(&of(&a)).unwrap().unwrap();
    assert_eq!(value(&ws, &a, InputField::Leads), Some(10.into()));
    assert_eq!(value(&ws, &b, InputField::NewCustomers), Some(2.into()));

    // Work in the project itself does.
    ws.undo_in(&of(&a)).unwrap().unwrap();
    desk.wait_seconds(5);
    set(&mut ws, &a, InputField::NewCustomers, 1);
    assert_eq!(ws.redo_in(&of(&a)).unwrap(), None);
}

/// Steps of a project that went back around one of the workspace return in their own order.
#[test]
fn redo_of_the_file_takes_no_step_before_the_one_that_it_rests_on() {
    let (desk, mut ws) = Desk::opened();
    let a = project(&mut ws, "А");
    desk.wait_seconds(5);
    set(&mut ws, &a, InputField::Leads, 10);
    brand(&mut ws, "Студия");
    desk.wait_seconds(5);
    set(&mut ws, &a, InputField::Leads, 20);
    ws.undo_in(&of(&a)).unwrap().unwrap();
    ws.undo_in(&of(&a)).unwrap().unwrap();
    assert_eq!(ws.redo().unwrap(), None);
    ws.redo_in(&of(&a)).unwrap().unwrap();
    assert_eq!(value(&ws, &a, InputField::Leads), Some(10.into()));
    // Nothing done lies behind the last one, and nothing undone before it.
    ws.redo().unwrap().unwrap();
    assert_eq!(value(&ws, &a, InputField::Leads), Some(20.into()));
}

#[test]
fn undo_ends_at_the_first_step_of_the_project() {
    let (desk, mut ws) = Desk::opened();
    let other = project(&mut ws, "А");
    let made = sample(&mut ws, SampleKind::Shop);
    let before = undoable_rows(&ws);
    desk.wait_seconds(5);
    set(&mut ws, &made, InputField::Leads, 1);
    ws.undo_in(&of(&made)).unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), before);
    ws.undo_in(&of(&made)).unwrap().unwrap();
    assert_eq!(ws.undo_in(&of(&made)).unwrap(), None);
    assert!(projects::get(&ws.view(), &made.id).is_err());
    assert!(projects::get(&ws.view(), &other.id).is_ok());
    // It is gone, so what made it is redone where all projects are listed.
    ws.redo_in(&Scope::Workspace).unwrap().unwrap();
    assert_eq!(undoable_rows(&ws), before);
}

#[test]
fn the_history_of_a_project_is_its_own_and_that_of_the_workspace_holds_the_rest() {
    let (desk, mut ws) = Desk::opened();
    let (a, b) = (project(&mut ws, "А"), project(&mut ws, "Б"));
    desk.wait_seconds(5);
    set(&mut ws, &a, InputField::Leads, 10);
    brand(&mut ws, "Студия");
    assert_eq!(kinds(&ws, &of(&a)), ["change_input", "create_project"]);
    assert_eq!(kinds(&ws, &of(&b)), ["create_project"]);
    assert_eq!(
        kinds(&ws, &Scope::Workspace),
        ["change_settings", "create_project", "create_project"]
    );
    assert_eq!(kinds(&ws, &Scope::All).len(), 4);
    let newest = history::undo_step(&ws.view()).unwrap().unwrap();
    assert!(newest.projects.is_empty());
    let newest = history::undo_step_in(&ws.view(), &of(&a)).unwrap().unwrap();
    assert_eq!(newest.projects, [a.id]);
}

#[test]
fn the_list_of_projects_undoes_what_was_done_to_projects_as_such() {
    let (desk, mut ws) = Desk::opened();
    let (a, b) = (project(&mut ws, "А"), project(&mut ws, "Б"));
    desk.wait_seconds(5);
    rename(&mut ws, &b.id, "В");
    desk.wait_seconds(5);
    set(&mut ws, &a, InputField::Leads, 10);
    let name = |ws: &Workspace, id: &ProjectId| projects::get(&ws.view(), id).unwrap().name;

    // The newest step of all is inside of a project.
    ws.undo_in(&Scope::Workspace).unwrap().unwrap();
    assert_eq!(name(&ws, &b.id), "Б");
    assert_eq!(value(&ws, &a, InputField::Leads), Some(10.into()));
    ws.redo_in(&Scope::Workspace).unwrap().unwrap();
    assert_eq!(name(&ws, &b.id), "В");

    // A name that was followed by work in the project is undone there, before or after that work.
    desk.wait_seconds(5);
    set(&mut ws, &b, InputField::Leads, 20);
    let next = history::undo_step_in(&ws.view(), &Scope::Workspace).unwrap();
    assert_eq!(next, None);
    ws.undo_in(&of(&b)).unwrap().unwrap();
    ws.undo_in(&of(&b)).unwrap().unwrap();
    assert_eq!(name(&ws, &b.id), "Б");
}

#[test]
fn a_deleted_project_comes_back_from_the_workspace_whatever_was_done_in_others() {
    let (desk, mut ws) = Desk::opened();
    let kept = project(&mut ws, "А");
    let deleted = sample(&mut ws, SampleKind::Saas);
    set(&mut ws, &deleted, InputField::Leads, 1);
    let rows = undoable_rows(&ws).len();
    ws.delete_project(&deleted.id).unwrap();
    brand(&mut ws, "Студия");
    desk.wait_seconds(5);
    set(&mut ws, &kept, InputField::Leads, 10);

    ws.undo_in(&Scope::Workspace).unwrap().unwrap();
    let back = ws.undo_in(&Scope::Workspace).unwrap().unwrap();
    assert_eq!(back.operation.kind(), "delete_project");
    assert_eq!(back.projects, std::slice::from_ref(&deleted.id));
    assert_eq!(value(&ws, &deleted, InputField::Leads), Some(1.into()));
    assert_eq!(value(&ws, &kept, InputField::Leads), Some(10.into()));
    // The source of one input more than before.
    assert_eq!(undoable_rows(&ws).len(), rows + 1);
    // Its own steps are there again.
    ws.undo_in(&of(&deleted)).unwrap().unwrap();
    assert_ne!(value(&ws, &deleted, InputField::Leads), Some(1.into()));
}

#[test]
fn a_step_that_a_later_one_rests_on_is_refused_by_name() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    desk.wait_seconds(5);
    set(&mut ws, &made, InputField::Leads, 10);
    // A log whose steps do not say where they belong, as an old one may be.
    let file = rusqlite::Connection::open(ws.path()).unwrap();
    file.execute("DELETE FROM operation_projects WHERE operation_id = 1", [])
        .unwrap();
    drop(file);
    let before = undoable_rows(&ws);
    let error = ws.undo_in(&Scope::Workspace).unwrap_err();
    assert_eq!(error.code(), "step_in_the_way");
    assert!(error.to_string().contains("change_input"), "{error}");
    assert_eq!(undoable_rows(&ws), before);
    ws.undo_in(&of(&made)).unwrap().unwrap();
    ws.undo_in(&Scope::Workspace).unwrap().unwrap();
    assert!(undoable_rows(&ws).is_empty());
}

#[test]
fn typing_there_and_back_is_no_step() {
    let (_desk, mut ws) = Desk::opened();
    let made = sample(&mut ws, SampleKind::Saas);
    let before = undoable_rows(&ws);
    let Some(leads) = value(&ws, &made, InputField::Leads) else {
        panic!("the sample has leads")
    };
    set(&mut ws, &made, InputField::Leads, 7);
    assert_eq!(kinds(&ws, &of(&made)), ["change_input", "create_sample"]);
    set(&mut ws, &made, InputField::Leads, leads.try_into().unwrap());
    assert_eq!(kinds(&ws, &of(&made)), ["create_sample"]);
    // Not even where the value came from, and when the project was touched, is another.
    assert_eq!(undoable_rows(&ws), before);
}

#[test]
fn saving_what_is_saved_already_is_no_step() {
    let (desk, mut ws) = Desk::opened();
    let made = sample(&mut ws, SampleKind::Saas);
    let before = undoable_rows(&ws);
    desk.wait_seconds(60);
    let name = projects::get(&ws.view(), &made.id).unwrap().name;
    rename(&mut ws, &made.id, &name);
    brand(&mut ws, "");
    assert_eq!(kinds(&ws, &Scope::All), ["create_sample"]);
    assert_eq!(undoable_rows(&ws), before);
}
