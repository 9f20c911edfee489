//! One cell of a table.

use chrono::NaiveDate;
use growth_i18n::{Language, text};
use growth_model::{
    Outcome,
    economics::{Unit, Verdict},
};
use rust_decimal::{Decimal, prelude::FromPrimitive};

use crate::outcomes::status;

/// One cell: what it holds, and how a person reads it. [`Table::new`](super::Table::new) writes the
/// text of numbers and dates.
#[shape(Eq)]
#[schemars(rename = "TableCell")]
pub struct Cell {
    /// As the window and the document show it.
    pub text: String,
    /// What it holds, for files and for calculation.
    #[serde(flatten)]
    pub value: CellValue,
    /// A second line in small type; not written to files.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub under: String,
    /// Verdict on the value: a mark beside a number, a badge around words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// What waits or is wrong about it, in a badge below.
    #[serde(skip)]
    pub(super) badge: Option<String>,
    /// What stands before the number: `≤ `.
    #[serde(skip)]
    pub(super) before: &'static str,
    /// What stands behind the number: `*`.
    #[serde(skip)]
    pub(super) after: &'static str,
}

/// What a cell holds.
#[shape(Eq, tag = "kind")]
pub enum CellValue {
    /// Nothing.
    Empty,
    /// Words, of the program or of a user.
    Text,
    /// A word in place of a number that does not exist: unreachable, never, not enough data.
    Absent,
    /// A number.
    Number {
        /// The number; a share is a fraction.
        number: Decimal,
        /// Its unit.
        unit: Unit,
    },
    /// A day.
    Date {
        /// The day.
        date: NaiveDate,
    },
    /// A calendar month.
    Month {
        /// Its first day.
        month: NaiveDate,
    },
}

impl Cell {
    fn of(text: String, value: CellValue) -> Self {
        Self {
            text,
            value,
            under: String::new(),
            verdict: None,
            badge: None,
            before: "",
            after: "",
        }
    }

    /// Nothing: a dash where cells are shown, and no character in files.
    pub fn empty() -> Self {
        Self::of("—".to_owned(), CellValue::Empty)
    }

    /// A word in place of a number that does not exist.
    pub fn absent(word: impl Into<String>) -> Self {
        Self::of(word.into(), CellValue::Absent)
    }

    /// Words, or nothing at all where there are none.
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::of(text, CellValue::Empty)
        } else {
            Self::of(text, CellValue::Text)
        }
    }

    /// A number of a unit.
    pub fn number(number: Decimal, unit: Unit) -> Self {
        Self::of(String::new(), CellValue::Number { number, unit })
    }

    /// A computed number; what no decimal holds is shown in words of magnitude.
    pub fn real(value: f64, unit: Unit, language: Language) -> Self {
        match Decimal::from_f64(value) {
            Some(number) => Self::number(number, unit),
            None => Self::absent(growth_i18n::Format::new(language).compact(value)),
        }
    }

    /// A number of things.
    pub fn count(number: impl Into<Decimal>) -> Self {
        Self::number(number.into(), Unit::Count)
    }

    /// The value, or the word for why there is none.
    pub fn outcome(outcome: &Outcome<Decimal>, unit: Unit, language: Language) -> Self {
        match outcome.value() {
            Some(value) => Self::number(*value, unit),
            None => Self::status(outcome, language),
        }
    }

    /// The word for why an outcome has no value.
    pub fn status<T>(outcome: &Outcome<T>, language: Language) -> Self {
        Self::absent(text(language, &format!("status-{}", status(outcome)), &[]))
    }

    /// A day.
    pub fn date(date: NaiveDate) -> Self {
        Self::of(String::new(), CellValue::Date { date })
    }

    /// The calendar month of a day.
    pub fn month(month: NaiveDate) -> Self {
        Self::of(String::new(), CellValue::Month { month })
    }

    /// With a second line in small type.
    #[must_use]
    pub fn with_under(self, under: impl Into<String>) -> Self {
        Self {
            under: under.into(),
            ..self
        }
    }

    /// With a badge below that says what waits.
    #[must_use]
    pub fn with_badge(self, badge: Option<String>) -> Self {
        Self { badge, ..self }
    }

    /// With a verdict.
    #[must_use]
    pub fn judged(self, verdict: Option<Verdict>) -> Self {
        Self { verdict, ..self }
    }

    /// With a sign before the number: `≤ `.
    #[must_use]
    pub(crate) fn after_sign(self, before: &'static str) -> Self {
        Self { before, ..self }
    }

    /// With an asterisk behind the number, where a remark explains it.
    #[must_use]
    pub(crate) fn starred(self, starred: bool) -> Self {
        Self {
            after: if starred { "*" } else { "" },
            ..self
        }
    }

    /// The number and its unit, where the cell holds one.
    pub(crate) fn amount(&self) -> Option<(Decimal, Unit)> {
        match self.value {
            CellValue::Number { number, unit } => Some((number, unit)),
            _ => None,
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::empty()
        } else {
            Self::of(text, CellValue::Text)
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or_else(Self::empty, Into::into)
    }
}
