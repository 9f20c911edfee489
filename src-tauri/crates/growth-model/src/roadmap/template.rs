//! The guide's plan of 90 days: versioned data in Russian and English, part of the program.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::calendar::{RoadmapPhase, date_of_day, days_of_week};
use super::plan::{BaselineDates, Plan, Task};
use super::schedule::{ScheduleInput, schedule};
use super::working_days::WorkingDays;
use crate::ModelError;
use crate::checks::inconsistent;

/// Version of the template that new plans are made from. A plan keeps the version it was made
/// from: a published version never changes its ids or the meaning of its tasks.
pub const LATEST_PLAN_TEMPLATE: u32 = 1;

/// Read once, at the first use. The data is part of the program and a test reads it; a version that
/// could not be read would not exist.
static TEMPLATES: LazyLock<Vec<PlanTemplate>> = LazyLock::new(|| {
    [include_str!("../../plan/v1.json")]
        .into_iter()
        .flat_map(serde_json::from_str)
        .collect()
});

/// A plan without dates.
#[shape(Eq, deny_unknown_fields)]
pub struct PlanTemplate {
    /// Version, from 1.
    pub version: u32,
    /// The three phases in their order.
    pub phases: Vec<PlanPhase>,
    /// The guide's steps, week by week, and what the program adds to them.
    pub steps: Vec<PlanStep>,
    /// The tasks that the steps consist of, in the order of the plan.
    pub tasks: Vec<PlanTask>,
}

/// A phase of the plan.
#[shape(Eq, deny_unknown_fields)]
pub struct PlanPhase {
    /// Which.
    pub phase: RoadmapPhase,
    /// Name.
    pub title: PlanText,
    /// Goal, as the guide has it.
    pub goal: PlanText,
    /// What the phase is for, in a sentence.
    pub about: PlanText,
}

/// A step of the guide's week list.
#[shape(Eq, deny_unknown_fields)]
pub struct PlanStep {
    /// Stable id, unique in the template.
    pub id: String,
    /// First week, 1…13.
    pub first_week: u32,
    /// Last week, not before the first.
    pub last_week: u32,
    /// Whether the guide names the step or the program adds it.
    pub origin: StepOrigin,
    /// The step.
    pub title: PlanText,
}

/// Who says that a step belongs to the plan.
#[shape(Copy, Eq, Hash)]
pub enum StepOrigin {
    /// Named in the guide.
    Guide,
    /// Added by the program: the review at the end of a phase.
    Program,
}

/// A task of the template.
#[shape(Eq, deny_unknown_fields)]
pub struct PlanTask {
    /// Stable id, unique in the template.
    pub id: String,
    /// Id of the step it belongs to.
    pub step: String,
    /// When it begins.
    pub start: PlanDay,
    /// When it ends.
    pub finish: PlanDay,
    /// Effort of all people together, > 0. Person-days.
    pub effort_person_days: Decimal,
    /// Part of the program that does it or helps with it.
    pub part: ProgramPart,
    /// True for AI and automation: it waits while the foundation is weak.
    pub is_automation: bool,
    /// Ids of tasks that must be finished before it begins.
    pub predecessors: Vec<String>,
    /// What to do, in a few words.
    pub title: PlanText,
    /// How to do it.
    pub description: PlanText,
    /// What there is afterwards that was not there before.
    pub deliverable: PlanText,
    /// How to see that it is done.
    pub done_when: PlanText,
}

/// A working day of the plan.
#[shape(Copy, Eq, PartialOrd, Ord, deny_unknown_fields)]
pub struct PlanDay {
    /// Week of the plan, 1…13.
    pub week: u32,
    /// Working day of that week, 1…5, whatever weekday the plan begins on.
    pub workday: u32,
}

