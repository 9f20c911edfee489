//! The plan of a project at a glance.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use growth_i18n::{Language, text};
use growth_model::{
    Outcome,
    roadmap::{
        self as model, Calendar, CalendarInput, DonePoint, EarnedValue, Outlook, OutlookInput,
        PLAN_DAYS, PaceForecast, PlanTemplate, RoadmapPhase, ThroughputDates, ThroughputForecast,
        Weekday, WorkingDays,
    },
};
use growth_report::charts::{self, Chart, PlanProgress};
use growth_workspace::{
    PlanId, ProjectId, TaskId, View, projects,
    roadmap::{self, Baseline, RoadmapPlan, RoadmapTask, TaskStatus, in_language, model_plan},
};

use super::{
    rows::{self, PlanTaskRow},
    seen,
    targets::Targets,
    words,
};
use crate::{Context, Failure, problems::Problems, shared::ChartRequest};

/// Which plan.
#[shape(Eq, deny_unknown_fields)]
pub struct GetRoadmap {
    /// The project.
    pub project_id: ProjectId,
    /// One of its plans; the active one when absent.
    pub plan_id: Option<PlanId>,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

/// The plans of a project, and one of them at a glance.
#[shape]
pub struct RoadmapView {
    /// All plans, the earliest first.
    pub plans: Vec<PlanEntry>,
    /// The plan asked for; absent while the project has none.
    pub plan: Option<PlanView>,
    /// The plan asked for could not be laid out: which it is, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreadable: Option<UnreadablePlan>,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// A plan that cannot be shown; it can still be renamed and deleted.
#[shape(Eq)]
pub struct UnreadablePlan {
    /// Its id.
    pub id: PlanId,
    /// Its name.
    pub name: String,
}

/// A plan in the list.
#[shape(Eq)]
pub struct PlanEntry {
    /// Its id.
    pub id: PlanId,
    /// Its name.
    pub name: String,
    /// Day 1.
    pub start_date: NaiveDate,
    /// Day 90.
    pub last_date: NaiveDate,
    /// The plan that is worked on.
    pub active: bool,
}

/// A plan at a glance.
#[shape]
pub struct PlanView {
    /// Its id.
    pub id: PlanId,
    /// Its name.
    pub name: String,
    /// Whether it is the one that is worked on.
    pub active: bool,
    /// Day 1.
    pub start_date: NaiveDate,
    /// Day 90.
    pub last_date: NaiveDate,
    /// Which days are worked.
    pub working_days: WorkingDays,
    /// Weekday of the weekly check-in; absent when there is none.
    pub check_in_weekday: Option<Weekday>,
    /// Dates of the weekly check-ins.
    pub check_ins: Vec<NaiveDate>,
    /// The day it is.
    pub today: NaiveDate,
    /// The same as a day of the plan: 0 and below before its start, above 90 after it. Days.
    pub day: i64,
    /// The same as a week of the plan: 0 before its start. Weeks.
    pub week: u32,
    /// Weeks, gates, and days whose phase is one by weeks and another by gates.
    pub calendar: Calendar,
    /// The three phases.
    pub phases: Vec<PlanPhaseView>,
    /// Steps of the guide that the tasks belong to, in their order.
    pub steps: Vec<PlanStepView>,
    /// The tasks, in the order of the plan.
    pub tasks: Vec<PlanTaskRow>,
    /// Tasks without slack, in order of time.
    pub critical: Vec<TaskId>,
    /// Tasks that are late or overdue, the latest first.
    pub late: Vec<TaskId>,
    /// Share of all work that is done. Fraction.
    pub done_share: f64,
    /// Share of all work that was to be done by today. Fraction.
    pub planned_share: f64,
    /// Days that the plan is behind what was agreed (ahead when negative): now − ES. Days.
    pub slip_days: Outcome<f64>,
    /// Planned and earned value, and earned schedule.
    pub progress: EarnedValue,
    /// The end of the plan at the pace so far, with a range.
    pub pace: PaceForecast,
    /// How much was done when.
    pub history: Vec<DonePoint>,
    /// Tasks finished in each full week that has passed.
    pub finished_per_week: Vec<u32>,
    /// The end of the backlog from the tasks finished per week.
    pub throughput: ThroughputForecast,
    /// The same as dates.
    pub throughput_dates: ThroughputDates,
    /// The end from three-point estimates; missing while no task has one.
    pub estimates: Outcome<EstimatedFinish>,
    /// Last day of the last task, as expected today by what waits for what.
    pub finish_date: Outcome<NaiveDate>,
    /// Baselines, the oldest first.
    pub baselines: Vec<Baseline>,
    /// How the plan stands, in a line.
    pub summary: String,
}

/// A phase of a plan.
#[shape]
pub struct PlanPhaseView {
    /// Which.
    pub phase: RoadmapPhase,
    /// Its name.
    pub title: String,
    /// Its goal.
    pub goal: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// Day of its gate.
    pub gate_day: u32,
    /// Date of its gate.
    pub gate_date: NaiveDate,
    /// Its tasks.
    pub task_count: u32,
    /// Those of them that are done.
    pub done_count: u32,
    /// What the days say on which its end by weeks and its gate disagree; absent when they agree.
    pub gate_note: Option<String>,
}

/// A step of the guide in a plan.
#[shape(Eq)]
pub struct PlanStepView {
    /// Its id.
    pub id: String,
    /// The step.
    pub title: String,
    /// Phase that it belongs to.
    pub phase: RoadmapPhase,
}

/// When the plan ends by the three-point estimates of what is left.
#[shape]
pub struct EstimatedFinish {
    /// Not later with a probability of 50 %.
    pub p50: NaiveDate,
    /// With 85 %.
    pub p85: NaiveDate,
    /// With 95 %.
    pub p95: NaiveDate,
    /// Probability of ending by day 90. Fraction.
    pub deadline_probability: f64,
}

/// The day that a request is about.
pub(super) fn today_or(context: &Context<'_>, today: Option<NaiveDate>) -> NaiveDate {
    today.unwrap_or_else(|| context.app.today())
}

pub(super) fn get(context: &Context<'_>, input: GetRoadmap) -> Result<RoadmapView, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let view = workspace.view();
        let plans = roadmap::plans(&view, &input.project_id)?;
        let chosen = match &input.plan_id {
            Some(id) => Some(roadmap::plan(&view, id)?),
            None => plans.iter().find(|plan| plan.active).cloned(),
        };
        let mut problems = Problems::new(context.language);
        let shown = match &chosen {
            Some(plan) => problems.part("plan", || {
                let mut shown = view_of(&view, plan, today, context.language)?;
                seen::mark(&view, plan, &mut shown.tasks, context.language)?;
                Ok(shown)
            })?,
            None => None,
        };
        let unreadable = chosen
            .filter(|_| shown.is_none())
            .map(|plan| UnreadablePlan {
                id: plan.id,
                name: plan.name,
            });
        let plans = plans
            .into_iter()
            .map(|plan| {
                Ok(PlanEntry {
                    last_date: last_date(&plan).unwrap_or(plan.start_date),
                    id: plan.id,
                    name: plan.name,
                    start_date: plan.start_date,
                    active: plan.active,
                })
            })
            .collect::<Result<_, Failure>>()?;
        Ok(RoadmapView {
            plans,
            plan: shown,
            unreadable,
            problem: problems.in_words(),
        })
    })
}

