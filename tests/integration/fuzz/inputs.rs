//! Inputs: made along a schema, or a case that is changed here and there.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::Result;
use serde_json::{Map, Value};

use super::{
    random::Random,
    schemas::{Schema, Schemas},
};

/// Decimals that have broken something, and their neighbours.
const DECIMALS: &[&str] = &[
    "0",
    "1",
    "0.5",
    "2",
    "10",
    "30",
    "100",
    "1900",
    "-1",
    "-0.5",
    "0.05",
    "0.999999999999",
    "1.000000000000000000000000001",
    "0.9999999999",
    "0.0000000000000000000000000001",
    "1e-15",
    "0.000001",
    "1000000",
    "1000000000",
    "1000000000000",
    "1000000000000000",
    "-1000000000000000",
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.1234567890123456789012345678",
    "3.3333333333333333333333333333",
    "28",
    "31",
    "0.99",
    "-0.99",
];
const WHOLE: &[u64] = &[
    0,
    1,
    2,
    3,
    5,
    7,
    12,
    13,
    30,
    36,
    90,
    100,
    365,
    1_000,
    3_650,
    3_660,
    10_000,
    65_536,
    4_294_967_295,
    1_000_000_000_000_000,
    u64::MAX,
];
const REALS: &[f64] = &[
    0.0,
    1.0,
    0.5,
    -1.0,
    -0.0,
    1e-300,
    1e300,
    -1e300,
    1e-9,
    0.1,
    100.0,
    1e15,
    f64::MAX,
    f64::MIN_POSITIVE,
];
const DATES: &[&str] = &[
    "2026-01-01",
    "2026-03-02",
    "2026-03-31",
    "2026-02-28",
    "2028-02-29",
    "2026-12-31",
    "2026-11-29",
    "2027-01-04",
    "1900-01-01",
    "2199-12-31",
    "2030-06-15",
    "2016-05-05",
];
const MONTHS: &[&str] = &[
    "2026-01", "2026-02", "2026-03", "2026-12", "2027-01", "1900-01", "2199-12",
];
const TEXTS: &[&str] = &["a", "b", "c", "d", "paid", "", " ", "x y", "Ω"];

/// Draws of every simulation.
const DRAWS: u64 = 200;

pub struct Inputs {
    /// Inputs of cases, by request.
    cases: BTreeMap<String, Vec<Value>>,
}

impl Inputs {
    /// The inputs of every case that says which request it is of, and of the files of one request.
    pub fn read(folder: &Path, schemas: &Schemas) -> Result<Self> {
        let mut cases: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            // Beside them may be the program that wrote reference values.
            if path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            let content: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
            // `audit_score.json` holds cases of `audit.score`.
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            let of_file = stem.unwrap_or_default().replacen('_', ".", 1);
            for case in content.as_array().into_iter().flatten() {
                let request = case["request"].as_str().unwrap_or(&of_file);
                let input = case.get("input").or_else(|| case.get("inputs"));
                let Some(input) = input.filter(|input| input.is_object()) else {
                    continue;
                };
                if schemas.names().any(|name| name == request) {
                    cases
                        .entry(request.to_owned())
                        .or_default()
                        .push(input.clone());
                }
            }
        }
        Ok(Self { cases })
    }

    /// The first case of a request as it is.
    pub fn whole(&self, request: &str) -> Option<Value> {
        self.cases.get(request)?.first().cloned()
    }

    /// Takes another input to change here and there.
    pub fn add(&mut self, request: &str, input: Value) {
        self.cases
            .entry(request.to_owned())
            .or_default()
            .push(input);
    }

    /// One input of a request.
    pub fn make(&self, schemas: &Schemas, request: &str, random: &mut Random) -> Value {
        let schema = schemas.input(request);
        let case = self
            .cases
            .get(request)
            .and_then(|cases| random.pick(cases))
            .filter(|_| !random_is_fresh(random));
        let mut input = match case {
            None => made(schema, random, 0),
            Some(case) => {
                let mut input = case.clone();
                for _ in 0..=random.below(3) {
                    change(schema, &mut input, random);
                }
                input
            }
        };
        // A simulation takes as long as it is told to: it says how far it is, and can be stopped.
        if schema.member("draws").is_some()
            && let Some(members) = input.as_object_mut()
        {
            members.insert("draws".to_owned(), DRAWS.into());
        }
        input
    }
}

fn random_is_fresh(random: &mut Random) -> bool {
    random.once_in(4)
}

