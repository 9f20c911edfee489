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

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use experiments::{Decision, Experiment};
pub use item::{Item, Saved, delete, get, insert, list, reorder, replace};
pub use journeys::{Journey, Mark, Stage, StageKind};
pub use lifecycle::LifecycleProfile;
pub use profile::{Profile, profile, set_profile};
pub use retention::RetentionProfile;
pub use services::Service;
pub use shareable::ShareableAction;
pub use tracking::{Source, TrackingStep};

/// The instruments, in the order of the layers that they belong to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Instrument {
    /// 1. The journey map.
    Journey,
    /// 2. Profit over the purchases of a customer.
    Lifecycle,
    /// 3. The inventory of shareable actions.
    Shareable,
    /// 4. The readiness of services.
    Services,
    /// 5. The tracking map.
    Tracking,
    /// 6. Cohorts and repeat rates.
    Retention,
    /// 7. The experiment log.
    Experiments,
}

impl Instrument {
    /// All of them, in their order.
    pub const ALL: [Self; 7] = [
        Self::Journey,
        Self::Lifecycle,
        Self::Shareable,
        Self::Services,
        Self::Tracking,
        Self::Retention,
        Self::Experiments,
    ];
}

/// Where the numbers of a profile come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NumbersFrom {
    /// A person types them.
    #[default]
    Typed,
    /// Imported purchases.
    Dataset,
}

/// Names of the fields in which two documents differ, as they are written in JSON.
fn differences<T: Serialize>(before: &T, after: &T) -> Vec<String> {
    let fields = |value: &T| match serde_json::to_value(value) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (before, after) = (fields(before), fields(after));
    after
        .into_iter()
        .filter(|(name, value)| before.get(name) != Some(value))
        .map(|(name, _)| name)
        .collect()
}
