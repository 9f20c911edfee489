//! Where a test stands, and what is known of it wherever it is read.

use chrono::NaiveDate;
use growth_model::experiments::{
    DesignFigures, DesignInput, PeekingInput, ReadingInput, TestReading, design, peeking, reading,
};
use growth_workspace::{
    View,
    experiments::{self as stored, CountsOfDay, FrozenPlan, Look, StoredDesign, StoredTest},
    roadmap,
};
use rust_decimal::Decimal;

use crate::Failure;

/// Where a test stands.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum TestStage {
    /// It runs by its frozen plan.
    Running,
    /// It is planned.
    Designed,
    /// It is decided.
    Decided,
    /// It was only written into the log of the audit.
    Logged,
}

/// The stage of a test.
pub(super) fn stage(test: &StoredTest) -> TestStage {
    match test {
        StoredTest {
            verdict: Some(_), ..
        } => TestStage::Decided,
        StoredTest { plan: Some(_), .. } => TestStage::Running,
        StoredTest {
            design: Some(_), ..
        } => TestStage::Designed,
        _ => TestStage::Logged,
    }
}

/// The last day of the roadmap's plan.
pub(super) fn last_day_of_plan(
    view: &View<'_>,
    project: &growth_workspace::ProjectId,
) -> Result<Option<NaiveDate>, Failure> {
    Ok(roadmap::active_plan(view, project)?.and_then(|plan| {
        plan.start_date.checked_add_days(chrono::Days::new(
            u64::from(growth_model::roadmap::PLAN_DAYS) - 1,
        ))
    }))
}

/// A test with everything that was counted of it, and what it shows.
pub(crate) struct ReadTest {
    pub(super) test: StoredTest,
    pub(super) counts: Vec<CountsOfDay>,
    pub(super) looks: Vec<Look>,
    /// What it takes; absent for one that was only logged.
    pub(super) figures: Option<DesignFigures>,
    /// What it shows; absent before its start.
    pub(super) reading: Option<TestReading>,
}

impl ReadTest {
    /// Reads a test as of a day. A decided one is read as of the day of its decision.
    pub(crate) fn of(view: &View<'_>, test: StoredTest, today: NaiveDate) -> Result<Self, Failure> {
        let counts = stored::counts(view, &test.id)?;
        let looks = stored::looks(view, &test.id)?;
        let figures = match (&test.plan, &test.design) {
            (Some(plan), _) => Some(figures(
                &plan.design,
                Some(plan.started_on),
                plan.decide_by,
            )?),
            (None, Some(design)) => {
                let last = last_day_of_plan(view, &test.project_id)?;
                let start = design.starts_on.or(Some(today));
                Some(figures(design, start, last)?)
            }
            (None, None) => None,
        };
        let reading = match &test.plan {
            Some(plan) => {
                let on = test.verdict.as_ref().map_or(today, |v| v.decided_on);
                Some(read(plan, &counts, on)?)
            }
            None => None,
        };
        Ok(Self {
            test,
            counts,
            looks,
            figures,
            reading,
        })
    }

    /// The plan that holds: the frozen one once it has begun.
    pub(super) fn design(&self) -> Option<&StoredDesign> {
        match &self.test.plan {
            Some(plan) => Some(&plan.design),
            None => self.test.design.as_ref(),
        }
    }

    /// The chance of a false alarm that looks cost a test that was planned for one: those so far,
    /// one at `now` visitors where it is new, and the planned end.
    pub(super) fn false_alarms(&self, now: Option<u64>) -> Option<f64> {
        let design = self.design()?;
        let planned = self
            .figures
            .as_ref()
            .and_then(|figures| figures.total_visitors.value().copied());
        let mut visitors: Vec<u64> = (self.looks.iter().map(|look| look.visitors))
            .chain(now)
            .collect();
        let furthest = visitors.iter().copied().max().unwrap_or(0);
        visitors.extend(planned.filter(|planned| *planned > furthest));
        visitors.sort_unstable();
        visitors.dedup();
        visitors.retain(|visitors| *visitors > 0);
        // Beyond what the formula takes, the latest looks are what it is about.
        let first = visitors.len().saturating_sub(100);
        let input = PeekingInput {
            visitors_at_looks: visitors.drain(first..).map(Decimal::from).collect(),
            alpha: design.test.alpha,
        };
        peeking(&input).ok().map(|found| found.false_alarm_rate)
    }
}

/// What a design comes to.
pub(super) fn figures(
    plan: &StoredDesign,
    starts_on: Option<NaiveDate>,
    decide_by: Option<NaiveDate>,
) -> Result<DesignFigures, Failure> {
    Ok(design(&DesignInput {
        design: plan.test.clone(),
        starts_on,
        decide_by: decide_by.filter(|last| starts_on.is_none_or(|start| start <= *last)),
    })?)
}

/// What the counts of a test show on a day.
pub(super) fn read(
    plan: &FrozenPlan,
    counts: &[CountsOfDay],
    on: NaiveDate,
) -> Result<TestReading, Failure> {
    Ok(reading(&ReadingInput {
        design: plan.design.test.clone(),
        started_on: plan.started_on,
        decide_by: plan.decide_by,
        on,
        counts: counts.iter().cloned().map(CountsOfDay::counted).collect(),
        other_metrics: plan.design.other_metrics.clone(),
    })?)
}
