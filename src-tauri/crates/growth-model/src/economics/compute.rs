//! One figure at a time, in any kind of number: for what asks the same question many times.

use rust_decimal::Decimal;

use super::formulas::{self, Params};
use super::quantity::Quantity;
use super::scalar::Scalar;
use super::{FigureName, Inputs};
use crate::Outcome;

/// One figure, computed with all it rests on.
pub(crate) fn figure<S: Scalar>(p: &Params<S>, name: FigureName) -> Quantity<S> {
    let ltv = || formulas::ltv_gross_margin(p, formulas::ltv_revenue(p));
    match name {
        FigureName::Cac => formulas::cac(p),
        FigureName::LtvGrossMargin => ltv(),
        FigureName::LtvRevenue => formulas::ltv_revenue(p),
        FigureName::LtvDiscounted => formulas::ltv_discounted(p),
        FigureName::LtvToCac => formulas::ltv_to_cac(ltv(), formulas::cac(p)),
        FigureName::LtvToCacRevenue => {
            formulas::ltv_to_cac(formulas::ltv_revenue(p), formulas::cac(p))
        }
        FigureName::PaybackDays => {
            formulas::payback_days(formulas::cac(p), formulas::margin_pace(p))
        }
        FigureName::PaybackDaysRevenue => {
            formulas::payback_days(formulas::cac(p), formulas::revenue_pace(p))
        }
        FigureName::CostPerLead => formulas::cost_per_lead(p),
        FigureName::ConversionRate => formulas::conversion_rate(p),
        FigureName::MarginPerLead => formulas::margin_per_lead(
            formulas::conversion_rate(p),
            ltv(),
            formulas::cac(p),
            formulas::cost_per_lead(p),
        ),
        FigureName::MarginPerLeadFirstOrder => formulas::margin_per_lead_first_order(
            p,
            formulas::conversion_rate(p),
            formulas::cost_per_lead(p),
        ),
        FigureName::LifetimeDays => formulas::lifetime_days(p),
    }
}

/// One figure of inputs that have been validated, exactly.
pub(crate) fn exact_figure(inputs: &Inputs, name: FigureName) -> Outcome<Decimal> {
    figure(&Params::exact(inputs), name).outcome()
}
