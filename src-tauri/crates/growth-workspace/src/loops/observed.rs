//! What was observed of a loop, from a file: customers, invitations or shares they sent, and those who
//! came. Columns are found by their names, rows are summed up.

use chrono::NaiveDate;
use growth_model::economics::first_day_of_month;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use crate::tabular::{
    DateColumn, DateFormat, DecimalSign, Grid, GridRow, NumberColumn, Question, is_heading,
    is_total_label, read_month,
};

/// A file of observations, summed up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ObservedRows {
    /// Customers who could invite or share; absent when the file has no such column.
    pub customers: Option<u64>,
    /// Invitations or shares; absent when the file has no such column.
    pub sent: Option<u64>,
    /// Those who came of it and became customers.
    pub joined: u64,
    /// Rows that were summed up.
    pub rows: u32,
    /// Rows after the last day that counts.
    pub later: u32,
    /// Rows of totals, which were left out.
    pub totals: u32,
    /// First and last day of the rows that were summed up; absent without a column of days.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Rows that could not be read.
    pub rejected: Vec<RejectedObservation>,
    /// Headings that say nothing to the program.
    pub ignored: Vec<String>,
}

/// A row that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RejectedObservation {
    /// Row of the table, from 1, the header included.
    pub row: u32,
    /// Why: a stable code (`import_bad_date`).
    pub reason: &'static str,
}

/// Why a table of observations cannot be summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadableObservations {
    /// No column says who came.
    NoJoinedColumn,
    /// Something has to be said first.
    Asks(Box<Question>),
}

const DAY: &[&str] = &[
    "date",
    "day",
    "week",
    "month",
    "period",
    "дата",
    "день",
    "неделя",
    "месяц",
    "период",
];
const CUSTOMERS: &[&str] = &[
    "customers",
    "customers observed",
    "observed customers",
    "users",
    "active users",
    "inviters",
    "клиенты",
    "клиентов",
    "наблюдали клиентов",
    "пользователи",
    "пользователей",
];
const SENT: &[&str] = &[
    "invitations",
    "invites",
    "invitations sent",
    "invites sent",
    "shares",
    "sent",
    "приглашения",
    "приглашений",
    "отправлено приглашений",
    "отправлено",
    "репосты",
    "поделились",
];
const JOINED: &[&str] = &[
    "joined",
    "converted",
    "activated",
    "new customers",
    "customers brought",
    "sign-ups",
    "signups",
    "registrations",
    "пришли",
    "пришло",
    "новые клиенты",
    "новых клиентов",
    "активировались",
    "они привели",
    "регистрации",
    "регистраций",
];
/// Beginnings of words that speak of those who came.
const JOINED_STEMS: &[&str] = &[
    "пришл",
    "зарегистр",
    "регистрац",
    "активир",
    "привел",
    "joined",
    "signup",
    "converted",
];
/// Beginnings of words that speak of invitations and shares.
const SENT_STEMS: &[&str] = &["приглаш", "invit", "share", "репост", "отправ", "подели"];
/// Beginnings of words that speak of those who could invite.
const CUSTOMER_STEMS: &[&str] = &["клиент", "пользоват", "customer", "user", "участник"];

/// Whether a word of a heading begins so.
fn has_stem(heading: &str, stems: &[&str]) -> bool {
    heading
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}

/// Where the observations were made: read by nobody, and no riddle.
const PLACE: &[&str] = &[
    "channel",
    "source",
    "канал",
    "источник",
    "сегмент",
    "segment",
];

