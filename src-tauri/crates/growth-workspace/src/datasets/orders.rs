//! The purchases of a data set without their customers' names.

use growth_model::purchases::Purchase;

use super::get;
use crate::sql::Columns;
use crate::{DatasetId, Result, View, WorkspaceError};

/// Hands out the purchases of a data set, their customers as numbers, in the order of the file: all
/// that the model needs, in a fraction of the time that [`super::for_each_purchase`] takes. Those of
/// nobody in particular are not among them.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; what `visit` answers with stops the reading and is passed on.
pub fn for_each_order<E: From<WorkspaceError>>(
    view: &View<'_>,
    id: &DatasetId,
    mut visit: impl FnMut(&Purchase) -> Result<(), E>,
) -> Result<(), E> {
    let seq = get(view, id)?.seq;
    let mut statement = view
        .conn
        .prepare_cached(
            "SELECT customer_seq, date, amount FROM purchases
             WHERE dataset_seq = ?1 AND customer_seq >= 0 ORDER BY line",
        )
        .map_err(WorkspaceError::from)?;
    let mut rows = statement.query([seq]).map_err(WorkspaceError::from)?;
    while let Some(row) = rows.next().map_err(WorkspaceError::from)? {
        let columns = Columns::new("purchases", row);
        visit(&Purchase {
            customer: columns.get("customer_seq")?,
            date: columns.date("date")?,
            amount: columns.required_decimal("amount")?,
            quantity: None,
        })?;
    }
    Ok(())
}
