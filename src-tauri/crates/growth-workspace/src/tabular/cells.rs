//! From cells to the values of a purchase.

use std::io::Read;

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;

use super::{
    TableError,
    amount::{parse_amount, parse_quantity},
    currency::CurrencyMark,
    date::read_date,
    format::{DateFormat, DecimalSign, Format, NumberFormat, Thousands},
    records::Records,
    reject::{Problem, RejectReason},
};

/// 10^15: amounts from this on are typing errors; below it, the sums of millions of rows stay exact.
pub(super) const AMOUNT_LIMIT: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

/// How dates and numbers are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spelled {
    pub(crate) dates: DateFormat,
    pub(crate) numbers: NumberFormat,
}

impl Spelled {
    pub(crate) fn new(format: &Format) -> Result<Self, TableError> {
        Ok(Self {
            dates: format.decided_date()?,
            numbers: format.decided_numbers()?,
        })
    }
}

/// The currency of the rows so far.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RunningCurrency {
    /// As the format says, or as the first row says.
    pub(crate) current: Option<Currency>,
}

impl RunningCurrency {
    /// Takes the currency of a row; `Err` is one that differs from that of the rows before.
    pub(crate) fn take(&mut self, mark: CurrencyMark) -> Result<(), Currency> {
        let found = mark.resolve(self.current);
        if *self.current.get_or_insert(found) == found {
            Ok(())
        } else {
            Err(found)
        }
    }
}

/// A row that is too short lacks something; one with text beyond the last column has been shifted
/// by a delimiter inside a cell, and its amount may be half of what it was.
pub(crate) fn check_width<R: Read>(
    records: &Records<R>,
    columns: usize,
    needed_columns: usize,
) -> Result<(), Problem> {
    let reason = if records.len() < needed_columns {
        RejectReason::TooFewColumns
    } else if records.len() > columns && records.filled_len() > columns {
        RejectReason::TooManyColumns
    } else {
        return Ok(());
    };
    Err(Problem { reason, role: None })
}

/// Text without spaces around it.
pub(crate) fn text(cell: &[u8]) -> Result<&str, RejectReason> {
    match std::str::from_utf8(cell) {
        Ok(text) if !text.contains('\0') => Ok(text.trim()),
        _ => Err(RejectReason::Undecodable),
    }
}

/// The text of an identity; empty where the cell is.
pub(crate) fn identity(cell: &[u8]) -> Result<&str, RejectReason> {
    let customer = text(cell)?;
    if is_rounded_number(customer.as_bytes()) {
        return Err(RejectReason::RoundedCustomer);
    }
    Ok(customer)
}

/// `7.9E+10`, `7,90123E+10`: what a spreadsheet makes of a telephone number.
fn is_rounded_number(text: &[u8]) -> bool {
    let Some(at) = text.windows(2).position(|pair| pair == b"E+") else {
        return false;
    };
    let (mantissa, exponent) = text.split_at(at);
    let exponent = exponent.get(2..).unwrap_or_default();
    !mantissa.is_empty()
        && mantissa.first().is_some_and(u8::is_ascii_digit)
        && mantissa
            .iter()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && matches!(exponent.len(), 1 | 2)
        && exponent.iter().all(u8::is_ascii_digit)
}

/// A date; `None` where the cell is empty.
pub(crate) fn date(cell: &[u8], format: DateFormat) -> Result<Option<NaiveDate>, RejectReason> {
    match read_date(cell, format) {
        Some(date) => Ok(Some(date)),
        None if text(cell)?.is_empty() => Ok(None),
        None => Err(RejectReason::BadDate),
    }
}

/// An amount and the currency beside it; `None` where the cell is empty.
pub(crate) fn amount(
    cell: &[u8],
    format: NumberFormat,
) -> Result<Option<(Decimal, Option<CurrencyMark>)>, RejectReason> {
    match amount_in_any_groups(cell.trim_ascii(), format) {
        Some((value, _)) if value.abs() >= AMOUNT_LIMIT => Err(RejectReason::BadAmount),
        Some(amount) => Ok(Some(amount)),
        None if is_blank_number(text(cell)?) => Ok(None),
        None => Err(RejectReason::BadAmount),
    }
}

/// Signs by which cells say that there is no number.
fn is_blank_number(text: &str) -> bool {
    matches!(
        text,
        "" | "-" | "–" | "—" | "NULL" | "null" | "\\N" | "None" | "NaN" | "nan"
    )
}

/// Reads a number; where the separator of thousands is not the usual one of the file, any other one
/// that cannot be taken for the decimal sign.
pub(super) fn amount_in_any_groups(
    cell: &[u8],
    format: NumberFormat,
) -> Option<(Decimal, Option<CurrencyMark>)> {
    parse_amount(cell, format).or_else(|| {
        let other = match format.decimal() {
            DecimalSign::Point => Thousands::Comma,
            DecimalSign::Comma => Thousands::Point,
        };
        [Thousands::Space, Thousands::Apostrophe, other]
            .into_iter()
            .filter(|&thousands| thousands != format.thousands())
            .find_map(|thousands| {
                parse_amount(cell, NumberFormat::new(format.decimal(), thousands)?)
            })
    })
}

/// A number of pieces; `None` where the cell is empty.
pub(crate) fn quantity(cell: &[u8], format: NumberFormat) -> Result<Option<Decimal>, RejectReason> {
    match parse_quantity(cell.trim_ascii(), format) {
        Some(value) if value.abs() >= AMOUNT_LIMIT => Err(RejectReason::BadQuantity),
        Some(value) => Ok(Some(value)),
        None if is_blank_number(text(cell)?) => Ok(None),
        None => Err(RejectReason::BadQuantity),
    }
}

/// The number of an order; `None` where the cell is empty.
pub(crate) fn order(cell: &[u8]) -> Result<Option<&str>, RejectReason> {
    text(cell).map(|order| (!order.is_empty()).then_some(order))
}
