//! What a person does with months: each action is one named undo step.

use super::{CellChange, Month, MonthCells, delete_months, months, save_months};
use crate::{Coalesce, Committed, Operation, ProjectId, Result, Tx, Workspace};

impl Workspace {
    /// Saves months that were typed; see [`save_months`]. Typing in the same month joins into one
    /// step.
    pub fn save_months(
        &mut self,
        project: &ProjectId,
        cells: &[MonthCells],
    ) -> Result<Committed<Vec<Month>>> {
        let names: Vec<&str> = cells.iter().map(|cells| cells.month.as_str()).collect();
        let key = format!("{project}/months/{}", names.join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let changes = save_months(tx, project, cells)?;
            let operation = Operation::ChangeMonths {
                months: named(&changes),
                fields: fields(&changes),
            };
            Ok((operation, months(tx, project)?))
        })
    }

    /// Saves months that came all at once; `operation` names the step by the months that changed.
    pub fn bring_months(
        &mut self,
        project: &ProjectId,
        cells: &[MonthCells],
        operation: impl FnOnce(Vec<String>) -> Operation,
    ) -> Result<Committed<Vec<Month>>> {
        self.transact_described(None, |tx| {
            let changes = save_months(tx, project, cells)?;
            Ok((operation(named(&changes)), months(tx, project)?))
        })
    }

    /// Deletes months; see [`delete_months`].
    pub fn delete_months(
        &mut self,
        project: &ProjectId,
        names: &[String],
    ) -> Result<Committed<Vec<Month>>> {
        self.transact_described(None, |tx: &Tx<'_>| {
            let gone = delete_months(tx, project, names)?;
            Ok((
                Operation::DeleteMonths { months: gone },
                months(tx, project)?,
            ))
        })
    }
}

/// The months that changed, each once, in their order.
fn named(changes: &[CellChange]) -> Vec<String> {
    let mut names: Vec<String> = changes.iter().map(|change| change.month.clone()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What changed in them, each once.
fn fields(changes: &[CellChange]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for change in changes {
        let name = change.field.map_or("annotation", super::MonthField::name);
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
