//! Profit over the purchases of a customer, in words.

use growth_i18n::{Digits, Language, tr::instruments as tr};
use growth_model::Currency;
use growth_model::economics::Lifecycle;
use rust_decimal::Decimal;

use super::{Reading, SuggestedFinding, Words, fact_of};

/// The curve in words.
pub fn lifecycle(curve: &Lifecycle, language: Language, currency: Currency) -> Reading {
    let words = Words::new(language);
    // Fractions of a currency's unit are noise beside hundreds.
    let money = |value: Decimal| {
        if value.abs() >= Decimal::ONE_HUNDRED {
            words
                .format
                .money_with(value, currency.code(), Digits::WHOLE)
        } else {
            words.format.money(value.round_dp(2), currency.code())
        }
    };
    let percent = |value: Decimal| words.format.percent(value, Digits::up_to(1));
    let purchases = curve.purchases.len();
    let mut facts = Vec::new();
    let mut fact = |id: &str, label: String, text: String, help: String| {
        facts.push(fact_of(id, label, text, help));
    };
    fact(
        "break_even",
        tr::lifecycle_fact_break_even(language),
        words.outcome(&curve.break_even_purchase, |number| {
            tr::lifecycle_number(language, *number)
        }),
        tr::lifecycle_help_break_even(language),
    );
    fact(
        "peak",
        tr::lifecycle_fact_peak(language),
        tr::lifecycle_number(language, curve.peak_purchase),
        tr::lifecycle_help_peak(language),
    );
    fact(
        "peak_cumulative",
        tr::lifecycle_fact_peak_cumulative(language),
        money(curve.peak_cumulative),
        tr::lifecycle_help_peak_cumulative(language),
    );
    fact(
        "first_unprofitable",
        tr::lifecycle_fact_unprofitable(language),
        words.outcome(&curve.first_unprofitable_purchase, |number| {
            tr::lifecycle_number(language, *number)
        }),
        tr::lifecycle_help_unprofitable(language),
    );
    fact(
        "lost",
        tr::lifecycle_fact_lost(language),
        money(curve.value_lost_after_peak),
        tr::lifecycle_help_lost(language),
    );
    fact(
        "weakest",
        tr::lifecycle_fact_weakest(language),
        words.outcome(&curve.weakest_repeat, |weakest| {
            tr::lifecycle_weakest(
                language,
                weakest.purchase,
                percent(weakest.repeat_probability),
            )
        }),
        tr::lifecycle_help_weakest(language),
    );
    fact(
        "expected",
        tr::lifecycle_fact_expected(language),
        words
            .format
            .number(curve.expected_purchases, Digits::up_to(2)),
        tr::lifecycle_help_expected(language),
    );

    let mut findings = Vec::new();
    let lost = !curve.value_lost_after_peak.is_zero();
    if lost {
        findings.push(SuggestedFinding::new(
            "peak",
            &tr::lifecycle_finding_peak(language, curve.peak_purchase),
            tr::lifecycle_finding_peak_detail(
                language,
                money(curve.peak_cumulative),
                money(curve.value_lost_after_peak),
                curve.peak_purchase,
            ),
        ));
    }
    if curve.break_even_purchase.value().is_none() {
        findings.push(SuggestedFinding::new(
            "break_even",
            &tr::lifecycle_finding_never(language),
            tr::lifecycle_finding_never_detail(
                language,
                money(curve.peak_cumulative),
                words.counted("unit-purchases", purchases),
            ),
        ));
    }
    if let Some(weakest) = curve.weakest_repeat.value() {
        findings.push(SuggestedFinding::new(
            format!("repeat/{}", weakest.purchase),
            &tr::lifecycle_finding_weakest(
                language,
                weakest.purchase,
                percent(weakest.repeat_probability),
            ),
            tr::lifecycle_finding_weakest_detail(language),
        ));
    }
    let mut summary = match curve.break_even_purchase.value() {
        Some(number) => tr::lifecycle_summary(language, *number),
        None => tr::lifecycle_summary_never(language, words.counted("unit-purchases", purchases)),
    };
    summary.push(' ');
    summary.push_str(&if lost {
        tr::lifecycle_summary_peak(language, curve.peak_purchase)
    } else {
        tr::lifecycle_summary_grows(language)
    });
    Reading {
        summary,
        facts,
        findings,
    }
}
