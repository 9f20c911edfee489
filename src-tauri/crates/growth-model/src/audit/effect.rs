//! What a growth point is worth: the changes that the consultant expects, put through the
//! calculator. The program never invents a benchmark.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::check::{at_most, inconsistent};
use crate::{
    ModelError, Outcome,
    economics::{CashSpan, InputField, Inputs, RevenueModel, cash_in, evaluate},
};

/// A scenario and what would change in it.
#[shape(Eq, deny_unknown_fields)]
pub struct EffectInput {
    /// The scenario as it is.
    pub inputs: Inputs,
    /// The changes, each of another input, at most 15. They take effect together.
    pub changes: Vec<EffectChange>,
}

/// How one input changes.
#[shape(Eq, deny_unknown_fields)]
pub struct EffectChange {
    /// Which input; one that the scenario's revenue model uses, and no convention of the calculation.
    pub field: InputField,
    /// How the three numbers are meant.
    pub kind: ChangeKind,
    /// The cautious expectation.
    pub low: Decimal,
    /// The likely one, between the other two.
    pub likely: Decimal,
    /// The bold one. It may be the smallest number: a churn that falls `by` −0.01, −0.02, −0.03.
    pub high: Decimal,
}

/// How the numbers of a change are meant.
#[shape(Copy, Eq, Hash)]
pub enum ChangeKind {
    /// The new value, in the unit of the input.
    To,
    /// Added to the value, in the unit of the input (percentage points as a fraction).
    By,
    /// Added as a share of the value: 0.1 is ten percent more, −0.1 ten percent less. Fraction.
    ByShare,
}

/// What the changes come to.
#[shape(Eq)]
pub struct GrowthEffect {
    /// The figures of the scenario as it is.
    pub before: EffectFigures,
    /// With every change at its cautious number.
    pub low: EffectAt,
    /// With every change at its likely number.
    pub likely: EffectAt,
    /// With every change at its bold number.
    pub high: EffectAt,
    /// Smallest and largest of the three changes of the cash in 90 days. Money. What is not a number
    /// in one of the three has no range.
    pub delta_cash_90_days_range: Outcome<EffectRange>,
    /// Smallest and largest of the three changes of the cash in 12 months. Money.
    pub delta_cash_12_months_range: Outcome<EffectRange>,
    /// Smallest and largest of the three changes of the lifetime value of one month's new customers.
    /// Money.
    pub delta_value_range: Outcome<EffectRange>,
}

/// The figures that a growth point is judged by.
#[shape(Eq)]
pub struct EffectFigures {
    /// Lifetime value on gross margin. Money per customer.
    pub ltv_gross_margin: Outcome<Decimal>,
    /// Full cost of acquiring one customer. Money per customer.
    pub cac: Outcome<Decimal>,
    /// LTV on gross margin / CAC. Ratio.
    pub ltv_to_cac: Outcome<Decimal>,
    /// Days until the margin has returned the CAC. Days.
    pub payback_days: Outcome<Decimal>,
    /// Cash of the customers acquired in 90 days, within these 90 days, their cost included. Money.
    pub cash_90_days: Outcome<Decimal>,
    /// Cash of the customers acquired in 12 months, within these 12 months, their cost included: what
    /// a growth point is headed by. Money.
    pub cash_12_months: Outcome<Decimal>,
    /// Lifetime value of one month's new customers: new customers × (LTV on gross margin − CAC), what
    /// the customers of one period (usually a month) will have brought in the end. Money.
    pub value_per_month: Outcome<Decimal>,
}

/// The figures after the changes, and their distance from those before.
#[shape(Eq)]
pub struct EffectAt {
    /// The figures after.
    pub after: EffectFigures,
    /// After − before, in the unit of each figure. Where one of the two is not a number, so is the
    /// difference: it says what the figure before is, or else what the figure after is.
    pub delta: EffectFigures,
}

/// Range of an amount.
#[shape(Copy, Eq)]
pub struct EffectRange {
    /// Smallest. Money.
    pub from: Decimal,
    /// Largest. Money.
    pub to: Decimal,
}

