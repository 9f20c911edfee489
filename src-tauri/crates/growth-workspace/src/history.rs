//! The history: what was done, and what undo and redo would take next.

use chrono::{DateTime, Utc};

use crate::undo::log::{self, Entry, Stack};
use crate::{Operation, ProjectId, Result, Scope, View};

/// How many steps are kept.
pub const MAX_STEPS: usize = log::KEPT_OPERATIONS as usize;

/// One step.
#[shape(Eq)]
pub struct HistoryEntry {
    /// Its number; later steps have higher ones.
    pub id: i64,
    /// When it was taken; for steps that joined, the last of them.
    pub at: DateTime<Utc>,
    /// What was done.
    pub operation: Operation,
    /// Whether it holds, or was undone and can be redone.
    pub state: StepState,
    /// Through what it was made.
    pub origin: StepOrigin,
    /// The projects it belongs to, which may be gone by now; empty for a step of the workspace.
    pub projects: Vec<ProjectId>,
}

/// Through what a step was made.
#[shape(Copy, Default, Eq, Hash)]
pub enum StepOrigin {
    /// A person, in the window or on the command line.
    #[default]
    Person,
    /// A program that speaks the Model Context Protocol.
    Mcp,
}

impl StepOrigin {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Person => "",
            Self::Mcp => "mcp",
        }
    }

    pub(crate) fn of_code(code: &str) -> Self {
        match code {
            "mcp" => Self::Mcp,
            _ => Self::Person,
        }
    }
}

/// Whether a step holds.
#[shape(Copy, Eq, Hash)]
pub enum StepState {
    /// It holds.
    Done,
    /// It was undone, and can be redone.
    Undone,
}

fn read(view: &View<'_>, entry: Entry) -> Result<HistoryEntry> {
    Ok(HistoryEntry {
        id: entry.id,
        at: entry.at,
        projects: log::projects(view.conn, entry.id)?,
        operation: entry.operation,
        origin: entry.origin,
        state: if entry.done {
            StepState::Done
        } else {
            StepState::Undone
        },
    })
}

/// The last steps, newest first, at most `limit` (and never more than [`MAX_STEPS`]).
pub fn list(view: &View<'_>, limit: usize) -> Result<Vec<HistoryEntry>> {
    list_in(view, &Scope::All, limit)
}

/// The last steps of a scope, newest first, at most `limit` (and never more than [`MAX_STEPS`]).
pub fn list_in(view: &View<'_>, scope: &Scope, limit: usize) -> Result<Vec<HistoryEntry>> {
    log::newest(view.conn, scope, limit.min(MAX_STEPS))?
        .into_iter()
        .map(|entry| read(view, entry))
        .collect()
}

/// The step that undo would take back.
pub fn undo_step(view: &View<'_>) -> Result<Option<HistoryEntry>> {
    undo_step_in(view, &Scope::All)
}

/// The step of a scope that undo would take back.
pub fn undo_step_in(view: &View<'_>, scope: &Scope) -> Result<Option<HistoryEntry>> {
    next(view, scope, Stack::Undo)
}

/// The step that redo would take again.
pub fn redo_step(view: &View<'_>) -> Result<Option<HistoryEntry>> {
    redo_step_in(view, &Scope::All)
}

/// The step of a scope that redo would take again.
pub fn redo_step_in(view: &View<'_>, scope: &Scope) -> Result<Option<HistoryEntry>> {
    next(view, scope, Stack::Redo)
}

fn next(view: &View<'_>, scope: &Scope, stack: Stack) -> Result<Option<HistoryEntry>> {
    log::next(view.conn, scope, stack)?
        .map(|entry| read(view, entry))
        .transpose()
}
