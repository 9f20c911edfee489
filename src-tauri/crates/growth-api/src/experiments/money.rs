//! What a difference is worth: the calculator's value of a customer or a lead, or a typed amount.

use growth_i18n::{Language, tr::experiments as tr};
use growth_model::economics::evaluate;
use growth_workspace::{
    View, economics,
    experiments::{StoredDesign, Worth},
    projects::Project,
};
use rust_decimal::Decimal;

use crate::Failure;

/// Days of a month, as the calculator counts them.
const DAYS_PER_MONTH: f64 = 365.0 / 12.0;

/// What one unit of a metric brings.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    /// The amount; absent where nobody has said, or the calculator does not know it.
    pub(super) amount: Option<Decimal>,
    /// Where it comes from, in words.
    pub(super) source: String,
}

impl Value {
    /// The value of a design's unit, by the active scenario of its project.
    pub(super) fn of(
        view: &View<'_>,
        project: &Project,
        worth: Worth,
        language: Language,
    ) -> Result<Self, Failure> {
        let scenario = match worth {
            Worth::Unknown => {
                return Ok(Self {
                    amount: None,
                    source: tr::experiments_worth_unknown(language),
                });
            }
            Worth::Typed { amount } => {
                return Ok(Self {
                    amount: Some(amount),
                    source: tr::experiments_worth_typed(language),
                });
            }
            Worth::Customer | Worth::Lead => &project.active_scenario_id,
        };
        let Some(scenario) = scenario else {
            return Ok(Self {
                amount: None,
                source: tr::experiments_worth_no_scenario(language),
            });
        };
        let scenario = economics::get(view, scenario)?;
        let evaluation = evaluate(&scenario.inputs)?;
        let (figure, source) = match worth {
            Worth::Lead => (
                evaluation.margin_per_lead,
                tr::experiments_worth_lead(language, &scenario.name),
            ),
            _ => (
                evaluation.ltv_gross_margin,
                tr::experiments_worth_customer(language, &scenario.name),
            ),
        };
        Ok(Self {
            amount: figure.outcome.value().copied(),
            source,
        })
    }

    /// The money of a month that a difference per visitor brings when every visitor gets it.
    pub(super) fn of_month(&self, design: &StoredDesign, difference: f64) -> Option<Decimal> {
        let sign = if design.test.lower_is_better {
            -1.0
        } else {
            1.0
        };
        self.in_month(design, sign * difference)
    }

    /// The money of a month of something that is lost, whatever the direction of the metric.
    pub(super) fn lost_in_month(&self, design: &StoredDesign, loss: f64) -> Option<Decimal> {
        self.in_month(design, loss)
    }

    fn in_month(&self, design: &StoredDesign, per_visitor: f64) -> Option<Decimal> {
        let per_month = Decimal::try_from(per_visitor * DAYS_PER_MONTH / 7.0).ok()?;
        per_month
            .checked_mul(design.test.weekly_visitors)?
            .checked_mul(self.amount?)
    }
}

/// Twelve months of an amount.
pub(super) fn of_year(month: Decimal) -> Decimal {
    month.saturating_mul(Decimal::from(12))
}
