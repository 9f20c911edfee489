//! How a file is to be read, said explicitly: nothing here is guessed while reading.

use growth_model::Currency;
use serde::Deserialize;

use super::TableError;

/// How the bytes of a file become rows, dates and numbers.
///
/// [`sniff`](super::sniff) proposes one; every part can be overridden.
#[shape(Eq, default, deny_unknown_fields)]
pub struct Format {
    /// How bytes become characters. A byte order mark is skipped where there is one.
    pub encoding: TextEncoding,
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// Physical lines before the table (a title, Excel's `sep=;`).
    pub skip_lines: u32,
    /// Rows that name the columns; none in a file without headings.
    #[serde(alias = "header", deserialize_with = "rows_or_flag")]
    pub header_rows: u32,
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

/// Data sets of the first version kept a flag where the number of rows is now.
fn rows_or_flag<'de, D: serde::Deserializer<'de>>(input: D) -> Result<u32, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum RowsOrFlag {
        Rows(u32),
        Flag(bool),
    }
    Ok(match RowsOrFlag::deserialize(input)? {
        RowsOrFlag::Rows(rows) => rows,
        RowsOrFlag::Flag(flag) => u32::from(flag),
    })
}

impl Default for Format {
    fn default() -> Self {
        Self {
            encoding: TextEncoding::Utf8,
            delimiter: Delimiter::Comma,
            skip_lines: 0,
            header_rows: 1,
            date: None,
            decimal: None,
            thousands: Thousands::Space,
            currency: None,
        }
    }
}

impl Format {
    /// The date format, or the error that it has to be said.
    pub(crate) fn decided_date(&self) -> Result<DateFormat, TableError> {
        self.date.ok_or(TableError::Undecided {
            what: Undecided::Date,
        })
    }

    /// The number format, or the error that it has to be said.
    pub(crate) fn decided_numbers(&self) -> Result<NumberFormat, TableError> {
        let decimal = self.decimal.ok_or(TableError::Undecided {
            what: Undecided::Decimal,
        })?;
        NumberFormat::new(decimal, self.thousands).ok_or(TableError::Undecided {
            what: Undecided::Thousands,
        })
    }
}

/// How bytes become characters.
#[shape(Copy, Eq, Hash, rename_all = "kebab-case")]
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
    /// Windows-1252, what Excel of western Europe and America saves.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Windows-1250, what Excel of central Europe saves.
    #[serde(rename = "windows-1250")]
    Windows1250,
    /// KOI8-R, of old Unix programs.
    #[serde(rename = "koi8-r")]
    Koi8R,
    /// Cyrillic of old Macs: “CSV (Macintosh)” of Russian Excel.
    #[serde(rename = "x-mac-cyrillic")]
    MacCyrillic,
    /// Code page 866, of DOS programs.
    #[serde(rename = "ibm866")]
    Ibm866,
    /// Windows-1254, what Turkish Excel saves.
    #[serde(rename = "windows-1254")]
    Windows1254,
    /// ISO 8859-2, of web programs of central Europe.
    #[serde(rename = "iso-8859-2")]
    Iso8859Part2,
    /// ISO 8859-5, of programs on mainframes and in Java.
    #[serde(rename = "iso-8859-5")]
    Iso8859Part5,
    /// KOI8-U, the Ukrainian KOI8.
    #[serde(rename = "koi8-u")]
    Koi8U,
    /// Windows-1253, what Greek Excel saves. It looks like Cyrillic, and is never taken unasked.
    #[serde(rename = "windows-1253")]
    Windows1253,
    /// Of old Macs in the west. It looks like central Europe, and is never taken unasked.
    #[serde(rename = "macintosh")]
    Macintosh,
}

impl TextEncoding {
    /// The encodings of one byte a character, in the order in which they are preferred.
    pub(crate) const LEGACY: [Self; 10] = [
        Self::Windows1251,
        Self::Windows1252,
        Self::Windows1254,
        Self::Windows1250,
        Self::Koi8R,
        Self::MacCyrillic,
        Self::Ibm866,
        Self::Iso8859Part2,
        Self::Iso8859Part5,
        Self::Koi8U,
    ];

    /// What decodes it.
    pub(crate) fn decoder(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1251 => encoding_rs::WINDOWS_1251,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Windows1250 => encoding_rs::WINDOWS_1250,
            Self::Koi8R => encoding_rs::KOI8_R,
            Self::MacCyrillic => encoding_rs::X_MAC_CYRILLIC,
            Self::Ibm866 => encoding_rs::IBM866,
            Self::Windows1254 => encoding_rs::WINDOWS_1254,
            Self::Iso8859Part2 => encoding_rs::ISO_8859_2,
            Self::Iso8859Part5 => encoding_rs::ISO_8859_5,
            Self::Koi8U => encoding_rs::KOI8_U,
            Self::Windows1253 => encoding_rs::WINDOWS_1253,
            Self::Macintosh => encoding_rs::MACINTOSH,
        }
    }
}

/// What stands between two cells.
#[shape(Copy, Eq, Hash)]
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

/// How dates are written. A time of day beside the date (`T12:30:00+03:00`, ` 9:05 PM`, `14:05 МСК, `)
/// and the name of the weekday are passed over: the date counts as it is written, in whatever time
/// zone. Dates that can be read in one way only (`2024-01-31`, `31 января 2024 г.`, `31.01.2024`) are
/// read in every format but the strict ones of numbers.
///
/// Years 1900 to 9999 are accepted, without signs between 1900 to 2199. Two-digit years, where allowed,
/// mean 1969 to 2068.
#[shape(Copy, Eq, Hash)]
pub enum DateFormat {
    /// `2024-01-31`, also `2024/1/31`, `2024.01.31`: ISO 8601 and its relatives.
    YearMonthDay,
    /// `20240131`.
    YearMonthDayCompact,
    /// `31.01.2024`, also `31/1/24`, `31-01-2024`, `31 января 2024`, `31-Jan-24`.
    DayMonthYear,
    /// `01/31/2024`, also `1/31/24`, `01-31-2024`, `Jan 31, 2024`.
    MonthDayYear,
    /// `45667`: days since 1899-12-30, as spreadsheets keep dates.
    ExcelSerial,
    /// `1736503200`: seconds since 1970 (UTC).
    UnixSeconds,
    /// `1736503200000`: milliseconds since 1970 (UTC).
    UnixMilliseconds,
    /// `2024-01`, `01.2024`, `январь 2024`: the month alone, taken as its first day.
    Month,
}

impl DateFormat {
    /// Those that are written with a day, a month and a year, in the order in which they are
    /// preferred when a value fits several.
    pub const WRITTEN: [Self; 4] = [
        Self::YearMonthDay,
        Self::YearMonthDayCompact,
        Self::DayMonthYear,
        Self::MonthDayYear,
    ];
}

/// What stands before the fraction of a number.
#[shape(Copy, Eq, Hash)]
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
#[shape(Copy, Eq, Hash)]
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
        ' ' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
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
#[shape(Copy, Eq, Hash)]
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
