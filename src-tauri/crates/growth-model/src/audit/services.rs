//! Readiness of the services (CRM, ads, analytics …) for automation: what each allows, and what
//! stands in the way.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::check::{at_most, real, unique, within};
use crate::{ModelError, Outcome, Reason};

/// The services of a project.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct ServicesInput {
    /// The services, at most 200.
    pub services: Vec<Service>,
}

/// One service as it is used today.
#[shape(Eq, deny_unknown_fields)]
pub struct Service {
    /// Id, not empty, unique.
    pub id: String,
    /// What it is for.
    pub kind: ServiceKind,
    /// Weight in the overall readiness, 0.01…1000; 1 when absent.
    #[serde(default = "one")]
    pub weight: Decimal,
    /// It has an API that the project may use.
    #[serde(default)]
    pub api: Have,
    /// Its data is structured: fields, lists and ids instead of free text.
    #[serde(default)]
    pub structured_data: Have,
    /// It can start something by itself: webhooks, events, rules.
    #[serde(default)]
    pub triggers: Have,
    /// A named person is responsible for it.
    #[serde(default)]
    pub owner: Have,
    /// Age of the data that others get from it, 0…100 000; absent when not known. Hours.
    pub data_age_hours: Option<Decimal>,
}

fn one() -> Decimal {
    Decimal::ONE
}

/// What a service is for.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum ServiceKind {
    /// Customers and deals.
    Crm,
    /// Advertising accounts.
    Ads,
    /// Web and product analytics.
    Analytics,
    /// Mailings and notifications.
    Mail,
    /// Chats and messengers.
    Chat,
    /// Invoices, payments, subscriptions.
    Billing,
    /// Help desk.
    Support,
    /// Site or shop.
    Website,
    /// Data warehouse, spreadsheets with the master data.
    Storage,
    /// Anything else.
    Other,
}

/// How far a service has something.
#[shape(Copy, Default, Eq, Hash)]
pub enum Have {
    /// Not looked at yet.
    #[default]
    Unknown,
    /// It does not matter for this service.
    NotApplicable,
    /// No.
    No,
    /// In part, or with a workaround.
    Partly,
    /// Yes.
    Yes,
}

/// What readiness is made of.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum Criterion {
    /// API. Weight 3.
    Api,
    /// Structured data. Weight 3.
    StructuredData,
    /// Triggers. Weight 2.
    Triggers,
    /// Owner. Weight 1.
    Owner,
    /// Fresh data. Weight 1.
    Freshness,
}

impl Criterion {
    /// Weight in the readiness of a service. The guide names the first three; API and structure come
    /// first, because without them nothing else can be automated (product decision).
    pub fn weight(self) -> u8 {
        match self {
            Self::Api | Self::StructuredData => 3,
            Self::Triggers => 2,
            Self::Owner | Self::Freshness => 1,
        }
    }
}

/// Readiness of the services.
#[shape]
pub struct ServicesReadiness {
    /// Each service, in the order given.
    pub services: Vec<ServiceReadiness>,
    /// Mean of the services by their weights, 0…100. Undefined when nothing is known about any.
    pub overall: Outcome<f64>,
    /// What blocks automation, the criterion that blocks the most services first; of equals the one
    /// with the greater weight.
    pub blockers: Vec<Blocker>,
}

/// Readiness of one service.
#[shape]
pub struct ServiceReadiness {
    /// Id of the service.
    pub id: String,
    /// Weighted mean of what is known: yes 1, partly ½, no 0; 0…100. Undefined when nothing is known
    /// or nothing matters.
    pub readiness: Outcome<f64>,
    /// Weight of what is known / weight of what matters, 0…1. Undefined when nothing matters.
    pub coverage: Outcome<f64>,
    /// What it certainly lacks (answered "no"), the heaviest first.
    pub lacks: Vec<Criterion>,
    /// What is not known yet.
    pub unknown: Vec<Criterion>,
    /// True when automation can be built on it today: API and structured data are there or do not
    /// matter, and nothing is lacking or unknown.
    pub ready: bool,
}

/// A criterion that stands in the way.
#[shape(Eq)]
pub struct Blocker {
    /// What is lacking.
    pub criterion: Criterion,
    /// Ids of the services that lack it, in the order given.
    pub services: Vec<String>,
}

