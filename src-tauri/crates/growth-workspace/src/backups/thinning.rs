//! Which backups are kept.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};

use crate::Clock;

/// The newest that are kept in any case.
const NEWEST: usize = 10;
/// Of so many days on which there are backups, the newest of each is kept.
const DAYS: usize = 14;
/// Of so many weeks in which there are backups, the newest of each is kept.
const WEEKS: usize = 12;

/// Which of the backups made at `times` may go, as positions in `times`: all but the last 10, the
/// newest of each of the last 14 days on which there are any, and the newest of each of the last 12
/// weeks (from Monday). Days are those of the place where the person is.
///
/// Days and weeks are those that have backups, and not those before today: a clock that was wrong
/// once, by years even, adds a day of its own and takes nothing from the others.
pub fn superfluous(times: &[DateTime<Utc>], clock: &Clock) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..times.len()).collect();
    newest_first.sort_by_key(|&i| std::cmp::Reverse((times[i], i)));

    let mut days = HashSet::new();
    let mut weeks = HashSet::new();
    let mut superfluous = Vec::new();
    for (rank, &i) in newest_first.iter().enumerate() {
        let day = clock.day_of(times[i]);
        // Each set must see the backup, whichever of them keeps it.
        let is_of_day = days.insert(day) && days.len() <= DAYS;
        let is_of_week = weeks.insert(week_of(day)) && weeks.len() <= WEEKS;
        if rank >= NEWEST && !is_of_day && !is_of_week {
            superfluous.push(i);
        }
    }
    superfluous.sort_unstable();
    superfluous
}

/// The Monday of the week of a day.
fn week_of(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon)
        .checked_first_day()
        .unwrap_or_else(|| day.with_ordinal(1).unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, TimeDelta, TimeZone};

    use super::*;

    fn now() -> DateTime<Utc> {
        // A Thursday.
        Utc.with_ymd_and_hms(2026, 11, 5, 12, 0, 0).unwrap()
    }

    fn clock() -> Clock {
        Clock::by_hand(now)
    }

    fn kept(times: &[DateTime<Utc>]) -> Vec<DateTime<Utc>> {
        let gone = superfluous(times, &clock());
        (0..times.len())
            .filter(|i| !gone.contains(i))
            .map(|i| times[i])
            .collect()
    }

    #[test]
    fn ten_or_fewer_are_all_kept_however_old() {
        let times: Vec<_> = (0..10).map(|i| now() - TimeDelta::days(900 + i)).collect();
        assert!(superfluous(&times, &clock()).is_empty());
        assert!(superfluous(&[], &clock()).is_empty());
    }

    #[test]
    fn of_many_on_one_day_the_last_ten_are_kept() {
        let times: Vec<_> = (0..25).map(|i| now() - TimeDelta::minutes(i)).collect();
        assert_eq!(superfluous(&times, &clock()), (10..25).collect::<Vec<_>>());
    }

    #[test]
    fn a_year_of_hourly_backups_thins_to_days_and_weeks() {
        let times: Vec<_> = (0..24 * 365).map(|i| now() - TimeDelta::hours(i)).collect();
        let kept = kept(&times);
        let last_ten: Vec<_> = (0..10).map(|i| now() - TimeDelta::hours(i)).collect();
        // The last hour of each of the 13 days before today (today's newest is among the ten) …
        let days: Vec<_> = (1..14)
            .map(|day| Utc.with_ymd_and_hms(2026, 11, 5, 23, 0, 0).unwrap() - TimeDelta::days(day))
            .collect();
        // … and of each of the 11 weeks before this one; the Sundays of 1 November and 25 October
        // are among the days already.
        let weeks: Vec<_> = (1..12)
            .map(|week| {
                Utc.with_ymd_and_hms(2026, 11, 8, 23, 0, 0).unwrap() - TimeDelta::weeks(week)
            })
            .collect();
        let mut expected: Vec<_> = [last_ten, days, weeks].concat();
        expected.sort_unstable_by(|a, b| b.cmp(a));
        expected.dedup();
        assert_eq!(kept, expected);
        assert_eq!(kept.len(), 10 + 13 + 11 - 2);
    }

    #[test]
    fn the_newest_of_a_day_is_that_of_the_local_day() {
        // Two hours apart on either side of midnight in Moscow, on one day in UTC.
        let before = Utc.with_ymd_and_hms(2026, 11, 1, 20, 0, 0).unwrap();
        let after = before + TimeDelta::hours(2);
        let mut times: Vec<_> = (0..10).map(|i| now() - TimeDelta::minutes(i)).collect();
        times.extend([before, after]);
        assert_eq!(superfluous(&times, &clock()), [10]);
        let moscow = clock().at_offset(FixedOffset::east_opt(3 * 3_600).unwrap());
        assert!(superfluous(&times, &moscow).is_empty());
    }

    /// 21 backups of three weeks, and one opening with a clock that shows 2041.
    #[test]
    fn a_clock_that_was_wrong_once_costs_no_backup() {
        let mut times: Vec<_> = (0..21).map(|i| now() - TimeDelta::days(i)).collect();
        let before = kept(&times);
        let later = Clock::by_hand(|| Utc.with_ymd_and_hms(2041, 3, 1, 12, 0, 0).unwrap());
        times.push(later.now());
        let gone = superfluous(&times, &later);
        let lost: Vec<_> = gone
            .iter()
            .filter(|i| before.contains(&times[**i]))
            .collect();
        // The new one is of a day of its own: it takes at most the place of the oldest day.
        assert!(lost.len() <= 1, "{lost:?}");
        // And back again with the right clock.
        times.push(now() + TimeDelta::hours(1));
        let gone = superfluous(&times, &clock());
        assert!(gone.iter().filter(|i| before.contains(&times[**i])).count() <= 2);
    }

    #[test]
    fn thinning_again_removes_nothing_more() {
        let times: Vec<_> = (0..500).map(|i| now() - TimeDelta::hours(7 * i)).collect();
        let kept = kept(&times);
        assert!(kept.len() < times.len());
        assert!(superfluous(&kept, &clock()).is_empty());
    }

    #[test]
    fn the_order_of_the_list_does_not_matter_and_the_future_counts_as_new() {
        let mut times: Vec<_> = (0..40).map(|i| now() - TimeDelta::hours(5 * i)).collect();
        times.push(now() + TimeDelta::days(3));
        let mut forth = kept(&times);
        times.reverse();
        let mut back = kept(&times);
        forth.sort_unstable();
        back.sort_unstable();
        assert_eq!(forth, back);
        assert!(forth.contains(&(now() + TimeDelta::days(3))));
    }
}
