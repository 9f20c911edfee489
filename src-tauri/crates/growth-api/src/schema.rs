//! The requests as the program documents them itself.

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use crate::router::Request;

/// Name, one line, and JSON Schema (draft 2020-12) of the input and the output of each request.
pub fn documentation(requests: &[Request]) -> Value {
    requests
        .iter()
        .map(|request| {
            json!({
                "name": request.name,
                "summary": request.summary,
                "input": standalone(SchemaSettings::draft2020_12().for_deserialize(), request.input),
                "output": standalone(SchemaSettings::draft2020_12().for_serialize(), request.output),
            })
        })
        .collect()
}

fn standalone(
    settings: SchemaSettings,
    schema_of: fn(&mut SchemaGenerator) -> schemars::Schema,
) -> Value {
    let mut generator = settings.into_generator();
    let schema = schema_of(&mut generator);
    let definitions = generator.take_definitions(true);
    let mut value = schema.to_value();
    if let (Some(object), false) = (value.as_object_mut(), definitions.is_empty()) {
        object.insert("$defs".to_owned(), Value::Object(definitions));
    }
    value
}

/// All types of all requests in one name space, as one contract (what is read, or what is written)
/// sees them.
pub(crate) struct Contract {
    /// Type of each request, by position.
    pub types: Vec<Value>,
    /// Named types.
    pub definitions: Map<String, Value>,
}

pub(crate) fn contract(
    requests: &[Request],
    settings: SchemaSettings,
    schema_of: impl Fn(&Request) -> fn(&mut SchemaGenerator) -> schemars::Schema,
) -> Contract {
    let mut generator = settings.into_generator();
    let types = requests
        .iter()
        .map(|request| schema_of(request)(&mut generator).to_value())
        .collect();
    Contract {
        types,
        definitions: generator.take_definitions(true),
    }
}
