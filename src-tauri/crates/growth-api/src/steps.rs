//! Steps of the history in words.

use growth_i18n::{Arg, Digits, Format, Language};
use growth_model::{
    Currency,
    economics::{InputField, Unit},
};
use growth_workspace::{Operation, Shown};
use rust_decimal::Decimal;

use crate::{
    audit::{answer_text, audit_title, question_number},
    economics::months::months_text,
    shared::input_label,
};

/// What was done, as a person reads it: `operation-<kind>` with the values of the step.
pub(crate) fn text(operation: &Operation, language: Language) -> String {
    let values: Vec<(&str, Value)> = operation
        .arguments()
        .into_iter()
        .map(|(name, shown)| (name, value(&shown, language)))
        .collect();
    let args: Vec<(&str, Arg<'_>)> = values
        .iter()
        .map(|(name, value)| match value {
            Value::Text(text) => (*name, text.into()),
            Value::Count(count) => (*name, (*count).into()),
        })
        .collect();
    growth_i18n::text(language, &format!("operation-{}", operation.kind()), &args)
}

/// A value of a step for its text.
enum Value {
    Text(String),
    Count(u64),
}

fn value(shown: &Shown<'_>, language: Language) -> Value {
    let format = Format::new(language);
    Value::Text(match shown {
        Shown::Count(count) => return Value::Count(*count),
        Shown::Text(text) => (*text).to_owned(),
        Shown::Code(code) => code.clone(),
        Shown::Switch(on) => if *on { "on" } else { "off" }.to_owned(),
        Shown::Date(date) => format.date(*date),
        Shown::Percent(share) => format.percent(*share, Digits::up_to(1)),
        Shown::Months(months) => months_text(months, language),
        Shown::Labels(prefixes, names) => {
            let labels: Vec<String> = names
                .iter()
                .map(|name| label(prefixes, name, language))
                .collect();
            format.list(&labels)
        }
        Shown::Labelled(prefix, code) => label(&[*prefix], code, language),
        Shown::Kpis(kpis) => {
            let words = growth_report::kpi::KpiWords::new(language, Currency::RUB);
            let labels: Vec<String> = kpis.iter().map(|kpi| words.label(*kpi)).collect();
            format.list(&labels)
        }
        Shown::Input(field) => input_label(*field, language),
        Shown::InputValue(field, value) => input_value(*field, *value, &format),
        Shown::Answer(answer) => answer_text(*answer, language),
        Shown::Question(bank, question) => question_number(*bank, question),
        Shown::Audit(name, date) => audit_title(name, *date, language),
        Shown::Loops(ecosystem, change) => crate::loops::change_text(ecosystem, change, language),
    })
}

/// The text of a name after the first of the prefixes that has it.
fn label(prefixes: &[&str], name: &str, language: Language) -> String {
    let mut ids = prefixes.iter().map(|prefix| format!("{prefix}{name}"));
    let known = ids.clone().find(|id| growth_i18n::exists(id));
    let id = known.or_else(|| ids.next()).unwrap_or_default();
    growth_i18n::text(language, &id, &[])
}

fn input_value(field: InputField, value: Option<Decimal>, format: &Format) -> String {
    let Some(value) = value else {
        return "—".to_owned();
    };
    match field.unit() {
        Unit::Fraction => format.percent(value, Digits::ALL),
        Unit::Days => format.days(value, Digits::ALL),
        Unit::Months => format.months(value, Digits::ALL),
        // The step does not know the project's currency, and the reader does.
        Unit::Money | Unit::Ratio | Unit::Count => format.number(value, Digits::ALL),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    /// Steps of every kind, as programs before this one have written them.
    const LOG: &str = include_str!("../../../../tests/fixtures/operations.json");

    fn log() -> Vec<Value> {
        serde_json::from_str(LOG).unwrap()
    }

    #[test]
    fn every_step_of_an_old_log_reads_as_it_did() {
        for entry in log() {
            let operation: Operation = serde_json::from_value(entry["operation"].clone()).unwrap();
            assert_eq!(
                serde_json::to_value(&operation).unwrap(),
                entry["operation"]
            );
            assert_eq!(entry["operation"]["kind"], operation.kind());
            assert_eq!(entry["en"], text(&operation, Language::En));
            assert_eq!(entry["ru"], text(&operation, Language::Ru));
        }
    }

    #[test]
    fn the_log_has_steps_of_every_kind() {
        let schema = serde_json::to_value(schemars::schema_for!(Operation)).unwrap();
        let kinds: BTreeSet<&str> = schema["oneOf"]
            .as_array()
            .unwrap()
            .iter()
            .map(|variant| variant["properties"]["kind"]["const"].as_str().unwrap())
            .collect();
        let log = log();
        let written: BTreeSet<&str> = log
            .iter()
            .map(|entry| entry["operation"]["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, written);
    }
}
