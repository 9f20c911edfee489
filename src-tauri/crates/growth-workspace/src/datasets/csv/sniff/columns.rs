//! What the columns of a table hold, and which roles they could have.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    names,
    numbers::{Signs, shape_of},
};
use crate::datasets::csv::{
    date::parse_date,
    format::DateFormat,
    mapping::{MappingDraft, Role},
};

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
#[derive(Debug, Default)]
pub(super) struct Profile {
    filled: usize,
    dates: usize,
    compact_dates: usize,
    numbers: usize,
    fractions: usize,
    emails: usize,
    phones: usize,
    distinct: usize,
}

impl Profile {
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut profile = Self::default();
        let mut seen = HashSet::new();
        for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
            profile.filled += 1;
            profile.dates += usize::from(is_date(cell));
            profile.compact_dates +=
                usize::from(parse_date(cell.as_bytes(), DateFormat::YearMonthDayCompact).is_some());
            if let Some(shape) = shape_of(cell) {
                profile.numbers += 1;
                profile.fractions += usize::from(shape.signs != Signs::Absent);
            }
            profile.emails += usize::from(is_email(cell));
            profile.phones += usize::from(is_phone(cell));
            seen.insert(cell);
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

    /// Whether the content does not contradict a role that the name speaks for.
    fn admits(&self, role: Role) -> bool {
        let half = |count: usize| self.filled > 0 && count * 2 >= self.filled;
        match role {
            Role::Date => half(self.dates),
            Role::Amount | Role::Quantity => half(self.numbers),
            Role::Customer | Role::Order => self.filled > 0,
        }
    }
}

/// A date in any format.
pub(super) fn is_date(cell: &str) -> bool {
    DateFormat::ALL
        .into_iter()
        .any(|format| parse_date(cell.as_bytes(), format).is_some())
}

fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !cell.contains(char::is_whitespace)
    })
}

fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let only_phone = cell
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '\u{A0}'));
    only_phone
        && (cell.starts_with('+') && (10..=15).contains(&digits)
            || cell.starts_with(['7', '8']) && digits == 11)
}

/// Gives roles to columns: by their names first, then by what they hold. What is not clear is left
/// open.
pub(super) fn suggest(names: &[String], profiles: &[Profile]) -> MappingDraft {
    let mut draft = MappingDraft::default();
    let mut named: Vec<(usize, Role, i32)> = names
        .iter()
        .enumerate()
        .filter_map(|(column, name)| {
            let (role, score) = names::best_role(name)?;
            Some((column, role, score))
        })
        .collect();
    // Stable: of two equally good names, the first column wins.
    named.sort_by_key(|&(_, _, score)| std::cmp::Reverse(score));
    for &(column, role, _) in &named {
        let admits = profiles
            .get(column)
            .is_some_and(|profile| profile.admits(role));
        if admits && draft.get(role).is_none() {
            draft.set(role, Some(column));
        }
    }
    let has_other_role = |column: usize, role: Role, draft: &MappingDraft| {
        Role::ALL
            .into_iter()
            .any(|taken| draft.get(taken) == Some(column))
            || named
                .iter()
                .any(|&(of, named_role, _)| of == column && named_role != role)
    };
    for role in [Role::Date, Role::Amount, Role::Customer] {
        if draft.get(role).is_some() {
            continue;
        }
        let best = profiles
            .iter()
            .enumerate()
            .filter(|&(column, _)| !has_other_role(column, role, &draft))
            .filter_map(|(column, profile)| Some((column, fitness(profile, role)?)))
            // Of equally good ones the first, but the last amount: totals stand at the end.
            .reduce(|best, next| match next.1.cmp(&best.1) {
                std::cmp::Ordering::Greater => next,
                std::cmp::Ordering::Equal if role == Role::Amount => next,
                _ => best,
            });
        draft.set(role, best.map(|(column, _)| column));
    }
    draft
}

/// How well the content alone speaks for a role; `None` if it does not.
fn fitness(profile: &Profile, role: Role) -> Option<u32> {
    let content = profile.content();
    match (role, content) {
        // Eight digits may be a number of something.
        (Role::Date, ColumnContent::Dates) if profile.compact_dates * 2 > profile.filled => Some(1),
        (Role::Date, ColumnContent::Dates) => Some(2),
        (Role::Amount, ColumnContent::Numbers) if profile.fractions > 0 => Some(2),
        (Role::Amount, ColumnContent::Numbers) => Some(1),
        (Role::Customer, ColumnContent::Emails) => Some(5),
        (Role::Customer, ColumnContent::Phones) => Some(4),
        // Customers come back; what never repeats is rather the number of an order.
        (Role::Customer, ColumnContent::Text) if profile.distinct < profile.filled => Some(3),
        (Role::Customer, ColumnContent::Numbers)
            if profile.fractions == 0 && profile.distinct < profile.filled =>
        {
            Some(2)
        }
        (Role::Customer, ColumnContent::Text) => Some(1),
        (Role::Customer, ColumnContent::Numbers) if profile.fractions == 0 => Some(0),
        _ => None,
    }
}
