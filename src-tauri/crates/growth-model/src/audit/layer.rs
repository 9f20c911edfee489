//! The seven layers, the stages of a project, and what a question can be answered with.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A layer of the audit. The guide promises seven and names the first four; the other three are the
/// program's own completion ([`Layer::origin`]).
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// 1. Where the interface makes people pause, doubt or leave.
    UxFriction,
    /// 2. What a customer costs and brings in, and where the profit stops: the foundation.
    UnitEconomics,
    /// 3. What customers do that could be public and of use to others.
    ViralPotential,
    /// 4. Whether services, data and triggers allow decisions to be automated.
    AiReadiness,
    /// 5. End-to-end analytics and attribution (ours).
    Analytics,
    /// 6. Retention and repeat sales (ours).
    Retention,
    /// 7. The offer and the discipline of experiments (ours).
    Experimentation,
}

/// Who says that a layer exists.
#[shape(Copy, Eq, Hash)]
pub enum LayerOrigin {
    /// Named in the guide.
    Guide,
    /// Defined by the program to complete the seven that the guide promises.
    Program,
}

impl Layer {
    /// All layers, in the order of the audit.
    pub const ALL: [Self; 7] = [
        Self::UxFriction,
        Self::UnitEconomics,
        Self::ViralPotential,
        Self::AiReadiness,
        Self::Analytics,
        Self::Retention,
        Self::Experimentation,
    ];

    /// Whether the guide names the layer or the program adds it.
    pub fn origin(self) -> LayerOrigin {
        match self {
            Self::UxFriction | Self::UnitEconomics | Self::ViralPotential | Self::AiReadiness => {
                LayerOrigin::Guide
            }
            Self::Analytics | Self::Retention | Self::Experimentation => LayerOrigin::Program,
        }
    }
}

/// How far the project is. It shifts the weights of the questions.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum ProjectStage {
    /// No sales yet.
    Idea,
    /// The first customers pay.
    FirstSales,
    /// Sales repeat, channels are being added.
    Growth,
    /// The model works and is being multiplied.
    Scale,
}

impl ProjectStage {
    /// All stages, in order.
    pub const ALL: [Self; 4] = [Self::Idea, Self::FirstSales, Self::Growth, Self::Scale];
}

/// Maturity of one practice, after the levels of CMMI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Maturity {
    /// 0: not done.
    Absent,
    /// 1: done now and then, by whoever thinks of it.
    AdHoc,
    /// 2: done the same way every time.
    Repeatable,
    /// 3: written down, owned, measured.
    Measured,
    /// 4: improved continuously or running by itself.
    Optimised,
}

impl Maturity {
    /// All levels, 0 to 4.
    pub const ALL: [Self; 5] = [
        Self::Absent,
        Self::AdHoc,
        Self::Repeatable,
        Self::Measured,
        Self::Optimised,
    ];

    /// The level as a number, 0…4.
    pub fn level(self) -> u8 {
        self as u8
    }
}

/// What a question is answered with. In JSON: a whole number 0…4, `"not_applicable"`, or
/// `"unknown"` (also `null`: not answered yet).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Answer {
    /// One of the five described answers.
    Level(Maturity),
    /// The question does not concern this project; it leaves every sum.
    NotApplicable,
    /// Not answered, or "don't know yet"; it widens the interval and lowers the coverage.
    #[default]
    Unknown,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Level(maturity) => serializer.serialize_u8(maturity.level()),
            Self::NotApplicable => serializer.serialize_str("not_applicable"),
            Self::Unknown => serializer.serialize_str("unknown"),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Answer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number from 0 to 4, `not_applicable` or `unknown`")
            }

            fn visit_u64<E: de::Error>(self, level: u64) -> Result<Answer, E> {
                usize::try_from(level)
                    .ok()
                    .and_then(|level| Maturity::ALL.get(level))
                    .map(|maturity| Answer::Level(*maturity))
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(level), &self))
            }

            fn visit_i64<E: de::Error>(self, level: i64) -> Result<Answer, E> {
                match u64::try_from(level) {
                    Ok(level) => self.visit_u64(level),
                    Err(_) => Err(E::invalid_value(de::Unexpected::Signed(level), &self)),
                }
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Answer, E> {
                match word {
                    "not_applicable" => Ok(Answer::NotApplicable),
                    "unknown" => Ok(Answer::Unknown),
                    _ => Err(E::invalid_value(de::Unexpected::Str(word), &self)),
                }
            }

            fn visit_unit<E: de::Error>(self) -> Result<Answer, E> {
                Ok(Answer::Unknown)
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Answer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A whole number 0…4 (0 absent, 1 ad hoc, 2 repeatable, 3 defined and measured, 4 optimised), `not_applicable`, or `unknown` (`null` is read as `unknown`).",
            "oneOf": [
                { "type": "integer", "minimum": 0, "maximum": 4 },
                { "type": "string", "enum": ["not_applicable", "unknown"] },
                { "type": "null" }
            ]
        })
    }
}
