//! Moving a task to other days, with what waits for it.

use chrono::NaiveDate;
use growth_model::{
    ModelError,
    roadmap::{self as model, MoveCause, MovedTask},
};
use growth_workspace::{
    Committed, TaskId,
    roadmap::{self, model_plan},
};

use super::super::{plan::today_or, rows, words};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
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
    ]
}

/// Another first day for a task.
#[shape(Eq, deny_unknown_fields)]
pub struct MoveTask {
    /// The task, not begun yet.
    pub task_id: TaskId,
    /// The day it is to begin on.
    pub start: NaiveDate,
    /// Id that all moves of one drag share, so that the drag is one undo step.
    pub gesture: Option<String>,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

/// What a move does.
#[shape(Eq)]
pub struct MovePreview {
    /// Tasks whose days change, the moved one first.
    pub moves: Vec<MovedRow>,
    /// Last day of the plan now.
    pub finish_before: NaiveDate,
    /// Last day of the plan then.
    pub finish_after: NaiveDate,
}

/// A task whose days change.
#[shape(Eq)]
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
        let causes = rows::causes(&after);
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
