//! Sections of a report that say in their place why they cannot be printed.

use chrono::NaiveDate;
use growth_i18n::Language;
use growth_model::{ModelError, economics::Verdict};
use growth_report::{
    content::Remark,
    report::{Block, Page, Section, SummaryLines},
};

use crate::problems::Problems;

/// A section that could not be gathered.
pub(super) struct Unavailable {
    id: &'static str,
    text: String,
}

impl Unavailable {
    pub(super) fn new(id: &'static str, text: String) -> Self {
        Self { id, text }
    }
}

impl Section for Unavailable {
    fn id(&self) -> &'static str {
        self.id
    }

    fn blocks(&self, _: Page) -> Result<Vec<Block>, ModelError> {
        Ok(vec![said(self.text.clone())])
    }
}

/// A section that may fail to be written.
pub(super) struct Guarded {
    section: Box<dyn Section>,
    language: Language,
}

impl Guarded {
    pub(super) fn boxed(section: Box<dyn Section>, language: Language) -> Box<dyn Section> {
        Box::new(Self { section, language })
    }
}

impl Section for Guarded {
    fn id(&self) -> &'static str {
        self.section.id()
    }

    fn parts(&self) -> &'static [&'static str] {
        self.section.parts()
    }

    fn applies(&self) -> bool {
        self.section.applies()
    }

    fn title(&self, language: Language) -> Option<String> {
        self.section.title(language)
    }

    fn conclusion(&self, page: Page) -> Option<String> {
        self.section.conclusion(page)
    }

    fn summary(&self, page: Page) -> SummaryLines {
        self.section.summary(page)
    }

    fn months(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.section.months()
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let mut problems = Problems::new(self.language);
        let blocks = problems.part(self.id(), || Ok(self.section.blocks(page)?));
        match (blocks, problems.in_words()) {
            (Ok(Some(blocks)), _) => Ok(blocks),
            (_, text) => Ok(vec![said(text.unwrap_or_default())]),
        }
    }
}

fn said(text: String) -> Block {
    Block::Remark(Remark {
        verdict: Some(Verdict::Watch),
        text,
    })
}
