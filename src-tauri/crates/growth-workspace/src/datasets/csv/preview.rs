//! The first rows of a file, as text and as they would be read.

use std::{fs::File, io::Read, path::Path};

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CsvError, MAX_COLUMNS, MAX_RECORD_BYTES, PREVIEW_ROWS, cells,
    format::Format,
    mapping::{MappingDraft, Role},
    records::{Found, Records},
    reject::{Problem, RejectReason, excerpt},
    source::Source,
};

/// The longest text of a cell that is shown, in bytes.
const CELL_BYTES: usize = 200;

/// The first rows of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Preview {
    /// The names of the columns; empty if the file does not name them.
    pub header: Vec<String>,
    /// Columns of the table.
    pub columns: usize,
    /// At most [`PREVIEW_ROWS`] rows.
    pub rows: Vec<PreviewRow>,
}

/// A row, as text and as it would be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PreviewRow {
    /// Physical line of the file on which the row begins, from 1.
    pub line: u64,
    /// The cells as they stand in the file, without their quotes; long ones are shortened.
    pub cells: Vec<String>,
    /// What the mapped cells mean; what is not mapped, not decided or wrong is absent.
    pub parsed: ParsedCells,
    /// All that is wrong with the row; a row with a problem would be rejected.
    pub problems: Vec<CellProblem>,
}

/// What the mapped cells of a row mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ParsedCells {
    /// Who bought.
    pub customer: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// For how much.
    pub amount: Option<Decimal>,
    /// How many pieces.
    pub quantity: Option<Decimal>,
    /// Number of the order.
    pub order: Option<String>,
}

/// Something wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CellProblem {
    /// The cell that is to blame, from 0; absent if it is the row as a whole.
    pub column: Option<usize>,
    /// The role of that cell.
    pub role: Option<Role>,
    /// Why.
    pub reason: RejectReason,
}

/// Shows the first rows as a format and a mapping read them. Neither has to be complete: what is
/// not decided is not read.
///
/// # Errors
/// If the file cannot be read or is no table.
pub fn preview(path: &Path, format: &Format, mapping: &MappingDraft) -> Result<Preview, CsvError> {
    let failed = |error| CsvError::io(path, error);
    let file = File::open(path).map_err(failed)?;
    let mut records = Records::new(Source::new(file, format.encoding), format.delimiter.byte());
    records.skip_lines(format.skip_lines).map_err(failed)?;
    let mut header = Vec::new();
    let mut columns = None;
    let mut rows = Vec::new();
    let mut currency = format.currency;
    while rows.len() < PREVIEW_ROWS {
        let found = records.advance().map_err(failed)?;
        match found {
            Found::End => break,
            Found::TooLong if columns.is_none() => {
                return Err(CsvError::LineTooLong {
                    line: records.line(),
                    max_bytes: MAX_RECORD_BYTES,
                });
            }
            Found::Record if columns.is_none() => {
                columns = Some(records.len());
                if records.len() > MAX_COLUMNS {
                    return Err(CsvError::TooManyColumns {
                        found: records.len(),
                        max: MAX_COLUMNS,
                    });
                }
                if format.header {
                    header = records.texts().map(|name| name.trim().to_owned()).collect();
                    continue;
                }
            }
            _ => {}
        }
        rows.push(show(
            &records,
            found,
            format,
            mapping,
            columns,
            &mut currency,
        ));
    }
    let Some(columns) = columns else {
        return Err(CsvError::Empty);
    };
    if rows.is_empty() {
        return Err(CsvError::OnlyHeader);
    }
    Ok(Preview {
        header,
        columns,
        rows,
    })
}

fn show<R: Read>(
    records: &Records<R>,
    found: Found,
    format: &Format,
    mapping: &MappingDraft,
    columns: Option<usize>,
    currency: &mut Option<Currency>,
) -> PreviewRow {
    let mut row = PreviewRow {
        line: records.line(),
        cells: vec![excerpt(records.raw(), CELL_BYTES)],
        parsed: ParsedCells::default(),
        problems: Vec::new(),
    };
    let whole_row = |reason| CellProblem {
        column: None,
        role: None,
        reason,
    };
    match found {
        Found::UnclosedQuote => row.problems.push(whole_row(RejectReason::UnclosedQuote)),
        Found::TooLong => row.problems.push(whole_row(RejectReason::LineTooLong)),
        Found::End => {}
        Found::Record => {
            row.cells = (0..records.len())
                .map(|column| excerpt(records.cell(column).unwrap_or_default(), CELL_BYTES))
                .collect();
            let needed = Role::ALL
                .into_iter()
                .filter_map(|role| mapping.get(role))
                .max()
                .map_or(0, |last| last + 1);
            let width = cells::check_width(records, columns.unwrap_or(records.len()), needed);
            if let Err(Problem { reason, .. }) = width {
                row.problems.push(whole_row(reason));
            }
            parse(records, format, mapping, currency, &mut row);
        }
    }
    row
}

/// Reads every mapped cell, also after one that is wrong: a person wants to see them all.
fn parse<R: Read>(
    records: &Records<R>,
    format: &Format,
    mapping: &MappingDraft,
    currency: &mut Option<Currency>,
    row: &mut PreviewRow,
) {
    let mut wrong = |role: Role, reason: RejectReason| {
        row.problems.push(CellProblem {
            column: mapping.get(role),
            role: Some(role),
            reason,
        });
    };
    let cell = |role: Role| records.cell(mapping.get(role)?);
    let numbers = format.decided_numbers().ok();
    if let Some(bytes) = cell(Role::Customer) {
        match cells::customer(bytes) {
            Ok(customer) => row.parsed.customer = Some(customer.to_owned()),
            Err(reason) => wrong(Role::Customer, reason),
        }
    }
    if let (Some(bytes), Some(dates)) = (cell(Role::Date), format.date) {
        match cells::date(bytes, dates) {
            Ok(date) => row.parsed.date = Some(date),
            Err(reason) => wrong(Role::Date, reason),
        }
    }
    if let (Some(bytes), Some(numbers)) = (cell(Role::Amount), numbers) {
        match cells::amount(bytes, numbers) {
            Ok((_, Some(found))) if *currency.get_or_insert(found) != found => {
                wrong(Role::Amount, RejectReason::OtherCurrency);
            }
            Ok((amount, _)) => row.parsed.amount = Some(amount),
            Err(reason) => wrong(Role::Amount, reason),
        }
    }
    if let (Some(bytes), Some(numbers)) = (cell(Role::Quantity), numbers) {
        match cells::quantity(bytes, numbers) {
            Ok(quantity) => row.parsed.quantity = quantity,
            Err(reason) => wrong(Role::Quantity, reason),
        }
    }
    if let Some(bytes) = cell(Role::Order) {
        match cells::order(bytes) {
            Ok(order) => row.parsed.order = order.map(str::to_owned),
            Err(reason) => wrong(Role::Order, reason),
        }
    }
}
