//! The history: what was done, and what undo and redo would take next.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::undo::log::{self, Entry, Stack};
use crate::{Operation, Result, View};

/// How many steps are kept.
pub const MAX_STEPS: usize = log::KEPT_OPERATIONS as usize;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HistoryEntry {
    /// Its number; later steps have higher ones.
    pub id: i64,
    /// When it was taken; for steps that joined, the last of them.
    pub at: DateTime<Utc>,
    /// What was done.
    pub operation: Operation,
    /// Whether it holds, or was undone and can be redone.
    pub state: StepState,
}

/// Whether a step holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It holds.
    Done,
    /// It was undone, and can be redone.
    Undone,
}

impl From<Entry> for HistoryEntry {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id,
            at: entry.at,
            operation: entry.operation,
            state: if entry.done {
                StepState::Done
            } else {
                StepState::Undone
            },
        }
    }
}

/// The last steps, newest first, at most `limit` (and never more than [`MAX_STEPS`]).
pub fn list(view: &View<'_>, limit: usize) -> Result<Vec<HistoryEntry>> {
    let entries = log::newest(view.conn, limit.min(MAX_STEPS))?;
    Ok(entries.into_iter().map(HistoryEntry::from).collect())
}

/// The step that undo would take back.
pub fn undo_step(view: &View<'_>) -> Result<Option<HistoryEntry>> {
    Ok(log::next(view.conn, Stack::Undo)?.map(HistoryEntry::from))
}

/// The step that redo would take again.
pub fn redo_step(view: &View<'_>) -> Result<Option<HistoryEntry>> {
    Ok(log::next(view.conn, Stack::Redo)?.map(HistoryEntry::from))
}
