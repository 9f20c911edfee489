//! Copying a project.

use std::collections::BTreeMap;

use rusqlite::params;

use super::{ENTITY, Project, get, set_active_scenario};
use crate::sql::{name_of, time_text};
use crate::{DatasetId, ProjectId, Result, ScenarioId, Tx, datasets, economics, report, text};

/// Makes a copy of a project with its scenarios, data sets and report settings, under another name.
/// The copy is neither archived nor a sample.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`], [`crate::WorkspaceError::Invalid`] for `name`.
pub fn duplicate(tx: &Tx<'_>, id: &ProjectId, name: &str) -> Result<Project> {
    let original = get(tx, id)?;
    let copy: ProjectId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO projects
                 (id, name, client, note, currency, stage, language, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
        )?
        .execute(params![
            copy,
            text::name("name", name)?,
            original.client,
            original.note,
            original.currency.code(),
            name_of(ENTITY, "stage", original.stage)?,
            name_of(ENTITY, "language", original.language)?,
            time_text(tx.now()),
        ])?;

    let mut datasets_of_copy: BTreeMap<DatasetId, DatasetId> = BTreeMap::new();
    for dataset in datasets::list(tx, id)? {
        let copied = datasets::copy_into(tx, &dataset, &copy)?;
        datasets_of_copy.insert(dataset.id, copied);
    }
    let mut scenarios_of_copy: BTreeMap<ScenarioId, ScenarioId> = BTreeMap::new();
    for scenario in economics::list(tx, id)? {
        let copied = economics::copy_into(tx, &scenario, &copy, &datasets_of_copy)?;
        scenarios_of_copy.insert(scenario.id, copied);
    }
    let active = original
        .active_scenario_id
        .and_then(|active| scenarios_of_copy.get(&active));
    set_active_scenario(tx, &copy, active)?;
    report::copy_into(tx, id, &copy, &scenarios_of_copy)?;
    get(tx, &copy)
}
