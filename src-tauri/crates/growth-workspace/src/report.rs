//! What a project's report contains.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::sql::{Columns, json_text, name_of, time_text};
use crate::{
    Coalesce, Committed, InvalidRule, Language, Operation, ProjectId, Result, ScenarioId, Tx, View,
    Workspace, WorkspaceError, economics, projects, text,
};

const ENTITY: &str = "report_settings";

/// What a project's report contains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportSettings {
    /// Language of the report.
    pub language: Language,
    /// Title on the cover; empty means the project's name.
    pub title: String,
    /// Author on the cover; empty means the name in the branding.
    pub author: String,
    /// Names of the sections that are printed; absent means all. Their order is the report's own.
    pub sections: Option<Vec<String>>,
    /// The scenarios that are printed; absent means the active one.
    pub scenarios: Option<Vec<ScenarioId>>,
}

/// What is changed of a report; what is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReportPatch {
    /// Language of the report.
    pub language: Option<Language>,
    /// Title on the cover.
    pub title: Option<String>,
    /// Author on the cover.
    pub author: Option<String>,
    /// Names of the sections that are printed; an empty list means all.
    pub sections: Option<Vec<String>>,
    /// The scenarios that are printed; an empty list means the active one.
    pub scenarios: Option<Vec<ScenarioId>>,
}

/// What the report of a project contains; until something was chosen: everything, in the project's
/// language.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, project: &ProjectId) -> Result<ReportSettings> {
    let project = projects::get(view, project)?;
    let chosen = view
        .conn
        .prepare_cached("SELECT * FROM report_settings WHERE project_id = ?1")?
        .query_row([&project.id], |row| Ok(read(row)))
        .optional()?
        .transpose()?;
    Ok(chosen.unwrap_or_else(|| ReportSettings {
        language: project.language,
        title: String::new(),
        author: String::new(),
        sections: None,
        scenarios: None,
    }))
}

/// Changes what the patch names. Answers with the names of what really changed.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project or a scenario; [`WorkspaceError::Invalid`] for
/// `title`, `author`, `sections` or `scenarios`.
pub fn update(tx: &Tx<'_>, project: &ProjectId, patch: &ReportPatch) -> Result<Vec<&'static str>> {
    let before = get(tx, project)?;
    let mut after = before.clone();
    after.language = patch.language.unwrap_or(before.language);
    if let Some(title) = &patch.title {
        after.title = text::line("title", title)?;
    }
    if let Some(author) = &patch.author {
        after.author = text::line("author", author)?;
    }
    if let Some(sections) = &patch.sections {
        let names: Result<Vec<String>> = sections
            .iter()
            .map(|section| text::name("sections", section))
            .collect();
        after.sections = Some(names?).filter(|names| !names.is_empty());
    }
    if let Some(scenarios) = &patch.scenarios {
        for scenario in scenarios {
            if economics::get(tx, scenario)?.project_id != *project {
                return Err(WorkspaceError::invalid(
                    "scenarios",
                    InvalidRule::OtherProject,
                ));
            }
        }
        after.scenarios = Some(scenarios.clone()).filter(|ids| !ids.is_empty());
    }
    let changed = differences(&before, &after);
    if !changed.is_empty() {
        write(tx, project, &after)?;
        projects::touch(tx, project)?;
    }
    Ok(changed)
}

impl Workspace {
    /// Changes what a report contains as one undo step; see [`update`]. Typing joins into one step.
    pub fn update_report(
        &mut self,
        project: &ProjectId,
        patch: &ReportPatch,
    ) -> Result<Committed<ReportSettings>> {
        let key = format!("{project}/report");
        let coalesce = Coalesce {
            key: &key,
            gesture: None,
        };
        self.transact_described(Some(coalesce), |tx| {
            let fields = update(tx, project, patch)?;
            let operation = Operation::ChangeReport {
                project: projects::get(tx, project)?.name,
                fields: fields.into_iter().map(str::to_owned).collect(),
            };
            Ok((operation, get(tx, project)?))
        })
    }
}

/// Copies the choice of one project to another, if one was made.
pub(crate) fn copy_into(
    tx: &Tx<'_>,
    from: &ProjectId,
    to: &ProjectId,
    scenarios: &BTreeMap<ScenarioId, ScenarioId>,
) -> Result<()> {
    let exists: bool = tx
        .conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM report_settings WHERE project_id = ?1)")?
        .query_row([from], |row| row.get(0))?;
    if !exists {
        return Ok(());
    }
    let mut settings = get(tx, from)?;
    settings.scenarios = settings.scenarios.map(|ids| {
        ids.iter()
            .filter_map(|id| scenarios.get(id).cloned())
            .collect()
    });
    write(tx, to, &settings)
}

fn write(tx: &Tx<'_>, project: &ProjectId, settings: &ReportSettings) -> Result<()> {
    tx.conn
        .prepare_cached(
            "INSERT INTO report_settings
                 (project_id, language, title, author, sections, scenarios, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
             ON CONFLICT (project_id) DO UPDATE SET
                 language = excluded.language, title = excluded.title, author = excluded.author,
                 sections = excluded.sections, scenarios = excluded.scenarios,
                 updated_at = excluded.updated_at",
        )?
        .execute(params![
            project,
            name_of(ENTITY, "language", settings.language)?,
            settings.title,
            settings.author,
            json_text(ENTITY, "sections", &settings.sections)?,
            json_text(ENTITY, "scenarios", &settings.scenarios)?,
            time_text(tx.now()),
        ])?;
    Ok(())
}

fn differences(before: &ReportSettings, after: &ReportSettings) -> Vec<&'static str> {
    [
        ("language", before.language != after.language),
        ("title", before.title != after.title),
        ("author", before.author != after.author),
        ("sections", before.sections != after.sections),
        ("scenarios", before.scenarios != after.scenarios),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

fn read(row: &rusqlite::Row<'_>) -> Result<ReportSettings> {
    let columns = Columns::new(ENTITY, row);
    Ok(ReportSettings {
        language: columns.named("language")?,
        title: columns.get("title")?,
        author: columns.get("author")?,
        sections: columns.json("sections")?,
        scenarios: columns.json("scenarios")?,
    })
}
