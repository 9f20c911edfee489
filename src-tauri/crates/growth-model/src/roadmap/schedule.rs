//! When everything will happen: tasks put on working days, along what they wait for.
//!
//! Moving a task moves its successors only as far as they must go: the plan's own dates are
//! wishes that are kept wherever the predecessors allow it. Work that is not done by today cannot
//! be done before today.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::calendar::day_of_date;
use super::placement::{Floats, place};
use super::plan::Plan;
use super::working_days::Timeline;
use crate::checks::inconsistent;
use crate::{ModelError, Outcome, Reason};

/// A plan to put on its days.
#[shape(Eq, deny_unknown_fields)]
pub struct ScheduleInput {
    /// The plan.
    pub plan: Plan,
    /// Today; what is not done cannot lie before it. Absent to see the plan by itself.
    pub today: Option<NaiveDate>,
    /// Tasks that are to begin on another day, each once.
    #[serde(default)]
    pub moves: Vec<Move>,
}

/// A task that is to begin on another day.
#[shape(Eq, deny_unknown_fields)]
pub struct Move {
    /// The task, not begun yet.
    pub task: String,
    /// The day; the task begins later if it has to wait longer.
    pub start: NaiveDate,
}

/// A plan on its days.
#[shape]
pub struct Schedule {
    /// The tasks in the order of the plan.
    pub tasks: Vec<ScheduledTask>,
    /// Tasks whose dates are others than in the plan: the preview of a move.
    pub moved: Vec<MovedTask>,
    /// Last day of the last task; undefined without tasks.
    pub finish_date: Outcome<NaiveDate>,
    /// The same as a day of the plan. Days.
    pub finish_day: Outcome<i64>,
    /// Unfinished tasks that cannot be later without the plan ending later, in order of time.
    pub critical: Vec<String>,
}

/// A task on its days.
#[shape]
pub struct ScheduledTask {
    /// Name.
    pub id: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// Working days it takes. Days.
    pub duration_working_days: u32,
    /// Working days it may be later without the plan ending later; 0 for what is done. Days.
    pub total_float_working_days: u32,
    /// Working days it may be later without any successor moving; 0 for what is done. Days.
    pub free_float_working_days: u32,
    /// Unfinished and without total float.
    pub critical: bool,
    /// Calendar days that it ends after its baseline (before it when negative); missing without
    /// one. Days.
    pub days_behind_baseline: Outcome<i64>,
}

/// A task whose dates are others than in the plan.
#[shape(Eq)]
pub struct MovedTask {
    /// Name.
    pub id: String,
    /// First day in the plan.
    pub from_start: NaiveDate,
    /// Last day in the plan.
    pub from_finish: NaiveDate,
    /// First day now.
    pub start: NaiveDate,
    /// Last day now.
    pub finish: NaiveDate,
    /// Why.
    pub cause: MoveCause,
}

/// Why a task has other dates than in the plan.
#[shape(Eq, tag = "kind")]
pub enum MoveCause {
    /// It was moved.
    Moved,
    /// It waits for a predecessor.
    Predecessor {
        /// The predecessor that ends last.
        task: String,
    },
    /// It should have begun before today and has not.
    NotBegun,
    /// What is left of it takes until then.
    WorkLeft,
    /// It really happened then.
    Actual,
    /// Its planned days are not worked.
    NotWorked,
}

/// Puts a plan on its days.
///
/// # Errors
/// A plan that contradicts itself (see [`Plan`]), a move of a task that is unknown, named twice or
/// has begun, a calendar without working days.
pub fn schedule(input: &ScheduleInput) -> Result<Schedule, ModelError> {
    let plan = &input.plan;
    let network = plan.network("plan")?;
    if let Some(today) = input.today {
        plan.check_date(today, || "today".to_owned())?;
    }
    let moves = moves(input)?;
    let origin = plan
        .tasks
        .iter()
        .flat_map(|task| [Some(task.start), task.actual_start])
        .flatten()
        .chain(moves.values().copied())
        .chain(input.today)
        .fold(plan.start_date, NaiveDate::min);
    let mut timeline = Timeline::new(&plan.working_days, origin, "plan.working_days")?;
    let placed = place(plan, &network, &moves, input.today, &mut timeline)?;
    let floats = Floats::of(plan, &network, &placed);

    let mut tasks = Vec::with_capacity(placed.len());
    let mut moved = Vec::new();
    for (index, (task, spot)) in plan.tasks.iter().zip(&placed).enumerate() {
        let (start, finish) = (timeline.date(spot.start)?, timeline.date(spot.finish)?);
        let total = floats.total[index];
        tasks.push(ScheduledTask {
            id: task.id.clone(),
            start,
            finish,
            duration_working_days: (spot.finish - spot.start + 1) as u32,
            total_float_working_days: total as u32,
            free_float_working_days: floats.free[index] as u32,
            critical: !task.is_done() && total == 0,
            days_behind_baseline: task.baseline.map_or_else(
                || Outcome::missing(format!("plan.tasks[{index}].baseline")),
                |baseline| Outcome::of((finish - baseline.finish).num_days()),
            ),
        });
        if (start, finish) != (task.start, task.finish) {
            moved.push(MovedTask {
                id: task.id.clone(),
                from_start: task.start,
                from_finish: task.finish,
                start,
                finish,
                cause: spot.cause.clone(),
            });
        }
    }
    let mut critical: Vec<usize> = (0..tasks.len())
        .filter(|&task| tasks[task].critical)
        .collect();
    critical.sort_by_key(|&task| placed[task].start);
    let finish_date: Outcome<NaiveDate> = tasks
        .iter()
        .map(|task| task.finish)
        .max()
        .map_or(Outcome::undefined(Reason::NoWork), Outcome::of);
    Ok(Schedule {
        critical: critical
            .into_iter()
            .map(|task| tasks[task].id.clone())
            .collect(),
        finish_day: finish_date
            .clone()
            .map(|date| day_of_date(plan.start_date, date)),
        finish_date,
        tasks,
        moved,
    })
}

/// The moves by the position of their task.
fn moves(input: &ScheduleInput) -> Result<HashMap<usize, NaiveDate>, ModelError> {
    let index: HashMap<&str, usize> = input
        .plan
        .tasks
        .iter()
        .enumerate()
        .map(|(position, task)| (task.id.as_str(), position))
        .collect();
    let mut moves = HashMap::with_capacity(input.moves.len());
    for (place, step) in input.moves.iter().enumerate() {
        let refuse = |rule| Err(inconsistent(format!("moves[{place}].task"), rule));
        let Some(&task) = index.get(step.task.as_str()) else {
            return refuse("unknown_task");
        };
        if input.plan.tasks[task].has_begun() {
            return refuse("task_has_begun");
        }
        if moves.insert(task, step.start).is_some() {
            return refuse("named_twice");
        }
        input
            .plan
            .check_date(step.start, || format!("moves[{place}].start"))?;
    }
    Ok(moves)
}
