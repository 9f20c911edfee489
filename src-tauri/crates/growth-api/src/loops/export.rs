//! The simulation of an ecosystem as a file.

use growth_model::loops::graph::LoopGraph;
use growth_report::{csv, loops::simulation_table};
use growth_workspace::EcosystemId;

use super::view::RunEcosystem;
use crate::{Context, Failure, Request, WritePath, router::request, shared::Written, write};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "loops.export_csv",
        "Writes the simulation of an ecosystem step by step as CSV: a whole file or none.",
        export_csv,
    )]
}

/// An export.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "ExportLoops")]
pub struct ExportCsv {
    /// The ecosystem.
    pub id: EcosystemId,
    /// The drawing as it is being edited; as it is kept when absent.
    pub graph: Option<LoopGraph>,
    /// The file. What is there is replaced.
    pub path: WritePath,
}

fn export_csv(context: &Context<'_>, input: ExportCsv) -> Result<Written, Failure> {
    let ran = RunEcosystem::of(context, &input.id, input.graph)?;
    let table = simulation_table(&ran.data(context.language)).ok_or(Failure::Value {
        field: "graph",
        code: "loops_cannot_simulate",
        value: ran.name.clone(),
    })?;
    write::file(&input.path, &csv::of_table(&table, context.language))?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}
