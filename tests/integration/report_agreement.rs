//! A figure that stands twice in a report is the same figure: in the files of one export, and on the
//! pages that a client reads.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::report::tool;
use growth_tests::Cli;

/// What one place says: where, and the number.
type Said = (String, f64);

/// The cells of a CSV file, row by row.
fn rows(folder: &Path, file: &str) -> Result<Vec<Vec<String>>> {
    let path = folder.join(format!("{file}.csv"));
    if !path.exists() {
        return Ok(vec![]);
    }
    let text = fs::read_to_string(&path)?;
    let text = text.trim_start_matches('\u{feff}');
    let separator = if text.lines().next().is_some_and(|head| head.contains(';')) {
        ';'
    } else {
        ','
    };
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let row = rows.last_mut().context("a row")?;
        let cell = row.last_mut().context("a cell")?;
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            sign if sign == separator && !quoted => row.push(String::new()),
            sign => cell.push(sign),
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    Ok(rows)
}

fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok()
}

/// Column `value` of every row by its label, which is in column `label`.
fn by_row(folder: &Path, file: &str, label: usize, value: usize) -> Result<Vec<(String, Said)>> {
    let found = rows(folder, file)?.into_iter().skip(1);
    Ok(found
        .filter_map(|row| {
            let value = number(row.get(value)?)?;
            Some((row.get(label)?.clone(), (file.to_owned(), value)))
        })
        .collect())
}

/// The last row of a table with a column for each figure, by the headings without their units.
fn last_row(folder: &Path, file: &str) -> Result<Vec<(String, Said)>> {
    let all = rows(folder, file)?;
    let (Some(head), Some(last)) = (all.first(), all.last()) else {
        return Ok(vec![]);
    };
    Ok(head
        .iter()
        .zip(last)
        .filter_map(|(heading, cell)| {
            let label = heading
                .rsplit_once(", ")
                .map_or(heading.as_str(), |(label, _)| label);
            Some((label.to_owned(), (file.to_owned(), number(cell)?)))
        })
        .collect())
}

#[test]
fn a_figure_that_stands_twice_is_the_same() -> Result<()> {
    for kind in ["saas", "shop"] {
        for language in ["ru", "en"] {
            let cli = Cli::fresh()?;
            let sample = json!({ "kind": kind, "language": language });
            let project = cli.call("projects.create_sample", &sample)?["value"]["id"].clone();
            let export = |format: &str, path: &Path| {
                let input = json!({
                    "project_id": project, "format": format, "path": path, "language": language,
                });
                cli.call("report.export", &input)
            };
            let folder = cli.folder().join("tables");
            export("csv", &folder)?;
            let of_figures = by_row(&folder, "figures", 0, 2)?;
            let of_inputs = by_row(&folder, "inputs", 1, 3)?;
            let mut said: BTreeMap<String, Vec<Said>> = BTreeMap::new();
            for (label, found) in [
                of_figures.clone(),
                of_inputs.clone(),
                by_row(&folder, "levers", 0, 2)?,
                by_row(&folder, "sensitivity", 0, 2)?,
                by_row(&folder, "goal", 0, 2)?,
                by_row(&folder, "kpi-targets", 0, 2)?,
                last_row(&folder, "check-ins")?,
            ]
            .into_iter()
            .flatten()
            {
                said.entry(label).or_default().push(found);
            }
            let mut twice = 0;
            for (label, places) in &said {
                let (first, value) = &places[0];
                for (other, found) in &places[1..] {
                    twice += 1;
                    ensure!(
                        (value - found).abs() <= 1e-5 * value.abs().max(1.0),
                        "{kind} {language}: {label} is {value} in {first}, {found} in {other}"
                    );
                }
            }
            ensure!(twice >= 10, "{kind} {language}: {twice} figures twice");

            let pdf = cli.folder().join("report.pdf");
            export("pdf", &pdf)?;
            let text = tool("pdftotext", &["-layout"], &pdf, &["-"])?;
            let known: Vec<(String, f64)> = of_figures
                .into_iter()
                .chain(of_inputs)
                .map(|(label, (_, value))| (label, value))
                .collect();
            let mut printed = 0;
            for (label, value) in &known {
                for (shown, digits) in printed_after(&text, label, language) {
                    printed += 1;
                    let near = 0.5 * 10f64.powi(-digits) + 1e-9;
                    ensure!(
                        (value - shown).abs() <= near,
                        "{kind} {language}: {label} is {value}, and {shown} on a page"
                    );
                }
            }
            // Cards, tables, sentences.
            ensure!(
                printed > known.len(),
                "{kind} {language}: {printed} printed"
            );
        }
    }
    Ok(())
}

/// The numbers that stand right after a label, each with the digits of its fraction.
fn printed_after(text: &str, label: &str, language: &str) -> Vec<(f64, i32)> {
    let label = label.replace('\u{a0}', " ");
    // A label within a longer one is another label.
    let own = |at: usize| {
        let mut before = text[..at].chars().rev();
        before.next() != Some(' ') || !before.next().is_some_and(char::is_alphabetic)
    };
    text.match_indices(&label)
        .filter(|(at, _)| own(*at))
        .filter_map(|(at, _)| {
            let rest = &text[at + label.len()..];
            let rest = rest
                .strip_prefix(':')
                .unwrap_or(rest)
                .trim_start_matches(' ');
            let negative = rest.starts_with(['−', '-']);
            let rest = rest.trim_start_matches(['−', '-', '₽', '✓', '!', '✗', ' ']);
            let (group, point) = if language == "ru" {
                (' ', ',')
            } else {
                (',', '.')
            };
            let mut shown = String::new();
            let mut signs = rest.chars().peekable();
            while let Some(&sign) = signs.peek() {
                if sign.is_ascii_digit() || (sign == point && !shown.contains('.')) {
                    shown.push(if sign == point { '.' } else { sign });
                } else if sign == group && !shown.is_empty() && !shown.contains('.') {
                    // A group has three digits, and what follows a number has not.
                    let next: String = signs.clone().skip(1).take(4).collect();
                    let digits = next.chars().take_while(char::is_ascii_digit).count();
                    if digits != 3 {
                        break;
                    }
                } else {
                    break;
                }
                signs.next();
            }
            let shown = shown.trim_end_matches('.');
            let digits = shown
                .split_once('.')
                .map_or(0, |(_, fraction)| fraction.len());
            let value: f64 = shown.parse().ok()?;
            Some((
                if negative { -value } else { value },
                i32::try_from(digits).ok()?,
            ))
        })
        .collect()
}
