//! The tables of a report as a workbook: one sheet per table, numbers that are numbers, dates that are
//! dates, and a calculator whose formulas are alive, so that a client can play.

mod calculator;
mod sheet;

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use crate::{
    ReportError,
    content::Cell,
    csv,
    report::{Block, Report, ReportHead},
};
use growth_i18n::tr::report as tr;
use sheet::{Formats, Sheets};

/// The workbook of a report. The same report comes out as the same bytes.
///
/// # Errors
/// [`ReportError::Typesetting`] is a mistake in the program.
pub fn workbook(report: &Report) -> Result<Vec<u8>, ReportError> {
    written(report).map_err(|error| ReportError::Typesetting(error.to_string()))
}

fn written(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let head = &report.head;
    let mut workbook = Workbook::new();
    properties(&mut workbook, head);
    let formats = Formats::new(head.locale());
    let mut sheets = Sheets::new(&mut workbook, &formats);
    about(&mut sheets, head)?;
    for block in report.blocks() {
        if let Block::Calculator(calculator) = block {
            calculator::add(&mut sheets, calculator, head.locale())?;
        }
    }
    for table in &csv::tables(report) {
        sheets.table(table)?;
    }
    workbook.save_to_buffer()
}

fn properties(workbook: &mut Workbook, report: &ReportHead) {
    let made = report.date.and_time(chrono::NaiveTime::MIN);
    let properties = DocProperties::new()
        .set_title(report.title())
        .set_author(report.settings.author.trim())
        .set_subject(report.client.trim())
        .set_creation_datetime(&made);
    workbook.set_properties(&properties);
}

/// The first sheet: what this is.
fn about(sheets: &mut Sheets<'_>, report: &ReportHead) -> Result<(), XlsxError> {
    let language = report.settings.language;
    let rows: Vec<(String, Cell)> = [
        (tr::report_cover_project(language), report.project.as_str()),
        (tr::report_cover_client(language), report.client.as_str()),
        (
            tr::report_cover_author(language),
            report.settings.author.as_str(),
        ),
        (tr::report_cover_currency(language), report.currency.code()),
        (
            tr::report_cover_confidentiality(language),
            report.settings.confidentiality.as_str(),
        ),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .map(|(label, text)| (label, text.into()))
    .chain([(tr::report_cover_date(language), Cell::date(report.date))])
    .collect();
    sheets.facts(&tr::report_sheet_about(language), report.title(), &rows)
}
