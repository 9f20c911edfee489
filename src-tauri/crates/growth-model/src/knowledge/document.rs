//! Documents as they are given.

use std::collections::HashMap;

use crate::ModelError;
use crate::checks::{at_most, inconsistent};

const MAX_DOCUMENTS: u32 = 20_000;
/// Longest text of all documents together. Bytes.
const MAX_TEXT: usize = 200_000_000;
const MAX_NAME: u32 = 500;

/// A document.
#[shape(Default, Eq, deny_unknown_fields)]
#[schemars(rename = "KnowledgeDocument")]
pub struct Document {
    /// Key, unique in a request.
    pub id: String,
    /// Title, for people. Its words are found too.
    #[serde(default)]
    pub title: String,
    /// The text.
    pub text: String,
    /// How headings are told from text.
    #[serde(default)]
    pub format: DocumentFormat,
}

/// How headings are told from text.
#[shape(Copy, Default, Eq, Hash)]
pub enum DocumentFormat {
    /// `# Heading`; a document without any is read as plain text.
    #[default]
    Markdown,
    /// A short line of its own that does not end as a sentence does.
    Plain,
    /// One question and its answer on each line, parted by a tab or a semicolon.
    Questions,
}

/// Something about a document that a person should know.
#[shape(Eq, skip_serializing_none)]
pub struct DocumentNote {
    /// The document.
    pub document: String,
    /// What.
    pub problem: DocumentProblem,
    /// The other document that it is about.
    pub other: Option<String>,
}

/// What a note is about.
#[shape(Copy, Eq, Hash)]
pub enum DocumentProblem {
    /// It has no words.
    Empty,
    /// Its text is that of an earlier one; it is searched once.
    Repeated,
}

/// Documents that are searched, and notes about the others.
pub(crate) fn checked(
    documents: &[Document],
) -> Result<(Vec<&Document>, Vec<DocumentNote>), ModelError> {
    at_most("documents", documents.len(), MAX_DOCUMENTS)?;
    let mut ids: HashMap<&str, ()> = HashMap::new();
    let mut texts: HashMap<&str, &str> = HashMap::new();
    let (mut searched, mut notes) = (Vec::new(), Vec::new());
    let mut length = 0;
    for (index, document) in documents.iter().enumerate() {
        let field = |name: &str| format!("documents[{index}].{name}");
        if document.id.trim().is_empty() {
            return Err(ModelError::Required { field: field("id") });
        }
        at_most(&field("id"), document.id.chars().count(), MAX_NAME)?;
        at_most(&field("title"), document.title.chars().count(), MAX_NAME)?;
        if ids.insert(&document.id, ()).is_some() {
            return Err(inconsistent(field("id"), "document_twice"));
        }
        length += document.text.len();
        if length > MAX_TEXT {
            return Err(inconsistent(field("text"), "documents_too_long"));
        }
        let text = document.text.trim();
        let note = |problem, other: Option<&str>| DocumentNote {
            document: document.id.clone(),
            problem,
            other: other.map(str::to_owned),
        };
        if !text.chars().any(char::is_alphanumeric) {
            notes.push(note(DocumentProblem::Empty, None));
        } else if let Some(other) = texts.insert(text, &document.id) {
            texts.insert(text, other);
            notes.push(note(DocumentProblem::Repeated, Some(other)));
        } else {
            searched.push(document);
        }
    }
    Ok((searched, notes))
}
