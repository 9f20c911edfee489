//! The audit of the sample project.

use std::fs;

use anyhow::Result;

use growth_tests::Cli;
use serde_json::{Value, json};

use super::{board, text};

#[test]
fn the_sample_ends_in_three_growth_points_and_its_copy_too() -> Result<()> {
    let cli = Cli::fresh()?;
    let made = cli.call(
        "projects.create_sample",
        &json!({ "kind": "saas", "language": "ru" }),
    )?;
    let project = text(&made["value"]["id"])?;
    let of = |board: &Value| -> Vec<(String, String)> {
        let points = board["points"].as_array().map_or(&[][..], Vec::as_slice);
        points
            .iter()
            .take(3)
            .map(|point| {
                let title = point["title"].as_str().unwrap_or_default().to_owned();
                let money = point["money"]["value_text"].as_str().unwrap_or_default();
                (title, money.to_owned())
            })
            .collect()
    };
    let three = of(&board(&cli, &project)?);
    assert_eq!(
        three,
        [
            (
                "Онбординг: пауза на подключении кассы".into(),
                "+₽1,266,228".into()
            ),
            (
                "Нет сценария второй покупки модулей".into(),
                "+₽940,850".into()
            ),
            ("Отчёт кафе не публикуется".into(), "+₽595,872".into()),
        ]
    );
    let copy = cli.call("projects.duplicate", &json!({ "id": project }))?;
    let copy = text(&copy["value"]["id"])?;
    let copied = board(&cli, &copy)?;
    assert_eq!(of(&copied), three);
    assert!(
        copied["points"][0]["source_text"]
            .as_str()
            .is_some_and(|text| text.contains("1.4"))
    );
    let audits = cli.call("audit.list", &json!({ "project_id": copy }))?;
    assert_eq!(audits["audits"].as_array().map(Vec::len), Some(2));

    // And in the report's tables.
    let folder = cli.folder().join("report");
    let export = json!({ "project_id": copy, "format": "csv", "path": folder });
    cli.call("report.export", &export)?;
    let points = fs::read_to_string(folder.join("growth-points.csv"))?;
    assert_eq!(points.lines().count(), 9);
    assert!(points.contains("387600"), "{points}");
    let answers = fs::read_to_string(folder.join("audit-answers.csv"))?;
    assert_eq!(answers.lines().count(), 50);
    Ok(())
}
