//! Replaying recorded events through scenarios.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::events::{EventNotes, Person, Recorded, RecordedEvent};
use super::problems::{ScenarioProblem, problems};
use super::scenario::{Decision, Scenario};
use super::totals::{ScenarioTotals, Sums};
use super::trace::TraceRow;
use super::when::{point, zone};
use crate::ModelError;
use crate::checks::{at_most, count, inconsistent};
use crate::knowledge::{Document, KnowledgeIndex};

mod exceptions;
mod moment;
mod person;
mod times;
mod write;

use person::{Compiled, Row, Runner};

const MAX_SCENARIOS: u32 = 50;
const MAX_DECISIONS: u32 = 10_000;
/// Parts that the people are run in, at most.
const CHUNKS: usize = 64;
/// Most rows of a trace.
const MAX_TRACE: u32 = 100_000;

/// Scenarios and what was recorded.
#[shape(deny_unknown_fields)]
pub struct RehearseInput {
    /// The scenarios, 1…50.
    pub scenarios: Vec<Scenario>,
    /// Events, in any order. At most 2,000,000.
    #[serde(default)]
    pub events: Vec<RecordedEvent>,
    /// What is known of the people. Who is not in the list has the properties of the events only.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Documents that a look-up in the knowledge base searches.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// Time zone (IANA) of times without an offset, of people without a zone, and of the days.
    #[serde(default = "crate::automation::utc")]
    pub time_zone: String,
    /// The last moment; later events are left out and counted.
    pub until: Option<String>,
    /// Seed of the draw for the part without a message.
    #[serde(default = "seed")]
    pub seed: u64,
    /// Decisions about exceptions.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Days of the plan, 1…3660: a scenario that waits longer is a problem.
    #[serde(default = "plan_days")]
    pub plan_days: u32,
    /// Which decisions the trace holds.
    #[serde(default)]
    pub trace: TraceMode,
    /// Most rows of the trace, 0…100000: the first in the order of time.
    #[serde(default = "trace_limit")]
    pub trace_limit: u32,
}

/// Which decisions a trace holds.
#[shape(Copy, Default, Eq)]
pub enum TraceMode {
    /// Every event that a trigger looks for, also where nothing came of it.
    #[default]
    All,
    /// Those for which all conditions held.
    Met,
    /// Those that a person has to decide.
    Exceptions,
}

/// What would have happened.
#[shape]
pub struct Rehearsal {
    /// What was left out and put right.
    pub notes: EventNotes,
    /// Sums, one for each scenario, in their order.
    pub totals: Vec<ScenarioTotals>,
    /// Decisions in the order of time; ties in the order of the events, then of the scenarios.
    pub trace: Vec<TraceRow>,
    /// Decisions that `trace_limit` left out.
    pub trace_left_out: u64,
    /// People whom two scenarios would have written to within a cap's days.
    pub conflicts: u64,
    /// What to look at before a scenario goes live.
    pub problems: Vec<ScenarioProblem>,
}

fn seed() -> u64 {
    1
}

fn plan_days() -> u32 {
    91
}

fn trace_limit() -> u32 {
    1_000
}

