//! What the figures say, in one or two sentences.

use growth_i18n::{Digits, Format, Language, tr::report as tr};
use growth_model::{
    Outcome,
    economics::{Band, Evaluation, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Verdict},
};
use rust_decimal::Decimal;

use crate::economics::absent;

/// The state of the economics in words: what a customer returns of their cost, and how fast.
pub fn state(evaluation: &Evaluation, language: Language) -> String {
    let ratio = &evaluation.ltv_to_cac;
    let payback = &evaluation.payback_days;
    let value = match (ratio.band, &ratio.outcome) {
        (Some(band), outcome) => worth(band, outcome, language),
        (None, outcome) => tr::report_state_unknown(language, absent(outcome, language)),
    };
    let speed = match payback.band {
        Some(band) => {
            let but = ratio.band.map(Band::verdict) == Some(Verdict::Good);
            speed(band, &payback.outcome, but, language)
        }
        None => return value,
    };
    if ratio.band.is_some() {
        format!("{value} {speed}")
    } else {
        speed
    }
}

fn worth(band: Band, outcome: &Outcome<Decimal>, language: Language) -> String {
    let format = Format::new(language);
    let Some(ratio) = outcome.value() else {
        return tr::report_state_free(language);
    };
    let share = format.percent(*ratio, Digits::WHOLE);
    match band {
        Band::Scale => tr::report_state_scale(language, rounded(*ratio)),
        Band::BelowTarget => {
            let target = format.percent(TARGET_LTV_TO_CAC, Digits::WHOLE);
            tr::report_state_below_target(language, share, target)
        }
        _ if *ratio <= Decimal::ZERO => tr::report_state_negative(language),
        _ => tr::report_state_destroys_value(language, share),
    }
}

fn speed(band: Band, outcome: &Outcome<Decimal>, but: bool, language: Language) -> String {
    let format = Format::new(language);
    let target = format.days(TARGET_PAYBACK_DAYS, Digits::WHOLE);
    let Some(days) = outcome.value() else {
        return if but {
            tr::report_state_never_but(language)
        } else {
            tr::report_state_never(language)
        };
    };
    let digits = usize::from(days.abs() < Decimal::ONE_HUNDRED);
    let days = format.days(*days, Digits::up_to(digits));
    match (band, but) {
        (Band::FastPayback, _) => tr::report_state_fast(language, days, target),
        (Band::SlowPayback, false) => tr::report_state_slow(language, days),
        (Band::SlowPayback, true) => tr::report_state_slow_but(language, days),
        (_, false) => tr::report_state_redesign(language, days, target),
        (_, true) => tr::report_state_redesign_but(language, days, target),
    }
}

/// One digit after the sign, none above ten: as one would say it.
fn rounded(ratio: Decimal) -> Decimal {
    let digits = u32::from(ratio < Decimal::TEN);
    ratio.round_dp(digits).normalize()
}
