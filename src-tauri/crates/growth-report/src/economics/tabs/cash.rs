//! Cash curve and payback.

use growth_model::{
    Outcome,
    economics::{Band, CashCurve, Evaluation, Unit},
};

use super::{Fact, Say, TabView};
use crate::charts::{self, ChartStyle};

/// The cash curve, and payback in its three readings.
pub fn cash(curve: &Outcome<CashCurve>, evaluation: &Evaluation, style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    let verdict = evaluation.payback_days.band.map(Band::verdict);
    let Outcome::Value { value } = curve else {
        return TabView::nothing(super::absent(curve, style.language));
    };
    let day = |number: &rust_decimal::Decimal| say.words.amount(*number, Unit::Days);
    TabView {
        facts: vec![
            say.amount_fact(
                "payback_simple",
                &evaluation.payback_days.outcome,
                Unit::Days,
            )
            .judged(verdict),
            say.fact(
                "payback_billing",
                &value
                    .break_even_payment
                    .clone()
                    .zip(value.break_even_day.clone()),
                |(payment, at)| {
                    say.with(
                        "economics-payment-day",
                        &[("number", (*payment).into()), ("day", day(at).into())],
                    )
                },
            ),
            say.amount_fact(
                "payback_continuous",
                &value.payback_continuous_days,
                Unit::Days,
            ),
            say.amount_fact("drawdown", &Outcome::of(value.max_drawdown), Unit::Money),
            say.amount_fact(
                "ltv_discounted",
                &evaluation.ltv_discounted.outcome,
                Unit::Money,
            ),
        ]
        .into_iter()
        .map(|fact| Fact {
            note: fact
                .note
                .or_else(|| Some(say.text(&format!("economics-fact-{}-help", fact.id)))),
            ..fact
        })
        .collect(),
        charts: vec![charts::cash_curve(
            &charts::CashCurve::of(value, verdict),
            style,
        )],
        ..TabView::default()
    }
}
