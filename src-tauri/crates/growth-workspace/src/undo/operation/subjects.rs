//! What features say of their steps: types that the log keeps.

use growth_model::loops::graph::ValueField;
use rust_decimal::Decimal;

/// The instruments, in the order of the layers that they belong to.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
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

/// What was changed in a drawing.
#[shape(Eq, tag = "what")]
pub enum LoopChange {
    /// One number of one element.
    Value {
        /// Name of the element; absent for what holds for all loops.
        element: Option<String>,
        /// Which number.
        field: ValueField,
        /// The old value.
        from: Option<Decimal>,
        /// The new value.
        to: Option<Decimal>,
    },
    /// Boxes were moved.
    Moved {
        /// Their names.
        names: Vec<String>,
    },
    /// Elements were added.
    Added {
        /// Their names.
        names: Vec<String>,
    },
    /// Elements were removed.
    Removed {
        /// Their names.
        names: Vec<String>,
    },
    /// An element got another name.
    Renamed {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// Anything else, or several things at once.
    Edited {
        /// Names of the elements; empty where only what holds for all loops was changed.
        names: Vec<String>,
    },
}
