//! What n8n was given and what it answered, in a form that is the same every time.

use std::{collections::BTreeMap, fmt::Write as _, path::PathBuf};

use anyhow::{Context as _, Result, ensure};
use growth_tests::repository;
use serde_json::{Value, json};

/// One run of the rehearsal in n8n.
pub(super) struct Transcript {
    /// The versions of n8n that answered this.
    versions: Vec<String>,
    /// The recorded events inside: their number and a fingerprint.
    pub(super) recorded: Value,
    /// What the last node said.
    pub(super) answer: Value,
    /// The decisions.
    pub(super) decisions: Vec<Value>,
    /// The workflows as n8n holds them, without their scripts, which the decisions speak for.
    pub(super) workflows: Value,
}

impl Transcript {
    /// Of what each node of a run gave.
    pub(super) fn of(
        version: &str,
        nodes: &Value,
        workflows: &BTreeMap<String, Value>,
    ) -> Result<Self> {
        let gave = |name: &str| {
            nodes[name][0]
                .pointer("/data/main/0/0/json")
                .cloned()
                .with_context(|| format!("“{name}” gave nothing"))
        };
        let rows = gave("Decide")?["rows"].clone();
        Ok(Self {
            versions: vec![version.to_owned()],
            recorded: recorded(workflows)?,
            answer: gave("Compare with the rehearsal")?,
            decisions: (rows.as_array().context("rows")?.iter())
                .map(decision)
                .collect(),
            workflows: (workflows.iter())
                .map(|(name, workflow)| (name.clone(), skeleton(workflow)))
                .collect(),
        })
    }

    fn path() -> PathBuf {
        repository().join("tests/fixtures/n8n/crm-interest.json")
    }

    /// The one that is kept.
    pub(super) fn kept() -> Result<Self> {
        let text = std::fs::read_to_string(Self::path()).context("cargo xtask n8n --write")?;
        let kept: Value = serde_json::from_str(&text)?;
        let list = |name: &str| {
            kept[name]
                .as_array()
                .cloned()
                .with_context(|| name.to_owned())
        };
        Ok(Self {
            versions: (list("versions")?.iter())
                .filter_map(|version| version.as_str().map(str::to_owned))
                .collect(),
            recorded: kept["recorded"].clone(),
            answer: kept["answer"].clone(),
            decisions: list("decisions")?,
            workflows: kept["workflows"].clone(),
        })
    }

    /// Keeps it, and answers where. If another version answered the same, both are named.
    pub(super) fn keep(mut self) -> Result<PathBuf> {
        if let Ok(kept) = Self::kept()
            && (&kept.recorded, &kept.answer) == (&self.recorded, &self.answer)
            && (&kept.decisions, &kept.workflows) == (&self.decisions, &self.workflows)
        {
            self.versions.extend(kept.versions);
            self.versions.sort();
            self.versions.dedup();
        }
        let path = Self::path();
        std::fs::create_dir_all(path.parent().context("a folder")?)?;
        std::fs::write(&path, self.text())?;
        Ok(path)
    }

    /// One decision and one node a line, so that a difference is read at once.
    fn text(&self) -> String {
        let lines = |rows: &[Value], indent: &str| {
            let rows: Vec<String> = rows.iter().map(|row| format!("{indent}{row}")).collect();
            rows.join(",\n")
        };
        let mut text = format!(
            "{{\n  \"versions\": {},\n  \"recorded\": {},\n  \"answer\": {},\n  \"decisions\": [\n{}\n  ],\n",
            json!(self.versions),
            self.recorded,
            self.answer,
            lines(&self.decisions, "    "),
        );
        text.push_str("  \"workflows\": {\n");
        let workflows: Vec<String> = (self.workflows.as_object().into_iter().flatten())
            .map(|(name, workflow)| {
                let nodes = workflow["nodes"].as_array().map_or(&[][..], Vec::as_slice);
                let mut text = format!("    {}: {{\n      \"nodes\": [\n", json!(name));
                let _ = write!(
                    text,
                    "{}\n      ],\n      \"connections\": {},\n      \"settings\": {}\n    }}",
                    lines(nodes, "        "),
                    workflow["connections"],
                    workflow["settings"],
                );
                text
            })
            .collect();
        text.push_str(&workflows.join(",\n"));
        text.push_str("\n  }\n}\n");
        text
    }
}