/// Sums up a table; rows after `until` are only counted. `date` is the order of day and month, where
/// a person has said it.
///
/// # Errors
/// [`UnreadableObservations`].
pub fn observed_rows(
    rows: Vec<GridRow>,
    until: Option<NaiveDate>,
    date: Option<DateFormat>,
) -> Result<ObservedRows, UnreadableObservations> {
    let knows = |name: &str| {
        [DAY, CUSTOMERS, SENT, JOINED]
            .iter()
            .any(|list| is_heading(name, list))
            || has_stem(name, JOINED_STEMS)
    };
    let first_row = rows.first().map_or(1, |row| row.line);
    let grid = Grid::with_headings(rows, knows).ok_or(UnreadableObservations::NoJoinedColumn)?;
    let by_stem = |stems: &[&str], used: &[Option<usize>]| {
        (0..grid.header.len()).find(|&column| {
            !used.contains(&Some(column))
                && grid
                    .header
                    .get(column)
                    .is_some_and(|heading| has_stem(heading, stems))
        })
    };
    let joined = grid
        .column(JOINED)
        .or_else(|| by_stem(JOINED_STEMS, &[]))
        .ok_or(UnreadableObservations::NoJoinedColumn)?;
    let place = |names: &[&str]| grid.column(names).filter(|&column| column != joined);
    let day = place(DAY);
    let sent = place(SENT).or_else(|| by_stem(SENT_STEMS, &[day, Some(joined)]));
    let customers =
        place(CUSTOMERS).or_else(|| by_stem(CUSTOMER_STEMS, &[day, sent, Some(joined)]));
    let cells = |column: usize| {
        grid.rows
            .iter()
            .filter_map(move |row| row.cells.get(column).map(String::as_str))
    };
    let dates = match day {
        Some(column) => DateColumn::new(
            cells(column).filter(|cell| read_month_alone(cell).is_none()),
            date,
        )
        .map(Some)
        .map_err(|question| {
            UnreadableObservations::Asks(Box::new(Question {
                subject: grid.header.get(column).cloned().unwrap_or_default(),
                ..*question
            }))
        })?,
        None => None,
    };
    let reader = Reader {
        dates,
        numbers: NumberColumn::of_counts(
            [customers, sent, Some(joined)]
                .into_iter()
                .flatten()
                .flat_map(cells),
            DecimalSign::Comma,
        ),
        day,
        customers,
        sent,
        joined,
    };
    let used = [day, customers, sent, Some(joined)];
    let mut found = ObservedRows {
        customers: customers.map(|_| 0),
        sent: sent.map(|_| 0),
        ignored: grid
            .header
            .iter()
            .enumerate()
            .filter(|(index, name)| {
                !name.is_empty() && !used.contains(&Some(*index)) && !is_heading(name, PLACE)
            })
            .map(|(_, name)| name.clone())
            .collect(),
        ..ObservedRows::default()
    };
    for row in &grid.rows {
        let is_total = row.cells.iter().take(3).any(|cell| is_total_label(cell));
        if is_total {
            found.totals += 1;
            continue;
        }
        match reader.read(&row.cells) {
            Err(reason) => found.rejected.push(RejectedObservation {
                row: u32::try_from(row.line + 1 - first_row).unwrap_or(u32::MAX),
                reason,
            }),
            Ok(row) if row.day.zip(until).is_some_and(|(day, until)| day > until) => {
                found.later += 1;
            }
            Ok(row) => {
                found.rows += 1;
                found.joined = found.joined.saturating_add(row.joined);
                let add = |sum: u64| sum.saturating_add(row.customers);
                found.customers = found.customers.map(add);
                found.sent = found.sent.map(|sum| sum.saturating_add(row.sent));
                if let Some(day) = row.day {
                    let (first, last) = found.days.unwrap_or((day, day));
                    found.days = Some((first.min(day), last.max(day)));
                }
            }
        }
    }
    Ok(found)
}

struct Row {
    day: Option<NaiveDate>,
    customers: u64,
    sent: u64,
    joined: u64,
}

struct Reader {
    dates: Option<DateColumn>,
    numbers: NumberColumn,
    day: Option<usize>,
    customers: Option<usize>,
    sent: Option<usize>,
    joined: usize,
}

