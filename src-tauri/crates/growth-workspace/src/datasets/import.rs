//! Importing purchases without holding the workspace for long, and never half.

use std::collections::HashMap;

use rusqlite::params;

use super::{Dataset, ImportOutcome, NewDataset, Row, get};
use crate::backups::BackupReason;
use crate::sql::{json_text, time_text};
use crate::tabular::{RejectedRow, Sale};
use crate::{Committed, DatasetId, Operation, Result, Tx, Workspace, projects, text};

/// How many rejected rows are kept with a data set; of more, only the number is.
pub const MAX_KEPT_REJECTS: u64 = 10_000;

/// Rows that are written in one transaction: large enough that syncing the disk costs little, small
/// enough that nobody waits for the lock (some tens of milliseconds).
const CHUNK_ROWS: usize = 10_000;

/// The customer's number of orders of nobody in particular.
pub(super) const ANONYMOUS: i64 = -1;

/// An import under way. It keeps rows in memory until there are enough of them for a transaction:
///
/// 1. [`Workspace::begin_import`] under the lock; it also makes a backup.
/// 2. [`Self::push`] and [`Self::reject`] without the lock; whenever [`Self::is_full`], take the lock
///    for one [`Self::flush`].
/// 3. [`Self::finish`] under the lock: only now the data set appears, as one undo step. Or
///    [`Self::cancel`]; an import that is simply dropped (or killed) leaves nothing visible either,
///    and what it wrote is removed on the next opening.
pub struct Import {
    new: NewDataset,
    id: DatasetId,
    seq: i64,
    /// The store of the data set that is read again, if it is one.
    replaces: Option<i64>,
    source_parts: i64,
    row_count: u64,
    rejected_count: u64,
    /// Customers of rows that are pushed by name.
    customers: HashMap<Box<str>, i64>,
    customer_count: i64,
    purchases: Vec<BufferedPurchase>,
    new_customers: Vec<(i64, Box<str>)>,
    rejects: Vec<RejectedRow>,
}

struct BufferedPurchase {
    line: i64,
    customer_seq: i64,
    date: chrono::NaiveDate,
    amount: rust_decimal::Decimal,
    quantity: Option<rust_decimal::Decimal>,
    order: Option<Box<str>>,
}

impl Workspace {
    /// Begins an import, after a backup.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`] for the project; [`crate::WorkspaceError::Invalid`] for
    /// `name` or `file_name`; [`crate::WorkspaceError::BackupFailed`];
    /// [`crate::WorkspaceError::ReadOnly`].
    pub fn begin_import(&mut self, new: &NewDataset) -> Result<Import> {
        self.require_writable()?;
        projects::get(&self.view(), &new.project_id)?;
        let new = NewDataset {
            project_id: new.project_id.clone(),
            name: text::name("name", &new.name)?,
            file_name: text::line("file_name", &new.file_name)?,
        };
        self.back_up(BackupReason::Import)?;
        self.write(|tx| begin(tx, new))
    }

    /// Begins reading the file of a data set again.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`]; [`crate::WorkspaceError::ReadOnly`].
    pub fn begin_reading_again(&mut self, id: &DatasetId) -> Result<Import> {
        self.require_writable()?;
        let dataset = get(&self.view(), id)?;
        let new = NewDataset {
            project_id: dataset.project_id,
            name: dataset.name,
            file_name: dataset.file_name,
        };
        self.write(|tx| {
            Ok(Import {
                replaces: Some(dataset.seq),
                ..into_store(tx, new, dataset.id)?
            })
        })
    }
}

/// Makes room for the rows of a new data set.
pub(crate) fn begin(tx: &Tx<'_>, new: NewDataset) -> Result<Import> {
    let id: DatasetId = tx.new_id();
    into_store(tx, new, id)
}

fn into_store(tx: &Tx<'_>, new: NewDataset, id: DatasetId) -> Result<Import> {
    Ok(Import {
        new,
        seq: new_store(tx, &id)?,
        id,
        replaces: None,
        source_parts: 0,
        row_count: 0,
        rejected_count: 0,
        customers: HashMap::new(),
        customer_count: 0,
        purchases: Vec::with_capacity(CHUNK_ROWS),
        new_customers: Vec::new(),
        rejects: Vec::new(),
    })
}

