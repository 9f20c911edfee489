//! The requests as the program documents them itself.

use std::collections::BTreeSet;

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use crate::router::{Request, standalone};

/// Suffix of a type whose input shape differs from its output shape (defaults may be left out, a
/// decimal may be a number).
const INPUT_SUFFIX: &str = "Input";

/// Name, one line, and JSON Schema (draft 2020-12) of the input and the output of every request.
/// The types that they share stand once, under `$defs`. They are described in [`documentation_of`]
/// a request, so that the whole stays small enough to be read at once.
pub fn documentation(requests: &[Request]) -> Value {
    let Contracts {
        input,
        output,
        differing,
    } = Contracts::of(requests);
    let mut definitions = output.definitions;
    for (name, mut schema) in input.definitions {
        let differs = differing.contains(&name);
        if differs || !definitions.contains_key(&name) {
            rename_references(&mut schema, &differing);
            definitions.insert(input_name(&name, &differing), schema);
        }
    }
    let list: Vec<Value> = requests
        .iter()
        .zip(input.types)
        .zip(output.types)
        .map(|((request, mut input), output)| {
            rename_references(&mut input, &differing);
            json!({
                "name": request.name,
                "summary": request.summary,
                "input": input,
                "output": output,
            })
        })
        .collect();
    for definition in definitions.values_mut() {
        remove_descriptions(definition);
        join_names(definition);
        remove_repetitions(definition);
    }
    share_non_values(&mut definitions);
    let mut decimals = Map::new();
    for definition in definitions.values_mut() {
        share_decimals(definition, &mut decimals);
    }
    definitions.extend(decimals);
    let read = reachable(&definitions, list.iter().map(|request| &request["input"]));
    for (name, definition) in &mut definitions {
        if !read.contains(name) {
            shorten_answer(definition);
        }
    }
    json!({ "$comment": OF_ANSWERS, "requests": list, "$defs": definitions })
}

/// What is left unsaid in each of a thousand definitions.
const OF_ANSWERS: &str = "An object of an answer has all its properties, unless it lists those that are required; \
     bounds of its numbers are told by each request alone.";

/// Names of the definitions that these schemas lead to.
fn reachable<'a>(
    definitions: &Map<String, Value>,
    from: impl Iterator<Item = &'a Value>,
) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut next = Vec::new();
    for schema in from {
        references(schema, &mut next);
    }
    while let Some(name) = next.pop() {
        if let Some(definition) = definitions.get(&name)
            && names.insert(name)
        {
            references(definition, &mut next);
        }
    }
    names
}

fn references(schema: &Value, names: &mut Vec<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(path) = object.get("$ref").and_then(Value::as_str) {
                names.push(referred(path).to_owned());
            }
            object.values().for_each(|part| references(part, names));
        }
        Value::Array(parts) => parts.iter().for_each(|part| references(part, names)),
        _ => {}
    }
}

/// Leaves out what is known of answers: the list of required properties where it names all of them, and the
/// lowest values of numbers.
fn shorten_answer(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            let all = object
                .get("properties")
                .and_then(Value::as_object)
                .map(Map::len);
            let required = object
                .get("required")
                .and_then(Value::as_array)
                .map(Vec::len);
            if all.is_some() && all == required {
                object.remove("required");
            }
            if object.get("minimum").is_some_and(Value::is_number) {
                object.remove("minimum");
            }
            object.values_mut().for_each(shorten_answer);
        }
        Value::Array(parts) => parts.iter_mut().for_each(shorten_answer),
        _ => {}
    }
}

/// One request like in [`documentation`], its schemas complete in themselves.
pub fn documentation_of(request: &Request) -> Value {
    json!({
        "name": request.name,
        "summary": request.summary,
        "input": standalone(SchemaSettings::draft2020_12().for_deserialize(), request.input),
        "output": standalone(SchemaSettings::draft2020_12().for_serialize(), request.output),
    })
}

