//! No path is taken on trust.

use std::{fs, path::Path, sync::Arc};

use anyhow::{Context as _, Result, ensure};
use growth_api::{
    ApiError, App, AppOptions, CancelToken, Clock, IssuedPaths, Language, Purpose, Router, Silent,
};
use growth_tests::Cli;
use serde_json::{Value, json};

use super::sample;

/// A router as a window has it: a path in a request is worth nothing.
struct Window {
    router: Router,
    issued: IssuedPaths,
    folder: tempfile::TempDir,
}

impl Window {
    fn open() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let issued = IssuedPaths::default();
        let mut options = AppOptions::in_folder(&folder.path().join("data"), Clock::system());
        options.issued = Some(issued.clone());
        Ok(Self {
            router: Router::new(App::new(options)),
            issued,
            folder,
        })
    }

    fn ask(&self, request: &str, input: Value) -> Result<Value, ApiError> {
        let cancel = CancelToken::default();
        (self.router).call(request, input, Language::En, &Silent, &cancel)
    }

    fn refused(&self, request: &str, input: Value) -> Result<String> {
        match self.ask(request, input) {
            Err(error) => Ok(error.code),
            Ok(answer) => anyhow::bail!("{request} answered {answer}"),
        }
    }
}

/// The schema of an input with the types that it refers to.
fn inputs() -> Result<Vec<(String, Value)>> {
    growth_api::request_list()
        .into_iter()
        .map(|(name, _)| {
            let documented = growth_api::documentation_of(name, Language::En)
                .map_err(|error| anyhow::anyhow!(error.message))?;
            Ok((name.to_owned(), documented["input"].clone()))
        })
        .collect()
}

fn formats(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(format) = members.get("format").and_then(Value::as_str) {
                found.push(format.to_owned());
            }
            members.values().for_each(|member| formats(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| formats(item, found)),
        _ => {}
    }
}

/// Names of fields that a path may hide behind.
const LIKE_A_PATH: [&str; 6] = ["path", "file", "folder", "directory", "out", "location"];

/// Fields of that name which are no paths.
const NO_PATHS: [(&str, &str); 0] = [];

fn like_a_path(name: &str, schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            for (member, inner) in members
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                let mut of_field = Vec::new();
                formats(inner, &mut of_field);
                let declared = of_field.iter().any(|format| format.starts_with("path-to-"));
                let last = member.rsplit('_').next().unwrap_or(member);
                if LIKE_A_PATH.contains(&last)
                    && !declared
                    && inner["type"] == "string"
                    && !NO_PATHS.contains(&(name, member))
                {
                    found.push(format!("{name}: {member}"));
                }
            }
            members
                .values()
                .for_each(|member| like_a_path(name, member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| like_a_path(name, item, found)),
        _ => {}
    }
}

/// A new request with a path cannot forget to say so: the type of the field says it.
#[test]
fn every_path_of_a_request_is_declared_as_one() -> Result<()> {
    let mut forgotten = Vec::new();
    for (name, input) in inputs()? {
        like_a_path(&name, &input, &mut forgotten);
    }
    assert_eq!(forgotten, Vec::<String>::new());
    // And no input of the API holds a plain path.
    let source = growth_tests::repository().join("src-tauri/crates/growth-api/src");
    let plain: Vec<String> = rust_files(&source)?
        .into_iter()
        .filter(|file| {
            fs::read_to_string(file).is_ok_and(|text| {
                text.contains("pub path: PathBuf") || text.contains("path: Option<PathBuf>")
            })
        })
        .map(|file| file.display().to_string())
        .collect();
    assert_eq!(plain, Vec::<String>::new());
    Ok(())
}

fn rust_files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}

/// Every request with a path, asked by a page that made the path up, touches no file.
#[test]
fn a_page_cannot_name_a_file() -> Result<()> {
    let window = Window::open()?;
    let secret = window.folder.path().join("secret.csv");
    fs::write(&secret, "customer;date;amount\nA;2026-01-01;1\n")?;
    let new = window.folder.path().join("new.txt");
    let mut asked = 0;
    for (name, input) in inputs()? {
        let mut found = Vec::new();
        formats(&input, &mut found);
        if !found.iter().any(|format| format.starts_with("path-to-")) {
            continue;
        }
        asked += 1;
        for path in [&secret, &new] {
            let asked = match name.as_str() {
                // The table to try is a part of what is asked.
                "datasets.trial" => json!({ "table": { "path": path } }),
                // Several files at once.
                "knowledge.add" => json!({ "paths": [path] }),
                "knowledge.watch" => json!({ "folder": path }),
                _ => json!({ "path": path }),
            };
            let code = window.refused(&name, asked)?;
            assert_eq!(code, "path_not_chosen", "{name}");
        }
    }
    ensure!(asked >= 15, "{asked} requests with paths");
    ensure!(!new.exists(), "something was written");
    Ok(())
}

