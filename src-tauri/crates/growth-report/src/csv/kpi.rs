//! Check-ins and targets as tables.

use growth_i18n::{text, tr::kpi as tr};
use growth_model::{
    economics::{InputField, Unit},
    kpi::{KpiName, Virality},
};
use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::{Cell, Table, heading, unit_name};
use crate::{
    document::{Report, ReportCheckIn, ReportKpi, Section},
    kpi::KpiWords,
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
    let named = |name: String, unit: Unit| match unit_name(report, unit) {
        unit if unit.is_empty() => name,
        unit => tr::kpi_table_column(language, name, unit),
    };
    let head = [
        tr::kpi_history_date(language),
        tr::kpi_history_week(language),
    ]
    .into_iter()
    .chain(
        KpiName::ALL
            .into_iter()
            .map(|name| named(words.label(name), name.unit())),
    )
    .chain(inputs.iter().map(|field| {
        let name = field.path().rsplit('.').next().unwrap_or_default();
        named(text(language, &format!("input-{name}"), &[]), field.unit())
    }))
    .chain(
        VIRALITY
            .iter()
            .map(|(name, _)| text(language, &format!("kpi-{name}"), &[])),
    )
    .chain([
        tr::kpi_note(language),
        tr::kpi_decision(language),
        tr::kpi_next_step(language),
    ])
    .collect();
    Table {
        section: Section::Kpi,
        name: "check_ins",
        title: tr::kpi_table_check_ins(language),
        head,
        rows: kpi
            .check_ins
            .iter()
            .map(|check_in| row(check_in, &inputs))
            .collect(),
    }
}

fn row(check_in: &ReportCheckIn, inputs: &[InputField]) -> Vec<Cell> {
    let known = |value: Option<Decimal>, unit: Unit| {
        value.map_or(Cell::Empty, |value| match unit {
            Unit::Money => Cell::money(value),
            Unit::Fraction => Cell::share(value),
            _ => Cell::rounded(value),
        })
    };
    let kpis = KpiName::ALL.into_iter().map(|name| {
        let value = check_in.figures.get(name).value().copied();
        known(value, name.unit())
    });
    let numbers = inputs
        .iter()
        .map(|field| known(check_in.numbers.inputs.get(*field), field.unit()));
    let virality = VIRALITY
        .iter()
        .map(|(_, pick)| known(pick(&check_in.numbers.virality), Unit::Count));
    [
        Cell::Date(check_in.date),
        check_in
            .week
            .map_or(Cell::Empty, |week| Cell::Number(week.into())),
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
    let number = |value: Option<Decimal>| value.map_or(Cell::Empty, Cell::rounded);
    Table {
        section: Section::Kpi,
        name: "kpi_targets",
        title: tr::kpi_table_targets(language),
        head: heading([
            tr::kpi_report_column_kpi(language),
            growth_i18n::tr::report::report_column_unit(language),
            tr::kpi_report_column_value(language),
            tr::kpi_report_column_planned(language),
            tr::kpi_table_baseline(language),
            tr::kpi_report_column_goal(language),
            tr::kpi_table_by_day(language),
            tr::kpi_report_column_standing(language),
        ]),
        rows: kpi
            .rows
            .iter()
            .map(|row| {
                vec![
                    words.label(row.kpi).into(),
                    unit_name(report, row.kpi.unit()).into(),
                    number(row.value.value().copied()),
                    number(row.planned.and_then(Decimal::from_f64)),
                    number(row.baseline),
                    number(row.goal),
                    Decimal::from(row.by_day).into(),
                    row.standing
                        .map_or(Cell::Empty, |standing| words.standing(standing).into()),
                ]
            })
            .collect(),
    }
}