/// All types of all requests, as they are read and as they are written.
pub(crate) struct Contracts {
    /// What is read.
    pub input: Contract,
    /// What is written.
    pub output: Contract,
    /// Names whose definition differs between the two, or that refer to one that does.
    pub differing: BTreeSet<String>,
}

impl Contracts {
    /// The types of these requests.
    pub(crate) fn of(requests: &[Request]) -> Self {
        let output = Contract::of(
            requests,
            SchemaSettings::draft2020_12().for_serialize(),
            |r| r.output,
        );
        let input = Contract::of(
            requests,
            SchemaSettings::draft2020_12().for_deserialize(),
            |r| r.input,
        );
        let differing = differing(&input, &output);
        Self {
            input,
            output,
            differing,
        }
    }
}

/// All types of all requests in one name space, in one direction.
pub(crate) struct Contract {
    /// Type of each request, by position.
    pub types: Vec<Value>,
    /// Named types.
    pub definitions: Map<String, Value>,
}

impl Contract {
    fn of(
        requests: &[Request],
        settings: SchemaSettings,
        schema_of: impl Fn(&Request) -> fn(&mut SchemaGenerator) -> schemars::Schema,
    ) -> Self {
        let mut generator = settings.into_generator();
        let types = requests
            .iter()
            .map(|request| schema_of(request)(&mut generator).to_value())
            .collect();
        Self {
            types,
            definitions: generator.take_definitions(true),
        }
    }
}

/// The name of a type as it is read.
pub(crate) fn input_name(name: &str, differing: &BTreeSet<String>) -> String {
    if differing.contains(name) {
        format!("{name}{INPUT_SUFFIX}")
    } else {
        name.to_owned()
    }
}

fn differing(input: &Contract, output: &Contract) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = input
        .definitions
        .iter()
        .filter(|(name, schema)| output.definitions.get(*name).is_some_and(|o| o != *schema))
        .map(|(name, _)| name.clone())
        .collect();
    loop {
        let more: Vec<String> = input
            .definitions
            .iter()
            .filter(|(name, schema)| {
                !names.contains(*name)
                    && output.definitions.contains_key(*name)
                    && refers_to(schema, &names)
            })
            .map(|(name, _)| name.clone())
            .collect();
        if more.is_empty() {
            return names;
        }
        names.extend(more);
    }
}

fn refers_to(schema: &Value, names: &BTreeSet<String>) -> bool {
    match schema {
        Value::Object(object) => object.iter().any(|(key, value)| {
            (key == "$ref"
                && value
                    .as_str()
                    .is_some_and(|path| names.contains(referred(path))))
                || refers_to(value, names)
        }),
        Value::Array(items) => items.iter().any(|item| refers_to(item, names)),
        _ => false,
    }
}

