//! Where the tasks of a plan lie: forward along what they wait for, and back for the floats.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::network::Network;
use super::plan::{Plan, Task};
use super::schedule::MoveCause;
use super::working_days::Timeline;
use crate::ModelError;
use crate::checks::real;

/// Where a task lies, in numbers of working days.
pub(super) struct Spot {
    pub start: usize,
    /// Where its remaining work begins: the start, unless it has begun.
    pub resume: usize,
    pub finish: usize,
    pub cause: MoveCause,
}

/// The forward pass.
pub(super) fn place(
    plan: &Plan,
    network: &Network,
    moves: &HashMap<usize, NaiveDate>,
    today: Option<NaiveDate>,
    timeline: &mut Timeline<'_>,
) -> Result<Vec<Spot>, ModelError> {
    let today_number = today.map(|date| timeline.on_or_after(date)).transpose()?;
    let mut placed: Vec<Option<Spot>> = plan.tasks.iter().map(|_| None).collect();
    for &index in &network.order {
        let task = &plan.tasks[index];
        let waits_for = network.predecessors[index]
            .iter()
            .filter_map(|&before| {
                placed[before]
                    .as_ref()
                    .map(|spot| (spot.finish + 1, before))
            })
            .max();
        let planned = Planned::of(task, timeline)?;
        let spot = if task.is_done() {
            done(task, &planned, today, timeline)?
        } else if task.has_begun() {
            begun(task, &planned, waits_for, today_number, plan, timeline)?
        } else {
            waiting(
                moves.get(&index).copied(),
                &planned,
                waits_for,
                today_number,
                plan,
                timeline,
            )?
        };
        placed[index] = Some(spot);
    }
    Ok(placed.into_iter().flatten().collect())
}

/// The plan's own wish for a task.
struct Planned {
    start: usize,
    days: usize,
}

impl Planned {
    fn of(task: &Task, timeline: &mut Timeline<'_>) -> Result<Self, ModelError> {
        let start = timeline.on_or_after(task.start)?;
        let finish = timeline.on_or_before(task.finish)?;
        Ok(Self {
            start,
            // Planned for days off only: it still takes a day.
            days: (finish + 1).saturating_sub(start).max(1),
        })
    }
}

fn done(
    task: &Task,
    planned: &Planned,
    today: Option<NaiveDate>,
    timeline: &mut Timeline<'_>,
) -> Result<Spot, ModelError> {
    let start = match task.actual_start {
        Some(date) => timeline.on_or_after(date)?,
        None => planned.start,
    };
    // Done without a date: as planned, but not after today.
    let finish = match (task.actual_finish, today) {
        (Some(date), _) => timeline.on_or_before(date)?,
        (None, Some(today)) => {
            (planned.start + planned.days - 1).min(timeline.on_or_before(today)?)
        }
        (None, None) => planned.start + planned.days - 1,
    };
    let start = start.min(finish);
    Ok(Spot {
        start,
        resume: start,
        finish,
        cause: MoveCause::Actual,
    })
}

fn begun(
    task: &Task,
    planned: &Planned,
    waits_for: Option<(usize, usize)>,
    today: Option<usize>,
    plan: &Plan,
    timeline: &mut Timeline<'_>,
) -> Result<Spot, ModelError> {
    let start = match task.actual_start {
        Some(date) => timeline.on_or_after(date)?,
        None => planned.start,
    };
    let left = planned.days as f64 * (1.0 - real(task.progress));
    let left = ((left - 1e-9).ceil() as usize).max(1);
    // Without a today the work goes on as planned: what is left is at the end.
    let goes_on = today.unwrap_or(start + planned.days - left).max(start);
    let (resume, cause) = match waits_for {
        Some((ready, before)) if ready > goes_on => (
            ready,
            MoveCause::Predecessor {
                task: plan.tasks[before].id.clone(),
            },
        ),
        _ => (goes_on, MoveCause::WorkLeft),
    };
    Ok(Spot {
        start,
        resume,
        finish: resume + left - 1,
        cause,
    })
}

fn waiting(
    moved_to: Option<NaiveDate>,
    planned: &Planned,
    waits_for: Option<(usize, usize)>,
    today: Option<usize>,
    plan: &Plan,
    timeline: &mut Timeline<'_>,
) -> Result<Spot, ModelError> {
    let (mut start, mut cause) = match moved_to {
        Some(date) => (timeline.on_or_after(date)?, MoveCause::Moved),
        None => (planned.start, MoveCause::NotWorked),
    };
    if let Some(today) = today.filter(|&today| today > start) {
        (start, cause) = (today, MoveCause::NotBegun);
    }
    if let Some((ready, before)) = waits_for.filter(|&(ready, _)| ready > start) {
        let task = plan.tasks[before].id.clone();
        (start, cause) = (ready, MoveCause::Predecessor { task });
    }
    Ok(Spot {
        start,
        resume: start,
        finish: start + planned.days - 1,
        cause,
    })
}

/// The backward pass, over what is not done.
pub(super) struct Floats {
    /// Working days that a task may be later without the plan ending later.
    pub total: Vec<usize>,
    /// Working days that it may be later without any successor moving.
    pub free: Vec<usize>,
}

impl Floats {
    pub(super) fn of(plan: &Plan, network: &Network, placed: &[Spot]) -> Self {
        let end = placed.iter().map(|spot| spot.finish).max().unwrap_or(0);
        let mut total = vec![0; placed.len()];
        let mut free = vec![0; placed.len()];
        for &task in network.order.iter().rev() {
            if plan.tasks[task].is_done() {
                continue;
            }
            let finish = placed[task].finish;
            let (mut own, mut before_next) = (end - finish, end - finish);
            for &after in &network.successors[task] {
                if plan.tasks[after].is_done() {
                    continue;
                }
                let gap = placed[after].resume.saturating_sub(finish + 1);
                before_next = before_next.min(gap);
                own = own.min(gap + total[after]);
            }
            total[task] = own;
            free[task] = before_next;
        }
        Self { total, free }
    }
}
