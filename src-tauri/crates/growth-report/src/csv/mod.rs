//! Tables as CSV files that a spreadsheet of the reader's language opens without questions.

mod audit;
mod chart;
mod datasets;
mod economics;
mod kpi;
mod loops;
mod table;
mod workbench;
mod writer;

pub use chart::of_chart;
pub(crate) use economics::in_unit;
pub use loops::loops_simulation;
pub(crate) use table::{Cell, Table};
pub(crate) use writer::guarded;

use std::io::{Cursor, Write as _};

use growth_model::economics::Unit;
use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{
    document::{Report, ReportError},
    text::currency_sign,
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
            let bytes = writer::bytes(table, language);
            (format!("{}.csv", table.name), bytes)
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
                "file": format!("{}.csv", table.name),
                "title": table.title,
                "columns": table.head,
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
    let mut all = economics::tables(report)?;
    all.extend(workbench::tables(report));
    all.extend(audit::tables(report));
    all.extend(kpi::tables(report));
    all.extend(datasets::tables(report));
    if let Some(found) = &report.loops {
        all.extend(loops::tables(found, report));
    }
    all.extend(
        report
            .roadmap
            .as_ref()
            .map(|roadmap| crate::roadmap::tasks_table(roadmap, report.settings.language)),
    );
    let mut tables = Vec::new();
    for section in report.chosen() {
        let (of_section, rest) = all.into_iter().partition(|table| table.section == section);
        tables.extend::<Vec<Table>>(of_section);
        all = rest;
    }
    Ok(tables)
}

/// One table as a CSV file.
pub(crate) fn bytes_of(table: &Table, language: growth_i18n::Language) -> Vec<u8> {
    writer::bytes(table, language)
}

/// Headings of columns.
pub(crate) fn heading<const N: usize>(names: [String; N]) -> Vec<String> {
    names.into()
}

/// `₽`, `%`, `дней`.
pub(crate) fn unit_name(report: &Report, unit: Unit) -> String {
    use growth_i18n::tr::report as tr;
    let language = report.settings.language;
    match unit {
        Unit::Money => currency_sign(report.currency),
        Unit::Fraction => "%".to_owned(),
        Unit::Ratio => "×".to_owned(),
        Unit::Days => tr::chart_unit_days(language),
        Unit::Months => tr::chart_unit_months(language),
        Unit::Count => String::new(),
    }
}
