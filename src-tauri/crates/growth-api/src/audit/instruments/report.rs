//! The instruments as the report prints them: those that were filled in.

use chrono::NaiveDate;
use growth_i18n::{Language, text, tr::instruments as tr};
use growth_model::audit::Have;
use growth_report::audit::instruments::{self as words, Reading};
use growth_report::content::{Cell, Column, Locale, Table};
use growth_report::document::{InstrumentPicture, ReportInstrument};
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

fn locale(project: &Project, language: Language) -> Locale {
    Locale {
        language,
        currency: project.currency,
    }
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
    let saved = stored::list::<ShareableAction>(view, &project.id)?;
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
    Ok(Some(ReportInstrument {
        name: "shareable-actions",
        table: Some(Table::new(
            "shareable-actions",
            title.as_str(),
            columns,
            rows,
            locale(project, language),
        )),
        title,
        reading,
        picture: None,
    }))
}

fn readiness(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<ReportInstrument>, Failure> {
    let saved = stored::list::<Service>(view, &project.id)?;
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
    Ok(Some(ReportInstrument {
        name: "services",
        table: Some(Table::new(
            "services",
            title.as_str(),
            columns,
            rows,
            locale(project, language),
        )),
        title,
        reading,
        picture: None,
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
        });
    let columns = vec![
        Column::text(tr::tracking_column_name(language)).wide(5),
        Column::text(tr::tracking_column_measured_by(language)).wide(8),
        Column::text(tr::tracking_column_state(language)).wide(4),
        Column::text(tr::tracking_column_joined(language)).wide(5),
    ];
    let title = name(Instrument::Tracking, language);
    Ok(Some(ReportInstrument {
        name: "tracking",
        table: Some(Table::new(
            "tracking",
            title.as_str(),
            columns,
            rows,
            locale(project, language),
        )),
        title,
        reading,
        picture: None,
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
    Ok(Some(ReportInstrument {
        name: "experiments",
        table: Some(Table::new(
            "experiments",
            title.as_str(),
            columns,
            rows,
            locale(project, language),
        )),
        title,
        reading,
        picture: None,
    }))
}