/// A part of the program, by the name of its feature.
#[shape(Copy, Eq, Hash)]
pub enum ProgramPart {
    /// Projects.
    Projects,
    /// The project at a glance, with the five figures.
    Overview,
    /// The audit of seven layers.
    Audit,
    /// Imported purchases.
    Datasets,
    /// The unit-economics workbench.
    Economics,
    /// Growth loops.
    Loops,
    /// The roadmap itself.
    Roadmap,
    /// Customers, their value and the scores of leads.
    Customers,
    /// A/B tests and the experiment log.
    Experiments,
    /// Documents that answer questions, and the chat of a site.
    Knowledge,
    /// AI.Growth OS: data, intelligence, execution and control.
    Automation,
    /// The client report.
    Report,
}

/// A text in both languages, written by hand in each.
#[shape(Eq, deny_unknown_fields)]
pub struct PlanText {
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// The template of a version, if there is one.
pub fn plan_template(version: u32) -> Option<&'static PlanTemplate> {
    TEMPLATES
        .iter()
        .find(|template| template.version == version)
}

/// A plan to make from the template.
#[shape(Eq, deny_unknown_fields)]
pub struct PlanFromTemplateInput {
    /// Version of the template; the latest when absent.
    #[serde(default = "latest")]
    pub template_version: u32,
    /// Day 1 of the plan, any date.
    pub start_date: NaiveDate,
    /// Which days are worked; Monday to Friday unless said otherwise.
    #[serde(default)]
    pub working_days: WorkingDays,
}

fn latest() -> u32 {
    LATEST_PLAN_TEMPLATE
}

/// Puts the template on dates. Tasks keep their weeks; where holidays leave a week too few working
/// days, they move on along what they wait for. The dates are the baseline as well.
///
/// # Errors
/// A version that does not exist, a calendar without working days or at its end.
pub fn plan_from_template(input: &PlanFromTemplateInput) -> Result<Plan, ModelError> {
    let template = plan_template(input.template_version)
        .ok_or_else(|| inconsistent("template_version", "no_such_template"))?;
    let tasks = template
        .tasks
        .iter()
        .map(|task| {
            Ok(Task {
                id: task.id.clone(),
                effort_person_days: task.effort_person_days,
                start: input.date_of(task.start)?,
                finish: input.date_of(task.finish)?,
                predecessors: task.predecessors.clone(),
                progress: Decimal::ZERO,
                actual_start: None,
                actual_finish: None,
                baseline: None,
            })
        })
        .collect::<Result<Vec<_>, ModelError>>()?;
    let mut plan = Plan {
        start_date: input.start_date,
        working_days: input.working_days.clone(),
        tasks,
    };
    let placed = schedule(&ScheduleInput {
        plan: plan.clone(),
        today: None,
        moves: Vec::new(),
    })
    .map_err(|error| match error {
        // The plan is no part of this request; its working days are.
        ModelError::Required { .. } => ModelError::Required {
            field: "working_days.weekdays".to_owned(),
        },
        ModelError::Inconsistent { rule, .. } => inconsistent("working_days", rule),
        other => other,
    })?;
    for (task, spot) in plan.tasks.iter_mut().zip(placed.tasks) {
        (task.start, task.finish) = (spot.start, spot.finish);
        task.baseline = Some(BaselineDates {
            start: spot.start,
            finish: spot.finish,
        });
    }
    Ok(plan)
}

impl PlanFromTemplateInput {
    /// Date of a working day of the plan: in a week with fewer, its last; in a week without any,
    /// its last day.
    fn date_of(&self, day: PlanDay) -> Result<NaiveDate, ModelError> {
        let days = days_of_week(day.week);
        let first = date_of_day(self.start_date, *days.start(), "start_date")?;
        let last = date_of_day(self.start_date, *days.end(), "start_date")?;
        let worked = self.working_days.between(first, last);
        let wanted = day.workday.max(1) as usize - 1;
        Ok(worked
            .get(wanted)
            .or(worked.last())
            .copied()
            .unwrap_or(last))
    }
}
