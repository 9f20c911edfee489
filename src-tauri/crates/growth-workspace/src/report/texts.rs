//! What a person made of the parts of the summary.

use serde::{Deserialize, Serialize};

use crate::sql::entity::{self, Entity, OfProject};
use crate::{Language, ProjectId, Result, Tx, View, projects, text};

/// A part of the summary in a person's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditedText {
    /// The language.
    pub language: Language,
    /// Name of the part (`good`).
    pub part: String,
    /// The text; a line is a paragraph. Empty means that nothing is printed.
    pub text: String,
    /// What the figures said when it was edited.
    pub basis: String,
}

impl Entity for OfProject<EditedText> {
    const TABLE: &'static str = "report_texts";
    const NAME: &'static str = "report_text";
    const KEY: &'static [&'static str] = &["project_id", "language", "part"];
    const GROUPS: &'static [&'static str] = &["value"];
}

/// The edited parts of a project's summary in a language.
pub fn texts(view: &View<'_>, project: &ProjectId, language: Language) -> Result<Vec<EditedText>> {
    let rows: Vec<OfProject<EditedText>> =
        entity::list(view, "project_id = ?1 ORDER BY part", [project])?;
    Ok(rows
        .into_iter()
        .map(|row| row.value)
        .filter(|text| text.language == language)
        .collect())
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
    let part = text::name("part", part)?;
    let there = texts(tx, project, language)?
        .into_iter()
        .find(|text| text.part == part);
    let row = |value| OfProject {
        project_id: project.clone(),
        value,
    };
    match (there, text) {
        (None, None) => return Ok(()),
        (Some(before), None) => entity::delete(tx, &row(before))?,
        (before, Some(text)) => {
            let after = EditedText {
                language,
                part,
                text: text::note("text", text)?,
                basis: basis.to_owned(),
            };
            entity::put(tx, before.map(row).as_ref(), &row(after))?;
        }
    }
    projects::touch(tx, project)
}
