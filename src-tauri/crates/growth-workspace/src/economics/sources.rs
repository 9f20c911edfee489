//! Where values came from.

use growth_model::economics::InputField;
use rusqlite::params;

use super::{Save, Source, SourceKind, get, types};
use crate::sql::{Columns, name_of, time_text};
use crate::{DatasetId, InvalidRule, Result, ScenarioId, Tx, View, WorkspaceError, datasets, text};

const ENTITY: &str = "scenario_sources";

/// Where the values of a scenario came from, one entry for each input that was ever given, in the
/// order in which the calculator asks.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn sources(view: &View<'_>, scenario: &ScenarioId) -> Result<Vec<Source>> {
    get(view, scenario)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM scenario_sources WHERE scenario_id = ?1")?;
    let mut rows = statement.query([scenario])?;
    let mut sources: Vec<Source> = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::new(ENTITY, row);
        sources.push(Source {
            field: columns.named("field")?,
            kind: columns.named("kind")?,
            dataset_id: columns.get("dataset_id")?,
            note: columns.get("note")?,
            at: columns.time("updated_at")?,
        });
    }
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
    let dataset = match save.kind {
        SourceKind::Dataset => save.dataset_id.as_ref(),
        SourceKind::Typed | SourceKind::Sample => None,
    };
    if let Some(dataset) = dataset
        && datasets::get(tx, dataset)?.project_id != scenario.project_id
    {
        return Err(WorkspaceError::invalid(
            "dataset_id",
            InvalidRule::OtherProject,
        ));
    }
    tx.conn
        .prepare_cached(
            "INSERT INTO scenario_sources
                 (scenario_id, field, kind, dataset_id, note, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
             ON CONFLICT (scenario_id, field) DO UPDATE SET
                 kind = excluded.kind, dataset_id = excluded.dataset_id, note = excluded.note,
                 updated_at = excluded.updated_at",
        )?
        .execute(params![
            scenario.id,
            types::column(field),
            name_of(ENTITY, "kind", save.kind)?,
            dataset,
            text::note("note", &save.note)?,
            time_text(tx.now()),
        ])?;
    Ok(())
}

/// Forgets where the value of an input came from: it was emptied.
pub(super) fn remove(tx: &Tx<'_>, scenario: &ScenarioId, field: InputField) -> Result<()> {
    tx.conn
        .prepare_cached("DELETE FROM scenario_sources WHERE scenario_id = ?1 AND field = ?2")?
        .execute(params![scenario, types::column(field)])?;
    Ok(())
}

/// Copies the sources of one scenario to another; `dataset` names the data set that stands for one
/// of the original's.
pub(super) fn copy(
    tx: &Tx<'_>,
    from: &ScenarioId,
    to: &ScenarioId,
    dataset: impl Fn(&DatasetId) -> Option<DatasetId>,
) -> Result<()> {
    let mut statement = tx.conn.prepare_cached(
        "INSERT INTO scenario_sources
             (scenario_id, field, kind, dataset_id, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
    )?;
    for source in sources(tx, from)? {
        statement.execute(params![
            to,
            types::column(source.field),
            name_of(ENTITY, "kind", source.kind)?,
            source.dataset_id.as_ref().and_then(&dataset),
            source.note,
            time_text(source.at),
        ])?;
    }
    Ok(())
}
