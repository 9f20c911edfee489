//! Words for values that do not exist, and for the variants of the model.

use growth_i18n::{Format, Language, text, within_sentence};
use growth_model::Outcome;

/// The name by which JSON and the catalogues know a variant (`ltv_to_cac`).
pub(crate) fn code(variant: impl serde::Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// Why there is no value, in a sentence: what is missing by name, or the reason.
pub fn absent<T>(outcome: &Outcome<T>, language: Language) -> String {
    match outcome {
        Outcome::Value { .. } => String::new(),
        Outcome::Missing { fields } => {
            let names: Vec<String> = fields
                .iter()
                .map(|path| {
                    let name = path
                        .rsplit_once('.')
                        .map_or(path.as_str(), |(_, name)| name);
                    within_sentence(&text(language, &format!("input-{name}"), &[]))
                })
                .collect();
            growth_i18n::tr::outcomes::missing_inputs(language, Format::new(language).list(&names))
        }
        Outcome::Undefined { reason }
        | Outcome::Unbounded { reason }
        | Outcome::Never { reason }
        | Outcome::Infeasible { reason } => {
            text(language, &format!("reason-{}", code(reason)), &[])
        }
    }
}

/// How an outcome is called in JSON: `value`, `missing`, `undefined` …
pub fn status<T>(outcome: &Outcome<T>) -> String {
    match outcome {
        Outcome::Value { .. } => "value",
        Outcome::Missing { .. } => "missing",
        Outcome::Undefined { .. } => "undefined",
        Outcome::Unbounded { .. } => "unbounded",
        Outcome::Never { .. } => "never",
        Outcome::Infeasible { .. } => "infeasible",
    }
    .to_owned()
}
