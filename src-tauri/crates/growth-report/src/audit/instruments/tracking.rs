//! The tracking map in words.

use std::collections::BTreeMap;

use growth_i18n::{Language, tr::instruments as tr};
use growth_model::audit::{BrokenJoin, TrackingMap};

use super::{Reading, SuggestedFinding, Words, fact_of};

/// What joins a step to the one before it.
pub fn joined_text(joined_by: &[String], language: Language) -> String {
    if joined_by.is_empty() {
        tr::tracking_not_joined(language)
    } else {
        tr::tracking_joined_by(language, Words::new(language).list(joined_by))
    }
}

/// The map in words. `names` are those of the steps by their id.
pub fn tracking(
    map: &TrackingMap,
    names: &BTreeMap<String, String>,
    language: Language,
) -> Reading {
    let words = Words::new(language);
    let name = |id: &str| names.get(id).cloned().unwrap_or_default();
    let list = |ids: &[String]| -> String {
        if ids.is_empty() {
            return tr::tracking_none(language);
        }
        let names: Vec<String> = ids.iter().map(|id| name(id)).collect();
        words.list(&names)
    };
    let join = |broken: &BrokenJoin| format!("{} → {}", name(&broken.from), name(&broken.to));
    let followed = match (&map.followed_until, map.end_to_end) {
        (_, true) => tr::tracking_end_to_end(language),
        (Some(step), false) => tr::tracking_until(language, name(step)),
        (None, false) => tr::tracking_nowhere(language),
    };
    let followed_short = match (&map.followed_until, map.end_to_end) {
        (_, true) => tr::tracking_followed_all(language),
        (Some(step), false) => tr::tracking_followed_until(language, name(step)),
        (None, false) => tr::tracking_followed_nowhere(language),
    };
    let broken: Vec<String> = map.broken_joins.iter().map(join).collect();
    let facts = vec![
        fact_of(
            "measured",
            tr::tracking_fact_measured(language),
            words.outcome(&map.measured_share, |share| words.percent(*share)),
            tr::tracking_help_measured(language),
        ),
        fact_of(
            "joined",
            tr::tracking_fact_joined(language),
            words.outcome(&map.joined_share, |share| words.percent(*share)),
            tr::tracking_help_joined(language),
        ),
        fact_of(
            "followed",
            tr::tracking_fact_followed(language),
            followed_short,
            tr::tracking_help_followed(language),
        ),
        fact_of(
            "gaps",
            tr::tracking_fact_gaps(language),
            list(&map.gaps),
            tr::tracking_help_gaps(language),
        ),
        fact_of(
            "double",
            tr::tracking_fact_double(language),
            list(&map.double_counted),
            tr::tracking_help_double(language),
        ),
        fact_of(
            "broken",
            tr::tracking_fact_broken(language),
            if broken.is_empty() {
                tr::tracking_none(language)
            } else {
                words.list(&broken)
            },
            tr::tracking_help_broken(language),
        ),
    ];
    let gaps = map.gaps.iter().map(|id| {
        SuggestedFinding::new(
            format!("gap/{id}"),
            &tr::tracking_finding_gap(language, name(id)),
            tr::tracking_finding_gap_detail(language),
        )
    });
    let double = map.double_counted.iter().map(|id| {
        SuggestedFinding::new(
            format!("double/{id}"),
            &tr::tracking_finding_double(language, name(id)),
            tr::tracking_finding_double_detail(language),
        )
    });
    let joins = map.broken_joins.iter().map(|broken| {
        SuggestedFinding::new(
            format!("join/{}", broken.to),
            &tr::tracking_finding_join(language, join(broken)),
            tr::tracking_finding_join_detail(language),
        )
    });
    Reading {
        summary: if map.steps.is_empty() {
            String::new()
        } else {
            followed
        },
        facts,
        findings: gaps.chain(double).chain(joins).collect(),
    }
}
