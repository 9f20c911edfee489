//! Where values came from.

use growth_model::economics::InputField;

use super::types::SourceRow;
use super::{Save, Source, SourceKind, get};
use crate::sql::entity;
use crate::{InvalidRule, Result, ScenarioId, Tx, View, WorkspaceError, datasets, text};

/// Where the values of a scenario came from, one entry for each input that was ever given, in the
/// order in which the calculator asks.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn sources(view: &View<'_>, scenario: &ScenarioId) -> Result<Vec<Source>> {
    get(view, scenario)?;
    let rows: Vec<SourceRow> = entity::list(view, "scenario_id = ?1", [scenario])?;
    let mut sources: Vec<Source> = rows.into_iter().map(|row| row.source).collect();
    sources.sort_by_key(|source| {
        InputField::ALL
            .iter()
            .position(|field| *field == source.field)
    });
    Ok(sources)
}

/// Notes where the value of an input came from.
pub(super) fn set(
    tx: &Tx<'_>,
    scenario: &super::Scenario,
    field: InputField,
    save: &Save,
) -> Result<()> {
    let dataset_id = match save.kind {
        SourceKind::Dataset => save.dataset_id.clone(),
        SourceKind::Typed | SourceKind::Sample | SourceKind::Published => None,
    };
    if let Some(dataset) = &dataset_id
        && datasets::get_of_any_kind(tx, dataset)?.project_id != scenario.project_id
    {
        return Err(WorkspaceError::invalid(
            "dataset_id",
            InvalidRule::OtherProject,
        ));
    }
    let source = Source {
        field,
        kind: save.kind,
        dataset_id,
        note: text::note("note", &save.note)?,
        at: tx.now(),
    };
    match one(tx, &scenario.id, field)? {
        Some(before) => {
            entity::update(tx, &row(&scenario.id, before), &row(&scenario.id, source))?;
        }
        None => entity::insert(tx, &row(&scenario.id, source))?,
    }
    Ok(())
}

fn row(scenario: &ScenarioId, source: Source) -> SourceRow {
    SourceRow {
        scenario_id: scenario.clone(),
        source,
    }
}

/// Forgets where the value of an input came from: it was emptied.
pub(super) fn remove(tx: &Tx<'_>, scenario: &ScenarioId, field: InputField) -> Result<()> {
    match one(tx, scenario, field)? {
        Some(source) => entity::delete(tx, &row(scenario, source)),
        None => Ok(()),
    }
}

fn one(view: &View<'_>, scenario: &ScenarioId, field: InputField) -> Result<Option<Source>> {
    let sources = sources(view, scenario)?;
    Ok(sources.into_iter().find(|source| source.field == field))
}

/// Copies the sources of one scenario to another.
pub(super) fn copy(tx: &Tx<'_>, from: &ScenarioId, to: &ScenarioId) -> Result<()> {
    for source in sources(tx, from)? {
        entity::insert(tx, &row(to, source))?;
    }
    Ok(())
}
