//! The instruments in the report: those that were filled in.

use chrono::NaiveDate;
use growth_i18n::{Language, text, tr::instruments as tr};
use growth_model::{audit::Have, economics::Unit};
use growth_report::audit::instruments::{self as words, Reading};
use growth_report::charts::{self, Chart, JourneyCurve};
use growth_report::content::{Cell, Column, Table};
use growth_report::report::{Block, Look, Page};
use growth_workspace::audit::instruments::{
    self as stored, Experiment, Instrument, Journey, Service, ShareableAction, TrackingStep,
};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    experiments, journey, lifecycle, retention, services, shareable, shareable::ShareableView,
    tracking,
};
use crate::{Failure, names::code, shared::ReportSource};

/// Height of a curve, in pixels of the drawing.
const CURVE_HEIGHT: u32 = 230;
/// Height of a row of the cohort table, and of what stands above it.
const COHORT_ROW: u32 = 20;
const COHORT_HEAD: u32 = 18;
/// Most cohorts that a page shows.
const MAX_COHORTS: usize = 24;

/// An instrument that was filled in.
pub(crate) struct FilledInstrument {
    /// Its name, with that of what it shows.
    title: String,
    /// What it says.
    reading: Reading,
    charts: Vec<Chart>,
    tables: Vec<Table>,
}

/// The instruments of a project, in the order of their layers.
pub(crate) fn filled(source: &ReportSource<'_>) -> Result<Vec<FilledInstrument>, Failure> {
    let mut all = journeys(source)?;
    all.extend(profit(source)?);
    all.extend(sharing(source)?);
    all.extend(readiness(source)?);
    all.extend(funnel(source)?);
    all.extend(cohorts(source)?);
    all.extend(tests(source)?);
    Ok(all)
}

/// What the report says of them.
pub(crate) fn blocks(instruments: &[FilledInstrument]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for instrument in instruments {
        blocks.push(Block::heading(instrument.title.as_str()));
        blocks.extend(Block::text(instrument.reading.summary.as_str(), Look::Lead));
        blocks.extend(instrument.charts.iter().cloned().map(Block::figure));
        blocks.extend(instrument.tables.iter().cloned().map(Block::Table));
        blocks.extend(Block::facts(instrument.reading.facts.clone()));
    }
    blocks
}

fn name(instrument: Instrument, language: Language) -> String {
    coded(language, "instruments-name-", instrument)
}

fn coded(language: Language, prefix: &str, variant: impl Serialize) -> String {
    text(language, &format!("{prefix}{}", code(variant)), &[])
}

fn journeys(source: &ReportSource<'_>) -> Result<Vec<FilledInstrument>, Failure> {
    let language = source.page.language();
    let mut instruments = Vec::new();
    let mut rows = Vec::new();
    for saved in stored::list::<Journey>(&source.view, &source.project.id)? {
        let map = journey::map(&saved.item);
        let emotion = saved.item.emotion.clone();
        let read = journey::view(saved, language)?;
        rows.extend(emotion.iter().enumerate().map(|(minute, emotion)| {
            vec![
                map.name.as_str().into(),
                Cell::count(minute),
                emotion
                    .map(|emotion| Cell::real(emotion, Unit::Count, language))
                    .into(),
                Cell::words(map.stage_name(minute)),
                Cell::words(map.marks_at(minute, language).join("; ")),
            ]
        }));
        let curve = JourneyCurve {
            map: &map,
            emotion: &emotion,
            curve: &read.curve,
        };
        instruments.push(FilledInstrument {
            title: format!("{}: {}", name(Instrument::Journey, language), map.name),
            charts: vec![charts::journey(&curve, &source.page.style(CURVE_HEIGHT))],
            reading: read.reading,
            tables: vec![],
        });
    }
    // All journeys are one table, a row for each minute.
    if let Some(last) = instruments.last_mut() {
        let title = tr::instruments_name_journey(language);
        let columns = vec![
            Column::text(title.as_str()),
            Column::count(tr::chart_journey_column_minute(language)),
            Column::count(tr::chart_journey_emotion(language)).signed(),
            Column::text(tr::chart_journey_column_stage(language)),
            Column::text(tr::chart_journey_column_marks(language)),
        ];
        let table = Table::new("journeys", title, columns, rows, source.page.locale);
        last.tables.push(table.files_only());
    }
    Ok(instruments)
}

/// The table of a chart as a file of its own.
fn file_of(chart: &Chart, id: &str, title: &str) -> Table {
    chart.table.clone().named(id, title).files_only()
}

