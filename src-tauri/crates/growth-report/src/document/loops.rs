//! The section of growth loops.

use growth_i18n::tr::loops as tr;
use growth_model::loops::BesideActual;
use growth_model::loops::graph::{Economy, GraphRun, LoopGraph};
use serde::Serialize;

use super::{
    Fact, Report, Section,
    content::{ChartContent, Draw, chart_style},
};
use crate::loops::{LoopChart, LoopsData, chart, picture_size, view};

/// Steps to improve that are printed.
const LEVERS: usize = 6;

/// An ecosystem that is reported.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportLoops {
    /// Its name.
    pub name: String,
    /// A note of the user; may be empty.
    pub note: String,
    /// The drawing.
    pub graph: LoopGraph,
    /// What the unit economics said.
    pub economy: Economy,
    /// What it came to.
    pub run: GraphRun,
    /// The same beside what happened; absent where there is no actual month to compare with.
    pub actual: Option<BesideActual>,
}

impl ReportLoops {
    /// How the report speaks of it.
    pub(crate) fn data<'a>(&'a self, report: &Report) -> LoopsData<'a> {
        LoopsData {
            name: &self.name,
            graph: &self.graph,
            economy: &self.economy,
            run: &self.run,
            actual: self.actual.as_ref(),
            language: report.settings.language,
            currency: report.currency,
        }
    }
}

/// As high as the drawing is when it fills the width of the page.
fn picture_height(data: &LoopsData<'_>) -> u32 {
    let (width, height) = picture_size(data);
    let scale = (640.0 / f64::from(width.max(1))).min(1.0);
    ((f64::from(height) * scale) as u32).clamp(120, 800)
}

#[derive(Serialize)]
pub(super) struct Loops {
    title: String,
    name: String,
    note: String,
    picture: Option<ChartContent>,
    facts: Vec<Fact>,
    comparison: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    charts: Vec<ChartContent>,
    levers_title: String,
    levers: Vec<Fact>,
    problems_title: String,
    problems: Vec<Fact>,
}

pub(super) fn section(loops: &ReportLoops, report: &Report, draw: &mut Draw<'_>) -> Loops {
    let language = report.settings.language;
    let data = loops.data(report);
    let view = view(&data);
    let mut drawn = |which: LoopChart, name: &str, height: u32| {
        let style = chart_style(report, height);
        chart(&data, which, &style).map(|chart| ChartContent::new(name, chart, draw))
    };
    let picture = (!loops.graph.nodes.is_empty())
        .then(|| drawn(LoopChart::Picture, "loops-picture", picture_height(&data)))
        .flatten();
    // Together with what to improve first they fill a page.
    let height = if loops.actual.is_some() { 155 } else { 215 };
    let charts = [
        (LoopChart::NewCustomers, "loops-new-customers"),
        (LoopChart::Funnel, "loops-funnel"),
        (LoopChart::Actual, "loops-actual"),
    ]
    .into_iter()
    .filter_map(|(which, name)| drawn(which, name, height))
    .collect();
    let mut rows: Vec<Vec<String>> = view
        .loops
        .iter()
        .map(|row| {
            vec![
                row.name.clone(),
                row.k.clone(),
                row.without.clone(),
                row.share.clone(),
                row.weeks.clone(),
            ]
        })
        .collect();
    if rows.len() > 1 {
        rows.push(vec![
            tr::loops_reinforcement(language),
            view.reinforcement.clone(),
            view.without_feeds.clone().unwrap_or_default(),
            String::new(),
            String::new(),
        ]);
    }
    Loops {
        title: Section::Loops.title(language),
        name: loops.name.clone(),
        note: loops.note.clone(),
        picture,
        facts: view
            .figures
            .iter()
            .map(|figure| Fact {
                label: figure.label.clone(),
                text: if figure.detail.is_empty() {
                    figure.text.clone()
                } else {
                    format!("{} · {}", figure.text, figure.detail)
                },
            })
            .collect(),
        comparison: [Some(view.comparison), view.beside_actual]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        columns: vec![
            tr::loops_loop(language),
            tr::loops_csv_k(language),
            tr::loops_without(language),
            tr::loops_csv_share(language),
            tr::loops_carries(language),
        ],
        rows,
        charts,
        levers_title: tr::loops_improve(language),
        levers: view
            .levers
            .into_iter()
            .take(LEVERS)
            .map(|lever| Fact {
                label: lever.label,
                text: lever.text,
            })
            .collect(),
        problems_title: tr::loops_problems(language),
        problems: view
            .problems
            .into_iter()
            .filter(|problem| !problem.hint)
            .map(|problem| Fact {
                label: problem.element_name,
                text: problem.text,
            })
            .collect(),
    }
}
