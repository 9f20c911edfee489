//! What a heading says about the money below it beyond its role: its unit, discounts, fees, returns.

use rust_decimal::Decimal;

use super::{phrases::RETURNED, plain_heading, strangers::HUNDREDTHS, words_of};
use crate::tabular::{
    currency::currency_in_heading,
    rules::{AmountUnit, Discount},
};

/// Whether yes under this heading says that an order was returned.
pub(in crate::tabular) fn is_returned_flag(name: &str) -> bool {
    RETURNED.contains(&plain_heading(name).as_str())
}

/// Whether amounts under this heading are what is left after fees and commissions.
pub(in crate::tabular) fn is_after_fees(name: &str) -> bool {
    words_of(name).iter().any(|word| {
        matches!(
            word.as_str(),
            "net"
                | "payout"
                | "earned"
                | "earnings"
                | "зачислению"
                | "перечислению"
                | "выплате"
                | "начислено"
                | "заработано"
        )
    })
}

/// Whether a column of tests says which rows are real.
pub(in crate::tabular) fn is_live_flag(name: &str) -> bool {
    words_of(name)
        .iter()
        .any(|word| matches!(word.as_str(), "livemode" | "live"))
}

/// Whether a discount under this heading is money, or percent; `None` where it does not say.
pub(in crate::tabular) fn discount_kind(name: &str) -> Option<Discount> {
    let lower = name.to_lowercase();
    if lower.contains('%') || lower.contains("percent") || lower.contains("процент") {
        return Some(Discount::Percent);
    }
    let words = words_of(name);
    let is_money = currency_in_heading(name).is_some()
        || words
            .iter()
            .any(|word| matches!(word.as_str(), "amount" | "сумма" | "total" | "value"));
    is_money.then_some(Discount::Money)
}

/// The unit in which amounts under this heading are counted, where it is more than one.
pub(in crate::tabular) fn amount_unit(name: &str) -> Option<AmountUnit> {
    words_of(name).iter().find_map(|word| match word.as_str() {
        "тыс" | "тысяч" | "тысячи" | "тысячах" | "thousand" | "thousands" | "ths" => {
            Some(AmountUnit::Thousands)
        }
        "млн" | "миллионов" | "миллионы" | "миллионах" | "million" | "millions" | "mln" => {
            Some(AmountUnit::Millions)
        }
        _ => None,
    })
}

/// What a number under this heading is multiplied by: `Выручка, тыс. руб.` counts thousands.
pub fn heading_factor(name: &str) -> Decimal {
    amount_unit(name).map_or(Decimal::ONE, AmountUnit::factor)
}

/// Whether amounts under this heading are in hundredths: cents, kopecks.
pub(in crate::tabular) fn is_in_hundredths(name: &str) -> bool {
    words_of(name)
        .iter()
        .any(|word| HUNDREDTHS.contains(&word.as_str()))
}
