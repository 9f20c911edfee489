//! How the dates of a file are written, from the dates themselves.

use chrono::NaiveDate;

use crate::datasets::csv::{date::parse_date, format::DateFormat};

/// What all dates of a file say together.
#[derive(Debug, Default)]
pub(super) struct DateEvidence {
    year_first: u64,
    compact: u64,
    /// Dates that make sense in one order only, with an example.
    day_first: Votes,
    month_first: Votes,
    /// Dates that make sense, and differ, in both orders.
    either: Votes,
    /// The fifth of May.
    same: u64,
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
    /// None is a date in any format that is known.
    Unknown { example: String },
}

impl DateEvidence {
    pub(super) fn add(&mut self, cell: &str) {
        let bytes = cell.as_bytes();
        let reads = |format| parse_date(bytes, format);
        if reads(DateFormat::YearMonthDay).is_some() {
            self.year_first += 1;
        } else if reads(DateFormat::YearMonthDayCompact).is_some() {
            self.compact += 1;
        } else {
            match (
                reads(DateFormat::DayMonthYear),
                reads(DateFormat::MonthDayYear),
            ) {
                (Some(day_first), Some(month_first)) if day_first == month_first => self.same += 1,
                (Some(_), Some(_)) => self.either.add(cell),
                (Some(_), None) => self.day_first.add(cell),
                (None, Some(_)) => self.month_first.add(cell),
                (None, None) if !cell.trim().is_empty() => self.unreadable.add(cell),
                (None, None) => {}
            }
        }
    }

    /// The format, or what stands in its way; neither if there are no dates.
    pub(super) fn decide(&self) -> (Option<DateFormat>, Option<DateDoubt>) {
        let written = self.day_first.count + self.month_first.count + self.either.count + self.same;
        let most = written.max(self.year_first).max(self.compact);
        if most == 0 {
            let doubt = (self.unreadable.count > 0).then(|| DateDoubt::Unknown {
                example: self.unreadable.example.clone(),
            });
            return (None, doubt);
        }
        if self.year_first == most {
            return (Some(DateFormat::YearMonthDay), None);
        }
        if self.compact == most {
            return (Some(DateFormat::YearMonthDayCompact), None);
        }
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
            let reads = |format| parse_date(self.either.example.as_bytes(), format);
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
                // Only dates that are the same in both orders.
                _ => (Some(DateFormat::DayMonthYear), None),
            }
        }
    }
}