fn profit(source: &ReportSource<'_>) -> Result<Option<FilledInstrument>, Failure> {
    let Page { locale, .. } = source.page;
    let language = locale.language;
    let basis = lifecycle::Basis::of(&source.view, &source.project.id, source.purchases, language)?;
    if !basis.filled {
        return Ok(None);
    }
    let title = name(Instrument::Lifecycle, language);
    let curve = basis.curve(language)?.ok();
    let style = source.page.style(CURVE_HEIGHT);
    let charts: Vec<Chart> = curve
        .map(|curve| charts::lifecycle(&lifecycle::drawn(&curve), &style))
        .into_iter()
        .collect();
    Ok(Some(FilledInstrument {
        reading: lifecycle::reading(&basis, language, locale.currency)?,
        tables: charts
            .iter()
            .map(|chart| file_of(chart, "lifecycle-profit", &title))
            .collect(),
        charts,
        title,
    }))
}

fn sharing(source: &ReportSource<'_>) -> Result<Option<FilledInstrument>, Failure> {
    let language = source.page.language();
    let saved = stored::list::<ShareableAction>(&source.view, &source.project.id)?;
    if saved.is_empty() {
        return Ok(None);
    }
    let (ranking, reading) = shareable::read(&saved, language)?;
    let row = |action: ShareableView| {
        let item = action.saved.item;
        let number = |value: Option<Decimal>| value.map(Cell::count).into();
        vec![
            action.place.map(Cell::count).into(),
            item.name.into(),
            coded(language, "sharing-kind-", item.yields).into(),
            number(item.actions_per_month),
            item.value_to_others.map(Cell::count).into(),
            number(item.effort_person_days),
        ]
    };
    let title = name(Instrument::Shareable, language);
    let columns = vec![
        Column::count(tr::sharing_column_place(language)).wide(3),
        Column::text(tr::sharing_column_name(language)).wide(10),
        Column::text(tr::sharing_column_yields(language)).wide(4),
        Column::count(tr::sharing_column_often(language)).wide(4),
        Column::count(tr::sharing_column_value(language)).wide(4),
        Column::count(tr::sharing_column_effort(language)).wide(4),
    ];
    let rows = shareable::views(saved, &ranking, language)
        .into_iter()
        .map(row);
    Ok(Some(FilledInstrument {
        tables: vec![Table::new(
            "shareable-actions",
            title.as_str(),
            columns,
            rows,
            source.page.locale,
        )],
        title,
        reading,
        charts: vec![],
    }))
}

fn readiness(source: &ReportSource<'_>) -> Result<Option<FilledInstrument>, Failure> {
    let language = source.page.language();
    let saved = stored::list::<Service>(&source.view, &source.project.id)?;
    if saved.is_empty() {
        return Ok(None);
    }
    let (ready, reading) = services::read(&saved, language)?;
    let have = |have: Have| Cell::from(coded(language, "services-have-", have));
    let rows = saved.into_iter().zip(ready.services).map(|(saved, ready)| {
        let view = services::view(saved, ready, language);
        let item = view.saved.item;
        vec![
            item.name.into(),
            have(item.api),
            have(item.structured_data),
            have(item.triggers),
            if item.owner_name.is_empty() {
                have(item.owner)
            } else {
                item.owner_name.into()
            },
            item.data_age_hours.map(Cell::count).into(),
            view.readiness_text.into(),
        ]
    });
    let criterion = |code: &str| {
        let name = text(language, &format!("services-criterion-{code}"), &[]);
        let mut rest = name.chars();
        // Headings begin with a capital.
        rest.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(rest).collect()
        })
    };
    let columns = vec![
        Column::text(tr::services_column_name(language)).wide(6),
        Column::text(criterion("api")).wide(4),
        Column::text(criterion("structured_data")).wide(4),
        Column::text(criterion("triggers")).wide(4),
        Column::text(criterion("owner")).wide(4),
        Column::count(tr::services_column_age(language)).wide(4),
        Column::text(tr::services_fact_overall(language)).wide(4),
    ];
    let title = name(Instrument::Services, language);
    Ok(Some(FilledInstrument {
        tables: vec![Table::new(
            "services",
            title.as_str(),
            columns,
            rows,
            source.page.locale,
        )],
        title,
        reading,
        charts: vec![],
    }))
}

