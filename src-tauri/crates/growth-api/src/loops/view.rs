//! What an ecosystem comes to.

use growth_model::loops::graph::{Economy, GraphInput, GraphRun, LoopGraph, run_graph};

use crate::Failure;

/// A drawing, run.
pub(crate) fn computed(graph: LoopGraph, economy: Economy) -> Result<GraphRun, Failure> {
    Ok(run_graph(&GraphInput { graph, economy })?)
}
