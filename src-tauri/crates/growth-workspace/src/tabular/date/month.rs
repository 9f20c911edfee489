//! Months as people and spreadsheets write them.

use super::names::month_named;

/// The years that a month may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A month as text (`2026-01`, `01.2026`, `15.01.2026`, `янв. 26`, `January 2026`) as `YYYY-MM`.
/// `None` when it is none, or could be two.
pub fn read_month(text: &str) -> Option<String> {
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
        let is_number = year.len() == 6 && year.bytes().all(|b| b.is_ascii_digit());
        let (year, month) = year.split_at_checked(4).filter(|_| is_number)?;
        return Some((year.parse().ok()?, month.parse().ok()?));
    }
    Some((full_year(year.parse().ok()?, year.len())?, named(name)?))
}

fn named(text: &str) -> Option<i32> {
    month_named(text).and_then(|month| i32::try_from(month).ok())
}

fn full_year(year: i32, digits: usize) -> Option<i32> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
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
            "Marketing 2025",
        ] {
            assert_eq!(read_month(text), None, "{text}");
        }
    }
}