/// A decision with what it is about: who, what, when, where to, why a person decides, and the texts that
/// go out or wait for that.
pub(super) fn decision(row: &Value) -> Value {
    let mut kept = serde_json::Map::new();
    for name in [
        "event", "person", "outcome", "send_at", "channel", "address", "reasons",
    ] {
        let value = row.get(name).unwrap_or(&Value::Null);
        if !value.is_null() && *value != json!([]) {
            kept.insert(name.to_owned(), value.clone());
        }
    }
    // Of people who stay without a message, the program tells what they would have read.
    let texts = row["texts"]
        .as_array()
        .filter(|_| row["outcome"] != "held_out");
    if let Some(texts) = texts.filter(|texts| !texts.is_empty()) {
        let text = |text: &Value| {
            json!({
                "language": text["language"],
                "subject": text["subject"].as_str().unwrap_or_default(),
                "body": text["body"],
            })
        };
        kept.insert("texts".to_owned(), texts.iter().map(text).collect());
    }
    kept.into()
}

/// A workflow without its scripts and notes, and without what n8n adds to it.
pub(super) fn skeleton(workflow: &Value) -> Value {
    let node = |node: &Value| {
        let mut kept = serde_json::Map::new();
        for name in ["name", "type", "parameters", "disabled", "credentials"] {
            if let Some(value) = node.get(name) {
                kept.insert(name.to_owned(), value.clone());
            }
        }
        // The engine writes 2 for our 2.0.
        kept.insert(
            "typeVersion".to_owned(),
            json!(node["typeVersion"].as_f64()),
        );
        if let Some(parameters) = kept.get_mut("parameters").and_then(Value::as_object_mut) {
            parameters.remove("jsCode");
            // The words of a note are nothing that runs.
            parameters.remove("content");
        }
        Value::from(kept)
    };
    let nodes = workflow["nodes"].as_array();
    json!({
        "nodes": nodes.map(|nodes| nodes.iter().map(node).collect::<Vec<Value>>()),
        "connections": workflow["connections"],
        "settings": workflow["settings"],
    })
}

/// The scripts of a workflow by the names of their nodes.
pub(super) fn scripts(workflow: &Value) -> BTreeMap<&str, &str> {
    let nodes = workflow["nodes"].as_array();
    (nodes.into_iter().flatten())
        .filter_map(|node| {
            let script = node["parameters"]["jsCode"].as_str()?;
            Some((node["name"].as_str()?, script))
        })
        .collect()
}

/// The recorded events inside the workflow that decides.
pub(super) fn recorded(workflows: &BTreeMap<String, Value>) -> Result<Value> {
    let script = (workflows.values())
        .filter_map(|workflow| workflow["nodes"].as_array())
        .flatten()
        .find(|node| node["name"] == "Recorded events")
        .and_then(|node| node["parameters"]["jsCode"].as_str())
        .context("recorded events")?;
    let data = script
        .trim()
        .strip_prefix("return [{ json: ")
        .and_then(|rest| rest.strip_suffix(" }];"))
        .context("the script gives the events and nothing else")?;
    let data: Value = serde_json::from_str(data)?;
    let events = data["events"].as_array().context("events")?;
    ensure!(!events.is_empty(), "no events");
    let text = data["events"].to_string() + &data["people"].to_string();
    // FNV-1a: the same on every machine.
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Ok(json!({ "events": events.len(), "fingerprint": format!("{hash:016x}") }))
}
