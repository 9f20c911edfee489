//! Sequences of messages: who is reached by which step, when, and what that may bring
//! (MATHEMATICS.md G.3). Planned, never sent.

mod calendar;
mod export;
mod mail;
mod n8n;
mod plan;
mod problems;
mod reach;
mod sequence;

pub use calendar::{Collision, PlannedMessage, StepState};
pub use export::{ExportInput as SequenceExportInput, ExportedSequence, export};
pub use plan::{SequencePlan, SequencesInput, SequencesPlan, Start as SequenceStart, plan};
pub use problems::{SequenceProblem, SequenceProblemCode};
pub use reach::{RangeFigure, SequenceMoney, StepReach};
pub use sequence::{
    RateBasis, RateRange as AssumedRate, Sequence, SequenceStep, SequenceTrigger, Weekday,
    check_sequence,
};