#[test]
fn a_dialog_lets_a_page_write_once_and_read_what_was_chosen() -> Result<()> {
    let window = Window::open()?;
    let sample = window
        .ask("projects.create_sample", json!({ "kind": "shop" }))
        .map_err(|error| anyhow::anyhow!(error.message))?;
    let id = &sample["value"]["id"];
    let file = window.folder.path().join("shop.growth-project");
    let token = window.issued.issue(file.clone(), Purpose::Write);
    let written = window
        .ask("projects.export", json!({ "id": id, "path": token }))
        .map_err(|error| anyhow::anyhow!(error.message))?;
    assert_eq!(written["files"][0], json!(file));
    let again = window.refused("projects.export", json!({ "id": id, "path": token }))?;
    assert_eq!(again, "path_not_chosen");
    // What was chosen to be read is not written, and the other way round.
    let token = window.issued.issue(file.clone(), Purpose::Read);
    let code = window.refused("projects.export", json!({ "id": id, "path": token }))?;
    assert_eq!(code, "path_not_chosen");
    for _ in 0..2 {
        let looked = window.ask("projects.inspect", json!({ "path": token }));
        assert_eq!(
            looked.map(|answer| answer["name"].clone()).ok(),
            Some(sample["value"]["name"].clone())
        );
    }
    // A folder takes one name.
    let tables = window.folder.path().join("tables");
    fs::create_dir(&tables)?;
    let token = window.issued.issue(tables.clone(), Purpose::WriteInto);
    let input = |path: String| json!({ "project_id": id, "format": "csv", "path": path });
    let out = window.refused("report.export", input(format!("{token}/../out")))?;
    assert_eq!(out, "path_not_chosen");
    window
        .ask("report.export", input(format!("{token}/Shop")))
        .map_err(|error| anyhow::anyhow!(error.message))?;
    ensure!(tables.join("Shop").is_dir());
    Ok(())
}

/// Not even a person in a dialog, or a script, overwrites the program's own files.
#[test]
fn the_programs_own_files_are_not_written_over() -> Result<()> {
    let cli = Cli::fresh()?;
    let id = sample(&cli, "saas")?;
    let workspace = cli.folder().join("workspace").join("workspace.growth");
    let link = cli.folder().join("link.pdf");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&workspace, &link)?;
    let before = fs::read(&workspace)?;
    let backups = cli.folder().join("backups").join("x.pdf");
    let mut places = vec![
        workspace.clone(),
        cli.folder().join("workspace").join("workspace.growth-wal"),
        cli.folder()
            .join("workspace")
            .join("..")
            .join("workspace")
            .join("report.pdf"),
        backups,
        cli.folder().join("log").join("report.pdf"),
    ];
    if cfg!(unix) {
        places.push(link);
    }
    for path in places {
        let input = json!({ "project_id": id, "format": "pdf", "path": path });
        let error = cli.refusal("report.export", &input)?;
        assert_eq!(error["code"], "path_of_the_program", "{}", path.display());
        assert_eq!(error["field"], "path");
    }
    assert_eq!(fs::read(&workspace)?, before);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_keeps_who_may_read_it() -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let cli = Cli::fresh()?;
    let id = sample(&cli, "saas")?;
    let file = cli.folder().join("private.growth-project");
    fs::write(&file, "old")?;
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600))?;
    cli.call("projects.export", &json!({ "id": id, "path": file }))?;
    let table = cli.folder().join("plan.csv");
    fs::write(&table, "old")?;
    fs::set_permissions(&table, fs::Permissions::from_mode(0o600))?;
    let plan = cli.call("roadmap.get", &json!({ "project_id": id }))?;
    let input = json!({ "plan_id": plan["plan"]["id"], "format": "csv", "path": table });
    cli.call("roadmap.export", &input)?;
    for file in [file, table] {
        let mode = fs::metadata(&file)?.permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", file.display());
    }
    Ok(())
}

/// The page of the window can go nowhere and send nothing.
#[test]
fn the_policy_of_the_page_forbids_what_it_does_not_need() -> Result<()> {
    let file = growth_tests::repository().join("src-tauri/tauri.conf.json");
    let settings: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let policy = settings["app"]["security"]["csp"]
        .as_str()
        .context("a policy")?;
    for rule in [
        "default-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
    ] {
        ensure!(policy.contains(rule), "{policy}");
    }
    let file = growth_tests::repository().join("src-tauri/capabilities/main.json");
    let granted = fs::read_to_string(file)?;
    // A dialog that the page opens itself would tell it a path.
    ensure!(!granted.contains("dialog:"), "{granted}");
    Ok(())
}

/// What a router is shared between threads for.
#[test]
fn a_token_for_writing_is_used_up_by_the_first_who_asks() -> Result<()> {
    let window = Arc::new(Window::open()?);
    let file = window.folder.path().join("chart.csv");
    let token = window.issued.issue(file, Purpose::Write);
    let refused = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                let (window, token) = (Arc::clone(&window), token.clone());
                scope.spawn(move || {
                    let input = json!({ "path": token, "content": 1 });
                    match window.ask("charts.save", input) {
                        Err(error) => error.code == "path_not_chosen",
                        Ok(_) => false,
                    }
                })
            })
            .collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().ok())
            .filter(|refused| *refused)
            .count()
    });
    assert_eq!(refused, 7);
    Ok(())
}
