//! When to be reminded of the check-in. Civil dates and times only: where the program runs, its
//! host knows what the clock on the wall says.
//!
//! A host looks now and then and asks what fell due [between](due) its last look and this one. So a
//! time that a change to summer time leaves out is reminded of at the first look after it, and one
//! that the change back repeats is reminded of once, as long as the host never looks back.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

use crate::roadmap::Weekday;

/// A weekly reminder.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct Reminder {
    /// Day of the week.
    pub weekday: Weekday,
    /// Time of that day, by the clock on the wall.
    pub time: NaiveTime,
    /// Date of the last check-in, if there was one: its week needs no reminder.
    pub last_check_in: Option<NaiveDate>,
}

/// The first time after `after` at which to remind; `None` at the end of the calendar.
pub fn next_reminder(reminder: &Reminder, after: NaiveDateTime) -> Option<NaiveDateTime> {
    let mut date = after.date();
    // This week, the next ones, and one more for a check-in that lies ahead of the clock.
    loop {
        if Weekday::of(date) == reminder.weekday {
            let at = date.and_time(reminder.time);
            if at > after && !reminder.is_done_in_the_week_of(date) {
                return Some(at);
            }
        }
        date = date.checked_add_days(Days::new(1))?;
        // Nobody checks in ten years ahead.
        if (date - after.date()).num_days() > 3_660 {
            return None;
        }
    }
}

/// The reminder that fell due after `from`, up to and including `until`; the last, if several did.
pub fn due(
    reminder: &Reminder,
    from: NaiveDateTime,
    until: NaiveDateTime,
) -> Option<NaiveDateTime> {
    let mut last = None;
    let mut at = next_reminder(reminder, from);
    while let Some(time) = at.filter(|time| *time <= until) {
        last = Some(time);
        at = next_reminder(reminder, time);
    }
    last
}

impl Reminder {
    /// Weeks are those of the calendar, from Monday.
    fn is_done_in_the_week_of(&self, date: NaiveDate) -> bool {
        self.last_check_in
            .is_some_and(|done| done.iso_week() == date.iso_week())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn friday(time: &str) -> Reminder {
        Reminder {
            weekday: Weekday::Friday,
            time: time.parse().unwrap(),
            last_check_in: None,
        }
    }

    #[test]
    fn the_next_friday_at_ten() {
        let reminder = friday("10:00:00");
        for (after, expected) in [
            ("2026-11-25T08:00:00", "2026-11-27T10:00:00"),
            ("2026-11-27T09:59:59", "2026-11-27T10:00:00"),
            ("2026-11-27T10:00:00", "2026-12-04T10:00:00"),
            ("2026-12-31T12:00:00", "2027-01-01T10:00:00"),
        ] {
            assert_eq!(
                next_reminder(&reminder, at(after)),
                Some(at(expected)),
                "{after}"
            );
        }
    }

    #[test]
    fn a_leap_day_is_a_day_like_any_other() {
        let reminder = Reminder {
            weekday: Weekday::Tuesday,
            ..friday("09:00:00")
        };
        // 29 February 2028 is a Tuesday.
        assert_eq!(
            next_reminder(&reminder, at("2028-02-28T23:00:00")),
            Some(at("2028-02-29T09:00:00"))
        );
        assert_eq!(
            next_reminder(&reminder, at("2028-02-29T09:00:00")),
            Some(at("2028-03-07T09:00:00"))
        );
    }

    #[test]
    fn a_time_that_summer_time_leaves_out_is_reminded_of_once_after_it() {
        // On 29 March 2026 the clocks of Berlin go from 01:59 to 03:00.
        let reminder = Reminder {
            weekday: Weekday::Sunday,
            ..friday("02:30:00")
        };
        let looks = [
            "2026-03-29T01:59:30",
            "2026-03-29T03:00:00",
            "2026-03-29T03:00:30",
        ];
        let due: Vec<_> = looks
            .windows(2)
            .map(|pair| due(&reminder, at(pair[0]), at(pair[1])).is_some())
            .collect();
        assert_eq!(due, [true, false]);
    }

    #[test]
    fn a_time_that_the_change_back_repeats_is_reminded_of_once() {
        // On 25 October 2026 the clocks of Berlin go from 02:59 back to 02:00. The host keeps the
        // latest time that it has seen.
        let reminder = Reminder {
            weekday: Weekday::Sunday,
            ..friday("02:30:00")
        };
        let mut seen = at("2026-10-25T02:29:45");
        let mut reminded = 0;
        for look in [
            "2026-10-25T02:30:15",
            "2026-10-25T02:59:45",
            "2026-10-25T02:00:15",
            "2026-10-25T02:30:15",
            "2026-10-25T03:00:15",
        ] {
            reminded += u32::from(due(&reminder, seen, at(look)).is_some());
            seen = seen.max(at(look));
        }
        assert_eq!(reminded, 1);
    }

    #[test]
    fn a_week_with_a_check_in_needs_no_reminder() {
        let reminder = Reminder {
            last_check_in: Some("2026-11-24".parse().unwrap()),
            ..friday("10:00:00")
        };
        assert_eq!(
            next_reminder(&reminder, at("2026-11-25T08:00:00")),
            Some(at("2026-12-04T10:00:00"))
        );
        // The Monday of the week after does not count for the Friday before.
        let monday = Reminder {
            last_check_in: Some("2026-11-30".parse().unwrap()),
            ..friday("10:00:00")
        };
        assert_eq!(
            next_reminder(&monday, at("2026-11-25T08:00:00")),
            Some(at("2026-11-27T10:00:00"))
        );
    }

    #[test]
    fn after_a_long_sleep_there_is_one_reminder_not_four() {
        let reminder = friday("10:00:00");
        assert_eq!(
            due(
                &reminder,
                at("2026-10-01T00:00:00"),
                at("2026-11-01T00:00:00")
            ),
            Some(at("2026-10-30T10:00:00"))
        );
        assert_eq!(
            due(
                &reminder,
                at("2026-11-01T00:00:00"),
                at("2026-10-01T00:00:00")
            ),
            None
        );
    }

    #[test]
    fn the_end_of_the_calendar_is_no_error() {
        let last = NaiveDate::MAX.and_time(NaiveTime::MIN);
        assert_eq!(next_reminder(&friday("10:00:00"), last), None);
    }
}
