//! Growth OS: the tools of a client, scenarios with their decisions and kept rehearsals, sequences.

mod scenarios;
mod sequences;
mod tools;

pub use scenarios::{Automation, KeptRehearsal, automation, automations, delete_automation};
pub(crate) use scenarios::{create as create_automation, set_rehearsal};
pub use sequences::{StoredSequence, delete_sequence, sequence, sequences};
pub(crate) use tools::add as add_tool;
pub use tools::{StackEntry, ToolFields, remove_tool, stack, stack_entry};

use crate::WorkspaceError;

/// The field of a definition that the model refuses, as the request names it.
fn within_definition(error: growth_model::ModelError) -> WorkspaceError {
    error.within("definition").into()
}
