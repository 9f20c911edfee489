//! The tables of a report.

use growth_i18n::{Language, tr::report as tr};
use growth_model::{
    Outcome,
    economics::{self, FigureName, Unit},
    purchases::PurchaseMonth,
};
use rust_decimal::Decimal;

use super::writer::Cell;
use crate::{
    document::{CURVE_MONTHS, Report, ReportError, ReportScenario, figures_of, used_inputs},
    text::currency_sign,
};

/// One file.
pub(super) struct Table {
    /// Its name, without the ending. The same in every language, so that scripts find it.
    pub(super) name: &'static str,
    /// Heading first.
    pub(super) rows: Vec<Vec<Cell>>,
}

pub(super) fn of(report: &Report) -> Result<Vec<Table>, ReportError> {
    let mut tables = Vec::new();
    if let Some(main) = report.scenarios.first() {
        tables.push(figures(report, main)?);
        tables.push(inputs(report)?);
        tables.extend(cash_curve(report, main)?);
        if report.scenarios.len() > 1 {
            tables.push(scenarios(report)?);
        }
    }
    if report
        .datasets
        .iter()
        .any(|dataset| !dataset.months.is_empty())
    {
        tables.push(months(report));
    }
    Ok(tables)
}

/// Digits after the decimal sign of computed values: more than any spreadsheet shows, without the
/// noise of a division.
const DIGITS: u32 = 6;

fn rounded(value: Decimal) -> Decimal {
    value.round_dp(DIGITS)
}

/// `₽`, `%`, `дней`. Percentages are written as percent, because `0,05 %` would be misread.
fn unit(report: &Report, unit: Unit) -> String {
    let language = report.settings.language;
    match unit {
        Unit::Money => currency_sign(report.currency),
        Unit::Fraction => "%".to_owned(),
        Unit::Ratio => "×".to_owned(),
        Unit::Days => tr::chart_unit_days(language),
        Unit::Months => tr::chart_unit_months(language),
        Unit::Count => String::new(),
    }
}

/// The number in the unit that [`unit`] names.
fn in_unit(value: Decimal, unit: Unit) -> Decimal {
    match unit {
        Unit::Fraction => rounded(value * Decimal::ONE_HUNDRED),
        _ => rounded(value),
    }
}

fn figures(report: &Report, scenario: &ReportScenario) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let (evaluation, views) = figures_of(scenario, report)?;
    let mut rows = vec![heading([
        tr::report_column_figure(language),
        tr::report_column_value(language),
        tr::report_column_unit(language),
        tr::report_column_verdict(language),
        tr::report_reason(language),
        tr::report_calculation(language),
    ])];
    for view in views {
        let figure = evaluation.figure(view.name);
        rows.push(vec![
            view.label.into(),
            number(&figure.outcome, figure.unit),
            unit(report, figure.unit).into(),
            view.verdict_text.unwrap_or_default().into(),
            view.reason_text.unwrap_or_default().into(),
            view.calculation.into(),
        ]);
    }
    Ok(Table {
        name: "figures",
        rows,
    })
}

fn number(outcome: &Outcome<Decimal>, unit: Unit) -> Cell {
    outcome
        .value()
        .map_or(Cell::Empty, |value| in_unit(*value, unit).into())
}

fn inputs(report: &Report) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let mut rows = vec![heading([
        tr::chart_column_scenario(language),
        tr::report_column_input(language),
        tr::report_column_value(language),
        tr::report_column_unit(language),
        tr::report_column_source(language),
    ])];
    for scenario in &report.scenarios {
        let (_, views) = figures_of(scenario, report)?;
        for input in used_inputs(&views) {
            let value = scenario.inputs.get(input.field);
            rows.push(vec![
                scenario.name.as_str().into(),
                input.label.as_str().into(),
                value.map_or(Cell::Empty, |value| {
                    in_unit(value, input.field.unit()).into()
                }),
                unit(report, input.field.unit()).into(),
                input.source_text.as_str().into(),
            ]);
        }
    }
    Ok(Table {
        name: "inputs",
        rows,
    })
}

fn cash_curve(report: &Report, scenario: &ReportScenario) -> Result<Option<Table>, ReportError> {
    let language = report.settings.language;
    let money = currency_sign(report.currency);
    let Outcome::Value { value: curve } = economics::cash_curve(&scenario.inputs, CURVE_MONTHS)?
    else {
        return Ok(None);
    };
    let mut rows = vec![heading([
        tr::report_column_payment(language),
        tr::report_column_day(language),
        tr::report_column_cash(language, money.clone()),
        tr::report_column_cumulative(language, money),
    ])];
    rows.extend(curve.points.iter().map(|point| {
        vec![
            Decimal::from(point.payment).into(),
            rounded(point.day).into(),
            rounded(point.cash).into(),
            rounded(point.cumulative).into(),
        ]
    }));
    Ok(Some(Table {
        name: "cash-curve",
        rows,
    }))
}

fn scenarios(report: &Report) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let mut head: Vec<Cell> = vec![
        tr::report_column_figure(language).into(),
        tr::report_column_unit(language).into(),
    ];
    let mut evaluations = Vec::new();
    let mut labels = Vec::new();
    for scenario in &report.scenarios {
        head.push(scenario.name.as_str().into());
        let (evaluation, views) = figures_of(scenario, report)?;
        if labels.is_empty() {
            labels = views;
        }
        evaluations.push(evaluation);
    }
    let mut rows = vec![head];
    for name in FigureName::ALL {
        let label = labels.iter().find(|view| view.name == name);
        let mut row: Vec<Cell> = vec![
            label
                .map(|view| view.label.clone())
                .unwrap_or_default()
                .into(),
            unit(report, name.unit()).into(),
        ];
        row.extend(
            evaluations
                .iter()
                .map(|evaluation| number(&evaluation.figure(name).outcome, name.unit())),
        );
        rows.push(row);
    }
    Ok(Table {
        name: "scenarios",
        rows,
    })
}

fn months(report: &Report) -> Table {
    let language = report.settings.language;
    let money = currency_sign(report.currency);
    let mut rows = vec![heading([
        tr::report_column_dataset(language),
        tr::chart_column_month(language),
        tr::report_column_revenue(language, money.clone()),
        tr::report_column_refunds(language, money),
        tr::report_column_orders(language),
        tr::report_column_new_customers(language),
        tr::report_column_active_customers(language),
        tr::report_column_complete(language),
    ])];
    for dataset in &report.datasets {
        rows.extend(
            dataset
                .months
                .iter()
                .map(|month| month_row(&dataset.name, month, language)),
        );
    }
    Table {
        name: "months",
        rows,
    }
}

fn month_row(dataset: &str, month: &PurchaseMonth, language: Language) -> Vec<Cell> {
    let complete = if month.full {
        tr::report_yes(language)
    } else {
        tr::report_no(language)
    };
    vec![
        dataset.into(),
        // A spreadsheet reads YYYY-MM-DD as a date in every language.
        format!("{}-01", month.month).into(),
        month.revenue.into(),
        month.refunds.into(),
        Decimal::from(month.orders).into(),
        Decimal::from(month.new_customers).into(),
        Decimal::from(month.active_customers).into(),
        complete.into(),
    ]
}

fn heading<const N: usize>(names: [String; N]) -> Vec<Cell> {
    names.into_iter().map(Cell::from).collect()
}
