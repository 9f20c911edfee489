//! How many customers it takes (MATHEMATICS.md A.9).

use rust_decimal::Decimal;

use super::formulas::{self, Params};
use super::operand::Operand;
use super::quantity::{Gap, Quantity};
use super::scalar::Exact;
use super::{Domain, FigureName, InputField, Inputs, RevenueModel, TARGET_LTV_TO_CAC, compute};
use crate::{ModelError, Outcome, Reason};

type Number = Quantity<Exact>;

/// A scenario and the costs that customers have to cover.
#[shape(Eq, deny_unknown_fields)]
pub struct BreakEvenInput {
    /// The scenario.
    pub inputs: Inputs,
    /// LTV/CAC to reach, 0.001…1e6.
    #[serde(default = "default_ratio")]
    pub target_ltv_to_cac: Decimal,
    /// Price of a lead, 0…1e15: the part of the acquisition cost that grows with the leads. Money.
    pub media_price_per_lead: Option<Decimal>,
    /// The part of the acquisition cost that does not grow with the leads, 0…1e15. Money per period.
    pub fixed_acquisition_cost: Option<Decimal>,
    /// Fixed cost of the business, 0…1e15. Money per month.
    pub fixed_cost_per_month: Option<Decimal>,
}

/// How many customers it takes, in whole customers.
#[shape(Eq)]
pub struct BreakEven {
    /// New customers for whom the acquisition cost of the period is worth it at the target ratio:
    /// `ceil(ratio · cost / LTV)`.
    pub new_customers: Outcome<Decimal>,
    /// The same when every further customer needs leads that cost money:
    /// `ceil(ratio · fixed / (LTV − ratio · price / conversion))`.
    pub new_customers_with_media: Outcome<Decimal>,
    /// Active customers whose margin covers the fixed cost of a month:
    /// `ceil(fixed / margin per customer and month)`.
    pub active_customers: Outcome<Decimal>,
}

fn default_ratio() -> Decimal {
    TARGET_LTV_TO_CAC
}

/// How many customers it takes.
///
/// # Errors
/// [`ModelError`] when a value is outside its range.
pub fn break_even(input: &BreakEvenInput) -> Result<BreakEven, ModelError> {
    (input.inputs.validate()).map_err(|error| error.within("inputs"))?;
    let ratios = Domain {
        min: Decimal::new(1, 3),
        max: Decimal::from(1_000_000),
        whole: false,
    };
    ratios.check("target_ltv_to_cac", input.target_ltv_to_cac)?;
    let money = InputField::MarketingCost.domain();
    for (field, value) in [
        ("media_price_per_lead", input.media_price_per_lead),
        ("fixed_acquisition_cost", input.fixed_acquisition_cost),
        ("fixed_cost_per_month", input.fixed_cost_per_month),
    ] {
        if let Some(value) = value {
            money.check(field, value)?;
        }
    }
    let p = Params::exact(&input.inputs);
    let ratio = Number::constant(input.target_ltv_to_cac);
    let ltv = compute::figure(&p, FigureName::LtvGrossMargin);
    let conversion = compute::figure(&p, FigureName::ConversionRate);
    let given = |field: &str, value: Option<Decimal>| {
        value.map_or_else(|| Outcome::missing(field), Outcome::of)
    };
    let media_price = given("media_price_per_lead", input.media_price_per_lead);
    let fixed = given("fixed_acquisition_cost", input.fixed_acquisition_cost);
    let monthly = given("fixed_cost_per_month", input.fixed_cost_per_month);
    Ok(BreakEven {
        new_customers: customers(ratio * formulas::acquisition_cost(&p), ltv),
        new_customers_with_media: fixed.zip(media_price).and_then(|(fixed, price)| {
            let left = ltv - media_per_customer(ratio, price, conversion);
            customers(ratio * Number::constant(fixed), left)
        }),
        active_customers: monthly
            .and_then(|fixed| customers(Number::constant(fixed), monthly_margin(&p))),
    })
}

/// Target share of the LTV that the leads of one customer cost.
fn media_per_customer(ratio: Number, price: Decimal, conversion: Number) -> Number {
    let cost = ratio * Number::constant(price) / conversion;
    if conversion.is_zero() {
        return cost.without(Gap::Undefined(Reason::NoNewCustomers));
    }
    cost
}

/// Margin of an active customer in a month.
fn monthly_margin(p: &Params<Number>) -> Number {
    let pace = formulas::margin_pace(p);
    match p.model {
        RevenueModel::Subscription => pace.earned,
        RevenueModel::OneOff => pace.earned * p.days_per_month / pace.days,
    }
}

/// Whole customers who bring `needed` at `each`.
fn customers(needed: Number, each: Number) -> Outcome<Decimal> {
    let losing = each.is_not_positive() || each.gap() == Some(Gap::Unbounded(Reason::EndlessLoss));
    let endless = !losing && matches!(each.gap(), Some(Gap::Unbounded(_)));
    let count = if losing {
        (needed / each).without(Gap::Infeasible(Reason::GoalOutOfReach))
    } else if endless && needed.sealed().gap().is_none() {
        // One customer of endless value is worth any cost.
        let whole = u32::from(!needed.is_zero());
        Number::whole(whole)
    } else {
        (needed / each).sealed()
    };
    // Dividing decimals may leave a whole number a hair too large.
    count.outcome().map(|count| {
        (count - Decimal::new(1, 9))
            .ceil()
            .max(Decimal::ZERO)
            .normalize()
    })
}
