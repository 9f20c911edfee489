//! Cases written as data: a request, its input, and what must be found in the answer.

use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One case of a file in `tests/cases`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    #[allow(
        dead_code,
        reason = "tells the reader of the file where the numbers are from"
    )]
    pub source: String,
    pub request: String,
    pub input: Value,
    /// JSON pointer into the answer → the value there. A number is equal within 1e-9 of it; an
    /// object `{"rounded": "1.57"}` is a published number, equal to as many digits as it has, and
    /// `{"near": 9.1, "within": 0.05}` what a simulation comes to.
    #[serde(default)]
    pub expect: Map<String, Value>,
    pub refused: Option<Refused>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    pub code: String,
    pub field: String,
    pub rule: Option<String>,
}

/// The input of a case as a request takes it.
pub fn read<T: serde::de::DeserializeOwned>(input: &Value) -> T {
    serde_json::from_value(input.clone()).unwrap()
}

/// An answer as the cases look at it.
pub fn write(value: impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// What an answer, or a refusal, looks like to the check.
pub type Answer = Result<Value, growth_model::ModelError>;

/// Runs every case of a file and lists all differences at once.
pub fn check(file: &str, answer: impl Fn(&str, &Value) -> Answer) {
    let cases: Vec<Case> = serde_json::from_str(file).unwrap();
    assert!(!cases.is_empty());
    let mut problems = Vec::new();
    for case in &cases {
        let found = answer(&case.request, &case.input);
        for problem in differences(case, &found) {
            problems.push(format!("{}: {problem}", case.name));
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

fn differences(case: &Case, found: &Answer) -> Vec<String> {
    match (&case.refused, found) {
        (None, Ok(answer)) => {
            assert!(!case.expect.is_empty(), "{} expects nothing", case.name);
            case.expect
                .iter()
                .filter_map(|(pointer, wanted)| {
                    let found = answer.pointer(pointer).unwrap_or(&Value::Null);
                    (!equal(found, wanted))
                        .then(|| format!("{pointer} should be {wanted}, is {found}"))
                })
                .collect()
        }
        (Some(refused), Err(error)) => {
            let rule = match error {
                growth_model::ModelError::Inconsistent { rule, .. } => Some((*rule).to_owned()),
                _ => None,
            };
            let same = error.code() == refused.code
                && error.field() == refused.field
                && rule == refused.rule;
            if same {
                Vec::new()
            } else {
                vec![format!("refused with {error}")]
            }
        }
        (None, Err(error)) => vec![format!("refused with {error}")],
        (Some(_), Ok(answer)) => vec![format!("not refused, but {answer}")],
    }
}

fn equal(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Number(found), Value::Number(wanted)) => {
            let (found, wanted) = (found.as_f64().unwrap(), wanted.as_f64().unwrap());
            (found - wanted).abs() <= 1e-9 * wanted.abs().max(1e-3)
        }
        (Value::Array(found), Value::Array(wanted)) => {
            found.len() == wanted.len() && found.iter().zip(wanted).all(|(a, b)| equal(a, b))
        }
        (Value::Number(found), Value::Object(wanted)) if wanted.contains_key("near") => {
            let number = |key: &str| wanted[key].as_f64().unwrap();
            (found.as_f64().unwrap() - number("near")).abs() <= number("within")
        }
        // A decimal.
        (Value::String(found), Value::Object(wanted)) => {
            let rounded: Decimal = wanted["rounded"].as_str().unwrap().parse().unwrap();
            let found: Result<Decimal, _> = found.parse();
            found.is_ok_and(|found| found.round_dp(rounded.scale()) == rounded)
        }
        (Value::Number(found), Value::Object(wanted)) => {
            let Some(rounded) = wanted.get("rounded").and_then(Value::as_str) else {
                return false;
            };
            let digits = rounded
                .split_once('.')
                .map_or(0, |(_, digits)| digits.len());
            format!("{:.digits$}", found.as_f64().unwrap()) == rounded
        }
        (found, wanted) => found == wanted,
    }
}
