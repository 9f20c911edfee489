//! What was promised and what happened: executions of an engine laid over the rehearsal.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::scenario::name_of;
use super::when::{DAY, point, zone};
use crate::checks::{at_most, count, inconsistent};
use crate::statistics::{Interval, wilson};
use crate::{ModelError, Outcome, Reason};

const MAX_ROWS: u32 = 1_000_000;
/// 97.5 % quantile of the normal distribution: an interval of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// A rehearsal and what happened since.
#[shape(Eq, deny_unknown_fields)]
pub struct CompareRehearsalInput {
    /// Messages that the rehearsal promised, and people whom it left without one.
    pub promised: Vec<PromisedMessage>,
    /// What the engine did.
    pub executions: Vec<Execution>,
    /// Who reached the goal when.
    #[serde(default)]
    pub goals: Vec<ReachedGoal>,
    /// Days after the message in which the goal counts, 1…366.
    #[serde(default = "week")]
    pub goal_days: u32,
    /// So much later than promised still is in time, 0…10080. Minutes.
    #[serde(default = "hour")]
    pub tolerance_minutes: u32,
    /// Time zone (IANA) of times without an offset.
    #[serde(default = "crate::automation::utc")]
    pub time_zone: String,
}

/// A message that was promised.
#[shape(Eq, deny_unknown_fields)]
pub struct PromisedMessage {
    /// The person.
    pub person: String,
    /// When.
    pub send_at: String,
    /// Segment of the person, for the sums.
    #[serde(default)]
    pub segment: String,
    /// Whether the person was left without it, to compare with.
    #[serde(default)]
    pub held_out: bool,
}

/// An execution of the engine.
#[shape(Eq, deny_unknown_fields)]
pub struct Execution {
    /// The person.
    pub person: String,
    /// When.
    pub at: String,
    /// Whether the message went out.
    #[serde(default = "yes")]
    pub sent: bool,
}

/// A goal that was reached.
#[shape(Eq, deny_unknown_fields)]
pub struct ReachedGoal {
    /// The person.
    pub person: String,
    /// When.
    pub at: String,
}

/// Promised and happened.
#[shape]
pub struct RehearsalComparison {
    /// By segment, in the order of their names.
    pub segments: Vec<SegmentComparison>,
    /// People who got a message that nobody promised, each once.
    pub unexpected: Vec<String>,
    /// Executions of people who were left without a message: the comparison is spoilt by them.
    pub spoilt: Vec<String>,
}

/// One segment.
#[shape]
pub struct SegmentComparison {
    /// Its name.
    pub segment: String,
    /// Messages promised.
    pub promised: u64,
    /// Sent in time.
    pub in_time: u64,
    /// Sent later, or earlier.
    pub off_time: u64,
    /// Tried, and not sent.
    pub failed: u64,
    /// Not tried.
    pub missing: u64,
    /// People who got a message.
    pub people: u64,
    /// Of these, who reached the goal in its days.
    pub converted: u64,
    /// Their share.
    pub conversion: Outcome<f64>,
    /// Its interval, 95 % (Wilson).
    pub interval: Outcome<Interval>,
    /// People who were left without a message.
    pub held_out: u64,
    /// Of these, who reached the goal all the same.
    pub held_out_converted: u64,
    /// Share with the message less share without. Points, as a fraction.
    pub difference: Outcome<f64>,
    /// Its interval, 95 % (Newcombe). No difference is claimed where it holds 0.
    pub difference_interval: Outcome<Interval>,
}

fn week() -> u32 {
    7
}

fn hour() -> u32 {
    60
}

fn yes() -> bool {
    true
}

#[derive(Default)]
struct Counts {
    promised: u64,
    in_time: u64,
    off_time: u64,
    failed: u64,
    missing: u64,
    people: HashSet<String>,
    converted: HashSet<String>,
    held_out: HashSet<String>,
    held_out_converted: HashSet<String>,
}

