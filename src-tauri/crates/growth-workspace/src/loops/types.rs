//! What an ecosystem is.

use chrono::{DateTime, Utc};
use growth_model::loops::graph::{GraphLoop, LoopEdge, LoopGraph, LoopKind, LoopNode};
use serde::{Deserialize, Serialize};

use crate::sql::entity::{Elsewhere, Entity};
use crate::{EcosystemId, LoopId, ProjectId, ScenarioId};

/// A kept ecosystem of loops, with its drawing.
#[shape(Eq)]
pub struct LoopEcosystem {
    /// Its id.
    pub id: EcosystemId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Its name, 1…200 characters.
    pub name: String,
    /// Place in the project's list; smaller comes first.
    pub position: i64,
    /// Whether it is the one that the project's overview and report show.
    pub chosen: bool,
    /// The scenario that prices it; absent means the project's active one. It may have been
    /// deleted.
    pub scenario_id: Option<ScenarioId>,
    /// A note.
    pub note: String,
    /// The drawing.
    pub graph: LoopGraph,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for LoopEcosystem {
    const TABLE: &'static str = "loop_ecosystems";
    const NAME: &'static str = "loop_ecosystem";
    const GROUPS: &'static [&'static str] = &["graph", "graph.settings"];
    // The elements of the drawing are rows of their own.
    const ELSEWHERE: &'static [Elsewhere] =
        &[elements("loops"), elements("nodes"), elements("edges")];
}

const fn elements(field: &'static str) -> Elsewhere {
    Elsewhere {
        field,
        read: "'[]'",
        write: &[],
    }
}

/// An element of a drawing as a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct ElementRow<T> {
    /// The ecosystem.
    pub(super) ecosystem_id: EcosystemId,
    /// Place among the elements of its kind; smaller comes first.
    pub(super) position: i64,
    /// The element.
    pub(super) element: T,
}

impl Entity for ElementRow<GraphLoop> {
    const TABLE: &'static str = "loops";
    const NAME: &'static str = "loop";
    const GROUPS: &'static [&'static str] = &["element"];
}

impl Entity for ElementRow<LoopNode> {
    const TABLE: &'static str = "loop_nodes";
    const NAME: &'static str = "loop_node";
    const GROUPS: &'static [&'static str] = &["element"];
}

impl Entity for ElementRow<LoopEdge> {
    const TABLE: &'static str = "loop_edges";
    const NAME: &'static str = "loop_edge";
    const GROUPS: &'static [&'static str] = &["element"];
    const ELSEWHERE: &'static [Elsewhere] = &[
        Elsewhere {
            field: "from",
            read: "from_node_id",
            write: &[("from_node_id", "?")],
        },
        Elsewhere {
            field: "to",
            read: "to_node_id",
            write: &[("to_node_id", "?")],
        },
    ];
}

/// An ecosystem in a list.
#[shape(Eq)]
pub struct EcosystemSummary {
    /// Its id.
    pub id: EcosystemId,
    /// Its name.
    pub name: String,
    /// A note.
    pub note: String,
    /// Whether it is the one that the project's overview and report show.
    pub chosen: bool,
    /// Its loops, in their order.
    pub loops: Vec<LoopSummary>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A loop in a list.
#[shape(Eq)]
pub struct LoopSummary {
    /// Its id.
    pub id: LoopId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: LoopKind,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::entity::check;

    #[test]
    fn every_column_of_an_element_is_a_field() {
        check::<ElementRow<GraphLoop>>();
        check::<ElementRow<LoopNode>>();
        check::<ElementRow<LoopEdge>>();
    }
}
