//! Tasks of a plan as a screen shows them.

use std::collections::HashMap;

use chrono::NaiveDate;
use growth_i18n::Language;
use growth_model::{
    ModelError,
    roadmap::{
        self as model, BaselineDates, MoveCause, Outlook, ProgramPart, RoadmapPhase, Schedule,
    },
};
use growth_workspace::{
    PlanId, TaskId,
    roadmap::{self, RoadmapPlan, RoadmapTask, TaskDetails, TaskStatus, TaskTexts},
};
use rust_decimal::Decimal;

use super::{
    plan::today_or,
    seen,
    targets::{Targets, TaskLinkView},
    words,
};
use crate::{Context, Failure};

/// A task as the views of a plan show it.
#[shape]
pub struct PlanTaskRow {
    /// Its id.
    pub id: TaskId,
    /// What to do.
    pub title: String,
    /// Phase that it belongs to.
    pub phase: RoadmapPhase,
    /// Step of the guide that it belongs to; absent for tasks of one's own.
    pub step: Option<String>,
    /// Part of the program that does it or helps with it.
    pub part: Option<ProgramPart>,
    /// Who does it.
    pub owner: String,
    /// How it stands.
    pub status: TaskStatus,
    /// Share that is done. Fraction.
    pub progress: Decimal,
    /// Planned effort. Person-days.
    pub effort_person_days: Decimal,
    /// First day, as expected today.
    pub start: NaiveDate,
    /// Last day, as expected today.
    pub finish: NaiveDate,
    /// First day it is planned for.
    pub planned_start: NaiveDate,
    /// Last day it is planned for.
    pub planned_finish: NaiveDate,
    /// Dates as they were agreed; absent for tasks added since.
    pub baseline: Option<BaselineDates>,
    /// Week of the plan that it begins in, 0 before the plan.
    pub week: u32,
    /// Tasks that must be finished before it begins.
    pub predecessors: Vec<TaskId>,
    /// Without slack: when it is late, so is the plan.
    pub critical: bool,
    /// Working days it may be later without the plan ending later. Days.
    pub slack_working_days: u32,
    /// Calendar days that it is expected to end after the day it is planned for, or was agreed to end
    /// on if that is later; 0 when it does not. Days.
    pub late_days: i64,
    /// Calendar days that somebody has put its end off by since dates were agreed; 0 when nobody has.
    /// Days.
    pub moved_days: i64,
    /// It was to be finished before today, and is not.
    pub overdue: bool,
    /// Why it is late.
    pub late_reason: Option<String>,
    /// Why automation waits here.
    pub waits: Option<String>,
    /// What the program itself sees done of an open task, in words; absent where it sees nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_done: Option<String>,
    /// AI or automation.
    pub is_automation: bool,
    /// Steps of its checklist that are done.
    pub checklist_done: u32,
    /// All steps of its checklist.
    pub checklist_total: u32,
    /// What it is about.
    pub links: Vec<TaskLinkView>,
}

