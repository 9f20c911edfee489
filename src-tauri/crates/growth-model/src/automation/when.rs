//! Points of time: reading them, local times of a person, and hours in which nobody is written to.

use std::str::FromStr as _;

use chrono::{
    DateTime, Datelike as _, NaiveDate, NaiveDateTime, Offset as _, TimeZone as _, Timelike as _,
};
use chrono_tz::Tz;

use crate::checks::inconsistent;
use crate::{ModelError, YEARS};

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// The time zone of what names none.
pub(crate) fn utc() -> String {
    "UTC".to_owned()
}

/// A time zone by its name in the IANA database.
pub(crate) fn zone(field: &str, name: &str) -> Result<Tz, ModelError> {
    Tz::from_str(name).map_err(|_| inconsistent(field, "time_zone"))
}

/// Whether there is a time zone of this name in the IANA database.
pub fn is_time_zone(name: &str) -> bool {
    Tz::from_str(name).is_ok()
}

/// Seconds since 1970 (UTC) of a written point of time: `2026-11-26T19:52:00Z`, with another offset, or
/// without one, which is the local time of `zone`. A space may stand for the `T`; seconds and their
/// fractions may be absent (fractions are passed over).
pub(crate) fn point(text: &str, zone: Tz) -> Option<i64> {
    let text = text.trim();
    let bytes = text.as_bytes();
    if bytes.len() < 16 || bytes.len() > 40 || !matches!(bytes[10], b'T' | b't' | b' ') {
        return None;
    }
    let number = |from: usize, to: usize| -> Option<u32> {
        let part = text.get(from..to)?;
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse().ok())?
    };
    if bytes[4] != b'-' || bytes[7] != b'-' || bytes[13] != b':' {
        return None;
    }
    let year = i32::try_from(number(0, 4)?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)?;
    let (seconds, rest) = if bytes.get(16) == Some(&b':') {
        let rest = text.get(19..)?;
        let rest = match rest.strip_prefix('.') {
            Some(fraction) => {
                let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
                if digits == 0 {
                    return None;
                }
                fraction.get(digits..)?
            }
            None => rest,
        };
        (number(17, 19)?, rest)
    } else {
        (0, text.get(16..)?)
    };
    let local = date.and_hms_opt(number(11, 13)?, number(14, 16)?, seconds)?;
    if !YEARS.contains(&year) {
        return None;
    }
    match rest {
        "" => Some(to_utc(local, zone)),
        "Z" | "z" => Some(local.and_utc().timestamp()),
        offset => {
            let sign = match offset.as_bytes().first()? {
                b'+' => 1,
                b'-' => -1,
                _ => return None,
            };
            let digits: String = offset.chars().skip(1).filter(|sign| *sign != ':').collect();
            let is_offset = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
            let hours: i64 = is_offset.then(|| digits.get(..2)?.parse().ok())??;
            let minutes: i64 = digits.get(2..)?.parse().ok()?;
            (hours <= 14 && minutes < 60)
                .then(|| local.and_utc().timestamp() - sign * (hours * 3600 + minutes * 60))
        }
    }
}

/// A local time as a point of time. A time that the clock shows twice is the first of both; one that
/// it skips is as far behind the gap as it was in it.
pub(crate) fn to_utc(local: NaiveDateTime, zone: Tz) -> i64 {
    let wall = local.and_utc().timestamp();
    match zone.from_local_datetime(&local).earliest() {
        Some(time) => time.timestamp(),
        None => wall - offset(wall - DAY / 8, zone),
    }
}

/// Seconds that the clock of the zone is ahead of UTC.
pub(crate) fn offset(at: i64, zone: Tz) -> i64 {
    DateTime::from_timestamp(at, 0).map_or(0, |time| {
        i64::from(
            zone.offset_from_utc_datetime(&NaiveDateTime::new(time_date(time), time.time()))
                .fix()
                .local_minus_utc(),
        )
    })
}

fn time_date(time: DateTime<chrono::Utc>) -> NaiveDate {
    NaiveDate::from_ymd_opt(time.year(), time.month(), time.day()).unwrap_or_default()
}

/// The local day and second of day.
pub(crate) fn local(at: i64, zone: Tz) -> (i64, i64) {
    let wall = at + offset(at, zone);
    (wall.div_euclid(DAY), wall.rem_euclid(DAY))
}

/// The local day as a date.
pub(crate) fn date_of(day: i64) -> NaiveDate {
    DateTime::from_timestamp(day * DAY, 0)
        .map(time_date)
        .unwrap_or_default()
}

/// The point of time as people and programs read it, with the offset of the zone.
pub(crate) fn written(at: i64, zone: Tz) -> String {
    let offset = offset(at, zone);
    let (day, second) = local(at, zone);
    let sign = if offset < 0 { '-' } else { '+' };
    let size = offset.abs() / 60;
    let time =
        date_of(day).and_hms_opt(0, 0, 0).unwrap_or_default() + chrono::TimeDelta::seconds(second);
    format!(
        "{}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        time.date(),
        time.hour(),
        time.minute(),
        time.second(),
        size / 60,
        size % 60
    )
}

/// The second of a local day as a point of time.
pub(crate) fn at_local(day: i64, second: i64, zone: Tz) -> i64 {
    let midnight = date_of(day).and_hms_opt(0, 0, 0).unwrap_or_default();
    to_utc(midnight + chrono::TimeDelta::seconds(second), zone)
}

/// Minutes of a day that `HH:MM` stands for.
pub(crate) fn minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |part: &str| -> Option<i64> {
        let is_two = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_two.then(|| part.parse().ok())?
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Whether a minute of the day lies in quiet hours, which may reach over midnight.
pub(crate) fn is_quiet(minute: i64, from: i64, to: i64) -> bool {
    if from < to {
        (from..to).contains(&minute)
    } else {
        minute >= from || minute < to
    }
}

/// When something planned for `at` goes out, if the hours from `from` to `to` (minutes of the local
/// day) are quiet: at their end.
pub(crate) fn after_quiet(at: i64, zone: Tz, from: i64, to: i64) -> i64 {
    let (_, second) = local(at, zone);
    if !is_quiet(second / 60, from, to) {
        return at;
    }
    let wait = (to - second / 60).rem_euclid(1440);
    let moved = at - second % 60 + wait * 60;
    // A change of the clocks in between: the hours end by the clock on the wall.
    let (_, then) = local(moved, zone);
    let off = (to - then / 60 + 720).rem_euclid(1440) - 720;
    moved + off * 60
}
