//! What the sections of a report are made of.

use std::collections::BTreeMap;

use growth_model::{
    Outcome,
    economics::{FigureName, InputField, Inputs, Verdict},
};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::{
    charts::Chart,
    content::{Fact, Remark, Table},
};

/// A part of a section. The document prints all but the calculator; files take tables, facts and the
/// calculator.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "a report has some hundred blocks, each laid out once"
)]
pub enum Block {
    /// A heading inside the section.
    Heading(Heading),
    /// A paragraph.
    Text {
        /// In words.
        text: String,
        /// How it is set.
        look: Look,
    },
    /// Something to notice.
    Remark(Remark),
    /// Figures in large type, three beside each other.
    Cards(Vec<Card>),
    /// Names and values, one line each.
    Facts(Vec<Fact>),
    /// A table, under its own heading where it is asked for.
    Table(Table),
    /// A chart.
    Figure(Figure),
    /// Items in full, each with its lines.
    Details(Vec<Detail>),
    /// Sentences in a list.
    List {
        /// How they are marked.
        mark: ListMark,
        /// The sentences.
        lines: Vec<String>,
    },
    /// What follows begins a page.
    NewPage,
    /// What follows is a part of the section that is chosen by itself, by this name (`audit_answers`):
    /// its heading is `report-section-<name>`.
    Part(&'static str),
    /// A sheet of live formulas, in workbooks alone.
    Calculator(Box<Calculator>),
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// 2 below the title of the section, 3 below that; the third is not in the table of contents.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// What stands at the right end of its line; may be empty.
    pub aside: String,
    /// The end of the line is a bad value.
    pub bad: bool,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// As running text.
    Plain,
    /// In grey.
    Muted,
    /// In grey and small: a note below a table.
    Small,
    /// Goes with what follows to the next page.
    Lead,
    /// The same in grey.
    MutedLead,
    /// In large type: the one sentence of a section.
    State,
    /// In the colour of the brand, above a statement.
    Eyebrow,
    /// In bold: what a section is about.
    Subject,
}

/// A figure in large type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Its name.
    pub label: String,
    /// The number, or words in its place.
    pub number: String,
    /// The unit behind the number; may be empty.
    pub unit: String,
    /// False when words stand in place of the number.
    pub computed: bool,
    /// Verdict.
    pub verdict: Option<Verdict>,
    /// The verdict in words.
    pub verdict_text: Option<String>,
}

/// A chart in a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The chart.
    pub chart: Chart,
    /// Whether its title and units stand above it; the heading may say them.
    pub titled: bool,
    /// Whether its sentence stands below it.
    pub said: bool,
}

/// An item in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Detail {
    /// Its name.
    pub title: String,
    /// Its value, at the right end of the line; may be empty.
    pub value: String,
    /// What it is; may be empty.
    pub text: String,
    /// Names and values.
    pub lines: Vec<Fact>,
}

/// How the sentences of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ListMark {
    /// Numbers.
    Number,
    /// The mark of what is good.
    Good,
    /// The mark of what is to be watched.
    Watch,
}

/// The inputs and figures of a scenario, for a sheet that calculates.
#[derive(Debug, Clone, PartialEq)]
pub struct Calculator {
    /// Name of the scenario.
    pub scenario: String,
    /// Its inputs.
    pub inputs: Inputs,
    /// Where each value came from, in the language of the report.
    pub sources: BTreeMap<InputField, String>,
    /// Names and values of the figures, as the report prints them.
    pub figures: Vec<(FigureName, String, Outcome<Decimal>)>,
}

impl Block {
    /// A heading below the title of the section.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading(Heading {
            level: 2,
            text: text.into(),
            aside: String::new(),
            bad: false,
        })
    }

    /// A heading below another heading, which the table of contents leaves out.
    pub fn small_heading(text: impl Into<String>) -> Self {
        Self::Heading(Heading {
            level: 3,
            text: text.into(),
            aside: String::new(),
            bad: false,
        })
    }

    /// A paragraph; nothing where the text is empty.
    pub fn text(text: impl Into<String>, look: Look) -> Option<Self> {
        let text = text.into();
        (!text.is_empty()).then_some(Self::Text { text, look })
    }

    /// A chart with its title and its sentence.
    pub fn figure(chart: Chart) -> Self {
        Self::Figure(Figure {
            chart,
            titled: true,
            said: true,
        })
    }

    /// A table under its title as a heading.
    pub fn headed(table: Table) -> [Self; 2] {
        [Self::heading(table.title.clone()), Self::Table(table)]
    }

    /// Names and values; nothing where there are none.
    pub fn facts(facts: Vec<Fact>) -> Option<Self> {
        (!facts.is_empty()).then_some(Self::Facts(facts))
    }
}
