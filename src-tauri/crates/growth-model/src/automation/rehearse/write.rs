//! Rows of a trace as they are answered.

use super::super::condition::EventValue;
use super::super::events::History;
use super::super::message::{fill, length};
use super::super::scenario::{Action, ChannelKind};
use super::super::trace::{TraceOutcome, TraceRow, WrittenMessage};
use super::super::when::written;
use super::RehearseInput;
use super::person::Row;

/// A row with its times and texts.
pub(super) fn row(row: &Row, person: &History<'_>, input: &RehearseInput) -> Option<TraceRow> {
    let scenario = input.scenarios.get(row.scenario)?;
    let event = person.events.get(row.place)?.event;
    let action = (row.branch).and_then(|branch| Some(&scenario.branches.get(branch)?.action));
    let is_written = row.outcome >= TraceOutcome::HeldOut;
    let time = |at: i64| written(at, person.zone);
    let value = |name: &str| -> Option<EventValue> {
        match name {
            "ltv" if row.ltv.is_some() => return row.ltv.map(EventValue::Number),
            "score" if row.score.is_some() => return row.score.map(EventValue::Number),
            "person" => return Some(EventValue::Text(person.key.to_owned())),
            "answer" | "source" if row.answer.is_some() => {
                let place = usize::from(name == "source");
                return row
                    .answer
                    .as_ref()?
                    .get(place)
                    .cloned()
                    .map(EventValue::Text);
            }
            _ => {}
        }
        let own = |name: &str| person.property(event, name).cloned();
        own(name)
            .or_else(|| own(name.strip_prefix("person.")?))
            .or_else(|| event.properties.get(name.strip_prefix("event.")?).cloned())
    };
    let address = |action: &Action| {
        let is_own = row.channel == Some(action.channel);
        let name = if is_own {
            action.address()
        } else {
            row.channel.and_then(ChannelKind::address)
        };
        person.property(event, name?).map(EventValue::shown)
    };
    Some(TraceRow {
        event: row.event,
        scenario: scenario.id.clone(),
        person: person.key.to_owned(),
        at: time(row.at),
        outcome: row.outcome,
        count: row.count,
        failed: row.failed,
        branch: row.branch,
        ltv: row.ltv,
        score: row.score,
        draw: row.draw,
        reasons: row.reasons.clone(),
        conflicts_with: (row.conflicts_with)
            .and_then(|other| Some(input.scenarios.get(other)?.id.clone())),
        send_at: row.send_at.map(time),
        moved: row.moved,
        next_at: row.next_at.map(time),
        channel: row.channel,
        address: action.filter(|_| is_written).and_then(address),
        texts: action
            .filter(|_| is_written)
            .map(|action| texts(action, &value))
            .unwrap_or_default(),
    })
}

fn texts(action: &Action, value: &dyn Fn(&str) -> Option<EventValue>) -> Vec<WrittenMessage> {
    let message = &action.message;
    [
        ("ru", &message.subject.ru, &message.body.ru),
        ("en", &message.subject.en, &message.body.en),
    ]
    .into_iter()
    .filter(|(_, _, body)| !body.trim().is_empty())
    .map(|(language, subject, body)| {
        let body = fill(body, value);
        WrittenMessage {
            language: language.to_owned(),
            subject: fill(subject, value),
            length: length(&body),
            body,
        }
    })
    .collect()
}