/// A value along a schema.
fn made(schema: Schema<'_>, random: &mut Random, depth: usize) -> Value {
    let branches = schema.branches();
    let Some(&schema) = random.pick(&branches) else {
        return Value::Null;
    };
    if !schema.node["const"].is_null() {
        return schema.node["const"].clone();
    }
    if let Some(allowed) = schema.node["enum"].as_array() {
        return random.pick(allowed).cloned().unwrap_or_default();
    }
    if schema.is_decimal() {
        return decimal(random).into();
    }
    let types: Vec<&str> = schema
        .types()
        .into_iter()
        .filter(|name| *name != "null")
        .collect();
    match random.pick(&types).copied() {
        Some("object") => object(schema, random, depth),
        Some("array") => {
            let most = if depth > 3 { 2 } else { 5 };
            let length = if random.once_in(30) {
                40
            } else {
                random.below(most)
            };
            let length = schema.node["prefixItems"]
                .as_array()
                .map_or(length, Vec::len);
            (0..length)
                .filter_map(|index| Some(made(schema.item(index)?, random, depth + 1)))
                .collect()
        }
        Some("integer") => random.pick(WHOLE).copied().unwrap_or_default().into(),
        Some("number") => random.pick(REALS).copied().unwrap_or_default().into(),
        Some("boolean") => random.once_in(2).into(),
        Some("string") => text(schema, random).into(),
        _ => Value::Null,
    }
}

fn decimal(random: &mut Random) -> String {
    match random.below(4) {
        0 => format!("0.{:06}", random.below(1_000_000)),
        1 => random.below(100_000).to_string(),
        _ => random
            .pick(DECIMALS)
            .copied()
            .unwrap_or_default()
            .to_owned(),
    }
}

fn text(schema: Schema<'_>, random: &mut Random) -> String {
    let from = match (
        schema.node["format"].as_str(),
        schema.node["pattern"].as_str(),
    ) {
        (Some("date"), _) => DATES,
        (_, Some(pattern)) if pattern.starts_with(r"^\d{4}-") => MONTHS,
        _ => TEXTS,
    };
    random.pick(from).copied().unwrap_or_default().to_owned()
}

fn object(schema: Schema<'_>, random: &mut Random, depth: usize) -> Value {
    let required: Vec<&str> = (schema.node["required"].as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect();
    let mut made_object = Map::new();
    for name in (schema.node["properties"].as_object().into_iter().flatten()).map(|(name, _)| name)
    {
        let wanted = required.contains(&name.as_str()) || (depth < 6 && !random.once_in(3));
        if let Some(member) = schema.member(name).filter(|_| wanted) {
            made_object.insert(name.clone(), made(member, random, depth + 1));
        }
    }
    if schema.node["additionalProperties"].is_object() {
        for _ in 0..random.below(3) {
            let name = random.pick(TEXTS).copied().unwrap_or_default();
            if let Some(member) = schema.member(name) {
                made_object.insert(name.to_owned(), made(member, random, depth + 1));
            }
        }
    }
    made_object.into()
}

/// Changes one place of a value.
fn change(schema: Schema<'_>, value: &mut Value, random: &mut Random) {
    let Some(&schema) = random.pick(&schema.fitting(value)) else {
        return;
    };
    let deeper = !random.once_in(6);
    match value {
        Value::Object(members) if deeper && !members.is_empty() => {
            let names: Vec<String> = members.keys().cloned().collect();
            let all: Vec<String> = (schema.node["properties"].as_object().into_iter().flatten())
                .map(|(name, _)| name.clone())
                .collect();
            if random.once_in(5)
                && let Some(name) = random.pick(&all)
            {
                // A member that may be absent comes or goes.
                if members.remove(name).is_none()
                    && let Some(member) = schema.member(name)
                {
                    members.insert(name.clone(), made(member, random, 3));
                }
                return;
            }
            if let Some(name) = random.pick(&names)
                && let (Some(inner), Some(member)) = (schema.member(name), members.get_mut(name))
            {
                change(inner, member, random);
            }
        }
        Value::Array(items) if deeper && !items.is_empty() => {
            let index = random.below(items.len());
            match random.below(6) {
                0 => {
                    items.remove(index);
                }
                1 => {
                    let copy = items[index].clone();
                    items.push(copy);
                }
                _ => {
                    if let Some(inner) = schema.item(index) {
                        change(inner, &mut items[index], random);
                    }
                }
            }
        }
        _ => *value = made(schema, random, 3),
    }
}

/// A smaller input that shows the same fault.
pub fn shrunk(input: Value, shows: impl Fn(&Value) -> bool) -> Value {
    let mut smallest = input;
    let mut tries = 0;
    loop {
        let smaller = candidates(&smallest).into_iter().find(|candidate| {
            tries += 1;
            tries < 400 && shows(candidate)
        });
        match smaller {
            Some(smaller) => smallest = smaller,
            None => return smallest,
        }
    }
}

/// The value with one member or item left out, at any depth.
fn candidates(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(members) => members
            .iter()
            .flat_map(|(name, member)| {
                let mut without = members.clone();
                without.shift_remove(name);
                let inside = candidates(member).into_iter().map(|smaller| {
                    let mut with = members.clone();
                    with.insert(name.clone(), smaller);
                    Value::Object(with)
                });
                std::iter::once(Value::Object(without)).chain(inside)
            })
            .collect(),
        Value::Array(items) => (0..items.len())
            .flat_map(|index| {
                let mut without = items.clone();
                without.remove(index);
                let inside = candidates(&items[index]).into_iter().map(move |smaller| {
                    let mut with = items.clone();
                    with[index] = smaller;
                    Value::Array(with)
                });
                std::iter::once(Value::Array(without)).chain(inside)
            })
            .collect(),
        _ => vec![],
    }
}
