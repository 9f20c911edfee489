//! What the columns of a table hold.

use std::collections::HashSet;

use super::{
    amount::without_unit,
    currency::named_currency,
    date::{Spelling, spelling_of},
    identity::is_nobody,
    mapping::Role,
    numbers::{Signs, shape_of},
    row::flag,
    status::{StatusMeaning, plain_status, usual_meaning},
};

/// More different cells are no states of orders.
const MOST_STATES: usize = 40;

/// More different numbers are no codes.
const MOST_CODES: usize = 12;

/// The longest word for a state, in bytes.
const MOST_STATE_BYTES: usize = 80;

/// What most cells of a column are.
#[shape(Copy, Eq, Hash)]
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
    /// Words that stand for nothing: `n/a`.
    nothing: usize,
    /// Times of day without a date.
    times: usize,
    /// Cells that say yes or no, and those among them that say yes.
    yes_or_no: usize,
    yes: usize,
    /// Numbers of one or two digits.
    small: usize,
    /// Codes of currencies in three capital letters.
    currency_codes: usize,
    /// Numbers with a unit behind them: `2 шт.`
    quantities: usize,
    /// Numbers that are not 0, and those with a percent sign.
    nonzero: usize,
    percents: usize,
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
            let has_digits = cell.contains(|c: char| c.is_ascii_digit());
            profile.nothing += usize::from(!has_digits && is_nobody(cell));
            profile.times += usize::from(is_time(cell));
            let said = flag(cell.as_bytes());
            profile.yes_or_no += usize::from(said.is_some());
            profile.yes += usize::from(said == Some(true));
            profile.nonzero += usize::from(cell.contains(|c: char| matches!(c, '1'..='9')));
            profile.percents += usize::from(is_percentage(cell));
            profile.small +=
                usize::from(cell.len() <= 2 && cell.bytes().all(|b| b.is_ascii_digit()));
            let is_code = cell.len() == 3 && cell.bytes().all(|b| b.is_ascii_uppercase());
            profile.currency_codes += usize::from(is_code && named_currency(cell).is_some());
            let bare = without_unit(cell);
            profile.quantities +=
                usize::from(bare.len() < cell.len() && shape_of(bare.trim()).is_some());
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
        // What stands for nothing says nothing of the others.
        let telling = self.filled.saturating_sub(self.nothing);
        let most = |count: usize| count * 5 >= telling * 4;
        if telling == 0 {
            if self.filled == 0 {
                ColumnContent::Empty
            } else {
                ColumnContent::Text
            }
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
            Role::Amount | Role::Price | Role::Outgoing | Role::Cost => half(self.numbers),
            Role::Quantity => half(self.numbers.max(self.quantities)),
            Role::Refund => self.filled == 0 || half(self.numbers),
            Role::Discount => half(self.numbers + self.percents),
            Role::Test => self.filled == 0 || self.is_flag(),
            Role::Order => {
                self.filled > 0
                    && !half(self.dates)
                    && !half(self.times)
                    && (!self.is_flag() || self.is_row_number())
            }
            // `New client: 1` says something of the customer, not who it is.
            Role::Customer => self.filled > 0 && !half(self.dates) && !self.is_flag(),
            Role::Product | Role::Channel => self.filled > 0 && !half(self.dates),
            Role::Currency => half(self.currencies),
            // Few values, and words rather than numbers.
            Role::Status => {
                self.filled > 0
                    && (!half(self.numbers) || self.flags == self.filled || self.is_coded())
                    && !half(self.dates)
                    && self.distinct <= 40.max(self.filled / 20)
            }
            Role::Cancelled => true,
        }
    }

    /// Whether the cells are a few whole numbers: codes of something.
    pub(super) fn is_coded(&self) -> bool {
        self.filled > 0
            && self.numbers == self.filled
            && self.fractions == 0
            && self.flags < self.filled
            && self.distinct <= MOST_CODES
            && self.small == self.filled
    }

    /// Whether every cell is the code of a currency.
    pub(super) fn is_currency_codes(&self) -> bool {
        self.filled > 0 && self.currency_codes == self.filled && self.distinct <= MOST_CODES
    }

    /// Whether the cells say yes and no.
    pub(super) fn is_flag(&self) -> bool {
        self.filled > 0 && self.yes_or_no == self.filled
    }

    /// Whether a cell says yes.
    pub(super) fn says_yes(&self) -> bool {
        self.yes > 0
    }

    /// Whether the cells are numbers of which some are not 0.
    pub(super) fn has_amounts(&self) -> bool {
        self.nonzero > 0
    }

    /// Whether most cells have a percent sign.
    pub(super) fn is_percentages(&self) -> bool {
        self.percents * 2 > self.nonzero.max(1)
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

/// `14:05`, `2:05:00 PM`
fn is_time(cell: &str) -> bool {
    let digits =
        |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    let time = cell.split(' ').next().unwrap_or(cell);
    let mut parts = time.split(':');
    time.contains(':') && parts.clone().count() <= 3 && parts.all(digits)
}

/// `10 %`
fn is_percentage(cell: &str) -> bool {
    cell.strip_suffix('%')
        .is_some_and(|number| shape_of(number.trim_end()).is_some())
}

fn is_email(cell: &str) -> bool {
    let cell = match cell
        .strip_suffix('>')
        .and_then(|rest| rest.rsplit_once('<'))
    {
        Some((_, address)) => address,
        None => cell,
    };
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
