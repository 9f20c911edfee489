//! What was observed of a loop, from a file: customers, invitations or shares they sent, and those who
//! came. Columns are found by their names, rows are summed up.

use chrono::NaiveDate;

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
    /// First and last day of the rows that were summed up; absent without a column of days.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Rows that could not be read.
    pub rejected: Vec<RejectedObservation>,
}

/// A row that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RejectedObservation {
    /// Row of the table, from 1, the header included.
    pub row: u32,
    /// Why: a stable code (`import_bad_date`).
    pub reason: &'static str,
}

/// Names that columns go by, in lower case.
const DAY: &[&str] = &[
    "date",
    "day",
    "week",
    "month",
    "дата",
    "день",
    "неделя",
    "месяц",
];
const CUSTOMERS: &[&str] = &[
    "customers",
    "customers observed",
    "observed customers",
    "users",
    "клиенты",
    "клиентов",
    "наблюдали клиентов",
    "пользователи",
];
const SENT: &[&str] = &[
    "invitations",
    "invites",
    "invitations sent",
    "shares",
    "sent",
    "приглашения",
    "приглашений",
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
    "пришли",
    "новые клиенты",
    "новых клиентов",
    "активировались",
    "они привели",
    "регистрации",
];

/// Sums up a table whose first row is its header; rows after `until` are only counted. `None` when
/// no column says who came.
pub fn observed_rows(table: &[Vec<String>], until: Option<NaiveDate>) -> Option<ObservedRows> {
    let (head, rows) = table.split_first()?;
    let place = |names: &[&str]| {
        head.iter()
            .position(|name| names.contains(&name.trim().to_lowercase().as_str()))
    };
    let joined = place(JOINED)?;
    let (day, customers, sent) = (place(DAY), place(CUSTOMERS), place(SENT));
    let mut found = ObservedRows {
        customers: customers.map(|_| 0),
        sent: sent.map(|_| 0),
        ..ObservedRows::default()
    };
    for (number, row) in (2_u32..).zip(rows) {
        let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
        match read(cell, day, customers, sent, joined) {
            Err(reason) => found.rejected.push(RejectedObservation {
                row: number,
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
    Some(found)
}

struct Row {
    day: Option<NaiveDate>,
    customers: u64,
    sent: u64,
    joined: u64,
}

fn read<'a>(
    cell: impl Fn(usize) -> &'a str,
    day: Option<usize>,
    customers: Option<usize>,
    sent: Option<usize>,
    joined: usize,
) -> Result<Row, &'static str> {
    let count_at = |column: Option<usize>| column.map_or(Ok(0), |column| count(cell(column)));
    Ok(Row {
        day: day.map(|column| date(cell(column))).transpose()?,
        customers: count_at(customers)?,
        sent: count_at(sent)?,
        joined: count(cell(joined))?,
    })
}

/// A whole number with or without spaces between its thousands; nothing is none.
fn count(text: &str) -> Result<u64, &'static str> {
    let digits: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    if digits.is_empty() {
        return Ok(0);
    }
    digits.parse().map_err(|_| "import_not_a_count")
}

/// `2025-11-14`, `14.11.2025`, `2025/11/14`, or a month, `2025-11`, that counts from its last day.
fn date(text: &str) -> Result<NaiveDate, &'static str> {
    ["%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d"]
        .into_iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok())
        .or_else(|| {
            let first = NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok()?;
            first.checked_add_months(chrono::Months::new(1))?.pred_opt()
        })
        .ok_or("import_bad_date")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<Vec<String>> {
        text.lines()
            .map(|line| line.split(';').map(str::to_owned).collect())
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
        let found = observed_rows(&rows, Some(day("2026-06-30"))).unwrap();
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
        let found = observed_rows(&rows, None).unwrap();
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
        assert_eq!(observed_rows(&table("a;b\n1;2"), None), None);
        assert_eq!(observed_rows(&[], None), None);
    }
}
