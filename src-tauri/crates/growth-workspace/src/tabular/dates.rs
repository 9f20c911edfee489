//! How the dates of a file are written, from the dates themselves.

use chrono::NaiveDate;

use super::{
    date::{Spelling, read_date, spelling_of},
    format::DateFormat,
};

/// What all dates of a file say together.
#[derive(Debug, Default)]
pub(super) struct DateEvidence {
    year_first: u64,
    compact: u64,
    serial: u64,
    seconds: u64,
    milliseconds: u64,
    /// The month is named, the day stands before or behind it.
    named_day_first: u64,
    named_month_first: u64,
    /// Dates that make sense in one order only, with an example.
    day_first: Votes,
    month_first: Votes,
    /// Dates that make sense, and differ, in both orders.
    either: Votes,
    /// The fifth of May.
    same: u64,
    month_only: Votes,
    unreadable: Votes,
}

/// How many dates say something, and the first that does.
#[derive(Debug, Default)]
struct Votes {
    count: u64,
    example: String,
}

impl Votes {
    fn add(&mut self, cell: &str) {
        if self.count == 0 {
            cell.trim().clone_into(&mut self.example);
        }
        self.count += 1;
    }
}

/// What cannot be decided about the dates.
pub(super) enum DateDoubt {
    /// Every date makes sense in both orders.
    Either {
        example: String,
        day_first: NaiveDate,
        month_first: NaiveDate,
    },
    /// Some dates make sense in one order only and some in the other.
    Mixed {
        day_first_example: String,
        month_first_example: String,
    },
    /// They are months without days.
    MonthOnly { example: String },
    /// None is a date in any format that is known.
    Unknown { example: String },
}

impl DateEvidence {
    pub(super) fn add(&mut self, cell: &str) {
        if cell.trim().is_empty() {
            return;
        }
        match spelling_of(cell) {
            Some(Spelling::YearFirst) => self.year_first += 1,
            Some(Spelling::Compact) => self.compact += 1,
            Some(Spelling::DayFirst) => self.day_first.add(cell),
            Some(Spelling::MonthFirst) => self.month_first.add(cell),
            Some(Spelling::Named { day_first: true }) => self.named_day_first += 1,
            Some(Spelling::Named { day_first: false }) => self.named_month_first += 1,
            Some(Spelling::Either) => self.either.add(cell),
            Some(Spelling::Same) => self.same += 1,
            Some(Spelling::Serial) => self.serial += 1,
            Some(Spelling::Seconds) => self.seconds += 1,
            Some(Spelling::Milliseconds) => self.milliseconds += 1,
            Some(Spelling::MonthOnly) => self.month_only.add(cell),
            None => self.unreadable.add(cell),
        }
    }

    /// The format, or what stands in its way; neither if there are no dates.
    pub(super) fn decide(&self) -> (Option<DateFormat>, Option<DateDoubt>) {
        let numeric = self.day_first.count + self.month_first.count + self.either.count;
        // What is written with slashes has an order; the other spellings read themselves.
        if numeric > 0 {
            return self.decide_order();
        }
        let candidates = [
            (DateFormat::YearMonthDay, self.year_first),
            (DateFormat::DayMonthYear, self.named_day_first + self.same),
            (DateFormat::MonthDayYear, self.named_month_first),
            (DateFormat::YearMonthDayCompact, self.compact),
            (DateFormat::ExcelSerial, self.serial),
            (DateFormat::UnixSeconds, self.seconds),
            (DateFormat::UnixMilliseconds, self.milliseconds),
        ];
        let best = candidates
            .into_iter()
            .rev()
            .max_by_key(|&(_, count)| count)
            .filter(|&(_, count)| count > 0);
        match best {
            Some((format, count)) if count >= self.month_only.count => (Some(format), None),
            _ if self.month_only.count > 0 => {
                let example = self.month_only.example.clone();
                (None, Some(DateDoubt::MonthOnly { example }))
            }
            _ => {
                let doubt = (self.unreadable.count > 0).then(|| DateDoubt::Unknown {
                    example: self.unreadable.example.clone(),
                });
                (None, doubt)
            }
        }
    }

    /// The order of day and month among dates that are written in numbers.
    fn decide_order(&self) -> (Option<DateFormat>, Option<DateDoubt>) {
        // One in a hundred is a slip, not a second way of writing.
        let outweighs = |major: &Votes, minor: &Votes| {
            major.count > 0 && minor.count.saturating_mul(100) <= major.count
        };
        if outweighs(&self.day_first, &self.month_first) {
            (Some(DateFormat::DayMonthYear), None)
        } else if outweighs(&self.month_first, &self.day_first) {
            (Some(DateFormat::MonthDayYear), None)
        } else if self.day_first.count > 0 {
            let doubt = DateDoubt::Mixed {
                day_first_example: self.day_first.example.clone(),
                month_first_example: self.month_first.example.clone(),
            };
            (None, Some(doubt))
        } else {
            let reads = |format| read_date(self.either.example.as_bytes(), format);
            match (
                reads(DateFormat::DayMonthYear),
                reads(DateFormat::MonthDayYear),
            ) {
                (Some(day_first), Some(month_first)) => {
                    let doubt = DateDoubt::Either {
                        example: self.either.example.clone(),
                        day_first,
                        month_first,
                    };
                    (None, Some(doubt))
                }
                _ => (Some(DateFormat::DayMonthYear), None),
            }
        }
    }
}
