//! What a person does with data sets: each action is one named undo step.

use super::{Dataset, delete, forget_file, get_of_any_kind, rename};
use crate::{Coalesce, Committed, DatasetId, Operation, Result, Workspace};

impl Workspace {
    /// Gives a data set another name; see [`rename`]. Typing joins into one step.
    pub fn rename_dataset(&mut self, id: &DatasetId, name: &str) -> Result<Committed<Dataset>> {
        let key = format!("{id}/name");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let from = get_of_any_kind(tx, id)?.name;
            let dataset = rename(tx, id, name)?;
            let operation = Operation::RenameDataset {
                from,
                to: dataset.name.clone(),
            };
            Ok((operation, dataset))
        })
    }

    /// Forgets the file of a data set; see [`forget_file`]. No undo step.
    pub fn forget_dataset_file(&mut self, id: &DatasetId) -> Result<()> {
        self.require_writable()?;
        self.write(|tx| forget_file(tx, id))
    }

    /// Deletes a data set; see [`delete`].
    pub fn delete_dataset(&mut self, id: &DatasetId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = get_of_any_kind(tx, id)?.name;
            delete(tx, id)?;
            Ok((Operation::DeleteDataset { name }, ()))
        })
    }
}
