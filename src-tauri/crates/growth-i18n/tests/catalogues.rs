//! The catalogues against what the program can say.

use growth_i18n::{Arg, Format, Language, exists, message_ids, text, tr, variables};
use growth_model::{
    Reason,
    economics::{Band, FigureName, InputField, PaymentTiming, RevenueModel, VerdictReason},
};
use schemars::{JsonSchema, schema_for};
use serde_json::Value;

/// Names of the variants, from the schema that the API publishes.
fn variants<T: JsonSchema>() -> Vec<String> {
    fn collect(value: &Value, names: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    match (key.as_str(), value) {
                        ("const", Value::String(name)) => names.push(name.clone()),
                        ("enum", Value::Array(items)) => names.extend(
                            items
                                .iter()
                                .filter_map(|item| item.as_str().map(str::to_owned)),
                        ),
                        _ => collect(value, names),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
            _ => {}
        }
    }
    let mut names = Vec::new();
    collect(schema_for!(T).as_value(), &mut names);
    assert!(names.len() > 1, "the schema names no variants");
    names
}

#[test]
fn everything_the_model_names_has_its_texts() {
    let mut missing = Vec::new();
    let mut check = |prefix: &str, names: Vec<String>, suffixes: &[&str]| {
        for name in names {
            for suffix in suffixes {
                let id = format!("{prefix}-{name}{suffix}");
                if !exists(&id) {
                    missing.push(id);
                }
            }
        }
    };
    check("input", variants::<InputField>(), &["", "-short", "-help"]);
    check("figure", variants::<FigureName>(), &["", "-short", "-help"]);
    check("reason", variants::<Reason>(), &[""]);
    check("band", variants::<Band>(), &[""]);
    check("verdict", variants::<VerdictReason>(), &[""]);
    check("model", variants::<RevenueModel>(), &["", "-help"]);
    check("timing", variants::<PaymentTiming>(), &["", "-help"]);
    assert!(missing.is_empty(), "the catalogues lack {missing:?}");
}

#[test]
fn hints_belong_to_errors() {
    for id in message_ids() {
        if let Some(error) = id.strip_suffix("-hint") {
            let error = ["-between", "-at_least", "-at_most"]
                .iter()
                .fold(error, |error, variant| {
                    error.strip_suffix(variant).unwrap_or(error)
                });
            assert!(exists(error), "`{id}` is the hint of nothing");
        }
    }
}

/// Words that are the same in both languages, or names.
const INTERNATIONAL: [&str; 7] = [
    "Growth Architect",
    "Growth OS",
    "GraphQL",
    "OData",
    "Telegram",
    "{ }",
    "→",
];

#[test]
fn russian_texts_are_russian() {
    let cyrillic = |text: &str| {
        text.chars()
            .any(|c| ('а'..='я').contains(&c.to_ascii_lowercase()) || ('А'..='я').contains(&c))
    };
    for id in message_ids() {
        let russian = text(Language::Ru, id, &sample(id));
        let words = INTERNATIONAL
            .iter()
            .fold(russian.clone(), |text, word| text.replace(word, ""));
        let long_latin_word = words
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| word.len() > 4);
        assert!(
            cyrillic(&russian) || !long_latin_word,
            "`{id}` is English: {russian}"
        );
        let english = text(Language::En, id, &sample(id));
        assert!(
            !cyrillic(&english) || id.starts_with("language-"),
            "`{id}` is Russian: {english}"
        );
    }
}

#[test]
fn every_text_takes_its_variables() {
    for id in message_ids() {
        for language in Language::ALL {
            let shown = text(language, id, &sample(id));
            assert!(!shown.trim().is_empty(), "`{id}` is empty");
            // Drafts of messages have variables of their own, and one text is about them.
            let drafts = id.starts_with("sequences-first-") || id == "automation-variables";
            let braces: &[char] = if drafts { &[] } else { &['{', '}'] };
            assert!(
                !shown.contains(braces) && !shown.contains(['\u{2068}', '\u{2069}']),
                "`{id}`: {shown}"
            );
        }
    }
}

fn sample(id: &str) -> Vec<(&'static str, Arg<'static>)> {
    variables(id)
        .unwrap_or_default()
        .iter()
        .map(|name| (*name, Arg::from(5)))
        .collect()
}

#[test]
fn numbers_choose_the_plural_and_are_shown_in_the_language() {
    let hint = |max: u32| tr::errors::error_too_long_hint(Language::Ru, max);
    assert_eq!(hint(1), "Уложитесь в 1 символ.");
    assert_eq!(hint(102), "Уложитесь в 102 символа.");
    assert_eq!(hint(1200), "Уложитесь в 1\u{a0}200 символов.");
    assert_eq!(
        tr::errors::error_too_long_hint(Language::En, 1200),
        "Use at most 1,200 characters."
    );
}

#[test]
fn an_unknown_text_is_its_identifier() {
    assert!(!exists("no-such-text"));
    assert_eq!(text(Language::Ru, "no-such-text", &[]), "no-such-text");
}

#[test]
fn a_list_stays_readable_where_an_item_holds_a_comma() {
    let list = |items: &[&str]| Format::new(Language::Ru).list(items);
    assert_eq!(list(&[]), "");
    assert_eq!(list(&["CAC"]), "CAC");
    assert_eq!(list(&["CAC", "LTV", "отток"]), "CAC, LTV и отток");
    assert_eq!(
        list(&["ARPA, в месяц", "CAC", "Отток, в месяц"]),
        "ARPA, в месяц; CAC; Отток, в месяц"
    );
}
