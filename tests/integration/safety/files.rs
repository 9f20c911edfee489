//! No loss goes unnoticed: files that vanish, that are not ours, that others could read.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use growth_api::{ApiError, App, AppOptions, CancelToken, Clock, Language, Router, Silent};
use growth_tests::Cli;
use serde_json::{Value, json};

use super::{database, sample};

fn workspace(data: &std::path::Path) -> std::path::PathBuf {
    data.join("workspace").join("workspace.growth")
}

#[test]
fn a_file_that_was_deleted_while_the_program_was_closed_is_missed() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = sample(&cli, "saas")?;
    cli.call("backups.create", &json!({}))?;
    fs::remove_file(workspace(cli.folder()))?;

    let start = cli.call("app.start", &json!({}))?;
    let state = &start["workspace"];
    assert_eq!(state["state"], "unavailable", "{start}");
    assert_eq!(state["restorable"], true);
    assert_eq!(state["error"]["code"], "workspace_vanished");
    let answer = cli.run(&["call", "projects.list", "-"], "{}")?;
    assert_eq!(answer.status, 1, "{}", answer.out);
    ensure!(!workspace(cli.folder()).exists(), "an empty file was made");

    let backups = cli.call("backups.list", &json!({}))?;
    let newest = &backups["backups"][0]["id"];
    cli.call("backups.restore", &json!({ "id": newest }))?;
    let found = cli.call("projects.find", &json!({ "name": project }))?;
    assert_eq!(found["id"], project);

    // Or one begins anew, and the backups stay.
    fs::remove_file(workspace(cli.folder()))?;
    cli.call("workspace.begin_anew", &json!({}))?;
    let list = cli.call("projects.list", &json!({}))?;
    assert_eq!(list["total"], 0);
    let kept = cli.call("backups.list", &json!({}))?;
    ensure!(
        kept["backups"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["id"] == *newest))
    );
    Ok(())
}

/// A program that runs on, as a window does.
struct Running {
    router: Router,
    data: tempfile::TempDir,
}

impl Running {
    fn new() -> Result<Self> {
        let data = tempfile::tempdir()?;
        let options = AppOptions::in_folder(data.path(), Clock::system());
        Ok(Self {
            router: Router::new(App::new(options)),
            data,
        })
    }

    fn ask(&self, request: &str, input: Value) -> Result<Value, ApiError> {
        let cancel = CancelToken::default();
        (self.router).call(request, input, Language::En, &Silent, &cancel)
    }

