//! The plan of ninety days for calendar programs.

mod calendar;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

pub use calendar::{TasksAs, calendar, days_calendar};

/// A plan, in the language of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanCalendar {
    /// Id of the plan: the stable part of what is its own in a calendar.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The gates of its phases.
    pub gates: Vec<Gate>,
    /// Its tasks, in the order of the plan.
    pub tasks: Vec<CalendarTask>,
    /// Days of the weekly check-in.
    pub check_ins: Vec<NaiveDate>,
    /// Tasks that were deleted: a calendar that has them is told that they are cancelled.
    pub cancelled: Vec<CancelledTask>,
    /// Other days: when tests begin and are decided.
    pub days: Vec<CalendarDay>,
}

/// A task that was deleted from a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelledTask {
    /// The id that it had.
    pub id: String,
    /// The title that it had.
    pub title: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
}

/// A day, or several, with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// The stable part of its UID.
    pub id: String,
    /// What happens.
    pub title: String,
    /// What should be known about it; may be empty.
    pub note: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// The gate at the end of a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Goal of the phase.
    pub goal: String,
    /// Its day of the plan.
    pub day: u32,
    /// Its date.
    pub date: NaiveDate,
    /// Why tasks of the phase may lie behind it; empty when none may.
    pub note: String,
}

/// A task of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarTask {
    /// Its id: the stable part of its UID.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Goal of the phase that it belongs to; may be empty.
    pub phase: String,
    /// Who does it; may be empty.
    pub owner: String,
    /// Share that is done. Fraction.
    pub progress: Decimal,
    /// First day, as expected.
    pub start: NaiveDate,
    /// Last day, as expected.
    pub finish: NaiveDate,
    /// Work on it has begun.
    pub begun: bool,
    /// When it was really finished.
    pub finished_on: Option<NaiveDate>,
    /// Why it is late; may be empty.
    pub late_reason: String,
    /// How to do it.
    pub description: String,
    /// What there is afterwards.
    pub deliverable: String,
    /// How to see that it is done.
    pub done_when: String,
    /// Notes of the people who do it.
    pub notes: String,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}
