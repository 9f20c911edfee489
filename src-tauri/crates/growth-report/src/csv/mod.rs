//! Tables as CSV files that a spreadsheet of the reader's language opens without questions.

mod writer;

pub(crate) use writer::guarded;
pub use writer::of_table;

use std::io::{Cursor, Write as _};

use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use growth_i18n::tr::report as tr;

use crate::{
    ReportError,
    content::{Cell, Column, Table},
    report::{Block, Report},
};

/// The tables of a report as CSV files, name and bytes: those of the sections that are chosen and
/// have something to tell. Bytes are the same for the same report.
///
/// UTF-8 with a byte order mark and lines that end in CR LF. In Russian semicolons separate cells
/// and a comma the decimals, in English a comma and a point, as spreadsheets of these languages
/// expect. Numbers are plain (`1234,5`), so that they can be summed up; units stand in the headings
/// or in a column of their own. A text that a spreadsheet would take for a formula is preceded by an
/// apostrophe.
pub fn files(report: &Report) -> Vec<(String, Vec<u8>)> {
    let language = report.head.language();
    tables(report)
        .iter()
        .map(|table| {
            let bytes = of_table(table, language);
            (format!("{}.csv", table.id), bytes)
        })
        .collect()
}

/// The CSV files of a report with a manifest that says what they are, for programs: `manifest.json`.
///
/// # Errors
/// [`ReportError::Typesetting`] is a mistake in the program.
pub fn set(report: &Report) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let mut files = files(report);
    files.push(("manifest.json".to_owned(), manifest(report)?));
    Ok(files)
}

/// The same as one ZIP archive. Bytes are the same for the same report.
///
/// # Errors
/// [`ReportError::Typesetting`] is a mistake in the program.
pub fn archive(report: &Report) -> Result<Vec<u8>, ReportError> {
    let failed = |error: ZipError| ReportError::Typesetting(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let made = zip_date(report.head.date);
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
    let head = &report.head;
    let language = head.language();
    let tables: Vec<Value> = tables(report)
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
        "project": head.project,
        "client": head.client,
        "date": head.date,
        "language": language.code(),
        "currency": head.currency.code(),
        "encoding": "utf-8",
        "separator": writer::separator(language).to_string(),
        "decimal": writer::decimal(language).to_string(),
        "tables": tables,
    });
    serde_json::to_vec_pretty(&manifest)
        .map_err(|error| ReportError::Typesetting(error.to_string()))
}

/// The tables of the sections, in the order of the report, and the facts of all of them in one.
pub(crate) fn tables(report: &Report) -> Vec<Table> {
    let mut tables: Vec<Table> = report
        .blocks()
        .filter_map(|block| match block {
            Block::Table(table) if table.shown_in.files() => Some(table.clone()),
            _ => None,
        })
        .collect();
    tables.extend(facts(report));
    tables
}

fn facts(report: &Report) -> Option<Table> {
    let locale = report.head.locale();
    let language = locale.language;
    let columns = vec![
        Column::text(tr::report_column_section(language)),
        Column::text(tr::report_column_figure(language)),
        Column::by_row(tr::report_column_value(language)),
        Column::text(tr::report_column_note(language)),
    ];
    let mut rows = Vec::new();
    for section in &report.sections {
        let mut place = section.title.clone();
        for block in &section.blocks {
            match block {
                Block::Heading(heading) if heading.level == 2 => {
                    place = format!("{}: {}", section.title, heading.text);
                }
                Block::Facts(facts) => rows.extend(facts.iter().map(|fact| {
                    vec![
                        place.as_str().into(),
                        fact.label.as_str().into(),
                        match fact.amount {
                            Some((number, unit)) => Cell::number(number, unit),
                            None => Cell::absent(fact.text.as_str()),
                        },
                        fact.note.clone().map(Cell::from).into(),
                    ]
                })),
                _ => {}
            }
        }
    }
    let title = tr::report_facts_title(language);
    (!rows.is_empty()).then(|| Table::new("facts", title, columns, rows, locale))
}
