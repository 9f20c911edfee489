//! Cells of a plan: shares that are done, durations with their units, states.

use rust_decimal::Decimal;

use super::super::details::TaskStatus;
use crate::tabular::{is_heading, read_decimal};

/// A value, or the stable code of what is wrong with its cell.
pub(super) type Read<T> = Result<T, &'static str>;

/// Hours of a working day, for efforts in hours.
const HOURS_PER_DAY: Decimal = Decimal::from_parts(8, 0, 0, false, 0);

/// Words for a task that is done, in the column of states.
const DONE_WORDS: &[&str] = &[
    "done",
    "completed",
    "complete",
    "closed",
    "finished",
    "resolved",
    "готово",
    "готова",
    "выполнена",
    "выполнено",
    "завершена",
    "завершено",
    "закрыта",
    "сделано",
    "сделана",
];

/// Words for a task that something keeps from going on.
const BLOCKED_WORDS: &[&str] = &[
    "blocked",
    "on hold",
    "waiting",
    "stuck",
    "остановлена",
    "заблокирована",
    "заблокировано",
    "приостановлена",
    "отложена",
];

/// Words for a task that is under way.
const RUNNING_WORDS: &[&str] = &[
    "under way",
    "in progress",
    "doing",
    "started",
    "wip",
    "working on it",
    "в работе",
    "выполняется",
    "делается",
    "в процессе",
    "начата",
];

/// Words for a task that nobody has begun.
const TODO_WORDS: &[&str] = &[
    "to do",
    "todo",
    "not started",
    "open",
    "new",
    "backlog",
    "planned",
    "не начата",
    "не начато",
    "новая",
    "к выполнению",
    "запланирована",
    "надо сделать",
];

/// The state that a cell names; `None` for words that say nothing about it (a list, a section).
pub(super) fn status_named(cell: &str) -> Option<TaskStatus> {
    [
        (TaskStatus::Done, DONE_WORDS),
        (TaskStatus::Blocked, BLOCKED_WORDS),
        (TaskStatus::InProgress, RUNNING_WORDS),
        (TaskStatus::Todo, TODO_WORDS),
    ]
    .into_iter()
    .find(|(_, words)| is_heading(cell, words))
    .map(|(status, _)| status)
}

/// How the cells of a column of progress are meant: in percent or as shares, all in one way.
pub(super) struct ProgressColumn {
    percent: bool,
}

impl ProgressColumn {
    pub(super) fn new<'a>(heading: &str, cells: impl Iterator<Item = &'a str>) -> Self {
        // A heading that names percent says so for every cell, and so does a cell above one.
        let percent = heading.contains('%')
            || heading.to_lowercase().contains("percent")
            || heading.to_lowercase().contains("процент")
            || cells
                .filter_map(|cell| read_decimal(cell.trim().trim_end_matches('%')))
                .any(|value| value > Decimal::ONE);
        Self { percent }
    }

    /// `22 %`, `22`, `0,22`.
    pub(super) fn read(&self, text: &str) -> Read<Decimal> {
        let text = text.trim();
        let yes = ["да", "yes", "true", "✓", "x"];
        let no = ["нет", "no", "false"];
        let lower = text.to_lowercase();
        if yes.contains(&lower.as_str()) {
            return Ok(Decimal::ONE);
        }
        if no.contains(&lower.as_str()) {
            return Ok(Decimal::ZERO);
        }
        let digits = text.trim_end_matches('%');
        let percent = self.percent || digits.len() < text.len();
        let value = read_decimal(digits.trim()).ok_or("import_bad_number")?;
        let value = if percent {
            value / Decimal::ONE_HUNDRED
        } else {
            value
        };
        if value.is_sign_negative() && !value.is_zero() || value > Decimal::ONE {
            return Err("import_progress_range");
        }
        Ok(value.normalize())
    }
}

/// Days in one unit of a heading: `Effort, h` counts hours.
pub(super) fn unit_of_heading(heading: &str) -> Decimal {
    let last = heading
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty())
        .unwrap_or_default();
    // Jira writes its estimates in seconds.
    if is_heading(heading, &["original estimate", "remaining estimate"]) {
        return Decimal::ONE / (HOURS_PER_DAY * Decimal::from(3_600));
    }
    match last.to_lowercase().as_str() {
        "h" | "hrs" | "hours" | "ч" | "час" | "часов" | "часы" => {
            Decimal::ONE / HOURS_PER_DAY
        }
        _ => Decimal::ONE,
    }
}