/// The rows of a plan, in its order.
pub(super) fn rows(
    plan: &RoadmapPlan,
    tasks: &[RoadmapTask],
    outlook: &Outlook,
    targets: &Targets,
    today: NaiveDate,
    language: Language,
) -> Vec<PlanTaskRow> {
    let titles: HashMap<String, (String, NaiveDate)> = tasks
        .iter()
        .zip(&outlook.schedule.tasks)
        .map(|(task, spot)| (task.id.to_string(), (task.title(language), spot.finish)))
        .collect();
    let causes = causes(&outlook.schedule);
    tasks
        .iter()
        .zip(&outlook.schedule.tasks)
        .map(|(task, spot)| {
            let details = &task.details;
            let template = task.template();
            // What was put off on purpose is moved; late is what comes on top of it.
            let moved_days = task.baseline.map_or(0, |agreed| {
                (details.finish - agreed.finish).num_days().max(0)
            });
            let late_days = task.baseline.map_or(0, |agreed| {
                let due = agreed.finish.max(details.finish);
                (spot.finish - due).num_days().max(0)
            });
            let is_done = details.status == TaskStatus::Done;
            let overdue = !is_done && details.finish < today;
            PlanTaskRow {
                id: task.id.clone(),
                title: task.title(language),
                phase: details.phase.unwrap_or(RoadmapPhase::Understanding),
                step: template.map(|task| task.step.clone()),
                part: template.map(|task| task.part),
                owner: details.owner.clone(),
                status: details.status,
                progress: details.progress,
                effort_person_days: details.effort_person_days,
                start: spot.start,
                finish: spot.finish,
                planned_start: details.start,
                planned_finish: details.finish,
                baseline: task.baseline,
                week: week_of(plan, spot.start),
                predecessors: details.predecessors.clone(),
                critical: spot.critical,
                slack_working_days: spot.total_float_working_days,
                late_days,
                moved_days,
                overdue,
                late_reason: (late_days > 0 || overdue).then(|| {
                    words::reason(
                        causes.get(task.id.as_str()).copied(),
                        spot.finish,
                        today,
                        &titles,
                        language,
                    )
                }),
                waits: (!is_done)
                    .then(|| words::waits(&task.waits_for_layers, language))
                    .flatten(),
                seen_done: None,
                is_automation: details.is_automation,
                checklist_done: details.checklist.iter().filter(|item| item.done).count() as u32,
                checklist_total: details.checklist.len() as u32,
                links: details
                    .links
                    .iter()
                    .map(|link| targets.link(link))
                    .collect(),
            }
        })
        .collect()
}

pub(super) fn causes(schedule: &Schedule) -> HashMap<&str, &MoveCause> {
    schedule
        .moved
        .iter()
        .map(|moved| (moved.id.as_str(), &moved.cause))
        .collect()
}

/// Week of the plan that a date falls into, from 1; 0 before the plan.
pub(super) fn week_of(plan: &RoadmapPlan, date: NaiveDate) -> u32 {
    u32::try_from(model::day_of_date(plan.start_date, date)).map_or(0, model::week_of_day)
}

/// Which task.
#[shape(Eq, deny_unknown_fields)]
pub struct GetTask {
    /// The task.
    pub task_id: TaskId,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

/// A task with everything that its editor shows.
#[shape]
pub struct PlanTaskView {
    /// As the views show it.
    pub row: PlanTaskRow,
    /// The plan that it belongs to.
    pub plan_id: PlanId,
    /// Its texts.
    pub texts: TaskTexts,
    /// Everything else that can be changed.
    pub details: TaskDetails,
    /// Tasks that wait for it.
    pub successors: Vec<TaskId>,
}

pub(super) fn task(context: &Context<'_>, input: GetTask) -> Result<PlanTaskView, Failure> {
    let language = context.language;
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let view = workspace.view();
        let wanted = roadmap::task(&view, &input.task_id)?;
        let plan = roadmap::plan(&view, &wanted.plan_id)?;
        let tasks = roadmap::tasks(&view, &plan.id)?;
        let targets = Targets::of(&view, &plan.project_id, language)?;
        let outlook = super::plan::outlook_of(&plan, &tasks, today)?;
        let mut row = rows(&plan, &tasks, &outlook, &targets, today, language)
            .into_iter()
            .find(|row| row.id == wanted.id)
            .ok_or_else(|| ModelError::Inconsistent {
                field: "task_id".to_owned(),
                rule: "unknown_task",
            })?;
        seen::mark(&view, &plan, std::slice::from_mut(&mut row), language)?;
        Ok(PlanTaskView {
            row,
            plan_id: plan.id,
            texts: wanted.texts_in(language),
            successors: tasks
                .iter()
                .filter(|task| task.details.predecessors.contains(&wanted.id))
                .map(|task| task.id.clone())
                .collect(),
            details: wanted.details,
        })
    })
}
