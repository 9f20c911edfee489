//! Events of a data set as the model takes them.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use growth_model::automation::{EventPerson, EventValue, Properties, RecordedEvent, is_time_zone};
use serde::{Deserialize, Serialize};

use super::{EVENT_COLUMNS, ReadEvents};
use crate::datasets::{Dataset, DatasetKind, Line, for_each_line, get_of_kind};
use crate::{DatasetId, Result, View, WorkspaceError};

/// How a table of events was read: what its data set keeps as its `mapping`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventMapping {
    /// The names of the cells.
    pub columns: Vec<String>,
    /// Time zone (IANA) of times without an offset.
    pub time_zone: String,
}

/// What a table of events holds: what its data set keeps as its `summary`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventSummary {
    /// Kinds of events, the most frequent first.
    pub kinds: Vec<(String, u64)>,
    /// Properties that are the same in all events of a person.
    pub of_people: Vec<String>,
    /// The most frequent values of each property.
    pub values: BTreeMap<String, Vec<String>>,
    /// First and last moment.
    pub first: String,
    /// See `first`.
    pub last: String,
    /// Events in which nobody is named.
    pub without_person: u64,
}

/// Kinds of events that are kept.
const KINDS: usize = 200;

impl ReadEvents {
    /// The parts as a data set keeps them.
    pub fn into_parts(self, time_zone: &str) -> (Vec<Line>, EventMapping, EventSummary) {
        let mapping = EventMapping {
            columns: self.columns,
            time_zone: time_zone.to_owned(),
        };
        let summary = EventSummary {
            kinds: self.kinds.into_iter().take(KINDS).collect(),
            of_people: self.of_people,
            values: self.values,
            first: self.first,
            last: self.last,
            without_person: self.without_person,
        };
        (self.lines, mapping, summary)
    }
}

/// How a data set of events was read.
pub fn event_mapping(dataset: &Dataset) -> EventMapping {
    serde_json::from_value(dataset.mapping.clone()).unwrap_or_default()
}

/// What a data set of events holds.
pub fn event_summary(dataset: &Dataset) -> EventSummary {
    serde_json::from_value(dataset.summary.clone()).unwrap_or_default()
}

/// Events and what is known of their people.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecordedEvents {
    /// The events in the order of the file.
    pub events: Vec<RecordedEvent>,
    /// The people, each once.
    pub people: Vec<EventPerson>,
    /// Time zone (IANA) of times without an offset.
    pub time_zone: String,
}

/// The events of a data set.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn recorded_events(view: &View<'_>, id: &DatasetId) -> Result<RecordedEvents> {
    let dataset = get_of_kind(view, DatasetKind::Events, id)?;
    let mapping = event_mapping(&dataset);
    let of_people = event_summary(&dataset).of_people;
    let names: Vec<(Arc<str>, bool)> = (mapping.columns.iter().skip(EVENT_COLUMNS.len()))
        .map(|name| (Arc::from(name.as_str()), of_people.contains(name)))
        .collect();
    let mut read = RecordedEvents {
        time_zone: if is_time_zone(&mapping.time_zone) {
            mapping.time_zone
        } else {
            "UTC".to_owned()
        },
        ..RecordedEvents::default()
    };
    let mut places: HashMap<String, usize> = HashMap::new();
    for_each_line::<WorkspaceError>(view, id, |line| {
        add(line, &names, &mut read, &mut places);
        Ok(())
    })?;
    Ok(read)
}

fn add(
    line: Line,
    names: &[(Arc<str>, bool)],
    read: &mut RecordedEvents,
    places: &mut HashMap<String, usize>,
) {
    let mut cells = line.cells.into_iter();
    let mut next = || cells.next().unwrap_or_default();
    let (who, at, kind) = (next(), next(), next());
    let RecordedEvents { events, people, .. } = read;
    let mut known = match places.get(&who) {
        _ if who.is_empty() => None,
        Some(place) => people.get_mut(*place),
        None => {
            places.insert(who.clone(), people.len());
            people.push(EventPerson {
                person: who.clone(),
                ..EventPerson::default()
            });
            people.last_mut()
        }
    };
    let mut properties = Properties::new();
    for ((name, is_of_person), value) in names.iter().zip(cells) {
        if value.is_empty() {
            continue;
        }
        if let (true, Some(person)) = (is_of_person, known.as_deref_mut())
            && person.properties.get(name).is_none()
        {
            if &**name == "time_zone" && is_time_zone(&value) {
                person.time_zone = Some(value.clone());
            }
            let value = EventValue::Text(value.clone());
            person.properties.insert(Arc::clone(name), value);
        }
        properties.insert(Arc::clone(name), EventValue::Text(value));
    }
    events.push(RecordedEvent {
        person: who,
        at,
        kind,
        properties,
    });
}
