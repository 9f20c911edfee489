//! Unit economics in words: what the window, the document and the files all show.

mod appendix;
mod explain;
mod levers;
mod scenarios;
mod section;
mod state;
mod tab_sections;
pub mod tabs;
mod title;
mod view;

pub use appendix::{GlossarySection, InputsSection};
pub use scenarios::{Scenario, ScenarioSet};
pub use section::{EXPLANATIONS, EconomicsSection};
pub use state::{State, note_text, rounded, state, verdict_text};
pub use tab_sections::TabSection;
pub(crate) use view::split;
pub use view::{FigureInput, FigureView, amount_text, figures};
