//! How the tabs of the workbench are set: kept per project, undoable like everything else.

mod types;

use rusqlite::params;

pub use types::{
    ChannelsSettings, CompareSettings, GoalSettings, LifecycleSettings, MonthsSettings,
    SensitivitySettings, Tab, TabPatch, TabSettings, UncertaintySettings,
};

use crate::sql::{json_text, json_value, time_text};
use crate::{
    Coalesce, Committed, Operation, ProjectId, Result, Tx, View, Workspace, WorkspaceError,
    projects,
};

const ENTITY: &str = "economics_tabs";

/// How the tabs of a project are set; what was never touched has its default.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn tabs(view: &View<'_>, project: &ProjectId) -> Result<TabSettings> {
    projects::get(view, project)?;
    let unreadable =
        |error: &dyn ToString| WorkspaceError::unreadable(ENTITY, "settings", &error.to_string());
    let mut all = json_value(ENTITY, "settings", &TabSettings::default())?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT tab, settings FROM economics_tabs WHERE project_id = ?1")?;
    let mut rows = statement.query([project])?;
    while let Some(row) = rows.next()? {
        let (tab, settings): (String, String) = (row.get(0)?, row.get(1)?);
        // A tab that this version does not know is passed over: a newer one may have left it.
        if let Some(place) = all.get_mut(&tab) {
            *place = serde_json::from_str(&settings).map_err(|error| unreadable(&error))?;
        }
    }
    serde_json::from_value(all).map_err(|error| unreadable(&error))
}

/// Replaces the settings of the tabs that the patch names. Answers with the tabs that really
/// changed.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project; [`WorkspaceError::Model`] for a setting outside its
/// range, with the tab in its path (`channels.channels[0].media_cost`).
pub fn save_tabs(tx: &Tx<'_>, project: &ProjectId, patch: &TabPatch) -> Result<Vec<Tab>> {
    let before = tabs(tx, project)?;
    let after = patch.applied_to(before.clone());
    after.validate()?;
    let old = json_value(ENTITY, "settings", &before)?;
    let new = json_value(ENTITY, "settings", &after)?;
    let mut changed = Vec::new();
    for tab in Tab::ALL {
        let name = tab.name();
        let (Some(old), Some(new)) = (old.get(name), new.get(name)) else {
            continue;
        };
        if old == new {
            continue;
        }
        tx.conn
            .prepare_cached(
                "INSERT INTO economics_tabs (project_id, tab, settings, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, ?4)
                 ON CONFLICT (project_id, tab) DO UPDATE SET
                     settings = excluded.settings, updated_at = excluded.updated_at",
            )?
            .execute(params![
                project,
                name,
                json_text(ENTITY, "settings", new)?,
                time_text(tx.now())
            ])?;
        changed.push(tab);
    }
    if !changed.is_empty() {
        projects::touch(tx, project)?;
    }
    Ok(changed)
}

impl Workspace {
    /// Saves settings of tabs as one undo step; see [`save_tabs`]. Those of one `gesture`, or
    /// without one those that follow within two seconds, join into one step.
    pub fn save_economics_tabs(
        &mut self,
        project: &ProjectId,
        patch: &TabPatch,
        gesture: Option<&str>,
    ) -> Result<Committed<TabSettings>> {
        let tabs_named: Vec<&str> = patch.tabs().into_iter().map(Tab::name).collect();
        let key = format!("{project}/tabs/{}", tabs_named.join(","));
        let coalesce = Coalesce { key: &key, gesture };
        self.transact_described(Some(coalesce), |tx| {
            let changed = save_tabs(tx, project, patch)?;
            let operation = Operation::ChangeEconomicsTabs {
                tabs: changed
                    .into_iter()
                    .map(|tab| tab.name().to_owned())
                    .collect(),
            };
            Ok((operation, tabs(tx, project)?))
        })
    }
}
