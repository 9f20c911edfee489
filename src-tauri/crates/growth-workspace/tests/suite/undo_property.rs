//! Whatever is done, undo leads back over the very same states, and redo forth again.

use growth_model::economics::{InputField, Inputs, RevenueModel};
use growth_workspace::economics::{self, Save, SourceKind};
use growth_workspace::projects::{self, ArchiveFilter, ProjectFilter, ProjectPatch, Stage};
use growth_workspace::report::ReportPatch;
use growth_workspace::samples::SampleKind;
use growth_workspace::settings::{Branding, SettingsPatch};
use growth_workspace::{Language, ProjectId, Replayed, ScenarioId, Scope, Workspace, datasets};
use proptest::prelude::*;
use rusqlite::types::Value;
use rust_decimal::Decimal;

use crate::desk::{Desk, new_project, undoable_rows};
use crate::soak;

/// One thing that a person might do; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Action {
    CreateProject(String),
    CreateSample(bool),
    UpdateProject(usize, String, String, bool),
    DuplicateProject(usize),
    DeleteProject(usize),
    CreateScenario(usize, String),
    DuplicateScenario(usize),
    RenameScenario(usize, String),
    ReverseScenarios(usize),
    Activate(usize),
    DeleteScenario(usize),
    SaveInput(usize, usize, Option<i64>, bool),
    SaveFromData(usize),
    SwitchModel(usize),
    RenameDataset(usize, String),
    DeleteDataset(usize),
    Settings(String),
    Report(usize, String),
    Undo,
    Redo,
    /// Within one project, or within the workspace.
    UndoIn(usize),
    RedoIn(usize),
    Wait,
    Reopen,
}

/// Text that a careless program would trip over.
fn awkward_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[А-Яа-я «»]{1,20}",
        "\\PC{1,20}",
        Just("'; DROP TABLE projects; --".to_owned()),
        Just("a\"b'c''d\\e%_".to_owned()),
        Just("NULL".to_owned()),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    let index = 0..100_usize;
    prop_oneof![
        2 => awkward_text().prop_map(Action::CreateProject),
        1 => any::<bool>().prop_map(Action::CreateSample),
        3 => (index.clone(), awkward_text(), awkward_text(), any::<bool>())
            .prop_map(|(i, a, b, c)| Action::UpdateProject(i, a, b, c)),
        1 => index.clone().prop_map(Action::DuplicateProject),
        1 => index.clone().prop_map(Action::DeleteProject),
        2 => (index.clone(), awkward_text()).prop_map(|(i, a)| Action::CreateScenario(i, a)),
        1 => index.clone().prop_map(Action::DuplicateScenario),
        1 => (index.clone(), awkward_text()).prop_map(|(i, a)| Action::RenameScenario(i, a)),
        1 => index.clone().prop_map(Action::ReverseScenarios),
        1 => index.clone().prop_map(Action::Activate),
        2 => index.clone().prop_map(Action::DeleteScenario),
        5 => (index.clone(), index.clone(), proptest::option::of(0..31_i64), any::<bool>())
            .prop_map(|(i, f, v, g)| Action::SaveInput(i, f, v, g)),
        1 => index.clone().prop_map(Action::SaveFromData),
        1 => index.clone().prop_map(Action::SwitchModel),
        1 => (index.clone(), awkward_text()).prop_map(|(i, a)| Action::RenameDataset(i, a)),
        1 => index.clone().prop_map(Action::DeleteDataset),
        1 => awkward_text().prop_map(Action::Settings),
        1 => (index.clone(), awkward_text()).prop_map(|(i, a)| Action::Report(i, a)),
        2 => Just(Action::Undo),
        1 => Just(Action::Redo),
        4 => index.clone().prop_map(Action::UndoIn),
        2 => index.prop_map(Action::RedoIn),
        2 => Just(Action::Wait),
        1 => Just(Action::Reopen),
    ]
}

fn all_projects(ws: &Workspace) -> Vec<ProjectId> {
    let filter = ProjectFilter {
        archived: ArchiveFilter::All,
        ..ProjectFilter::default()
    };
    let projects = projects::list(&ws.view(), &filter).unwrap();
    projects.into_iter().map(|project| project.id).collect()
}

fn pick<T: Clone>(items: &[T], i: usize) -> Option<T> {
    (!items.is_empty()).then(|| items[i % items.len()].clone())
}

fn any_project(ws: &Workspace, i: usize) -> Option<ProjectId> {
    pick(&all_projects(ws), i)
}

fn any_scenario(ws: &Workspace, i: usize) -> Option<ScenarioId> {
    let project = any_project(ws, i)?;
    let scenarios = economics::list(&ws.view(), &project).unwrap();
    pick(&scenarios, i / 3).map(|scenario| scenario.id)
}

fn any_dataset(ws: &Workspace, i: usize) -> Option<datasets::Dataset> {
    let all: Vec<_> = all_projects(ws)
        .iter()
        .flat_map(|project| datasets::list(&ws.view(), project).unwrap())
        .collect();
    pick(&all, i)
}

