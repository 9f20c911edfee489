//! The readiness of services.

use growth_i18n::{Digits, Format, Language, tr::instruments as tr};
use growth_model::audit::{self as model, Criterion, ServicesInput, ServicesReadiness};
use growth_report::audit::instruments::{self as words, Reading};
use growth_report::outcomes::absent;
use growth_workspace::audit::instruments::{self as stored, Instrument, Saved, Service};

use super::{
    items::{delete, save},
    made, names, start,
};
use crate::{Context, Failure, Request, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.service_matrix",
            "The services of a project, how ready each is for automation, and what is in the way.",
            matrix,
        ),
        request(
            "audit.save_service",
            "Writes a service, a new one without an id.",
            save::<Service>,
        ),
        request(
            "audit.delete_service",
            "Deletes a service.",
            delete::<Service>,
        ),
        request(
            "audit.add_usual_services",
            "Adds the tools of the map that the list lacks; without any, what most projects have.",
            start::services,
        ),
    ]
}

/// The matrix.
#[shape]
pub struct ServiceMatrix {
    /// The services, in their order.
    pub services: Vec<ServiceView>,
    /// Names of the tools that the project's map has and this list lacks.
    pub on_map: Vec<String>,
    /// What the matrix says.
    pub reading: Reading,
}

/// A service and how ready it is.
#[shape(skip_serializing_none)]
pub struct ServiceView {
    /// The service.
    pub saved: Saved<Service>,
    /// 0…100; absent when nothing is known of it.
    pub readiness: Option<f64>,
    /// The same in words, or why there is none.
    pub readiness_text: String,
    /// How much of it is known; empty when everything is.
    pub coverage_text: String,
    /// What it certainly lacks, the heaviest first.
    pub lacks: Vec<Criterion>,
    /// What it lacks, or what is not known of it; empty when neither.
    pub detail: String,
    /// True when automation can be built on it today.
    pub ready: bool,
}

fn matrix(context: &Context<'_>, input: OfProject) -> Result<ServiceMatrix, Failure> {
    let (saved, made, on_map) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        let saved = stored::list::<Service>(&view, project)?;
        let on_map = start::of_the_map(&view, project, &saved, context.language)?;
        Ok((saved, made(&view, project, Instrument::Services)?, on_map))
    })?;
    let (readiness, mut reading) = read(&saved, context.language)?;
    reading.note_made(&made);
    Ok(ServiceMatrix {
        services: saved
            .into_iter()
            .zip(readiness.services)
            .map(|(saved, ready)| view(saved, ready, context.language))
            .collect(),
        on_map: on_map.into_iter().map(|service| service.name).collect(),
        reading,
    })
}

pub(super) fn read(
    saved: &[Saved<Service>],
    language: Language,
) -> Result<(ServicesReadiness, Reading), Failure> {
    let readiness = model::services(&ServicesInput {
        services: saved
            .iter()
            .map(|saved| saved.item.input(saved.id.as_str()))
            .collect(),
    })?;
    let reading = words::services(&readiness, &names(saved), language);
    Ok((readiness, reading))
}

pub(super) fn view(
    saved: Saved<Service>,
    ready: model::ServiceReadiness,
    language: Language,
) -> ServiceView {
    let format = Format::new(language);
    let criteria = |criteria: &[Criterion]| words::criteria_text(criteria, language);
    let detail = if ready.ready {
        tr::services_ready(language)
    } else if !ready.lacks.is_empty() {
        tr::services_lacks(language, criteria(&ready.lacks))
    } else if !ready.unknown.is_empty() {
        tr::services_unknown(language, criteria(&ready.unknown))
    } else {
        String::new()
    };
    ServiceView {
        saved,
        readiness: ready.readiness.value().copied(),
        readiness_text: match ready.readiness.value() {
            Some(points) => tr::services_readiness(language, format.number(*points, Digits::WHOLE)),
            None => absent(&ready.readiness, language),
        },
        coverage_text: match ready.coverage.value() {
            Some(share) if *share < 1.0 => {
                tr::services_coverage(language, format.percent(*share, Digits::WHOLE))
            }
            _ => String::new(),
        },
        lacks: ready.lacks,
        detail,
        ready: ready.ready,
    }
}
