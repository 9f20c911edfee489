//! Actual months of a project: what was spent, who came, who left, what was earned.

mod actions;
mod cells;

use chrono::{DateTime, Utc};
use growth_model::ModelError;
use growth_model::economics::first_day_of_month;

pub use cells::{MonthCells, MonthField, actuals};

use crate::sql::entity::{self, Entity};
use crate::{MonthId, ProjectId, Result, Tx, View, limits, projects, text};

/// A month of a project.
#[shape(Eq)]
pub struct Month {
    /// Its id.
    pub id: MonthId,
    /// The project.
    pub project_id: ProjectId,
    /// What happened in it.
    pub cells: MonthCells,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for Month {
    const TABLE: &'static str = "months";
    const NAME: &'static str = "month";
    const GROUPS: &'static [&'static str] = &["cells"];
}

/// One number of a month that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// `YYYY-MM`.
    pub month: String,
    /// Which number; absent for the annotation.
    pub field: Option<MonthField>,
}

/// The actual months of a project, in their order.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn months(view: &View<'_>, project: &ProjectId) -> Result<Vec<Month>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY month", [project])
}

/// Writes months: each replaces the one that is there, or is made. Nothing is written for a month
/// that stays as it is, and none is kept of which nothing is known. Answers with what changed.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project; [`crate::WorkspaceError::Model`] with the place
/// (`months[0].leads`) for a value outside its range, a month that is none, is named twice, or
/// contradicts itself; [`crate::WorkspaceError::Invalid`] for an annotation.
pub fn save_months(
    tx: &Tx<'_>,
    project: &ProjectId,
    cells: &[MonthCells],
) -> Result<Vec<CellChange>> {
    let before = months(tx, project)?;
    let mut changes = Vec::new();
    for (index, after) in cells.iter().enumerate() {
        let at = |error: ModelError| error.within(&format!("months[{index}]"));
        // The whole movement is checked with its neighbours below.
        let mut alone = after.actuals(None);
        alone.recurring_revenue = None;
        alone.validate().map_err(at)?;
        // One that is there (of an older version) can still be emptied.
        if let Some(day) = first_day_of_month(&after.month).filter(|_| !after.is_empty()) {
            limits::measured("month", day, tx.today()).map_err(at)?;
        }
        if cells[..index]
            .iter()
            .any(|other| other.month == after.month)
        {
            return Err(at(ModelError::Inconsistent {
                field: "month".to_owned(),
                rule: "month_not_in_order",
            })
            .into());
        }
        let mut after = after.clone();
        after.annotation = text::note("annotation", &after.annotation)?;
        let old = before.iter().find(|month| month.cells.month == after.month);
        let known = old.map_or_else(|| MonthCells::empty(&*after.month), |old| old.cells.clone());
        let changed = differences(&known, &after);
        match old {
            Some(old) if after.is_empty() => entity::delete(tx, old)?,
            Some(old) => {
                let new = Month {
                    cells: after,
                    ..old.clone()
                };
                entity::update(tx, old, &new)?;
            }
            None if after.is_empty() => {}
            None => {
                let new = Month {
                    id: tx.new_id(),
                    project_id: project.clone(),
                    cells: after,
                    created_at: tx.now(),
                    updated_at: tx.now(),
                };
                entity::insert(tx, &new)?;
            }
        }
        changes.extend(changed);
    }
    if !changes.is_empty() {
        check_movements(tx, project, cells)?;
        projects::touch(tx, project)?;
    }
    Ok(changes)
}

/// Deletes the named months; those that are not there are passed over. Answers with how many were.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project.
pub fn delete_months(tx: &Tx<'_>, project: &ProjectId, names: &[String]) -> Result<Vec<String>> {
    let gone: Vec<Month> = months(tx, project)?
        .into_iter()
        .filter(|month| names.contains(&month.cells.month))
        .collect();
    for month in &gone {
        entity::delete(tx, month)?;
    }
    if !gone.is_empty() {
        projects::touch(tx, project)?;
    }
    Ok(gone.into_iter().map(|month| month.cells.month).collect())
}

/// Recurring revenue may start a month where it ended the one before, so a change of one month can
/// contradict the next.
fn check_movements(view: &View<'_>, project: &ProjectId, cells: &[MonthCells]) -> Result<()> {
    let all: Vec<MonthCells> = months(view, project)?
        .into_iter()
        .map(|month| month.cells)
        .collect();
    for actuals in actuals(&all) {
        let place = cells
            .iter()
            .position(|changed| changed.month == actuals.month)
            .or_else(|| (!cells.is_empty()).then_some(0))
            .unwrap_or_default();
        actuals
            .validate()
            .map_err(|error| error.within(&format!("months[{place}]")))?;
    }
    Ok(())
}

fn differences(before: &MonthCells, after: &MonthCells) -> Vec<CellChange> {
    let change = |field| CellChange {
        month: after.month.clone(),
        field,
    };
    MonthField::ALL
        .into_iter()
        .filter(|&field| before.get(field) != after.get(field))
        .map(|field| change(Some(field)))
        .chain((before.annotation != after.annotation).then(|| change(None)))
        .collect()
}
