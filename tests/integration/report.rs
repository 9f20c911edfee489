//! The report of the sample project: what each section prints, and that it can be read without eyes.

use std::{path::Path, process::Command};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use growth_tests::Cli;

pub(super) fn tool(name: &str, before: &[&str], file: &Path, after: &[&str]) -> Result<String> {
    let mut command = Command::new(name);
    let output = command.args(before).arg(file).args(after).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).replace('\u{a0}', " "))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// Chooses everything that a report can have.
fn choose_all(cli: &Cli, project: &Value) -> Result<()> {
    let pages = cli.call(
        "report.preview",
        &json!({ "project_id": project, "pages": [] }),
    )?;
    let sections = pages["sections"].as_array().context("sections")?;
    let names: Vec<&Value> = sections.iter().map(|section| &section["name"]).collect();
    cli.call(
        "report.update",
        &json!({ "project_id": project, "change": { "sections": names } }),
    )?;
    Ok(())
}

#[test]
fn a_client_reads_twelve_pages() -> Result<()> {
    for kind in ["saas", "shop"] {
        for language in ["ru", "en"] {
            let cli = Cli::fresh()?;
            let sample = json!({ "kind": kind, "language": language });
            let made = cli.call("projects.create_sample", &sample)?;
            let input = json!({
                "project_id": made["value"]["id"], "language": language, "pages": [],
            });
            let pages = cli.call("report.preview", &input)?;
            let count = pages["count"].as_u64().context("count")?;
            assert!(
                (5..=12).contains(&count),
                "{kind} {language}: {count} pages"
            );
        }
    }
    Ok(())
}

#[test]
fn every_section_prints_its_figures_in_both_languages() -> Result<()> {
    for (language, expected) in [
        (
            "ru",
            [
                // Score and money of the audit.
                "45 из 100",
                "+1 266 228",
                "+745 тыс. ₽",
                "Онбординг: пауза на подключении кассы",
                // Check-ins against their plan.
                "4 820 ₽",
                "72,9 дня к дню 90",
                "хуже плана",
                "План отстаёт на 3 дня.",
                // Months, loops, plan, terms.
                "Движение MRR",
                "Амбассадор",
                "Словарь терминов",
            ],
        ),
        (
            "en",
            [
                "45 of 100",
                "+1,266,228",
                "+₽745K",
                "Onboarding: people stall at connecting the till",
                "₽4,820",
                "72.9 days by day 90",
                "behind plan",
                "The plan is 3 days behind.",
                "MRR movement",
                "Ambassador",
                "Glossary",
            ],
        ),
    ] {
        let cli = Cli::fresh()?;
        let sample = json!({ "kind": "saas", "language": language });
        let made = cli.call("projects.create_sample", &sample)?;
        choose_all(&cli, &made["value"]["id"])?;
        let path = cli.folder().join("report.pdf");
        let export = json!({
            "project_id": made["value"]["id"],
            "format": "pdf",
            "path": path,
            "language": language,
        });
        cli.call("report.export", &export)?;
        let text = squeezed(&tool("pdftotext", &["-layout"], &path, &["-"])?);
        for said in expected {
            let said = squeezed(said);
            assert!(text.contains(&said), "{language}: no `{said}` in {text}");
        }
        // Rows are named by their first cell, in tables and in lists of facts.
        let structure = tool("pdfinfo", &["-struct"], &path, &[])?;
        let rows = structure.matches("/Scope /Row").count();
        assert!(rows > 200, "{rows} named rows");
        assert!(structure.contains("Figure"), "{structure}");
    }
    Ok(())
}

#[test]
fn files_of_a_report_have_names_and_columns_of_their_own() -> Result<()> {
    let cli = Cli::fresh()?;
    let sample = json!({ "kind": "shop", "language": "ru" });
    let made = cli.call("projects.create_sample", &sample)?;
    let folder = cli.folder().join("report");
    let export = json!({
        "project_id": made["value"]["id"],
        "format": "csv",
        "path": folder,
        "language": "ru",
    });
    let written = cli.call("report.export", &export)?;
    let mut files: Vec<&str> = written["files"]
        .as_array()
        .context("files")?
        .iter()
        .filter_map(|file| file.as_str())
        .collect();
    let count = files.len();
    files.sort_unstable();
    files.dedup();
    assert_eq!(files.len(), count, "two tables in one file");
    for file in files.iter().filter(|file| file.ends_with(".csv")) {
        let text = std::fs::read_to_string(file)?;
        let head = text.trim_start_matches('\u{feff}').lines().next();
        let mut columns: Vec<&str> = head.unwrap_or_default().split(';').collect();
        let count = columns.len();
        columns.sort_unstable();
        columns.dedup();
        assert_eq!(columns.len(), count, "{file}: {head:?}");
        // A value that does not exist is a word.
        assert!(!text.contains(";—;"), "{file}");
    }
    // Customers are called as a shop calls them; «Клиент» is whom the report is for.
    let mut said = String::new();
    for file in &files {
        said.push_str(&std::fs::read_to_string(file).unwrap_or_default());
    }
    assert!(said.contains("Новые покупатели;"), "{files:?}");
    let others: Vec<&str> = said
        .lines()
        .filter(|line| line.to_lowercase().contains("клиент") && !line.starts_with("Клиент;"))
        .collect();
    assert_eq!(others, [""; 0]);
    Ok(())
}
