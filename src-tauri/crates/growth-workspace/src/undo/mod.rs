//! Undo: one mechanism for every table (the technique of sqlite.org's "Automatic Undo/Redo Using
//! SQLite"). Triggers made from the schema write the inverse statement of each change into
//! `undo_log` under the current operation; undoing replays them backwards, and the triggers write
//! the inverse of the inverse: the redo.

pub(crate) mod log;
mod operation;
mod scope;
mod triggers;

pub use operation::{Instrument, LoopChange, Operation, Shown};
pub use scope::Scope;
pub(crate) use triggers::{NOT_UNDOABLE, install, remove};

/// A row that a step created, changed or deleted. Whoever shows it reads it anew.
#[shape(Eq, Hash, PartialOrd, Ord)]
pub struct Change {
    /// Kind of row: its table, such as `projects` or `scenarios`; `ticked_tasks` for a task of a plan
    /// that the step has also marked as done, because it has brought the task's result into the project.
    pub entity: String,
    /// Id of the row: of a scenario's source `<scenario id>/<field>`, of report settings the
    /// project's id, of a setting its key.
    pub id: String,
}
