//! Points of time however they are written.

/// Seconds since 1970 that are written in seconds, milliseconds or microseconds.
pub(super) fn epoch(text: &str) -> Option<i64> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    match whole.len() {
        10 => Some(number),
        13 => Some(number / 1_000),
        16 => Some(number / 1_000_000),
        _ => None,
    }
}

/// The time of a day in a text, with the offset behind it: `7:05 PM` → `19:05:00`.
pub(super) fn clock(text: &str) -> Option<String> {
    let colon = text.find(':')?;
    let before = text.get(..colon)?;
    let digits = before.len() - before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let hour: u32 = before.get(digits..)?.parse().ok()?;
    let rest = text.get(colon + 1..)?;
    let minute: u32 = rest.get(..2)?.parse().ok()?;
    let mut rest = rest.get(2..)?;
    let mut second = 0;
    if let Some(behind) = rest.strip_prefix(':') {
        second = behind.get(..2)?.parse::<u32>().ok()?.min(59);
        rest = behind.get(2..)?;
        if let Some(fraction) = rest.strip_prefix('.') {
            rest = fraction.trim_start_matches(|sign: char| sign.is_ascii_digit());
        }
    }
    let word = rest.trim().to_ascii_lowercase();
    let hour = match (word.as_str(), hour) {
        ("pm", 1..12) => hour + 12,
        ("am", 12) => 0,
        _ => hour,
    };
    if hour > 23 || minute > 59 {
        return None;
    }
    let offset = match word.as_str() {
        "z" | "utc" | "gmt" => "Z".to_owned(),
        _ if word.starts_with(['+', '-']) => {
            let digits: String = word.chars().filter(char::is_ascii_digit).collect();
            match digits.len() {
                2 => format!("{}{digits}:00", word.get(..1)?),
                4 => format!(
                    "{}{}:{}",
                    word.get(..1)?,
                    digits.get(..2)?,
                    digits.get(2..)?
                ),
                _ => return None,
            }
        }
        _ => String::new(),
    };
    Some(format!("{hour:02}:{minute:02}:{second:02}{offset}"))
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn clocks_are_read_however_they_are_written() {
        for (text, read) in [
            ("2026-11-26T19:52:00+03:00", Some("19:52:00+03:00")),
            ("26.11.2026 9:05", Some("09:05:00")),
            ("11/26/2026 7:05 PM", Some("19:05:00")),
            ("11/26/2026 12:05 am", Some("00:05:00")),
            ("2026-11-26 19:52:00.123 UTC", Some("19:52:00Z")),
            ("2026-11-26 19:52:00-0500", Some("19:52:00-05:00")),
            ("2026-11-26", None),
            ("25:00", None),
        ] {
            assert_eq!(clock(text).as_deref(), read, "{text}");
        }
    }
}
