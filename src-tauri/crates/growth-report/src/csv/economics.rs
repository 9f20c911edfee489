//! Figures, inputs, the cash curve and the scenarios as tables.

use growth_i18n::tr::report as tr;
use growth_model::{
    Outcome,
    economics::{self, FigureName, Unit},
};

use crate::{
    content::{Cell, Column, Table},
    document::{
        CURVE_MONTHS, Report, ReportError, ReportScenario, Section, figures_of, used_inputs,
    },
};

pub(super) fn tables(report: &Report) -> Result<Vec<Table>, ReportError> {
    let Some(main) = report.scenarios.first() else {
        return Ok(vec![]);
    };
    let mut tables = vec![figures(report, main)?];
    tables.extend(cash_curve(report, main)?);
    if report.scenarios.len() > 1 {
        tables.push(scenarios(report)?);
    }
    Ok(tables)
}

fn figures(report: &Report, scenario: &ReportScenario) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let (evaluation, views) = figures_of(scenario, report)?;
    let columns = vec![
        Column::text(tr::report_column_figure(language)),
        Column::by_row(tr::report_column_value(language)),
        Column::text(tr::report_column_verdict(language)),
        Column::text(tr::report_reason(language)),
        Column::text(tr::report_calculation(language)),
    ];
    let rows = views.into_iter().map(|view| {
        let figure = evaluation.figure(view.name);
        vec![
            view.label.into(),
            Cell::outcome(&figure.outcome, figure.unit, language),
            view.verdict_text.map(Cell::from).into(),
            view.reason_text.map(Cell::from).into(),
            view.calculation.into(),
        ]
    });
    let title = tr::report_figures_title(language);
    Ok(Table::new("figures", title, columns, rows, report.locale()))
}

pub(super) fn inputs(report: &Report) -> Result<Option<Table>, ReportError> {
    let language = report.settings.language;
    let columns = vec![
        Column::text(tr::chart_column_scenario(language)),
        Column::text(tr::report_column_input(language)),
        Column::by_row(tr::report_column_value(language)),
        Column::text(tr::report_column_source(language)),
    ];
    let mut rows = Vec::new();
    for scenario in &report.scenarios {
        let (_, views) = figures_of(scenario, report)?;
        for input in used_inputs(&views) {
            let value = scenario.inputs.get(input.field);
            rows.push(vec![
                scenario.name.as_str().into(),
                input.label.as_str().into(),
                value
                    .map(|value| Cell::number(value, input.field.unit()))
                    .into(),
                input.source_text.as_str().into(),
            ]);
        }
    }
    let title = Section::Inputs.title(language);
    Ok((!report.scenarios.is_empty())
        .then(|| Table::new("inputs", title, columns, rows, report.locale())))
}

fn cash_curve(report: &Report, scenario: &ReportScenario) -> Result<Option<Table>, ReportError> {
    let language = report.settings.language;
    let Outcome::Value { value: curve } = economics::cash_curve(&scenario.inputs, CURVE_MONTHS)?
    else {
        return Ok(None);
    };
    let columns = vec![
        Column::count(tr::report_column_payment(language)),
        Column::count(tr::report_column_day(language)),
        Column::amount(tr::report_column_cash(language), Unit::Money),
        Column::amount(tr::report_column_cumulative(language), Unit::Money),
    ];
    let rows = curve.points.iter().map(|point| {
        vec![
            Cell::count(point.payment),
            Cell::count(point.day),
            Cell::number(point.cash, Unit::Money),
            Cell::number(point.cumulative, Unit::Money),
        ]
    });
    let title = tr::chart_cash_curve_series(language);
    let table = Table::new("cash-curve", title, columns, rows, report.locale());
    Ok(Some(table))
}

fn scenarios(report: &Report) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let mut columns = vec![Column::text(tr::report_column_figure(language))];
    let mut evaluations = Vec::new();
    let mut labels = Vec::new();
    for scenario in &report.scenarios {
        columns.push(Column::by_row(scenario.name.as_str()));
        let (evaluation, views) = figures_of(scenario, report)?;
        if labels.is_empty() {
            labels = views;
        }
        evaluations.push(evaluation);
    }
    let rows = FigureName::ALL.into_iter().map(|name| {
        let label = labels.iter().find(|view| view.name == name);
        [label.map(|view| Cell::from(view.label.as_str())).into()]
            .into_iter()
            .chain(evaluations.iter().map(|evaluation| {
                Cell::outcome(&evaluation.figure(name).outcome, name.unit(), language)
            }))
            .collect()
    });
    let title = tr::report_scenarios_title(language);
    Ok(Table::new(
        "scenarios",
        title,
        columns,
        rows,
        report.locale(),
    ))
}
