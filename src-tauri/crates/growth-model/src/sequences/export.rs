//! A sequence as files: a table for whoever sets it up, drafts that mail programs open, and a workflow that
//! an engine runs.

use super::mail::{draft, page, source};
use super::n8n;
use super::sequence::Sequence;
use crate::ModelError;
use crate::automation::{ChannelKind, EventPerson as Person, ExportedFile, RecordedEvent};

/// A sequence to write.
#[shape(deny_unknown_fields)]
#[schemars(rename = "SequenceExportInput")]
pub struct ExportInput {
    /// The sequence.
    pub sequence: Sequence,
    /// Recorded events for the rehearsal inside of the workflow. At most 5,000.
    #[serde(default)]
    pub events: Vec<RecordedEvent>,
    /// What is known of the people.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Time zone (IANA).
    #[serde(default = "crate::automation::utc")]
    pub time_zone: String,
}

/// The files.
#[shape(Eq)]
pub struct ExportedSequence {
    /// A table of all steps; for each mail a draft, a page and its source; and, where an event begins the
    /// sequence, a workflow for n8n with a note for the engineer.
    pub files: Vec<ExportedFile>,
}

/// Writes a sequence as a table (CSV), its mails as drafts (`.eml`), pages (HTML) and the sources of these
/// (MJML), where variables stay as they are: `{name}`; and all of it as a workflow for n8n.
///
/// # Errors
/// A sequence that cannot be run, events that cannot be read, too many of them.
pub fn export(input: &ExportInput) -> Result<ExportedSequence, ModelError> {
    let sequence = &input.sequence;
    sequence.check().map_err(|error| error.within("sequence"))?;
    let mut table = cells(&[
        "step",
        "after_days",
        "after_minutes",
        "at",
        "channel",
        "language",
        "subject",
        "body",
        "file",
    ]);
    let mut files = Vec::new();
    for (index, step) in sequence.steps.iter().enumerate() {
        let message = &step.message;
        for (language, body) in message.body.written() {
            let subject = match language {
                "ru" => message.subject.ru.as_str(),
                _ => message.subject.en.as_str(),
            };
            let name = format!("{:02}-{language}", index + 1);
            let is_mail = step.channel == ChannelKind::Email;
            table.push_str(&cells(&[
                &(index + 1).to_string(),
                &step.after_days.to_string(),
                &step.after_minutes.to_string(),
                step.at.as_deref().unwrap_or_default(),
                channel(step.channel),
                language,
                subject,
                body,
                &if is_mail {
                    format!("{name}.html")
                } else {
                    String::new()
                },
            ]));
            if is_mail {
                let source = source(language, subject, body);
                let page = page(&source).ok_or_else(|| ModelError::Inconsistent {
                    field: format!("sequence.steps[{index}].message.body.{language}"),
                    rule: "not_a_mail",
                })?;
                files.push(file(
                    &format!("{name}.eml"),
                    draft(language, subject, body, &page),
                ));
                files.push(file(&format!("{name}.html"), page));
                files.push(file(&format!("{name}.mjml"), source));
            }
        }
    }
    // Spreadsheets tell UTF-8 by this mark.
    files.insert(0, file("sequence.csv", format!("\u{feff}{table}")));
    files.extend(n8n::files(input)?);
    Ok(ExportedSequence { files })
}

fn file(name: &str, text: String) -> ExportedFile {
    ExportedFile {
        name: name.to_owned(),
        text,
    }
}

fn channel(channel: ChannelKind) -> &'static str {
    match channel {
        ChannelKind::Email => "email",
        ChannelKind::Telegram => "telegram",
        ChannelKind::Chat => "chat",
        ChannelKind::Sms => "sms",
        ChannelKind::Call => "call",
        ChannelKind::Task => "task",
    }
}

/// A line of the table. What a spreadsheet would take for a formula becomes text.
fn cells(cells: &[&str]) -> String {
    let quoted = |cell: &&str| {
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let guard = if is_formula { "'" } else { "" };
        format!("\"{guard}{}\"", cell.replace('"', "\"\""))
    };
    let mut line = cells.iter().map(quoted).collect::<Vec<String>>().join(";");
    line.push_str("\r\n");
    line
}
