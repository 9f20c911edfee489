//! Properties of an event or a person.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::condition::EventValue;

/// Properties by name, in the order of the names. Millions of events have few each: a sorted list
/// takes a fraction of what a tree takes, and names can be shared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Properties(Vec<(Arc<str>, EventValue)>);

impl Properties {
    /// None.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Sets a property; one of this name is replaced.
    pub fn insert(&mut self, name: impl Into<Arc<str>>, value: EventValue) {
        let name = name.into();
        match self.0.binary_search_by(|(other, _)| other.cmp(&name)) {
            Ok(place) => {
                if let Some((_, old)) = self.0.get_mut(place) {
                    *old = value;
                }
            }
            Err(place) => self.0.insert(place, (name, value)),
        }
    }

    /// The value of a property.
    pub fn get(&self, name: &str) -> Option<&EventValue> {
        // Few: going through them is faster than halving.
        self.0
            .iter()
            .find(|(other, _)| **other == *name)
            .map(|(_, value)| value)
    }

    /// Names and values, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &EventValue)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    /// The names, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<Name: Into<Arc<str>>> FromIterator<(Name, EventValue)> for Properties {
    fn from_iter<List: IntoIterator<Item = (Name, EventValue)>>(list: List) -> Self {
        let mut properties = Self::new();
        for (name, value) in list {
            properties.insert(name, value);
        }
        properties
    }
}

impl<Name: Into<Arc<str>>, const N: usize> From<[(Name, EventValue); N]> for Properties {
    fn from(list: [(Name, EventValue); N]) -> Self {
        list.into_iter().collect()
    }
}

impl Serialize for Properties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Properties {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;

        impl<'de> Visitor<'de> for Names {
            type Value = Properties;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties, A::Error> {
                let mut properties = Properties::new();
                while let Some((name, value)) = map.next_entry::<String, EventValue>()? {
                    properties.insert(name, value);
                }
                Ok(properties)
            }
        }

        deserializer.deserialize_map(Names)
    }
}

impl JsonSchema for Properties {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EventProperties".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, EventValue>::json_schema(generator)
    }
}
