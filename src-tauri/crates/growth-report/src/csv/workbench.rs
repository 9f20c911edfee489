//! The tabs of the economics workbench as tables of numbers.

use growth_i18n::text;
use growth_model::{
    Outcome,
    economics::{FigureName, InputField, LeverName, Unit},
};
use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::{Cell, Table, economics::in_unit, unit_name};
use crate::{
    document::{Report, ReportWorkbench, Section},
    economics::code,
};

pub(super) fn tables(report: &Report) -> Vec<Table> {
    let Some(workbench) = &report.workbench else {
        return vec![];
    };
    [
        lifecycle(report, workbench),
        sensitivity(report, workbench),
        goal(report, workbench),
        percentiles(report, workbench),
        channels(report, workbench),
        months(report, workbench),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn table(
    report: &Report,
    section: Section,
    name: &'static str,
    columns: &[&str],
    rows: Vec<Vec<Cell>>,
) -> Table {
    let language = report.settings.language;
    Table {
        section,
        name,
        title: section.title(language),
        head: columns
            .iter()
            .map(|column| text(language, &format!("economics-column-{column}"), &[]))
            .collect(),
        rows,
    }
}

fn number(outcome: &Outcome<Decimal>, unit: Unit) -> Cell {
    outcome
        .value()
        .map_or(Cell::Empty, |value| in_unit(*value, unit))
}

fn input(report: &Report, field: InputField) -> Cell {
    let path = field.path();
    let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
    text(report.settings.language, &format!("input-{name}"), &[]).into()
}

fn figure(report: &Report, name: FigureName) -> Cell {
    text(
        report.settings.language,
        &format!("figure-{}", code(name)),
        &[],
    )
    .into()
}

fn lifecycle(report: &Report, workbench: &ReportWorkbench) -> Option<Table> {
    let (input, answer) = workbench.lifecycle.as_ref()?;
    let rows = answer
        .value()?
        .purchases
        .iter()
        .zip(&input.purchases)
        .map(|(point, purchase)| {
            vec![
                Decimal::from(point.purchase).into(),
                Cell::share(purchase.repeat_probability),
                Cell::share(point.reach),
                Cell::money(point.contribution),
                Cell::money(point.cumulative),
            ]
        })
        .collect();
    let columns = ["purchase", "repeat", "reach", "contribution", "cumulative"];
    Some(table(
        report,
        Section::Lifecycle,
        "lifecycle",
        &columns,
        rows,
    ))
}

fn sensitivity(report: &Report, workbench: &ReportWorkbench) -> Option<Table> {
    let answer = workbench.sensitivity.as_ref()?;
    let rows = answer
        .bars
        .iter()
        .map(|bar| {
            vec![
                input(report, bar.field),
                in_unit(bar.value, bar.field_unit),
                in_unit(bar.low_value, bar.field_unit),
                number(&bar.low, answer.unit),
                in_unit(bar.high_value, bar.field_unit),
                number(&bar.high, answer.unit),
                number(&bar.swing, answer.unit),
                number(&bar.elasticity, Unit::Count),
            ]
        })
        .collect();
    let columns = [
        "input",
        "now",
        "low",
        "at_low",
        "high",
        "at_high",
        "swing",
        "elasticity",
    ];
    Some(table(
        report,
        Section::Sensitivity,
        "sensitivity",
        &columns,
        rows,
    ))
}

fn goal(report: &Report, workbench: &ReportWorkbench) -> Option<Table> {
    let (answer, _) = workbench.goal.as_ref()?;
    let rows = answer
        .levers
        .iter()
        .map(|lever| {
            vec![
                match lever.lever {
                    LeverName::Input(field) => input(report, field),
                    LeverName::Figure(name) => figure(report, name),
                },
                number(&lever.current, lever.unit),
                number(&lever.needed, lever.unit),
                number(&lever.change, lever.unit),
                unit_name(report, lever.unit).into(),
            ]
        })
        .collect();
    let columns = ["lever", "now", "needed", "change", "unit"];
    Some(table(report, Section::Goal, "goal", &columns, rows))
}

fn percentiles(report: &Report, workbench: &ReportWorkbench) -> Option<Table> {
    let (answer, _) = workbench.uncertainty.as_ref()?;
    let rows = answer
        .figures
        .iter()
        .map(|one| {
            let mut row = vec![figure(report, one.figure)];
            let values = one.values.value();
            row.extend(
                [
                    values.map(|value| value.p5),
                    values.map(|value| value.p10),
                    values.map(|value| value.p25),
                    values.map(|value| value.p50),
                    values.map(|value| value.p75),
                    values.map(|value| value.p90),
                    values.map(|value| value.p95),
                    values.map(|value| value.mean),
                ]
                .map(|value| {
                    value
                        .and_then(Decimal::from_f64)
                        .map_or(Cell::Empty, |value| in_unit(value, one.unit))
                }),
            );
            row
        })
        .collect();
    let columns = [
        "figure", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean",
    ];
    Some(table(
        report,
        Section::Uncertainty,
        "percentiles",
        &columns,
        rows,
    ))
}

fn channels(report: &Report, workbench: &ReportWorkbench) -> Option<Table> {
    let (question, answer) = workbench.channels.as_ref()?;
    let rows = answer
        .channels
        .iter()
        .zip(&question.channels)
        .map(|(cost, channel)| {
            vec![
                cost.name.as_str().into(),
                Cell::money(channel.media_cost),
                Cell::rounded(channel.new_customers),
                number(&cost.paid_cac, Unit::Money),
                number(&cost.overhead_share, Unit::Fraction),
                number(&cost.loaded_cost, Unit::Money),
                number(&cost.loaded_cac, Unit::Money),
            ]
        })
        .collect();
    let columns = [
        "channel",
        "media",
        "customers",
        "paid_cac",
        "overhead",
        "loaded_cost",
        "loaded_cac",
    ];
    Some(table(report, Section::Channels, "channels", &columns, rows))
}

fn months(report: &Report, workbench: &ReportWorkbench) -> Option<Table> {
    let (answer, notes) = workbench.months.as_ref()?;
    let language = report.settings.language;
    let rows = answer
        .months
        .iter()
        .map(|month| {
            let own = &month.own;
            vec![
                month.month.as_str().into(),
                number(&own.cac, Unit::Money),
                number(&own.ltv_gross_margin, Unit::Money),
                number(&own.ltv_to_cac, Unit::Ratio),
                number(&own.payback_days, Unit::Days),
                number(&own.margin_per_lead, Unit::Money),
                number(&own.churn_per_month, Unit::Fraction),
                number(&own.conversion_rate, Unit::Fraction),
                notes
                    .iter()
                    .find(|note| note.month == month.month)
                    .map_or(Cell::Empty, |note| note.text.as_str().into()),
            ]
        })
        .collect();
    let figure_name = |name| text(language, &format!("figure-{name}"), &[]);
    let column = |name| text(language, &format!("economics-column-{name}"), &[]);
    Some(Table {
        section: Section::Months,
        name: "actual-months",
        title: Section::Months.title(language),
        head: vec![
            column("month"),
            figure_name("cac"),
            figure_name("ltv_gross_margin"),
            figure_name("ltv_to_cac"),
            figure_name("payback_days"),
            figure_name("margin_per_lead"),
            column("churn"),
            column("conversion"),
            text(language, "months-field-annotation", &[]),
        ],
        rows,
    })
}