/// Hands out the key of a data set's rows.
pub(super) fn new_store(tx: &Tx<'_>, id: &DatasetId) -> Result<i64> {
    tx.conn
        .prepare_cached("INSERT INTO dataset_stores (dataset_id, created_at) VALUES (?1, ?2)")?
        .execute(params![id, time_text(tx.now())])?;
    Ok(tx.conn.last_insert_rowid())
}

impl Import {
    /// The id that the data set will have.
    pub fn id(&self) -> &DatasetId {
        &self.id
    }

    /// Rows taken so far.
    pub fn row_count(&self) -> u64 {
        self.row_count
    }

    /// Takes a purchase of a customer with this very name, and says which number he has in this data
    /// set, from 0. Its line must be greater than that of the one before it.
    pub fn push(&mut self, row: &Row<'_>) -> u32 {
        let customer_seq = match self.customers.get(row.customer) {
            Some(seq) => *seq,
            None => {
                let seq = self.customer_count;
                let customer: Box<str> = row.customer.into();
                self.customers.insert(customer.clone(), seq);
                self.add_customer(seq, customer);
                seq
            }
        };
        self.buffer(BufferedPurchase {
            line: i64::try_from(row.line).unwrap_or(i64::MAX),
            customer_seq,
            date: row.date,
            amount: row.amount,
            quantity: row.quantity,
            order: row.order.map(Into::into),
        });
        u32::try_from(customer_seq).unwrap_or(u32::MAX)
    }

    /// Takes a purchase whose customer the reader has told from the others. Its line must be greater
    /// than that of the one before it.
    pub fn push_sale(&mut self, sale: Sale) {
        let customer_seq = sale.customer.map_or(ANONYMOUS, i64::from);
        if let Some(name) = sale.new_customer {
            self.add_customer(customer_seq, name);
        }
        self.buffer(BufferedPurchase {
            line: i64::try_from(sale.line).unwrap_or(i64::MAX),
            customer_seq,
            date: sale.date,
            amount: sale.amount,
            quantity: sale.quantity,
            order: sale.order,
        });
    }

    fn add_customer(&mut self, seq: i64, name: Box<str>) {
        self.new_customers.push((seq, name));
        self.customer_count += 1;
    }

    fn buffer(&mut self, purchase: BufferedPurchase) {
        self.purchases.push(purchase);
        self.row_count += 1;
    }

    /// Takes a row that could not be read; kept are the first [`MAX_KEPT_REJECTS`].
    pub fn reject(&mut self, row: RejectedRow) {
        if self.rejected_count < MAX_KEPT_REJECTS {
            self.rejects.push(row);
        }
        self.rejected_count += 1;
    }

