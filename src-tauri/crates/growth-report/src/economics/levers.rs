//! What a tenth of improvement in each input would bring.

use growth_i18n::Format;
use growth_model::economics::{CashSpan, InputField, Inputs, Unit, cash_in, evaluate};
use rust_decimal::Decimal;

use super::explain::name_of;
use crate::{content::Locale, text::quantity};

/// Inputs whose improvement is looked at; whether more of each is better.
const LEVERS: [(InputField, bool); 9] = [
    (InputField::ChurnPerMonth, false),
    (InputField::ArpaPerMonth, true),
    (InputField::AverageOrderValue, true),
    (InputField::PurchasesPerLifetime, true),
    (InputField::GrossMargin, true),
    (InputField::NewCustomers, true),
    (InputField::MarketingCost, false),
    (InputField::SalariesCost, false),
    (InputField::SoftwareCost, false),
];

/// An input and what its improvement brings.
pub(super) struct Lever {
    pub(super) field: InputField,
    pub(super) value: Decimal,
    pub(super) better: Decimal,
    pub(super) label: String,
    pub(super) from: String,
    pub(super) to: String,
    /// What there is more of the money below, costs of acquisition included.
    pub(super) gain: Decimal,
    pub(super) money: Money,
}

/// Which money an improvement is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Money {
    /// Cash in 12 months: what growth points are headed by, too.
    Cash12Months,
    /// Lifetime value of one month's new customers, where the cash cannot be told.
    Lifetime,
}

/// The inputs that bring most when they are a tenth better, best first. Inputs that bring nothing are
/// left out.
pub(super) fn strongest(inputs: &Inputs, locale: Locale, count: usize) -> Vec<Lever> {
    let known = [Money::Cash12Months, Money::Lifetime]
        .into_iter()
        .find_map(|money| Some((money, money.of(inputs)?)));
    let Some((money, base)) = known else {
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
        let Some(after) = money.of(&changed) else {
            continue;
        };
        if after <= base || better == value {
            continue;
        }
        let shown = |value| format.quantity(value, quantity(field.unit(), &locale.currency));
        levers.push(Lever {
            field,
            value,
            better,
            label: growth_i18n::text(language, &format!("input-{}", name_of(field)), &[]),
            from: shown(value),
            to: shown(better),
            gain: after.saturating_sub(base),
            money,
        });
    }
    levers.sort_by_key(|lever| std::cmp::Reverse(lever.gain));
    levers.truncate(count);
    levers
}

fn improved(field: InputField, value: Decimal, more: bool) -> Decimal {
    // A tenth of its size: a margin of −20 % becomes −18 %.
    let tenth = value.abs().saturating_mul(Decimal::new(1, 1));
    let better = if more {
        value.saturating_add(tenth)
    } else {
        value.saturating_sub(tenth)
    };
    let better = better.normalize();
    match field.unit() {
        // A share has a ceiling.
        Unit::Fraction => better.min(Decimal::ONE),
        Unit::Count if field == InputField::NewCustomers => better.round(),
        _ => better,
    }
}

impl Money {
    fn of(self, inputs: &Inputs) -> Option<Decimal> {
        match self {
            Self::Cash12Months => cash_in(inputs, CashSpan::Months12).ok()?.value().copied(),
            Self::Lifetime => {
                let evaluation = evaluate(inputs).ok()?;
                let ltv = evaluation.ltv_gross_margin.outcome.value()?;
                let cac = evaluation.cac.outcome.value()?;
                ltv.checked_sub(*cac)?
                    .checked_mul(inputs.acquisition.new_customers?)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use growth_model::Currency;
    use growth_model::economics::RevenueModel;

    use super::*;

    #[test]
    fn a_negative_margin_gets_better_upwards() {
        let margin = |value| improved(InputField::GrossMargin, value, true);
        assert_eq!(margin(Decimal::new(-2, 1)), Decimal::new(-18, 2));
        assert_eq!(margin(Decimal::new(8, 1)), Decimal::new(88, 2));
        let churn = improved(InputField::ChurnPerMonth, Decimal::new(5, 2), false);
        assert_eq!(churn, Decimal::new(45, 3));
    }

    #[test]
    fn money_is_cash_in_twelve_months_where_it_can_be_told() {
        let mut inputs = Inputs {
            model: RevenueModel::OneOff,
            gross_margin: Some(Decimal::new(4, 1)),
            ..Inputs::default()
        };
        inputs.one_off.average_order_value = Some(2_500.into());
        inputs.one_off.purchases_per_lifetime = Some(Decimal::new(32, 1));
        inputs.one_off.lifetime_days = Some(180.into());
        inputs.acquisition.marketing_cost = Some(500_000.into());
        inputs.acquisition.new_customers = Some(250.into());
        let locale = Locale {
            language: growth_i18n::Language::Ru,
            currency: Currency::RUB,
        };
        let found = strongest(&inputs, locale, usize::MAX);
        assert!(found.iter().all(|lever| lever.money == Money::Cash12Months));
        // More customers for the same costs.
        let of = |label: &str| found.iter().find(|lever| lever.label == label);
        let more = of("Новые клиенты").unwrap();
        let cash = |inputs: &Inputs| Money::Cash12Months.of(inputs).unwrap();
        let before = cash(&inputs);
        inputs.acquisition.new_customers = Some(275.into());
        assert_eq!(more.gain, cash(&inputs) - before);

        // Without a lifetime nobody knows when the orders come, only that they do.
        inputs.one_off.lifetime_days = None;
        let found = strongest(&inputs, locale, 3);
        assert!(!found.is_empty());
        assert!(found.iter().all(|lever| lever.money == Money::Lifetime));
    }
}
