//! Dates as people and programs write them.

use chrono::NaiveDate;

use super::format::DateFormat;

/// Years in which a purchase can have been made.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Two-digit years up to this one are in the 21st century (the rule of POSIX).
const LAST_YEAR_OF_2000S: u32 = 68;

/// Reads a date; a time of day after it is passed over. None if it is not a date in this format.
pub(crate) fn parse_date(cell: &[u8], format: DateFormat) -> Option<NaiveDate> {
    let cell = cell.trim_ascii();
    match format {
        DateFormat::YearMonthDay => iso(cell).or_else(|| written(cell, format)),
        DateFormat::YearMonthDayCompact => compact(cell),
        DateFormat::DayMonthYear | DateFormat::MonthDayYear => written(cell, format),
    }
}

/// `YYYY-MM-DD`, and nothing else, or a `T` or space and a time of day.
fn iso(cell: &[u8]) -> Option<NaiveDate> {
    let (date, rest) = cell.split_at_checked(10)?;
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = date else {
        return None;
    };
    if !rest.is_empty() && !is_time_of_day(rest) {
        return None;
    }
    date_of(number(&[a, b, c, d])?, number(&[e, f])?, number(&[g, h])?)
}

/// `YYYYMMDD`, perhaps with a time of day (`20240131T1230`, `20240131123000`).
fn compact(cell: &[u8]) -> Option<NaiveDate> {
    let (date, rest) = cell.split_at_checked(8)?;
    let time_digits = rest.strip_prefix(b"T").unwrap_or(rest);
    let plain_time =
        matches!(time_digits.len(), 4 | 6) && time_digits.iter().all(u8::is_ascii_digit);
    if !rest.is_empty() && !plain_time && !is_time_of_day(rest) {
        return None;
    }
    let (year, month_day) = date.split_at_checked(4)?;
    let (month, day) = month_day.split_at_checked(2)?;
    date_of(number(year)?, number(month)?, number(day)?)
}

/// Three parts with separators between them, one of them perhaps the name of a month.
fn written(cell: &[u8], format: DateFormat) -> Option<NaiveDate> {
    let (first, rest) = Part::take(cell)?;
    let (separator, rest) = separator(rest)?;
    let (second, rest) = Part::take(rest)?;
    let (second_separator, rest) = self::separator(rest)?;
    let (third, rest) = Part::take(rest)?;
    if !rest.is_empty() && !is_time_of_day(rest) && !is_word_year(rest) {
        return None;
    }
    let named = matches!(first, Part::Month(_)) || matches!(second, Part::Month(_));
    // Numbers need one and the same sign between them: `1.2/2024` is no date.
    let plain = separator == second_separator && matches!(separator, b"-" | b"/" | b".");
    if !named && !plain {
        return None;
    }
    let (year, month, day) = match format {
        DateFormat::YearMonthDay => (first.full_year()?, second.month()?, third.day()?),
        DateFormat::DayMonthYear => (third.year()?, second.month()?, first.day()?),
        DateFormat::MonthDayYear => (third.year()?, first.month()?, second.day()?),
        DateFormat::YearMonthDayCompact => return None,
    };
    date_of(year, month, day)
}

fn date_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok()?;
    YEARS
        .contains(&year)
        .then(|| NaiveDate::from_ymd_opt(year, month, day))
        .flatten()
}

/// Up to four ASCII digits.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |sum, byte| {
        byte.is_ascii_digit()
            .then(|| sum * 10 + u32::from(byte - b'0'))
    })
}

/// A part of a written date.
#[derive(Clone, Copy)]
enum Part {
    Number { value: u32, digits: usize },
    Month(u32),
}

impl Part {
    /// Takes a number of up to four digits, or a word.
    fn take(text: &[u8]) -> Option<(Self, &[u8])> {
        let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 0 {
            let (number_text, rest) = text.split_at_checked(digits)?;
            let value = (digits <= 4).then(|| number(number_text)).flatten()?;
            return Some((Self::Number { value, digits }, rest));
        }
        // Letters of every language; bytes above ASCII belong to letters.
        let length = text
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
            .count();
        let (word, rest) = text.split_at_checked(length)?;
        Some((
            Self::Month(month_named(std::str::from_utf8(word).ok()?)?),
            rest,
        ))
    }

    fn day(self) -> Option<u32> {
        match self {
            Self::Number { value, digits } if digits <= 2 => Some(value),
            _ => None,
        }
    }

    fn month(self) -> Option<u32> {
        match self {
            Self::Month(month) => Some(month),
            Self::Number { .. } => self.day(),
        }
    }

    fn full_year(self) -> Option<u32> {
        match self {
            Self::Number { value, digits: 4 } => Some(value),
            _ => None,
        }
    }

    fn year(self) -> Option<u32> {
        match self {
            Self::Number { value, digits: 2 } if value <= LAST_YEAR_OF_2000S => Some(2000 + value),
            Self::Number { value, digits: 2 } => Some(1900 + value),
            _ => self.full_year(),
        }
    }
}

/// One or more of `-/.,` and spaces.
fn separator(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = text
        .iter()
        .take_while(|byte| matches!(byte, b'-' | b'/' | b'.' | b',' | b' '))
        .count();
    text.split_at_checked(length).filter(|_| length > 0)
}

/// The number of the month, by its Russian or English name in any form that dates have.
fn month_named(word: &str) -> Option<u32> {
    const RUSSIAN: [&str; 12] = [
        "янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ];
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    // Longer than any month: do not lower a novel.
    if word.len() > 24 {
        return None;
    }
    let word = word.to_lowercase();
    let is = |index: usize| {
        let russian = RUSSIAN.get(index).is_some_and(|stem| {
            word.strip_prefix(stem).is_some_and(|ending| match *stem {
                "ма" => matches!(ending, "й" | "я" | "е"),
                _ => ending.chars().count() <= 5 && ending.chars().all(char::is_alphabetic),
            })
        });
        let english = ENGLISH
            .get(index)
            .is_some_and(|name| word.len() >= 3 && name.starts_with(&word))
            || (index == 8 && word == "sept");
        russian || english
    };
    (0..12)
        .find(|&index| is(index))
        .and_then(|index| u32::try_from(index + 1).ok())
}

/// `T12:30:00.000+03:00`, ` 9:05`, `, 9:05 PM`, ` 12:00 UTC`.
fn is_time_of_day(rest: &[u8]) -> bool {
    let time = match rest {
        [b'T' | b't' | b' ', time @ ..] => time,
        [b',', time @ ..] => time,
        _ => return false,
    }
    .trim_ascii();
    let hours = time.iter().take_while(|byte| byte.is_ascii_digit()).count();
    matches!(hours, 1 | 2)
        && time.get(hours) == Some(&b':')
        && time.len() <= 32
        && time.iter().all(|byte| {
            byte.is_ascii_digit()
                || matches!(byte, b':' | b'.' | b',' | b'+' | b'-' | b' ')
                || b"ZzAaPpMmUuTtCcGg".contains(byte)
        })
}

/// ` г.`, as Russian dates end.
fn is_word_year(rest: &[u8]) -> bool {
    matches!(
        std::str::from_utf8(rest).map(str::trim),
        Ok("г" | "г." | "года")
    )
}
