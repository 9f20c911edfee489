//! What is asked of an event or a person.

use crate::ModelError;
use crate::checks::{at_most, inconsistent};

/// Most conditions of one list, and values of one condition.
const MAX_CONDITIONS: u32 = 50;
/// Longest name or text in a condition. Characters.
const MAX_TEXT: u32 = 1_000;

/// A value of a property.
#[shape(untagged)]
pub enum EventValue {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(f64),
    /// Text, as it was recorded.
    Text(String),
}

impl EventValue {
    /// The value as a message shows it.
    pub fn shown(&self) -> String {
        match self {
            Self::YesNo(value) => value.to_string(),
            // Not −0.
            Self::Number(number) => (number + 0.0).to_string(),
            Self::Text(text) => text.clone(),
        }
    }

    /// The value as a number, also where it was recorded as text.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::YesNo(_) => None,
            Self::Number(number) => Some(*number),
            Self::Text(text) => plain_number(text.trim()),
        }
    }

    /// Whether there is nothing to show.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// Digits with an optional sign and point: what every engine reads as the same number.
fn plain_number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_digits(whole) && is_digits(part) && digits.len() <= 30)
        .then(|| text.parse().ok())
        .flatten()
}

/// One condition.
#[shape(deny_unknown_fields)]
#[schemars(rename = "EventCondition")]
pub struct Condition {
    /// What is asked about: `event.NAME` (a property of the event), `person.NAME` (of the person, else of
    /// the event), `count.KIND` (events of that kind within the history), `value.ltv` and `value.score`
    /// (what the analysis found),
    /// `value.answer` (whether the documents answer).
    pub field: String,
    /// How it is compared.
    pub is: Operator,
    /// With what: one value; several with `one_of`; none with `present` and `absent`.
    #[serde(default)]
    pub than: Vec<EventValue>,
}

/// How a value is compared. What is absent fulfils `absent` and `not_equal` only.
#[shape(Copy, Eq)]
pub enum Operator {
    /// The same text, number or yes/no.
    Equal,
    /// Not the same.
    NotEqual,
    /// One of several.
    OneOf,
    /// The text contains it.
    Contains,
    /// A number ≥.
    AtLeast,
    /// A number ≤.
    AtMost,
    /// A number >.
    Above,
    /// A number <.
    Below,
    /// There is one.
    Present,
    /// There is none.
    Absent,
}

/// Where the value of a condition comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source<'a> {
    Event(&'a str),
    Person(&'a str),
    Count(&'a str),
    Ltv,
    Score,
    Answer,
}

impl Condition {
    pub(crate) fn source(&self) -> Option<Source<'_>> {
        match self.field.split_once('.')? {
            (_, "") => None,
            ("event", name) => Some(Source::Event(name)),
            ("person", name) => Some(Source::Person(name)),
            ("count", kind) => Some(Source::Count(kind)),
            ("value", "ltv") => Some(Source::Ltv),
            ("value", "score") => Some(Source::Score),
            ("value", "answer") => Some(Source::Answer),
            _ => None,
        }
    }

    /// Whether the value fulfils the condition.
    pub(crate) fn holds(&self, value: Option<&EventValue>) -> bool {
        let value = value.filter(|value| !value.is_empty());
        let Some(value) = value else {
            return matches!(self.is, Operator::Absent | Operator::NotEqual);
        };
        let compared = |holds: fn(f64, f64) -> bool| {
            let other = self.than.first().and_then(EventValue::number);
            matches!((value.number(), other), (Some(one), Some(other)) if holds(one, other))
        };
        let same = |other: &EventValue| same(value, other);
        match self.is {
            Operator::Equal | Operator::OneOf => self.than.iter().any(same),
            Operator::NotEqual => !self.than.iter().any(same),
            Operator::Contains => {
                (self.than.iter()).any(|other| value.shown().contains(other.shown().as_str()))
            }
            Operator::AtLeast => compared(|one, other| one >= other),
            Operator::AtMost => compared(|one, other| one <= other),
            Operator::Above => compared(|one, other| one > other),
            Operator::Below => compared(|one, other| one < other),
            Operator::Present => true,
            Operator::Absent => false,
        }
    }

    fn check(&self) -> Result<(), ModelError> {
        at_most("field", self.field.chars().count(), MAX_TEXT)?;
        if self.source().is_none() {
            return Err(inconsistent("field", "condition_field"));
        }
        at_most("than", self.than.len(), MAX_CONDITIONS)?;
        for (index, value) in self.than.iter().enumerate() {
            if let EventValue::Text(text) = value {
                at_most(&format!("than[{index}]"), text.chars().count(), MAX_TEXT)?;
            }
        }
        let needed = match self.is {
            Operator::Present | Operator::Absent => 0..=0,
            Operator::OneOf => 1..=MAX_CONDITIONS as usize,
            _ => 1..=1,
        };
        if !needed.contains(&self.than.len()) {
            return Err(inconsistent("than", "condition_values"));
        }
        let is_number = matches!(
            self.is,
            Operator::AtLeast | Operator::AtMost | Operator::Above | Operator::Below
        );
        if is_number && self.than.iter().any(|value| value.number().is_none()) {
            return Err(inconsistent("than[0]", "condition_number"));
        }
        Ok(())
    }
}

/// Numbers are compared as numbers, also where one of them was recorded as text.
fn same(one: &EventValue, other: &EventValue) -> bool {
    match (one, other) {
        (EventValue::Number(one), EventValue::Number(other)) => one == other,
        (EventValue::Number(number), EventValue::Text(text))
        | (EventValue::Text(text), EventValue::Number(number)) => {
            plain_number(text.trim()) == Some(*number)
        }
        // Most comparisons: nothing has to be written anew for them.
        (EventValue::Text(one), EventValue::Text(other)) => one == other,
        (EventValue::YesNo(one), EventValue::YesNo(other)) => one == other,
        (one, other) => one.shown() == other.shown(),
    }
}

/// Refuses a list of conditions that cannot be asked.
pub(crate) fn check_conditions(field: &str, conditions: &[Condition]) -> Result<(), ModelError> {
    at_most(field, conditions.len(), MAX_CONDITIONS)?;
    for (index, condition) in conditions.iter().enumerate() {
        condition
            .check()
            .map_err(|error| error.within(&format!("{field}[{index}]")))?;
    }
    Ok(())
}
