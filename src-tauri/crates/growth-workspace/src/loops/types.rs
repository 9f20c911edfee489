//! What an ecosystem is.

use chrono::{DateTime, Utc};
use growth_model::loops::graph::{LoopGraph, LoopKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{EcosystemId, LoopId, ProjectId, ScenarioId};

/// A kept ecosystem of loops, with its drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// An ecosystem in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EcosystemSummary {
    /// Its id.
    pub id: EcosystemId,
    /// Its name.
    pub name: String,
    /// Whether it is the one that the project's overview and report show.
    pub chosen: bool,
    /// Its loops, in their order.
    pub loops: Vec<LoopSummary>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A loop in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LoopSummary {
    /// Its id.
    pub id: LoopId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: LoopKind,
}
