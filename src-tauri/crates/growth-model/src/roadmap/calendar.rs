//! The calendar of the plan: 90 days, 13 weeks, three phases with a gate each.
//!
//! The guide gives phases by days (1–30, 31–60, 61–90) and by weeks (1–4, 5–9, 10–13). The two
//! disagree on five days. A task keeps the phase of its week, a gate keeps its date, and both are
//! shown; weeks are not stretched to make them agree.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use crate::ModelError;
use crate::checks::inconsistent;

/// Days of the plan.
pub const PLAN_DAYS: u32 = 90;
/// Weeks of the plan; the last has six days.
pub const PLAN_WEEKS: u32 = 13;

/// A phase of the plan.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum RoadmapPhase {
    /// Diagnosis and foundation; the goal is understanding.
    Understanding,
    /// Launch and automation; the goal is the first autonomous processes.
    Autonomy,
    /// Scaling and optimisation; the goal is systemic growth.
    SystemicGrowth,
}

impl RoadmapPhase {
    /// The phases in their order.
    pub const ALL: [Self; 3] = [Self::Understanding, Self::Autonomy, Self::SystemicGrowth];

    /// Weeks whose tasks belong to the phase.
    pub fn weeks(self) -> RangeInclusive<u32> {
        match self {
            Self::Understanding => 1..=4,
            Self::Autonomy => 5..=9,
            Self::SystemicGrowth => 10..=PLAN_WEEKS,
        }
    }

    /// Day of the phase's gate.
    pub fn gate_day(self) -> u32 {
        match self {
            Self::Understanding => 30,
            Self::Autonomy => 60,
            Self::SystemicGrowth => PLAN_DAYS,
        }
    }

    /// RoadmapPhase of a week; weeks beyond the plan belong to the last.
    pub fn of_week(week: u32) -> Self {
        Self::first(|phase| week <= *phase.weeks().end())
    }

    /// RoadmapPhase of a day by the gates: what the headings of the guide say.
    pub fn by_gates(day: u32) -> Self {
        Self::first(|phase| day <= phase.gate_day())
    }

    fn first(holds: impl Fn(Self) -> bool) -> Self {
        Self::ALL
            .into_iter()
            .find(|phase| holds(*phase))
            .unwrap_or(Self::SystemicGrowth)
    }
}

/// Week of a day, both from 1: `⌈day/7⌉`.
pub fn week_of_day(day: u32) -> u32 {
    day.div_ceil(7)
}

/// Days of a week: `7(w − 1) + 1 … min(7w, 90)`.
pub fn days_of_week(week: u32) -> RangeInclusive<u32> {
    7 * (week.max(1) - 1) + 1..=(7 * week).min(PLAN_DAYS)
}

/// Days on which the phase by weeks and the phase by gates disagree: 29, 30, 61, 62, 63.
pub fn days_between_phases() -> Vec<u32> {
    (1..=PLAN_DAYS)
        .filter(|&day| RoadmapPhase::of_week(week_of_day(day)) != RoadmapPhase::by_gates(day))
        .collect()
}

/// Date of a day of the plan: `start + day − 1`, in civil dates. Day 0 is the day before the start.
///
/// # Errors
/// A date that no calendar has any more; `field` is the path of the start.
pub fn date_of_day(start: NaiveDate, day: u32, field: &str) -> Result<NaiveDate, ModelError> {
    start
        .checked_add_days(Days::new(u64::from(day)))
        .and_then(|date| date.pred_opt())
        .ok_or_else(|| inconsistent(field, "date_out_of_calendar"))
}

/// Day of the plan on which a date falls: 1 on the start, 0 and below before it, above 90 after
/// the plan. The plan has begun when it is 1 or more.
pub fn day_of_date(start: NaiveDate, date: NaiveDate) -> i64 {
    (date - start).num_days() + 1
}

/// What to lay out.
#[shape(Eq, deny_unknown_fields)]
pub struct CalendarInput {
    /// Day 1 of the plan.
    pub start_date: NaiveDate,
}

/// The plan's calendar.
#[shape(Eq)]
pub struct Calendar {
    /// The 13 weeks.
    pub weeks: Vec<Week>,
    /// The three gates.
    pub gates: Vec<Gate>,
    /// Days whose phase is one by weeks and another by gates.
    pub days_between_phases: Vec<u32>,
}

/// A week of the plan.
#[shape(Eq)]
pub struct Week {
    /// 1…13.
    pub week: u32,
    /// First day of the plan in it.
    pub first_day: u32,
    /// Last day of the plan in it.
    pub last_day: u32,
    /// Date of the first day.
    pub first_date: NaiveDate,
    /// Date of the last day.
    pub last_date: NaiveDate,
    /// RoadmapPhase that the week's tasks belong to.
    pub phase: RoadmapPhase,
}

/// The end of a phase, by the guide's headings.
#[shape(Eq)]
pub struct Gate {
    /// The phase that ends.
    pub phase: RoadmapPhase,
    /// Day of the plan: 30, 60 or 90.
    pub day: u32,
    /// Its date.
    pub date: NaiveDate,
}

/// Lays the plan out from its start.
///
/// # Errors
/// A start so late that the calendar ends before the plan.
pub fn calendar(input: &CalendarInput) -> Result<Calendar, ModelError> {
    let date = |day| date_of_day(input.start_date, day, "start_date");
    let weeks = (1..=PLAN_WEEKS)
        .map(|week| {
            let days = days_of_week(week);
            Ok(Week {
                week,
                first_day: *days.start(),
                last_day: *days.end(),
                first_date: date(*days.start())?,
                last_date: date(*days.end())?,
                phase: RoadmapPhase::of_week(week),
            })
        })
        .collect::<Result<_, ModelError>>()?;
    let gates = RoadmapPhase::ALL
        .into_iter()
        .map(|phase| {
            Ok(Gate {
                phase,
                day: phase.gate_day(),
                date: date(phase.gate_day())?,
            })
        })
        .collect::<Result<_, ModelError>>()?;
    Ok(Calendar {
        weeks,
        gates,
        days_between_phases: days_between_phases(),
    })
}
