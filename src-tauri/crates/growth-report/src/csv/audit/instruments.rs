//! The instruments of the audit as tables.

use growth_i18n::tr::{instruments as tr, report as report_tr};
use growth_model::{economics::Unit, retention::Retention};

use crate::{
    charts::Lifecycle,
    content::{Cell, Column, Table},
    document::{InstrumentPicture, Report, ReportInstrument},
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
        tables.extend(instrument.table.clone());
    }
    tables
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
                map.name.as_str().into(),
                Cell::count(minute),
                emotion
                    .map(|emotion| Cell::real(emotion, Unit::Count, language))
                    .into(),
                map.stage_name(minute).into(),
                map.marks_at(minute, language).join("; ").into(),
            ]);
        }
    }
    let columns = vec![
        Column::text(tr::instruments_name_journey(language)),
        Column::count(tr::chart_journey_column_minute(language)),
        Column::count(tr::chart_journey_emotion(language)).signed(),
        Column::text(tr::chart_journey_column_stage(language)),
        Column::text(tr::chart_journey_column_marks(language)),
    ];
    (!rows.is_empty()).then(|| {
        Table::new(
            "journeys",
            tr::instruments_name_journey(language),
            columns,
            rows,
            report.locale(),
        )
    })
}

fn lifecycle(instrument: &ReportInstrument, curve: &Lifecycle, report: &Report) -> Table {
    let language = report.settings.language;
    let money = |value| Cell::real(value, Unit::Money, language);
    let rows = curve
        .purchases
        .iter()
        .zip(1_u32..)
        .map(|(purchase, number)| {
            vec![
                Cell::count(number),
                money(purchase.contribution),
                money(purchase.cumulative),
            ]
        });
    let columns = vec![
        Column::count(report_tr::chart_column_purchase(language)),
        Column::amount(
            report_tr::chart_lifecycle_contribution(language),
            Unit::Money,
        ),
        Column::amount(report_tr::chart_lifecycle_cumulative(language), Unit::Money),
    ];
    let title = instrument.title.as_str();
    Table::new("lifecycle-profit", title, columns, rows, report.locale())
}

fn retention_tables(
    instrument: &ReportInstrument,
    retention: &Retention,
    report: &Report,
) -> Vec<Table> {
    let language = report.settings.language;
    let share = |share: f64| Cell::real(share, Unit::Fraction, language);
    let mut tables = Vec::new();
    if !retention.cohorts.is_empty() {
        let ages = retention.average.len();
        let columns = [
            Column::month(tr::chart_cohorts_month(language)),
            Column::count(tr::chart_cohorts_size(language)),
        ]
        .into_iter()
        .chain(
            (0..ages)
                .map(|age| Column::amount(tr::chart_cohorts_age(language, age), Unit::Fraction)),
        )
        .collect();
        let rows = retention.cohorts.iter().map(|cohort| {
            let month = format!("{}-01", cohort.month);
            [
                month
                    .parse()
                    .map_or_else(|_| cohort.month.as_str().into(), Cell::month),
                Cell::count(cohort.size),
            ]
            .into_iter()
            .chain((0..ages).map(|age| {
                let found = cohort.retention.get(age).copied().flatten();
                found.map(share).into()
            }))
            .collect()
        });
        let title = instrument.title.as_str();
        tables.push(Table::new(
            "retention-cohorts",
            title,
            columns,
            rows,
            report.locale(),
        ));
    }
    if !retention.repeat.is_empty() {
        let columns = vec![
            Column::count(report_tr::chart_column_purchase(language)),
            Column::count(tr::chart_repeat_before(language)),
            Column::count(tr::chart_repeat_made(language)),
            Column::amount(tr::chart_repeat_share(language), Unit::Fraction),
        ];
        let rows = retention.repeat.iter().map(|step| {
            vec![
                Cell::count(step.purchase),
                Cell::count(step.before),
                Cell::count(step.customers),
                share(step.repeat_probability),
            ]
        });
        tables.push(Table::new(
            "repeat-rates",
            tr::chart_repeat_title(language),
            columns,
            rows,
            report.locale(),
        ));
    }
    tables
}
