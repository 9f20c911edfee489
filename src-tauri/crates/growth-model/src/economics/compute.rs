//! One figure at a time, in any kind of number: for what asks the same question many times.

use rust_decimal::Decimal;

use super::formulas::{self, Params};
use super::operand::Operand;
use super::quantity::Quantity;
use super::{FigureName, Inputs};
use crate::Outcome;

/// One figure, computed with all it rests on.
pub(crate) fn figure<O: Operand>(p: &Params<O>, name: FigureName) -> O {
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
            formulas::payback_in_lifetime(formulas::cac(p), formulas::margin_pace(p), &ltv())
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

/// How far the payback is above `target` days, or, where that is more, how many days of margin the
/// lifetime value is short of the CAC: below zero where the payback is within the target, and without
/// the jump to "never" of the figure itself, so that a root can be looked for.
pub(crate) fn payback_surplus(p: &Params<Quantity<f64>>, target: f64) -> Quantity<f64> {
    let cac = formulas::cac(p);
    let pace = formulas::margin_pace(p);
    let late = formulas::payback_days(cac, pace) - Quantity::of(target);
    let ltv = formulas::ltv_gross_margin(p, formulas::ltv_revenue(p));
    let short = (cac - ltv) * pace.days / pace.earned;
    if late.gap.is_none() && short.gap.is_none() && short.number > late.number {
        short
    } else {
        late
    }
}

/// One figure of inputs that have been validated, exactly.
pub(crate) fn exact_figure(inputs: &Inputs, name: FigureName) -> Outcome<Decimal> {
    figure(&Params::exact(inputs), name).outcome()
}

/// Several figures at once, appended to `results` in the order of `names`; what they share is
/// computed once.
pub(crate) fn figures<O: Operand>(p: &Params<O>, names: &[FigureName], results: &mut Vec<O>) {
    let cac = formulas::cac(p);
    let ltv_revenue = formulas::ltv_revenue(p);
    let ltv = formulas::ltv_gross_margin(p, ltv_revenue.clone());
    results.extend(names.iter().map(|name| match name {
        FigureName::Cac => cac.clone(),
        FigureName::LtvRevenue => ltv_revenue.clone(),
        FigureName::LtvGrossMargin => ltv.clone(),
        FigureName::LtvToCac => formulas::ltv_to_cac(ltv.clone(), cac.clone()),
        FigureName::LtvToCacRevenue => formulas::ltv_to_cac(ltv_revenue.clone(), cac.clone()),
        FigureName::PaybackDays => {
            formulas::payback_in_lifetime(cac.clone(), formulas::margin_pace(p), &ltv)
        }
        FigureName::PaybackDaysRevenue => {
            formulas::payback_days(cac.clone(), formulas::revenue_pace(p))
        }
        FigureName::MarginPerLead => formulas::margin_per_lead(
            formulas::conversion_rate(p),
            ltv.clone(),
            cac.clone(),
            formulas::cost_per_lead(p),
        ),
        &other => figure(p, other),
    }));
}
