//! The program's one clock: the time, and which day that is where the person is.
//!
//! Nothing else asks the system for the time or converts a time to a civil date (clippy's
//! `disallowed-methods` and `disallowed-types` hold it), so that every "today" is the local day and
//! a test can choose it.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place that may"
)]

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, Offset as _, Utc};

/// Tells the time and the local day. Clones tell the same time.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    zone: Zone,
}

/// Where the person is.
#[derive(Debug, Clone, Copy)]
enum Zone {
    /// In the time zone that the system is set to (on Unix the variable `TZ` names another one).
    System,
    /// At this distance from UTC all year.
    Fixed(FixedOffset),
}

impl Clock {
    /// Returns the system's clock in the system's time zone.
    pub fn system() -> Self {
        Self {
            now: Arc::new(Utc::now),
            zone: Zone::System,
        }
    }

    /// Returns a clock in the system's time zone that shows `start` now and runs on from there.
    pub fn starting_at(start: DateTime<Utc>) -> Self {
        let begun = Instant::now();
        Self {
            now: Arc::new(move || start + begun.elapsed()),
            zone: Zone::System,
        }
    }

    /// Returns a clock that shows what `now` says, in UTC whatever the system is set to.
    pub fn by_hand(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self {
            now: Arc::new(now),
            zone: Zone::Fixed(Utc.fix()),
        }
    }

    /// Returns the same clock at this distance from UTC.
    #[must_use]
    pub fn at_offset(self, offset: FixedOffset) -> Self {
        Self {
            zone: Zone::Fixed(offset),
            ..self
        }
    }

    /// Returns the time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    /// Returns the civil date where the person is.
    pub fn today(&self) -> NaiveDate {
        self.day_of(self.now())
    }

    /// Returns the civil date on which something happened where the person is.
    pub fn day_of(&self, time: DateTime<Utc>) -> NaiveDate {
        self.local(time).date()
    }

    /// Returns what a clock on the wall showed at `time` where the person is.
    pub fn local(&self, time: DateTime<Utc>) -> NaiveDateTime {
        match self.zone {
            Zone::System => time.with_timezone(&Local).naive_local(),
            Zone::Fixed(offset) => time.with_timezone(&offset).naive_local(),
        }
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock")
            .field("now", &self.now())
            .field("zone", &self.zone)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn the_day_is_that_of_the_place() {
        let evening = Utc.with_ymd_and_hms(2026, 11, 29, 22, 30, 0).unwrap();
        let clock = Clock::by_hand(move || evening);
        let days: Vec<String> = [0, 3, 14, -11]
            .into_iter()
            .map(|hours| FixedOffset::east_opt(hours * 3_600).unwrap())
            .map(|offset| clock.clone().at_offset(offset).today().to_string())
            .collect();
        assert_eq!(
            days,
            ["2026-11-29", "2026-11-30", "2026-11-30", "2026-11-29"]
        );
    }

    #[test]
    fn a_clock_that_starts_somewhere_runs_on() {
        let start = Utc.with_ymd_and_hms(2028, 2, 29, 12, 0, 0).unwrap();
        let clock = Clock::starting_at(start);
        let first = clock.now();
        std::thread::sleep(std::time::Duration::from_millis(5));
        let second = clock.now();
        assert!(start <= first && first < second);
        assert!(second - start < chrono::TimeDelta::hours(1));
    }
}