/// Puts the changes through the calculator, three times.
///
/// # Errors
/// Inputs outside their domain (`inputs.gross_margin`), a change that leads there
/// (`changes[0].high`), the same input twice (rule `changed_twice`), an input that the scenario's
/// revenue model does not use (`field_not_in_model`), a convention of the calculation
/// (`not_an_effect`), a likely number that is not between the other two (`likely_outside_range`).
pub fn effect(input: &EffectInput) -> Result<GrowthEffect, ModelError> {
    check(input)?;
    let before = figures(&input.inputs).map_err(|error| error.within("inputs"))?;
    let after = [
        after(input, "low", |change| change.low)?,
        after(input, "likely", |change| change.likely)?,
        after(input, "high", |change| change.high)?,
    ];
    Ok(GrowthEffect::of(before, after))
}

impl GrowthEffect {
    /// What the figures come to with the cautious, the likely and the bold numbers, beside those
    /// before.
    pub(super) fn of(before: EffectFigures, after: [EffectFigures; 3]) -> Self {
        let [low, likely, high] = after.map(|after| EffectAt {
            delta: delta(&before, &after),
            after,
        });
        let range = |amount: fn(&EffectFigures) -> &Outcome<Decimal>| {
            let of = |at: &EffectAt| amount(&at.delta).clone();
            of(&low)
                .zip(of(&likely))
                .zip(of(&high))
                .map(|((low, likely), high)| EffectRange {
                    from: low.min(likely).min(high),
                    to: low.max(likely).max(high),
                })
        };
        Self {
            delta_cash_90_days_range: range(|delta| &delta.cash_90_days),
            delta_cash_12_months_range: range(|delta| &delta.cash_12_months),
            delta_value_range: range(|delta| &delta.value_per_month),
            before,
            low,
            likely,
            high,
        }
    }
}

impl EffectFigures {
    /// The same statement in place of every figure.
    pub(super) fn all(instead: &Outcome<Decimal>) -> Self {
        Self {
            ltv_gross_margin: instead.clone(),
            cac: instead.clone(),
            ltv_to_cac: instead.clone(),
            payback_days: instead.clone(),
            cash_90_days: instead.clone(),
            cash_12_months: instead.clone(),
            value_per_month: instead.clone(),
        }
    }
}

impl ChangeKind {
    /// The value after the change; `None` where it is too large to hold.
    pub(super) fn applied(self, value: Decimal, number: Decimal) -> Option<Decimal> {
        match self {
            Self::To => Some(number),
            Self::By => value.checked_add(number),
            Self::ByShare => number
                .checked_add(Decimal::ONE)
                .and_then(|factor| value.checked_mul(factor)),
        }
    }
}

/// Whether the likely number is not between the other two.
pub(super) fn out_of_order(low: Decimal, likely: Decimal, high: Decimal) -> bool {
    let rising = low <= likely && likely <= high;
    let falling = low >= likely && likely >= high;
    !rising && !falling
}

fn figures(inputs: &Inputs) -> Result<EffectFigures, ModelError> {
    let evaluation = evaluate(inputs)?;
    let (ltv, cac) = (evaluation.ltv_gross_margin.outcome, evaluation.cac.outcome);
    let new_customers = inputs.acquisition.new_customers.map_or_else(
        || Outcome::missing(InputField::NewCustomers.path()),
        Outcome::of,
    );
    Ok(EffectFigures {
        value_per_month: difference(&cac, &ltv)
            .zip(new_customers)
            .and_then(|(earned, customers)| Outcome::exact(earned.checked_mul(customers))),
        ltv_gross_margin: ltv,
        cac,
        ltv_to_cac: evaluation.ltv_to_cac.outcome,
        payback_days: evaluation.payback_days.outcome,
        cash_90_days: cash_in(inputs, CashSpan::Days90)?,
        cash_12_months: cash_in(inputs, CashSpan::Months12)?,
    })
}

