//! The days of the plan that KPIs are measured against.

use chrono::NaiveDate;
use growth_model::{
    Outcome,
    roadmap::{PLAN_DAYS, day_of_date, week_of_day},
};
use growth_workspace::{ProjectId, View, kpi::CheckIn, roadmap};

use crate::{Failure, roadmap::outlook_of};

/// Where the project is on its way.
#[shape(skip_serializing_none)]
#[schemars(rename = "KpiClock")]
pub struct Clock {
    /// Day 1: the start of the roadmap's plan, or the day of the first check-in where there is no
    /// plan.
    pub start_date: NaiveDate,
    /// Whether there is a plan.
    pub has_plan: bool,
    /// Length of the plan. Days.
    pub days: u32,
    /// The day at whose end one looks.
    pub today: NaiveDate,
    /// The same as day of the plan: 0 and below before its start.
    pub day: i64,
    /// Week of the plan; absent before its start and after its end.
    pub week: Option<u32>,
    /// The day for which the work that is done was planned; absent without a plan. Day of the plan.
    pub earned_schedule_days: Option<Outcome<f64>>,
}

impl Clock {
    fn new(start_date: NaiveDate, days: u32, today: NaiveDate) -> Self {
        let mut clock = Self {
            start_date,
            has_plan: false,
            days,
            today,
            day: day_of_date(start_date, today),
            week: None,
            earned_schedule_days: None,
        };
        clock.week = clock.week_of(today);
        clock
    }

    /// Day of the plan of a date.
    pub(crate) fn day_of(&self, date: NaiveDate) -> i64 {
        day_of_date(self.start_date, date)
    }

    /// Week of the plan of a date, within the plan.
    pub(crate) fn week_of(&self, date: NaiveDate) -> Option<u32> {
        let day = u32::try_from(self.day_of(date)).ok()?;
        (1..=self.days).contains(&day).then(|| week_of_day(day))
    }

    /// Today as the model counts days: none before the start.
    pub(crate) fn model_day(&self) -> u32 {
        u32::try_from(self.day).unwrap_or(0).min(3_660)
    }

    /// The earned schedule, where the plan has one.
    pub(crate) fn earned_schedule(&self) -> Option<f64> {
        self.earned_schedule_days.as_ref()?.value().copied()
    }
}

/// The days of the project's plan, or of its check-ins where it has no plan; `None` without both.
pub(crate) fn clock(
    view: &View<'_>,
    project: &ProjectId,
    today: NaiveDate,
    check_ins: &[CheckIn],
) -> Result<Option<Clock>, Failure> {
    let Some(plan) = roadmap::active_plan(view, project)? else {
        return Ok(check_ins
            .first()
            .map(|first| Clock::new(first.date, PLAN_DAYS, today)));
    };
    let outlook = outlook_of(&plan, &roadmap::tasks(view, &plan.id)?, today)?;
    Ok(Some(Clock {
        has_plan: true,
        earned_schedule_days: Some(outlook.progress.earned_schedule),
        ..Clock::new(plan.start_date, PLAN_DAYS, today)
    }))
}
