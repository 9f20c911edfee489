//! The instruments as the report prints them: those that were filled in.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, text, tr::instruments as tr};
use growth_model::audit::Have;
use growth_report::audit::instruments::{self as words, Reading};
use growth_report::document::{
    InstrumentCell as Cell, InstrumentPicture, InstrumentTable, ReportInstrument,
};
use growth_workspace::audit::instruments::{
    self as stored, Experiment, Instrument, Journey, Service, ShareableAction, TrackingStep,
};
use growth_workspace::{View, projects::Project};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    experiments, journey, lifecycle, retention, services, shareable, shareable::ShareableView,
    tracking,
};
use crate::{Failure, names::code, purchase_days::PurchaseDays};

/// The instruments of a project on the day `today`, in the order of their layers.
pub(crate) fn reported(
    view: &View<'_>,
    project: &Project,
    purchases: &PurchaseDays,
    language: Language,
    today: NaiveDate,
) -> Result<Vec<ReportInstrument>, Failure> {
    let mut all = journeys(view, project, language)?;
    all.extend(profit(view, project, purchases, language)?);
    all.extend(sharing(view, project, language)?);
    all.extend(readiness(view, project, language)?);
    all.extend(funnel(view, project, language)?);
    all.extend(cohorts(view, project, purchases, language)?);
    all.extend(tests(view, project, language, today)?);
    Ok(all)
}

fn name(instrument: Instrument, language: Language) -> String {
    coded(language, "instruments-name-", instrument)
}

fn coded(language: Language, prefix: &str, variant: impl Serialize) -> String {
    text(language, &format!("{prefix}{}", code(variant)), &[])
}

/// A number as it was typed, and as the language writes it.
fn number(value: Option<Decimal>, shown: impl Fn(Decimal) -> String) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Number {
        value,
        shown: shown(value),
    })
}

fn journeys(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Vec<ReportInstrument>, Failure> {
    stored::list::<Journey>(view, &project.id)?
        .into_iter()
        .map(|saved| {
            let map = journey::map(&saved.item);
            let emotion = saved.item.emotion.clone();
            let read = journey::view(saved, language)?;
            Ok(ReportInstrument {
                name: "journeys",
                title: format!("{}: {}", name(Instrument::Journey, language), map.name),
                reading: read.reading,
                picture: Some(InstrumentPicture::Journey {
                    map,
                    emotion,
                    curve: Box::new(read.curve),
                }),
                table: None,
            })
        })
        .collect()
}

fn profit(
    view: &View<'_>,
    project: &Project,
    purchases: &PurchaseDays,
    language: Language,
) -> Result<Option<ReportInstrument>, Failure> {
    let basis = lifecycle::Basis::of(view, &project.id, purchases, language)?;
    if !basis.filled {
        return Ok(None);
    }
    let reading = lifecycle::reading(&basis, language, project.currency)?;
    let curve = basis.curve(language)?.ok();
    Ok(Some(ReportInstrument {
        name: "lifecycle-profit",
        title: name(Instrument::Lifecycle, language),
        reading,
        picture: curve.map(|curve| InstrumentPicture::Lifecycle(lifecycle::drawn(&curve))),
        table: None,
    }))
}

fn sharing(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<ReportInstrument>, Failure> {
    let format = Format::new(language);
    let saved = stored::list::<ShareableAction>(view, &project.id)?;
    if saved.is_empty() {
        return Ok(None);
    }
    let (ranking, reading) = shareable::read(&saved, language)?;
    let row = |action: ShareableView| {
        let item = action.saved.item;
        let plain = |value: Decimal| format.number(value, Digits::up_to(1));
        vec![
            number(action.place.map(Decimal::from), plain),
            item.name.into(),
            coded(language, "sharing-kind-", item.yields).into(),
            number(item.actions_per_month, plain),
            item.value_to_others
                .map_or(Cell::Empty, |value| Cell::Number {
                    value: value.into(),
                    shown: value.to_string(),
                }),
            number(item.effort_person_days, plain),
        ]
    };
    Ok(Some(ReportInstrument {
        name: "shareable-actions",
        title: name(Instrument::Shareable, language),
        reading,
        picture: None,
        table: Some(InstrumentTable {
            columns: vec![
                tr::sharing_column_place(language),
                tr::sharing_column_name(language),
                tr::sharing_column_yields(language),
                tr::sharing_column_often(language),
                tr::sharing_column_value(language),
                tr::sharing_column_effort(language),
            ],
            rows: shareable::views(saved, &ranking, language)
                .into_iter()
                .map(row)
                .collect(),
            widths: vec![3, 10, 4, 4, 4, 4],
        }),
    }))
}

fn readiness(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<ReportInstrument>, Failure> {
    let format = Format::new(language);
    let saved = stored::list::<Service>(view, &project.id)?;
    if saved.is_empty() {
        return Ok(None);
    }
    let (ready, reading) = services::read(&saved, language)?;
    let have = |have: Have| Cell::Text(coded(language, "services-have-", have));
    let rows = saved
        .into_iter()
        .zip(ready.services)
        .map(|(saved, ready)| {
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
                number(item.data_age_hours, |hours| {
                    format.number(hours, Digits::up_to(1))
                }),
                view.readiness_text.into(),
            ]
        })
        .collect();
    let criterion = |code: &str| {
        let name = text(language, &format!("services-criterion-{code}"), &[]);
        let mut rest = name.chars();
        // Headings begin with a capital.
        rest.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(rest).collect()
        })
    };
    Ok(Some(ReportInstrument {
        name: "services",
        title: name(Instrument::Services, language),
        reading,
        picture: None,
        table: Some(InstrumentTable {
            columns: vec![
                tr::services_column_name(language),
                criterion("api"),
                criterion("structured_data"),
                criterion("triggers"),
                criterion("owner"),
                tr::services_column_age(language),
                tr::services_fact_overall(language),
            ],
            rows,
            widths: vec![6, 4, 4, 4, 4, 4, 4],
        }),
    }))
}

