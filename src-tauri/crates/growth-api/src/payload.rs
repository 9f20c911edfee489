//! What a caller sends: a JSON value whose decimals are read exactly, and whose numbers and dates are
//! written in the one way that the requests agree on.
//!
//! The types of the requests declare what is a decimal and what is a date, so both are found in the
//! schema of the input; no handler has to look.

mod literals;
mod number;

use std::collections::HashMap;

use growth_model::{ModelError, YEARS};
use serde_json::Value;

use crate::Failure;
use number::Notation;

/// Characters of a refused value that its refusal repeats.
const QUOTED: usize = 60;

/// The input of a request as its caller wrote it.
#[derive(Debug, Clone, Default)]
pub struct Payload {
    value: Value,
    /// Numbers that were written with more digits than a double can hold, by their JSON pointer.
    literals: HashMap<String, String>,
}

impl From<Value> for Payload {
    fn from(value: Value) -> Self {
        Self {
            value,
            literals: HashMap::new(),
        }
    }
}

impl Payload {
    /// Reads JSON.
    ///
    /// # Errors
    /// What is not JSON.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        Ok(Self {
            value: serde_json::from_str(text)?,
            literals: literals::long(text),
        })
    }

    /// The member of an object that has this name, as a payload of its own; `null` where there is
    /// none.
    #[must_use]
    pub fn member(mut self, name: &str) -> Self {
        let prefix = format!("/{}", literals::escaped(name));
        Self {
            value: self
                .value
                .get_mut(name)
                .map(Value::take)
                .unwrap_or_default(),
            literals: (self.literals.into_iter())
                .filter_map(|(pointer, literal)| {
                    let rest = pointer.strip_prefix(&prefix)?;
                    rest.starts_with('/').then(|| (rest.to_owned(), literal))
                })
                .collect(),
        }
    }

    /// The value as it was read.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The value as it was read, to change it.
    pub fn value_mut(&mut self) -> &mut Value {
        &mut self.value
    }

    /// The value with its decimals at full length.
    ///
    /// # Errors
    /// A number or a date that is not written as the schema of the input wants it.
    pub(crate) fn checked(mut self, schema: &Value) -> Result<Value, Failure> {
        let mut reader = Reader {
            definitions: &schema["$defs"],
            literals: &self.literals,
            place: Vec::new(),
            exact: Vec::new(),
        };
        reader.visit(schema, &self.value)?;
        for (pointer, literal) in reader.exact {
            if let Some(number) = self.value.pointer_mut(&pointer) {
                *number = literal.into();
            }
        }
        Ok(self.value)
    }
}

/// A step into a value.
#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

/// Goes through a value along its schema.
struct Reader<'a> {
    definitions: &'a Value,
    literals: &'a HashMap<String, String>,
    place: Vec<Step<'a>>,
    /// Numbers to be read as they were written.
    exact: Vec<(String, String)>,
}

