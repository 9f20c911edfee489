//! Tables as CSV files that a spreadsheet of the reader's language opens without questions.

mod audit;
mod datasets;
mod economics;
mod kpi;
mod loops;
mod writer;

pub use loops::loops_simulation;
pub(crate) use writer::guarded;
pub use writer::of_table;

use std::io::{Cursor, Write as _};

use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{
    charts::{ChartStyle, Theme},
    content::Table,
    document::{Report, ReportError, Section},
};

/// The tables of a report as CSV files, name and bytes: those of the sections that are chosen and
/// have something to tell. Bytes are the same for the same report.
///
/// UTF-8 with a byte order mark and lines that end in CR LF. In Russian semicolons separate cells
/// and a comma the decimals, in English a comma and a point, as spreadsheets of these languages
/// expect. Numbers are plain (`1234,5`), so that they can be summed up; units stand in the headings
/// or in a column of their own. A text that a spreadsheet would take for a formula is preceded by an
/// apostrophe.
///
/// # Errors
/// [`ReportError::Inputs`] when the inputs of a scenario are outside their domain.
pub fn files(report: &Report) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let language = report.settings.language;
    Ok(tables(report)?
        .iter()
        .map(|table| {
            let bytes = of_table(table, language);
            (format!("{}.csv", table.id), bytes)
        })
        .collect())
}

/// The CSV files of a report with a manifest that says what they are, for programs: `manifest.json`.
///
/// # Errors
/// As [`files`].
pub fn set(report: &Report) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let mut files = files(report)?;
    files.push(("manifest.json".to_owned(), manifest(report)?));
    Ok(files)
}

/// The same as one ZIP archive. Bytes are the same for the same report.
///
/// # Errors
/// As [`files`]; [`ReportError::Typesetting`] is a mistake in the program.
pub fn archive(report: &Report) -> Result<Vec<u8>, ReportError> {
    let failed = |error: ZipError| ReportError::Typesetting(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let made = zip_date(report.date);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(made);
    for (name, bytes) in set(report)? {
        archive.start_file(name, options).map_err(failed)?;
        archive
            .write_all(&bytes)
            .map_err(|error| failed(error.into()))?;
    }
    Ok(archive.finish().map_err(failed)?.into_inner())
}

/// A day that an archive can write; it knows years from 1980.
fn zip_date(date: chrono::NaiveDate) -> zip::DateTime {
    use chrono::Datelike;
    u16::try_from(date.year())
        .ok()
        .and_then(|year| {
            zip::DateTime::from_date_and_time(year, date.month() as u8, date.day() as u8, 0, 0, 0)
                .ok()
        })
        .unwrap_or_default()
}

fn manifest(report: &Report) -> Result<Vec<u8>, ReportError> {
    let language = report.settings.language;
    let tables: Vec<Value> = tables(report)?
        .iter()
        .map(|table| {
            json!({
                "file": format!("{}.csv", table.id),
                "title": table.title,
                "columns": writer::headings(table, language),
                "rows": table.rows.len(),
            })
        })
        .collect();
    let manifest = json!({
        "project": report.project,
        "client": report.client,
        "date": report.date,
        "language": language.code(),
        "currency": report.currency.code(),
        "encoding": "utf-8",
        "separator": writer::separator(language).to_string(),
        "decimal": writer::decimal(language).to_string(),
        "tables": tables,
    });
    serde_json::to_vec_pretty(&manifest)
        .map_err(|error| ReportError::Typesetting(error.to_string()))
}

/// The tables of the sections that are chosen, in the order of the report. A feature adds its own
/// here.
pub(crate) fn tables(report: &Report) -> Result<Vec<Table>, ReportError> {
    let mut tables = Vec::new();
    for section in report.chosen() {
        tables.extend(of_section(section, report)?);
    }
    Ok(tables)
}

fn of_section(section: Section, report: &Report) -> Result<Vec<Table>, ReportError> {
    // Of the tabs only the tables are used; drawings of the least size cost least.
    let style = ChartStyle {
        theme: Theme::Print,
        width: 160,
        height: 90,
        language: report.settings.language,
        currency: report.currency,
    };
    Ok(match section {
        Section::Economics => economics::tables(report)?,
        Section::Inputs => economics::inputs(report)?.into_iter().collect(),
        Section::Audit => audit::tables(report),
        Section::Kpi => kpi::tables(report),
        Section::Datasets => datasets::tables(report).into_iter().collect(),
        Section::Loops => report
            .loops
            .as_ref()
            .map_or_else(Vec::new, |found| loops::tables(found, report)),
        Section::Roadmap => report
            .roadmap
            .iter()
            .map(|roadmap| crate::roadmap::tasks_table(roadmap, report.settings.language))
            .collect(),
        _ => report
            .workbench
            .as_ref()
            .and_then(|tabs| tabs.view(section, &style))
            .map_or_else(Vec::new, |view| view.tables),
    })
}
