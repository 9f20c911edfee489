//! Figures, inputs, the cash curve and the scenarios as tables.

use growth_i18n::tr::report as tr;
use growth_model::{
    Outcome,
    economics::{self, FigureName, Unit},
};
use rust_decimal::Decimal;

use super::{Cell, Table, heading, unit_name};
use crate::{
    document::{
        CURVE_MONTHS, Report, ReportError, ReportScenario, Section, figures_of, used_inputs,
    },
    text::currency_sign,
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
    tables.push(inputs(report)?);
    Ok(tables)
}

/// A value as a cell of its unit.
pub(crate) fn in_unit(value: Decimal, unit: Unit) -> Cell {
    match unit {
        Unit::Fraction => Cell::share(value),
        Unit::Money => Cell::money(value),
        Unit::Ratio | Unit::Days | Unit::Months | Unit::Count => Cell::rounded(value),
    }
}

fn figures(report: &Report, scenario: &ReportScenario) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let (evaluation, views) = figures_of(scenario, report)?;
    let head = heading([
        tr::report_column_figure(language),
        tr::report_column_value(language),
        tr::report_column_unit(language),
        tr::report_column_verdict(language),
        tr::report_reason(language),
        tr::report_calculation(language),
    ]);
    let mut rows = Vec::new();
    for view in views {
        let figure = evaluation.figure(view.name);
        rows.push(vec![
            view.label.into(),
            number(&figure.outcome, figure.unit),
            unit_name(report, figure.unit).into(),
            view.verdict_text.unwrap_or_default().into(),
            view.reason_text.unwrap_or_default().into(),
            view.calculation.into(),
        ]);
    }
    Ok(Table {
        section: Section::Economics,
        name: "figures",
        title: tr::report_figures_title(language),
        head,
        rows,
    })
}

fn number(outcome: &Outcome<Decimal>, unit: Unit) -> Cell {
    outcome
        .value()
        .map_or(Cell::Empty, |value| in_unit(*value, unit))
}

fn inputs(report: &Report) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let head = heading([
        tr::chart_column_scenario(language),
        tr::report_column_input(language),
        tr::report_column_value(language),
        tr::report_column_unit(language),
        tr::report_column_source(language),
    ]);
    let mut rows = Vec::new();
    for scenario in &report.scenarios {
        let (_, views) = figures_of(scenario, report)?;
        for input in used_inputs(&views) {
            let value = scenario.inputs.get(input.field);
            rows.push(vec![
                scenario.name.as_str().into(),
                input.label.as_str().into(),
                value.map_or(Cell::Empty, |value| in_unit(value, input.field.unit())),
                unit_name(report, input.field.unit()).into(),
                input.source_text.as_str().into(),
            ]);
        }
    }
    Ok(Table {
        section: Section::Inputs,
        name: "inputs",
        title: Section::Inputs.title(language),
        head,
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
    let head = heading([
        tr::report_column_payment(language),
        tr::report_column_day(language),
        tr::report_column_cash(language, money.clone()),
        tr::report_column_cumulative(language, money),
    ]);
    let mut rows = Vec::new();
    rows.extend(curve.points.iter().map(|point| {
        vec![
            Decimal::from(point.payment).into(),
            Cell::rounded(point.day),
            Cell::money(point.cash),
            Cell::money(point.cumulative),
        ]
    }));
    Ok(Some(Table {
        section: Section::Economics,
        name: "cash-curve",
        title: tr::chart_cash_curve_series(language),
        head,
        rows,
    }))
}

fn scenarios(report: &Report) -> Result<Table, ReportError> {
    let language = report.settings.language;
    let mut head = vec![
        tr::report_column_figure(language),
        tr::report_column_unit(language),
    ];
    let mut evaluations = Vec::new();
    let mut labels = Vec::new();
    for scenario in &report.scenarios {
        head.push(scenario.name.clone());
        let (evaluation, views) = figures_of(scenario, report)?;
        if labels.is_empty() {
            labels = views;
        }
        evaluations.push(evaluation);
    }
    let mut rows = Vec::new();
    for name in FigureName::ALL {
        let label = labels.iter().find(|view| view.name == name);
        let mut row: Vec<Cell> = vec![
            label
                .map(|view| view.label.clone())
                .unwrap_or_default()
                .into(),
            unit_name(report, name.unit()).into(),
        ];
        row.extend(
            evaluations
                .iter()
                .map(|evaluation| number(&evaluation.figure(name).outcome, name.unit())),
        );
        rows.push(row);
    }
    Ok(Table {
        section: Section::Economics,
        name: "scenarios",
        title: tr::report_scenarios_title(language),
        head,
        rows,
    })
}
