//! The guide's plan made for one project: its growth points become tasks, its loops are named in the
//! tasks that build them, and automation waits while the foundation is weak.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::calendar::{PLAN_DAYS, date_of_day};
use super::plan::{BaselineDates, Plan, Task};
use super::schedule::{MovedTask, ScheduleInput, schedule};
use super::template::{
    LATEST_PLAN_TEMPLATE, PlanFromTemplateInput, PlanTask, ProgramPart, plan_from_template,
    plan_template,
};
use super::working_days::WorkingDays;
use crate::ModelError;
use crate::audit::Layer;
use crate::checks::{inconsistent, within};

/// Week in which work on growth points and on the foundation begins: after the first gate.
const FIRST_WEEK_OF_WORK: u32 = 5;
/// Effort of a growth point nobody has estimated, and of strengthening a layer. Person-days.
const USUAL_EFFORT: u32 = 5;
/// Growth points and loops that a plan takes up.
const MOST_CHOSEN: usize = 20;

/// What a plan is made for.
#[shape(Eq, deny_unknown_fields)]
pub struct PersonalPlanInput {
    /// Version of the template; the latest when absent.
    #[serde(default = "latest")]
    pub template_version: u32,
    /// Day 1 of the plan, any date.
    pub start_date: NaiveDate,
    /// Which days are worked; Monday to Friday unless said otherwise.
    #[serde(default)]
    pub working_days: WorkingDays,
    /// Growth points to work on, the most important first; at most 20.
    #[serde(default)]
    pub growth_points: Vec<GrowthPointWork>,
    /// Ids of the loops to build: the first is the plan's loop, the others are for the next quarter.
    #[serde(default)]
    pub loops: Vec<String>,
    /// Layers of the foundation that are weak: automation waits for them.
    #[serde(default)]
    pub weak_layers: Vec<Layer>,
}

fn latest() -> u32 {
    LATEST_PLAN_TEMPLATE
}

/// A growth point to work on.
#[shape(Eq, deny_unknown_fields)]
pub struct GrowthPointWork {
    /// Its id.
    pub id: String,
    /// Effort, ≥ 0; five days when nobody has estimated it. Person-days.
    pub effort_person_days: Option<Decimal>,
}

/// A plan made for one project.
#[shape(Eq)]
pub struct PersonalPlan {
    /// The plan; its dates are its baseline.
    pub plan: Plan,
    /// Where each task comes from, in the order of the plan.
    pub origins: Vec<TaskOrigin>,
    /// Tasks whose dates are others than in the guide's plan, and why.
    pub moved: Vec<MovedTask>,
}

/// Where a task comes from.
#[shape(Eq, tag = "kind")]
pub enum TaskOrigin {
    /// The guide's plan.
    Template {
        /// Id in the template.
        task: String,
        /// Loops that it builds.
        loops: Vec<String>,
        /// It waits until these layers are sound.
        waits_for: Vec<Layer>,
    },
    /// A growth point of the audit.
    GrowthPoint {
        /// Its id.
        id: String,
    },
    /// A weak layer of the foundation.
    Foundation {
        /// The layer.
        layer: Layer,
    },
}

/// Makes the plan of a project.
///
/// - Each growth point becomes a task, one after the other from week 5 on, as long as its effort.
/// - Each weak layer becomes a task of five days from week 5 on, and everything that automates waits
///   for all of them.
/// - The tasks of loops name the loop that they build.
///
/// # Errors
/// As [`plan_from_template`]; too many growth points or loops, or one of them twice.
pub fn personal_plan(input: &PersonalPlanInput) -> Result<PersonalPlan, ModelError> {
    check(input)?;
    let template = plan_template(input.template_version)
        .ok_or_else(|| inconsistent("template_version", "no_such_template"))?;
    let mut plan = plan_from_template(&PlanFromTemplateInput {
        template_version: input.template_version,
        start_date: input.start_date,
        working_days: input.working_days.clone(),
    })?;
    let weak: BTreeSet<Layer> = input.weak_layers.iter().copied().collect();
    let mut origins: Vec<TaskOrigin> = template
        .tasks
        .iter()
        .map(|task| TaskOrigin::Template {
            task: task.id.clone(),
            loops: loops_of(task, &input.loops),
            waits_for: if task.is_automation {
                weak.iter().copied().collect()
            } else {
                Vec::new()
            },
        })
        .collect();

    let first_day = date_of_day(
        input.start_date,
        7 * (FIRST_WEEK_OF_WORK - 1) + 1,
        "start_date",
    )?;
    let chosen_points = |tasks: &[Task]| has(tasks, "growth-points");
    for &layer in &weak {
        let task = input.extra(
            format!("foundation-{}", layer_word(layer)),
            first_day,
            USUAL_EFFORT.into(),
            has(&plan.tasks, "gate-understanding"),
        )?;
        for (other, origin) in plan.tasks.iter_mut().zip(&origins) {
            if matches!(origin, TaskOrigin::Template { waits_for, .. } if !waits_for.is_empty()) {
                other.predecessors.push(task.id.clone());
            }
        }
        plan.tasks.push(task);
        origins.push(TaskOrigin::Foundation { layer });
    }
    let mut next_day = first_day;
    for (index, point) in input.growth_points.iter().enumerate() {
        let effort = point.effort_person_days.unwrap_or(USUAL_EFFORT.into());
        let task = input.extra(
            format!("growth-point-{}", index + 1),
            next_day,
            effort,
            chosen_points(&plan.tasks),
        )?;
        next_day = task.finish.succ_opt().unwrap_or(task.finish);
        plan.tasks.push(task);
        origins.push(TaskOrigin::GrowthPoint {
            id: point.id.clone(),
        });
    }

    let placed = schedule(&ScheduleInput {
        plan: plan.clone(),
        today: None,
        moves: Vec::new(),
    })
    .map_err(|error| of_the_request(error, &origins))?;
    for (task, spot) in plan.tasks.iter_mut().zip(&placed.tasks) {
        (task.start, task.finish) = (spot.start, spot.finish);
        task.baseline = Some(BaselineDates {
            start: spot.start,
            finish: spot.finish,
        });
    }
    Ok(PersonalPlan {
        plan,
        origins,
        moved: placed.moved,
    })
}

