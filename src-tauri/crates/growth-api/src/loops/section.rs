//! Growth loops in the report: the drawing, what it comes to, what to improve first.

use chrono::NaiveDate;
use growth_i18n::{
    Digits, Format, Language,
    tr::{loops as tr, report as report_tr},
};
use growth_model::{ModelError, Outcome, economics::Unit};
use growth_report::{
    content::{Cell, Column, Fact, Table},
    loops::{
        LoopChart, LoopFigure, LoopsData, LoopsView, chart, picture_size, simulation_table, view,
    },
    report::{Block, Figure, Look, Page, Section},
};

use super::view::{RunEcosystem, chosen};
use crate::{Failure, shared::ReportSource};

/// The part with the curves and what to improve first.
pub(crate) const DETAILS: &str = "loops_details";
/// Steps to improve that are printed.
const LEVERS: usize = 6;

/// The chosen ecosystem.
struct LoopsSection(RunEcosystem);

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let found = chosen(&source.view, source.project)?;
    Ok(found.map(|run| Box::new(LoopsSection(run)) as Box<dyn Section>))
}

impl Section for LoopsSection {
    fn id(&self) -> &'static str {
        "loops"
    }

    fn parts(&self) -> &'static [&'static str] {
        &[DETAILS]
    }

    /// The actual months that the loops stand beside.
    fn months(&self) -> Option<(NaiveDate, NaiveDate)> {
        let months = &self.0.data(Language::En).actual?.months;
        Some((months.first()?.month, months.last()?.month))
    }

    /// Whom the loops bring, and whether that makes customers cheaper.
    fn conclusion(&self, page: Page) -> Option<String> {
        let language = page.language();
        let data = self.0.data(language);
        let totals = &data.run.simulation.as_ref()?.totals;
        if data.run.compiled.ecosystem.loops.is_empty() {
            return None;
        }
        let share = *totals.earned_share.value()?;
        let weeks = data.graph.settings.horizon_weeks;
        if share <= 0.0 {
            return Some(tr::loops_report_none(language, weeks));
        }
        let percent = Format::new(language).percent(share, Digits::up_to(1));
        let figures = view(&data).figures;
        let cheaper = data.run.compiled.pricing.as_ref().and_then(|pricing| {
            let cac: f64 = pricing.cac.try_into().ok()?;
            let blended = *data.run.analysis.pricing.as_ref()?.blended_cac.value()?;
            let figure = figures.iter().find(|figure| figure.name == "blended_cac")?;
            (blended < cac).then(|| figure.text.clone())
        });
        Some(match cheaper {
            Some(cac) => tr::loops_report_cheaper(language, cac, percent, weeks),
            None => tr::loops_report_bring(language, percent, weeks),
        })
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let data = self.0.data(language);
        let view = view(&data);
        let mut blocks = vec![Block::heading(data.name)];
        blocks.extend(Block::text(self.0.note.as_str(), Look::Lead));
        if !data.graph.nodes.is_empty() {
            let style = page.style(picture_height(&data));
            let picture = chart(&data, LoopChart::Picture, &style);
            // The heading names the drawing, and its arrows are labelled.
            blocks.extend(picture.map(|chart| {
                Block::Figure(Figure {
                    chart,
                    titled: false,
                    said: false,
                })
            }));
        }
        blocks.extend(Block::facts(figures(&view)));
        let comparison = [
            Some(view.comparison.as_str()),
            view.beside_actual.as_deref(),
        ];
        let comparison: Vec<&str> = comparison.into_iter().flatten().collect();
        blocks.extend(Block::text(comparison.join(" "), Look::Plain));
        if !view.loops.is_empty() {
            blocks.push(Block::Table(loops(&data, &view)));
        }
        blocks.extend(simulation_table(&data).map(|table| Block::Table(table.files_only())));
        blocks.push(Block::Part(DETAILS));
        // Together with what to improve first they fill a page.
        let height = if data.actual.is_some() { 155 } else { 215 };
        let charts = [
            LoopChart::NewCustomers,
            LoopChart::Funnel,
            LoopChart::Actual,
        ];
        let charts = charts.map(|which| chart(&data, which, &page.style(height)));
        blocks.extend(charts.into_iter().flatten().map(Block::figure));
        blocks.extend(actual(&data));
        let levers = view.levers.iter().take(LEVERS);
        let levers: Vec<Fact> = levers
            .map(|lever| Fact::new("", lever.label.as_str(), lever.text.as_str()))
            .collect();
        let problems = view.problems.iter().filter(|problem| !problem.hint);
        let problems: Vec<Fact> = problems
            .map(|problem| Fact::new("", problem.element_name.as_str(), problem.text.as_str()))
            .collect();
        for (title, facts) in [
            (tr::loops_improve(language), levers),
            (tr::loops_problems(language), problems),
        ] {
            if let Some(facts) = Block::facts(facts) {
                blocks.extend([Block::heading(title), facts]);
            }
        }
        Ok(blocks)
    }
}

