//! Profit over the purchases of a customer.

use growth_model::economics::{LifecycleInput, LifecyclePurchase, lifecycle};
use rust_decimal::Decimal;

use super::retention::owned_dataset;
use super::{Instrument, NumbersFrom, Profile};
use crate::{DatasetId, ProjectId, Result, View};

/// How the profit curve of a project is computed.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct LifecycleProfile {
    /// Whether the steps are typed or follow from purchases.
    pub numbers_from: NumbersFrom,
    /// The purchases, for [`NumbersFrom::Dataset`]. The data set may have been deleted since.
    pub dataset_id: Option<DatasetId>,
    /// Cost of acquiring a customer, 0…1e15; that of the active scenario when absent. Money.
    pub cac: Option<Decimal>,
    /// Gross margin of orders taken from purchases, −1 000 000…1; that of the active scenario when
    /// absent. Fraction.
    pub gross_margin: Option<Decimal>,
    /// Cost of serving an order taken from purchases, 0…1e15. Money.
    pub cost_to_serve: Decimal,
    /// Cost of bringing a repeat purchase about, spent on everybody who made the one before,
    /// 0…1e15. Money.
    pub trigger_cost: Decimal,
    /// The typed steps, at most 1000; empty as long as nobody has typed any.
    pub steps: Vec<LifecyclePurchase>,
}

impl Profile for LifecycleProfile {
    const INSTRUMENT: Instrument = Instrument::Lifecycle;
    const TABLE: &'static str = "lifecycle_profiles";

    fn checked(self, view: &View<'_>, project: &ProjectId) -> Result<Self> {
        owned_dataset(view, project, self.dataset_id.as_ref())?;
        // What is common to all steps is checked as one step.
        let common = LifecyclePurchase {
            repeat_probability: Decimal::ONE,
            order_value: Decimal::ZERO,
            gross_margin: self.gross_margin.unwrap_or_default(),
            cost_to_serve: self.cost_to_serve,
            trigger_cost: Decimal::ZERO,
        };
        let second = LifecyclePurchase {
            trigger_cost: self.trigger_cost,
            ..common.clone()
        };
        let cac = self.cac.unwrap_or_default();
        let check =
            |purchases: Vec<LifecyclePurchase>| lifecycle(&LifecycleInput { cac, purchases });
        check(vec![common, second]).map_err(|error| {
            let path = error.field().to_owned();
            match path.split_once("].") {
                Some((_, name)) => crate::WorkspaceError::renamed(error, name),
                None => error.into(),
            }
        })?;
        if !self.steps.is_empty() {
            check(self.steps.clone()).map_err(|error| {
                let path = error.field().replacen("purchases", "steps", 1);
                crate::WorkspaceError::renamed(error, &path)
            })?;
        }
        Ok(self)
    }
}
