//! The TypeScript types of every request, written from the same JSON Schemas that document them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use serde_json::{Map, Value, json};

use crate::{
    router::Request,
    schema::{Contracts, input_name, referred},
};

/// Types with a parameter, by what all their names begin with in the schemas, and as they are called
/// here: what the program answers to a change, and a figure or the reason why there is none.
const GENERIC: [(&str, &str); 2] = [("Committed", "Committed"), ("OutcomeOf", "Outcome")];

/// The field that has the type of the parameter.
const PARAMETER: &str = "value";

/// The whole of `ui/src/api/generated.ts`.
pub fn typescript(requests: &[Request]) -> String {
    let Contracts {
        input,
        output,
        differing,
    } = Contracts::of(requests);
    let generics = Generics::of(&output.definitions);
    let written = |name: &str| generics.reference(name);
    let read = |name: &str| {
        if differing.contains(name) {
            input_name(name, &differing)
        } else {
            generics.reference(name)
        }
    };

    let mut text = String::from(
        "// Written by `cargo xtask codegen` from the requests of growth-api. Do not edit.\n",
    );
    for (base, schema) in &generics.declarations {
        declare(&mut text, &format!("{base}<T>"), schema, &written);
    }
    for (name, schema) in &output.definitions {
        if !generics.parameters.contains_key(name.as_str()) {
            declare(&mut text, name, schema, &written);
        }
    }
    for (name, schema) in &input.definitions {
        if differing.contains(name) || !output.definitions.contains_key(name) {
            declare(&mut text, &read(name), schema, &read);
        }
    }
    text.push_str(
        "\n/** Every request: what it takes and what it answers. */\nexport interface Requests {\n",
    );
    for ((request, input), output) in requests.iter().zip(&input.types).zip(&output.types) {
        let _ = writeln!(
            text,
            "  /** {} */\n  '{}': {{ input: {}; output: {} }};",
            request.summary,
            request.name,
            type_of(input, 2, &read),
            type_of(output, 2, &written),
        );
    }
    text.push_str("}\n\nexport type RequestName = keyof Requests;\n");
    text
}

/// Types that are one type with a parameter.
struct Generics<'a> {
    /// Each of them once, its parameter called `T`.
    declarations: BTreeMap<&'static str, Value>,
    /// What such a type is called, and the schema of its parameter, by its name in the schemas.
    parameters: BTreeMap<&'a str, (&'static str, Value)>,
}

impl<'a> Generics<'a> {
    fn of(definitions: &'a Map<String, Value>) -> Self {
        let mut declarations = BTreeMap::new();
        let mut parameters = BTreeMap::new();
        for (name, schema) in definitions {
            let generic = GENERIC
                .into_iter()
                .find(|(prefix, _)| name.starts_with(prefix));
            let Some((_, base)) = generic else {
                continue;
            };
            let mut declaration = schema.clone();
            let Some(parameter) = take_parameter(&mut declaration) else {
                continue;
            };
            // What differs in more than the parameter stays a type of its own.
            if *declarations
                .entry(base)
                .or_insert_with(|| declaration.clone())
                == declaration
            {
                parameters.insert(name.as_str(), (base, parameter));
            }
        }
        Self {
            declarations,
            parameters,
        }
    }

    /// How a type is referred to.
    fn reference(&self, name: &str) -> String {
        match self.parameters.get(name) {
            None => name.to_owned(),
            Some((base, parameter)) => {
                let parameter = type_of(parameter, 0, &|name| self.reference(name));
                format!("{base}<{parameter}>")
            }
        }
    }
}

/// Puts `T` in the place of the parameter, and gives what stood there.
fn take_parameter(schema: &mut Value) -> Option<Value> {
    let holder = match schema.get("oneOf") {
        Some(_) => schema.pointer_mut("/oneOf/0/properties")?,
        None => schema.pointer_mut("/properties")?,
    };
    let value = holder.get_mut(PARAMETER)?;
    let mut parameter = std::mem::replace(value, json!({ "$ref": "#/$defs/T" }));
    // The words about the field belong to the declaration.
    let description = parameter.as_object_mut()?.remove("description");
    if let (Some(description), Some(value)) = (description, value.as_object_mut()) {
        value.insert("description".to_owned(), description);
    }
    Some(parameter)
}

fn declare(text: &mut String, name: &str, schema: &Value, rename: &dyn Fn(&str) -> String) {
    text.push('\n');
    comment(text, schema, 0);
    let _ = writeln!(text, "export type {name} = {};", type_of(schema, 0, rename));
}

