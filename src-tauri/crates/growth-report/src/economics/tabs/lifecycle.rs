//! Where a customer stops producing profit.

use growth_model::{
    Outcome,
    economics::{Lifecycle, LifecycleInput, Unit, Verdict},
};
use rust_decimal::Decimal;

use super::{Remark, Say, TabView, real};
use crate::charts::{self, ChartStyle, Purchase};
use crate::content::{Cell, Column};

/// Profit purchase by purchase.
pub fn lifecycle(
    input: &LifecycleInput,
    answer: &Outcome<Lifecycle>,
    style: &ChartStyle,
) -> TabView {
    let say = Say::of(style);
    let Outcome::Value { value: it } = answer else {
        return TabView::nothing(super::absent(answer, style.language));
    };
    let money = |value: Decimal| say.words.amount(value, Unit::Money);
    let share = |value: Decimal| say.words.amount(value, Unit::Fraction);
    let nth = |number: u32| say.with("economics-purchase-nth", &[("number", number.into())]);
    let mut facts = vec![
        say.fact("break_even_purchase", &it.break_even_purchase, |n| nth(*n))
            .judged(Some(match it.break_even_purchase {
                Outcome::Value { value: 1 } => Verdict::Good,
                Outcome::Value { .. } => Verdict::Watch,
                _ => Verdict::Bad,
            })),
        say.fact("peak_purchase", &Outcome::of(it.peak_purchase), |n| {
            say.with(
                "economics-purchase-with",
                &[
                    ("number", (*n).into()),
                    ("value", money(it.peak_cumulative).into()),
                ],
            )
        }),
        say.fact("first_unprofitable", &it.first_unprofitable_purchase, |n| {
            nth(*n)
        }),
        say.fact("weakest_repeat", &it.weakest_repeat, |weakest| {
            say.with(
                "economics-purchase-with",
                &[
                    ("number", weakest.purchase.into()),
                    ("value", share(weakest.repeat_probability).into()),
                ],
            )
        }),
        say.amount_fact(
            "value_lost",
            &Outcome::of(it.value_lost_after_peak),
            Unit::Money,
        ),
        say.amount_fact(
            "expected_purchases",
            &Outcome::of(it.expected_purchases),
            Unit::Count,
        ),
    ];
    // That every purchase earns is good news, not a gap.
    for fact in &mut facts {
        if fact.id == "first_unprofitable" && it.first_unprofitable_purchase.value().is_none() {
            fact.text = say.text("economics-none");
            fact.verdict = Some(Verdict::Good);
        }
    }
    let mut remarks = Vec::new();
    let mut remark = |verdict, id: &str, args: &[(&str, growth_i18n::Arg<'_>)]| {
        remarks.push(Remark {
            verdict: Some(verdict),
            text: say.with(id, args),
        });
    };
    if it.break_even_purchase.value().is_none() {
        remark(Verdict::Bad, "economics-lifecycle-never", &[]);
    }
    if !it.value_lost_after_peak.is_zero() {
        remark(
            Verdict::Watch,
            "economics-lifecycle-after_peak",
            &[
                ("number", it.peak_purchase.into()),
                ("value", money(it.value_lost_after_peak).into()),
            ],
        );
    }
    let repeats = || {
        input
            .purchases
            .iter()
            .skip(1)
            .map(|one| one.repeat_probability)
    };
    // Where all return alike, none is the weakest.
    let differ = repeats().max() != repeats().min();
    if let (Outcome::Value { value }, true) = (&it.weakest_repeat, differ) {
        remark(
            Verdict::Watch,
            "economics-lifecycle-weakest",
            &[
                ("number", value.purchase.into()),
                ("share", share(value.repeat_probability).into()),
            ],
        );
    }
    let rows = it
        .purchases
        .iter()
        .zip(&input.purchases)
        .map(|(point, purchase)| {
            vec![
                Cell::count(point.purchase),
                Cell::number(purchase.repeat_probability, Unit::Fraction),
                Cell::number(point.reach, Unit::Fraction),
                Cell::number(point.contribution, Unit::Money),
                Cell::number(point.cumulative, Unit::Money),
            ]
        })
        .collect();
    let data = charts::Lifecycle {
        purchases: it
            .purchases
            .iter()
            .map(|point| Purchase {
                contribution: real(point.contribution),
                cumulative: real(point.cumulative),
            })
            .collect(),
        break_even: it.break_even_purchase.value().copied(),
        peak: Some(it.peak_purchase),
    };
    TabView {
        facts,
        remarks,
        charts: vec![charts::lifecycle(&data, style)],
        tables: vec![say.table(
            "lifecycle",
            vec![
                Column::count(say.column("purchase")),
                Column::amount(say.column("repeat"), Unit::Fraction),
                Column::amount(say.column("reach"), Unit::Fraction),
                Column::amount(say.column("contribution"), Unit::Money),
                Column::amount(say.column("cumulative"), Unit::Money),
            ],
            rows,
        )],
        absent: None,
    }
}
