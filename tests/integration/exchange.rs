//! What leaves the program and comes back, through the command line.

use std::{fs, process::Command};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, environment, program};
use serde_json::{Value, json};

fn sample(cli: &Cli, kind: &str) -> Result<String> {
    let input = json!({ "kind": kind, "language": "ru" });
    let made = cli.call("projects.create_sample", &input)?;
    let id = made["value"]["id"].as_str().context("an id")?;
    Ok(id.to_owned())
}

#[test]
fn a_project_goes_to_another_machine_and_back() -> Result<()> {
    let (here, there) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let (from, to) = (Cli::new(here.path()), Cli::new(there.path()));
    let id = sample(&from, "shop")?;
    let file = here.path().join("shop.growth-project");
    let path = file.to_str().context("a path")?;
    let answer = from.run(&["project", "export", &id, "--out", path], "")?;
    ensure!(answer.status == 0, "{}", answer.err);

    let looked = to.call("projects.inspect", &json!({ "path": path }))?;
    assert_eq!(looked["name"], "Тёплый дом");
    assert_eq!(looked["compared_with"], Value::Null);
    let answer = to.run(&["project", "import", path, "--json"], "")?;
    ensure!(answer.status == 0, "{}", answer.err);
    let imported = answer.json()?["value"]["id"].clone();
    assert_ne!(imported, json!(id));

    // The two come to the same figures.
    let figures = |cli: &Cli, id: &Value| -> Result<Value> {
        let economics = cli.call("economics.get", &json!({ "project_id": id }))?;
        let inputs = &economics["scenarios"][0]["inputs"];
        cli.call("economics.evaluate", inputs)
    };
    assert_eq!(figures(&from, &json!(id))?, figures(&to, &imported)?);
    let sets = to.call("datasets.list", &json!({ "project_id": imported }))?;
    assert_eq!(sets["datasets"].as_array().map(Vec::len), Some(1), "{sets}");

    // Back in place of itself: what was changed meanwhile is shown, and undone with one step.
    let change = json!({ "id": id, "change": { "name": "Иначе" } });
    from.call("projects.update", &change)?;
    let looked = from.call("projects.inspect", &json!({ "path": path }))?;
    assert_eq!(looked["differences"].as_array().map(Vec::len), Some(1));
    let answer = from.run(&["project", "import", path, "--replace", "Иначе"], "")?;
    ensure!(answer.status == 0, "{}", answer.err);
    assert_eq!(answer.out.trim(), id);
    let backups = from.call("backups.list", &json!({}))?;
    ensure!(
        backups["backups"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["reason"] == "import")),
        "{backups}"
    );
    from.call("history.undo", &json!({}))?;
    let found = from.call("projects.find", &json!({ "name": id }))?;
    assert_eq!(found["name"], "Иначе");
    Ok(())
}

#[test]
fn what_is_no_project_file_changes_nothing() -> Result<()> {
    let cli = Cli::fresh()?;
    sample(&cli, "saas")?;
    let before = cli.call("projects.list", &json!({ "archived": "all" }))?;
    let file = cli.folder().join("x.growth-project");
    for (bytes, code) in [
        (&b""[..], "not_a_bundle"),
        (b"PK\x03\x04", "not_a_bundle"),
        (b"SQLite format 3\0", "bundle_damaged"),
    ] {
        fs::write(&file, bytes)?;
        let error = cli.refusal("projects.import", &json!({ "path": file }))?;
        assert_eq!(error["code"], code);
        ensure!(
            error["message"]
                .as_str()
                .is_some_and(|text| !text.is_empty())
        );
    }
    let error = cli.refusal(
        "projects.import",
        &json!({ "path": cli.folder().join("absent") }),
    )?;
    assert_eq!(error["code"], "file_not_found");
    assert_eq!(
        cli.call("projects.list", &json!({ "archived": "all" }))?,
        before
    );
    Ok(())
}

