//! The instruments of the audit in words: what the window, the document and the tables all show.
//!
//! One function per instrument: what a person wrote and what the model says of it in, a [`Reading`]
//! out.

mod experiments;
mod journey;
mod lifecycle;
mod retention;
mod services;
mod shareable;
mod tracking;

use std::collections::BTreeMap;

use growth_i18n::{Digits, Format, Language, text};
use growth_model::Outcome;

use crate::content::Fact;

pub use crate::charts::{JourneyMap, MapMark, MapStage};
pub use experiments::{LoggedTest, experiments};
pub use journey::{ExtremeText, extremes, journey};
pub use lifecycle::lifecycle;
pub use retention::retention;
pub use services::{criteria_text, services};
pub use shareable::shareable;
pub use tracking::{joined_text, tracking};

/// Longest title of a finding, in characters.
const TITLE_CHARS: usize = 200;

/// What an instrument says.
#[shape(Default, Eq)]
pub struct Reading {
    /// The most important of it in one or two sentences; empty when there is nothing to say yet.
    pub summary: String,
    /// Its figures.
    pub facts: Vec<Fact>,
    /// What could become a growth point.
    pub findings: Vec<SuggestedFinding>,
}

/// Something that could become a growth point.
#[shape(Eq, skip_serializing_none)]
pub struct SuggestedFinding {
    /// Names the place in the instrument that it is about, so that the same finding is not made
    /// twice.
    pub reference: String,
    /// Its title, at most 200 characters.
    pub title: String,
    /// What was found, and what could be done.
    pub description: String,
    /// The growth point that was made of it; absent when there is none.
    pub growth_point: Option<String>,
}

impl Reading {
    /// Notes which findings are growth points already: `made` has their ids by reference.
    pub fn note_made(&mut self, made: &BTreeMap<String, String>) {
        for finding in &mut self.findings {
            finding.growth_point = made.get(&finding.reference).cloned();
        }
    }
}

impl SuggestedFinding {
    pub(crate) fn new(reference: impl Into<String>, title: &str, description: String) -> Self {
        Self {
            reference: reference.into(),
            title: clip(title),
            description,
            growth_point: None,
        }
    }
}

/// A figure, and how it comes about with the project's values in it.
fn fact_of(id: &str, label: String, text: String, help: String) -> Fact {
    Fact::new(id, label, text).noted(help)
}

/// The text, or its beginning where it is too long for a title.
fn clip(text: &str) -> String {
    if text.chars().count() <= TITLE_CHARS {
        return text.to_owned();
    }
    let kept: String = text.chars().take(TITLE_CHARS - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Numbers and outcomes in one language.
#[derive(Clone, Copy)]
struct Words {
    language: Language,
    format: Format,
}

impl Words {
    fn new(language: Language) -> Self {
        Self {
            language,
            format: Format::new(language),
        }
    }

    /// At most one digit after the decimal sign.
    fn number(self, value: f64) -> String {
        self.format.number(value, Digits::up_to(1))
    }

    /// Rounded to a whole number.
    fn whole(self, value: f64) -> String {
        self.format.number(value, Digits::WHOLE)
    }

    /// With a plus or a minus: an emotion.
    fn signed(self, value: f64) -> String {
        self.format.signed().number(value, Digits::up_to(1))
    }

    fn percent(self, value: f64) -> String {
        self.format.percent(value, Digits::up_to(1))
    }

    fn counted(self, id: &str, value: impl growth_i18n::Shown) -> String {
        self.format.counted(id, value, Digits::up_to(1))
    }

    /// The figure as text, or why there is none.
    fn outcome<T>(self, outcome: &Outcome<T>, shown: impl FnOnce(&T) -> String) -> String {
        match outcome.value() {
            Some(value) => shown(value),
            None => crate::outcomes::absent(outcome, self.language),
        }
    }

    fn text(self, id: &str) -> String {
        text(self.language, id, &[])
    }

    fn list(self, items: &[impl AsRef<str>]) -> String {
        self.format.list(items)
    }
}
