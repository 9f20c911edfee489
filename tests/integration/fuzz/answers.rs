//! What an answer must not hold, and what a refusal must name.

use std::{fmt, time::Duration};

use growth_api::ApiError;
use serde_json::Value;

use super::schemas::{Schema, Schemas};

/// Something wrong with an answer.
pub struct Complaint {
    kind: &'static str,
    detail: String,
}

impl Complaint {
    fn of(kind: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
        }
    }

    pub fn slow(took: Duration) -> Self {
        Self::of("slow", format!("{took:?}"))
    }

    /// Whether it is about the same fault.
    pub fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.detail)
    }
}

/// A null where the type has none, a −0, a zero with digits.
pub fn of_answer(schemas: &Schemas, request: &str, answer: &Value) -> Option<Complaint> {
    visit(&[schemas.output(request)], answer, &mut String::new())
}

fn visit(schemas: &[Schema<'_>], value: &Value, path: &mut String) -> Option<Complaint> {
    let fitting: Vec<Schema<'_>> = schemas
        .iter()
        .flat_map(|schema| schema.fitting(value))
        .collect();
    let refuse = |kind, path: &str| Some(Complaint::of(kind, format!("{path} is {value}")));
    match value {
        Value::Null if fitting.is_empty() => refuse("null", path),
        Value::Number(number) if number.as_f64().is_some_and(is_negative_zero) => {
            refuse("negative zero", path)
        }
        Value::String(text) if fitting.iter().any(|schema| schema.is_decimal()) => {
            let nothing = text
                .trim_start_matches('-')
                .bytes()
                .all(|b| b == b'0' || b == b'.');
            let long = text.len() > 12 || text.starts_with('-');
            if nothing && long {
                refuse("rounded-away zero", path)
            } else {
                None
            }
        }
        Value::Array(items) => items.iter().enumerate().find_map(|(index, item)| {
            let inner: Vec<_> = fitting.iter().filter_map(|s| s.item(index)).collect();
            inside(path, &format!("[{index}]"), |path| {
                visit(&inner, item, path)
            })
        }),
        Value::Object(members) => members.iter().find_map(|(name, member)| {
            let inner: Vec<_> = fitting.iter().filter_map(|s| s.member(name)).collect();
            inside(path, &format!(".{name}"), |path| {
                visit(&inner, member, path)
            })
        }),
        _ => None,
    }
}

fn is_negative_zero(number: f64) -> bool {
    number == 0.0 && number.is_sign_negative()
}

fn inside<T>(path: &mut String, step: &str, work: impl FnOnce(&mut String) -> T) -> T {
    let length = path.len();
    path.push_str(step);
    let result = work(path);
    path.truncate(length);
    result
}

/// An error of the program, or a refusal of a field that the request does not have.
pub fn of_refusal(error: &ApiError, input: &Value) -> Option<Complaint> {
    if !error.refused {
        return Some(Complaint::of("failure", format!("{error:?}")));
    }
    let Some(field) = &error.field else {
        // What has no shape at all has no field either.
        return (error.code != "bad_payload")
            .then(|| Complaint::of("no field", format!("{error:?}")));
    };
    if stands_in(input, field) {
        None
    } else {
        Some(Complaint::of("unknown field", format!("{error:?}")))
    }
}

/// Whether the place is there, or could be: a member of an object that is there.
fn stands_in(input: &Value, field: &str) -> bool {
    let steps: Vec<&str> = field
        .split(['.', '['])
        .map(|step| step.trim_end_matches(']'))
        .collect();
    let mut value = input;
    for (place, step) in steps.iter().enumerate() {
        let next = match value {
            Value::Array(items) => step.parse::<usize>().ok().and_then(|at| items.get(at)),
            Value::Object(members) => members.get(*step),
            _ => None,
        };
        match next {
            Some(next) => value = next,
            // An absent member has its default; of that only members may be named.
            None => {
                return !value.is_array()
                    && (value.is_object() || value.is_null())
                    && steps[place..]
                        .iter()
                        .all(|step| step.parse::<usize>().is_err());
            }
        }
    }
    true
}
