//! Charts: SVG with everything that a window, a document or a reader without eyes needs beside it.
//!
//! One function per kind: data and [`ChartStyle`] in, [`Chart`] out. The window shows the drawing
//! and lays crosshair and tooltip over it from [`Chart::plot_area`] and [`Chart::series`]; the
//! document prints the very same drawing; [`Chart::table`] and [`Chart::description`] say it in
//! words.

mod axis;
mod canvas;
mod cash_curve;
mod cohorts;
mod customers;
mod gantt;
mod histogram;
mod journey;
mod journey_map;
mod kpi_path;
mod leads;
mod lifecycle;
mod lines;
pub mod loops;
mod months;
mod palette;
mod picture;
mod plan_progress;
mod plot;
mod radar;
mod repeat_rates;
mod scenarios;
mod sparkline;
mod stack_map;
mod test_path;
mod tornado;
mod trend;

use growth_i18n::Language;
use growth_model::Currency;

use crate::content::{Locale, Table};

pub(crate) use axis::Axis;
pub use cash_curve::{CashCurve, CashPoint, cash_curve};
pub use cohorts::cohorts;
pub use customers::{holdout, survival};
pub use gantt::{Gantt, GanttBar, GanttRow, gantt, gantt_pages};
pub use histogram::{Bin, Histogram, Percentile, histogram};
pub use journey::{JourneyCurve, journey};
pub use journey_map::{JourneyMap, MapMark, MapStage};
pub use kpi_path::{KpiPath, kpi_path};
pub use leads::{lead_calibration, lead_money};
pub use lifecycle::{Lifecycle, Purchase, lifecycle};
pub use months::{MonthValue, monthly_new_customers, monthly_revenue};
pub use palette::{ColorToken, Theme};
pub(crate) use palette::{contrast, parse_hex};
pub use picture::Picture;
pub use plan_progress::{PlanProgress, plan_progress};
pub use radar::{Radar, RadarAxis, RadarShape, radar};
pub use repeat_rates::repeat_rates;
pub use scenarios::{ScenarioBar, Scenarios, scenarios};
pub use sparkline::sparkline;
pub use stack_map::{StackCard, StackFlow, StackLane, StackPicture, stack_map};
pub use test_path::{TestPath, TestPathPoint, test_path};
pub use tornado::{InputEnd, Swing, Tornado, tornado};
pub use trend::{Trend, TrendLine, trend};

/// How a chart is drawn.
#[shape(Copy, Eq)]
pub struct ChartStyle {
    /// Colours.
    pub theme: Theme,
    /// Width in CSS pixels, 160 to 4000; what is outside is drawn at the nearest.
    pub width: u32,
    /// Height in CSS pixels, 90 to 4000; what is outside is drawn at the nearest.
    pub height: u32,
    /// Language of labels, table and description.
    pub language: Language,
    /// Currency of amounts of money.
    pub currency: Currency,
}

impl ChartStyle {
    /// The size within its limits.
    pub(crate) fn size(&self) -> (u32, u32) {
        (self.width.clamp(160, 4000), self.height.clamp(90, 4000))
    }

    pub(crate) fn locale(&self) -> Locale {
        Locale {
            language: self.language,
            currency: self.currency,
        }
    }

    pub(crate) fn texts(&self) -> crate::text::Texts {
        crate::text::Texts::new(self.language, self.currency)
    }
}

/// A drawn chart.
#[shape]
pub struct Chart {
    /// The drawing: a complete SVG document without styles, scripts or external references.
    pub svg: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// What the chart shows, for the heading above it.
    pub title: String,
    /// What the axes are in, for a line beside the title (`млн ₽ по месяцам`). May be empty.
    pub units: String,
    /// Where the data lie.
    pub plot_area: PlotArea,
    /// The data, with the texts of the tooltip.
    pub series: Vec<Series>,
    /// The data as a table.
    pub table: Table,
    /// What the chart says, in one or two sentences: its alternative text.
    pub description: String,
}

/// Where the data lie in the drawing: pixel = left + (x − x.min) / (x.max − x.min) · (right − left),
/// and likewise upwards for y (`y.min` is at the bottom).
#[shape(Copy)]
pub struct PlotArea {
    /// CSS pixels from the left edge.
    pub left: f64,
    /// CSS pixels from the upper edge.
    pub top: f64,
    /// CSS pixels from the left edge.
    pub right: f64,
    /// CSS pixels from the upper edge.
    pub bottom: f64,
    /// Horizontal axis.
    pub x: AxisRange,
    /// Vertical axis.
    pub y: AxisRange,
}

impl PlotArea {
    /// Of a picture without axes: its pixels.
    pub(crate) fn whole(width: u32, height: u32) -> Self {
        let (right, bottom) = (f64::from(width), f64::from(height));
        let range = |max| AxisRange {
            min: 0.0,
            max,
            kind: AxisKind::Linear,
        };
        Self {
            left: 0.0,
            top: 0.0,
            right,
            bottom,
            x: range(right),
            y: range(bottom),
        }
    }
}

/// What an axis spans.
#[shape(Copy)]
pub struct AxisRange {
    /// Value at the left or lower end.
    pub min: f64,
    /// Value at the right or upper end; below `min` where the axis is turned.
    pub max: f64,
    /// Amounts or categories.
    pub kind: AxisKind,
}

impl AxisRange {
    fn of(axis: &Axis) -> Self {
        Self {
            min: axis.min,
            max: axis.max,
            kind: axis.kind,
        }
    }

    /// Place of a value between the ends: 0 at `min`, 1 at `max`.
    fn fraction(&self, value: f64) -> f64 {
        let span = self.max - self.min;
        if span == 0.0 {
            0.5
        } else {
            // Far outside is as good as outside, and keeps pixels in range.
            ((value - self.min) / span).clamp(-2.0, 3.0)
        }
    }
}

/// Kind of an axis.
#[shape(Copy, Eq)]
pub enum AxisKind {
    /// Amounts.
    Linear,
    /// The n-th category is the band around n.
    Category,
}

/// One series.
#[shape]
pub struct Series {
    /// Stable name (`cumulative_cash`).
    pub id: String,
    /// Localised name.
    pub name: String,
    /// Localised unit of y (`₽`); empty when there is none.
    pub unit: String,
    /// Its colour.
    pub color_token: ColorToken,
    /// Its points, in the order of x.
    pub points: Vec<Point>,
}

/// One point: where it is, and what the tooltip says.
#[shape]
pub struct Point {
    /// Coordinate on the horizontal axis.
    pub x: f64,
    /// Coordinate on the vertical axis.
    pub y: f64,
    /// What is at x (`12-й месяц`).
    pub x_text: String,
    /// How much it is (`+1,38 млн ₽`).
    pub y_text: String,
}
