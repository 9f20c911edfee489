//! Documents as they come: files that were read, and typed texts.

use growth_model::knowledge::DocumentFormat;
use rusqlite::params;
use sha2::{Digest as _, Sha256};

use super::reading::{DocumentTrouble, ReadText};
use super::types::{KnowledgeDocument, TypedDocument};
use crate::sql::entity;
use crate::tabular::hexadecimal;
use crate::{
    DocumentId, InvalidRule, MAX_NAME_CHARS, ProjectId, Result, Tx, WorkspaceError, projects, text,
};

/// Longest text that is typed. Characters.
const MAX_TYPED_CHARS: usize = 200_000;
/// Longest path that is kept. Characters.
const MAX_SOURCE_CHARS: usize = 1_000;

/// A file that was read, or could not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// The path, as it was said.
    pub source: String,
    /// Name of the file, with its ending.
    pub file_name: String,
    /// The kind of file (`pdf`).
    pub kind: String,
    /// SHA-256 of the file. Hexadecimal.
    pub sha256: String,
    /// Size of the file. Bytes.
    pub size: u64,
    /// Its text, or why it has none.
    pub read: Result<ReadText, DocumentTrouble>,
    /// Whether it is read again when the documents are read again.
    pub keeps_place: bool,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenHow {
    /// It is a new document.
    Added,
    /// Its text took the place of the one that was read before.
    Replaced,
    /// It has not changed.
    Same,
    /// The same file is there already under another name, and is not taken twice.
    Twice,
    /// It could not be read: the document says why, and keeps the text that was read before.
    Unreadable(DocumentTrouble),
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The document.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// What became of it.
    pub how: TakenHow,
}

/// Takes a file in: a new document, or another text of one of the same path.
pub(super) fn take(tx: &Tx<'_>, project: &ProjectId, file: &FileText) -> Result<Taken> {
    projects::get(tx, project)?;
    let source: String = file.source.chars().take(MAX_SOURCE_CHARS).collect();
    let before: Option<KnowledgeDocument> = entity::first(
        tx,
        "project_id = ?1 AND source = ?2 AND source <> '' ORDER BY id",
        params![project, source],
    )?;
    let Some(before) = before else {
        // Two damaged files have nothing in common but that.
        let twice: Option<KnowledgeDocument> = entity::first(
            tx,
            "project_id = ?1 AND sha256 = ?2 AND source <> '' AND problem = '' ORDER BY id",
            params![project, file.sha256],
        )?;
        if let (Some(other), Ok(_)) = (twice, &file.read) {
            return Ok(Taken {
                id: other.id,
                title: other.title,
                how: TakenHow::Twice,
            });
        }
        return added(tx, project, source, file);
    };
    keep_place(tx, &before.id, file)?;
    if before.sha256 == file.sha256 && before.problem.is_none() == file.read.is_ok() {
        return Ok(Taken {
            id: before.id,
            title: before.title,
            how: TakenHow::Same,
        });
    }
    let mut after = KnowledgeDocument {
        kind: file.kind.clone(),
        sha256: file.sha256.clone(),
        size: file.size,
        read_at: tx.now(),
        ..before.clone()
    };
    let how = match &file.read {
        Ok(read) => {
            after.text.clone_from(&read.text);
            after.pages.clone_from(&read.pages);
            after.format = read.format;
            after.problem = None;
            TakenHow::Replaced
        }
        Err(problem) => {
            after.problem = Some(*problem);
            TakenHow::Unreadable(*problem)
        }
    };
    entity::update(tx, &before, &after)?;
    Ok(Taken {
        id: after.id,
        title: after.title,
        how,
    })
}

