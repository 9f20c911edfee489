//! Changing plans and tasks.

use chrono::NaiveDate;
use growth_model::{
    ModelError,
    roadmap::{self as model, GrowthPointWork, MoveCause, MovedTask},
};
use growth_workspace::{
    Committed, PlanId, ProjectId, TaskId, Workspace,
    roadmap::{
        self, Baseline, LinkKind, PlanPatch, RoadmapPlan, TaskChange, TaskDetails, TaskLink,
        TaskTexts, model_plan,
    },
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{plan::today_or, start::usual_name, targets::Targets, words};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "roadmap.update_plan",
            "Changes the name, calendar or weekly check-in of a plan.",
            update_plan,
        ),
        request(
            "roadmap.activate_plan",
            "Makes a plan the one that is worked on.",
            activate_plan,
        ),
        request("roadmap.delete_plan", "Deletes a plan.", delete_plan),
        request(
            "roadmap.rebaseline",
            "Agrees on the dates as they are expected today, with a reason.",
            rebaseline,
        ),
        request(
            "roadmap.roll_over",
            "Begins the next quarter with what is not finished.",
            roll_over,
        ),
        request("roadmap.add_task", "Adds a task to a plan.", add_task),
        request("roadmap.save_task", "Changes a task.", save_task),
        request(
            "roadmap.set_progress",
            "Sets how much of a task is done; status and real dates follow.",
            set_progress,
        ),
        request(
            "roadmap.preview_move",
            "What would move if a task began on another day; nothing is changed.",
            preview_move,
        ),
        request(
            "roadmap.move_task",
            "Lets a task begin on another day; what waits for it moves as far as it must.",
            move_task,
        ),
        request("roadmap.delete_task", "Deletes a task.", delete_task),
        request(
            "roadmap.add_from_growth_point",
            "Makes a task of a growth point in the plan that is worked on.",
            add_from_growth_point,
        ),
        request(
            "roadmap.add_from_loop",
            "Makes a task of a loop in the plan that is worked on.",
            add_from_loop,
        ),
    ]
}

/// A change of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdatePlan {
    /// The plan.
    pub plan_id: PlanId,
    /// What changes.
    pub change: PlanPatch,
}

fn update_plan(
    context: &Context<'_>,
    input: UpdatePlan,
) -> Result<Committed<RoadmapPlan>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.update_plan(&input.plan_id, &input.change)?))
}

/// A plan, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRef {
    /// The plan.
    pub plan_id: PlanId,
}

fn activate_plan(context: &Context<'_>, input: PlanRef) -> Result<Committed<RoadmapPlan>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.activate_plan(&input.plan_id)?))
}

fn delete_plan(context: &Context<'_>, input: PlanRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_plan(&input.plan_id)?))
}

/// New dates to agree on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rebaseline {
    /// The plan.
    pub plan_id: PlanId,
    /// Why, 1…200 characters.
    pub reason: String,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn rebaseline(context: &Context<'_>, input: Rebaseline) -> Result<Committed<Baseline>, Failure> {
    let today = today_or(context, input.today);
    context
        .app
        .with(|workspace| Ok(workspace.rebaseline_plan(&input.plan_id, &input.reason, today)?))
}

/// The next quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RollOver {
    /// The plan that ends.
    pub plan_id: PlanId,
    /// Day 1 of the new plan.
    pub start_date: NaiveDate,
    /// Name of the new plan; named after its start when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn roll_over(context: &Context<'_>, input: RollOver) -> Result<Committed<RoadmapPlan>, Failure> {
    let today = today_or(context, input.today);
    let name = match input.name.as_deref().map(str::trim) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => usual_name(input.start_date, context.language),
    };
    context.app.with(|workspace| {
        Ok(workspace.roll_over_plan(&input.plan_id, &name, input.start_date, today)?)
    })
}

/// A task as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TaskRef {
    /// The task.
    pub task_id: TaskId,
    /// Its plan.
    pub plan_id: PlanId,
    /// What to do.
    pub title: String,
    /// Everything that can be changed, as it is now.
    pub details: TaskDetails,
}

fn written(
    committed: Committed<roadmap::RoadmapTask>,
    context: &Context<'_>,
) -> Committed<TaskRef> {
    let Committed { value, changed } = committed;
    Committed {
        value: TaskRef {
            title: value.title(context.language),
            task_id: value.id,
            plan_id: value.plan_id,
            details: value.details,
        },
        changed,
    }
}

/// A task to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddTask {
    /// The plan.
    pub plan_id: PlanId,
    /// Its texts.
    pub texts: TaskTexts,
    /// Everything else.
    pub details: TaskDetails,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn add_task(context: &Context<'_>, input: AddTask) -> Result<Committed<TaskRef>, Failure> {
    let change = TaskChange {
        texts: &input.texts,
        details: &input.details,
        today: today_or(context, input.today),
        language: context.language,
    };
    context.app.with(|workspace| {
        Ok(written(
            workspace.add_task(&input.plan_id, change)?,
            context,
        ))
    })
}

