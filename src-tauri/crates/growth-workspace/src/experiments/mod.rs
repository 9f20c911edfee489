//! Experiments: tests from their design over what was counted to the decision.
//!
//! There is one table of them. The audit's experiment log ([`crate::audit::instruments::Experiment`])
//! is a view of it: the part that every test has, also one that was only logged.

mod actions;
mod change;
mod table;
mod types;

use crate::sql::entity;
use crate::{InstrumentItemId, ProjectId, Result, View, projects};

pub use change::{NewTask, Placing, TestContent, TestDecision};
pub use table::{CountRows, UnreadableCounts, count_rows};
pub use types::{
    BaselineSource, CountStep, CountsOfDay, FrozenPlan, Look, Seen, StoredDesign, StoredTest,
    TestVerdict, Worth,
};

/// The tests of a project, also those that were only logged, in the order in which they were made.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn list(view: &View<'_>, project: &ProjectId) -> Result<Vec<StoredTest>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY position, id", [project])
}

/// A test.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, id: &InstrumentItemId) -> Result<StoredTest> {
    entity::get(view, id)
}

/// What was counted of a test, day by day.
///
/// # Errors
/// When the file cannot be read.
pub fn counts(view: &View<'_>, id: &InstrumentItemId) -> Result<Vec<CountsOfDay>> {
    entity::list(view, "experiment_id = ?1 ORDER BY day", [id])
}

/// The looks at a test while it ran, the first one first.
///
/// # Errors
/// When the file cannot be read.
pub fn looks(view: &View<'_>, id: &InstrumentItemId) -> Result<Vec<Look>> {
    entity::list(view, "experiment_id = ?1 ORDER BY visitors", [id])
}