impl<'a> Reader<'a> {
    fn visit(&mut self, schema: &'a Value, value: &'a Value) -> Result<(), Failure> {
        let schema = self.resolved(schema);
        if is_decimal(schema) {
            return self.decimal(value);
        }
        if let Some(text) = value.as_str() {
            self.date(schema, text)?;
        }
        for of_several in ["anyOf", "oneOf"] {
            if let Some(branches) = schema[of_several].as_array() {
                self.first_that_fits(branches, value)?;
            }
        }
        for branch in schema["allOf"].as_array().into_iter().flatten() {
            self.visit(branch, value)?;
        }
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    let inner = match &schema["properties"][name] {
                        Value::Null => &schema["additionalProperties"],
                        declared => declared,
                    };
                    if inner.is_object() {
                        self.place.push(Step::Member(name));
                        self.visit(inner, member)?;
                        self.place.pop();
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let inner = match &schema["prefixItems"][index] {
                        Value::Null => &schema["items"],
                        declared => declared,
                    };
                    if inner.is_object() {
                        self.place.push(Step::Item(index));
                        self.visit(inner, item)?;
                        self.place.pop();
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Reads the value as the first of several types that it can be. What none of them allows is
    /// refused by the type of the request, in its own words.
    fn first_that_fits(&mut self, branches: &'a [Value], value: &'a Value) -> Result<(), Failure> {
        let depth = self.place.len();
        let mut refusal = None;
        for branch in branches {
            if !self.admits(branch, value) {
                continue;
            }
            match self.visit(branch, value) {
                Ok(()) => return Ok(()),
                Err(failure) => {
                    self.place.truncate(depth);
                    refusal.get_or_insert(failure);
                }
            }
        }
        refusal.map_or(Ok(()), Err)
    }

    /// Whether the value is of the kind that the schema describes, as far as its outside tells.
    fn admits(&self, schema: &Value, value: &Value) -> bool {
        let schema = self.resolved(schema);
        let kind = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        let is_kind = |name: &Value| match name.as_str() {
            Some("integer") => kind == "number",
            name => name == Some(kind),
        };
        let of_kind = match &schema["type"] {
            Value::Null => true,
            Value::Array(names) => names.iter().any(is_kind),
            name => is_kind(name),
        };
        let constant = |schema: &Value, value: &Value| match (&schema["const"], &schema["enum"]) {
            (Value::Null, Value::Array(allowed)) => allowed.contains(value),
            (Value::Null, _) => true,
            (constant, _) => constant == value,
        };
        let tagged = || {
            schema["properties"].as_object().is_none_or(|properties| {
                properties.iter().all(|(name, inner)| {
                    value
                        .get(name)
                        .is_none_or(|found| constant(self.resolved(inner), found))
                })
            })
        };
        of_kind && constant(schema, value) && tagged()
    }

    fn resolved<'s>(&self, schema: &'s Value) -> &'s Value
    where
        'a: 's,
    {
        let mut schema = schema;
        while let Some(name) = schema["$ref"]
            .as_str()
            .and_then(|path| path.rsplit('/').next())
        {
            schema = &self.definitions[name];
        }
        schema
    }

    fn decimal(&mut self, value: &Value) -> Result<(), Failure> {
        let (text, pointer) = match value {
            Value::String(text) => (text.clone(), None),
            Value::Number(number) => {
                let pointer = self.pointer();
                match self.literals.get(&pointer) {
                    Some(literal) => (literal.clone(), Some(pointer)),
                    None => (number.to_string(), None),
                }
            }
            // The type of the request refuses it.
            _ => return Ok(()),
        };
        let code = match number::notation(&text) {
            Notation::Exact => {
                self.exact.extend(pointer.map(|pointer| (pointer, text)));
                return Ok(());
            }
            Notation::TooManyDigits => "number_digits",
            Notation::NoNumber => "number_notation",
        };
        Err(self.refuse(code, &text))
    }

    /// Refuses a date, a point of time or a month outside of [`YEARS`], and a date that is not written
    /// `YYYY-MM-DD`.
    fn date(&self, schema: &Value, text: &str) -> Result<(), Failure> {
        let is_month = schema["pattern"]
            .as_str()
            .is_some_and(|pattern| pattern.starts_with(r"^\d{4}-"));
        let is_date = match schema["format"].as_str() {
            Some("date") => true,
            Some("date-time" | "partial-date-time") => false,
            _ if is_month => false,
            _ => return Ok(()),
        };
        let digits = |part: Option<&str>| {
            part.is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let is_written = text.len() == 10
            && digits(text.get(..4))
            && text.get(4..5) == Some("-")
            && digits(text.get(5..7))
            && text.get(7..8) == Some("-")
            && digits(text.get(8..));
        if is_date && !is_written {
            return Err(self.refuse("date_notation", text));
        }
        // `+262142-12-31` is a year, too.
        let signed = text.starts_with(['-', '+']);
        let year = text.get(..4).and_then(|year| year.parse().ok());
        if signed || year.is_some_and(|year: i32| !YEARS.contains(&year)) {
            return Err(Failure::Model(ModelError::Inconsistent {
                field: self.path(),
                rule: "year_out_of_range",
            }));
        }
        Ok(())
    }

    fn refuse(&self, code: &'static str, value: &str) -> Failure {
        Failure::Written {
            field: self.path(),
            code,
            value: value.chars().take(QUOTED).collect(),
        }
    }

    /// The place as it is named in refusals (`plan.tasks[3].start`).
    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.place {
            match step {
                Step::Member(name) if path.is_empty() => path.push_str(name),
                Step::Member(name) => path.extend([".", name]),
                Step::Item(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }

    fn pointer(&self) -> String {
        (self.place.iter())
            .map(|step| match step {
                Step::Member(name) => format!("/{}", literals::escaped(name)),
                Step::Item(index) => format!("/{index}"),
            })
            .collect()
    }
}

/// Whether the schema is that of an exact decimal: a string or a number of one pattern.
fn is_decimal(schema: &Value) -> bool {
    let types = schema["type"].as_array();
    schema["pattern"].is_string()
        && types.is_some_and(|types| types.iter().any(|name| name == "number"))
}

#[cfg(test)]
mod tests;
