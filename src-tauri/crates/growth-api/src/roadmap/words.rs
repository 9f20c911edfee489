//! The plan in words: why something is late, and how it stands in a line.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use growth_i18n::{Arg, Digits, Format, Language, text};
use growth_model::{
    audit::Layer,
    roadmap::{MoveCause, Outlook},
};

use crate::audit::layer_title;

/// Days from which a date needs its year.
const NEEDS_YEAR: i64 = 300;

/// `14 ноября`, `November 14`; with the year where it is far from `beside`.
pub(super) fn day(date: NaiveDate, beside: NaiveDate, language: Language) -> String {
    let long = Format::new(language).date_long(date);
    if (date - beside).num_days().abs() >= NEEDS_YEAR {
        return long;
    }
    match language {
        Language::Ru => long
            .trim_end_matches(&format!(" {}", date.year()))
            .to_owned(),
        Language::En => long
            .trim_end_matches(&format!(", {}", date.year()))
            .to_owned(),
    }
}

/// Why a task ends when it does and not as agreed.
pub(super) fn reason(
    cause: Option<&MoveCause>,
    finish: NaiveDate,
    today: NaiveDate,
    titles: &HashMap<String, (String, NaiveDate)>,
    language: Language,
) -> String {
    let say = |id: &str, args: &[(&str, Arg<'_>)]| text(language, id, args);
    let date = |date| day(date, today, language);
    match cause {
        Some(MoveCause::Predecessor { task }) => match titles.get(task) {
            Some((title, until)) => say(
                "roadmap-late-predecessor",
                &[("task", title.into()), ("date", date(*until).into())],
            ),
            None => say("roadmap-late-replanned", &[]),
        },
        Some(MoveCause::NotBegun) => say("roadmap-late-not_begun", &[]),
        Some(MoveCause::WorkLeft) => {
            say("roadmap-late-work_left", &[("date", date(finish).into())])
        }
        Some(MoveCause::Actual) => say("roadmap-late-actual", &[("date", date(finish).into())]),
        Some(MoveCause::NotWorked) => say("roadmap-late-not_worked", &[]),
        Some(MoveCause::Moved) | None => say("roadmap-late-replanned", &[]),
    }
}

/// Why automation waits.
pub(super) fn waits(layers: &[Layer], language: Language) -> Option<String> {
    if layers.is_empty() {
        return None;
    }
    let names: Vec<String> = layers
        .iter()
        .map(|layer| {
            let title = layer_title(*layer, language);
            match language {
                Language::Ru => format!("«{title}»"),
                Language::En => format!("“{title}”"),
            }
        })
        .collect();
    let list = Format::new(language).list(&names);
    Some(text(
        language,
        "roadmap-waits-for-layers",
        &[("layers", list.into()), ("count", names.len().into())],
    ))
}

/// `сделано 22 % · по плану 26 % · прогноз 9 марта (6–14 марта)`.
pub(super) fn summary(
    outlook: &Outlook,
    done: f64,
    planned: f64,
    today: NaiveDate,
    language: Language,
) -> String {
    let format = Format::new(language);
    let percent = |share: f64| format.percent(share, Digits::WHOLE);
    let mut parts = vec![
        text(
            language,
            "roadmap-summary-done",
            &[("share", percent(done).into())],
        ),
        text(
            language,
            "roadmap-summary-planned",
            &[("share", percent(planned).into())],
        ),
    ];
    let pace = &outlook.pace;
    if let Some(&finish) = pace.finish_date.value() {
        let args = |range: Option<(String, String)>| {
            let mut args: Vec<(&str, Arg<'_>)> =
                vec![("date", day(finish, today, language).into())];
            if let Some((first, last)) = range {
                args.push(("first", first.into()));
                args.push(("last", last.into()));
            }
            args
        };
        let is_done = outlook.progress.earned_value >= outlook.progress.budget_at_completion;
        let id = if is_done {
            "roadmap-summary-ended"
        } else {
            "roadmap-summary-forecast"
        };
        parts.push(
            match (pace.earliest_date.value(), pace.latest_date.value()) {
                (Some(&first), Some(&last)) if first != last && !is_done => text(
                    language,
                    "roadmap-summary-range",
                    &args(Some((
                        day(first, today, language),
                        day(last, today, language),
                    ))),
                ),
                _ => text(language, id, &args(None)),
            },
        );
    }
    parts.join(" · ")
}
