//! The state of a project in words, written from its figures.

use growth_i18n::{Digits, Format, Language, tr::overview as tr};
use growth_report::economics;

use super::source::Source;
use crate::kpi::Clock;

/// What the catalogues put around strong words.
const STRONG: &str = "**";

/// A piece of text.
#[shape(Eq)]
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
    let mut sentences = the_economics(source, language);
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

fn the_economics(source: &Source, language: Language) -> Vec<String> {
    let figures = &source.now.figures;
    if (figures.cac.value())
        .or(figures.ltv_gross_margin.value())
        .is_none()
    {
        return vec![tr::overview_state_empty(language)];
    }
    let state = economics::state(&source.now.evaluation, language);
    let verdict = state
        .verdict
        .map(|verdict| format!("{STRONG}{verdict}.{STRONG}"));
    verdict.into_iter().chain([state.why]).collect()
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
