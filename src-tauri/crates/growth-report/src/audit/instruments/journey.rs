//! The journey map in words.

use growth_i18n::{Language, tr::instruments as tr};
use growth_model::audit::{Extreme, Journey};

use crate::charts::JourneyMap;

use super::{Reading, SuggestedFinding, Words, fact_of};

/// A peak or a dip in words.
#[shape(Eq, skip_serializing_none)]
pub struct ExtremeText {
    /// The minute.
    pub minute: u32,
    /// True for a dip.
    pub dip: bool,
    /// What happened (`«Онбординг»: провал на 7-й минуте, −3`).
    pub title: String,
    /// What was noticed there, and how far it stands out.
    pub detail: String,
    /// Reference of the finding that it suggests; absent for peaks, and for dips that stay at zero
    /// or above.
    pub reference: Option<String>,
}

/// Peaks and dips in the order of time. `id` is what findings refer to.
pub fn extremes(
    map: &JourneyMap,
    curve: &Journey,
    id: &str,
    language: Language,
) -> Vec<ExtremeText> {
    let words = Words::new(language);
    let mut all: Vec<(&Extreme, bool)> = curve.peaks.iter().map(|peak| (peak, false)).collect();
    all.extend(curve.dips.iter().map(|dip| (dip, true)));
    all.sort_by_key(|(extreme, _)| extreme.minute);
    all.into_iter()
        .map(|(extreme, dip)| {
            let emotion = words.signed(extreme.emotion);
            let minute = extreme.minute;
            let title = match (dip, map.stage(minute)) {
                (true, Some(stage)) => tr::journey_dip_in(language, emotion, minute, &stage.name),
                (true, None) => tr::journey_dip(language, emotion, minute),
                (false, Some(stage)) => tr::journey_peak_in(language, emotion, minute, &stage.name),
                (false, None) => tr::journey_peak(language, emotion, minute),
            };
            let depth = words.number(extreme.prominence);
            let mut detail = match (dip, extreme.at_end) {
                (true, false) => tr::journey_depth(language, depth),
                (true, true) => tr::journey_depth_end(language, depth),
                (false, false) => tr::journey_height(language, depth),
                (false, true) => tr::journey_height_end(language, depth),
            };
            for noticed in map.noticed(extreme, language) {
                detail.push(' ');
                detail.push_str(&noticed);
                detail.push('.');
            }
            ExtremeText {
                minute,
                dip,
                title,
                detail,
                // A dip that nobody suffers from is no finding.
                reference: (dip && extreme.emotion < 0.0).then(|| format!("{id}/{minute}")),
            }
        })
        .collect()
}

/// The journey in words. `id` is what findings refer to.
pub fn journey(map: &JourneyMap, curve: &Journey, id: &str, language: Language) -> Reading {
    let words = Words::new(language);
    let mut facts = Vec::new();
    let mut fact = |id: &str, label: String, text: String, help: String| {
        facts.push(fact_of(id, label, text, help));
    };
    fact(
        "peak_end",
        tr::journey_fact_peak_end(language),
        words.outcome(&curve.peak_end, |rule| words.signed(rule.value)),
        match curve.peak_end.value() {
            Some(rule) => tr::journey_help_peak_end(
                language,
                words.signed(rule.last),
                rule.last_minute,
                words.signed(rule.strongest),
                rule.strongest_minute,
                words.signed(rule.value),
            ),
            None => String::new(),
        },
    );
    let below = curve.friction.value().map_or(0, |f| f.minutes_below_zero);
    fact(
        "friction",
        tr::journey_fact_friction(language),
        words.outcome(&curve.friction, |friction| words.number(friction.total)),
        tr::journey_help_friction(language),
    );
    fact(
        "below_zero",
        tr::journey_fact_below(language),
        words.outcome(&curve.friction, |_| words.counted("unit-minutes", below)),
        tr::journey_help_below(language, curve.measured_minutes),
    );
    fact(
        "worst",
        tr::journey_fact_worst(language),
        words.outcome(&curve.friction, |friction| {
            tr::journey_worst(
                language,
                words.signed(friction.worst_emotion),
                friction.worst_minute,
            )
        }),
        tr::journey_help_worst(language),
    );
    fact(
        "mean",
        tr::journey_fact_mean(language),
        words.outcome(&curve.mean, |mean| words.signed(*mean)),
        tr::journey_help_mean(language),
    );
    fact(
        "measured",
        tr::journey_fact_measured(language),
        tr::journey_measured(
            language,
            words.counted("unit-minutes", curve.minutes),
            curve.measured_minutes,
        ),
        tr::journey_help_measured(language),
    );
    fact(
        "marks",
        tr::journey_fact_marks(language),
        tr::journey_marks(
            language,
            curve.marks.doubts,
            curve.marks.pauses,
            curve.marks.questions,
        ),
        tr::journey_help_marks(language),
    );
    let findings = extremes(map, curve, id, language)
        .into_iter()
        .filter_map(|extreme| {
            Some(SuggestedFinding::new(
                extreme.reference?,
                &extreme.title,
                tr::journey_finding(language, extreme.detail, &map.name),
            ))
        })
        .collect();
    Reading {
        summary: summary(map, curve, words),
        facts,
        findings,
    }
}

fn summary(map: &JourneyMap, curve: &Journey, words: Words) -> String {
    let language = words.language;
    let Some(friction) = curve.friction.value() else {
        return String::new();
    };
    let emotion = words.signed(friction.worst_emotion);
    let minute = friction.worst_minute;
    let worst = match map.stage(minute) {
        Some(stage) => tr::journey_summary_in(language, emotion, minute, &stage.name),
        None => tr::journey_summary(language, emotion, minute),
    };
    if friction.minutes_below_zero == 0 {
        return worst;
    }
    let minutes = words.counted("unit-minutes", friction.minutes_below_zero);
    format!(
        "{worst} {}",
        tr::journey_summary_friction(language, words.number(friction.total), minutes)
    )
}
