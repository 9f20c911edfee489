//! Growth loops in words and pictures: what the screen shows and the document prints.

mod elements;
mod equations;
mod figures;
mod names;
mod pictures;
mod simulation;
mod view;
mod words;

pub use elements::ElementText;
pub use equations::EquationView;
pub use figures::LoopFigure;
pub use names::Names;
pub use pictures::{LoopChart, chart, picture_size, uncertainty_chart};
pub use simulation::simulation_table;
pub use view::{LeverView, LoopRow, LoopsView, ObservedK, ProblemView, view};

use growth_i18n::Language;
use growth_model::Currency;
use growth_model::loops::BesideActual;
use growth_model::loops::graph::{Economy, GraphRun, LoopGraph};

use crate::content::Locale;

/// An ecosystem that was run, and how to speak of it.
#[derive(Debug, Clone, Copy)]
pub struct LoopsData<'a> {
    /// Name of the ecosystem.
    pub name: &'a str,
    /// The drawing.
    pub graph: &'a LoopGraph,
    /// What the unit economics said.
    pub economy: &'a Economy,
    /// What it came to.
    pub run: &'a GraphRun,
    /// What it came to beside what happened; absent where there is no actual month to compare with.
    pub actual: Option<&'a BesideActual>,
    /// Language of the texts.
    pub language: Language,
    /// Currency of money.
    pub currency: Currency,
}

impl LoopsData<'_> {
    /// The language and the currency of its texts.
    pub fn locale(&self) -> Locale {
        Locale {
            language: self.language,
            currency: self.currency,
        }
    }
}