/// A task to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveTask {
    /// The task.
    pub task_id: TaskId,
    /// All its texts. Those that are the template's stay in the reader's language.
    pub texts: TaskTexts,
    /// Everything else. When the status changes, progress and real dates follow; else the status
    /// follows the progress.
    pub details: TaskDetails,
    /// Id that all saves of one gesture share, so that it is one undo step.
    #[serde(default)]
    pub gesture: Option<String>,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn save_task(context: &Context<'_>, input: SaveTask) -> Result<Committed<TaskRef>, Failure> {
    let change = TaskChange {
        texts: &input.texts,
        details: &input.details,
        today: today_or(context, input.today),
        language: context.language,
    };
    let gesture = input.gesture.as_deref();
    context.app.with(|workspace| {
        let saved = workspace.save_task(&input.task_id, change, gesture)?;
        Ok(written(saved, context))
    })
}

/// How much of a task is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetProgress {
    /// The task.
    pub task_id: TaskId,
    /// Share that is done, 0…1. Fraction.
    pub progress: Decimal,
    /// Id that all steps of one drag share, so that the drag is one undo step.
    #[serde(default)]
    pub gesture: Option<String>,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn set_progress(context: &Context<'_>, input: SetProgress) -> Result<Committed<TaskRef>, Failure> {
    if input.progress < Decimal::ZERO || input.progress > Decimal::ONE {
        return Err(ModelError::OutOfRange {
            field: "progress".to_owned(),
            value: input.progress,
            min: Some(Decimal::ZERO),
            max: Some(Decimal::ONE),
        }
        .into());
    }
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let saved = workspace.set_task_progress(
            &input.task_id,
            input.progress,
            today,
            context.language,
            input.gesture.as_deref(),
        )?;
        Ok(written(saved, context))
    })
}

/// Another first day for a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveTask {
    /// The task, not begun yet.
    pub task_id: TaskId,
    /// The day it is to begin on.
    pub start: NaiveDate,
    /// Id that all moves of one drag share, so that the drag is one undo step.
    #[serde(default)]
    pub gesture: Option<String>,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

/// What a move does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MovePreview {
    /// Tasks whose days change, the moved one first.
    pub moves: Vec<MovedRow>,
    /// Last day of the plan now.
    pub finish_before: NaiveDate,
    /// Last day of the plan then.
    pub finish_after: NaiveDate,
}

/// A task whose days change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MovedRow {
    /// The task.
    pub task_id: TaskId,
    /// What to do.
    pub title: String,
    /// First day now.
    pub from_start: NaiveDate,
    /// Last day now.
    pub from_finish: NaiveDate,
    /// First day then.
    pub start: NaiveDate,
    /// Last day then.
    pub finish: NaiveDate,
    /// Why, in words.
    pub reason: String,
}

fn preview_move(context: &Context<'_>, input: MoveTask) -> Result<MovePreview, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let view = workspace.view();
        let task = roadmap::task(&view, &input.task_id)?;
        let plan = roadmap::plan(&view, &task.plan_id)?;
        let tasks = roadmap::tasks(&view, &plan.id)?;
        if input.start < plan.start_date {
            return Err(ModelError::Inconsistent {
                field: "start".to_owned(),
                rule: "before_the_plan",
            }
            .into());
        }
        let lay_out = |moves| {
            model::schedule(&model::ScheduleInput {
                plan: model_plan(&plan, &tasks),
                today: Some(today),
                moves,
            })
        };
        let before = lay_out(Vec::new())?;
        let after = lay_out(vec![model::Move {
            task: input.task_id.to_string(),
            start: input.start,
        }])
        .map_err(|error| match error {
            ModelError::Inconsistent { field, rule } if field.starts_with("moves[") => {
                ModelError::Inconsistent {
                    field: "start".to_owned(),
                    rule,
                }
            }
            other => other,
        })?;
        let titles: std::collections::HashMap<String, (String, NaiveDate)> = tasks
            .iter()
            .zip(&after.tasks)
            .map(|(task, spot)| {
                let title = task.title(context.language);
                (task.id.to_string(), (title, spot.finish))
            })
            .collect();
        let causes = super::rows::causes(&after);
        let mut moves = Vec::new();
        for ((task, old), new) in tasks.iter().zip(&before.tasks).zip(&after.tasks) {
            if (old.start, old.finish) == (new.start, new.finish) {
                continue;
            }
            let is_moved = task.id == input.task_id;
            let cause = causes.get(new.id.as_str()).copied();
            let row = MovedRow {
                task_id: task.id.clone(),
                title: task.title(context.language),
                from_start: old.start,
                from_finish: old.finish,
                start: new.start,
                finish: new.finish,
                reason: match cause {
                    Some(MoveCause::Moved) | None => String::new(),
                    cause => words::reason(cause, new.finish, today, &titles, context.language),
                },
            };
            if is_moved {
                moves.insert(0, row);
            } else {
                moves.push(row);
            }
        }
        let end = |schedule: &model::Schedule| {
            schedule
                .finish_date
                .value()
                .copied()
                .unwrap_or(plan.start_date)
        };
        Ok(MovePreview {
            moves,
            finish_before: end(&before),
            finish_after: end(&after),
        })
    })
}

