//! Changes of a drawing in words.

use growth_i18n::{Digits, Format, Language, text};
use growth_model::loops::graph::{ValueField, ValueUnit};
use growth_workspace::loops::LoopChange;
use rust_decimal::Decimal;

use crate::names::code;

/// Names beyond this many are only counted.
const NAMED: usize = 3;

/// A step of the history: `operation-change_loops-<what>`.
pub(crate) fn change_text(ecosystem: &str, change: &LoopChange, language: Language) -> String {
    let format = Format::new(language);
    let say = |id: &str, args: &[(&str, growth_i18n::Arg<'_>)]| text(language, id, args);
    let listed = |names: &[String]| {
        let mut shown: Vec<String> = names
            .iter()
            .take(NAMED)
            .map(|name| say("loops-quoted", &[("name", name.into())]))
            .collect();
        if names.len() > NAMED {
            shown.push(say(
                "loops-and-more",
                &[("count", (names.len() - NAMED).into())],
            ));
        }
        format.list(&shown)
    };
    match change {
        LoopChange::Value {
            element,
            field,
            from,
            to,
        } => {
            let field_name = say(&format!("loops-field-{}", code(field)), &[]);
            let (from, to) = (value(*field, *from, &format), value(*field, *to, &format));
            match element {
                Some(element) => say(
                    "operation-change_loops-value",
                    &[
                        ("field", field_name.into()),
                        ("element", element.into()),
                        ("from", from.into()),
                        ("to", to.into()),
                    ],
                ),
                None => say(
                    "operation-change_loops-setting",
                    &[
                        ("field", field_name.into()),
                        ("from", from.into()),
                        ("to", to.into()),
                    ],
                ),
            }
        }
        LoopChange::Moved { names } => say(
            "operation-change_loops-moved",
            &[("names", listed(names).into())],
        ),
        LoopChange::Added { names } => say(
            "operation-change_loops-added",
            &[("names", listed(names).into())],
        ),
        LoopChange::Removed { names } => say(
            "operation-change_loops-removed",
            &[("names", listed(names).into())],
        ),
        LoopChange::Renamed { from, to } => say(
            "operation-change_loops-renamed",
            &[("from", from.into()), ("to", to.into())],
        ),
        LoopChange::Edited { names } if names.is_empty() => say(
            "operation-change_loops-settings",
            &[("name", ecosystem.into())],
        ),
        LoopChange::Edited { names } => say(
            "operation-change_loops-edited",
            &[("names", listed(names).into())],
        ),
    }
}

fn value(field: ValueField, value: Option<Decimal>, format: &Format) -> String {
    let Some(value) = value else {
        return "—".to_owned();
    };
    match field.unit() {
        ValueUnit::Fraction => format.percent(value, Digits::ALL),
        ValueUnit::Days => format.days(value, Digits::ALL),
        ValueUnit::Months => format.months(value, Digits::ALL),
        // The step does not know the project's currency, and the reader does.
        ValueUnit::Money | ValueUnit::Count => format.number(value, Digits::ALL),
    }
}
