//! What a section of the report is.

use chrono::NaiveDate;
use growth_i18n::{Language, text};
use growth_model::ModelError;

use super::Block;
use crate::{
    charts::{ChartStyle, Theme},
    content::Locale,
};

/// A section of the report, with the data that it is made of.
pub trait Section {
    /// Name in settings and catalogues (`economics`): its heading is `report-section-<id>`.
    fn id(&self) -> &'static str;

    /// Names of the parts that are chosen by themselves, in the order in which [`Block::Part`] begins
    /// them: what a client need not read.
    fn parts(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether it has something to say.
    fn applies(&self) -> bool {
        true
    }

    /// Its name, where what it holds is not what it is usually named by.
    fn title(&self, _language: Language) -> Option<String> {
        None
    }

    /// The conclusion from its figures, as the title of its page; the name of the section where there is none.
    fn conclusion(&self, _page: Page) -> Option<String> {
        None
    }

    /// What it has to say in the summary.
    fn summary(&self, _page: Page) -> SummaryLines {
        SummaryLines::default()
    }

    /// The first days of the first and of the last month that its data are about.
    fn months(&self) -> Option<(NaiveDate, NaiveDate)> {
        None
    }

    /// What it says.
    ///
    /// # Errors
    /// [`ModelError`] where its data are outside the domain of the model.
    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError>;
}

/// What sections write with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Language and currency.
    pub locale: Locale,
    /// Date of the report.
    pub date: NaiveDate,
}

impl Page {
    /// Language of the report.
    pub fn language(self) -> Language {
        self.locale.language
    }

    /// How charts are drawn: 640 pixels fill the width of the text, so that 12 pixels are 9 points.
    pub fn style(self, height: u32) -> ChartStyle {
        ChartStyle {
            theme: Theme::Print,
            width: 640,
            height,
            language: self.locale.language,
            currency: self.locale.currency,
        }
    }
}

/// What a section has to say in the summary, in the language of the report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SummaryLines {
    /// What decides about the business, in a few words; may be empty.
    pub verdict: String,
    /// Why, in a sentence or two; may be empty.
    pub state: String,
    /// Sentences about what is good.
    pub good: Vec<String>,
    /// Sentences about what is not.
    pub weak: Vec<String>,
    /// Where the growth is, the most promising first.
    pub growth: Vec<String>,
    /// The effect of all of them together; may be empty.
    pub together: String,
    /// What to do next, the first first.
    pub next: Vec<String>,
    /// What is said below the steps; may be empty.
    pub more: String,
    /// What stands in place of a part that no section has a line for.
    pub otherwise: Option<Box<Self>>,
}

/// The heading of a section.
pub fn section_title(id: &str, language: Language) -> String {
    text(language, &format!("report-section-{id}"), &[])
}
