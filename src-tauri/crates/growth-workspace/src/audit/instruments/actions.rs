//! What a person does with the instruments: each action is one named undo step.

use super::{Item, Profile, Saved, delete, get, insert, profile, replace, set_profile};
use crate::sql::entity::differences;
use crate::{Coalesce, Committed, InstrumentItemId, Operation, ProjectId, Result, Workspace};

impl Workspace {
    /// Adds an item to an instrument; see [`insert`].
    pub fn add_instrument_item<T: Item>(
        &mut self,
        project: &ProjectId,
        item: T,
    ) -> Result<Committed<Saved<T>>> {
        self.transact_described(None, |tx| {
            let saved = insert(tx, project, item)?;
            let operation = Operation::AddInstrumentItem {
                instrument: T::INSTRUMENT,
                name: saved.item.label().to_owned(),
            };
            Ok((operation, saved))
        })
    }

    /// Writes an item anew; see [`replace`]. Saves of the same fields join into one step: those of
    /// one `gesture` (a stroke of the pen), or without one those within two seconds (typing).
    pub fn save_instrument_item<T: Item>(
        &mut self,
        id: &InstrumentItemId,
        item: T,
        gesture: Option<&str>,
    ) -> Result<Committed<Saved<T>>> {
        let before = get::<T>(&self.view(), id)?.item;
        let fields = differences(&before, &item, &[])?;
        let key = format!("{id}/{}", fields.join(","));
        let coalesce = Coalesce { key: &key, gesture };
        self.transact_described(Some(coalesce), |tx| {
            let saved = replace(tx, id, item)?;
            let operation = Operation::ChangeInstrumentItem {
                instrument: T::INSTRUMENT,
                name: saved.item.label().to_owned(),
                fields: differences(&before, &saved.item, &[])?,
            };
            Ok((operation, saved))
        })
    }

    /// Deletes an item; see [`delete`].
    pub fn delete_instrument_item<T: Item>(
        &mut self,
        id: &InstrumentItemId,
    ) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = get::<T>(tx, id)?.item.label().to_owned();
            delete::<T>(tx, id)?;
            let operation = Operation::DeleteInstrumentItem {
                instrument: T::INSTRUMENT,
                name,
            };
            Ok((operation, ()))
        })
    }

    /// Puts the items of an instrument into another order; see [`super::reorder`].
    pub fn reorder_instrument_items<T: Item>(
        &mut self,
        project: &ProjectId,
        order: &[InstrumentItemId],
    ) -> Result<Committed<()>> {
        let operation = Operation::ReorderInstrumentItems {
            instrument: T::INSTRUMENT,
        };
        self.transact(operation, |tx| super::reorder::<T>(tx, project, order))
    }

    /// Adds several items at once.
    pub fn start_instrument<T: Item>(
        &mut self,
        project: &ProjectId,
        items: Vec<T>,
    ) -> Result<Committed<()>> {
        let operation = Operation::StartInstrument {
            instrument: T::INSTRUMENT,
        };
        self.transact(operation, |tx| {
            for item in items {
                insert(tx, project, item)?;
            }
            Ok(())
        })
    }

    /// Writes what a project has one of, or takes it away; see [`set_profile`]. Joins as
    /// [`Self::save_instrument_item`] does.
    pub fn save_instrument<T: Profile>(
        &mut self,
        project: &ProjectId,
        new: Option<T>,
        gesture: Option<&str>,
    ) -> Result<Committed<()>> {
        let before = profile::<T>(&self.view(), project)?.unwrap_or_default();
        let Some(new) = new else {
            let operation = Operation::ClearInstrument {
                instrument: T::INSTRUMENT,
            };
            return self.transact(operation, |tx| set_profile::<T>(tx, project, None));
        };
        let fields = differences(&before, &new, &[])?;
        let key = format!("{project}/{}/{}", T::TABLE, fields.join(","));
        let operation = Operation::ChangeInstrument {
            instrument: T::INSTRUMENT,
            fields,
        };
        let coalesce = Coalesce { key: &key, gesture };
        self.transact_coalescing(operation, coalesce, |tx| {
            set_profile(tx, project, Some(new))
        })
    }
}
