//! The tables of a report as a workbook: one sheet per table, numbers that are numbers, dates that are
//! dates, and a calculator whose formulas are alive, so that a client can play.

mod calculator;
mod sheet;

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use crate::{
    content::Cell,
    csv,
    document::{Report, ReportError},
};
use growth_i18n::tr::report as tr;
use sheet::{Formats, Sheets};

/// The workbook of a report. The same report comes out as the same bytes.
///
/// # Errors
/// [`ReportError::Inputs`] when the inputs of a scenario are outside their domain;
/// [`ReportError::Typesetting`] is a mistake in the program.
pub fn workbook(report: &Report) -> Result<Vec<u8>, ReportError> {
    let tables = csv::tables(report)?;
    let mut workbook = Workbook::new();
    properties(&mut workbook, report).map_err(failed)?;
    let formats = Formats::new(report.locale());
    let mut sheets = Sheets::new(&mut workbook, &formats);
    about(&mut sheets, report).map_err(failed)?;
    if report
        .chosen()
        .contains(&crate::document::Section::Economics)
    {
        calculator::add(&mut sheets, report)?;
    }
    for table in &tables {
        sheets.table(table).map_err(failed)?;
    }
    workbook.save_to_buffer().map_err(failed)
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "`map_err` hands the error over"
)]
fn failed(error: XlsxError) -> ReportError {
    ReportError::Typesetting(error.to_string())
}

fn properties(workbook: &mut Workbook, report: &Report) -> Result<(), XlsxError> {
    let made = report.date.and_time(chrono::NaiveTime::MIN);
    let properties = DocProperties::new()
        .set_title(report.title())
        .set_author(report.settings.author.trim())
        .set_subject(report.client.trim())
        .set_creation_datetime(&made);
    workbook.set_properties(&properties);
    Ok(())
}

/// The first sheet: what this is.
fn about(sheets: &mut Sheets<'_>, report: &Report) -> Result<(), XlsxError> {
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
