//! What a data set is.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::{DatasetId, ProjectId};

/// What the rows of a data set are.
#[shape(Copy, Default, Eq, Hash)]
pub enum DatasetKind {
    /// Purchases: customer, date, amount.
    #[default]
    Purchases,
    /// Subscriptions: customer, start, end or none, plan, amount a month.
    Subscriptions,
    /// Leads, with the outcome where it is known.
    Leads,
    /// Events: who, when, what, and properties.
    Events,
}

/// An imported table.
#[shape]
pub struct Dataset {
    /// Its id.
    pub id: DatasetId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Its name, 1…200 characters; the file's name unless another was given.
    pub name: String,
    /// What its rows are.
    pub kind: DatasetKind,
    /// Name of the file that it was imported from, without its folder.
    pub file_name: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// Rows that were read.
    pub row_count: u64,
    /// Rows that could not be read; the first [`super::MAX_KEPT_REJECTS`] of them are kept.
    pub rejected_count: u64,
    /// Different customers.
    pub customer_count: u64,
    /// How the file was read: its format and the meaning of its columns, as given at the import.
    pub mapping: Value,
    /// What the purchases tell, as computed at the import.
    pub summary: Value,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// Key of its rows in the file.
    #[serde(skip)]
    pub(crate) seq: i64,
}

/// What an import begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDataset {
    /// The project that it shall belong to.
    pub project_id: ProjectId,
    /// Its name, 1…200 characters.
    pub name: String,
    /// Name of the file, without its folder.
    pub file_name: String,
}

/// What is known when the file has been read to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportOutcome {
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// How the file was read.
    pub mapping: Value,
    /// What the purchases tell.
    pub summary: Value,
}