/// How the course of a plan is drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct ProgressChartInput {
    /// The plan.
    pub plan_id: PlanId,
    /// How it is drawn.
    pub chart: ChartRequest,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

pub(super) fn progress_chart(
    context: &Context<'_>,
    input: ProgressChartInput,
) -> Result<Chart, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let view = workspace.view();
        let plan = roadmap::plan(&view, &input.plan_id)?;
        let outlook = outlook_of(&plan, &roadmap::tasks(&view, &plan.id)?, today)?;
        let currency = projects::get(&view, &plan.project_id)?.currency;
        Ok(charts::plan_progress(
            &PlanProgress::of(&outlook),
            &input.chart.style(context.language, currency),
        ))
    })
}

fn last_date(plan: &RoadmapPlan) -> Result<NaiveDate, Failure> {
    Ok(model::date_of_day(
        plan.start_date,
        PLAN_DAYS,
        "start_date",
    )?)
}

pub(crate) fn outlook_of(
    plan: &RoadmapPlan,
    tasks: &[RoadmapTask],
    today: NaiveDate,
) -> Result<Outlook, Failure> {
    let cost = tasks
        .iter()
        .filter_map(|task| task.details.actual_person_days)
        .reduce(|sum, cost| sum + cost);
    Ok(model::outlook(&OutlookInput {
        plan: model_plan(plan, tasks),
        today,
        planned_days: PLAN_DAYS,
        actual_cost: cost,
    })?)
}

