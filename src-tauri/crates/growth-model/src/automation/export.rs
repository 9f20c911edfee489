//! A scenario as files that an engine runs, with a rehearsal inside: the recorded events and what was
//! decided about them.

mod n8n;
mod node_red;
mod note;

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::events::{Person, RecordedEvent};
use super::rehearse::{RehearseInput, TraceMode, rehearse};
use super::scenario::{Decision, ExceptionReason, Scenario};
use super::trace::{TraceOutcome, TraceRow, WrittenMessage};
use super::when::{point, zone};
use crate::ModelError;
use crate::checks::{at_most, inconsistent};
use crate::knowledge::{ChatInput, Document, chat_index, chat_script};

/// Most recorded events in an export: an engine holds them in one of its nodes.
const MAX_EVENTS: u32 = 5_000;

/// What makes decisions, in JavaScript: the same for every engine.
const ENGINE: &str = include_str!("../../automation/engine.js");

/// A scenario and what it is rehearsed on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AutomationExportInput")]
#[serde(deny_unknown_fields)]
pub struct ExportInput {
    /// The scenario.
    pub scenario: Scenario,
    /// Which engine.
    #[serde(default)]
    pub target: EngineTarget,
    /// Recorded events for the rehearsal inside. At most 5,000.
    #[serde(default)]
    pub events: Vec<RecordedEvent>,
    /// What is known of the people.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Documents that a look-up in the knowledge base searches. Their text becomes part of the files.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// Time zone (IANA).
    #[serde(default = "utc")]
    pub time_zone: String,
    /// Seed of the draw for the part without a message.
    #[serde(default = "seed")]
    pub seed: u64,
    /// Decisions about exceptions.
    #[serde(default)]
    pub decisions: Vec<Decision>,
}

/// What runs it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EngineTarget {
    /// n8n, 1.x and 2.x.
    #[default]
    N8n,
    /// Node-RED.
    NodeRed,
}

/// The files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ExportedScenario {
    /// Files for the engine, and a note for the engineer in both languages.
    pub files: Vec<ScenarioFile>,
    /// What the engine has to decide about the recorded events.
    pub expected: Vec<ExpectedDecision>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScenarioFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A decision that the engine has to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExpectedDecision {
    /// Place of the event.
    pub event: usize,
    /// The person.
    pub person: String,
    /// What is decided.
    pub outcome: TraceOutcome,
    /// When it goes out (UTC).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send_at: Option<String>,
    /// How.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<super::scenario::ChannelKind>,
    /// Why a person decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ExceptionReason>,
    /// The message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<WrittenMessage>,
}

fn utc() -> String {
    "UTC".to_owned()
}

fn seed() -> u64 {
    1
}

/// What all engines are given.
struct Export<'a> {
    input: &'a ExportInput,
    /// Key of the scenario for files, paths and ids: Latin letters and digits.
    key: String,
    /// `const config = …;` and the function `decide`.
    engine: String,
    /// Events with their times in UTC.
    events: Value,
    /// What is known of their people, by person.
    people: Value,
    expected: Value,
}

