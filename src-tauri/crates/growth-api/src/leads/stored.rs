//! The leads of a data set as the model takes them.

use growth_model::leads::{Cell, LeadTable, OutcomeColumn, TrainInput};
use growth_workspace::{
    DatasetId, View,
    customers::{LeadSettings, SavedLeadModel},
    datasets::{self, Dataset, DatasetKind},
};

use crate::Failure;

/// The leads of a data set.
pub(super) fn table(view: &View<'_>, id: &DatasetId) -> Result<LeadTable, Failure> {
    let dataset = datasets::get_of_kind(view, DatasetKind::Leads, id)?;
    let mut table = LeadTable {
        columns: columns(&dataset),
        rows: Vec::new(),
    };
    datasets::for_each_line::<Failure>(view, id, |line| {
        table.rows.push(cells(line.cells, table.columns.len()));
        Ok(())
    })?;
    Ok(table)
}

/// The headings of a data set.
pub(super) fn columns(dataset: &Dataset) -> Vec<String> {
    serde_json::from_value(dataset.mapping["columns"].clone()).unwrap_or_default()
}

/// Cells of a row, one for each column.
pub(super) fn cells(texts: Vec<String>, columns: usize) -> Vec<Cell> {
    let mut cells: Vec<Cell> = texts.into_iter().map(Cell::Text).collect();
    cells.resize(columns, Cell::Missing(()));
    cells
}

/// What a model is trained with.
pub(super) fn train_input(settings: &LeadSettings, table: LeadTable) -> TrainInput {
    TrainInput {
        table,
        outcome: settings.outcome.clone(),
        dates: settings.dates.clone(),
        key: settings.key.clone(),
        exclude: settings.exclude.clone(),
        keep: settings.keep.clone(),
        money: settings.money.clone(),
        seed: settings.seed,
    }
}

/// What a cell of the outcome says: `None` where it says nothing yet.
pub(super) fn outcome_of(saved: &SavedLeadModel, cell: &Cell) -> Option<bool> {
    let OutcomeColumn {
        converted, lost, ..
    } = &saved.settings.outcome;
    let text = cell.text()?;
    let is = |values: &[String]| values.iter().any(|value| value.trim() == text);
    if is(converted) {
        return Some(true);
    }
    if is(lost) || (lost.is_empty() && !converted.is_empty()) {
        return Some(false);
    }
    if !converted.is_empty() || !lost.is_empty() {
        return None;
    }
    cell.yes_no()
}

/// The column of a table, by its heading.
pub(super) fn place(table: &LeadTable, column: &str) -> Option<usize> {
    table.columns.iter().position(|name| name == column)
}
