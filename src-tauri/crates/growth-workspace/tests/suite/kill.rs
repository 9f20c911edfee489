//! The process is killed at any moment; nothing that was acknowledged is lost, and nothing is half
//! done.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use growth_model::economics::InputField;
use growth_workspace::datasets::Row;
use growth_workspace::datasets::{self, ImportOutcome, NewDataset};
use growth_workspace::economics::{self, Save};
use growth_workspace::projects::{self, NewProject, Project, ProjectFilter, ProjectOrder};
use growth_workspace::{OpenOptions, Operation, Workspace, WorkspaceError, history};
use serde_json::json;

use crate::desk::{Desk, new_project};
use crate::soak;

const FOLDER: &str = "GROWTH_TEST_FOLDER";
const KILLS: u64 = 100;
const ROWS_OF_IMPORT: u64 = 40;
/// A process that takes so long does not come to its end at all.
const HANGS: Duration = Duration::from_secs(600);

/// The project of step `i`.
fn numbered(i: u64) -> NewProject {
    new_project(&format!("{i:06}"))
}

/// One step: a project with an input and a report in one transaction; now and then an import, in
/// several, or a walk back and forth.
fn step(ws: &mut Workspace, i: u64) {
    let operation = Operation::CreateProject {
        name: i.to_string(),
    };
    let made = ws
        .transact(operation, |tx| {
            let made = economics::create_project(tx, &numbered(i))?;
            let scenario = economics::list(tx, &made.id)?.remove(0);
            let mut inputs = scenario.inputs;
            inputs.set(InputField::Leads, Some(i.into()))?;
            economics::save_inputs(tx, &scenario.id, &inputs, &Save::default())?;
            Ok(made)
        })
        .unwrap()
        .value;
    acknowledge(&format!("made {i}"));
    if i.is_multiple_of(4) {
        import(ws, &made);
        acknowledge(&format!("imported {i}"));
    }
    if i.is_multiple_of(3) {
        ws.undo().unwrap().unwrap();
        ws.redo().unwrap().unwrap();
    }
}

fn import(ws: &mut Workspace, project: &Project) {
    let new = NewDataset {
        project_id: project.id.clone(),
        name: project.name.clone(),
        file_name: "x.csv".into(),
    };
    let mut import = ws.begin_import(&new).unwrap();
    for line in 0..ROWS_OF_IMPORT {
        import.push(&Row {
            line,
            customer: &line.to_string(),
            date: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
            amount: line.into(),
            quantity: None,
            order: None,
        });
        if line % 15 == 14 {
            import.flush(ws).unwrap();
        }
    }
    let outcome = ImportOutcome {
        sha256: String::new(),
        mapping: json!(null),
        summary: json!(null),
    };
    import.finish(ws, &outcome).unwrap();
}

fn acknowledge(text: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").unwrap();
    out.flush().unwrap();
}

fn by_name(ws: &Workspace) -> Vec<Project> {
    let filter = ProjectFilter {
        order: ProjectOrder::Name,
        ..ProjectFilter::default()
    };
    projects::list(&ws.view(), &filter).unwrap()
}

#[test]
#[ignore = "the process that is killed by the test below"]
fn child_writer() {
    let folder = std::path::PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let clock = growth_workspace::Clock::by_hand(|| {
        chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    });
    let options = OpenOptions::new(folder.join("backups"), clock);
    let mut ws = Workspace::open(folder.join("data").join("workspace.growth"), &options).unwrap();
    while ws.redo().unwrap().is_some() {}
    acknowledge("open");
    for i in by_name(&ws).len() as u64 + 1.. {
        step(&mut ws, i);
    }
}

/// What the file holds must be what was acknowledged, or one step more.
fn check(desk: &Desk, made: u64, imported: u64) -> u64 {
    let mut ws = desk.open();
    assert!(!ws.journal_was_lost(), "a kill leaves the journal");
    while ws.redo().unwrap().is_some() {}
    let projects = by_name(&ws);
    let count = projects.len() as u64;
    assert!(
        count == made || count == made + 1,
        "{made} acknowledged, {count} found"
    );
    let mut imports = 0;
    for (i, project) in (1_u64..).zip(&projects) {
        assert_eq!(project.name, format!("{i:06}"));
        let id = project.active_scenario_id.as_ref().unwrap();
        let scenario = economics::get(&ws.view(), id).unwrap();
        assert_eq!(scenario.inputs.acquisition.leads, Some(i.into()));
        for dataset in datasets::list(&ws.view(), &project.id).unwrap() {
            imports = i;
            let mut rows = 0;
            datasets::for_each_purchase(&ws.view(), &dataset.id, |_| {
                rows += 1;
                Ok::<_, WorkspaceError>(())
            })
            .unwrap();
            assert_eq!((rows, dataset.row_count), (ROWS_OF_IMPORT, ROWS_OF_IMPORT));
        }
    }
    assert!(
        imports >= imported,
        "import {imported} acknowledged, {imports} found"
    );
    let steps = history::list(&ws.view(), usize::MAX).unwrap();
    assert!(steps.len() as u64 >= count.min(1_000));
    count
}

#[test]
fn a_hundred_kills_lose_nothing_that_was_acknowledged() {
    let desk = Desk::new();
    let (mut made, mut imported) = (0, 0);
    let kills = soak::number("GROWTH_SOAK_KILLS", KILLS);
    let seed = soak::number("GROWTH_SOAK_SEED", 0);
    // Deaths spread evenly from "not open yet" to "some dozen steps done", counted by what was
    // acknowledged: a machine that is busy elsewhere takes longer, and dies at the same places.
    for kill in 0..kills {
        let place = (kill * 37 + seed * 13) % KILLS;
        let lines = place / 8;
        let wait = Duration::from_micros(place % 8 * 900);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture", "kill::child_writer"])
            .env(FOLDER, desk.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let start = Instant::now();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut text = String::new();
        if kill % 10 != 0 {
            // Nine of ten die while working.
            while !text.ends_with("open\n") && out.read_line(&mut text).unwrap() > 0 {}
            for _ in 0..lines {
                out.read_line(&mut text).unwrap();
            }
        }
        std::thread::sleep(wait);
        child.kill().unwrap();
        let status = child.wait().unwrap();
        out.read_to_string(&mut text).unwrap();
        assert!(!status.success(), "it ended before it was killed: {text}");
        let mut errors = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut errors)
            .unwrap();
        assert!(!errors.contains("panicked"), "{errors}");
        assert!(start.elapsed() < HANGS);

        for line in text.lines().filter(|_| text.ends_with('\n')) {
            if let Some(i) = line.strip_prefix("made ") {
                made = i.parse().unwrap();
            } else if let Some(i) = line.strip_prefix("imported ") {
                imported = i.parse().unwrap();
            }
        }
        made = check(&desk, made, imported);
    }
    assert!(
        made > kills,
        "only {made} steps were taken between the kills"
    );
    println!("soak: {kills} kills");
    println!("soak: {made} acknowledged steps kept");
}
