//! What the summary says where the sources of the figures disagree.

use growth_model::ModelError;
use growth_report::report::{Block, Page, Section, SummaryLines};

/// Says in the summary which source is used, and where another one differs; has no page of its own.
pub(super) struct Basis(String);

impl Basis {
    pub(super) fn boxed(used: String, differences: Vec<String>) -> Box<dyn Section> {
        let sentences: Vec<String> = std::iter::once(used).chain(differences).collect();
        Box::new(Self(sentences.join(" ")))
    }
}

impl Section for Basis {
    fn id(&self) -> &'static str {
        "basis"
    }

    fn summary(&self, _: Page) -> SummaryLines {
        SummaryLines {
            weak: vec![self.0.clone()],
            ..SummaryLines::default()
        }
    }

    fn blocks(&self, _: Page) -> Result<Vec<Block>, ModelError> {
        Ok(vec![])
    }
}
