//! The instruments of the audit as tables.

use growth_i18n::tr::{instruments as tr, report as report_tr};
use growth_model::retention::Retention;
use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::super::{Cell, Table};
use crate::{
    charts::Lifecycle,
    document::{InstrumentCell, InstrumentPicture, Report, ReportInstrument, Section},
    text::currency_sign,
};

pub(super) fn tables(instruments: &[ReportInstrument], report: &Report) -> Vec<Table> {
    let mut tables: Vec<Table> = journeys(instruments, report).into_iter().collect();
    for instrument in instruments {
        match &instrument.picture {
            Some(InstrumentPicture::Lifecycle(curve)) => {
                tables.push(lifecycle(instrument, curve, report));
            }
            Some(InstrumentPicture::Retention(retention)) => {
                tables.extend(retention_tables(instrument, retention, report));
            }
            Some(InstrumentPicture::Journey { .. }) | None => {}
        }
        if let Some(entries) = &instrument.table {
            tables.push(Table {
                section: Section::Audit,
                name: instrument.name,
                title: instrument.title.clone(),
                head: entries.columns.clone(),
                rows: entries
                    .rows
                    .iter()
                    .map(|row| row.iter().map(cell).collect())
                    .collect(),
            });
        }
    }
    tables
}

fn cell(cell: &InstrumentCell) -> Cell {
    match cell {
        InstrumentCell::Text(text) => text.clone().into(),
        InstrumentCell::Number { value, .. } => Cell::Number(*value),
        InstrumentCell::Date(date) => (*date).into(),
        InstrumentCell::Empty => Cell::Empty,
    }
}

fn number(value: f64) -> Cell {
    Decimal::from_f64(value).map_or(Cell::Empty, Cell::rounded)
}

fn share(value: f64) -> Cell {
    Decimal::from_f64(value).map_or(Cell::Empty, Cell::share)
}

/// All journeys in one table, a row for each minute.
fn journeys(instruments: &[ReportInstrument], report: &Report) -> Option<Table> {
    let language = report.settings.language;
    let mut rows = Vec::new();
    for instrument in instruments {
        let Some(InstrumentPicture::Journey { map, emotion, .. }) = &instrument.picture else {
            continue;
        };
        for (minute, emotion) in emotion.iter().enumerate() {
            rows.push(vec![
                map.name.clone().into(),
                Cell::Number(minute.into()),
                emotion.map_or(Cell::Empty, number),
                map.stage_name(minute).into(),
                map.marks_at(minute, language).join("; ").into(),
            ]);
        }
    }
    (!rows.is_empty()).then(|| Table {
        section: Section::Audit,
        name: "journeys",
        title: tr::instruments_name_journey(language),
        head: vec![
            tr::instruments_name_journey(language),
            tr::chart_journey_column_minute(language),
            tr::chart_journey_emotion(language),
            tr::chart_journey_column_stage(language),
            tr::chart_journey_column_marks(language),
        ],
        rows,
    })
}

fn lifecycle(instrument: &ReportInstrument, curve: &Lifecycle, report: &Report) -> Table {
    let language = report.settings.language;
    let money = currency_sign(report.currency);
    let amount = |value| Decimal::from_f64(value).map_or(Cell::Empty, Cell::money);
    Table {
        section: Section::Audit,
        name: "lifecycle-profit",
        title: instrument.title.clone(),
        head: vec![
            report_tr::chart_column_purchase(language),
            format!(
                "{}, {money}",
                report_tr::chart_lifecycle_contribution(language)
            ),
            format!(
                "{}, {money}",
                report_tr::chart_lifecycle_cumulative(language)
            ),
        ],
        rows: curve
            .purchases
            .iter()
            .zip(1_u32..)
            .map(|(purchase, number)| {
                vec![
                    Cell::Number(number.into()),
                    amount(purchase.contribution),
                    amount(purchase.cumulative),
                ]
            })
            .collect(),
    }
}

fn retention_tables(
    instrument: &ReportInstrument,
    retention: &Retention,
    report: &Report,
) -> Vec<Table> {
    let language = report.settings.language;
    let mut tables = Vec::new();
    if !retention.cohorts.is_empty() {
        let mut head = vec![
            tr::chart_cohorts_month(language),
            tr::chart_cohorts_size(language),
        ];
        head.extend((0..retention.average.len()).map(|age| tr::chart_cohorts_age(language, age)));
        tables.push(Table {
            section: Section::Audit,
            name: "retention-cohorts",
            title: instrument.title.clone(),
            head,
            rows: retention
                .cohorts
                .iter()
                .map(|cohort| {
                    let cells = (0..retention.average.len()).map(|age| {
                        let found = cohort.retention.get(age).copied().flatten();
                        found.map_or(Cell::Empty, share)
                    });
                    [
                        cohort.month.clone().into(),
                        Cell::Number(cohort.size.into()),
                    ]
                    .into_iter()
                    .chain(cells)
                    .collect()
                })
                .collect(),
        });
    }
    if !retention.repeat.is_empty() {
        tables.push(Table {
            section: Section::Audit,
            name: "repeat-rates",
            title: tr::chart_repeat_title(language),
            head: vec![
                report_tr::chart_column_purchase(language),
                tr::chart_repeat_before(language),
                tr::chart_repeat_made(language),
                tr::chart_repeat_share(language),
            ],
            rows: retention
                .repeat
                .iter()
                .map(|step| {
                    vec![
                        Cell::Number(step.purchase.into()),
                        Cell::Number(step.before.into()),
                        Cell::Number(step.customers.into()),
                        share(step.repeat_probability),
                    ]
                })
                .collect(),
        });
    }
    tables
}
