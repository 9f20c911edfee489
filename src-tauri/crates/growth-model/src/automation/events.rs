//! Recorded events and the people of them.

use std::collections::{HashMap, HashSet};

use chrono_tz::Tz;
use rayon::prelude::*;

use super::condition::EventValue;
use super::properties::Properties;
use super::scenario::MAX_NAME;
use super::when::{point, zone};
use crate::ModelError;
use crate::checks::{at_most, inconsistent};

/// Most events and people.
const MAX_EVENTS: u32 = 2_000_000;
/// Most properties of one event or person.
const MAX_PROPERTIES: u32 = 200;
/// Longest text of a property. Characters.
const MAX_VALUE: usize = 10_000;

/// Events of one moment that are compared one by one.
const FEW: usize = 16;

/// Something that happened.
#[shape(Default, deny_unknown_fields)]
pub struct RecordedEvent {
    /// Who: the key of the person. An event without is left out and counted.
    #[serde(default)]
    pub person: String,
    /// When: `2026-11-26T19:52:00+03:00`; without an offset, in the time zone of the request.
    pub at: String,
    /// What: its kind.
    pub kind: String,
    /// Properties.
    #[serde(default)]
    pub properties: Properties,
}

/// What is known of a person.
#[shape(Default, deny_unknown_fields)]
#[schemars(rename = "EventPerson")]
pub struct Person {
    /// Key, as events name it.
    pub person: String,
    /// Properties.
    #[serde(default)]
    pub properties: Properties,
    /// Time zone (IANA); that of the request when absent.
    pub time_zone: Option<String>,
}

/// What was left out of the events, and what was put right.
#[shape(Copy, Default, Eq)]
pub struct EventNotes {
    /// Events that were used.
    pub used: u64,
    /// People of them.
    pub people: u64,
    /// Left out: nobody is named.
    pub without_person: u64,
    /// Left out: the same person, time, kind and properties as an earlier one.
    pub repeated: u64,
    /// Left out: later than `until`.
    pub in_future: u64,
    /// Put in order: earlier than the event before it in the list.
    pub out_of_order: u64,
}

/// An event in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed<'a> {
    /// Place in the list of the request.
    pub(crate) index: usize,
    /// Seconds since 1970.
    pub(crate) at: i64,
    /// Number of its kind.
    pub(crate) kind: u32,
    pub(crate) event: &'a RecordedEvent,
}

/// One person with the events in order.
#[derive(Debug, Clone)]
pub(crate) struct History<'a> {
    pub(crate) key: &'a str,
    pub(crate) profile: Option<&'a Properties>,
    pub(crate) zone: Tz,
    pub(crate) events: Vec<Placed<'a>>,
}

impl History<'_> {
    /// A property of the person, else of the event.
    pub(crate) fn property<'b>(
        &'b self,
        event: &'b RecordedEvent,
        name: &str,
    ) -> Option<&'b EventValue> {
        property_of(self.profile, &event.properties, name)
    }
}

/// A property of the person, else of the event.
pub(crate) fn property_of<'a>(
    profile: Option<&'a Properties>,
    event: &'a Properties,
    name: &str,
) -> Option<&'a EventValue> {
    (profile.and_then(|profile| profile.get(name)))
        .filter(|value| !value.is_empty())
        .or_else(|| event.get(name))
}

/// Events by person.
#[derive(Debug)]
pub(crate) struct Recorded<'a> {
    /// People in the order of their first event.
    pub(crate) people: Vec<History<'a>>,
    /// Numbers of the kinds.
    pub(crate) kinds: HashMap<&'a str, u32>,
    pub(crate) notes: EventNotes,
}

