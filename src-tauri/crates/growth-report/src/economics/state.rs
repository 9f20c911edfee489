//! What the figures say, in one or two sentences.

use growth_i18n::{Digits, Format, Language, tr::report as tr};
use growth_model::{
    Outcome, Reason,
    economics::{Band, Evaluation, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Verdict},
};
use rust_decimal::Decimal;

use crate::outcomes::absent;

/// The state of the economics in words: what a customer returns of their cost, and how fast.
pub fn state(evaluation: &Evaluation, language: Language) -> String {
    let ratio = &evaluation.ltv_to_cac;
    let payback = &evaluation.payback_days;
    let value = match (ratio.band, &ratio.outcome) {
        (Some(band), outcome) => worth(band, outcome, language),
        (None, outcome) => tr::report_state_unknown(language, absent(outcome, language)),
    };
    let speed = match payback.band {
        // The payback reckons without those who leave, and here they leave before it.
        _ if ratio.band == Some(Band::DestroysValue) => return value,
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
    let ratio = match outcome {
        Outcome::Value { value } => value,
        Outcome::Unbounded {
            reason: Reason::NoCost,
        } => return tr::report_state_free(language),
        Outcome::Unbounded {
            reason: Reason::ExpansionOutweighsChurn,
        } => return tr::report_state_expanding(language),
        // Nobody leaves.
        _ => return tr::report_state_endless(language),
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

#[cfg(test)]
mod tests {
    use growth_model::economics::{Inputs, evaluate};

    use super::*;

    fn inputs(arpa: i64, churn_percent: i64, cost: i64) -> Inputs {
        let mut inputs = Inputs {
            gross_margin: Some(Decimal::new(80, 2)),
            ..Inputs::default()
        };
        inputs.subscription.arpa_per_month = Some(arpa.into());
        inputs.subscription.churn_per_month = Some(Decimal::new(churn_percent, 2));
        inputs.acquisition.marketing_cost = Some(cost.into());
        inputs.acquisition.new_customers = Some(150.into());
        inputs
    }

    fn said(inputs: &Inputs) -> String {
        state(&evaluate(inputs).unwrap(), Language::Ru).replace('\u{a0}', " ")
    }

    #[test]
    fn every_band_has_its_sentence() {
        for (arpa, churn, cost, expected) in [
            (
                1900,
                5,
                720_000,
                "Экономика сходится: клиент приносит в 6,3 раза больше, чем стоит. Но деньги \
                 возвращаются за 94,7 дня вместо 45 дней: воронку пора перепроектировать.",
            ),
            (
                4000,
                5,
                720_000,
                "Экономика сходится: клиент приносит в 13 раз больше, чем стоит. Но деньги \
                 возвращаются за 45 дней: работать так можно, масштабировать рано.",
            ),
            (
                8000,
                5,
                720_000,
                "Экономика сходится: клиент приносит в 27 раз больше, чем стоит. Деньги \
                 возвращаются за 22,5 дня, быстрее цели в 45 дней.",
            ),
            (
                1900,
                20,
                720_000,
                "Экономика пока слабая: клиент возвращает 158 % затрат на своё привлечение, а для \
                 роста нужно не меньше 300 %. Деньги возвращаются за 94,7 дня вместо 45 дней: \
                 воронку пора перепроектировать.",
            ),
            (
                100,
                20,
                720_000,
                "Каждый новый клиент приносит убыток: он возвращает только 8 % затрат на своё \
                 привлечение.",
            ),
            (
                1900,
                5,
                0,
                "Экономика сходится: клиенты приносят маржу, а их привлечение ничего не стоит. \
                 Деньги возвращаются за 0 дней, быстрее цели в 45 дней.",
            ),
            (
                8000,
                0,
                720_000,
                "Экономика сходится: клиенты не уходят, поэтому маржа с них не ограничена. Деньги \
                 возвращаются за 22,5 дня, быстрее цели в 45 дней.",
            ),
        ] {
            assert_eq!(said(&inputs(arpa, churn, cost)), expected);
        }
    }

    #[test]
    fn losses_and_gaps_are_called_by_their_name() {
        let mut losing = inputs(1900, 5, 720_000);
        losing.gross_margin = Some(Decimal::new(-10, 2));
        assert_eq!(
            said(&losing),
            "Клиент не приносит маржи, поэтому каждое привлечение — убыток."
        );
        let empty = said(&Inputs::default());
        assert!(
            empty.starts_with("Судить об экономике пока рано. Заполните: ARPA"),
            "{empty}"
        );
    }
}
