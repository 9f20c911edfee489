use growth_workspace::{
    Clock, Operation,
    projects::{self, NewProject},
};
use serde_json::json;

use super::*;
use crate::{AppOptions, Silent};

fn new_project(name: &str) -> NewProject {
    let new = json!({
        "name": name, "currency": "RUB", "language": "en", "scenario_name": "Base",
    });
    serde_json::from_value(new).unwrap()
}

/// Requests of the program beside some that panic in the middle of their work.
fn router(folder: &std::path::Path) -> Router {
    let mut requests = crate::requests();
    requests.push(request(
        "test.panic",
        "Panics.",
        |_, _: Nothing| -> Result<Nothing, Failure> { panic!("a client's name") },
    ));
    requests.push(request(
        "test.panic_in_change",
        "Panics with a half-made change and the lock in its hands.",
        |context, _: Nothing| -> Result<Nothing, Failure> {
            context.app.with(|workspace| {
                workspace.transact_described(None, |tx| {
                    let project = projects::insert(tx, &new_project("half"), false)?;
                    assert_ne!(project.name, "half", "half-way");
                    Ok((Operation::CreateProject { name: project.name }, ()))
                })?;
                Ok(Nothing {})
            })
        },
    ));
    requests.push(request(
        "test.panic_in_parts",
        "Panics in a thread of a simulation.",
        |_, _: Nothing| -> Result<Nothing, Failure> {
            std::thread::scope(|scope| {
                let part = scope.spawn(|| -> Nothing { panic!("a part") });
                Ok(part
                    .join()
                    .unwrap_or_else(|cause| std::panic::resume_unwind(cause)))
            })
        },
    ));
    Router::of(
        App::new(AppOptions::in_folder(folder, Clock::system())),
        requests,
    )
}

fn call(router: &Router, name: &str, payload: Value) -> Result<Value, ApiError> {
    let cancel = CancelToken::default();
    router.call(name, payload, Language::En, &Silent, &cancel)
}

#[test]
fn a_panic_is_an_answer_and_the_program_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let router = router(folder.path());
    call(
        &router,
        "projects.create",
        json!({ "name": "kept", "currency": "RUB" }),
    )
    .unwrap();
    for name in ["test.panic", "test.panic_in_change", "test.panic_in_parts"] {
        let error = call(&router, name, json!({})).unwrap_err();
        assert_eq!(error.code, "internal", "{name}");
        assert!(!error.refused, "{name}");
        assert!(!error.message.contains("client"), "{name}");
        // What was half-way is gone, what was there before is there, and more can be done.
        let list = call(&router, "projects.list", json!({})).unwrap();
        let names: Vec<_> = (list["projects"].as_array().unwrap().iter())
            .map(|project| project["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, ["kept"], "{name}");
    }
    call(
        &router,
        "projects.create",
        json!({ "name": "later", "currency": "RUB" }),
    )
    .unwrap();
    let undone = call(&router, "history.undo", json!({})).unwrap();
    assert!(undone.is_object());
}

#[test]
fn a_panic_is_one_line_of_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let router = router(folder.path());
    crate::log_to_folder(&log);
    call(&router, "test.panic", json!({})).unwrap_err();
    let written: String = std::fs::read_dir(&log)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let lines: Vec<_> = written
        .lines()
        .filter(|line| line.contains("panicked"))
        .collect();
    assert_eq!(lines.len(), 1, "{written}");
    assert!(
        lines[0].contains("test.panic") && lines[0].contains("tests.rs:"),
        "{written}"
    );
    assert!(!written.contains("client"), "{written}");
}

#[test]
fn answers_hold_no_negative_zero() {
    let folder = tempfile::tempdir().unwrap();
    let requests = vec![request(
        "test.zero",
        "Answers with a zero.",
        |_, _: Nothing| -> Result<Vec<f64>, Failure> { Ok(vec![-0.0, -1.0]) },
    )];
    let router = Router::of(
        App::new(AppOptions::in_folder(folder.path(), Clock::system())),
        requests,
    );
    let answer = call(&router, "test.zero", json!({})).unwrap();
    assert_eq!(answer.to_string(), "[0.0,-1.0]");
}
