//! What must be true for a goal.

use growth_i18n::{Arg, Digits, Format};
use growth_model::{
    Outcome,
    economics::{
        Bound, BreakEven, GoalLever, GoalSeek, InputField, LeverName, Method, Unit, Verdict,
    },
};
use rust_decimal::Decimal;

use super::{Remark, Say, TabView};
use crate::{
    charts::ChartStyle,
    content::{Cell, Column},
};

/// A lever in words.
#[shape(Eq, skip_serializing_none)]
pub struct GoalRow {
    /// Which.
    pub lever: LeverName,
    /// Its name.
    pub label: String,
    /// Its value now.
    pub current_text: String,
    /// `≤ 2 280 ₽`, or one word for why there is none.
    pub needed_text: String,
    /// How far it is: `−2 520 ₽ (−53 %)`; empty where there is no value.
    pub change_text: String,
    /// Why there is no value; absent where there is one.
    pub reason_text: Option<String>,
    /// How it was found: by a formula or by search.
    pub method: Method,
    /// The exact value; absent where there is none.
    pub needed: Option<Decimal>,
}

/// The levers, and how many customers it takes.
pub fn goal(
    answer: &GoalSeek,
    break_even: &BreakEven,
    style: &ChartStyle,
) -> (TabView, Vec<GoalRow>) {
    let say = Say::of(style);
    if matches!(answer.current, Outcome::Missing { .. }) {
        let reason = super::absent(&answer.current, style.language);
        return (TabView::nothing(reason), Vec::new());
    }
    let rows: Vec<GoalRow> = answer.levers.iter().map(|lever| row(lever, &say)).collect();
    let target = say.words.amount(answer.target, answer.unit);
    let mut facts = vec![
        say.amount_fact("current", &answer.current, answer.unit)
            .judged(Some(if answer.reached {
                Verdict::Good
            } else {
                Verdict::Watch
            })),
    ];
    facts[0].label = say.figure(answer.figure);
    for (id, outcome) in [
        ("new_customers", &break_even.new_customers),
        ("new_customers_media", &break_even.new_customers_with_media),
        ("active_customers", &break_even.active_customers),
    ] {
        if !matches!(outcome, Outcome::Missing { .. }) {
            facts.push(say.amount_fact(id, outcome, Unit::Count));
        }
    }
    let attainable = rows.iter().filter(|row| row.needed.is_some()).count();
    let remark = if answer.reached {
        Remark {
            verdict: Some(Verdict::Good),
            text: say.with("economics-goal-reached", &[("target", target.into())]),
        }
    } else if attainable == 0 {
        Remark {
            verdict: Some(Verdict::Bad),
            text: say.with("economics-goal-none", &[("target", target.into())]),
        }
    } else {
        Remark {
            verdict: None,
            text: say.with(
                "economics-goal-some",
                &[
                    ("target", target.into()),
                    ("count", Arg::from(attainable as u64)),
                ],
            ),
        }
    };
    let table = answer
        .levers
        .iter()
        .map(|lever| {
            let needed = lever
                .needed
                .value()
                .map(|&needed| whole_people(lever, needed));
            let change = needed
                .zip(lever.current.value().copied())
                .and_then(|(needed, now)| {
                    let change = needed.checked_sub(now)?;
                    Some((change, change.checked_div(now)))
                });
            vec![
                name(lever.lever, &say).into(),
                say.cell(&lever.current, lever.unit),
                match needed {
                    Some(needed) => Cell::number(needed, lever.unit).after_sign(sign(lever.bound)),
                    None => say.cell(&lever.needed, lever.unit),
                },
                change
                    .map(|change| Cell::number(change.0, lever.unit))
                    .into(),
                change
                    .and_then(|change| change.1)
                    .map(|share| Cell::number(share, Unit::Fraction))
                    .into(),
            ]
        })
        .collect();
    let view = TabView {
        facts,
        remarks: vec![remark],
        charts: Vec::new(),
        tables: vec![say.table(
            "goal",
            vec![
                Column::text(say.column("lever")),
                Column::by_row(say.column("now")),
                Column::by_row(say.column("needed")),
                Column::by_row(say.column("change")).signed(),
                Column::amount(say.column("relative_change"), Unit::Fraction).signed(),
            ],
            table,
        )],
        absent: None,
    };
    (view, rows)
}

fn name(lever: LeverName, say: &Say) -> String {
    match lever {
        LeverName::Input(field) => say.input(field),
        LeverName::Figure(figure) => say.figure(figure),
    }
}

fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::AtMost => "≤\u{a0}",
        Bound::AtLeast => "≥\u{a0}",
    }
}

fn row(lever: &GoalLever, say: &Say) -> GoalRow {
    let needed = (lever.needed.value()).map(|needed| whole_people(lever, *needed));
    let change = match (needed, &lever.current) {
        (Some(needed), Outcome::Value { value: current }) => {
            let change = needed.checked_sub(*current).unwrap_or_default();
            let share = (!current.is_zero())
                .then(|| change.checked_div(*current))
                .flatten()
                .map(|share| {
                    let format = Format::new(say.language).signed();
                    format!(" ({})", format.percent(share, Digits::up_to(1)))
                })
                .unwrap_or_default();
            format!("{}{share}", say.words.signed(change, lever.unit))
        }
        _ => String::new(),
    };
    GoalRow {
        lever: lever.lever,
        label: name(lever.lever, say),
        current_text: say.or_status(&lever.current, |value| say.words.bound(*value, lever.unit)),
        needed_text: say.or_status(&lever.needed, |value| {
            let value = whole_people(lever, *value);
            format!(
                "{}{}",
                sign(lever.bound),
                say.words.met(value, lever.unit, lever.bound)
            )
        }),
        change_text: change,
        reason_text: needed
            .is_none()
            .then(|| super::absent(&lever.needed, say.language)),
        method: lever.method,
        needed,
    }
}

/// Leads and customers come whole: the next number at which the goal is met.
fn whole_people(lever: &GoalLever, needed: Decimal) -> Decimal {
    let people = matches!(
        lever.lever,
        LeverName::Input(InputField::Leads | InputField::NewCustomers)
    );
    match lever.bound {
        _ if !people => needed,
        Bound::AtLeast => needed.ceil(),
        Bound::AtMost => needed.floor(),
    }
}
