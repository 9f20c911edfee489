//! What a set of growth loops is told: the inputs, as they are in JSON.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

/// Name of the source that is no loop: customers who were there at the start or were bought.
pub const PAID: &str = "paid";

/// Growth loops that may feed each other, and the market they grow in.
///
/// Time runs in equal steps; every rate "per step" and every delay counts in them. A customer
/// belongs to the *source* that brought them: [`PAID`], or the loop (by its `id`).
#[shape(Default, Eq, deny_unknown_fields)]
pub struct Ecosystem {
    /// Length of a step.
    #[serde(default)]
    pub step: StepUnit,
    /// Customers who do not come through a loop.
    #[serde(default)]
    pub paid: Customers,
    /// The loops, at most 32.
    #[serde(default)]
    pub loops: Vec<Loop>,
    /// People who can ever become customers, at least as many as there are at the start. The
    /// fewer are left, the less a loop brings. Customers; absent means without limit.
    pub market_size: Option<Decimal>,
    /// What running the loops costs whether or not they bring anybody, ≥ 0. Money per step.
    #[serde(default)]
    pub fixed_cost_per_step: Decimal,
}

/// Length of a step.
#[shape(Copy, Default, Eq, Hash)]
pub enum StepUnit {
    /// A day.
    #[default]
    Day,
    /// Seven days.
    Week,
}

impl StepUnit {
    /// Days in a step.
    pub fn days(self) -> u32 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
        }
    }

    /// The week in which a step lies: 0 is the start, 1 the first seven days.
    pub fn week_of(self, step: u32) -> u32 {
        (step * self.days()).div_ceil(7)
    }
}

/// The customers of one source.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Customers {
    /// Share of the active customers of this source who leave in a step, 0…1. Fraction per step.
    pub churn_per_step: Decimal,
    /// Customers of this source at the start, ≥ 0. They count as newcomers of step 0.
    pub at_start: Decimal,
}

/// One loop: customers act, each action leaves a public asset, the asset is seen, and a share of
/// those who see it become customers.
#[shape(Eq, deny_unknown_fields)]
pub struct Loop {
    /// Name of the loop, unique, not empty and not `paid`.
    pub id: String,
    /// Customers whom this loop has brought.
    #[serde(default)]
    pub customers: Customers,
    /// Actions that a newcomer makes once, ≥ 0, by the source that brought them. Actions per new
    /// customer.
    #[serde(default)]
    pub actions_per_newcomer: BySource,
    /// Actions that an active customer makes in every step, ≥ 0, by the source that brought them.
    /// Actions per active customer per step.
    #[serde(default)]
    pub actions_per_active_per_step: BySource,
    /// Steps between becoming (or being) a customer and the action, 1…3650. Steps.
    #[serde(default = "one_step")]
    pub delay_steps: u32,
    /// Other loops whose actions also leave assets in this one, each named once.
    #[serde(default)]
    pub fed_by: Vec<Feed>,
    /// Share of the assets that vanish in a step, 0.000001…1; 1 is an asset that lives for one
    /// step. Fraction per step.
    #[serde(default = "all")]
    pub asset_decay_per_step: Decimal,
    /// Assets that are there at the start, ≥ 0.
    #[serde(default)]
    pub assets_at_start: Decimal,
    /// How often an asset is seen in a step, ≥ 0. Views per asset per step.
    pub views_per_asset_per_step: Decimal,
    /// Share of the views that end in an activated customer (click × sign-up × activation), 0…1.
    pub conversion: Decimal,
    /// What a customer whom the loop brings costs (the ambassador's reward, at cost), ≥ 0. Money
    /// per new customer.
    #[serde(default)]
    pub reward_per_customer: Decimal,
    /// What an asset costs, ≥ 0. Money per asset.
    #[serde(default)]
    pub cost_per_asset: Decimal,
}

fn one_step() -> u32 {
    1
}

fn all() -> Decimal {
    Decimal::ONE
}

/// A number that may differ by the source of the customers.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct BySource {
    /// For customers of every source that `by_source` does not name.
    pub each: Decimal,
    /// For customers of single sources: `paid`, or the `id` of a loop.
    pub by_source: BTreeMap<String, Decimal>,
}

impl BySource {
    /// The same number for every source.
    pub fn each(each: Decimal) -> Self {
        Self {
            each,
            by_source: BTreeMap::new(),
        }
    }

    /// The number for customers of `source`.
    pub fn of(&self, source: &str) -> Decimal {
        self.by_source.get(source).copied().unwrap_or(self.each)
    }
}

/// Output of another loop that feeds this one.
#[shape(Eq, deny_unknown_fields)]
pub struct Feed {
    /// `id` of the feeding loop; not the loop itself, which would feed itself in zero time.
    pub r#loop: String,
    /// Assets that each action of that loop adds to this one, ≥ 0. Assets per action.
    pub assets_per_action: Decimal,
}
