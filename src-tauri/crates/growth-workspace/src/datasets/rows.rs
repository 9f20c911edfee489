//! Reading the rows of a data set back.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::get;
use crate::sql::Columns;
use crate::tabular::{RejectReason, RejectedRow};
use crate::{DatasetId, Result, View, WorkspaceError};

/// A purchase of a named customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// Physical line of the file on which the row begins, from 1; of a refund that stands on the
    /// line of its order, a line behind the last one.
    pub line: u64,
    /// Who bought; never empty, without spaces around it.
    pub customer: &'a str,
    /// When, as it is written, in whatever time zone.
    pub date: NaiveDate,
    /// For how much, exact; zero and negative amounts are kept. Its absolute value is below 10^15.
    pub amount: Decimal,
    /// How many pieces; `None` where the file does not say.
    pub quantity: Option<Decimal>,
    /// Number of the order; `None` where the file does not say.
    pub order: Option<&'a str>,
}

/// Hands out the purchases of a data set in the order of the file, without loading them all. Those
/// of nobody in particular are not among them.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; what `visit` answers with stops the reading and is passed on.
pub fn for_each_purchase<E: From<WorkspaceError>>(
    view: &View<'_>,
    id: &DatasetId,
    mut visit: impl FnMut(Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let seq = get(view, id)?.seq;
    let sql = "SELECT line, customer, date, amount, quantity, order_id
               FROM purchases
               JOIN dataset_customers USING (dataset_seq, customer_seq)
               WHERE dataset_seq = ?1 ORDER BY line";
    let mut statement = view
        .conn
        .prepare_cached(sql)
        .map_err(WorkspaceError::from)?;
    let mut rows = statement.query([seq]).map_err(WorkspaceError::from)?;
    while let Some(row) = rows.next().map_err(WorkspaceError::from)? {
        let columns = Columns::new("purchases", row);
        visit(Row {
            line: columns.count("line")?,
            customer: columns.text("customer")?.unwrap_or_default(),
            date: columns.date("date")?,
            amount: columns.required_decimal("amount")?,
            quantity: columns.decimal("quantity")?,
            order: columns.text("order_id")?,
        })?;
    }
    Ok(())
}

/// Hands out the rows that could not be read, in the order of the file: the first
/// [`super::MAX_KEPT_REJECTS`] of them.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; what `visit` answers with stops the reading and is passed on.
pub fn for_each_reject<E: From<WorkspaceError>>(
    view: &View<'_>,
    id: &DatasetId,
    mut visit: impl FnMut(RejectedRow) -> Result<(), E>,
) -> Result<(), E> {
    let seq = get(view, id)?.seq;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM dataset_rejects WHERE dataset_seq = ?1 ORDER BY line")
        .map_err(WorkspaceError::from)?;
    let mut rows = statement.query([seq]).map_err(WorkspaceError::from)?;
    while let Some(row) = rows.next().map_err(WorkspaceError::from)? {
        let columns = Columns::new("dataset_rejects", row);
        visit(RejectedRow {
            line: columns.count("line")?,
            reason: columns.named::<RejectReason>("reason")?,
            cell: columns.get("cell")?,
            text: columns.get("text")?,
        })?;
    }
    Ok(())
}

/// The names of the customers of a data set, in the order of their numbers.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn customer_names(view: &View<'_>, id: &DatasetId) -> Result<Vec<Box<str>>> {
    let seq = get(view, id)?.seq;
    let mut statement = view.conn.prepare_cached(
        "SELECT customer_seq, customer FROM dataset_customers
         WHERE dataset_seq = ?1 ORDER BY customer_seq",
    )?;
    let mut rows = statement.query([seq])?;
    let mut names: Vec<Box<str>> = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::new("dataset_customers", row);
        // Numbers count up from 0; one that a damaged file misses has no name.
        let place: u32 = columns.get("customer_seq")?;
        names.resize_with(names.len().max(place as usize), Box::default);
        names.push(columns.text("customer")?.unwrap_or_default().into());
    }
    Ok(names)
}
