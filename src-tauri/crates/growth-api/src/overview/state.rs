//! The state of a project in words, written from its figures.

use growth_i18n::{Digits, Format, Language, tr::overview as tr};
use growth_model::{
    Outcome, Reason,
    economics::{Band, FigureName, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Verdict},
};
use growth_report::outcomes::absent;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    figures::{band, rounded},
    source::Source,
};
use crate::kpi::Clock;

/// What the catalogues put around strong words.
const STRONG: &str = "**";

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TextRun {
    /// The text.
    pub text: String,
    /// Whether it is to stand out.
    pub strong: bool,
}

/// What else the state is written from.
#[derive(Debug, Clone, Default)]
pub(super) struct Rest {
    /// Tasks that are late.
    pub late_tasks: usize,
    /// The most valuable growth point that is not done: its title and its money, in words.
    pub best_point: Option<(String, String)>,
}

pub(super) fn state(
    source: &Source,
    clock: Option<&Clock>,
    rest: &Rest,
    language: Language,
) -> Vec<TextRun> {
    let mut sentences = economics(source, language);
    sentences.extend(clock.and_then(|clock| plan(clock, rest.late_tasks, language)));
    if let Some((title, money)) = &rest.best_point {
        sentences.push(tr::overview_state_point(
            language,
            money,
            title.replace(STRONG, "∗∗"),
        ));
    }
    runs(&sentences.join(" "))
}

fn economics(source: &Source, language: Language) -> Vec<String> {
    let evaluation = &source.now.evaluation;
    let ratio = &evaluation.ltv_to_cac.outcome;
    let worth_band = band(source, FigureName::LtvToCac);
    let nothing = source
        .now
        .figures
        .cac
        .value()
        .or(source.now.figures.ltv_gross_margin.value())
        .is_none();
    let value = match worth_band {
        Some(band) => worth(band, ratio, language),
        None if nothing => return vec![tr::overview_state_empty(language)],
        None => tr::overview_state_unknown(language, absent(ratio, language)),
    };
    let but = worth_band.map(Band::verdict) == Some(Verdict::Good);
    let speed = match band(source, FigureName::PaybackDays) {
        // The payback reckons without those who leave, and here they leave before it.
        _ if worth_band == Some(Band::DestroysValue) => None,
        Some(band) => Some(speed(band, &evaluation.payback_days.outcome, but, language)),
        None => None,
    };
    match (worth_band, speed) {
        (None, Some(speed)) => vec![speed],
        (_, speed) => [value].into_iter().chain(speed).collect(),
    }
}

fn worth(band: Band, outcome: &Outcome<Decimal>, language: Language) -> String {
    let ratio = match outcome {
        Outcome::Value { value } => *value,
        Outcome::Unbounded {
            reason: Reason::NoCost,
        } => return tr::overview_state_free(language),
        // Nobody leaves, or expansion outweighs those who do.
        _ => return tr::overview_state_endless(language),
    };
    let format = Format::new(language);
    let share = format.percent(ratio, Digits::WHOLE);
    match band {
        Band::Scale => tr::overview_state_scale(language, rounded(ratio)),
        Band::BelowTarget => {
            let target = format.percent(TARGET_LTV_TO_CAC, Digits::WHOLE);
            tr::overview_state_below_target(language, share, target)
        }
        _ if ratio <= Decimal::ZERO => tr::overview_state_negative(language),
        _ => tr::overview_state_destroys_value(language, share),
    }
}

fn speed(band: Band, outcome: &Outcome<Decimal>, but: bool, language: Language) -> String {
    let format = Format::new(language);
    let Some(days) = outcome.value() else {
        return if but {
            tr::overview_state_never_but(language)
        } else {
            tr::overview_state_never(language)
        };
    };
    let days = format.days(*days, Digits::WHOLE);
    let goal = format.number(TARGET_PAYBACK_DAYS, Digits::WHOLE);
    match (band, but) {
        (Band::FastPayback, _) => {
            let goal = format.days(TARGET_PAYBACK_DAYS, Digits::WHOLE);
            tr::overview_state_fast(language, days, goal)
        }
        (_, true) => tr::overview_state_slow_but(language, days, goal),
        (_, false) => tr::overview_state_slow(language, days, goal),
    }
}

/// How the plan goes, once it has begun.
fn plan(clock: &Clock, late_tasks: usize, language: Language) -> Option<String> {
    if !clock.has_plan || clock.day < 1 {
        return None;
    }
    let slip = clock.day as f64 - clock.earned_schedule()?;
    let days = Format::new(language).days(slip.abs(), Digits::WHOLE);
    Some(if slip >= 0.5 {
        if late_tasks == 0 {
            tr::overview_state_plan_late(language, days)
        } else {
            tr::overview_state_plan_late_tasks(language, late_tasks, days)
        }
    } else if slip <= -0.5 {
        tr::overview_state_plan_ahead(language, days)
    } else {
        tr::overview_state_plan_on_time(language)
    })
}

/// Plain and strong text in turn.
fn runs(text: &str) -> Vec<TextRun> {
    text.split(STRONG)
        .enumerate()
        .filter(|(_, part)| !part.is_empty())
        .map(|(index, part)| TextRun {
            text: part.to_owned(),
            strong: index % 2 == 1,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strong_words_stand_between_marks() {
        let text = |text: &str, strong| TextRun {
            text: text.to_owned(),
            strong,
        };
        assert_eq!(
            runs("Деньги **за 95 дней** вместо 45."),
            [
                text("Деньги ", false),
                text("за 95 дней", true),
                text(" вместо 45.", false)
            ]
        );
        assert_eq!(runs("**a** b"), [text("a", true), text(" b", false)]);
        assert!(runs("").is_empty());
    }
}