#[test]
fn every_format_is_written_and_a_bad_place_leaves_nothing() -> Result<()> {
    let cli = Cli::fresh()?;
    let id = sample(&cli, "saas")?;
    let out = cli.folder().join("out");
    for (format, name) in [
        ("pdf", "report.pdf"),
        ("xlsx", "report.xlsx"),
        ("csv", "tables.zip"),
        ("csv", "tables"),
    ] {
        let path = out.join(name);
        let path = path.to_str().context("a path")?;
        let run = [
            "report",
            "--project",
            &id,
            "--format",
            format,
            "--out",
            path,
        ];
        let answer = cli.run(&run, "")?;
        ensure!(answer.status == 0, "{}", answer.err);
    }
    assert!(fs::read(out.join("report.pdf"))?.starts_with(b"%PDF-1.7"));
    assert!(fs::read(out.join("report.xlsx"))?.starts_with(b"PK"));
    assert!(fs::read(out.join("tables.zip"))?.starts_with(b"PK"));
    assert!(out.join("tables").join("manifest.json").exists());

    // A file where a folder should be.
    let below = out.join("report.pdf").join("report.xlsx");
    let input = json!({ "project_id": id, "format": "xlsx", "path": below });
    let answer = cli.run(&["call", "report.export", "-"], &input.to_string())?;
    ensure!(answer.status != 0, "{}", answer.out);
    ensure!(answer.json()?["error"]["message"].is_string());
    let left = fs::read_dir(&out)?.count();
    assert_eq!(left, 4);
    Ok(())
}

/// A file may not grow beyond a limit: what a full disk does, without one.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_file() -> Result<()> {
    let cli = Cli::fresh()?;
    let id = sample(&cli, "saas")?;
    let path = cli.folder().join("report.pdf");
    fs::write(&path, "old")?;
    // 64 kB: more than the workspace needs now, less than the report.
    let run = Command::new("sh")
        .arg("-c")
        .arg("trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\"")
        .arg(program("growth")?)
        .args(["report", "--project", &id, "--out"])
        .arg(&path)
        .envs(environment(cli.folder())?)
        .output()?;
    ensure!(!run.status.success(), "{run:?}");
    ensure!(!run.stderr.is_empty());
    assert_eq!(fs::read_to_string(&path)?, "old");
    let left = fs::read_dir(cli.folder())?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with(".growth"))
        .count();
    assert_eq!(left, 0);
    Ok(())
}

#[test]
fn names_of_clients_stop_no_report() -> Result<()> {
    let cli = Cli::fresh()?;
    let names = [
        "\"Кавычки\" «ёлочки» 'x'".to_owned(),
        "שלום עולם".to_owned(),
        "🚀 👩‍💻 🇷🇺".to_owned(),
        "#let x = 1; $ x $ *a* @b <c>".to_owned(),
        "=HYPERLINK(\"http://x\")".to_owned(),
        "Д".repeat(200),
    ];
    for (number, name) in names.iter().enumerate() {
        let input = json!({
            "name": name, "client": name, "currency": "RUB", "language": "ru",
        });
        let made = cli.call("projects.create", &input)?;
        let id = &made["value"]["id"];
        for format in ["pdf", "xlsx", "csv_zip"] {
            let path = cli.folder().join(format!("{number}.{format}"));
            let input = json!({ "project_id": id, "format": format, "path": path });
            cli.call("report.export", &input)?;
            ensure!(path.metadata()?.len() > 100);
        }
    }
    // What no name can be, is refused with the field.
    for wrong in ["Две\nстроки".to_owned(), "Д".repeat(300)] {
        let input = json!({
            "name": "x", "client": wrong, "currency": "RUB", "language": "ru",
        });
        let error = cli.refusal("projects.create", &input)?;
        assert_eq!(error["field"], "client");
    }
    Ok(())
}

