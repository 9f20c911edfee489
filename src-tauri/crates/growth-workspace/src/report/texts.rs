//! What a person made of the parts of the summary.

use rusqlite::params;

use super::ENTITY;
use crate::sql::{Columns, name_of, time_text};
use crate::{Language, ProjectId, Result, Tx, View, projects, text};

const TABLE: &str = "report_texts";

/// A part of the summary in a person's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditedText {
    /// Name of the part (`good`).
    pub part: String,
    /// The text; a line is a paragraph. Empty means that nothing is printed.
    pub text: String,
    /// What the figures said when it was edited.
    pub basis: String,
}

/// The edited parts of a project's summary in a language.
pub fn texts(view: &View<'_>, project: &ProjectId, language: Language) -> Result<Vec<EditedText>> {
    let mut statement = view.conn.prepare_cached(
        "SELECT part, text, basis FROM report_texts WHERE project_id = ?1 AND language = ?2
         ORDER BY part",
    )?;
    let mut rows = statement.query(params![project, name_of(TABLE, "language", language)?])?;
    let mut texts = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::new(TABLE, row);
        texts.push(EditedText {
            part: columns.get("part")?,
            text: columns.get("text")?,
            basis: columns.get("basis")?,
        });
    }
    Ok(texts)
}

pub(super) fn put(
    tx: &Tx<'_>,
    project: &ProjectId,
    language: Language,
    part: &str,
    text: Option<&str>,
    basis: &str,
) -> Result<()> {
    projects::get(tx, project)?;
    let language = name_of(ENTITY, "language", language)?;
    let part = text::name("part", part)?;
    match text {
        Some(text) => tx
            .conn
            .prepare_cached(
                "INSERT INTO report_texts
                     (project_id, language, part, text, basis, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
                 ON CONFLICT (project_id, language, part) DO UPDATE SET
                     text = excluded.text, basis = excluded.basis, updated_at = excluded.updated_at",
            )?
            .execute(params![
                project,
                language,
                part,
                text::note("text", text)?,
                basis,
                time_text(tx.now()),
            ])?,
        None => tx
            .conn
            .prepare_cached(
                "DELETE FROM report_texts WHERE project_id = ?1 AND language = ?2 AND part = ?3",
            )?
            .execute(params![project, language, part])?,
    };
    projects::touch(tx, project)
}
