//! What a shape reads, writes and tells of itself.

#[macro_use]
extern crate growth_shape;

use serde_json::{from_value, json, to_value};

#[shape(Default, Eq, skip_serializing_none, deny_unknown_fields)]
struct Asked {
    name: String,
    note: Option<String>,
}

#[shape]
struct Told {
    share: f64,
    limit: Option<u32>,
}

#[shape(Copy, Eq, Hash)]
enum Pace {
    VerySlow,
    Quick,
}

#[shape(Eq, tag = "kind", deny_unknown_fields)]
enum Step {
    SendMail { subject: Option<String> },
}

#[shape(Eq, rename_all = "kebab-case")]
enum Unit {
    PerMonth,
}

#[test]
fn what_is_asked_is_read_strictly_and_written_without_what_is_absent() {
    let asked: Asked = from_value(json!({ "name": "Anna" })).unwrap();
    assert_eq!(
        asked,
        Asked {
            name: "Anna".to_owned(),
            ..Asked::default()
        }
    );
    assert_eq!(to_value(&asked).unwrap(), json!({ "name": "Anna" }));
    let error = from_value::<Asked>(json!({ "name": "Anna", "notes": "" })).unwrap_err();
    assert!(
        error.to_string().contains("unknown field `notes`"),
        "{error}"
    );
    assert!(from_value::<Asked>(json!({})).is_err());
}

#[test]
fn what_is_told_names_what_is_absent_and_bears_what_is_new() {
    let told: Told = from_value(json!({ "share": 0.5, "newer": 1 })).unwrap();
    assert_eq!(told.limit, None);
    assert_eq!(
        to_value(told).unwrap(),
        json!({ "share": 0.5, "limit": null })
    );
}

#[test]
fn names_of_variants_are_in_snake_case_unless_said() {
    assert_eq!(
        to_value([Pace::VerySlow, Pace::Quick]).unwrap(),
        json!(["very_slow", "quick"])
    );
    assert_eq!(to_value(Unit::PerMonth).unwrap(), json!("per-month"));
    let step: Step = from_value(json!({ "kind": "send_mail" })).unwrap();
    assert_eq!(step, Step::SendMail { subject: None });
    assert!(from_value::<Step>(json!({ "kind": "send_mail", "text": "" })).is_err());
}

#[test]
fn the_schema_says_the_same() {
    let asked = schemars::schema_for!(Asked).to_value();
    assert_eq!(asked["additionalProperties"], json!(false));
    assert_eq!(asked["required"], json!(["name"]));
    let pace = schemars::schema_for!(Pace).to_value();
    assert_eq!(pace["enum"], json!(["very_slow", "quick"]));
}
