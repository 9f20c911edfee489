//! Projects: one for each client's product, with everything that belongs to it.

mod actions;
mod types;

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, params};

pub use crate::exchange::duplicate;
pub use types::{
    ArchiveFilter, NewProject, Project, ProjectFilter, ProjectOrder, ProjectPatch, Stage,
};

use crate::economics;
use crate::sql::{Columns, name_of, time_text};
use crate::{ProjectId, Result, ScenarioId, Tx, View, WorkspaceError, text};

const ENTITY: &str = "projects";

/// The projects that the filter lets through, in its order.
pub fn list(view: &View<'_>, filter: &ProjectFilter) -> Result<Vec<Project>> {
    let mut statement = view.conn.prepare_cached("SELECT * FROM projects")?;
    let mut rows = statement.query([])?;
    let mut projects = Vec::new();
    while let Some(row) = rows.next()? {
        let project = read(row)?;
        if filter.admits(&project) {
            projects.push(project);
        }
    }
    match filter.order {
        ProjectOrder::Name => projects
            .sort_by_cached_key(|project| (types::folded(&project.name), project.id.clone())),
        ProjectOrder::Created => {
            projects.sort_by(|a, b| (b.created_at, &b.id).cmp(&(a.created_at, &a.id)));
        }
        ProjectOrder::Changed => {
            projects.sort_by(|a, b| (b.updated_at, &b.id).cmp(&(a.updated_at, &a.id)));
        }
    }
    Ok(projects)
}

/// A project.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &ProjectId) -> Result<Project> {
    view.conn
        .prepare_cached("SELECT * FROM projects WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("project", id)))
}

/// Makes a project with one empty scenario, which is its active one.
///
/// # Errors
/// [`WorkspaceError::Invalid`] for `name`, `client`, `note` or `scenario_name`.
pub fn create(tx: &Tx<'_>, new: &NewProject) -> Result<Project> {
    insert(tx, new, false)
}

pub(crate) fn insert(tx: &Tx<'_>, new: &NewProject, sample: bool) -> Result<Project> {
    let now = time_text(tx.now());
    let id: ProjectId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO projects
                 (id, name, client, note, currency, stage, language, sample, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
        )?
        .execute(params![
            id,
            text::name("name", &new.name)?,
            text::line("client", &new.client)?,
            text::note("note", &new.note)?,
            new.currency.code(),
            name_of(ENTITY, "stage", new.stage)?,
            name_of(ENTITY, "language", new.language)?,
            sample,
            now,
        ])?;
    economics::create(tx, &id, &new.scenario_name)?;
    get(tx, &id)
}

/// Changes what the patch names. Answers with the names of what really changed, in the order of the
/// fields of [`ProjectPatch`]; without any, nothing was written.
///
/// # Errors
/// [`WorkspaceError::NotFound`], [`WorkspaceError::Invalid`].
pub fn update(tx: &Tx<'_>, id: &ProjectId, patch: &ProjectPatch) -> Result<Vec<&'static str>> {
    let before = get(tx, id)?;
    let mut after = before.clone();
    if let Some(name) = &patch.name {
        after.name = text::name("name", name)?;
    }
    if let Some(client) = &patch.client {
        after.client = text::line("client", client)?;
    }
    if let Some(note) = &patch.note {
        after.note = text::note("note", note)?;
    }
    after.currency = patch.currency.unwrap_or(before.currency);
    after.stage = patch.stage.unwrap_or(before.stage);
    after.language = patch.language.unwrap_or(before.language);
    after.archived = patch.archived.unwrap_or(before.archived);

    let changed = before.differences(&after);
    if !changed.is_empty() {
        tx.conn
            .prepare_cached(
                "UPDATE projects SET name = ?2, client = ?3, note = ?4, currency = ?5, stage = ?6,
                     language = ?7, archived = ?8, updated_at = ?9
                 WHERE id = ?1",
            )?
            .execute(params![
                id,
                after.name,
                after.client,
                after.note,
                after.currency.code(),
                name_of(ENTITY, "stage", after.stage)?,
                name_of(ENTITY, "language", after.language)?,
                after.archived,
                time_text(tx.now()),
            ])?;
    }
    Ok(changed)
}

/// Deletes a project with its scenarios, data sets and report settings.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &ProjectId) -> Result<()> {
    let deleted = tx
        .conn
        .prepare_cached("DELETE FROM projects WHERE id = ?1")?
        .execute([id])?;
    if deleted == 0 {
        return Err(WorkspaceError::not_found("project", id));
    }
    Ok(())
}

/// Notes that something in the project has changed just now.
pub(crate) fn touch(tx: &Tx<'_>, id: &ProjectId) -> Result<()> {
    tx.conn
        .prepare_cached("UPDATE projects SET updated_at = ?2 WHERE id = ?1")?
        .execute(params![id, time_text(tx.now())])?;
    Ok(())
}

pub(crate) fn set_active_scenario(
    tx: &Tx<'_>,
    id: &ProjectId,
    scenario: Option<&ScenarioId>,
) -> Result<()> {
    tx.conn
        .prepare_cached(
            "UPDATE projects SET active_scenario_id = ?2, updated_at = ?3 WHERE id = ?1",
        )?
        .execute(params![id, scenario, time_text(tx.now())])?;
    Ok(())
}

/// A name like `name` that no other project has: with ` (2)` and so on when it is taken.
pub fn free_name(view: &View<'_>, name: &str) -> Result<String> {
    let taken: BTreeSet<String> = view
        .conn
        .prepare_cached("SELECT name FROM projects")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(text::free(name, |name| taken.contains(name)))
}

fn read(row: &rusqlite::Row<'_>) -> Result<Project> {
    let columns = Columns::new(ENTITY, row);
    Ok(Project {
        id: columns.get("id")?,
        name: columns.get("name")?,
        client: columns.get("client")?,
        note: columns.get("note")?,
        currency: columns.parsed("currency")?,
        stage: columns.named("stage")?,
        language: columns.named("language")?,
        archived: columns.get("archived")?,
        sample: columns.get("sample")?,
        active_scenario_id: columns.get("active_scenario_id")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}
