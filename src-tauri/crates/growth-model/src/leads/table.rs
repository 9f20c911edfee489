//! A table of leads as it comes from a CRM, and what its cells can be read as.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime};

use crate::ModelError;
use crate::checks::{count, inconsistent};

/// Most rows and columns.
const MAX_ROWS: u32 = 1_000_000;
const MAX_COLUMNS: u32 = 500;

/// One cell. `null` is a missing value.
#[shape(untagged)]
#[schemars(rename = "LeadCell")]
pub enum Cell {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(f64),
    /// Anything else, also a number or a date written as text.
    Text(String),
    /// Nothing: the value is missing.
    Missing(()),
}

/// Words that stand for nothing.
const NOTHING: [&str; 11] = [
    "",
    "-",
    "–",
    "—",
    "n/a",
    "na",
    "nan",
    "null",
    "none",
    "н/д",
    "нет данных",
];
const YES: [&str; 8] = ["yes", "true", "y", "да", "истина", "won", "успех", "1"];
const NO: [&str; 8] = ["no", "false", "n", "нет", "ложь", "lost", "отказ", "0"];

impl Cell {
    /// The cell as text; `None` where it is missing.
    pub fn text(&self) -> Option<String> {
        self.words().map(Cow::into_owned)
    }

    /// As [`Self::text`], without a copy of what is text already.
    pub(super) fn words(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Missing(()) => None,
            Self::YesNo(true) => Some("yes".into()),
            Self::YesNo(false) => Some("no".into()),
            // Not −0.
            Self::Number(number) => Some((number + 0.0).to_string().into()),
            Self::Text(text) => {
                let text = text.trim();
                (!is_one_of(text, &NOTHING)).then(|| text.into())
            }
        }
    }

    /// The cell as a number, where it is one: digits may be grouped by spaces, and the decimal sign
    /// may be a comma.
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => {
                let mut plain = Cow::Borrowed(text.trim());
                if plain.contains(char::is_whitespace) {
                    plain = plain.split_whitespace().collect::<String>().into();
                }
                if !plain.contains('.') && plain.matches(',').count() == 1 {
                    plain = plain.replace(',', ".").into();
                }
                let first = plain
                    .strip_prefix(['-', '+'])
                    .unwrap_or(&plain)
                    .chars()
                    .next();
                // Not `inf` or `nan`.
                first.filter(|first| first.is_ascii_digit() || *first == '.')?;
                plain.parse().ok().filter(|number: &f64| number.is_finite())
            }
            Self::YesNo(_) | Self::Missing(()) => None,
        }
    }

    /// The cell as a date, `YYYY-MM-DD` with or without a time of day.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        let Self::Text(text) = self else {
            return None;
        };
        let text = text.trim();
        let day = text.get(..10)?;
        let date = day.parse::<NaiveDate>().ok()?;
        let rest = text.get(10..)?.trim_start_matches(['T', ' ']);
        let with_time = rest.is_empty()
            || rest.get(..5).is_some_and(|time| {
                NaiveDateTime::parse_from_str(&format!("{day} {time}"), "%Y-%m-%d %H:%M").is_ok()
            });
        with_time.then_some(date)
    }

    /// The cell as yes or no.
    pub fn yes_no(&self) -> Option<bool> {
        match self {
            Self::YesNo(answer) => Some(*answer),
            Self::Number(number) if *number == 1.0 => Some(true),
            Self::Number(number) if *number == 0.0 => Some(false),
            Self::Text(text) => {
                let text = text.trim();
                if is_one_of(text, &YES) {
                    Some(true)
                } else {
                    is_one_of(text, &NO).then_some(false)
                }
            }
            _ => None,
        }
    }

    pub(super) fn is_missing(&self) -> bool {
        match self {
            Self::Missing(()) => true,
            Self::Text(_) => self.words().is_none(),
            _ => false,
        }
    }
}

/// Whether a text is one of a few short words in small letters, in letters of any size. A table has
/// millions of cells: most of them are told by their length.
fn is_one_of(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        // A capital letter of the words has as many bytes as a small one.
        word.len() == text.len()
            && (word.eq_ignore_ascii_case(text)
                || (!word.is_ascii() && text.to_lowercase() == **word))
    })
}

/// A table of leads.
#[shape(deny_unknown_fields)]
pub struct LeadTable {
    /// Headings, each once; at most 500.
    pub columns: Vec<String>,
    /// Leads: a cell for every column, `null` where it is missing. At most a million.
    pub rows: Vec<Vec<Cell>>,
}

impl LeadTable {
    /// Refuses a table that is not one.
    pub(super) fn check(&self) -> Result<(), ModelError> {
        let length = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
        count(
            || "columns".to_owned(),
            length(self.columns.len()),
            1,
            MAX_COLUMNS,
        )?;
        count(|| "rows".to_owned(), length(self.rows.len()), 0, MAX_ROWS)?;
        let mut seen = std::collections::BTreeSet::new();
        for (i, column) in self.columns.iter().enumerate() {
            if !seen.insert(column) {
                return Err(inconsistent(format!("columns[{i}]"), "duplicate_id"));
            }
        }
        match self
            .rows
            .iter()
            .position(|row| row.len() != self.columns.len())
        {
            Some(i) => Err(inconsistent(format!("rows[{i}]"), "row_length")),
            None => Ok(()),
        }
    }

    /// Place of a column.
    pub(super) fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// Place of a column that must exist; `field` is where it is named.
    pub(super) fn find(&self, column: &str, field: &str) -> Result<usize, ModelError> {
        self.place(column)
            .ok_or_else(|| inconsistent(field, "no_such_column"))
    }

    /// The cells of a column.
    pub(super) fn cells(&self, place: usize) -> impl Iterator<Item = &Cell> {
        const NONE: &Cell = &Cell::Missing(());
        self.rows
            .iter()
            .map(move |row| row.get(place).unwrap_or(NONE))
    }
}