/// Computes the readiness.
///
/// Freshness: data not older than one hour counts as fresh, not older than a day as partly fresh
/// (product decision).
///
/// # Errors
/// An id that is empty or stands twice, a weight outside 0.01…1000, an age outside 0…100 000 hours
/// (`services[1].data_age_hours`), more than 200 services.
pub fn services(input: &ServicesInput) -> Result<ServicesReadiness, ModelError> {
    check(input)?;
    let services: Vec<ServiceReadiness> = input.services.iter().map(readiness).collect();
    let (mut sum, mut weights) = (0.0, 0.0);
    for (service, ready) in input.services.iter().zip(&services) {
        if let Some(points) = ready.readiness.value() {
            let weight = real(service.weight);
            sum += weight * points;
            weights += weight;
        }
    }
    Ok(ServicesReadiness {
        overall: if weights > 0.0 {
            Outcome::of(sum / weights)
        } else {
            Outcome::undefined(Reason::NothingAnswered)
        },
        blockers: blockers(&services),
        services,
    })
}

fn criteria(service: &Service) -> [(Criterion, Have); 5] {
    let freshness = match service.data_age_hours {
        None => Have::Unknown,
        Some(age) if age <= Decimal::ONE => Have::Yes,
        Some(age) if age <= Decimal::from(24) => Have::Partly,
        Some(_) => Have::No,
    };
    [
        (Criterion::Api, service.api),
        (Criterion::StructuredData, service.structured_data),
        (Criterion::Triggers, service.triggers),
        (Criterion::Owner, service.owner),
        (Criterion::Freshness, freshness),
    ]
}

fn readiness(service: &Service) -> ServiceReadiness {
    let criteria = criteria(service);
    // Halves, so that the sums stay whole.
    let (mut matters, mut known, mut earned) = (0_u32, 0_u32, 0_u32);
    for (criterion, have) in criteria {
        let weight = u32::from(criterion.weight());
        match have {
            Have::NotApplicable => continue,
            Have::Unknown => {}
            Have::No => known += weight,
            Have::Partly => {
                known += weight;
                earned += weight;
            }
            Have::Yes => {
                known += weight;
                earned += 2 * weight;
            }
        }
        matters += weight;
    }
    let with = |wanted: Have| -> Vec<Criterion> {
        criteria
            .iter()
            .filter(|(_, have)| *have == wanted)
            .map(|(criterion, _)| *criterion)
            .collect()
    };
    let (lacks, unknown) = (with(Have::No), with(Have::Unknown));
    let solid = |have: Have| matches!(have, Have::Yes | Have::NotApplicable);
    let fraction = |part: u32, whole: u32, reason| {
        if whole == 0 {
            Outcome::undefined(reason)
        } else {
            Outcome::of(f64::from(part) / f64::from(whole))
        }
    };
    ServiceReadiness {
        id: service.id.clone(),
        readiness: fraction(
            100 * earned,
            2 * known,
            if matters == 0 {
                Reason::NotApplicable
            } else {
                Reason::NothingAnswered
            },
        ),
        coverage: fraction(known, matters, Reason::NotApplicable),
        ready: solid(service.api)
            && solid(service.structured_data)
            && lacks.is_empty()
            && unknown.is_empty(),
        lacks,
        unknown,
    }
}

fn blockers(services: &[ServiceReadiness]) -> Vec<Blocker> {
    let mut blockers: Vec<Blocker> = [
        Criterion::Api,
        Criterion::StructuredData,
        Criterion::Triggers,
        Criterion::Owner,
        Criterion::Freshness,
    ]
    .into_iter()
    .map(|criterion| Blocker {
        criterion,
        services: services
            .iter()
            .filter(|service| service.lacks.contains(&criterion))
            .map(|service| service.id.clone())
            .collect(),
    })
    .filter(|blocker| !blocker.services.is_empty())
    .collect();
    // Stable: equals stay in the order of the criteria, which is that of their weights.
    blockers.sort_by_key(|blocker| std::cmp::Reverse(blocker.services.len()));
    blockers
}

fn check(input: &ServicesInput) -> Result<(), ModelError> {
    at_most("services", input.services.len(), 200)?;
    let mut seen = BTreeSet::new();
    for (i, service) in input.services.iter().enumerate() {
        unique(&mut seen, || format!("services[{i}].id"), &service.id)?;
        within(
            || format!("services[{i}].weight"),
            service.weight,
            Decimal::new(1, 2),
            Decimal::from(1000),
        )?;
        if let Some(age) = service.data_age_hours {
            within(
                || format!("services[{i}].data_age_hours"),
                age,
                Decimal::ZERO,
                Decimal::from(100_000),
            )?;
        }
    }
    Ok(())
}
