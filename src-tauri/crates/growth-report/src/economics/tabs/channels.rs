//! CAC by channel.

use growth_model::{
    Outcome,
    economics::{Channels, ChannelsInput, Unit},
};
use rust_decimal::Decimal;

use super::{Say, TabView, real};
use crate::charts::{self, ChartStyle, ScenarioBar, Scenarios};
use crate::content::{Cell, Column};

/// Paid, loaded and blended CAC.
pub fn channels(input: &ChannelsInput, answer: &Channels, style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    if input.channels.is_empty() {
        return TabView::nothing(say.text("economics-channels-none"));
    }
    let money = |value: &Outcome<Decimal>| say.outcome(value, Unit::Money);
    let mut rows: Vec<Vec<Cell>> = answer
        .channels
        .iter()
        .zip(&input.channels)
        .map(|(cost, channel)| {
            vec![
                cost.name.as_str().into(),
                Cell::number(channel.media_cost, Unit::Money),
                Cell::count(channel.new_customers),
                say.cell(&cost.paid_cac, Unit::Money),
                say.cell(&cost.overhead_share, Unit::Fraction),
                say.cell(&cost.loaded_cost, Unit::Money),
                say.cell(&cost.loaded_cac, Unit::Money),
            ]
        })
        .collect();
    if !input.organic_customers.is_zero() {
        rows.push(vec![
            say.text("economics-channels-organic").into(),
            Cell::empty(),
            Cell::count(input.organic_customers),
        ]);
    }
    let bars = answer
        .channels
        .iter()
        .map(|cost| ScenarioBar {
            name: cost.name.clone(),
            value: cost.loaded_cac.value().copied().map(real),
            instead: money(&cost.loaded_cac),
            verdict: None,
        })
        .collect();
    TabView {
        facts: vec![
            say.amount_fact("blended_cac", &answer.blended_cac, Unit::Money),
            say.amount_fact("paid_cac", &answer.paid_cac, Unit::Money),
            say.amount_fact("loaded_cac", &answer.loaded_cac, Unit::Money),
            say.amount_fact("total_cost", &Outcome::of(answer.total_cost), Unit::Money),
            say.amount_fact(
                "total_customers",
                &Outcome::of(answer.total_customers),
                Unit::Count,
            ),
        ],
        remarks: Vec::new(),
        charts: vec![charts::scenarios(
            &Scenarios {
                figure: say.text("economics-chart-loaded_cac"),
                unit: Unit::Money,
                target: None,
                bars,
            },
            style,
        )],
        tables: vec![say.table(
            "channels",
            vec![
                Column::text(say.column("channel")),
                Column::amount(say.column("media"), Unit::Money),
                Column::count(say.column("customers")),
                Column::amount(say.column("paid_cac"), Unit::Money),
                Column::amount(say.column("overhead"), Unit::Fraction),
                Column::amount(say.column("loaded_cost"), Unit::Money),
                Column::amount(say.column("loaded_cac"), Unit::Money),
            ],
            rows,
        )],
        absent: None,
    }
}
