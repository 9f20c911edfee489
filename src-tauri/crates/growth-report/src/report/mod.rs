//! The report: its look, and the sections that it is composed of.
//!
//! A feature adds a section by implementing [`Section`] and registering it where the sections of a
//! project are gathered. [`Report::compose`] asks the chosen sections for their blocks; the document,
//! the CSV files and the workbook are three renderings of those.

mod block;
mod section;
mod settings;
mod summary;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use growth_i18n::Language;
use growth_model::{Currency, ModelError};

pub use block::{Block, Calculator, Card, Detail, Figure, Heading, ListMark, Look};
pub use section::{Page, Section, SummaryLines, section_title};
pub use settings::ReportSettings;
pub use summary::{SUMMARY, SummaryEdits, SummaryPart, WrittenPart, written as written_summary};

use crate::content::Locale;

/// Whose report it is, and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportHead {
    /// Look and contents.
    pub settings: ReportSettings,
    /// Name of the project.
    pub project: String,
    /// Name of the client; may be empty.
    pub client: String,
    /// Currency of all amounts.
    pub currency: Currency,
    /// Date of the report.
    pub date: NaiveDate,
}

/// All that a report says, ready to be rendered. Nothing else is read: no clock, no workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Whose it is, and how it looks.
    pub head: ReportHead,
    /// The sections that are printed, in their order.
    pub sections: Vec<PrintedSection>,
}

/// A section as it is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedSection {
    /// Name in settings and catalogues (`economics`).
    pub id: &'static str,
    /// Its name.
    pub title: String,
    /// Its conclusion; may be empty.
    pub conclusion: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The first days of the first and of the last month that its data are about.
    pub months: Option<(NaiveDate, NaiveDate)>,
}

impl ReportHead {
    /// The language of the report.
    pub fn language(&self) -> Language {
        self.settings.language
    }

    /// The language and the currency that it is written in.
    pub fn locale(&self) -> Locale {
        Locale {
            language: self.settings.language,
            currency: self.currency,
        }
    }

    /// The title on the cover.
    pub fn title(&self) -> &str {
        if self.settings.title.trim().is_empty() {
            &self.project
        } else {
            &self.settings.title
        }
    }

    /// What sections write with.
    pub fn page(&self) -> Page {
        Page {
            locale: self.locale(),
            date: self.date,
        }
    }
}

impl Report {
    /// Asks the sections for what they say: those that the settings name, in their order, or all in
    /// that of `sections`. The summary, made of what all sections have to say in it, stands where it is
    /// named, or first. What has nothing to say is left out.
    ///
    /// # Errors
    /// As [`Section::blocks`].
    pub fn compose(
        head: ReportHead,
        sections: &[Box<dyn Section>],
        edits: &SummaryEdits,
    ) -> Result<Self, ModelError> {
        let page = head.page();
        let mut said: BTreeMap<&'static str, Vec<Block>> = BTreeMap::new();
        let mut printed: Vec<PrintedSection> = Vec::new();
        for id in chosen(&head.settings, sections) {
            if printed.iter().any(|section| section.id == id) {
                continue;
            }
            let found = sections
                .iter()
                .find(|section| section.id() == id || section.parts().contains(&id));
            let blocks = match found {
                _ if id == SUMMARY => summary::blocks(sections, edits, page)?,
                Some(section) if section.applies() => {
                    if !said.contains_key(section.id()) {
                        let blocks = section.blocks(page)?;
                        said.extend(parts_of(section.id(), blocks));
                    }
                    said.remove(id).unwrap_or_default()
                }
                _ => vec![],
            };
            if !blocks.is_empty() {
                let conclusion = match found {
                    _ if id == SUMMARY => summary::conclusion(sections, page),
                    // A part of a section is named by what it holds.
                    Some(section) if section.id() == id => section.conclusion(page),
                    _ => None,
                };
                let title = found
                    .filter(|section| section.id() == id)
                    .and_then(|section| section.title(head.language()));
                printed.push(PrintedSection {
                    id,
                    title: title.unwrap_or_else(|| section_title(id, head.language())),
                    conclusion: conclusion.unwrap_or_default(),
                    blocks,
                    months: match found {
                        _ if id == SUMMARY => summary::months(sections, page),
                        found => found.and_then(|section| section.months()),
                    },
                });
            }
        }
        Ok(Self {
            head,
            sections: printed,
        })
    }

    /// All its blocks, in their order.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|section| &section.blocks)
    }
}

/// What a section says, by the names of its parts. A part begins a page of its own in any case.
fn parts_of(id: &'static str, blocks: Vec<Block>) -> Vec<(&'static str, Vec<Block>)> {
    let mut parts = vec![(id, Vec::new())];
    for block in blocks {
        match (block, parts.last_mut()) {
            (Block::Part(name), _) => parts.push((name, Vec::new())),
            (Block::NewPage, Some((_, part))) if part.is_empty() => {}
            (block, Some((_, part))) => part.push(block),
            (_, None) => {}
        }
    }
    parts
}

fn chosen(settings: &ReportSettings, sections: &[Box<dyn Section>]) -> Vec<&'static str> {
    let all = || {
        let named = sections.iter().flat_map(|section| {
            std::iter::once(section.id()).chain(section.parts().iter().copied())
        });
        std::iter::once(SUMMARY).chain(named)
    };
    if settings.sections.is_empty() {
        return all().collect();
    }
    settings
        .sections
        .iter()
        .filter_map(|name| all().find(|id| id == name))
        .collect()
}