    fn told(&self, request: &str, input: Value) -> Result<Value> {
        self.ask(request, input)
            .map_err(|error| anyhow::anyhow!("{request}: {error:?}"))
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_acknowledged_once_the_file_was_taken_away() -> Result<()> {
    type Take = fn(&std::path::Path) -> std::io::Result<()>;
    let ways: [(&str, Take); 3] = [
        ("deleted", |file| fs::remove_file(file)),
        ("moved", |file| fs::rename(file, file.with_extension("old"))),
        ("replaced", |file| {
            fs::rename(file, file.with_extension("old"))?;
            fs::copy(file.with_extension("old"), file).map(drop)
        }),
    ];
    for (way, take) in ways {
        let running = Running::new()?;
        let made = running.told("projects.create_sample", json!({ "kind": "saas" }))?;
        let id = &made["value"]["id"];
        let rename = |name: &str| {
            running.ask(
                "projects.update",
                json!({ "id": id, "change": { "name": name } }),
            )
        };
        rename("Before").map_err(|error| anyhow::anyhow!(error.message))?;
        take(&workspace(running.data.path()))?;
        let error = rename("After").err().context("it was acknowledged")?;
        assert_eq!(error.code, "workspace_taken_away", "{way}");

        // All that was acknowledged is in the newest backup.
        let backups = running.told("backups.list", json!({}))?;
        let newest = &backups["backups"][0]["id"];
        running.told("backups.restore", json!({ "id": newest }))?;
        let found = running.told("projects.find", json!({ "name": id }))?;
        assert_eq!(found["name"], "Before", "{way}");
        rename("Again").map_err(|error| anyhow::anyhow!(error.message))?;
    }
    Ok(())
}

#[test]
fn what_somebody_put_into_the_schema_is_not_run() -> Result<()> {
    for sql in [
        "CREATE TRIGGER evil AFTER INSERT ON projects BEGIN DELETE FROM projects; END",
        "CREATE VIEW evil AS SELECT * FROM projects",
        "CREATE TABLE evil (x TEXT) STRICT",
    ] {
        let cli = Cli::fresh()?;
        sample(&cli, "saas")?;
        database(cli.folder())?.execute_batch(sql)?;
        let start = cli.call("app.start", &json!({}))?;
        assert_eq!(
            start["workspace"]["error"]["code"], "workspace_foreign",
            "{sql}: {start}"
        );
    }
    Ok(())
}

/// A statement of the history is executed by undo: it changes the row that it was written for.
#[test]
fn a_statement_that_somebody_put_into_the_history_harms_no_other_row() -> Result<()> {
    for sql in [
        "DELETE FROM \"projects\" WHERE 1",
        "UPDATE \"projects\" SET name = 'x'",
        "DELETE FROM \"projects\" WHERE 0; DELETE FROM projects",
        "DROP TABLE projects",
    ] {
        let cli = Cli::fresh()?;
        sample(&cli, "saas")?;
        sample(&cli, "shop")?;
        let crafted = database(cli.folder())?.execute(
            "UPDATE undo_log SET entity = 'projects', sql = ?1
             WHERE seq = (SELECT max(seq) FROM undo_log)",
            [sql],
        )?;
        assert_eq!(crafted, 1);
        let names = "SELECT group_concat(name, ', ') FROM projects";
        let before: String = database(cli.folder())?.query_row(names, [], |row| row.get(0))?;
        let answer = cli.run(&["call", "history.undo", "-"], "{}")?;
        ensure!(answer.status != 0, "{sql}: {}", answer.out);
        let after: String = database(cli.folder())?.query_row(names, [], |row| row.get(0))?;
        assert_eq!(after, before, "{sql}");
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_what_the_program_keeps() -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let outer = tempfile::tempdir()?;
    let data = outer.path().join("data");
    let cli = Cli::new(&data);
    sample(&cli, "saas")?;
    cli.call("backups.create", &json!({}))?;
    let mode = |path: &std::path::Path| -> Result<u32> {
        Ok(fs::metadata(path)?.permissions().mode() & 0o777)
    };
    assert_eq!(mode(&data.join("workspace"))?, 0o700);
    assert_eq!(mode(&workspace(&data))?, 0o600);
    let mut folders = vec![data.join("backups")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        assert_eq!(mode(&folder)?, 0o700, "{}", folder.display());
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert_eq!(mode(&path)?, 0o600, "{}", path.display());
                files += 1;
            }
        }
    }
    ensure!(files > 0);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_in_place_of_a_file_is_refused_at_once() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = sample(&cli, "saas")?;
    let pipe = cli.folder().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status()?;
    ensure!(made.success());
    let plan = cli.call("roadmap.get", &json!({ "project_id": project }))?["plan"]["id"].clone();
    for path in [
        pipe.as_path(),
        std::path::Path::new("/dev/zero"),
        cli.folder(),
    ] {
        for (request, input) in [
            (
                "roadmap.import_csv",
                json!({ "plan_id": plan, "path": path }),
            ),
            (
                "months.import_csv",
                json!({ "project_id": project, "path": path }),
            ),
            (
                "datasets.import",
                json!({ "project_id": project, "path": path }),
            ),
            ("projects.inspect", json!({ "path": path })),
            ("loops.read_observed", json!({ "path": path })),
            ("workspace.open", json!({ "path": path })),
        ] {
            cli.refusal(request, &input)
                .with_context(|| format!("{request} {}", path.display()))?;
        }
    }
    Ok(())
}

#[test]
fn a_long_input_is_not_echoed_as_a_whole() -> Result<()> {
    let cli = Cli::fresh()?;
    let long = "x".repeat(10_000_000);
    for input in [json!({ "name": long }), json!({ long.as_str(): 1 })] {
        let answer = cli.run(&["call", "projects.find", "-"], &input.to_string())?;
        assert_eq!(answer.status, 2);
        ensure!(
            answer.out.len() + answer.err.len() < 20_000,
            "{}",
            answer.out.len()
        );
    }
    Ok(())
}

#[test]
fn of_many_bad_lines_the_first_are_listed_and_soon() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = sample(&cli, "saas")?;
    let mut table = String::from("month,revenue\n");
    for _ in 0..200_000 {
        table.push_str("never,1\n");
    }
    let path = cli.folder().join("months.csv");
    fs::write(&path, table)?;
    let begun = std::time::Instant::now();
    let answer = cli.call(
        "months.import_csv",
        &json!({ "project_id": project, "path": path }),
    )?;
    let problems = answer["value"]["problems"].as_array().map(Vec::len);
    ensure!(
        problems.is_some_and(|count| (1..=100).contains(&count)),
        "{problems:?}"
    );
    ensure!(begun.elapsed().as_secs() < 30);
    Ok(())
}

/// The clock of a computer whose battery is empty shows 1970, or less.
#[test]
fn a_clock_before_1970_is_only_a_wrong_clock() -> Result<()> {
    let cli = Cli::fresh()?.at("1969-07-20T20:17:40Z", "UTC");
    let first = sample(&cli, "saas")?;
    let second = sample(&cli, "shop")?;
    assert_ne!(first, second);
    cli.call("backups.create", &json!({}))?;
    let list = cli.call("projects.list", &json!({}))?;
    assert_eq!(list["total"], 2);
    cli.call("history.undo", &json!({}))?;
    cli.call("history.redo", &json!({}))?;
    Ok(())
}

#[test]
fn who_could_only_read_can_write_once_the_other_has_closed() -> Result<()> {
    let data = tempfile::tempdir()?;
    let open = || {
        Router::new(App::new(AppOptions::in_folder(
            data.path(),
            Clock::system(),
        )))
    };
    let access = |router: &Router| -> Result<Value> {
        let cancel = CancelToken::default();
        let start = router
            .call("app.start", json!({}), Language::En, &Silent, &cancel)
            .map_err(|error| anyhow::anyhow!(error.message))?;
        Ok(start["workspace"]["access"]["mode"].clone())
    };
    let first = open();
    assert_eq!(access(&first)?, "writable");
    let second = open();
    assert_eq!(access(&second)?, "read_only");
    assert_eq!(access(&second)?, "read_only");
    drop(first);
    assert_eq!(access(&second)?, "writable");
    Ok(())
}
