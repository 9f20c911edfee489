//! The text of a file: Markdown, plain text, HTML, Word, PDF, tables.
//!
//! Files come from anywhere. What is read here is never run or looked up, and every reader has its
//! limits; the hosts call it in a process of its own all the same, for what other people's code does
//! with a damaged PDF.

mod docx;
mod html;
mod pdf;
mod plain;
mod tables;

use growth_model::knowledge::DocumentFormat;
use serde::{Deserialize, Serialize};

/// Largest file. Bytes.
pub const MAX_FILE_BYTES: u64 = 100_000_000;
/// Longest text of a document. Characters.
const MAX_CHARS: usize = 20_000_000;

/// Why a file has no text.
#[shape(Copy, Eq, Hash)]
pub enum DocumentTrouble {
    /// There is no word in it.
    Empty,
    /// The pages of a PDF are pictures.
    NoTextLayer,
    /// It has a password.
    Encrypted,
    /// It is damaged.
    Damaged,
    /// It is not of the kind that its name says.
    OtherKind,
    /// Files of its kind are not read.
    UnknownKind,
    /// It is a file of an old Word or Excel.
    OldFormat,
    /// It, or its text, is too large.
    TooLarge,
    /// It took too much time or memory.
    TooLong,
    /// It is no longer where it was.
    NotFound,
}

impl DocumentTrouble {
    /// The code of its text (`knowledge-problem-<code>`).
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoTextLayer => "no_text_layer",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::OtherKind => "other_kind",
            Self::UnknownKind => "unknown_kind",
            Self::OldFormat => "old_format",
            Self::TooLarge => "too_large",
            Self::TooLong => "too_long",
            Self::NotFound => "not_found",
        }
    }
}

/// The text of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadText {
    /// The title that the file gives itself; may be empty.
    pub title: String,
    /// The text.
    pub text: String,
    /// How headings are told from text.
    pub format: DocumentFormat,
    /// Where each page begins. Characters from the beginning of the text; empty where there are no pages.
    pub pages: Vec<u32>,
}

/// Kinds of files that are read.
pub const KINDS: [&str; 8] = ["md", "txt", "html", "docx", "pdf", "csv", "xlsx", "ods"];

/// The kind of a file, by the ending of its name: `pdf`, or an empty text where there is none.
pub fn kind_of(file_name: &str) -> String {
    let ending = file_name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    match ending.as_str() {
        "markdown" | "mdown" => "md".to_owned(),
        "htm" | "xhtml" => "html".to_owned(),
        "text" | "log" => "txt".to_owned(),
        "tsv" | "tab" => "csv".to_owned(),
        known => known.chars().take(10).collect(),
    }
}

/// Reads a file.
///
/// # Errors
/// Why it has no text.
pub fn read(file_name: &str, bytes: Vec<u8>) -> Result<ReadText, DocumentTrouble> {
    const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.is_empty() {
        return Err(DocumentTrouble::Empty);
    }
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(DocumentTrouble::TooLarge);
    }
    let kind = kind_of(file_name);
    if bytes.starts_with(OLE) {
        return Err(if tables::is_encrypted(&bytes) {
            DocumentTrouble::Encrypted
        } else {
            DocumentTrouble::OldFormat
        });
    }
    let read = match kind.as_str() {
        "md" => plain::marked(&plain::text(&bytes)?),
        "txt" | "" => {
            let text = plain::text(&bytes)?;
            ReadText {
                text,
                format: DocumentFormat::Plain,
                ..ReadText::default()
            }
        }
        "html" => html::read(&plain::markup(&bytes)?),
        "docx" => docx::read(bytes)?,
        "pdf" => pdf::read(&bytes)?,
        "csv" => tables::delimited(&plain::text(&bytes)?)?,
        "xlsx" | "xlsm" | "ods" => tables::workbook(bytes)?,
        "doc" | "xls" | "rtf" => return Err(DocumentTrouble::OldFormat),
        _ => return Err(DocumentTrouble::UnknownKind),
    };
    checked(read)
}

/// Refuses a text without words, and one that is too long.
fn checked(mut read: ReadText) -> Result<ReadText, DocumentTrouble> {
    if read.text.len() > MAX_CHARS && read.text.chars().count() > MAX_CHARS {
        return Err(DocumentTrouble::TooLarge);
    }
    if !read.text.chars().any(char::is_alphanumeric) {
        return Err(DocumentTrouble::Empty);
    }
    // What no eye sees is no text; page breaks and the like are white space.
    read.text = read
        .text
        .chars()
        .map(|sign| match sign {
            '\n' | '\t' => sign,
            sign if sign.is_control() => ' ',
            sign => sign,
        })
        .collect();
    Ok(read)
}

#[cfg(test)]
mod tests;
