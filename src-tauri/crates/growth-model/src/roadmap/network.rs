//! Tasks and what they wait for: order, critical path and floats (MATHEMATICS.md F.5).

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::ModelError;
use crate::checks::{inconsistent, real, within};

/// Tasks that a plan may have.
pub(crate) const MOST_TASKS: usize = 20_000;
/// Longest duration of an activity. Days.
const LONGEST_DURATION: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);
/// Floats below this are the rounding of sums: the task is critical. Days.
const NO_FLOAT: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// Who waits for whom, checked: every predecessor exists, and nobody waits for oneself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Network {
    /// Predecessors of every task.
    pub predecessors: Vec<Vec<usize>>,
    /// Successors of every task.
    pub successors: Vec<Vec<usize>>,
    /// Tasks in an order in which predecessors come first.
    pub order: Vec<usize>,
}

impl Network {
    /// Reads the ids and predecessors of tasks; `path` is where the list stands in the request.
    pub(crate) fn new<'a>(
        tasks: impl Iterator<Item = (&'a str, &'a [String])> + Clone,
        path: &str,
    ) -> Result<Self, ModelError> {
        let mut index: HashMap<&str, usize> = HashMap::new();
        for (position, (id, _)) in tasks.clone().enumerate() {
            let field = || format!("{path}[{position}].id");
            if id.trim().is_empty() {
                return Err(ModelError::Required { field: field() });
            }
            if index.insert(id, position).is_some() {
                return Err(inconsistent(field(), "name_taken"));
            }
        }
        within(
            || path.to_owned(),
            index.len().into(),
            None,
            Some(MOST_TASKS.into()),
        )?;
        let mut network = Self {
            predecessors: vec![Vec::new(); index.len()],
            successors: vec![Vec::new(); index.len()],
            order: Vec::with_capacity(index.len()),
        };
        for (position, (_, predecessors)) in tasks.enumerate() {
            for (place, predecessor) in predecessors.iter().enumerate() {
                let field = || format!("{path}[{position}].predecessors[{place}]");
                let Some(&before) = index.get(predecessor.as_str()) else {
                    return Err(inconsistent(field(), "unknown_task"));
                };
                if before == position {
                    return Err(inconsistent(field(), "circular_predecessors"));
                }
                if network.predecessors[position].contains(&before) {
                    return Err(inconsistent(field(), "named_twice"));
                }
                network.predecessors[position].push(before);
                network.successors[before].push(position);
            }
        }
        network.sort(path)?;
        Ok(network)
    }

    /// Kahn's algorithm; tasks that are free at the same time keep the order of the plan.
    fn sort(&mut self, path: &str) -> Result<(), ModelError> {
        let mut waiting: Vec<usize> = self.predecessors.iter().map(Vec::len).collect();
        let mut order: Vec<usize> = (0..waiting.len())
            .filter(|&task| waiting[task] == 0)
            .collect();
        let mut next = 0;
        while let Some(&task) = order.get(next) {
            next += 1;
            for &successor in &self.successors[task] {
                waiting[successor] -= 1;
                if waiting[successor] == 0 {
                    order.push(successor);
                }
            }
        }
        if order.len() < waiting.len() {
            return Err(self.circle(&waiting, path));
        }
        self.order = order;
        Ok(())
    }

    /// The refusal of a circle, at a predecessor that is part of it.
    fn circle(&self, waiting: &[usize], path: &str) -> ModelError {
        // Every task that still waits has a predecessor that still waits; going back along those
        // ends in a circle.
        let mut seen = vec![false; waiting.len()];
        let mut task = waiting.iter().position(|&count| count > 0).unwrap_or(0);
        loop {
            seen[task] = true;
            let Some((place, &before)) = self.predecessors[task]
                .iter()
                .enumerate()
                .find(|(_, before)| waiting[**before] > 0)
            else {
                return inconsistent(path, "circular_predecessors");
            };
            if seen[before] {
                let field = format!("{path}[{task}].predecessors[{place}]");
                return inconsistent(field, "circular_predecessors");
            }
            task = before;
        }
    }

    /// Earliest finish of every task; the longest is the length of the plan. `finish` is reused.
    pub(crate) fn forward(&self, durations: &[f64], finish: &mut [f64]) -> f64 {
        let mut end: f64 = 0.0;
        for &task in &self.order {
            let start = self.predecessors[task]
                .iter()
                .map(|&before| finish[before])
                .fold(0.0, f64::max);
            finish[task] = start + durations[task];
            end = end.max(finish[task]);
        }
        end
    }

    /// Latest start of every task that does not delay `end`. `start` is reused.
    pub(crate) fn backward(&self, durations: &[f64], end: f64, start: &mut [f64]) {
        for &task in self.order.iter().rev() {
            let finish = self.successors[task]
                .iter()
                .map(|&after| start[after])
                .fold(end, f64::min);
            start[task] = finish - durations[task];
        }
    }
}

