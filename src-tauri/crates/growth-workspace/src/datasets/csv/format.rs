//! How a file is to be read, said explicitly: nothing here is guessed while reading.

use growth_model::Currency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CsvError;

/// How the bytes of a file become rows, dates and numbers.
///
/// [`sniff`](super::sniff) proposes one; every part can be overridden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Format {
    /// How bytes become characters. A byte order mark is skipped where there is one.
    pub encoding: TextEncoding,
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// Physical lines before the table (a title, Excel's `sep=;`).
    pub skip_lines: u32,
    /// Whether the first row names the columns.
    pub header: bool,
    /// How dates are written. Absent: not decided, and reading is refused.
    pub date: Option<DateFormat>,
    /// What stands before the fraction of a number. Absent: not decided, and reading is refused.
    pub decimal: Option<DecimalSign>,
    /// What may stand between groups of three digits.
    pub thousands: Thousands,
    /// The currency whose sign or code may stand beside an amount; a row with another one is
    /// rejected. Absent: the first one met is taken. Bare numbers are always accepted.
    pub currency: Option<Currency>,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            encoding: TextEncoding::Utf8,
            delimiter: Delimiter::Comma,
            skip_lines: 0,
            header: true,
            date: None,
            decimal: None,
            thousands: Thousands::Space,
            currency: None,
        }
    }
}

impl Format {
    /// The date format, or the error that it has to be said.
    pub(crate) fn decided_date(&self) -> Result<DateFormat, CsvError> {
        self.date.ok_or(CsvError::Undecided {
            what: Undecided::Date,
        })
    }

    /// The number format, or the error that it has to be said.
    pub(crate) fn decided_numbers(&self) -> Result<NumberFormat, CsvError> {
        let decimal = self.decimal.ok_or(CsvError::Undecided {
            what: Undecided::Decimal,
        })?;
        NumberFormat::new(decimal, self.thousands).ok_or(CsvError::Undecided {
            what: Undecided::Thousands,
        })
    }
}

/// How bytes become characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TextEncoding {
    /// UTF-8, with or without byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, low byte first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows-1251, what Russian Excel saves as “CSV”.
    #[serde(rename = "windows-1251")]
    Windows1251,
}

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    /// All of them, in the order in which they are preferred when nothing else decides.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The character.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// How dates are written. A time of day after the date (`T12:30:00+03:00`, ` 9:05`) is passed over:
/// the date counts as it is written, in whatever time zone.
///
/// Years 1900 to 2199 are accepted. Two-digit years, where allowed, mean 1969 to 2068.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    /// `2024-01-31`, also `2024/1/31`, `2024.01.31`: ISO 8601 and its relatives.
    YearMonthDay,
    /// `20240131`.
    YearMonthDayCompact,
    /// `31.01.2024`, also `31/1/24`, `31-01-2024`, `31 января 2024`, `31-Jan-24`.
    DayMonthYear,
    /// `01/31/2024`, also `1/31/24`, `01-31-2024`, `Jan 31, 2024`.
    MonthDayYear,
}

impl DateFormat {
    /// All of them, in the order in which they are preferred when a value fits several.
    pub const ALL: [Self; 4] = [
        Self::YearMonthDay,
        Self::YearMonthDayCompact,
        Self::DayMonthYear,
        Self::MonthDayYear,
    ];
}

/// What stands before the fraction of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// `1234.56`
    Point,
    /// `1234,56`
    Comma,
}

impl DecimalSign {
    /// The character.
    pub fn byte(self) -> u8 {
        match self {
            Self::Point => b'.',
            Self::Comma => b',',
        }
    }
}

/// What may stand between groups of three digits. Groups of another length are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Thousands {
    /// Nothing: `1234567`.
    None,
    /// Any space, also the non-breaking and the thin ones: `1 234 567`.
    Space,
    /// `1'234'567` or `1’234’567`.
    Apostrophe,
    /// `1,234,567`; only with a decimal point.
    Comma,
    /// `1.234.567`; only with a decimal comma.
    Point,
}

impl Thousands {
    /// Whether this character separates groups.
    pub(crate) fn separates(self, character: char) -> bool {
        match self {
            Self::None => false,
            Self::Space => is_space(character),
            Self::Apostrophe => is_apostrophe(character),
            Self::Comma => character == ',',
            Self::Point => character == '.',
        }
    }
}

/// A space as it is met inside numbers: plain, non-breaking, narrow non-breaking, figure, thin.
pub(crate) fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}'
    )
}

/// An apostrophe as it is met inside numbers.
pub(crate) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// A decimal sign and a group separator that do not contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberFormat {
    decimal: DecimalSign,
    thousands: Thousands,
}

impl NumberFormat {
    /// None if one character would be both.
    pub(crate) fn new(decimal: DecimalSign, thousands: Thousands) -> Option<Self> {
        let clash = matches!(
            (decimal, thousands),
            (DecimalSign::Point, Thousands::Point) | (DecimalSign::Comma, Thousands::Comma)
        );
        (!clash).then_some(Self { decimal, thousands })
    }

    pub(crate) fn decimal(self) -> DecimalSign {
        self.decimal
    }

    pub(crate) fn thousands(self) -> Thousands {
        self.thousands
    }
}

/// A part of the format that a person has to decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Undecided {
    /// How dates are written.
    Date,
    /// What stands before the fraction of a number.
    Decimal,
    /// The group separator is the same character as the decimal sign.
    Thousands,
}

impl Undecided {
    /// Name of the field of [`Format`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Decimal => "decimal",
            Self::Thousands => "thousands",
        }
    }
}
