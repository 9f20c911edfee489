//! The inventory of shareable actions in words.

use std::collections::BTreeMap;

use growth_i18n::{Language, tr::instruments as tr};
use growth_model::audit::ShareableRanking;

use super::{Reading, SuggestedFinding, Words, fact_of};

/// How many of the best candidates are suggested as findings.
const SUGGESTED: usize = 3;

/// The ranking in words. `names` are those of the actions by their id.
pub fn shareable(
    ranking: &ShareableRanking,
    names: &BTreeMap<String, String>,
    language: Language,
) -> Reading {
    let words = Words::new(language);
    let name = |id: &str| names.get(id).cloned().unwrap_or_default();
    let unshared: f64 = ranking.ranked.iter().map(|a| a.unshared_per_month).sum();
    // An action that nobody sees or wants opens nothing up.
    let candidates = || ranking.ranked.iter().filter(|action| action.score > 0.0);
    let mut facts = vec![
        fact_of(
            "ranked",
            tr::sharing_fact_ranked(language),
            tr::sharing_ranked(
                language,
                ranking.ranked.len() + ranking.not_ranked.len(),
                ranking.ranked.len(),
            ),
            tr::sharing_help_ranked(language),
        ),
        fact_of(
            "unshared",
            tr::sharing_fact_unshared(language),
            tr::sharing_per_month(language, words.whole(unshared)),
            tr::sharing_help_unshared(language),
        ),
    ];
    let best = candidates().next();
    if let Some(best) = best {
        facts.push(fact_of(
            "best",
            tr::sharing_fact_best(language),
            name(&best.id),
            tr::sharing_help_best(language, words.number(best.score)),
        ));
    }
    Reading {
        summary: match best {
            Some(best) => tr::sharing_summary(
                language,
                name(&best.id),
                words.whole(best.unshared_per_month),
            ),
            None => String::new(),
        },
        facts,
        findings: candidates()
            .take(SUGGESTED)
            .map(|action| {
                let count = words.whole(action.unshared_per_month);
                SuggestedFinding::new(
                    action.id.clone(),
                    &tr::sharing_finding(language, name(&action.id)),
                    tr::sharing_finding_detail(language, count, words.number(action.score)),
                )
            })
            .collect(),
    }
}