#[test]
fn a_logo_that_is_none_is_refused_and_a_huge_one_too() -> Result<()> {
    let cli = Cli::fresh()?;
    let id = sample(&cli, "saas")?;
    let set = |logo: &str| json!({ "project_id": id, "change": { "logo": logo } });
    for (logo, code) in [
        ("https://example.com/logo.png".to_owned(), "malformed"),
        ("data:text/html;base64,AAAA".to_owned(), "malformed"),
        (
            format!("data:image/png;base64,{}", "A".repeat(3_000_000)),
            "too_long",
        ),
    ] {
        let error = cli.refusal("report.update", &set(&logo))?;
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!(code), &json!("logo"))
        );
    }
    // A few kilobytes that would unpack to gigabytes.
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bomb.extend([0, 0, 78, 32, 0, 0, 78, 32, 8, 6, 0, 0, 0]);
    bomb.resize(4_000, 0);
    let bomb = format!("data:image/png;base64,{}", base64(&bomb));
    cli.call("report.update", &set(&bomb))?;
    let error = cli.refusal("report.preview", &json!({ "project_id": id }))?;
    assert_eq!(error["code"], "report_logo_too_large");
    // One that only claims to be a picture is told when the report is made, and nothing is written.
    cli.call("report.update", &set("data:image/png;base64,AAAA"))?;
    let path = cli.folder().join("report.pdf");
    let input = json!({ "project_id": id, "format": "pdf", "path": path });
    let error = cli.refusal("report.export", &input)?;
    assert_eq!(error["code"], "report_logo");
    ensure!(!path.exists());
    let error = cli.refusal("report.preview", &json!({ "project_id": id }))?;
    assert_eq!(error["code"], "report_logo");
    Ok(())
}

#[test]
fn the_preview_sends_the_pages_that_are_asked_for() -> Result<()> {
    let cli = Cli::fresh()?;
    let id = sample(&cli, "saas")?;
    let ask = |pages: Value| {
        cli.call(
            "report.preview",
            &json!({ "project_id": id, "pages": pages }),
        )
    };
    let none = ask(json!([]))?;
    let count = none["count"].as_u64().context("a count")?;
    ensure!(count > 5 && none["pages"] == json!([]));
    let some = ask(json!([2, 0, count + 1]))?;
    assert_eq!(some["pages"].as_array().map(Vec::len), Some(1));
    assert_eq!(some["pages"][0]["number"], 2);
    let all = none["sections"].as_array().map(Vec::len);
    ensure!(all >= Some(9), "{none}");
    // Another order of sections.
    let change = json!({ "sections": ["glossary", "economics"] });
    cli.call(
        "report.update",
        &json!({ "project_id": id, "change": change }),
    )?;
    let changed = ask(json!([]))?;
    let names: Vec<&str> = changed["sections"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|section| section["printed"] == true)
        .filter_map(|section| section["name"].as_str())
        .collect();
    assert_eq!(names, ["glossary", "economics"]);
    assert_eq!(changed["sections"].as_array().map(Vec::len), all);
    Ok(())
}

#[test]
fn an_edited_summary_is_kept_and_says_when_the_figures_have_moved_on() -> Result<()> {
    let cli = Cli::fresh()?;
    let id = sample(&cli, "saas")?;
    let part = |cli: &Cli, language: &str| -> Result<Value> {
        let input = json!({ "project_id": id, "language": language });
        Ok(cli.call("report.summary", &input)?["parts"][0].clone())
    };
    ensure!(part(&cli, "ru")?["edited"] == false);
    let edit = json!({ "project_id": id, "part": "good", "text": "Всё хорошо." });
    cli.call("report.edit_summary", &edit)?;
    let edited = part(&cli, "ru")?;
    assert_eq!(edited["text"], "Всё хорошо.");
    assert_eq!(
        (&edited["edited"], &edited["outdated"]),
        (&json!(true), &json!(false))
    );
    // The other language has a text of its own.
    ensure!(part(&cli, "en")?["edited"] == false);

    let economics = cli.call("economics.get", &json!({ "project_id": id }))?;
    let scenario = &economics["scenarios"][0];
    let mut inputs = scenario["inputs"].clone();
    inputs["subscription"]["churn_per_month"] = json!("0.04");
    let save = json!({ "scenario_id": scenario["id"], "inputs": inputs });
    cli.call("economics.save", &save)?;
    let stale = part(&cli, "ru")?;
    assert_eq!(stale["text"], "Всё хорошо.");
    assert_eq!(stale["outdated"], true);
    cli.call(
        "report.edit_summary",
        &json!({ "project_id": id, "part": "good" }),
    )?;
    let anew = part(&cli, "ru")?;
    assert_eq!(anew["text"], anew["written"]);
    ensure!(anew["edited"] == false);
    Ok(())
}

