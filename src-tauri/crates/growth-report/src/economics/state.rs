//! The one verdict on a client in words: what decides it, and the two figures that it rests on.

use growth_i18n::{Digits, Format, Language, text, tr::economics as tr};
use growth_model::{
    Outcome, Reason,
    economics::{
        Band, Evaluation, Note, NoteCode, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, VerdictReason,
    },
};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::outcomes::{absent, code};

/// The verdict in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What decides (`Fix payback first`), without a full stop; none where it is too early to judge.
    pub verdict: Option<String>,
    /// Why, in one or two sentences.
    pub why: String,
}

impl State {
    /// All of it as sentences.
    pub fn sentences(&self) -> String {
        match &self.verdict {
            Some(verdict) => format!("{verdict}. {}", self.why),
            None => self.why.clone(),
        }
    }
}

/// The verdict on a client from the figures of the calculator. There is one, and every page says it in
/// these words.
pub fn state(evaluation: &Evaluation, language: Language) -> State {
    let ratio = &evaluation.ltv_to_cac;
    let payback = &evaluation.payback_days;
    let worth = ratio.band.map(|band| worth(band, &ratio.outcome, language));
    let speed = payback
        .band
        .map(|band| speed(band, &payback.outcome, language));
    let Some(reason) = evaluation.verdict_reason.value() else {
        let too_early = tr::state_unknown(language, absent(&evaluation.verdict_reason, language));
        return State {
            verdict: None,
            why: joined([Some(too_early), worth, speed]),
        };
    };
    let doubt = (*reason == VerdictReason::CheckInput)
        .then(|| {
            let doubtful = |note: &&Note| note.code.is_implausible();
            evaluation.notes.iter().find(doubtful)
        })
        .flatten()
        .map(|note| note_text(note, language));
    State {
        verdict: Some(verdict_text(*reason, language)),
        why: match reason {
            // Who never returns their cost has no speed to speak of.
            VerdictReason::LosesMoney => joined([worth]),
            _ => joined([doubt, worth, speed]),
        },
    }
}

fn joined<const N: usize>(sentences: [Option<String>; N]) -> String {
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// What decides the verdict, in a few words (`Fix payback first`).
pub fn verdict_text(reason: VerdictReason, language: Language) -> String {
    text(language, &format!("verdict-{}", code(reason)), &[])
}

/// A remark on a value that is hardly believable, with what was probably meant.
pub fn note_text(note: &Note, language: Language) -> String {
    let format = Format::new(language);
    let shown = |value: Decimal| match note.code {
        NoteCode::MarginVeryHigh
        | NoteCode::MarginVeryLow
        | NoteCode::ChurnVeryLow
        | NoteCode::ConversionVeryHigh => format.percent(value, Digits::up_to(3)),
        NoteCode::RatioVeryHigh => format.ratio(value, Digits::up_to(1)),
        NoteCode::PaybackVeryFast
        | NoteCode::MoreCustomersThanLeads
        | NoteCode::FewCustomers
        | NoteCode::PaybackBeyondLifetime => format.number(value, Digits::up_to(1)),
    };
    let id = format!("note-{}", code(note.code));
    let said = text(language, &id, &[("value", shown(note.value).into())]);
    match note.likely {
        Some(likely) => joined([Some(said), Some(tr::note_likely(language, shown(likely)))]),
        None => said,
    }
}

fn worth(band: Band, outcome: &Outcome<Decimal>, language: Language) -> String {
    let format = Format::new(language);
    let ratio = match outcome {
        Outcome::Value { value } => *value,
        Outcome::Unbounded {
            reason: Reason::NoCost,
        } => return tr::state_free(language),
        Outcome::Unbounded {
            reason: Reason::ExpansionOutweighsChurn,
        } => return tr::state_expanding(language),
        Outcome::Unbounded {
            reason: Reason::EndlessLoss,
        } => return tr::state_negative(language),
        // Nobody leaves.
        _ => return tr::state_endless(language),
    };
    let share = format.percent(ratio, Digits::WHOLE);
    match band {
        Band::Scale => tr::state_times(language, rounded(ratio)),
        Band::BelowTarget => {
            let target = format.percent(TARGET_LTV_TO_CAC, Digits::WHOLE);
            tr::state_below_target(language, share, target)
        }
        _ if ratio <= Decimal::ZERO => tr::state_negative(language),
        _ => tr::state_destroys_value(language, share),
    }
}

fn speed(band: Band, outcome: &Outcome<Decimal>, language: Language) -> String {
    let format = Format::new(language);
    let target = format.days(TARGET_PAYBACK_DAYS, Digits::WHOLE);
    let Some(days) = outcome.value() else {
        return tr::state_never(language);
    };
    let digits = usize::from(days.abs() < Decimal::ONE_HUNDRED);
    let days = format.days(*days, Digits::up_to(digits));
    match band {
        Band::FastPayback => tr::state_fast(language, days, target),
        _ => tr::state_slow(language, days, target),
    }
}

/// To the digits that its card shows, so that a sentence and its card say the same number.
pub fn rounded(ratio: Decimal) -> Decimal {
    ratio
        .round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)
        .normalize()
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
        state(&evaluate(inputs).unwrap(), Language::Ru)
            .sentences()
            .replace('\u{a0}', " ")
    }

    #[test]
    fn every_band_has_its_sentence() {
        for (arpa, churn, cost, expected) in [
            (
                1900,
                5,
                720_000,
                "Сначала окупаемость. Клиент приносит в 6,3 раза больше, чем стоит. Деньги возвращаются \
                 за 94,7 дня, а цель — меньше 45 дней.",
            ),
            (
                4000,
                5,
                720_000,
                "Работать можно, масштабировать рано. Клиент приносит в 13,3 раза больше, чем стоит. Деньги \
                 возвращаются за 45 дней, а цель — меньше 45 дней.",
            ),
            (
                8000,
                5,
                720_000,
                "Можно масштабировать. Клиент приносит в 26,7 раза больше, чем стоит. Деньги возвращаются \
                 за 22,5 дня: быстрее цели в 45 дней.",
            ),
            (
                1900,
                20,
                720_000,
                "Сначала окупаемость. Клиент возвращает 158 % затрат на своё привлечение, а для роста \
                 нужно не меньше 300 %. Деньги возвращаются за 94,7 дня, а цель — меньше 45 дней.",
            ),
            (
                4500,
                40,
                720_000,
                "Сначала маржа. Клиент возвращает 188 % затрат на своё привлечение, а для роста нужно не \
                 меньше 300 %. Деньги возвращаются за 40 дней: быстрее цели в 45 дней.",
            ),
            (
                100,
                20,
                720_000,
                "Каждый новый клиент приносит убыток. Клиент возвращает только 8 % затрат на своё \
                 привлечение.",
            ),
            (
                1900,
                5,
                0,
                "Можно масштабировать. Клиенты приносят маржу, а их привлечение ничего не стоит. Деньги \
                 возвращаются за 0 дней: быстрее цели в 45 дней.",
            ),
            (
                30_000,
                5,
                720_000,
                "Проверьте ввод. LTV/CAC 100× почти не бывает: нет ли опечатки в расходах, платеже или \
                 оттоке? Клиент приносит в 100 раз больше, чем стоит. Деньги возвращаются за 6 дней: \
                 быстрее цели в 45 дней.",
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
            "Каждый новый клиент приносит убыток. \
             Клиент обходится дороже, чем платит, даже без затрат на его привлечение."
        );
        let empty = said(&Inputs::default());
        assert!(
            empty.starts_with("Судить об экономике пока рано. Заполните: ARPA"),
            "{empty}"
        );
    }
}
