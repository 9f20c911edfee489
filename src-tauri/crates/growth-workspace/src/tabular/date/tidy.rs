//! Takes off a date what is no part of it: the weekday, the time of day and its zone, odd spaces.

use super::names::is_weekday;

/// The longest cell that may be a date, in bytes.
const MAX_BYTES: usize = 120;

/// Beginnings of weekdays, and how long the whole names are at most.
const WEEKDAYS: [&str; 14] = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
];

/// The date of a cell without weekday and time of day; `None` if it is too long or no text.
pub(super) fn tidy(cell: &[u8]) -> Option<String> {
    if cell.len() > MAX_BYTES {
        return None;
    }
    let spaced = plain_spaces(std::str::from_utf8(cell).ok()?);
    let text = spaced.trim().trim_matches(['\'', '"', '«', '»']).trim();
    let text = without_weekday(text);
    let (text, year_behind) = without_time(text);
    let text = without_weekday(text.trim());
    let text = text
        .trim_end_matches([',', ' '])
        .trim_end_matches("года")
        .trim_end_matches("г.")
        .trim_end_matches('г')
        .trim_end_matches(" року")
        .trim_end_matches(" р.")
        .trim_end_matches(" р")
        .trim_end_matches(" r.")
        .trim_end_matches(['.', ',', ' ']);
    let text = without_ordinals(text);
    Some(match year_behind {
        Some(year) if !has_year(&text) => format!("{text} {year}"),
        _ => text,
    })
}

/// Single plain spaces for whatever spaces there are; marks without width are left out.
fn plain_spaces(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' => {}
            c if c.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c => plain.push(c),
        }
    }
    plain
}

/// `Пн 07.12.26`, `Friday, January 31, 2025`.
fn without_weekday(text: &str) -> &str {
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let Some((word, rest)) = text.split_at_checked(end) else {
        return text;
    };
    let lower = word.to_lowercase();
    let is_weekday = is_weekday(&lower)
        || WEEKDAYS.iter().any(|day| {
            lower == *day || day.is_ascii() && lower.starts_with(day) && is_english(&lower)
        });
    if is_weekday && !rest.is_empty() {
        rest.trim_start_matches(['.', ',', ' '])
    } else {
        text
    }
}

fn is_english(word: &str) -> bool {
    word.ends_with("day") || matches!(word, "tues" | "wedn" | "weds" | "thur" | "thurs")
}

/// The text before (or behind) a time of day, and a year that stands behind it
/// (`Jan 31 10:00:00 MSK 2025`).
fn without_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else {
        return (text, None);
    };
    let before = text.get(..colon).unwrap_or_default();
    let hours = before.len() - before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (Some(date), Some(time)) = (text.get(..hours), text.get(hours..)) else {
        return (text, None);
    };
    if !(1..=2).contains(&(colon - hours)) {
        return (text, None);
    }
    if date.trim().is_empty() {
        return (after_time(time).unwrap_or(text), None);
    }
    if !is_time(time) {
        return (text, None);
    }
    let date = date.trim_end_matches([' ', ',']);
    let date = date
        .strip_suffix(" в")
        .or_else(|| date.strip_suffix(" at"))
        // ISO 8601 has a letter between the day and the time.
        .or_else(|| date.strip_suffix(['T', 't']))
        .unwrap_or(date)
        .trim_end_matches([' ', ',']);
    let year = time
        .rsplit(' ')
        .next()
        .filter(|last| last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit()));
    (date, year)
}

/// What stands behind a time of day with which the text begins.
fn after_time(text: &str) -> Option<&str> {
    let digits = |c: char| c.is_ascii_digit() || c == ':' || c == '.';
    let end = text.find(|c| !digits(c))?;
    let rest = text.get(end..)?.trim_start();
    let lower = rest.to_lowercase();
    let half = ["am", "pm", "a.m.", "p.m."]
        .into_iter()
        .find(|half| lower.starts_with(half));
    let rest = rest.get(half.map_or(0, str::len)..)?;
    Some(without_zone(rest.trim_start_matches([',', ' ', '-'])))
}