#[test]
fn a_template_gives_another_client_the_same_look() -> Result<()> {
    let cli = Cli::fresh()?;
    let (one, other) = (sample(&cli, "saas")?, sample(&cli, "shop")?);
    let change = json!({
        "title": "Только для первого", "author": "Бюро", "accent": "#aa3311", "archival": true,
        "confidentiality": "Строго между нами", "sections": ["economics", "summary"],
        "language": "en",
    });
    cli.call(
        "report.update",
        &json!({ "project_id": one, "change": change }),
    )?;
    let saved = cli.call(
        "report.save_template",
        &json!({ "project_id": one, "name": "Юнит-чек" }),
    )?;
    let id = &saved["value"]["id"];
    let applied = cli.call(
        "report.apply_template",
        &json!({ "project_id": other, "template_id": id }),
    )?;
    let look = &applied["value"];
    assert_eq!(look["author"], "Бюро");
    assert_eq!(look["accent"], "#AA3311");
    assert_eq!(look["sections"], json!(["economics", "summary"]));
    assert_eq!(look["language"], "en");
    assert_eq!(look["archival"], true);
    // What is about one client stays with them.
    assert_eq!(look["title"], "");
    let all = cli.call("report.templates", &json!({}))?;
    assert_eq!(all["templates"].as_array().map(Vec::len), Some(1));
    cli.call("report.delete_template", &json!({ "template_id": id }))?;
    let gone = cli.refusal(
        "report.apply_template",
        &json!({ "project_id": other, "template_id": id }),
    )?;
    assert_eq!(gone["code"], "not_found");
    // One step back, and the template is there again.
    cli.call("history.undo", &json!({}))?;
    let all = cli.call("report.templates", &json!({}))?;
    assert_eq!(all["templates"][0]["name"], "Юнит-чек");
    Ok(())
}

#[test]
fn clients_are_compared_from_three_on_and_without_names() -> Result<()> {
    let cli = Cli::fresh()?;
    // Samples do not count.
    sample(&cli, "saas")?;
    let mut ids = Vec::new();
    for (number, arpa) in [1900, 950, 3800, 2850].into_iter().enumerate() {
        let few = cli.call("projects.compare_anonymous", &json!({}))?;
        assert_eq!(few["projects"], number);
        let compared = few["figures"].as_array().map_or(0, Vec::len);
        ensure!((compared > 0) == (number >= 3), "{few}");
        let name = format!("Тайный клиент {number}");
        let input = json!({ "name": name, "client": name, "currency": "RUB", "language": "ru" });
        let made = cli.call("projects.create", &input)?;
        let id = made["value"]["id"].as_str().context("an id")?.to_owned();
        let economics = cli.call("economics.get", &json!({ "project_id": id }))?;
        let inputs = json!({
            "model": "subscription",
            "subscription": { "arpa_per_month": arpa, "churn_per_month": "0.05" },
            "gross_margin": "0.8",
            "acquisition": { "marketing_cost": 480_000, "salaries_cost": 0, "software_cost": 0,
                             "leads": 1000, "new_customers": 100 },
        });
        let scenario = &economics["scenarios"][0]["id"];
        let save = json!({ "scenario_id": scenario, "inputs": inputs });
        cli.call("economics.save", &save)?;
        ids.push(id);
    }
    let all = cli.call(
        "projects.compare_anonymous",
        &json!({ "project_id": ids[2] }),
    )?;
    ensure!(!all.to_string().contains("Тайный"), "{all}");
    let ratio = &all["figures"][0];
    assert_eq!(ratio["name"], "ltv_to_cac");
    assert_eq!(ratio["count"], 4);
    // Ratios 3.1667, 6.3333, 9.5, 12.6667.
    let median = ratio["p50"].as_f64().context("a number")?;
    ensure!((median - 7.916_666_666_666_667).abs() < 1e-9, "{median}");
    assert_eq!(ratio["own"]["better_than"], 1.0);
    let payback = &all["figures"][1];
    assert_eq!(payback["more_is_better"], false);
    assert_eq!(payback["own"]["better_than"], 1.0);
    // Nobody has an audit, so none is compared.
    assert_eq!(all["figures"].as_array().map(Vec::len), Some(2));
    // What was measured last counts, as in the list of projects; a project without figures does not.
    let numbers = json!({ "inputs": {
        "model": "subscription",
        "subscription": { "arpa_per_month": 1900, "churn_per_month": "0.05" },
        "gross_margin": "0.8",
        "acquisition": { "marketing_cost": 480_000, "salaries_cost": 0, "software_cost": 0,
                         "leads": 1000, "new_customers": 50 },
    }});
    let check_in = json!({ "project_id": ids[2], "date": "2026-11-20", "numbers": numbers });
    cli.call("kpi.save_check_in", &check_in)?;
    let empty = json!({ "name": "Пустой", "currency": "RUB", "language": "ru" });
    cli.call("projects.create", &empty)?;
    let all = cli.call(
        "projects.compare_anonymous",
        &json!({ "project_id": ids[2] }),
    )?;
    assert_eq!(all["projects"], 4);
    // 30,400 of margin for 9,600 of cost: as much as the second project, and better than nobody.
    let own = &all["figures"][0]["own"];
    let value = own["value"].as_f64().context("a number")?;
    ensure!((value - 3.166_666_666_666_667).abs() < 1e-9, "{value}");
    assert_eq!(own["better_than"], 0.0);
    Ok(())
}

