//! Dates as people and programs write them.
//!
//! No kept crate reads Russian spellings, so the reading is our own: [`parse_date`] is strict about
//! one format, [`read_date`] also reads what can be read in one way only.

mod month;
mod names;
mod tidy;

use chrono::{Days, NaiveDate, TimeDelta};
use growth_model::economics::first_day_of_month;

pub use month::read_month;
use names::month_named;
use tidy::tidy;

use super::format::DateFormat;

/// Years that are read: those in which no purchase can have been made are told apart later.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// Years of dates that are written without anything between their digits: others are numbers.
const COMPACT_YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// Two-digit years up to this one are in the 21st century (the rule of POSIX).
const LAST_YEAR_OF_2000S: u32 = 68;

/// Serial numbers of days that a column without other dates may hold: 1954 to 2064.
const SERIALS: std::ops::Range<u32> = 20_000..60_000;

/// Seconds since 1970 that a column may hold: 2000-01-01 to 2100-01-01.
const SECONDS: std::ops::Range<i64> = 946_684_800..4_102_444_800;

/// Reads a date; a time of day after it is passed over. None if it is not a date in this format.
pub(crate) fn parse_date(cell: &[u8], format: DateFormat) -> Option<NaiveDate> {
    let cell = cell.trim_ascii();
    match format {
        DateFormat::YearMonthDay => iso(cell).or_else(|| written(cell, format)),
        DateFormat::YearMonthDayCompact => compact(cell),
        DateFormat::DayMonthYear | DateFormat::MonthDayYear => written(cell, format),
        DateFormat::ExcelSerial => serial(cell),
        DateFormat::UnixSeconds => unix(cell, 1),
        DateFormat::UnixMilliseconds => unix(cell, 1_000),
        DateFormat::Month => first_day_of_month(&read_month(std::str::from_utf8(cell).ok()?)?),
    }
}

/// Reads a date as [`parse_date`] does; what that cannot read is read if it can mean one day only.
pub(crate) fn read_date(cell: &[u8], format: DateFormat) -> Option<NaiveDate> {
    if let Some(date) = parse_date(cell, format) {
        return Some(date);
    }
    let tidied = tidy(cell)?;
    let text = tidied.as_bytes();
    parse_date(text, format)
        .or_else(|| unmistakable(text))
        .or_else(|| bare_number(text, format))
        .or_else(|| {
            let follows = matches!(format, DateFormat::DayMonthYear | DateFormat::MonthDayYear);
            // Numbers with slashes follow the order that the column has, if it has one.
            (!follows)
                .then(|| one_of(text))
                .flatten()
                .filter(|_| format != DateFormat::Month)
        })
}

/// A bare number among dates that are written in words and signs: a spreadsheet keeps some cells of a
/// column as dates and others as text.
fn bare_number(text: &[u8], format: DateFormat) -> Option<NaiveDate> {
    let is_written = matches!(
        format,
        DateFormat::YearMonthDay | DateFormat::DayMonthYear | DateFormat::MonthDayYear
    );
    is_written
        .then(|| compact(text).or_else(|| serial(text)))
        .flatten()
}

/// What can be read in one way only, whatever order day and month have elsewhere.
pub(super) fn unmistakable(text: &[u8]) -> Option<NaiveDate> {
    if let Some(date) = parse_date(text, DateFormat::YearMonthDay) {
        return Some(date);
    }
    let has_letters = text
        .iter()
        .any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    let has_full_stops = text.iter().filter(|&&byte| byte == b'.').count() == 2;
    if has_letters || has_full_stops {
        let day_first = written(text, DateFormat::DayMonthYear);
        return day_first.or_else(|| written(text, DateFormat::MonthDayYear));
    }
    None
}

/// A date that makes sense in one order of day and month only, or that is the same in both.
fn one_of(text: &[u8]) -> Option<NaiveDate> {
    let reads = |format| written(text, format);
    match (
        reads(DateFormat::DayMonthYear),
        reads(DateFormat::MonthDayYear),
    ) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    }
}

/// What a cell says about how the dates of its column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    YearFirst,
    Compact,
    /// The order of day and month is certain: by its size, by full stops.
    DayFirst,
    MonthFirst,
    /// The month is named.
    Named {
        day_first: bool,
    },
    /// It makes sense, and differs, in both orders.
    Either,
    /// The fifth of May.
    Same,
    Serial,
    Seconds,
    Milliseconds,
    MonthOnly,
}