fn added(tx: &Tx<'_>, project: &ProjectId, source: String, file: &FileText) -> Result<Taken> {
    let (read, problem) = match &file.read {
        Ok(read) => (read.clone(), None),
        Err(problem) => (ReadText::default(), Some(*problem)),
    };
    let document = KnowledgeDocument {
        id: tx.new_id(),
        project_id: project.clone(),
        title: title_of(&file.file_name, &read),
        source,
        kind: file.kind.clone(),
        format: read.format,
        sha256: file.sha256.clone(),
        size: file.size,
        text: read.text,
        pages: read.pages,
        problem,
        draft: false,
        link: String::new(),
        read_at: tx.now(),
    };
    entity::insert(tx, &document)?;
    keep_place(tx, &document.id, file)?;
    Ok(Taken {
        id: document.id,
        title: document.title,
        how: problem.map_or(TakenHow::Added, TakenHow::Unreadable),
    })
}

fn keep_place(tx: &Tx<'_>, id: &DocumentId, file: &FileText) -> Result<()> {
    if file.keeps_place {
        tx.conn
            .prepare_cached(
                "INSERT INTO knowledge_places (document_id, path) VALUES (?1, ?2)
                 ON CONFLICT (document_id) DO UPDATE SET path = excluded.path",
            )?
            .execute(params![id, file.source])?;
    }
    Ok(())
}

/// The title that the file gives itself, or its name without the ending.
fn title_of(file_name: &str, read: &ReadText) -> String {
    let stem = match file_name.rsplit_once('.') {
        Some((stem, _)) if !stem.trim().is_empty() => stem,
        _ => file_name,
    };
    let wanted = if read.title.trim().is_empty() {
        stem
    } else {
        &read.title
    };
    let line: String = wanted
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|sign| !sign.is_control())
        .take(MAX_NAME_CHARS)
        .collect();
    if line.is_empty() {
        "—".to_owned()
    } else {
        line
    }
}

/// A typed text, in order.
fn checked(typed: &TypedDocument) -> Result<(String, String)> {
    let title = text::name("title", &typed.title)?;
    let body = typed.text.trim();
    if !body.chars().any(char::is_alphanumeric) {
        return Err(WorkspaceError::invalid("text", InvalidRule::Required));
    }
    if body.chars().count() > MAX_TYPED_CHARS {
        let rule = InvalidRule::TooLong {
            max_chars: MAX_TYPED_CHARS,
        };
        return Err(WorkspaceError::invalid("text", rule));
    }
    if body
        .chars()
        .any(|sign| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))
    {
        return Err(WorkspaceError::invalid(
            "text",
            InvalidRule::ControlCharacters,
        ));
    }
    Ok((title, body.replace("\r\n", "\n")))
}

/// Writes a typed document, a new one without an id.
pub(super) fn write(
    tx: &Tx<'_>,
    project: &ProjectId,
    id: Option<&DocumentId>,
    typed: &TypedDocument,
) -> Result<KnowledgeDocument> {
    projects::get(tx, project)?;
    let (title, body) = checked(typed)?;
    let before: Option<KnowledgeDocument> = id.map(|id| entity::get(tx, id)).transpose()?;
    if before
        .as_ref()
        .is_some_and(|before| !before.source.is_empty())
    {
        // Reading the file again would take away what was typed.
        return Err(growth_model::ModelError::Inconsistent {
            field: "text".to_owned(),
            rule: "text_of_a_file",
        }
        .into());
    }
    let after = KnowledgeDocument {
        id: before
            .as_ref()
            .map_or_else(|| tx.new_id(), |before| before.id.clone()),
        project_id: project.clone(),
        title,
        source: String::new(),
        kind: "text".to_owned(),
        format: DocumentFormat::Markdown,
        sha256: hexadecimal(&Sha256::digest(body.as_bytes())),
        size: body.len() as u64,
        text: body,
        pages: Vec::new(),
        problem: None,
        draft: typed.draft,
        link: before
            .as_ref()
            .map(|before| before.link.clone())
            .unwrap_or_default(),
        read_at: tx.now(),
    };
    match &before {
        Some(before) => {
            entity::update(tx, before, &after)?;
        }
        None => entity::insert(tx, &after)?,
    }
    Ok(after)
}
