//! Which days are worked, and counting in them.

use chrono::{Datelike, Days, NaiveDate, Weekday as ChronoWeekday};

use crate::ModelError;
use crate::checks::inconsistent;

/// Calendar days that are looked at in one go when the line of working days grows.
const STRETCH: u64 = 512;
/// Calendar days without any work after which there is no use in looking further.
const LONGEST_REST: u32 = 3_660;

/// A day of the week.
#[shape(Copy, Eq, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// The days in their order, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The working week that is assumed unless the user says otherwise.
    const USUAL: [Self; 5] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
    ];

    /// The day of the week on which a date falls.
    pub fn of(date: NaiveDate) -> Self {
        match date.weekday() {
            ChronoWeekday::Mon => Self::Monday,
            ChronoWeekday::Tue => Self::Tuesday,
            ChronoWeekday::Wed => Self::Wednesday,
            ChronoWeekday::Thu => Self::Thursday,
            ChronoWeekday::Fri => Self::Friday,
            ChronoWeekday::Sat => Self::Saturday,
            ChronoWeekday::Sun => Self::Sunday,
        }
    }
}

/// Which days are worked.
#[shape(Eq, default, deny_unknown_fields)]
pub struct WorkingDays {
    /// Days of the week that are worked, at least one.
    pub weekdays: Vec<Weekday>,
    /// Dates that are not worked although their weekday is.
    pub holidays: Vec<NaiveDate>,
    /// Dates that are worked although their weekday is not, or they are holidays.
    pub extra_working_dates: Vec<NaiveDate>,
}

impl Default for WorkingDays {
    fn default() -> Self {
        Self {
            weekdays: Weekday::USUAL.to_vec(),
            holidays: Vec::new(),
            extra_working_dates: Vec::new(),
        }
    }
}

impl WorkingDays {
    /// Whether a date is worked.
    pub fn is_worked(&self, date: NaiveDate) -> bool {
        self.extra_working_dates.contains(&date)
            || (self.weekdays.contains(&Weekday::of(date)) && !self.holidays.contains(&date))
    }

    /// The working date with `number` working dates between it and `from`: 0 is the first on or after
    /// `from`. `None` where ten years bring none, or the calendar ends.
    pub fn nth_from(&self, from: NaiveDate, number: usize) -> Option<NaiveDate> {
        let mut left = number;
        let mut rest = 0;
        for date in from.iter_days() {
            if self.is_worked(date) {
                if left == 0 {
                    return Some(date);
                }
                left -= 1;
                rest = 0;
            } else {
                rest += 1;
                if rest > LONGEST_REST {
                    return None;
                }
            }
        }
        None
    }

    /// Working dates from `first` to `last`, both included.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        first
            .iter_days()
            .take_while(|date| *date <= last)
            .filter(|date| self.is_worked(*date))
            .collect()
    }
}

/// Calendar days that a schedule may span.
const LONGEST_SPAN: u64 = 200 * 366;

/// Working dates in a row, numbered from 0, so that a schedule is computed in whole numbers. The
/// row grows as far as it is needed.
#[derive(Debug)]
pub(crate) struct Timeline<'a> {
    days: &'a WorkingDays,
    /// Where `days` stands in the request, for refusals.
    path: &'a str,
    origin: NaiveDate,
    /// Working dates from the origin on.
    dates: Vec<NaiveDate>,
    /// For every calendar day from the origin on: working dates before it.
    worked_before: Vec<usize>,
}

impl<'a> Timeline<'a> {
    /// The row from `origin` on.
    pub(crate) fn new(
        days: &'a WorkingDays,
        origin: NaiveDate,
        path: &'a str,
    ) -> Result<Self, ModelError> {
        if days.weekdays.is_empty() {
            return Err(ModelError::Required {
                field: format!("{path}.weekdays"),
            });
        }
        Ok(Self {
            days,
            path,
            origin,
            dates: Vec::new(),
            worked_before: Vec::new(),
        })
    }

    /// Number of the first working date on or after `date`, which is not before the origin.
    pub(crate) fn on_or_after(&mut self, date: NaiveDate) -> Result<usize, ModelError> {
        let offset = (date - self.origin).num_days().max(0) as usize;
        while self.worked_before.len() <= offset {
            self.grow()?;
        }
        Ok(self.worked_before[offset])
    }

    /// Number of the last working date on or before `date`, or the first of all.
    pub(crate) fn on_or_before(&mut self, date: NaiveDate) -> Result<usize, ModelError> {
        let number = self.on_or_after(date)?;
        if self.date(number)? == date {
            Ok(number)
        } else {
            Ok(number.saturating_sub(1))
        }
    }

    /// The working date of a number.
    pub(crate) fn date(&mut self, number: usize) -> Result<NaiveDate, ModelError> {
        let mut rest = 0;
        while self.dates.len() <= number {
            let before = self.dates.len();
            self.grow()?;
            rest = if self.dates.len() == before {
                rest + STRETCH as u32
            } else {
                0
            };
            if rest > LONGEST_REST {
                return Err(inconsistent(
                    format!("{}.holidays", self.path),
                    "no_working_days",
                ));
            }
        }
        Ok(self.dates[number])
    }

    fn grow(&mut self) -> Result<(), ModelError> {
        let known = self.worked_before.len() as u64;
        if known > LONGEST_SPAN {
            return Err(inconsistent("plan.tasks", "too_long_plan"));
        }
        for offset in known..known + STRETCH {
            let date = self
                .origin
                .checked_add_days(Days::new(offset))
                .ok_or_else(|| inconsistent(self.path, "date_out_of_calendar"))?;
            self.worked_before.push(self.dates.len());
            if self.days.is_worked(date) {
                self.dates.push(date);
            }
        }
        Ok(())
    }
}