/// A project, or the workspace.
fn any_scope(ws: &Workspace, i: usize) -> Scope {
    let projects = all_projects(ws);
    pick(&projects, i)
        .filter(|_| !i.is_multiple_of(3))
        .map_or(Scope::Workspace, Scope::Project)
}

/// Goes back or forth within a scope, which leaves every other project as it is, and is never in the
/// way of itself.
fn replay_within(
    ws: &mut Workspace,
    scope: &Scope,
    replay: fn(&mut Workspace, &Scope) -> growth_workspace::Result<Option<Replayed>>,
) -> Option<()> {
    let before = undoable_rows(ws);
    let replayed = replay(ws, scope).unwrap()?;
    if let Scope::Project(id) = scope {
        assert_eq!(replayed.projects, std::slice::from_ref(id));
    }
    let of_others = |rows: Vec<(String, Vec<Value>)>| -> Vec<(String, Vec<Value>)> {
        rows.into_iter()
            .filter(|(table, values)| {
                // An id in a row names its project, or a scenario of it.
                table != "scenario_sources"
                    && !replayed
                        .projects
                        .iter()
                        .any(|id| values.contains(&Value::Text(id.as_str().to_owned())))
                    && !(table == "settings" && replayed.projects.is_empty())
            })
            .collect()
    };
    assert_eq!(of_others(undoable_rows(ws)), of_others(before));
    Some(())
}

/// Does it, if there is something to do it with. Refusals (an empty name, the last scenario) are part
/// of life.
fn act(desk: &Desk, ws: &mut Workspace, action: &Action) -> Option<()> {
    match action {
        Action::CreateProject(name) => ws.create_project(&new_project(name)).ok().map(drop),
        Action::CreateSample(shop) => {
            let kind = if *shop {
                SampleKind::Shop
            } else {
                SampleKind::Saas
            };
            ws.create_sample(kind, Language::En).ok().map(drop)
        }
        Action::UpdateProject(i, name, note, archived) => {
            let patch = ProjectPatch {
                name: Some(name.clone()),
                note: Some(note.clone()),
                archived: Some(*archived),
                stage: Some(if *archived { Stage::Scale } else { Stage::Idea }),
                ..ProjectPatch::default()
            };
            let id = any_project(ws, *i)?;
            ws.update_project(&id, &patch).ok().map(drop)
        }
        Action::DuplicateProject(i) => {
            let id = any_project(ws, *i)?;
            ws.duplicate_project(&id, None).ok().map(drop)
        }
        Action::DeleteProject(i) => {
            let id = any_project(ws, *i)?;
            ws.delete_project(&id).ok().map(drop)
        }
        Action::CreateScenario(i, name) => {
            let id = any_project(ws, *i)?;
            ws.create_scenario(&id, name).ok().map(drop)
        }
        Action::DuplicateScenario(i) => {
            let id = any_scenario(ws, *i)?;
            ws.duplicate_scenario(&id, None).ok().map(drop)
        }
        Action::RenameScenario(i, name) => {
            let id = any_scenario(ws, *i)?;
            ws.rename_scenario(&id, name).ok().map(drop)
        }
        Action::ReverseScenarios(i) => {
            let id = any_project(ws, *i)?;
            let scenarios = economics::list(&ws.view(), &id).unwrap();
            let order: Vec<_> = scenarios.into_iter().rev().map(|s| s.id).collect();
            ws.reorder_scenarios(&id, &order).ok().map(drop)
        }
        Action::Activate(i) => {
            let id = any_scenario(ws, *i)?;
            ws.activate_scenario(&id).ok().map(drop)
        }
        Action::DeleteScenario(i) => {
            let id = any_scenario(ws, *i)?;
            ws.delete_scenario(&id).ok().map(drop)
        }
        Action::SaveInput(i, field, value, drag) => {
            let id = any_scenario(ws, *i)?;
            let field = InputField::ALL[field % InputField::ALL.len()];
            let mut inputs = economics::get(&ws.view(), &id).unwrap().inputs;
            let domain = field.domain();
            let value = value.map(|value| match domain.whole {
                true => domain.clamp(value.into()),
                false => domain.clamp(Decimal::new(value, 1)),
            });
            inputs.set(field, value).unwrap();
            let gesture = drag.then_some("drag");
            ws.save_inputs(&id, &inputs, &Save::default(), gesture)
                .ok()
                .map(drop)
        }
        Action::SaveFromData(i) => {
            let dataset = any_dataset(ws, *i)?;
            let project = projects::get(&ws.view(), &dataset.project_id).unwrap();
            let scenario = project.active_scenario_id?;
            let inputs = economics::get(&ws.view(), &scenario).unwrap().inputs;
            let save = Save {
                kind: SourceKind::Dataset,
                dataset_id: Some(dataset.id),
                note: String::new(),
                confirm: InputField::ALL.to_vec(),
            };
            ws.save_inputs(&scenario, &inputs, &save, None)
                .ok()
                .map(drop)
        }
        Action::SwitchModel(i) => {
            let id = any_scenario(ws, *i)?;
            let inputs = economics::get(&ws.view(), &id).unwrap().inputs;
            let model = match inputs.model {
                RevenueModel::Subscription => RevenueModel::OneOff,
                RevenueModel::OneOff => RevenueModel::Subscription,
            };
            let inputs = Inputs { model, ..inputs };
            ws.save_inputs(&id, &inputs, &Save::default(), None)
                .ok()
                .map(drop)
        }
        Action::RenameDataset(i, name) => {
            let id = any_dataset(ws, *i)?.id;
            ws.rename_dataset(&id, name).ok().map(drop)
        }
        Action::DeleteDataset(i) => {
            let id = any_dataset(ws, *i)?.id;
            ws.delete_dataset(&id).ok().map(drop)
        }
        Action::Settings(name) => {
            let patch = SettingsPatch {
                branding: Some(Branding {
                    name: name.clone(),
                    ..Branding::default()
                }),
                ..SettingsPatch::default()
            };
            ws.update_settings(&patch).ok().map(drop)
        }
        Action::Report(i, title) => {
            let id = any_project(ws, *i)?;
            let patch = ReportPatch {
                title: Some(title.clone()),
                ..ReportPatch::default()
            };
            ws.update_report(&id, &patch).ok().map(drop)
        }
        Action::Undo => ws.undo().unwrap().map(drop),
        Action::Redo => ws.redo().unwrap().map(drop),
        Action::UndoIn(i) => {
            let scope = any_scope(ws, *i);
            replay_within(ws, &scope, Workspace::undo_in)
        }
        Action::RedoIn(i) => {
            let scope = any_scope(ws, *i);
            replay_within(ws, &scope, Workspace::redo_in)
        }
        Action::Wait => {
            desk.wait_seconds(5);
            None
        }
        Action::Reopen => {
            // The old one must let go of the file first.
            let other = Desk::new();
            *ws = other.open();
            *ws = desk.open();
            None
        }
    }
}

