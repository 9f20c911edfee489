//! How the history shows what a step holds.

use chrono::NaiveDate;
use growth_model::audit::Answer;
use growth_model::economics::{InputField, PaymentTiming, RevenueModel};
use growth_model::kpi::KpiName;
use rust_decimal::Decimal;
use serde::Serialize;

use super::{Instrument, LoopChange};

/// How a value of a step is shown. Whoever writes the text knows the language and how numbers and
/// dates look in it.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown<'a> {
    /// As it is.
    Text(&'a str),
    /// A whole number; the text may have plural forms for it.
    Count(u64),
    /// `on` or `off`, which the text chooses by.
    Switch(bool),
    /// A code that the text chooses by (`services`).
    Code(String),
    /// A day.
    Date(NaiveDate),
    /// A fraction, as percent.
    Percent(Decimal),
    /// Months as `YYYY-MM`, in their order.
    Months(&'a [String]),
    /// Names of what was changed, each the text of its name after the first of the prefixes that
    /// has it.
    Labels(&'static [&'static str], &'a [String]),
    /// The text of a code after a prefix.
    Labelled(&'static str, String),
    /// KPIs by their names.
    Kpis(&'a [KpiName]),
    /// An input of the calculator by its name.
    Input(InputField),
    /// A value of an input, by its unit.
    InputValue(InputField, Option<Decimal>),
    /// An answer of the audit.
    Answer(Option<Answer>),
    /// The number of a question in a version of the bank.
    Question(u32, &'a str),
    /// An audit by its name or, when that is empty, its day.
    Audit(&'a str, NaiveDate),
    /// What was changed in the drawing of the named ecosystem.
    Loops(&'a str, &'a LoopChange),
}

/// The name that serde gives a variant.
fn code(variant: &impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

impl<'a> From<&'a String> for Shown<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<&u64> for Shown<'_> {
    fn from(count: &u64) -> Self {
        Self::Count(*count)
    }
}

impl From<&u32> for Shown<'_> {
    fn from(count: &u32) -> Self {
        Self::Count((*count).into())
    }
}

impl From<&bool> for Shown<'_> {
    fn from(on: &bool) -> Self {
        Self::Switch(*on)
    }
}

impl From<&NaiveDate> for Shown<'_> {
    fn from(date: &NaiveDate) -> Self {
        Self::Date(*date)
    }
}

impl From<&InputField> for Shown<'_> {
    fn from(field: &InputField) -> Self {
        Self::Input(*field)
    }
}

impl From<&RevenueModel> for Shown<'_> {
    fn from(model: &RevenueModel) -> Self {
        Self::Labelled("model-", code(model))
    }
}

impl From<&PaymentTiming> for Shown<'_> {
    fn from(timing: &PaymentTiming) -> Self {
        Self::Labelled("timing-", code(timing))
    }
}

impl From<&Option<Answer>> for Shown<'_> {
    fn from(answer: &Option<Answer>) -> Self {
        Self::Answer(*answer)
    }
}

impl From<&Instrument> for Shown<'_> {
    fn from(instrument: &Instrument) -> Self {
        Self::Code(code(instrument))
    }
}

impl<'a> From<&'a Vec<KpiName>> for Shown<'a> {
    fn from(kpis: &'a Vec<KpiName>) -> Self {
        Self::Kpis(kpis)
    }
}
