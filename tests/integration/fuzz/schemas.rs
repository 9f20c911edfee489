//! What the pure requests take and give.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, ensure};
use growth_api::Language;
use serde_json::Value;

pub struct Schemas {
    requests: BTreeMap<String, (Value, Value)>,
}

/// A schema, and where the types that it refers to stand.
#[derive(Clone, Copy)]
pub struct Schema<'a> {
    pub node: &'a Value,
    root: &'a Value,
}

impl Schemas {
    pub fn of_pure_requests() -> Result<Self> {
        let mut requests = BTreeMap::new();
        for request in growth_api::requests() {
            if !request.is_pure {
                continue;
            }
            let mut found = growth_api::documentation_of(request.name, Language::En)
                .map_err(|error| anyhow!("{}: {}", request.name, error.message))?;
            let both = (found["input"].take(), found["output"].take());
            requests.insert(request.name.to_owned(), both);
        }
        ensure!(requests.len() > 40, "pure requests are missing");
        Ok(Self { requests })
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.requests.keys().map(String::as_str)
    }

    pub fn input(&self, request: &str) -> Schema<'_> {
        Schema::root(&self.requests[request].0)
    }

    pub fn output(&self, request: &str) -> Schema<'_> {
        Schema::root(&self.requests[request].1)
    }
}

impl<'a> Schema<'a> {
    fn root(root: &'a Value) -> Self {
        Self { node: root, root }.resolved()
    }

    /// Another node of the same document.
    pub fn at(self, node: &'a Value) -> Self {
        Self { node, ..self }.resolved()
    }

    fn resolved(mut self) -> Self {
        while let Some(name) = self.node["$ref"]
            .as_str()
            .and_then(|path| path.rsplit('/').next())
        {
            self.node = &self.root["$defs"][name];
        }
        self
    }

    /// The types that the value may be one of; the schema itself when there are none.
    pub fn branches(self) -> Vec<Self> {
        for of_several in ["anyOf", "oneOf"] {
            if let Some(branches) = self.node[of_several].as_array() {
                return branches
                    .iter()
                    .flat_map(|branch| self.at(branch).branches())
                    .collect();
            }
        }
        vec![self]
    }

    /// Names of the types that the node allows.
    pub fn types(self) -> Vec<&'a str> {
        match &self.node["type"] {
            Value::String(name) => vec![name],
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
            _ => vec![],
        }
    }

    pub fn is_decimal(self) -> bool {
        self.node["pattern"]
            .as_str()
            .is_some_and(|pattern| pattern.starts_with(r"^-?\d+(\.\d+)?"))
    }

    /// The node that a member of an object has, with those of a tagged type.
    pub fn member(self, name: &str) -> Option<Self> {
        let declared = &self.node["properties"][name];
        let node = if declared.is_null() {
            &self.node["additionalProperties"]
        } else {
            declared
        };
        node.is_object().then(|| self.at(node))
    }

    pub fn item(self, index: usize) -> Option<Self> {
        let declared = &self.node["prefixItems"][index];
        let node = if declared.is_null() {
            &self.node["items"]
        } else {
            declared
        };
        node.is_object().then(|| self.at(node))
    }

    /// Of several types, those that the value looks like.
    pub fn fitting(self, value: &Value) -> Vec<Self> {
        let kind = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        let fits = |branch: &Self| {
            let types = branch.types();
            let of_kind = types.is_empty()
                || types.contains(&kind)
                || (kind == "number" && types.contains(&"integer"));
            let tagged = branch.node["properties"].as_object().is_none_or(|members| {
                members.iter().all(|(name, member)| {
                    let constant = &branch.at(member).node["const"];
                    constant.is_null() || value.get(name).is_none_or(|found| found == constant)
                })
            });
            let constant = &branch.node["const"];
            of_kind && tagged && (constant.is_null() || constant == value)
        };
        self.branches().into_iter().filter(fits).collect()
    }
}