fn funnel(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<ReportInstrument>, Failure> {
    let saved = stored::list::<TrackingStep>(view, &project.id)?;
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
        })
        .collect();
    Ok(Some(ReportInstrument {
        name: "tracking",
        title: name(Instrument::Tracking, language),
        reading,
        picture: None,
        table: Some(InstrumentTable {
            columns: vec![
                tr::tracking_column_name(language),
                tr::tracking_column_measured_by(language),
                tr::tracking_column_state(language),
                tr::tracking_column_joined(language),
            ],
            rows,
            widths: vec![5, 8, 4, 5],
        }),
    }))
}

fn cohorts(
    view: &View<'_>,
    project: &Project,
    purchases: &PurchaseDays,
    language: Language,
) -> Result<Option<ReportInstrument>, Failure> {
    let basis = retention::Basis::of(view, &project.id, purchases)?;
    if !basis.filled {
        return Ok(None);
    }
    let absent = basis.absent(language);
    let found = basis.retention.filter(|_| absent.is_none());
    Ok(Some(ReportInstrument {
        name: "retention",
        title: name(Instrument::Retention, language),
        reading: match (&found, absent) {
            (Some(found), _) => words::retention(found, language),
            (None, why) => Reading {
                summary: why.unwrap_or_default(),
                ..Reading::default()
            },
        },
        picture: found.map(|found| InstrumentPicture::Retention(Box::new(found))),
        table: None,
    }))
}

fn tests(
    view: &View<'_>,
    project: &Project,
    language: Language,
    today: NaiveDate,
) -> Result<Option<ReportInstrument>, Failure> {
    let saved = stored::list::<Experiment>(view, &project.id)?;
    if saved.is_empty() {
        return Ok(None);
    }
    let (_, reading) = experiments::read(&saved, today, experiments::WINDOW_DAYS, language)?;
    let day = |day: Option<NaiveDate>| day.map_or(Cell::Empty, Cell::Date);
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
                item.decision.map_or(Cell::Empty, |decision| {
                    coded(language, "experiments-decision-", decision).into()
                }),
            ]
        })
        .collect();
    Ok(Some(ReportInstrument {
        name: "experiments",
        title: name(Instrument::Experiments, language),
        reading,
        picture: None,
        table: Some(InstrumentTable {
            columns: vec![
                tr::experiments_column_hypothesis(language),
                tr::experiments_metric(language),
                tr::experiments_column_start(language),
                tr::experiments_column_end(language),
                tr::experiments_column_result(language),
                tr::experiments_column_decision(language),
            ],
            rows,
            widths: vec![9, 7, 4, 4, 5, 4],
        }),
    }))
}
