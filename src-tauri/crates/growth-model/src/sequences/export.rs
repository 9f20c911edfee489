//! A sequence as files: a table for whoever sets it up, and drafts that mail programs open.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sequence::Sequence;
use crate::ModelError;
use crate::automation::ChannelKind;

/// A sequence to write.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SequenceExportInput")]
#[serde(deny_unknown_fields)]
pub struct ExportInput {
    /// The sequence.
    pub sequence: Sequence,
}

/// The files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExportedSequence {
    /// A table of all steps, and for each mail a page and a draft.
    pub files: Vec<SequenceFile>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SequenceFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Writes a sequence as a table (CSV), and its mails as pages (HTML) and drafts (`.eml`). Variables
/// stay as they are: `{name}`.
///
/// # Errors
/// A sequence that cannot be run.
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
                files.push(file(&format!("{name}.html"), page(language, subject, body)));
                files.push(file(&format!("{name}.eml"), draft(language, subject, body)));
            }
        }
    }
    // Spreadsheets tell UTF-8 by this mark.
    files.insert(0, file("sequence.csv", format!("\u{feff}{table}")));
    Ok(ExportedSequence { files })
}

fn file(name: &str, text: String) -> SequenceFile {
    SequenceFile {
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A page that mail programs show: one column, styles at the elements, nothing loaded.
fn page(language: &str, subject: &str, body: &str) -> String {
    let paragraphs: String = body
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            let lines = escaped(part).replace('\n', "<br>\n");
            format!("      <p style=\"margin:0 0 16px\">{lines}</p>\n")
        })
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n  <head>\n    <meta charset=\"utf-8\">\n    \
         <meta name=\"viewport\" content=\"width=device-width\">\n    <title>{}</title>\n  </head>\n  \
         <body style=\"margin:0;padding:24px;background:#f7f7f4;color:#1b1d1a;font:16px/1.5 Arial,sans-serif\">\n    \
         <div style=\"max-width:600px;margin:0 auto;padding:24px;background:#ffffff\">\n{paragraphs}    </div>\n  \
         </body>\n</html>\n",
        escaped(subject)
    )
}

/// A draft: text and page, in an encoding that every mail program reads.
fn draft(language: &str, subject: &str, body: &str) -> String {
    let part = |kind: &str, text: &str| {
        format!(
            "--part\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            wrapped(&base64(text.as_bytes()))
        )
    };
    format!(
        "X-Unsent: 1\r\nSubject: {}\r\nContent-Language: {language}\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/alternative; boundary=\"part\"\r\n\r\n{}{}--part--\r\n",
        header(subject),
        part("plain", body),
        part("html", &page(language, subject, body)),
    )
}

/// A header in encoded words of no more than 75 characters, so that nothing in it ends the header.
fn header(text: &str) -> String {
    let mut words: Vec<String> = vec![String::new()];
    for sign in text.chars().filter(|sign| !sign.is_control()) {
        // 39 bytes are 52 characters of the encoding.
        if words
            .last()
            .is_some_and(|word| word.len() + sign.len_utf8() > 39)
        {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(sign);
        }
    }
    let encoded = words
        .iter()
        .map(|word| format!("=?utf-8?B?{}?=", base64(word.as_bytes())));
    encoded.collect::<Vec<String>>().join("\r\n ")
}

fn wrapped(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let lines: Vec<String> = signs.chunks(76).map(|line| line.iter().collect()).collect();
    lines.join("\r\n")
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let at = |place: usize| u32::from(group.get(place).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let sign = (bits >> (18 - 6 * place)) & 63;
            match SIGNS.get(sign as usize) {
                Some(sign) if place <= group.len() => text.push(char::from(*sign)),
                _ => text.push('='),
            }
        }
    }
    text
}