/// Redoes what was undone, wherever it was.
fn redo_everything(ws: &mut Workspace) {
    loop {
        let mut redone = ws.redo_in(&Scope::Workspace).unwrap().is_some();
        for id in all_projects(ws) {
            redone |= ws.redo_in(&Scope::Project(id)).unwrap().is_some();
        }
        if !redone {
            return;
        }
    }
}

proptest! {
    // Every step waits for the disk, so there are few cases, of many actions each.
    #![proptest_config(ProptestConfig {
        cases: soak::number("GROWTH_SOAK_CASES", 24) as u32,
        ..ProptestConfig::default()
    })]

    #[test]
    fn undo_of_anything_restores_every_state_and_redo_returns_it(
        actions in proptest::collection::vec(action(), 1..40)
    ) {
        let (desk, mut ws) = Desk::opened();
        for action in &actions {
            act(&desk, &mut ws, action);
        }
        // To the end of what can be redone, then all the way back and forth.
        redo_everything(&mut ws);
        let mut states = vec![undoable_rows(&ws)];
        while ws.undo().unwrap().is_some() {
            states.push(undoable_rows(&ws));
        }
        prop_assert!(states.last().unwrap().is_empty());
        for state in states.iter().rev().skip(1) {
            prop_assert!(ws.redo().unwrap().is_some());
            prop_assert_eq!(&undoable_rows(&ws), state);
        }
        prop_assert!(ws.redo().unwrap().is_none());
        for state in states.iter().skip(1) {
            prop_assert!(ws.undo().unwrap().is_some());
            prop_assert_eq!(&undoable_rows(&ws), state);
        }
        println!("soak: 1 undo sequences");
    }

    /// Not only the last states: each step's undo leads to the state from which the step was taken.
    #[test]
    fn a_step_and_its_undo_cancel_out(actions in proptest::collection::vec(action(), 1..25)) {
        let (desk, mut ws) = Desk::opened();
        for action in &actions {
            if matches!(
                action,
                Action::Undo
                    | Action::Redo
                    | Action::UndoIn(_)
                    | Action::RedoIn(_)
                    | Action::Reopen
            ) {
                continue;
            }
            // So that no step joins the one before it, not even of one drag.
            desk.wait_seconds(5);
            if let Action::SaveInput(.., true) = action {
                continue;
            }
            let before = undoable_rows(&ws);
            act(&desk, &mut ws, action);
            let after = undoable_rows(&ws);
            if before != after {
                ws.undo().unwrap().unwrap();
                prop_assert_eq!(&undoable_rows(&ws), &before);
                ws.redo().unwrap().unwrap();
                prop_assert_eq!(&undoable_rows(&ws), &after);
            }
        }
        println!("soak: 1 undo sequences");
    }
}
