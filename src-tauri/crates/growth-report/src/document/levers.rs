//! What a tenth of improvement in each input would bring: growth points where no audit names any.

use growth_i18n::Format;
use growth_model::economics::{InputField, Inputs, Unit, evaluate};
use rust_decimal::Decimal;

use super::{Report, ReportError, summary::LEVERS};
use crate::text::quantity;

/// An input and what its improvement brings.
pub(super) struct Lever {
    pub(super) label: String,
    pub(super) from: String,
    pub(super) to: String,
    /// What the customers who are acquired in one period bring more, less what is spent on them.
    pub(super) gain: Decimal,
}

/// The inputs of the main scenario that bring most when they are a tenth better, best first. Inputs
/// that bring nothing are left out.
pub(super) fn strongest(report: &Report, count: usize) -> Result<Vec<Lever>, ReportError> {
    let Some(scenario) = report.scenarios.first() else {
        return Ok(vec![]);
    };
    let Some(base) = profit(&scenario.inputs)? else {
        return Ok(vec![]);
    };
    let language = report.settings.language;
    let format = Format::new(language);
    let mut levers = Vec::new();
    for (field, more) in LEVERS {
        let Some(value) = scenario.inputs.get(field) else {
            continue;
        };
        let better = improved(field, value, more);
        let mut inputs = scenario.inputs.clone();
        if inputs.set(field, Some(better)).is_err() {
            continue;
        }
        // What leaves the domain of an input is no improvement to speak of.
        let Ok(Some(after)) = profit(&inputs) else {
            continue;
        };
        if after <= base || better == value {
            continue;
        }
        let shown = |value| format.quantity(value, quantity(field.unit(), &report.currency));
        let path = field.path();
        let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
        levers.push(Lever {
            label: growth_i18n::text(language, &format!("input-{name}"), &[]),
            from: shown(value),
            to: shown(better),
            gain: after.saturating_sub(base),
        });
    }
    levers.sort_by_key(|lever| std::cmp::Reverse(lever.gain));
    levers.truncate(count);
    Ok(levers)
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
fn profit(inputs: &Inputs) -> Result<Option<Decimal>, ReportError> {
    let evaluation = evaluate(inputs)?;
    let (Some(ltv), Some(cac), Some(customers)) = (
        evaluation.ltv_gross_margin.outcome.value().copied(),
        evaluation.cac.outcome.value().copied(),
        inputs.acquisition.new_customers,
    ) else {
        return Ok(None);
    };
    Ok(ltv
        .checked_sub(cac)
        .and_then(|margin| margin.checked_mul(customers)))
}
