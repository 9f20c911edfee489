//! What leaves the program: a scenario for an engine, with a note for the engineer.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use growth_model::automation::{
    AutomationExportInput, EngineTarget, EventPerson, MAX_RECORDED, RecordedEvent, TraceMode,
    export,
};
use growth_workspace::{
    Access, AutomationId, Committed, DatasetId,
    automation::{self as saved},
};

use super::events::events_of_project;
use super::rehearsal::{documents, rehearsed};
use crate::{Context, Failure, Request, WritePath, router::request, shared::Written, write};

/// Decisions that are looked through for people.
const LOOKED_AT: u32 = 20_000;

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "automation.save_files",
        "Saves a scenario for n8n or Node-RED, with its rehearsal inside and a note for the engineer.",
        save,
    )]
}

/// A scenario to write for an engine.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveAutomationFiles {
    /// The scenario.
    pub id: AutomationId,
    /// Which engine.
    #[serde(default)]
    pub target: EngineTarget,
    /// The events of the rehearsal inside; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
    /// The folder; files of the same names are replaced.
    pub path: WritePath,
}

fn save(context: &Context<'_>, input: SaveAutomationFiles) -> Result<Committed<Written>, Failure> {
    let (one, chosen) = context.app.with(|workspace| {
        let view = workspace.view();
        let one = saved::automation(&view, &input.id)?;
        let chosen = events_of_project(context, &view, &one.project_id, input.dataset_id.as_ref())?;
        Ok((one, chosen))
    })?;
    let mut asked = AutomationExportInput {
        scenario: one.definition.clone(),
        target: input.target,
        events: Vec::new(),
        people: Vec::new(),
        documents: documents(context, std::slice::from_ref(&one))?,
        time_zone: "UTC".to_owned(),
        seed: 1,
        decisions: one.decisions.clone(),
    };
    if let Some((_, events)) = chosen {
        let all = std::slice::from_ref(&one);
        let found = rehearsed(context, all, &events, None, TraceMode::Met, LOOKED_AT)?;
        let lent = events.lent();
        asked.time_zone.clone_from(&lent.time_zone);
        // Those for whom something was decided first.
        let wanted = found.trace.iter().map(|row| row.person.as_str());
        (asked.events, asked.people) = whole_people(&lent.events, &lent.people, wanted);
    }
    let exported = export(&asked)?;
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for file in exported.files {
        files.push((input.path.join(file.name), file.text.into_bytes()));
    }
    write::files(&files)?;
    let today = context.app.today();
    let changed = context.app.with(|workspace| {
        // A workspace that can only be read can be exported from all the same.
        let is_writable = *workspace.access() == Access::Writable;
        Ok(if is_writable && one.exported_on != Some(today) {
            workspace.note_export(&input.id, today)?.changed
        } else {
            Vec::new()
        })
    })?;
    Ok(Committed {
        value: Written {
            files: files
                .iter()
                .map(|(path, _)| path.display().to_string())
                .collect(),
        },
        changed,
    })
}

/// As many events and people as an export holds, those that are wanted first. Whole people only: half a
/// person's events would be decided otherwise.
pub(crate) fn whole_people<'a>(
    events: &'a [RecordedEvent],
    people: &'a [EventPerson],
    wanted: impl Iterator<Item = &'a str>,
) -> (Vec<RecordedEvent>, Vec<EventPerson>) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for event in events.iter().filter(|event| !event.person.is_empty()) {
        *counts.entry(&event.person).or_default() += 1;
    }
    let mut kept: HashSet<&str> = HashSet::new();
    let mut total = 0;
    let others = people.iter().map(|person| person.person.as_str());
    for person in wanted.chain(others) {
        let count = counts.get(person).copied().unwrap_or_default();
        if total + count <= MAX_RECORDED as usize && kept.insert(person) {
            total += count;
        }
    }
    let is_kept = |person: &str| kept.contains(person);
    (
        (events
            .iter()
            .filter(|event| is_kept(&event.person))
            .cloned())
        .collect(),
        (people
            .iter()
            .filter(|person| is_kept(&person.person))
            .cloned())
        .collect(),
    )
}
