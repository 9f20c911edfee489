//! Tables as CSV files that a spreadsheet of the reader's language opens without questions.

mod chart;
mod datasets;
mod economics;
mod table;
mod writer;

pub use chart::of_chart;
pub(crate) use table::{Cell, Table};

use growth_model::economics::Unit;

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

/// The tables of the sections that are chosen, in the order of the report. A feature adds its own
/// here.
pub(crate) fn tables(report: &Report) -> Result<Vec<Table>, ReportError> {
    let mut all = economics::tables(report)?;
    all.extend(datasets::tables(report));
    let mut tables = Vec::new();
    for section in report.chosen() {
        let (of_section, rest) = all.into_iter().partition(|table| table.section == section);
        tables.extend::<Vec<Table>>(of_section);
        all = rest;
    }
    Ok(tables)
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
