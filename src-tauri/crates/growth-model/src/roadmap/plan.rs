//! A dated plan: what a schedule is made from.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::network::Network;
use super::working_days::WorkingDays;
use crate::ModelError;
use crate::checks::{fraction, inconsistent, not_negative};

/// Days from the plan's start that a date may lie: ten years.
pub(crate) const FARTHEST_DAYS: i64 = 3_650;

/// Tasks with dates and what they wait for.
#[shape(Eq, deny_unknown_fields)]
pub struct Plan {
    /// Day 1 of the plan.
    pub start_date: NaiveDate,
    /// Which days are worked; Monday to Friday unless said otherwise.
    #[serde(default)]
    pub working_days: WorkingDays,
    /// The tasks, at most 20000.
    pub tasks: Vec<Task>,
}

/// A task of a plan.
#[shape(Eq, deny_unknown_fields)]
pub struct Task {
    /// Name, unique in the plan.
    pub id: String,
    /// Planned effort, ≥ 0. Person-days.
    #[serde(default = "one_day")]
    pub effort_person_days: Decimal,
    /// First day it is planned for; begins on the next working day if it is none.
    pub start: NaiveDate,
    /// Last day it is planned for, not before the first. Its working days, at least one, are what
    /// the task takes wherever it is moved.
    pub finish: NaiveDate,
    /// Tasks that must be finished before it begins.
    #[serde(default)]
    pub predecessors: Vec<String>,
    /// Share that is done, 0…1. Fraction.
    #[serde(default)]
    pub progress: Decimal,
    /// When it really began.
    pub actual_start: Option<NaiveDate>,
    /// When it was really finished; only with a progress of 1.
    pub actual_finish: Option<NaiveDate>,
    /// Dates of the baseline, frozen when the plan was agreed; absent for tasks added since.
    pub baseline: Option<BaselineDates>,
}

fn one_day() -> Decimal {
    Decimal::ONE
}

/// Dates as they were agreed.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct BaselineDates {
    /// First day.
    pub start: NaiveDate,
    /// Last day, not before the first.
    pub finish: NaiveDate,
}

impl Plan {
    /// Checks the plan and returns who waits for whom. `path` is where the plan stands in the
    /// request.
    pub(crate) fn network(&self, path: &str) -> Result<Network, ModelError> {
        let tasks = format!("{path}.tasks");
        for (index, task) in self.tasks.iter().enumerate() {
            let at = format!("{tasks}[{index}]");
            task.check(&at)?;
            for (date, name) in task.dates() {
                self.check_date(date, || format!("{at}.{name}"))?;
            }
        }
        Network::new(
            self.tasks
                .iter()
                .map(|task| (task.id.as_str(), task.predecessors.as_slice())),
            &tasks,
        )
    }
}

impl Plan {
    /// Refuses a date that cannot be meant: more than ten years from the plan's start.
    pub(crate) fn check_date(
        &self,
        date: NaiveDate,
        field: impl FnOnce() -> String,
    ) -> Result<(), ModelError> {
        if (date - self.start_date).num_days().abs() > FARTHEST_DAYS {
            return Err(inconsistent(field(), "far_from_the_plan"));
        }
        Ok(())
    }
}

impl Task {
    /// Every date of the task with the name of its field.
    fn dates(&self) -> impl Iterator<Item = (NaiveDate, &'static str)> {
        [
            (Some(self.start), "start"),
            (Some(self.finish), "finish"),
            (self.actual_start, "actual_start"),
            (self.actual_finish, "actual_finish"),
            (self.baseline.map(|dates| dates.start), "baseline.start"),
            (self.baseline.map(|dates| dates.finish), "baseline.finish"),
        ]
        .into_iter()
        .filter_map(|(date, name)| date.map(|date| (date, name)))
    }

    fn check(&self, path: &str) -> Result<(), ModelError> {
        let at = |name: &str| format!("{path}.{name}");
        let ordered = |start: NaiveDate, finish: NaiveDate, name: &str| {
            if finish < start {
                Err(inconsistent(at(name), "finish_before_start"))
            } else {
                Ok(())
            }
        };
        not_negative(|| at("effort_person_days"), self.effort_person_days)?;
        fraction(|| at("progress"), self.progress)?;
        ordered(self.start, self.finish, "finish")?;
        if let Some(baseline) = self.baseline {
            ordered(baseline.start, baseline.finish, "baseline.finish")?;
        }
        if let Some(finish) = self.actual_finish {
            if self.progress < Decimal::ONE {
                return Err(inconsistent(at("actual_finish"), "finished_but_not_done"));
            }
            if let Some(start) = self.actual_start {
                ordered(start, finish, "actual_finish")?;
            }
        }
        Ok(())
    }

    /// Everything is done.
    pub(crate) fn is_done(&self) -> bool {
        self.progress >= Decimal::ONE
    }

    /// Work on it has begun.
    pub(crate) fn has_begun(&self) -> bool {
        self.is_done() || self.progress > Decimal::ZERO || self.actual_start.is_some()
    }
}
