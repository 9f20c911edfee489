//! When a person did what, found without going through all events.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::events::History;

/// Times of the kinds that are asked about, with the places of the events.
#[derive(Debug, Default)]
pub(super) struct Times(HashMap<u32, Vec<(i64, usize)>>);

impl Times {
    pub(super) fn of(person: &History<'_>, kinds: &HashSet<u32>) -> Self {
        let mut times: HashMap<u32, Vec<(i64, usize)>> = HashMap::new();
        if !kinds.is_empty() {
            for (place, placed) in person.events.iter().enumerate() {
                if kinds.contains(&placed.kind) {
                    times
                        .entry(placed.kind)
                        .or_default()
                        .push((placed.at, place));
                }
            }
        }
        Self(times)
    }

    fn of_kind(&self, kind: u32) -> &[(i64, usize)] {
        self.0.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Events later than `from`, up to the place.
    pub(super) fn count(&self, kind: u32, from: i64, place: usize) -> usize {
        let times = self.of_kind(kind);
        let first = times.partition_point(|(at, _)| *at <= from);
        let last = times.partition_point(|(_, other)| *other <= place);
        last.saturating_sub(first)
    }

    /// Whether there is an event behind the place, not later than `until`.
    pub(super) fn any_behind(&self, kind: u32, place: usize, until: i64) -> bool {
        let times = self.of_kind(kind);
        let next = times.partition_point(|(_, other)| *other <= place);
        times.get(next).is_some_and(|(at, _)| *at <= until)
    }

    /// Whether there is an event later than `after`, not later than `until`.
    pub(super) fn any_within(&self, kind: u32, after: i64, until: i64) -> bool {
        let times = self.of_kind(kind);
        let next = times.partition_point(|(at, _)| *at <= after);
        times.get(next).is_some_and(|(at, _)| *at <= until)
    }
}

/// Times of messages, in order.
#[derive(Debug, Default)]
pub(super) struct Sends(BTreeMap<i64, u32>);

impl Sends {
    pub(super) fn add(&mut self, at: i64) {
        *self.0.entry(at).or_default() += 1;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = i64> {
        self.0.keys().copied()
    }

    /// Whether there is one less than `window` away.
    pub(super) fn any_near(&self, at: i64, window: i64) -> bool {
        window > 0 && self.0.range(at - window + 1..at + window).next().is_some()
    }

    /// The one that has to leave the window before another has room: the `most`-th from the end, if it
    /// is later than `from`.
    pub(super) fn in_the_way(&self, most: u32, from: i64) -> Option<i64> {
        let mut seen = 0;
        for (at, count) in self.0.range(from + 1..).rev() {
            seen += count;
            if seen >= most {
                return Some(*at);
            }
        }
        None
    }
}