/// As high as the drawing is when it fills the width of the page.
fn picture_height(data: &LoopsData<'_>) -> u32 {
    let (width, height) = picture_size(data);
    let scale = (640.0 / f64::from(width.max(1))).min(1.0);
    ((f64::from(height) * scale) as u32).clamp(120, 800)
}

fn figures(view: &LoopsView) -> Vec<Fact> {
    // Of a market whose size nobody has given, there is nothing to say.
    let known = |figure: &&LoopFigure| figure.is_value || figure.name != "market_share";
    view.figures
        .iter()
        .filter(known)
        .map(|figure| {
            let text = if figure.detail.is_empty() {
                figure.text.clone()
            } else {
                format!("{} · {}", figure.text, figure.detail)
            };
            Fact::new(figure.name.as_str(), figure.label.as_str(), text)
        })
        .collect()
}

/// The loops, and below them what they gain from each other.
fn loops(data: &LoopsData<'_>, view: &LoopsView) -> Table {
    let language = data.language;
    let columns = vec![
        Column::text(tr::loops_loop(language)).wide(5),
        Column::count(tr::loops_csv_k(language)),
        Column::count(tr::loops_csv_joint_k(language)).files_only(),
        Column::count(tr::loops_csv_without(language)).wide(4),
        Column::amount(tr::loops_csv_share(language), Unit::Fraction),
        Column::text(tr::loops_carries(language)),
    ];
    let real =
        |value: Option<f64>, unit| Cell::from(value.map(|value| Cell::real(value, unit, language)));
    let k = |outcome: Option<&Outcome<f64>>| match outcome {
        Some(Outcome::Value { value }) => Cell::real(*value, Unit::Count, language),
        Some(other) => Cell::status(other, language),
        None => Cell::absent(tr::loops_incomplete(language)),
    };
    let analysis = &data.run.analysis;
    let mut rows: Vec<Vec<Cell>> = view
        .loops
        .iter()
        .map(|row| {
            let alone = analysis.loops.iter().find(|found| found.r#loop == row.id);
            vec![
                row.name.as_str().into(),
                k(alone.map(|found| &found.k_alone)),
                k(Some(&analysis.joint_k)),
                real(data.missing_without(&row.id), Unit::Count),
                real(data.share_of(&row.id), Unit::Fraction),
                row.weeks.as_str().into(),
            ]
        })
        .collect();
    if rows.len() > 1 {
        rows.push(vec![
            tr::loops_reinforcement(language).into(),
            k(Some(&analysis.reinforcement)),
            Cell::empty(),
            real(data.missing_without_feeds(), Unit::Count),
        ]);
    }
    let title = tr::loops_csv_loops(language);
    Table::new("loops", title, columns, rows, data.locale())
}

/// Actual months beside those of the simulation, for files.
fn actual(data: &LoopsData<'_>) -> Option<Block> {
    let language = data.language;
    let columns = vec![
        Column::month(report_tr::chart_column_month(language)),
        Column::count(tr::loops_layer_actual(language)),
        Column::count(tr::loops_layer_drawing(language)),
    ];
    let count = |value| Cell::real(value, Unit::Count, language);
    let rows = data.actual?.months.iter().map(|month| {
        vec![
            Cell::month(month.month),
            count(month.actual),
            count(month.simulated),
        ]
    });
    let title = tr::loops_chart_actual(language);
    let table = Table::new("loops-actual", title, columns, rows, data.locale());
    Some(Block::Table(table.files_only()))
}
