//! The first rows of a file, as text and as they would be read.

use std::io::Read;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    MAX_COLUMNS, MAX_RECORD_BYTES, PREVIEW_ROWS, TableError,
    cells::{self, RunningCurrency},
    format::Format,
    input::TableFile,
    mapping::{Mapping, Role},
    records::{Found, Records},
    reject::{Problem, RejectReason, excerpt},
    rules::{OnNobody, Rules},
    source::Source,
};

/// The longest text of a cell that is shown, in bytes.
const CELL_BYTES: usize = 200;

/// The first rows of a file.
#[shape(Eq)]
pub struct Preview {
    /// The names of the columns; empty if the file does not name them.
    pub header: Vec<String>,
    /// Columns of the table.
    pub columns: usize,
    /// At most [`PREVIEW_ROWS`] rows.
    pub rows: Vec<PreviewRow>,
}

/// A row, as text and as it would be read.
#[shape(Eq)]
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
#[shape(Default, Eq)]
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
#[shape(Copy, Eq)]
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
pub fn preview(
    file: &TableFile,
    format: &Format,
    mapping: &Mapping,
    rules: &Rules,
) -> Result<Preview, TableError> {
    let failed = |error| TableError::io(file.path(), error);
    let source = Source::new(file.stream()?, format.encoding);
    let mut records = Records::new(source, format.delimiter.byte());
    records.skip_lines(format.skip_lines).map_err(failed)?;
    let mut headings: Vec<Vec<String>> = Vec::new();
    let mut columns = None;
    let mut rows = Vec::new();
    let mut shown = Shown {
        format,
        mapping,
        rules,
        currency: RunningCurrency {
            current: format.currency,
        },
        last_order: None,
    };
    while rows.len() < PREVIEW_ROWS {
        let found = records.advance().map_err(failed)?;
        match found {
            Found::End => break,
            Found::TooLong if columns.is_none() => {
                return Err(TableError::LineTooLong {
                    line: records.line(),
                    max_bytes: MAX_RECORD_BYTES,
                });
            }
            Found::Record => {
                let width =
                    columns
                        .unwrap_or(0)
                        .max(if headings.len() as u32 <= format.header_rows {
                            records.len()
                        } else {
                            0
                        });
                if width > MAX_COLUMNS {
                    return Err(TableError::TooManyColumns {
                        found: width,
                        max: MAX_COLUMNS,
                    });
                }
                if columns.is_none() || (headings.len() as u32) < format.header_rows {
                    columns = Some(width);
                }
                if (headings.len() as u32) < format.header_rows {
                    headings.push(records.texts().map(|name| name.trim().to_owned()).collect());
                    continue;
                }
            }
            _ => {}
        }
        rows.push(shown.row(&records, found, columns));
    }
    let Some(columns) = columns else {
        return Err(TableError::Empty);
    };
    if rows.is_empty() {
        return Err(TableError::OnlyHeader);
    }
    let header_rows: Vec<&[String]> = headings.iter().map(Vec::as_slice).collect();
    Ok(Preview {
        header: if header_rows.is_empty() {
            Vec::new()
        } else {
            super::shape::names_of(&header_rows, columns)
        },
        columns,
        rows,
    })
}

/// How rows are shown, and what the rows before said.
struct Shown<'a> {
    format: &'a Format,
    mapping: &'a Mapping,
    rules: &'a Rules,
    currency: RunningCurrency,
    last_order: Option<String>,
}

impl Shown<'_> {
    fn row<R: Read>(
        &mut self,
        records: &Records<R>,
        found: Found,
        columns: Option<usize>,
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
                let needed = self.mapping.needed_columns();
                let width = cells::check_width(records, columns.unwrap_or(records.len()), needed);
                if let Err(Problem { reason, .. }) = width {
                    row.problems.push(whole_row(reason));
                }
                self.parse(records, &mut row);
            }
        }
        row
    }

    /// Reads every mapped cell, also after one that is wrong: a person wants to see them all.
    fn parse<R: Read>(&mut self, records: &Records<R>, row: &mut PreviewRow) {
        let cell = |role: Role| records.cell(self.mapping.get(role)?);
        let mut problems = Vec::new();
        let numbers = self.format.decided_numbers().ok();
        if let Some(bytes) = cell(Role::Order) {
            match cells::order(bytes) {
                Ok(order) => row.parsed.order = order.map(str::to_owned),
                Err(reason) => problems.push((Role::Order, reason)),
            }
        }
        // A further line of an order may leave out what its first line says.
        let is_further = self.rules.lines.is_some()
            && row.parsed.order.is_some()
            && row.parsed.order == self.last_order;
        self.last_order.clone_from(&row.parsed.order);
        let mut customer = Ok(None);
        for column in self.mapping.columns(Role::Customer) {
            let text = records.cell(column).map_or(Ok(""), cells::identity);
            match text {
                Ok("") => {}
                Ok(text) => {
                    customer = Ok(Some(text.to_owned()));
                    break;
                }
                Err(reason) => {
                    customer = Err(reason);
                    break;
                }
            }
        }
        match customer {
            Ok(Some(customer)) => row.parsed.customer = Some(customer),
            Ok(None) if self.mapping.customer.is_none() => {}
            Ok(None) if is_further || self.rules.on_nobody == OnNobody::Anonymous => {}
            Ok(None) => problems.push((Role::Customer, RejectReason::MissingCustomer)),
            Err(reason) => problems.push((Role::Customer, reason)),
        }
        if let (Some(bytes), Some(dates)) = (cell(Role::Date), self.format.date) {
            match cells::date(bytes, dates) {
                Ok(None) if !is_further => problems.push((Role::Date, RejectReason::MissingDate)),
                Ok(date) => row.parsed.date = date,
                Err(reason) => problems.push((Role::Date, reason)),
            }
        }
        let outgoing = cell(Role::Outgoing).is_some_and(|bytes| !bytes.trim_ascii().is_empty());
        for role in [Role::Amount, Role::Price] {
            let (Some(bytes), Some(numbers)) = (cell(role), numbers) else {
                continue;
            };
            match cells::amount(bytes, numbers) {
                Ok(None) if is_further || outgoing => {}
                Ok(None) => problems.push((role, RejectReason::MissingAmount)),
                Ok(Some((amount, mark))) => {
                    let fits = mark.is_none_or(|mark| {
                        self.mapping.currency.is_some()
                            || self.rules.only_currency
                            || self.currency.take(mark).is_ok()
                    });
                    if fits {
                        row.parsed.amount = Some(amount);
                    } else {
                        problems.push((role, RejectReason::OtherCurrency));
                    }
                }
                Err(reason) => problems.push((role, reason)),
            }
        }
        if let (Some(bytes), Some(numbers)) = (cell(Role::Quantity), numbers) {
            match cells::quantity(bytes, numbers) {
                Ok(quantity) => row.parsed.quantity = quantity,
                Err(reason) => problems.push((Role::Quantity, reason)),
            }
        }
        if self.mapping.amount.is_none()
            && let (Some(price), Some(quantity)) = (row.parsed.amount, row.parsed.quantity)
        {
            row.parsed.amount = price.checked_mul(quantity);
        }
        problems.sort_by_key(|&(role, _)| role);
        row.problems
            .extend(problems.into_iter().map(|(role, reason)| CellProblem {
                column: self.mapping.get(role),
                role: Some(role),
                reason,
            }));
    }
}