/// The figures with every change at one of its three numbers.
fn after(
    input: &EffectInput,
    name: &str,
    number: fn(&EffectChange) -> Decimal,
) -> Result<EffectFigures, ModelError> {
    let mut inputs = input.inputs.clone();
    let mut missing = Vec::new();
    for (i, change) in input.changes.iter().enumerate() {
        let number = number(change);
        let changed = match (change.kind, present(&input.inputs, change.field)) {
            (ChangeKind::To, _) => Some(number),
            (_, None) => {
                missing.push(change.field.path().to_owned());
                continue;
            }
            (kind, Some(value)) => kind.applied(value, number),
        };
        // What cannot even be computed is refused as the largest number there is.
        inputs
            .set(change.field, Some(changed.unwrap_or(Decimal::MAX)))
            .map_err(|error| error.at(format!("changes[{i}].{name}")))?;
    }
    if missing.is_empty() {
        return figures(&inputs).map_err(|error| error.within("inputs"));
    }
    Ok(EffectFigures::all(&Outcome::Missing { fields: missing }))
}

/// The value that a change starts from. Where the calculator takes an absent input for zero, so
/// does the change.
fn present(inputs: &Inputs, field: InputField) -> Option<Decimal> {
    let costs = [
        InputField::MarketingCost,
        InputField::SalariesCost,
        InputField::SoftwareCost,
    ];
    let expansion = [InputField::ExpansionPerMonth, InputField::LinearExpansion];
    let zero_when_absent = expansion.contains(&field)
        || (costs.contains(&field) && costs.iter().any(|cost| inputs.get(*cost).is_some()));
    inputs
        .get(field)
        .or_else(|| zero_when_absent.then_some(Decimal::ZERO))
}

fn delta(before: &EffectFigures, after: &EffectFigures) -> EffectFigures {
    EffectFigures {
        ltv_gross_margin: difference(&before.ltv_gross_margin, &after.ltv_gross_margin),
        cac: difference(&before.cac, &after.cac),
        ltv_to_cac: difference(&before.ltv_to_cac, &after.ltv_to_cac),
        payback_days: difference(&before.payback_days, &after.payback_days),
        cash_90_days: difference(&before.cash_90_days, &after.cash_90_days),
        cash_12_months: difference(&before.cash_12_months, &after.cash_12_months),
        value_per_month: difference(&before.value_per_month, &after.value_per_month),
    }
}

/// `to − from`.
pub(super) fn difference(from: &Outcome<Decimal>, to: &Outcome<Decimal>) -> Outcome<Decimal> {
    from.clone()
        .zip(to.clone())
        .and_then(|(from, to)| Outcome::exact(to.checked_sub(from)))
}

fn check(input: &EffectInput) -> Result<(), ModelError> {
    at_most("changes", input.changes.len(), 16)?;
    let mut seen = BTreeSet::new();
    for (i, change) in input.changes.iter().enumerate() {
        let refuse = |name: &str, rule| Err(inconsistent(format!("changes[{i}].{name}"), rule));
        if !seen.insert(change.field) {
            return refuse("field", "changed_twice");
        }
        match used_by(change.field) {
            UsedBy::Nothing => return refuse("field", "not_an_effect"),
            UsedBy::Only(model) if model != input.inputs.model => {
                return refuse("field", "field_not_in_model");
            }
            _ => {}
        }
        if out_of_order(change.low, change.likely, change.high) {
            return refuse("likely", "likely_outside_range");
        }
    }
    Ok(())
}

enum UsedBy {
    Both,
    Only(RevenueModel),
    /// A convention: changing it changes the ruler and not the business.
    Nothing,
}

fn used_by(field: InputField) -> UsedBy {
    match field {
        InputField::ArpaPerMonth
        | InputField::ChurnPerMonth
        | InputField::ExpansionPerMonth
        | InputField::LinearExpansion => UsedBy::Only(RevenueModel::Subscription),
        InputField::AverageOrderValue
        | InputField::PurchasesPerLifetime
        | InputField::LifetimeDays => UsedBy::Only(RevenueModel::OneOff),
        InputField::GrossMargin
        | InputField::MarketingCost
        | InputField::SalariesCost
        | InputField::SoftwareCost
        | InputField::Leads
        | InputField::NewCustomers => UsedBy::Both,
        InputField::DaysPerMonth | InputField::DiscountPerMonth | InputField::HorizonMonths => {
            UsedBy::Nothing
        }
    }
}
