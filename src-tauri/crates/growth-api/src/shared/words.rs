//! Words that several features use.

use growth_i18n::{Format, Language, text};
use growth_model::{
    Outcome,
    economics::{InputField, first_day_of_month},
};
use growth_report::outcomes::status;

/// One word for an outcome that is not a number.
pub(crate) fn status_text<T>(outcome: &Outcome<T>, language: Language) -> String {
    text(language, &format!("status-{}", status(outcome)), &[])
}

/// The name of an input of the calculator.
pub(crate) fn input_label(field: InputField, language: Language) -> String {
    let path = field.path();
    let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
    text(language, &format!("input-{name}"), &[])
}

/// «март 2026».
pub(crate) fn month_text(month: &str, language: Language) -> String {
    first_day_of_month(month)
        .map_or_else(|| month.to_owned(), |day| Format::new(language).month(day))
}
