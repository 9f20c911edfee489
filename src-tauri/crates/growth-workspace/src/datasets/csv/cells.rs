//! From cells to the values of a purchase.

use std::io::Read;

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;

use super::{
    CsvError,
    amount::{parse_amount, parse_quantity},
    date::parse_date,
    format::{DateFormat, Format, NumberFormat},
    mapping::{Mapping, MappingDraft, Role},
    reader::Row,
    records::Records,
    reject::{Problem, RejectReason},
};

/// 10^15: amounts from this on are typing errors; below it, the sums of millions of rows stay exact.
const AMOUNT_LIMIT: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

/// Reads cells in the way that a format and a mapping say.
pub(crate) struct Cells {
    mapping: Mapping,
    dates: DateFormat,
    numbers: NumberFormat,
    currency: Option<Currency>,
}

impl Cells {
    pub(crate) fn new(format: &Format, mapping: Mapping) -> Result<Self, CsvError> {
        Ok(Self {
            mapping,
            dates: format.decided_date()?,
            numbers: format.decided_numbers()?,
            currency: format.currency,
        })
    }

    pub(crate) fn currency(&self) -> Option<Currency> {
        self.currency
    }

    pub(crate) fn column(&self, role: Role) -> Option<usize> {
        MappingDraft::from(self.mapping).get(role)
    }

    /// The purchase that the current record is, or the first thing that is wrong with it.
    pub(crate) fn row<'a, R: Read>(
        &mut self,
        records: &'a Records<R>,
        columns: usize,
        needed_columns: usize,
    ) -> Result<Row<'a>, Problem> {
        check_width(records, columns, needed_columns)?;
        let cell = |column: usize| records.cell(column).unwrap_or_default();
        let blame = |role: Role| {
            move |reason: RejectReason| Problem {
                reason,
                role: Some(role),
            }
        };
        let customer = customer(cell(self.mapping.customer)).map_err(blame(Role::Customer))?;
        let date = date(cell(self.mapping.date), self.dates).map_err(blame(Role::Date))?;
        let (amount, currency) =
            amount(cell(self.mapping.amount), self.numbers).map_err(blame(Role::Amount))?;
        if let Some(found) = currency
            && *self.currency.get_or_insert(found) != found
        {
            return Err(blame(Role::Amount)(RejectReason::OtherCurrency));
        }
        let quantity = match self.mapping.quantity {
            Some(column) => quantity(cell(column), self.numbers).map_err(blame(Role::Quantity))?,
            None => None,
        };
        let order = match self.mapping.order {
            Some(column) => order(cell(column)).map_err(blame(Role::Order))?,
            None => None,
        };
        Ok(Row {
            line: records.line(),
            customer,
            date,
            amount,
            quantity,
            order,
        })
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
fn text(cell: &[u8]) -> Result<&str, RejectReason> {
    match std::str::from_utf8(cell) {
        Ok(text) if !text.contains('\0') => Ok(text.trim()),
        _ => Err(RejectReason::Undecodable),
    }
}

pub(crate) fn customer(cell: &[u8]) -> Result<&str, RejectReason> {
    let customer = text(cell)?;
    if customer.is_empty() {
        return Err(RejectReason::MissingCustomer);
    }
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

pub(crate) fn date(cell: &[u8], format: DateFormat) -> Result<NaiveDate, RejectReason> {
    match parse_date(cell, format) {
        Some(date) => Ok(date),
        None if text(cell)?.is_empty() => Err(RejectReason::MissingDate),
        None => Err(RejectReason::BadDate),
    }
}

pub(crate) fn amount(
    cell: &[u8],
    format: NumberFormat,
) -> Result<(Decimal, Option<Currency>), RejectReason> {
    match parse_amount(cell.trim_ascii(), format) {
        Some((value, _)) if value.abs() >= AMOUNT_LIMIT => Err(RejectReason::BadAmount),
        Some(amount) => Ok(amount),
        None if text(cell)?.is_empty() => Err(RejectReason::MissingAmount),
        None => Err(RejectReason::BadAmount),
    }
}

pub(crate) fn quantity(cell: &[u8], format: NumberFormat) -> Result<Option<Decimal>, RejectReason> {
    match parse_quantity(cell.trim_ascii(), format) {
        Some(value) if value.abs() >= AMOUNT_LIMIT => Err(RejectReason::BadQuantity),
        Some(value) => Ok(Some(value)),
        None if text(cell)?.is_empty() => Ok(None),
        None => Err(RejectReason::BadQuantity),
    }
}

pub(crate) fn order(cell: &[u8]) -> Result<Option<&str>, RejectReason> {
    text(cell).map(|order| (!order.is_empty()).then_some(order))
}
