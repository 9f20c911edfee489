//! Sequences, people and events: the plan.

use std::collections::{BTreeSet, HashMap};

use super::calendar::{Collision, PlannedMessage, Run, StepState};
use super::problems::{SequenceProblem, problems};
use super::reach::{SequenceMoney, StepReach, reach};
use super::sequence::Sequence;
use crate::ModelError;
use crate::automation::{
    Cap, EventNotes, EventPerson as Person, Properties, Recorded, RecordedEvent,
};
use crate::automation::{DAY, name_of, point, zone};
use crate::checks::{at_most, count, inconsistent};

const MAX_SEQUENCES: u32 = 50;
const MAX_STARTS: u32 = 10_000;
const MAX_ROWS: u32 = 100_000;
/// Most steps of people that are planned.
const MAX_MESSAGES: usize = 1_000_000;

/// Sequences and whom they are planned for.
#[shape(deny_unknown_fields)]
pub struct SequencesInput {
    /// The sequences, 1…50.
    pub sequences: Vec<Sequence>,
    /// Who begins what when: example people.
    #[serde(default)]
    pub starts: Vec<Start>,
    /// Recorded events, to replay: those of `begins` start a sequence, those of `ends` end it.
    #[serde(default)]
    pub events: Vec<RecordedEvent>,
    /// What is known of the people.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Most messages to one person, over all sequences.
    pub cap: Option<Cap>,
    /// Time zone (IANA) of times without an offset, and of people without a zone.
    #[serde(default = "crate::automation::utc")]
    pub time_zone: String,
    /// Days of the plan, 1…3660: a sequence that lasts longer is a problem.
    #[serde(default = "plan_days")]
    pub plan_days: u32,
    /// Most rows of the calendar, 0…100000.
    #[serde(default = "rows")]
    pub calendar_limit: u32,
}

/// A person who begins a sequence.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "SequenceStart")]
pub struct Start {
    /// The person.
    pub person: String,
    /// The sequence.
    pub sequence: String,
    /// When.
    pub at: String,
}

/// The plan.
#[shape]
pub struct SequencesPlan {
    /// The sequences, in their order.
    pub sequences: Vec<SequencePlan>,
    /// Steps of people in the order of time; ties in the order of sequences and steps.
    pub calendar: Vec<PlannedMessage>,
    /// Rows that `calendar_limit` left out.
    pub calendar_left_out: u64,
    /// Messages beyond the limit, in the order of time. At most `calendar_limit`.
    pub collisions: Vec<Collision>,
    /// What is wrong with the texts.
    pub problems: Vec<SequenceProblem>,
    /// What was left out of the events.
    pub notes: EventNotes,
}

/// One sequence.
#[shape]
pub struct SequencePlan {
    /// Its key.
    pub id: String,
    /// Its steps.
    pub steps: Vec<StepReach>,
    /// What it may bring.
    pub money: SequenceMoney,
    /// People who began it, by `starts` and events.
    pub began: u64,
    /// Messages of the calendar.
    pub messages: u64,
}

fn plan_days() -> u32 {
    91
}

fn rows() -> u32 {
    1_000
}

/// Plans sequences: reach and money by the rates, a calendar for each person, collisions.
///
/// # Errors
/// Sequences that cannot be run, times that cannot be read, too much of anything.
pub fn plan(input: &SequencesInput) -> Result<SequencesPlan, ModelError> {
    let common = zone("time_zone", &input.time_zone)?;
    let sequences = check(input)?;
    let recorded = Recorded::read(&input.events, &input.people, common, None)?;
    let none = Properties::new();
    let mut messages: Vec<PlannedMessage> = Vec::new();
    let mut began = vec![0_u64; input.sequences.len()];
    let profiles: HashMap<&str, &Person> = input
        .people
        .iter()
        .map(|person| (person.person.as_str(), person))
        .collect();
    for (index, start) in input.starts.iter().enumerate() {
        let Some(at) = point(&start.at, common) else {
            return Err(inconsistent(format!("starts[{index}].at"), "point_of_time"));
        };
        let Some(place) = sequences.get(start.sequence.as_str()) else {
            continue;
        };
        let profile = profiles.get(start.person.as_str());
        let own = profile.and_then(|person| person.time_zone.as_deref());
        let Some(sequence) = input.sequences.get(*place) else {
            continue;
        };
        let run = Run {
            sequence,
            person: &start.person,
            zone: own.map_or(Ok(common), |name| zone("time_zone", name))?,
            profile: profile.map(|person| &person.properties),
            event: &none,
            begins: at,
            goals: &[],
        };
        run.calendar(&mut messages);
        if let Some(began) = began.get_mut(*place) {
            *began += 1;
        }
    }
    for person in &recorded.people {
        for (sequence, began) in input.sequences.iter().zip(&mut began) {
            let Some(begins) = &sequence.begins else {
                continue;
            };
            let goals: Vec<i64> = (person.events.iter())
                .filter(|placed| sequence.ends.as_ref() == Some(&placed.event.kind))
                .map(|placed| placed.at)
                .collect();
            let mut free_from = i64::MIN;
            for placed in &person.events {
                let event: &Properties = &placed.event.properties;
                if placed.event.kind != begins.event || placed.at < free_from {
                    continue;
                }
                let run = Run {
                    sequence,
                    person: person.key,
                    zone: person.zone,
                    profile: person.profile,
                    event,
                    begins: placed.at,
                    goals: &goals,
                };
                if run.all_hold(&begins.filters) {
                    free_from = run.calendar(&mut messages) + 1;
                    *began += 1;
                    if messages.len() > MAX_MESSAGES {
                        return Err(inconsistent("events", "too_many_messages"));
                    }
                }
            }
        }
    }
    messages.sort_by(|one, other| {
        let place = |message: &PlannedMessage| sequences.get(message.sequence.as_str()).copied();
        (one.time, place(one), one.step).cmp(&(other.time, place(other), other.step))
    });
    let limit = input.calendar_limit as usize;
    let mut collisions = collisions(input, &messages, &sequences);
    collisions.truncate(limit);
    let names: BTreeSet<&str> = (input.people.iter().map(|person| &person.properties))
        .chain(input.events.iter().map(|event| &event.properties))
        .flat_map(Properties::keys)
        .collect();
    let plans = (input.sequences.iter().zip(began))
        .map(|(sequence, began)| {
            let (steps, money) = reach(sequence);
            let of_it = messages
                .iter()
                .filter(|message| message.sequence == sequence.id);
            SequencePlan {
                id: sequence.id.clone(),
                steps,
                money,
                began,
                messages: of_it
                    .filter(|message| message.state == StepState::Planned)
                    .count() as u64,
            }
        })
        .collect();
    let left_out = messages.len().saturating_sub(limit) as u64;
    messages.truncate(limit);
    Ok(SequencesPlan {
        sequences: plans,
        calendar: messages,
        calendar_left_out: left_out,
        collisions,
        problems: (input.sequences.iter())
            .flat_map(|sequence| problems(sequence, &names, input.plan_days))
            .collect(),
        notes: recorded.notes,
    })
}

