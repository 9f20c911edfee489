//! Projects.

use std::time::Instant;

use growth_workspace::projects::{
    self, ArchiveFilter, ProjectFilter, ProjectOrder, ProjectPatch, Stage,
};
use growth_workspace::report::{self, ReportPatch};
use growth_workspace::samples::SampleKind;
use growth_workspace::{Operation, ProjectId, economics, history};

use crate::desk::{Desk, count, new_project, project, sample};

fn names(projects: &[projects::Project]) -> Vec<&str> {
    projects
        .iter()
        .map(|project| project.name.as_str())
        .collect()
}

#[test]
fn a_new_project_has_what_was_given_and_an_active_scenario() {
    let (desk, mut ws) = Desk::opened();
    let committed = ws
        .create_project(&new_project("  Кофейня «Зерно» "))
        .unwrap();
    let made = committed.value;
    assert_eq!(made.name, "Кофейня «Зерно»");
    assert_eq!(made.client, "ООО «Ромашка»");
    assert_eq!((made.created_at, made.updated_at), (desk.now(), desk.now()));
    assert!(!made.archived && !made.sample);
    let scenarios = economics::list(&ws.view(), &made.id).unwrap();
    assert_eq!(scenarios.len(), 1);
    assert_eq!(scenarios[0].name, "База");
    assert_eq!(made.active_scenario_id, Some(scenarios[0].id.clone()));

    let changed: Vec<_> = committed
        .changed
        .iter()
        .map(|c| c.entity.as_str())
        .collect();
    assert_eq!(changed, ["projects", "scenarios"]);
    assert_eq!(projects::get(&ws.view(), &made.id).unwrap(), made);
}

#[test]
fn refused_names_say_their_field_and_leave_nothing() {
    let (_desk, mut ws) = Desk::opened();
    let mut new = new_project(" ");
    let error = ws.create_project(&new).unwrap_err();
    assert_eq!((error.code(), error.field()), ("required", Some("name")));
    new.name = "я".repeat(201);
    let error = ws.create_project(&new).unwrap_err();
    assert_eq!((error.code(), error.field()), ("too_long", Some("name")));
    new.name = "a".into();
    new.scenario_name = String::new();
    let error = ws.create_project(&new).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("required", Some("scenario_name"))
    );
    new.scenario_name = "Base".into();
    new.client = "two\nlines".into();
    let error = ws.create_project(&new).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("control_characters", Some("client"))
    );

    assert_eq!(count(&ws, "projects"), 0);
    assert_eq!(count(&ws, "operations"), 0);
}

#[test]
fn unknown_ids_are_refused_everywhere() {
    let (_desk, mut ws) = Desk::opened();
    let id = ProjectId::from("no such");
    for error in [
        projects::get(&ws.view(), &id).unwrap_err(),
        economics::list(&ws.view(), &id).unwrap_err(),
        report::get(&ws.view(), &id).unwrap_err(),
        ws.update_project(&id, &ProjectPatch::default())
            .unwrap_err(),
        ws.duplicate_project(&id, None).unwrap_err(),
        ws.delete_project(&id).unwrap_err(),
        ws.create_scenario(&id, "x").unwrap_err(),
    ] {
        assert_eq!(error.code(), "not_found", "{error}");
    }
}

#[test]
fn the_list_searches_in_any_case_and_with_either_ye() {
    let (desk, mut ws) = Desk::opened();
    for name in ["Ёлка и Ко", "берёза", "Apple"] {
        project(&mut ws, name);
        desk.wait_seconds(1);
    }
    let found = |search: &str| {
        let filter = ProjectFilter {
            search: Some(search.to_owned()),
            order: ProjectOrder::Name,
            ..ProjectFilter::default()
        };
        let found = projects::list(&ws.view(), &filter).unwrap();
        found.into_iter().map(|p| p.name).collect::<Vec<_>>()
    };
    assert_eq!(found("елка"), ["Ёлка и Ко"]);
    assert_eq!(found("БЕРЁЗ"), ["берёза"]);
    assert_eq!(found("ромашка ко"), ["Ёлка и Ко"]);
    assert_eq!(found(""), ["Apple", "берёза", "Ёлка и Ко"]);
    assert_eq!(found("100%_'\""), [""; 0]);
    let newest_first = projects::list(&ws.view(), &ProjectFilter::default()).unwrap();
    assert_eq!(names(&newest_first), ["Apple", "берёза", "Ёлка и Ко"]);
}

#[test]
fn archiving_is_a_step_of_its_own_and_filters_the_list() {
    let (_desk, mut ws) = Desk::opened();
    let kept = project(&mut ws, "А");
    let gone = project(&mut ws, "Б");
    let archive = |archived| ProjectPatch {
        archived: Some(archived),
        ..ProjectPatch::default()
    };
    ws.update_project(&gone.id, &archive(true)).unwrap();
    let step = history::undo_step(&ws.view()).unwrap().unwrap();
    assert_eq!(
        step.operation,
        Operation::ArchiveProject { name: "Б".into() }
    );

    let list = |archived| {
        let filter = ProjectFilter {
            archived,
            order: ProjectOrder::Name,
            ..ProjectFilter::default()
        };
        projects::list(&ws.view(), &filter).unwrap()
    };
    assert_eq!(names(&list(ArchiveFilter::Active)), ["А"]);
    assert_eq!(names(&list(ArchiveFilter::Archived)), ["Б"]);
    assert_eq!(names(&list(ArchiveFilter::All)), ["А", "Б"]);
    assert_ne!(kept.id, gone.id);
}