impl<'a> Recorded<'a> {
    /// Sorts events by person and time; ties keep the order of the list.
    ///
    /// # Errors
    /// A time that cannot be read, an event without a kind, a person twice, too much of anything.
    pub(crate) fn read(
        events: &'a [RecordedEvent],
        people: &'a [Person],
        common: Tz,
        until: Option<i64>,
    ) -> Result<Self, ModelError> {
        at_most("events", events.len(), MAX_EVENTS)?;
        at_most("people", people.len(), MAX_EVENTS)?;
        let mut profiles: HashMap<&str, (&Person, Tz)> = HashMap::with_capacity(people.len());
        for (index, person) in people.iter().enumerate() {
            let field = |name: &str| format!("people[{index}].{name}");
            super::scenario::name_of(&field("person"), &person.person)?;
            check_properties(&field("properties"), &person.properties)?;
            let zone = match &person.time_zone {
                Some(name) => zone(&field("time_zone"), name)?,
                None => common,
            };
            if profiles.insert(&person.person, (person, zone)).is_some() {
                return Err(inconsistent(field("person"), "person_twice"));
            }
        }
        let mut notes = EventNotes::default();
        let mut kinds: HashMap<&str, u32> = HashMap::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut histories: Vec<History<'a>> = Vec::new();
        let mut last = i64::MIN;
        // Reading a million written times takes longer than all else here.
        let times: Vec<Option<i64>> = (events.par_iter())
            .map(|event| point(&event.at, common))
            .collect();
        for ((index, event), time) in events.iter().enumerate().zip(times) {
            let field = |name: &str| format!("events[{index}].{name}");
            if event.kind.trim().is_empty() {
                return Err(ModelError::Required {
                    field: field("kind"),
                });
            }
            if event.kind.len() > MAX_NAME as usize {
                at_most(&field("kind"), event.kind.chars().count(), MAX_NAME)?;
            }
            if event.person.len() > MAX_NAME as usize {
                at_most(&field("person"), event.person.chars().count(), MAX_NAME)?;
            }
            if !event.properties.is_empty() {
                check_properties(&field("properties"), &event.properties)?;
            }
            let Some(at) = time else {
                return Err(inconsistent(field("at"), "point_of_time"));
            };
            if event.person.trim().is_empty() {
                notes.without_person += 1;
                continue;
            }
            if until.is_some_and(|until| at > until) {
                notes.in_future += 1;
                continue;
            }
            notes.out_of_order += u64::from(at < last);
            last = at;
            let next = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
            let kind = *kinds.entry(&event.kind).or_insert(next);
            let place = *places.entry(&event.person).or_insert_with(|| {
                let known = profiles.get(event.person.as_str());
                histories.push(History {
                    key: &event.person,
                    profile: known.map(|(person, _)| &person.properties),
                    zone: known.map_or(common, |(_, zone)| *zone),
                    events: Vec::new(),
                });
                histories.len() - 1
            });
            if let Some(history) = histories.get_mut(place) {
                history.events.push(Placed {
                    index,
                    at,
                    kind,
                    event,
                });
            }
        }
        let [repeated, used] = (histories.par_iter_mut())
            .map(|history| {
                history
                    .events
                    .sort_unstable_by_key(|placed| (placed.at, placed.index));
                let repeated = without_repeats(&mut history.events);
                [repeated, history.events.len() as u64]
            })
            .reduce(|| [0, 0], |[a, b], [c, d]| [a + c, b + d]);
        (notes.repeated, notes.used) = (repeated, used);
        notes.people = histories.len() as u64;
        Ok(Self {
            people: histories,
            kinds,
            notes,
        })
    }
}

/// Takes events out that are recorded twice; returns how many.
fn without_repeats(events: &mut Vec<Placed<'_>>) -> u64 {
    let before = events.len();
    let mut at = i64::MIN;
    let mut seen: Vec<&RecordedEvent> = Vec::new();
    let mut hashed: HashSet<String> = HashSet::new();
    events.retain(|placed| {
        if placed.at != at {
            at = placed.at;
            seen.clear();
            hashed.clear();
        }
        // Many events of one second are told apart by their text, so that the time stays linear.
        if seen.len() < FEW {
            let same = |other: &&RecordedEvent| {
                other.kind == placed.event.kind && other.properties == placed.event.properties
            };
            let is_new = !seen.iter().any(same);
            if is_new {
                seen.push(placed.event);
            }
            return is_new;
        }
        if hashed.is_empty() {
            hashed.extend(seen.iter().map(|event| text_of(event)));
        }
        hashed.insert(text_of(placed.event))
    });
    (before - events.len()) as u64
}

fn text_of(event: &RecordedEvent) -> String {
    format!("{:?}|{:?}", event.kind, event.properties)
}

fn check_properties(field: &str, properties: &Properties) -> Result<(), ModelError> {
    at_most(field, properties.len(), MAX_PROPERTIES)?;
    for (name, value) in properties.iter() {
        if name.len() > MAX_NAME as usize {
            at_most(&format!("{field}.{name}"), name.chars().count(), MAX_NAME)?;
        }
        if let EventValue::Text(text) = value
            && text.len() > MAX_VALUE
        {
            let most = u32::try_from(MAX_VALUE).unwrap_or(u32::MAX);
            at_most(&format!("{field}.{name}"), text.chars().count(), most)?;
        }
    }
    Ok(())
}