fn move_task(context: &Context<'_>, input: MoveTask) -> Result<Committed<Vec<MovedTask>>, Failure> {
    context.app.with(|workspace| {
        let task = roadmap::task(&workspace.view(), &input.task_id)?;
        let before = roadmap::tasks(&workspace.view(), &task.plan_id)?;
        let Committed { value, changed } = workspace.move_plan_task(
            &input.task_id,
            input.start,
            context.language,
            input.gesture.as_deref(),
        )?;
        let moved = value
            .into_iter()
            .filter_map(|shift| {
                let old = before.iter().find(|task| task.id == shift.task)?;
                Some(MovedTask {
                    id: shift.task.to_string(),
                    from_start: old.details.start,
                    from_finish: old.details.finish,
                    start: shift.start,
                    finish: shift.finish,
                    cause: if shift.task == input.task_id {
                        MoveCause::Moved
                    } else {
                        MoveCause::Predecessor {
                            task: input.task_id.to_string(),
                        }
                    },
                })
            })
            .collect();
        Ok(Committed {
            value: moved,
            changed,
        })
    })
}

/// A task to delete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeleteTask {
    /// The task.
    pub task_id: TaskId,
}

fn delete_task(context: &Context<'_>, input: DeleteTask) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_plan_task(&input.task_id, context.language)?))
}

/// A growth point to put into the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddFromGrowthPoint {
    /// The project.
    pub project_id: ProjectId,
    /// The growth point.
    pub growth_point_id: String,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn add_from_growth_point(
    context: &Context<'_>,
    input: AddFromGrowthPoint,
) -> Result<Committed<TaskRef>, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let targets = Targets::of(&workspace.view(), &input.project_id, context.language)?;
        let Some(point) = targets
            .growth_points
            .iter()
            .find(|point| point.id == input.growth_point_id)
        else {
            return Err(gone("growth_point_id"));
        };
        let link = TaskLink {
            kind: LinkKind::GrowthPoint,
            id: point.id.clone(),
        };
        let work = GrowthPointWork {
            id: point.id.clone(),
            effort_person_days: point.effort_person_days,
        };
        let done_when = growth_i18n::text(context.language, "roadmap-growth_point-done_when", &[]);
        let texts = TaskTexts {
            title: point.title.clone(),
            done_when,
            ..TaskTexts::default()
        };
        add_linked(
            context,
            workspace,
            &input.project_id,
            link,
            texts,
            work.effort_person_days,
            today,
        )
    })
}

/// A loop to put into the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddFromLoop {
    /// The project.
    pub project_id: ProjectId,
    /// The loop.
    pub loop_id: String,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn add_from_loop(context: &Context<'_>, input: AddFromLoop) -> Result<Committed<TaskRef>, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let targets = Targets::of(&workspace.view(), &input.project_id, context.language)?;
        let Some(chosen) = targets.loops.iter().find(|found| found.id == input.loop_id) else {
            return Err(gone("loop_id"));
        };
        let link = TaskLink {
            kind: LinkKind::Loop,
            id: chosen.id.clone(),
        };
        let texts = TaskTexts {
            title: growth_i18n::text(
                context.language,
                "roadmap-loop-title",
                &[("loop", chosen.name.as_str().into())],
            ),
            done_when: growth_i18n::text(context.language, "roadmap-loop-done_when", &[]),
            ..TaskTexts::default()
        };
        add_linked(
            context,
            workspace,
            &input.project_id,
            link,
            texts,
            None,
            today,
        )
    })
}

fn gone(field: &str) -> Failure {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule: "link_is_gone",
    }
    .into()
}

/// Adds a task about something to the active plan, from the next working day on; when the plan has
/// one about it already, that is the answer.
fn add_linked(
    context: &Context<'_>,
    workspace: &mut Workspace,
    project: &ProjectId,
    link: TaskLink,
    texts: TaskTexts,
    effort: Option<Decimal>,
    today: NaiveDate,
) -> Result<Committed<TaskRef>, Failure> {
    let view = workspace.view();
    let Some(plan) = roadmap::active_plan(&view, project)? else {
        return Err(ModelError::Inconsistent {
            field: "project_id".to_owned(),
            rule: "no_plan_yet",
        }
        .into());
    };
    let present = roadmap::tasks(&view, &plan.id)?
        .into_iter()
        .find(|task| task.template_task.is_none() && task.details.links.contains(&link));
    if let Some(task) = present {
        return Ok(written(
            Committed {
                value: task,
                changed: Vec::new(),
            },
            context,
        ));
    }
    let effort = effort.unwrap_or(5.into());
    let first = today.max(plan.start_date);
    let days = effort.ceil().max(Decimal::ONE);
    let days: usize = days.to_string().parse().unwrap_or(1);
    let date = |number| plan.working_days.nth_from(first, number).unwrap_or(first);
    let details = TaskDetails {
        effort_person_days: effort,
        links: vec![link],
        ..TaskDetails::planned(date(0), date(days - 1))
    };
    let change = TaskChange {
        texts: &texts,
        details: &details,
        today,
        language: context.language,
    };
    Ok(written(workspace.add_task(&plan.id, change)?, context))
}
