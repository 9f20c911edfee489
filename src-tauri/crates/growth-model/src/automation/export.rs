//! A scenario as files that an engine runs, with a rehearsal inside: the recorded events and what was
//! decided about them.

mod n8n;
mod node_red;
mod note;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::engine::{self, ExportedFile, MAX_RECORDED, SHARED, in_utc, key, literal, pretty};
use super::events::{Person, RecordedEvent};
use super::rehearse::{RehearseInput, TraceMode, rehearse};
use super::scenario::{Decision, ExceptionReason, Scenario};
use super::trace::{TraceOutcome, TraceRow, WrittenMessage};
use super::when::{point, zone};
use crate::ModelError;
use crate::checks::{at_most, inconsistent};
use crate::knowledge::{ChatInput, Document, chat_index, chat_script};

/// What makes decisions, in JavaScript: the same for every engine.
const ENGINE: &str = include_str!("../../automation/scenario.js");

/// A scenario and what it is rehearsed on.
#[shape(deny_unknown_fields)]
#[schemars(rename = "AutomationExportInput")]
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
    #[serde(default = "crate::automation::utc")]
    pub time_zone: String,
    /// Seed of the draw for the part without a message.
    #[serde(default = "seed")]
    pub seed: u64,
    /// Decisions about exceptions.
    #[serde(default)]
    pub decisions: Vec<Decision>,
}

/// What runs it.
#[shape(Copy, Default, Eq, Hash)]
pub enum EngineTarget {
    /// n8n, 1.x and 2.x.
    #[default]
    N8n,
    /// Node-RED.
    NodeRed,
}

/// The files.
#[shape]
pub struct ExportedScenario {
    /// Files for the engine, and a note for the engineer in both languages.
    pub files: Vec<ExportedFile>,
    /// What the engine has to decide about the recorded events.
    pub expected: Vec<ExpectedDecision>,
}

/// A decision that the engine has to make.
#[shape(Eq, skip_serializing_none)]
pub struct ExpectedDecision {
    /// Place of the event.
    pub event: usize,
    /// The person.
    pub person: String,
    /// What is decided.
    pub outcome: TraceOutcome,
    /// When it goes out (UTC).
    pub send_at: Option<String>,
    /// How.
    pub channel: Option<super::scenario::ChannelKind>,
    /// Why a person decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ExceptionReason>,
    /// The message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<WrittenMessage>,
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

impl Export<'_> {
    /// The scenario's name, for people.
    fn title(&self) -> &str {
        let scenario = &self.input.scenario;
        if scenario.name.trim().is_empty() {
            &scenario.id
        } else {
            &scenario.name
        }
    }
}

/// Writes a scenario for an engine.
///
/// # Errors
/// A scenario that cannot be run, events that cannot be read, too many of them.
pub fn export(input: &ExportInput) -> Result<ExportedScenario, ModelError> {
    at_most("events", input.events.len(), MAX_RECORDED)?;
    let zone = zone("time_zone", &input.time_zone)?;
    let scenario = &input.scenario;
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
    let config = json!({
        "scenario": scenario,
        "seed": input.seed,
        "zone": input.time_zone,
        "decisions": input.decisions,
    });
    let export = Export {
        key: key(&scenario.id),
        engine: format!(
            "{}const config = {};\n{SHARED}{ENGINE}",
            knowledge(input)?,
            literal(&config)
        ),
        events: Value::Array(engine::events(&input.events, zone)),
        people: json!(engine::people(
            &input.people,
            &input.events,
            &input.time_zone
        )),
        expected: json!(expected),
        input,
    };
    let mut files = match input.target {
        EngineTarget::N8n => n8n::files(&export),
        EngineTarget::NodeRed => node_red::files(&export),
    };
    files.push(ExportedFile {
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
