//! Facts and remarks: names with their values, and what should be noticed.

use growth_model::economics::{Unit, Verdict};
use rust_decimal::Decimal;

/// A name and its value.
#[shape(Eq)]
pub struct Fact {
    /// Stable name within its list (`break_even`); may be empty.
    pub id: String,
    /// What.
    pub label: String,
    /// How much, or one word for why there is no value.
    pub text: String,
    /// What should be known about it: how it comes about, why there is no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Verdict on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The value, where it is a single number: files get it as a number.
    #[serde(skip)]
    pub(crate) amount: Option<(Decimal, Unit)>,
}

impl Fact {
    /// A value in words.
    pub fn new(id: impl Into<String>, label: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            text: text.into(),
            note: None,
            verdict: None,
            amount: None,
        }
    }

    /// With what should be known about it; an empty text is nothing.
    #[must_use]
    pub fn noted(self, note: impl Into<String>) -> Self {
        let note = Some(note.into()).filter(|note| !note.is_empty());
        Self { note, ..self }
    }

    /// With a verdict.
    #[must_use]
    pub fn judged(self, verdict: Option<Verdict>) -> Self {
        Self { verdict, ..self }
    }

    /// With the number that the text writes.
    #[must_use]
    pub fn amounting_to(self, number: Option<Decimal>, unit: Unit) -> Self {
        Self {
            amount: number.map(|number| (number, unit)),
            ..self
        }
    }
}

/// Something to notice.
#[shape(Eq, skip_serializing_none)]
pub struct Remark {
    /// Whether it is good, to be watched, or bad; absent where it is neither.
    pub verdict: Option<Verdict>,
    /// In words.
    pub text: String,
}