fn check(input: &SequencesInput) -> Result<HashMap<&str, usize>, ModelError> {
    if input.sequences.is_empty() {
        return Err(ModelError::Required {
            field: "sequences".to_owned(),
        });
    }
    at_most("sequences", input.sequences.len(), MAX_SEQUENCES)?;
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (index, sequence) in input.sequences.iter().enumerate() {
        let place = format!("sequences[{index}]");
        sequence.check().map_err(|error| error.within(&place))?;
        if places.insert(&sequence.id, index).is_some() {
            return Err(inconsistent(format!("{place}.id"), "sequence_twice"));
        }
    }
    at_most("starts", input.starts.len(), MAX_STARTS)?;
    for (index, start) in input.starts.iter().enumerate() {
        name_of(&format!("starts[{index}].person"), &start.person)?;
        if !places.contains_key(start.sequence.as_str()) {
            let field = format!("starts[{index}].sequence");
            return Err(inconsistent(field, "no_such_sequence"));
        }
    }
    if let Some(cap) = &input.cap {
        cap.check().map_err(|error| error.within("cap"))?;
    }
    count(|| "plan_days".to_owned(), input.plan_days, 1, 3_660)?;
    count(
        || "calendar_limit".to_owned(),
        input.calendar_limit,
        0,
        MAX_ROWS,
    )?;
    Ok(places)
}

/// Messages beyond the limit, in the order of time.
fn collisions(
    input: &SequencesInput,
    messages: &[PlannedMessage],
    places: &HashMap<&str, usize>,
) -> Vec<Collision> {
    let Some(cap) = input.cap else {
        return Vec::new();
    };
    let days = i64::from(cap.days) * DAY;
    let mut by_person: HashMap<&str, Vec<&PlannedMessage>> = HashMap::new();
    let planned = messages
        .iter()
        .filter(|message| message.state == StepState::Planned);
    for message in planned {
        by_person.entry(&message.person).or_default().push(message);
    }
    let mut found: Vec<(i64, Collision)> = Vec::new();
    for (person, messages) in by_person {
        let mut first = 0;
        // Messages of each sequence within the days.
        let mut within = vec![0_u32; input.sequences.len()];
        let place = |message: &PlannedMessage| places.get(message.sequence.as_str()).copied();
        for message in &messages {
            while let Some(earlier) = messages.get(first)
                && earlier.time <= message.time - days
            {
                if let Some(count) = place(earlier).and_then(|place| within.get_mut(place)) {
                    *count -= 1;
                }
                first += 1;
            }
            if let Some(count) = place(message).and_then(|place| within.get_mut(place)) {
                *count += 1;
            }
            let all: u32 = within.iter().sum();
            if all > cap.messages {
                let sequences = input.sequences.iter().zip(&within);
                found.push((
                    message.time,
                    Collision {
                        person: person.to_owned(),
                        at: message.at.clone(),
                        messages: all,
                        sequences: sequences
                            .filter(|(_, count)| **count > 0)
                            .map(|(sequence, _)| sequence.id.clone())
                            .collect(),
                    },
                ));
            }
        }
    }
    found.sort_by(|(one, left), (other, right)| {
        one.cmp(other).then_with(|| left.person.cmp(&right.person))
    });
    found.into_iter().map(|(_, collision)| collision).collect()
}
