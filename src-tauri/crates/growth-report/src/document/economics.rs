//! The section of unit economics.

use growth_i18n::{Format, tr::economics as texts, tr::report as tr};
use growth_model::{
    Outcome,
    economics::{
        self, Band, Evaluation, FigureName, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Verdict,
    },
};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Report, ReportError,
    content::{ChartContent, Draw, chart_style},
    figures_of,
};
use crate::{
    charts::{CashCurve, cash_curve},
    economics::{FigureView, absent},
    summary,
    text::quantity,
};

/// Months of the cash curve.
pub(crate) const CURVE_MONTHS: u32 = 24;

/// Scenarios that fit beside each other on a page.
const SCENARIOS_A_TABLE: usize = 4;

/// Figures on cards, in reading order.
const CARDS: [FigureName; 6] = [
    FigureName::Cac,
    FigureName::LtvGrossMargin,
    FigureName::LtvToCac,
    FigureName::PaybackDays,
    FigureName::MarginPerLead,
    FigureName::CostPerLead,
];

#[derive(Serialize)]
pub(super) struct Economics {
    title: String,
    scenario: String,
    state: String,
    cards: Vec<Card>,
    table: Option<FigureTable>,
    chart: Option<ChartContent>,
    chart_absent: Option<String>,
    explanations: Explanations,
    comparison: Option<Comparison>,
}

#[derive(Serialize)]
struct Card {
    label: String,
    number: String,
    unit: String,
    /// False when words stand in place of the number.
    computed: bool,
    verdict: Option<Verdict>,
    verdict_text: Option<String>,
}

#[derive(Serialize)]
struct FigureTable {
    title: String,
    columns: [String; 4],
    rows: Vec<FigureRow>,
}

#[derive(Serialize)]
struct FigureRow {
    label: String,
    value: String,
    target: String,
    verdict: Option<Verdict>,
    verdict_text: Option<String>,
}

#[derive(Serialize)]
struct Explanations {
    title: String,
    items: Vec<ExplanationItem>,
}

#[derive(Serialize)]
struct ExplanationItem {
    label: String,
    value: String,
    help: String,
    lines: Vec<ExplanationLine>,
}

#[derive(Serialize)]
struct ExplanationLine {
    label: String,
    text: String,
}

#[derive(Serialize)]
struct Comparison {
    title: String,
    tables: Vec<ComparisonTable>,
}

#[derive(Serialize)]
struct ComparisonTable {
    columns: Vec<String>,
    rows: Vec<ComparisonRow>,
}

#[derive(Serialize)]
struct ComparisonRow {
    label: String,
    cells: Vec<ComparisonCell>,
}

#[derive(Serialize)]
struct ComparisonCell {
    text: String,
    verdict: Option<Verdict>,
}

pub(super) fn section(
    report: &Report,
    evaluation: &Evaluation,
    views: &[FigureView],
    draw: &mut Draw<'_>,
) -> Result<Economics, ReportError> {
    let language = report.settings.language;
    let (chart, chart_absent) = chart(report, evaluation, draw)?;
    // Of a scenario without inputs there is nothing to show but what is missing.
    let known = views.iter().any(|view| view.status != "missing");
    Ok(Economics {
        title: super::Section::Economics.title(language),
        scenario: report
            .scenarios
            .first()
            .map(|scenario| tr::report_scenario(language, &scenario.name))
            .unwrap_or_default(),
        state: summary::state(evaluation, language),
        cards: CARDS
            .iter()
            .filter(|_| known)
            .filter_map(|name| views.iter().find(|view| view.name == *name))
            .map(card)
            .collect(),
        table: known.then(|| FigureTable {
            title: tr::report_figures_title(language),
            columns: [
                tr::report_column_figure(language),
                tr::report_column_value(language),
                tr::report_column_target(language),
                tr::report_column_verdict(language),
            ],
            rows: views.iter().map(|view| row(view, report)).collect(),
        }),
        chart,
        chart_absent: chart_absent.filter(|_| known),
        explanations: Explanations {
            title: tr::report_explanations_title(language),
            items: views
                .iter()
                .filter(|view| view.status != "missing")
                .map(|view| explanation(view, report))
                .collect(),
        },
        comparison: comparison(report)?,
    })
}