/// A date without the abbreviation of a zone behind it: `Jan 15, 2025 PST`.
fn without_zone(text: &str) -> &str {
    match text.rsplit_once(' ') {
        Some((date, zone))
            if matches!(zone.len(), 2..=5)
                && zone.bytes().all(|byte| byte.is_ascii_uppercase()) =>
        {
            date
        }
        _ => text,
    }
}

/// Hours, minutes and whatever zone may be behind them.
fn is_time(text: &str) -> bool {
    let mut numbers = text.split(':');
    let hours = numbers.next().and_then(|part| part.parse::<u32>().ok());
    let minutes = numbers.next().map(|part| {
        let end = part
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(part.len());
        part.get(..end).unwrap_or_default()
    });
    let minutes_fit = minutes.is_some_and(|minutes| {
        minutes.len() == 2 && minutes.parse::<u32>().is_ok_and(|value| value < 60)
    });
    hours.is_some_and(|hours| hours <= 24)
        && minutes_fit
        && text.chars().all(|c| {
            c.is_alphanumeric()
                || matches!(
                    c,
                    ':' | '.' | ',' | '+' | '-' | ' ' | '/' | '_' | '(' | ')' | '[' | ']'
                )
                || c == '\u{2212}'
        })
}

/// `31st of January` and `31 de enero de 2025` as `31 January`, `31 enero 2025`.
fn without_ordinals(text: &str) -> String {
    let is_day = |word: &str, ending: &str| {
        word.strip_suffix(ending)
            .is_some_and(|number| matches!(number.len(), 1 | 2) && number.parse::<u32>().is_ok())
    };
    if !text.contains(' ') {
        return text.to_owned();
    }
    let is_joint = |word: &str| matches!(word, "of" | "de" | "del");
    let words = text.split(' ').filter(|word| !is_joint(word)).map(|word| {
        let (bare, comma) = match word.strip_suffix(',') {
            Some(bare) => (bare, ","),
            None => (word, ""),
        };
        let ordinal = ["st", "nd", "rd", "th"]
            .into_iter()
            .any(|ending| is_day(bare, ending));
        match bare.get(..bare.len().saturating_sub(2)) {
            Some(number) if ordinal => format!("{number}{comma}"),
            _ => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|part| part.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_the_date_alone() {
        for (cell, date) in [
            ("31 янв. 2025 г., 14:05", "31 янв. 2025"),
            ("15 марта 2025 г. в 18:00", "15 марта 2025"),
            ("31.01.2025 в 14:05", "31.01.2025"),
            ("31.01.2025 14:05 МСК", "31.01.2025"),
            ("Пн 07.12.26", "07.12.26"),
            ("понедельник, 7 декабря 2026 г.", "7 декабря 2026"),
            ("Fri, 31 Jan 2025 10:00:00 +0300", "31 Jan 2025"),
            ("Friday, January 31st, 2025 at 2:05 PM", "January 31, 2025"),
            ("1/15/2025, 9:05:00\u{202F}AM", "1/15/2025"),
            ("14:05 31.01.2025", "31.01.2025"),
            ("2:05 PM, 31 Jan 2025", "31 Jan 2025"),
            ("10:00:00 Jan 15, 2025 PST", "Jan 15, 2025"),
            ("Fri Jan 31 10:00:00 MSK 2025", "Jan 31 2025"),
            (
                "Fri Jan 31 2025 10:00:00 GMT+0300 (Moscow Standard Time)",
                "Jan 31 2025",
            ),
            ("31\u{A0}января\u{A0}2025\u{A0}г.", "31 января 2025"),
            ("2025-01-31T14:05:00.000Z", "2025-01-31"),
            ("31st of January 2025", "31 January 2025"),
            ("'31.01.2025", "31.01.2025"),
        ] {
            assert_eq!(tidy(cell.as_bytes()).as_deref(), Some(date), "{cell}");
        }
    }

    #[test]
    fn keeps_what_is_no_time() {
        for cell in ["note: 5", "2024-01-31 noon", "31:99", "a:b"] {
            assert_eq!(tidy(cell.as_bytes()).as_deref(), Some(cell), "{cell}");
        }
    }
}
