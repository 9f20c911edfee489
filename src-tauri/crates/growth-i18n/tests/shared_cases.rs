//! The cases in `tests/cases/formats*.json`, which the window's formats are held to as well.

#![allow(clippy::expect_used, clippy::panic)] // A test fails by panicking.

use std::{fs, path::PathBuf};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use growth_i18n::{Arg, Called, Digits, Format, Language, NumberKind, Shown, parse_number};
use rust_decimal::Decimal;
use serde_json::Value;

fn cases(name: &str) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/cases")
        .join(name);
    let text = fs::read_to_string(&path).expect("the cases are there");
    serde_json::from_str(&text).expect("the cases are JSON")
}

/// A decimal (written as a string) or a float (written as a number).
enum Number {
    Decimal(Decimal),
    Float(f64),
}

impl Shown for Number {
    fn plain(&self) -> String {
        match self {
            Self::Decimal(number) => number.plain(),
            Self::Float(number) => number.plain(),
        }
    }
}

fn number(value: &Value) -> Number {
    match value {
        Value::String(text) => Number::Decimal(text.parse().expect("a decimal")),
        _ => Number::Float(value.as_f64().expect("a number")),
    }
}

fn text<'a>(case: &'a Value, name: &str) -> &'a str {
    case[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} of {case}"))
}

fn language(case: &Value) -> Language {
    text(case, "language").parse().expect("a language")
}

fn digits(case: &Value) -> Digits {
    let read = |name: &str| case[name].as_u64().map(|digits| digits as usize);
    match (read("min"), read("max")) {
        (None, None) => Digits::ALL,
        (None, Some(max)) => Digits::up_to(max),
        (Some(min), Some(max)) if min == max => Digits::exactly(max),
        _ => panic!("digits of {case}"),
    }
}

fn shown(case: &Value) -> String {
    let mut format = Format::new(language(case));
    if case["signed"] == true {
        format = format.signed();
    }
    let value = &case["value"];
    let date = || -> NaiveDate { text(case, "value").parse().expect("a date") };
    match text(case, "format") {
        "number" => format.number(number(value), digits(case)),
        "money" if case["max"].is_null() => format.money(number(value), text(case, "currency")),
        "money" => format.money_with(number(value), text(case, "currency"), digits(case)),
        "money_compact" => format.money_compact(number(value), text(case, "currency")),
        "compact" => format.compact(number(value)),
        "percent" => format.percent(number(value), digits(case)),
        "ratio" => format.ratio(number(value), digits(case)),
        "days" => format.days(number(value), digits(case)),
        "months" => format.months(number(value), digits(case)),
        "file_size" => format.file_size(text(case, "value").parse().expect("bytes")),
        "date" => format.date(date()),
        "date_long" => format.date_long(date()),
        "month" => format.month(date()),
        "month_short" => format.month_short(date()),
        "time" => format.time(text(case, "value").parse::<NaiveTime>().expect("a time")),
        "date_time" => format.date_time(
            text(case, "value")
                .parse::<NaiveDateTime>()
                .expect("a moment"),
        ),
        other => panic!("there is no format `{other}`"),
    }
}

#[test]
fn formats_write_what_the_cases_say() {
    let cases = cases("formats.json");
    assert!(cases.len() > 150, "the file of cases is not complete");
    let wrong: Vec<String> = cases
        .iter()
        .filter(|case| shown(case) != text(case, "text"))
        .map(|case| format!("{:?} for {case}", shown(case)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn kind(case: &Value) -> NumberKind<'_> {
    match text(case, "kind") {
        "plain" => NumberKind::Plain,
        "fraction" => NumberKind::Fraction,
        "money" => NumberKind::Money(text(case, "currency")),
        "days" => NumberKind::Days,
        "months" => NumberKind::Months,
        "ratio" => NumberKind::Ratio,
        other => panic!("there is no kind `{other}`"),
    }
}

#[test]
fn typed_numbers_are_read_or_refused_as_the_cases_say() {
    let cases = cases("formats-parse.json");
    assert!(cases.len() > 200, "the file of cases is not complete");
    let mut wrong = Vec::new();
    for case in &cases {
        let read = parse_number(language(case), text(case, "text"), kind(case));
        let right = match &read {
            Ok(value) => case["value"] == value.normalize().to_string(),
            Err(error) => {
                case["error"] == error.code()
                    && case["suggestions"] == Value::from(error.suggestions())
            }
        };
        if !right {
            wrong.push(format!("{read:?} for {case}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn customers_are_called_as_the_business_calls_them() {
    for case in cases("called.json") {
        let args: Vec<(&str, Arg<'_>)> = case["args"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| {
                let arg = match value.as_i64() {
                    Some(number) => number.into(),
                    None => text(&case["args"], name).into(),
                };
                (name.as_str(), arg)
            })
            .collect();
        let said = Called::by(text(&case, "business"))
            .within(|| growth_i18n::text(language(&case), text(&case, "id"), &args));
        assert_eq!(said, text(&case, "text"), "{case}");
    }
}

#[test]
fn what_is_said_of_customers_ends_with_the_work_it_is_said_in() {
    let name = || growth_i18n::tr::customers::section_customers(Language::Ru);
    let shop = Called::by("shop");
    let broken = std::panic::catch_unwind(|| {
        shop.within(|| {
            assert_eq!(Called::by("education").within(name), "Ученики");
            assert_eq!(name(), "Покупатели");
            panic!("a handler fails");
        })
    });
    assert!(broken.is_err());
    assert_eq!(name(), "Клиенты");
}