/// Removes the descriptions of a schema and its parts. A property may itself be called `description`:
/// its schema is no text and stays.
fn remove_descriptions(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if object.get("description").is_some_and(Value::is_string) {
                object.shift_remove("description");
            }
            for (keyword, part) in object {
                // Its value is an example of the data, not a schema.
                if keyword != "default" {
                    remove_descriptions(part);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(remove_descriptions),
        _ => {}
    }
}

/// Refers to the schema of an exact decimal, which stands once: `Decimal` as it is written,
/// `DecimalInput` as it is read, and each with `OrNull`.
fn share_decimals(schema: &mut Value, shared: &mut Map<String, Value>) {
    match schema {
        Value::Object(object) => {
            let is_decimal = object
                .get("pattern")
                .and_then(Value::as_str)
                .is_some_and(|pattern| pattern.starts_with(r"^-?\d+(\.\d+)?"));
            if is_decimal
                && let (Some(kind), Some(pattern)) =
                    (object.shift_remove("type"), object.shift_remove("pattern"))
            {
                let has = |name: &str| {
                    kind.as_array()
                        .is_some_and(|all| all.contains(&name.into()))
                };
                let name = match (has("number"), has("null")) {
                    (false, false) => "Decimal",
                    (false, true) => "DecimalOrNull",
                    (true, false) => "DecimalInput",
                    (true, true) => "DecimalInputOrNull",
                };
                shared
                    .entry(name)
                    .or_insert_with(|| json!({ "type": kind, "pattern": pattern }));
                object.insert("$ref".to_owned(), format!("#/$defs/{name}").into());
            }
            for (keyword, part) in object {
                if keyword != "default" {
                    share_decimals(part, shared);
                }
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| share_decimals(item, shared)),
        _ => {}
    }
}

/// Name of the type that says why there is no figure.
const NO_FIGURE: &str = "NoFigure";

/// Writes once what every outcome has besides its figure.
fn share_non_values(definitions: &mut Map<String, Value>) {
    let status = |branch: &Value| branch["properties"]["status"]["const"].as_str() == Some("value");
    let outcomes = |schema: &Value| match schema["oneOf"].as_array().map(Vec::as_slice) {
        Some([value, rest @ ..]) if status(value) && rest.len() > 1 => Some(rest.to_vec()),
        _ => None,
    };
    let Some(shared) = definitions.values().find_map(outcomes) else {
        return;
    };
    for definition in definitions.values_mut() {
        if outcomes(definition).is_some_and(|rest| rest == shared)
            && let Some(branches) = definition["oneOf"].as_array_mut()
        {
            branches.truncate(1);
            branches.push(json!({ "$ref": format!("#/$defs/{NO_FIGURE}") }));
        }
    }
    definitions.insert(NO_FIGURE.to_owned(), json!({ "oneOf": shared }));
}

/// Removes what says nothing new: in how many bits the program holds a number, and that what may be
/// left out is nothing then.
fn remove_repetitions(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            let is_number = |kind: &Value| kind == "number" || kind == "integer";
            let is_numeric = object.get("type").is_some_and(|kind| match kind {
                Value::Array(kinds) => kinds.iter().any(is_number),
                kind => is_number(kind),
            });
            if is_numeric && object.get("format").is_some_and(Value::is_string) {
                object.shift_remove("format");
            }
            if object.get("default").is_some_and(Value::is_null) {
                object.shift_remove("default");
            }
            for (keyword, part) in object {
                if keyword != "default" {
                    remove_repetitions(part);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(remove_repetitions),
        _ => {}
    }
}

/// Writes a choice of names as one list of them: without descriptions, nothing else is said of each.
fn join_names(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if let Some(names) = object.get("oneOf").and_then(names_alone) {
                object.shift_remove("oneOf");
                object.insert("type".to_owned(), "string".into());
                object.insert("enum".to_owned(), names);
            }
            for (keyword, part) in object {
                if keyword != "default" {
                    join_names(part);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(join_names),
        _ => {}
    }
}

/// The names of a choice, if it is one of names and nothing else.
fn names_alone(choice: &Value) -> Option<Value> {
    let mut names = Vec::new();
    for branch in choice.as_array()? {
        let branch = branch.as_object()?;
        let is_text = branch.len() == 2 && branch.get("type").is_some_and(|kind| kind == "string");
        match (branch.get("const"), branch.get("enum")) {
            (Some(name), None) if is_text => names.push(name.clone()),
            (None, Some(Value::Array(more))) if is_text => names.extend(more.iter().cloned()),
            _ => return None,
        }
    }
    Some(Value::Array(names))
}

fn rename_references(schema: &mut Value, differing: &BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            for (key, value) in object {
                match value.as_str() {
                    Some(path) if key == "$ref" => {
                        *value =
                            format!("#/$defs/{}", input_name(referred(path), differing)).into();
                    }
                    _ => rename_references(value, differing),
                }
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| rename_references(item, differing)),
        _ => {}
    }
}

/// The type that a `$ref` names.
pub(crate) fn referred(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
