//! The knowledge base of a project: documents as text, questions that wait for a person, and questions
//! that answers are measured by.
//!
//! A file that cannot be read is a document too: it says why. What was read before stays.

mod actions;
mod documents;
mod folder;
pub mod reading;
mod types;

use crate::sql::entity;
use crate::{DocumentId, ProjectId, Result, View, projects};

pub use documents::{FileText, Taken, TakenHow};
pub use folder::{WatchedFolder, watched_folder};
pub use types::{
    DocumentHead, ExpectedPlace, KnowledgeDocument, Measure, MeasuredQuality, NewTest,
    OpenQuestion, QuestionSource, Synonyms, TestOfAnswers, TypedDocument,
};

/// The documents of a project without their texts, by title.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn heads(view: &View<'_>, project: &ProjectId) -> Result<Vec<DocumentHead>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY title, id", [project])
}

/// The documents of a project, by title.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn documents(view: &View<'_>, project: &ProjectId) -> Result<Vec<KnowledgeDocument>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY title, id", [project])
}

/// A document.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn document(view: &View<'_>, id: &DocumentId) -> Result<KnowledgeDocument> {
    entity::get(view, id)
}

/// Where the files of a project's documents lie on this computer.
///
/// # Errors
/// When the file cannot be read.
pub fn places(view: &View<'_>, project: &ProjectId) -> Result<Vec<(DocumentId, String)>> {
    Ok(view
        .conn
        .prepare_cached(
            "SELECT document_id, path FROM knowledge_places WHERE document_id IN
                 (SELECT id FROM knowledge_documents WHERE project_id = ?1)
             ORDER BY document_id",
        )?
        .query_map([project], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Groups of words that mean the same in a project.
///
/// # Errors
/// When the file cannot be read.
pub fn synonyms(view: &View<'_>, project: &ProjectId) -> Result<Vec<Vec<String>>> {
    let kept: Option<Synonyms> = entity::first(view, "project_id = ?1", [project])?;
    Ok(kept.map(|kept| kept.groups).unwrap_or_default())
}

/// The questions that wait for a person, and those that were answered, the newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn questions(view: &View<'_>, project: &ProjectId) -> Result<Vec<OpenQuestion>> {
    entity::list(
        view,
        "project_id = ?1 ORDER BY document_id IS NOT NULL, asked_at DESC, id DESC",
        [project],
    )
}

/// The questions that answers are measured by, in the order in which they were made.
///
/// # Errors
/// When the file cannot be read.
pub fn tests(view: &View<'_>, project: &ProjectId) -> Result<Vec<TestOfAnswers>> {
    entity::list(view, "project_id = ?1 ORDER BY id", [project])
}

/// What was measured, the oldest first.
///
/// # Errors
/// When the file cannot be read.
pub fn measures(view: &View<'_>, project: &ProjectId) -> Result<Vec<Measure>> {
    entity::list(view, "project_id = ?1 ORDER BY measured_at, id", [project])
}