fn comment(text: &mut String, schema: &Value, indent: usize) {
    let Some(description) = schema.get("description").and_then(Value::as_str) else {
        return;
    };
    let pad = " ".repeat(indent);
    let description = description.replace("*/", "* /");
    let lines: Vec<&str> = description.lines().collect();
    if let [line] = lines[..] {
        let _ = writeln!(text, "{pad}/** {line} */");
        return;
    }
    let _ = writeln!(text, "{pad}/**");
    for line in lines {
        let _ = writeln!(text, "{}", format!("{pad} * {line}").trim_end());
    }
    let _ = writeln!(text, "{pad} */");
}

fn type_of(schema: &Value, indent: usize, rename: &dyn Fn(&str) -> String) -> String {
    let Some(object) = schema.as_object() else {
        return "unknown".to_owned();
    };
    if let Some(path) = object.get("$ref").and_then(Value::as_str) {
        return rename(referred(path));
    }
    if let Some(value) = object.get("const") {
        return value.to_string();
    }
    if let Some(values) = object.get("enum").and_then(Value::as_array) {
        return union(values.iter().map(Value::to_string));
    }
    let mut parts = Vec::new();
    for key in ["oneOf", "anyOf"] {
        if let Some(options) = object.get(key).and_then(Value::as_array) {
            parts.push(union(
                options.iter().map(|option| type_of(option, indent, rename)),
            ));
        }
    }
    if let Some(all) = object.get("allOf").and_then(Value::as_array) {
        parts.extend(all.iter().map(|part| type_of(part, indent, rename)));
    }
    match object.get("type") {
        Some(Value::String(kind))
            if kind != "object" || object.contains_key("properties") || parts.is_empty() =>
        {
            parts.insert(0, simple(kind, object, indent, rename));
        }
        Some(Value::Array(kinds)) => parts.insert(
            0,
            union(
                kinds
                    .iter()
                    .filter_map(Value::as_str)
                    .map(|kind| simple(kind, object, indent, rename)),
            ),
        ),
        _ => {}
    }
    match &parts[..] {
        [] => "unknown".to_owned(),
        [one] => one.clone(),
        many => many
            .iter()
            .map(|part| {
                if part.contains(" | ") {
                    format!("({part})")
                } else {
                    part.clone()
                }
            })
            .collect::<Vec<_>>()
            .join(" & "),
    }
}

fn union(parts: impl Iterator<Item = String>) -> String {
    let mut unique: Vec<String> = Vec::new();
    for part in parts {
        if !unique.contains(&part) {
            unique.push(part);
        }
    }
    if unique.is_empty() {
        "never".to_owned()
    } else {
        unique.join(" | ")
    }
}

fn simple(
    kind: &str,
    object: &Map<String, Value>,
    indent: usize,
    rename: &dyn Fn(&str) -> String,
) -> String {
    match kind {
        "string" => "string".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "boolean".to_owned(),
        "null" => "null".to_owned(),
        "array" => array(object, indent, rename),
        "object" => record(object, indent, rename),
        _ => "unknown".to_owned(),
    }
}

fn array(object: &Map<String, Value>, indent: usize, rename: &dyn Fn(&str) -> String) -> String {
    if let Some(items) = object.get("prefixItems").and_then(Value::as_array) {
        let items: Vec<String> = items
            .iter()
            .map(|item| type_of(item, indent, rename))
            .collect();
        return format!("[{}]", items.join(", "));
    }
    let item = object
        .get("items")
        .map_or("unknown".to_owned(), |item| type_of(item, indent, rename));
    if item.contains(" | ") || item.contains(" & ") {
        format!("({item})[]")
    } else {
        format!("{item}[]")
    }
}

fn record(object: &Map<String, Value>, indent: usize, rename: &dyn Fn(&str) -> String) -> String {
    let required: BTreeSet<&str> = object
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let Some(properties) = object
        .get("properties")
        .and_then(Value::as_object)
        .filter(|map| !map.is_empty())
    else {
        return match object.get("additionalProperties") {
            Some(value @ Value::Object(_)) => {
                format!("Record<string, {}>", type_of(value, indent, rename))
            }
            Some(Value::Bool(true)) => "Record<string, unknown>".to_owned(),
            _ => "Record<string, never>".to_owned(),
        };
    };
    let mut text = String::from("{\n");
    for (name, schema) in properties {
        comment(&mut text, schema, indent + 2);
        let optional = if required.contains(name.as_str()) {
            ""
        } else {
            "?"
        };
        let pad = " ".repeat(indent + 2);
        let _ = writeln!(
            text,
            "{pad}{name}{optional}: {};",
            type_of(schema, indent + 2, rename)
        );
    }
    let _ = write!(text, "{}}}", " ".repeat(indent));
    text
}
