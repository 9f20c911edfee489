//! What each input alone moves.

use growth_i18n::{Digits, Format};
use growth_model::{Outcome, economics::Sensitivity};

use super::{Remark, Say, TabView, real};
use crate::charts::{self, ChartStyle, Swing};

/// The tornado.
pub fn sensitivity(answer: &Sensitivity, style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    let Outcome::Value { value: base } = &answer.base else {
        return TabView::nothing(super::absent(&answer.base, style.language));
    };
    let format = Format::new(style.language);
    let bound = |value, unit| say.words.bound(value, unit);
    let marked = |text: String, clamped: bool| if clamped { format!("{text}*") } else { text };
    let swings = answer
        .bars
        .iter()
        .map(|bar| Swing {
            input: say.input(bar.field),
            low_input: marked(bound(bar.low_value, bar.field_unit), bar.low_clamped),
            low: bar.low.value().copied().map(real),
            high_input: marked(bound(bar.high_value, bar.field_unit), bar.high_clamped),
            high: bar.high.value().copied().map(real),
        })
        .collect();
    let rows = answer
        .bars
        .iter()
        .map(|bar| {
            vec![
                say.input(bar.field),
                bound(bar.value, bar.field_unit),
                marked(bound(bar.low_value, bar.field_unit), bar.low_clamped),
                say.outcome(&bar.low, answer.unit),
                marked(bound(bar.high_value, bar.field_unit), bar.high_clamped),
                say.outcome(&bar.high, answer.unit),
                say.outcome(&bar.swing, answer.unit),
                say.or_status(&bar.elasticity, |value| {
                    format.number(*value, Digits::up_to(2))
                }),
            ]
        })
        .collect();
    let mut remarks = Vec::new();
    if answer
        .bars
        .iter()
        .any(|bar| bar.low_clamped || bar.high_clamped)
    {
        remarks.push(Remark {
            verdict: None,
            text: say.text("economics-sensitivity-clamped"),
        });
    }
    let strongest = answer
        .bars
        .first()
        .filter(|bar| bar.swing.value().is_some());
    let mut facts = vec![say.amount_fact("base", &answer.base, answer.unit)];
    facts[0].label = say.figure(answer.figure);
    if let Some(bar) = strongest {
        facts.push(say.fact("strongest", &Outcome::of(bar.field), |field| {
            say.input(*field)
        }));
        facts.push(say.fact("elasticity", &bar.elasticity, |value| {
            format.number(*value, Digits::up_to(2))
        }));
    }
    TabView {
        facts,
        remarks,
        charts: vec![charts::tornado(
            &charts::Tornado {
                figure: say.figure(answer.figure),
                unit: answer.unit,
                base: real(*base),
                swings,
            },
            style,
        )],
        tables: vec![say.table(
            "sensitivity",
            &[
                "input",
                "now",
                "low",
                "at_low",
                "high",
                "at_high",
                "swing",
                "elasticity",
            ],
            rows,
        )],
        absent: None,
    }
}
