//! The growth audit: dated audits with answers and evidence, the growth points that come of them,
//! and the three that a project has chosen.

mod actions;
mod answers;
mod audits;
mod board;
mod choice;
mod effects;
mod evidence;
pub mod instruments;
mod point;
mod points;
mod types;

pub use answers::{answer, answers, clear_answer, note};
pub use audits::{bank_answers, create, delete, get, latest, latest_of_all, list, scores, update};
pub use board::{Board, IceNumber, ValuedPoint, board, growth_points};
pub use choice::{Choice, choice, choose};
pub use effects::{EffectState, effect_state};
pub use evidence::{
    EvidenceState, MAX_STORED_BYTES, NewEvidence, attach, evidence_of_audit, evidence_of_points,
    get_evidence, read_file, remove_evidence, state, state_by_hash, stored_content,
};
pub use point::{
    Confidence, Expected, Finding, GrowthPoint, GrowthPointContent, PointEffect, PointSource,
    PointStatus, SourceKind,
};
pub(crate) use points::set_done_on;
pub use points::{add_finding, delete_point, get_point, save_point};
pub use types::{Audit, AuditPatch, Evidence, EvidenceOf, NewAudit, SavedAnswer};