    /// Keeps a part of the file itself, deflated.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::DiskFull`] and its kin.
    pub(super) fn keep_source(&mut self, workspace: &mut Workspace, bytes: &[u8]) -> Result<()> {
        let (seq, part) = (self.seq, self.source_parts);
        self.source_parts += 1;
        workspace.write(|tx| {
            tx.conn
                .prepare_cached(
                    "INSERT INTO dataset_sources (dataset_seq, part, bytes) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![seq, part, bytes])?;
            Ok(())
        })
    }

    /// Whether it is time for a [`Self::flush`].
    pub fn is_full(&self) -> bool {
        self.purchases.len() + self.rejects.len() >= CHUNK_ROWS
    }

    /// Writes what was taken, in one short transaction. After an error the import can only be
    /// cancelled or dropped.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::DiskFull`] and its kin.
    pub fn flush(&mut self, workspace: &mut Workspace) -> Result<()> {
        workspace.write(|tx| self.write(tx))
    }

    /// Makes the data set appear: one undo step.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::NotFound`] when the project was deleted in the meantime;
    /// [`crate::WorkspaceError::DiskFull`] and its kin. The rows are removed on the next opening.
    pub fn finish(
        mut self,
        workspace: &mut Workspace,
        outcome: &ImportOutcome,
    ) -> Result<Committed<Dataset>> {
        let operation = match self.replaces {
            Some(_) => Operation::ChangeDatasetReading {
                name: self.new.name.clone(),
            },
            None => Operation::ImportDataset {
                name: self.new.name.clone(),
                rows: self.row_count,
            },
        };
        workspace.transact(operation, |tx| self.complete(tx, outcome))
    }

    /// Gives up, and removes what was written.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::DiskFull`] and its kin. The rows are removed on the next opening.
    pub fn cancel(self, workspace: &mut Workspace) -> Result<()> {
        crate::file::remove_store(workspace, self.seq)
    }

    /// Writes the remaining rows and the row of the data set.
    pub(crate) fn complete(&mut self, tx: &Tx<'_>, outcome: &ImportOutcome) -> Result<Dataset> {
        self.write(tx)?;
        projects::get(tx, &self.new.project_id)?;
        let now = time_text(tx.now());
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        if let Some(before) = self.replaces {
            self.replace(tx, before, outcome)?;
            projects::touch(tx, &self.new.project_id)?;
            return get(tx, &self.id);
        }
        tx.conn
            .prepare_cached(
                "INSERT INTO datasets
                     (id, seq, project_id, name, file_name, sha256, row_count, rejected_count,
                      customer_count, mapping, summary, imported_at, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?12)",
            )?
            .execute(params![
                self.id,
                self.seq,
                self.new.project_id,
                self.new.name,
                self.new.file_name,
                outcome.sha256,
                count(self.row_count),
                count(self.rejected_count),
                self.customer_count,
                json_text(super::ENTITY, "mapping", &outcome.mapping)?,
                json_text(super::ENTITY, "summary", &outcome.summary)?,
                now,
            ])?;
        projects::touch(tx, &self.new.project_id)?;
        get(tx, &self.id)
    }

    /// Puts the rows of this reading in the place of those before; the file stays with both.
    fn replace(&self, tx: &Tx<'_>, before: i64, outcome: &ImportOutcome) -> Result<()> {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        tx.conn
            .prepare_cached(
                "INSERT INTO dataset_sources (dataset_seq, part, bytes)
                 SELECT ?1, part, bytes FROM dataset_sources WHERE dataset_seq = ?2",
            )?
            .execute(params![self.seq, before])?;
        tx.conn
            .prepare_cached(
                "UPDATE datasets
                 SET seq = ?2, row_count = ?3, rejected_count = ?4, customer_count = ?5,
                     mapping = ?6, summary = ?7, updated_at = ?8
                 WHERE id = ?1",
            )?
            .execute(params![
                self.id,
                self.seq,
                count(self.row_count),
                count(self.rejected_count),
                self.customer_count,
                json_text(super::ENTITY, "mapping", &outcome.mapping)?,
                json_text(super::ENTITY, "summary", &outcome.summary)?,
                time_text(tx.now()),
            ])?;
        Ok(())
    }

    fn write(&mut self, tx: &Tx<'_>) -> Result<()> {
        let mut insert = tx.conn.prepare_cached(
            "INSERT INTO purchases
                 (dataset_seq, line, customer_seq, date, amount, quantity, order_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for row in &self.purchases {
            insert.execute(params![
                self.seq,
                row.line,
                row.customer_seq,
                row.date.to_string(),
                row.amount.to_string(),
                row.quantity.map(|quantity| quantity.to_string()),
                row.order,
            ])?;
        }
        let mut insert = tx.conn.prepare_cached(
            "INSERT INTO dataset_customers (dataset_seq, customer_seq, customer) VALUES (?1, ?2, ?3)",
        )?;
        for (customer_seq, customer) in &self.new_customers {
            insert.execute(params![self.seq, customer_seq, customer])?;
        }
        let mut insert = tx.conn.prepare_cached(
            "INSERT INTO dataset_rejects (dataset_seq, line, reason, cell, text)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for reject in &self.rejects {
            insert.execute(params![
                self.seq,
                i64::try_from(reject.line).unwrap_or(i64::MAX),
                reject.reason.code(),
                reject.cell,
                reject.text,
            ])?;
        }
        self.purchases.clear();
        self.new_customers.clear();
        self.rejects.clear();
        Ok(())
    }
}
