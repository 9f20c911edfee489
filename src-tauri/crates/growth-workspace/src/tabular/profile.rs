//! What the columns of a table hold.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    currency::named_currency,
    date::{Spelling, spelling_of},
    mapping::Role,
    numbers::{Signs, shape_of},
    status::{StatusMeaning, plain_status, usual_meaning},
};

/// More different cells are no states of orders.
const MOST_STATES: usize = 40;

/// The longest word for a state, in bytes.
const MOST_STATE_BYTES: usize = 80;

/// What most cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnContent {
    /// Nothing.
    Empty,
    /// Dates.
    Dates,
    /// Numbers.
    Numbers,
    /// Addresses of electronic mail.
    Emails,
    /// Telephone numbers.
    Phones,
    /// Anything else.
    Text,
}

/// What a sample of a column's cells is.
#[derive(Debug, Default, Clone)]
pub(super) struct Profile {
    /// Rows of the sample.
    pub(super) rows: usize,
    pub(super) filled: usize,
    dates: usize,
    pub(super) compact_dates: usize,
    /// Numbers that may be dates: serial numbers of spreadsheets, seconds since 1970.
    number_dates: usize,
    /// Months without a day.
    months: usize,
    numbers: usize,
    pub(super) fractions: usize,
    emails: usize,
    phones: usize,
    currencies: usize,
    pub(super) distinct: usize,
    /// Cells that are 1, 2, 3, … from the first row on.
    counted: usize,
    /// Cells that are 0 or 1.
    flags: usize,
    /// Different cells that are words for states of orders, and those among them that take money back.
    pub(super) states: usize,
    pub(super) refunds: usize,
}

impl Profile {
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut profile = Self::default();
        let mut seen = HashSet::new();
        for cell in cells.map(str::trim) {
            profile.rows += 1;
            if cell.is_empty() {
                continue;
            }
            profile.filled += 1;
            match spelling_of(cell) {
                Some(Spelling::Serial | Spelling::Seconds | Spelling::Milliseconds) => {
                    profile.number_dates += 1;
                }
                Some(Spelling::MonthOnly) => profile.months += 1,
                Some(spelling) => {
                    profile.dates += 1;
                    profile.compact_dates += usize::from(spelling == Spelling::Compact);
                }
                None => {}
            }
            if let Some(shape) = shape_of(cell) {
                profile.numbers += 1;
                profile.fractions += usize::from(shape.signs != Signs::Absent);
            }
            profile.emails += usize::from(is_email(cell));
            profile.phones += usize::from(is_phone(cell));
            profile.currencies += usize::from(named_currency(cell).is_some());
            profile.counted += usize::from(cell.parse() == Ok(profile.rows));
            profile.flags += usize::from(matches!(cell, "0" | "1"));
            if seen.insert(cell) && seen.len() <= MOST_STATES && cell.len() <= MOST_STATE_BYTES {
                let meaning = usual_meaning(&plain_status(cell));
                profile.states += usize::from(meaning.is_some());
                profile.refunds += usize::from(meaning == Some(StatusMeaning::Refunded));
            }
        }
        profile.distinct = seen.len();
        profile
    }

    /// What at least four of five filled cells are.
    pub(super) fn content(&self) -> ColumnContent {
        let most = |count: usize| count * 5 >= self.filled * 4;
        if self.filled == 0 {
            ColumnContent::Empty
        } else if most(self.dates) {
            ColumnContent::Dates
        } else if most(self.emails) {
            ColumnContent::Emails
        } else if most(self.phones) {
            ColumnContent::Phones
        } else if most(self.numbers) {
            ColumnContent::Numbers
        } else {
            ColumnContent::Text
        }
    }

    /// Whether the column numbers its rows: 1, 2, 3.
    pub(super) fn is_row_number(&self) -> bool {
        self.filled > 1 && self.counted == self.filled
    }

    /// Whether the content does not contradict a role that the name speaks for.
    pub(super) fn admits(&self, role: Role) -> bool {
        let half = |count: usize| self.filled > 0 && count * 2 >= self.filled;
        match role {
            Role::Date => half(self.dates + self.number_dates + self.months),
            Role::Amount | Role::Quantity | Role::Price | Role::Outgoing | Role::Cost => {
                half(self.numbers)
            }
            Role::Refund => self.filled == 0 || half(self.numbers),
            Role::Order => self.filled > 0 && !self.is_row_number() && !half(self.dates),
            Role::Customer | Role::Product | Role::Channel => self.filled > 0 && !half(self.dates),
            Role::Currency => half(self.currencies),
            // Few values, and words rather than numbers.
            Role::Status => {
                self.filled > 0
                    && (!half(self.numbers) || self.flags == self.filled)
                    && !half(self.dates)
                    && self.distinct <= 40.max(self.filled / 20)
            }
            Role::Cancelled => true,
        }
    }

    /// The share of filled cells.
    pub(super) fn fill(&self) -> f64 {
        if self.rows == 0 {
            return 0.0;
        }
        // A share of at most a thousand rows.
        self.filled as f64 / self.rows as f64
    }
}

/// A date in any way of writing but bare numbers.
pub(super) fn is_date(cell: &str) -> bool {
    !matches!(
        spelling_of(cell),
        None | Some(
            Spelling::Serial | Spelling::Seconds | Spelling::Milliseconds | Spelling::MonthOnly
        )
    )
}

fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !cell.contains(char::is_whitespace)
    })
}

fn is_phone(cell: &str) -> bool {
    let cell = cell.strip_prefix('\'').unwrap_or(cell);
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let only_phone = cell
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '\u{A0}'));
    only_phone
        && (cell.starts_with('+') && (10..=15).contains(&digits)
            || cell.starts_with(['7', '8']) && digits == 11)
}
