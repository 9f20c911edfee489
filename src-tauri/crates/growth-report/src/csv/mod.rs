//! Tables as CSV files that a spreadsheet of the reader's language opens without questions.

mod tables;
mod writer;

use crate::document::{Report, ReportError};

/// The tables of a report as CSV files, name and bytes: figures, inputs, cash curve, and, where
/// there is something to tell, scenarios and months. Bytes are the same for the same report.
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
    Ok(tables::of(report)?
        .into_iter()
        .map(|table| {
            let bytes = writer::bytes(&table.rows, language);
            (format!("{}.csv", table.name), bytes)
        })
        .collect())
}
