//! Projects: one for each client's product, with everything that belongs to it.

mod actions;
mod types;

use std::collections::BTreeSet;

pub use types::{
    ArchiveFilter, NewProject, Project, ProjectFilter, ProjectOrder, ProjectPatch, Stage,
};

use crate::sql::entity;
use crate::{ProjectId, Result, ScenarioId, Tx, View, text};

/// The projects that the filter lets through, in its order.
pub fn list(view: &View<'_>, filter: &ProjectFilter) -> Result<Vec<Project>> {
    let mut projects: Vec<Project> = entity::list(view, "TRUE", [])?;
    projects.retain(|project| filter.admits(project));
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
/// [`crate::WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &ProjectId) -> Result<Project> {
    entity::get(view, id)
}

/// Writes a project that has no scenario yet.
///
/// # Errors
/// [`WorkspaceError::Invalid`] for a text.
pub fn insert(tx: &Tx<'_>, new: &NewProject, sample: bool) -> Result<Project> {
    let project = Project {
        id: tx.new_id(),
        name: text::name("name", &new.name)?,
        client: text::line("client", &new.client)?,
        note: text::note("note", &new.note)?,
        tags: text::tags("tags", &new.tags)?,
        currency: new.currency,
        stage: new.stage,
        business_kind: new.business_kind,
        language: new.language,
        archived: false,
        sample,
        active_scenario_id: None,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::insert(tx, &project)?;
    Ok(project)
}

/// Changes what the patch names. Answers with the names of what really changed, in the order of the
/// fields of [`ProjectPatch`]; without any, nothing was written.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`], [`crate::WorkspaceError::Invalid`].
pub fn update(tx: &Tx<'_>, id: &ProjectId, patch: &ProjectPatch) -> Result<Vec<String>> {
    let before = get(tx, id)?;
    let mut after = entity::patched(&before, patch)?;
    after.name = text::name("name", &after.name)?;
    after.client = text::line("client", &after.client)?;
    after.note = text::note("note", &after.note)?;
    after.tags = text::tags("tags", &after.tags)?;
    entity::update(tx, &before, &after)
}

/// Deletes a project with its scenarios, data sets and report settings.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &ProjectId) -> Result<()> {
    entity::delete(tx, &get(tx, id)?)
}

/// Notes that something in the project has changed just now.
pub(crate) fn touch(tx: &Tx<'_>, id: &ProjectId) -> Result<()> {
    entity::touch::<Project>(tx, id)
}

pub(crate) fn set_active_scenario(
    tx: &Tx<'_>,
    id: &ProjectId,
    scenario: Option<&ScenarioId>,
) -> Result<()> {
    let before = get(tx, id)?;
    let after = Project {
        active_scenario_id: scenario.cloned(),
        ..before.clone()
    };
    if entity::update(tx, &before, &after)?.is_empty() {
        touch(tx, id)?;
    }
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
