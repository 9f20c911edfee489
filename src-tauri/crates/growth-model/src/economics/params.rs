//! The inputs as operands of the formulas.

use rust_decimal::Decimal;

use super::formulas::{DEFAULT_DISCOUNT, Horizon, Params};
use super::quantity::{FieldSet, Gap, Quantity};
use super::scalar::{Exact, Scalar};
use super::trace::Traced;
use super::{InputField, Inputs};

impl<S: Scalar> Params<S> {
    fn build(
        inputs: &Inputs,
        operand: impl Fn(InputField, Option<Decimal>) -> Quantity<S>,
    ) -> Self {
        let field = |name| operand(name, inputs.get(name));
        let given = |name| inputs.get(name).map(|value| operand(name, Some(value)));
        let effective = |name| given(name).filter(|quantity| !quantity.is_zero());
        Self {
            model: inputs.model,
            timing: inputs.assumptions.payment_timing,
            arpa: field(InputField::ArpaPerMonth),
            churn: field(InputField::ChurnPerMonth),
            expansion: effective(InputField::ExpansionPerMonth),
            average_order_value: field(InputField::AverageOrderValue),
            purchases: field(InputField::PurchasesPerLifetime),
            lifetime_days: field(InputField::LifetimeDays),
            gross_margin: field(InputField::GrossMargin),
            costs: cost_parts(inputs, field, given),
            leads: field(InputField::Leads),
            new_customers: field(InputField::NewCustomers),
            days_per_month: field(InputField::DaysPerMonth),
            discount: effective(InputField::DiscountPerMonth),
            discount_or_default: given(InputField::DiscountPerMonth)
                .unwrap_or_else(|| Quantity::of(S::constant(DEFAULT_DISCOUNT))),
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

impl Params<Traced> {
    /// Operands that write their formula down.
    pub(crate) fn traced(inputs: &Inputs) -> Self {
        Self::build(inputs, Traced::input)
    }
}

impl Params<Exact> {
    /// Exact operands.
    pub(crate) fn exact(inputs: &Inputs) -> Self {
        Self::build(inputs, |name, value| Quantity {
            number: Exact(value),
            gap: missing(name, value),
        })
    }
}

impl Params<f64> {
    /// Fast operands, for simulation and root finding.
    pub(crate) fn float(inputs: &Inputs) -> Self {
        Self::build(inputs, |name, value| Quantity {
            number: value.map_or(f64::NAN, f64::constant),
            gap: missing(name, value),
        })
    }
}

impl Params<f64> {
    /// Puts a number in the place of an input. The horizon is no real number and stays as it is.
    pub(crate) fn set(&mut self, field: InputField, value: f64) {
        let quantity = Quantity::of(value);
        match field {
            InputField::ArpaPerMonth => self.arpa = quantity,
            InputField::ChurnPerMonth => self.churn = quantity,
            InputField::ExpansionPerMonth => self.expansion = Some(quantity),
            InputField::AverageOrderValue => self.average_order_value = quantity,
            InputField::PurchasesPerLifetime => self.purchases = quantity,
            InputField::LifetimeDays => self.lifetime_days = quantity,
            InputField::GrossMargin => self.gross_margin = quantity,
            InputField::MarketingCost => self.set_cost(0, quantity),
            InputField::SalariesCost => self.set_cost(1, quantity),
            InputField::SoftwareCost => self.set_cost(2, quantity),
            InputField::Leads => self.leads = quantity,
            InputField::NewCustomers => self.new_customers = quantity,
            InputField::DaysPerMonth => self.days_per_month = quantity,
            InputField::DiscountPerMonth => {
                self.discount = Some(quantity);
                self.discount_or_default = quantity;
            }
            InputField::HorizonMonths => {}
        }
    }

    /// Parts of the cost that are missing count as zero once one is given.
    fn set_cost(&mut self, part: usize, quantity: Quantity<f64>) {
        for (index, cost) in self.costs.iter_mut().enumerate() {
            if index == part {
                *cost = Some(quantity);
            } else if cost.is_some_and(|cost| cost.gap.is_some()) {
                *cost = None;
            }
        }
    }
}

fn missing(name: InputField, value: Option<Decimal>) -> Option<Gap> {
    value.is_none().then(|| Gap::Missing(FieldSet::one(name)))
}
