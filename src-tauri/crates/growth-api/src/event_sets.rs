//! The events of the data set that was looked at last, read once as long as it does not change.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use growth_model::automation::{
    AutomationScenario, Decision, RecordedEvent, Rehearsal, RehearseInput, TraceMode, rehearse,
};
use growth_model::knowledge::Document;
use growth_workspace::{
    DatasetId, View,
    datasets::{self, DatasetKind},
};

use crate::Failure;

/// The events of a data set. They are lent to one rehearsal at a time, as there may be a million.
pub(crate) struct EventSet {
    input: Mutex<RehearseInput>,
}

/// What is rehearsed.
pub(crate) struct Asked<'a> {
    /// The scenarios.
    pub(crate) scenarios: Vec<AutomationScenario>,
    /// Documents that look-ups in the knowledge base search.
    pub(crate) documents: Vec<Document>,
    /// Decisions about their exceptions.
    pub(crate) decisions: Vec<Decision>,
    /// The time now.
    pub(crate) now: DateTime<Utc>,
    /// Only this person's events.
    pub(crate) person: Option<&'a str>,
    /// Which decisions the trace holds.
    pub(crate) trace: TraceMode,
    /// Most rows of the trace.
    pub(crate) limit: u32,
}

impl EventSet {
    /// The events and people, with what they are rehearsed with last.
    pub(crate) fn lent(&self) -> MutexGuard<'_, RehearseInput> {
        self.input.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replays the events.
    pub(crate) fn rehearse(&self, asked: Asked<'_>) -> Result<Rehearsal, Failure> {
        let mut input = self.lent();
        input.scenarios = asked.scenarios;
        input.documents = asked.documents;
        input.decisions = asked.decisions;
        input.until = Some(asked.now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
        input.trace = asked.trace;
        input.trace_limit = asked.limit;
        let Some(person) = asked.person else {
            return Ok(rehearse(&input)?);
        };
        let of_person = |event: &&RecordedEvent| event.person == person;
        Ok(rehearse(&RehearseInput {
            scenarios: input.scenarios.clone(),
            events: input.events.iter().filter(of_person).cloned().collect(),
            people: (input.people.iter())
                .filter(|known| known.person == person)
                .cloned()
                .collect(),
            documents: input.documents.clone(),
            decisions: input.decisions.clone(),
            time_zone: input.time_zone.clone(),
            until: input.until.clone(),
            ..*input
        })?)
    }
}

type Key = (DatasetId, DateTime<Utc>);
type Kept = Option<(Key, Arc<EventSet>)>;

/// The events that were looked at last.
#[derive(Default)]
pub(crate) struct EventSets(Mutex<Kept>);

impl EventSets {
    /// The events of a data set.
    ///
    /// # Errors
    /// [`growth_workspace::WorkspaceError::NotFound`].
    pub(crate) fn of(&self, view: &View<'_>, id: &DatasetId) -> Result<Arc<EventSet>, Failure> {
        let dataset = datasets::get_of_kind(view, DatasetKind::Events, id)?;
        let key = (id.clone(), dataset.imported_at);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, events)) = &*kept
            && *of == key
        {
            return Ok(Arc::clone(events));
        }
        // Two large sets at once are not needed.
        *kept = None;
        let events = Arc::new(read(view, id)?);
        *kept = Some((key, Arc::clone(&events)));
        Ok(events)
    }
}

fn read(view: &View<'_>, id: &DatasetId) -> Result<EventSet, Failure> {
    let recorded = datasets::recorded_events(view, id)?;
    Ok(EventSet {
        input: Mutex::new(RehearseInput {
            scenarios: Vec::new(),
            events: recorded.events,
            people: recorded.people,
            documents: Vec::new(),
            time_zone: recorded.time_zone,
            until: None,
            seed: 1,
            decisions: Vec::new(),
            plan_days: 91,
            trace: TraceMode::Met,
            trace_limit: 0,
        }),
    })
}