/// How a cell spells a date; `None` if it is none.
pub(super) fn spelling_of(cell: &str) -> Option<Spelling> {
    let trimmed = cell.trim_ascii().as_bytes();
    if iso(trimmed).is_some() {
        return Some(Spelling::YearFirst);
    }
    let tidied = tidy(trimmed)?;
    let text = tidied.as_bytes();
    if text
        .iter()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && text.iter().filter(|byte| !byte.is_ascii_digit()).count() < 2
    {
        return number_spelling(&tidied);
    }
    let reads = |format| parse_date(text, format);
    if reads(DateFormat::YearMonthDay).is_some() {
        return Some(Spelling::YearFirst);
    }
    if compact(text).is_some() {
        return Some(Spelling::Compact);
    }
    let named = text
        .iter()
        .any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    let orders = (
        reads(DateFormat::DayMonthYear),
        reads(DateFormat::MonthDayYear),
    );
    match orders {
        (Some(_), _) if named => Some(Spelling::Named { day_first: true }),
        (None, Some(_)) if named => Some(Spelling::Named { day_first: false }),
        (Some(one), Some(other)) if one == other => Some(Spelling::Same),
        (Some(_), Some(_)) => Some(Spelling::Either),
        (Some(_), None) => Some(Spelling::DayFirst),
        (None, Some(_)) => Some(Spelling::MonthFirst),
        (None, None) => read_month(&tidied).map(|_| Spelling::MonthOnly),
    }
}

/// A number that may be a date, by its size.
fn number_spelling(text: &str) -> Option<Spelling> {
    let bytes = text.as_bytes();
    if compact(bytes).is_some() {
        Some(Spelling::Compact)
    } else if serial(bytes).is_some() {
        Some(Spelling::Serial)
    } else if unix(bytes, 1).is_some() {
        Some(Spelling::Seconds)
    } else if unix(bytes, 1_000).is_some() {
        Some(Spelling::Milliseconds)
    } else {
        read_month(text).map(|_| Spelling::MonthOnly)
    }
}

/// Days since 1899-12-30; the fraction is the time of day.
fn serial(cell: &[u8]) -> Option<NaiveDate> {
    let (whole, fraction) = match cell.iter().position(|byte| matches!(byte, b'.' | b',')) {
        Some(at) => (cell.get(..at)?, cell.get(at + 1..)?),
        None => (cell, &[] as &[u8]),
    };
    if whole.len() != 5 || !fraction.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let days = whole.iter().try_fold(0_u32, |sum, byte| {
        byte.is_ascii_digit()
            .then(|| sum * 10 + u32::from(byte - b'0'))
    })?;
    SERIALS
        .contains(&days)
        .then(|| {
            NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(days)))
        })
        .flatten()
}

/// Seconds since 1970, or `per_second` parts of them; a fraction is passed over.
fn unix(cell: &[u8], per_second: i64) -> Option<NaiveDate> {
    let text = std::str::from_utf8(cell).ok()?;
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if whole.len() > 13 {
        return None;
    }
    let seconds = whole.parse::<i64>().ok()? / per_second;
    if !SECONDS.contains(&seconds) {
        return None;
    }
    // The day in UTC: such a time names no other zone.
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(TimeDelta::seconds(seconds))
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
    let time_digits = time_digits.strip_suffix(b"Z").unwrap_or(time_digits);
    let plain_time =
        matches!(time_digits.len(), 4 | 6) && time_digits.iter().all(u8::is_ascii_digit);
    if !rest.is_empty() && !plain_time && !is_time_of_day(rest) {
        return None;
    }
    let (year, month_day) = date.split_at_checked(4)?;
    let (month, day) = month_day.split_at_checked(2)?;
    let year = number(year).filter(|year| COMPACT_YEARS.contains(year))?;
    date_of(year, number(month)?, number(day)?)
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
    // Nowhere does the month stand first before a full stop.
    if !named && format == DateFormat::MonthDayYear && separator == b"." {
        return None;
    }
    let (year, month, day) = match format {
        DateFormat::YearMonthDay => (first.full_year()?, second.month()?, third.day()?),
        DateFormat::DayMonthYear => (third.year()?, second.month()?, first.day()?),
        DateFormat::MonthDayYear => (third.year()?, first.month()?, second.day()?),
        _ => return None,
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

/// ` г.`, as Russian dates end, ` р.` and ` r.`, as Ukrainian and Polish ones do.
fn is_word_year(rest: &[u8]) -> bool {
    matches!(
        std::str::from_utf8(rest).map(str::trim),
        Ok("г" | "г." | "года" | "р" | "р." | "року" | "r" | "r.")
    )
}