/// Activities to order.
#[shape(Eq, deny_unknown_fields)]
pub struct CriticalPathInput {
    /// The activities, at most 20000.
    pub activities: Vec<Activity>,
}

/// An activity.
#[shape(Eq, deny_unknown_fields)]
pub struct Activity {
    /// Name, unique.
    pub id: String,
    /// Duration, 0…1e9. Days.
    pub duration_days: Decimal,
    /// Activities that must be finished before it starts.
    #[serde(default)]
    pub predecessors: Vec<String>,
}

/// The critical path.
#[shape]
pub struct CriticalPath {
    /// Length of the plan. Days.
    pub duration_days: f64,
    /// The activities in the order of the input.
    pub activities: Vec<ActivityTimes>,
    /// Every activity that cannot be late without making the plan late, in order of time.
    pub critical: Vec<String>,
}

/// Times of an activity, in days from the start of the plan.
#[shape]
pub struct ActivityTimes {
    /// Name.
    pub id: String,
    /// Earliest start.
    pub earliest_start: f64,
    /// Earliest finish.
    pub earliest_finish: f64,
    /// Latest start.
    pub latest_start: f64,
    /// Latest finish.
    pub latest_finish: f64,
    /// How late it may be without making the plan late. Days.
    pub total_float: f64,
    /// How late it may be without making any successor late. Days.
    pub free_float: f64,
    /// True when there is no total float.
    pub critical: bool,
}

/// Finds the critical path; an empty plan has a length of 0.
///
/// # Errors
/// A negative duration, a name twice, an unknown or circular predecessor.
pub fn critical_path(input: &CriticalPathInput) -> Result<CriticalPath, ModelError> {
    let network = Network::new(
        input
            .activities
            .iter()
            .map(|activity| (activity.id.as_str(), activity.predecessors.as_slice())),
        "activities",
    )?;
    for (index, activity) in input.activities.iter().enumerate() {
        within(
            || format!("activities[{index}].duration_days"),
            activity.duration_days,
            Some(Decimal::ZERO),
            Some(LONGEST_DURATION),
        )?;
    }
    let times = Times::of(&network, input);
    let activities: Vec<ActivityTimes> = (input.activities.iter().enumerate())
        .map(|(task, activity)| times.of_task(task, activity, &network))
        .collect();
    let critical = network
        .order
        .iter()
        .filter(|&&task| activities[task].critical)
        .map(|&task| activities[task].id.clone())
        .collect();
    Ok(CriticalPath {
        duration_days: real(times.end),
        activities,
        critical,
    })
}

/// Earliest finishes and latest starts, exact: of doubles, long durations leave floats that are none.
/// At most [`MOST_TASKS`] durations of at most [`LONGEST_DURATION`] are far from overflow.
struct Times {
    earliest_start: Vec<Decimal>,
    earliest_finish: Vec<Decimal>,
    latest_start: Vec<Decimal>,
    end: Decimal,
}

impl Times {
    fn of(network: &Network, input: &CriticalPathInput) -> Self {
        let durations: Vec<Decimal> = (input.activities.iter())
            .map(|activity| activity.duration_days)
            .collect();
        let mut earliest_start = vec![Decimal::ZERO; durations.len()];
        let mut earliest_finish = earliest_start.clone();
        for &task in &network.order {
            let before = network.predecessors[task].iter();
            let start = before.map(|&before| earliest_finish[before]).max();
            earliest_start[task] = start.unwrap_or_default();
            earliest_finish[task] = earliest_start[task] + durations[task];
        }
        let end = earliest_finish.iter().copied().max().unwrap_or_default();
        let mut latest_start = vec![Decimal::ZERO; durations.len()];
        for &task in network.order.iter().rev() {
            let after = network.successors[task].iter();
            let finish = after.map(|&after| latest_start[after]).min();
            latest_start[task] = finish.unwrap_or(end) - durations[task];
        }
        Self {
            earliest_start,
            earliest_finish,
            latest_start,
            end,
        }
    }

    fn of_task(&self, task: usize, activity: &Activity, network: &Network) -> ActivityTimes {
        let duration = activity.duration_days;
        let earliest_start = self.earliest_start[task];
        let total_float = clean(self.latest_start[task] - earliest_start);
        let after = network.successors[task].iter();
        let next = after.map(|&after| self.earliest_start[after]).min();
        ActivityTimes {
            id: activity.id.clone(),
            earliest_start: real(earliest_start),
            earliest_finish: real(self.earliest_finish[task]),
            latest_start: real(clean(self.latest_start[task])),
            latest_finish: real(self.latest_start[task] + duration),
            total_float: real(total_float),
            free_float: real(clean(next.unwrap_or(self.end) - self.earliest_finish[task])),
            critical: total_float.is_zero(),
        }
    }
}

/// A difference without what the rounding of very many decimals may have left of it.
fn clean(difference: Decimal) -> Decimal {
    if difference.abs() <= NO_FLOAT {
        Decimal::ZERO
    } else {
        difference
    }
}