/// Bytes as text.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let word = three
            .iter()
            .chain([&0; 2])
            .take(3)
            .fold(0_usize, |word, byte| word << 8 | usize::from(*byte));
        for place in 0..4 {
            let letter = LETTERS[word >> (18 - 6 * place) & 63];
            text.push(if place > three.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}

#[test]
fn one_project_comes_back_from_a_backup_and_the_others_stay() -> Result<()> {
    let cli = Cli::fresh()?;
    let make = |name: &str| -> Result<Value> {
        let made = cli.call(
            "projects.create",
            &json!({ "name": name, "currency": "RUB" }),
        )?;
        Ok(made["value"]["id"].clone())
    };
    let rename = |id: &Value, name: &str| {
        cli.call(
            "projects.update",
            &json!({ "id": id, "change": { "name": name } }),
        )
    };
    let names = || -> Result<Vec<String>> {
        let listed = cli.call("projects.list", &json!({}))?;
        let mut names: Vec<String> = (listed["projects"].as_array().into_iter().flatten())
            .filter_map(|project| project["name"].as_str().map(str::to_owned))
            .collect();
        names.sort();
        Ok(names)
    };
    let (one, other) = (make("One")?, make("Other")?);
    let backup = cli.call("backups.create", &json!({}))?["id"].clone();
    rename(&one, "One, changed")?;
    rename(&other, "Other, changed")?;
    let listed = cli.call("backups.projects", &json!({ "id": backup }))?;
    assert_eq!(
        listed["projects"].as_array().map(Vec::len),
        Some(2),
        "{listed}"
    );
    let of_one = json!({ "id": backup, "project_id": one });
    let looked = cli.call("backups.inspect_project", &of_one)?;
    assert_eq!(looked["name"], "One");
    assert_eq!(looked["compared_with"]["name"], "One, changed");
    assert_eq!(looked["differences"][0]["changed"], 1, "{looked}");
    cli.call("backups.restore_project", &of_one)?;
    assert_eq!(names()?, ["One", "Other, changed"]);
    cli.call("history.undo", &json!({}))?;
    assert_eq!(names()?, ["One, changed", "Other, changed"]);

    // One that is gone comes back as it was.
    cli.call("projects.delete", &json!({ "id": other }))?;
    let of_other = json!({ "id": backup, "project_id": other });
    let looked = cli.call("backups.inspect_project", &of_other)?;
    assert!(looked["compared_with"].is_null(), "{looked}");
    cli.call("backups.restore_project", &of_other)?;
    assert_eq!(names()?, ["One, changed", "Other"]);
    let unknown = json!({ "id": backup, "project_id": "00000000-0000-7000-8000-000000000000" });
    assert_eq!(
        cli.refusal("backups.inspect_project", &unknown)?["code"],
        "not_found"
    );
    Ok(())
}
