//! The sequences of a project: made, changed, written as files.

use std::path::PathBuf;

use growth_i18n::{Language, text};
use growth_model::automation::{ChannelKind, LocalText, MessageTemplate, QuietHours};
use growth_model::sequences::{
    AssumedRate, RateBasis, Sequence, SequenceExportInput, SequenceStep, SequenceTrigger, Weekday,
    export,
};
use growth_workspace::{
    Committed, ProjectId, SequenceId,
    automation::{self as saved, StoredSequence},
};
use rust_decimal::Decimal;

use crate::{
    Context, Failure, Request, WritePath,
    automation::{events_of_project, whole_people},
    router::request,
    shared::Written,
    write,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "sequences.create",
            "Makes a sequence of three mails to begin with: welcome, first result, a question.",
            create,
        ),
        request(
            "sequences.save",
            "Writes the steps and the name of a sequence.",
            save,
        ),
        request(
            "sequences.delete",
            "Deletes a sequence; undo brings it back.",
            delete,
        ),
        request(
            "sequences.save_files",
            "Saves a sequence as a table (CSV), its mails as drafts (.eml), pages (HTML) and MJML, and for n8n.",
            save_files,
        ),
    ]
}

/// A sequence to make.
#[shape(Eq, deny_unknown_fields)]
pub struct CreateSequence {
    /// The project.
    pub project_id: ProjectId,
}

fn create(
    context: &Context<'_>,
    input: CreateSequence,
) -> Result<Committed<StoredSequence>, Failure> {
    let name = text(context.language, "sequences-new", &[]);
    context.app.with(|workspace| {
        let present = saved::sequences(&workspace.view(), &input.project_id)?;
        let is_free = |name: &str| present.iter().all(|other| other.name != name);
        let name = std::iter::once(name.clone())
            .chain((2..).map(|number| format!("{name} {number}")))
            .find(|name| is_free(name))
            .unwrap_or(name);
        Ok(workspace.create_sequence(&input.project_id, &name, first())?)
    })
}

/// Three mails to begin with; their rates are assumptions and say so.
fn first() -> Sequence {
    let words = |id: &str| LocalText {
        ru: text(Language::Ru, id, &[]),
        en: text(Language::En, id, &[]),
    };
    let rate = |low: i64, likely: i64, high: i64| {
        let percent = |number| Decimal::new(number, 2).normalize();
        Some(AssumedRate {
            low: percent(low),
            likely: percent(likely),
            high: percent(high),
            basis: RateBasis::Assumption,
        })
    };
    let step = |number: u32, after_days: u32, stays, converts| SequenceStep {
        after_days,
        after_minutes: 0,
        at: Some("10:00".to_owned()),
        when: Vec::new(),
        channel: ChannelKind::Email,
        message: MessageTemplate {
            subject: words(&format!("sequences-first-{number}-subject")),
            body: words(&format!("sequences-first-{number}-body")),
        },
        stays,
        converts,
        cost: Decimal::ZERO,
    };
    Sequence {
        id: "new".to_owned(),
        name: String::new(),
        steps: vec![
            step(1, 0, None, rate(0, 1, 2)),
            step(2, 3, rate(70, 80, 95), rate(1, 2, 4)),
            step(3, 4, rate(60, 75, 90), rate(1, 3, 5)),
        ],
        begins: Some(SequenceTrigger {
            event: "signup".to_owned(),
            filters: Vec::new(),
        }),
        ends: Some("purchase".to_owned()),
        quiet_hours: Some(QuietHours {
            from: "20:00".to_owned(),
            to: "09:00".to_owned(),
        }),
        weekdays: vec![
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
        ],
        people: 100,
        margin: None,
    }
}

/// What a sequence is to be.
#[shape(deny_unknown_fields)]
pub struct SaveSequence {
    /// The sequence.
    pub id: SequenceId,
    /// Its name, 1 to 200 characters.
    pub name: String,
    /// Its steps. Its key and name are those that it has.
    pub definition: Sequence,
}

fn save(context: &Context<'_>, input: SaveSequence) -> Result<Committed<StoredSequence>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.save_sequence(&input.id, &input.name, input.definition)?))
}

/// A sequence, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct SequenceRef {
    /// The sequence.
    pub id: SequenceId,
}

fn delete(context: &Context<'_>, input: SequenceRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_sequence(&input.id)?))
}

/// A sequence to write.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveSequenceFiles {
    /// The sequence.
    pub id: SequenceId,
    /// The folder; files of the same names are replaced.
    pub path: WritePath,
}

fn save_files(context: &Context<'_>, input: SaveSequenceFiles) -> Result<Written, Failure> {
    let (one, chosen) = context.app.with(|workspace| {
        let view = workspace.view();
        let one = saved::sequence(&view, &input.id)?;
        let chosen = events_of_project(context, &view, &one.project_id, None)?;
        Ok((one, chosen))
    })?;
    let mut asked = SequenceExportInput {
        sequence: one.definition,
        events: Vec::new(),
        people: Vec::new(),
        time_zone: "UTC".to_owned(),
    };
    if let Some((_, events)) = chosen {
        let lent = events.lent();
        asked.time_zone.clone_from(&lent.time_zone);
        let begins = asked.sequence.begins.as_ref();
        let began = (lent.events.iter())
            .filter(|event| begins.is_some_and(|begins| begins.event == event.kind))
            .map(|event| event.person.as_str());
        (asked.events, asked.people) = whole_people(&lent.events, &lent.people, began);
    }
    let exported = export(&asked)?;
    let files: Vec<(PathBuf, Vec<u8>)> = (exported.files.into_iter())
        .map(|file| (input.path.join(file.name), file.text.into_bytes()))
        .collect();
    write::files(&files)?;
    Ok(Written {
        files: files
            .iter()
            .map(|(path, _)| path.display().to_string())
            .collect(),
    })
}