/// `3 дня`, `16 ч`, `1d 4h`, `2 weeks`, `1,5`: working days. A bare number counts `unit` days.
pub(super) fn work_days(text: &str, unit: Decimal) -> Read<Decimal> {
    let bad = "import_bad_number";
    if let Some(value) = read_decimal(text) {
        return bounded(value * unit);
    }
    let mut days = Decimal::ZERO;
    let mut rest = text.trim().trim_end_matches('?').trim();
    let mut parts = 0;
    while !rest.is_empty() {
        let end = rest
            .find(char::is_alphabetic)
            .filter(|&at| at > 0)
            .ok_or(bad)?;
        let (number, after) = rest.split_at(end);
        let word_end = after
            .find(|c: char| !c.is_alphabetic() && c != '.' && c != '-')
            .unwrap_or(after.len());
        let (word, after) = after.split_at(word_end);
        let value = read_decimal(number.trim()).ok_or(bad)?;
        days = days
            .checked_add(value.checked_mul(days_per(word).ok_or(bad)?).ok_or(bad)?)
            .ok_or(bad)?;
        rest = after.trim_start_matches([' ', ',', '\u{A0}']);
        parts += 1;
    }
    if parts == 0 {
        return Err(bad);
    }
    bounded(days)
}

fn bounded(days: Decimal) -> Read<Decimal> {
    if days.is_sign_negative() && !days.is_zero() || days > Decimal::from(10_000) {
        return Err("import_bad_number");
    }
    // Seconds make no round part of a day.
    Ok(days.round_dp(6).normalize())
}

/// Working days in a unit of time.
fn days_per(word: &str) -> Option<Decimal> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('.');
    let starts = |list: &[&str]| list.contains(&word);
    Some(
        if starts(&[
            "d",
            "day",
            "days",
            "ed",
            "eday",
            "edays",
            "md",
            "pd",
            "д",
            "дн",
            "день",
            "дня",
            "дней",
            "чд",
            "чел.-дн",
            "чел.-дней",
            "чел.-дня",
            "раб.дн",
            "tag",
            "tage",
            "t",
        ]) || word.starts_with("чел")
        {
            Decimal::ONE
        } else if starts(&[
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "ч",
            "час",
            "часа",
            "часов",
        ]) {
            Decimal::ONE / HOURS_PER_DAY
        } else if starts(&[
            "m",
            "min",
            "mins",
            "minute",
            "minutes",
            "мин",
            "минут",
            "минуты",
        ]) {
            Decimal::ONE / (HOURS_PER_DAY * Decimal::from(60))
        } else if starts(&[
            "w",
            "wk",
            "wks",
            "week",
            "weeks",
            "н",
            "нед",
            "неделя",
            "недели",
            "недель",
        ]) {
            Decimal::from(5)
        } else if starts(&[
            "mo",
            "mon",
            "month",
            "months",
            "мес",
            "месяц",
            "месяца",
            "месяцев",
        ]) {
            Decimal::from(20)
        } else {
            return None;
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_a_whole_column() {
        let column = |cells: &[&str]| -> Vec<Read<Decimal>> {
            let progress = ProgressColumn::new("Progress", cells.iter().copied());
            cells.iter().map(|cell| progress.read(cell)).collect()
        };
        assert_eq!(column(&["22 %"]), [Ok(Decimal::new(22, 2))]);
        assert_eq!(column(&["0,5"]), [Ok(Decimal::new(5, 1))]);
        assert_eq!(column(&["100"]), [Ok(Decimal::ONE)]);
        assert_eq!(column(&["120 %"]), [Err("import_progress_range")]);
        assert_eq!(
            column(&["1", "50", "100"]),
            [
                Ok(Decimal::new(1, 2)),
                Ok(Decimal::new(5, 1)),
                Ok(Decimal::ONE)
            ]
        );
    }

    #[test]
    fn efforts_have_units() {
        for (text, days) in [
            ("3 дня", "3"),
            ("16 ч", "2"),
            ("1d 4h", "1.5"),
            ("2 weeks", "10"),
            ("1,5", "1.5"),
            ("5 days?", "5"),
            ("0 дн.", "0"),
        ] {
            assert_eq!(
                work_days(text, Decimal::ONE),
                Ok(days.parse().unwrap()),
                "{text}"
            );
        }
        assert_eq!(work_days("soon", Decimal::ONE), Err("import_bad_number"));
        assert_eq!(
            work_days("12", unit_of_heading("Effort, h")),
            Ok(Decimal::new(15, 1))
        );
    }
}
