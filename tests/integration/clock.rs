//! One clock: every "today" is the day where the person is.

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::{Value, json};

fn sample(cli: &Cli) -> Result<Value> {
    let made = cli.call(
        "projects.create_sample",
        &json!({ "kind": "saas", "language": "en" }),
    )?;
    Ok(made["value"]["id"].clone())
}

#[test]
fn the_day_is_that_of_the_place() -> Result<()> {
    for (time, zone, today, seconds_left) in [
        ("2026-11-29T22:30:00Z", "UTC", "2026-11-29", 5_400),
        (
            "2026-11-29T22:30:00Z",
            "Europe/Moscow",
            "2026-11-30",
            81_000,
        ),
        (
            "2026-11-30T01:30:00+03:00",
            "Europe/Moscow",
            "2026-11-30",
            81_000,
        ),
        (
            "2026-11-29T10:00:00Z",
            "Pacific/Kiritimati",
            "2026-11-30",
            86_400,
        ),
        (
            "2026-11-30T10:59:00Z",
            "Pacific/Pago_Pago",
            "2026-11-29",
            60,
        ),
        ("2028-02-29T20:59:00Z", "Europe/Moscow", "2028-02-29", 60),
        // Before and after the hour that is skipped, and the one that comes twice.
        (
            "2026-03-29T00:59:00Z",
            "Europe/Berlin",
            "2026-03-29",
            79_260,
        ),
        (
            "2026-03-29T01:00:00Z",
            "Europe/Berlin",
            "2026-03-29",
            75_600,
        ),
        (
            "2026-10-25T00:00:00Z",
            "Europe/Berlin",
            "2026-10-25",
            79_200,
        ),
        (
            "2026-10-25T01:00:00Z",
            "Europe/Berlin",
            "2026-10-25",
            79_200,
        ),
    ] {
        let data = tempfile::tempdir()?;
        let now = Cli::new(data.path())
            .at(time, zone)
            .call("app.now", &json!({}))?;
        assert_eq!(now["today"], today, "{time} {zone}");
        // The clock runs on while the program starts.
        let left = now["seconds_left"].as_i64().context("seconds")?;
        assert!(
            (seconds_left - 30..=seconds_left).contains(&left),
            "{time} {zone}: {left}"
        );
    }
    Ok(())
}

#[test]
fn after_midnight_in_moscow_nothing_is_of_yesterday() -> Result<()> {
    const TODAY: &str = "2026-11-30";
    let cli = Cli::fresh()?.at("2026-11-29T21:05:00Z", "Europe/Moscow");
    let project = sample(&cli)?;
    let of = |request: &str| cli.call(request, &json!({ "project_id": project }));

    // What is made today.
    let audit = cli.call(
        "audit.create",
        &json!({ "project_id": project, "name": "After midnight" }),
    )?;
    assert_eq!(audit["value"]["date"], TODAY);
    let found = cli.call(
        "audit.add_finding",
        &json!({ "project_id": project, "layer": "ux_friction", "title": "Done at night" }),
    )?;
    let done = cli.call(
        "audit.save_growth_point",
        &json!({
            "id": found["value"]["id"],
            "content": { "layer": "ux_friction", "title": "Done at night", "status": "done" },
        }),
    )?;
    assert_eq!(done["value"]["done_on"], TODAY);

    // What is asked as of today.
    assert_eq!(of("kpi.draft")?["date"], TODAY);
    assert_eq!(of("roadmap.get")?["plan"]["today"], TODAY);
    let overview = cli.call(
        "overview.view",
        &json!({
            "project_id": project,
            "sparkline": { "theme": "light", "width": 140, "height": 30 },
            "chart": { "theme": "light", "width": 640, "height": 240 },
        }),
    )?;
    assert_eq!(overview["clock"]["today"], TODAY);
    // The sample's last check-in is of today, and its plan is on its 28th day.
    let check_ins = of("kpi.check_ins")?;
    let dates: Vec<&Value> = check_ins["check_ins"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|check_in| &check_in["date"])
        .collect();
    assert!(dates.contains(&&json!(TODAY)), "{dates:?}");
    assert_eq!(overview["clock"]["day"], 28);
    // An experiment that begins today runs in the log and among the instruments.
    cli.call(
        "audit.save_experiment",
        &json!({ "project_id": project, "item": { "hypothesis": "today", "started_on": TODAY } }),
    )?;
    let log = of("audit.experiment_log")?;
    let state = log["experiments"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|experiment| experiment["saved"]["item"]["hypothesis"] == "today")
        .context("the experiment")?["state"]
        .clone();
    assert_eq!(state, "running");
    let running = log["pace"]["running"].as_u64().context("a count")?;
    let cards = of("audit.instruments")?;
    let card = cards["instruments"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|card| card["instrument"] == "experiments")
        .context("a card")?;
    assert!(running >= 2, "{log}");
    assert!(card["filled"] == true, "{card}");

    // What leaves the program.
    let path = cli.folder().join("report.pdf");
    cli.call(
        "report.export",
        &json!({ "project_id": project, "format": "pdf", "path": path, "language": "en" }),
    )?;
    let text = std::process::Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()?
        .stdout;
    let text = String::from_utf8(text)?;
    assert!(text.contains("November 30, 2026"), "{}", &text[..500]);
    // The cover; what happened yesterday may be told on later pages.
    let cover = text.split('\u{c}').next().unwrap_or_default();
    assert!(!cover.contains("November 29, 2026"), "{cover}");

    // When a file was written is told by the clock on the wall.
    let file = cli.folder().join("project.growth-project");
    cli.call("projects.export", &json!({ "id": project, "path": file }))?;
    let bundle = cli.call("projects.inspect", &json!({ "path": file }))?;
    let told = bundle["exported_text"].as_str().context("a time")?;
    assert!(told.starts_with("Nov 30, 2026"), "{told}");
    Ok(())
}

#[test]
fn a_clock_that_says_no_time_is_refused_by_name() -> Result<()> {
    let data = tempfile::tempdir()?;
    for time in ["", "2026-11-30", "30.11.2026 12:00", "2026-02-30T12:00:00Z"] {
        let cli = Cli::new(data.path()).at(time, "UTC");
        let answer = cli.run(&["call", "app.now", "-"], "{}")?;
        assert_eq!(answer.status, 1, "{time}: {}", answer.out);
        assert!(
            answer.err.contains("GROWTH_CLOCK"),
            "{time}: {}",
            answer.err
        );
    }
    Ok(())
}
