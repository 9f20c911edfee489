//! A person at an event: what conditions and messages can ask.

use std::collections::HashMap;

use super::super::condition::{Condition, EventValue, Source};
use super::super::events::{History, Placed};
use super::super::scenario::{KnowledgeLookup, ValueSource};
use super::super::when::DAY;
use super::times::Times;
use crate::knowledge::KnowledgeIndex;

/// A person at an event.
pub(super) struct Moment<'a> {
    pub(super) person: &'a History<'a>,
    pub(super) times: &'a Times,
    pub(super) place: usize,
    pub(super) placed: Placed<'a>,
    pub(super) ltv: Option<f64>,
    pub(super) score: Option<f64>,
    pub(super) answer: Option<[String; 2]>,
    pub(super) history_days: u32,
    pub(super) kinds: &'a HashMap<&'a str, u32>,
}

impl Moment<'_> {
    /// Whether all conditions hold.
    pub(super) fn all_hold(&self, conditions: &[Condition]) -> bool {
        self.first_failed(conditions).is_none()
    }

    /// Place of the first condition that does not hold.
    pub(super) fn first_failed(&self, conditions: &[Condition]) -> Option<usize> {
        conditions
            .iter()
            .position(|condition| !self.holds(condition))
    }

    fn holds(&self, condition: &Condition) -> bool {
        let number = |value: Option<f64>| condition.holds(value.map(EventValue::Number).as_ref());
        match condition.source() {
            None => false,
            Some(Source::Event(name)) => condition.holds(self.placed.event.properties.get(name)),
            Some(Source::Person(name)) => {
                condition.holds(self.person.property(self.placed.event, name))
            }
            Some(Source::Count(kind)) => number(Some(self.count(kind))),
            Some(Source::Ltv) => number(self.ltv),
            Some(Source::Score) => number(self.score),
            Some(Source::Answer) => {
                let answer = self
                    .answer
                    .as_ref()
                    .map(|[answer, _]| EventValue::Text(answer.clone()));
                condition.holds(answer.as_ref())
            }
        }
    }

    /// Events of a kind within the history, up to this one.
    fn count(&self, kind: &str) -> f64 {
        let Some(kind) = self.kinds.get(kind) else {
            return 0.0;
        };
        let from = self.placed.at - i64::from(self.history_days) * DAY;
        self.times.count(*kind, from, self.place) as f64
    }

    /// The value that a source gives.
    pub(super) fn find(&self, source: Option<&ValueSource>) -> Option<f64> {
        let source = source?;
        let own = source.property.as_deref().and_then(|name| {
            self.person
                .property(self.placed.event, name)?
                .number()
                .filter(|value| value.is_finite())
        });
        own.or_else(|| {
            let rule = source.rules.iter().find(|rule| self.all_hold(&rule.when))?;
            Some(rule.value)
        })
        .or(source.otherwise)
    }

    /// Asks the documents the person's question.
    pub(super) fn ask(
        &self,
        lookup: Option<&KnowledgeLookup>,
        index: &KnowledgeIndex,
    ) -> Option<[String; 2]> {
        let lookup = lookup?;
        let own = self.placed.event.properties.get(&lookup.question);
        let question = own.or_else(|| self.person.property(self.placed.event, &lookup.question))?;
        index.short_answer(&question.shown(), lookup.threshold)
    }

    /// What a variable of a message stands for.
    pub(super) fn variable(&self, name: &str) -> Option<EventValue> {
        match name {
            "ltv" if self.ltv.is_some() => return self.ltv.map(EventValue::Number),
            "score" if self.score.is_some() => return self.score.map(EventValue::Number),
            "person" => return Some(EventValue::Text(self.person.key.to_owned())),
            "answer" | "source" if self.answer.is_some() => {
                let place = usize::from(name == "source");
                return self
                    .answer
                    .as_ref()?
                    .get(place)
                    .cloned()
                    .map(EventValue::Text);
            }
            _ => {}
        }
        let own = |name: &str| self.person.property(self.placed.event, name).cloned();
        own(name)
            .or_else(|| own(name.strip_prefix("person.")?))
            .or_else(|| {
                self.placed
                    .event
                    .properties
                    .get(name.strip_prefix("event.")?)
                    .cloned()
            })
    }
}
