//! The inputs as operands of the formulas.

use rust_decimal::Decimal;

use super::formulas::{Horizon, Params};
use super::operand::{Bare, Operand};
use super::quantity::{Gap, Quantity};
use super::scalar::{Exact, Scalar};
use super::trace::Traced;
use super::{InputField, Inputs};

impl<O: Operand> Params<O> {
    fn build(inputs: &Inputs, operand: impl Fn(InputField, Option<Decimal>) -> O) -> Self {
        let field = |name| operand(name, inputs.get(name));
        let given = |name| inputs.get(name).map(|value| operand(name, Some(value)));
        let effective = |name| given(name).filter(|quantity| !quantity.is_zero());
        Self {
            model: inputs.model,
            timing: inputs.assumptions.payment_timing,
            arpa: field(InputField::ArpaPerMonth),
            churn: field(InputField::ChurnPerMonth),
            expansion: effective(InputField::ExpansionPerMonth),
            linear: effective(InputField::LinearExpansion),
            average_order_value: field(InputField::AverageOrderValue),
            purchases: field(InputField::PurchasesPerLifetime),
            lifetime_days: field(InputField::LifetimeDays),
            gross_margin: field(InputField::GrossMargin),
            costs: cost_parts(inputs, field, given),
            leads: field(InputField::Leads),
            new_customers: field(InputField::NewCustomers),
            days_per_month: field(InputField::DaysPerMonth),
            discount: effective(InputField::DiscountPerMonth),
            discount_or_default: operand(
                InputField::DiscountPerMonth,
                inputs.used(InputField::DiscountPerMonth),
            ),
            horizon: inputs.assumptions.horizon_months.map(|months| Horizon {
                months,
                written: field(InputField::HorizonMonths),
            }),
        }
    }
}

/// The parts of the cost that are given; all three, as missing, when none is.
fn cost_parts<Q>(
    inputs: &Inputs,
    field: impl Fn(InputField) -> Q,
    given: impl Fn(InputField) -> Option<Q>,
) -> [Option<Q>; 3] {
    let parts = [
        InputField::MarketingCost,
        InputField::SalariesCost,
        InputField::SoftwareCost,
    ];
    if parts.iter().all(|&part| inputs.get(part).is_none()) {
        parts.map(|part| Some(field(part)))
    } else {
        parts.map(given)
    }
}

impl Params<Quantity<Traced>> {
    /// Operands that write their formula down.
    pub(crate) fn traced(inputs: &Inputs) -> Self {
        Self::build(inputs, Traced::input)
    }
}

impl Params<Quantity<Exact>> {
    /// Exact operands.
    pub(crate) fn exact(inputs: &Inputs) -> Self {
        Self::build(inputs, |name, value| Quantity {
            number: Exact(value),
            gap: missing(name, value),
        })
    }
}

impl Params<Quantity<f64>> {
    /// Floating point that knows why it is no number, for simulation and root finding.
    pub(crate) fn float(inputs: &Inputs) -> Self {
        Self::build(inputs, |name, value| Quantity {
            number: value.map_or(f64::NAN, f64::constant),
            gap: missing(name, value),
        })
    }
}

impl Params<Bare> {
    /// Floating point only.
    pub(crate) fn bare(inputs: &Inputs) -> Self {
        Self::build(inputs, |_, value| {
            Bare(value.map_or(f64::NAN, f64::constant))
        })
    }
}

impl<O: Operand> Params<O> {
    /// Puts a number in the place of an input. The horizon is no real number and stays as it is.
    pub(crate) fn set(&mut self, field: InputField, value: O) {
        match field {
            InputField::ArpaPerMonth => self.arpa = value,
            InputField::ChurnPerMonth => self.churn = value,
            InputField::ExpansionPerMonth => self.expansion = Some(value),
            InputField::LinearExpansion => self.linear = Some(value),
            InputField::AverageOrderValue => self.average_order_value = value,
            InputField::PurchasesPerLifetime => self.purchases = value,
            InputField::LifetimeDays => self.lifetime_days = value,
            InputField::GrossMargin => self.gross_margin = value,
            InputField::MarketingCost => self.costs[0] = Some(value),
            InputField::SalariesCost => self.costs[1] = Some(value),
            InputField::SoftwareCost => self.costs[2] = Some(value),
            InputField::Leads => self.leads = value,
            InputField::NewCustomers => self.new_customers = value,
            InputField::DaysPerMonth => self.days_per_month = value,
            InputField::DiscountPerMonth => {
                self.discount = Some(value.clone());
                self.discount_or_default = value;
            }
            InputField::HorizonMonths => {}
        }
    }
}

fn missing(name: InputField, value: Option<Decimal>) -> Option<Gap> {
    value.is_none().then(|| Gap::missing(name))
}
