//! What engines are given: files, names that are the same in every export, and the common part of the
//! scripts that decide.

mod n8n;

use std::collections::{BTreeMap, HashSet};

use chrono_tz::Tz;
use serde_json::{Value, json};

use super::events::{Person, RecordedEvent};
use super::when::point;

pub(crate) use n8n::{EVENTS, Of, Workflow, history};

/// Most recorded events in an export: an engine holds them in one of its nodes.
pub const MAX_RECORDED: u32 = 5_000;

/// What all scripts that decide need: values and conditions, the clock of a person, texts, events by person.
pub(crate) const SHARED: &str = include_str!("../../automation/shared.js");

/// A file to write.
#[shape(Eq)]
pub struct ExportedFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Seconds since 1970 as JavaScript writes a time.
pub(crate) fn in_utc(at: i64) -> String {
    chrono::DateTime::from_timestamp(at, 0).map_or_else(String::new, |time| {
        time.format("%Y-%m-%dT%H:%M:%S.000Z").to_string()
    })
}

/// Recorded events with their times in UTC.
pub(crate) fn events(events: &[RecordedEvent], zone: Tz) -> Vec<Value> {
    events
        .iter()
        .map(|event| {
            json!({
                "person": event.person,
                "at": point(&event.at, zone).map(in_utc),
                "kind": event.kind,
                "properties": event.properties,
            })
        })
        .collect()
}

/// What is known of the people of the events, by person.
pub(crate) fn people<'a>(
    people: &'a [Person],
    events: &[RecordedEvent],
    zone: &str,
) -> BTreeMap<&'a str, Value> {
    let named: HashSet<&str> = events.iter().map(|event| event.person.as_str()).collect();
    people
        .iter()
        .filter(|person| named.contains(person.person.as_str()))
        .map(|person| {
            let time_zone = person.time_zone.as_deref().unwrap_or(zone);
            let known = json!({ "properties": person.properties, "time_zone": time_zone });
            (person.person.as_str(), known)
        })
        .collect()
}

/// JSON that stands in a script: nothing in it ends a line or a script.
pub(crate) fn literal(value: &Value) -> String {
    value
        .to_string()
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
        .replace("</", "<\\/")
}

pub(crate) fn pretty(value: &Value) -> String {
    let mut text = format!("{value:#}");
    text.push('\n');
    text
}

/// A key of Latin letters and digits: what an engine takes in names of files and paths.
pub(crate) fn key(id: &str) -> String {
    let plain: String = (id.to_lowercase().chars())
        .map(|sign| {
            if sign.is_ascii_alphanumeric() {
                sign
            } else {
                '-'
            }
        })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let plain: String = parts.join("-").chars().take(40).collect();
    let is_whole = id
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_');
    if is_whole && !plain.is_empty() && id.len() <= 40 {
        plain
    } else {
        let digits = format!("{:08x}", hash(id, 0));
        if plain.is_empty() {
            digits
        } else {
            format!("{plain}-{digits}")
        }
    }
}

/// A number for a text that is the same on every machine (FNV-1a).
pub(crate) fn hash(text: &str, salt: u32) -> u32 {
    (text.bytes()).fold(
        0x811c_9dc5 ^ salt.wrapping_mul(0x9e37_79b9),
        |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193),
    )
}

/// A UUID for a name within a scenario, the same in every export of it.
pub(crate) fn uuid(scenario: &str, name: &str) -> String {
    let text = format!("{scenario}\n{name}");
    let [a, b, c, d] = [1, 2, 3, 4].map(|salt| hash(&text, salt));
    format!(
        "{a:08x}-{:04x}-4{:03x}-8{:03x}-{:04x}{d:08x}",
        b >> 16,
        b & 0xfff,
        c >> 20,
        c & 0xffff
    )
}

/// A name that stays in its heading.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// The note for the engineer in both languages.
pub(crate) fn notes([russian, english]: [String; 2]) -> [ExportedFile; 2] {
    [("README.ru.md", russian), ("README.en.md", english)].map(|(name, text)| ExportedFile {
        name: name.to_owned(),
        text,
    })
}
