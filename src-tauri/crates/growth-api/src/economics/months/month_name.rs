//! Months as people and spreadsheets write them.

use chrono::{Datelike as _, NaiveDate};
use growth_i18n::{Format, Language};
use growth_model::ModelError;

/// Beginnings of the months' names, in Russian (also «мая») and English.
const NAMES: [&[&str]; 12] = [
    &["янв", "jan"],
    &["фев", "feb"],
    &["мар", "mar"],
    &["апр", "apr"],
    &["май", "мая", "may"],
    &["июн", "jun"],
    &["июл", "jul"],
    &["авг", "aug"],
    &["сен", "sep"],
    &["окт", "oct"],
    &["ноя", "nov"],
    &["дек", "dec"],
];

/// The years that a month may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A month as text (`2026-01`, `01.2026`, `15.01.2026`, `янв. 26`, `January 2026`) as `YYYY-MM`.
/// `None` when it is none, or could be two.
pub(super) fn read_month(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let date = text
        .split(['t', ' '])
        .next()
        .filter(|part| part.len() >= 10 && part.is_ascii());
    let parts: Vec<&str> = date
        .filter(|part| {
            part.as_bytes()
                .iter()
                .filter(|b| b.is_ascii_digit())
                .count()
                >= 8
        })
        .unwrap_or(&text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty() && *part != "г")
        .collect();
    let number = |part: &str| {
        part.parse::<i32>()
            .ok()
            .filter(|_| part.bytes().all(|b| b.is_ascii_digit()))
    };
    let (year, month) = match parts.as_slice() {
        [one] => joined(one)?,
        [a, b] => match (number(a), number(b)) {
            (Some(year), Some(month)) if a.len() == 4 => (year, month),
            (Some(month), Some(year)) if b.len() == 4 => (year, month),
            (None, Some(year)) => (full_year(year, b.len())?, named(a)?),
            (Some(year), None) => (full_year(year, a.len())?, named(b)?),
            _ => return None,
        },
        [a, b, c] => match (number(a), number(b), number(c)) {
            (Some(year), Some(month), Some(day)) if a.len() == 4 && (1..=31).contains(&day) => {
                (year, month)
            }
            // With full stops the day stands first; otherwise nobody can tell it from the month.
            (Some(day), Some(month), Some(year))
                if c.len() == 4
                    && (1..=31).contains(&day)
                    && (text.contains('.') || day == month || day > 12) =>
            {
                (year, month)
            }
            (Some(month), Some(day), Some(year)) if c.len() == 4 && day > 12 && day <= 31 => {
                (year, month)
            }
            (Some(day), None, Some(year)) if (1..=31).contains(&day) => {
                (full_year(year, c.len())?, named(b)?)
            }
            (None, Some(day), Some(year)) if (1..=31).contains(&day) => {
                (full_year(year, c.len())?, named(a)?)
            }
            _ => return None,
        },
        _ => return None,
    };
    (YEARS.contains(&year) && (1..=12).contains(&month)).then(|| format!("{year:04}-{month:02}"))
}

/// `202601`, `янв26`, `jan2026`.
fn joined(text: &str) -> Option<(i32, i32)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (name, year) = text.split_at(digits);
    if name.is_empty() {
        return (year.len() == 6 && year.bytes().all(|b| b.is_ascii_digit()))
            .then(|| Some((year[..4].parse().ok()?, year[4..].parse().ok()?)))
            .flatten();
    }
    Some((full_year(year.parse().ok()?, year.len())?, named(name)?))
}

fn named(text: &str) -> Option<i32> {
    NAMES
        .iter()
        .zip(1..)
        .find(|(names, _)| names.iter().any(|name| text.starts_with(name)))
        .map(|(_, number)| number)
}

fn full_year(year: i32, digits: usize) -> Option<i32> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A month as it is written in JSON, or the refusal.
pub(super) fn checked(text: &str) -> Result<String, ModelError> {
    let good = text.len() == 7 && text.as_bytes()[4] == b'-';
    read_month(text)
        .filter(|month| good && month == text)
        .ok_or(ModelError::Inconsistent {
            field: "month".to_owned(),
            rule: "not_a_month",
        })
}

/// The month after.
pub(super) fn next(month: &str) -> String {
    first_day(month)
        .and_then(|day| day.checked_add_months(chrono::Months::new(1)))
        .map_or_else(String::new, |day| {
            format!("{:04}-{:02}", day.year(), day.month())
        })
}

/// The first day of `YYYY-MM`.
pub(crate) fn first_day(month: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok()
}

/// «март 2026».
pub(crate) fn month_text(month: &str, language: Language) -> String {
    first_day(month).map_or_else(|| month.to_owned(), |day| Format::new(language).month(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_however_it_is_written() {
        for text in [
            "2026-03",
            "2026-03-31",
            "2026-03-01T00:00:00",
            "03.2026",
            "3.2026",
            "03/2026",
            "31.03.2026",
            "01.03.2026",
            "31/03/2026",
            "3/31/2026",
            "март 2026",
            "Март 2026 г.",
            "мар. 26",
            "мар.26",
            "March 2026",
            "Mar-26",
            "mar 2026",
            "31 марта 2026",
            "March 31, 2026",
            "202603",
            "2026 март",
        ] {
            assert_eq!(read_month(text).as_deref(), Some("2026-03"), "{text}");
        }
        assert_eq!(read_month("май 2026").as_deref(), Some("2026-05"));
        assert_eq!(read_month("15 мая 2026").as_deref(), Some("2026-05"));
    }

    #[test]
    fn what_is_no_month_or_could_be_two_is_none() {
        for text in [
            "",
            "2026",
            "13.2026",
            "2026-13",
            "1899-01",
            "март",
            "3",
            "420 000",
            "01/02/2026",
            "итого",
        ] {
            assert_eq!(read_month(text), None, "{text}");
        }
    }

    #[test]
    fn december_is_followed_by_january() {
        assert_eq!(next("2025-12"), "2026-01");
        assert_eq!(next("2025-09"), "2025-10");
    }
}