fn check(input: &PersonalPlanInput) -> Result<(), ModelError> {
    for (index, point) in input.growth_points.iter().enumerate() {
        within(
            || format!("growth_points[{index}].effort_person_days"),
            point.effort_person_days.unwrap_or_default(),
            Some(Decimal::ZERO),
            Some(PLAN_DAYS.into()),
        )?;
        if input.growth_points[..index]
            .iter()
            .any(|other| other.id == point.id)
        {
            return Err(inconsistent(
                format!("growth_points[{index}].id"),
                "named_twice",
            ));
        }
    }
    for (index, id) in input.loops.iter().enumerate() {
        if input.loops[..index].contains(id) {
            return Err(inconsistent(format!("loops[{index}]"), "named_twice"));
        }
    }
    for (field, length) in [
        ("growth_points", input.growth_points.len()),
        ("loops", input.loops.len()),
    ] {
        within(
            || field.to_owned(),
            length.into(),
            None,
            Some(MOST_CHOSEN.into()),
        )?;
    }
    Ok(())
}

/// The refusal of the plan that was made, at what it was made from: the plan is no part of the request.
fn of_the_request(error: ModelError, origins: &[TaskOrigin]) -> ModelError {
    let task = (error.field().strip_prefix("plan.tasks["))
        .and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    let before = |task| {
        let points = origins.iter().take(task);
        points
            .filter(|origin| matches!(origin, TaskOrigin::GrowthPoint { .. }))
            .count()
    };
    let field = match task.and_then(|task| Some((task, origins.get(task)?))) {
        Some((task, TaskOrigin::GrowthPoint { .. })) => {
            format!("growth_points[{}]", before(task))
        }
        _ => (error.field().strip_prefix("plan."))
            .filter(|field| field.starts_with("working_days"))
            .unwrap_or("working_days")
            .to_owned(),
    };
    error.at(field)
}

/// The first loop is the one that the plan builds; the second loop of the next quarter is planned
/// in its last week.
fn loops_of(task: &PlanTask, loops: &[String]) -> Vec<String> {
    let Some((first, others)) = loops.split_first() else {
        return Vec::new();
    };
    match task.step.as_str() {
        "first-loop" | "loop-launch" | "loop-optimisation" => vec![first.clone()],
        "next-quarter" if task.part == ProgramPart::Loops => others.to_vec(),
        _ => Vec::new(),
    }
}

fn has(tasks: &[Task], id: &str) -> Option<String> {
    tasks
        .iter()
        .any(|task| task.id == id)
        .then(|| id.to_owned())
}

/// `analytics` for [`Layer::Analytics`].
fn layer_word(layer: Layer) -> &'static str {
    match layer {
        Layer::UxFriction => "ux-friction",
        Layer::UnitEconomics => "unit-economics",
        Layer::ViralPotential => "viral-potential",
        Layer::AiReadiness => "ai-readiness",
        Layer::Analytics => "analytics",
        Layer::Retention => "retention",
        Layer::Experimentation => "experimentation",
    }
}

impl PersonalPlanInput {
    /// A task of `effort` working days from the first working day on or after `from`.
    fn extra(
        &self,
        id: String,
        from: NaiveDate,
        effort: Decimal,
        predecessor: Option<String>,
    ) -> Result<Task, ModelError> {
        let days = effort.ceil().to_usize().unwrap_or(1).max(1);
        let date = |number: usize| {
            self.working_days
                .nth_from(from, number)
                .ok_or_else(|| inconsistent("working_days", "no_working_days"))
        };
        Ok(Task {
            id,
            effort_person_days: effort,
            start: date(0)?,
            finish: date(days - 1)?,
            predecessors: predecessor.into_iter().collect(),
            progress: Decimal::ZERO,
            actual_start: None,
            actual_finish: None,
            baseline: None,
        })
    }
}
