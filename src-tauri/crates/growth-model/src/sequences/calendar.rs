//! The calendar of one person.

use chrono_tz::Tz;

use super::sequence::{Sequence, SequenceStep, Weekday};
use crate::automation::{
    ChannelKind, EventCondition, EventValue, Properties, QuietHours, WrittenMessage,
};
use crate::automation::{
    DAY, after_quiet, at_local, fill, length, local, minutes, property_of, written,
};

/// One message of the calendar, or why there is none.
#[shape]
pub struct PlannedMessage {
    /// The sequence.
    pub sequence: String,
    /// Place of the step, from 0.
    pub step: usize,
    /// The person.
    pub person: String,
    /// When, by the person's clock.
    pub at: String,
    /// Whether it goes out.
    pub state: StepState,
    /// Whether quiet hours, a weekday or a time of the day moved it.
    pub moved: bool,
    /// How.
    pub channel: ChannelKind,
    /// Variables without a value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// The message as the person would read it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<WrittenMessage>,
    #[serde(skip)]
    pub(super) time: i64,
}

/// Whether a step goes out.
#[shape(Copy, Eq, Hash)]
#[schemars(rename = "SequenceStepState")]
pub enum StepState {
    /// It goes out.
    Planned,
    /// Its conditions do not hold.
    Skipped,
    /// The person has no address in its channel.
    NoAddress,
    /// A variable has no value.
    MissingVariable,
    /// The person reached the goal before.
    Ended,
}

/// More messages to one person than the limit lets.
#[shape(Eq)]
pub struct Collision {
    /// The person.
    pub person: String,
    /// When the message goes out that is too much, by the person's clock.
    pub at: String,
    /// Messages within the days up to it, itself included.
    pub messages: u32,
    /// Sequences that they belong to, each once.
    pub sequences: Vec<String>,
}

/// A person in a sequence.
pub(super) struct Run<'a> {
    pub(super) sequence: &'a Sequence,
    pub(super) person: &'a str,
    pub(super) zone: Tz,
    pub(super) profile: Option<&'a Properties>,
    /// Properties of the event that began it.
    pub(super) event: &'a Properties,
    pub(super) begins: i64,
    /// Times of goals, in order.
    pub(super) goals: &'a [i64],
}

impl Run<'_> {
    fn value(&self, name: &str) -> Option<EventValue> {
        if name == "person" {
            return Some(EventValue::Text(self.person.to_owned()));
        }
        let own = |name: &str| property_of(self.profile, self.event, name).cloned();
        own(name)
            .or_else(|| own(name.strip_prefix("person.")?))
            .or_else(|| self.event.get(name.strip_prefix("event.")?).cloned())
            .filter(|value| !value.shown().trim().is_empty())
    }

    fn holds(&self, condition: &EventCondition) -> bool {
        match condition.field.split_once('.') {
            Some(("event", name)) => condition.holds(self.event.get(name)),
            Some(("person", name)) => condition.holds(property_of(self.profile, self.event, name)),
            _ => false,
        }
    }

    /// Whether all conditions hold.
    pub(super) fn all_hold(&self, conditions: &[EventCondition]) -> bool {
        conditions.iter().all(|condition| self.holds(condition))
    }

    /// All steps of the person; returns when the last one went out.
    pub(super) fn calendar(&self, messages: &mut Vec<PlannedMessage>) -> i64 {
        let mut at = self.begins;
        for (index, step) in self.sequence.steps.iter().enumerate() {
            let due = at + i64::from(step.after_days) * DAY + i64::from(step.after_minutes) * 60;
            at = self.goes_out(step, due);
            let next = self.goals.partition_point(|goal| *goal <= self.begins);
            let is_over = self.goals.get(next).is_some_and(|goal| *goal <= at);
            let mut missing: Vec<String> = Vec::new();
            for name in step.message.variables() {
                if name != "unsubscribe" && self.value(name).is_none() {
                    missing.push(name.to_owned());
                }
            }
            let has_address =
                (step.channel.address()).is_none_or(|name| self.value(name).is_some());
            let state = if is_over {
                StepState::Ended
            } else if !self.all_hold(&step.when) {
                StepState::Skipped
            } else if !has_address {
                StepState::NoAddress
            } else if !missing.is_empty() {
                StepState::MissingVariable
            } else {
                StepState::Planned
            };
            messages.push(PlannedMessage {
                sequence: self.sequence.id.clone(),
                step: index,
                person: self.person.to_owned(),
                at: written(at, self.zone),
                state,
                moved: at != due,
                channel: step.channel,
                texts: if state == StepState::Planned {
                    self.texts(step)
                } else {
                    Vec::new()
                },
                missing,
                time: at,
            });
            if is_over {
                break;
            }
        }
        at
    }

    /// The first moment from `due` on that the step's time, the weekdays and the quiet hours allow.
    fn goes_out(&self, step: &SequenceStep, due: i64) -> i64 {
        let mut at = due;
        if let Some(minute) = step.at.as_deref().and_then(minutes) {
            let (day, second) = local(at, self.zone);
            let next = if second <= minute * 60 { day } else { day + 1 };
            at = at_local(next, minute * 60, self.zone);
        }
        let quiet = self
            .sequence
            .quiet_hours
            .as_ref()
            .and_then(QuietHours::minutes);
        // A week holds every weekday, so this ends.
        for _ in 0..9 {
            if let Some((from, to)) = quiet {
                at = after_quiet(at, self.zone, from, to);
            }
            let (day, second) = local(at, self.zone);
            // 1970-01-01 was a Thursday.
            let weekday = (day + 3).rem_euclid(7);
            let days = &self.sequence.weekdays;
            if days.is_empty() || days.iter().any(|day: &Weekday| day.number() == weekday) {
                break;
            }
            at = at_local(day + 1, second, self.zone);
        }
        at
    }

    fn texts(&self, step: &SequenceStep) -> Vec<WrittenMessage> {
        let message = &step.message;
        let parts = [
            ("ru", &message.subject.ru, &message.body.ru),
            ("en", &message.subject.en, &message.body.en),
        ];
        parts
            .into_iter()
            .filter(|(_, _, body)| !body.trim().is_empty())
            .map(|(language, subject, body)| {
                let body = fill(body, &|name| self.value(name));
                WrittenMessage {
                    language: language.to_owned(),
                    subject: fill(subject, &|name| self.value(name)),
                    length: length(&body),
                    body,
                }
            })
            .collect()
    }
}