/// Replays recorded events through scenarios: deterministic, in the order of time, whatever the
/// number of threads. Nothing is sent.
///
/// # Errors
/// Scenarios that cannot be run, times and zones that cannot be read, too much of anything.
pub fn rehearse(input: &RehearseInput) -> Result<Rehearsal, ModelError> {
    let common = zone("time_zone", &input.time_zone)?;
    check(input)?;
    let until = match &input.until {
        Some(text) => {
            Some(point(text, common).ok_or_else(|| inconsistent("until", "point_of_time"))?)
        }
        None => None,
    };
    let recorded = Recorded::read(&input.events, &input.people, common, until)?;
    let compiled = Compiled::new(
        &input.scenarios,
        &recorded.kinds,
        &input.decisions,
        input.seed,
    );
    let limit = input.trace_limit as usize;
    let knowledge = KnowledgeIndex::new(&input.documents)?;
    let runner = Runner {
        compiled: &compiled,
        knowledge: &knowledge,
        mode: input.trace,
        common,
    };
    let size = (recorded.people.len() / CHUNKS).max(64);
    // One person never changes another's decisions.
    let parts: Vec<Part> = (recorded.people.par_chunks(size))
        .enumerate()
        .map(|(chunk, people)| {
            let mut part = Part::new(input.scenarios.len());
            for (index, person) in people.iter().enumerate() {
                let number = chunk * size + index;
                part.conflicts +=
                    u64::from(runner.run(number, person, &mut part.rows, &mut part.sums));
                part.keep(limit);
            }
            part.cut(limit);
            part
        })
        .collect();
    let mut all = Part::new(input.scenarios.len());
    for part in parts {
        all.add(part, limit);
    }
    all.cut(limit);
    let trace = (all.rows.iter())
        .filter_map(|row| write::row(row, recorded.people.get(row.person)?, input))
        .collect();
    let kinds: HashSet<&str> = recorded.kinds.keys().copied().collect();
    Ok(Rehearsal {
        totals: (input.scenarios.iter().zip(&all.sums))
            .map(|(scenario, sums)| sums.totals(scenario))
            .collect(),
        problems: problems(input, &kinds, recorded.notes.people, &all.sums),
        notes: recorded.notes,
        trace,
        trace_left_out: all.left_out,
        conflicts: all.conflicts,
    })
}

/// Refuses what cannot be rehearsed.
pub(crate) fn check(input: &RehearseInput) -> Result<(), ModelError> {
    if input.scenarios.is_empty() {
        return Err(ModelError::Required {
            field: "scenarios".to_owned(),
        });
    }
    at_most("scenarios", input.scenarios.len(), MAX_SCENARIOS)?;
    let mut ids: HashMap<&str, usize> = HashMap::new();
    for (index, scenario) in input.scenarios.iter().enumerate() {
        let place = format!("scenarios[{index}]");
        scenario.check().map_err(|error| error.within(&place))?;
        if ids.insert(&scenario.id, index).is_some() {
            return Err(inconsistent(format!("{place}.id"), "scenario_twice"));
        }
    }
    at_most("decisions", input.decisions.len(), MAX_DECISIONS)?;
    for (index, decision) in input.decisions.iter().enumerate() {
        if !ids.contains_key(decision.scenario.as_str()) {
            let field = format!("decisions[{index}].scenario");
            return Err(inconsistent(field, "no_such_scenario"));
        }
    }
    count(|| "plan_days".to_owned(), input.plan_days, 1, 3_660)?;
    count(|| "trace_limit".to_owned(), input.trace_limit, 0, MAX_TRACE)?;
    Ok(())
}

/// Results of some people.
struct Part {
    rows: Vec<Row>,
    left_out: u64,
    sums: Vec<Sums>,
    conflicts: u64,
}

impl Part {
    fn new(scenarios: usize) -> Self {
        Self {
            rows: Vec::new(),
            left_out: 0,
            sums: vec![Sums::default(); scenarios],
            conflicts: 0,
        }
    }

    /// Holds no more rows than could be shown, give or take.
    fn keep(&mut self, limit: usize) {
        if self.rows.len() > 2 * limit + 1_000 {
            self.cut(limit);
        }
    }

    fn cut(&mut self, limit: usize) {
        self.rows.sort_unstable_by_key(Row::order);
        self.left_out += self.rows.len().saturating_sub(limit) as u64;
        self.rows.truncate(limit);
    }

    fn add(&mut self, mut other: Self, limit: usize) {
        self.rows.append(&mut other.rows);
        self.left_out += other.left_out;
        self.conflicts += other.conflicts;
        for (sum, other) in self.sums.iter_mut().zip(other.sums) {
            sum.add(other);
        }
        self.keep(limit);
    }
}

/// Cost of one message, kept exact.
fn cost_of(scenario: &Scenario, branch: usize) -> Decimal {
    (scenario.branches.get(branch)).map_or(Decimal::ZERO, |branch| branch.action.cost)
}
