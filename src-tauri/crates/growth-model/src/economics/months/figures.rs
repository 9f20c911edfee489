//! Figures of months taken together: sums first, then the formulas.

use rust_decimal::Decimal;

use super::{FigureSet, MonthActuals};
use crate::economics::bands::band;
use crate::economics::compute;
use crate::economics::formulas::Params;
use crate::economics::notes::FEW_CUSTOMERS;
use crate::economics::operand::Operand;
use crate::economics::quantity::{Gap, Quantity};
use crate::economics::scalar::Exact;
use crate::economics::{FigureName, InputField, Inputs, RevenueModel};
use crate::{Outcome, Reason};

type Number = Quantity<Exact>;
type Pick = fn(&MonthActuals) -> Option<Decimal>;

/// Figures of `months`, at least one, with the rest from `base`.
pub(super) fn of(base: &Inputs, months: &[MonthActuals]) -> FigureSet {
    let payment = payment(base, months);
    let churn = churn(months);
    let mut p = Params::exact(&inputs(base, months));
    let subscription = base.model == RevenueModel::Subscription;
    if subscription {
        p.arpa = operand(&payment, InputField::ArpaPerMonth);
        p.churn = operand(&churn, InputField::ChurnPerMonth);
    } else {
        p.average_order_value = operand(&payment, InputField::AverageOrderValue);
    }
    let figure = |name| compute::figure(&p, name).outcome();
    let ltv_to_cac = figure(FigureName::LtvToCac);
    let payback_days = figure(FigureName::PaybackDays);
    let few = Decimal::from(FEW_CUSTOMERS);
    FigureSet {
        months: months.len().try_into().unwrap_or(u32::MAX),
        churn_per_month: if subscription {
            churn
        } else {
            Outcome::missing("churned_customers")
        },
        payment,
        cac: figure(FigureName::Cac),
        ltv_gross_margin: figure(FigureName::LtvGrossMargin),
        ltv_to_cac_band: band(FigureName::LtvToCac, &ltv_to_cac),
        ltv_to_cac,
        payback_band: band(FigureName::PaybackDays, &payback_days),
        payback_days,
        conversion_rate: figure(FigureName::ConversionRate),
        margin_per_lead: figure(FigureName::MarginPerLead),
        few_customers: sum(months, |month| month.new_customers).is_some_and(|new| new < few),
    }
}

/// The scenario with what the months tell in it.
fn inputs(base: &Inputs, months: &[MonthActuals]) -> Inputs {
    let mut inputs = base.clone();
    inputs.acquisition.marketing_cost = sum(months, |month| month.marketing_cost);
    inputs.acquisition.salaries_cost = sum(months, |month| month.salaries_cost);
    inputs.acquisition.software_cost = sum(months, |month| month.software_cost);
    inputs.acquisition.leads = sum(months, |month| month.leads);
    inputs.acquisition.new_customers = sum(months, |month| month.new_customers);
    inputs.gross_margin = gross_margin(base, months);
    inputs
}

/// Margin of all revenue together; the plain mean where there is no revenue to weigh it with.
fn gross_margin(base: &Inputs, months: &[MonthActuals]) -> Option<Decimal> {
    let margin = |month: &MonthActuals| month.gross_margin.or(base.gross_margin);
    let mut revenue = Decimal::ZERO;
    let mut earned = Decimal::ZERO;
    let mut plain = Decimal::ZERO;
    for month in months {
        let share = margin(month)?;
        let weight = month.revenue.unwrap_or_default();
        revenue = revenue.checked_add(weight)?;
        earned = earned.checked_add(weight.checked_mul(share)?)?;
        plain = plain.checked_add(share)?;
    }
    if revenue.is_zero() {
        plain.checked_div(Decimal::from(months.len()))
    } else {
        earned.checked_div(revenue)
    }
}

/// Revenue per active customer and month, or per order.
fn payment(base: &Inputs, months: &[MonthActuals]) -> Outcome<Decimal> {
    match base.model {
        RevenueModel::Subscription => ratio(
            known(months, "revenue", |month| month.revenue),
            known(months, "active_customers", |month| month.active_customers),
            Reason::NoCustomers,
        ),
        RevenueModel::OneOff => ratio(
            known(months, "revenue", |month| month.revenue),
            known(months, "orders", |month| month.orders),
            Reason::NoPurchases,
        ),
    }
}

/// Churned customers / those who were customers at the start of their month.
fn churn(months: &[MonthActuals]) -> Outcome<Decimal> {
    let active = known(months, "active_customers", |month| month.active_customers);
    let new = known(months, "new_customers", |month| month.new_customers);
    ratio(
        known(months, "churned_customers", |month| month.churned_customers),
        active
            .zip(new)
            .and_then(|(active, new)| Outcome::exact(active.checked_sub(new))),
        Reason::NoCustomers,
    )
}

fn ratio(part: Outcome<Decimal>, whole: Outcome<Decimal>, none: Reason) -> Outcome<Decimal> {
    part.zip(whole).and_then(|(part, whole)| {
        if whole.is_zero() {
            return Outcome::undefined(none);
        }
        Outcome::exact(part.checked_div(whole))
    })
}

/// Sum over the months; `None` when one of them does not say: it would be compared with the others'
/// sums of something else.
fn sum(months: &[MonthActuals], pick: Pick) -> Option<Decimal> {
    months.iter().map(pick).sum()
}

fn known(months: &[MonthActuals], field: &str, pick: Pick) -> Outcome<Decimal> {
    sum(months, pick).map_or_else(|| Outcome::missing(field), Outcome::of)
}

/// A ratio of months in the place of an input.
fn operand(outcome: &Outcome<Decimal>, field: InputField) -> Number {
    match outcome {
        Outcome::Value { value } => Number::constant(*value),
        Outcome::Undefined { reason } => Quantity::of(Exact(None)).without(Gap::Undefined(*reason)),
        _ => Quantity::of(Exact(None)).without(Gap::missing(field)),
    }
}