/// A plan at a glance, as of a day, in a language.
pub(crate) fn view_of(
    view: &View<'_>,
    plan: &RoadmapPlan,
    today: NaiveDate,
    language: Language,
) -> Result<PlanView, Failure> {
    let tasks = roadmap::tasks(view, &plan.id)?;
    let targets = Targets::of(view, &plan.project_id, language)?;
    let outlook = outlook_of(plan, &tasks, today)?;
    let calendar = model::calendar(&CalendarInput {
        start_date: plan.start_date,
    })?;
    let rows = rows::rows(plan, &tasks, &outlook, &targets, today, language);
    let template = plan
        .template_version
        .or(Some(model::LATEST_PLAN_TEMPLATE))
        .and_then(model::plan_template);
    let whole = outlook.progress.budget_at_completion;
    let share = |value: f64| if whole > 0.0 { value / whole } else { 0.0 };
    let (done_share, planned_share) = (
        share(outlook.progress.earned_value),
        share(outlook.progress.planned_value),
    );
    let mut late: Vec<&PlanTaskRow> = rows
        .iter()
        .filter(|row| row.status != TaskStatus::Done && (row.late_days > 0 || row.overdue))
        .collect();
    late.sort_by_key(|row| (-row.late_days, row.finish));
    Ok(PlanView {
        late: late.into_iter().map(|row| row.id.clone()).collect(),
        id: plan.id.clone(),
        name: plan.name.clone(),
        active: plan.active,
        start_date: plan.start_date,
        last_date: last_date(plan)?,
        working_days: plan.working_days.clone(),
        check_in_weekday: plan.check_in_weekday,
        check_ins: check_ins(plan),
        today,
        day: outlook.day,
        week: rows::week_of(plan, today),
        phases: phases(&calendar, template, &rows, language),
        steps: steps(template, &rows, language),
        critical: outlook
            .schedule
            .critical
            .iter()
            .map(|id| TaskId::from(id.as_str()))
            .collect(),
        done_share,
        planned_share,
        slip_days: outlook
            .progress
            .schedule_variance_time
            .clone()
            .map(|ahead| -ahead),
        estimates: super::estimates::estimates(plan, &tasks, today)?,
        finish_date: outlook.schedule.finish_date.clone(),
        baselines: roadmap::baselines(view, &plan.id)?,
        summary: words::summary(&outlook, done_share, planned_share, today, language),
        tasks: rows,
        calendar,
        progress: outlook.progress,
        pace: outlook.pace,
        history: outlook.history,
        finished_per_week: outlook.finished_per_week,
        throughput: outlook.throughput,
        throughput_dates: outlook.throughput_dates,
    })
}

/// The dates of the plan's check-ins: one in each week.
fn check_ins(plan: &RoadmapPlan) -> Vec<NaiveDate> {
    let Some(weekday) = plan.check_in_weekday else {
        return Vec::new();
    };
    plan.start_date
        .iter_days()
        .take(PLAN_DAYS as usize)
        .filter(|date| date.weekday().num_days_from_monday() == number_of(weekday))
        .collect()
}

fn number_of(weekday: Weekday) -> u32 {
    match weekday {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    }
}

fn phases(
    calendar: &Calendar,
    template: Option<&PlanTemplate>,
    rows: &[PlanTaskRow],
    language: Language,
) -> Vec<PlanPhaseView> {
    calendar
        .gates
        .iter()
        .map(|gate| {
            let words = template.and_then(|template| {
                template
                    .phases
                    .iter()
                    .find(|phase| phase.phase == gate.phase)
            });
            let say = |of: fn(&model::PlanPhase) -> &model::PlanText| {
                words.map_or_else(String::new, |phase| {
                    in_language(of(phase), language).to_owned()
                })
            };
            let own = || rows.iter().filter(|row| row.phase == gate.phase);
            PlanPhaseView {
                phase: gate.phase,
                title: say(|phase| &phase.title),
                goal: say(|phase| &phase.goal),
                about: say(|phase| &phase.about),
                gate_day: gate.day,
                gate_date: gate.date,
                task_count: own().count() as u32,
                done_count: own().filter(|row| row.status == TaskStatus::Done).count() as u32,
                gate_note: gate_note(calendar, gate.phase, language),
            }
        })
        .collect()
}

/// On some days the phase by weeks is another than the phase by gates: both are true.
fn gate_note(calendar: &Calendar, phase: RoadmapPhase, language: Language) -> Option<String> {
    let days: Vec<u32> = calendar
        .days_between_phases
        .iter()
        .copied()
        .filter(|&day| {
            phase == RoadmapPhase::of_week(model::week_of_day(day)).min(RoadmapPhase::by_gates(day))
        })
        .collect();
    let (first, last) = (days.first()?, days.last()?);
    let last_week = phase.weeks().end().to_owned();
    Some(text(
        language,
        "roadmap-gate-note",
        &[
            ("gate", phase.gate_day().into()),
            ("week", last_week.into()),
            ("first", (*first).into()),
            ("last", (*last).into()),
        ],
    ))
}

fn steps(
    template: Option<&PlanTemplate>,
    rows: &[PlanTaskRow],
    language: Language,
) -> Vec<PlanStepView> {
    let Some(template) = template else {
        return Vec::new();
    };
    let mut phase_of: HashMap<&str, RoadmapPhase> = HashMap::new();
    for row in rows {
        if let Some(step) = &row.step {
            phase_of.entry(step).or_insert(row.phase);
        }
    }
    template
        .steps
        .iter()
        .filter_map(|step| {
            Some(PlanStepView {
                phase: *phase_of.get(step.id.as_str())?,
                id: step.id.clone(),
                title: in_language(&step.title, language).to_owned(),
            })
        })
        .collect()
}
