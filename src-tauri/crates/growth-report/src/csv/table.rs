//! What tables are made of: cells that say what they hold, so that a spreadsheet can calculate.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::document::Section;

/// Digits after the decimal sign of computed values: more than any spreadsheet shows, without the
/// noise of a division.
const DIGITS: u32 = 6;

/// One file of a CSV set, one sheet of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// The section it belongs to: who does not print it does not hand it over either.
    pub(crate) section: Section,
    /// Its name, without the ending. The same in every language, so that scripts find it.
    pub(crate) name: &'static str,
    /// What it is called in the language of the report.
    pub(crate) title: String,
    /// Headings of the columns.
    pub(crate) head: Vec<String>,
    /// Below the heading.
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Text, of the program or of a user.
    Text(String),
    /// A number that a spreadsheet can calculate with.
    Number(Decimal),
    /// An amount in the currency of the report.
    Money(Decimal),
    /// A share as a fraction. CSV writes percent, because `0,05 %` would be misread.
    Share(Decimal),
    /// A day.
    Date(NaiveDate),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A computed number, without the noise of a division.
    pub(crate) fn rounded(value: Decimal) -> Self {
        Self::Number(value.round_dp(DIGITS))
    }

    /// A computed amount, without the noise of a division.
    pub(crate) fn money(value: Decimal) -> Self {
        Self::Money(value.round_dp(DIGITS))
    }

    /// A computed share, given as a fraction.
    pub(crate) fn share(value: Decimal) -> Self {
        Self::Share(value.round_dp(DIGITS + 2))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}