/// Lays executions over a rehearsal. Each promise takes the execution of its person that is nearest in
/// time and not taken yet.
///
/// # Errors
/// Times that cannot be read, people without a key, too much of anything.
pub fn compare_rehearsal(input: &CompareRehearsalInput) -> Result<RehearsalComparison, ModelError> {
    let zone = zone("time_zone", &input.time_zone)?;
    count(|| "goal_days".to_owned(), input.goal_days, 1, 366)?;
    count(
        || "tolerance_minutes".to_owned(),
        input.tolerance_minutes,
        0,
        10_080,
    )?;
    let read = |list: &str, index: usize, person: &str, field: &str, at: &str| {
        name_of(&format!("{list}[{index}].person"), person)?;
        point(at, zone)
            .ok_or_else(|| inconsistent(format!("{list}[{index}].{field}"), "point_of_time"))
    };
    at_most("promised", input.promised.len(), MAX_ROWS)?;
    at_most("executions", input.executions.len(), MAX_ROWS)?;
    at_most("goals", input.goals.len(), MAX_ROWS)?;
    let mut goals: HashMap<&str, Vec<i64>> = HashMap::new();
    for (index, goal) in input.goals.iter().enumerate() {
        let at = read("goals", index, &goal.person, "at", &goal.at)?;
        goals.entry(&goal.person).or_default().push(at);
    }
    let mut executions: HashMap<&str, Vec<(i64, bool, bool)>> = HashMap::new();
    for (index, execution) in input.executions.iter().enumerate() {
        let at = read("executions", index, &execution.person, "at", &execution.at)?;
        executions
            .entry(&execution.person)
            .or_default()
            .push((at, execution.sent, false));
    }
    let mut segments: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut spoilt: Vec<String> = Vec::new();
    let days = i64::from(input.goal_days) * DAY;
    let reached = |person: &str, from: i64| {
        goals
            .get(person)
            .is_some_and(|times| times.iter().any(|at| *at > from && *at <= from + days))
    };
    for (index, promise) in input.promised.iter().enumerate() {
        let due = read(
            "promised",
            index,
            &promise.person,
            "send_at",
            &promise.send_at,
        )?;
        let counts = segments.entry(&promise.segment).or_default();
        let own = executions.get_mut(promise.person.as_str());
        let free = own.into_iter().flatten().filter(|(_, _, taken)| !taken);
        let nearest = free.min_by_key(|(at, _, _)| (at - due).abs());
        if promise.held_out {
            counts.held_out.insert(promise.person.clone());
            if reached(&promise.person, due) {
                counts.held_out_converted.insert(promise.person.clone());
            }
            if let Some((_, true, taken)) = nearest {
                *taken = true;
                spoilt.push(promise.person.clone());
            }
            continue;
        }
        counts.promised += 1;
        let Some((at, sent, taken)) = nearest else {
            counts.missing += 1;
            continue;
        };
        *taken = true;
        if !*sent {
            counts.failed += 1;
            continue;
        }
        let tolerance = i64::from(input.tolerance_minutes) * 60;
        if (*at - due).abs() <= tolerance {
            counts.in_time += 1;
        } else {
            counts.off_time += 1;
        }
        counts.people.insert(promise.person.clone());
        if reached(&promise.person, *at) {
            counts.converted.insert(promise.person.clone());
        }
    }
    let mut unexpected: Vec<String> = executions
        .iter()
        .filter(|(_, list)| list.iter().any(|(_, sent, taken)| *sent && !taken))
        .map(|(person, _)| (*person).to_owned())
        .collect();
    unexpected.sort_unstable();
    Ok(RehearsalComparison {
        segments: segments
            .into_iter()
            .map(|(name, counts)| figures(name, &counts))
            .collect(),
        unexpected,
        spoilt,
    })
}

fn figures(segment: &str, counts: &Counts) -> SegmentComparison {
    let size = |set: &HashSet<String>| set.len() as u64;
    let (people, converted) = (size(&counts.people), size(&counts.converted));
    let (held_out, without) = (size(&counts.held_out), size(&counts.held_out_converted));
    let rate = |part: u64, whole: u64| {
        (whole > 0).then(|| {
            let (part, whole) = (part as f64, whole as f64);
            (part / whole, wilson(part, whole, Z))
        })
    };
    let none = Reason::NoVisitors;
    let (with, alone) = (rate(converted, people), rate(without, held_out));
    let both = with.zip(alone);
    SegmentComparison {
        segment: segment.to_owned(),
        promised: counts.promised,
        in_time: counts.in_time,
        off_time: counts.off_time,
        failed: counts.failed,
        missing: counts.missing,
        people,
        converted,
        conversion: with.map_or(Outcome::undefined(none), |(rate, _)| Outcome::of(rate)),
        interval: with.map_or(Outcome::undefined(none), |(_, interval)| {
            Outcome::of(interval)
        }),
        held_out,
        held_out_converted: without,
        difference: both.map_or(Outcome::undefined(none), |((one, _), (other, _))| {
            Outcome::of(one - other)
        }),
        difference_interval: both.map_or(Outcome::undefined(none), |((one, i), (other, j))| {
            // Newcombe 1998, method 10.
            let low = ((one - i.low).powi(2) + (j.high - other).powi(2)).sqrt();
            let high = ((i.high - one).powi(2) + (other - j.low).powi(2)).sqrt();
            Outcome::of(Interval {
                low: one - other - low,
                high: one - other + high,
            })
        }),
    }
}