#[test]
fn a_change_is_named_by_what_really_changed() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    desk.wait_seconds(10);
    let patch = ProjectPatch {
        name: Some("А".into()),
        stage: Some(Stage::Scale),
        note: Some("Звонок в среду".into()),
        ..ProjectPatch::default()
    };
    let after = ws.update_project(&made.id, &patch).unwrap().value;
    assert_eq!(after.stage, Stage::Scale);
    assert_eq!(after.updated_at, desk.now());
    assert_eq!(
        history::undo_step(&ws.view()).unwrap().unwrap().operation,
        Operation::ChangeProject {
            name: "А".into(),
            fields: vec!["note".into(), "stage".into()],
        }
    );
    let before = history::list(&ws.view(), 10).unwrap();
    desk.wait_seconds(10);
    let again = ws.update_project(&made.id, &patch).unwrap();
    assert!(again.changed.is_empty());
    assert_eq!(history::list(&ws.view(), 10).unwrap(), before);
}

#[test]
fn a_duplicate_has_copies_of_everything_and_depends_on_nothing() {
    let (_desk, mut ws) = Desk::opened();
    let sample = sample(&mut ws, SampleKind::Shop);
    let scenarios = economics::list(&ws.view(), &sample.id).unwrap();
    let patch = ReportPatch {
        title: Some("Отчёт".into()),
        scenarios: Some(vec![scenarios[1].id.clone()]),
        ..ReportPatch::default()
    };
    ws.update_report(&sample.id, &patch).unwrap();

    let copy = ws.duplicate_project(&sample.id, None).unwrap().value;
    assert_eq!(copy.name, format!("{} (2)", sample.name));
    assert!(!copy.sample);
    let copied = economics::list(&ws.view(), &copy.id).unwrap();
    assert_eq!(copied.len(), scenarios.len());
    for (a, b) in scenarios.iter().zip(&copied) {
        assert_eq!((&a.name, &a.inputs), (&b.name, &b.inputs));
        assert_ne!(a.id, b.id);
        assert_eq!(
            economics::sources(&ws.view(), &a.id).unwrap(),
            economics::sources(&ws.view(), &b.id).unwrap()
        );
    }
    assert_eq!(copy.active_scenario_id, Some(copied[0].id.clone()));
    let settings = report::get(&ws.view(), &copy.id).unwrap();
    assert_eq!(settings.title, "Отчёт");
    assert_eq!(settings.scenarios, Some(vec![copied[1].id.clone()]));
    let purchases = count(&ws, "purchases");

    ws.delete_project(&sample.id).unwrap();
    let left = growth_workspace::datasets::list(&ws.view(), &copy.id).unwrap();
    let mut rows = 0;
    growth_workspace::datasets::for_each_purchase(&ws.view(), &left[0].id, |_| {
        rows += 1;
        Ok::<_, growth_workspace::WorkspaceError>(())
    })
    .unwrap();
    assert_eq!(rows, left[0].row_count);
    assert_eq!(purchases as u64, 2 * rows);
}

#[test]
fn text_is_data_and_never_sql() {
    let (desk, mut ws) = Desk::opened();
    let nasty = [
        "'; DROP TABLE projects; --",
        "\"); DELETE FROM projects; --",
        "Robert\u{202e}'); --",
        "%_\\ ' '' \" `",
        "NULL",
        "1e400",
    ];
    for name in nasty {
        let made = project(&mut ws, name);
        desk.wait_seconds(5);
        let patch = ProjectPatch {
            client: Some(name.to_owned()),
            note: Some(format!("{name}\n{name}")),
            ..ProjectPatch::default()
        };
        let changed = ws.update_project(&made.id, &patch).unwrap().value;
        assert_eq!(
            (changed.name.as_str(), changed.client.as_str()),
            (name, name)
        );
        ws.undo().unwrap().unwrap();
        assert_eq!(projects::get(&ws.view(), &made.id).unwrap(), made);
        ws.redo().unwrap().unwrap();
        assert_eq!(projects::get(&ws.view(), &made.id).unwrap(), changed);
        ws.delete_project(&made.id).unwrap();
        ws.undo().unwrap().unwrap();
        assert_eq!(projects::get(&ws.view(), &made.id).unwrap(), changed);
    }
    assert_eq!(count(&ws, "projects"), nasty.len());
}

#[test]
fn a_thousand_projects_are_listed_with_their_scenarios_in_a_blink() {
    let (_desk, mut ws) = Desk::opened();
    ws.transact(
        Operation::CreateProject {
            name: "1000".into(),
        },
        |tx| {
            for i in 0..1000 {
                economics::create_project(tx, &new_project(&format!("Проект {i}")))?;
            }
            Ok(())
        },
    )
    .unwrap();
    let start = Instant::now();
    let listed = projects::list(&ws.view(), &ProjectFilter::default()).unwrap();
    let scenarios = economics::active_of_all(&ws.view()).unwrap();
    let took = start.elapsed();
    assert_eq!((listed.len(), scenarios.len()), (1000, 1000));
    // Without optimisation and on a busy machine; in a release build it is some milliseconds.
    assert!(took.as_millis() < 1_000, "{took:?}");
}
