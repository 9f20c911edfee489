//! The purchases of the data set that was looked at last, read once: they never change.

use std::sync::{Arc, Mutex, PoisonError};

use growth_model::retention::RetentionBuilder;
use growth_workspace::{DatasetId, View, datasets};

use crate::Failure;

/// The days of purchase of every customer of one data set.
#[derive(Default)]
pub(crate) struct PurchaseDays(Mutex<Option<(DatasetId, Arc<RetentionBuilder>)>>);

impl PurchaseDays {
    /// Those of a data set. The rows of an id stay what they are, in whatever workspace it is found;
    /// whether it is still there is asked every time.
    ///
    /// # Errors
    /// [`growth_workspace::WorkspaceError::NotFound`] when the data set was deleted.
    pub(crate) fn of(
        &self,
        view: &View<'_>,
        id: &DatasetId,
    ) -> Result<Arc<RetentionBuilder>, Failure> {
        datasets::get(view, id)?;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, days)) = &*known
            && of == id
        {
            return Ok(Arc::clone(days));
        }
        let mut builder = RetentionBuilder::new();
        datasets::for_each_order(view, id, |purchase| -> Result<(), Failure> {
            Ok(builder.add(purchase)?)
        })?;
        let days = Arc::new(builder);
        *known = Some((id.clone(), Arc::clone(&days)));
        Ok(days)
    }
}
