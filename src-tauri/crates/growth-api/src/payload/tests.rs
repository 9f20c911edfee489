use rust_decimal::Decimal;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::Deserialize;
use serde_json::json;

use super::*;

/// Every place at which a decimal or a date may stand.
#[derive(Debug, Deserialize, JsonSchema)]
#[allow(dead_code, reason = "the shape is what is tested")]
struct Input {
    plain: Decimal,
    perhaps: Option<Decimal>,
    #[serde(default)]
    list: Vec<Inner>,
    #[serde(default)]
    named: std::collections::BTreeMap<String, Decimal>,
    one_of: Option<OneOf>,
    day: Option<chrono::NaiveDate>,
    real: Option<f64>,
    #[serde(default)]
    text: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[allow(dead_code, reason = "the shape is what is tested")]
struct Inner {
    amount: Option<Decimal>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(dead_code, reason = "the shape is what is tested")]
enum OneOf {
    Text { value: String },
    Amount { value: Decimal },
}

fn read(payload: Payload) -> Result<Input, (String, &'static str)> {
    let mut generator = SchemaSettings::draft2020_12()
        .for_deserialize()
        .into_generator();
    let schema = generator.root_schema_for::<Input>().to_value();
    match payload.checked(&schema) {
        Ok(value) => Ok(serde_json::from_value(value).unwrap()),
        Err(Failure::Written { field, code, .. }) => Err((field, code)),
        Err(Failure::Model(ModelError::Inconsistent { field, rule })) => Err((field, rule)),
        Err(other) => panic!("{other}"),
    }
}

fn refusal(value: Value) -> (String, &'static str) {
    read(value.into()).unwrap_err()
}

#[test]
fn a_number_is_refused_wherever_it_stands() {
    let refused = |field: &str| (field.to_owned(), "number_notation");
    assert_eq!(refusal(json!({ "plain": "+5" })), refused("plain"));
    assert_eq!(
        refusal(json!({ "plain": 1, "perhaps": ".5" })),
        refused("perhaps")
    );
    assert_eq!(
        refusal(json!({ "plain": 1, "list": [{ "amount": 1 }, { "amount": "1_000" }] })),
        refused("list[1].amount")
    );
    assert_eq!(
        refusal(json!({ "plain": 1, "named": { "a": "1,5" } })),
        refused("named.a")
    );
    assert_eq!(
        refusal(json!({ "plain": 1, "one_of": { "kind": "amount", "value": "x" } })),
        refused("one_of.value")
    );
    // A text is a text.
    let fine = json!({ "plain": 1, "one_of": { "kind": "text", "value": "+5" }, "text": "+5" });
    assert!(read(fine.into()).is_ok());
}

#[test]
fn a_date_is_written_in_one_way_and_lies_where_dates_lie() {
    let with = |day: &str| json!({ "plain": 1, "day": day });
    let refused = |rule| ("day".to_owned(), rule);
    for day in [
        "2026-1-5",
        "05.01.2026",
        "+262142-12-31",
        "2026-01-05T00:00:00",
    ] {
        assert_eq!(refusal(with(day)), refused("date_notation"), "{day}");
    }
    for day in ["1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31"] {
        assert_eq!(refusal(with(day)), refused("year_out_of_range"), "{day}");
    }
    for day in ["1900-01-01", "2199-12-31", "2028-02-29"] {
        assert!(read(with(day).into()).is_ok(), "{day}");
    }
}

#[test]
fn a_number_of_json_is_read_at_its_full_length() {
    let text = r#"{"plain": 0.1234567890123456789012345678, "real": 0.1234567890123456789012345678,
                   "list": [{"amount": 1}, {"amount": 123456789012345678901.5}],
                   "named": {"a/b": 1.00000000000000000001}, "text": "1.00000000000000000001"}"#;
    let read_in = read(Payload::parse(text).unwrap()).unwrap();
    assert_eq!(read_in.plain.to_string(), "0.1234567890123456789012345678");
    assert_eq!(read_in.real, Some(0.123_456_789_012_345_68));
    let amount = read_in.list[1].amount.unwrap();
    assert_eq!(amount.to_string(), "123456789012345678901.5");
    assert_eq!(read_in.named["a/b"].to_string(), "1.00000000000000000001");

    let text = r#"{"plain": 0.12345678901234567890123456789}"#;
    let refused = read(Payload::parse(text).unwrap()).unwrap_err();
    assert_eq!(refused, ("plain".to_owned(), "number_digits"));
}

#[test]
fn a_member_keeps_its_numbers() {
    let line =
        r#"{"id": 1, "payload": {"plain": 1.00000000000000000001}, "payload2": {"plain": 0}}"#;
    let payload = Payload::parse(line).unwrap().member("payload");
    assert_eq!(
        read(payload).unwrap().plain.to_string(),
        "1.00000000000000000001"
    );
    assert!(
        Payload::parse(line)
            .unwrap()
            .member("none")
            .value()
            .is_null()
    );
}

#[test]
fn a_refusal_repeats_no_more_than_a_line() {
    let long = "9".repeat(10_000_000);
    let payload: Payload = json!({ "plain": long }).into();
    let mut generator = SchemaSettings::draft2020_12()
        .for_deserialize()
        .into_generator();
    let schema = generator.root_schema_for::<Input>().to_value();
    match payload.checked(&schema) {
        Err(Failure::Written { value, .. }) => assert_eq!(value.len(), QUOTED),
        other => panic!("{other:?}"),
    }
}
