//! Unit economics in words: what the window, the document and the files all show.

mod appendix;
mod explain;
mod levers;
mod scenarios;
mod section;
mod state;
mod tab_sections;
pub mod tabs;
mod view;

pub use appendix::{GlossarySection, InputsSection};
pub use scenarios::{Scenario, ScenarioSet};
pub use section::EconomicsSection;
pub use state::state;
pub use tab_sections::TabSection;
pub(crate) use view::split;
pub use view::{FigureInput, FigureView, figures};
