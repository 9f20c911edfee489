//! What a tenth of improvement in each input would bring.

use growth_i18n::Format;
use growth_model::economics::{InputField, Inputs, Unit, evaluate};
use rust_decimal::Decimal;

use super::explain::name_of;
use crate::{content::Locale, text::quantity};

/// Inputs whose improvement is looked at; whether more of each is better.
const LEVERS: [(InputField, bool); 7] = [
    (InputField::ChurnPerMonth, false),
    (InputField::ArpaPerMonth, true),
    (InputField::AverageOrderValue, true),
    (InputField::PurchasesPerLifetime, true),
    (InputField::GrossMargin, true),
    (InputField::NewCustomers, true),
    (InputField::MarketingCost, false),
];

/// An input and what its improvement brings.
pub(super) struct Lever {
    pub(super) label: String,
    pub(super) from: String,
    pub(super) to: String,
    /// What the customers who are acquired in one period bring more, less what is spent on them.
    pub(super) gain: Decimal,
}

/// The inputs that bring most when they are a tenth better, best first. Inputs that bring nothing are
/// left out.
pub(super) fn strongest(inputs: &Inputs, locale: Locale, count: usize) -> Vec<Lever> {
    let Some(base) = profit(inputs) else {
        return vec![];
    };
    let language = locale.language;
    let format = Format::new(language);
    let mut levers = Vec::new();
    for (field, more) in LEVERS {
        let Some(value) = inputs.get(field) else {
            continue;
        };
        let better = improved(field, value, more);
        let mut changed = inputs.clone();
        if changed.set(field, Some(better)).is_err() {
            continue;
        }
        // What leaves the domain of an input is no improvement to speak of.
        let Some(after) = profit(&changed) else {
            continue;
        };
        if after <= base || better == value {
            continue;
        }
        let shown = |value| format.quantity(value, quantity(field.unit(), &locale.currency));
        levers.push(Lever {
            label: growth_i18n::text(language, &format!("input-{}", name_of(field)), &[]),
            from: shown(value),
            to: shown(better),
            gain: after.saturating_sub(base),
        });
    }
    levers.sort_by_key(|lever| std::cmp::Reverse(lever.gain));
    levers.truncate(count);
    levers
}

fn improved(field: InputField, value: Decimal, more: bool) -> Decimal {
    let tenth = Decimal::new(1, 1);
    let factor = if more {
        Decimal::ONE + tenth
    } else {
        Decimal::ONE - tenth
    };
    let better = value.saturating_mul(factor).normalize();
    match field.unit() {
        // A share has a ceiling.
        Unit::Fraction => better.min(Decimal::ONE),
        Unit::Count if field == InputField::NewCustomers => better.round(),
        _ => better,
    }
}

/// What the customers of one period bring over their lifetime, less what their acquisition costs.
fn profit(inputs: &Inputs) -> Option<Decimal> {
    let evaluation = evaluate(inputs).ok()?;
    let ltv = evaluation.ltv_gross_margin.outcome.value()?;
    let cac = evaluation.cac.outcome.value()?;
    ltv.checked_sub(*cac)?
        .checked_mul(inputs.acquisition.new_customers?)
}
