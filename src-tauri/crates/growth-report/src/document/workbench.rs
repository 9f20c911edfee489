//! The tabs of the economics workbench as sections: one each, printed where it has something to say.

use growth_model::{
    Outcome,
    economics::{
        BreakEven, Channels, ChannelsInput, FigureName, GoalSeek, Lifecycle, LifecycleInput,
        MonteCarlo, Months, Sensitivity,
    },
};
use serde::Serialize;

use super::{
    Report, Section,
    content::{ChartContent, Draw, chart_style},
    plain,
};
use crate::{
    charts::ChartStyle,
    content::{PageTable, Table},
    economics::tabs::{self, MonthNote, TabView},
};

/// Height of a drawing, in pixels.
const HEIGHT: u32 = 250;

/// Height of each trend, of which there are five.
const TREND_HEIGHT: u32 = 170;

/// What the tabs came to; what is absent is not printed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReportWorkbench {
    /// Profit of a customer purchase by purchase.
    pub lifecycle: Option<(LifecycleInput, Outcome<Lifecycle>)>,
    /// The tornado.
    pub sensitivity: Option<Sensitivity>,
    /// What must be true for a goal, and how many customers it takes.
    pub goal: Option<(GoalSeek, BreakEven)>,
    /// Percentiles and chances, and the figure whose distribution is drawn.
    pub uncertainty: Option<(MonteCarlo, FigureName)>,
    /// CAC by channel.
    pub channels: Option<(ChannelsInput, Channels)>,
    /// The actual months, and what is noted about them.
    pub months: Option<(Months, Vec<MonthNote>)>,
}

impl ReportWorkbench {
    /// What a tab shows; `None` where there is nothing to show.
    pub(crate) fn view(&self, section: Section, style: &ChartStyle) -> Option<TabView> {
        let view = match section {
            Section::Lifecycle => {
                let (input, answer) = self.lifecycle.as_ref()?;
                tabs::lifecycle(input, answer, style)
            }
            Section::Sensitivity => tabs::sensitivity(self.sensitivity.as_ref()?, style),
            Section::Goal => {
                let (answer, break_even) = self.goal.as_ref()?;
                tabs::goal(answer, break_even, style).0
            }
            Section::Uncertainty => {
                let (answer, figure) = self.uncertainty.as_ref()?;
                tabs::uncertainty(answer, *figure, style)
            }
            Section::Channels => {
                let (input, answer) = self.channels.as_ref()?;
                tabs::channels(input, answer, style)
            }
            Section::Months => {
                let (answer, notes) = self.months.as_ref()?;
                tabs::months(answer, notes, style)
            }
            _ => return None,
        };
        view.absent.is_none().then_some(view)
    }
}

#[derive(Serialize)]
pub(super) struct Workbench {
    title: String,
    facts: Vec<FactContent>,
    remarks: Vec<RemarkContent>,
    charts: Vec<ChartContent>,
    tables: Vec<PageTable>,
}

#[derive(Serialize)]
struct FactContent {
    label: String,
    text: String,
    note: String,
}

#[derive(Serialize)]
struct RemarkContent {
    verdict: Option<growth_model::economics::Verdict>,
    text: String,
}

pub(super) fn section(
    section: Section,
    workbench: &ReportWorkbench,
    report: &Report,
    draw: &mut Draw<'_>,
) -> Option<Workbench> {
    let height = match section {
        Section::Months => TREND_HEIGHT,
        Section::Channels => {
            70 + 34
                * workbench.channels.as_ref().map_or(1, |(input, _)| {
                    u32::try_from(input.channels.len()).unwrap_or(12).min(12)
                })
        }
        _ => HEIGHT,
    };
    let view = workbench.view(section, &chart_style(report, height))?;
    Some(Workbench {
        title: section.title(report.settings.language),
        facts: view
            .facts
            .into_iter()
            .map(|fact| FactContent {
                label: fact.label,
                text: fact.text,
                note: fact.note.unwrap_or_default(),
            })
            .collect(),
        remarks: view
            .remarks
            .into_iter()
            .map(|remark| RemarkContent {
                verdict: remark.verdict,
                text: plain::printable(&remark.text),
            })
            .collect(),
        charts: view
            .charts
            .into_iter()
            .enumerate()
            .map(|(index, chart)| {
                ChartContent::new(&format!("{}-{index}", section.name()), chart, draw)
            })
            .collect(),
        tables: view.tables.iter().filter_map(Table::page).collect(),
    })
}