impl Reader {
    fn read(&self, cells: &[String]) -> Result<Row, &'static str> {
        let cell = |column: usize| cells.get(column).map_or("", |cell| cell.trim());
        let count = |column: Option<usize>| column.map_or(Ok(0), |column| self.count(cell(column)));
        Ok(Row {
            day: self.day.map(|column| self.date(cell(column))).transpose()?,
            customers: count(self.customers)?,
            sent: count(self.sent)?,
            joined: self.count(cell(self.joined))?,
        })
    }

    /// A whole number with or without spaces between its thousands; nothing is none.
    fn count(&self, text: &str) -> Result<u64, &'static str> {
        if text.is_empty() {
            return Ok(0);
        }
        let refused = "import_not_a_count";
        let value = self.numbers.read(text).ok_or(refused)?;
        let is_count = value.fract().is_zero() && value >= Decimal::ZERO;
        value.to_u64().filter(|_| is_count).ok_or(refused)
    }

    /// A day, or a month, that counts from its last day.
    fn date(&self, text: &str) -> Result<NaiveDate, &'static str> {
        if let Some(month) = read_month_alone(text) {
            return first_day_of_month(&month)
                .and_then(|first| first.checked_add_months(chrono::Months::new(1))?.pred_opt())
                .ok_or("import_bad_date");
        }
        self.dates
            .and_then(|dates| dates.read(text))
            .ok_or("import_bad_date")
    }
}

/// A month without a day.
fn read_month_alone(text: &str) -> Option<String> {
    let parts = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty() && *part != "г")
        .count();
    (parts <= 2
        && text.len() < 24
        && !(text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit())))
    .then(|| read_month(text))
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<GridRow> {
        (1..)
            .zip(text.lines())
            .map(|(line, text)| GridRow {
                line,
                cells: text.split(';').map(|cell| cell.trim().to_owned()).collect(),
            })
            .collect()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn rows_are_summed_up_to_a_day() {
        let rows = table(
            "Дата;Клиенты;Приглашения;Пришли\n2026-01-05;1 200;300;40\n\
             12.01.2026;800;;20\n2026-09-01;500;90;2",
        );
        let found = observed_rows(rows, Some(day("2026-06-30")), None).unwrap();
        assert_eq!(found.customers, Some(2_000));
        assert_eq!((found.sent, found.joined), (Some(300), 60));
        assert_eq!((found.rows, found.later), (2, 1));
        assert_eq!(found.days, Some((day("2026-01-05"), day("2026-01-12"))));
        assert!(found.rejected.is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_told_and_left_out() {
        let rows = table(
            "Week;Shares;Sign-ups\n2026-02;10;3\nsoon;1;1\n2026-03-01;1,5;1\n2026-03-01;4;-1",
        );
        let found = observed_rows(rows, None, None).unwrap();
        assert_eq!(
            (found.customers, found.sent, found.joined),
            (None, Some(10), 3)
        );
        assert_eq!(found.days, Some((day("2026-02-28"), day("2026-02-28"))));
        let reasons: Vec<_> = found
            .rejected
            .iter()
            .map(|row| (row.row, row.reason))
            .collect();
        assert_eq!(
            reasons,
            [
                (3, "import_bad_date"),
                (4, "import_not_a_count"),
                (5, "import_not_a_count")
            ]
        );
        let nothing = Err(UnreadableObservations::NoJoinedColumn);
        assert_eq!(observed_rows(table("a;b\n1;2"), None, None), nothing);
        assert_eq!(observed_rows(Vec::new(), None, None), nothing);
    }

    #[test]
    fn totals_are_left_out() {
        let rows = table(
            "Канал;Клиенты;Приглашения;Пришли\nПочта;100;300;20\nЧат;120;340;25\nИтого;220;640;45",
        );
        let found = observed_rows(rows, None, None).unwrap();
        assert_eq!(
            (found.customers, found.joined, found.totals),
            (Some(220), 45, 1)
        );
    }
}
