//! The workspace file: one SQLite file with all projects of a person, or of a team that hands it
//! around.
//!
//! - [`Workspace::open`] opens it; there is one writer, everybody else reads.
//! - Every change is one transaction and one named undo step ([`Workspace::transact`]). The actions
//!   of a person are methods of [`Workspace`] (`create_project`, `save_inputs` …), each in the module
//!   of its feature; the functions below them take a [`Tx`] and can be combined into larger steps.
//! - Reading functions take a [`View`], which a [`Tx`] is too.
//! - Times and days come from the [`Clock`] in [`OpenOptions`], so that everything can be repeated exactly.
//!
//! No other crate knows SQL.

#[macro_use]
extern crate growth_shape;

pub mod audit;
pub mod automation;
pub mod backups;
mod clock;
pub mod customers;
pub mod datasets;
pub mod economics;
mod error;
pub mod exchange;
pub mod experiments;
mod file;
pub mod history;
mod ids;
pub mod knowledge;
pub mod kpi;
pub mod limits;
pub mod loops;
pub mod preferences;
pub mod projects;
pub mod report;
pub mod roadmap;
pub mod samples;
mod schema;
pub mod scratch;
pub mod settings;
mod sql;
mod stored_json;
pub mod tabular;
mod text;
pub mod ticks;
mod undo;
mod workspace;

pub use growth_i18n::Language;

pub use ids::TemplateId;
pub use ids::{BaselineId, PlanId, TaskId};
pub use ids::{EcosystemId, LoopId};

pub use clock::Clock;
pub use error::{InvalidRule, Result, WorkspaceError};
pub use file::{Access, Follow, OpenOptions, ReadOnlyReason};
pub use history::{HistoryEntry, StepOrigin, StepState};
pub use ids::MonthId;
pub use ids::{
    AuditId, CheckInId, DatasetId, EvidenceId, ForecastId, GrowthPointId, InstrumentItemId,
    LeadModelId, ProjectId, ScenarioId, SegmentId,
};
pub use ids::{AutomationId, SequenceId, StackToolId};
pub use ids::{DocumentId, MeasureId, OpenQuestionId, TestQuestionId};
pub use projects::Project;
pub use schema::LATEST_VERSION;
pub use text::{MAX_NAME_CHARS, MAX_NOTE_CHARS};
pub use undo::{Change, Operation, Scope, Shown};
pub use workspace::{Coalesce, Committed, Replayed, Tx, View, Workspace};