fn chart(
    report: &Report,
    evaluation: &Evaluation,
    draw: &mut Draw<'_>,
) -> Result<(Option<ChartContent>, Option<String>), ReportError> {
    let language = report.settings.language;
    let Some(scenario) = report.scenarios.first() else {
        return Ok((None, None));
    };
    Ok(
        match economics::cash_curve(&scenario.inputs, CURVE_MONTHS)? {
            Outcome::Value { value } => {
                let verdict = evaluation.payback_days.band.map(Band::verdict);
                let chart = cash_curve(&CashCurve::of(&value, verdict), &chart_style(report, 380));
                (Some(ChartContent::new("cash-curve", chart, draw)), None)
            }
            missing => {
                let reason = absent(&missing, language);
                (None, Some(tr::report_no_cash_curve(language, reason)))
            }
        },
    )
}

fn card(view: &FigureView) -> Card {
    Card {
        label: view.label.clone(),
        number: view.number_text.clone(),
        unit: view.unit_text.clone(),
        computed: view.status == "value",
        verdict: view.verdict,
        verdict_text: view.verdict_text.clone(),
    }
}

fn row(view: &FigureView, report: &Report) -> FigureRow {
    // The verdict on a lifetime value is that of the ratio, which has a row of its own.
    let judged = view.band.is_some();
    FigureRow {
        label: view.label.clone(),
        value: view.text.clone(),
        target: target(view.name, report),
        verdict: view.verdict.filter(|_| judged),
        verdict_text: view.verdict_text.clone().filter(|_| judged),
    }
}

/// What the method asks of a figure.
pub(super) fn target(name: FigureName, report: &Report) -> String {
    let language = report.settings.language;
    let format = Format::new(language);
    let shown = |value: Decimal| format.quantity(value, quantity(name.unit(), &report.currency));
    match name {
        FigureName::LtvToCac => tr::report_target_at_least(language, shown(TARGET_LTV_TO_CAC)),
        FigureName::PaybackDays => tr::report_target_below(language, shown(TARGET_PAYBACK_DAYS)),
        FigureName::MarginPerLead => tr::report_target_above(language, shown(Decimal::ZERO)),
        _ => String::new(),
    }
}

fn explanation(view: &FigureView, report: &Report) -> ExplanationItem {
    let language = report.settings.language;
    let mut lines = vec![
        (texts::explain_formula(language), view.formula.clone()),
        (tr::report_calculation(language), view.calculation.clone()),
    ];
    if let Some(reason) = &view.reason_text {
        lines.push((tr::report_reason(language), reason.clone()));
    }
    if let (Some(label), false) = (&view.goal_label, view.goal_text.is_empty()) {
        lines.push((label.clone(), view.goal_text.join("; ")));
    }
    ExplanationItem {
        label: view.label.clone(),
        value: view.text.clone(),
        help: view.help.clone(),
        lines: lines
            .into_iter()
            .map(|(label, text)| ExplanationLine { label, text })
            .collect(),
    }
}

fn comparison(report: &Report) -> Result<Option<Comparison>, ReportError> {
    if report.scenarios.len() < 2 {
        return Ok(None);
    }
    let language = report.settings.language;
    let mut tables = Vec::new();
    for scenarios in report.scenarios.chunks(SCENARIOS_A_TABLE) {
        let views = scenarios
            .iter()
            .map(|scenario| Ok(figures_of(scenario, report)?.1))
            .collect::<Result<Vec<_>, ReportError>>()?;
        let rows = FigureName::ALL
            .into_iter()
            .filter_map(|name| {
                let cells: Vec<&FigureView> = views
                    .iter()
                    .filter_map(|views| views.iter().find(|view| view.name == name))
                    .collect();
                Some(ComparisonRow {
                    label: cells.first()?.label.clone(),
                    cells: cells
                        .into_iter()
                        .map(|view| ComparisonCell {
                            text: view.text.clone(),
                            verdict: view.verdict.filter(|_| view.band.is_some()),
                        })
                        .collect(),
                })
            })
            .collect();
        tables.push(ComparisonTable {
            columns: [tr::report_column_figure(language)]
                .into_iter()
                .chain(scenarios.iter().map(|scenario| scenario.name.clone()))
                .collect(),
            rows,
        });
    }
    Ok(Some(Comparison {
        title: tr::report_scenarios_title(language),
        tables,
    }))
}
