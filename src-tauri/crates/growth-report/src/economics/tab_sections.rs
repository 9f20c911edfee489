//! The tabs of the workbench as sections of the report.

use chrono::NaiveDate;
use growth_model::{
    ModelError, Outcome,
    economics::{
        BreakEven, Channels, ChannelsInput, FigureName, GoalSeek, Lifecycle, LifecycleInput,
        MonteCarlo, MonthFigures, Months, Sensitivity,
    },
};

use super::tabs::{self, MonthNote, TabView};
use crate::{
    charts::ChartStyle,
    report::{Block, Page, Section},
};

/// Height of a drawing, in pixels.
const HEIGHT: u32 = 250;
/// Height of each trend, of which there are five.
const TREND_HEIGHT: u32 = 170;

/// What a tab came to.
#[derive(Debug, Clone, PartialEq)]
pub enum TabSection {
    /// Profit of a customer purchase by purchase.
    Lifecycle(LifecycleInput, Outcome<Lifecycle>),
    /// The tornado.
    Sensitivity(Sensitivity),
    /// What must be true for a goal, and how many customers it takes.
    Goal(GoalSeek, BreakEven),
    /// Percentiles and chances, and the figure whose distribution is drawn.
    Uncertainty(Box<MonteCarlo>, FigureName),
    /// CAC by channel.
    Channels(ChannelsInput, Channels),
    /// The actual months, and what is noted about them.
    Months(Months, Vec<MonthNote>),
}

impl TabSection {
    fn view(&self, style: &ChartStyle) -> TabView {
        match self {
            Self::Lifecycle(input, answer) => tabs::lifecycle(input, answer, style),
            Self::Sensitivity(answer) => tabs::sensitivity(answer, style),
            Self::Goal(answer, break_even) => tabs::goal(answer, break_even, style).0,
            Self::Uncertainty(answer, figure) => tabs::uncertainty(answer, *figure, style),
            Self::Channels(input, answer) => tabs::channels(input, answer, style),
            Self::Months(answer, notes) => tabs::months(answer, notes, style),
        }
    }

    fn height(&self) -> u32 {
        match self {
            Self::Months(..) => TREND_HEIGHT,
            Self::Channels(input, _) => {
                70 + 34 * u32::try_from(input.channels.len()).unwrap_or(12).min(12)
            }
            _ => HEIGHT,
        }
    }
}

impl Section for TabSection {
    fn id(&self) -> &'static str {
        match self {
            Self::Lifecycle(..) => "lifecycle",
            Self::Sensitivity(_) => "sensitivity",
            Self::Goal(..) => "goal",
            Self::Uncertainty(..) => "uncertainty",
            Self::Channels(..) => "channels",
            Self::Months(..) => "months",
        }
    }

    fn months(&self) -> Option<(NaiveDate, NaiveDate)> {
        let Self::Months(answer, _) = self else {
            return None;
        };
        let first_day = |month: &MonthFigures| {
            NaiveDate::parse_from_str(&format!("{}-01", month.month), "%Y-%m-%d").ok()
        };
        let months = &answer.months;
        Some((first_day(months.first()?)?, first_day(months.last()?)?))
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let view = self.view(&page.style(self.height()));
        if view.absent.is_some() {
            return Ok(vec![]);
        }
        Ok(Block::facts(view.facts)
            .into_iter()
            .chain(view.remarks.into_iter().map(Block::Remark))
            .chain(view.charts.into_iter().map(Block::figure))
            .chain(view.tables.into_iter().flat_map(Block::headed))
            .collect())
    }
}
