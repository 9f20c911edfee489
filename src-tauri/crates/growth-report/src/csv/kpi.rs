//! Check-ins and targets as tables.

use growth_i18n::{text, tr::kpi as tr};
use growth_model::{
    economics::{InputField, Unit},
    kpi::{KpiName, Virality},
};
use rust_decimal::Decimal;

use crate::{
    content::{Cell, Column, Table},
    document::{Report, ReportCheckIn, ReportKpi},
    kpi::{KpiWords, verdict},
};

pub(super) fn tables(report: &Report) -> Vec<Table> {
    match &report.kpi {
        Some(kpi) => vec![check_ins(kpi, report), targets(kpi, report)],
        None => vec![],
    }
}

/// What the check-ins of the report have numbers for.
fn inputs(kpi: &ReportKpi) -> Vec<InputField> {
    InputField::ALL
        .into_iter()
        .filter(|field| !field.path().starts_with("assumptions."))
        .filter(|field| {
            kpi.check_ins
                .iter()
                .any(|check_in| check_in.numbers.inputs.get(*field).is_some())
        })
        .collect()
}

type Pick = fn(&Virality) -> Option<Decimal>;

const VIRALITY: [(&str, Pick); 3] = [
    ("active_customers", |virality| virality.active_customers),
    ("invitations", |virality| virality.invitations),
    ("invited_customers", |virality| virality.invited_customers),
];

fn check_ins(kpi: &ReportKpi, report: &Report) -> Table {
    let language = report.settings.language;
    let words = KpiWords::new(language, report.currency);
    let inputs = inputs(kpi);
    let columns = [
        Column::date(tr::kpi_history_date(language)),
        Column::count(tr::kpi_history_week(language)),
    ]
    .into_iter()
    .chain(
        KpiName::ALL
            .into_iter()
            .map(|name| Column::amount(words.label(name), name.unit())),
    )
    .chain(inputs.iter().map(|field| {
        let name = field.path().rsplit('.').next().unwrap_or_default();
        Column::amount(text(language, &format!("input-{name}"), &[]), field.unit())
    }))
    .chain(
        VIRALITY
            .iter()
            .map(|(name, _)| Column::count(text(language, &format!("kpi-{name}"), &[]))),
    )
    .chain([
        Column::text(tr::kpi_note(language)),
        Column::text(tr::kpi_decision(language)),
        Column::text(tr::kpi_next_step(language)),
    ])
    .collect();
    let rows = kpi.check_ins.iter().map(|one| row(one, &inputs, report));
    let title = tr::kpi_table_check_ins(language);
    Table::new("check-ins", title, columns, rows, report.locale())
}

fn row(check_in: &ReportCheckIn, inputs: &[InputField], report: &Report) -> Vec<Cell> {
    let language = report.settings.language;
    let known =
        |value: Option<Decimal>, unit: Unit| value.map(|value| Cell::number(value, unit)).into();
    let kpis = KpiName::ALL
        .into_iter()
        .map(|name| Cell::outcome(check_in.figures.get(name), name.unit(), language));
    let numbers = inputs
        .iter()
        .map(|field| known(check_in.numbers.inputs.get(*field), field.unit()));
    let virality = VIRALITY
        .iter()
        .map(|(_, pick)| known(pick(&check_in.numbers.virality), Unit::Count));
    [
        Cell::date(check_in.date),
        check_in.week.map(Cell::count).into(),
    ]
    .into_iter()
    .chain(kpis)
    .chain(numbers)
    .chain(virality)
    .chain([
        check_in.note.as_str().into(),
        check_in.decision.as_str().into(),
        check_in.next_step.as_str().into(),
    ])
    .collect()
}

fn targets(kpi: &ReportKpi, report: &Report) -> Table {
    let language = report.settings.language;
    let words = KpiWords::new(language, report.currency);
    let columns = vec![
        Column::text(tr::kpi_report_column_kpi(language)),
        Column::by_row(tr::kpi_report_column_value(language)),
        Column::by_row(tr::kpi_report_column_planned(language)),
        Column::by_row(tr::kpi_table_baseline(language)),
        Column::by_row(tr::kpi_report_column_goal(language)),
        Column::count(tr::kpi_table_by_day(language)),
        Column::text(tr::kpi_report_column_standing(language)),
    ];
    let rows = kpi.rows.iter().map(|row| {
        let unit = row.kpi.unit();
        let number = |value: Option<Decimal>| value.map(|value| Cell::number(value, unit)).into();
        vec![
            words.label(row.kpi).into(),
            Cell::outcome(&row.value, unit, language),
            row.planned
                .map(|planned| Cell::real(planned, unit, language))
                .into(),
            number(row.baseline),
            number(row.goal),
            Cell::count(row.by_day),
            row.standing
                .map(|standing| {
                    Cell::from(words.standing(standing)).judged(Some(verdict(standing)))
                })
                .into(),
        ]
    });
    let title = tr::kpi_table_targets(language);
    Table::new("kpi-targets", title, columns, rows, report.locale())
}
