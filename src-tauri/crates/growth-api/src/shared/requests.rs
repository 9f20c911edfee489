//! Inputs and answers that requests of several features have.

use growth_i18n::Language;
use growth_model::Currency;
use growth_report::charts::{ChartStyle, Theme};
use growth_workspace::ProjectId;

/// A project, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct OfProject {
    /// The project.
    pub project_id: ProjectId,
}

/// How a chart is to be drawn.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct ChartRequest {
    /// Colours.
    pub theme: Theme,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
}

impl ChartRequest {
    pub(crate) fn style(self, language: Language, currency: Currency) -> ChartStyle {
        let Self {
            theme,
            width,
            height,
        } = self;
        ChartStyle {
            theme,
            width,
            height,
            language,
            currency,
        }
    }
}

/// What was written.
#[shape(Eq)]
pub struct Written {
    /// The files.
    pub files: Vec<String>,
}
