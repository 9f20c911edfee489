//! The seven instruments of the audit: what a person writes into them.
//!
//! Journeys, shareable actions, services, steps of the funnel and experiments are lists of
//! [`Item`]s; the lifecycle and the retention of a project are one [`Profile`] each. Every item and
//! profile is one document, checked by the model before it is written.

mod actions;
mod experiments;
mod item;
mod journeys;
mod lifecycle;
mod profile;
mod retention;
mod services;
mod shareable;
mod tracking;

pub use crate::undo::Instrument;
pub use experiments::{Decision, Experiment};
pub use item::{Item, Saved, delete, get, insert, list, reorder, replace};
pub use journeys::{Journey, Mark, Stage, StageKind};
pub use lifecycle::LifecycleProfile;
pub use profile::{Profile, profile, set_profile};
pub use retention::RetentionProfile;
pub use services::Service;
pub use shareable::ShareableAction;
pub use tracking::{Source, TrackingStep};

/// Where the numbers of a profile come from.
#[shape(Copy, Default, Eq, Hash)]
pub enum NumbersFrom {
    /// A person types them.
    #[default]
    Typed,
    /// Imported purchases.
    Dataset,
}