/// Writes a scenario for an engine.
///
/// # Errors
/// A scenario that cannot be run, events that cannot be read, too many of them.
pub fn export(input: &ExportInput) -> Result<ExportedScenario, ModelError> {
    at_most("events", input.events.len(), MAX_EVENTS)?;
    let zone = zone("time_zone", &input.time_zone)?;
    let (scenario, common) = (&input.scenario, input.time_zone.as_str());
    scenario.check().map_err(|error| error.within("scenario"))?;
    for (index, decision) in input.decisions.iter().enumerate() {
        if decision.scenario != scenario.id {
            let field = format!("decisions[{index}].scenario");
            return Err(inconsistent(field, "no_such_scenario"));
        }
    }
    let rehearsal = rehearse(&RehearseInput {
        scenarios: vec![scenario.clone()],
        events: input.events.clone(),
        people: input.people.clone(),
        documents: input.documents.clone(),
        time_zone: input.time_zone.clone(),
        until: None,
        seed: input.seed,
        decisions: input.decisions.clone(),
        plan_days: 91,
        trace: TraceMode::All,
        trace_limit: 100_000,
    })?;
    let moment = |text: &str| point(text, zone).map(in_utc);
    let expected: Vec<ExpectedDecision> = rehearsal
        .trace
        .iter()
        .map(|row: &TraceRow| ExpectedDecision {
            event: row.event,
            person: row.person.clone(),
            outcome: row.outcome,
            send_at: row.send_at.as_deref().and_then(moment),
            channel: row.channel,
            reasons: row.reasons.clone(),
            texts: row.texts.clone(),
        })
        .collect();
    let events: Vec<Value> = (input.events.iter())
        .map(|event| {
            json!({
                "person": event.person,
                "at": moment(&event.at),
                "kind": event.kind,
                "properties": event.properties,
            })
        })
        .collect();
    let named: HashSet<&str> = input
        .events
        .iter()
        .map(|event| event.person.as_str())
        .collect();
    let people: BTreeMap<&str, Value> = (input.people.iter())
        .filter(|person| named.contains(person.person.as_str()))
        .map(|person| {
            let time_zone = person.time_zone.as_deref().unwrap_or(common);
            let known = json!({ "properties": person.properties, "time_zone": time_zone });
            (person.person.as_str(), known)
        })
        .collect();
    let config = json!({
        "scenario": scenario,
        "seed": input.seed,
        "zone": input.time_zone,
        "decisions": input.decisions,
    });
    let export = Export {
        key: key(&scenario.id),
        engine: format!(
            "{}const config = {};\n{ENGINE}",
            knowledge(input)?,
            literal(&config)
        ),
        events: Value::Array(events),
        people: json!(people),
        expected: json!(expected),
        input,
    };
    let mut files = match input.target {
        EngineTarget::N8n => n8n::files(&export),
        EngineTarget::NodeRed => node_red::files(&export),
    };
    files.push(ScenarioFile {
        name: "expected.json".to_owned(),
        text: pretty(&export.expected),
    });
    files.extend(note::files(&export, &rehearsal));
    Ok(ExportedScenario { files, expected })
}

/// The search as the program does it, where the scenario looks something up.
fn knowledge(input: &ExportInput) -> Result<String, ModelError> {
    let Some(lookup) = &input.scenario.analysis.knowledge else {
        return Ok(String::new());
    };
    let chat = ChatInput {
        documents: input.documents.clone(),
        links: BTreeMap::new(),
        options: crate::knowledge::SearchOptions {
            threshold: lookup.threshold,
            ..Default::default()
        },
    };
    Ok(format!(
        "{}\nconst knowledge = new globalThis.growthChat.Index({});\n",
        chat_script(),
        literal(&chat_index(&chat)?)
    ))
}

/// Seconds since 1970 as JavaScript writes a time.
fn in_utc(at: i64) -> String {
    chrono::DateTime::from_timestamp(at, 0).map_or_else(String::new, |time| {
        time.format("%Y-%m-%dT%H:%M:%S.000Z").to_string()
    })
}

/// JSON that stands in a script: nothing in it ends a line or a script.
fn literal(value: &Value) -> String {
    value
        .to_string()
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
        .replace("</", "<\\/")
}

fn pretty(value: &Value) -> String {
    let mut text = format!("{value:#}");
    text.push('\n');
    text
}

/// A key of Latin letters and digits: what an engine takes in names of files and paths.
fn key(id: &str) -> String {
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
fn hash(text: &str, salt: u32) -> u32 {
    (text.bytes()).fold(
        0x811c_9dc5 ^ salt.wrapping_mul(0x9e37_79b9),
        |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193),
    )
}

/// A UUID for a name within a scenario, the same in every export of it.
fn uuid(scenario: &str, name: &str) -> String {
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
