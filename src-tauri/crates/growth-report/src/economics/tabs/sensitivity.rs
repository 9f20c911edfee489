//! What each input alone moves.

use growth_i18n::{Digits, Format};
use growth_model::{
    Outcome,
    economics::{Sensitivity, Unit},
};

use super::{Remark, Say, TabView, real};
use crate::charts::{self, ChartStyle, InputEnd, Swing};
use crate::content::{Cell, Column};

/// The tornado.
pub fn sensitivity(answer: &Sensitivity, style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    let Outcome::Value { value: base } = &answer.base else {
        return TabView::nothing(super::absent(&answer.base, style.language));
    };
    let format = Format::new(style.language);
    let end = |value, clamped| InputEnd { value, clamped };
    let swings = answer
        .bars
        .iter()
        .map(|bar| Swing {
            input: say.input(bar.field),
            unit: bar.field_unit,
            low_input: end(bar.low_value, bar.low_clamped),
            low: bar.low.value().copied().map(real),
            high_input: end(bar.high_value, bar.high_clamped),
            high: bar.high.value().copied().map(real),
        })
        .collect();
    let rows = answer
        .bars
        .iter()
        .map(|bar| {
            let input = |value| Cell::number(value, bar.field_unit);
            vec![
                say.input(bar.field).into(),
                input(bar.value),
                input(bar.low_value).starred(bar.low_clamped),
                say.cell(&bar.low, answer.unit),
                input(bar.high_value).starred(bar.high_clamped),
                say.cell(&bar.high, answer.unit),
                say.cell(&bar.swing, answer.unit),
                say.cell(&bar.elasticity, Unit::Count),
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
            vec![
                Column::text(say.column("input")),
                Column::by_row(say.column("now")),
                Column::by_row(say.column("low")),
                Column::amount(say.column("at_low"), answer.unit),
                Column::by_row(say.column("high")),
                Column::amount(say.column("at_high"), answer.unit),
                Column::amount(say.column("swing"), answer.unit),
                Column::count(say.column("elasticity")),
            ],
            rows,
        )],
        absent: None,
    }
}