fn funnel(source: &ReportSource<'_>) -> Result<Option<FilledInstrument>, Failure> {
    let language = source.page.language();
    let saved = stored::list::<TrackingStep>(&source.view, &source.project.id)?;
    if saved.is_empty() {
        return Ok(None);
    }
    let (map, reading) = tracking::read(&saved, language)?;
    let rows = tracking::steps(saved, map, language)
        .into_iter()
        .map(|step| {
            let tools: Vec<String> = step
                .saved
                .item
                .sources
                .iter()
                .map(|source| {
                    let ids: Vec<&str> = source.ids.iter().map(String::as_str).collect();
                    if ids.is_empty() {
                        source.tool.clone()
                    } else {
                        format!("{} ({})", source.tool, ids.join(", "))
                    }
                })
                .collect();
            vec![
                step.saved.item.name.into(),
                tools.join("; ").into(),
                step.state_text.into(),
                step.joined_text.into(),
            ]
        });
    let columns = vec![
        Column::text(tr::tracking_column_name(language)).wide(5),
        Column::text(tr::tracking_column_measured_by(language)).wide(8),
        Column::text(tr::tracking_column_state(language)).wide(4),
        Column::text(tr::tracking_column_joined(language)).wide(5),
    ];
    let title = name(Instrument::Tracking, language);
    Ok(Some(FilledInstrument {
        tables: vec![Table::new(
            "tracking",
            title.as_str(),
            columns,
            rows,
            source.page.locale,
        )],
        title,
        reading,
        charts: vec![],
    }))
}

fn cohorts(source: &ReportSource<'_>) -> Result<Option<FilledInstrument>, Failure> {
    let language = source.page.language();
    let basis = retention::Basis::of(&source.view, &source.project.id, source.purchases)?;
    if !basis.filled {
        return Ok(None);
    }
    let title = name(Instrument::Retention, language);
    let absent = basis.absent(language);
    let Some(found) = basis.retention.filter(|_| absent.is_none()) else {
        return Ok(Some(FilledInstrument {
            title,
            reading: Reading {
                summary: absent.unwrap_or_default(),
                ..Reading::default()
            },
            charts: vec![],
            tables: vec![],
        }));
    };
    let mut drawn = Vec::new();
    let mut tables = Vec::new();
    if !found.cohorts.is_empty() {
        // One row for each cohort, and one for the average.
        let rows = found.cohorts.len().min(MAX_COHORTS) + 1;
        let height = COHORT_HEAD + COHORT_ROW * u32::try_from(rows).unwrap_or(u32::MAX);
        let chart = charts::cohorts(&found, &source.page.style(height));
        tables.push(file_of(&chart, "retention-cohorts", &title));
        drawn.push(chart);
    }
    if !found.repeat.is_empty() {
        let chart = charts::repeat_rates(&found.repeat, &source.page.style(CURVE_HEIGHT));
        tables.push(file_of(&chart, "repeat-rates", &chart.title));
        drawn.push(chart);
    }
    Ok(Some(FilledInstrument {
        title,
        reading: words::retention(&found, language),
        charts: drawn,
        tables,
    }))
}

fn tests(source: &ReportSource<'_>) -> Result<Option<FilledInstrument>, Failure> {
    let (language, today) = (source.page.language(), source.page.date);
    let saved = stored::list::<Experiment>(&source.view, &source.project.id)?;
    if saved.is_empty() {
        return Ok(None);
    }
    let (_, reading) = experiments::read(&saved, today, experiments::WINDOW_DAYS, language)?;
    let day = |day: Option<NaiveDate>| day.map(Cell::date).into();
    let rows = experiments::entries(saved, today, language)
        .into_iter()
        .map(|entry| {
            let item = entry.saved.item;
            let result = match item.result {
                Some(result) => coded(language, "experiments-result-", result),
                None => entry.state_text,
            };
            vec![
                item.hypothesis.into(),
                item.metric.into(),
                day(item.started_on),
                day(item.ended_on),
                if item.outcome.is_empty() {
                    result.into()
                } else {
                    format!("{result}, {}", item.outcome).into()
                },
                item.decision
                    .map(|decision| Cell::from(coded(language, "experiments-decision-", decision)))
                    .into(),
            ]
        });
    let columns = vec![
        Column::text(tr::experiments_column_hypothesis(language)).wide(9),
        Column::text(tr::experiments_metric(language)).wide(7),
        Column::date(tr::experiments_column_start(language)).wide(4),
        Column::date(tr::experiments_column_end(language)).wide(4),
        Column::text(tr::experiments_column_result(language)).wide(5),
        Column::text(tr::experiments_column_decision(language)).wide(4),
    ];
    let title = name(Instrument::Experiments, language);
    Ok(Some(FilledInstrument {
        tables: vec![Table::new(
            "experiments",
            title.as_str(),
            columns,
            rows,
            source.page.locale,
        )],
        title,
        reading,
        charts: vec![],
    }))
}
