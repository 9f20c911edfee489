//! What audits, answers and scores are called in the caller's language.

use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    ModelError, Outcome,
    audit::{Answer, Bank, BankQuestion, BankText, Layer, ScoreInterval, bank},
};

use crate::shared::status_text;

/// The name of an audit, or its day where it has none.
pub(crate) fn audit_title(name: &str, date: chrono::NaiveDate, language: Language) -> String {
    if name.is_empty() {
        Format::new(language).date_long(date)
    } else {
        name.to_owned()
    }
}

/// `1.5` for the fifth question of the first layer; the id where the bank does not ask it.
pub(crate) fn question_number(bank_version: u32, id: &str) -> String {
    bank(bank_version)
        .and_then(|bank| place(bank, id))
        .map_or_else(
            || id.to_owned(),
            |(layer, question, _)| format!("{layer}.{question}"),
        )
}

/// Number of the layer, number of the question in it, and the question.
pub(super) fn place<'a>(bank: &'a Bank, id: &str) -> Option<(usize, usize, &'a BankQuestion)> {
    (1..).zip(&bank.layers).find_map(|(l, layer)| {
        (1..)
            .zip(&layer.questions)
            .find(|(_, question)| question.id == id)
            .map(|(q, question)| (l, q, question))
    })
}

/// `3`, «не применимо», «пока не знаю», or a dash where there is none.
pub(crate) fn answer_text(answer: Option<Answer>, language: Language) -> String {
    match answer {
        None => "—".to_owned(),
        Some(Answer::Level(maturity)) => maturity.level().to_string(),
        Some(Answer::NotApplicable) => text(language, "audit-answer-not_applicable", &[]),
        Some(Answer::Unknown) => text(language, "audit-answer-unknown", &[]),
    }
}

/// A text of the bank in one language.
pub(crate) fn said(of: &BankText, language: Language) -> String {
    match language {
        Language::Ru => of.ru.clone(),
        Language::En => of.en.clone(),
    }
}

/// The questions of a version.
///
/// # Errors
/// This program does not have them (`bank_version`, rule `no_such_bank`).
pub(super) fn known_bank(version: u32) -> Result<&'static Bank, ModelError> {
    bank(version).ok_or_else(|| ModelError::Inconsistent {
        field: "bank_version".to_owned(),
        rule: "no_such_bank",
    })
}

/// Number of a layer, from 1.
pub(crate) fn layer_number(layer: Layer) -> u32 {
    (1..)
        .zip(Layer::ALL)
        .find_map(|(number, other)| (other == layer).then_some(number))
        .unwrap_or_default()
}

/// Name of a layer, as the latest questions call it.
pub(crate) fn layer_title(layer: Layer, language: Language) -> String {
    bank(growth_model::audit::LATEST_BANK)
        .and_then(|bank| bank.layers.iter().find(|other| other.layer == layer))
        .map(|layer| said(&layer.title, language))
        .unwrap_or_default()
}

/// Points without digits after the sign.
pub(super) fn points_text(score: &Outcome<f64>, language: Language) -> String {
    match score.value() {
        Some(score) => Format::new(language).number(*score, Digits::WHOLE),
        None => status_text(score, language),
    }
}

/// `+13`, `−4`, `0`.
pub(super) fn signed_points(delta: &Outcome<f64>, language: Language) -> String {
    match delta.value() {
        Some(delta) => Format::new(language).signed().number(*delta, Digits::WHOLE),
        None => "—".to_owned(),
    }
}

/// `33–65`; empty where there is none.
pub(super) fn interval_text(interval: &Outcome<ScoreInterval>, language: Language) -> String {
    let format = Format::new(language);
    interval.value().map_or_else(String::new, |interval| {
        let (low, high) = (
            format.number(interval.low, Digits::WHOLE),
            format.number(interval.high, Digits::WHOLE),
        );
        if low == high {
            low
        } else {
            format!("{low}–{high}")
        }
    })
}

/// `69 %`.
pub(super) fn share_text(share: &Outcome<f64>, language: Language) -> String {
    match share.value() {
        Some(share) => Format::new(language).percent(*share, Digits::WHOLE),
        None => status_text(share, language),
    }
}
