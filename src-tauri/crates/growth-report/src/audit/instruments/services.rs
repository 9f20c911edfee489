//! The readiness of services in words.

use std::collections::BTreeMap;

use growth_i18n::{Digits, Language, tr::instruments as tr};
use growth_model::audit::{Criterion, ServicesReadiness};

use super::{Reading, SuggestedFinding, Words, fact_of};
use crate::outcomes::code;

/// `API, триггеры`; empty for none.
pub fn criteria_text(criteria: &[Criterion], language: Language) -> String {
    let words = Words::new(language);
    let names: Vec<String> = criteria
        .iter()
        .map(|criterion| words.text(&format!("services-criterion-{}", code(criterion))))
        .collect();
    words.list(&names)
}

/// The readiness in words. `names` are those of the services by their id.
pub fn services(
    readiness: &ServicesReadiness,
    names: &BTreeMap<String, String>,
    language: Language,
) -> Reading {
    let words = Words::new(language);
    let of = |ids: &[String]| -> String {
        let names: Vec<&str> = ids
            .iter()
            .filter_map(|id| names.get(id).map(String::as_str))
            .collect();
        words.list(&names)
    };
    let ready: Vec<String> = readiness
        .services
        .iter()
        .filter(|service| service.ready)
        .map(|service| service.id.clone())
        .collect();
    let unknown = readiness
        .services
        .iter()
        .filter(|service| !service.unknown.is_empty())
        .count();
    let mut facts = vec![
        fact_of(
            "overall",
            tr::services_fact_overall(language),
            words.outcome(&readiness.overall, |overall| {
                tr::services_points(language, words.format.number(*overall, Digits::WHOLE))
            }),
            tr::services_help_overall(language),
        ),
        fact_of(
            "ready",
            tr::services_fact_ready(language),
            tr::services_of(language, readiness.services.len(), ready.len()),
            if ready.is_empty() {
                tr::services_help_ready(language)
            } else {
                format!("{} {}.", tr::services_help_ready(language), of(&ready))
            },
        ),
        fact_of(
            "unknown",
            tr::services_fact_unknown(language),
            tr::services_of(language, readiness.services.len(), unknown),
            tr::services_help_unknown(language),
        ),
    ];
    if let Some(first) = readiness.blockers.first() {
        facts.push(fact_of(
            "blocker",
            tr::services_fact_blocker(language),
            criteria_text(&[first.criterion], language),
            tr::services_help_blocker(language, of(&first.services)),
        ));
    }
    let findings = readiness
        .blockers
        .iter()
        .map(|blocker| {
            let criterion = code(blocker.criterion);
            SuggestedFinding::new(
                criterion.clone(),
                &words.text(&format!("services-finding-{criterion}")),
                tr::services_finding_detail(
                    language,
                    words.text(&format!("services-why-{criterion}")),
                    of(&blocker.services),
                ),
            )
        })
        .collect();
    Reading {
        summary: match (readiness.overall.value(), readiness.blockers.first()) {
            (Some(overall), Some(first)) => tr::services_summary(
                language,
                criteria_text(&[first.criterion], language),
                words.format.number(*overall, Digits::WHOLE),
                of(&first.services),
            ),
            (Some(overall), None) => {
                tr::services_summary_free(language, words.format.number(*overall, Digits::WHOLE))
            }
            (None, _) => String::new(),
        },
        facts,
        findings,
    }
}
