//! Rows that cannot be read: why, and how they are saved.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use super::{format::Delimiter, mapping::Role};

/// Why a row cannot be read: a stable code that is localised as `reject-<code>`.
#[shape(Copy, Eq, Hash)]
pub enum RejectReason {
    /// The cell of the customer is empty.
    MissingCustomer,
    /// The customer is a number that a spreadsheet has rounded (`7.9E+10`): different customers
    /// would become one.
    RoundedCustomer,
    /// The cell of the date is empty.
    MissingDate,
    /// Not a date in the chosen format, or before 1900 or after 2199.
    BadDate,
    /// The cell of the amount is empty.
    MissingAmount,
    /// Not a number in the chosen format, a percentage, or 10^15 or more.
    BadAmount,
    /// The amount is in another currency than the others.
    OtherCurrency,
    /// Not a number in the chosen format.
    BadQuantity,
    /// The row ends before the last column that is needed.
    TooFewColumns,
    /// There is text beyond the last column: a delimiter inside a cell has shifted what follows it.
    TooManyColumns,
    /// The bytes mean nothing in the chosen encoding.
    Undecodable,
    /// A quote is opened and not closed where a cell ends.
    UnclosedQuote,
    /// The row is longer than [`MAX_RECORD_BYTES`](super::MAX_RECORD_BYTES).
    LineTooLong,
}

impl RejectReason {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::MissingCustomer,
        Self::RoundedCustomer,
        Self::MissingDate,
        Self::BadDate,
        Self::MissingAmount,
        Self::BadAmount,
        Self::OtherCurrency,
        Self::BadQuantity,
        Self::TooFewColumns,
        Self::TooManyColumns,
        Self::Undecodable,
        Self::UnclosedQuote,
        Self::LineTooLong,
    ];

    /// The stable code, as in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::MissingCustomer => "missing_customer",
            Self::RoundedCustomer => "rounded_customer",
            Self::MissingDate => "missing_date",
            Self::BadDate => "bad_date",
            Self::MissingAmount => "missing_amount",
            Self::BadAmount => "bad_amount",
            Self::OtherCurrency => "other_currency",
            Self::BadQuantity => "bad_quantity",
            Self::TooFewColumns => "too_few_columns",
            Self::TooManyColumns => "too_many_columns",
            Self::Undecodable => "undecodable",
            Self::UnclosedQuote => "unclosed_quote",
            Self::LineTooLong => "line_too_long",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What is wrong with a row, and in which cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) reason: RejectReason,
    pub(crate) role: Option<Role>,
}

/// A row that could not be read, as it is kept.
#[shape(Eq)]
pub struct RejectedRow {
    /// Physical line of the file on which the row begins, from 1.
    pub line: u64,
    /// Why.
    pub reason: RejectReason,
    /// The cell that is to blame, if it is one; at most 200 bytes, then `…`.
    pub cell: Option<String>,
    /// The row as it stands in the file; at most 2,000 bytes, then `…`.
    pub text: String,
}

/// The names of the columns of a list of rejected rows, in the language of the reader.
#[derive(Debug, Clone, Copy)]
pub struct RejectsHeader<'a> {
    /// Over the line number.
    pub line: &'a str,
    /// Over the stable code.
    pub code: &'a str,
    /// Over the reason in words.
    pub reason: &'a str,
    /// Over the row as it stands in the file.
    pub text: &'a str,
}

/// Saves rejected rows as CSV that every spreadsheet opens: UTF-8 with byte order mark, CRLF, and no
/// cell that a spreadsheet would take for a formula.
///
/// `reason_text` gives the reason in words; `delimiter` should suit the reader's spreadsheet
/// ([`Delimiter::Semicolon`] for Russian).
///
/// # Errors
/// Whatever writing fails with.
pub fn write_rejects<W: Write>(
    mut out: W,
    rows: impl IntoIterator<Item = RejectedRow>,
    header: &RejectsHeader<'_>,
    delimiter: Delimiter,
    reason_text: impl Fn(RejectReason) -> String,
) -> io::Result<()> {
    out.write_all(super::source::UTF8_MARK)?;
    let mut csv = csv::WriterBuilder::new()
        .delimiter(delimiter.byte())
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    csv.write_record([header.line, header.code, header.reason, header.text])?;
    for row in rows {
        csv.write_record([
            row.line.to_string().as_str(),
            row.reason.code(),
            &guard_formula(&reason_text(row.reason)),
            &guard_formula(&row.text),
        ])?;
    }
    csv.flush()
}

/// Puts an apostrophe before text that a spreadsheet would calculate instead of show.
pub fn guard_formula(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Bytes as text of at most `max_bytes`, with `…` where it was cut.
pub(crate) fn excerpt(bytes: &[u8], max_bytes: usize) -> String {
    let is_inside_character = |at: usize| bytes.get(at).is_some_and(|byte| byte & 0xC0 == 0x80);
    if bytes.len() <= max_bytes {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    // No character is longer than four bytes; text that is not UTF-8 is cut where it is.
    let end = (max_bytes.saturating_sub(3)..=max_bytes)
        .rev()
        .find(|&at| !is_inside_character(at))
        .unwrap_or(max_bytes);
    let mut text = String::from_utf8_lossy(bytes.get(..end).unwrap_or(bytes)).into_owned();
    text.push('…');
    text
}
